/** Argument names as the user sees them while typing a formula; messages name them the same way. */
export const argumentNames = {
  ledger: "台账",
  asOf: "统计日",
  condition: "条件",
  switches: "口径",
  groupBy: "分组",
  days: "天数",
  columns: "列",
  status: "状态",
  deadline: "时限",
  feedbackDate: "反馈日期",
};

const ledger = {
  name: argumentNames.ledger,
  description: "带标题行的台账区域，如 问题清单[[#全部],[编号]:[备注]]，或任何旧台账的一块区域；各列按标题识别",
};
const asOf = { name: argumentNames.asOf, description: "统计截止的日期，可引用名称“截至日”；省略或为空时取计算当天" };
const condition = {
  name: argumentNames.condition,
  description: "只统计符合条件的行，如 牵头部门=人事科;来源=审计、巡察；可写 反馈日期=2022-5-10 供推算“立行立改”等时限",
};
const switches = {
  name: argumentNames.switches,
  description:
    "用顿号连接：按措施、按问题、按方面、含基本完成、剔除长期、剔除移交、按原时限、月前含当月、月份按月底、忽略未识别；省略时按默认口径",
};
const common = { ledger, asOf, condition, switches };
const deadline = {
  name: argumentNames.deadline,
  description: "日期或文字写的时限，如 2022年9月底前、立行立改、长期坚持",
};
const feedbackDate = {
  name: argumentNames.feedbackDate,
  description: "推算“立行立改”“三个月内”和没写年份的时限的起点；省略时这些时限无法识别",
};

/**
 * Names and descriptions of the functions by id, of their parameters by the name in code. Excel shows them while a formula is typed.
 */
export const customFunctions = {
  COMPLETIONRATE: {
    name: "完成率",
    description: "整改完成率＝已完成÷总数（长期整改、已移交计入总数，已取消除外）。总数为零时为 #N/A",
    parameters: common,
  },
  CLOSURERATE: {
    name: "销号率",
    description: "整改销号率＝截至统计日已销号÷总数（已取消除外）；措施没有销号率。总数为零时为 #N/A",
    parameters: common,
  },
  ONTIMERATE: {
    name: "按期完成率",
    description: "按期完成÷截至统计日应完成的项（已移交、已取消除外）；没有完成日期的不算按期。没有应完成的项时为 #N/A",
    parameters: common,
  },
  OVERDUECOUNT: {
    name: "逾期数",
    description: "截至统计日未完成、未移交且已过时限的项数；到期当天不算逾期，经批准的延期按延期后的日期",
    parameters: common,
  },
  DONELATECOUNT: {
    name: "逾期完成数",
    description: "截至统计日已完成、但完成日期晚于时限的项数；没有完成日期的无法判断，不在其中",
    parameters: common,
  },
  EXTENDEDCOUNT: {
    name: "延期数",
    description: "经批准延期到原时限之后的项数，完成与否都算；只写“申请延期”不算",
    parameters: common,
  },
  DUESOONCOUNT: {
    name: "临期数",
    description: "截至统计日未完成、未移交，当天或几天之内到期的项数；已逾期的不在其中",
    parameters: {
      ...common,
      days: { name: argumentNames.days, description: "从统计日起往后看几天，省略时为 7，0 只看当天" },
    },
  },
  PROGRESSSUMMARY: {
    name: "整改汇总",
    description: "按一列分组的汇总表：总数、已完成、正在整改、长期整改、尚未整改、已移交、完成率、逾期、临期，末行合计",
    parameters: {
      ...common,
      groupBy: { name: argumentNames.groupBy, description: "分组所用列的标题，如 牵头部门、责任领导、方面、来源" },
    },
  },
  OVERDUELIST: {
    name: "逾期清单",
    description: "逾期事项的清单，带标题行和逾期天数，逾期最久的在前；没有时写“无逾期事项”",
    parameters: {
      ...common,
      columns: {
        name: argumentNames.columns,
        description: "要列出的列标题，用顿号连接；省略时为序号、具体问题或措施、牵头部门、时限",
      },
    },
  },
  EXPLAINFIGURES: {
    name: "口径说明",
    description: "用一句话说明完成率怎样算出，识别了哪些列，哪些内容没有识别",
    parameters: common,
  },
  NORMALSTATUS: {
    name: "规范状态",
    description: "把状态的各种写法化为：未启动、正在整改、基本完成、已完成、已移交、已取消。看不懂时为 #N/A",
    parameters: {
      status: { name: argumentNames.status, description: "一个单元格的状态，如 已整改到位、正按序推进、已销号" },
    },
  },
  NORMALDEADLINE: {
    name: "规范时限",
    description: "把时限的各种写法化为日期（请设日期格式），没有日期的长期事项为“长期”。看不懂时为 #N/A",
    parameters: { deadline, feedbackDate },
  },
  DAYSLEFT: {
    name: "剩余天数",
    description: "从统计日到时限还有几天，到期当天为 0，已逾期为负数，没有日期的长期事项为“长期”。看不懂时为 #N/A",
    parameters: { deadline, asOf, feedbackDate },
  },
};

/** Headings of 整改汇总. */
export const summaryHeadings: readonly string[] = [
  "分组",
  "总数",
  "已完成",
  "正在整改",
  "长期整改",
  "尚未整改",
  "已移交",
  "完成率",
  "逾期",
  "临期",
];
export const blankGroup: string = "未填";
/** 逾期清单: the deciding day, the last column, and the row when nothing is overdue. */
export const overdueHeadings = { due: "时限", days: "逾期天数", none: "无逾期事项" };
/** What 规范时限 and 剩余天数 give where there is no day. */
export const longTerm: string = "长期";
export const summaryTotal: string = "合计";
export const summaryTotalCountsOnce: string = "合计（共同承担的只计一次）";

const list = (words: readonly string[]): string => words.join("、");
const quoted = (word: string): string => `“${word}”`;

export const badAsOf = (p: { got: string }): string =>
  `参数“统计日”无法识别为日期：${quoted(p.got)}。请填日期，如 2022-9-30，或引用名称“截至日”；省略时取计算当天。`;

export const badDays = (p: { got: string }): string =>
  `参数“天数”应为 0 或正整数，不能是${quoted(p.got)}；省略时为 7。`;

export const badFeedbackDateArgument = (p: { got: string }): string =>
  `参数“反馈日期”无法识别为日期：${quoted(p.got)}。请填日期，如 2022-5-10。`;

export const badCondition = (p: { got: string }): string =>
  `参数“条件”的写法无法识别：${quoted(p.got)}。请写成 列标题=值，如 牵头部门=人事科;来源=审计、巡察。`;

export const badFeedbackDate = (p: { got: string }): string =>
  `参数“条件”中的反馈日期无法识别：${quoted(p.got)}。请写成 反馈日期=2022-5-10。`;

export const unknownColumn = (p: { argument: string; got: string; found: readonly string[] }): string =>
  `参数“${p.argument}”中的列${quoted(p.got)}在台账里找不到。台账的列有：${list(p.found)}。`;

export const unknownSwitch = (p: { got: string; valid: readonly string[] }): string =>
  `参数“口径”中的${quoted(p.got)}不是可用的口径。可用：${list(p.valid)}。`;

export const twoLevels = (p: { got: readonly string[] }): string =>
  `参数“口径”中的${list(p.got.map(quoted))}只能选一个。`;

export const noHeading = (p: { missing: readonly string[] }): string =>
  `参数“台账”的区域里没有识别出标题行，缺少：${list(p.missing)}。区域须包含标题行，如 问题清单[[#全部],[编号]:[备注]]。`;

export const missingColumn = (p: { missing: string; accepted: readonly string[]; found: readonly string[] }): string =>
  `参数“台账”的区域里没有${quoted(p.missing)}列（可用标题如：${list(p.accepted)}）。现有的列：${p.found.length > 0 ? list(p.found) : "无标题"}。`;

/** 只有完成日期、没有状态列：接在上一句后面。 */
export const datesAlone = (p: { heading: string; rows: number }): string =>
  `${quoted(p.heading)}列有${p.rows}行填了日期，但只凭日期不能认定已完成（也许没有验收），不据此计数。请加一列“整改状态”；确实以填了日期为完成的，可以用公式填：=IF(这一行的${p.heading}="","正在整改","已完成")。`;

export const progressOnly = (p: { heading: string; accepted: readonly string[] }): string =>
  `参数“台账”的区域里没有能当作状态的列：${quoted(p.heading)}列写的多不是状态词，算作进展。请另加一列写状态（可用标题如：${list(p.accepted)}）。`;

export const noGroupBy = (p: { found: readonly string[] }): string =>
  `参数“分组”为空，请填一列的标题。台账的列有：${list(p.found)}。`;

const place = (p: { row: number; columnNumber: number; column: string }): string =>
  `区域第${p.row}行第${p.columnNumber}列${p.column === "" ? "" : `（${p.column}）`}`;
const more = (count: number): string => (count > 0 ? `，另有${count}处` : "");

interface CellWords {
  row: number;
  columnNumber: number;
  column: string;
  got: string;
  /** How many more cells were not understood. */
  more: number;
}

export const unknownStatus = (p: CellWords & { valid: readonly string[] }): string =>
  `${place(p)}的状态${quoted(p.got)}无法识别${more(p.more)}。可用：${list(p.valid)}；或在“口径”中加“忽略未识别”，按尚未整改计。`;

export const ambiguousStatus = (p: CellWords & { readings: readonly string[] }): string =>
  `${place(p)}的状态${quoted(p.got)}有两种意思（${p.readings.join("，或")}），不能代为判断${more(p.more)}。请在表中写明是哪一种；或导入台账，导入时选定一种；或在“口径”中加“忽略未识别”，按尚未整改计。`;

export const unknownClosure = (p: CellWords & { valid: readonly string[] }): string =>
  `${place(p)}的销号情况${quoted(p.got)}无法识别${more(p.more)}。可用：${list(p.valid)}；或在“口径”中加“忽略未识别”，按未销号计。`;

/** Why a deadline or a date is none that is understood, as the end of a clause. */
const whyNoDay = (expected: Expected): string => {
  switch (expected.kind) {
    case "setting":
      return `要从${expected.item}推算（请在表头上方写明“${expected.item}：2022年6月10日”）`;
    case "year":
      return expected.years === undefined
        ? "没有写明年份，也无从推断"
        : `没有写明年份，表头上方写有${expected.years.join("年、")}年，不能确定是哪一年`;
    case "workdays":
      return "要扣除节假日推算";
    case "month":
      return "是数字，可能是1月，也可能是10月（数字末尾的0不保留）";
    case "deadlineEvent":
      return `要从“${expected.event}”起算，没有这个日期`;
    case "extensionColumn":
      return "写有延期，而延期至是空白";
    default:
      return "无法识别";
  }
};

export const unknownDeadline = (p: CellWords & { expected: Expected }): string =>
  `${place(p)}的时限${quoted(p.got)}${whyNoDay(p.expected)}${more(p.more)}。请写明日期，如 2022年9月底前；或在“口径”中加“忽略未识别”，按无时限计。`;

export const deadlineNeedsFeedbackDate = (p: CellWords): string =>
  `${place(p)}的时限${quoted(p.got)}要从反馈日期推算${more(p.more)}。请在“条件”中写 反馈日期=2022-5-10；或在“口径”中加“忽略未识别”，按无时限计。`;

export const unknownDate = (p: CellWords & { expected: Expected }): string =>
  `${place(p)}的日期${quoted(p.got)}${whyNoDay(p.expected)}${more(p.more)}。请填日期；或在“口径”中加“忽略未识别”，按空白计。`;

export const errorInCell = (p: CellWords): string =>
  `${place(p)}是错误值 ${p.got}${more(p.more)}。请先更正该单元格；或在“口径”中加“忽略未识别”，按空白计。`;

export const nothingToRate = (p: { cancelled: number }): string =>
  `没有可计入总数的项，率无从计算${p.cancelled > 0 ? `（另有已取消${p.cancelled}项）` : ""}。`;

export const nothingDue: string = "截至统计日没有应完成的项，按期完成率无从计算。";

export const measuresHaveNoClosure: string =
  "措施没有销号率：销号是对具体问题的认定。参数“台账”请用问题清单，参数“口径”不要写“按措施”。";

export const errorAsArgument = (p: { got: string }): string => `引用的单元格是错误值 ${p.got}，请先更正。`;

export const statusNotUnderstood = (p: { got: string; valid: readonly string[] }): string =>
  `参数“状态”的写法${quoted(p.got)}无法识别。可写：${list(p.valid)}，或常见的同义说法。`;

export const statusAmbiguous = (p: { got: string; readings: readonly string[] }): string =>
  `参数“状态”的写法${quoted(p.got)}有两种意思（${p.readings.join("，或")}），不能代为判断。请写明是哪一种。`;

export const deadlineNotUnderstood = (p: { got: string; expected: Expected }): string =>
  `参数“时限”的写法${quoted(p.got)}${p.expected.kind === "setting" ? `要从${p.expected.item}推算` : whyNoDay(p.expected)}。请写明日期，如 2022年9月底前，或 长期坚持。`;

export const deadlineCountsFromFeedback = (p: { got: string }): string =>
  `参数“时限”的写法${quoted(p.got)}要从反馈日期推算，请填参数“反馈日期”。`;

export const deadlineHasNoYear = (p: { got: string }): string =>
  `参数“时限”的写法${quoted(p.got)}没有年份，请写明年份，或填参数“反馈日期”供推算。`;

export const unexpected = (p: { detail: string }): string => `函数内部出错，并非参数有误：${p.detail}`;

/** Parts of 口径说明, in their order; each begins and ends without punctuation. */
export const explained = {
  level: {
    measure: "按整改措施统计",
    issue: "按具体问题统计",
    item: "按台账所列事项统计",
    problem: "按问题统计",
    aspect: "按方面统计",
  },
  today: "未给统计日，取计算当天",
  filtered: (p: { conditions: readonly string[] }): string => `只统计${p.conditions.join("，且")}的项`,
  blankInCondition: (p: { column: string; count: number }): string =>
    `${p.count}项的“${p.column}”为空白，不在条件之内（与上面的项合并在一格的，函数只看得到第一项的值，请核对）`,
  recognised: (p: { columns: readonly { field: string; heading: string }[] }): string =>
    `识别的列：${p.columns.map(({ field, heading }) => `${field}=${heading}列`).join("，")}`,
  statusesOnly: "区域只有一列且没有标题，按状态识别",
  ownTable: (p: { table: string }): string => `按本加载项的${p.table}识别`,
  sections: (p: { count: number; fields: readonly string[] }): string =>
    `${p.count}行是分段标题，不计为项${p.fields.length === 0 ? "" : `，下面各项的${p.fields.join("、")}取自这些标题`}`,
  untitledItems: (p: { count: number; field: string }): string => `${p.count}行没有写${p.field}，各算一项`,
  anotherTable: (p: { row: number }): string => `区域第${p.row}行起是另一张表，未计入`,
  signedRows: (p: { row: number }): string =>
    `区域第${p.row}行起只有日期、单位、姓名、页码或比例，视为落款或合计，未计入`,
  tableBeside: (p: { first: number; last: number; headings: readonly string[] }): string =>
    `区域第${p.first === p.last ? p.first : `${p.first}至${p.last}`}列${p.headings.length === 0 ? "" : `（${p.headings.join("、")}）`}是旁边的另一张表，未计入`,
  aloneRows: (p: { count: number; field: string }): string =>
    `${p.count}行只有${p.field}有字，没有序号和别的内容，各算一项，请核对是否为续行、说明或落款`,
  continuedRows: (p: { count: number }): string => `${p.count}行只有上一行没有写完的文字，接在上一行后面，不单独计`,
  repeatedTexts: (p: { count: number; field: string }): string =>
    `${p.count}行的${p.field}与上一行相同而序号不同，算作上一项的措施，请核对`,
  preparedRows: (p: { count: number }): string => `${p.count}行只有序号，未计入`,
  untitledMeasures: (p: { count: number; field: string }): string =>
    `序号按措施编，${p.count}行没有写${p.field}的并入上一项`,
  statusPerLine: "状态逐条措施填写，一项的全部措施完成才算完成",
  extensionAlwaysCounts: "没有“延期批准”列，延期日期一律按已批准计",
  uncountedExtensions: (p: { headings: readonly string[] }): string =>
    `标题提到延期而没有当作延期计算的列：${p.headings.join("、")}`,
  feedbackDate: (p: { date: string }): string => `推算时限所用的反馈日期为${p.date}`,
  sheetYear: (p: { year: number }): string => `没写年份的时限取标题或截至行的${p.year}年`,
  firstsOfMonths: (p: { headings: readonly string[] }): string =>
    `${p.headings.join("、")}列的日期都是每月1日，单元格可能显示为“年月”：函数看不到格式，按1日计算，导入后按月末计算；请核对，如显示为年月，加口径“月份按月底”`,
  completedInferred: (p: { count: number }): string => `${p.count}处完成日期没写年份，为推定`,
  completedFromNotes: (p: { count: number }): string => `${p.count}处完成日期取自状态后面的附注`,
  monthBeforeIncluded: "“8月前”一类的时限算到8月底",
  firstsAsMonths: "时限是每月1日的日期，按该月最后一天计算",
  statusFromShares: (p: { count: number }): string =>
    `${p.count}处状态按百分比识别（100%即数字1为已完成，0为未启动，其间为正在整改）`,
  blankPeriods: (p: { count: number; heading: string }): string =>
    `状态分列填写，只读“${p.heading}”：${p.count}行在这一列空白而在其他列有字，按空白计，没有沿用`,
  unreadStatuses: (p: { headings: readonly string[]; read: string }): string =>
    `状态只读“${p.read}”列，另有${p.headings.map((heading) => `“${heading}”`).join("、")}列没有读取`,
  doneByClosure: (p: { count: number }): string => `${p.count}处状态为空、已销号的按已完成计`,
  closedByDay: (p: { count: number; heading: string }): string =>
    `${p.count}处已完成且“${p.heading}”有日期的按已销号计（表中没有销号情况一列）`,
  inferred: (p: { count: number }): string => `${p.count}处时限为推定`,
  overdueOf: (p: { overdue: number; soon: number; soonDays: number }): string =>
    `其中逾期${p.overdue}项，${p.soonDays}天内到期${p.soon}项`,
  partlyOverdue: (p: { count: number; byMeasure: boolean; ownDeadline: boolean }): string =>
    `另有${p.count}项的部分措施（或部门）已逾期，一项按其${p.ownDeadline ? "自身" : "最晚"}的时限计，未计入逾期${p.byMeasure ? "，可用口径“按措施”统计" : ""}`,
  withoutWords: (p: { noStatus: number; noDeadline: number }): string =>
    `有${[
      ...(p.noStatus > 0 ? [`${p.noStatus}项状态为空（按尚未整改计）`] : []),
      ...(p.noDeadline > 0 ? [`${p.noDeadline}项没有时限（不计逾期）`] : []),
    ].join("、")}，合并单元格只有第一行有值，函数看不到合并，请核对`,
  noDeadlineColumn: "没有识别出时限列，逾期未统计",
  errorsAsBlank: (p: { count: number; examples: readonly string[] }): string =>
    `${p.count}处错误值按空白计：${p.examples.join("；")}${p.count > p.examples.length ? "等" : ""}`,
  allUnderstood: "状态和时限全部识别",
  notUnderstood: (p: { count: number; examples: readonly string[] }): string =>
    `未识别${p.count}处：${p.examples.join("；")}${p.count > p.examples.length ? "等" : ""}`,
  example: (p: { row: number; column: string; got: string }): string =>
    `第${p.row}行${p.column === "" ? "" : `${p.column}列`}${quoted(p.got)}`,
  /** Separates the parts; the last one ends with `stop`. */
  separator: "；",
  stop: "。",
};

/** What the recognised columns are called in 口径说明. */
export const fieldNames: Readonly<Record<string, string>> = {
  seq: "序号",
  aspect: "方面",
  problem: "问题",
  text: "具体问题",
  measure: "措施",
  status: "状态",
  deadlineText: "时限",
  due: "时限日期",
  extendedTo: "延期",
  extensionApproval: "延期批准",
  completedOn: "完成日期",
  closure: "销号情况",
  type: "整改类型",
  longTerm: "长期坚持",
  leadDept: "牵头部门",
};
import type { Expected } from "../../ledger/model";
