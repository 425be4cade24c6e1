import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { isStroke } from "./foreignWords";
import type { Field } from "./headings";
import type { ItemCells } from "./itemCells";
import type { ItemContext } from "./itemParts";
import type { SheetReader, SourceCell } from "./sheetReader";

export const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== "")),
];

/** What several cells say, each thing once, one line each; a single cell as it is. */
export const joined = (reader: SheetReader, written: readonly (SourceCell | null)[]): CellValue => {
  const present = written.flatMap((cell, at) => (cell === null || cell.at === written[at - 1]?.at ? [] : [cell]));
  const [only] = present;
  if (only === undefined) return "";
  return present.length === 1
    ? reader.asShown(only)
    : distinct(present.map((cell) => textOf(reader.asShown(cell)))).join("\n");
};

/** A field of the item from all its rows. */
export const joinedField = (cells: ItemCells, field: Field, { roles, reader }: ItemContext): CellValue => {
  const column = roles.ofIssue.get(field);
  const value = column === undefined ? "" : joined(reader, cells.written(column));
  return typeof value === "string" && isStroke(value) ? "" : value;
};
