import type { CellValue } from "../ledger/model";

/** The same cell is read once. Cells of a column repeat: the last one and the empty one are answered without a look-up. */
export const once = <T>(read: (cell: CellValue) => T): ((cell: CellValue) => T) => {
  const known = new Map<CellValue, T>();
  const blank = read("");
  let last: CellValue = "";
  let lastValue = blank;
  return (cell) => {
    if (cell === "") return blank;
    if (cell === last) return lastValue;
    let value = known.get(cell);
    if (value === undefined) {
      value = read(cell);
      known.set(cell, value);
    }
    last = cell;
    lastValue = value;
    return value;
  };
};
