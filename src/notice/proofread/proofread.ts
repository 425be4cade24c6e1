import { checkGrades, type CheckGrade } from "../../ledger/checkUp/finding";
import type { Ledger } from "../../ledger/model";
import type { NoticeOptions } from "../buildNotice";
import type { TextLine } from "../takeBack/textLines";
import { gatherFacts } from "./facts";
import type { ProofHit } from "./finding";
import { proofRules, type ProofRuleId } from "./rules";

/** 校核: one finding. Data, not words: `src/locales` says what the text says, what the ledger says and what to do. */
export interface ProofFinding extends ProofHit {
  readonly rule: ProofRuleId;
  readonly grade: CheckGrade;
}

/**
 * Goes over a text once by each rule: the paragraphs of a notice as built, or lines that were pasted or read from a .docx. Numbers,
 * items, states and days are held against the ledger as it is now. By grade, then in the order of the text.
 */
export const proofread = (
  lines: readonly TextLine[],
  ledger: Ledger,
  options: NoticeOptions,
): readonly ProofFinding[] => {
  const facts = gatherFacts(lines, ledger, options);
  const findings = proofRules.flatMap(({ id, grade, check }) =>
    Array.from(check(facts), (hit): ProofFinding => ({ ...hit, rule: id, grade: hit.grade ?? grade })),
  );
  return checkGrades.flatMap((grade) =>
    findings.filter((finding) => finding.grade === grade).sort((a, b) => a.line - b.line || a.start - b.start),
  );
};
