/** What a heading of a document says of the text below it: items of some state, or none; `soft`: none, if another chapter holds the problems. */
export type Chapter = { readonly holds: "problems" | "rectification" | "nothing" | "soft"; readonly status: string };

const longestTitle = 40;

const body = "(?:.{0,12}(?:巡察|巡视|审计|督察|检查|整改)(?:组|工作|反馈意见|反馈|意见)?(?:中)?)?的?";
const joint = "(?:和|与|及|以及|、)";

const problems = new RegExp(
  `^${body}(?:发现|反馈|指出|查找|查摆|存在)?出?的?(?:主要|突出|具体|重点|共性|个性)*(?:问题|不足)` +
    `(?:${joint}(?:主要|产生|存在|工作)?(?:原因|不足|风险|薄弱环节|表现))?(?:清单|情况|如下)?$`,
);
const rectification = new RegExp(
  `^(?:${body}(?:发现|反馈|指出|查找|存在)?的?(?:主要|突出|具体|重点)*问题${joint}?的?|(?:.{0,6}(?:巡察|巡视|审计|督察))?(?:反馈意见|意见)?)` +
    `整改(?:工作|任务|措施|落实|进展|完成|推进){0,2}(?:情况)?(?:${joint}(?:取得的?)?成效)?$`,
);
const nothing: readonly RegExp[] = [
  new RegExp(
    `^${body}(?:开展|推进)?(?:基本|总体|总的|组织领导|组织推进|组织实施|组织|履行主体责任|主体责任落实|落实总体|落实基本)情况$`,
  ),
  new RegExp(
    `^${body}(?:取得)?的?(?:总体|主要|基本|综合|工作|初步|阶段性)*(?:评价|成效|成绩|做法|亮点|经验)(?:${joint}(?:评价|成效|成绩|做法|亮点|经验|特点))?$`,
  ),
  new RegExp(
    `^${body}(?:几点|相关|有关|工作|整改|对策|主要|处理)*(?:意见|建议)(?:${joint}?(?:整改|工作|有关)?(?:意见|建议|要求))?$`,
  ),
  new RegExp(`^${body}(?:整改|工作|几点|有关|相关|纪律)*要求(?:${joint}建议)?$`),
  new RegExp(
    `^(?:(?:存在的?|主要)?(?:问题|不足|困难)${joint})?(?:下一?步|下一阶段|今后)的?(?:整改|工作|重点|持续)*(?:打算|安排|计划|措施|考虑|思路|举措|任务|重点|努力方向|工作)$`,
  ),
  /^(?:切实)?组织领导(?:工作)?(?:情况)?$/,
  /^(?:存在)?问题整改?措施$/,
];
const soft =
  /^(?:提高|提升|强化|坚定|扛牢|扛起|坚决扛|加强|压实|落实|巩固|深化|统一).{0,8}(?:站位|担当|政治责任|主体责任|整改责任|组织领导|思想认识|整改成果|巡察成果|整改成效)/;

const things = "的?(?:整改)?的?(?:具体|主要)?(?:任务|问题|事项|情况)";
/** What the title of a part says of the state of its items. */
const states: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^.{0,8}已(?:经|全部)?(?:整改)?(?:完成|到位)${things}`), "已完成"],
  [new RegExp(`^.{0,8}基本(?:整改)?完成${things}`), "基本完成"],
  [new RegExp(`^.{0,8}(?:长期|持续)(?:坚持|推进)?${things}`), "长期整改"],
  [new RegExp(`^.{0,8}(?:正在|未完成|未)整改(?:完成)?${things}`), "正在整改"],
];

/** The title of a heading without what ends it; of a run-in heading (基本情况。巡察组于…) that in front of its text. */
const titleIn = (text: string): string => {
  const [title = ""] = text.split("。");
  return title.replace(/[\s\u3000]/g, "").replace(/[:：；;]$/, "");
};

/** The chapter a heading opens; null where it names a problem, or anything else. */
export const chapterOf = (heading: string): Chapter | null => {
  const title = titleIn(heading);
  if (title === "" || title.length > longestTitle) return null;
  const state = title.includes("整改") ? states.find(([pattern]) => pattern.test(title)) : undefined;
  if (state !== undefined) return { holds: "rectification", status: state[1] };
  if (problems.test(title)) return { holds: "problems", status: "" };
  if (nothing.some((pattern) => pattern.test(title))) return { holds: "nothing", status: "" };
  if (rectification.test(title)) return { holds: "rectification", status: "" };
  return soft.test(title) ? { holds: "soft", status: "" } : null;
};

/** A chapter that comes behind the items: it closes them also where it has no number. */
export const closesItems = (title: string): boolean => /^(?!.*问题)(?:.*(?:意见|建议|要求)|下一?步)/.test(title);

/** 落实上级部署方面, 队伍建设方面存在的问题 */
export const isAspectTitle = (title: string): boolean => /方面(?:存在)?(?:的?(?:主要|突出)?问题)?[。：:]?$/.test(title);
