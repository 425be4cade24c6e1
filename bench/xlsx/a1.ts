import type { Rect } from "../model/content";

/** 0-based index → "A", "AA". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.row, rect.column);
  if (rect.rowCount === 1 && rect.columnCount === 1) return first;
  return `${first}:${cellAddress(rect.row + rect.rowCount - 1, rect.column + rect.columnCount - 1)}`;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A1", "$A$1:B2", "A:C", "1:3"; no sheet name. Null when it is none of these. */
export function parseRect(address: string): Rect | null {
  const text = address.replace(/\$/g, "");
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(text);
  if (cells) {
    const [c1, c2] = ordered(columnIndex(cells[1] ?? ""), columnIndex(cells[3] ?? cells[1] ?? ""));
    const [r1, r2] = ordered(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    return { row: r1, column: c1, rowCount: r2 - r1 + 1, columnCount: c2 - c1 + 1 };
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const [c1, c2] = ordered(columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? ""));
    return { row: 0, column: c1, rowCount: MAX_ROWS, columnCount: c2 - c1 + 1 };
  }
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) {
    const [r1, r2] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return { row: r1, column: 0, rowCount: r2 - r1 + 1, columnCount: MAX_COLUMNS };
  }
  return null;
}

/** `sqref` of the file: addresses separated by blanks. */
export function parseSqref(sqref: string): Rect[] {
  return sqref
    .split(/\s+/)
    .map(parseRect)
    .filter((rect): rect is Rect => rect !== null);
}

export const sqref = (rects: readonly Rect[]): string => rects.map(rectAddress).join(" ");

/** "Sheet1!A1:B2", "'a b'!A1" → sheet name and rectangle; sheet "" when the address names none. */
export function parseAddress(address: string): { sheet: string; rect: Rect } {
  const bang = address.lastIndexOf("!");
  const rect = parseRect(address.slice(bang + 1));
  if (!rect) throw new Error(`Not an address: ${address}`);
  const name = bang < 0 ? "" : address.slice(0, bang);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name, rect };
}

/** As formulas write a sheet's name: quoted where it is not a plain word. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);
