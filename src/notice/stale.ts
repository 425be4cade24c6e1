import { headingOf } from "../ledger/cellKind";
import { addedField, undoPrefix } from "../ledger/changeLog";
import type { ChangeRecord, Issue, Ledger } from "../ledger/model";

/** Columns of a measure that an item's text may speak of. */
const told: ReadonlySet<string> = new Set(
  (["text", "status", "completedOn", "currentProgress", "progress"] as const).map((key) => headingOf("measures", key)),
);

/** What is left of 变更记录 when each undo has taken away the row it undid. */
const withoutUndone = (changes: readonly ChangeRecord[]): readonly ChangeRecord[] => {
  const left: ChangeRecord[] = [];
  for (const change of changes) {
    if (!change.field.startsWith(undoPrefix)) {
      left.push(change);
      continue;
    }
    const field = change.field.slice(undoPrefix.length);
    const undone = left.map((earlier) => earlier.id === change.id && earlier.field === field).lastIndexOf(true);
    if (undone >= 0) left.splice(undone, 1);
  }
  return left;
};

const lastTime = (changes: readonly ChangeRecord[]): number =>
  changes.reduce((last, { time }) => Math.max(last, time), -Infinity);

/**
 * Whether the item's own text in `column` is older than what its measures say (待更新): a row of 变更记录 for one of its measures is later
 * than the last one for the text. Edits by hand are not in 变更记录; a text without a row there is never called stale.
 */
export const isStale = (
  ledger: Pick<Ledger, "changes" | "measures">,
  issue: Pick<Issue, "id">,
  column: "outcome" | "publicOutcome",
): boolean => {
  if (issue.id === "") return false;
  const heading = headingOf("issues", column);
  const changes = withoutUndone(ledger.changes);
  const own = changes.filter(
    ({ id, field, after }) =>
      id === issue.id && (field === heading || (field === addedField && `；${after}`.includes(`；${heading}：`))),
  );
  if (own.length === 0) return false;
  const ids = new Set(
    ledger.measures.filter(({ issueId, id }) => issueId === issue.id && id !== "").map(({ id }) => id),
  );
  const ofMeasures = changes.filter(({ id, field }) => ids.has(id) && (told.has(field) || field === addedField));
  return lastTime(ofMeasures) > lastTime(own);
};
