import { isErrorValue, textOf } from "../ledger/cell";
import { leadAndHelp } from "../ledger/leadAndHelp";
import type { CellValue } from "../ledger/model";
import { unitsAndPersons } from "../ledger/unitsAndPersons";
import type { AdoptedMeasure, MappedColumn } from "./adoption";
import type { Field } from "./headings";
import type { ItemCells } from "./itemCells";
import type { ItemContext } from "./itemParts";
import { distinct } from "./joinedCells";
import type { SheetReader, SourceCell } from "./sheetReader";

/** Fields that every row of an item has taken over in any case. */
const alwaysTaken: ReadonlySet<Field> = new Set<Field>(["aspect", "problem", "text", "measure"]);

/** A longer text is not searched for pieces: time has to grow with the cells. */
const searched = 20_000;

/** Cells of a closed column that were understood stand in it in their normal form. */
const isUnderstood = (reader: SheetReader, cell: SourceCell, field: Field): boolean => {
  switch (field) {
    case "status":
      return reader.status(cell) !== null;
    case "type":
      return reader.type(cell) !== null;
    case "closure":
      return reader.closure(cell) !== null;
    case "longTerm":
      return reader.yes(cell) !== null;
    case "leadDept":
    case "coDepts":
      return leadAndHelp(textOf(cell.value)) !== null || unitsAndPersons(textOf(cell.value)) !== null;
    case "due":
    case "completedOn":
    case "closedOn":
    case "updatedAt":
      return reader.day(cell, field).date !== null;
    case "extendedTo":
      return reader.extension(cell).date !== null;
    default:
      return typeof cell.value === "number";
  }
};

/** Whether a text stands in one of these rows. Most do as they are; only for others are the texts searched. */
const keptIn = (rows: readonly Pick<AdoptedMeasure, "fields" | "extra">[]): ((text: string) => boolean) => {
  const known = new Set<CellValue>();
  for (const { fields, extra } of rows) {
    for (const key in fields) known.add(fields[key] ?? "");
    for (const key in extra) known.add(extra[key] ?? "");
  }
  let lines: ReadonlySet<string> | null = null;
  let whole = "";
  return (text) => {
    if (known.has(text)) return true;
    if (lines === null) {
      const texts = [...known].map(textOf);
      whole = texts.join("\n");
      lines = new Set(texts.flatMap((each) => each.split("\n")));
    }
    return lines.has(text) || (whole.length <= searched && whole.includes(text));
  };
};

/**
 * Words of an item's rows that no field took: a deadline beside a later one of the same item, a 序号 that counts nothing. They are kept in 备注, with
 * the heading they stood under: nothing of the sheet is lost.
 */
export const leftOver = (
  columns: readonly MappedColumn[],
  cells: ItemCells,
  item: {
    readonly fields: Record<string, CellValue>;
    readonly extra: Record<string, CellValue>;
    readonly measures: readonly AdoptedMeasure[];
  },
  { reader }: ItemContext,
): readonly string[] => {
  const isKept = keptIn([item, ...item.measures]);
  const words: string[] = [];
  for (const column of columns) {
    const { field } = column;
    if (field === null || alwaysTaken.has(field)) continue;
    for (const cell of cells.own(column)) {
      if (cell === null || isErrorValue(cell.value)) continue;
      const text = reader.text(cell);
      if (text === "" || text === "无" || isUnderstood(reader, cell, field) || isKept(text)) continue;
      words.push(`〔原${(column.path.at(-1) ?? "").replace(/[\s*＊]+/g, "")}：${text}〕`);
    }
  }
  return distinct(words);
};
