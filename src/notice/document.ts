/** A finished paper, before it becomes plain text, sheet rows or a .docx. */
export interface NoticeDocument {
  readonly layout: NoticeLayoutKey;
  readonly paragraphs: readonly NoticeParagraph[];
  /** Slots and texts that are missing; each is marked 〔待补：…〕 where it should stand. */
  readonly missing: readonly MissingText[];
  /** Ids of items whose text is older than their measures (待更新). */
  readonly stale: readonly string[];
  /** Ids of items whose 公开 is 未定: they block publishing. */
  readonly undecided: readonly string[];
  /** Ids of items counted but not listed (仅党内, 不公开). */
  readonly unlisted: readonly string[];
  readonly listed: number;
  readonly counted: number;
}

export type NoticeLayoutKey = "A" | "B";

/** 文号, title, 主送, body text, headings 1–4 (一、（一）1.（1）), item label and text, contact, signature, date. */
export type ParagraphLevel =
  "docNo" | "title" | "addressee" | "body" | "h1" | "h2" | "h3" | "h4" | "label" | "contact" | "signature" | "date";

export interface NoticeParagraph {
  readonly level: ParagraphLevel;
  readonly text: string;
  /** Id of the issue the paragraph speaks of, for jumping between paragraph and row. */
  readonly issueId?: string;
}

export interface MissingText {
  readonly kind: "slot" | "setting" | "issueText" | "outcome" | "deadline";
  /** Name of the slot or setting, or the heading of the empty column. */
  readonly name: string;
  readonly issueId?: string;
}
