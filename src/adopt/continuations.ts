import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";

type Row = readonly CellValue[];
type Columns = ReadonlyMap<Field, RecognisedColumn>;

/** The column that holds the text of an item: 具体问题, in a ledger without it 问题, in a list of measures the measure. */
export const itemField = (columns: Columns): Field | null =>
  (["text", "problem", "measure"] as const).find((field) => columns.has(field)) ?? null;

/** Spaces at the ends make no difference. */
export const sameText = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || String(a ?? "").trim() === String(b ?? "").trim();

/**
 * For each row whether it continues the item above, 1 where it does: it has neither 序号 nor the text of an item, or it repeats the text and
 * brings another measure.
 */
export const continuations = (rows: readonly Row[], columns: Columns): Uint8Array => {
  const index = (field: Field | null): number => (field ? (columns.get(field)?.index ?? -1) : -1);
  const own = itemField(columns);
  const [seq, text, measure] = [index("seq"), index(own), index("measure")];
  const continues = new Uint8Array(rows.length);
  if (seq < 0 && text < 0) return continues;
  const mayBeFilledDown = own !== "measure" && text >= 0 && measure >= 0;
  let seqOfItems: boolean | null = null;
  const repeats = (now: Row, before: Row, column: number): boolean =>
    !isBlank(before[column]) && sameText(now[column], before[column]);

  for (let at = 1; at < rows.length; at += 1) {
    const [now, before] = [rows[at] ?? [], rows[at - 1] ?? []];
    const hasText = text >= 0 && !isBlank(now[text]);
    if (!hasText) {
      if (seq < 0 || isBlank(now[seq])) continues[at] = 1;
      continue;
    }
    if (!mayBeFilledDown || !repeats(now, before, text)) continue;
    if (isBlank(now[measure]) || sameText(now[measure], before[measure])) continue;
    seqOfItems ??= seq >= 0 && isFilledDown(rows, seq);
    if (!seqOfItems || sameText(now[seq], before[seq])) continues[at] = 1;
  }
  return continues;
};

/** 序号 is filled down with the item; where it is another on every row it counts the rows. */
const isFilledDown = (rows: readonly Row[], seq: number): boolean =>
  rows.some((row, at) => !isBlank(row[seq]) && sameText(row[seq], rows[at - 1]?.[seq]));
