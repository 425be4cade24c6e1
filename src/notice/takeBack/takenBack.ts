import type { TextSource } from "./sources";

/** A wording that was changed and can be taken over into the cell it comes from. */
export interface TextDifference {
  readonly key: string;
  readonly source: TextSource;
  readonly issueId?: string;
  /** As the notice prints it, and as it reads now. Lines are paragraphs. */
  readonly before: string;
  readonly after: string;
  /** What the cell is to hold: `after` with the placeholders that still say what the ledger says. */
  readonly content: string;
  /** Index of the paragraph in the built notice, and of the first line in the text. */
  readonly paragraph: number;
  readonly line: number;
  /**
   * The next notice built says the whole paragraph as the text does. False: the notice makes something else of it (braces, for example),
   * or a sentence of its own was changed there as well.
   */
  readonly exact: boolean;
  /**
   * Where the file says what it was made with: the ledger has changed since, and the paragraph came back as it was sent (ledger), or was changed
   * as well (both).
   */
  readonly since?: "ledger" | "both";
}

/** What the notice computes itself: an edit of it is shown and not taken back. */
export interface ComputedDifference {
  readonly kind: ComputedKind;
  readonly built: string;
  /** "" where the text no longer has it. */
  readonly text: string;
  readonly issueId?: string;
  readonly paragraph: number;
  readonly line: number;
}

/**
 * number: 编号 of a heading. label: 整改情况：. due: 该项整改工作计划于…完成。 figure: filled into a slot. frame: other words around a text of a cell.
 * whole: a paragraph that comes from no cell, as the statistics.
 */
export type ComputedKind = "number" | "label" | "due" | "figure" | "frame" | "whole";

/**
 * A paragraph in which words of a cell and a sentence of the notice's own, or words of another cell, were changed so that nobody can tell one
 * from the other.
 */
export interface Undecided {
  readonly built: string;
  readonly text: string;
  /** What comes again whenever it is built: the notice's own sentences in it, and paragraphs of other cells that were put into it. */
  readonly own: readonly string[];
  readonly issueId?: string;
  readonly paragraph: number;
  readonly line: number;
}

/** One cell that gives its words to several places, which read differently now. */
export interface Contradiction {
  readonly source: TextSource;
  readonly before: string;
  readonly texts: readonly string[];
  readonly paragraph: number;
  readonly line: number;
}

export interface UnknownLine {
  readonly line: number;
  readonly text: string;
}

export interface MissingBlock {
  /** item: a heading of an item, with or without its text. heading: of a part, 方面 or 问题. text: everything else. */
  readonly kind: "item" | "heading" | "text";
  readonly text: string;
  readonly issueId?: string;
  readonly paragraph: number;
}

/** 取回修改稿: what a text that came back says otherwise than the notice built from the ledger. Nothing of either text is left out. */
export interface TakenBack {
  readonly differences: readonly TextDifference[];
  readonly computed: readonly ComputedDifference[];
  readonly undecided: readonly Undecided[];
  readonly contradictions: readonly Contradiction[];
  /** Items that stand in another place than 序号 gives them. */
  readonly moved: readonly { readonly text: string; readonly issueId?: string; readonly line: number }[];
  readonly unknown: readonly UnknownLine[];
  readonly missing: readonly MissingBlock[];
  /** Blocks that read as built. */
  readonly same: number;
  /** Lines of the lists behind the paper (整改台账, 制度清单…), which are the ledger's and not compared. */
  readonly annexLines: number;
}
