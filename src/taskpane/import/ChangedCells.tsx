import type { ChangedCell } from "../../adopt/compareAdoption";
import { columnOf, headingOf } from "../../ledger/cellKind";
import { labelOf, wordOf } from "../fields/labels";
import { BeforeAfter } from "./BeforeAfter";
import { shownCell } from "./comparisonView";

export interface ChangedCellsProps {
  readonly cells: readonly ChangedCell[];
  readonly date1904: boolean;
}

/** Cells before and after, by the headings of the ledger. */
export const ChangedCells = ({ cells, date1904 }: ChangedCellsProps) => (
  <>
    {cells.map(({ table, column, before, after }) => {
      const known = columnOf(table, column);
      const show = (value: ChangedCell["before"]): string => wordOf(shownCell(table, column, value, date1904));
      return (
        <BeforeAfter
          key={column}
          heading={known === undefined ? headingOf(table, column) : labelOf(known)}
          before={show(before)}
          after={show(after)}
        />
      );
    })}
  </>
);
