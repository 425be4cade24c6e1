import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import {
  doneLateCount,
  explainFigures,
  extendedCount,
  onTimeRate,
  overdueCount,
  overdueList,
  progressSummary,
} from "../../src/functions/functions";
import { dateToSerial, parseDate } from "../../src/ledger/calendarDate";
import { countedIssue, countedMeasure, countFigures } from "../../src/ledger/figures";
import type { CountedRow } from "../../src/ledger/figureTypes";
import type { CellValue, Ledger } from "../../src/ledger/model";
import { bareNames } from "../../src/ledger/names";
import { rateValue } from "../../src/ledger/rate";
import { countedAspects } from "../../src/ledger/rollUp";
import { seededRandom } from "../../src/ledger/seededRandom";
import * as fixtures from "./ledgers";
import { adopted } from "./ledgers/adopted";
import { mergedDown, sheetOf } from "./ledgers/sheet";
import { asOf, byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

/** 逾期完成数, 延期数 and 按期完成率, which no column of 整改汇总 shows. */
const byDeadline = ({ cells }: ForeignSheet, switches = ""): readonly unknown[] => {
  const range = cells.map((row) => [...row]);
  const given = [range, "2023-9-30", "", `忽略未识别、${switches}`] as const;
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

const serial = (text: string): CellValue => {
  const date = parseDate(text);
  return date === null ? "" : dateToSerial(date);
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

describe("what the cells of a sheet show and functions do not see", () => {
  const months = ["2023-7-1", "2023-9-1", "2023-8-1", "2023-10-1"].map((text) => serial(text));
  const shownAs = (format: string): ForeignSheet =>
    sheetOf(
      "台账",
      [
        ["序号", "具体问题", "整改时限", "延期至", "状态", "完成日期"],
        [1, "库房钥匙无人登记", months[0] ?? "", "", "整改中", ""],
        [2, "车辆年检逾期", months[1] ?? "", "", "整改中", ""],
        [3, "值班脱岗", months[2] ?? "", months[3] ?? "", "整改中", ""],
        [4, "印章外借无人批准", months[1] ?? "", "", "已完成", serial("2023-9-20")],
      ],
      [],
      { formats: new Map([2, 3].map((column) => [column, Array.from({ length: 5 }, () => format)])) },
    );

  it("are the same by 月份按月底 where deadlines are shown as months", () => {
    const sheet = shownAs('yyyy"年"m"月"');
    const rows = ledgerOf(sheet).issues.map(countedIssue);
    expect(byFunctions(sheet, "月份按月底")).toEqual(imported(rows));
    expect(byFunctions(sheet, "月份按月底")).toMatchObject({ 逾期: 1, 临期: 1 });
    expect(byDeadline(sheet, "月份按月底")).toEqual(importedByDeadline(rows));
    expect(byFunctions(sheet)).toMatchObject({ 逾期: 2, 临期: 1 });
  });

  it("are the same without it where they are shown as days", () => {
    const sheet = shownAs("yyyy-mm-dd");
    const rows = ledgerOf(sheet).issues.map(countedIssue);
    expect(byFunctions(sheet)).toEqual(imported(rows));
    expect(byDeadline(sheet)).toEqual(importedByDeadline(rows));
  });
});

describe("a status that is a share of the whole", () => {
  const sheet = sheetOf("台账", [
    ["序号", "具体问题", "整改措施", "整改时限", "整改状态"],
    [1, "库房钥匙无人登记", "建立登记簿", "2023年4月底", 1],
    ["", "", "每月抽查一次", "2023年4月底", 0.6],
    [2, "车辆年检逾期", "逐车核对", "2023年5月底", 1],
    [3, "值班脱岗", "每日抽查", "2023年10月底", 0],
    [4, "印章外借无人批准", "补办手续", "2023年10月底", "50%"],
    ["合计", "4项", "", "", 0.62],
  ]);

  it("counts the same before the import and after it", () => {
    expect(byFunctions(sheet)).toEqual(imported(ledgerOf(sheet).issues.map(countedIssue)));
    expect(byFunctions(sheet)).toMatchObject({ 总数: 4, 已完成: 1, 正在整改: 2, 尚未整改: 1, 逾期: 1 });
    expect(byFunctions(sheet, "按措施")).toEqual(imported(ledgerOf(sheet).measures.map(countedMeasure)));
  });

  it("is understood by the strict functions, and 口径说明 says so", () => {
    const cells = sheet.cells.map((row) => [...row]);
    expect(overdueCount(cells, "2023-9-30")).toBe(1);
    expect(explainFigures(cells, "2023-9-30")).toContain("5处状态按百分比识别");
  });

  it("is none where the column holds other numbers: the first is named", () => {
    const codes = sheet.cells.map((row) => row.map((cell) => (cell === 0.6 ? 2 : cell)));
    expect(() => overdueCount(codes, "2023-9-30")).toThrow(/“1”/);
    expect(explainFigures(codes, "2023-9-30")).toContain("未识别4处：");
  });

  it("leaves 完成时间 a day of completion where only done items have one", () => {
    const rows = [
      ["序号", "具体问题", "整改状态", "完成时间"],
      [1, "库房钥匙无人登记", 1, "2023年4月6日"],
      [2, "车辆年检逾期", 0.4, ""],
    ];
    const [done] = ledgerOf(sheetOf("台账", rows)).issues;
    expect([done?.completedOn, done?.deadlineText]).toEqual([{ year: 2023, month: 4, day: 6 }, ""]);
  });
});

describe("departments that a cell parts into those who lead and those who help", () => {
  const headings = ["序号", "具体问题", "整改措施", "责任部门", "配合部门", "整改时限", "状态"];
  const rows: readonly (readonly CellValue[])[] = [
    [1, "库房钥匙无人登记", "建立登记簿", "办公室牵头，人事科配合", "", "2023年4月底", "已完成"],
    [2, "车辆年检逾期", "逐车核对", "牵头：后勤科；配合：人事科、办公室", "/", "2023年5月底", "整改中"],
    [3, "值班脱岗", "每日抽查", "办公室、后勤科", "人事科", "2023年5月底", "未启动"],
    [4, "印章外借无人批准", "补办手续", "人事科牵头，后勤科配合", "保卫科", "2023年5月底", "已完成"],
    ["", "", "重定办法", "财务科牵头、办公室配合", "", "2023年6月底", "已完成"],
  ];
  const withHelp = sheetOf("台账", [headings, ...rows]);
  const withoutHelp = sheetOf("台账", [
    headings.filter((heading) => heading !== "配合部门"),
    ...rows.map((row) => row.filter((_, at) => at !== 4)),
  ]);

  /** 牵头部门 → 总数 and 已完成 in the ledger that an import writes. */
  const byLeader = (sheet: ForeignSheet) => {
    const groups: Record<string, [number, number]> = {};
    for (const { leadDept, status } of ledgerOf(sheet).issues)
      for (const name of bareNames(leadDept)) {
        const [all, done] = groups[name] ?? [0, 0];
        groups[name] = [all + 1, done + Number(status === "已完成")];
      }
    return groups;
  };
  const grouped = ({ cells }: ForeignSheet) => {
    const table = progressSummary(
      cells.map((row) => [...row]),
      "牵头部门",
      "2023-9-30",
    );
    return Object.fromEntries(table.slice(1, -1).map(([name, all, done]) => [String(name), [all, done]]));
  };

  it("are grouped by those who lead before the import as after it", () => {
    expect(grouped(withoutHelp)).toEqual(byLeader(withoutHelp));
    expect(grouped(withoutHelp)).toEqual({ 办公室: [2, 1], 后勤科: [2, 0], 人事科: [1, 1], 财务科: [1, 1] });
  });

  it("are grouped so where the row has no 配合部门 of its own", () => {
    expect(grouped(withHelp)).toEqual(byLeader(withHelp));
    expect(grouped(withHelp)).toMatchObject({ 人事科: [1, 1] });
  });

  it("meet a condition on 牵头部门 by those who lead", () => {
    const cells = withoutHelp.cells.map((row) => [...row]);
    const total = (name: string) => progressSummary(cells, "状态", "2023-9-30", `牵头部门=${name}`).at(-1)?.[1];
    expect(["办公室", "人事科", "财务科"].map(total)).toEqual([2, 1, 1]);
  });

  it.each([
    ["without a column of their own", withoutHelp],
    ["beside a column that is blank there", withHelp],
  ])("meet a condition on 配合部门 by those who help, and are grouped and listed by them: %s", (_, sheet) => {
    const cells = sheet.cells.map((row) => [...row]);
    const { issues } = ledgerOf(sheet);
    const total = (name: string) => progressSummary(cells, "状态", "2023-9-30", `配合部门=${name}`).at(-1)?.[1];
    const helped = (name: string) => issues.filter(({ coDepts }) => bareNames(coDepts).includes(name)).length;
    const names = ["办公室", "人事科", "后勤科", "保卫科"];
    expect(names.map(total)).toEqual(names.map(helped));
    expect(total("人事科")).toBeGreaterThan(0);
    const groups = progressSummary(cells, "配合部门", "2023-9-30").slice(1, -1);
    expect(groups.find(([name]) => name === "人事科")?.[1]).toBe(helped("人事科"));
  });

  it("are listed, and a ledger of which no cell names any has no such column", () => {
    const cells = withoutHelp.cells.map((row) => [...row]);
    expect(overdueList(cells, "2023-9-30", "序号、配合部门")).toEqual([
      ["序号", "配合部门", "逾期天数"],
      [2, "人事科、办公室", 122],
      [3, "", 122],
    ]);
    const plain = cells.map((row) => row.map((cell) => (/[牵配]/.test(String(cell)) ? "办公室" : cell)));
    expect(() => overdueList(plain, "2023-9-30", "序号、配合部门")).toThrow(/配合部门/);
    expect(() => progressSummary(plain, "状态", "2023-9-30", "配合部门=办公室")).toThrow(/配合部门/);
  });
});

describe("a completion date that stands behind the status", () => {
  const sheet = sheetOf("台账", [
    ["序号", "具体问题", "整改时限", "状态", "完成日期"],
    [1, "库房钥匙无人登记", "2023年7月底前", "已完成（2023年8月）", ""],
    [2, "车辆年检逾期", "2023年8月底前", "已完成（2023年8月）", ""],
    [3, "值班脱岗", "2023年8月底前", "已完成（2023年10月）", ""],
    [4, "印章外借无人批准", "2023年8月底前", "已完成，2023年9月4日验收", ""],
    [5, "会议室管理混乱", "2023年8月底前", "已完成（2023年8月）", "2023年9月"],
  ]);

  it("is one to all figures that ask for it, before the import as after it; a month is its last day", () => {
    const rows = ledgerOf(sheet).issues.map(countedIssue);
    expect(byFunctions(sheet)).toEqual(imported(rows));
    expect(byFunctions(sheet)).toMatchObject({ 已完成: 4, 正在整改: 1, 逾期: 1 });
    const { doneLate, onTimeRate: rate } = countFigures(rows, { asOf, soonDays: 7 });
    const range = sheet.cells.map((row) => [...row]);
    expect([doneLateCount(range, "2023-9-30"), onTimeRate(range, "2023-9-30")]).toEqual([doneLate, rateValue(rate)]);
    expect([doneLate, rate]).toEqual([3, { numerator: 1, denominator: 5 }]);
  });

  it("is enough where no column holds such dates", () => {
    const without = sheet.cells.slice(0, 5).map((row) => row.slice(0, 4));
    expect([doneLateCount(without, "2023-9-30"), onTimeRate(without, "2023-9-30")]).toEqual([2, 0.25]);
    const undated = without.map((row) => row.map((cell) => String(cell).replace(/^已完成.*/, "已完成")));
    expect(() => doneLateCount(undated, "2023-9-30")).toThrow(/完成日期/);
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
