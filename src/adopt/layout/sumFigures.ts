import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { isSumRow } from "../footer";
import type { Field } from "../headings";
import { itemCounters, measureCounters, sumLabel } from "../sumWords";
import { withoutSpaces } from "../withoutSpaces";

/** A figure of a line of sums: what it counts; `unknown` is left as it stood. */
export interface SumFigure {
  /** Column of the page. */
  readonly column: number;
  /** Which number of a text it is (合计：4项，9条措施), from 0; null: the cell is the number. */
  readonly part: number | null;
  readonly counts: "sum" | "items" | "measures" | "unknown";
}

/** What the rows that a line sums up come to. */
export interface SummedRows {
  readonly items: number;
  readonly measures: number;
  readonly sum: (column: number) => number;
  /** Some of them have a number there. */
  readonly hasNumbers: (column: number) => boolean;
}

const sums = new RegExp(`^${sumLabel.source}`);

/** The line sums up: its first cell begins with 合计, or is another label of sums (办公室小计, 共2项). */
export const isSumLine = (row: readonly CellValue[]): boolean =>
  sums.test(withoutSpaces(row.find((cell) => !isBlank(cell)))) || isSumRow(row);

/** Nothing but the label or a word for what is counted stands in front: of 其中已完成4项 it is not known that all are meant. */
const plainly = new RegExp(
  `(?:^|[，,、；;。:：\\s（(])(?:${sumLabel.source})?(?:共|共有)?(?:问题|具体问题|措施|整改措施)?[:：]?$`,
);
const itemsBehind = new RegExp(`^(?:${itemCounters.source})?(?:$|[，,、；;。\\s）)])`);
const measuresBehind = new RegExp(`^(?:${measureCounters.source})(?:$|[，,、；;。\\s）)])`);
const numberIn = /\d+(?:\.\d+)?/g;

const itemFields: ReadonlySet<Field> = new Set<Field>(["seq", "problemSeq", "aspect", "problem", "text"]);

const textFigures = (
  text: string,
  column: number,
  field: Field | null,
  { items, measures }: SummedRows,
): readonly SumFigure[] =>
  [...text.matchAll(numberIn)].map((match, part) => {
    const [front, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length).trimStart()];
    const value = Number(match[0]);
    const isPlain = plainly.test(front.trimEnd());
    const ofMeasures = measuresBehind.test(behind) && (field === "measure" || !itemsBehind.test(behind));
    if (isPlain && ofMeasures && value === measures) return { column, part, counts: "measures" as const };
    if (isPlain && field === "measure" && itemsBehind.test(behind) && value === measures)
      return { column, part, counts: "measures" as const };
    if (isPlain && field !== "measure" && itemsBehind.test(behind) && value === items)
      return { column, part, counts: "items" as const };
    return { column, part, counts: "unknown" as const };
  });

/**
 * The figures of a line of sums: the sum of its column, or the number of items or measures, where it stands in a column of theirs or right behind the
 * label. That a number elsewhere is as large as they are many shows nothing.
 */
export const sumFigures = (
  row: readonly CellValue[],
  fieldAt: (column: number) => Field | null,
  summed: SummedRows,
): readonly SumFigure[] => {
  if (!isSumLine(row)) return [];
  const label = row.findIndex((cell) => !isBlank(cell));
  const beside = row.findIndex((cell, column) => column > label && !isBlank(cell));
  const close = (n: number, cell: number): boolean => Math.abs(n - cell) < 1e-6;
  return row.flatMap((cell, column): readonly SumFigure[] => {
    const field = fieldAt(column);
    if (typeof cell === "string") return textFigures(cell, column, field, summed);
    if (typeof cell !== "number") return [];
    // nothing is summed up yet: 0 may stand for anything, and a formula may stand there
    if (summed.items === 0) return [{ column, part: null, counts: "unknown" }];
    const isPlace = column === beside || (field !== null && itemFields.has(field));
    // 0 below nothing but words or marks counts some of these
    const counts =
      close(summed.sum(column), cell) && summed.hasNumbers(column)
        ? "sum"
        : field !== "measure" && isPlace && close(summed.items, cell)
          ? "items"
          : (field === "measure" || column === beside) && close(summed.measures, cell)
            ? "measures"
            : ("unknown" as const);
    return [{ column, part: null, counts }];
  });
};

/** A line of sums with its figures worked out anew. */
export const withFigures = (
  row: readonly CellValue[],
  figures: readonly SumFigure[],
  summed: SummedRows,
): readonly CellValue[] => {
  const now = [...row];
  for (const { column, part, counts } of figures) {
    if (counts === "unknown") continue;
    const value = counts === "sum" ? summed.sum(column) : summed[counts];
    let at = -1;
    now[column] =
      part === null
        ? value
        : textOf(now[column]).replace(numberIn, (number) => {
            at += 1;
            return at === part ? String(value) : number;
          });
  }
  return now;
};
