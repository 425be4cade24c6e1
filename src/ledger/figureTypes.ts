import type { CalendarDate } from "./calendarDate";

/** The six classes add up to the total; 已取消 (`cancelled`) is outside. */
export type FigureClass = "done" | "moved" | "longTerm" | "notBegun" | "inProgress";

/** What counting needs to know of a row, whether it stands in our tables or in a foreign ledger. */
export interface CountedRow {
  /** null: a status word that is not understood. */
  readonly status: "未启动" | "正在整改" | "基本完成" | "已完成" | "已移交" | "已取消" | "" | null;
  readonly longTerm: boolean;
  readonly closed: boolean;
  readonly closedOn: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  readonly due: CalendarDate | null;
  /** Approved extension only. */
  readonly extendedTo: CalendarDate | null;
}

/** 口径, every switch explicit; all false is the default. */
export interface FigureSwitches {
  /** 含基本完成 */
  readonly countBasic: boolean;
  /** 剔除长期 */
  readonly excludeLongTerm: boolean;
  /** 剔除移交 */
  readonly excludeMoved: boolean;
  /** 按原时限 */
  readonly originalDue: boolean;
}

/** A rate keeps its numerator and denominator, so that it can explain itself; denominator 0 has no value. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** All figures of one set of rows at one day. Counts of rows. */
export interface Figures {
  readonly asOf: CalendarDate;
  readonly total: number;
  readonly done: number;
  readonly inProgress: number;
  readonly longTerm: number;
  readonly notBegun: number;
  readonly moved: number;
  readonly cancelled: number;
  /** 其中 */
  readonly basic: number;
  readonly overdue: number;
  readonly soon: number;
  readonly extended: number;
  readonly closed: number;
  readonly unknownStatus: number;
  readonly doneWithoutDate: number;
  readonly doneLate: number;
  /** done, due date known, no completion date: on time or late cannot be said */
  readonly doneUndecided: number;
  readonly completionRate: Rate;
  readonly closureRate: Rate;
  readonly onTimeRate: Rate;
}
