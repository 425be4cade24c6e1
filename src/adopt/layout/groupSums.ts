import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue, Issue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";
import { withoutSpaces } from "../withoutSpaces";
import type { SumFigure } from "./sumFigures";

/** A line among the items that sums up some of those above it: 小计, 本页小计. */
export interface GroupSum {
  /** Row of `ForeignSheet.cells`. */
  readonly at: number;
  /** By column of the page. */
  readonly row: readonly CellValue[];
  readonly merges: readonly Omit<MergedArea, "row">[];
  readonly figures: readonly SumFigure[];
  /** What it sums up: the items since the line before, the page, or all above it. */
  readonly over: "group" | "page" | "all";
}

export interface GroupSums {
  /** By place of an item in the sheet: the line that sums it up; null: none, it stands below the last of these lines. */
  readonly of: readonly (GroupSum | null)[];
  /** By page. */
  readonly ofPage: readonly (GroupSum | null)[];
  /** By place of an item: its 方面, where each line sums up one; else nothing. */
  readonly aspects: readonly string[];
}

export const noGroupSums: GroupSums = { of: [], ofPage: [], aspects: [] };

const labelOf = (row: readonly CellValue[]): string => withoutSpaces(row.find((cell) => !isBlank(cell)));

/** What a line of sums says that it sums up. */
export const summedOver = (row: readonly CellValue[]): GroupSum["over"] =>
  /页/.test(labelOf(row)) ? "page" : /^(?:累计|总计)/.test(labelOf(row)) ? "all" : "group";

/** The line below the last item sums up the last group or page, not the ledger. */
export const isOfLast = (row: readonly CellValue[]): boolean =>
  /页|小计/.test(labelOf(row)) || /[^总]合计[:：]?$/.test(labelOf(row));

interface PlacedRow {
  readonly place: number | null;
  readonly issue: Issue;
}

/** The line of a 方面 that the sheet did not have: what is known of the others' figures, and blank what is not. */
const likeOthers = (line: GroupSum, labels: ReadonlySet<string>, [from, to]: readonly [string, string]): GroupSum => {
  const unknown = new Set(line.figures.flatMap(({ counts, column }) => (counts === "unknown" ? [column] : [])));
  const label = line.row.findIndex((cell) => !isBlank(cell));
  const words = textOf(line.row[label]);
  const own = from !== "" && words.includes(from) ? words.replace(from, to) : labels.size === 1 ? words : "小计";
  return {
    ...line,
    row: line.row.map((cell, column) => (column === label ? own : unknown.has(column) ? "" : cell)),
    figures: line.figures.filter(({ column, counts }) => !unknown.has(column) || counts === "unknown"),
  };
};

/** The 方面 of each line by now: its own where one of the items has it still, else the name that these got. */
const aspectsOf = (rows: readonly PlacedRow[], { of, aspects }: GroupSums): ReadonlyMap<GroupSum | null, string> => {
  const found = new Map<GroupSum | null, string>();
  const kept = new Set<GroupSum | null>();
  for (const { issue, place } of rows) {
    const line = place === null ? undefined : of[place];
    if (line === undefined || place === null || kept.has(line)) continue;
    if (aspects[place] === issue.aspect) kept.add(line);
    if (kept.has(line) || !found.has(line)) found.set(line, issue.aspect);
  }
  return found;
};

/**
 * The line that sums up each row. An item that the sheet did not have is summed up with those of its 方面; where each 方面 has its line, those of a
 * new one get theirs; else it is summed up with the item before it.
 */
export const groupsOf = (
  rows: readonly PlacedRow[],
  sums: GroupSums,
): { readonly lines: readonly (GroupSum | null)[]; readonly doubtful: ReadonlySet<GroupSum> } => {
  const { of, aspects } = sums;
  const doubtful = new Set<GroupSum>();
  if (of.length === 0) return { lines: rows.map(() => null), doubtful };
  const known = aspectsOf(rows, sums);
  const ofAspect = new Map<string, GroupSum | null>();
  for (const [line, aspect] of known) if (aspect !== "" && !ofAspect.has(aspect)) ofAspect.set(aspect, line);
  const all = of.filter((line) => line !== null);
  const labels = new Set(all.map(({ row }) => labelOf(row)));
  const example = all.at(-1);
  const exampleName = aspects[of.lastIndexOf(example ?? null)] ?? "";
  let before: GroupSum | null = of[0] ?? null;
  const lines = rows.map(({ issue, place }) => {
    const stood = place === null ? undefined : of[place];
    const isMoved = aspects.length > 0 && stood !== undefined && known.get(stood) !== issue.aspect;
    const own = isMoved ? undefined : stood;
    const ofOthers = issue.aspect === "" ? undefined : ofAspect.get(issue.aspect);
    if (own !== undefined) before = own;
    else if (ofOthers !== undefined) before = ofOthers;
    else if (aspects.length > 0 && issue.aspect !== "" && example !== undefined) {
      before = likeOthers(example, labels, [exampleName, issue.aspect]);
      ofAspect.set(issue.aspect, before);
    } else if (before !== null && issue.aspect !== "") doubtful.add(before);
    return before;
  });
  return { lines, doubtful };
};
