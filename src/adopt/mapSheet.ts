import { formatDateIso } from "../ledger/calendarDate";
import { dateOf, isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { StatusChoices } from "../ledger/status";
import type { LedgerBlock, MappedColumn, SheetMapping } from "./adoption";
import { blockRows } from "./blockRows";
import { decideColumns, type RecognisedColumn } from "./decideColumns";
import { findHeading, type HeadingBlock } from "./findHeading";
import { pathsReader } from "./headingPath";
import type { ForeignSheet } from "./foreignSheet";
import { ownTable, type Field } from "./headings";
import { itemField } from "./itemColumns";
import { longestTexts } from "./longestTexts";
import { MergedCells } from "./mergedCells";
import { titleSettings } from "./titleSettings";

type Body = readonly (readonly CellValue[])[];

const dateFields: ReadonlySet<Field> = new Set<Field>(["deadlineText", "due", "extendedTo", "completedOn", "closedOn"]);

const samplesShown = 3;

/** The first different values of a column as they read; days as 2022-09-30 where the field is one. */
const samplesOf = (body: Body, column: number, field: Field | null, date1904: boolean): readonly string[] => {
  const found = new Set<string>();
  for (const row of body) {
    const cell = row[column] ?? "";
    if (isBlank(cell)) continue;
    const date = typeof cell === "number" && field !== null && dateFields.has(field) ? dateOf(cell, date1904) : null;
    found.add(date === null ? textOf(cell) : formatDateIso(date));
    if (found.size === samplesShown) break;
  }
  return [...found];
};

const headingOf = (sheet: ForeignSheet, block: LedgerBlock): Pick<HeadingBlock, "paths" | "matches"> => {
  const { firstHeadingRow, lastHeadingRow, firstColumn, lastColumn } = block;
  const rows = sheet.cells
    .slice(firstHeadingRow, lastHeadingRow + 1)
    .map((row) => row.slice(firstColumn, lastColumn + 1));
  const merges = new MergedCells(sheet.merges).within({
    firstRow: firstHeadingRow,
    lastRow: lastHeadingRow,
    firstColumn,
    lastColumn,
  });
  const found = findHeading(rows, merges);
  const known = found?.paths ?? rows[0]?.map(() => []) ?? [];
  const below = rows.slice(found?.lastRow ?? 0);
  if (below.length === 0 && found !== null) return found;
  // headings that are all unknown, below known captions
  const paths = known.map((path, column): readonly string[] => [
    ...path,
    ...below.map((row) => textOf(row[column])).filter((words) => words !== ""),
  ]);
  return { paths, matches: pathsReader()(paths) };
};

/** What the columns of a ledger hold, by their headings, the captions above them and the values below. */
export const mapSheet = (sheet: ForeignSheet, block: LedgerBlock): SheetMapping => {
  const heading = headingOf(sheet, block);
  const body = blockRows(sheet, block).map(({ cells }) => cells);
  const recognised = decideColumns(heading, body, titleSettings(sheet, block).asOf);
  const byIndex = new Map<number, Pick<RecognisedColumn, "field" | "certainty">>(
    [...recognised.columns.values()].map((column) => [column.index, column]),
  );
  for (const { field, columns } of recognised.ticked)
    for (const { index } of columns) byIndex.set(index, { field, certainty: "content" });
  const { ofMeasures } = recognised;
  for (const [field, column] of ofMeasures) byIndex.set(column.index, { ...column, field });
  const hasItem = itemField(recognised.columns) !== null;
  const own = ownTable(heading.paths.map((path) => path.at(-1) ?? "")) !== null;
  const free = heading.paths.flatMap((path, at) => (path.length > 0 && !byIndex.has(at) ? [at] : []));
  const item = hasItem || own ? null : longestTexts(body, free);

  const columns = heading.paths.flatMap((path, at): MappedColumn[] => {
    if (path.length === 0 && body.every((row) => isBlank(row[at]))) return [];
    const found = byIndex.get(at);
    const field = found?.field ?? (at === item ? "text" : null);
    const certainty = found?.certainty ?? (at === item ? "content" : "none");
    const samples = samplesOf(body, at, field, sheet.date1904 === true);
    const measures = field === null ? undefined : ofMeasures.get(field);
    const level = measures && ({ level: measures.index === at ? "measure" : "issue" } as const);
    return [{ index: block.firstColumn + at, path, field, certainty, ...level, samples }];
  });
  return { sheet: sheet.name, block, columns };
};

/**
 * The user's correction: this column holds `field` (null: a column of the user's own). Another column that held it becomes the user's own,
 * unless it is the one of the measures.
 */
export const chooseField = (mapping: SheetMapping, columnIndex: number, field: Field | null): SheetMapping => ({
  ...mapping,
  columns: mapping.columns.map((column): MappedColumn => {
    const { index, path, samples } = column;
    if (index === columnIndex) return { index, path, field, certainty: "chosen", samples };
    const displaced = field !== null && column.field === field && column.level !== "measure";
    return displaced ? { index, path, field: null, certainty: "none", samples } : column;
  }),
});

/** The user's answer: this word of the status column means `reading` (null: it stays not understood). */
export const chooseStatus = (mapping: SheetMapping, word: string, reading: string | null): SheetMapping => {
  const { sheet, block, columns } = mapping;
  return { sheet, block, columns, ...asChoices(withChoice(mapping.statusChoices ?? {}, word, reading)) };
};

export const withChoice = (choices: StatusChoices, word: string, reading: string | null): StatusChoices =>
  Object.fromEntries([
    ...Object.entries(choices).filter(([each]) => each !== word),
    ...(reading === null ? [] : [[word, reading]]),
  ]);

/** As a part of a mapping, which has none where nothing was chosen. */
export const asChoices = (choices: StatusChoices | undefined): Pick<SheetMapping, "statusChoices"> =>
  choices === undefined || Object.keys(choices).length === 0 ? {} : { statusChoices: choices };
