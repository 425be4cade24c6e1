import type { CellProblem, Concern } from "../adopt/meaningReader";
import type { CalendarDate } from "../ledger/calendarDate";
import { isDoneAt, isOpenAt } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import { words } from "../locales";
import { invalidValue } from "./functionFault";
import type { Selection } from "./selection";
import type { Switches } from "./switchesArgument";

/** What a figure asks of the rows: which of the cells that were not understood would falsify it. */
export type Use = "completion" | "closure" | "overdue" | "onTime" | "doneLate" | "extended";

type Asked = (row: CountedRow, asOf: CalendarDate, switches: Switches) => boolean;

const never: Asked = () => false;
const isDone: Asked = (row, asOf) => isDoneAt(row, asOf);
const isOpen: Asked = (row, asOf) => isOpenAt(row, asOf);
const isRated: Asked = ({ status }) => status !== "已移交" && status !== "已取消";
const isKept: Asked = ({ status }) => status !== "已取消";
const isSaidDone: Asked = ({ status }) => status === "已完成";

/** By 按原时限 an extension is not looked at, and without it the deadline is not where there is an extension. */
const byDeadline =
  (rows: Asked): Asked =>
  (row, asOf, switches) =>
    rows(row, asOf, switches) && (row.extendedTo === null || switches.originalDue);
const byExtension =
  (rows: Asked): Asked =>
  (row, asOf, switches) =>
    rows(row, asOf, switches) && !switches.originalDue;

type Dates = Readonly<Record<Exclude<Concern, "status">, Asked>>;

const asks: Readonly<Record<Use, Dates>> = {
  completion: { completion: isSaidDone, deadline: never, extension: never, closure: never },
  closure: {
    completion: ({ status }, _, { excludeLongTerm }) => excludeLongTerm && status === "已完成",
    deadline: never,
    extension: never,
    closure: isKept,
  },
  overdue: { completion: isSaidDone, deadline: byDeadline(isOpen), extension: byExtension(isOpen), closure: never },
  onTime: { completion: isSaidDone, deadline: byDeadline(isRated), extension: byExtension(isRated), closure: never },
  doneLate: { completion: isSaidDone, deadline: byDeadline(isDone), extension: byExtension(isDone), closure: never },
  extended: {
    completion: never,
    deadline: (row) => row.status !== "已取消" && row.extendedTo !== null,
    extension: isKept,
    closure: never,
  },
};

/** The cells that were not understood and that a figure over these items uses, in the order of the rows. */
export const misunderstood = (selection: Selection, ...uses: readonly Use[]): readonly CellProblem[] => {
  const { asOf, switches, ledger, units } = selection;
  const problems: CellProblem[] = [];
  for (const at of units.rows.members) {
    const meaning = ledger.meanings[at];
    if (!meaning) continue;
    for (const problem of meaning.problems) {
      const { concerns } = problem;
      if (concerns === "status" || uses.some((use) => asks[use][concerns](meaning.counted, asOf.date, switches)))
        problems.push({ ...problem, row: ledger.rows.rows[at] ?? 0 });
    }
  }
  return problems;
};

/**
 * Strict unless 忽略未识别: the first cell that was not understood makes the figure #VALUE!, which names it and how many more there are.
 * Gives the selection back, so that a figure is read from what was required.
 */
export const requireUnderstood = (selection: Selection, use: Use): Selection => {
  if (selection.switches.ignoreUnknown) return selection;
  const problems = misunderstood(selection, use);
  const [first] = problems;
  if (!first) return selection;
  const cell = { ...first, got: String(first.got), more: problems.length - 1 };
  const { expected } = first;
  const say = words().functions;
  if (expected.kind === "noError") throw invalidValue(say.errorInCell(cell));
  if (first.concerns === "closure" && expected.kind === "choice")
    throw invalidValue(say.unknownClosure({ ...cell, valid: expected.choices }));
  if (expected.kind === "choice") throw invalidValue(say.unknownStatus({ ...cell, valid: expected.choices }));
  if (expected.kind === "setting") throw invalidValue(say.deadlineNeedsFeedbackDate(cell));
  if (expected.kind === "deadline") throw invalidValue(say.unknownDeadline(cell));
  throw invalidValue(say.unknownDate(cell));
};
