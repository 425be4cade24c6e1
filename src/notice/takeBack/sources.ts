import type { RowSource, WordingLevel } from "../../ledger/model";

/** The cell that gives a text of a paper its words, and that a changed wording is written to. */
export type TextSource =
  /** 问题公开表述 */
  | { readonly kind: "issueText"; readonly issueId: string }
  /** 整改情况公开表述; in an internal paper 整改情况 */
  | { readonly kind: "outcome"; readonly issueId: string; readonly column: "publicOutcome" | "outcome" }
  /** 公开表述 of a 方面 or 问题, by its words in the ledger; 短标题, also of a 具体问题, where the paper words it as a task */
  | {
      readonly kind: "wording";
      readonly level: WordingLevel;
      readonly original: string;
      readonly column: "publicText" | "shortTitle";
    }
  /** 标题 or 内容 of a row of 通报设置 */
  | { readonly kind: "slot"; readonly item: string; readonly seq: string; readonly column: "title" | "content" };

export const sourceKey = (source: TextSource): string => JSON.stringify(Object.values(source));

/** Of a row that no sheet has: made up for a paper, and never written. */
export const noRow: RowSource = { table: "slots", row: 0, cells: {}, extra: {} };
