import type { AdoptedIssue } from "../../adopt/adoption";
import type { AcceptedPart } from "../../adopt/adoptionChanges";
import type { AdoptionComparison, ChangedCell, NewMeasure } from "../../adopt/compareAdoption";
import { shownText, textOf } from "../../ledger/cell";
import { columnOf } from "../../ledger/cellKind";
import { rowHandle } from "../../ledger/ids";
import type { CellValue, Ledger, RowSource } from "../../ledger/model";
import { nameOf } from "./preview";

/** Something that is taken over or not, as a whole. Its key stays the same when the comparison is made again. */
interface Entry {
  readonly key: string;
}
export interface NewIssueEntry extends Entry {
  readonly issue: AdoptedIssue;
}
export interface NewMeasureEntry extends Entry {
  readonly added: NewMeasure;
  /** The issue it belongs to, in words. */
  readonly issue: string;
}
/** Cells of an item that only make sense together: new words of a deadline and the day that no longer belongs to them. */
export interface ChangeEntry extends Entry {
  readonly cells: readonly ChangedCell[];
}
export interface ChangedItem {
  readonly table: "issues" | "measures";
  readonly id: string;
  readonly name: string;
  readonly entries: readonly ChangeEntry[];
}

export interface ComparisonView {
  readonly newIssues: readonly NewIssueEntry[];
  readonly newMeasures: readonly NewMeasureEntry[];
  readonly changed: readonly ChangedItem[];
  /** Cells of the user's own columns, which the write leaves alone. */
  readonly ownCells: readonly ChangedCell[];
}

/** A column that is cleared because another says something new. */
const follows: Readonly<Record<string, string>> = { due: "deadlineText", completedOn: "status" };

const changedItems = (
  changed: readonly ChangedCell[],
  names: (cell: ChangedCell) => string,
): readonly ChangedItem[] => {
  const items = new Map<string, { readonly first: ChangedCell; readonly entries: Map<string, ChangedCell[]> }>();
  for (const cell of changed) {
    const key = `${cell.table}/${cell.id}`;
    const item = items.get(key) ?? { first: cell, entries: new Map<string, ChangedCell[]>() };
    items.set(key, item);
    const leading = cell.after === "" ? (follows[cell.column] ?? cell.column) : cell.column;
    item.entries.set(leading, [...(item.entries.get(leading) ?? []), cell]);
  }
  return [...items].map(([key, { first, entries }]) => ({
    table: first.table,
    id: first.id,
    name: names(first),
    entries: [...entries].map(([column, cells]) => ({ key: `${key}/${column}`, cells })),
  }));
};

/** A comparison in the order it is shown, each part that can be taken over under a key. */
export const comparisonView = (comparison: AdoptionComparison, ledger: Ledger): ComparisonView => {
  const sources = new Map<string, RowSource>();
  for (const { source } of [...ledger.issues, ...ledger.measures])
    sources.set(`${source.table}/${rowHandle(source)}`, source);
  const nameIn = (table: "issues" | "measures", id: string): string =>
    nameOf(sources.get(`${table}/${id}`)?.cells ?? {}) || id;
  return {
    newIssues: comparison.newIssues.map((issue) => ({
      key: JSON.stringify(["issue", ...["aspect", "problem", "seq", "text"].map((key) => textOf(issue.fields[key]))]),
      issue,
    })),
    newMeasures: comparison.newMeasures.map((added) => ({
      key: JSON.stringify([
        "measure",
        added.issueId,
        ...["seq", "text", "leadDept"].map((key) => textOf(added.measure.fields[key])),
      ]),
      added,
      issue: nameIn("issues", added.issueId),
    })),
    changed: changedItems(
      comparison.changed.filter(({ own }) => own !== true),
      ({ table, id }) => nameIn(table, id),
    ),
    ownCells: comparison.changed.filter(({ own }) => own === true),
  };
};

/** Keys of everything that can be taken over. */
export const keysOf = ({ newIssues, newMeasures, changed }: ComparisonView): readonly string[] => [
  ...newIssues.map(({ key }) => key),
  ...newMeasures.map(({ key }) => key),
  ...changed.flatMap(({ entries }) => entries.map(({ key }) => key)),
];

/** What is left when the user's rejections are taken away. */
export const acceptedPart = (view: ComparisonView, rejected: ReadonlySet<string>): AcceptedPart => ({
  newIssues: view.newIssues.filter(({ key }) => !rejected.has(key)).map(({ issue }) => issue),
  newMeasures: view.newMeasures.filter(({ key }) => !rejected.has(key)).map(({ added }) => added),
  changed: view.changed.flatMap(({ entries }) =>
    entries.filter(({ key }) => !rejected.has(key)).flatMap(({ cells }) => cells),
  ),
});

/** A cell of the ledger as people read it; `after` of a changed cell counts its days like the workbook. */
export const shownCell = (table: "issues" | "measures", column: string, value: CellValue, date1904: boolean): string =>
  shownText(value, columnOf(table, column)?.kind ?? "text", date1904);
