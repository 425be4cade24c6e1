import { groupBy } from "../../ledger/groupBy";
import type { Place } from "./cellPlaces";
import { sourceKey } from "./sources";
import type { Contradiction, TextDifference } from "./takenBack";
import type { Block } from "./tracedNotice";

/** A cell whose words were changed, and the block that says so. */
export interface CellChange {
  readonly difference: TextDifference;
  readonly block: Block;
  readonly found: string;
  /** Nobody can tell where its paragraphs end. */
  readonly isUnsure: boolean;
}

const cellChange = (places: readonly Place[]): CellChange | Contradiction | null => {
  const [first] = places;
  if (first === undefined || places.every(({ before, after }) => before === after)) return null;
  const changed = places.find(({ before, after }) => before !== after) ?? first;
  const { source, before, after, content, block, line, found, isUnsure } = changed;
  if (places.some((place) => place.after !== after)) {
    const texts = places.map((place) => place.after);
    return { source, before, texts, paragraph: block.first, line };
  }
  const { issueId, first: paragraph } = block;
  const ofIssue = issueId === undefined ? {} : { issueId };
  return {
    difference: { key: sourceKey(source), source, before, after, content, paragraph, line, exact: true, ...ofIssue },
    block,
    found,
    isUnsure,
  };
};

/**
 * Cells whose words were changed, and those that read differently at their places. `open`: keys of cells that have words in a paragraph of
 * which nobody can tell what became of it.
 */
export const cellChanges = (
  places: readonly Place[],
  open: ReadonlySet<string>,
): { readonly changes: readonly CellChange[]; readonly contradictions: readonly Contradiction[] } => {
  const changes: CellChange[] = [];
  const contradictions: Contradiction[] = [];
  for (const ofCell of groupBy(places, ({ source }) => sourceKey(source)).values()) {
    const change = cellChange(ofCell);
    if (change === null) continue;
    if (!("difference" in change)) contradictions.push(change);
    else if (!open.has(change.difference.key)) changes.push(change);
    else {
      // it reads otherwise at another place, where nobody can tell how
      const { source, before, after, paragraph, line } = change.difference;
      contradictions.push({ source, before, texts: [after], paragraph, line });
    }
  }
  return { changes, contradictions };
};
