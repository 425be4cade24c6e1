import { defaultSettings } from "../ledger/settings";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { workingDayName } from "./settingCells";

/**
 * The native formulas of the tables: they repeat rules of `src/ledger` (light.ts, rollUp.ts) with functions that Excel 2021, WPS and LibreOffice
 * 7.4 share, and `tests/workbook/nativeFormulas.test.ts` holds both against each other. Ids are compared with `=` inside SUMPRODUCT, not by
 * COUNTIFS, which takes a hand-made 1.10 for 1.1. References to the own row are in full form, which Excel also takes outside a table.
 */

const headingOf = (table: TableKey, key: string): string =>
  ledgerTables[table].columns.find((column) => column.key === key)?.heading ?? key;

/** Cell of the same row. */
export const own = (table: TableKey, key: string): string =>
  `${ledgerTables[table].name}[[#This Row],[${headingOf(table, key)}]]`;

/** All cells of a column. */
export const whole = (table: TableKey, key: string): string => `${ledgerTables[table].name}[${headingOf(table, key)}]`;

/** Smaller numbers are no dates (`earliestWrittenDate`, 1949): 2022 typed into a date cell is not a day of 1905. */
const isDay = (cell: string): string => `N(${cell})>18000`;

/** The setting where it is a number, else what holds without it. */
export const daysSetting = (name: string, fallback: number): string => `IF(ISNUMBER(${name}),${name},${fallback})`;

const day = workingDayName;
const soonDays = daysSetting("临期天数", defaultSettings.soonDays);
const lagDays = daysSetting("滞后天数", defaultSettings.lagDays);
/** Later than any day: what has no date is never late, without a question of its own. */
const never = "9E9";
/** 方案批复日, or else 反馈日期. */
const start = `IF(ISNUMBER(方案批复日),INT(方案批复日),IF(ISNUMBER(反馈日期),INT(反馈日期),${never}))`;

type WorkTable = "issues" | "measures";

/** 已完成 with 完成日期 on or before the day, or without a date; for one row and, as 0 and 1, for all. */
const isDone = (table: WorkTable): string => {
  const completedOn = own(table, "completedOn");
  return `AND(${own(table, "status")}="已完成",OR(NOT(ISNUMBER(${completedOn})),${completedOn}<${day}+1))`;
};
export const doneRows = (table: WorkTable): string => {
  const completedOn = whole(table, "completedOn");
  return `(${whole(table, "status")}="已完成")*(1-ISNUMBER(${completedOn})*(${completedOn}>=${day}+1))`;
};

/** The effective deadline as a serial. */
const due = (table: WorkTable): string => {
  const [extended, approval, written] = [own(table, "extendedTo"), own(table, "extensionApproval"), own(table, "due")];
  return (
    `IF(AND(${isDay(extended)},${approval}<>"",${approval}<>"否",${approval}<>"未批准"),INT(${extended}),` +
    `IF(${isDay(written)},INT(${written}),${never}))`
  );
};

const says = (cell: string): string =>
  ["长期", "持续", "常态化"].map((word) => `ISNUMBER(SEARCH("${word}",${cell}))`).join(",");

const isOfIssue = `(${whole("measures", "issueId")}=${own("issues", "id")})`;
const isCounted = `(${whole("measures", "status")}<>"已取消")`;
const updatedAt = whole("measures", "updatedAt");

/** Sum over the measures of the issue in this row. */
const overMeasures = (...factors: readonly string[]): string => `SUMPRODUCT(${[isOfIssue, ...factors].join("*")})`;

const noId = `${own("issues", "id")}=""`;
const measuresCounted = overMeasures(isCounted);
const measuresDone = overMeasures(doneRows("measures"));

/** 3/5: done and counted measures, empty without any; a row without 编号 has none. */
const measureProgress = `=IF(${noId},"",IF(${measuresCounted}=0,"",${measuresDone}&"/"&${measuresCounted}))`;

/** 措施进度 reads 5/5; it is no such text while it is empty. */
const progress = own("issues", "measureProgress");
const half = `LEFT(${progress},LEN(${progress})/2)`;
const allMeasuresDone = `${progress}=${half}&"/"&${half}`;

/** Begun, and nothing was reported for more than 滞后天数; what was never reported counts from the start. */
const lagsSinceUpdate: Readonly<Record<WorkTable, string>> = {
  issues:
    `IF(IF(${noId},0,${overMeasures(`ISNUMBER(${updatedAt})`)})=0,${start}<${day}-${lagDays},` +
    `${overMeasures(`ISNUMBER(${updatedAt})`, `(${updatedAt}>=${day}-${lagDays})`)}=0)`,
  measures: `IF(ISNUMBER(${own("measures", "updatedAt")}),${own("measures", "updatedAt")},${start})<${day}-${lagDays}`,
};

/** Not begun, and more than half of the time between start and deadline is over: 2 × (day − start) > deadline − start. */
const lagsUnbegun = (table: WorkTable): string => `${start}+${due(table)}<2*${day}`;

const lags = (table: WorkTable): string => {
  const status = own(table, "status");
  return `IF(OR(${status}="正在整改",${status}="基本完成",${status}="已完成"),${lagsSinceUpdate[table]},${lagsUnbegun(table)})`;
};

const goesOn: Readonly<Record<WorkTable, string>> = {
  issues:
    `OR(${own("issues", "longTerm")}="是",AND(${own("issues", "longTerm")}<>"否",` +
    `OR(${own("issues", "type")}="长期坚持",${says(own("issues", "deadlineText"))})))`,
  measures: `OR(${says(own("measures", "deadlineText"))})`,
};

/** Days past the deadline, in words: past, to come, today. */
const daysInWords = '"""已逾期""0""天"";""还有""0""天到期"";""今日到期"""';

/** 预警, by the rule in the comment of `light.ts`, in its order. */
const light = (table: WorkTable): string => {
  const status = own(table, "status");
  const last = `IF(${goesOn[table]},"长期","")`;
  const closable = table === "issues" ? `IF(${allMeasuresDone},"可申请销号",${last})` : last;
  const whenDone = table === "issues" ? `IF(OR(${progress}="",${allMeasuresDone}),"","状态待核")` : `""`;
  return (
    `=IF(OR(${status}="已取消",${status}="已移交"),"",IF(${isDone(table)},${whenDone},` +
    `IF(${due(table)}<=${day}+${soonDays},TEXT(${day}-${due(table)},${daysInWords}),` +
    `IF(${lags(table)},"进度滞后",${closable}))))`
  );
};

/** The text of the issue that 问题编号 names, for reading along. */
const issueText =
  `=IF(${own("measures", "issueId")}="","",` +
  `IFERROR(INDEX(${whole("issues", "text")},MATCH(${own("measures", "issueId")},${whole("issues", "id")},0))&"","〔问题编号不存在〕"))`;

const formulas: Partial<Readonly<Record<`${TableKey}.${string}`, string>>> = {
  "issues.measureProgress": measureProgress,
  "issues.light": light("issues"),
  "measures.issueText": issueText,
  "measures.light": light("measures"),
};

/** The formula of a formula column; "" for any other column. */
export const formulaOf = (table: TableKey, key: string): string => formulas[`${table}.${key}`] ?? "";
