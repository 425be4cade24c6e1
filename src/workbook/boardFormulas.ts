import { defaultSettings } from "../ledger/settings";
import { daysSetting, doneRows, whole } from "./nativeFormulas";
import { workingDayName } from "./settingCells";

/**
 * The figures of the sheet 看板 as native formulas over whole columns: the classes of `src/ledger/figures.ts` at 统计日. Every term is a
 * column of 0 and 1 under SUMPRODUCT; there is no IF in it (older WPS would not run it over the rows) and no arithmetic on date cells (one
 * text among them would make the sum an error).
 */

type WorkTable = "issues" | "measures";

const day = workingDayName;
const not = (term: string): string => `(1-${term})`;
const isDay = (column: string): string => `ISNUMBER(${column})*(${column}>18000)`;
const anyOf = (...terms: readonly string[]): string => `(${terms.join("+")}>0)`;

const status = (table: WorkTable, word: string): string => `(${whole(table, "status")}="${word}")`;

/** A row in which nothing of these stands is no row. */
const rowColumns: Readonly<Record<WorkTable, readonly string[]>> = {
  issues: ["id", "seq", "aspect", "problem", "text", "status"],
  measures: ["id", "issueId", "seq", "text", "status"],
};
const exists = (table: WorkTable): string => anyOf(...rowColumns[table].map((key) => `(${whole(table, key)}<>"")`));

const live = (table: WorkTable): string => `${exists(table)}*${not(status(table, "已取消"))}`;
const open = (table: WorkTable): string => `${live(table)}*${not(status(table, "已移交"))}*(1-${doneRows(table)})`;

const says = (table: WorkTable): readonly string[] =>
  ["长期", "持续", "常态化"].map((word) => `ISNUMBER(SEARCH("${word}",${whole(table, "deadlineText")}))`);
const goesOn = (table: WorkTable): string => {
  if (table === "measures") return anyOf(...says(table));
  const flag = whole(table, "longTerm");
  return anyOf(`(${flag}="是")`, `(${flag}<>"否")*${anyOf(`(${whole(table, "type")}="长期坚持")`, ...says(table))}`);
};
const begun = (table: WorkTable): string =>
  `(${status(table, "正在整改")}+${status(table, "基本完成")}+${status(table, "已完成")})`;

const approved = (table: WorkTable): string => {
  const approval = whole(table, "extensionApproval");
  return `(${isDay(whole(table, "extendedTo"))}*(${approval}<>"")*(${approval}<>"否")*(${approval}<>"未批准"))`;
};
/** The effective deadline lies before a day that is given as an expression, exclusive. */
const dueBefore = (table: WorkTable, limit: string): string =>
  `(${approved(table)}*(${whole(table, "extendedTo")}<${limit})` +
  `+${not(approved(table))}*${isDay(whole(table, "due"))}*(${whole(table, "due")}<${limit}))`;

const tomorrow = `${day}+1`;
const afterSoon = `${day}+${daysSetting("临期天数", defaultSettings.soonDays)}+1`;

/** Terms of the columns of the board, in their order; 完成率 is worked out from two of them. */
export const boardTerms = (table: WorkTable) => ({
  total: live(table),
  done: `${exists(table)}*${doneRows(table)}`,
  inProgress: `${open(table)}*${not(goesOn(table))}*${begun(table)}`,
  longTerm: `${open(table)}*${goesOn(table)}`,
  notBegun: `${open(table)}*${not(goesOn(table))}*${not(begun(table))}`,
  moved: status(table, "已移交"),
  overdue: `${open(table)}*${dueBefore(table, day)}`,
  soon: `${open(table)}*(${dueBefore(table, afterSoon)}-${dueBefore(table, day)})`,
});

export type BoardFigure = keyof ReturnType<typeof boardTerms>;

/** Number of rows for which all terms hold. */
export const sum = (...terms: readonly string[]): string => `SUMPRODUCT(${terms.map((term) => `(${term})`).join("*")})`;

export const cancelledRows = (table: WorkTable): string => sum(status(table, "已取消"));
export const closedRows = (): string => {
  const closedOn = whole("issues", "closedOn");
  return sum(live("issues"), `${whole("issues", "closure")}="已销号"`, `1-ISNUMBER(${closedOn})*(${closedOn}>=${tomorrow})`);
};
export const lightRows = (table: WorkTable, words: string): string => `COUNTIF(${whole(table, "light")},"${words}")`;

/** What separates the names in a cell (`splitNames`) becomes 、. */
const separators = ["，", ",", "；", ";", "/", "／", "|", "｜"];
const withOneSeparator = (text: string): string =>
  separators.reduce(
    (inner, separator) => `SUBSTITUTE(${inner},"${separator}","、")`,
    `SUBSTITUTE(SUBSTITUTE(${text},CHAR(10),"、")," ","")`,
  );

/** The row's cell holds the name in a cell of the board, alone or among others. */
const hasName = (key: string, name: string): string =>
  `ISNUMBER(FIND("、"&${name}&"、","、"&${withOneSeparator(whole("issues", key))}&"、"))`;

/** All names of a column as 、a、、b、: each with a mark on both sides, so that one can be taken out whole. */
export const allNames = (key: string): string => {
  const joined = withOneSeparator(`TEXTJOIN("、",TRUE,${whole("issues", key)})`);
  return `"、"&SUBSTITUTE(SUBSTITUTE(${joined},"、、","、"),"、","、、")&"、"`;
};

/** What is left of such a list in a cell without the name in another. */
export const withoutName = (list: string, name: string): string => `IF(${name}="",${list},SUBSTITUTE(${list},"、"&${name}&"、",""))`;

/** The first name of such a list in a cell, "" when it is empty. */
export const firstName = (list: string): string => `IFERROR(MID(${list},2,FIND("、",${list},2)-2),"")`;

/** What a group without a name is called. */
export const unnamed = "未填";

/** Rows of a group of the board whose name stands in a cell: names are found among several, 方面 as they are. */
export const inGroup = (key: "aspect" | "leader" | "leadDept", name: string): string =>
  key === "aspect"
    ? `(${whole("issues", key)}=IF(${name}="${unnamed}","",${name}))`
    : `IF(${name}="${unnamed}",0,1)*${hasName(key, name)}+(${name}="${unnamed}")*(${whole("issues", key)}="")`;

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
