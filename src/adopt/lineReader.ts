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
  // looked up once: this runs for every row of a range
  const cellOf = (field: Field): ((line: CarriedLine) => CellValue) => {
    const index = columns.get(field)?.index;
    return index === undefined ? () => "" : (line) => line.cells[index] ?? "";
  };
  const [statusOf, typeOf, wordsOf, dueOf, longTermOf] = [
    cellOf("status"),
    cellOf("type"),
    cellOf("deadlineText"),
    cellOf("due"),
    cellOf("longTerm"),
  ];
  const [approvalOf, closureOf] = [cellOf("extensionApproval"), cellOf("closure")];
  const approvalNeeded = columns.has("extensionApproval");
  const choices: readonly string[] = own === "measures" ? measureStatuses : issueStatuses;
  const answers = asksYesNo(columns.get("status")?.heading ?? "") ? [...yesNo, ...choices] : choices;

  const report = (
    line: CarriedLine,
    problems: CellProblem[],
    field: Field,
    concerns: Concern,
    expected: Expected,
  ): void => {
    const column = columns.get(field);
    if (!column) return;
    const got = line.cells[column.index] ?? "";
    problems.push({
      table: "",
      row: line.row,
      column: column.heading,
      columnNumber: column.index + 1,
      concerns,
      expected: isErrorValue(got) ? { kind: "noError" } : expected,
      got,
    });
  };

  type DayReader = (line: CarriedLine, problems: CellProblem[]) => CalendarDate | null;
  const dayReader = (field: Field, concerns: Concern): DayReader => {
    if (!columns.has(field)) return () => null;
    const cell = cellOf(field);
    return (line, problems) => {
      const date = readers.date(cell(line));
      if (date === null) report(line, problems, field, concerns, { kind: "date" });
      return date === "blank" ? null : date;
    };
  };
  const dueDay = dayReader("due", "deadline");
  const extensionDay = dayReader("extendedTo", "extension");
  const completionDay = dayReader("completedOn", "completion");
  const closureDay = dayReader("closedOn", "closure");

  let yearAbove: number | null = null;
  return (line) => {
    const problems: CellProblem[] = [];
    const normal = readers.status(statusOf(line));
    const status = normal && (normal.status === "" || choices.includes(normal.status)) ? normal.status : null;
    if (status === null) report(line, problems, "status", "status", { kind: "choice", choices: answers });

    const type = readers.text(typeOf(line));
    // 立行立改 without a deadline of its own is one in itself
    const inPlace = type === "立行立改" && isBlank(wordsOf(line));
    const words = readers.deadline(inPlace ? type : wordsOf(line), yearAbove);
    const due = dueDay(line, problems);
    if (!words.understood && isBlank(dueOf(line)))
      report(
        line,
        problems,
        inPlace ? "type" : "deadlineText",
        "deadline",
        words.needs === "baseDate" ? { kind: "setting", item: "反馈日期" } : { kind: "deadline" },
      );

    const day = due ?? words.date;
    if (day) yearAbove = day.year;

    const flag = readers.text(longTermOf(line));
    const extendedTo = extensionDay(line, problems);
    const closure = isBlank(closureOf(line)) ? normal?.closed === true : readers.closed(closureOf(line));
    if (closure === null)
      report(line, problems, "closure", "closure", { kind: "choice", choices: [...closureStates, ...yesNo] });
    const completedOn = completionDay(line, problems);
    const inNote = completedOn ? null : readers.completedInNote(statusOf(line));
    const counted: CountedRow = {
      status,
      longTerm: flag === "" ? type === "长期坚持" || words.longTerm || normal?.longTerm === true : readers.isYes(flag),
      closed: closure === true,
      closedOn: closureDay(line, problems),
      completedOn: completedOn ?? inNote,
      due: day,
      extendedTo:
        extendedTo && approvalNeeded
          ? approvedExtension({ extendedTo, extensionApproval: readers.text(approvalOf(line)) })
          : extendedTo,
    };
    return {
      row: line.row,
      cells: line.cells,
      item: line.item,
      beginsMeasure: line.beginsMeasure,
      counted,
      dueInferred: due === null && words.inferred,
      completedFromNote: inNote !== null,
      problems: problems.length > 0 ? problems : noProblems,
    };
  };
};
