import type { cutOffs, FixedKey, NoticeKind, SlotKey } from "../../notice/slotItems";

/**
 * Words of the papers: document text, which is Chinese whatever the language of the pane, so that en-US passes it on unchanged.
 */

export * from "./noticeHints";

/** Stands where a slot or a text is missing. */
export const missingMark = (p: { name: string }): string => `〔待补：${p.name}〕`;

/** Stands behind the heading of an item whose 公开 is 未定. */
export const undecidedMark = "〔公开未定〕";

/** What a measure without 进展情况 lacks, inside a draft. */
export const progressOfMeasure = (p: { seq: string }): string =>
  p.seq === "" ? "措施的进展情况" : `措施${p.seq}的进展情况`;

/** The kinds that part three can hold, as its title names them. */
export const openKinds = (p: { inProgress: boolean; longTerm: boolean; moved: boolean }): string => {
  const kinds = [
    ...(p.inProgress ? ["正在整改"] : []),
    ...(p.longTerm ? ["长期整改"] : []),
    ...(p.moved ? ["移交办理"] : []),
  ];
  const last = kinds.slice(-1).join("");
  return kinds.length > 1 ? `${kinds.slice(0, -1).join("、")}和${last}` : last;
};

/** Titles, labels and sentences of the papers; each can be worded otherwise in 通报设置. {内容}, {时限} and the like are put in. */
export const fixedWords: Readonly<Record<FixedKey, string>> = {
  organisationTitle: "组织领导情况",
  responsibilityTitle: "主体责任落实情况",
  overviewTitle: "整改总体情况",
  doneTitle: "已完成整改任务、措施及进展情况",
  openTitle: "{整改类别}任务、采取的重要措施及取得的阶段性成效",
  itemsTitle: "反馈问题整改落实情况",
  everyItemTitle: "逐项整改情况",
  nextStepsTitle: "下一步工作打算",
  progressLabel: "整改进展情况：",
  stagedLabel: "取得的阶段性成效：",
  outcomeLabel: "整改情况：",
  aspectPattern: "在{内容}方面",
  problemPattern: "关于{内容}问题的整改",
  issuePattern: "关于{内容}",
  doneStatus: "该问题已完成整改。",
  basicStatus: "该问题已基本完成整改。",
  inProgressStatus: "该问题正在整改。",
  longTermStatus: "该问题需长期坚持整改。",
  notBegunStatus: "该问题尚未启动整改。",
  movedStatus: "该问题已移交办理。",
  dueSentence: "该项整改工作计划于{时限}完成。",
  longTermSentence: "该项整改工作将长期坚持。",
  closedOnSentence: "该问题已于{销号日}销号。",
  closedSentence: "该问题已销号。",
  monthsClause: "集中整改为期{集中整改月数}个月",
  reportedClause: "{报告日期}报送整改进展情况报告",
  opinionClause: "{审核意见日期}收到审核意见",
  contactOpening: "欢迎干部群众对整改落实情况进行监督，如有意见建议，请及时反映。联系方式：",
};

/** The words that change with 通报种类: for {监督名称}, {监督组}, {反馈方式}, {反馈材料}, and whose problems the figures count. */
export const kindWords: Readonly<
  Record<NoticeKind, { name: string; group: string; act: string; paper: string; raised: string }>
> = {
  巡察: { name: "巡察", group: "巡察组", act: "反馈了巡察意见", paper: "巡察反馈意见", raised: "反馈" },
  巡视: { name: "巡视", group: "巡视组", act: "反馈了巡视意见", paper: "巡视反馈意见", raised: "反馈" },
  专项巡察: {
    name: "专项巡察",
    group: "巡察组",
    act: "反馈了专项巡察意见",
    paper: "专项巡察反馈意见",
    raised: "反馈",
  },
  专项巡视: {
    name: "专项巡视",
    group: "巡视组",
    act: "反馈了专项巡视意见",
    paper: "专项巡视反馈意见",
    raised: "反馈",
  },
  巡察回头看: {
    name: "巡察“回头看”",
    group: "巡察组",
    act: "反馈了巡察“回头看”意见",
    paper: "巡察“回头看”反馈意见",
    raised: "反馈",
  },
  巡视回头看: {
    name: "巡视“回头看”",
    group: "巡视组",
    act: "反馈了巡视“回头看”意见",
    paper: "巡视“回头看”反馈意见",
    raised: "反馈",
  },
  审计: { name: "审计", group: "审计组", act: "出具了审计报告", paper: "审计报告", raised: "审计报告指出" },
  环保督察: {
    name: "生态环境保护督察",
    group: "督察组",
    act: "反馈了督察意见",
    paper: "督察反馈意见",
    raised: "督察反馈",
  },
};

/** A name where it first stands, when a shorter one follows. */
export const unitWithShortName = (p: { unit: string; short: string }): string => `${p.unit}（以下简称“${p.short}”）`;

export const endOfYear = (p: { year: number }): string => `${p.year}年底`;
export const endOfMonth = (p: { year: number; month: number }): string => `${p.year}年${p.month}月底`;

/** The day of all figures, as a sentence begins with it. */
export const cutOffPhrase = (p: { choice: (typeof cutOffs)[number]; asOf: string }): string =>
  p.choice === "截至日期" ? `截至${p.asOf}` : p.choice === "截至目前" ? "截至目前" : "截止集中整改期结束";

export interface StatisticsOfNotice {
  /** 截至2026年9月30日 */
  readonly cutOff: string;
  /** Who raised the problems: 反馈, 审计报告指出. */
  readonly raised: string;
  /** 0: the ledger does not use this level. */
  readonly aspects: number;
  readonly problems: number;
  readonly problemsDone: number;
  readonly problemsPartlyDone: number;
  readonly issues: number;
  readonly done: number;
  readonly inProgress: number;
  readonly longTerm: number;
  readonly notBegun: number;
  readonly moved: number;
  readonly cancelled: number;
  /** null: 销号 is not spoken of. */
  readonly closed: number | null;
  readonly rate: string;
  readonly measures: number;
  readonly measuresDone: number;
  readonly meetings: number;
  readonly rulesNew: number;
  readonly rulesRevised: number;
  readonly talkedTo: number;
  readonly heldToAccount: number;
  /** 万元, as printed; "0" is none. */
  readonly money: string;
  /** Classes and companions that are zero are named too; else only 已完成 always is. */
  readonly zeros: boolean;
}

/** What became of a level; nothing where there is nothing to say of it. */
const levelOf = (whole: string, said: readonly string[]): readonly string[] =>
  said.length === 0 ? [] : [[whole, ...said].join("，")];

/** How the feedback was broken down; what became of it, level by level; what came with it ("" where there is nothing). */
export const statistics = (p: StatisticsOfNotice): readonly [string, string, string] => {
  const upper = [
    ...(p.aspects > 0 ? [`${p.aspects}个方面`] : []),
    ...(p.problems > 0 ? [`${p.problems}个问题`] : []),
  ].join("");
  const breakdown = [
    upper === "" ? `针对${p.raised}的具体问题${p.issues}个` : `针对${p.raised}的${upper}，细化具体问题${p.issues}个`,
    ...(p.measures > 0 ? [`制定整改措施${p.measures}条`] : []),
  ].join("，");
  const named = (n: number | string, text: string): string[] => (p.zeros || Number(n) > 0 ? [text] : []);
  const closed = p.closed === null ? "" : named(p.closed, `（其中已销号${p.closed}个）`).join("");
  const rate = `整改完成率${p.rate}${named(p.cancelled, `（另有已取消${p.cancelled}个）`).join("")}`;
  const classes = [
    ...named(p.done, `已完成整改${p.done}个${closed}`),
    ...named(p.inProgress, `正在整改${p.inProgress}个`),
    ...named(p.longTerm, `长期整改${p.longTerm}个`),
    ...named(p.notBegun, `尚未整改${p.notBegun}个`),
    ...named(p.moved, `已移交${p.moved}个`),
  ];
  // of a single one nothing is counted: 1个具体问题中，已完成整改1个
  const only =
    p.issues > 1 || p.zeros || closed !== ""
      ? undefined
      : [
          ...named(p.done, "已完成整改"),
          ...named(p.inProgress, "正在整改"),
          ...named(p.longTerm, "需长期整改"),
          ...named(p.notBegun, "尚未整改"),
          ...named(p.moved, "已移交"),
        ][0];
  const problemsDone =
    p.problems === 1 && p.problemsDone === 1 && !p.zeros
      ? ["1个问题已全部完成整改"]
      : levelOf(`${p.problems}个问题中`, [
          ...named(p.problemsDone, `已全部完成整改${p.problemsDone}个`),
          ...named(p.problemsPartlyDone, `部分完成${p.problemsPartlyDone}个`),
        ]);
  const measuresDone =
    p.measures === 1 && p.measuresDone === 1 && !p.zeros
      ? ["1条整改措施已完成"]
      : levelOf(`${p.measures}条整改措施中`, named(p.measuresDone, `已完成${p.measuresDone}条`));
  const levels = [
    only === undefined
      ? [`${p.issues}个具体问题中`, ...classes, rate].join("，")
      : `${p.issues}个具体问题${only}，${rate}`,
    ...(p.problems > 0 ? problemsDone : []),
    ...(p.measures > 0 ? measuresDone : []),
  ].join("；");
  const rules = p.rulesNew + p.rulesRevised;
  const kinds = [...named(p.rulesNew, `新建${p.rulesNew}项`), ...named(p.rulesRevised, `修订${p.rulesRevised}项`)];
  const companions = [
    ...named(p.meetings, `召开专题会议${p.meetings}次`),
    ...named(rules, `建立完善制度${rules}项${rules === 0 ? "" : `，其中${kinds.join("、")}`}`),
    ...named(p.talkedTo, `约谈${p.talkedTo}人`),
    ...named(p.heldToAccount, `问责${p.heldToAccount}人`),
    ...named(p.money, `涉及资金${p.money}万元`),
  ].join("，");
  return [`${breakdown}。`, `${p.cutOff}，${levels}。`, companions === "" ? "" : `${companions}。`];
};

/** The ways to reach us, in the order in which they are printed. */
export const contactWays = {
  person: "联系人",
  telephone: "电话",
  hours: "受理时间",
  address: "邮政地址",
  postcode: "邮政编码",
  mail: "电子邮箱",
};

export const attachmentLabel = "附件：";
export const copyToLabel = "抄送：";
export const printedOnSuffix = "印发";

/** Words of the report. */
export const detailStatus = (p: { status: string; completedOn: string; overdueDays: number }): string =>
  `${p.status}${p.completedOn === "" ? "" : `（${p.completedOn}完成）`}${p.overdueDays > 0 ? `（已逾期${p.overdueDays}天）` : ""}`;
export const detailExtended = (p: { deadline: string; extendedTo: string }): string =>
  p.deadline === "" ? `延期至${p.extendedTo}` : `${p.deadline}（延期至${p.extendedTo}）`;
export const detailClosed = (p: { closure: string; closedOn: string }): string =>
  p.closedOn === "" ? p.closure : `${p.closure}（${p.closedOn}）`;

export const annexes = {
  ledger: "整改台账",
  rules: "制度清单",
  evidence: "佐证材料目录",
};
/** Level of an annex on the sheet, and its heading there. */
export const annexLevel = "附件";
export const annexTitle = (p: { number: number | null; title: string }): string => `附件${p.number ?? ""} ${p.title}`;
/** On the page of an annex; null: there is only one. */
export const annexMark = (p: { number: number | null }): string => `附件${p.number ?? ""}`;
export const annexNumber = "序号";
export const annexIssue = "对应问题";

/** Level column of the sheet 通报. Document text too: the sheet is compared with what was built, in whatever language. */
export const levelNames = {
  issuer: "发文机关标志",
  docNo: "文号",
  title: "标题",
  addressee: "主送",
  body: "正文",
  h1: "一级标题",
  h2: "二级标题",
  h3: "三级标题",
  h4: "四级标题",
  label: "整改情况",
  contact: "联系方式",
  attachment: "附件说明",
  signature: "署名",
  date: "日期",
  copyTo: "抄送",
  printed: "印发",
};

/** 内容 of the slots in a new ledger; the others are blank there. */
export const slotContents: Readonly<Partial<Record<SlotKey, string>>> = {
  title: "{单位}关于{监督名称}整改进展情况的通报",
  kind: "巡察",
  intro:
    "根据{派出机关}统一部署，{进驻日}至{巡察结束日}，{巡察组}对{单位及简称}开展了{监督名称}；{反馈日期}，{巡察组}向{单位简称}{反馈方式}。{整改过程}按照{公开依据}，现将整改进展情况{公开动词}",
  basis: "党务公开原则和{监督名称}工作有关要求",
  publishVerb: "予以公布",
  signature: "{单位}",
  sealed: "否",
  reportTitle: "{单位}关于{监督名称}整改进展情况的报告",
  reportIntro:
    "根据{派出机关}统一部署，{进驻日}至{巡察结束日}，{巡察组}对{单位及简称}开展了{监督名称}；{反馈日期}，{巡察组}向{单位简称}{反馈方式}。现将整改进展情况报告如下：",
  cutOff: "截至日期",
  printZeros: "否",
  decimals: "1",
  closures: "否",
  withOrganisation: "是",
};
