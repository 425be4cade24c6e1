import { completionRate, explainFigures, overdueCount, progressSummary } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";

type Row = readonly CellValue[];

const day = "2024-9-30";
const headings = ["序号", "具体问题", "整改措施", "责任部门", "整改时限", "完成时间", "整改状态"];
/** 8 October 2024 */
const serial = 45573;
const items: readonly Row[] = [
  [1, "路牌缺失", "补设路牌", "区划科", "2024年8月15日", "2024年8月10日", "已完成"],
  [2, "年检滞后", "集中年检", "社管科", "2024年8月31日", "", "正在整改"],
];
const sheetWith = (below: readonly Row[], body = items) => sheetOf("台账", [headings, ...body, ...below]);
const rangeOf = (rows: readonly Row[]) => sheetWith(rows).cells.map((row) => [...row]);
const left = (below: readonly Row[], body = items) =>
  adoptedFrom(sheetWith(below, body)).left.map(({ row, kind }) => [row, kind]);

/** The cell at this column, 0-based. */
const at = (column: number, cell: CellValue): Row => [...Array.from({ length: column }, () => ""), cell];

describe("a day, a unit, a name or the number of the page alone below the last item", () => {
  it.each<[string, readonly Row[]]>([
    ["a day among the deadlines", [at(4, "2024年10月8日")]],
    ["a day among the deadlines, below a blank row", [[], at(4, "2024-10-08")]],
    ["a day among the days of completion", [at(5, "2024/10/8")]],
    ["a serial among the deadlines", [at(4, serial)]],
    ["a serial among the measures", [at(2, serial)]],
    ["a day where rows begin", [at(0, "2024年10月8日")]],
    ["a serial where rows begin", [at(0, serial)]],
    ["a day among the texts", [at(1, "二〇二四年十月八日")]],
    ["a unit among the departments", [at(3, "区民政局党组")]],
    ["a unit of the party and the day", [at(3, "中共滨河区委组织部"), at(3, "2024年10月8日")]],
    ["a unit and the day", [at(4, "中共滨河区民政局委员会"), at(4, "2024年10月8日")]],
    ["a unit and the day among the texts", [[], at(1, "××局党组"), at(1, "2024年10月8日")]],
    ["both in one row", [["", "", "", "区民政局党组", "2024年10月8日"]]],
    ["who signs it, and the day", [["", "局长：王大明", "", "", "2024年10月8日"]]],
    ["who signs it", [at(3, "党组书记：")]],
    ["the number of the page", [at(3, "- 1 -")]],
    ["until when", [at(3, "截止2024年9月30日")]],
  ])("closes the form: %s", (_, below) => {
    expect(rowsBothWays(sheetWith(below))).toEqual({ imported: [2, 3], counted: [2, 3] });
    const range = rangeOf(below);
    expect(completionRate(range, day)).toBe(0.5);
    expect(overdueCount(range, day)).toBe(1);
    expect(progressSummary(range, "牵头部门", day).map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["区划科", 1, 1],
      ["社管科", 1, 0],
      ["合计", 2, 1],
    ]);
    const { issues, problems } = adoptedFrom(sheetWith(below));
    expect(issues[1]?.fields).toMatchObject({ deadlineText: "2024年8月31日", leadDept: "社管科", status: "正在整改" });
    expect(issues[1]?.measures).toHaveLength(1);
    expect(problems).toEqual([]);
    const rows = below.flatMap((row, place) => (row.length === 0 ? [] : [[place + 4, "closing"]]));
    expect(left(below)).toEqual(rows);
  });

  it("leaves the last item done", () => {
    const done = items.map((row) => [...row.slice(0, 5), "2024年8月10日", "已完成"]);
    const range = sheetWith([at(5, "2024年10月8日")], done).cells.map((row) => [...row]);
    expect(completionRate(range, day)).toBe(1);
    expect(overdueCount(range, day)).toBe(0);
  });

  it("adds no measures where it stands among them or their progress", () => {
    const captions = ["序号", "具体问题", "整改措施", "整改时限", "整改状态", "整改进展"];
    const sheet = sheetOf("台账", [
      captions,
      [1, "路牌缺失", "补设路牌", "2024年8月15日", "正在整改", "已补设20块"],
      [2, "年检滞后", "集中年检", "2024年8月31日", "正在整改", "年检80%"],
      at(5, "中共滨河区民政局党组"),
      at(5, "2024年10月8日"),
    ]);
    const [, last] = adoptedFrom(sheet).issues;
    expect(last?.measures).toHaveLength(1);
    expect(JSON.stringify(last)).toContain("年检80%");
    expect(JSON.stringify(last)).not.toMatch(/党组|10月8日/);
  });

  it("is said in 口径说明, by the first row of them", () => {
    const rows = [at(4, "区民政局党组"), at(4, "2024年10月8日")];
    expect(explainFigures(rangeOf(rows), day)).toContain("区域第4行起只有日期、单位、姓名、页码或比例，视为落款或合计");
    expect(explainFigures(rangeOf([]), day)).not.toContain("落款");
  });
});

describe("a share alone below the last item", () => {
  it.each<[string, Row]>([
    ["a number among the status words", at(6, 0.5)],
    ["a text among the status words", at(6, "50%")],
    ["a number among the departments", at(3, 0.75)],
    ["two", ["", "", "", "", "", "33.3%", 0.5]],
  ])("is a sum: %s", (_, row) => {
    expect(rowsBothWays(sheetWith([row]))).toEqual({ imported: [2, 3], counted: [2, 3] });
    const done = items.map((item) => [...item.slice(0, 6), "已完成"]);
    const range = sheetWith([[], row], done).cells.map((cells) => [...cells]);
    expect(completionRate(range, day)).toBe(1);
    expect(overdueCount(range, day)).toBe(0);
    expect(adoptedFrom(sheetWith([row])).problems).toEqual([]);
    expect(left([row])).toEqual([[4, "sum"]]);
  });
});

describe("rows that look like a sign-off and go on with an item", () => {
  const merged: readonly Row[] = [
    [1, "路牌缺失", "补设路牌", "区划科", "2024年8月15日", "2024年7月10日", "已完成"],
    at(5, "2024年8月10日"),
    [2, "年检滞后", "集中年检", "社管科", "2024年8月31日", "2024年8月20日", "已完成"],
  ];
  const rowsOf = (body: readonly Row[]) => {
    const { issues, left: over } = adoptedFrom(sheetWith([], body));
    return { items: issues.map(({ row }) => row), left: over.length };
  };

  it("stay where an item stands below", () => {
    expect(rowsOf(merged)).toEqual({ items: [2, 4], left: 0 });
    expect(rowsBothWays(sheetWith([], merged))).toEqual({ imported: [2, 4], counted: [2, 4] });
  });

  it("stay where other rows of the ledger hold a single day in that very column", () => {
    expect(left([at(5, "2024年9月12日")], merged)).toEqual([]);
    expect(left([at(5, serial)], merged)).toEqual([]);
    expect(left([at(4, "2024年9月12日")], merged)).toEqual([[5, "closing"]]);
    // below a unit it is what the form is signed with
    expect(left([at(5, "区民政局党组"), at(5, "2024年9月12日")], merged)).toEqual([
      [5, "closing"],
      [6, "closing"],
    ]);
  });

  it("stay where other rows hold a single department", () => {
    const several = [items[0] ?? [], at(3, "财务科"), items[1] ?? []];
    expect(left([at(3, "区财政局")], several)).toEqual([]);
    const sheet = sheetWith([at(3, "区财政局")], several).cells.map((row) => [...row]);
    expect(progressSummary(sheet, "牵头部门", day).map(([name]) => name)).toContain("区财政局");
  });

  it.each<[string, Row]>([
    ["with a measure", ["", "", "建立通报", "局党组"]],
    ["with a measure and a day", ["", "", "建立通报", "", "2024年10月8日"]],
    ["with a measure only", ["", "", "向区政府报告"]],
    ["with a status", ["", "", "", "区民政局", "2024年10月8日", "", "正在整改"]],
    ["with a department that is no unit to sign", at(3, "人事科")],
    ["with what was done", at(2, "已移交区民政局")],
  ])("stay %s", (_, row) => {
    expect(rowsBothWays(sheetWith([row]))).toEqual({ imported: [2, 3], counted: [2, 3] });
    expect(left([row])).toEqual([]);
  });

  it("are items where no column tells items apart", () => {
    const range: CellValue[][] = [
      ["整改时限", "整改状态"],
      ["2024年8月15日", "已完成"],
      ["2024年8月31日", ""],
    ];
    expect(overdueCount(range, day)).toBe(1);
  });

  it("are items where rows begin with a day or a unit", () => {
    const sheet = sheetOf("台账", [
      ["责任单位", "具体问题", "整改时限", "整改状态"],
      ["区民政局", "路牌缺失", "2024年8月15日", "已完成"],
      ["区财政局", "", "", ""],
    ]);
    expect(adoptedFrom(sheet).left).toEqual([]);
  });
});
