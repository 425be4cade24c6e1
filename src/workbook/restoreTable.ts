import { ledgerTables } from "../ledger/schema";
import { columnPlaces, columnSchema } from "./columns";
import type { TableState } from "./readTables";

/** What an append has made of a table. */
export interface Appended {
  /** Body row, 0-based, of the first appended row. */
  readonly first: number;
  /** Body rows that the table has with them. */
  readonly rowCount: number;
  /** Columns that were added at its right end. */
  readonly columns?: number;
}

/**
 * Queues the undoing of an append: the table gets its size back, what was written is cleared. Rows of the body from `first` on were blank, so their
 * formulas stay. Right also where the append did not get as far as that.
 */
export const queueRestore = (
  context: Excel.RequestContext,
  state: TableState,
  { first, rowCount, columns = 0 }: Appended,
): void => {
  const sheet = context.workbook.worksheets.getItem(state.sheet);
  const table = context.workbook.tables.getItem(ledgerTables[state.key].name);
  const { firstColumn, headingRow, headings } = state;
  const [top, width] = [headingRow + 1, headings.length];
  table.resize(sheet.getRangeByIndexes(headingRow, firstColumn, state.rowCount + 1, width));
  const formulas = new Set(
    [...columnPlaces(state.key, headings)].flatMap(([key, place]) =>
      columnSchema(state.key, key)?.kind === "formula" ? [place] : [],
    ),
  );
  if (first < state.rowCount)
    headings.forEach((_, place) => {
      if (formulas.has(place)) return;
      sheet.getRangeByIndexes(top + first, firstColumn + place, state.rowCount - first, 1).clear("Contents");
    });
  if (rowCount > state.rowCount) {
    const below = sheet.getRangeByIndexes(
      top + state.rowCount,
      firstColumn,
      rowCount - state.rowCount,
      width + columns,
    );
    below.dataValidation.clear();
    below.clear("Contents");
  }
  if (columns > 0) {
    const right = sheet.getRangeByIndexes(headingRow, firstColumn + width, state.rowCount + 1, columns);
    right.clear("All");
    right.getEntireColumn().clear("Formats");
  }
};
