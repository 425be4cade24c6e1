import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { bareNames } from "../ledger/names";
import type { Field } from "./headings";

/** Columns whose cells hold several people or departments, each of which counts. */
const nameFields: ReadonlySet<Field> = new Set<Field>(["leader", "leadDept", "coDepts", "persons"]);

export const holdsNames = (field: Field | null): boolean => field !== null && nameFields.has(field);

/** The people or departments of a cell of any ledger, in order, each once (`bareNames`). */
export const namesIn = (cell: CellValue): readonly string[] => bareNames(textOf(cell));

const bare = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** 人事科（老干部科） is found as 人事科 too. */
export const isNamed = (name: string, wanted: string): boolean => {
  const [is, want] = [bare(name), bare(wanted)];
  return is === want || is.replace(/\([^)]*\)$/, "") === want;
};
