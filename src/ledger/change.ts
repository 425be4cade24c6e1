import type { CellValue, Deadline, RowSource, WordingLevel } from "./model";
import type { TableKey } from "./schema";

/**
 * What a user asks to be changed, as data. `fields` are keyed by column key of `schema.ts`, columns of the user's own by
 * `extraKey`; values are cell values as they will stand in the sheet (dates as serials, "" clears). Ids of new rows are given by the caller (`newId`), so that a row can be looked for after a write.
 */
export type LedgerChange =
  | ({
      readonly kind: "addIssue";
      readonly id: string;
      readonly fields: Fields;
      readonly measures: readonly NewRow[];
    } & AsFound)
  | ({ readonly kind: "addMeasure"; readonly id: string; readonly issueId: string; readonly fields: Fields } & AsFound)
  | { readonly kind: "addEvent"; readonly id: string; readonly fields: Fields }
  | { readonly kind: "addRule"; readonly id: string; readonly fields: Fields }
  | ({ readonly kind: "editIssue"; readonly id: string; readonly fields: Fields } & AsFound)
  | ({ readonly kind: "editMeasure"; readonly id: string; readonly fields: Fields } & AsFound)
  | { readonly kind: "editEvent"; readonly id: string; readonly fields: Fields }
  | { readonly kind: "setSetting"; readonly item: string; readonly content: CellValue }
  | {
      readonly kind: "setSlot";
      readonly item: string;
      readonly seq: string;
      readonly title: string;
      readonly content: string;
      /** 说明 of a row that is added; one that is there keeps its own. */
      readonly hint?: string;
    }
  /** 公开表述 and 短标题 of a 方面, 问题 or 具体问题, by its words in 问题清单; one that is left out stays as it is. */
  | {
      readonly kind: "setWording";
      readonly level: WordingLevel;
      readonly original: string;
      readonly publicText?: string;
      readonly shortTitle?: string;
    }
  | ({ readonly kind: "allowFinding"; readonly reason: string } & FindingPlace)
  | ({ readonly kind: "withdrawAllowance" } & FindingPlace);

/** What names a row of 审查放行: the rule by its name there, the text found, and where. */
export interface FindingPlace {
  readonly rule: string;
  readonly text: string;
  /** 编号 (or handle) of an issue, or the part of the paper. */
  readonly place: string;
  readonly placeKind: "issue" | "part";
}

export interface AsFound {
  /**
   * Taken over from a ledger that people already have: fields that a form would ask for may be missing (no person, done without a day), and
   * nothing comes along by itself. What is missing is 体检's to say.
   */
  readonly asFound?: true;
}

export type Fields = Readonly<Record<string, CellValue>>;

export interface NewRow {
  readonly id: string;
  readonly fields: Fields;
}

/** Everything a plan needs that is not in the ledger: nothing here reads a clock or rolls dice. */
export interface ChangeContext {
  /** 更新人 */
  readonly editor: string;
  /** Excel serial with time of day, for 更新时间 and 变更记录. */
  readonly now: number;
}

/** The cells to write. `before` is what the user saw; the write is refused where the sheet holds something else. */
export interface ChangePlan {
  readonly updates: readonly CellUpdate[];
  readonly appends: readonly RowAppend[];
  /** Rows of 变更记录, by column key, one per changed field; an added row gives one with field "新增". */
  readonly log: readonly Fields[];
  readonly refusals: readonly Refusal[];
}

export interface CellUpdate {
  readonly table: TableKey;
  /** The row as it was when the user saw it; its `rowName` finds it again. */
  readonly row: RowSource;
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Index of the change in the list that was planned, so that refusals come back row by row. */
  readonly change: number;
}

export interface RowAppend {
  readonly table: TableKey;
  readonly cells: Fields;
  readonly change: number;
}

/** Why a change cannot be made. Data; the words are in `src/locales`. */
export interface Refusal {
  readonly change: number;
  readonly table: TableKey;
  /** Id of the row, "" for a new one without. */
  readonly id: string;
  /** Heading of the column, "" for the row. */
  readonly column: string;
  readonly reason: RefusalReason;
}

export type RefusalReason =
  | { readonly kind: "required" }
  | { readonly kind: "notAChoice"; readonly got: CellValue; readonly choices: readonly string[] }
  | { readonly kind: "notADate"; readonly got: CellValue }
  | { readonly kind: "notANumber"; readonly got: CellValue }
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number }
  /** `needs`: what is missing to know the day. */
  | ({ readonly kind: "deadlineNotUnderstood"; readonly got: string } & Pick<Deadline, "needs" | "event">)
  /** The words of a deadline name an extension, and 延期至 is blank. */
  | { readonly kind: "extensionColumn"; readonly got: string }
  | { readonly kind: "completedOnMissing" }
  | { readonly kind: "completedOnBeforeStatus" }
  | { readonly kind: "unknownRow" }
  | { readonly kind: "doubledId"; readonly rows: readonly number[] }
  | { readonly kind: "idInUse" }
  | { readonly kind: "unknownColumn" }
  | { readonly kind: "columnMissing" }
  | { readonly kind: "formulaColumn" }
  /** Someone else changed the cell since it was read. */
  | { readonly kind: "changedMeanwhile"; readonly seen: CellValue; readonly found: CellValue }
  | { readonly kind: "rowGone" }
  /** An added row cannot be taken back while `count` other rows refer to it. */
  | { readonly kind: "referredTo"; readonly count: number };
