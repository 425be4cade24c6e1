import type { CalendarDate } from "../ledger/calendarDate";
import { isBlank, isErrorValue } from "../ledger/cell";
import { approvedExtension } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import type { CellValue, Expected, RowProblem } from "../ledger/model";
import { closureStates, issueStatuses, measureStatuses } from "../ledger/schema";
import type { CarriedLine } from "./carryOver";
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
export interface SheetLine extends CarriedLine {
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
): ((line: CarriedLine) => SheetLine) => {
  const at = (field: Field): number => columns.get(field)?.index ?? -1;
  const statusAt = at("status");
  const typeAt = at("type");
  const wordsAt = at("deadlineText");
  const dueAt = at("due");
  const extendedAt = at("extendedTo");
  const approvalAt = at("extensionApproval");
  const completedAt = at("completedOn");
  const closureAt = at("closure");
  const closedOnAt = at("closedOn");
  const longTermAt = at("longTerm");
  const choices: readonly string[] = own === "measures" ? measureStatuses : issueStatuses;
  const answers = asksYesNo(columns.get("status")?.heading ?? "") ? [...yesNo, ...choices] : choices;

  const problemOf = (
    line: CarriedLine,
    field: Field,
    concerns: Concern,
    expected: Expected,
  ): readonly CellProblem[] => {
    const column = columns.get(field);
    if (!column) return noProblems;
    const got = cellAt(line.cells, column.index);
    return [
      {
        table: "",
        row: line.row,
        column: column.heading,
        columnNumber: column.index + 1,
        concerns,
        expected: isErrorValue(got) ? { kind: "noError" } : expected,
        got,
      },
    ];
  };

  let yearAbove: number | null = null;
  // runs for every row of a range: nothing is made in it but the row itself, and problems where there are any
  return (line) => {
    const { cells } = line;
    let problems = noProblems;
    const dayAt = (index: number, field: Field, concerns: Concern): CalendarDate | null => {
      if (index < 0) return null;
      const date = readers.date(cellAt(cells, index));
      if (date === "blank") return null;
      if (date === null) problems = [...problems, ...problemOf(line, field, concerns, { kind: "date" })];
      return date;
    };

    const normal = readers.status(cellAt(cells, statusAt));
    const status = normal && (normal.status === "" || choices.includes(normal.status)) ? normal.status : null;
    if (status === null) problems = problemOf(line, "status", "status", { kind: "choice", choices: answers });

    const type = typeAt < 0 ? "" : readers.text(cellAt(cells, typeAt));
    // 立行立改 without a deadline of its own is one in itself
    const inPlace = type === "立行立改" && isBlank(cellAt(cells, wordsAt));
    const words = readers.deadline(inPlace ? type : cellAt(cells, wordsAt), yearAbove);
    const due = dayAt(dueAt, "due", "deadline");
    if (!words.understood && isBlank(cellAt(cells, dueAt))) {
      const expected: Expected =
        words.needs === "baseDate" ? { kind: "setting", item: "反馈日期" } : { kind: "deadline" };
      problems = [...problems, ...problemOf(line, inPlace ? "type" : "deadlineText", "deadline", expected)];
    }
    const day = due ?? words.date;
    if (day) yearAbove = day.year;

    const flag = longTermAt < 0 ? "" : readers.text(cellAt(cells, longTermAt));
    const extendedTo = dayAt(extendedAt, "extendedTo", "extension");
    const closureCell = cellAt(cells, closureAt);
    const closure = isBlank(closureCell) ? normal?.closed === true : readers.closed(closureCell);
    if (closure === null)
      problems = [
        ...problems,
        ...problemOf(line, "closure", "closure", { kind: "choice", choices: [...closureStates, ...yesNo] }),
      ];
    const completedOn = dayAt(completedAt, "completedOn", "completion");
    const inNote = completedOn || normal?.note === undefined ? null : readers.completedInNote(cellAt(cells, statusAt));
    const counted: CountedRow = {
      status,
      longTerm: flag === "" ? type === "长期坚持" || words.longTerm || normal?.longTerm === true : readers.isYes(flag),
      closed: closure === true,
      closedOn: dayAt(closedOnAt, "closedOn", "closure"),
      completedOn: completedOn ?? inNote,
      due: day,
      extendedTo:
        extendedTo && approvalAt >= 0
          ? approvedExtension({ extendedTo, extensionApproval: readers.text(cellAt(cells, approvalAt)) })
          : extendedTo,
    };
    return {
      row: line.row,
      cells,
      item: line.item,
      beginsMeasure: line.beginsMeasure,
      counted,
      dueInferred: due === null && words.inferred,
      completedFromNote: inNote !== null,
      problems,
    };
  };
};

const cellAt = (cells: readonly CellValue[], index: number): CellValue => (index < 0 ? "" : (cells[index] ?? ""));
