import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import {
  closureRate as closureRateOf,
  explainFigures,
  overdueCount,
  overdueList,
  progressSummary,
} from "../../src/functions/functions";
import { countedIssue, countedMeasure, countFigures } from "../../src/ledger/figures";
import type { CellValue, Issue } from "../../src/ledger/model";
import { bareNames } from "../../src/ledger/names";
import { rateValue } from "../../src/ledger/rate";
import { seededRandom } from "../../src/ledger/seededRandom";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { asOf, byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const headings = [
  "序号",
  "具体问题",
  "整改措施",
  "整改类型",
  "牵头部门",
  "整改时限",
  "延期至",
  "状态",
  "完成日期",
  "销号情况",
];

const statuses = ["已完成", "整改中", "未启动", "已取消", "长期整改", "已销号", "", "/", "看情况"];
const deadlines = ["2023年6月底前", "2023年10月5日", "12月底前", "长期坚持", "立行立改", "", "", "—", "尽快"];
const types = ["", "立行立改", "限期整改", "长期坚持"];
const closures = ["", "", "已销号", "未申请"];

/** Some items stand in a row of their own, or in two, above the rows of their measures or without any; some of what these say is left blank. */
const randomLedger = (seed: number): ForeignSheet => {
  const random = seededRandom(`own rows/${seed}`);
  const chance = (share: number): boolean => random() < share;
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const rows: CellValue[][] = [["反馈日期：2023年2月10日"], headings];
  const [daysPerRow, closurePerRow, namesPerRow] = [chance(0.6), chance(0.3), chance(0.6)];
  const work = (isFirst: boolean, hasMeasure: boolean): CellValue[] => {
    const [days, closure, names] = [daysPerRow || isFirst, closurePerRow || isFirst, namesPerRow || isFirst];
    const status = pick(statuses);
    // at a day before it is done a row is open, which the ledger's one 长期坚持 per item cannot say
    const completed = hasMeasure ? ["", "2023年7月"] : ["", "2023年7月", "2023-10-8"];
    return [
      hasMeasure ? `办法${rows.length}` : pick(["", "", "/"]),
      isFirst ? pick(types) : "",
      names ? pick(["办公室", "人事科", "", "后勤科、人事科"]) : "",
      days ? pick(deadlines) : "",
      days ? pick(["", "", "2024年1月底", "2023年8月底"]) : "",
      status,
      status === "已完成" ? pick(completed) : "",
      closure ? pick(closures) : "",
    ];
  };
  for (let item = 1; item <= 5; item += 1) {
    const ownRows = chance(0.6) ? (chance(0.2) ? 2 : 1) : 0;
    const count = ownRows + (ownRows > 0 && chance(0.15) ? 0 : Math.ceil(random() * 3));
    for (let row = 0; row < count; row += 1)
      rows.push([row === 0 ? item : "", row === 0 ? `事项${item}` : "", ...work(row === 0, row >= ownRows)]);
  }
  return sheetOf("台账", rows);
};

const ledgerOf = (sheet: ForeignSheet) => writtenLedger(adopted(sheet));
const rangeOf = ({ cells }: ForeignSheet): CellValue[][] => cells.map((row) => [...row]);

/** 牵头部门 → 总数 in the table of a function, and in the ledger that an import writes. */
const grouped = (sheet: ForeignSheet): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    progressSummary(rangeOf(sheet), "牵头部门", "2023-9-30", "", "忽略未识别")
      .slice(1, -1)
      .filter(([name, total]) => name !== "未填" && total !== 0)
      .map(([name, total]) => [String(name), total]),
  );
const groupedOf = (issues: readonly Issue[]): Readonly<Record<string, number>> => {
  const groups: Record<string, number> = {};
  for (const { leadDept, status } of issues)
    for (const name of status === "已取消" ? [] : bareNames(leadDept)) groups[name] = (groups[name] ?? 0) + 1;
  return groups;
};

describe("an item with a row of its own above the rows of its measures", () => {
  it("is the same before the import and after it, and so are its measures, departments and 销号", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const sheet = randomLedger(seed);
      const { issues, measures } = ledgerOf(sheet);
      expect({ seed, ...byFunctions(sheet) }).toEqual({ seed, ...imported(issues.map(countedIssue)) });
      const kept = measures.filter(({ status }) => status !== "已取消");
      expect({ seed, total: byFunctions(sheet, "按措施")["总数"] }).toEqual({ seed, total: kept.length });
      expect({ seed, ...grouped(sheet) }).toEqual({ seed, ...groupedOf(issues) });
      const { closureRate } = countFigures(issues.map(countedIssue), { asOf, soonDays: 7 });
      if (closureRate.denominator === 0) continue;
      const rate = closureRateOf(rangeOf(sheet), "2023-9-30", "", "忽略未识别");
      expect({ seed, rate }).toEqual({ seed, rate: rateValue(closureRate) });
    }
  });

  const rows: readonly (readonly CellValue[])[] = [
    headings,
    [1, "仓库钥匙无人登记", "", "", "办公室", "2023年6月底前", "", "已完成", "2023-6-20", ""],
    ["", "", "建立领用簿", "", "后勤科", "2023年12月底前", "", "整改中", "", ""],
    [2, "公章外借未经批准", "", "", "办公室", "2023年8月底前", "", "整改中", "", ""],
    ["", "", "补办手续", "", "人事科", "", "", "已完成", "2023-5-8", ""],
    ["", "", "修订办法", "", "", "2023年5月底前", "", "已完成", "2023-5-9", ""],
    [3, "值班记录缺页", "补齐记录", "", "人事科", "2023年12月底前", "", "整改中", "", ""],
  ];
  const sheet = sheetOf("台账", rows);
  const range = rangeOf(sheet);

  it("says of itself how it stands and by when it is due", () => {
    expect(byFunctions(sheet)).toMatchObject({ 总数: 3, 已完成: 1, 正在整改: 2, 逾期: 1 });
    expect(byFunctions(sheet)).toEqual(imported(ledgerOf(sheet).issues.map(countedIssue)));
    expect(overdueList(range, "2023-9-30")).toEqual([
      ["序号", "具体问题", "牵头部门", "时限", "逾期天数"],
      [2, "公章外借未经批准", "办公室", "2023-08-31", 30],
    ]);
  });

  it("is no measure, and gives its measures the deadline that they have none of", () => {
    expect(byFunctions(sheet, "按措施")).toEqual(imported(ledgerOf(sheet).measures.map(countedMeasure)));
    expect(byFunctions(sheet, "按措施")).toMatchObject({ 总数: 4, 已完成: 2 });
    expect(explainFigures(range, "2023-9-30")).not.toContain("部分措施");
  });

  it("meets a condition by what it says, and by what its measures say where it says nothing", () => {
    const total = (condition: string) => progressSummary(range, "状态", "2023-9-30", condition).at(-1)?.[1];
    expect(["牵头部门=办公室", "牵头部门=人事科", "状态=整改中", "整改措施=补办手续"].map(total)).toEqual([2, 1, 2, 1]);
  });

  it("has a deadline of its own without the extensions of its measures", () => {
    const extended = sheetOf("台账", [
      headings,
      [1, "仓库钥匙无人登记", "", "", "办公室", "2023年12月底前", "", "整改中", "", ""],
      ["", "", "建立领用簿", "", "", "2023年3月底前", "2023年6月底", "整改中", "", ""],
      ["", "", "定期抽查", "", "", "2023年4月底前", "", "未启动", "", ""],
    ]);
    expect(byFunctions(extended)).toMatchObject({ 逾期: 0 });
    expect(byFunctions(extended)).toEqual(imported(ledgerOf(extended).issues.map(countedIssue)));
  });

  it("whose status is not understood is not taken for what its measures would make of it", () => {
    const odd = sheetOf(
      "台账",
      rows.map((row, at) => (at === 3 ? row.map((cell) => (cell === "整改中" ? "看情况" : cell)) : row)),
    );
    expect(byFunctions(odd)).toMatchObject({ 已完成: 1, 尚未整改: 1 });
    expect(byFunctions(odd)).toEqual(imported(ledgerOf(odd).issues.map(countedIssue)));
  });
});

describe("a status below an item's own row that is not understood", () => {
  const rows = (own: string): CellValue[][] => [
    [...headings],
    [1, "仓库钥匙无人登记", "", "", "办公室", "2023年6月底前", "", own, "", ""],
    ["", "", "建立领用簿", "", "后勤科", "", "", "看情况", "", ""],
  ];

  it("is asked for where it would decide, and by measure", () => {
    expect(overdueCount(rows("整改中"), "2023-9-30")).toBe(1);
    expect(() => overdueCount(rows(""), "2023-9-30")).toThrow(/第3行.*看情况/);
    expect(() => overdueCount(rows("整改中"), "2023-9-30", "", "按措施")).toThrow(/第3行.*看情况/);
  });
});

describe("a sheet in which a type and a deadline are the same word", () => {
  it("goes on below a row of which only the measure is filled", () => {
    const sheet = sheetOf("台账", [
      headings,
      [1, "仓库钥匙无人登记", "建立领用簿", "", "办公室", "2023年6月底前", "", "已完成", "", ""],
      ["", "", "定期抽查", "", "", "", "", "", "", ""],
      [2, "公章外借未经批准", "修订办法", "长期坚持", "办公室", "长期坚持", "", "整改中", "", ""],
    ]);
    expect(adopted(sheet).issues).toHaveLength(2);
  });
});
