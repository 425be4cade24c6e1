import { ledgerTables } from "../../ledger/schema";
import type { Obstacle } from "../../workbook/operations";

/** Columns, by key, without which the figures of a table would be wrong. */
const deciding = {
  issues: [
    "type",
    "longTerm",
    "deadlineText",
    "due",
    "extendedTo",
    "extensionApproval",
    "status",
    "completedOn",
    "closure",
  ],
  measures: [
    "deadlineText",
    "due",
    "extendedTo",
    "extensionApproval",
    "status",
    "completedOn",
    "currentProgress",
    "updatedAt",
  ],
} as const;

/** Whether the figures of a table can be shown; not while one of their columns, or the table, is missing or doubled. */
export const trustedTables = (
  obstacles: readonly Obstacle[],
): { readonly issues: boolean; readonly measures: boolean } => {
  const trusted = (key: keyof typeof deciding): boolean => {
    const { name, columns } = ledgerTables[key];
    const keys: readonly string[] = deciding[key];
    const headings = columns.filter((column) => keys.includes(column.key)).map(({ heading }) => heading);
    return !obstacles.some(
      (obstacle) =>
        obstacle.table === name &&
        (obstacle.kind === "tableMissing" ||
          ((obstacle.kind === "columnMissing" || obstacle.kind === "columnDoubled") &&
            headings.includes(obstacle.column))),
    );
  };
  return { issues: trusted("issues"), measures: trusted("measures") };
};
