import type { CellValue } from "../../ledger/model";
import { splitParts } from "../../ledger/splitParts";
import type { SheetMapping } from "../adoption";
import type { ForeignSheet, MergedArea } from "../foreignSheet";
import { holdsNames } from "../names";
import { measuresIn } from "../numberPrefix";
import { dateStyleOf, type DateStyle } from "./dateStyle";
import { learnLayout } from "./learnLayout";
import type { LayoutColumn, LedgerLayout } from "./ledgerLayout";
import { markStyleOf } from "./markStyle";
import { oneCellStyleOf } from "./oneCellStyle";

/** What is known of a column of a sheet that is gone. */
export interface KeptLook {
  /** Points; null where it is not known. */
  readonly width: number | null;
  /** Cells below the headings were merged over several rows. */
  readonly merged: boolean;
  /** How its days were shown; "" where it has none. */
  readonly numberFormat: string;
}

const usualWidth = 64;
const serials: DateStyle = { kind: "serial", padded: false, months: false };

/** The headings as rows, captions above the groups they head and short paths merged down: as such forms are drawn. */
const headingsOf = (
  paths: readonly (readonly string[])[],
): { readonly cells: CellValue[][]; readonly merges: readonly MergedArea[] } => {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const merges: MergedArea[] = [];
  const heads = (column: number, row: number, other: number): boolean => {
    const [path = [], next = []] = [paths[column], paths[other]];
    const both = path.length > row + 1 && next.length > row + 1;
    return both && path.slice(0, row + 1).every((caption, at) => caption === next[at]);
  };
  const cells = Array.from({ length: depth }, (_, row) =>
    paths.map((path, column): CellValue => {
      if (path.length - 1 === row && depth - row > 1)
        merges.push({ row, column, rowCount: depth - row, columnCount: 1 });
      if (column > 0 && heads(column, row, column - 1)) return "";
      let end = column + 1;
      while (end < paths.length && heads(column, row, end)) end += 1;
      if (end - column > 1) merges.push({ row, column, rowCount: 1, columnCount: end - column });
      return path[row] ?? "";
    }),
  );
  return { cells, merges };
};

/** A sheet that has the headings and nothing else, with its mapping. */
const headingSheet = (
  mapping: SheetMapping,
  looks: readonly KeptLook[],
): { readonly sheet: ForeignSheet; readonly mapping: SheetMapping } => {
  const { firstColumn, lastColumn } = mapping.block;
  const width = lastColumn - firstColumn + 1;
  const paths = Array.from({ length: width }, (): readonly string[] => []);
  const columnWidths = Array.from({ length: width }, () => usualWidth);
  const columns = mapping.columns.map((column, at) => {
    const index = column.index - firstColumn;
    paths[index] = column.path;
    columnWidths[index] = looks[at]?.width ?? usualWidth;
    return { ...column, index };
  });
  const { cells, merges } = headingsOf(paths);
  const lastRow = cells.length - 1;
  const block = { firstHeadingRow: 0, lastHeadingRow: lastRow, lastRow, firstColumn: 0, lastColumn: width - 1 };
  return {
    sheet: { name: mapping.sheet, firstRow: 1, firstColumn: 1, cells, merges, columnWidths },
    mapping: { ...mapping, block, columns },
  };
};

/**
 * The layout of a sheet that is not there any more, from what its import kept: headings, order, widths, what was merged, how days were shown, and what
 * a few samples of each column tell. Title, notes and the words of single cells are lost.
 */
export const keptLayout = (kept: SheetMapping, looks: readonly KeptLook[]): LedgerLayout => {
  const { sheet, mapping } = headingSheet(kept, looks);
  const layout = learnLayout(sheet, mapping);
  const anyMerged = looks.some(({ merged }) => merged);
  const places = new Map(mapping.columns.map(({ index }, at) => [index, at]));
  const columns = layout.columns.map((column): LayoutColumn => {
    const at = places.get(column.at) ?? -1;
    const [look, samples] = [looks[at], mapping.columns[at]?.samples ?? []];
    const format = look?.numberFormat ?? "";
    const several = samples.flatMap((sample) => splitParts(sample).slice(1));
    const isMerged = look?.merged ?? false;
    return {
      ...column,
      spread: anyMerged && isMerged ? "merged" : "repeated",
      format: format === "" ? column.format : format,
      dates: format === "" ? (dateStyleOf(samples) ?? column.dates) : serials,
      mark: markStyleOf(samples),
      separator: holdsNames(column.field) ? (several[0]?.separator ?? null) : null,
    };
  });
  const measures = mapping.columns.find(({ field }) => field === "measure")?.samples ?? [];
  const isOneCell = layout.itemField !== "measure" && measures.some((sample) => measuresIn(sample).length > 1);
  return { ...layout, columns, oneCell: isOneCell ? oneCellStyleOf(measures) : null };
};
