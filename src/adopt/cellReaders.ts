import type { CalendarDate } from "../ledger/calendarDate";
import { dateOf, isBlank, textOf } from "../ledger/cell";
import { parseDeadline } from "../ledger/deadline";
import type { CellValue, Deadline } from "../ledger/model";
import { rectificationTypes } from "../ledger/schema";
import { normalStatus, type NormalStatus } from "../ledger/status";
import { dayInNote } from "../ledger/statusNote";
import { isRefusal } from "./approvalWords";
import { closureIn, dayIn, isStroke, saysNoExtension, strokes, typeIn, yesIn, type TypeReading } from "./foreignWords";
import { asksYesNo } from "./headings";
import { once } from "./oncePerCell";
import { pastDayIn } from "./pastDay";

/**
 * Readers that understand each distinct cell once: a column of 100,000 cells holds a few dozen words, so reading it costs one look-up
 * per cell. Made anew for every range, so nothing is kept between calls.
 */
export interface CellReaders {
  /** null: not understood. `shares`: the numbers of the column are shares of the whole. */
  readonly status: (cell: CellValue, shares?: boolean) => NormalStatus | null;
  /** `yearAbove`: year of the nearest deadline above, the last resort for one that names none. */
  readonly deadline: (cell: CellValue, yearAbove: number | null) => Deadline;
  /** The day named beside 已完成 in the status cell, of a month its last one; null where there is none. */
  readonly completedInNote: (cell: CellValue) => CalendarDate | null;
  /** A plain day, in a foreign ledger also a month; "blank" for an empty cell and the strokes people put into one; null: not understood. */
  readonly date: (cell: CellValue) => CalendarDate | "blank" | null;
  /** 完成日期, 销号日期: the same, in a foreign ledger also without its year; "year" where that is not known. */
  readonly pastDay: (cell: CellValue) => CalendarDate | "blank" | "year" | null;
  /** 延期至: a plain day, in a foreign ledger a deadline in words. */
  readonly extension: (cell: CellValue, yearAbove: number | null) => CalendarDate | "blank" | null;
  /** 延期批准: the text, in a foreign ledger "" for a word that refuses. */
  readonly approval: (cell: CellValue) => string;
  /** 销号情况, 是否销号, 验收意见; null: not understood. */
  readonly closed: (cell: CellValue) => boolean | null;
  /** 长期坚持; null where the cell is blank or not understood. */
  readonly yes: (cell: CellValue) => boolean | null;
  /** 整改类型; nothing where it is not understood. */
  readonly type: (cell: CellValue) => TypeReading;
  /** The cell, "" for a stroke in a foreign ledger. */
  readonly unlessStroke: (cell: CellValue) => CellValue;
  /** The text of a cell, "" also for the strokes that people put into an empty one. */
  readonly text: (cell: CellValue) => string;
}

export interface ReaderOptions {
  /** Our own tables hold the words of their closed lists; a foreign ledger those that the import reads besides. */
  readonly own?: boolean;
  /** Heading of the status column: 是 and 否 answer only where it asks. */
  readonly statusHeading: string;
  readonly feedbackDate?: CalendarDate | null;
  /** 方案批复日 */
  readonly planDate?: CalendarDate | null;
  /** Year of the sheet's 截至 row or title. */
  readonly sheetYear?: number | null;
  /** The years that these name, where they differ. */
  readonly sheetYears?: readonly number[] | undefined;
  /** 截至 of the sheet */
  readonly asOf?: CalendarDate | null;
  /** 立行立改天数 */
  readonly immediateDays?: number | undefined;
  /** 月前含当月 */
  readonly beforeIncludesPeriod?: boolean | undefined;
  /** 月份按月底: a date of the first of a month is a deadline at the end of that month. */
  readonly firstsAreMonths?: boolean;
}

const bare = (cell: CellValue): string =>
  typeof cell === "boolean" ? (cell ? "是" : "否") : String(cell).replace(/\s+/g, "");

const emptyMarks: ReadonlySet<string> = new Set(["", ...strokes, "无"]);

const notClosed = new Set(
  "否 未销号 不销号 暂不销号 待销号 拟销号 申请销号 未申请 已申请 退回 已退回 不同意销号 未同意销号 未验收 待验收 未审核 待审核".split(
    " ",
  ),
);

const readClosed = (cell: CellValue, own: boolean): boolean | null => {
  const text = bare(cell);
  if (emptyMarks.has(text) || notClosed.has(text)) return false;
  const known = own ? null : closureIn(text);
  if (known !== null) return known === "已销号";
  if (text === "是" || /(?<![不未])同意(?:销号|归零)/.test(text)) return true;
  return normalStatus(cell)?.closed ?? null;
};

/** What the cells of months have for a format, which functions do not see. */
const shownAsMonth = "yyyy-mm";

const noType: TypeReading = { type: "", longTerm: false };

/** 无 is no type and no answer; the strokes are none either. */
const readType = (cell: CellValue, own: boolean): TypeReading => {
  const text = emptyMarks.has(bare(cell)) ? "" : textOf(cell);
  if (!own) return typeIn(text) ?? noType;
  const type = rectificationTypes.find((each) => each === text);
  return type === undefined ? noType : { type, longTerm: type === "长期坚持" };
};

const readYes = (cell: CellValue, own: boolean): boolean | null => {
  const text = bare(cell);
  if (emptyMarks.has(text)) return null;
  if (own) return text === "是";
  const read = yesIn(text);
  return read === "" ? null : read;
};

export const cellReaders = (options: ReaderOptions): CellReaders => {
  const asked = asksYesNo(options.statusHeading);
  const { own = false, feedbackDate = null, sheetYear = null, immediateDays, beforeIncludesPeriod = false } = options;
  const { firstsAreMonths = false, planDate = null, asOf = null, sheetYears } = options;
  const context = {
    baseDate: feedbackDate,
    planDate,
    sheetYear,
    ...(sheetYears && { sheetYears }),
    beforeIncludesPeriod,
    ...(immediateDays !== undefined && { immediateDays }),
  };
  const unlessStroke = (cell: CellValue): CellValue => (!own && typeof cell === "string" && isStroke(cell) ? "" : cell);
  const status = once((cell) => normalStatus(unlessStroke(cell), { asked }));
  const share = once((cell) => normalStatus(cell, { asked, shares: true }));
  const isMonth = (cell: CellValue): boolean => firstsAreMonths && typeof cell === "number" && dateOf(cell)?.day === 1;
  const deadline = once((cell) =>
    parseDeadline(unlessStroke(cell), isMonth(cell) ? { ...context, format: shownAsMonth } : context),
  );
  const date = once((cell): CalendarDate | "blank" | null =>
    isBlank(cell) || emptyMarks.has(bare(cell)) ? "blank" : own ? dateOf(cell) : (dayIn(cell)?.date ?? null),
  );
  const past = { feedbackDate, sheetYear, sheetYears, asOf };
  const pastDay = once((cell): CalendarDate | "blank" | "year" | null => {
    const day = date(cell);
    if (day !== null || own || typeof cell !== "string") return day;
    const found = pastDayIn(cell, past);
    return found && (found.date ?? "year");
  });
  const inYear = new Map<number, (cell: CellValue) => Deadline>();
  const deadlineIn = (yearAbove: number): ((cell: CellValue) => Deadline) => {
    const known = inYear.get(yearAbove) ?? once((cell) => parseDeadline(cell, { ...context, yearAbove }));
    inYear.set(yearAbove, known);
    return known;
  };
  const deadlineBelow = (cell: CellValue, yearAbove: number | null): Deadline => {
    const read = deadline(cell);
    return read.needs === "year" && yearAbove !== null ? deadlineIn(yearAbove)(cell) : read;
  };
  const text = once((cell) => (emptyMarks.has(bare(cell)) ? "" : textOf(cell)));
  return {
    status: (cell, shares = false) => (shares && typeof cell === "number" ? share(cell) : status(cell)),
    unlessStroke,
    deadline: deadlineBelow,
    extension: (cell, yearAbove) => {
      const day = date(cell);
      if (own || (day !== null && !isMonth(cell))) return day;
      return saysNoExtension(textOf(cell)) ? "blank" : deadlineBelow(cell, yearAbove).date;
    },
    completedInNote: once((cell) => {
      const normal = status(cell);
      return normal?.status === "已完成" && normal.note !== undefined ? dayInNote(normal.note) : null;
    }),
    date,
    pastDay,
    closed: once((cell) => readClosed(cell, own)),
    yes: once((cell) => readYes(cell, own)),
    type: once((cell) => readType(cell, own)),
    text,
    approval: (cell) => (!own && (cell === false || isRefusal(text(cell))) ? "" : text(cell)),
  };
};
