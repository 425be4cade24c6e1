import { columnIndex, columnLetters } from "../../xlsx/a1";

/** The formula as it reads after being copied so many rows down and columns to the right: relative references move. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  // Texts, quoted sheet names and structured references stay as they are.
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.\p{L}])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.\p{L}!])/gu,
    (whole, fixedColumn, letters, fixedRow, digits) => {
      if (typeof letters !== "string" || typeof digits !== "string") return whole as string;
      const column = fixedColumn === "$" ? columnIndex(letters) : columnIndex(letters) + columns;
      const row = fixedRow === "$" ? Number(digits) : Number(digits) + rows;
      if (column < 0 || row < 1) return "#REF!";
      return `${String(fixedColumn)}${columnLetters(column)}${String(fixedRow)}${row}`;
    },
  );
}
