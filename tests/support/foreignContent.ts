import type { CellContent, SheetContent, WorkbookContent } from "../../bench/model/content";
import { emptySheetContent, emptyWorkbook } from "../../bench/model/newWorkbook";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";

/** A sheet of the fictional ledgers as it stands in a workbook; `formats` by column, for its numbers. */
export const sheetContent = (
  { name, cells, merges, firstRow, firstColumn }: ForeignSheet,
  { formats = {}, ...more }: Partial<SheetContent> & { readonly formats?: Readonly<Record<number, string>> } = {},
): SheetContent => ({
  ...emptySheetContent(`sheet-${name}`, name),
  cells: cells.flatMap((row, r) =>
    row.flatMap((value, c): readonly CellContent[] => {
      if (value === "") return [];
      const format = typeof value === "number" ? formats[c] : undefined;
      const place = { row: r + firstRow - 1, column: c + firstColumn - 1 };
      return [{ ...place, value, ...(format === undefined ? {} : { numberFormat: format }) }];
    }),
  ),
  merges: merges.map((area) => ({ ...area, row: area.row + firstRow - 1, column: area.column + firstColumn - 1 })),
  ...more,
});

export const workbookOf = (...sheets: readonly SheetContent[]): WorkbookContent => ({ ...emptyWorkbook(), sheets });
