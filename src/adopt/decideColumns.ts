import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { areShares, shareIn } from "../ledger/statusShare";
import type { HeadingBlock } from "./findHeading";
import type { Field, HeadingMatch, UndecidedHeading } from "./headings";
import { ownColumn, ownField, ownTable } from "./headings";

export interface RecognisedColumn {
  readonly field: Field;
  /** Column of the range, 0-based. */
  readonly index: number;
  /** The innermost heading as it stands in the sheet, without the captions above it. */
  readonly heading: string;
  /** A known heading; one that resembles it, or is explained by its caption only; one that its neighbours or values decided. */
  readonly certainty: "exact" | "similar" | "content";
}

export interface Recognised {
  /** Which of our own tables this is, null for any other ledger. */
  readonly own: "issues" | "measures" | null;
  readonly columns: ReadonlyMap<Field, RecognisedColumn>;
  /** Columns of the range, 0-based, that make a row: one in which all of them are blank is none. */
  readonly used: readonly number[];
}

export interface DecideOptions {
  /** Is the cell a status word? Decides what 整改情况 holds. */
  readonly isStatusWord: (cell: CellValue) => boolean;
  /** Is the item with this status still open? Decides what 完成时间 holds. */
  readonly isOpen: (status: CellValue, shares: boolean) => boolean;
}

type Body = Iterable<readonly CellValue[]>;

const ownColumns = (own: "issues" | "measures", headings: readonly string[]): Recognised => {
  const columns = new Map<Field, RecognisedColumn>();
  const used: number[] = [];
  headings.forEach((heading, index) => {
    const column = ownColumn(own, heading);
    if (!column) return;
    used.push(index);
    const field = ownField(own, column);
    if (field && !columns.has(field)) columns.set(field, { field, index, heading, certainty: "exact" });
  });
  return { own, columns, used };
};

const nearer = (a: HeadingMatch, b: HeadingMatch): boolean =>
  a.distance !== b.distance ? a.distance < b.distance : a.rank < b.rank;

/**
 * Which column holds what. Each field goes to one column, the one whose heading is nearest to a known one; then the headings that mean
 * different things in different ledgers are settled by their neighbours and by what stands below them.
 */
export const decideColumns = (
  { paths, matches: meanings }: Pick<HeadingBlock, "paths" | "matches">,
  body: Body,
  options: DecideOptions,
): Recognised => {
  const headings = paths.map((path) => path[path.length - 1] ?? "");
  const own = ownTable(headings);
  if (own) return ownColumns(own, headings);

  const columns = new Map<Field, RecognisedColumn>();
  const matches = new Map<Field, HeadingMatch>();
  const undecided = new Map<UndecidedHeading, RecognisedColumn[]>();
  headings.forEach((heading, index) => {
    const match = meanings[index];
    if (!match) return;
    if ("undecided" in match.meaning) {
      const found = undecided.get(match.meaning.undecided) ?? [];
      undecided.set(match.meaning.undecided, [...found, { field: "note", index, heading, certainty: "content" }]);
      return;
    }
    const { field } = match.meaning;
    const before = matches.get(field);
    if (before && !nearer(match, before)) return;
    matches.set(field, match);
    columns.set(field, { field, index, heading, certainty: match.distance === 2 ? "similar" : "exact" });
  });

  const assign = (column: RecognisedColumn, field: Field): void => {
    if (!columns.has(field)) columns.set(field, { ...column, field });
  };
  for (const column of undecided.get("task") ?? [])
    assign(column, columns.has("problem") || columns.has("text") ? "measure" : "problem");
  settleProgress(columns, body, options);
  for (const column of undecided.get("outcome") ?? [])
    assign(column, !columns.has("status") && holdsStatusWords(column.index, body, options) ? "status" : "progress");
  for (const column of undecided.get("finishTime") ?? []) assign(column, planned(column, columns, body, options));
  for (const column of undecided.get("mainReason") ?? [])
    assign(column, column.index < (columns.get("measure")?.index ?? Infinity) ? "cause" : "gap");
  return { own, columns, used: [...columns.values()].map((column) => column.index) };
};

/** 完成情况, 进展 and the like say how far it is: where no column is called a status and status words stand there, they are it. */
const settleProgress = (columns: Map<Field, RecognisedColumn>, body: Body, options: DecideOptions): void => {
  const progress = columns.get("progress");
  if (!progress || columns.has("status") || !holdsStatusWords(progress.index, body, options)) return;
  columns.delete("progress");
  columns.set("status", { ...progress, field: "status", certainty: "content" });
};

/** A share of the whole: how far an item is, but no status. */
const isShare = (cell: CellValue): boolean =>
  typeof cell === "number"
    ? cell >= 0 && cell <= 1
    : typeof cell === "string" && cell.length <= 12 && /\d[%％]/.test(cell);

/** Where so many cells in front are something else, and most of all, nobody needs to look further down. */
const enoughOthers = 100;

/**
 * At least three quarters of the cells are status words, shares (已完成80%) aside, and half of all: a cell that is odd does not make texts of the
 * others.
 */
const holdsStatusWords = (index: number, body: Body, options: DecideOptions): boolean => {
  let [words, shares, others] = [0, 0, 0];
  for (const row of body) {
    const cell = row[index] ?? "";
    if (cell === "" || isBlank(cell)) continue;
    const isBareShare = typeof cell === "string" && (shareIn(cell) ?? 1) < 1;
    if (!isBareShare && options.isStatusWord(cell)) words += 1;
    else if (isShare(cell)) shares += 1;
    else others += 1;
    if (others >= enoughOthers && others > words) return false;
  }
  return words > 0 && words >= 3 * others && words >= shares + others;
};

const holdsTwo = (row: readonly CellValue[]): boolean => {
  const first = row.findIndex((cell) => !isBlank(cell));
  return first >= 0 && row.some((cell, at) => at > first && !isBlank(cell));
};

function* cellsOf(body: Body, column: number): Generator<CellValue> {
  for (const row of body) yield row[column] ?? "";
}

/** 完成时间 is the plan unless another column holds the plan, or no open item has one while a done one does. */
const planned = (
  column: RecognisedColumn,
  columns: ReadonlyMap<Field, RecognisedColumn>,
  body: Body,
  options: DecideOptions,
): "deadlineText" | "completedOn" => {
  if (columns.has("deadlineText") || columns.has("due")) return "completedOn";
  const status = columns.get("status");
  if (columns.has("completedOn") || !status) return "deadlineText";
  const shares = areShares(cellsOf(body, status.index));
  let open = 0;
  for (const row of body) {
    // one text alone heads a section
    if (!holdsTwo(row) || !options.isOpen(row[status.index] ?? "", shares)) continue;
    open += 1;
    if ((row[column.index] ?? "") !== "") return "deadlineText";
  }
  return open > 0 ? "completedOn" : "deadlineText";
};
