import type { DepartmentLevel } from "./departmentTitles";
import type { AdoptedMeasure, MappedColumn } from "./adoption";
import type { ColumnRoles } from "./columnRoles";
import type { Field } from "./headings";
import type { ItemCells } from "./itemCells";
import type { ItemRows } from "./itemRows";
import type { MergedTops } from "./mergedTops";
import { isList, measuresIn, separateNumber } from "./numberPrefix";
import type { SheetReader } from "./sheetReader";

export interface ItemContext {
  readonly reader: SheetReader;
  readonly roles: ColumnRoles;
  readonly columns: readonly MappedColumn[];
  readonly firstColumn: number;
  readonly tops: MergedTops;
  /** Row of the sheet of the first row of cells, 1-based. */
  readonly firstRow: number;
  readonly seqLevel: "issue" | "problem" | "measure";
  readonly departmentTitles: DepartmentLevel | null;
  /** Items have measures; not so in a list of measures, each of which is an item then. */
  readonly hasMeasures: boolean;
  /** No item has a second row with a measure of its own. */
  readonly oneCell: boolean;
}

/** A measure of an item. */
export interface Part {
  readonly text: string;
  readonly number: string;
  /** Rows of the item, from 0. */
  readonly rows: readonly number[];
  /** Another department of the measure above: it has its number, too. */
  readonly goesOn: boolean;
}

/** What tells apart the rows below one measure: each department reports for itself. */
const reported: readonly Field[] = [
  "status",
  "completedOn",
  "leader",
  "leadDept",
  "persons",
  "progress",
  "deadlineText",
  "due",
  "extendedTo",
];

/**
 * The measures of an item, in sheet order. Rows below a measure that bring no other one are further departments of it: each becomes a measure
 * with the same text where it reports for itself. Measures in one cell are split at their numbers and lines; where other items have a row for each
 * measure, a cell that stands alone is split if it is a list from its beginning on.
 */
export const partsOf = (
  item: ItemRows,
  cells: ItemCells,
  { roles, reader, oneCell, hasMeasures }: ItemContext,
): readonly Part[] => {
  const column = roles.ofMeasure.get("measure");
  if (column === undefined || !hasMeasures) return [];
  const written = cells.written(column);
  const reports = (row: number): boolean =>
    reported.some((field) => {
      const other = roles.ofMeasure.get(field);
      return other !== undefined && roles.isPerRow(other) && (cells.own(other)[row] ?? null) !== null;
    });
  const parts: (Part & { rows: number[] })[] = [];
  item.rows.forEach((_, row) => {
    const text = reader.text(written[row] ?? null);
    const last = parts[parts.length - 1];
    const same = last !== undefined && (text === "" || text === last.text);
    if (text === "" && last === undefined) return;
    if (same && !reports(row)) last.rows.push(row);
    else parts.push({ text: same ? last.text : text, number: "", rows: [row], goesOn: same });
  });
  const isAlone = written.filter((cell) => reader.text(cell) !== "").length === 1;
  const split = (part: Part): readonly Part[] => {
    const isMade = item.rows[part.rows[0] ?? 0]?.isMade === true;
    const pieces = isMade ? [] : oneCell || (isAlone && isList(part.text)) ? measuresIn(part.text) : [];
    if (pieces.length > 1) return pieces.map(({ number, text }) => ({ ...part, number, text, goesOn: false }));
    const numbered = separateNumber(part.text);
    return [numbered === null ? part : { ...part, number: numbered.number, text: numbered.rest }];
  };
  return parts.flatMap(split);
};

/** 序号 of measures: the sheet's, else the number in front of the text, else counted. */
export const withSeq = (
  measures: readonly AdoptedMeasure[],
  parts: readonly Part[],
  cells: ItemCells,
  { roles, seqLevel, reader }: ItemContext,
): readonly AdoptedMeasure[] => {
  const column = seqLevel === "measure" ? roles.ofIssue.get("seq") : roles.ofMeasure.get("seq");
  const isOwn = column !== undefined && (seqLevel === "measure" || column !== roles.ofIssue.get("seq"));
  const used = new Set<string>();
  const numbers = parts.map(({ rows: [row = 0], number }) => {
    const own = isOwn ? reader.text(cells.written(column)[row] ?? null) : "";
    return own || number;
  });
  const goesOn = (at: number): boolean => parts[at]?.goesOn === true && numbers[at] === numbers[at - 1];
  const all = numbers.every(
    (number, at) => number !== "" && (goesOn(at) || (!used.has(number) && used.add(number) !== undefined)),
  );
  return measures.map((measure, at) => ({
    ...measure,
    fields: { ...measure.fields, seq: (all ? numbers[at] : "") || String(at + 1) },
    ...(all ? {} : { isCounted: true }),
  }));
};
