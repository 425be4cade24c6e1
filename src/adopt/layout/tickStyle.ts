import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { normalStatus } from "../../ledger/status";
import type { TickedField } from "../captionWords";
import { closureIn, typeIn } from "../foreignWords";
import { asksYesNo, normalHeading } from "../headings";
import type { TickedColumns } from "../ticks";

/** How a field is told by a mark below one of several words. */
export interface TickStyle {
  readonly field: TickedField;
  /** Columns of the page. */
  readonly columns: readonly { readonly at: number; readonly word: string }[];
  readonly mark: CellValue;
}

/** The marks of the sheet go on; a form without any gets √. */
export const tickStyleOf = (
  { field, columns }: TickedColumns,
  rows: readonly (readonly CellValue[])[],
  firstColumn: number,
): TickStyle => {
  const counts = new Map<CellValue, number>();
  for (const row of rows)
    for (const { index } of columns) {
      const cell = row[index] ?? "";
      if (!isBlank(cell) && textOf(cell).length <= 2) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  const [mark] = [...counts].reduce<readonly [CellValue, number]>((a, b) => (b[1] > a[1] ? b : a), ["√", 0]);
  return { field, mark, columns: columns.map(({ index, word }) => ({ at: index - firstColumn, word })) };
};

/** What a word means, loosely and then loosest, so that one of the words can stand for it. */
const meaningsOf = (field: TickedField, heading: string, text: string): readonly string[] => {
  if (field === "closure") return [closureIn(text) ?? ""];
  if (field === "type") return [typeIn(text)?.type ?? ""];
  const read = normalStatus(text, { asked: asksYesNo(heading) });
  return read === null || read.status === ""
    ? [""]
    : [`${read.status}|${String(read.longTerm)}|${String(read.closed)}`, read.status];
};

/** The column whose word is this one, or the only one that means the same. */
const columnFor = ({ field, columns }: TickStyle, heading: string, text: string): number | null => {
  const same = columns.find(({ word }) => word === normalHeading(text));
  if (same !== undefined) return same.at;
  for (const [level, meaning] of meaningsOf(field, heading, text).entries()) {
    if (meaning === "") continue;
    const found = columns.filter(({ word }) => meaningsOf(field, heading, word)[level] === meaning);
    const [first] = found;
    if (first !== undefined && (found.length === 1 || level === 0)) return first.at;
  }
  return null;
};

/** What stands in the columns of the marks where the field says this; null: none of their words says it. */
export const ticksFor = (
  style: TickStyle,
  heading: string,
  value: CellValue,
): readonly (readonly [column: number, value: CellValue])[] | null => {
  const text = textOf(value);
  if (text === "") return [];
  const whole = columnFor(style, heading, text);
  if (whole !== null) return [[whole, style.mark]];
  // several marks in a row, or words in place of one, stand as they stood
  const cells: [number, CellValue][] = [];
  for (const part of text.split("+")) {
    const column = style.columns.find(({ word }) => word === part);
    const last = cells.at(-1);
    if (column !== undefined) cells.push([column.at, style.mark]);
    else if (last !== undefined && last[1] === style.mark) last[1] = part;
    else return null;
  }
  return cells;
};
