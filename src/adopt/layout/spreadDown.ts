import { isBlank } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { assignmentFields, type Field } from "../headings";
import type { GroupLevel, LayoutColumn } from "./ledgerLayout";
import { saysItsOwn } from "./learnGroups";
import type { PageRow } from "./pageRows";

/** What people write into a cell that stays empty, where a blank one would go on with the cell above. */
const stroke = "—";

/** Where the measures differ from the item in these, each row says its own. */
export const ofBoth: ReadonlySet<Field> = new Set<Field>(assignmentFields);

export interface SpreadColumn {
  readonly values: readonly CellValue[];
  /** First row and number of rows of merged cells. */
  readonly merged: readonly (readonly [number, number])[];
}

const groupKey = (row: PageRow, group: GroupLevel, index: number): number =>
  group === "row" ? index : row.groups[group];

/**
 * The values of a column as its rows show them: once per group and merged, repeated or blank below. Values that differ within a group stand
 * each in its own row. `breaks`: rows with a section heading above them, which no merged cell crosses.
 */
export const spreadDown = (
  column: LayoutColumn,
  rows: readonly PageRow[],
  written: readonly CellValue[],
  breaks: ReadonlySet<number>,
): SpreadColumn => {
  const values: CellValue[] = [];
  const merged: (readonly [number, number])[] = [];
  const fillsDown = column.perMeasure && column.field !== null && !saysItsOwn.has(column.field);
  let from = 0;
  while (from < rows.length) {
    const [first] = rows.slice(from, from + 1);
    if (first === undefined) break;
    let to = from + 1;
    const key = groupKey(first, column.group, from);
    while (to < rows.length && !breaks.has(to)) {
      const row = rows[to];
      if (row === undefined || groupKey(row, column.group, to) !== key) break;
      to += 1;
    }
    const value = written[from] ?? "";
    let same = true;
    for (let at = from + 1; at < to; at += 1) if (written[at] !== value) same = false;
    for (let at = from; at < to; at += 1) {
      const own = written[at] ?? "";
      const above = values[at - 1] ?? "";
      const goesOn = at > from ? true : rows[at - 1]?.groups.item === first.groups.item;
      if (same && at > from && column.spread !== "repeated") values.push("");
      else if (fillsDown && isBlank(own) && goesOn && at > 0 && !isBlank(above)) values.push(stroke);
      else values.push(own);
    }
    if (same && column.spread === "merged" && to - from > 1) merged.push([from, to - from]);
    from = to;
  }
  return { values, merged };
};
