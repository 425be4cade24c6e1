import type * as reference from "../zh-CN/notice";

/** The notice itself is a Chinese document, whatever the language of the pane. */
export {
  contactSentence,
  doneTitle,
  dueSentence,
  endOfMonth,
  endOfYear,
  levelNames,
  longTermSentence,
  missingMark,
  nextStepsTitle,
  openTitle,
  outcomeLabel,
  progressLabel,
  progressOfMeasure,
  responsibilityTitle,
  slotContents,
  stagedLabel,
  statistics,
  undecidedMark,
} from "../zh-CN/notice";
export type { StatisticsOfNotice } from "../zh-CN/notice";

export const slotHints: typeof reference.slotHints = {
  title: "Required. Title of the notice. Placeholders such as {单位} are filled in when the notice is built.",
  docNo: "Optional, layout B. Document number, e.g. ×党发〔2026〕8号. Leave blank if the notice has none.",
  addressee: "Required, layout B. E.g. 各党支部、各科室. The colon at the end is added.",
  intro:
    "Required. Opening paragraph; for several, add rows of the same name and number them. Placeholders are taken from 台账设置 and from the other rows here.",
  dispatcher: "For the intro. The Party organisation that sent the inspection group.",
  group: "For the intro. Name of the inspection group.",
  inspectionEnd: "For the intro. Last day of the inspection, e.g. 2026年4月24日.",
  basis: "For the intro. Principle or rule on which the publication is based.",
  responsibility:
    "Required, part one of layout A. One row per sub-heading: 标题 is the heading, 内容 the text, in 序号 order, as many rows as you need. Placeholders such as {具体问题数}, {措施数}, {专题会议次数}, {未完成数:中文} are computed from the ledger.",
  nextSteps: "Required, last part of layout A. One row per sub-heading, as above.",
  telephone: "Required, layout B. Telephone for the public, with hours if you like.",
  address: "Required, layout B. Postal address.",
  postcode: "Required, layout B. Postcode.",
  mail: "Optional, layout B. E-mail address.",
  signature: "Required, layout B. Full name of the issuing body.",
  signedOn: "Required, layout B. E.g. 2026年11月25日.",
};

export const settingHints: typeof reference.settingHints = {
  unit: "Name of the body under rectification; {单位} in the notice.",
  round: "Round of inspection that this ledger belongs to. One workbook, one round.",
  inspectionStart: "Day on which the inspection group arrived.",
  feedbackDate: "Day of the feedback. 立行立改 and terms such as “within three months” count from it.",
  planApproved: "Day on which the plan was approved. Lagging is counted from it; if blank, from the feedback.",
  concentratedEnd: "End of the concentrated rectification period.",
  asOf: "Cut-off day of the board, the lights, the notice and the functions. Blank: today.",
  soonDays: "Days before a deadline from which an item is due soon.",
  immediateDays: "Days after the feedback on which 立行立改 without a date is due (inferred).",
  lagDays: "Days without an update of its measures after which an item in progress lags behind.",
  periodDays: "Days between two progress reports; 14 for a fortnightly report.",
};
