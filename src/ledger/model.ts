import type { CalendarDate } from "./calendarDate";
import type {
  AllowanceState,
  ClosureState,
  EventKind,
  IssueStatus,
  MeasureStatus,
  Publicity,
  RectificationType,
  RuleKind,
  TableKey,
} from "./schema";

/** A cell as Excel gives it: text, number (dates are serials), truth value; "" is an empty cell; "#N/A" and the like are text. */
export type CellValue = string | number | boolean;

/** Something a cell holds that could not be understood. Data, not words: `src/locales` makes the sentence. */
export interface RowProblem {
  readonly table: string;
  /** Row of the sheet, 1-based; 0 when the whole table is meant (a missing column, a doubled table). */
  readonly row: number;
  /** Heading of the column, "" when the whole row is meant. */
  readonly column: string;
  /** What would have been right, and what stood there, as codes and values. */
  readonly expected: Expected;
  readonly got: CellValue;
}

export type Expected =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  /** A status that can mean two things, and the words for each. */
  | { readonly kind: "oneReading"; readonly readings: readonly string[] }
  | { readonly kind: "date" }
  | { readonly kind: "deadline" }
  /** A day or a deadline that names no year, and nothing tells it; `years`: those that the sheet names, where it names several. */
  | { readonly kind: "year"; readonly years?: readonly number[] }
  /** The number 2023.1: January, or October without its last zero. */
  | { readonly kind: "month" }
  /** A deadline in working days, which only the holidays of its year could tell. */
  | { readonly kind: "workdays" }
  /** A deadline that counts from something whose day the ledger does not hold. */
  | { readonly kind: "deadlineEvent"; readonly event: string }
  /** The words of a deadline in our own tables name an extension, which only its own columns make one. */
  | { readonly kind: "extensionColumn" }
  | { readonly kind: "number" }
  | { readonly kind: "noError" }
  /** No error: its words are kept as a text. */
  | { readonly kind: "errorKept" }
  /** A cell above that says what 同上 stands for. */
  | { readonly kind: "sameAsAbove" }
  | { readonly kind: "uniqueId" }
  | { readonly kind: "knownIssue" }
  | { readonly kind: "column" }
  | { readonly kind: "uniqueColumn" }
  | { readonly kind: "table" }
  /** Nothing more: another table begins in this row of the sheet, and is not read with the one above. */
  | { readonly kind: "anotherTable" }
  /** Nothing more: from this column on another table stands beside the ledger, so many columns wide, and is not read. */
  | { readonly kind: "tableBeside"; readonly columns: number; readonly headings: readonly string[] }
  | { readonly kind: "setting"; readonly item: string }
  /** Nothing more: a 方面 names another number of what it holds than there is. */
  | { readonly kind: "statedCount"; readonly stated: number; readonly found: number }
  /** Nothing more: a status was read from a share (80%), and the others of the column likewise. */
  | { readonly kind: "share" }
  /**
   * The text of an item. The row has none, and is taken for an item of its own, for a measure of the item above because 序号 counts the
   * measures, or because merged cells say so, which the functions, who do not see them, count as an item. Or the row, one of the last, has
   * nothing else, and is taken for an item though it may be none; or it repeats the text above under a number of its own, and is taken for a
   * measure.
   */
  | {
      readonly kind: "itemText";
      readonly taken: "item" | "measure" | "merged" | "alone" | "repeated" | "continued";
    }
  /** Nothing more: a status is blank, while the column of another period says something. */
  | { readonly kind: "blankPeriod"; readonly heading: string; readonly said: string }
  /** Nothing more: of several sheets another one names another value for the setting, which is used. */
  | { readonly kind: "otherSetting"; readonly used: string }
  /** A measure of this item's own: its cell is merged with the one of an item above, whose measure it is, so that it is counted once. */
  | { readonly kind: "ownMeasure" }
  /** The sheet has days of completion, of `count` items, and no column that says how they stand: they count as 未启动. */
  | { readonly kind: "statusColumn"; readonly count: number };

/** Where a record came from, and the cells exactly as read: the basis that a later write is verified against. */
export interface RowSource {
  readonly table: TableKey;
  /** Row of the sheet when read, 1-based. For showing only: rows are addressed by id. */
  readonly row: number;
  /** Cells of the columns the add-in knows, by column key. Columns that the sheet lacks are absent. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Cells of the user's own columns, by heading. */
  readonly extra: Readonly<Record<string, CellValue>>;
}

/** Where the year of a deadline comes from: its own words, the sheet's 截至 or title, 反馈日期, the row above. */
export type YearSource = "cell" | "sheet" | "feedback" | "above";

/** Where the day comes from that a term (3个月内, 立行立改) counts from: its own words, 反馈日期, 方案批复日. */
export type BaseSource = "cell" | "feedback" | "plan";

/** One step of a deadline in several: 8月：制定方案；10月：全面推开. */
export interface Milestone {
  /** The step as written, its day included. */
  readonly text: string;
  readonly date: CalendarDate;
}

/** A day that a deadline was moved to, in the words of the deadline itself. */
export interface DeadlineExtension {
  readonly date: CalendarDate;
  /** Only applied for: 申请延期至. */
  readonly asked?: true;
}

/**
 * What is missing to know the day: 反馈日期 (立行立改), 方案批复日, the year (9月底前), the month (the number 2023.1 may be January or October), the
 * holidays (10个工作日内), or the day of another event (方案印发后10日内, 春节前).
 */
export type DeadlineNeed =
  | { readonly needs: "baseDate" | "planDate" | "month" | "workdays"; readonly event?: undefined }
  | { readonly needs: "year"; readonly years?: readonly number[]; readonly event?: undefined }
  | { readonly needs: "event"; readonly event: string };

/** What was made of a deadline as written. */
export interface Deadline {
  /** The words as written. */
  readonly text: string;
  /** The last day on time; null: none (pure 长期坚持), or not understood (then `understood` is false). */
  readonly date: CalendarDate | null;
  /** The words say that it goes on after the date, or that there is none. */
  readonly longTerm: boolean;
  /** The date was worked out from a base date and not written. */
  readonly inferred: boolean;
  readonly understood: boolean;
  /** Not understood only because this is not known. */
  readonly needs?: DeadlineNeed["needs"];
  /** What the day counts from, where `needs` is "event". */
  readonly event?: string;
  /** The years that the sheet names, where `needs` is "year" and it names several. */
  readonly years?: readonly number[];
  /** Set where there is a date in a year. */
  readonly yearFrom?: YearSource;
  /** Set where the date counts from another. */
  readonly baseFrom?: BaseSource;
  /** The words are 立行立改 or the like, with a day of their own or none. */
  readonly immediate?: true;
  /** The day that the same cell moves it to: 2023年6月30日（延期至2023年12月31日）. `date` is the one before. */
  readonly extension?: DeadlineExtension;
  /** The steps, in order, where the cell names them; `date` is the last one's. */
  readonly milestones?: readonly Milestone[];
}

interface Work {
  readonly source: RowSource;
  readonly id: string;
  readonly seq: string;
  readonly leader: string;
  readonly leadDept: string;
  readonly coDepts: string;
  readonly persons: string;
  readonly deadlineText: string;
  /** 时限日期, or what the words give where the cell is blank. */
  readonly due: CalendarDate | null;
  readonly dueInferred: boolean;
  readonly extendedTo: CalendarDate | null;
  /** Blank, 否 and 未批准 are none; then `extendedTo` does not count. */
  readonly extensionApproval: string;
  readonly completedOn: CalendarDate | null;
  readonly evidence: string;
  readonly gap: string;
}

/** 具体问题: the unit whose status is decided. */
export interface Issue extends Work {
  /** 来源 */
  readonly feedbackSource: string;
  readonly aspect: string;
  readonly problemSeq: string;
  readonly problem: string;
  readonly text: string;
  readonly type: RectificationType | "";
  /** The flag of its own, or what 整改类型 and the words of the deadline say. */
  readonly longTerm: boolean;
  readonly goal: string;
  /** null: a word that is not understood (a RowProblem names it); "" blank. */
  readonly status: IssueStatus | "" | null;
  readonly outcome: string;
  readonly closure: ClosureState | "";
  readonly closedOn: CalendarDate | null;
  readonly nextReview: CalendarDate | null;
  readonly publicity: Publicity;
  readonly publicText: string;
  readonly publicOutcome: string;
  readonly note: string;
}

/** 整改措施 */
export interface Measure extends Work {
  readonly issueId: string;
  readonly text: string;
  readonly origin: string;
  readonly sharedWith: string;
  readonly longTerm: boolean;
  readonly status: MeasureStatus | "" | null;
  readonly currentProgress: string;
  readonly progress: string;
  /** Excel serial with time of day, of the 1900 date system whatever the workbook's; null when blank. */
  readonly updatedAt: number | null;
  readonly updatedBy: string;
}

/** 办理记录 */
export interface LedgerEvent {
  readonly source: RowSource;
  readonly id: string;
  readonly relatedId: string;
  readonly date: CalendarDate | null;
  readonly period: string;
  readonly kind: EventKind | "";
  readonly content: string;
  readonly party: string;
  readonly basis: string;
  readonly people: number | null;
  /** 万元 */
  readonly money: number | null;
}

/** 制度 */
export interface Rule {
  readonly source: RowSource;
  readonly id: string;
  readonly name: string;
  readonly kind: RuleKind | "";
  readonly docNo: string;
  readonly issuedOn: CalendarDate | null;
  readonly issueIds: readonly string[];
}

/** 期次快照: one row of a period that is over. */
export interface Snapshot {
  readonly source: RowSource;
  readonly period: string;
  readonly asOf: CalendarDate | null;
  readonly id: string;
  readonly status: string;
  readonly closure: string;
  readonly due: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  readonly progress: string;
}

/** 台账设置, with defaults in place of blank or missing rows. */
export interface Settings {
  readonly unit: string;
  readonly round: string;
  readonly inspectionStart: CalendarDate | null;
  readonly feedbackDate: CalendarDate | null;
  readonly planApproved: CalendarDate | null;
  readonly concentratedEnd: CalendarDate | null;
  /** 截至日; null: today. */
  readonly asOf: CalendarDate | null;
  /** 临期天数 */
  readonly soonDays: number;
  /** 立行立改天数 */
  readonly immediateDays: number;
  /** 月前含当月: 8月前 is 8月31日 and not 7月31日. */
  readonly beforeIncludesPeriod: boolean;
  /** 滞后天数 */
  readonly lagDays: number;
  /** 期次周期, days */
  readonly periodDays: number;
}

/** A slot of a paper (通报设置). A 项目 may repeat, in 序号 order. */
export interface Slot {
  readonly source: RowSource;
  readonly item: string;
  readonly seq: string;
  readonly title: string;
  readonly content: string;
}

export type WordingLevel = "方面" | "问题" | "具体问题";

/** 表述: how a 方面 or 问题 is worded in public, and in 短标题 as a task; a 具体问题 has its public wording in 问题清单, and here only 短标题. */
export interface Wording {
  readonly source: RowSource;
  readonly level: string;
  readonly original: string;
  readonly shortTitle: string;
  readonly publicText: string;
}

/** 审查放行: something the review before publishing finds and that may stand all the same. */
export interface Allowance {
  readonly source: RowSource;
  /** Name of the rule, as the sheet has it. */
  readonly rule: string;
  /** What was found, as it stands in the paper. */
  readonly text: string;
  /** 编号 of the issue it was found in, or the part of the paper. */
  readonly place: string;
  /** Only 放行 counts. */
  readonly state: AllowanceState | "";
  readonly reason: string;
  /** Excel serial with time of day, of the 1900 date system; null when blank. */
  readonly time: number | null;
  readonly editor: string;
}

/** 变更记录: one field changed by the add-in. Rows of one command share their time and editor. */
export interface ChangeRecord {
  readonly source: RowSource;
  readonly time: number;
  readonly editor: string;
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A ledger as read from its tables, rows in sheet order. */
export interface Ledger {
  readonly issues: readonly Issue[];
  readonly measures: readonly Measure[];
  readonly events: readonly LedgerEvent[];
  readonly rules: readonly Rule[];
  readonly snapshots: readonly Snapshot[];
  readonly settings: Settings;
  readonly slots: readonly Slot[];
  readonly wordings: readonly Wording[];
  readonly allowances: readonly Allowance[];
  readonly changes: readonly ChangeRecord[];
  /** Everything that was not understood, in sheet order. */
  readonly problems: readonly RowProblem[];
  /** Raw rows of every table, also of settings and of rows with a doubled id, for verified writing. */
  readonly rows: Readonly<Record<TableKey, readonly RowSource[]>>;
  /** Headings of the user's own columns of every table, also of one without rows. */
  readonly extraHeadings: Readonly<Record<TableKey, readonly string[]>>;
  /** The workbook counts its dates from 1904; the serials in `rows` do so too. */
  readonly date1904?: boolean;
}

/** One table as it stands in the sheet: the input of `readLedger`. */
export interface RawTable {
  readonly key: TableKey;
  readonly headings: readonly string[];
  /** Row of the sheet of the first body row, 1-based. */
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}
