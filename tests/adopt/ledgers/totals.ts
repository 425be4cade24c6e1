import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { progressSummary } from "../../../src/functions/functions";
import { countFigures } from "../../../src/ledger/figures";
import type { CountedRow } from "../../../src/ledger/figureTypes";
import { rateValue } from "../../../src/ledger/rate";
import "../../functions/host";

const headings = ["总数", "已完成", "正在整改", "长期整改", "尚未整改", "已移交", "完成率", "逾期", "临期"] as const;
type Row = Readonly<Record<string, unknown>>;

export const asOf = { year: 2023, month: 9, day: 30 };

/** The total row of 整改汇总 over the cells as they stand in the user's sheet. */
export const byFunctions = ({ cells }: ForeignSheet, switches = ""): Row => {
  const total = progressSummary(
    cells.map((row) => [...row]),
    "状态",
    "2023-9-30",
    "",
    `忽略未识别、${switches}`,
  ).at(-1);
  return Object.fromEntries(headings.map((heading, at) => [heading, total?.[at + 1]]));
};

/** The same of rows of the ledger that an import writes. */
export const imported = (rows: readonly CountedRow[], hasDeadlines = true): Row => {
  const f = countFigures(rows, { asOf, soonDays: 7 });
  const values = [f.total, f.done, f.inProgress, f.longTerm, f.notBegun, f.moved, rateValue(f.completionRate) ?? "—"];
  const all = [...values, ...(hasDeadlines ? [f.overdue, f.soon] : ["—", "—"])];
  return Object.fromEntries(headings.map((heading, at) => [heading, all[at]]));
};
