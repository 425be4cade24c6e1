import type { Certainty, MappedColumn, SheetMapping } from "../adopt/adoption";
import type { ForeignSheet } from "../adopt/foreignSheet";
import { headingSynonyms, type Field } from "../adopt/headings";
import { asChoices } from "../adopt/mapSheet";
import { cellTextLimit, momentOf, numberOf, textOf } from "../ledger/cell";
import type { Fields } from "../ledger/change";
import type { CellValue, RawTable } from "../ledger/model";
import { ledgerTables } from "../ledger/schema";
import { ambiguousReadings } from "../ledger/statusWords";
import { columnPlaces } from "./columns";
import type { ImportedSource, KeptColumn, KeptImport } from "./importOperations";
import { showsDay } from "./ownColumns";
import { queueDateSystem } from "./readTables";

/** Words of the sheet 导入对照 for how a column came to its field. */
const certainties: Readonly<Record<Certainty, string>> = {
  exact: "相符",
  similar: "相近",
  content: "按内容",
  chosen: "选定",
  none: "自有列",
};
const levels = { issue: "问题", measure: "措施" } as const;

/** Fields are shown by our heading where there is one of their own, and by key where not (编号 is also a heading of 序号). */
const headingOfField = (field: Field): string => headingSynonyms[field][0] ?? field;
const fieldOfHeading: ReadonlyMap<string, Field> = new Map(
  (Object.keys(headingSynonyms) as Field[]).map((field) => [headingOfField(field), field]),
);

/** Several texts in a cell, one per line. */
const joined = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/\\/g, "\\\\").replace(/\n/g, "\\n")).join("\n");
const parted = (cell: string): readonly string[] =>
  cell.split("\n").map((text) => text.replace(/\\(\\|n)/g, (_, code) => (code === "n" ? "\n" : "\\")));

/** 延期完成＝已完成, below the certainty of a status column: 导入对照 of an earlier version has no column more. */
const choiceMark = "＝";
const choiceLines = ({ statusChoices = {} }: SheetMapping): readonly string[] =>
  Object.entries(statusChoices).map(([word, reading]) => `${word}${choiceMark}${reading}`);

/** Only what the table of such words has: a cell may have been changed by hand. */
const choiceIn = (line: string): readonly (readonly [string, string])[] => {
  const [word = "", reading = ""] = line.split(choiceMark);
  return ambiguousReadings.get(word)?.includes(reading) === true ? [[word, reading]] : [];
};

/** As many whole samples as a cell holds: they are for looking at. */
const samplesThatFit = (samples: readonly string[]): readonly string[] => {
  const fitting: string[] = [];
  for (const sample of samples) {
    if (joined([...fitting, sample]).length > cellTextLimit) break;
    fitting.push(sample);
  }
  return fitting;
};

/** Columns with a merged area of several rows below the headings. */
const mergedColumns = ({ merges }: ForeignSheet, { block }: SheetMapping): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { row, rowCount, column, columnCount } of merges) {
    if (rowCount < 2 || row <= block.lastHeadingRow || row > block.lastRow) continue;
    for (let at = column; at < column + columnCount; at += 1) found.add(at);
  }
  return found;
};

/** Rows of 导入对照 for a sheet that is imported now. `importedAt`: in the date system of the workbook. */
export const keptRows = ({ sheet, mapping }: ImportedSource, importedAt: number): readonly Fields[] => {
  const { block } = mapping;
  const merged = mergedColumns(sheet, mapping);
  const choices = choiceLines(mapping);
  const rowOf = (index: number): number => sheet.firstRow + index;
  const columnOf = (index: number): number => sheet.firstColumn + index;
  return mapping.columns.map(({ index, path, field, certainty, level, samples }): Fields => {
    const formats = sheet.formats?.get(index)?.slice(block.lastHeadingRow + 1, block.lastRow + 1);
    return {
      importedAt,
      sheet: mapping.sheet,
      column: columnOf(index),
      path: joined(path),
      field: field === null ? "" : headingOfField(field),
      certainty: joined([certainties[certainty], ...(field === "status" ? choices : [])]),
      level: level === undefined ? "" : levels[level],
      samples: joined(samplesThatFit(samples)),
      firstHeadingRow: rowOf(block.firstHeadingRow),
      lastHeadingRow: rowOf(block.lastHeadingRow),
      lastRow: rowOf(block.lastRow),
      firstColumn: columnOf(block.firstColumn),
      lastColumn: columnOf(block.lastColumn),
      originRow: sheet.firstRow,
      originColumn: sheet.firstColumn,
      width: sheet.columnWidths?.[index] ?? "",
      merged: merged.has(index) ? "是" : "否",
      numberFormat: formats?.find(showsDay) ?? "",
    };
  });
};

type Cell = (key: string) => CellValue;

const keyOf = <K extends string>(record: Readonly<Record<K, string>>, word: string): K | undefined =>
  (Object.keys(record) as K[]).find((key) => record[key] === word);

/** How the column came to its field, and the choices for its words. */
const certaintyLines = (cell: Cell): readonly string[] => parted(textOf(cell("certainty"))).map((line) => line.trim());

const columnIn = (cell: Cell, number: (key: string) => number): MappedColumn => {
  const [path, samples] = [String(cell("path")), String(cell("samples"))];
  const level = keyOf(levels, textOf(cell("level")));
  const heading = textOf(cell("field"));
  return {
    index: number("column") - number("originColumn"),
    path: path === "" ? [] : parted(path),
    field: fieldOfHeading.get(heading) ?? null,
    certainty: keyOf(certainties, certaintyLines(cell)[0] ?? "") ?? "none",
    ...(level === undefined ? {} : { level }),
    samples: samples === "" ? [] : parted(samples),
  };
};

/** The rows of one import as its mapping; null where the rows were changed by hand and a number is gone. */
const importOf = (rows: readonly Cell[], importedAt: number): KeptImport | null => {
  const [first] = rows;
  if (first === undefined) return null;
  const numbers =
    (cell: Cell) =>
    (key: string): number =>
      numberOf(cell(key)) ?? Number.NaN;
  const number = numbers(first);
  const block = {
    firstHeadingRow: number("firstHeadingRow") - number("originRow"),
    lastHeadingRow: number("lastHeadingRow") - number("originRow"),
    lastRow: number("lastRow") - number("originRow"),
    firstColumn: number("firstColumn") - number("originColumn"),
    lastColumn: number("lastColumn") - number("originColumn"),
  };
  const columns = rows.map((cell) => columnIn(cell, numbers(cell)));
  const choices = Object.fromEntries(rows.flatMap((cell) => certaintyLines(cell).slice(1).flatMap(choiceIn)));
  const isWhole = [...Object.values(block), ...columns.map(({ index }) => index)].every((n) => Number.isInteger(n));
  if (!isWhole) return null;
  const layout = rows.map((cell): KeptColumn => ({
    width: numberOf(cell("width")),
    merged: textOf(cell("merged")) === "是",
    numberFormat: textOf(cell("numberFormat")),
  }));
  const mapping = { sheet: textOf(first("sheet")), block, columns, ...asChoices(choices) };
  return { mapping, importedAt, layout };
};

/** The imports that 导入对照 tells of, newest first. */
export const importsIn = (
  { headings, rows }: Pick<RawTable, "headings" | "rows">,
  date1904: boolean,
): readonly KeptImport[] => {
  const places = columnPlaces("imports", headings);
  const groups = new Map<string, { readonly at: number; readonly rows: Cell[] }>();
  for (const row of rows) {
    const cell: Cell = (key) => row[places.get(key) ?? -1] ?? "";
    const at = momentOf(cell("importedAt"), date1904);
    if (at === null) continue;
    const key = JSON.stringify([at, cell("sheet"), cell("firstHeadingRow"), cell("firstColumn")]);
    const group = groups.get(key);
    if (group) group.rows.push(cell);
    else groups.set(key, { at, rows: [cell] });
  }
  return [...groups.values()]
    .flatMap(({ at, rows: cells }) => importOf(cells, at) ?? [])
    .sort((a, b) => b.importedAt - a.importedAt);
};

/** Whether a sheet would be read by an earlier import just as by this mapping: the same sheet, the same columns taken for the same, the same said of its words. */
export const isReadAlike = ({ mapping: kept }: KeptImport, mapping: SheetMapping): boolean => {
  const told = (each: SheetMapping): string => {
    const columns = each.columns.map(({ path, field, level }) => [path, field, level ?? null]);
    const hasStatus = each.columns.some(({ field }) => field === "status");
    return JSON.stringify([each.sheet, columns, hasStatus ? [...choiceLines(each)].sort() : []]);
  };
  return told(kept) === told(mapping);
};

/** The imports that the workbook keeps, newest first; one sync. Without 导入对照 there are none. */
export const keptImports = async (context: Excel.RequestContext): Promise<readonly KeptImport[]> => {
  const table = context.workbook.tables.getItemOrNullObject(ledgerTables.imports.name);
  const [heading, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
  heading.load("values");
  body.load("values");
  table.load("id");
  const date1904 = queueDateSystem(context);
  await context.sync();
  if (table.isNullObject) return [];
  const headings = ((heading.values as CellValue[][])[0] ?? []).map((value) => String(value));
  return importsIn({ headings, rows: body.values as readonly (readonly CellValue[])[] }, date1904());
};
