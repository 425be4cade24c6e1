import { cellFormula, sheetSnapshot, withTableNames } from "./contentLoader";
import { readSheet } from "./contentReader";
import type { SheetContent, WorkbookContent } from "./content";
import type { LiveWorkbook } from "./liveWorkbook";

/** Puts into the open workbook what its snapshot could not hold. Tables come before the names and rules that may speak of them. */
export function fillWorkbook(open: LiveWorkbook, content: WorkbookContent): void {
  const { sidecar } = open.live;
  sidecar.date1904 = content.date1904;
  sidecar.settings = { ...content.settings };
  sidecar.customXml = [...content.customXml];
  sidecar.properties = content.properties;
  sidecar.keptParts = content.keptParts;
  for (const sheet of content.sheets) fillSheet(open, sheet);
  for (const name of content.names) open.names.set({ ...name, formula: cellFormula(name.formula) });
  const active = content.sheets[content.activeSheet] ?? content.sheets[0];
  if (active?.visibility === "Visible") open.sheets.activate(active.id);
}

function fillSheet(open: LiveWorkbook, sheet: SheetContent): void {
  const { page, protection, customProperties, selection, visibility } = sheet;
  open.live.sidecar.sheets.set(sheet.id, {
    page,
    protection,
    customProperties,
    selection,
    veryHidden: visibility === "VeryHidden",
  });
  for (const table of sheet.tables) {
    const columns = table.columns.map((column) =>
      column.formula === undefined
        ? column
        : { ...column, formula: cellFormula(column.formula.startsWith("=") ? column.formula : `=${column.formula}`) },
    );
    open.tables.create(sheet.id, { ...table, columns });
  }
  for (const validation of sheet.validations) open.validations.add(sheet.id, validation);
  for (const format of sheet.conditionalFormats) open.conditionalFormats.add(sheet.id, format);
  for (const cell of sheet.cells) if (cell.note) open.notes.set(sheet.id, cell.row, cell.column, cell.note);
}

/** A copy of a sheet: its tables get new names, its formulas with them; names of the workbook are not copied. Returns its id. */
export function copySheet(open: LiveWorkbook, sheet: string, position: number): string {
  return insertSheet(open, readSheet(open, sheet), position);
}

/** Puts a sheet, this workbook's or another's, at a position. Its name and those of its tables are changed where they are taken. Returns its id. */
export function insertSheet(open: LiveWorkbook, source: SheetContent, position: number): string {
  const { sheets, tables } = open;
  const id = sheets.freeId();
  const taken = tables.list().map((table) => table.name);
  const renamed = new Map<string, string>();
  for (const table of source.tables) {
    const isTaken = taken.some((other) => other.toLowerCase() === table.name.toLowerCase());
    const name = isTaken ? free((number) => `${table.name}${number}`, 1, taken) : table.name;
    taken.push(name);
    renamed.set(table.name, name);
  }
  const numbered = (number: number): string =>
    number === 1 ? source.name : `${source.name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  const copy = withTableNames({ ...source, id, name: free(numbered, 1, sheets.names()) }, renamed);
  sheets.insert(sheetSnapshot(copy), Math.min(Math.max(0, position), sheets.list().length));
  fillSheet(open, copy);
  open.live.calculation.markEverything();
  return id;
}

function free(name: (number: number) => string, first: number, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  let number = first;
  while (lower.has(name(number).toLowerCase())) number++;
  return name(number);
}
