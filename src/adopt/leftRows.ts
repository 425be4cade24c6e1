import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { shortened } from "../ledger/shortened";
import type { LedgerBlock, LeftKind, LeftRows } from "./adoption";
import { anotherTableFrom } from "./anotherTable";
import { partedRows, type PassedRow } from "./blockRows";
import { closingKind } from "./closing";
import { filledCount } from "./filledCount";
import { footerKinds } from "./footer";
import type { ForeignSheet } from "./foreignSheet";
import { onlyText } from "./repeatedHeadings";
import { shownDay } from "./shownDay";
import type { SheetItems } from "./sheetItems";
import type { TitleSettings } from "./titleSettings";

type Row = readonly CellValue[];

/** Rows of `ForeignSheet.cells`, 0-based, inclusive. */
interface Left {
  readonly first: number;
  readonly last: number;
  readonly kind: LeftKind;
}

const longestText = 80;
/** Labels with their values above a ledger are rarely more cells than these; a row of a table is. */
const mostTitleCells = 3;

const isEmpty = (row: Row | undefined): boolean => (row ?? []).every((cell) => isBlank(cell));

/** Titles one by one; a table above them is one thing. */
const leftAbove = (cells: readonly Row[], end: number): readonly Left[] => {
  const above = cells.slice(0, end);
  const isOfTable = (row: Row): boolean =>
    filledCount(row) > mostTitleCells && !row.some((cell) => /[:：]/.test(textOf(cell)));
  const last = above.map(isOfTable).lastIndexOf(true);
  const table: Left = { first: above.findIndex((row) => !isEmpty(row)), last, kind: "otherTable" };
  const titles = above.flatMap((row, at): Left[] =>
    at > last && !isEmpty(row) ? [{ first: at, last: at, kind: "above" }] : [],
  );
  return last < 0 ? titles : [table, ...titles];
};

const kindOfPassed = ({ kind, cells }: Pick<PassedRow, "kind" | "cells">): LeftKind =>
  kind !== "signature" ? kind : closingKind(cells) === "note" ? "note" : "closing";

/** From here on something else: the first row of several cells that closes nothing, with the lines of one text above it, its title. */
const tableBelow = (rows: readonly Row[], kindOf: (row: Row) => LeftKind | null): number => {
  let at = 0;
  while (at < rows.length && !(filledCount(rows[at] ?? []) > 1 && kindOf(rows[at] ?? []) === null)) at += 1;
  if (at === rows.length) return at;
  const isTitle = (row: Row): boolean => isEmpty(row) || (onlyText(row) !== null && kindOf(row) === null);
  while (at > 0 && isTitle(rows[at - 1] ?? [])) at -= 1;
  while (isEmpty(rows[at])) at += 1;
  return at;
};

/** Tables below, each from its title on, which is the first row. */
const tablesIn = (rows: readonly Row[]): readonly Left[] => {
  const tables: Left[] = [];
  let from = 0;
  while (from < rows.length) {
    let headings = from;
    while (headings < rows.length && (isEmpty(rows[headings]) || onlyText(rows[headings]) !== null)) headings += 1;
    const end = anotherTableFrom(rows, Math.min(headings + 1, rows.length), () => false);
    let last = end - 1;
    while (last > from && isEmpty(rows[last])) last -= 1;
    tables.push({ first: from, last, kind: "otherTable" });
    from = end;
  }
  return tables;
};

const leftBelow = (sheet: ForeignSheet, block: LedgerBlock, cut: (row: Row) => Row): readonly Left[] => {
  const cutRows = (from: number, end?: number): readonly Row[] => sheet.cells.slice(from, end).map(cut);
  const headings = cutRows(block.firstHeadingRow, block.lastHeadingRow + 1);
  const kindOfFooter = footerKinds(headings, { above: cutRows(0, block.firstHeadingRow) });
  const kindOf = (row: Row): LeftKind | null => {
    const closing = closingKind(row);
    if (closing !== null) return closing === "signature" ? "closing" : closing;
    const kind = kindOfFooter(row);
    return kind === null ? null : kindOfPassed({ kind, cells: row });
  };
  const first = block.lastRow + 1;
  const rows = cutRows(first);
  const table = tableBelow(rows, kindOf);
  let kind: LeftKind = "note";
  const lines = rows.slice(0, table).flatMap((row, at): Left[] => {
    if (isEmpty(row)) return [];
    // a line of one text goes on with what closes the sheet above it
    kind = kindOf(row) ?? (kind === "closing" ? "closing" : "note");
    return [{ first: at, last: at, kind }];
  });
  const tables = tablesIn(rows.slice(table)).map((each) => ({
    ...each,
    first: table + each.first,
    last: table + each.last,
  }));
  return [...lines, ...tables].map((each) => ({ ...each, first: first + each.first, last: first + each.last }));
};

/** Neighbours of the same kind as one. */
const together = (rows: readonly number[], kind: LeftKind): readonly Left[] => {
  const first = rows[0];
  return first === undefined ? [] : [{ first, last: rows[rows.length - 1] ?? first, kind }];
};

/** What stands left or right of the columns of the ledger, beside its headings and below; what lies below its last row goes with its own row. */
const leftBeside = (
  sheet: ForeignSheet,
  { firstHeadingRow, firstColumn, lastColumn, lastRow }: LedgerBlock,
  cut: (row: Row) => Row,
): readonly (Left & { readonly column: number })[] => {
  if (firstColumn === 0 && lastColumn === (sheet.cells[0]?.length ?? 0) - 1) return [];
  const sides = [(row: Row) => row.slice(0, firstColumn), (row: Row) => row.slice(lastColumn + 1)];
  return sides.flatMap((side, which) => {
    const rows = sheet.cells.flatMap((row, at) =>
      at < firstHeadingRow || isEmpty(side(row)) || (at > lastRow && !isEmpty(cut(row))) ? [] : [at],
    );
    const found = together(rows, "beside");
    return found.map((left) => {
      const row = side(sheet.cells[left.first] ?? []);
      const column = row.findIndex((cell) => !isBlank(cell));
      return { ...left, column: column + (which === 0 ? 0 : lastColumn + 1) };
    });
  });
};

const shownCell = (sheet: ForeignSheet, at: number, column: number): string => {
  const cell = sheet.cells[at]?.[column] ?? "";
  return shownDay(sheet, cell, at, column) ?? textOf(cell).replace(/\s+/g, " ").trim();
};

/**
 * All of a sheet that becomes no item of the ledger that is read from it, by the same tests that pass it over: what is neither a row of an item, nor
 * a heading, nor a title above items (一、党的领导方面), is here.
 */
export const leftRows = (
  sheet: ForeignSheet,
  block: LedgerBlock,
  { items, prepared, title }: Pick<SheetItems, "items" | "prepared"> & { readonly title: TitleSettings },
): readonly LeftRows[] => {
  const cut = (row: Row): Row => row.slice(block.firstColumn, block.lastColumn + 1);
  const { rows, passed } = partedRows(sheet, block);
  const unread = items.length > 0 ? [] : rows.flatMap(({ at }) => (prepared.some((row) => row.at === at) ? [] : [at]));
  const inBody = passed.map((row): Left => ({ first: row.at, last: row.at, kind: kindOfPassed(row) }));
  const told = (left: Left, from: number): LeftRows => {
    const row = sheet.cells[left.first] ?? [];
    const columns = [...row.keys()].filter((column) => column >= from && !isBlank(row[column]));
    const text = columns.map((column) => shownCell(sheet, left.first, column)).join(" ｜ ");
    return {
      kind: left.kind,
      row: sheet.firstRow + left.first,
      lastRow: sheet.firstRow + left.last,
      column: sheet.firstColumn + (columns[0] ?? 0),
      text: shortened(text, longestText),
      settings: Object.keys(title.rowOf).filter((item) => left.kind === "above" && title.rowOf[item] === left.first),
    };
  };
  return [
    ...[
      ...leftAbove(sheet.cells, block.firstHeadingRow),
      ...inBody,
      ...prepared.map(({ at }): Left => ({ first: at, last: at, kind: "prepared" })),
      ...together(unread, "noItem"),
      ...leftBelow(sheet, block, cut),
    ].map((left) => told(left, 0)),
    ...leftBeside(sheet, block, cut).map((left) => told(left, left.column)),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
};
