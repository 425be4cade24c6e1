import type { Ledger } from "../../ledger/model";
import { splitNames } from "../../ledger/names";

/** Departments that lead anything, in order of first appearance. */
export const departmentsOf = ({ issues, measures }: Pick<Ledger, "issues" | "measures">): readonly string[] => [
  ...new Set([...issues, ...measures].flatMap((work) => splitNames(work.leadDept))),
];
