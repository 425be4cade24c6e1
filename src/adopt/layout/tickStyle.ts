import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { normalStatus } from "../../ledger/status";
import type { TickedField } from "../captionWords";
import { closureIn, typeIn } from "../foreignWords";
import { asksYesNo, normalHeading } from "../headings";
import { isMark, isUnmarked, withoutTicks, type TickedColumns } from "../ticks";
import { mostUsed } from "./mostUsed";

/** How a field is told by a mark below one of several words. */
export interface TickStyle {
  readonly field: TickedField;
  /** Columns of the page. */
  readonly columns: readonly { readonly at: number; readonly word: string; readonly holdsDays?: true }[];
  readonly mark: CellValue;
  /** What stands where there is no mark: "" or ☐. */
  readonly unmarked: CellValue;
  /** Of a column alone: how else the sheet says something there, by what it says. Left out: one of several. */
  readonly alone?: ReadonlyMap<string, CellValue>;
}

/** What stands in a column alone and is no mark: 否, ×, 正在整改. */
const othersIn = (group: TickedColumns, rows: readonly (readonly CellValue[])[]): ReadonlyMap<string, CellValue> => {
  const others = new Map<string, CellValue>();
  const index = group.columns[0]?.index ?? -1;
  for (const row of rows) {
    const cell = row[index] ?? "";
    const said = textOf(withoutTicks(row, [group])[index]);
    if (said !== "" && !isMark(cell) && !others.has(said)) others.set(said, cell);
  }
  return others;
};

/** The marks of the sheet go on; a form without any gets √. */
export const tickStyleOf = (
  group: TickedColumns,
  rows: readonly (readonly CellValue[])[],
  firstColumn: number,
): TickStyle => {
  const { field, columns } = group;
  const [marks, boxes]: [CellValue[], CellValue[]] = [[], []];
  for (const row of rows) {
    const cells = columns.map(({ index }) => row[index] ?? "");
    // a row that says nothing here may hold no item
    if (cells.every((cell) => isBlank(cell))) continue;
    for (const cell of cells)
      if (isMark(cell)) marks.push(cell);
      else if (isUnmarked(cell, group)) boxes.push(cell);
  }
  return {
    field,
    mark: mostUsed(marks) ?? "√",
    unmarked: mostUsed(boxes) ?? "",
    columns: columns.map(({ index, ...column }) => ({ at: index - firstColumn, ...column })),
    ...(columns.length === 1 && { alone: othersIn(group, rows) }),
  };
};

/** What a word means, loosely and then loosest, so that one of the words can stand for it. */
const meaningsOf = (field: TickedField, heading: string, text: string): readonly string[] => {
  if (field === "closure") return [closureIn(text) ?? ""];
  if (field === "type" || field === "deadlineText") return [typeIn(text)?.type ?? ""];
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

type Cell = readonly [column: number, value: CellValue];

/** 立行立改，长期坚持 is two marks; 2024年6月底，长期坚持 a day below 限期整改 and a mark; what is none of the words stands there whole. */
const deadlineCells = (style: TickStyle, heading: string, value: CellValue): readonly Cell[] | null => {
  const days = style.columns.find(({ holdsDays }) => holdsDays);
  const cells: Cell[] = [];
  const others: string[] = [];
  for (const part of textOf(value).split("，")) {
    const column = style.columns.find(({ word }) => word === normalHeading(part));
    if (column === undefined) others.push(part);
    else cells.push([column.at, style.mark]);
  }
  if (others.length === 0) return cells;
  const [first = ""] = others;
  if (days !== undefined && others.length === 1 && cells.length > 0 && !cells.some(([at]) => at === days.at))
    return [...cells, [days.at, first]];
  const whole = typeof value === "string" ? columnFor(style, heading, value) : null;
  if (whole !== null) return [[whole, style.mark]];
  return days === undefined ? null : [[days.at, value]];
};

/** The marks alone; null: none of the words says it. */
const marksFor = (style: TickStyle, heading: string, text: string): readonly Cell[] | null => {
  const words = style.alone?.get(text);
  if (words !== undefined) return style.columns.map(({ at }) => [at, words]);
  const whole = columnFor(style, heading, text);
  if (whole !== null) return [[whole, style.mark]];
  // an empty box is how the sheet says of an item that it is not done
  if (style.alone !== undefined) return [];
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

/**
 * What stands in the columns of the marks where the field says this; null: none of their words says it.
 *
 * @param isContinued says it in a row above
 */
export const ticksFor = (
  style: TickStyle,
  heading: string,
  value: CellValue,
  isContinued = false,
): readonly Cell[] | null => {
  const text = textOf(value);
  if (text === "" && (isContinued || style.unmarked === "")) return [];
  const marked =
    text === ""
      ? []
      : style.field === "deadlineText"
        ? deadlineCells(style, heading, value)
        : marksFor(style, heading, text);
  return marked && [...style.columns.map(({ at }): Cell => [at, style.unmarked]), ...marked];
};
