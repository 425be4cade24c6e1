import type { NoticeLayoutKey } from "./layouts";

export type { NoticeLayoutKey };

/** A finished paper, before it becomes plain text, sheet rows or a .docx. */
export interface NoticeDocument {
  readonly layout: NoticeLayoutKey;
  readonly paragraphs: readonly NoticeParagraph[];
  /** The paper gets a seal: where 署名 and date stand depends on it. */
  readonly sealed: boolean;
  /** Slots and texts that are missing; each is marked 〔待补：…〕 where it should stand. */
  readonly missing: readonly MissingText[];
  /** Ids of items whose text is older than their measures (待更新). */
  readonly stale: readonly string[];
  /** Headings that should be tasks and print a public wording that may be a problem. */
  readonly notTasks?: readonly NotTask[];
  /** Ids of items whose 公开 is 未定: they block publishing. */
  readonly undecided: readonly string[];
  /** Ids of items counted but not listed (仅党内, 不公开). */
  readonly unlisted: readonly string[];
  readonly listed: number;
  readonly counted: number;
  /** It must not be copied, saved or published as finished: `undecided` names why. The text is whole, with 〔公开未定〕 at each such item. */
  readonly blocked?: boolean;
  /** What the settings hold that could not be used as it stands, or contradicts the figures; nothing was guessed. */
  readonly remarks?: readonly NoticeRemark[];
  /** Lists that go with the paper, each on a page of its own; 附件说明 names them in this order, before other attachments. */
  readonly annexes?: readonly NoticeAnnex[];
}

/**
 * 发文机关标志, 文号, title, 主送, body text, headings 1–4 (一、（一）1.（1）), item label and text, contact, 附件说明, signature, date, and of
 * 版记: 抄送 and 印发机关 with its date (in one text, a tab between them).
 */
export type ParagraphLevel =
  | "issuer"
  | "docNo"
  | "title"
  | "addressee"
  | "body"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "label"
  | "contact"
  | "attachment"
  | "signature"
  | "date"
  | "copyTo"
  | "printed";

const headings: readonly ParagraphLevel[] = ["h1", "h2", "h3", "h4"];

/** 1 to 4; 0 for what is no heading. */
export const headingLevel = (level: ParagraphLevel): number => headings.indexOf(level) + 1;
export const isHeading = (level: ParagraphLevel): boolean => headingLevel(level) > 0;

/** 版记 */
export const isImprint = (level: ParagraphLevel): boolean => level === "copyTo" || level === "printed";

export interface NoticeParagraph {
  readonly level: ParagraphLevel;
  readonly text: string;
  /** So many characters at the start are a label or a run-in heading: 整改进展情况：, 提高政治站位。 */
  readonly lead?: number;
  /** Id of the issue the paragraph speaks of, for jumping between paragraph and row. */
  readonly issueId?: string;
  /** Heading of a 方面 or 问题: id of the first issue below it. */
  readonly firstIssueId?: string;
}

export interface NotTask {
  readonly of: "problem" | "issue";
  /** Of a 问题: its first item. */
  readonly issueId: string;
}

export interface MissingText {
  readonly kind: "slot" | "setting" | "issueText" | "outcome" | "deadline";
  /** Name of the slot or setting, or the heading of the empty column. */
  readonly name: string;
  readonly issueId?: string;
}

export type NoticeRemark =
  /** A closed list has no such word; what holds where the row is blank was used. */
  | { readonly kind: "notAChoice"; readonly item: string; readonly got: string; readonly choices: readonly string[] }
  /** A sentence of the user's own lacks the place for its content; the usual one was used. */
  | { readonly kind: "placeholderLacking"; readonly item: string; readonly placeholder: string }
  /** A figure in words is zero (抓好零项任务); the sentence is printed as it stands. */
  | { readonly kind: "zeroInWords"; readonly placeholder: string }
  /** The paper says 截止集中整改期结束, and the figures are of another day. Both as 2026年11月15日. */
  | { readonly kind: "cutOffDiffers"; readonly asOf: string; readonly concentratedEnd: string };

/** 整改台账, 制度清单, 佐证材料目录: a table of texts. */
export interface NoticeAnnex {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
