import type { CalendarDate } from "../ledger/calendarDate";
import { isBlank, isErrorValue } from "../ledger/cell";
import type { figureColumns } from "../ledger/figureColumns";
import { expectedOf } from "../ledger/deadline";
import { approvedExtension } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import type { CellValue, Expected, RowProblem } from "../ledger/model";
import { closureStates, issueStatuses, measureStatuses } from "../ledger/schema";
import { isUnclearMonth } from "./foreignWords";
import type { CellReaders } from "./cellReaders";
import type { RecognisedColumn } from "./decideColumns";
import { asksYesNo, type Field } from "./headings";

/** Fields whose cells decide what a row counts as. */
export type DecidingField = (typeof figureColumns.issues)[number];

/** Which figure a cell that was not understood would falsify. */
export type Concern = "status" | "deadline" | "extension" | "completion" | "closure";

/** A cell that was not understood. `row` is the row inside the range, `table` is "". */
export interface CellProblem extends RowProblem {
  readonly concerns: Concern;
  /** Column inside the range, 1-based. */
  readonly columnNumber: number;
}

/** What the deciding cells of a row mean together. Rows with the same cells share one. */
export interface Meaning {
  readonly counted: CountedRow;
  /** The due date was worked out from 反馈日期 or a year that is not written. */
  readonly dueInferred: boolean;
  /** The completion date stands beside the status word: 已完成（2022年8月5日）. */
  readonly completedFromNote: boolean;
  /** The completion date names no year: it was worked out. */
  readonly completedInferred: boolean;
  /** The status is a share of the whole: 80%, or a number. */
  readonly statusFromShare: boolean;
  /** The status is blank, and 销号 tells that it is done. */
  readonly doneByClosure: boolean;
  /** The day of 销号 tells that it is 已销号, as there is no column that says it. */
  readonly closedByDay: boolean;
  readonly problems: readonly Omit<CellProblem, "row">[];
}

const noProblems: Meaning["problems"] = [];
const yesNo = ["是", "否"];
const closureWords: Expected = { kind: "choice", choices: [...closureStates, ...yesNo] };

const dayIn = (read: CalendarDate | "blank" | null): CalendarDate | null => (read === "blank" ? null : read);

/**
 * Reads what the deciding cells of a row mean for the figures, by the rules that `readLedger` has for our own tables. `cell` gives them
 * by field, "" where the ledger has no such column; a deadline without a year leans on `yearAbove`. `shares`: the numbers of the status column are
 * shares of the whole.
 */
export const meaningReader = (
  own: "issues" | "measures" | null,
  columns: ReadonlyMap<Field, RecognisedColumn>,
  readers: CellReaders,
  shares: boolean,
): ((cell: (field: DecidingField) => CellValue, yearAbove: number | null) => Meaning) => {
  const approvalNeeded = columns.has("extensionApproval");
  const dayCloses = own === null && !columns.has("closure");
  const choices: readonly string[] = own === "measures" ? measureStatuses : issueStatuses;
  const answers = asksYesNo(columns.get("status")?.heading ?? "") ? [...yesNo, ...choices] : choices;

  // of the row being read; nothing is made for a row but what it means, as no two rows may be the same
  let cell: (field: DecidingField) => CellValue = () => "";
  let problems = noProblems;
  const refuse = (field: DecidingField, concerns: Concern, expected: Expected): void => {
    const column = columns.get(field);
    if (!column) return;
    const got = cell(field);
    const problem = {
      table: "",
      column: column.heading,
      columnNumber: column.index + 1,
      concerns,
      expected: isErrorValue(got) ? ({ kind: "noError" } as const) : expected,
      got,
    };
    problems = [...problems, problem];
  };
  const day = (field: DecidingField, concerns: Concern): CalendarDate | null => {
    const read = concerns === "deadline" ? readers.date(cell(field)) : readers.pastDay(cell(field));
    if (read === "year") refuse(field, concerns, { kind: "year" });
    else if (read !== null) return dayIn(read);
    else refuse(field, concerns, isUnclearMonth(cell(field)) ? { kind: "month" } : { kind: "date" });
    return null;
  };

  return (cellOf, yearAbove) => {
    cell = cellOf;
    problems = noProblems;
    const normal = readers.status(cell("status"), shares);
    const status = normal && (normal.status === "" || choices.includes(normal.status)) ? normal.status : null;
    if (status === null) refuse("status", "status", { kind: "choice", choices: answers });

    const { type, longTerm } = readers.type(cell("type"));
    // 立行立改 without a deadline of its own is one in itself
    const inPlace = type === "立行立改" && isBlank(readers.unlessStroke(cell("deadlineText")));
    const words = readers.deadline(cell(inPlace ? "type" : "deadlineText"), yearAbove);
    const due = day("due", "deadline");
    if (!words.understood && isBlank(cell("due")))
      refuse(inPlace ? "type" : "deadlineText", "deadline", expectedOf(words));

    const extension = readers.extension(cell("extendedTo"), yearAbove);
    // the words of our own tables only remind of the columns that hold it
    const inWords = extension === "blank" ? words.extension : undefined;
    if (own !== null && inWords !== undefined && isBlank(cell("due")))
      refuse("deadlineText", "deadline", { kind: "extensionColumn" });
    if (extension === null) refuse("extendedTo", "extension", { kind: "date" });
    const extendedTo = dayIn(extension) ?? (own === null ? (inWords?.date ?? null) : null);
    const closure = isBlank(cell("closure")) ? normal?.closed === true : readers.closed(cell("closure"));
    if (closure === null) refuse("closure", "closure", closureWords);
    const completed = day("completedOn", "completion");
    const inNote = completed || normal?.note === undefined ? null : readers.completedInNote(cell("status"));
    const closedOn = day("closedOn", "closure");
    // of what is open it is the day that is planned
    const closedByDay = dayCloses && closedOn !== null && status === "已完成" && closure !== true;
    const flag = readers.yes(cell("longTerm"));
    return {
      counted: {
        status,
        longTerm: flag ?? (longTerm || words.longTerm || normal?.longTerm === true),
        closed: closure === true || closedByDay,
        closedOn,
        completedOn: completed ?? inNote,
        due: due ?? words.date,
        extendedTo:
          extendedTo && approvalNeeded
            ? approvedExtension({ extendedTo, extensionApproval: readers.approval(cell("extensionApproval")) })
            : inWords?.asked === true
              ? null
              : extendedTo,
      },
      dueInferred: due === null && words.inferred,
      completedFromNote: inNote !== null,
      completedInferred: completed !== null && readers.date(cell("completedOn")) === null,
      statusFromShare: normal?.share === true,
      doneByClosure: false,
      closedByDay,
      problems,
    };
  };
};
