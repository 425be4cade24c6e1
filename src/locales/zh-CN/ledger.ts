import type { Refusal, RefusalReason } from "../../ledger/change";
import type { FigureClass } from "../../ledger/figureTypes";
import type { CellValue, Deadline, Expected, RowProblem } from "../../ledger/model";
import type { TableKey } from "../../ledger/schema";
import { shareText } from "../../ledger/statusShare";

export const tableNames: Readonly<Record<TableKey, string>> = {
  issues: "问题清单",
  measures: "措施清单",
  events: "办理记录",
  rules: "制度清单",
  snapshots: "期次快照",
  settings: "台账设置",
  slots: "通报设置",
  wordings: "表述",
  allowances: "审查放行",
  changes: "变更记录",
  imports: "导入对照",
};

/** The classes of figures, in the order they are printed; they add up to the total. */
export const classNames: Readonly<Record<FigureClass, string>> = {
  done: "已完成",
  inProgress: "正在整改",
  longTerm: "长期整改",
  notBegun: "尚未整改",
  moved: "已移交",
};

export const explanation = (p: {
  rowName: string;
  total: number;
  done: number;
  rate: string;
  /** 基本完成 that count as done; null: they do not count. */
  basic: number | null;
  /** Rows taken out of the rate; null: they stay in. */
  longTermExcluded: number | null;
  movedExcluded: number | null;
  originalDue: boolean;
  asOf: string;
  cancelled: number;
  doneWithoutDate: number;
  unknownStatus: number;
}): string => {
  const notes = [
    p.longTermExcluded === null ? "长期整改计入分母" : `已剔除长期整改${p.longTermExcluded}项`,
    ...(p.movedExcluded === null ? [] : [`已剔除移交${p.movedExcluded}项`]),
    ...(p.basic === null ? [] : [`含基本完成${p.basic}项`]),
    ...(p.originalDue ? ["逾期按原时限计算"] : []),
    `截至${p.asOf}`,
    `另有已取消${p.cancelled}项`,
    ...(p.doneWithoutDate === 0 ? [] : [`已完成中${p.doneWithoutDate}项无完成日期`]),
    ...(p.unknownStatus === 0 ? [] : [`${p.unknownStatus}项状态无法识别，按尚未整改计`]),
  ];
  return p.total === 0
    ? `${p.rowName}0项，无法计算完成率（${notes.join("，")}）`
    : `${p.rowName}${p.total}项中完成${p.done}项，完成率${p.rate}（${notes.join("，")}）`;
};

/** How a deadline was understood, shown under its field while typing. */
export const deadlineUnderstood = (p: {
  /** As 2022年9月30日; null when there is none. */
  date: string | null;
  longTerm: boolean;
  inferred: boolean;
  understood: boolean;
  needs?: Deadline["needs"];
  event?: string;
  extension?: Deadline["extension"];
}): string => {
  if (p.needs === "baseDate") return "从反馈日期起算；请先在“台账设置”中填写反馈日期。";
  if (p.needs === "planDate") return "从方案批复日起算；请先在“台账设置”中填写方案批复日。";
  if (p.needs === "year") return "没有写明年份，请补上年份，如“2024年9月底”。";
  if (p.needs === "workdays") return "工作日要扣除节假日推算；请写明日期，如“2024年9月底”。";
  if (p.needs === "event") return `从“${p.event ?? ""}”起算，台账没有这个日期；请写明日期，如“2024年9月底”。`;
  if (!p.understood) return "看不懂这个时限，请写成“2024年9月30日”“2024年9月底”“立行立改”“长期坚持”这样的形式。";
  if (p.date === null) return p.longTerm ? "理解为：长期坚持，没有截止日期。" : "";
  const extension =
    p.extension === undefined ? "" : "延期的日期和批准依据，请填在“延期至”和“延期批准”，写在时限里不算。";
  return `理解为：${p.date}${p.inferred ? "（推定）" : ""}${p.longTerm ? "，此后长期坚持" : ""}。${extension}`;
};

const shown = (value: CellValue): string =>
  value === "" ? "空白" : typeof value === "boolean" ? (value ? "“TRUE”" : "“FALSE”") : `“${value}”`;

const list = (items: readonly string[]): string => items.join("、");

const place = (p: { table: string; row: number; column: string }): string =>
  `“${p.table}”${p.row === 0 ? "" : `第${p.row}行`}${p.column === "" ? "" : `“${p.column}”`}`;

const untitled: Readonly<Record<Extract<Expected, { readonly kind: "itemText" }>["taken"], string>> = {
  item: "没有文字，这一行单独算一项；请补上文字，或清掉序号并入上一项。",
  measure: "没有文字，序号按措施编，这一行（及同样的各行）算作上一项的措施。",
  merged: "与上一行合并，这一行算作上一项的措施；直接对原表用 ZG 函数时看不到合并，会单独算一项。",
  alone:
    "在这一行单独有字，没有序号和别的内容，按一项计；如果是上一项的续行、说明或落款而不是问题，请在原表中改好后再读。",
  continued: "这一行只有上一行没有写完的文字，已接在上一行后面，不单独计；如果是另一项，请补上序号。",
  repeated:
    "与上一行相同，序号各不相同，这一行（及同样的各行）算作上一项的措施；如果是几个问题，请写得不同，或补上“单位”一列。",
};

const expectation = (expected: Expected, got: CellValue): string => {
  switch (expected.kind) {
    case "choice":
      return `应为${list(expected.choices)}之一，现为${shown(got)}。`;
    case "oneReading":
      return `${shown(got)}有两种意思：${expected.readings.join("，或")}；请选定一种，或在原表中写明。`;
    case "date":
      return `应为日期，如2024-9-30，现为${shown(got)}。`;
    case "deadline":
      return `无法识别为时限，现为${shown(got)}；请写明年月日，或在“时限日期”中填写日期。`;
    case "year":
      return expected.years === undefined
        ? `${shown(got)}没有写明年份，也无从推断；请补上年份，或先填写反馈日期。`
        : `${shown(got)}没有写明年份，表头上方写有${expected.years.join("年、")}年，不能确定是哪一年；请补上年份，或先填写反馈日期。`;
    case "workdays":
      return `写的是${shown(got)}，工作日要扣除节假日推算；请写明年月日，或在“时限日期”中填写日期。`;
    case "month":
      return `写的是数字${String(got)}，可能是1月，也可能是10月（数字末尾的0不保留）；请写成“2023年10月”这样的形式。`;
    case "deadlineEvent":
      return `写的是${shown(got)}，要从“${expected.event}”起算，台账没有这个日期；请写明年月日，或在“时限日期”中填写日期。`;
    case "extensionColumn":
      return `写的是${shown(got)}；延期的日期和批准依据请填在“延期至”和“延期批准”，写在时限里不算。`;
    case "number":
      return `应为数字，现为${shown(got)}。`;
    case "noError":
      return `是错误值${shown(got)}，按空白处理。`;
    case "errorKept":
      return `是错误值${shown(got)}，作为文字照抄；请在原表中改正。`;
    case "sameAsAbove":
      return `写的是${shown(got)}，上面没有可以照抄的文字；请写明。`;
    case "uniqueId":
      return `${shown(got)}重复，在改成不重复之前，插件不修改这一行。`;
    case "knownIssue":
      return got === "" ? "为空白，不知道属于哪个问题。" : `应为清单中已有的编号，现为${shown(got)}。`;
    case "column":
      return "这一列缺失，请补上这个表头。";
    case "uniqueColumn":
      return "这一列出现了不止一次，只读取最左边的一列。";
    case "table":
      return "这张表缺失。";
    case "anotherTable":
      return "这一行起是另一张表，没有读入；每次只读入一张表。";
    case "tableBeside":
      return `这一列起的${expected.columns}列${expected.headings.length === 0 ? "" : `（${expected.headings.join("、")}）`}是旁边的另一张表，没有读入；如果是台账自己的列，请在原表中去掉中间的空列后再读。`;
    case "otherSetting":
      return `写的是${shown(got)}，前面的表写的是${shown(expected.used)}；合成一本台账只能有一个，按前面的表；不对的请在“读出的设置”中改。`;
    case "setting":
      return `写的是${shown(got)}，要从${expected.item}起算；请先在“台账设置”中填写${expected.item}。`;
    case "statedCount":
      return `写的是${shown(got)}，下面读出${expected.found}个具体问题，与写明的${expected.stated}个不同；请核对是否漏读或漏写。括号里的个数不作为名称的一部分。`;
    case "share":
      return `写的是${typeof got === "number" ? `数字${got}（即${shareText(got)}）` : shown(got)}，按百分比识别：100%为已完成，0%为未启动，其间为正在整改（原百分比写入备注）；本列的百分比都这样识别，请核对。`;
    case "itemText":
      return untitled[expected.taken];
    case "blankPeriod":
      return `空白，而“${expected.heading}”写的是“${expected.said}”；分列填写时只读一列，这里按空白读取，没有沿用，请核对。`;
    case "statusColumn":
      return `这张表没有状态列，有${expected.count}项填了完成日期，状态都按空白导入，统计时算尚未整改；已经完成的，请先在原表加一列“状态”，或导入后在问题清单中改为“已完成”。`;
    case "ownMeasure":
      return "与上面的事项合并在一格，这条措施只归上面那一项，只算一条；是几项共同的措施的，请在措施清单中给这一项也添上。";
  }
};

/** A cell or table that could not be understood: where it is, what was expected, what stands there. */
export const describeProblem = (problem: RowProblem): string =>
  `${place(problem)}${expectation(problem.expected, problem.got)}`;

/** What was expected in a cell or table, and what stands there: the sentence without the place. */
export const describeExpected = ({ expected, got }: Pick<RowProblem, "expected" | "got">): string =>
  expectation(expected, got);

const reasonWords = (reason: RefusalReason): string => {
  switch (reason.kind) {
    case "required":
      return "必须填写。";
    case "notAChoice":
      return `应为${list(reason.choices)}之一，不能是${shown(reason.got)}。`;
    case "notADate":
      return `应为日期，如2024-9-30，不能是${shown(reason.got)}。`;
    case "notANumber":
      return `应为数字，不能是${shown(reason.got)}。`;
    case "tooLong":
      return `有${reason.length}个字符，超过了Excel单元格的上限${reason.limit}个。`;
    case "deadlineNotUnderstood":
      return reason.needs === "year"
        ? `“${reason.got}”没有写明年份，请补上年份，或先在“台账设置”中填写反馈日期。`
        : reason.needs === "event"
          ? `“${reason.got}”要从“${reason.event ?? ""}”起算，台账没有这个日期；请写明日期，如“2024年9月底”。`
          : reason.needs === "workdays"
            ? `“${reason.got}”要扣除节假日推算；请写明日期，如“2024年9月底”。`
            : `看不懂“${reason.got}”，请写成“2024年9月30日”“2024年9月底”“立行立改”“长期坚持”这样的形式。`;
    case "extensionColumn":
      return `“${reason.got}”写有延期；请把延期的日期和批准依据填在“延期至”和“延期批准”，写在时限里不算。`;
    case "completedOnMissing":
      return "状态为“已完成”时必须填写。";
    case "completedOnBeforeStatus":
      return "只有状态为“已完成”时才能填写。";
    case "unknownRow":
      return "在清单中找不到。";
    case "doubledId":
      return `编号重复（第${reason.rows.join("、")}行），请先改成不重复的编号。`;
    case "idInUse":
      return "已经有相同的一行。";
    case "unknownColumn":
      return "台账没有这一列，或者这一列不能修改。";
    case "columnMissing":
      return "表中缺少这一列，请先补上这个表头。";
    case "formulaColumn":
      return "由公式计算，不能填写。";
    case "changedMeanwhile":
      return `刚才已被他人修改：您看到的是${shown(reason.seen)}，现在是${shown(reason.found)}。请核对后再改。`;
    case "rowGone":
      return "这一行已不在表中，可能被他人删除。";
    case "referredTo":
      return `另有${reason.count}行引用它，不能撤销新增。`;
  }
};

/** Why a change was not made: which row (by 编号), which column, what is wrong and what would be right. */
export const describeRefusal = (refusal: Pick<Refusal, "table" | "id" | "column" | "reason">): string =>
  `“${tableNames[refusal.table]}”${refusal.id}${refusal.column === "" ? "" : `“${refusal.column}”`}${reasonWords(refusal.reason)}`;

/** The reason alone, for places that show the row and column themselves. */
export const describeReason = (reason: RefusalReason): string => reasonWords(reason);
