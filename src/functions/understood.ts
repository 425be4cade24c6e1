import { placeForItem } from "../adopt/heads";
import type { CellProblem, Concern, Meaning } from "../adopt/meaningReader";
import { isOfItems, itemRollUp } from "../adopt/units";
import type { CalendarDate } from "../ledger/calendarDate";
import { isDoneAt, isOpenAt } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import { ambiguousWordIn } from "../ledger/status";
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

/** The days of all rows decide by when their item is due: they are asked for as long as the item is, whatever the row. */
type AskedOfItem = (row: CountedRow, item: CountedRow, asOf: CalendarDate, switches: Switches) => boolean;

const ofRow =
  (rows: Asked): AskedOfItem =>
  (row, _, asOf, switches) =>
    rows(row, asOf, switches);
/** By 按原时限 an extension is not looked at, and without it the deadline is not where there is an extension. */
const byDeadline =
  (items: Asked): AskedOfItem =>
  (row, item, asOf, switches) =>
    row.status !== "已取消" && items(item, asOf, switches) && (row.extendedTo === null || switches.originalDue);
const byExtension =
  (items: Asked): AskedOfItem =>
  (row, item, asOf, switches) =>
    row.status !== "已取消" && items(item, asOf, switches) && !switches.originalDue;

type Dates = Readonly<Record<Exclude<Concern, "status">, AskedOfItem>>;

const asks: Readonly<Record<Use, Dates>> = {
  completion: { completion: ofRow(isSaidDone), deadline: ofRow(never), extension: ofRow(never), closure: ofRow(never) },
  closure: {
    completion: ofRow(({ status }, _, { excludeLongTerm }) => excludeLongTerm && status === "已完成"),
    deadline: ofRow(never),
    extension: ofRow(never),
    closure: ofRow(isKept),
  },
  overdue: {
    completion: ofRow(isSaidDone),
    deadline: byDeadline(isOpen),
    extension: byExtension(isOpen),
    closure: ofRow(never),
  },
  onTime: {
    completion: ofRow(isSaidDone),
    deadline: byDeadline(isRated),
    extension: byExtension(isRated),
    closure: ofRow(never),
  },
  doneLate: {
    completion: ofRow(isSaidDone),
    deadline: byDeadline(isDone),
    extension: byExtension(isDone),
    closure: ofRow(never),
  },
  extended: {
    completion: ofRow(never),
    deadline: ofRow((row) => row.status !== "已取消" && row.extendedTo !== null),
    extension: ofRow(isKept),
    closure: ofRow(never),
  },
};

/** What the item that a row belongs to counts as; the row itself where items are not what counts. The rows of an item follow each other. */
const itemReader = ({ ledger, level, asOf }: Selection): ((at: number) => CountedRow | undefined) => {
  const { meanings } = ledger;
  if (!isOfItems(ledger, level)) return (at) => meanings[at]?.counted;
  const { items } = ledger.rows;
  const rollUp = itemRollUp(ledger);
  let last = -1;
  let counted: CountedRow | undefined;
  return (at) => {
    const item = items[at] ?? -1;
    if (item === last) return counted;
    let first = at;
    while (first > 0 && items[first - 1] === item) first -= 1;
    const rows: CountedRow[] = [];
    for (let one = first; items[one] === item; one += 1) {
      const row = meanings[one]?.counted;
      if (row !== undefined) rows.push(row);
    }
    last = item;
    counted = rows.length === 1 ? rows[0] : rollUp(rows, asOf.date, first);
    return counted;
  };
};

/** The cells that were not understood and that a figure over these items uses, in the order of the rows. */
export const misunderstood = (selection: Selection, ...uses: readonly Use[]): readonly CellProblem[] => {
  const { asOf, switches, ledger, units } = selection;
  const problems: CellProblem[] = [];
  const itemAt = itemReader(selection);
  const ofItems = isOfItems(ledger, selection.level);
  // what an item says in a row of its own is not asked of the rows below
  const isUsed = (at: number, { columnNumber }: { readonly columnNumber: number }): boolean =>
    !ofItems || placeForItem(ledger.rows, columnNumber - 1)(at) === at;
  const look = (at: number, { counted, problems: found }: Meaning): void => {
    // where the status is blank 销号 tells it
    const tellsStatus = (concerns: Concern): boolean =>
      concerns === "status" || (concerns === "closure" && counted.status === "" && ledger.own === null);
    for (const problem of found) {
      const { concerns } = problem;
      const asked = (use: Use): boolean =>
        concerns !== "status" && asks[use][concerns](counted, itemAt(at) ?? counted, asOf.date, switches);
      if ((tellsStatus(concerns) || uses.some(asked)) && isUsed(at, problem))
        problems.push({ ...problem, row: ledger.rows.rows[at] ?? 0 });
    }
  };
  for (const at of units.rows.members) {
    const meaning = ledger.meanings[at];
    // nearly every row was understood
    if (meaning && meaning.problems.length > 0) look(at, meaning);
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
  const { expected } = first;
  const cell = { ...first, got: String(first.got), more: problems.length - 1 };
  const say = words().functions;
  if (expected.kind === "noError") throw invalidValue(say.errorInCell(cell));
  if (first.concerns === "closure" && expected.kind === "choice")
    throw invalidValue(say.unknownClosure({ ...cell, valid: expected.choices }));
  const ambiguous = first.concerns === "status" ? ambiguousWordIn(first.got) : null;
  if (ambiguous !== null) throw invalidValue(say.ambiguousStatus({ ...cell, readings: ambiguous.readings }));
  if (expected.kind === "choice") throw invalidValue(say.unknownStatus({ ...cell, valid: expected.choices }));
  if (expected.kind === "setting" && expected.item === "反馈日期")
    throw invalidValue(say.deadlineNeedsFeedbackDate(cell));
  if (first.concerns === "deadline" && expected.kind !== "date") throw invalidValue(say.unknownDeadline(cell));
  throw invalidValue(say.unknownDate(cell));
};
