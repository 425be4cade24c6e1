import type { ColumnSchema } from "../../ledger/schema";
import { paneWords } from "../environment";

/** Name of a column for the reader: the heading of the sheet, with a translation where the display language is another. */
export const labelOf = (column: Pick<ColumnSchema, "key" | "heading">): string => {
  const translated = paneWords().columnLabel[column.key];
  return translated === undefined ? column.heading : `${translated} ${column.heading}`;
};

/** A word of a closed vocabulary in the display language. */
export const wordOf = (word: string): string => paneWords().vocabulary[word] ?? word;
