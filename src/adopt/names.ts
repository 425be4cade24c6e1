import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { splitNames } from "../ledger/names";
import type { Field } from "./headings";

/** Columns whose cells hold several people or departments, each of which counts. */
const nameFields: ReadonlySet<Field> = new Set<Field>(["leader", "leadDept", "coDepts", "persons"]);

export const holdsNames = (field: Field | null): boolean => field !== null && nameFields.has(field);

const phone = /\s*[\d\-—]{7,}$/;

/**
 * The people or departments of a cell of any ledger, in order, each once: `splitNames`, and without the phone numbers that old ledgers
 * keep beside a name. A space separates names of two or more characters; between single characters it pads a short name (张 三).
 */
export const namesIn = (cell: CellValue): readonly string[] => {
  const names = splitNames(textOf(cell))
    .map((part) => part.replace(phone, "").trim())
    .flatMap((part) => {
      const words = part.split(/\s+/);
      return words.length > 1 && words.every((word) => word.length > 1) ? words : [words.join("")];
    })
    .filter((name) => name !== "");
  return [...new Set(names)];
};

const bare = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** 人事科（老干部科） is found as 人事科 too. */
export const isNamed = (name: string, wanted: string): boolean => {
  const [is, want] = [bare(name), bare(wanted)];
  return is === want || is.replace(/\([^)]*\)$/, "") === want;
};
