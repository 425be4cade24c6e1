import { dateToSerial, type CalendarDate } from "../../ledger/calendarDate";
import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue, Issue, Settings } from "../../ledger/model";
import { splitParts } from "../../ledger/splitParts";
import type { Field } from "../headings";
import { writeDay } from "./dateStyle";
import type { LayoutColumn, LedgerLayout } from "./ledgerLayout";

export interface WriteContext {
  readonly layout: LedgerLayout;
  readonly fields: ReadonlySet<Field>;
  readonly settings: Settings;
  /** The words of a 方面 with the number of what it holds by now, where they name one. */
  readonly counted: (words: string, aspect: string) => string;
  /** Headings that came along with the ledger. */
  readonly ownHeadings: ReadonlySet<string>;
  readonly date1904: boolean;
  /** The layout is a form of somebody else's: see `FillOptions`. */
  readonly form: boolean;
  /** What is said of an item as a whole. */
  readonly outcome: (issue: Issue) => string;
}

/** Meanings by which the sheet's own words are looked for, the best first, and what is written where it has none. */
export interface Saying {
  readonly meanings: readonly string[];
  readonly otherwise: CellValue;
  /** Other rows' words for the same meaning say more than this (a month for its last day). */
  readonly ownRowOnly?: boolean;
}

export const nothing: Saying = { meanings: [], otherwise: "" };
export const asItIs = (value: CellValue): Saying =>
  isBlank(value) ? nothing : { meanings: [textOf(value)], otherwise: value, ownRowOnly: true };

export const day = (column: LayoutColumn, date: CalendarDate | null, context: WriteContext): Saying =>
  date === null
    ? nothing
    : {
        meanings: [String(dateToSerial(date))],
        otherwise: writeDay(date, column.dates, context.date1904),
        ownRowOnly: true,
      };

/** Names parted the way of the column, where they are parted another way. */
export const names = (column: LayoutColumn, text: string): Saying => {
  const parts = splitParts(text);
  const other =
    column.separator !== null && parts.length > 1 && !parts.some((part) => /\d{5}/.test(part.text))
      ? parts.map((part) => part.text).join(column.separator)
      : text;
  return text === "" ? nothing : { meanings: [text], otherwise: other };
};

/** What a form asks is answered in two words, whatever else it has been answered with. */
export const answer = (yes: boolean): Saying => ({ meanings: [], otherwise: yes ? "是" : "否" });
