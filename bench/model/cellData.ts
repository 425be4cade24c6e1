import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellScalar } from "./content";
import { isErrorCode } from "./typedValue";

/** Univer's cell as Excel's value. Blank is "". */
export function scalarOf(cell: Nullable<ICellData>): CellScalar {
  if (!cell) return "";
  if (cell.p) return richText(cell);
  const { v, t } = cell;
  if (v === null || v === undefined) return "";
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === true || v === 1 || v === "1";
  if (t === CellValueType.NUMBER || (t === undefined && typeof v === "number"))
    return cell.f ? fifteenDigits(Number(v)) : Number(v);
  const text = String(v);
  // A text "#N/A" is kept as forced text; what else looks like an error is one.
  return t !== CellValueType.FORCE_STRING && isErrorCode(text) ? { error: text } : text;
}

/** Excel shows and hands out 15 significant digits. */
export const fifteenDigits = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/** Value and type of a constant; nulls remove what stood there. */
export function cellOf(value: CellScalar): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: isErrorCode(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function richText(cell: ICellData): string {
  return (cell.p?.body?.dataStream ?? "").replace(/\r\n$/, "").replace(/\r/g, "\n");
}

export const isBlank = (cell: Nullable<ICellData>): boolean =>
  !cell || (!cell.p && !cell.f && !cell.si && (cell.v === undefined || cell.v === null || cell.v === ""));
