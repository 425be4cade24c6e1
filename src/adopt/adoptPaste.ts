import type { CalendarDate } from "../ledger/calendarDate";
import type { CellValue } from "../ledger/model";
import type { Adoption } from "./adoption";

/** How a paragraph is numbered: 一、 （一） 1. （1） ① 一是 第一， */
export type NumberingStyle =
  "chinese" | "chineseBrackets" | "arabic" | "arabicBrackets" | "circled" | "enumerated" | "ordinal";

/** What a level of numbering holds; null: nothing of the ledger (headings like 一、主体责任落实情况). */
export type PasteField = "aspect" | "problem" | "text" | "measure" | "progress" | null;

export interface PasteLevel {
  readonly style: NumberingStyle;
  readonly field: PasteField;
  /** Paragraphs numbered this way. */
  readonly count: number;
  /** The first of them, without its number. */
  readonly sample: string;
}

export interface PasteOptions {
  /** The user's choice per numbering; the rest is decided by the levels that are present. */
  readonly levels?: Partial<Readonly<Record<NumberingStyle, PasteField>>>;
  readonly feedbackDate?: CalendarDate | null;
  readonly immediateDays?: number;
}

export interface PasteAdoption {
  /** Rows are lines of the text (rows of the table), 1-based. */
  readonly adoption: Adoption;
  /** In the order they first appear; empty for a table with headings. */
  readonly levels: readonly PasteLevel[];
}

/**
 * A feedback document or an old notice, pasted as text or as a table (rows of cells), as 方面 / 问题 / 具体问题 / 措施 / 整改情况 by its
 * numbering and labels. A table with headings is read like a sheet.
 */
export const adoptPaste = (
  _input: string | readonly (readonly CellValue[])[],
  _options: PasteOptions = {},
): PasteAdoption => ({
  adoption: {
    issues: [],
    settings: {},
    extraColumns: { issues: [], measures: [] },
    problems: [],
    counts: { aspects: 0, problems: 0, issues: 0, measures: 0 },
  },
  levels: [],
});
