import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { filledCells, type FilledCells } from "./filledCells";
import { itemColumn, type ItemColumns } from "./itemColumns";
import { separateNumber } from "./numberPrefix";
import { loneColumn } from "./numberedTitles";

type Row = readonly CellValue[];

/** A row that holds nothing but the rest of a text that the row above breaks off. */
export interface ContinuedText {
  /** Places of the row and of the one whose text it goes on with. */
  readonly at: number;
  readonly top: number;
  readonly column: number;
  /** The whole text. */
  readonly text: string;
}

const sentenceEnd = /[。；！？;!?][”"’）)]?$/;
const breaksOff = /[，,、（(]$/;
const goesOn = /^[，,、；;。）)”]/;
/** What follows a colon is a list, and a note is none of the item. */
const listBelow = /[：:]$/;
const isNote = /^(?:注|备注|说明|附件?|示?例)\s*[：:]/;

/** From this share of sentences on, a text without an end is one that goes on. */
const usualShare = 0.8;

/** The texts of the column are sentences as a rule, so that one without an end is broken off. */
const areSentences = (rows: readonly Row[], { seq }: ItemColumns, own: number): boolean => {
  let [texts, ended] = [0, 0];
  for (const row of rows) {
    if (isBlank(row[seq]) || isBlank(row[own])) continue;
    texts += 1;
    if (sentenceEnd.test(textOf(row[own]))) ended += 1;
  }
  // the one that is broken off is among them
  return texts > 2 && ended >= (texts - 1) * usualShare;
};

/** Numbers count on across the row: it is none of the items. */
const countsOn = (rows: readonly Row[], seq: number, top: number, at: number): boolean => {
  const number = Number(textOf(rows[top]?.[seq]) || NaN);
  let next = at + 1;
  while (next < rows.length && isBlank(rows[next]?.[seq])) next += 1;
  return Number.isInteger(number) && (next === rows.length || Number(textOf(rows[next]?.[seq])) === number + 1);
};

/**
 * Rows without 序号 whose only cell goes on with a text that breaks off in the row above. The text of an item goes on where the numbers of the items
 * count on across the row, and it breaks off at a comma or where the others are whole sentences; a measure or an account only at a comma.
 *
 * @param further columns of texts besides those of the item and its measures; -1: there is none
 */
export const continuedTexts = (
  rows: readonly Row[],
  columns: ItemColumns,
  further: readonly number[],
  filled: FilledCells = filledCells(
    rows,
    Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => column),
  ),
): readonly ContinuedText[] => {
  const { seq } = columns;
  const own = itemColumn(columns);
  const found: ContinuedText[] = [];
  if (seq < 0 || own < 0) return found;
  const texts = [own, columns.measure, ...further].filter((column) => column >= 0);
  let sentences: boolean | null = null;
  for (let at = 1; at < rows.length; at += 1) {
    if (filled.hasTwo(at, -1)) continue;
    const column = loneColumn(rows[at] ?? [], -1);
    if (!texts.includes(column)) continue;
    const last = found.at(-1);
    const isChain = last?.at === at - 1 && last.column === column;
    const top = isChain ? last.top : at - 1;
    const [above, rest] = [isChain ? last.text : rows[top]?.[column], rows[at]?.[column]];
    if (typeof above !== "string" || typeof rest !== "string" || isBlank(above)) continue;
    const [begun, more] = [above.trim(), rest.trim()];
    if (sentenceEnd.test(begun) || listBelow.test(begun) || isNote.test(more) || separateNumber(more) !== null)
      continue;
    const isBroken = breaksOff.test(begun) || goesOn.test(more);
    if (!isBroken && (column !== own || !(sentences ??= areSentences(rows, columns, own)))) continue;
    if (column === own && !countsOn(rows, seq, top, at)) continue;
    found.push({ at, top, column, text: begun + more });
  }
  return found;
};

/** The rows with the whole texts, and without those that went on with them. */
export const joinedTexts = <T>(
  rows: readonly T[],
  found: readonly ContinuedText[],
  withText: (row: T, column: number, text: string) => T,
): readonly T[] => {
  const whole = [...rows];
  const gone = new Set(found.map(({ at }) => at));
  for (const { top, column, text } of found) {
    const row = whole[top];
    if (row !== undefined) whole[top] = withText(row, column, text);
  }
  return whole.filter((_, at) => !gone.has(at));
};

export const withCell = (row: Row, column: number, text: string): Row =>
  row.map((cell, at) => (at === column ? text : cell));
