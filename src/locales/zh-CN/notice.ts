import type { Settings } from "../../ledger/model";

/**
 * Words of the notice. Document text (up to the line below) is Chinese whatever the language of the pane: en-US passes it on unchanged.
 */

/** Stands where a slot or a text is missing. */
export const missingMark = (p: { name: string }): string => `〔待补：${p.name}〕`;

/** Stands behind the heading of an item whose 公开 is 未定. */
export const undecidedMark = "〔公开未定〕";

/** What a measure without 进展情况 lacks, inside a draft. */
export const progressOfMeasure = (p: { seq: string }): string =>
  p.seq === "" ? "措施的进展情况" : `措施${p.seq}的进展情况`;

export const responsibilityTitle = "主体责任落实情况";
export const doneTitle = "已完成整改任务、措施及进展情况";
export const nextStepsTitle = "下一步工作打算";

/** Title of the part with all other items, by what is in it. */
export const openTitle = (p: { inProgress: boolean; longTerm: boolean; moved: boolean }): string => {
  const kinds = [
    ...(p.inProgress ? ["正在整改"] : []),
    ...(p.longTerm ? ["长期整改"] : []),
    ...(p.moved ? ["移交办理"] : []),
  ];
  const last = kinds.slice(-1).join("");
  const joined = kinds.length > 1 ? `${kinds.slice(0, -1).join("、")}和${last}` : last;
  return `${joined}任务、采取的重要措施及取得的阶段性成效`;
};

export const progressLabel = "整改进展情况：";
export const stagedLabel = "取得的阶段性成效：";
export const outcomeLabel = "整改情况：";

export const dueSentence = (p: { due: string }): string => `该项整改工作计划于${p.due}完成。`;
export const endOfYear = (p: { year: number }): string => `${p.year}年底`;
export const endOfMonth = (p: { year: number; month: number }): string => `${p.year}年${p.month}月底`;
/** Pure 长期坚持: there is no date to name. */
export const longTermSentence = "该项整改工作将长期坚持。";

export interface StatisticsOfNotice {
  readonly asOf: string;
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
  readonly rate: string;
  readonly measures: number;
  readonly measuresDone: number;
  readonly meetings: number;
  readonly rulesNew: number;
  readonly rulesRevised: number;
}

/** Classes and companions that are zero are not named; 已完成 always is. */
export const statistics = (p: StatisticsOfNotice): string => {
  const upper = [
    ...(p.aspects > 0 ? [`${p.aspects}个方面`] : []),
    ...(p.problems > 0 ? [`${p.problems}个问题`] : []),
  ].join("");
  const breakdown = [
    upper === "" ? `针对反馈的具体问题${p.issues}个` : `针对反馈的${upper}，细化具体问题${p.issues}个`,
    ...(p.measures > 0 ? [`制定整改措施${p.measures}条`] : []),
  ].join("，");
  const counted = (name: string, n: number): string[] => (n > 0 ? [`${name}${n}个`] : []);
  const classes = [
    `已完成整改${p.done}个`,
    ...counted("正在整改", p.inProgress),
    ...counted("长期整改", p.longTerm),
    ...counted("尚未整改", p.notBegun),
    ...counted("已移交", p.moved),
    `整改完成率${p.rate}${p.cancelled > 0 ? `（另有已取消${p.cancelled}个）` : ""}`,
  ].join("，");
  const levels = [
    `${p.issues}个具体问题中，${classes}`,
    ...(p.problems > 0
      ? [
          [
            `${p.problems}个问题中，已全部完成整改${p.problemsDone}个`,
            ...counted("部分完成", p.problemsPartlyDone),
          ].join("，"),
        ]
      : []),
    ...(p.measures > 0 ? [`${p.measures}条整改措施中，已完成${p.measuresDone}条`] : []),
  ].join("；");
  const rules = p.rulesNew + p.rulesRevised;
  const kinds = [
    ...(p.rulesNew > 0 ? [`新建${p.rulesNew}项`] : []),
    ...(p.rulesRevised > 0 ? [`修订${p.rulesRevised}项`] : []),
  ];
  const companions = [
    ...(p.meetings > 0 ? [`召开专题会议${p.meetings}次`] : []),
    ...(rules > 0 ? [`建立完善制度${rules}项，其中${kinds.join("、")}`] : []),
  ].join("，");
  return `${breakdown}。截至${p.asOf}，${levels}。${companions === "" ? "" : `${companions}。`}`;
};

export const contactSentence = (p: { telephone: string; address: string; postcode: string; mail: string }): string => {
  const ways = [
    `电话${p.telephone}`,
    `邮政地址${p.address}`,
    `邮政编码${p.postcode}`,
    ...(p.mail === "" ? [] : [`电子邮箱${p.mail}`]),
  ];
  return `欢迎干部群众对整改落实情况进行监督，如有意见建议，请及时反映。联系方式：${ways.join("；")}。`;
};

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

/** 内容 of the slots in a new ledger. */
export const slotContents = {
  title: "{单位}关于巡察整改进展情况的通报",
  docNo: "",
  addressee: "",
  intro:
    "根据{派出机关}统一部署，{进驻日}至{巡察结束日}，{巡察组}对{单位}开展了巡察；{反馈日期}，{巡察组}反馈了巡察意见。按照{公开依据}，现将整改进展情况予以公布。",
  dispatcher: "",
  group: "",
  inspectionEnd: "",
  basis: "党务公开原则和巡察工作有关要求",
  responsibility: "",
  nextSteps: "",
  telephone: "",
  address: "",
  postcode: "",
  mail: "",
  signature: "{单位}",
  signedOn: "",
};

// ---- Words of the sheets' 说明 and of the pane: translated ----

export const slotHints: Readonly<Record<keyof typeof slotContents, string>> = {
  title: "必填。通报的标题。内容中可写{单位}等占位符，构建时代入。",
  docNo: "选填，版式B。例如：×党发〔2026〕8号。不编文号的留空。",
  addressee: "必填，版式B。例如：各党支部、各科室。末尾的冒号自动补上。",
  intro: "必填。开头一段；写成几段的，增加同名的行并编序号。占位符取自台账设置和本表其他行。",
  dispatcher: "引言用。派出巡察组的党组织，例如：中共××市委。",
  group: "引言用。巡察组的名称，例如：市委第三巡察组。",
  inspectionEnd: "引言用。巡察结束的日期，例如：2026年4月24日。",
  basis: "引言用。公开所依据的原则或者规定。",
  responsibility:
    "必填，版式A第一部分。一行一个小标题：标题栏写小标题，内容栏写正文，按序号排列，行数可增减。可写{具体问题数}、{措施数}、{专题会议次数}、{未完成数:中文}等占位符，由台账算出。",
  nextSteps: "必填，版式A最后一部分。一行一个小标题，用法同主体责任。",
  telephone: "必填，版式B。监督联系电话，可注明受理时间。",
  address: "必填，版式B。",
  postcode: "必填，版式B。",
  mail: "选填，版式B。",
  signature: "必填，版式B。发文单位全称。",
  signedOn: "必填，版式B。例如：2026年11月25日。",
};

export const settingHints: Readonly<Record<keyof Settings, string>> = {
  unit: "整改单位（党组、党委）的名称，通报中以{单位}代入。",
  round: "本台账对应的巡察轮次。一个工作簿只记一轮。",
  inspectionStart: "巡察组进驻的日期。",
  feedbackDate: "反馈巡察意见的日期。立行立改和“三个月内”等时限由此起算。",
  planApproved: "整改方案批复的日期。进度是否滞后由此起算，留空时用反馈日期。",
  concentratedEnd: "集中整改期结束的日期。",
  asOf: "统计截至的日期，看板、预警、通报和函数都用它。留空为当天。",
  soonDays: "距时限多少天以内算临期。",
  immediateDays: "立行立改没有写明日期的，反馈日期之后多少天为时限（推定）。",
  lagDays: "正在整改的问题，措施多少天没有更新算进度滞后。",
  periodDays: "每隔多少天报一次进展，双周报为14。",
};
