import { figureColumns } from "../../ledger/figureColumns";
import { ledgerTables } from "../../ledger/schema";
import type { Obstacle } from "../../workbook/operations";

/** Columns, by key, without which the figures of a table, or the list of what 未更新 means, would be wrong. */
const deciding = {
  issues: figureColumns.issues,
  measures: [...figureColumns.measures, "currentProgress", "updatedAt"],
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
