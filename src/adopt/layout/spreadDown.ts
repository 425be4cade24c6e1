import { isBlank } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { assignmentFields, type Field } from "../headings";
import { saysNothing } from "./cellMeaning";
import type { GroupLevel, LayoutColumn } from "./ledgerLayout";
import { saysItsOwn } from "./learnGroups";
import { neighbours } from "./itemSpans";
import type { PageRow } from "./pageRows";

/** What people write into a cell that stays empty, where a blank one would go on with the cell above. */
const stroke = "—";

/** Where the measures differ from the item in these, each row says its own. */
export const ofBoth: ReadonlySet<Field> = new Set<Field>([...assignmentFields, "evidence", "gap"]);

export interface SpreadColumn {
  readonly values: readonly CellValue[];
  /** First row and number of rows of merged cells. */
  readonly merged: readonly (readonly [number, number])[];
}

const groupKey = (row: PageRow, group: GroupLevel, index: number): number =>
  group === "row" ? index : row.groups[group];

/**
 * The values of a column as its rows show them: once per group and merged, repeated or blank below. Values that differ within a group stand
 * each in its own row. `breaks`: rows with a section heading above them, which no merged cell crosses. `hasDeadline`: rows that show one take no extension from above.
 */
export const spreadDown = (
  column: LayoutColumn,
  rows: readonly PageRow[],
  written: readonly CellValue[],
  breaks: ReadonlySet<number>,
  hasDeadline: (at: number) => boolean = () => false,
): SpreadColumn => {
  const isExtension = column.field === "extendedTo" || column.field === "extensionApproval";
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
      const isOurs = rows[at]?.reported === null;
      const takes = fillsDown && isOurs && goesOn && at > 0 && !isBlank(above) && !saysNothing(column.field, above);
      if (same && at > from && column.spread !== "repeated") values.push("");
      else if (takes && isBlank(own) && !(isExtension && hasDeadline(at))) values.push(stroke);
      else values.push(own);
    }
    if (same && column.spread === "merged" && to - from > 1) merged.push([from, to - from]);
    from = to;
  }
  return { values, merged };
};

/** Numbers of the rows of each item: its first, and the one behind its last. */
const itemRanges = (rows: readonly PageRow[]): readonly (readonly [number, number])[] => {
  const starts = rows.flatMap((row, at) => (rows[at - 1]?.groups.item === row.groups.item ? [] : [at]));
  return starts.map((from, item) => [from, starts[item + 1] ?? rows.length]);
};

/**
 * The same column with the merged cells that single items had in the sheet, where their rows are the same still: cells merged over several measures
 * of a column whose rows each say their own, as long as these say the same; and blank cells that were not merged.
 */
export const asItStood = (
  column: LayoutColumn,
  measuresOf: ReadonlyMap<string, readonly string[]>,
  rows: readonly PageRow[],
  { values, merged, written }: SpreadColumn & { readonly written: readonly CellValue[] },
  breaks: ReadonlySet<number>,
): SpreadColumn => {
  if (column.group === "aspect" || column.group === "problem" || column.spans.size === 0) return { values, merged };
  const now = [...values];
  const areas = new Map(merged);
  /** Takes away the merged cells between two rows. */
  const clear = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) if (at + (areas.get(at) ?? Infinity) <= to) areas.delete(at);
  };
  for (const [from, to] of itemRanges(rows)) {
    const text = rows[from]?.itemText ?? "";
    const [spans, measures] = [column.spans.get(text), measuresOf.get(text)];
    const isSame =
      measures?.length === to - from && measures.every((words, at) => rows[from + at]?.measureText === words);
    if (!isSame || spans === undefined) continue;
    const own = spans.map((count, at) => [from + at, Math.min(count, to - from - at)] as const);
    if (own.every(([, count]) => count === 1) && written.slice(from, to).every((cell) => isBlank(cell)))
      clear(from, to);
    if (column.group === "item") continue;
    for (const [first, count] of own) {
      const below = Array.from({ length: Math.max(0, count - 1) }, (_, at) => first + 1 + at);
      const says = (at: number): boolean => isBlank(written[at]) || written[at] === written[first];
      if (below.length === 0 || below.some((at) => !says(at) || breaks.has(at))) continue;
      clear(first, first + count);
      areas.set(first, count);
      now[first] = written[first] ?? "";
      for (const at of below) now[at] = "";
    }
  }
  return { values: now, merged: [...areas] };
};

/** The same with the cells that were merged over several items, as long as these say the same and stay together. */
export const acrossItems = (
  { joins }: LayoutColumn,
  rows: readonly PageRow[],
  { values, merged, written }: SpreadColumn & { readonly written: readonly CellValue[] },
  breaks: ReadonlySet<number>,
): SpreadColumn => {
  if (joins.size === 0) return { values, merged };
  const now = [...values];
  const areas = new Map(merged);
  let top = 0;
  for (const [from, to] of itemRanges(rows)) {
    while (top + (areas.get(top) ?? 1) < from) top += areas.get(top) ?? 1;
    const [above, below] = [rows[from - 1], rows[from]];
    const count = above && below ? (joins.get(neighbours(above.itemText, below.itemText)) ?? 0) : 0;
    const says = (at: number): boolean => !breaks.has(at) && (isBlank(written[at]) || written[at] === written[top]);
    let end = from;
    while (end < Math.min(from + count, to) && says(end)) end += areas.get(end) ?? 1;
    if (end === from || written.slice(from, end).some((_, at) => !says(from + at))) continue;
    for (let at = from; at < end; at += 1) {
      areas.delete(at);
      now[at] = "";
    }
    areas.set(top, end - top);
  }
  return { values: now, merged: [...areas] };
};

/** The same where a cell holds for all items below it until the next says something else. */
export const onceAbove = ({ carriesDown }: LayoutColumn, { values, merged }: SpreadColumn): SpreadColumn => {
  if (carriesDown !== true) return { values, merged };
  let above: CellValue = "";
  const once = values.map((value): CellValue => {
    if (isBlank(value) || value === above) return "";
    above = value;
    return value;
  });
  return { values: once, merged: merged.filter(([at]) => !isBlank(once[at])) };
};
