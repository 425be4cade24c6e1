import { isBlank } from "../../ledger/cell";
import type { MappedColumn, SheetMapping } from "../adoption";
import type { BlockRow } from "../blockRows";
import type { ColumnRoles } from "../columnRoles";
import type { Field } from "../headings";
import type { MergedTops } from "../mergedTops";
import { ofEachRow, ofIssueOnly } from "../rowFields";
import type { GroupLevel, Spread } from "./ledgerLayout";
import type { NamedRow } from "./rowPlace";

/** A row of a body with the numbers of the groups it belongs to, outermost first. */
export interface LearntRow extends BlockRow, NamedRow {
  readonly groups: Readonly<Record<Exclude<GroupLevel, "row">, number>>;
  /** The first row of its item. */
  readonly first: boolean;
}

export interface ColumnGroup {
  readonly perMeasure: boolean;
  readonly group: GroupLevel;
  readonly spread: Spread;
}

/** A blank cell of these fields takes nothing from the row above: each row says its own. */
export const saysItsOwn: ReadonlySet<Field> = new Set<Field>([...ofEachRow, ...ofIssueOnly]);

const spreads = ["merged", "repeated", "blank"] as const;

interface Context {
  readonly roles: ColumnRoles;
  readonly seqLevel: "issue" | "problem" | "measure";
  /** There is a column of 具体问题 besides that of 问题. */
  readonly hasText: boolean;
}

const groupOf = (column: MappedColumn, { roles, seqLevel, hasText }: Context): Omit<ColumnGroup, "spread"> => {
  const { field, level } = column;
  if (field === "aspect") return { perMeasure: false, group: "aspect" };
  if (field === "problemSeq" || (field === "problem" && hasText)) return { perMeasure: false, group: "problem" };
  if (field === "seq" && level !== "measure") {
    if (seqLevel === "problem") return { perMeasure: false, group: "problem" };
    return seqLevel === "measure" ? { perMeasure: true, group: "row" } : { perMeasure: false, group: "item" };
  }
  if (field === "measure") return { perMeasure: true, group: "measure" };
  const perMeasure = level === "measure" || roles.isPerRow(column);
  if (!perMeasure) return { perMeasure, group: "item" };
  return { perMeasure, group: field === null || saysItsOwn.has(field) ? "row" : "measure" };
};

/**
 * For each column what its cells stand for and how they go on below: merged, repeated or blank, as most rows show it. Columns whose rows show
 * nothing follow that of the item, and without any example parents are merged.
 */
export const learnGroups = (
  { block, columns }: SheetMapping,
  rows: readonly LearntRow[],
  tops: MergedTops,
  context: Context,
): ReadonlyMap<number, ColumnGroup> => {
  const usual: Record<Spread, number> = { merged: 0, repeated: 0, blank: 0 };
  /** How cells go on below, within an item or, where `next` is set, from one item of a 方面 or 问题 to the next. */
  const votesOf = (column: MappedColumn, group: GroupLevel, next: boolean): Record<Spread, number> => {
    const votes: Record<Spread, number> = { merged: 0, repeated: 0, blank: 0 };
    if (group === "row") return votes;
    const index = column.index - block.firstColumn;
    rows.forEach((row, r) => {
      const above = rows[r - 1];
      if (above === undefined || above.groups[group] !== row.groups[group] || row.first !== next) return;
      const cell = row.cells[index] ?? "";
      if (tops(column.index, row.at) !== undefined) votes.merged += 1;
      else if (!isBlank(cell)) votes.repeated += next || cell === above.cells[index] ? 1 : 0;
      else if (next || !isBlank(above.cells[index])) votes.blank += 1;
    });
    return votes;
  };
  const most = (votes: Record<Spread, number>): Spread | null => {
    const [best] = [...spreads].sort((a, b) => votes[b] - votes[a]);
    return best !== undefined && votes[best] > 0 ? best : null;
  };
  const all = columns.map((column) => {
    const named = groupOf(column, context);
    const across = votesOf(column, named.group, true);
    const spreadAcross = most(across);
    // a 方面 that every item says again is a cell of the item
    const group = { ...named, group: spreadAcross === "repeated" ? ("item" as const) : named.group };
    const within = votesOf(column, group.group, false);
    const votes = spreadAcross === null || spreadAcross === "repeated" ? within : across;
    for (const spread of spreads) usual[spread] += votes[spread];
    return { column, group, votes };
  });
  const fallback = most(usual) ?? "merged";
  return new Map(all.map(({ column, group, votes }) => [column.index, { ...group, spread: most(votes) ?? fallback }]));
};
