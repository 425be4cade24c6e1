import { textOf } from "../ledger/cell";
import type { Fields } from "../ledger/change";
import type { Ledger } from "../ledger/model";
import { nextSeq } from "../ledger/order";
import type { AdoptedIssue, Adoption } from "./adoption";
import type { AdoptionComparison } from "./compareAdoption";
import { ownCells } from "./compareOwn";
import { bareText } from "./matchTexts";

const keyOf = ({ text, problem, leadDept }: Fields): string =>
  `${bareText(textOf(text) || textOf(problem))}|${bareText(textOf(leadDept))}`;

/** Behind the ledger's own where they would stand twice. */
const behind = (issues: readonly AdoptedIssue[], used: readonly string[]): readonly AdoptedIssue[] => {
  const taken = new Set(used);
  if (!issues.some(({ fields }) => taken.has(textOf(fields.seq)))) return issues;
  const first = Number(nextSeq(used));
  return issues.map((issue, at) => ({ ...issue, fields: { ...issue.fields, seq: String(first + at) } }));
};

/**
 * A sheet as another part of the ledger (the list of another department), in the form of a comparison: its items are new, and nothing of what is there
 * is changed or gone. An item in the same words and of the same department is there already.
 */
export const addedPart = (ledger: Ledger, adoption: Adoption): AdoptionComparison => {
  const own = ownCells(ledger, adoption);
  const there = new Set(ledger.issues.map(({ source }) => keyOf(source.cells)));
  const added = adoption.issues.filter(({ fields }) => !there.has(keyOf(fields)));
  const same = adoption.issues.length - added.length;
  return {
    newIssues: behind(
      added,
      ledger.issues.map(({ seq }) => seq),
    ),
    newMeasures: [],
    changed: [],
    goneIssues: [],
    goneMeasures: [],
    settings: [],
    own,
    missingColumns: own.missing,
    same,
    matched: same,
    isOther: false,
  };
};
