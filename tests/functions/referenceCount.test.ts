import {
  completionRate,
  dueSoonCount,
  explainFigures,
  extendedCount,
  overdueCount,
  progressSummary,
} from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import { day } from "./ledgers";

/*
 * Random ledgers counted a second time by the plainest code: cell by cell, row by row, with a word list written by hand. It knows nothing of
 * shared meanings, numbered words and groups, so that a mistake in those shows.
 */

const asOf = day("2022-9-30");

interface Row {
  /** "" where the row continues the item above. */
  readonly seq: CellValue;
  readonly problem: string;
  readonly deadline: string;
  readonly extension: CellValue;
  readonly status: string;
  readonly department: string;
}

const meansDone: Readonly<Record<string, boolean>> = { 已完成: true, 已整改到位: true, " 已办结": true };
const outside = ["已取消", "已移交"];
const statuses = [...Object.keys(meansDone), ...outside, "正在整改", "整改中", "正按序推进", "未启动", "待整改", ""];
/** Deadline as written → its last day, null for none. The year of 9月底 is 2022, from the row of the title. */
const deadlines: Readonly<Record<string, number | null>> = {
  "": null,
  长期坚持: null,
  "2022年6月底前": day("2022-6-30"),
  "2022.9.30": day("2022-9-30"),
  "2022年10月7日": day("2022-10-7"),
  "2023年3月": day("2023-3-31"),
  " 9月底": day("2022-9-30"),
};
const extensions: readonly CellValue[] = ["", "", "", day("2022-12-31"), "2022-10-5"];
const dayOf: Readonly<Record<string, number>> = { "2022-10-5": day("2022-10-5") };

const headings = ["序号", "主要问题", "整改时限", "延期至", "状态", "责任科室"];

const randomRows = (seed: number, merged: boolean): readonly Row[] => {
  const random = seededRandom(`reference/${seed}`);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let seq = 0;
  return Array.from({ length: Math.floor(random() * 60) + 1 }, (_, at): Row => {
    const continues = merged && at > 0 && random() < 0.6;
    if (!continues) seq += 1;
    return {
      seq: continues ? "" : seq,
      problem: continues ? "" : `问题${pick([1, 2, 3])}`,
      deadline: pick(Object.keys(deadlines)),
      extension: pick(extensions),
      status: pick(statuses),
      department: pick(["办公室", "人事科", ""]),
    };
  });
};

const cellsOf = (rows: readonly Row[]): CellValue[][] => [
  ["2022年度巡察整改台账", "", "", "", "", ""],
  headings,
  ...rows.map((row) => [row.seq, row.problem, row.deadline, row.extension, row.status, row.department]),
];

const isDone = ({ status }: Row): boolean => meansDone[status] === true;
const isKept = ({ status }: Row): boolean => status !== "已取消";
const isOpen = (row: Row): boolean => isKept(row) && row.status !== "已移交" && !isDone(row);
const extensionOf = ({ extension }: Row): number | null =>
  typeof extension === "number" ? extension : (dayOf[String(extension)] ?? null);
const dueOf = (row: Row): number | null => extensionOf(row) ?? deadlines[row.deadline] ?? null;

/** The last day of the rows that are not 已取消; none where nothing with a day is open, unless all are done, or all moved, and have one. */
const dueOfItem = (item: readonly Row[]): number | null => {
  const kept = item.filter(isKept);
  const days = kept.flatMap((row) => dueOf(row) ?? []);
  const holds = kept.some((row) => isOpen(row) && dueOf(row) !== null);
  const isAll = kept.every(isDone) || kept.every(({ status }) => status === "已移交");
  return days.length > 0 && (holds || (isAll && days.length === kept.length)) ? Math.max(...days) : null;
};

const seeds = Array.from({ length: 80 }, (_, seed) => seed);

describe("figures of random ledgers", () => {
  it.each(seeds)("with one row per item are those of the plainest count (%d)", (seed) => {
    const rows = randomRows(seed, false);
    const cells = cellsOf(rows);
    const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
    const between = (row: Row, from: number, to: number): boolean => {
      const due = dueOf(row);
      return due !== null && due >= from && due <= to;
    };
    expect(overdueCount(cells, asOf)).toBe(count((row) => isOpen(row) && between(row, 0, asOf - 1)));
    expect(dueSoonCount(cells, asOf, 7)).toBe(count((row) => isOpen(row) && between(row, asOf, asOf + 7)));
    expect(extendedCount(cells, asOf)).toBe(
      count((row) => {
        const [due, extension] = [deadlines[row.deadline] ?? null, extensionOf(row)];
        return isKept(row) && due !== null && extension !== null && extension > due;
      }),
    );
    if (count(isKept) > 0)
      expect(completionRate(cells, asOf)).toBeCloseTo(count((row) => isKept(row) && isDone(row)) / count(isKept), 12);
    const byDepartment = progressSummary(cells, "责任科室", asOf).map(([group, total]) => [group, total]);
    for (const department of ["办公室", "人事科"]) {
      const total = count((row) => isKept(row) && row.department === department);
      const shown = byDepartment.find(([group]) => group === department);
      if (rows.some((row) => row.department === department)) expect(shown).toEqual([department, total]);
      else expect(shown).toBeUndefined();
    }
  });
});

/** The rows of each item: those below it without a 序号 belong to it. */
const itemsOf = (rows: readonly Row[]): Row[][] => {
  const items: Row[][] = [];
  for (const row of rows) {
    if (row.seq === "") items[items.length - 1]?.push(row);
    else items.push([row]);
  }
  return items;
};

describe("figures of random ledgers with merged parents", () => {
  it.each(seeds)("are those of the plainest count (%d)", (seed) => {
    // a status in every row and no blank deadline: what a blank takes from above has tests of its own
    const rows = randomRows(seed + 1000, true).map((row) => ({
      ...row,
      status: row.status === "" ? "未启动" : row.status,
      deadline: row.deadline === "" ? "长期坚持" : row.deadline,
    }));
    const cells = cellsOf(rows);
    const items = itemsOf(rows).filter((item) => item.some(isKept));
    const allDone = items.filter((item) => item.filter(isKept).every(isDone));
    if (items.length > 0) expect(completionRate(cells, asOf)).toBeCloseTo(allDone.length / items.length, 12);
    const isOverdue = (item: readonly Row[]): boolean => {
      const due = dueOfItem(item);
      return item.some(isOpen) && due !== null && due < asOf;
    };
    expect(overdueCount(cells, asOf)).toBe(items.filter(isOverdue).length);
    const isOverdueRow = (row: Row): boolean => isOpen(row) && (dueOf(row) ?? asOf) < asOf;
    const told = items.filter((item) => !isOverdue(item) && item.some(isOverdueRow)).length;
    expect(/另有(\d+)项的部分措施/.exec(explainFigures(cells, asOf))?.[1] ?? "0").toBe(String(told));

    const byProblem = new Map<string, Row[]>();
    for (const item of itemsOf(rows)) {
      const problem = item[0]?.problem ?? "";
      byProblem.set(problem, [...(byProblem.get(problem) ?? []), ...item]);
    }
    const problems = [...byProblem.values()].filter((group) => group.some(isKept));
    const problemsDone = problems.filter((group) => group.filter(isKept).every(isDone));
    if (problems.length > 0)
      expect(completionRate(cells, asOf, "", "按问题")).toBeCloseTo(problemsDone.length / problems.length, 12);
  });
});
