import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { BlockRow } from "./blockRows";
import { itemColumn, type ItemColumns } from "./itemColumns";
import { ItemWalk } from "./itemWalk";
import type { SectionTitles } from "./sections";

export interface SectionedRow extends BlockRow {
  /** The titles that it is the first row below: they carry down like a 方面 and a 问题 of its own. */
  readonly section: SectionTitles | null;
  /** The first row below a section's heading, or such a heading that heads nothing. */
  readonly beginsSection: boolean;
}

/** The rows of one item, with what stands above it. */
export interface ItemRows {
  readonly rows: readonly SectionedRow[];
  readonly seq: CellValue;
  /** The number that 序号 gives the 问题, where it counts these: it stands beside the first item only. */
  readonly seqOfProblem: CellValue;
  readonly aspect: string;
  readonly problemSeq: CellValue;
  readonly problem: string;
  readonly text: string;
  /** The first item of its 问题. */
  readonly beginsProblem: boolean;
}

const cellOf = (row: BlockRow | undefined, column: number): CellValue => (column < 0 ? "" : (row?.cells[column] ?? ""));
const textIn = (row: BlockRow | undefined, column: number): string => textOf(cellOf(row, column));

/** A row without the text of its item, or with nothing else, and what it was taken for: see `Expected`. */
export interface UntitledRow {
  /** Row of `ForeignSheet.cells`, 0-based. */
  readonly at: number;
  readonly taken: "item" | "measure" | "merged" | "alone" | "repeated" | "continued";
}

/**
 * Which rows belong to one item: by `ItemWalk`, like `carryOver`, which has only values. A sheet tells more: a cell merged with the one above
 * goes on also where the row has a 序号 of its own, and a section heading begins anew.
 *
 * @param isCovered the item's cell of this row of the sheet is merged with the one above
 */
export const itemsOf = (
  rows: readonly SectionedRow[],
  columns: ItemColumns,
  isCovered: (at: number) => boolean,
): { readonly items: readonly ItemRows[]; readonly untitled: readonly UntitledRow[] } => {
  const own = itemColumn(columns);
  const hasProblem = columns.text >= 0 && columns.problem >= 0;
  const walk = new ItemWalk(
    rows.map(({ cells }) => cells),
    columns,
  );
  const items: (ItemRows & { readonly rows: SectionedRow[] })[] = [];
  const untitled: UntitledRow[] = [];
  let above = { aspect: "", problem: "", problemSeq: "" as CellValue, seqOfProblem: "" as CellValue };

  for (const [place, row] of rows.entries()) {
    const item = items[items.length - 1];
    const text = textIn(row, own);
    const belongsAbove = walk.goesOn(place, row.beginsSection);
    const aspect = textIn(row, columns.aspect) || (row.section?.aspect ?? "");
    const newAspect = aspect !== "" && aspect !== above.aspect;
    const problem = hasProblem
      ? textIn(row, columns.problem) || (row.section?.problem ?? "")
      : (row.section?.problem ?? "");
    const newProblem = problem !== "" && (newAspect || problem !== above.problem);

    const begins = row.beginsSection || newAspect || newProblem;
    if (item !== undefined && !begins && (belongsAbove || (text === "" && isCovered(row.at)))) {
      item.rows.push(row);
      const hasOwnSeq = !["", textOf(item.seq)].includes(textIn(row, columns.seq));
      if (text !== "" || !hasOwnSeq) continue;
      if (!belongsAbove) untitled.push({ at: row.at, taken: "merged" });
      else if (!isCovered(row.at)) untitled.push({ at: row.at, taken: "measure" });
      continue;
    }
    if (text === "" && !newProblem) untitled.push({ at: row.at, taken: "item" });

    const numberOf = (column: number, numberAbove: CellValue): CellValue => {
      const own = cellOf(row, column);
      return !isBlank(own) ? own : newProblem || newAspect ? "" : numberAbove;
    };
    above = {
      aspect: aspect === "" ? above.aspect : aspect,
      problem: problem === "" && !newAspect ? above.problem : problem,
      problemSeq: numberOf(columns.problemSeq, above.problemSeq),
      seqOfProblem: numberOf(columns.seq, above.seqOfProblem),
    };
    items.push({
      ...above,
      rows: [row],
      seq: cellOf(row, columns.seq),
      text: text === "" && newProblem ? problem : text,
      beginsProblem: newProblem || item === undefined,
    });
  }
  const say = (places: readonly number[], taken: "alone" | "repeated"): void => {
    for (const place of places) untitled.push({ at: rows[place]?.at ?? 0, taken });
  };
  say(walk.alone, "alone");
  // how the whole ledger is written is said once
  say(walk.repeated.slice(0, 1), "repeated");
  const first = untitled.find(({ taken }) => taken === "measure");
  return { items, untitled: untitled.filter((each) => each.taken !== "measure" || each === first) };
};

/** The item begins a 问题, or a 方面 that is not broken down into any. */
const beginsAnew = (items: readonly ItemRows[], at: number): boolean =>
  items[at]?.beginsProblem === true || items[at]?.aspect !== items[at - 1]?.aspect;

/** What 序号 counts: the items, the problems above them, or the measures below. */
export const seqLevel = (items: readonly ItemRows[], columns: ItemColumns): "issue" | "problem" | "measure" => {
  if (columns.seq < 0) return "issue";
  const perMeasure = items.some(({ rows, seq }) =>
    rows.slice(1).some((row) => textIn(row, columns.seq) !== "" && textIn(row, columns.seq) !== textOf(seq)),
  );
  if (perMeasure) return "measure";
  if (columns.text < 0 || columns.problem < 0 || columns.problemSeq >= 0) return "issue";
  let [shared, current] = [false, ""];
  for (const [at, item] of items.entries()) {
    const own = textOf(item.seq);
    if (beginsAnew(items, at)) {
      if (own === "") return "issue";
      current = own;
    } else if (own !== "" && own !== current) return "issue";
    else shared = true;
  }
  return shared ? "problem" : "issue";
};
