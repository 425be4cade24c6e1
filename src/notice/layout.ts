import type { Locale } from "../locales";
import type { ParagraphLevel } from "./document";
import type { FixedKey, ProcessClauseKey, SlotKey } from "./slotItems";

/** What gives an item heading its words. */
export type HeadingOf = "aspect" | "problem" | "issue";

export interface ItemHeading {
  readonly of: HeadingOf;
  /** Level of the number: 一、（一）1.（1）. In a titled part level 1 is the part's, so that a flat list goes down to （一）. */
  readonly level: 1 | 2 | 3 | 4;
  /** part: counts through the whole part. document: counts on from one part to the next. parent: begins anew under each heading above. */
  readonly restart: "part" | "document" | "parent";
  /** A sentence with {内容} around the words: 在{内容}方面. */
  readonly pattern?: FixedKey;
  /**
   * task: re-worded as a task (短标题 in 表述, of an issue else 整改目标). A public wording that stands in for it is told (`notTasks`), a problem's
   * own words are marked.
   */
  readonly wording?: "task";
  /** Of an issue: its text goes on in the same paragraph. */
  readonly runIn?: boolean;
}

/** What is said below the heading of an item. */
export interface ItemTextStyle {
  readonly label: FixedKey | null;
  /** For open long-term items. */
  readonly longTermLabel: FixedKey | null;
  /** 该问题已完成整改。 before the measures. */
  readonly statusFirst: boolean;
  /** Open long-term items end with 该项整改工作计划于…完成。 */
  readonly dueSentence: boolean;
}

export type DetailKey =
  | "type"
  | "goal"
  | "measures"
  | "leader"
  | "leadDept"
  | "coDepts"
  | "persons"
  | "deadline"
  | "status"
  | "evidence"
  | "closure"
  | "gap"
  | "note";

export interface DetailField {
  readonly field: DetailKey;
  /** Where it is not the heading of the column. */
  readonly label?: string;
  /** always, done: a blank one of every item, of a done item, is marked 〔待补：…〕. Otherwise it is left out. */
  readonly required?: "always" | "done";
  /** Which items have it at all. */
  readonly of?: "done" | "open";
}

/** One paragraph: 责任领导：…；牵头部门：…。 */
export type DetailLine = readonly DetailField[];

/** headings: （一）title, text below. runIn: （一）title。text. enumerated: 一是title。text. */
export type SectionStyle = "headings" | "runIn" | "enumerated";

export interface ItemsBlock {
  readonly kind: "items";
  /** done: those done at the day. open: all others, with 已移交. all: both. 已取消 is in none. */
  readonly members: "done" | "open" | "all";
  /** byContent: 正在整改, 长期整改 as the part holds them. null: a flat list is no part. */
  readonly title: FixedKey | "byContent" | null;
  /** otherParts: only where the paper has other parts (an opening part, 下一步工作打算). */
  readonly titleIf?: "otherParts";
  readonly headings: readonly ItemHeading[];
  /** “…” around the words of each heading. */
  readonly quoted: boolean;
  readonly text: ItemTextStyle;
  /** Paragraphs between heading and text, and behind the text. */
  readonly details?: { readonly before: readonly DetailLine[]; readonly after: readonly DetailLine[] };
}

export interface SectionsBlock {
  readonly kind: "sections";
  readonly title: FixedKey;
  readonly slot: SlotKey;
  /** Without rows it is marked 〔待补：…〕; one that is not required is left out. */
  readonly required: boolean;
  readonly style: SectionStyle;
  /** The row of 通报设置 that may choose another style, and the one that may leave the part out. */
  readonly styleSlot?: SlotKey;
  readonly switchSlot?: SlotKey;
}

export type AnnexKey = "ledger" | "rules" | "evidence";

/** The pieces of a paper, in order. A part that would have no items is left out, and the numbers of the parts close up. */
export type NoticeBlock =
  /** One slot, one paragraph. */
  | { readonly kind: "line"; readonly slot: SlotKey; readonly level: ParagraphLevel; readonly required: boolean }
  /** One slot, a paragraph for each of its rows. */
  | { readonly kind: "paragraphs"; readonly slot: SlotKey; readonly required: boolean }
  /** The sentences of figures: in one paragraph, behind those of a slot, or a paragraph each; as a part of their own where they have a title. */
  | {
      readonly kind: "statistics";
      readonly opening?: SlotKey;
      readonly apart?: boolean;
      readonly title?: FixedKey;
      readonly titleIf?: "otherParts";
    }
  /** A numbered part whose sub-headings and texts are the rows of a slot. */
  | SectionsBlock
  | ItemsBlock
  | { readonly kind: "contact"; readonly required: boolean }
  /** 附件说明: the lists that the ledger gives (those that have rows), then the rows of the slot 附件. */
  | { readonly kind: "attachments"; readonly annexes: readonly AnnexKey[] }
  /** 版记 */
  | { readonly kind: "imprint" };

/** Titles, labels and sentences that one layout words otherwise than the others; what 通报设置 says goes before. */
export type LayoutWords = Readonly<Partial<Record<Exclude<FixedKey, ProcessClauseKey>, string>>>;

/** A kind of paper as data: what it is called, whom it is for, and its pieces in order. All are in layouts/index.ts. */
export interface NoticeLayout {
  readonly name: Readonly<Record<Locale, string>>;
  /** The sheet it is written to. */
  readonly sheet: string;
  /** public: lists public items, public wording first. internal: all items, internal wording first; 公开 does not matter. */
  readonly audience: "public" | "internal";
  readonly words?: LayoutWords;
  readonly blocks: readonly NoticeBlock[];
}
