import type { CellScalar, Rect } from "../model/content";
import { HostError, type WorkbookModel } from "../model/workbookModel";
import { locate } from "./addresses";
import type { Shift } from "./liveRange";

/** Somebody else who has the same workbook open. What they do arrives at the add-in as Remote. */
export interface OtherUser {
  readonly model: WorkbookModel;
  /** Address with the sheet's name: "问题清单!B3" or "问题清单!A2:B3". */
  write(address: string, values: readonly (readonly (CellScalar | null)[])[]): void;
  /** Types a new row right below the table, which grows. */
  appendRow(table: string, values: readonly CellScalar[]): void;
  /** Overwrites the last row of the table: two people appended at once, and theirs arrived last. */
  replaceLastRow(table: string, values: readonly CellScalar[]): void;
  /** Deletes a row of the table's body, counted from 0. */
  deleteRow(table: string, index: number): void;
  insertRows(address: string): void;
}

export function createOtherUser(
  model: WorkbookModel,
  moved: (sheet: string, rect: Rect, shift: Shift) => void,
): OtherUser {
  const place = (address: string): { readonly sheet: string; readonly rect: Rect } => {
    const found = locate(model, address, model.activeSheet());
    if (!found) throw new HostError("InvalidArgument", `No cells at ${address}.`);
    return found;
  };
  const tableNamed = (name: string): { readonly sheet: string; readonly range: Rect } => {
    const table = model.tables().find((item) => item.name === name);
    if (!table) throw new HostError("ItemNotFound", `No table ${name}.`);
    return table;
  };
  const rowBelow = (range: Rect, offset: number): Rect => ({
    ...range,
    row: range.row + range.rowCount + offset,
    rowCount: 1,
  });
  return {
    model,
    write(address, values) {
      const { sheet, rect } = place(address);
      model.write(sheet, rect, values, "remote");
    },
    appendRow(table, values) {
      const { sheet, range } = tableNamed(table);
      model.write(sheet, rowBelow(range, 0), [values], "remote");
    },
    replaceLastRow(table, values) {
      const { sheet, range } = tableNamed(table);
      model.write(sheet, rowBelow(range, -1), [values], "remote");
    },
    deleteRow(table, index) {
      const { sheet, range } = tableNamed(table);
      const rect = { ...range, row: range.row + 1 + index, rowCount: 1 };
      model.deleteCells(sheet, rect, "Up", "remote");
      moved(sheet, rect, "deleteUp");
    },
    insertRows(address) {
      const { sheet, rect } = place(address);
      model.insertCells(sheet, rect, "Down", "remote");
      moved(sheet, rect, "insertDown");
    },
  };
}
