import { doneRows, whole } from "./nativeFormulas";
import { workingDayName } from "./settingCells";

/**
 * The figures of the sheet 看板 as native formulas over whole columns: the classes of `src/ledger/figures.ts` at 统计日. Every term is a
 * column of 0 and 1 under SUMPRODUCT; there is no IF in it (older WPS would not run it over the rows) and no arithmetic on date cells (one
 * text among them would make the sum an error).
 */

type WorkTable = "issues" | "measures";

const day = workingDayName;
const not = (term: string): string => `(1-${term})`;
const anyOf = (...terms: readonly string[]): string => `(${terms.join("+")}>0)`;

const status = (table: WorkTable, word: string): string => `(${whole(table, "status")}="${word}")`;

/** A row in which nothing of these stands is no row. */
const rowColumns: Readonly<Record<WorkTable, readonly string[]>> = {
  issues: ["id", "aspect", "problem", "text", "status"],
  measures: ["id", "issueId", "text", "status"],
};
const exists = (table: WorkTable): string => `(${rowColumns[table].map((key) => whole(table, key)).join("&")}<>"")`;

const live = (table: WorkTable): string => `${exists(table)}*${not(status(table, "已取消"))}`;
const isNot = (table: WorkTable, word: string): string => `(${whole(table, "status")}<>"${word}")`;
const undone = (table: WorkTable): string => `(1-${doneRows(table)})`;

const says = (table: WorkTable): readonly string[] =>
  ["长期", "持续", "常态化"].map((word) => `ISNUMBER(SEARCH("${word}",${whole(table, "deadlineText")}))`);
const goesOn = (table: WorkTable): string => {
  if (table === "measures") return anyOf(...says(table));
  const flag = whole(table, "longTerm");
  return anyOf(`(${flag}="是")`, `(${flag}<>"否")*${anyOf(`(${whole(table, "type")}="长期坚持")`, ...says(table))}`);
};
const begun = (table: WorkTable): string =>
  `(${status(table, "正在整改")}+${status(table, "基本完成")}+${status(table, "已完成")})`;

/** 预警 of a row says that it is overdue, or due today or soon, exactly when the figures count it so: done, moved and cancelled rows have none. */
const lightBegins = (table: WorkTable, words: string): string =>
  `(LEFT(${whole(table, "light")},${words.length})="${words}")`;

/** Terms of the columns of the board; 尚未整改 is what is left of the total, and 完成率 is worked out from two of them. */
export const boardTerms = (table: WorkTable) => ({
  total: live(table),
  done: doneRows(table),
  inProgress: `${begun(table)}*${undone(table)}*${not(goesOn(table))}`,
  longTerm: `${isNot(table, "已取消")}*${isNot(table, "已移交")}*${undone(table)}*${goesOn(table)}`,
  moved: status(table, "已移交"),
  overdue: lightBegins(table, "已逾期"),
  soon: `(${lightBegins(table, "今日到期")}+${lightBegins(table, "还有")})`,
});

export type BoardFigure = keyof ReturnType<typeof boardTerms>;

/** Number of rows for which all terms hold. Times 1, because Excel's SUMPRODUCT takes a lone column of truth values for nothing. */
export const sum = (...terms: readonly string[]): string =>
  `SUMPRODUCT(1*${terms.map((term) => `(${term})`).join("*")})`;

export const cancelledRows = (table: WorkTable): string => sum(status(table, "已取消"));
export const closedRows = (): string => {
  const closedOn = whole("issues", "closedOn");
  return sum(
    live("issues"),
    `${whole("issues", "closure")}="已销号"`,
    `1-ISNUMBER(${closedOn})*(${closedOn}>=${day}+1)`,
  );
};
export const lightRows = (table: WorkTable, words: string): string => `COUNTIF(${whole(table, "light")},"${words}")`;

/** What people put between the names in a cell becomes 、; spaces go. A rarer separator leaves the names together as one group. */
const separators = ["，", ",", "；"];
const withOneSeparator = (text: string): string =>
  separators.reduce(
    (inner, separator) => `SUBSTITUTE(${inner},"${separator}","、")`,
    `SUBSTITUTE(SUBSTITUTE(${text},CHAR(10),"、")," ","")`,
  );

/** All names of a column as 、a、、b、: each with a mark on both sides, so that one can be taken out whole. */
export const allNames = (key: string): string => {
  const joined = withOneSeparator(`TEXTJOIN("、",TRUE,${whole("issues", key)})`);
  return `"、"&SUBSTITUTE(SUBSTITUTE(${joined},"、、","、"),"、","、、")&"、"`;
};

/** What is left of such a list in a cell without the name in another. */
export const withoutName = (list: string, name: string): string =>
  `IF(${name}="",${list},SUBSTITUTE(${list},"、"&${name}&"、",""))`;

/** The first name of such a list in a cell, "" when it is empty. */
export const firstName = (list: string): string => `IFERROR(MID(${list},2,FIND("、",${list},2)-2),"")`;

/** What a group without a name is called. */
export const unnamed = "未填";

/**
 * Rows of a group whose name stands in a cell of the board; a blank one stands for rows without a name. People and departments are found
 * among several in a cell, 方面 as they are.
 */
export const inGroup = (key: "aspect" | "leader" | "leadDept", name: string): string =>
  key === "aspect"
    ? `(${whole("issues", key)}=${name})`
    : `ISNUMBER(FIND("、"&${name}&"、","、"&${withOneSeparator(whole("issues", key))}&"、"))`;

/** Number of live issues whose cell in this column is blank. */
export const unnamedRows = (key: string): string => sum(live("issues"), `${whole("issues", key)}=""`);

/** 1 for the first body row, 2 for the next. */
const rowNumber = (table: WorkTable): string => `(ROW(${whole(table, "status")})-ROW(${headingCell(table)}))`;
const headingCell = (table: WorkTable): string => whole(table, "status").replace(/\[([^\]]+)\]$/, "[[#Headers],[$1]]");
const rowCount = (table: WorkTable): string => `ROWS(${whole(table, "status")})`;

/** Row number of the first live issue whose 方面 does not stand in the cells above; beyond the last row when there is none. */
export const nextAspectRow = (above: string): string => {
  const aspect = whole("issues", "aspect");
  const isNew = `(${aspect}<>"")*(COUNTIF(${above},${aspect})=0)`;
  return `${rowCount("issues")}+1-SUMPRODUCT(MAX(${live("issues")}*${isNew}*(${rowCount("issues")}+1-${rowNumber("issues")})))`;
};
export const isRow = (row: string): string => `${row}<=${rowCount("issues")}`;
export const aspectAt = (row: string): string => `INDEX(${whole("issues", "aspect")},${row})`;

/** More than any ledger has rows: days × this + what is left of it after the row number makes one sortable number. */
const span = 100000;

/** Days overdue and place of the `rank`-th longest overdue row, in one number; below `span` when there is none. */
export const overdueKey = (table: WorkTable, rank: number): string => {
  const light = whole(table, "light");
  const days = `("0"&MID(${light},4,(LEFT(${light},3)="已逾期")*(LEN(${light})-4)))*${span}`;
  return `IFERROR(SUMPRODUCT(LARGE(${days}+${span}-${rowNumber(table)},${rank})),0)`;
};
export const isOverdueKey = (key: string): string => `${key}>=${span}`;
export const overdueDaysOf = (key: string): string => `INT(${key}/${span})`;
export const cellAt = (table: WorkTable, column: string, key: string): string =>
  `INDEX(${whole(table, column)},${span}-MOD(${key},${span}))`;
