import { aboveMark, besideMark } from "../../adopt/paste/pastedMerges";
import { bodyOfHtml, isHidden, textOfNode } from "../notice/pastedText";

interface Cell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What a page may claim; wider tables are none that somebody reads. */
const [mostColumns, mostSpan] = [200, 1_000];

const span = (element: Element, name: "rowspan" | "colspan", most: number): number => {
  const count = Number(element.getAttribute(name) ?? "1");
  return Number.isInteger(count) && count > 1 ? Math.min(count, most) : 1;
};

/** Rows of this table and of no table inside one of its cells. */
const rowsOf = (table: Element): readonly Element[] =>
  Array.from(table.querySelectorAll("tr")).filter((row) => row.closest("table") === table && !isHidden(row));

const cellsOf = (row: Element): readonly Cell[] =>
  Array.from(row.children).flatMap((cell): Cell[] =>
    (cell.tagName === "TD" || cell.tagName === "TH") && !isHidden(cell)
      ? [
          {
            text: textOfNode(cell),
            rowSpan: span(cell, "rowspan", mostSpan),
            columnSpan: span(cell, "colspan", mostColumns),
          },
        ]
      : [],
  );

/** As Excel writes a cell to the clipboard: in quotes where it has lines. */
const asCell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A table row by row, cells parted by tabs; cells that a merged one covers hold a mark. */
const tableLines = (table: Element): readonly string[] => {
  const rows = rowsOf(table);
  const grid = rows.map((): string[] => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cellsOf(row)) {
      while (grid[r]?.[column] !== undefined) column += 1;
      if (column >= mostColumns) break;
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1) {
          const line = grid[r + down];
          if (line) line[column + across] = across > 0 ? besideMark : down > 0 ? aboveMark : asCell(text);
        }
      column += columnSpan;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  // a single column is a frame around paragraphs
  if (width < 2) return rows.map((row) => textOfNode(row));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "").join("\t"));
};

const collect = (node: Element, out: string[]): void => {
  for (const child of Array.from(node.childNodes)) {
    if (!(child instanceof Element) || child.querySelector("table") === null) {
      if (child instanceof Element && child.tagName === "TABLE")
        out.push(...(isHidden(child) ? [] : tableLines(child)));
      else out.push(textOfNode(child));
    } else if (isHidden(child)) continue;
    else if (child.tagName === "TABLE") out.push(...tableLines(child));
    else collect(child, out);
  }
};

/**
 * What Word, WPS or Excel put on the clipboard as HTML, as text for the import: a paragraph to a line with the number that Word gave it, tables row
 * by row with tabs. The HTML is only read; nothing of it comes into the page. "" where there is nothing to read.
 */
export const pastedRows = (html: string): string => {
  const body = bodyOfHtml(html);
  // without a table the running text is one piece: parts of a line stay on it
  if (body.querySelector("table") === null) return textOfNode(body);
  const out: string[] = [];
  collect(body, out);
  return out.filter((line) => line.trim() !== "" || line.includes("\t")).join("\n");
};
