import { cellPlace, isErrorValue } from "../ledger/cell";
import type { AdoptedIssue, AdoptProblem, SheetMapping } from "./adoption";
import { headingOfAnother } from "./anotherTable";
import { blankPeriods } from "./blankPeriods";
import { isDitto } from "./dittos";
import type { ForeignSheet } from "./foreignSheet";
import { says } from "./heads";
import { itemColumn } from "./itemColumns";
import { outsideBlock } from "./outsideBlock";
import type { SheetItems } from "./sheetItems";
import { otherCounts } from "./statedCount";

/** Rows without the text of their item, each with what it was taken for. */
const untitledRows = (
  sheet: ForeignSheet,
  { columns: mapped, block }: SheetMapping,
  { columns, untitled }: Pick<SheetItems, "columns" | "untitled">,
): readonly AdoptProblem[] => {
  const index = block.firstColumn + itemColumn(columns);
  const column = mapped.find((each) => each.index === index);
  return untitled.map(({ at, taken }) => ({
    row: sheet.firstRow + at,
    column: sheet.firstColumn + index,
    heading: column?.path.at(-1) ?? "",
    field: column?.field ?? "text",
    expected: { kind: "itemText", taken },
    got: "",
  }));
};

/** A second list below the one that is read. */
const tableBelow = (sheet: ForeignSheet, { columns, block }: SheetMapping): readonly AdoptProblem[] => {
  const { firstColumn, lastColumn } = block;
  // from the last item on: a list of another kind is told by the gap above it
  const from = block.lastRow;
  const below = headingOfAnother(
    sheet.cells.slice(from).map((row) => row.slice(firstColumn, lastColumn + 1)),
    0,
  );
  const [column] = columns;
  if (below === null || column === undefined) return [];
  const at = from + below.at;
  const place = { row: sheet.firstRow + at, column: sheet.firstColumn + column.index };
  const heading = column.path.at(-1) ?? "";
  return [{ ...place, heading, field: column.field ?? "text", expected: { kind: "anotherTable" }, got: "" }];
};

/** Tables that stand beside the ledger, behind an empty column. */
const besideLedger = (sheet: ForeignSheet, { block }: SheetMapping): readonly AdoptProblem[] =>
  outsideBlock(sheet, block).map(({ first, row, columns, headings }) => ({
    row: sheet.firstRow + row,
    column: sheet.firstColumn + first,
    heading: headings[0] ?? "",
    field: "note",
    expected: { kind: "tableBeside", columns, headings },
    got: "",
  }));

/** 方面 whose title names another number of items than stand below it. */
const statedCounts = (
  sheet: ForeignSheet,
  { columns: mapped }: SheetMapping,
  { items }: Pick<SheetItems, "items">,
  issues: readonly AdoptedIssue[],
): readonly AdoptProblem[] => {
  const column = mapped.find(({ field }) => field === "aspect");
  return otherCounts(
    issues,
    items.map(({ aspect }) => aspect),
  ).map(({ row, got, stated, found }) => ({
    row,
    column: sheet.firstColumn + (column?.index ?? 0),
    heading: column?.path.at(-1) ?? "",
    field: "aspect",
    expected: { kind: "statedCount", stated, found },
    got,
  }));
};

/** Items whose measure is merged with the one of an item above: it goes to that one, as three measures in the place of one would falsify their number. */
const measuresAbove = (
  sheet: ForeignSheet,
  { columns: mapped, block }: SheetMapping,
  { columns, items, tops }: Pick<SheetItems, "columns" | "items" | "tops">,
): readonly AdoptProblem[] => {
  if (columns.measure < 0 || itemColumn(columns) === columns.measure) return [];
  const index = block.firstColumn + columns.measure;
  const heading = mapped.find((each) => each.index === index)?.path.at(-1) ?? "";
  return items.flatMap(({ rows: [first] }) => {
    const top = first && tops(index, first.at);
    if (first === undefined || top === undefined || !says(top.value)) return [];
    const [row, column] = [sheet.firstRow + first.at, sheet.firstColumn + index];
    return [{ row, column, heading, field: "measure", expected: { kind: "ownMeasure" }, got: top.value }];
  });
};

/** Days of completion in a sheet without any column of how its items stand: said once, at the first of them. */
const withoutStatusColumn = (
  sheet: ForeignSheet,
  { columns }: SheetMapping,
  issues: readonly AdoptedIssue[],
): readonly AdoptProblem[] => {
  const column = columns.find(({ field }) => field === "completedOn");
  if (column === undefined || columns.some(({ field }) => field === "status")) return [];
  const dated = issues.filter(({ fields, measures }) => {
    const isDated = [fields, ...measures.map((measure) => measure.fields)].some(
      (each) => each.completedOn !== undefined,
    );
    return isDated && fields.status === undefined;
  });
  const [first] = dated;
  if (first === undefined) return [];
  const place = { row: first.row, column: sheet.firstColumn + column.index, heading: column.path.at(-1) ?? "" };
  return [{ ...place, field: "status", expected: { kind: "statusColumn", count: dated.length }, got: "" }];
};

/** Errors that come along as the words they read as, and 同上 below nothing: both are texts, which no reader of a closed column looks at. */
const oddTexts = (
  sheet: ForeignSheet,
  { columns: mapped, block }: SheetMapping,
  { rows }: Pick<SheetItems, "rows">,
  told: readonly AdoptProblem[],
): readonly AdoptProblem[] => {
  const known = new Set(told.map(({ row, column }) => cellPlace(row, column)));
  return rows.flatMap(({ at, cells }) =>
    mapped.flatMap(({ index, field, path }): readonly AdoptProblem[] => {
      const got = cells[index - block.firstColumn] ?? "";
      const kind = isErrorValue(got) ? "errorKept" : field !== null && isDitto(got) ? "sameAsAbove" : null;
      const [row, column] = [sheet.firstRow + at, sheet.firstColumn + index];
      if (kind === null || known.has(cellPlace(row, column))) return [];
      return [{ row, column, heading: path.at(-1) ?? "", field: field ?? "note", expected: { kind }, got }];
    }),
  );
};

/**
 * What is to be said of the rows of a sheet beside what their cells were read as.
 *
 * @param told what is said of cells already
 */
export const rowProblems = (
  sheet: ForeignSheet,
  mapping: SheetMapping,
  found: SheetItems,
  { issues, told }: { readonly issues: readonly AdoptedIssue[]; readonly told: readonly AdoptProblem[] },
): readonly AdoptProblem[] => [
  ...untitledRows(sheet, mapping, found),
  ...tableBelow(sheet, mapping),
  ...besideLedger(sheet, mapping),
  ...statedCounts(sheet, mapping, found, issues),
  ...measuresAbove(sheet, mapping, found),
  ...blankPeriods(sheet, mapping, found),
  ...withoutStatusColumn(sheet, mapping, issues),
  ...oddTexts(sheet, mapping, found, told),
];
