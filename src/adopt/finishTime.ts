import type { CalendarDate } from "../ledger/calendarDate";
import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { areShares } from "../ledger/statusShare";
import type { RecognisedColumn } from "./decideColumns";
import { asksYesNo, type Field } from "./headings";
import type { WordTests } from "./wordTests";

type Body = Iterable<readonly CellValue[]>;

const holdsTwo = (row: readonly CellValue[]): boolean => {
  const first = row.findIndex((cell) => !isBlank(cell));
  return first >= 0 && row.some((cell, at) => at > first && !isBlank(cell));
};

function* cellsOf(body: Body, column: number): Generator<CellValue> {
  for (const row of body) yield row[column] ?? "";
}

interface FinishTimes {
  /** Cells that may say when. */
  readonly filled: number;
  /** Those of them that are no days. */
  readonly words: number;
  /** Those of them that are no days past. */
  readonly unsure: number;
  /** Rows with a status, and those that are open by it. */
  readonly items: number;
  readonly open: number;
  readonly openFilled: number;
}

const finishTimes = (
  column: number,
  status: RecognisedColumn | undefined,
  { body, tests, asOf }: { readonly body: Body; readonly tests: WordTests; readonly asOf: CalendarDate | null },
): FinishTimes => {
  const shares = status !== undefined && areShares(cellsOf(body, status.index));
  let [filled, words, unsure, items, open, openFilled] = [0, 0, 0, 0, 0, 0];
  for (const row of body) {
    const cell = row[column] ?? "";
    const isFilled = tests.saysWhen(cell);
    if (isFilled) filled += 1;
    if (isFilled && !tests.isDay(cell)) words += 1;
    if (isFilled && !tests.isPast(cell, asOf)) unsure += 1;
    // one text alone heads a section
    if (status === undefined || !holdsTwo(row)) continue;
    items += 1;
    if (!tests.isOpen(row[status.index] ?? "", shares)) continue;
    open += 1;
    if (isFilled) openFilled += 1;
  }
  return { filled, words, unsure, items, open, openFilled };
};

const asksBeside = (status: RecognisedColumn, column: RecognisedColumn): boolean =>
  asksYesNo(status.heading) && status.index === column.index - 1;

/**
 * 完成时间 is when it was done where another column holds the plan, where no open item has one while a done one does, or where all are done and have a
 * day that is past; else it is the plan. In a form it is what the heading beside it asks for: 是否完成. Beside another plan it is a second one (null,
 * which stays the user's own) where most open items have one, or most are no days (9月底前).
 */
export const planned = (
  column: RecognisedColumn,
  columns: ReadonlyMap<Field, RecognisedColumn>,
  body: Body,
  tests: WordTests,
  asOf: CalendarDate | null,
): "deadlineText" | "completedOn" | null => {
  const status = columns.get("status");
  const count = (): FinishTimes => finishTimes(column.index, status, { body, tests, asOf });
  if (columns.has("deadlineText") || columns.has("due")) {
    const { filled, words, open, openFilled } = count();
    const isSecondPlan = openFilled * 2 > open || words * 2 > filled;
    return isSecondPlan ? null : "completedOn";
  }
  if (columns.has("completedOn") || status === undefined) return "deadlineText";
  const { filled, unsure, items, open, openFilled } = count();
  if (items === 0) return asksBeside(status, column) ? "completedOn" : "deadlineText";
  if (open === 0) return filled > 0 && unsure === 0 ? "completedOn" : "deadlineText";
  return openFilled === 0 ? "completedOn" : "deadlineText";
};
