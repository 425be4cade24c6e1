import { words } from "../../locales";
import type { Obstacle } from "../../workbook/operations";

/** What stands in the way, and what to do about it. */
export const describeObstacle = (obstacle: Obstacle): string => {
  const t = words().workbook.obstacle;
  switch (obstacle.kind) {
    case "filtered":
      return t.filtered(obstacle);
    case "protected":
      return t.protected(obstacle);
    case "columnMissing":
      return t.columnMissing(obstacle);
    case "columnDoubled":
      return t.columnDoubled(obstacle);
    case "tableMissing":
      return t.tableMissing(obstacle);
    case "tableCopied":
      return t.tableCopied(obstacle);
    case "totalsRow":
      return t.totalsRow(obstacle);
    case "occupiedBelow":
      return t.occupiedBelow(obstacle);
  }
};
