import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { doneLateCount, explainFigures, extendedCount, onTimeRate, overdueCount } from "../../src/functions/functions";
import { countedIssue, countedMeasure, countFigures } from "../../src/ledger/figures";
import type { CountedRow } from "../../src/ledger/figureTypes";
import type { CellValue, Ledger } from "../../src/ledger/model";
import { rateValue } from "../../src/ledger/rate";
import { countedAspects } from "../../src/ledger/rollUp";
import { seededRandom } from "../../src/ledger/seededRandom";
import * as fixtures from "./ledgers";
import { adopted } from "./ledgers/adopted";
import { mergedDown, sheetOf } from "./ledgers/sheet";
import { asOf, byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

/** 逾期完成数, 延期数 and 按期完成率, which no column of 整改汇总 shows. */
const byDeadline = ({ cells }: ForeignSheet): readonly unknown[] => {
  const range = cells.map((row) => [...row]);
  const given = [range, "2023-9-30", "", "忽略未识别"] as const;
  return [doneLateCount(...given), extendedCount(...given), orNone(() => onTimeRate(...given))];
};

/** #N/A, the only error there can be */
const orNone = (rate: () => number): unknown => {
  try {
    return rate();
  } catch {
    return null;
  }
};

const importedByDeadline = (rows: readonly CountedRow[]): readonly unknown[] => {
  const f = countFigures(rows, { asOf, soonDays: 7 });
  return [f.doneLate, f.extended, rateValue(f.onTimeRate)];
};

const ledgerOf = (sheet: ForeignSheet): Ledger => writtenLedger(adopted(sheet));

const { cycleAndStatusList, departmentStatus, flatList, measuresInOneCell, repeatedParents, threeHeaderRows } =
  fixtures;

describe("the functions over a sheet as it stands and the figures of the ledger imported from it", () => {
  it.each([
    ["cycleAndStatusList", cycleAndStatusList],
    ["departmentStatus", departmentStatus],
    ["measuresInOneCell", measuresInOneCell],
    ["repeatedParents", repeatedParents],
    ["threeHeaderRows", threeHeaderRows],
  ])("are the same by item: %s", (_, sheet) => {
    expect(byFunctions(sheet)).toEqual(imported(ledgerOf(sheet).issues.map(countedIssue)));
  });

  it("are the same for a list without deadlines", () => {
    expect(byFunctions(flatList)).toEqual(imported(ledgerOf(flatList).issues.map(countedIssue), false));
  });

  it.each([
    ["cycleAndStatusList", cycleAndStatusList],
    ["measuresInOneCell", measuresInOneCell],
    ["threeHeaderRows", threeHeaderRows],
  ])("are the same by 方面: %s", (_, sheet) => {
    expect(byFunctions(sheet, "按方面")).toEqual(imported(countedAspects(ledgerOf(sheet), asOf)));
  });

  it.each([
    ["repeatedParents", repeatedParents],
    ["threeHeaderRows", threeHeaderRows],
  ])("are the same by measure where each has a row: %s", (_, sheet) => {
    expect(byFunctions(sheet, "按措施")).toEqual(imported(ledgerOf(sheet).measures.map(countedMeasure)));
  });

  it("are due when the last of an item's rows is, and an overdue row of an item that is not is told of", () => {
    expect(byFunctions(departmentStatus)).toMatchObject({ 逾期: 1, 临期: 1 });
    const cells = departmentStatus.cells.map((row) => [...row]);
    expect(explainFigures(cells, "2023-9-30")).toContain(
      "逾期1项，7天内到期1项；另有1项的部分措施（或部门）已逾期，一项按其最晚的时限计，未计入逾期，可用口径“按措施”统计；",
    );
    expect(explainFigures(cells, "2023-9-30", "", "按措施")).not.toContain("部分措施");
    expect(overdueCount(cells, "2023-9-30", "", "按措施")).toBe(2);
  });

  it("differ by measure where departments report for one, and where one cell holds several: these are parted on import", () => {
    const count = (sheet: ForeignSheet) => [byFunctions(sheet, "按措施")["总数"], ledgerOf(sheet).measures.length];
    expect(count(departmentStatus)).toEqual([4, 6]);
    expect(count(measuresInOneCell)).toEqual([3, 6]);
  });
});

const statuses = ["已完成", "整改中", "未启动", "已移交", "已取消", "长期整改", "", "/"];
/** Without 已移交: an item of which nothing is open but a part moved keeps its 长期坚持 in the ledger only. */
const statusesOfRows = statuses.filter((status) => status !== "已移交");
const deadlines = [
  "2023年6月底前",
  "2023年9月底前",
  "2023年10月5日",
  "12月底前",
  "立行立改",
  "长期坚持",
  "",
  "—",
  45107,
];

/** A ledger with or without sections, titles, merged parents, a status per row and deadlines with extensions per row. */
const randomLedger = (seed: number): ForeignSheet => {
  const random = seededRandom(`figures/${seed}`);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(from: readonly T[]): T | "" => from[Math.floor(random() * from.length)] ?? "";
  const [withSections, fillsDown, statusPerRow, dueByRow] = [chance(0.5), chance(0.3), chance(0.5), chance(0.5)];
  const rows: CellValue[][] = [
    ["某中心整改台账"],
    ["反馈日期：2023年2月10日"],
    ["序号", "具体问题", "整改措施", "整改类型", "整改时限", "延期至", "状态", "完成日期"],
  ];
  const groups: [number, number][] = [];
  const wide: string[] = [];
  let item = 0;
  for (const section of ["一、会务管理方面", "二、值班值守方面"]) {
    if (withSections) {
      rows.push([section]);
      if (chance(0.5)) wide.push(`A${rows.length}:H${rows.length}`);
    }
    for (let n = Math.ceil(random() * 4); n > 0; n -= 1) {
      item += 1;
      const first = rows.length + 1;
      const type = pick(["", "立行立改", "即知即改", "限期整改", "长期"]);
      const dates = (): CellValue[] => [pick(deadlines), pick(["", "2023年8月底", "2024年2月底"])];
      const parent = dates();
      const status = pick(statuses);
      const completed = pick(["", "2023年7月", "2023-10-8"]);
      for (let measures = Math.ceil(random() * 3); measures > 0; measures -= 1) {
        const isFirst = rows.length + 1 === first;
        const own = isFirst || fillsDown;
        rows.push([
          own ? item : "",
          own ? `事项${item}` : "",
          `办法${rows.length}`,
          own ? type : "",
          ...(dueByRow ? dates() : own ? parent : ["", ""]),
          statusPerRow ? pick(statusesOfRows) : own ? status : "",
          !statusPerRow && own && status === "已完成" ? completed : "",
        ]);
      }
      if (!fillsDown) groups.push([first, rows.length]);
    }
  }
  return sheetOf("台账", rows, [...mergedDown(dueByRow ? "A B D" : "A B D E F", groups), ...wide]);
};

it("random ledgers give the same items, classes, rates and overdue ones before the import and after it", () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const sheet = randomLedger(seed);
    const rows = ledgerOf(sheet).issues.map(countedIssue);
    expect({ seed, ...byFunctions(sheet) }).toEqual({ seed, ...imported(rows) });
    expect({ seed, by: byDeadline(sheet) }).toEqual({ seed, by: importedByDeadline(rows) });
  }
});
