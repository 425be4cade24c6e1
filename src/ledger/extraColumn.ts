import type { CellValue, RowSource } from "./model";

/** A column of the user's own, as a change names it. */
export interface ExtraColumn {
  readonly heading: string;
  /** Its cells are days: serials in the sheet, 2022-09-30 in 变更记录. */
  readonly isDay: boolean;
}

const plain = "extra:";
const ofDays = "extraDay:";

/** Such a column has no key in `schema.ts`: changes, plans and rows to add name it by this one. */
export const extraKey = (heading: string, isDay = false): string => `${isDay ? ofDays : plain}${heading}`;

/** null: the key is one of `schema.ts`. */
export const extraColumn = (key: string): ExtraColumn | null => {
  if (key.startsWith(plain)) return { heading: key.slice(plain.length), isDay: false };
  return key.startsWith(ofDays) ? { heading: key.slice(ofDays.length), isDay: true } : null;
};

/** A cell of a row by column key, that of a column of the user's own included; undefined where the table has no such column. */
export const cellIn = ({ cells, extra }: Pick<RowSource, "cells" | "extra">, key: string): CellValue | undefined => {
  const own = extraColumn(key);
  const [row, name] = own === null ? [cells, key] : [extra, own.heading];
  return Object.hasOwn(row, name) ? row[name] : undefined;
};
