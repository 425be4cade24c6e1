import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { AdoptProblem, SheetMapping } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";
import { says } from "./heads";
import { columnsOfPeriods, type PeriodColumns } from "./periodColumns";
import type { SheetLedger } from "./readRange";
import type { SheetItems } from "./sheetItems";

/**
 * Rows whose status is blank in the column of the period that is read, while the column of another one says something: nobody can know whether it
 * still holds, so it is said and not taken over.
 */

const statusOf = <Column extends { readonly field: string | null }>(
  periods: readonly PeriodColumns<Column>[],
): PeriodColumns<Column> | null => periods.find(({ read }) => read.field === "status") ?? null;

/** Places of such rows among those of a range. */
export const blankPeriodsIn = ({ own, columns, paths, column, rows }: SheetLedger): readonly number[] => {
  const status = columns.get("status");
  if (own !== null || status === undefined) return [];
  const fields = new Map([...columns.values()].map(({ index, field }) => [index, field]));
  const periods = columnsOfPeriods(paths.map((path, index) => ({ path, index, field: fields.get(index) ?? null })));
  const found = statusOf(periods);
  if (found === null) return [];
  const read = column(status.index);
  const places: number[] = [];
  rows.cells.forEach((cells, at) => {
    if (!says(read(at)) && found.others.some(({ index }) => says(cells[index]))) places.push(at);
  });
  return places;
};

/** The same rows of a sheet, each as a problem at its blank cell. */
export const blankPeriods = (
  sheet: ForeignSheet,
  { columns, block }: SheetMapping,
  { items, tops }: Pick<SheetItems, "items" | "tops">,
): readonly AdoptProblem[] => {
  const found = statusOf(columnsOfPeriods(columns));
  if (found === null) return [];
  const { read, others } = found;
  const place = read.index - block.firstColumn;
  // as for a range: a row that goes on has the status of its item, unless such rows have one of their own anywhere
  const isPerRow = items.some(({ rows }) => rows.slice(1).some(({ cells }) => !isBlank(cells[place])));
  return items.flatMap(({ rows }) => {
    let above: CellValue = "";
    return rows.flatMap(({ at, cells }): readonly AdoptProblem[] => {
      const own = cells[place] ?? "";
      const status = !isBlank(own) ? own : (tops(read.index, at)?.value ?? (isPerRow ? "" : above));
      above = status;
      const other = others.find(({ index }) => says(cells[index - block.firstColumn]));
      if (says(status) || other === undefined) return [];
      const expected = {
        kind: "blankPeriod",
        heading: other.path.join("/"),
        said: textOf(cells[other.index - block.firstColumn]),
      } as const;
      const [row, column] = [sheet.firstRow + at, sheet.firstColumn + read.index];
      return [{ row, column, heading: read.path.at(-1) ?? "", field: "status", expected, got: own }];
    });
  });
};
