import type { Settings } from "../../ledger/model";
import type { NoticeRemark } from "../../notice/document";
import type { SlotKey } from "../../notice/slotItems";

/** What 说明 says of the rows of 通报设置 and 台账设置, and what the pane says of them: translated, unlike the papers themselves. */

export const slotHints: Readonly<Record<SlotKey, string>> = {
  title: "通报的标题。内容中可写{单位}、{巡察批次}、{监督名称}等占位符，构建时代入。",
  kind: "巡察、巡视、专项巡察、专项巡视、巡察回头看、巡视回头看、审计、环保督察之一，正文中的{监督名称}、{监督组}、{反馈方式}、{反馈材料}随之改变。留空为巡察。",
  issuer: "红头文件的发文机关标志，例如：中共××局党组文件。网上公布的通报留空。",
  docNo: "例如：×党发〔2026〕8号。不编文号的留空。",
  addressee: "例如：各党支部、各科室。末尾的冒号自动补上。",
  intro: "开头一段；写成几段的，增加同名的行并编序号。占位符取自台账设置和本表其他行。",
  unitShort:
    "单位的简称，例如：局党组。填了的，引言中首次出现写“单位全称（以下简称“局党组”）”，以后用简称；不写引号和“以下简称”。各处可写作{单位简称}、{单位及简称}，后者只在文中首次出现时写全。留空的一律用全称。",
  dispatcher: "引言用。派出巡察组的机关，例如：中共××市委。",
  group: "引言用。巡察组（巡视组、审计组、督察组）的名称，例如：市委第三巡察组。",
  inspectionEnd: "引言用。巡察结束的日期，例如：2026年4月24日。",
  months: "集中整改几个月，只写数字，例如：3。填了才写进{整改过程}。",
  reportedOn: "向上级报送整改进展情况报告的日期。填了才写进{整改过程}。",
  opinionOn: "收到上级审核意见的日期。填了才写进{整改过程}。",
  basis: "引言用。公开所依据的原则或者规定。",
  publishVerb: "引言的{公开动词}：予以公布、予以通报、通报如下之一，句末标点自动带上。留空为予以公布。",
  attitude: "统计数据之前的表态，一两句话。例如：{单位简称}高度重视{监督名称}整改工作，坚决扛起整改主体责任。",
  organisation:
    "组织领导部分，各种版式都可以用，没有内容的不写。一行一节：标题栏写小标题，内容栏写正文，按序号排列，行数可增减。可写{专题会议次数}、{专题会议日期}等占位符。",
  responsibility:
    "主体责任部分。一行一个小标题：标题栏写小标题，内容栏写正文，按序号排列，行数可增减。可写{具体问题数}、{措施数}、{专题会议次数}、{未完成数:中文}等占位符，由台账算出。",
  statistics: "留空时由台账自动写出统计数据。要自己组织文字的写在这里，数字用占位符，例如：{具体问题数}、{完成率}。",
  nextSteps: "下一步工作打算。一行一个小标题，用法同主体责任。",
  person: "监督联系人或联系部门。",
  telephone: "监督联系电话。",
  hours: "受理时间，例如：工作日8:30—17:30。",
  address: "监督来信的邮政地址。",
  postcode: "邮政编码。",
  mail: "电子邮箱。",
  attachments: "随文附件的名称，一行一个，按序号排列，不写书名号和句号。没有附件的留空。",
  signature: "发文单位全称。",
  signedOn: "例如：2026年11月25日。",
  sealed: "是或否。加盖印章的填是，署名和日期按用印的位置排。",
  copyTo: "版记的抄送机关，例如：市委巡察办。",
  printer: "版记的印发机关，例如：××局办公室。",
  printedOn: "版记的印发日期。",
  reportTitle: "整改进展情况报告的标题。",
  reportAddressee: "报告的主送机关，例如：市委巡察工作领导小组办公室。",
  reportIntro: "报告的开头，用法同引言。",
  cutOff: "截至日期、集中整改期结束、截至目前之一，统计数据由此开头，也可写作{截至用语}。留空为截至日期。",
  printZeros: "是或否。填是的，为零的数据也写出来，例如：问责0人。",
  decimals: "百分比的小数位数：0、1、2之一。留空为1位。",
  numbering:
    "每部分连续、全文连续、逐级重排之一，指问题和具体问题的编号怎样接排：每部分从头连续、接上一部分连续、每个上级标题下从头。留空的按版式。",
  quoted: "是或否。问题标题是否加引号；留空的按版式。",
  statusFirst: "是或否。填是的，每项先写“该问题已完成整改。”等结论，再写措施。留空的按版式。",
  closures: "是或否。填是的，写出已销号的个数和每项的销号日期。",
  withOrganisation: "是或否。填否的，有组织领导的内容也不写这一部分。",
  organisationStyle: "小标题、段首小标题、一是二是之一。留空为小标题另起一行。",
  nextStepsStyle: "小标题、段首小标题、一是二是之一。留空为小标题另起一行。",
};

/** 说明 of a fixed sentence. */
export const fixedHint = (p: {
  words: string;
  place: string | undefined;
  /** Layouts that say it otherwise. */
  others: readonly { readonly layout: string; readonly words: string }[];
}): string =>
  `留空时为“${p.words}”${p.others.map(({ layout, words }) => `，${layout} 式为“${words}”`).join("")}。${p.place === undefined ? "" : `改写时要保留{${p.place}}。`}`;

export const describeRemark = (remark: NoticeRemark): string => {
  switch (remark.kind) {
    case "notAChoice":
      return `“${remark.item}”应为${remark.choices.join("、")}之一，现为“${remark.got}”，已按留空处理。`;
    case "placeholderLacking":
      return `“${remark.item}”里没有{${remark.placeholder}}，写不出内容，已用通常的说法。`;
    case "zeroInWords":
      return `{${remark.placeholder}}现在为零，文中写成了“零”，例如“抓好零项任务”。请在“通报设置”中改写或删去这一句。`;
    case "cutOffDiffers":
      return `“截至用语”为集中整改期结束（${remark.concentratedEnd}），数据却是截至${remark.asOf}的，请改截至日或者截至用语。`;
  }
};

export const settingHints: Readonly<Record<keyof Settings, string>> = {
  unit: "整改单位（党组、党委）的名称，通报中以{单位}代入。",
  round: "本台账对应的巡察轮次，例如：十届市委第二轮，通报中可以{巡察批次}代入。一个工作簿只记一轮。",
  inspectionStart: "巡察组进驻的日期。",
  feedbackDate: "反馈巡察意见的日期。立行立改和“三个月内”等时限由此起算。",
  planApproved: "整改方案批复的日期。进度是否滞后由此起算，留空时用反馈日期。",
  concentratedEnd: "集中整改期结束的日期。",
  asOf: "统计截至的日期，看板、预警、通报和函数都用它。留空为当天。",
  soonDays: "距时限多少天以内算临期。",
  immediateDays: "立行立改没有写明日期的，反馈日期之后多少天为时限（推定）。",
  beforeIncludesPeriod: "“8月前”默认算7月31日；选“是”算8月31日（一季度前、上旬前等相同）。",
  lagDays: "正在整改的问题，措施多少天没有更新算进度滞后。",
  periodDays: "每隔多少天报一次进展，双周报为14。",
};
