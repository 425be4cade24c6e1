import { headingOf } from "../ledger/cellKind";
import { addedField, undoPrefix } from "../ledger/changeLog";
import { groupBy } from "../ledger/groupBy";
import type { ChangeRecord, Issue, Ledger } from "../ledger/model";

/** Columns of a measure that an item's text may speak of. */
const told: ReadonlySet<string> = new Set(
  (["text", "status", "completedOn", "currentProgress", "progress"] as const).map((key) => headingOf("measures", key)),
);

/** What is left of the changes of one row when each undo has taken away the one it undid. */
const withoutUndone = (changes: readonly ChangeRecord[]): readonly ChangeRecord[] => {
  const left: ChangeRecord[] = [];
  for (const change of changes) {
    if (!change.field.startsWith(undoPrefix)) {
      left.push(change);
      continue;
    }
    const field = change.field.slice(undoPrefix.length);
    const undone = left.map((earlier) => earlier.field === field).lastIndexOf(true);
    if (undone >= 0) left.splice(undone, 1);
  }
  return left;
};

/** When each field of each row was last written, of all that was not taken back. Made once for a paper, which asks for every item. */
export interface ChangeTimes {
  /** By 编号: the changes left, in their order. */
  readonly byId: ReadonlyMap<string, readonly ChangeRecord[]>;
  /** 编号 of the measures, by that of their issue. */
  readonly measureIds: ReadonlyMap<string, readonly string[]>;
}

export const changeTimes = ({ changes, measures }: Pick<Ledger, "changes" | "measures">): ChangeTimes => {
  const byId = groupBy(changes, ({ id }) => id);
  const named = groupBy(
    measures.filter(({ id }) => id !== ""),
    ({ issueId }) => issueId,
  );
  return {
    byId: new Map([...byId].map(([id, own]) => [id, withoutUndone(own)])),
    measureIds: new Map([...named].map(([issueId, own]) => [issueId, own.map(({ id }) => id)])),
  };
};

const lastTime = (changes: readonly ChangeRecord[]): number =>
  changes.reduce((last, { time }) => Math.max(last, time), -Infinity);

/**
 * Whether the item's own text in `column` is older than what its measures say (待更新): a row of 变更记录 for one of its measures is later
 * than the last one for the text. Edits by hand are not in 变更记录; a text without a row there is never called stale.
 */
export const isStale = (
  { byId, measureIds }: ChangeTimes,
  issue: Pick<Issue, "id">,
  column: "outcome" | "publicOutcome",
): boolean => {
  if (issue.id === "") return false;
  const heading = headingOf("issues", column);
  const own = (byId.get(issue.id) ?? []).filter(
    ({ field, after }) => field === heading || (field === addedField && `；${after}`.includes(`；${heading}：`)),
  );
  if (own.length === 0) return false;
  const ofMeasures = (measureIds.get(issue.id) ?? []).flatMap((id) =>
    (byId.get(id) ?? []).filter(({ field }) => told.has(field) || field === addedField),
  );
  return lastTime(ofMeasures) > lastTime(own);
};
