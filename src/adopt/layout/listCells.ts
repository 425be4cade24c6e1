import { textOf } from "../../ledger/cell";
import { groupBy } from "../../ledger/groupBy";
import type { CellValue, Measure } from "../../ledger/model";
import { isList } from "../numberPrefix";
import { bareText, measuresMeaning, measureTexts } from "./cellMeaning";
import type { LearntRow } from "./learnGroups";
import { inOneCell, oneCellStyleOf, type OneCellStyle } from "./oneCellStyle";
import type { ParallelCell } from "./parallelCells";

/** The cell that holds all measures of an item, in a sheet whose other items have a row for each of theirs. */
export interface ListCell {
  readonly words: CellValue;
  readonly meaning: string;
  readonly style: OneCellStyle;
  /** Its words as they name the row: see `NamedRow`. */
  readonly rowText: string;
}

/** By the text of an item, where no other has the same. */
export const listCells = (rows: readonly LearntRow[], measureAt: number): ReadonlyMap<string, ListCell> => {
  const items = [...groupBy(rows, ({ groups }) => groups.item).values()];
  const byText = groupBy(items, ([first]) => first?.itemText ?? "");
  return new Map(
    [...byText].flatMap(([text, [own = [], ...others]]): (readonly [string, ListCell])[] => {
      const [row] = own;
      const words = textOf(row?.cells[measureAt]);
      const style = others.length === 0 && own.length === 1 && isList(words) ? oneCellStyleOf([words]) : null;
      if (row === undefined || style === null) return [];
      const meaning = measuresMeaning(measureTexts(words));
      return [[text, { words: row.cells[measureAt] ?? "", meaning, style, rowText: bareText(words) }]];
    }),
  );
};

const saidFields = [
  ...(["deadlineText", "due", "extendedTo", "extensionApproval", "leader", "leadDept", "coDepts", "persons"] as const),
  ...(["status", "completedOn", "progress", "currentProgress", "evidence", "gap"] as const),
];

/** What a row says of its measure besides the text, those aside that its cells list. */
const saidOf = (measure: Measure, lists: ReadonlySet<string>): string =>
  JSON.stringify([...saidFields.flatMap((field) => (lists.has(field) ? [] : [measure[field]])), measure.source.extra]);

/** A day goes with its words, and who helps with who leads. */
const goesWith: Readonly<Record<string, readonly string[]>> = {
  deadlineText: ["due", "extendedTo"],
  leadDept: ["coDepts"],
};

/** The measures in their one cell, as long as one row can say all that is said of them; null where it cannot. */
export const listedAgain = (
  cell: ListCell | undefined,
  measures: readonly Measure[],
  parallel: ReadonlyMap<number, ParallelCell> | undefined,
): CellValue | null => {
  const [first] = measures;
  if (cell === undefined || first === undefined) return null;
  const lists = new Set(
    [...(parallel?.values() ?? [])].flatMap(({ field }): string[] => [field, ...(goesWith[field] ?? [])]),
  );
  if (measures.some((measure) => saidOf(measure, lists) !== saidOf(first, lists))) return null;
  const texts = measures.map(({ text }) => text);
  return measuresMeaning(texts) === cell.meaning ? cell.words : inOneCell(texts, cell.style);
};
