import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue, Issue } from "../../ledger/model";
import type { ForeignSheet, MergedArea } from "../foreignSheet";
import { isStroke } from "../foreignWords";
import type { Field } from "../headings";
import { measureTexts } from "./cellMeaning";
import type { LearntRow } from "./learnGroups";
import type { NamedRow } from "./rowPlace";
import { isSumLine, sumFigures, type SumFigure, type SummedRows } from "./sumFigures";

/** A line among the items that sums up those above it, as far as the line before: 小计. */
export interface GroupSum {
  /** Row of `ForeignSheet.cells`. */
  readonly at: number;
  /** By column of the page. */
  readonly row: readonly CellValue[];
  readonly merges: readonly Pick<MergedArea, "column" | "columnCount">[];
  readonly figures: readonly SumFigure[];
}

export interface GroupSums {
  /** By the text of an item: the line that sums it up; null: none, it stands below the last of these lines. */
  readonly of: ReadonlyMap<string, GroupSum | null>;
  /** Figures of the first line below the body, where it sums up the last of these groups. */
  readonly last: readonly SumFigure[] | null;
}

export const noGroupSums: GroupSums = { of: new Map(), last: null };

interface Places {
  /** First and last column of the page, in the sheet; first column of the cells of a row. */
  readonly first: number;
  readonly end: number;
  readonly blockColumn: number;
  /** Of the cells of a row; -1: none. */
  readonly measureAt: number;
  readonly fieldAt: (column: number) => Field | null;
}

/** @param footer the first line below the body */
export const groupSums = (
  { cells, merges }: ForeignSheet,
  rows: readonly LearntRow[],
  footer: readonly CellValue[],
  { first, end, blockColumn, measureAt, fieldAt }: Places,
): GroupSums => {
  const summed = (own: readonly LearntRow[]): SummedRows => ({
    items: own.filter((row) => row.first).length,
    measures: own.reduce((count, row) => {
      const text = textOf(row.cells[measureAt]);
      return count + (text === "" || isStroke(text) ? 0 : measureTexts(text).length);
    }, 0),
    sum: (column) =>
      own.reduce((total, row) => {
        const value = row.cells[column + first - blockColumn];
        return typeof value === "number" ? total + value : total;
      }, 0),
  });
  const of = new Map<string, GroupSum | null>();
  let group: LearntRow[] = [];
  let found = false;
  rows.forEach((row, index) => {
    group.push(row);
    const next = rows[index + 1];
    if (next?.first !== true) return;
    for (let at = row.at + 1; at < next.at; at += 1) {
      const line = (cells[at] ?? []).slice(first, end);
      if (!isSumLine(line)) continue;
      const sum: GroupSum = {
        at,
        row: line,
        merges: merges.flatMap((area) =>
          area.row === at && area.rowCount === 1 && area.column >= first
            ? [{ column: area.column - first, columnCount: area.columnCount }]
            : [],
        ),
        figures: sumFigures(line, fieldAt, summed(group)),
      };
      for (const { itemText } of group) of.set(itemText, sum);
      group = [];
      found = true;
      return;
    }
  });
  if (!found) return noGroupSums;
  for (const { itemText } of group) of.set(itemText, null);
  const sumsUpLast = /小计/.test(textOf(footer.find((cell) => !isBlank(cell))));
  return { of, last: sumsUpLast ? sumFigures(footer, fieldAt, summed(group)) : null };
};

interface PlacedRow extends NamedRow {
  readonly issue: Issue;
}

/** The line that sums up each row. An item that the sheet did not have is summed up with those of its 方面, or with the one before it. */
export const groupsOf = (rows: readonly PlacedRow[], { of }: GroupSums): readonly (GroupSum | null)[] => {
  if (of.size === 0) return rows.map(() => null);
  const ofAspect = new Map<string, GroupSum | null>();
  for (const { issue, itemText } of rows) {
    const own = of.get(itemText);
    if (own !== undefined && issue.aspect !== "" && !ofAspect.has(issue.aspect)) ofAspect.set(issue.aspect, own);
  }
  let before: GroupSum | null = [...of.values()][0] ?? null;
  return rows.map(({ issue, itemText }) => {
    const own = of.get(itemText);
    before = own !== undefined ? own : (ofAspect.get(issue.aspect) ?? before);
    return before;
  });
};
