import type { AdoptedIssue } from "../../adopt/adoption";
import type { AcceptedPart } from "../../adopt/adoptionChanges";
import type { AdoptionComparison, ChangedCell, NewMeasure } from "../../adopt/compareAdoption";
import type { ChangedSetting } from "../../adopt/compareSettings";
import { isBlank, shownText, textOf } from "../../ledger/cell";
import { cellKind } from "../../ledger/cellKind";
import { rowHandle } from "../../ledger/ids";
import type { CellValue, Issue, Ledger, Measure, RowSource } from "../../ledger/model";
import { nameOf } from "./preview";

/** Something that is taken over or not, as a whole. Its key stays the same when the comparison is made again. */
interface Entry {
  readonly key: string;
  /** Not taken over unless the user ticks it. */
  readonly onDemand?: true;
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
export interface SettingEntry extends Entry {
  readonly setting: ChangedSetting;
}
/** Taken over it becomes 已取消. */
export interface GoneEntry extends Entry {
  readonly item: { readonly issue: Issue } | { readonly measure: Measure };
  readonly source: RowSource;
}

export interface ComparisonView {
  readonly comparison: AdoptionComparison;
  readonly settings: readonly SettingEntry[];
  readonly newIssues: readonly NewIssueEntry[];
  readonly newMeasures: readonly NewMeasureEntry[];
  readonly changed: readonly ChangedItem[];
  readonly gone: readonly GoneEntry[];
}

/** A column that is cleared because another says something new. */
const follows: Readonly<Record<string, string>> = { due: "deadlineText", completedOn: "status" };

const changedItems = (
  changed: readonly ChangedCell[],
  { isWhole, isOther }: { readonly isWhole: boolean; readonly isOther: boolean },
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
    entries: [...entries].map(([column, cells]) => ({
      key: `${key}/${column}`,
      cells,
      // an excerpt numbers its own rows, and so does another ledger
      ...((column === "seq" && (!isWhole || isOther)) || cells.some(({ isDoubtful }) => isDoubtful === true)
        ? { onDemand: true }
        : {}),
    })),
  }));
};

const goneEntry = (item: GoneEntry["item"]): GoneEntry => {
  const { source } = "issue" in item ? item.issue : item.measure;
  return { key: `gone/${source.table}/${rowHandle(source)}`, onDemand: true, item, source };
};

/**
 * A comparison in the order it is shown, each part that can be taken over under a key.
 *
 * @param isWhole the source is a version of the whole ledger: what it lacks is gone. An excerpt says nothing of the rest.
 */
export const comparisonView = (comparison: AdoptionComparison, ledger: Ledger, isWhole: boolean): ComparisonView => {
  const sources = new Map<string, RowSource>();
  for (const { source } of [...ledger.issues, ...ledger.measures])
    sources.set(`${source.table}/${rowHandle(source)}`, source);
  const nameIn = (table: "issues" | "measures", id: string): string =>
    nameOf(sources.get(`${table}/${id}`)?.cells ?? {}) || id;
  return {
    comparison,
    settings: comparison.settings.map((setting) => ({
      key: `setting/${setting.item}`,
      setting,
      // a blank 截至日 counts up to today: that it stands still from now on is for the user to say
      ...(setting.item === "截至日" && isBlank(setting.before) ? { onDemand: true } : {}),
    })),
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
      comparison.changed.filter(({ isGone }) => isWhole || isGone !== true),
      { isWhole, isOther: comparison.isOther },
      ({ table, id }) => nameIn(table, id),
    ),
    gone: isWhole
      ? [
          ...comparison.goneIssues.map((issue) => goneEntry({ issue })),
          ...comparison.goneMeasures.map((measure) => goneEntry({ measure })),
        ]
      : [],
  };
};

/** Everything that can be taken over. */
export const entriesOf = ({ settings, newIssues, newMeasures, changed, gone }: ComparisonView): readonly Entry[] => [
  ...settings,
  ...newIssues,
  ...newMeasures,
  ...changed.flatMap(({ entries }) => entries),
  ...gone,
];

/** The user's ticks by key; what is not in it is as it was offered. */
export type Ticks = ReadonlyMap<string, boolean>;

export const isTicked = (ticks: Ticks, { key, onDemand }: Entry): boolean => ticks.get(key) ?? onDemand !== true;

/** What is taken over. */
export const acceptedPart = (view: ComparisonView, ticks: Ticks): AcceptedPart => {
  const ticked = <E extends Entry>(entries: readonly E[]): readonly E[] =>
    entries.filter((entry) => isTicked(ticks, entry));
  const gone = ticked(view.gone).map(({ item }) => item);
  return {
    settings: ticked(view.settings).map(({ setting }) => setting),
    newIssues: ticked(view.newIssues).map(({ issue }) => issue),
    newMeasures: ticked(view.newMeasures).map(({ added }) => added),
    changed: view.changed.flatMap(({ entries }) => ticked(entries).flatMap(({ cells }) => cells)),
    own: view.comparison.own,
    cancelledIssues: gone.flatMap((item) => ("issue" in item ? [item.issue] : [])),
    cancelledMeasures: gone.flatMap((item) => ("measure" in item ? [item.measure] : [])),
  };
};

/** A cell of the ledger as people read it; `after` of a changed cell counts its days like the workbook. */
export const shownCell = (table: "issues" | "measures", column: string, value: CellValue, date1904: boolean): string =>
  shownText(value, cellKind(table, column, {}), date1904);

/** The same for 内容 of 台账设置. */
export const shownSetting = (item: string, value: CellValue, date1904: boolean): string =>
  shownText(value, cellKind("settings", "content", { item }), date1904);
