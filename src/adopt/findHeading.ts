import type { CellValue } from "../ledger/model";
import type { MergedArea } from "./foreignSheet";
import { pathsReader } from "./headingPath";
import { belongsToHeadings, isTitle, mayBeHeading, mostHeadingRows } from "./headingRows";
import type { HeadingMatch } from "./headings";

/** Where the headings of a range stand, and what they are, one per column. */
export interface HeadingBlock {
  /** Rows of the range, 1-based: the outermost captions and the innermost headings. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** First row of the body, 1-based: below a row that numbers the columns or names units, if there is one. */
  readonly bodyRow: number;
  /** Captions and heading of each column, outermost first: 整改责任清单, 责任人. Empty for a column without a heading. */
  readonly paths: readonly (readonly string[])[];
  /** The same in one word: 整改责任清单/责任人. "" for a column without a heading. */
  readonly headings: readonly string[];
  /** What each column means by its path, null for none that is known. */
  readonly matches: readonly (HeadingMatch | null)[];
}

type Cells = readonly (readonly CellValue[])[];

/** Title, 截至 line and unit line above the headings, with room to spare. */
const rowsSearched = 20;

/** Line breaks stay until it is known what the heading means: a note behind one says how to fill the column in. */
const textIn = (cell: CellValue | undefined): string => String(cell ?? "").trim();

const inOneLine = (words: string): string => words.replace(/\s*[\r\n]+\s*/g, "");

/**
 * The rows of a heading block with captions written into every column they stand over. Merged areas say which these are; without them a
 * caption reaches to the right over blanks that have a heading below, up to the next caption or the border of the group above.
 */
const spread = (cells: Cells, first: number, last: number, merges: readonly MergedArea[]): string[][] => {
  const width = cells[first]?.length ?? 0;
  const grid = cells.slice(first, last + 1).map((row) => Array.from({ length: width }, (_, c) => textIn(row[c])));
  if (merges.length > 0) {
    for (const { row, column, columnCount } of merges) {
      const texts = grid[row - first];
      const caption = texts?.[column] ?? "";
      if (!texts || caption === "") continue;
      for (let c = column + 1; c < Math.min(column + columnCount, width); c += 1)
        if (texts[c] === "") texts[c] = caption;
    }
    return grid;
  }
  const below = (r: number, c: number): boolean => grid.slice(r + 1).some((texts) => texts[c] !== "");
  const written = grid.map((texts) => [...texts]);
  grid.forEach((texts, r) => {
    for (let c = 1; c < width; c += 1) {
      const border = written.slice(0, r).some((above) => (above[c] ?? "") !== "");
      if (texts[c] === "" && !border && below(r, c) && below(r, c - 1)) texts[c] = texts[c - 1] ?? "";
    }
  });
  return grid;
};

const pathsOf = (grid: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (grid[0] ?? []).map((_, c) => {
    const path: string[] = [];
    for (const texts of grid) {
      const text = texts[c] ?? "";
      if (text !== "" && text !== path[path.length - 1]) path.push(text);
    }
    return path;
  });

interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly paths: readonly (readonly string[])[];
  readonly matches: readonly (HeadingMatch | null)[];
  /** Known headings, similar ones counting less, so that a row of exact words wins over a row of sentences. */
  readonly weight: number;
}

/** A caption that ends a path in a column it was only spread to has its headings below the block: it is none itself. */
const isWritten = (cells: Cells, first: number, last: number, path: readonly string[], c: number): boolean => {
  for (let r = first; r <= last; r += 1) if (textIn(cells[r]?.[c]) === path[path.length - 1]) return true;
  return false;
};

const candidates = function* (cells: Cells, merges: readonly MergedArea[]): Generator<Candidate> {
  const meaningsOf = pathsReader();
  const top = cells.slice(0, rowsSearched);
  const usable = top.map((row, r) => mayBeHeading(row) && (row.length === 1 || !isTitle(row, r, merges)));
  for (const first of top.keys())
    for (let last = first; last < first + mostHeadingRows && usable[last] === true; last += 1) {
      const paths = pathsOf(spread(cells, first, last, merges));
      const matches = meaningsOf(paths);
      const known = matches.filter((match, c) => match !== null && isWritten(cells, first, last, paths[c] ?? [], c));
      if (known.length < ((cells[0]?.length ?? 0) === 1 ? 1 : 2)) continue;
      const weight = known.reduce((sum, match) => sum + (match?.distance === 2 ? 1 : 2), 0);
      yield { first, last, paths, matches, weight };
    }
};

/** Captions add no known heading where all headings stand in one row below them; they still belong to the block. */
const withCaptions = (best: Candidate, all: readonly Candidate[]): Candidate => {
  const wider = all.filter(
    ({ first, last, weight }) => last === best.last && first < best.first && weight >= best.weight,
  );
  return wider.reduce((a, b) => (b.first < a.first ? b : a), best);
};

/**
 * Headings whose words are all unknown (追缴, 归还原渠道) below captions that stand over several columns (其中): every cell of the row lies under
 * such a caption, beside another under the same. A row of the body has cells under headings of their own.
 */
const withUnknownHeadings = (best: Candidate, cells: Cells, merges: readonly MergedArea[]): Candidate => {
  const last = best.last + 1;
  const row = cells[last];
  if (!row || last >= best.first + mostHeadingRows || !mayBeHeading(row) || isTitle(row, last, merges)) return best;
  const grid = spread(cells, best.first, last, merges);
  const captions = grid[grid.length - 2] ?? [];
  const filled = row.flatMap((cell, c) => (textIn(cell) === "" ? [] : [c]));
  const isBelowCaption = (c: number): boolean =>
    captions[c] !== "" && [c - 1, c + 1].some((d) => captions[d] === captions[c] && textIn(row[d]) !== "");
  if (filled.length < 2 || !filled.every(isBelowCaption)) return best;
  const paths = pathsOf(grid);
  return withUnknownHeadings({ ...best, last, paths, matches: pathsReader()(paths) }, cells, merges);
};

/**
 * The heading rows of a range: among the first rows the one to three rows with the most known headings, at least two of them (one where
 * the range is a single column). null: no rows qualify. Titles, 截至 and unit lines above are none of them, nor are rows of the body.
 *
 * @param merges merged areas by `cells`, where they are known; a function gets values only
 */
export const findHeading = (cells: Cells, merges: readonly MergedArea[] = []): HeadingBlock | null => {
  const all = [...candidates(cells, merges)];
  const [one, ...others] = all;
  if (!one) return null;
  const fewest = others.reduce(
    (a, b) => (b.weight > a.weight || (b.weight === a.weight && b.last - b.first < a.last - a.first) ? b : a),
    one,
  );
  const { first, last, paths: written, matches } = withUnknownHeadings(withCaptions(fewest, all), cells, merges);
  const paths = written.map((path) => path.map(inOneLine));
  let body = last + 1;
  while (body < cells.length && body <= last + 2 && belongsToHeadings(cells[body] ?? [])) body += 1;
  const headings = paths.map((path) => path.join("/"));
  return { firstRow: first + 1, lastRow: last + 1, bodyRow: body + 1, paths, headings, matches };
};
