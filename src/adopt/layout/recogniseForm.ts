import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { MappedColumn, SheetMapping } from "../adoption";
import { findHeading, type HeadingBlock } from "../findHeading";
import { findLedgers } from "../findLedgers";
import type { ForeignSheet } from "../foreignSheet";
import { namesItem } from "../headingNames";
import { exactMeaning } from "../headings";
import { mapSheet } from "../mapSheet";

/** A form with what its headings were taken for. */
export interface RecognisedForm {
  /** The sheet without the blank rows that wait for items. */
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** Row behind those that wait for items or hold the old ones; of the sheet as it stands. */
  readonly bodyEnd: number;
  /** Row whose look the filled rows get: one that waits, where examples stand above it. */
  readonly lookRow: number;
  /** No item stands in it yet. */
  readonly empty: boolean;
  /** A text of each row that is replaced: examples, explanations, last month's items. */
  readonly replaced: readonly string[];
}

const isNumber = (cell: CellValue): boolean => /^\d{1,4}$/.test(textOf(cell));

/** A row that waits for an item: blank, or with its 序号 only. */
const waits = (row: readonly CellValue[]): boolean => {
  const [only, ...others] = row.filter((cell) => !isBlank(cell));
  return others.length === 0 && (only === undefined || isNumber(only));
};

/**
 * A row that waits with what the superiors have set for every item: the unit, 否 under 是否完成, a formula that counts. It has its 序号, nothing in
 * the columns of the items, and otherwise what the first of these rows has.
 */
const presetTest = (
  { matches }: HeadingBlock,
  first: readonly CellValue[],
): ((row: readonly CellValue[]) => boolean) => {
  const items = matches.flatMap((match, column) => (match !== null && namesItem(match) ? [column] : []));
  const seq = matches.findIndex((match) => match !== null && "field" in match.meaning && match.meaning.field === "seq");
  const isSame = (cell: CellValue, column: number): boolean =>
    column === seq ||
    isBlank(cell) ||
    cell === first[column] ||
    (typeof cell === "number" && typeof first[column] === "number");
  return (row) =>
    seq >= 0 &&
    items.length > 0 &&
    isNumber(row[seq] ?? "") &&
    items.every((at) => isBlank(row[at])) &&
    row.every(isSame);
};

const longestText = (row: readonly CellValue[]): string =>
  row.map((cell) => textOf(cell)).reduce((longest, text) => (text.length > longest.length ? text : longest), "");

/**
 * How many rows that wait stand below an example. A single blank one parts the table from what is below it; rows at the end of the sheet are drawn
 * for items.
 */
const rowsBelow = (cells: readonly (readonly CellValue[])[], from: number): number => {
  let end = from;
  while (end < cells.length && waits(cells[end] ?? [])) end += 1;
  const isGap = end - from === 1 && end < cells.length && (cells[from] ?? []).every((cell) => isBlank(cell));
  return isGap ? 0 : end - from;
};

const withoutRows = (sheet: ForeignSheet, from: number, to: number): ForeignSheet => {
  const count = to - from;
  if (count <= 0) return sheet;
  const merges = sheet.merges.flatMap((area) => {
    const end = area.row + area.rowCount;
    if (area.row >= to) return [{ ...area, row: area.row - count }];
    return end <= from ? [area] : [];
  });
  return { ...sheet, cells: [...sheet.cells.slice(0, from), ...sheet.cells.slice(to)], merges };
};

/** 完成情况, in whatever longer heading: beside 进展 it asks for a word. */
const asksHowFar = /完成(?:情况|状态)/;

/**
 * Two columns for the progress and none for the status ({完成情况, 进展} under 整改情况): the one asks for a word, the other for an account. In a
 * form nothing stands below them that could decide it.
 */
const withStatus = (mapping: SheetMapping): SheetMapping => {
  const { columns } = mapping;
  const progress = columns.filter(({ field, path }) => {
    const match = field === null ? exactMeaning(path.at(-1) ?? "") : null;
    return field === "progress" || (match !== null && "field" in match.meaning && match.meaning.field === "progress");
  });
  const asking = progress.filter(({ path }) => asksHowFar.test(path.at(-1) ?? ""));
  const [status] = asking;
  if (progress.length !== 2 || asking.length !== 1 || status === undefined) return mapping;
  if (columns.some(({ field }) => field === "status")) return mapping;
  return {
    ...mapping,
    columns: columns.map((column): MappedColumn =>
      progress.includes(column)
        ? { ...column, field: column === status ? "status" : "progress", certainty: "content" }
        : column,
    ),
  };
};

/**
 * The form of the superiors on a sheet: its headings, recognised like those of an import, and what stands around the rows to be filled. A form
 * that holds items already, its own examples or last month's, is one too: they are replaced. null: no headings of a ledger.
 */
export const recogniseForm = (sheet: ForeignSheet): RecognisedForm | null => {
  const heading = findHeading(sheet.cells, sheet.merges);
  if (heading === null || !heading.matches.some((match) => match !== null)) return null;
  const body = heading.bodyRow - 1;
  const isPreset = presetTest(heading, sheet.cells[body] ?? []);
  const waitingEnd = (from: number): number => {
    let at = from;
    for (let row = sheet.cells[at]; row !== undefined && (waits(row) || isPreset(row)); row = sheet.cells[at]) at += 1;
    return at;
  };
  const end = waitingEnd(body);
  // one text alone below the headings is a note
  const holdsMore = (last: number): boolean =>
    end < last || (end === last && (sheet.cells[end] ?? []).filter((cell) => !isBlank(cell)).length > 1);
  const [filled] = findLedgers([sheet]).filter(({ kind, rows, block }) => {
    const isHere = block.firstHeadingRow === heading.firstRow - 1 || block.lastHeadingRow === heading.lastRow - 1;
    return kind === "foreign" && rows > 0 && isHere && holdsMore(block.lastRow) && end === body;
  });
  const known = heading.matches.filter((match) => match !== null).length;
  if (filled !== undefined) {
    const { block } = filled;
    const below = rowsBelow(sheet.cells, block.lastRow + 1);
    const bodyEnd = block.lastRow + 1 + below;
    const isLook = (at: number): boolean => {
      const row = sheet.cells[at] ?? [];
      return at > block.lastRow || presetTest(heading, row)(row);
    };
    const rows = Array.from({ length: bodyEnd - body }, (_, at) => body + at);
    const replaced = rows.filter((at) => !isLook(at) && !waits(sheet.cells[at] ?? []));
    return {
      sheet: withoutRows(sheet, block.lastRow + 1, bodyEnd),
      mapping: mapSheet(sheet, block),
      bodyEnd,
      lookRow: rows.find(isLook) ?? body,
      empty: false,
      replaced: replaced.map((at) => longestText(sheet.cells[at] ?? [])),
    };
  }
  if (known < 2) return null;
  const form = withoutRows(sheet, body, end);
  const named = heading.paths.flatMap((path, column) => (path.length > 0 ? [column] : []));
  const block = {
    firstHeadingRow: heading.firstRow - 1,
    lastHeadingRow: heading.lastRow - 1,
    lastRow: body - 1,
    firstColumn: named[0] ?? 0,
    lastColumn: named.at(-1) ?? 0,
  };
  return {
    sheet: form,
    mapping: withStatus(mapSheet(form, block)),
    bodyEnd: end,
    lookRow: body,
    empty: true,
    replaced: [],
  };
};
