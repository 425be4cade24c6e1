import type { NoticeLayoutKey, ParagraphLevel } from "./document";
import type { SlotKey } from "./slots";

/** What gives an item heading its words. */
export type HeadingOf = "aspect" | "problem" | "issue";

export interface ItemHeading {
  readonly of: HeadingOf;
  /** Level of the number: 一、（一）1.（1） */
  readonly level: 1 | 2 | 3 | 4;
  /** part: counts through the whole part. document: counts on from one part to the next. parent: begins anew under each heading above. */
  readonly restart: "part" | "document" | "parent";
}

export type PartTitle = "responsibilityTitle" | "doneTitle" | "nextStepsTitle";
export type ItemLabel = "progressLabel" | "stagedLabel" | "outcomeLabel";

/** The pieces of a paper, in order. A part that would have no items is left out, and the numbers of the parts close up. */
export type NoticeBlock =
  /** One slot, one paragraph. */
  | { readonly kind: "line"; readonly slot: SlotKey; readonly level: ParagraphLevel }
  /** One slot, a paragraph for each of its rows. */
  | { readonly kind: "paragraphs"; readonly slot: SlotKey }
  /** The sentence of figures. */
  | { readonly kind: "statistics" }
  /** A numbered part whose sub-headings and texts are the rows of a slot. */
  | { readonly kind: "sections"; readonly title: PartTitle; readonly slot: SlotKey }
  /**
   * Items. done: those done at the day. open: all others, with 已移交. all: both. 已取消 is in none. Its title: fixed, by content, or none
   * (a flat list is no part).
   */
  | {
      readonly kind: "items";
      readonly members: "done" | "open" | "all";
      readonly title: PartTitle | "byContent" | null;
      readonly headings: readonly ItemHeading[];
      readonly label: ItemLabel;
      /** For open long-term items. */
      readonly longTermLabel: ItemLabel;
      /** Open long-term items end with 该项整改工作计划于…完成。 */
      readonly dueSentence: boolean;
    }
  | { readonly kind: "contact" };

export interface NoticeLayout {
  readonly key: NoticeLayoutKey;
  readonly blocks: readonly NoticeBlock[];
}

const tree: readonly ItemHeading[] = [
  { of: "aspect", level: 2, restart: "part" },
  { of: "problem", level: 3, restart: "part" },
  { of: "issue", level: 4, restart: "part" },
];

/** The structures of reference/ledger-domain.md section 0: A is [Hohhot], B is [Xiangtan]. */
export const noticeLayouts: Readonly<Record<NoticeLayoutKey, NoticeLayout>> = {
  A: {
    key: "A",
    blocks: [
      { kind: "line", slot: "title", level: "title" },
      { kind: "paragraphs", slot: "intro" },
      { kind: "sections", title: "responsibilityTitle", slot: "responsibility" },
      { kind: "statistics" },
      {
        kind: "items",
        members: "done",
        title: "doneTitle",
        headings: tree,
        label: "progressLabel",
        longTermLabel: "stagedLabel",
        dueSentence: false,
      },
      {
        kind: "items",
        members: "open",
        title: "byContent",
        headings: tree,
        label: "progressLabel",
        longTermLabel: "stagedLabel",
        dueSentence: true,
      },
      { kind: "sections", title: "nextStepsTitle", slot: "nextSteps" },
    ],
  },
  B: {
    key: "B",
    blocks: [
      { kind: "line", slot: "docNo", level: "docNo" },
      { kind: "line", slot: "title", level: "title" },
      { kind: "line", slot: "addressee", level: "addressee" },
      { kind: "paragraphs", slot: "intro" },
      { kind: "statistics" },
      {
        kind: "items",
        members: "all",
        title: null,
        headings: [{ of: "issue", level: 1, restart: "part" }],
        label: "outcomeLabel",
        longTermLabel: "outcomeLabel",
        dueSentence: false,
      },
      { kind: "contact" },
      { kind: "line", slot: "signature", level: "signature" },
      { kind: "line", slot: "signedOn", level: "date" },
    ],
  },
};
