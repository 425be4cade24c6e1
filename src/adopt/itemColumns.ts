import type { Field } from "./headings";

/** Where the columns of a block stand that decide what a row is; -1: there is none. */
export interface ItemColumns {
  readonly seq: number;
  readonly aspect: number;
  readonly problemSeq: number;
  readonly problem: number;
  readonly text: number;
  readonly measure: number;
  /** 被巡察单位, where the items are those of several units. */
  readonly unit: number;
}

export const itemColumns = (indexOf: (field: Field) => number): ItemColumns => ({
  seq: indexOf("seq"),
  aspect: indexOf("aspect"),
  problemSeq: indexOf("problemSeq"),
  problem: indexOf("problem"),
  text: indexOf("text"),
  measure: indexOf("measure"),
  unit: indexOf("unit"),
});

type ItemField = "text" | "problem" | "measure";

/** The field that holds the text of an item: 具体问题, in a ledger without it 问题, in a list of measures the measure. */
export const itemField = (columns: { readonly has: (field: ItemField) => boolean }): ItemField | null =>
  (["text", "problem", "measure"] as const).find((field) => columns.has(field)) ?? null;

/** Its column; -1: there is none. */
export const itemColumn = (columns: ItemColumns): number => {
  const field = itemField({ has: (each) => columns[each] >= 0 });
  return field === null ? -1 : columns[field];
};
