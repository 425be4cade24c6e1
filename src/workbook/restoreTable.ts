import { ledgerTables } from "../ledger/schema";
import { columnPlaces, columnSchema } from "./columns";
import type { TableState } from "./readTables";

/**
 * Queues the undoing of an append: the table gets its size back, what was written from body row `first` (0-based) on is cleared. Rows of the body
 * from there on were blank, so their formulas stay.
 */
export const queueRestore = (context: Excel.RequestContext, state: TableState, first: number): void => {
  const sheet = context.workbook.worksheets.getItem(state.sheet);
  const table = context.workbook.tables.getItem(ledgerTables[state.key].name);
  const width = state.headings.length;
  const top = state.headingRow + 1;
  table.resize(sheet.getRangeByIndexes(state.headingRow, state.firstColumn, state.rowCount + 1, width));
  const formulas = new Set(
    [...columnPlaces(state.key, state.headings)].flatMap(([key, place]) =>
      columnSchema(state.key, key)?.kind === "formula" ? [place] : [],
    ),
  );
  if (first < state.rowCount)
    for (let place = 0; place < width; place += 1)
      if (!formulas.has(place))
        sheet.getRangeByIndexes(top + first, state.firstColumn + place, state.rowCount - first, 1).clear("Contents");
  // no more than what stands there: the rest of the columns is blank
  const below = sheet
    .getRangeByIndexes(top + state.rowCount, state.firstColumn, lastSheetRow - top - state.rowCount, width)
    .getUsedRangeOrNullObject(true);
  below.dataValidation.clear();
  below.clear("Contents");
};

const lastSheetRow = 1_048_576;
