import type { SheetMapping } from "../adopt/adoption";
import type { ForeignSheet } from "../adopt/foreignSheet";
import { bareHeading, ownHeadings } from "../adopt/ownHeadings";
import { mayBeDay, spelledDay } from "../adopt/ownDays";
import { dateToSerial } from "../ledger/calendarDate";
import type { Fields } from "../ledger/change";
import type { CellValue } from "../ledger/model";
import type { ColumnKind, ColumnSchema, TableSchema } from "../ledger/schema";
import { columnCharacters } from "./sheetLayout";

/** A column of the user's own that comes along with an import. */
export interface OwnColumn extends ColumnSchema {
  /** Its name in the adoption. */
  readonly source: string;
}

/** Widths in characters: a column stays readable beside ours, and does not push them off the screen. */
const narrowest = 8;
const widest = 40;
const usualWidth = 16;

/** A number format that shows a day: y, m or d outside of quotes, brackets and escapes. */
export const showsDay = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/gi, ""));

const kindOf = (values: readonly CellValue[], dayFormat: string | undefined): ColumnKind => {
  const numbers = values.filter((value) => typeof value !== "string");
  if (
    dayFormat !== undefined &&
    numbers.every(mayBeDay) &&
    values.some((value) => spelledDay(value) !== null || mayBeDay(value))
  )
    return "date";
  return numbers.length === 0 ? "text" : "number";
};

/** The cell of a column of the user's own: a day is a number again, under the format it had. */
export const ownCell = ({ kind }: OwnColumn, value: CellValue, date1904: boolean): CellValue => {
  const day = kind === "date" ? spelledDay(value) : null;
  return day === null ? value : dateToSerial(day, date1904);
};

interface SourceColumn {
  readonly width: number | undefined;
  readonly dayFormat: string | undefined;
}

/** Width and format of the column of the sheet that a heading came from: the adoption names it by the last words of its path, or by all of them. */
const sourceColumns = ({ sheet, mapping }: { readonly sheet: ForeignSheet; readonly mapping: SheetMapping }) => {
  const found = new Map<string, SourceColumn>();
  const first = mapping.block.lastHeadingRow + 1;
  for (const { index, path } of mapping.columns) {
    const formats = sheet.formats?.get(index)?.slice(first, mapping.block.lastRow + 1) ?? [];
    const column = { width: sheet.columnWidths?.[index], dayFormat: formats.find(showsDay) };
    for (const name of [path.join(" / "), path.at(-1) ?? ""])
      if (!found.has(bareHeading(name))) found.set(bareHeading(name), column);
  }
  return (heading: string): SourceColumn =>
    found.get(bareHeading(heading)) ?? { width: undefined, dayFormat: undefined };
};

/**
 * The columns of the user's own of one table: texts stay texts, numbers stay numbers, days keep the format they had.
 * `extras`: their cells by heading, row by row.
 */
export const ownColumns = (
  headings: readonly string[],
  extras: readonly Fields[],
  source: { readonly sheet: ForeignSheet; readonly mapping: SheetMapping },
  schema: TableSchema,
): readonly OwnColumn[] => {
  const columnOf = sourceColumns(source);
  const names = ownHeadings(
    headings,
    schema.columns.map(({ heading }) => heading),
  );
  return headings.map((heading, at): OwnColumn => {
    const { width, dayFormat } = columnOf(heading);
    const values = extras.map((extra) => extra[heading] ?? "");
    const kind = kindOf(values, dayFormat);
    const characters = width === undefined || width === 0 ? usualWidth : Math.round(columnCharacters(width));
    return {
      key: `own:${at}`,
      source: heading,
      heading: names[at] ?? heading,
      kind,
      width: Math.min(widest, Math.max(narrowest, characters)),
      ...(kind === "date" && dayFormat !== undefined ? { format: dayFormat } : {}),
    };
  });
};

/** 0-based place of the first of the formula columns at the end (措施进度, 预警). */
export const endOfInput = (columns: readonly Pick<ColumnSchema, "kind">[]): number => {
  let end = columns.length;
  while (end > 0 && columns[end - 1]?.kind === "formula") end -= 1;
  return end;
};

/** Our table with columns of the user's own before the formula columns at its end. */
export const withOwnColumns = (schema: TableSchema, own: readonly ColumnSchema[]): TableSchema => {
  const end = endOfInput(schema.columns);
  return { ...schema, columns: [...schema.columns.slice(0, end), ...own, ...schema.columns.slice(end)] };
};
