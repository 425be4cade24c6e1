import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { MappedColumn } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";
import type { Field } from "./headings";

/** The uppermost cell of a column in a merged area: where it begins, and what it says ("" beside the column that the value stands in). */
export interface MergedTop {
  /** Row of `ForeignSheet.cells`. */
  readonly at: number;
  readonly value: CellValue;
}

/** Of a cell of `ForeignSheet.cells` that is merged with the one above; undefined for every other cell. */
export type MergedTops = (column: number, row: number) => MergedTop | undefined;

/** Each column is looked through once, when it is first asked for. */
export const mergedTops = ({ cells, merges }: ForeignSheet): MergedTops => {
  const known = new Map<number, ReadonlyMap<number, MergedTop>>();
  const topsOf = (column: number): ReadonlyMap<number, MergedTop> => {
    const found = known.get(column);
    if (found) return found;
    const tops = new Map<number, MergedTop>();
    for (const area of merges) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      const last = Math.min(area.row + area.rowCount, cells.length);
      const top = { at: area.row, value: cells[area.row]?.[column] ?? "" };
      for (let row = area.row + 1; row < last; row += 1) tops.set(row, top);
    }
    known.set(column, tops);
    return tops;
  };
  return (column, row) => topsOf(column).get(row);
};

/** What makes an item or a measure the one it is; 方面 and 问题 carry down by rules of their own. */
const namesTheRow: ReadonlySet<Field> = new Set<Field>(["seq", "aspect", "problem", "problemSeq", "text", "measure"]);

/** A merged cell of the column that covers rows of several items says the same of each. */
export const reachesItems = ({ field }: MappedColumn): boolean => field === null || !namesTheRow.has(field);

const amount = /金额|资金|款|费|万元|[（(]元[）)]|人[数次]|次数|件数|数量|面积/;

/** A number that is a sum for all rows it is merged over: written in each of them it would be counted again. */
export const isAmount = ({ field, path }: MappedColumn, value: CellValue): boolean =>
  (typeof value === "number" || /^[\d.,，]+(?:万?元)?$/.test(textOf(value))) &&
  (field === "money" || path.some((words) => amount.test(words)));
