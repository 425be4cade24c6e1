import type * as reference from "../zh-CN/noticeHints";

export const slotHints: typeof reference.slotHints = {
  title:
    "Title of the notice. Placeholders such as {单位}, {巡察批次}, {监督名称} are filled in when the notice is built.",
  kind: "One of 巡察, 巡视, 专项巡察, 专项巡视, 巡察回头看, 巡视回头看, 审计, 环保督察; {监督名称}, {监督组}, {反馈方式}, {反馈材料} in the text change with it. Blank: 巡察.",
  issuer: "Name in red at the head of a formal document, e.g. 中共××局党组文件. Blank for a notice on the web.",
  docNo: "Document number, e.g. ×党发〔2026〕8号. Leave blank if there is none.",
  addressee: "E.g. 各党支部、各科室. The colon at the end is added.",
  intro:
    "Opening paragraph; for several, add rows of the same name and number them. Placeholders are taken from 台账设置 and from the other rows here.",
  unitShort:
    "Short name of the body, e.g. 局党组. Where it is filled, the intro names it behind the full name (以下简称) and uses it from there on; without quotation marks and 以下简称. {单位简称} and {单位及简称} stand for it anywhere; the latter gives both names only where it comes first. Blank: the full name.",
  dispatcher: "For the intro. The body that sent the inspection group.",
  group: "For the intro. Name of the inspection, audit or supervision group.",
  inspectionEnd: "For the intro. Last day of the inspection, e.g. 2026年4月24日.",
  months: "Months of concentrated rectification, a number. Only if filled does {整改过程} speak of it.",
  reportedOn: "Day on which the progress report was sent. Only if filled does {整改过程} speak of it.",
  opinionOn: "Day on which the opinion on the report was received. Only if filled does {整改过程} speak of it.",
  basis: "For the intro. Principle or rule on which the publication is based.",
  publishVerb: "{公开动词} of the intro: 予以公布, 予以通报 or 通报如下, with its punctuation. Blank: 予以公布.",
  attitude: "A sentence or two before the figures.",
  organisation:
    "Opening part 组织领导, for any layout; left out if blank. One row per section: 标题 is the heading, 内容 the text, in 序号 order. {专题会议次数}, {专题会议日期} and the like are computed.",
  responsibility:
    "Part 主体责任. One row per sub-heading: 标题 is the heading, 内容 the text, in 序号 order, as many rows as you need. Placeholders such as {具体问题数}, {措施数}, {专题会议次数}, {未完成数:中文} are computed from the ledger.",
  statistics:
    "Blank: the figures are written by themselves. To word them yourself, write here, with placeholders for the numbers, e.g. {具体问题数}, {完成率}.",
  nextSteps: "Next steps. One row per sub-heading, as for 主体责任.",
  person: "Person or office to contact.",
  telephone: "Telephone for the public.",
  hours: "Hours, e.g. 工作日8:30—17:30.",
  address: "Postal address.",
  postcode: "Postcode.",
  mail: "E-mail address.",
  attachments: "Names of attachments, one per row, in 序号 order, without 《》 and full stop.",
  signature: "Full name of the issuing body.",
  signedOn: "E.g. 2026年11月25日.",
  sealed: "是 or 否. With 是 signature and date stand as for a sealed document.",
  copyTo: "Bodies that get a copy (imprint).",
  printer: "Office that prints the document (imprint).",
  printedOn: "Day of printing (imprint).",
  reportTitle: "Title of the progress report.",
  reportAddressee: "Addressee of the report, e.g. 市委巡察工作领导小组办公室.",
  reportIntro: "Opening of the report, as for 引言.",
  cutOff: "One of 截至日期, 集中整改期结束, 截至目前; the figures begin with it, also as {截至用语}. Blank: 截至日期.",
  printZeros: "是 or 否. With 是 figures that are zero are printed too.",
  decimals: "Decimals of percentages: 0, 1 or 2. Blank: 1.",
  numbering:
    "One of 每部分连续 (through a part), 全文连续 (on from part to part), 逐级重排 (anew under each heading): the numbers of 问题 and 具体问题. Blank: as the layout has it.",
  quoted: "是 or 否: quotation marks around the problems. Blank: as the layout has it.",
  statusFirst: "是 or 否. With 是 each item begins with 该问题已完成整改。 or the like. Blank: as the layout has it.",
  closures: "是 or 否. With 是 the number of closed items and the day of each are printed.",
  withOrganisation: "是 or 否. With 否 the part 组织领导 is left out although it has text.",
  organisationStyle: "One of 小标题, 段首小标题 (run in), 一是二是. Blank: sub-headings on lines of their own.",
  nextStepsStyle: "One of 小标题, 段首小标题 (run in), 一是二是. Blank: sub-headings on lines of their own.",
};

export const fixedHint: typeof reference.fixedHint = ({ words, place, others }) =>
  `Blank: “${words}”${others.map((other) => `; in layout ${other.layout}: “${other.words}”`).join("")}.${place === undefined ? "" : ` Keep {${place}} in it.`}`;

export const describeRemark: typeof reference.describeRemark = (remark) => {
  switch (remark.kind) {
    case "notAChoice":
      return `“${remark.item}” must be one of ${remark.choices.join(", ")}, and is “${remark.got}”; taken as blank.`;
    case "placeholderLacking":
      return `“${remark.item}” lacks {${remark.placeholder}}; the usual sentence was used.`;
    case "zeroInWords":
      return `{${remark.placeholder}} is zero now and stands in the text as “零” (抓好零项任务). Reword or drop the sentence in 通报设置.`;
    case "cutOffDiffers":
      return `“截至用语” says the end of the concentrated period (${remark.concentratedEnd}), but the figures are as of ${remark.asOf}.`;
  }
};

export const settingHints: typeof reference.settingHints = {
  unit: "Name of the body under rectification; {单位} in the notice.",
  round:
    "Round of inspection that this ledger belongs to, e.g. 十届市委第二轮; {巡察批次} in the notice. One workbook, one round.",
  inspectionStart: "Day on which the inspection group arrived.",
  feedbackDate: "Day of the feedback. 立行立改 and terms such as “within three months” count from it.",
  planApproved: "Day on which the plan was approved. Lagging is counted from it; if blank, from the feedback.",
  concentratedEnd: "End of the concentrated rectification period.",
  asOf: "Cut-off day of the board, the lights, the notice and the functions. Blank: today.",
  soonDays: "Days before a deadline from which an item is due soon.",
  immediateDays: "Days after the feedback on which 立行立改 without a date is due (inferred).",
  beforeIncludesPeriod: "8月前 is 7月31日; with 是 it is 8月31日 (quarters and 旬 alike).",
  lagDays: "Days without an update of its measures after which an item in progress lags behind.",
  periodDays: "Days between two progress reports; 14 for a fortnightly report.",
};
