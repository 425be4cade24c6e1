import {
  calendarDate,
  dateToSerial,
  formatDateChinese,
  formatDateIso,
  type CalendarDate,
} from "../ledger/calendarDate";
import { cellPlace, dateOf, isErrorValue, textOf } from "../ledger/cell";
import { parseDeadline } from "../ledger/deadline";
import type { CellValue, Deadline, Expected } from "../ledger/model";
import {
  closureStates,
  issueStatuses,
  rectificationTypes,
  yesNo,
  type ClosureState,
  type RectificationType,
} from "../ledger/schema";
import { normalStatus, type NormalStatus } from "../ledger/status";
import type { AdoptProblem, MappedColumn } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";
import { asksYesNo, type Field } from "./headings";

/** A cell of the sheet with its place: what a merged parent says keeps the place where it stands. */
export interface SourceCell {
  readonly value: CellValue;
  /** Row of `ForeignSheet.cells`, 0-based. */
  readonly at: number;
  readonly column: MappedColumn;
}

export interface ReaderContext {
  readonly feedbackDate: CalendarDate | null;
  /** Year of the 截至 row or the title. */
  readonly sheetYear: number | null;
  readonly immediateDays: number;
  /** 月前含当月 */
  readonly beforeIncludesPeriod: boolean;
}

/** What a date column says: the day, and the words where they are more or less than a day. */
export interface DayReading {
  readonly date: CalendarDate | null;
  /** Words to keep beside the date: 2022年8月, or what was not understood. */
  readonly words: string;
}

const strokes: ReadonlySet<string> = new Set(["-", "--", "—", "——", "/", "\\", "－"]);

const bare = (text: string): string => text.normalize("NFKC").replace(/[\s,.;:、。]/g, "");

const typeWords: readonly { readonly type: RectificationType; readonly words: readonly string[] }[] = [
  { type: "立行立改", words: ["立行立改", "即知即改", "立整立改", "立即整改", "边巡边改", "立改"] },
  { type: "限期整改", words: ["限期整改", "限期", "限时整改", "限期完成", "集中整改"] },
  { type: "长期坚持", words: ["长期坚持", "长期整改", "长期", "持续整改", "持续推进", "常态化", "长期推进"] },
];

const closureWords: Readonly<Record<string, ClosureState>> = {
  是: "已销号",
  "√": "已销号",
  销号: "已销号",
  已销: "已销号",
  予以销号: "已销号",
  否: "未申请",
  未销号: "未申请",
  未销: "未申请",
  未申请销号: "未申请",
  申请销号: "已申请",
  已申请销号: "已申请",
  待销号: "已申请",
  不予销号: "退回",
  不同意销号: "退回",
  退回整改: "退回",
};

/**
 * Reads the cells of a foreign sheet, each distinct one once. What is not understood is collected as a problem, once per cell, and given back
 * as nothing.
 */
export class SheetReader {
  readonly problems: AdoptProblem[] = [];
  private readonly reported = new Set<number>();
  private readonly statuses = new Map<string, NormalStatus | null>();
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

  /** What people put into a cell to leave it empty. */
  isStroke(text: string): boolean {
    return strokes.has(text.trim());
  }

  /** "" for blank cells and strokes, and for error values, which are listed. */
  text(cell: SourceCell | null): string {
    if (cell === null) return "";
    if (isErrorValue(cell.value)) {
      this.report(cell, cell.column.field ?? "note", { kind: "noError" });
      return "";
    }
    const text = textOf(cell.value).replace(/\r\n?/g, "\n");
    return strokes.has(text) ? "" : text;
  }

  /** As it stands, but a number that the sheet shows as a day reads like one: the column that takes it has no such format. */
  asShown(cell: SourceCell): CellValue {
    const format = this.format(cell) ?? "";
    const isDate = typeof cell.value === "number" && /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
    const date = isDate && typeof cell.value === "number" ? dateOf(cell.value, this.sheet.date1904 === true) : null;
    return date === null ? cell.value : formatDateIso(date);
  }

  /** null: not understood. 已移交 and 已取消 are given as they are. */
  status(cell: SourceCell | null): NormalStatus | null {
    if (cell === null || strokes.has(textOf(cell.value))) return { status: "", longTerm: false, closed: false };
    const asked = this.asks(cell.column);
    const format = this.format(cell);
    const key = `${typeof cell.value}|${String(cell.value)}|${String(asked)}|${format ?? ""}`;
    let found = this.statuses.get(key);
    if (found === undefined) {
      found = normalStatus(cell.value, { asked, ...(format === undefined ? {} : { format }) });
      this.statuses.set(key, found);
    }
    if (found === null) this.report(cell, "status", { kind: "choice", choices: issueStatuses });
    return found;
  }

  deadline(cell: SourceCell, field: Field): Deadline {
    const { feedbackDate, sheetYear, immediateDays, beforeIncludesPeriod } = this.context;
    const format = this.format(cell);
    const { yearAbove } = this;
    const key = `${typeof cell.value}|${String(cell.value)}|${format ?? ""}|${yearAbove ?? ""}`;
    let found = this.deadlines.get(key);
    if (found === undefined) {
      const context = {
        baseDate: feedbackDate,
        ...(sheetYear === null ? {} : { year: sheetYear, sheetYear }),
        yearAbove,
        immediateDays,
        beforeIncludesPeriod,
        date1904: this.sheet.date1904 === true,
        ...(format === undefined ? {} : { format }),
      };
      found = parseDeadline(strokes.has(textOf(cell.value)) ? "" : cell.value, context);
      this.deadlines.set(key, found);
    }
    if (found.date !== null) this.yearAbove = found.date.year;
    if (!found.understood)
      this.report(
        cell,
        field,
        found.needs === "baseDate" ? { kind: "setting", item: "反馈日期" } : { kind: "deadline" },
      );
    return found;
  }

  /** A deadline as words: those of the cell, or the day (the month, where the sheet shows no more) of a date. */
  deadlineWords(cell: SourceCell, deadline: Deadline): string {
    const { date } = deadline;
    if (typeof cell.value !== "number" || date === null) return this.text(cell);
    const [day, month] = [dateOf(cell.value, this.sheet.date1904 === true), `${date.year}年${date.month}月`];
    return day !== null && day.day !== date.day ? month : formatDateChinese(date);
  }

  /** A day: written out, a date of the sheet, or a month, which is taken for its last day. Nothing else is understood. */
  day(cell: SourceCell | null, field: Field): DayReading {
    if (cell === null || this.text(cell) === "" || this.text(cell) === "无") return { date: null, words: "" };
    const date = dateOf(cell.value, this.sheet.date1904 === true);
    if (date !== null) return { date, words: "" };
    const month = typeof cell.value === "string" ? monthOf(cell.value) : null;
    if (month !== null) return { date: month, words: this.text(cell) };
    this.report(cell, field, { kind: "date" });
    return { date: null, words: this.text(cell) };
  }

  /** 延期至 is a deadline as words or a day. */
  extension(cell: SourceCell | null): DayReading {
    if (cell === null || ["", "无", "否"].includes(this.text(cell))) return { date: null, words: "" };
    const { date } = this.deadline(cell, "extendedTo");
    const isDay = dateOf(cell.value, this.sheet.date1904 === true) !== null;
    return { date, words: isDay ? "" : this.text(cell) };
  }

  /** 立行立改，长期坚持 is the first and goes on. null: not understood. */
  type(cell: SourceCell | null): { readonly type: RectificationType | ""; readonly longTerm: boolean } | null {
    const words = this.text(cell);
    if (cell === null || words === "") return { type: "", longTerm: false };
    const parts = words
      .normalize("NFKC")
      .split(/[\s,;、/+并且和]+/)
      .map(bare)
      .filter((part) => part !== "");
    const types = parts.map((part) => typeWords.find((each) => each.words.includes(part))?.type);
    const [first] = types;
    if (first === undefined || types.includes(undefined) || new Set(types).size > 2) {
      this.report(cell, "type", { kind: "choice", choices: rectificationTypes });
      return null;
    }
    const others = types.filter((type) => type !== "长期坚持");
    if (new Set(others).size > 1) {
      this.report(cell, "type", { kind: "choice", choices: rectificationTypes });
      return null;
    }
    return { type: others[0] ?? first, longTerm: types.includes("长期坚持") };
  }

  /** null: not understood; "" blank. */
  yes(cell: SourceCell | null): boolean | "" | null {
    const words = bare(this.text(cell));
    if (cell === null || words === "") return "";
    if (cell.value === true || ["是", "√", "有", "长期坚持", "长期整改"].includes(words)) return true;
    if (cell.value === false || ["否", "×", "无"].includes(words)) return false;
    this.report(cell, "longTerm", { kind: "choice", choices: yesNo });
    return null;
  }

  /** null: not understood; "" blank. An opinion that ends in 同意销号 is one. */
  closure(cell: SourceCell | null): ClosureState | "" | null {
    const words = bare(this.text(cell));
    if (cell === null || words === "" || words === "无") return "";
    const known = closureStates.find((state) => state === words) ?? closureWords[words];
    if (known !== undefined) return known;
    if (this.closes(words)) return "已销号";
    this.report(cell, "closure", { kind: "choice", choices: closureStates });
    return null;
  }

  private closes(words: string): boolean {
    return normalStatus(words)?.closed === true || /(?<![不未])同意销号$/.test(words);
  }
}

const monthWritten = /^(\d{4})(?:年|[.\-/])(\d{1,2})月?(?:份|[底末])?$/;

const monthOf = (text: string): CalendarDate | null => {
  const match = monthWritten.exec(text.normalize("NFKC").replace(/\s+/g, ""));
  if (match === null) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return (
    [31, 30, 29, 28].map((day) => calendarDate(year, month, day)).find((date) => date !== null && year >= 1949) ?? null
  );
};

export const serialOf = (date: CalendarDate | null): CellValue => (date === null ? "" : dateToSerial(date));
