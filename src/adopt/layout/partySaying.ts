import { textOf } from "../../ledger/cell";
import { leadAndHelp } from "../../ledger/leadAndHelp";
import { unitsAndPersons } from "../../ledger/unitsAndPersons";
import { departmentsMeaning, unitsMeaning } from "./cellMeaning";
import type { LayoutColumn } from "./ledgerLayout";
import { type Saying, names, type WriteContext } from "./saying";

/** A sheet whose cells of departments name their people says so again: 人事科：张三. */
const unitsWithPersons = (
  column: LayoutColumn,
  { leadDept, persons }: { readonly leadDept: string; readonly persons: string },
  { fields }: WriteContext,
): Saying | null => {
  if (persons === "" || leadDept === "") return null;
  if (!column.memory.words().some((words) => unitsAndPersons(textOf(words)) !== null)) return null;
  const meanings = [unitsMeaning(leadDept, persons)];
  return { meanings, otherwise: fields.has("persons") ? leadDept : `${leadDept}：${persons}` };
};

/** A sheet without a column of 配合部门 says both in one cell, in its own words where they mean the same still. */
export const departments = (
  column: LayoutColumn,
  own: { readonly leadDept: string; readonly coDepts: string; readonly persons: string },
  context: WriteContext,
): Saying => {
  const { leadDept, coDepts } = own;
  const { fields } = context;
  const plain = unitsWithPersons(column, own, context) ?? names(column, leadDept);
  if (coDepts === "" || leadDept === "" || fields.has("coDepts")) return plain;
  const saysBoth = column.memory.words().some((words) => leadAndHelp(textOf(words)) !== null);
  return saysBoth
    ? { meanings: [departmentsMeaning(leadDept, coDepts)], otherwise: `${leadDept}牵头，${coDepts}配合` }
    : plain;
};
