import { isErrorValue, textOf } from "../ledger/cell";
import { leadAndHelp } from "../ledger/leadAndHelp";
import type { CellValue } from "../ledger/model";
import { isStroke } from "./foreignWords";
import { departmentsIn, unitsAndPersons } from "../ledger/unitsAndPersons";
import type { Field } from "./headings";
import { namesIn } from "./names";
import { once } from "./oncePerCell";
import type { SheetLedger } from "./readRange";

type Names = readonly string[];

/** 办公室牵头，人事科配合 leads by 办公室 only, and 人事科 helps; where a cell does not part them, all lead. */
const parted = (cell: CellValue): { readonly leading: Names; readonly helping: Names } => {
  if (isErrorValue(cell)) return { leading: [], helping: [] };
  const both = leadAndHelp(textOf(cell));
  return both === null
    ? { leading: departmentsIn(textOf(cell)), helping: [] }
    : { leading: namesIn(both.lead), helping: namesIn(both.help) };
};

const saysNone = (cell: CellValue): boolean => {
  if (cell === "") return true;
  const text = textOf(cell);
  return text === "" || text === "无" || isStroke(text) || isErrorValue(text);
};

type Ledger = Pick<SheetLedger, "own" | "columns" | "column">;

const readerOf = (
  { columns, column }: Ledger,
  field: "leadDept" | "coDepts" | "persons",
): ((at: number) => CellValue) => column(columns.get(field)?.index ?? -1);

const personsWithin = (cell: CellValue): Names => namesIn(unitsAndPersons(textOf(cell))?.persons ?? "");
const holdsDepartments = (field: Field | null): boolean => field === "leadDept" || field === "coDepts";

/** Some cells of 牵头部门 name people beside the departments, where no column does. */
export const holdsPersons = (ledger: Pick<SheetLedger, "own" | "columns" | "column" | "meanings">): boolean => {
  if (ledger.own !== null || ledger.columns.has("persons")) return false;
  const leaders = readerOf(ledger, "leadDept");
  const names = once((cell) => personsWithin(cell).length > 0);
  return ledger.meanings.some((_, at) => names(leaders(at)));
};

/** Some cells of 牵头部门 name those who help, where no column does. */
export const holdsHelp = (ledger: Pick<SheetLedger, "own" | "columns" | "column" | "meanings">): boolean => {
  if (ledger.own !== null || ledger.columns.has("coDepts")) return false;
  const leaders = readerOf(ledger, "leadDept");
  const helps = once((cell) => parted(cell).helping.length > 0);
  return ledger.meanings.some((_, at) => helps(leaders(at)));
};

/**
 * The people or departments that a row names in a column, by its place; rows with the same words have the same list. Like the import it takes those
 * who help out of 牵头部门 where the row has no 配合部门 of its own: they are its 配合部门; people the same (人事科：张三).
 */
export const namesAt = (
  ledger: Ledger,
  { index, field }: { readonly index: number; readonly field: Field | null },
): ((at: number) => Names) => {
  const cellOf = ledger.column(index);
  const names = once((cell) => (isErrorValue(cell) ? [] : namesIn(cell)));
  if (field === "persons" && ledger.own === null) {
    const leadOf = readerOf(ledger, "leadDept");
    const personsOf = readerOf(ledger, "persons");
    const within = once(personsWithin);
    return (at) => (saysNone(personsOf(at)) ? within(leadOf(at)) : names(personsOf(at)));
  }
  const units = once((cell) => (isErrorValue(cell) ? [] : departmentsIn(textOf(cell))));
  if (holdsDepartments(field) && ledger.own !== null) return (at) => units(cellOf(at));
  if ((field !== "leadDept" && field !== "coDepts") || ledger.own !== null) return (at) => names(cellOf(at));
  const parts = once(parted);
  const helpOf = readerOf(ledger, "coDepts");
  if (field === "leadDept") return (at) => (saysNone(helpOf(at)) ? parts(cellOf(at)).leading : units(cellOf(at)));
  const leadOf = readerOf(ledger, "leadDept");
  return (at) => (saysNone(helpOf(at)) ? parts(leadOf(at)).helping : units(helpOf(at)));
};
