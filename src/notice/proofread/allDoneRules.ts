import { rowHandle } from "../../ledger/ids";
import { countedIssue, countedMeasure, isClosedAt, isOpenAt } from "../../ledger/figures";
import { allDoneIn, type AllDoneKind } from "./allDoneWords";
import type { ProofFacts, ProofLine } from "./facts";
import { proofHit, type ProofHit } from "./finding";

interface OpenRow {
  readonly name: string;
  readonly issueId: string;
}

/** What is meant and not done. */
const openRows = ({ ledger, options }: ProofFacts, kind: AllDoneKind): readonly OpenRow[] => {
  const { asOf } = options;
  if (kind === "measures")
    return ledger.measures.flatMap((measure) =>
      isOpenAt(countedMeasure(measure), asOf) ? [{ name: measure.text, issueId: measure.issueId }] : [],
    );
  return ledger.issues.flatMap((issue) => {
    const row = countedIssue(issue);
    const isOut = row.status === "已移交" || row.status === "已取消";
    const isMissed = kind === "closed" ? !isOut && !isClosedAt(row, asOf) : isOpenAt(row, asOf);
    return isMissed ? [{ name: issue.text || issue.problem, issueId: rowHandle(issue.source) }] : [];
  });
};

interface WholeLine extends ProofLine {
  /** The notice knows it, or the heading above it: somebody's own part may speak of other things. */
  readonly isKnown: boolean;
}

/** Lines that speak of the whole: no item's text, and nothing that somebody put under the heading of an item or of a 方面. */
const wholeLines = ({ lines }: ProofFacts): readonly WholeLine[] => {
  let [isPart, isKnown] = [false, true];
  return lines.flatMap((line) => {
    const { block, isHeading, issueId } = line;
    if (isHeading) {
      const isOwn = block?.pieces.some(({ source }) => source?.kind === "slot") === true || block?.level === "h1";
      [isPart, isKnown] = [block !== undefined && !isOwn, block !== undefined];
    }
    return issueId === undefined && !isPart && !isHeading ? [{ ...line, isKnown: isKnown || block !== undefined }] : [];
  });
};

/** All are said to be done, without a number, and the ledger has open ones. */
export const calledAllDone = (facts: ProofFacts): readonly ProofHit[] => {
  const { issues, problems, measures } = facts.figures;
  const totals = [issues.total, problems.total, measures.total];
  return wholeLines(facts).flatMap((line) =>
    allDoneIn(line.text).flatMap(({ start, end, kind, isSure, counts }): readonly ProofHit[] => {
      const open = openRows(facts, kind);
      const [first] = open;
      // fewer than all are a part that nobody counts
      if (first === undefined || counts.some((count) => !totals.includes(count))) return [];
      const values = {
        says: line.text.slice(start, end),
        words: open.map(({ name }) => name),
        count: open.length,
        figure: kind,
      };
      const grade = isSure && line.isKnown ? ("must" as const) : ("verify" as const);
      return [{ ...proofHit(line.index, [start, end], values, first.issueId), grade }];
    }),
  );
};
