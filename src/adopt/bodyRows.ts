import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import { continuedTexts, joinedTexts, withCell } from "./continuedTexts";
import { departmentLevel, type DepartmentLevel } from "./departmentTitles";
import { FilledCells, filledCells } from "./filledCells";
import type { FooterRows } from "./footerRows";
import { headingSynonyms, type Field } from "./headings";
import { itemColumn, itemColumns } from "./itemColumns";
import { separateNumber } from "./numberPrefix";
import { isPrepared } from "./preparedRows";
import { aspectName } from "./statedCount";
import { sectionTest, SectionWalk, titleAsItem, type SectionTitle, type SectionTitles } from "./sections";

type Row = readonly CellValue[];

/** A column that the range does not have: what section headings say of the rows below them. */
export interface SectionColumn extends RecognisedColumn {
  readonly field: "aspect" | "problem" | "leadDept";
}

/** The rows of a range that are rows of the ledger. All lists by the row's place among them. */
export interface BodyRows {
  /** Row of the range, 1-based. */
  readonly rows: Int32Array;
  /** The cells as they stand; the first row below a section heading has its title in the column of 方面 or 问题. */
  readonly cells: readonly Row[];
  /** Which of them hold something, of the columns that make a row. */
  readonly filled: FilledCells;
  /** Places of rows that begin below a section heading. */
  readonly begins: ReadonlySet<number>;
  /** How many rows hold a 序号 and nothing else, and are none. */
  readonly prepared: number;
  /** How many rows are section headings. */
  readonly sections: number;
  /** Columns behind the last one of the range that the headings make, if any. */
  readonly sectionColumns: readonly SectionColumn[];
}

interface Recognised {
  readonly columns: ReadonlyMap<Field, RecognisedColumn>;
  /** Rows that are blank in all of these are none. */
  readonly used: readonly number[];
}

const noRows: ReadonlySet<number> = new Set();

/**
 * The rows of the body that hold something in a recognised column and are no footers (合计, 填表人).
 *
 * @param firstRow rows of the range above the body
 */
export const bodyRows = (
  body: readonly Row[],
  firstRow: number,
  { columns, used }: Recognised,
  footers: Pick<FooterRows, "has"> = { has: () => false },
): BodyRows => {
  const ofItems = itemColumns((field) => columns.get(field)?.index ?? -1);
  // of its full length from the start: growing it takes longer than all the looking
  const rows = new Int32Array(body.length);
  /** null as long as the rows that are kept are the first ones of the body, as in most ledgers: a list of its own is the dearest of all. */
  let kept: Row[] | null = null;
  const filled = new FilledCells(body.length, used);
  let count = 0;
  let prepared = 0;
  for (let offset = 0; offset < body.length; offset += 1) {
    const cells = body[offset] ?? [];
    if (!filled.put(count, cells) || footers.has(offset)) continue;
    if (!filled.hasTwo(count, -1) && isPrepared(cells, ofItems)) {
      prepared += 1;
      continue;
    }
    rows[count] = firstRow + offset + 1;
    if (count < offset) (kept ??= body.slice(0, count)).push(cells);
    count += 1;
  }
  return {
    rows: rows.subarray(0, count),
    cells: kept ?? (count < body.length ? body.slice(0, count) : body),
    filled,
    begins: noRows,
    prepared,
    sections: 0,
    sectionColumns: [],
  };
};

/** The same where a text that a row breaks off and the next one goes on with stands whole in the first. */
export const withoutContinued = (
  all: BodyRows,
  { columns, used }: Recognised,
): { readonly rows: BodyRows; readonly continued: number } => {
  const indexOf = (field: Field): number => columns.get(field)?.index ?? -1;
  const found = continuedTexts(all.cells, itemColumns(indexOf), [indexOf("progress")], all.filled);
  if (found.length === 0) return { rows: all, continued: 0 };
  const cells = joinedTexts(all.cells, found, withCell);
  const gone = new Set(found.map(({ at }) => at));
  const rows = all.rows.filter((_, at) => !gone.has(at));
  return { rows: { ...all, cells, rows, filled: filledCells(cells, used) }, continued: found.length };
};

/** The columns that section titles go to: those of the ledger, or new ones behind the last. Where 问题 are the items themselves, they have none. */
const titleColumns = (
  { columns }: Recognised,
  width: number,
  ofDepartments: DepartmentLevel | null,
): Readonly<Record<"aspect" | "problem", SectionColumn | null>> => {
  const made = (field: "aspect" | "problem", index: number): SectionColumn => {
    const own = columns.get(field);
    const said = field === ofDepartments ? "leadDept" : field;
    const heading = headingSynonyms[said][0] ?? said;
    return own ? { ...own, field } : { field: said, index, heading, certainty: "content" };
  };
  return {
    aspect: made("aspect", width),
    problem: columns.has("text") ? made("problem", columns.has("aspect") ? width : width + 1) : null,
  };
};

/**
 * The same without the rows that head those below them (一、党的领导方面): their titles stand in the first row below, as if in a column of 方面 or
 * 问题, and so carry down. A title that heads nothing is an item.
 */
export const withoutSections = (all: BodyRows, recognised: Recognised, lastStart: number): BodyRows => {
  const columns = itemColumns((field) => recognised.columns.get(field)?.index ?? -1);
  const test = sectionTest(all.cells, columns, lastStart);
  const titles = new Map<number, SectionTitle>();
  for (let at = 0; at < all.cells.length; at += 1) {
    // nearly every row holds more than a title does
    if (all.filled.hasTwo(at, columns.seq)) continue;
    const title = test(at);
    if (title !== null) titles.set(at, title);
  }
  if (titles.size === 0) return all;

  const own = itemColumn(columns);
  const width = all.cells[0]?.length ?? 0;
  const walk = new SectionWalk<number>();
  const rows: number[] = [];
  const cells: Row[] = [];
  const begins = new Set<number>();
  const firsts: { readonly place: number; readonly section: SectionTitles }[] = [];
  const named = new Set<SectionColumn>();
  let items = 0;
  const keep = (row: Row, from: number, isFirst: boolean): void => {
    if (isFirst) begins.add(cells.length);
    rows.push(all.rows[from] ?? 0);
    cells.push(row);
  };
  const settle = (empty: { readonly row: number; readonly words: string } | null): void => {
    if (empty === null || own < 0) return;
    items += 1;
    keep(titleAsItem(empty.words, own, all.cells[empty.row] ?? []), empty.row, true);
  };
  const titled = (row: Row, section: SectionTitles, to: ReturnType<typeof titleColumns>): Row => {
    const copy = [...row];
    for (const field of ["aspect", "problem"] as const) {
      const column = to[field];
      if (column === null || section[field] === "" || !isBlank(copy[column.index])) continue;
      while (copy.length < column.index) copy.push("");
      const isMade = !recognised.columns.has(field);
      // without its number, as after an import: 方面=窗口服务方面 is a condition, 一、窗口服务方面 would be two values
      copy[column.index] = !isMade
        ? section[field]
        : field === "aspect"
          ? aspectName(section.aspect)
          : (separateNumber(section.problem)?.rest ?? section.problem);
      if (isMade) named.add(column);
    }
    return copy;
  };
  all.cells.forEach((row, at) => {
    const title = titles.get(at);
    if (title !== undefined) {
      settle(walk.title(at, title));
      return;
    }
    const section = walk.below();
    if (section !== null) firsts.push({ place: cells.length, section });
    keep(row, at, section !== null);
  });
  settle(walk.end());
  const ofDepartments = departmentLevel(
    firsts.map(({ section }) => section),
    columns,
    recognised.columns.has("leadDept"),
  );
  const to = titleColumns(recognised, width, ofDepartments);
  for (const { place, section } of firsts) cells[place] = titled(cells[place] ?? [], section, to);
  const made = [...named].sort((a, b) => a.index - b.index);
  return {
    rows: Int32Array.from(rows),
    cells,
    filled: filledCells(cells, [...recognised.used, ...made.map(({ index }) => index)]),
    begins,
    prepared: all.prepared,
    sections: titles.size - items,
    sectionColumns: made,
  };
};
