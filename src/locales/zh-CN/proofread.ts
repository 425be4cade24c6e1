import type { ClaimName } from "../../notice/proofread/claim";
import type { DayName, ProofValues } from "../../notice/proofread/finding";
import type { ProofRuleId } from "../../notice/proofread/rules";
import { dayIn, figureIn, namesShown, none, openNames, quoted, says } from "../proofValues";
import { grades } from "./checkUp";

/** 校核：每条规则的名称，文中怎样说，台账怎样说，怎样改。 */
export interface ProofRuleWords {
  readonly title: string;
  readonly text: (v: ProofValues) => string;
  /** 空：与台账无关，文字本身有误 */
  readonly ledger: (v: ProofValues) => string;
  readonly mend: (v: ProofValues) => string;
}

const figures: Readonly<Record<ClaimName, string>> = {
  aspects: "方面数",
  problems: "问题数",
  issues: "具体问题数",
  measures: "措施数",
  done: "已完成数",
  open: "未完成数",
  inProgress: "正在整改数",
  longTerm: "长期整改数",
  notBegun: "尚未整改数",
  moved: "已移交数",
  cancelled: "已取消数",
  basic: "基本完成数",
  partlyDone: "部分完成的问题数",
  overdue: "逾期数",
  extended: "延期数",
  closed: "已销号数",
  completionRate: "完成率",
  closureRate: "销号率",
  onTimeRate: "按期完成率",
  meetings: "专题会议次数",
  rules: "制度数",
  rulesNew: "新建制度数",
  rulesRevised: "修订制度数",
  talkedTo: "约谈人数",
  heldToAccount: "问责人数",
  money: "资金数（万元）",
};

const days: Readonly<Record<DayName, string>> = {
  inspectionStart: "进驻日",
  inspectionEnd: "巡察结束日",
  feedback: "反馈日期",
  asOf: "截至日",
  signed: "成文日期",
};

const figure = figureIn(figures, "构建时的数");
const day = dayIn(days);

export const rules: Readonly<Record<ProofRuleId, ProofRuleWords>> = {
  figure: {
    title: "数字与台账不符",
    text: says,
    ledger: (v) => `${figure(v)}为${v.ledger}`,
    mend: () => "以台账为准改正文；台账有误的，先改台账再重新构建。",
  },
  rate: {
    title: "比率与台账不符",
    text: says,
    ledger: (v) => `${figure(v)}为${v.ledger}`,
    mend: () => "以台账为准改正文；口径不同的，在文中写明口径。",
  },
  allDone: {
    title: "称全部完成，台账未全部完成",
    text: says,
    ledger: (v) => {
      const state = v.figure === "measures" ? "条措施未完成" : v.figure === "closed" ? "项未销号" : "项未完成";
      return `尚有${v.count}${state}：${openNames(v)}${v.count > namesShown ? "等" : ""}`;
    },
    mend: () => "没有全部完成的，写明完成几项、还有几项；说的只是一部分的，写明是哪一部分；确已完成的，先更新台账。",
  },
  itemMissing: {
    title: "缺少事项",
    text: () => "没有这一项",
    ledger: (v) => quoted(v.ledger),
    mend: () => "补上这一项；不公开的，到问题清单把“公开”改为“不公开”或“仅党内”。",
  },
  itemTextMissing: {
    title: "事项没有整改情况",
    text: () => "只有标题",
    ledger: (v) => quoted(v.ledger),
    mend: () => "补上整改情况。",
  },
  headingDoubled: {
    title: "标题重复",
    text: says,
    ledger: (v) => `只有一处：${quoted(v.words[0] ?? "")}`,
    mend: () => "删去重复的一处。",
  },
  wrongPart: {
    title: "事项放错部分",
    text: (v) => `${quoted(v.words[0] ?? "")}在“${v.says}”`,
    ledger: (v) => `按状态应在“${v.ledger}”`,
    mend: () => "移到相应的部分，或核对台账中的状态。",
  },
  calledDone: {
    title: "称已完成，台账未完成",
    text: says,
    ledger: (v) => (v.ledger === "" ? "状态空白" : `状态为“${v.ledger}”`),
    mend: () => "没有完成的，改正文；确已完成的，先更新台账的状态和完成日期。",
  },
  calledOpen: {
    title: "称未完成，台账已完成",
    text: says,
    ledger: (v) => `状态为“${v.ledger}”`,
    mend: () => "已经完成的，改正文；没有完成的，改台账的状态。",
  },
  deadline: {
    title: "完成时限与台账不符",
    text: says,
    ledger: (v) => v.ledger,
    mend: () => "以台账的整改时限为准；延期的，在台账填写“延期至”和“延期批准”。",
  },
  itemDate: {
    title: "事项的日期与台账不符",
    text: says,
    ledger: (v) => quoted(v.ledger),
    mend: () => "以台账的时限、完成日期、销号日期为准；台账有误的，先改台账再重新构建。",
  },
  number: {
    title: "编号不连续",
    text: (v) => (v.says === "" ? `${quoted(v.words[0] ?? "")}没有编号` : `${quoted(v.says)}，${v.words[0] ?? ""}`),
    ledger: (v) => `应为“${v.ledger}”`,
    mend: () => "改正编号；少了一项的，找回那一项。",
  },
  impossibleDate: { title: "日期不存在", text: says, ledger: none, mend: () => "核对年月日。" },
  dateDiffers: {
    title: "日期与台账不符",
    text: says,
    ledger: (v) => `${day(v)}为${v.ledger}`,
    mend: () => "核对后改正文，或到台账设置、通报设置改日期。",
  },
  dateOrder: {
    title: "日期先后颠倒",
    text: (v) => `${day(v, 1)}${v.says}早于${day(v)}${v.words[0] ?? ""}`,
    ledger: none,
    mend: () => "顺序应为进驻、结束、反馈、成文，核对哪一个写错。",
  },
  leftover: { title: "待补或残留文字", text: says, ledger: none, mend: () => "补上内容，或删去。" },
  headingMissing: {
    title: "缺少标题",
    text: () => "没有这一标题",
    ledger: (v) => quoted(v.ledger),
    mend: () => "补上标题；有意删去的不必改。",
  },
  paragraphDoubled: {
    title: "段落重复",
    text: (v) => `与第${v.count}段相同`,
    ledger: none,
    mend: () => "删去重复的一段；两项确实相同的，把话写出区别。",
  },
  dateAfterAsOf: {
    title: "日期在截至日之后",
    text: says,
    ledger: (v) => `截至日为${v.ledger}`,
    mend: () => "已经做到的事不应晚于截至日，核对日期；是计划的，写明“计划”。",
  },
  enumeration: {
    title: "“一是、二是”不连续",
    text: says,
    ledger: (v) => (v.ledger === "二是" && v.says.startsWith("一") ? "只有一条，没有“二是”" : `应为“${v.ledger}”`),
    mend: () => "改正序数；只有一条的，不写“一是”。",
  },
  ruleCount: {
    title: "制度数与名称数不符",
    text: (v) => `${quoted(v.says)}，列名${v.count}项`,
    ledger: none,
    mend: () => "改正数目或补全名称；没有列全的，加“等”。",
  },
  unpaired: {
    title: "括号、引号、书名号不成对",
    text: (v) => `“${v.says}”没有对应的另一半`,
    ledger: none,
    mend: () => "补上或删去。",
  },
  markDoubled: { title: "标点重复", text: says, ledger: none, mend: () => "只留一个标点。" },
  halfWidth: {
    title: "半角标点",
    text: (v) => `${v.says}（${v.count}处）`,
    ledger: none,
    mend: () => "中文里用全角标点。",
  },
  unended: {
    title: "段末没有句号",
    text: (v) => `段末为“…${v.says}”`,
    ledger: none,
    mend: () => "补上句号；话没有写完的，补全。",
  },
  enumerationSpaced: { title: "序数词中有空格", text: says, ledger: none, mend: () => "删去空格。" },
  ruleUnlisted: {
    title: "制度不在制度清单",
    text: says,
    ledger: () => "制度清单没有这一项",
    mend: () => "是本轮整改新建或修订的，登记到制度清单；不是的不必改。",
  },
  space: { title: "文字中有空格", text: says, ledger: none, mend: () => "不是有意空格的，删去。" },
};

/** 窗格中的校核结果 */
export const list = {
  title: "校核",
  summary: (p: { must: number; verify: number; hint: number }): string =>
    `${grades.must}${p.must}项，${grades.verify}${p.verify}项，${grades.hint}${p.hint}项`,
  none: (p: { rules: number }): string => `按${p.rules}条规则逐段核对，没有发现问题。`,
  group: (p: { title: string; count: number }): string => `${p.title}（${p.count}）`,
  line: (p: { line: number }): string => `第${p.line}段`,
  text: "文中",
  ledger: "台账",
  mend: "怎样改：",
  showLine: "看文中",
  showLineLong: (p: { line: number; title: string }): string => `看文中第${p.line}段：${p.title}`,
  showRow: "看台账",
  showRowLong: (p: { line: number; title: string }): string => `看台账中第${p.line}段所说的事项：${p.title}`,
};
