import type { Expected, RowProblem, RowSource } from "../model";
import { ledgerTables, type TableKey } from "../schema";
import type { CheckFacts } from "./facts";
import { hitOfProblem, type Hit } from "./finding";

const tableKeys = Object.keys(ledgerTables) as TableKey[];
const keyOfName = new Map(tableKeys.map((key) => [ledgerTables[key].name, key]));

/** The findings of reading the ledger that `test` picks: every `RowProblem` is picked by exactly one rule. */
const problemsWhere =
  (test: (problem: RowProblem) => boolean) =>
  ({ ledger }: CheckFacts): readonly Hit[] => {
    const problems = ledger.problems.filter(test);
    if (problems.length === 0) return [];
    const sources = new Map<string, RowSource>();
    for (const key of tableKeys) for (const row of ledger.rows[key]) sources.set(`${key}/${row.row}`, row);
    return problems.map((problem) => {
      const table = keyOfName.get(problem.table) ?? "issues";
      return hitOfProblem(problem, table, sources.get(`${table}/${problem.row}`));
    });
  };

const isDoubledId = ({ expected }: RowProblem): boolean => expected.kind === "uniqueId";
const ofDeadlines: ReadonlySet<Expected["kind"]> = new Set<Expected["kind"]>([
  "deadline",
  "year",
  "month",
  "workdays",
  "deadlineEvent",
  "extensionColumn",
  "setting",
]);
const isDeadline = ({ expected }: RowProblem): boolean => ofDeadlines.has(expected.kind);
const isReference = ({ expected }: RowProblem): boolean => expected.kind === "knownIssue";
const isOfMeasure = ({ table }: RowProblem): boolean => table === ledgerTables.measures.name;

export const doubledIds = problemsWhere(isDoubledId);
export const deadlinesNotUnderstood = problemsWhere(isDeadline);
export const measuresWithoutIssue = problemsWhere((problem) => isReference(problem) && isOfMeasure(problem));
export const unknownReferences = problemsWhere((problem) => isReference(problem) && !isOfMeasure(problem));
export const unreadableCells = problemsWhere(
  (problem) => !isDoubledId(problem) && !isDeadline(problem) && !isReference(problem),
);
