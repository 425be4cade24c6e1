import type { CalendarDate } from "../calendarDate";
import { textOf } from "../cell";
import { headingOf } from "../cellKind";
import { rowHandle } from "../ids";
import type { RowProblem, RowSource } from "../model";
import type { TableKey } from "../schema";
import type { CheckFacts } from "./facts";

/** must 必须改: a figure or a paper is wrong with it. verify 应当核对: most likely a slip. hint 提示: may well be right. */
export const checkGrades = ["must", "verify", "hint"] as const;
export type CheckGrade = (typeof checkGrades)[number];

/** How many findings there are of each grade, 0 where there is none. */
export const countGrades = <G extends string>(
  grades: readonly G[],
  findings: Iterable<{ readonly grade: G }>,
): Readonly<Record<G, number>> => {
  const counts = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<G, number>;
  for (const { grade } of findings) counts[grade] += 1;
  return counts;
};

/** What the sentence of a rule is filled with; each rule says which of them it gives. Data, not words. */
export interface FindingValues {
  /** What stands there. */
  readonly got: string;
  /** What it is compared with. */
  readonly other: string;
  readonly words: readonly string[];
  /** Rows of the sheet, ascending: all those meant where one finding stands for several, or the row it is compared with. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly day: CalendarDate | null;
  /** The cell that could not be read. */
  readonly problem: RowProblem | null;
}

/** Something found at a place of the ledger, before the rule puts its name on it. */
export interface Hit {
  readonly table: TableKey;
  /** Row of the sheet, 1-based; 0 when the whole table is meant. */
  readonly row: number;
  /** Heading of the column; "" when the whole row is meant. */
  readonly column: string;
  /** 编号 of the row, "" where it has none. */
  readonly id: string;
  /** What a change or a form names the row by (see `rowHandle`); "" when the whole table is meant. */
  readonly handle: string;
  readonly values: FindingValues;
}

/** One kind of finding. `id` names its sentences in src/locales, files `checkUp.ts`. */
export interface CheckRule {
  readonly id: string;
  readonly grade: CheckGrade;
  /** Has to be linear in the rows of the ledger; what rules share is worked out once in `CheckFacts`. */
  readonly check: (facts: CheckFacts) => Iterable<Hit>;
}

const noValues: FindingValues = { got: "", other: "", words: [], rows: [], count: 0, day: null, problem: null };

/** A hit at a cell: `column` is a key of the schema, "" for the whole row. */
export const hitAt = (source: RowSource, column: string, values: Partial<FindingValues> = {}): Hit => ({
  table: source.table,
  row: source.row,
  column: column === "" ? "" : headingOf(source.table, column),
  id: textOf(source.cells.id),
  handle: rowHandle(source),
  values: { ...noValues, ...values },
});

/** A hit at what could not be read; `source` is undefined where the whole table is meant. */
export const hitOfProblem = (problem: RowProblem, table: TableKey, source: RowSource | undefined): Hit => ({
  table,
  row: problem.row,
  column: problem.column,
  id: textOf(source?.cells.id),
  handle: source === undefined ? "" : rowHandle(source),
  values: { ...noValues, got: textOf(problem.got), problem },
});
