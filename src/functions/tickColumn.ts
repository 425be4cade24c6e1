import { normalHeading } from "../adopt/headings";
import type { SheetLedger } from "../adopt/readRange";
import { isMark, type TickedColumns } from "../adopt/ticks";
import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

/** A column of the sheet whose cells are marks: what is said of a row, if anything, is said in the first of its group. */
export interface TickColumn {
  readonly group: TickedColumns;
  readonly word: string;
}

/** The column of marks that stands at a place of the range, or that has this word in front of what stands in brackets: 已完成（打√）. */
export const tickColumnAt = ({ ticked }: SheetLedger, index: number, name: string): TickColumn | null => {
  const wanted = normalHeading(name);
  for (const group of ticked)
    for (const column of group.columns)
      if (index >= 0 ? column.index === index : column.word === wanted) return { group, word: column.word };
  return null;
};

const shown = "√";

/** A mark where the row is marked; in a column alone also the words that stand there. */
export const tickReader = (ledger: SheetLedger, { group, word }: TickColumn): ((at: number) => CellValue) => {
  const said = ledger.column(group.columns[0]?.index ?? -1);
  const isAlone = group.columns.length === 1;
  return (at) => {
    const words = said(at);
    return words === word ? shown : isAlone ? words : "";
  };
};

/** What a condition asks for in such a column: any mark, and the word itself, is a mark. */
export const askedOfTicks = (value: string, { word }: TickColumn): string =>
  isMark(value) || normalHeading(textOf(value)) === word ? shown : value;
