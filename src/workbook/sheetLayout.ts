import type { ColumnKind, ColumnSchema, TableKey, TableSchema } from "../ledger/schema";

/** Rows of every table's sheet, 1-based: a line of words above the table, the headings, the first body row. */
export const noteRow = 1;
export const headingRow = 2;
export const firstBodyRow = 3;

/** Down to here lights are set ready, so that rows typed by hand, also in WPS and LibreOffice, have them. */
export const preparedRow = 5000;

/** 严禁录入涉密内容 stands first on every sheet where prose is typed; the others say what they are for. */
export const notes: Readonly<Record<TableKey, string>> = {
  issues: "严禁录入涉密内容、问题线索、举报人信息",
  measures: "严禁录入涉密内容、问题线索、举报人信息",
  events:
    "严禁录入涉密内容、问题线索、举报人信息。每件事一行：会议、催办、销号、延期、移交、取消等，依据写明文件或会议",
  rules: "因整改而新建、修订、废止的制度，每项一行；问题编号可填多个，用顿号隔开",
  settings: "统计日（自动）",
  slots: "通报各部分的文字，每项可有多行，按序号排列；花括号内的数字由台账算出",
  snapshots: "各期结束时的存档，第一期为批准的方案。请勿修改",
  wordings: "方面、问题对外公开时的表述；短标题用于 E 式，具体问题也可以写",
  allowances: "公开前审查时核对过、可以保留的内容；规则、内容、所在都相同，状态为放行，才算放行",
  changes: "只记录通过加载项所做的修改；直接在表中修改的不在其中。请勿修改",
  imports: "导入时各列的对照；再次导入新版本、导出原格式时按它对应。请勿修改",
};

/** A warning is red, an explanation grey. */
export const noteColor = (key: TableKey): string => (notes[key].startsWith("严禁") ? "#C00000" : "#595959");

export const greyTab = "#A6A6A6";

/**
 * Points for a width in characters: `format.columnWidth` is in points, a character of the default font 7 pixels wide, 5 pixels are padding, and
 * a pixel is 0.75 points.
 */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Characters that fit a width in points. */
export const columnCharacters = (points: number): number => (points / 0.75 - 5) / 7;

const formats: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  longText: "@",
  choice: "@",
  number: "General",
  date: "yyyy-mm-dd",
  timestamp: "yyyy-mm-dd hh:mm",
  formula: "General",
};

/** en-US number format of a column's cells; text columns are text, so that `=`, `+86` and `00123` stay as typed. */
export const numberFormat = (kind: ColumnKind): string => formats[kind];

/** The format of a column's cells: its own, else that of its kind. */
export const columnFormat = ({ kind, format }: ColumnSchema): string => format ?? numberFormat(kind);

/** A, B, … Z, AA from a 0-based index. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** Address of whole columns, like "Q:R", 0-based and inclusive. */
export const columnsAddress = (first: number, last: number): string => `${columnLetter(first)}:${columnLetter(last)}`;

/** Neighbouring rare columns, as 0-based inclusive pairs: each becomes one collapsed group. */
export const rareGroups = (columns: readonly ColumnSchema[]): readonly (readonly [number, number])[] => {
  const groups: [number, number][] = [];
  columns.forEach((column, index) => {
    if (column.rare !== true) return;
    const last = groups[groups.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else groups.push([index, index]);
  });
  return groups;
};

/** 0-based index of a column in the order of the schema. */
export const columnIndex = (schema: TableSchema, key: string): number =>
  schema.columns.findIndex((column) => column.key === key);
