import { dateToSerial, formatDateChinese, type CalendarDate } from "../ledger/calendarDate";
import { cellPlace, dateOf, isErrorValue, textOf } from "../ledger/cell";
import { expectedOf, parseDeadline } from "../ledger/deadline";
import { isMonthNumber } from "../ledger/deadlineNumbers";
import type { CellValue, Deadline, Expected, YearSource } from "../ledger/model";
import { closureStates, issueStatuses, rectificationTypes, yesNo, type ClosureState } from "../ledger/schema";
import { ambiguousWordIn, chosenStatus, normalStatus, type NormalStatus, type StatusChoices } from "../ledger/status";
import { shareText } from "../ledger/statusShare";
import type { Adoption, AdoptProblem, MappedColumn } from "./adoption";
import { isRefusal, notApproved } from "./approvalWords";
import type { ForeignSheet } from "./foreignSheet";
import {
  bareWords,
  closureIn,
  dayIn,
  isStroke,
  isUnclearMonth,
  saysNoExtension,
  typeIn,
  unclearMonth,
  yesIn,
  type TypeReading,
} from "./foreignWords";
import { asksYesNo, type Field } from "./headings";
import { pastDayIn } from "./pastDay";
import { shownDay } from "./shownDay";

/** A cell of the sheet with its place: what a merged parent says keeps the place where it stands. */
export interface SourceCell {
  readonly value: CellValue;
  /** Row of `ForeignSheet.cells`, 0-based. */
  readonly at: number;
  readonly column: MappedColumn;
}

export interface ReaderContext {
  readonly feedbackDate: CalendarDate | null;
  /** 方案批复日 */
  readonly planDate: CalendarDate | null;
  /** Year of the 截至 row or the title. */
  readonly sheetYear: number | null;
  /** The years that these name, where they differ. */
  readonly sheetYears?: readonly number[] | undefined;
  /** 截至 of the sheet */
  readonly asOf: CalendarDate | null;
  readonly immediateDays: number;
  /** 月前含当月 */
  readonly beforeIncludesPeriod: boolean;
  /** Status columns whose numbers are shares of the whole. */
  readonly shareColumns: ReadonlySet<number>;
  /** What the words mean that can mean two things, as the user says; left out: nothing that is understood. */
  readonly statusChoices?: StatusChoices;
}

/** What a status says, and whether it is the user who says so of a word that can mean two things. */
export interface StatusReading extends NormalStatus {
  readonly isChosen?: true;
}

/** What a date column says: the day, and the words where they are more or less than a day. */
export interface DayReading {
  readonly date: CalendarDate | null;
  /** Words to keep beside the date: 2022年8月, 8月5日, or what was not understood. */
  readonly words: string;
  /** Set where the words name no year. */
  readonly yearFrom?: YearSource;
}

/**
 * Reads the cells of a foreign sheet, each distinct one once. What is not understood is collected as a problem, once per cell, and given back
 * as nothing.
 */
export class SheetReader {
  readonly problems: AdoptProblem[] = [];
  private readonly reported = new Set<number>();
  private readonly told = new Set<number>();
  private readonly statuses = new Map<string, ReturnType<SheetReader["statusOf"]>>();
  private readonly ambiguousCells = new Map<string, Set<number>>();
  private readonly deadlines = new Map<string, Deadline>();
  private readonly asking = new Map<number, boolean>();
  private yearAbove: number | null = null;

  constructor(
    private readonly sheet: ForeignSheet,
    private readonly context: ReaderContext,
  ) {}

  private report(cell: SourceCell, field: Field, expected: Expected): void {
    const key = cellPlace(cell.at, cell.column.index);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.problems.push({
      row: this.sheet.firstRow + cell.at,
      column: this.sheet.firstColumn + cell.column.index,
      heading: cell.column.path.at(-1) ?? "",
      field,
      expected: isErrorValue(cell.value) ? { kind: "noError" } : expected,
      got: cell.value,
    });
  }

  private asks(column: MappedColumn): boolean {
    const known = this.asking.get(column.index);
    if (known !== undefined) return known;
    const asked = asksYesNo(column.path.at(-1) ?? "");
    this.asking.set(column.index, asked);
    return asked;
  }

  private format({ at, column }: SourceCell): string | undefined {
    return this.sheet.formats?.get(column.index)?.[at];
  }

  /** "" for blank cells and strokes, and for error values, which are listed. */
  text(cell: SourceCell | null): string {
    if (cell === null) return "";
    if (isErrorValue(cell.value)) {
      this.report(cell, cell.column.field ?? "note", { kind: "noError" });
      return "";
    }
    const text = textOf(cell.value).replace(/\r\n?/g, "\n");
    return isStroke(text) ? "" : text;
  }

  /** As it stands, but a number that the sheet shows as a day reads like one: the column that takes it has no such format. */
  asShown(cell: SourceCell): CellValue {
    return shownDay(this.sheet, cell.value, cell.at, cell.column.index) ?? cell.value;
  }

  private statusOf(value: CellValue, asked: boolean, shares: boolean) {
    const normal = normalStatus(value, { asked, shares });
    const ambiguous = normal === null ? ambiguousWordIn(value) : null;
    const chosen = ambiguous === null ? null : chosenStatus(ambiguous, this.context.statusChoices ?? {});
    const reading: StatusReading | null = chosen === null ? normal : { ...chosen, isChosen: true };
    return { ambiguous, reading };
  }

  /** null: not understood. 已移交 and 已取消 are given as they are. */
  status(cell: SourceCell | null): StatusReading | null {
    if (cell === null || isStroke(textOf(cell.value))) return { status: "", longTerm: false, closed: false };
    const asked = this.asks(cell.column);
    const shares = this.context.shareColumns.has(cell.column.index);
    const key = `${typeof cell.value}|${String(cell.value)}|${String(asked)}|${String(shares)}`;
    let found = this.statuses.get(key);
    if (found === undefined) {
      found = this.statusOf(cell.value, asked, shares);
      this.statuses.set(key, found);
    }
    const { ambiguous, reading } = found;
    if (ambiguous !== null) {
      const places = this.ambiguousCells.get(ambiguous.word) ?? new Set();
      this.ambiguousCells.set(ambiguous.word, places.add(cellPlace(cell.at, cell.column.index)));
    }
    if (reading === null)
      this.report(
        cell,
        "status",
        ambiguous === null
          ? { kind: "choice", choices: issueStatuses }
          : { kind: "oneReading", readings: ambiguous.readings },
      );
    else if (reading.share === true) this.tellOfShares(cell);
    return reading;
  }

  /** The words read so far that can mean two things, chosen or not, with the number of their cells. */
  ambiguous(): Adoption["ambiguous"] {
    return [...this.ambiguousCells].map(([word, places]) => ({ word, count: places.size }));
  }

  /** How a column is read is said once, at the first of its shares. */
  private tellOfShares(cell: SourceCell): void {
    if (this.told.has(cell.column.index)) return;
    this.told.add(cell.column.index);
    this.report(cell, "status", { kind: "share" });
  }

  /** The words of a status, a share as people see it: 80%. */
  statusWords(cell: SourceCell | null): string {
    const share = typeof cell?.value === "number" && this.status(cell)?.share === true ? cell.value : null;
    return share === null ? this.text(cell) : shareText(share);
  }

  deadline(cell: SourceCell, field: Field): Deadline {
    const { feedbackDate, planDate, sheetYear, sheetYears, immediateDays, beforeIncludesPeriod } = this.context;
    const format = this.format(cell);
    const { yearAbove } = this;
    const key = `${typeof cell.value}|${String(cell.value)}|${format ?? ""}|${yearAbove ?? ""}`;
    let found = this.deadlines.get(key);
    if (found === undefined) {
      const context = {
        baseDate: feedbackDate,
        planDate,
        ...(sheetYear === null ? {} : { year: sheetYear, sheetYear }),
        ...(sheetYears && { sheetYears }),
        yearAbove,
        immediateDays,
        beforeIncludesPeriod,
        date1904: this.sheet.date1904 === true,
        ...(format === undefined ? {} : { format }),
      };
      found = parseDeadline(isStroke(textOf(cell.value)) ? "" : cell.value, context);
      this.deadlines.set(key, found);
    }
    if (found.date !== null) this.yearAbove = found.date.year;
    if (!found.understood) this.report(cell, field, expectedOf(found));
    return found;
  }

  /**
   * A deadline as words: those of the cell, or the day (the month, where the sheet shows no more) of a date. A number that is not understood says so
   * in words, lest the ledger reads them as a text that someone typed.
   */
  deadlineWords(cell: SourceCell, { date, needs }: Deadline): string {
    if (typeof cell.value !== "number" || date === null)
      return needs === "month" ? `${this.text(cell)}${unclearMonth}` : this.text(cell);
    const [day, month] = [dateOf(cell.value, this.sheet.date1904 === true), `${date.year}年${date.month}月`];
    const isMonth = isMonthNumber(cell.value) || (day !== null && day.day !== date.day);
    return isMonth ? month : formatDateChinese(date);
  }

  /**
   * A day: written out, a date of the sheet, or a month, which is taken for its last day. One of completion or 销号 may lack its year. Nothing else
   * is understood.
   */
  day(cell: SourceCell | null, field: Field): DayReading {
    if (cell === null || this.text(cell) === "" || this.text(cell) === "无") return { date: null, words: "" };
    const read = dayIn(cell.value, this.sheet.date1904 === true);
    if (read !== null) return { date: read.date, words: read.isMonth ? this.text(cell) : "" };
    const isPast = typeof cell.value === "string" && (field === "completedOn" || field === "closedOn");
    const past = isPast ? pastDayIn(this.text(cell), this.context) : null;
    if (past !== null && past.date !== null)
      return { date: past.date, words: this.text(cell), ...(past.yearFrom && { yearFrom: past.yearFrom }) };
    const kind = past !== null ? "year" : isUnclearMonth(cell.value) ? "month" : "date";
    this.report(cell, field, { kind });
    return { date: null, words: this.text(cell) };
  }

  /** 延期至 is a deadline as words or a day. */
  extension(cell: SourceCell | null): DayReading {
    if (cell === null || this.text(cell) === "" || saysNoExtension(this.text(cell))) return { date: null, words: "" };
    const { date } = this.deadline(cell, "extendedTo");
    const isDay = dayIn(cell.value, this.sheet.date1904 === true)?.isMonth === false;
    return { date, words: isDay ? "" : this.text(cell) };
  }

  /** 延期批准, in the word of ours where it refuses. */
  approval(cell: SourceCell | null): { readonly text: string; readonly isRefused: boolean } {
    const text = this.text(cell);
    const isRefused = cell?.value === false || isRefusal(text);
    return { text: isRefused ? notApproved : text, isRefused };
  }

  /** 立行立改，长期坚持 is the first and goes on. null: not understood. */
  type(cell: SourceCell | null): TypeReading | null {
    const read = typeIn(this.text(cell));
    if (cell !== null && read === null) this.report(cell, "type", { kind: "choice", choices: rectificationTypes });
    return read;
  }

  /** null: not understood; "" blank. */
  yes(cell: SourceCell | null): boolean | "" | null {
    const read = typeof cell?.value === "boolean" ? cell.value : yesIn(this.text(cell));
    if (cell !== null && read === null) this.report(cell, "longTerm", { kind: "choice", choices: yesNo });
    return read;
  }

  /** null: not understood; "" blank. An opinion that ends in 同意销号 is one. */
  closure(cell: SourceCell | null): ClosureState | "" | null {
    const words = bareWords(this.text(cell));
    if (cell === null || words === "" || words === "无") return "";
    const known = closureIn(words);
    if (known !== null) return known;
    if (this.closes(words)) return "已销号";
    this.report(cell, "closure", { kind: "choice", choices: closureStates });
    return null;
  }

  private closes(words: string): boolean {
    return normalStatus(words)?.closed === true || /(?<![不未])同意(?:销号|归零)$/.test(words);
  }
}

export const serialOf = (date: CalendarDate | null): CellValue => (date === null ? "" : dateToSerial(date));
