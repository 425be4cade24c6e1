import type { CellValue } from "../ledger/model";
import { dateOf } from "../ledger/cell";
import type { Field } from "./headings";
import type { SheetLedger } from "./readRange";

/** Fewer dates may well be firsts of months by chance. */
const fewestDates = 3;

/** Columns whose dates the import reads by their format. */
const fields: readonly Field[] = ["deadlineText", "extendedTo"];

/**
 * Headings of deadline columns whose dates are all firsts of months: the sheet may show them as 2023年9月, which Excel keeps as 2023-09-01, and
 * which the import, seeing the format, takes for the end of the month. Values alone do not tell, so it can only be said.
 */
export const firstsOfMonths = (ledger: SheetLedger): readonly string[] =>
  ledger.own !== null
    ? []
    : fields.flatMap((field) => {
        const column = ledger.columns.get(field);
        if (column === undefined) return [];
        const days = new Set<CellValue>();
        for (const row of ledger.rows.cells) {
          const cell = row[column.index];
          const date = typeof cell === "number" ? dateOf(cell) : null;
          if (cell === undefined || date === null) continue;
          if (date.day !== 1) return [];
          days.add(cell);
        }
        return days.size < fewestDates ? [] : [column.heading];
      });
