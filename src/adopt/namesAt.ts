import { textOf } from "../ledger/cell";
import { leadAndHelp } from "../ledger/leadAndHelp";
import type { CellValue } from "../ledger/model";
import { isStroke } from "./foreignWords";
import type { Field } from "./headings";
import { namesIn } from "./names";
import { once } from "./oncePerCell";
import type { SheetLedger } from "./readRange";

type Names = readonly string[];

/** 办公室牵头，人事科配合 leads by 办公室 only. */
const leadingIn = (cell: CellValue): Names => {
  const both = leadAndHelp(textOf(cell));
  return both === null ? namesIn(cell) : namesIn(both.lead);
};

const saysNone = (cell: CellValue): boolean => {
  if (cell === "") return true;
  const text = textOf(cell);
  return text === "" || text === "无" || isStroke(text);
};

/**
 * The people or departments that a row names in a column, by its place; rows with the same words have the same list. Like the import it takes those
 * who help out of 牵头部门 where the row has no 配合部门 of its own.
 */
export const namesAt = (
  ledger: Pick<SheetLedger, "own" | "columns" | "column">,
  { index, field }: { readonly index: number; readonly field: Field | null },
): ((at: number) => Names) => {
  const cellOf = ledger.column(index);
  const names = once(namesIn);
  if (field !== "leadDept" || ledger.own !== null) return (at) => names(cellOf(at));
  const leading = once(leadingIn);
  const helpOf = ledger.column(ledger.columns.get("coDepts")?.index ?? -1);
  return (at) => (saysNone(helpOf(at)) ? leading : names)(cellOf(at));
};
