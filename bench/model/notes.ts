import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { Live } from "./live";

/** Notes of cells (the yellow ones), shown in the grid and moving with their cells. */
export class Notes {
  constructor(private readonly live: Live) {}

  list(sheet: string): { row: number; column: number; text: string }[] {
    const notes = this.live.engine.injector.get(SheetsNoteModel).getSheetNotes(this.live.unitId, sheet);
    return [...(notes?.values() ?? [])].map((note) => ({ row: note.row, column: note.col, text: note.note }));
  }

  set(sheet: string, row: number, column: number, text: string): void {
    if (text === "") this.live.run("sheet.mutation.remove-note", { sheetId: sheet, row, col: column });
    else
      this.live.run("sheet.mutation.update-note", {
        sheetId: sheet,
        row,
        col: column,
        note: { width: 160, height: 72, note: text, show: false },
      });
  }
}
