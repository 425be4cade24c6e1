import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { MappedColumn, SheetMapping } from "../adoption";
import type { ForeignSheet } from "../foreignSheet";
import { mapSheet } from "../mapSheet";
import type { Paragraph } from "./pasteLines";
import { asSheet } from "./pastedSheet";
import { valueFields } from "./valueFields";

type Rows = readonly (readonly CellValue[])[];

/** Where the rows of a pasted table stand in what was pasted with it. */
export interface PartedTable {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Paragraphs above and below it. */
  readonly around: readonly Paragraph[];
}

/** A row of a table has several cells, blank ones too; a paragraph is one alone. */
export const partedTable = (rows: Rows): PartedTable | null => {
  const isRow = (row: readonly CellValue[]): boolean => row.length > 1;
  const firstRow = rows.findIndex(isRow);
  if (firstRow < 0) return null;
  let lastRow = rows.length - 1;
  while (!isRow(rows[lastRow] ?? [])) lastRow -= 1;
  const around = rows.flatMap((row, at) => {
    const text = textOf(row[0] ?? "").trim();
    return (at < firstRow || at > lastRow) && text !== "" ? [{ line: at + 1, text }] : [];
  });
  return { firstRow, lastRow, around };
};

export interface HeadlessTable {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  readonly around: readonly Paragraph[];
  /** Its values show which column holds the items, and that it is no text laid out in a table. */
  readonly isSure: boolean;
}

/** A table without headings: a blank row stands for them, and the values say what they can. null: a row of several cells is rare in it. */
export const headlessTable = (rows: Rows, { firstRow, lastRow, around }: PartedTable): HeadlessTable | null => {
  const own = rows.slice(firstRow, lastRow + 1);
  const several = own.filter((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  if (several.length * 2 < own.length) return null;
  const pasted = asSheet(own);
  const width = pasted.cells[0]?.length ?? 0;
  const blank = Array.from({ length: width }, (): CellValue => "");
  const sheet: ForeignSheet = {
    ...pasted,
    // the blank row is none of the text
    firstRow,
    cells: [blank, ...pasted.cells],
    merges: pasted.merges.map((area) => ({ ...area, row: area.row + 1 })),
  };
  const block = { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: own.length, firstColumn: 0, lastColumn: width - 1 };
  const fields = valueFields(pasted.cells, width);
  const mapping = mapSheet(sheet, block);
  const named = [...fields.values()];
  return {
    sheet,
    mapping: {
      ...mapping,
      columns: mapping.columns.map((column): MappedColumn => {
        const field = fields.get(column.index) ?? null;
        return { ...column, field, certainty: field === null ? "none" : "content" };
      }),
    },
    around,
    isSure: named.includes("text") && named.length > 1,
  };
};
