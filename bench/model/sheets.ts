import { mergeWorksheetSnapshotWithDefault, type IWorksheetData, type Worksheet } from "@univerjs/core";
import type { Live } from "./live";
import { HostError, type SheetInfo } from "./workbookModel";

/** Excel's default: 8.43 characters wide (64 px), 15 points high (20 px). */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;
/** Univer activates a sheet that is added or shown, Excel does not. */
const STAY = { fromCollab: true };
const START_ROWS = 200;
const START_COLUMNS = 30;

export function emptySheet(
  id: string,
  name: string,
): Partial<IWorksheetData> & { readonly id: string; readonly name: string } {
  return {
    id,
    name,
    rowCount: START_ROWS,
    columnCount: START_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    tabColor: "",
    hidden: 0,
    zoomRatio: 1,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    scrollTop: 0,
    scrollLeft: 0,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    showGridlines: 1,
    rightToLeft: 0,
  };
}

/** Excel refuses names that are too long, hold one of these characters, or begin or end with an apostrophe. */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === "history"
  ) {
    throw new HostError("InvalidArgument", `"${name}" cannot be the name of a worksheet`);
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new HostError("ItemAlreadyExists", `There is a worksheet "${name}" already`);
}

export class Sheets {
  /** `otherFormulas`: those outside the cells, of names, validations and conditional formats. */
  constructor(
    private readonly live: Live,
    private readonly otherFormulas: () => readonly string[],
  ) {}

  list(): SheetInfo[] {
    return this.live.workbook.getSheets().map((worksheet, position) => {
      const id = worksheet.getSheetId();
      const config = worksheet.getConfig();
      return {
        id,
        name: worksheet.getName(),
        position,
        visibility: config.hidden !== 1 ? "Visible" : this.live.sidecar.sheet(id).veryHidden ? "VeryHidden" : "Hidden",
        tabColor: config.tabColor ?? "",
        frozenRows: Math.max(0, config.freeze?.ySplit ?? 0),
        frozenColumns: Math.max(0, config.freeze?.xSplit ?? 0),
        showGridlines: config.showGridlines !== 0,
      };
    });
  }

  info(sheet: string): SheetInfo {
    const found = this.list().find((info) => info.id === sheet);
    if (!found) throw new HostError("ItemNotFound", `No worksheet ${sheet}`);
    return found;
  }

  /** A name like Excel's own for a new sheet. */
  freeName(base = "Sheet", start = 1): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    for (let number = start; ; number++) if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
  }

  names(): string[] {
    return this.live.workbook.getSheets().map((worksheet) => worksheet.getName());
  }

  freeId(): string {
    let number = this.live.workbook.getSheets().length + 1;
    while (this.live.workbook.getSheetBySheetId(`sheet-${number}`) || this.live.sidecar.sheets.has(`sheet-${number}`))
      number++;
    return `sheet-${number}`;
  }

  insert(data: Partial<IWorksheetData> & { readonly id: string }, index: number): void {
    this.live.run("sheet.mutation.insert-sheet", { index, sheet: mergeWorksheetSnapshotWithDefault(data) }, STAY);
    this.live.emit({ kind: "sheetAdded", sheet: data.id, origin: this.live.origin });
  }

  delete(sheet: string): void {
    const info = this.info(sheet);
    const others = this.list().filter((other) => other.id !== sheet && other.visibility === "Visible");
    if (info.visibility === "Visible" && others.length === 0)
      throw new HostError("InvalidOperation", "A workbook needs one visible worksheet");
    if (info.visibility === "VeryHidden")
      throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted");
    this.live.flushWrites();
    // Excel shows the next sheet, or the one before when there is none.
    const next = others.find((other) => other.position > info.position) ?? others[others.length - 1];
    if (this.active() === sheet && next) this.activate(next.id);
    this.live.run("sheet.command.remove-sheet", { subUnitId: sheet });
    this.live.emit({ kind: "sheetDeleted", sheet, origin: this.live.origin });
  }

  update(sheet: string, patch: Partial<Omit<SheetInfo, "id">>): void {
    const before = this.info(sheet);
    if (patch.name !== undefined && patch.name !== before.name) this.rename(sheet, patch.name, before.name);
    if (patch.visibility !== undefined && patch.visibility !== before.visibility) this.show(sheet, patch.visibility);
    if (patch.tabColor !== undefined)
      this.live.run("sheet.mutation.set-tab-color", { subUnitId: sheet, color: patch.tabColor });
    if (patch.showGridlines !== undefined)
      this.live.run("sheet.mutation.toggle-gridlines", {
        subUnitId: sheet,
        showGridlines: patch.showGridlines ? 1 : 0,
      });
    if (patch.frozenRows !== undefined || patch.frozenColumns !== undefined) {
      const ySplit = patch.frozenRows ?? before.frozenRows;
      const xSplit = patch.frozenColumns ?? before.frozenColumns;
      this.live.run("sheet.mutation.set-frozen", {
        subUnitId: sheet,
        ySplit,
        xSplit,
        startRow: ySplit > 0 ? ySplit : -1,
        startColumn: xSplit > 0 ? xSplit : -1,
      });
    }
    if (patch.position !== undefined && patch.position !== before.position) {
      const last = this.live.workbook.getSheets().length - 1;
      this.live.run("sheet.mutation.set-worksheet-order", {
        subUnitId: sheet,
        fromOrder: before.position,
        toOrder: Math.min(Math.max(0, patch.position), last),
      });
    }
  }

  active(): string {
    return this.live.workbook.getActiveSheet()?.getSheetId() ?? "";
  }

  activate(sheet: string): void {
    if (this.info(sheet).visibility !== "Visible")
      throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated");
    if (this.active() === sheet) return;
    this.live.run("sheet.operation.set-worksheet-active", { subUnitId: sheet });
    this.live.emit({ kind: "activated", sheet });
  }

  private rename(sheet: string, name: string, before: string): void {
    checkSheetName(
      name,
      this.names().filter((other) => other !== before),
    );
    this.live.flushWrites();
    // Univer's command reads every formula of the workbook anew, three times over.
    const kind = this.isNamed(before) ? "command" : "mutation";
    this.live.run(`sheet.${kind}.set-worksheet-name`, { subUnitId: sheet, name });
    this.live.emit({ kind: "sheetRenamed", sheet, origin: this.live.origin });
  }

  /** Whether a formula may name the sheet; too often is well, too seldom is not. */
  private isNamed(name: string): boolean {
    const texts = [name, name.replace(/'/g, "''")].map((text) => text.toLowerCase());
    const names = (formula: string): boolean => texts.some((text) => formula.toLowerCase().includes(text));
    return (
      this.otherFormulas().some(names) ||
      this.live.workbook.getSheets().some((worksheet) => hasFormula(worksheet.getCellMatrix().getMatrix(), names))
    );
  }

  private show(sheet: string, visibility: SheetInfo["visibility"]): void {
    const others = this.list().filter((other) => other.id !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0)
      throw new HostError("InvalidOperation", "A workbook needs one visible worksheet");
    this.live.sidecar.sheet(sheet).veryHidden = visibility === "VeryHidden";
    if (visibility !== "Visible" && this.active() === sheet && others[0]) this.activate(others[0].id);
    this.live.run(
      "sheet.mutation.set-worksheet-hidden",
      { subUnitId: sheet, hidden: visibility === "Visible" ? 0 : 1 },
      STAY,
    );
  }
}

/** Plain loops: half a million cells are looked at. */
function hasFormula(cells: CellMatrix, holds: (formula: string) => boolean): boolean {
  for (const row in cells) {
    const line = cells[Number(row)];
    for (const column in line) {
      const formula = line[Number(column)]?.f;
      if (formula && holds(formula)) return true;
    }
  }
  return false;
}
type CellMatrix = ReturnType<ReturnType<Worksheet["getCellMatrix"]>["getMatrix"]>;
