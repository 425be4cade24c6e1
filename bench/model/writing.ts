import { lastRow } from "./address";
import type { Cells } from "./cells";
import type { CellScalar, Rect } from "./content";
import { realToday } from "./dateSerial";
import type { Live } from "./live";
import type { Protection } from "./protection";
import type { TableFormulas } from "./tableFormulas";
import type { TableGrowth } from "./tableGrowth";
import type { TableNames } from "./tableNames";
import type { Tables } from "./tables";
import { type TypedValue, typedValue } from "./typedValue";
import { type ChangeOrigin, HostError } from "./workbookModel";

/** The one way into the cells for values and formulas: protection, reading of texts, filtered rows, tables that grow, header cells that name columns. */
export class Writing {
  /** The formula written last. */
  private checked = "";

  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly formulas: TableFormulas,
    private readonly growth: TableGrowth,
    private readonly names: TableNames,
    private readonly protection: Protection,
  ) {}

  write(sheet: string, rect: Rect, values: readonly (readonly (CellScalar | null)[])[], origin: ChangeOrigin): void {
    if (values.length !== rect.rowCount || values.some((line) => line.length !== rect.columnCount)) {
      throw new HostError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size of the range",
      );
    }
    this.protection.assertCells(sheet, rect);
    this.live.as(origin, () =>
      this.cells.together(() => {
        const lines = this.asFilteredTableTakesThem(sheet, rect, values);
        const { year } = realToday();
        const typed = lines.map((line, r) =>
          line.map((value, c) => this.typed(sheet, rect.row + r, rect.column + c, value, year)),
        );
        const last = lines[rect.rowCount - 1]?.[rect.columnCount - 1] ?? null;
        for (const table of this.growth.extendedBy(sheet, rect, last)) {
          this.growth.grow(table, rect);
        }
        typed.forEach((line, r) => line.forEach((value, c) => this.put(sheet, rect.row + r, rect.column + c, value)));
        this.names.followHeaders(sheet, rect);
        if (typed.some((line) => line.some((value) => value.kind !== "leave")))
          this.growth.noticeCalculatedColumns(sheet, rect);
        this.live.emit({ kind: "cells", sheet, rect, origin, type: "RangeEdited" });
      }),
    );
  }

  private typed(sheet: string, row: number, column: number, value: CellScalar | null, year: number): TypedValue {
    if (value === null) return { kind: "leave" };
    return typedValue(value, {
      numberFormat: this.cells.numberFormat(sheet, row, column),
      year,
      date1904: this.live.sidecar.date1904,
    });
  }

  private put(sheet: string, row: number, column: number, typed: TypedValue): void {
    if (typed.kind !== "formula") return this.cells.put(sheet, row, column, typed);
    // a column of one formula is checked once
    if (typed.formula !== this.checked) checkFormula(typed.formula);
    this.checked = typed.formula;
    this.cells.put(sheet, row, column, {
      kind: "formula",
      formula: this.formulas.entered(typed.formula, sheet, row, column),
    });
  }

  /**
   * Trap of Excel: values of several rows written over rows that a filter hides are misplaced. The hidden rows keep what they have, and every visible row gets
   * the first row written (office-js #224, xlwings #747). One row alone is written where it belongs.
   */
  private asFilteredTableTakesThem(
    sheet: string,
    rect: Rect,
    values: readonly (readonly (CellScalar | null)[])[],
  ): readonly (readonly (CellScalar | null)[])[] {
    if (rect.rowCount === 1) return values;
    const hidden = new Set<number>();
    for (const table of this.tables.overlapping(sheet, rect))
      for (const row of this.tables.hiddenRows(table.id)) hidden.add(row);
    if (![...hidden].some((row) => row >= rect.row && row <= lastRow(rect))) return values;
    const first = values[0] ?? [];
    return values.map((line, r) => (hidden.has(rect.row + r) ? line.map(() => null) : first));
  }
}

/** Excel refuses a formula whose quotes or brackets do not close, or that ends in an operator. */
export function checkFormula(formula: string): void {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!");
  const quotes = (bare.replace(/\[(?:'.|[^\]'])*\]/g, "").match(/"/g) ?? []).length;
  let depth = 0;
  for (const character of bare.replace(/\[(?:'.|[^\]'])*\]/g, "[]").replace(/""/g, "")) {
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) break;
  }
  if (quotes % 2 !== 0 || depth !== 0 || /[-+*/^&=<>,(]\s*$/.test(bare))
    throw new HostError("InvalidArgument", `The formula ${formula} is not valid`);
  // Two operands side by side, as in a note that begins with "-".
  if (/[\p{L}\p{N})\]"] +[\p{L}\p{N}"]/u.test(bare.replace(/\[.*?\]/g, "[]")))
    throw new HostError("InvalidArgument", `The formula ${formula} is not valid`);
}
