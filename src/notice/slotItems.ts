/** 项目 of 通报设置, in the order of a new ledger: the name is data, a ledger is read by it. */
export const slotItems = {
  title: "通报标题",
  kind: "通报种类",
  issuer: "发文机关标志",
  docNo: "发文字号",
  addressee: "主送机关",
  intro: "引言",
  unitShort: "单位简称",
  dispatcher: "派出机关",
  group: "巡察组",
  inspectionEnd: "巡察结束日",
  months: "集中整改月数",
  reportedOn: "报告日期",
  opinionOn: "审核意见日期",
  basis: "公开依据",
  publishVerb: "公开动词",
  attitude: "整改态度",
  organisation: "组织领导",
  responsibility: "主体责任",
  statistics: "统计情况",
  nextSteps: "下一步工作打算",
  person: "联系人",
  telephone: "联系电话",
  hours: "受理时间",
  address: "邮政地址",
  postcode: "邮政编码",
  mail: "电子邮箱",
  attachments: "附件",
  signature: "署名",
  signedOn: "成文日期",
  sealed: "用印",
  copyTo: "抄送机关",
  printer: "印发机关",
  printedOn: "印发日期",
  reportTitle: "报告标题",
  reportAddressee: "报告主送机关",
  reportIntro: "报告引言",
  cutOff: "截至用语",
  printZeros: "打印零值",
  decimals: "小数位",
  numbering: "编号方式",
  quoted: "问题加引号",
  statusFirst: "先写整改结论",
  closures: "写销号情况",
  withOrganisation: "写组织领导",
  organisationStyle: "组织领导写法",
  nextStepsStyle: "下一步写法",
} as const;

export type SlotKey = keyof typeof slotItems;

/** 项目 of the fixed words: titles of parts, labels, sentences. Blank ones are as `fixedWords` of src/locales has them. */
export const fixedItems = {
  organisationTitle: "组织领导标题",
  responsibilityTitle: "主体责任标题",
  overviewTitle: "总体情况标题",
  doneTitle: "已完成部分标题",
  openTitle: "未完成部分标题",
  itemsTitle: "整改落实标题",
  everyItemTitle: "逐项整改标题",
  nextStepsTitle: "下一步标题",
  progressLabel: "进展标签",
  stagedLabel: "成效标签",
  outcomeLabel: "情况标签",
  aspectPattern: "方面句式",
  problemPattern: "问题句式",
  issuePattern: "具体问题句式",
  doneStatus: "已完成结论",
  basicStatus: "基本完成结论",
  inProgressStatus: "正在整改结论",
  longTermStatus: "长期整改结论",
  notBegunStatus: "尚未整改结论",
  movedStatus: "移交结论",
  dueSentence: "计划完成句",
  longTermSentence: "长期坚持句",
  closedOnSentence: "销号句",
  closedSentence: "销号句（无日期）",
  monthsClause: "集中整改句",
  reportedClause: "报送句",
  opinionClause: "审核句",
  contactOpening: "监督句",
} as const;

export type FixedKey = keyof typeof fixedItems;

export const isFixedKey = (key: SlotKey | FixedKey): key is FixedKey => key in fixedItems;

/** What a fixed sentence must name: without it an item, a day or a kind would be lost. */
export const placeOf: Readonly<Partial<Record<FixedKey, string>>> = {
  openTitle: "整改类别",
  aspectPattern: "内容",
  problemPattern: "内容",
  issuePattern: "内容",
  dueSentence: "时限",
  closedOnSentence: "销号日",
};

/** Sentences of {整改过程}, each of which stands there once its row is filled. */
export const processClauses = {
  months: "monthsClause",
  reportedOn: "reportedClause",
  opinionOn: "opinionClause",
} as const satisfies Readonly<Partial<Record<SlotKey, FixedKey>>>;

export type ProcessClauseKey = (typeof processClauses)[keyof typeof processClauses];

export const processSlots = Object.keys(processClauses) as (keyof typeof processClauses)[];

export const isProcessSlot = (key: SlotKey | FixedKey): key is keyof typeof processClauses => key in processClauses;

/** 通报种类; the first where the row is blank. */
export const noticeKinds = [
  "巡察",
  "巡视",
  "专项巡察",
  "专项巡视",
  "巡察回头看",
  "巡视回头看",
  "审计",
  "环保督察",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Words of closed lists of earlier versions, which ledgers still hold. */
export const earlierChoices: Readonly<Partial<Record<SlotKey, Readonly<Record<string, string>>>>> = {
  kind: { 回头看: "巡察回头看" satisfies NoticeKind },
};

export const publishVerbs = ["予以公布", "予以通报", "通报如下"] as const;
export const cutOffs = ["截至日期", "集中整改期结束", "截至目前"] as const;
export const decimalChoices = ["1", "0", "2"] as const;
/** How the numbers of 问题 and 具体问题 count on, by `restart` of a layout's headings. */
export const numberingNames = { part: "每部分连续", document: "全文连续", parent: "逐级重排" } as const;
export const sectionStyleNames = { headings: "小标题", runIn: "段首小标题", enumerated: "一是二是" } as const;
