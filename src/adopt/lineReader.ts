import type { CalendarDate } from "../ledger/calendarDate";
import { isBlank, isErrorValue } from "../ledger/cell";
import { approvedExtension } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import type { CellValue, Expected, RowProblem } from "../ledger/model";
import { closureStates, issueStatuses, measureStatuses } from "../ledger/schema";
import { cellReader, type CarriedRows } from "./carryOver";
import type { CellReaders } from "./cellReaders";
import type { RecognisedColumn } from "./decideColumns";
import { asksYesNo, type Field } from "./headings";

/** Which figure a cell that was not understood would falsify. */
export type Concern = "status" | "deadline" | "extension" | "completion" | "closure";

/** A cell that was not understood. `row` is the row inside the range, `table` is "". */
export interface CellProblem extends RowProblem {
  readonly concerns: Concern;
  /** Column inside the range, 1-based. */
  readonly columnNumber: number;
}

/** One row of the sheet that holds something. */
export interface SheetLine {
  /** Row of the range, 1-based. */
  readonly row: number;
  /** Place among the rows of the ledger, from 0; `SheetLedger.cell` reads its cells by it. */
  readonly at: number;
  /** Which item the row belongs to, counted from 0. */
  readonly item: number;
  readonly beginsMeasure: boolean;
  readonly counted: CountedRow;
  /** The due date was worked out from 反馈日期 or a year that is not written. */
  readonly dueInferred: boolean;
  /** The completion date stands beside the status word: 已完成（2022年8月5日）. */
  readonly completedFromNote: boolean;
  readonly problems: readonly CellProblem[];
}

const noProblems: readonly CellProblem[] = [];
const yesNo = ["是", "否"];

/**
 * Reads what the rows of a ledger mean for the figures, by the rules that `readLedger` has for our own tables. The rows are to be read from
 * top to bottom: a deadline without a year may lean on the one above.
 */
export const lineReader = (
  own: "issues" | "measures" | null,
  columns: ReadonlyMap<Field, RecognisedColumn>,
  readers: CellReaders,
  carried: CarriedRows,
): ((at: number) => SheetLine) => {
  const indexOf = (field: Field): number => columns.get(field)?.index ?? -1;
  const column = (field: Field): ((at: number) => CellValue) => cellReader(carried, indexOf(field));
  const statusOf = column("status");
  const typeOf = column("type");
  const wordsOf = column("deadlineText");
  const dueOf = column("due");
  const extendedOf = column("extendedTo");
  const approvalOf = column("extensionApproval");
  const completedOf = column("completedOn");
  const closureOf = column("closure");
  const closedOnOf = column("closedOn");
  const longTermOf = column("longTerm");
  const approvalNeeded = columns.has("extensionApproval");
  const choices: readonly string[] = own === "measures" ? measureStatuses : issueStatuses;
  const answers = asksYesNo(columns.get("status")?.heading ?? "") ? [...yesNo, ...choices] : choices;

  const problemOf = (at: number, field: Field, concerns: Concern, expected: Expected): readonly CellProblem[] => {
    const found = columns.get(field);
    if (!found) return noProblems;
    const got = cellReader(carried, found.index)(at);
    return [
      {
        table: "",
        row: carried.rows[at] ?? 0,
        column: found.heading,
        columnNumber: found.index + 1,
        concerns,
        expected: isErrorValue(got) ? { kind: "noError" } : expected,
        got,
      },
    ];
  };

  let yearAbove: number | null = null;
  // runs for every row of a range: nothing is made in it but the row itself, and problems where there are any
  return (at) => {
    let problems = noProblems;
    const normal = readers.status(statusOf(at));
    const status = normal && (normal.status === "" || choices.includes(normal.status)) ? normal.status : null;
    if (status === null) problems = problemOf(at, "status", "status", { kind: "choice", choices: answers });

    const type = readers.text(typeOf(at));
    // 立行立改 without a deadline of its own is one in itself
    const inPlace = type === "立行立改" && isBlank(wordsOf(at));
    const words = readers.deadline(inPlace ? type : wordsOf(at), yearAbove);
    const due = readers.date(dueOf(at));
    if (due === null) problems = [...problems, ...problemOf(at, "due", "deadline", { kind: "date" })];
    if (!words.understood && isBlank(dueOf(at))) {
      const expected: Expected =
        words.needs === "baseDate" ? { kind: "setting", item: "反馈日期" } : { kind: "deadline" };
      problems = [...problems, ...problemOf(at, inPlace ? "type" : "deadlineText", "deadline", expected)];
    }
    const day = dayIn(due) ?? words.date;
    if (day) yearAbove = day.year;

    const flag = readers.text(longTermOf(at));
    const extended = readers.date(extendedOf(at));
    if (extended === null) problems = [...problems, ...problemOf(at, "extendedTo", "extension", { kind: "date" })];
    const extendedTo = dayIn(extended);
    const closure = isBlank(closureOf(at)) ? normal?.closed === true : readers.closed(closureOf(at));
    if (closure === null) problems = [...problems, ...problemOf(at, "closure", "closure", closureWords)];
    const completed = readers.date(completedOf(at));
    if (completed === null) problems = [...problems, ...problemOf(at, "completedOn", "completion", { kind: "date" })];
    const inNote = dayIn(completed) || normal?.note === undefined ? null : readers.completedInNote(statusOf(at));
    const closedOn = readers.date(closedOnOf(at));
    if (closedOn === null) problems = [...problems, ...problemOf(at, "closedOn", "closure", { kind: "date" })];
    const counted: CountedRow = {
      status,
      longTerm: flag === "" ? type === "长期坚持" || words.longTerm || normal?.longTerm === true : readers.isYes(flag),
      closed: closure === true,
      closedOn: dayIn(closedOn),
      completedOn: dayIn(completed) ?? inNote,
      due: day,
      extendedTo:
        extendedTo && approvalNeeded
          ? approvedExtension({ extendedTo, extensionApproval: readers.text(approvalOf(at)) })
          : extendedTo,
    };
    return {
      row: carried.rows[at] ?? 0,
      at,
      item: carried.items[at] ?? at,
      beginsMeasure: carried.beginsMeasure[at] === true,
      counted,
      dueInferred: dayIn(due) === null && words.inferred,
      completedFromNote: inNote !== null,
      problems,
    };
  };
};

const closureWords: Expected = { kind: "choice", choices: [...closureStates, ...yesNo] };

const dayIn = (read: CalendarDate | "blank" | null): CalendarDate | null => (read === "blank" ? null : read);
