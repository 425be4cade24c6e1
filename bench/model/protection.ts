import { intersection, lastColumn, lastRow } from "./address";
import type { Cells } from "./cells";
import { extrasOf } from "./cellStyle";
import type { Rect, SheetContent } from "./content";
import type { Live } from "./live";
import { HostError } from "./workbookModel";

/** A protected sheet answers AccessDenied to whatever its options do not allow. */
export class Protection {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
  ) {}

  of(sheet: string): SheetContent["protection"] {
    this.live.worksheet(sheet);
    return this.live.sidecar.sheet(sheet).protection;
  }

  set(sheet: string, value: SheetContent["protection"]): void {
    this.live.worksheet(sheet);
    this.live.sidecar.sheet(sheet).protection = value;
  }

  /** Values and formulas: only unlocked cells. */
  assertCells(sheet: string, rect: Rect): void {
    if (!this.of(sheet).protected) return;
    const worksheet = this.live.worksheet(sheet);
    const area = intersection(rect, {
      row: 0,
      column: 0,
      rowCount: worksheet.getRowCount(),
      columnCount: worksheet.getColumnCount(),
    });
    if (!area || area.rowCount !== rect.rowCount || area.columnCount !== rect.columnCount) throw denied();
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        if (extrasOf(this.cells.cell(sheet, row, column)).locked !== false) throw denied();
      }
    }
  }

  /** Whether the user may type into the cell. */
  allows(sheet: string, row: number, column: number): boolean {
    return !this.of(sheet).protected || extrasOf(this.cells.cell(sheet, row, column)).locked === false;
  }

  /** Anything else: `option` is the option of Excel's `protect` that would allow it. */
  assert(sheet: string, option?: string): void {
    const protection = this.of(sheet);
    if (protection.protected && !(option !== undefined && protection.options[option] === true)) throw denied();
  }
}

const denied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation: the worksheet is protected");
