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
  /** Ids of items whose 公开 is 未定: they block publishing. */
  readonly undecided: readonly string[];
  /** Ids of items counted but not listed (仅党内, 不公开). */
  readonly unlisted: readonly string[];
  readonly listed: number;
  readonly counted: number;
}

export type NoticeLayoutKey = "A" | "B";

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

export interface NoticeParagraph {
  readonly level: ParagraphLevel;
  readonly text: string;
  /** So many characters at the start are a label or a run-in heading: 整改进展情况：, 提高政治站位。 */
  readonly lead?: number;
  /** Id of the issue the paragraph speaks of, for jumping between paragraph and row. */
  readonly issueId?: string;
}

export interface MissingText {
  readonly kind: "slot" | "setting" | "issueText" | "outcome" | "deadline";
  /** Name of the slot or setting, or the heading of the empty column. */
  readonly name: string;
  readonly issueId?: string;
}
