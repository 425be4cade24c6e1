import type { CalendarDate } from "../calendarDate";
import type { Ledger } from "../model";
import { ledgerTables, type TableKey } from "../schema";
import { gatherFacts } from "./facts";
import { checkGrades, countGrades, type CheckGrade, type Hit } from "./finding";
import { checkRules, type CheckRuleId } from "./rules";

/** 体检: one finding. Data, not words: `src/locales` says why and how to mend it. */
export interface Finding extends Hit {
  readonly rule: CheckRuleId;
  readonly grade: CheckGrade;
}

export interface CheckUp {
  readonly asOf: CalendarDate;
  /** By grade, then in the order of the rules, then of tables and rows. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<CheckGrade, number>>;
}

const rankOfTable = new Map((Object.keys(ledgerTables) as TableKey[]).map((key, rank) => [key, rank]));

const inSheetOrder = (a: Finding, b: Finding): number =>
  (rankOfTable.get(a.table) ?? 0) - (rankOfTable.get(b.table) ?? 0) || a.row - b.row;

/**
 * Goes over the ledger once by each rule. `asOf` is 统计日, which decides what is done, open and overdue; `today` (not given: 统计日) is the day
 * from which on a completion lies in the future. Everything the ledger could not read is among the findings.
 */
export const checkUp = (
  ledger: Ledger,
  { asOf, today = asOf }: { readonly asOf: CalendarDate; readonly today?: CalendarDate },
): CheckUp => {
  const facts = gatherFacts(ledger, asOf, today);
  const byGrade: Readonly<Record<CheckGrade, Finding[]>> = { must: [], verify: [], hint: [] };
  for (const { id, grade, check } of checkRules) {
    const found = Array.from(check(facts), (hit): Finding => ({ ...hit, rule: id, grade })).sort(inSheetOrder);
    for (const finding of found) byGrade[grade].push(finding);
  }
  const findings = checkGrades.flatMap((grade) => byGrade[grade]);
  return { asOf, findings, counts: countGrades(checkGrades, findings) };
};
