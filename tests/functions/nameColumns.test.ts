import "./host";
import { explainFigures, progressSummary } from "../../src/functions/functions";
import { day } from "./ledgers";

const d = day("2023-9-30");

const total = (cells: unknown[][], condition: string): unknown =>
  progressSummary(cells, "状态", d, condition).at(-1)?.[1];
const groups = (cells: unknown[][], column: string): unknown[] =>
  progressSummary(cells, column, d)
    .slice(1, -1)
    .map((row) => row.slice(0, 2));

const sheet = (heading: string, ...names: string[]): unknown[][] => [
  ["序号", "具体问题", "整改措施", heading, "整改状态"],
  ...names.map((name, at) => [at + 1, `第${at + 1}件事没有办好`, "补办", name, at % 2 === 0 ? "已完成" : "正在整改"]),
];

describe("a column of departments or people under a heading that is not known", () => {
  it.each(["验收部门", "被巡察单位", "整改单位", "核查科室", "包联股室", "督办责任人（签字）", "主责部门"])(
    "%s: a condition finds each of several names, and 整改汇总 groups by each",
    (heading) => {
      const cells = sheet(heading, "甲科、乙科", "乙科", "丙科\n甲科");
      const column = heading;
      expect(total(cells, `${column}=甲科`)).toBe(2);
      expect(total(cells, `${column}=乙科`)).toBe(2);
      expect(groups(cells, column)).toEqual([
        ["甲科", 2],
        ["乙科", 2],
        ["丙科", 1],
      ]);
    },
  );

  it("finds a person by the words of the cell, the post among them", () => {
    const cells = sheet("督办责任人", "李明（科长）、王强", "王强");
    expect([
      total(cells, "督办责任人=李明（科长）"),
      total(cells, "督办责任人=李明"),
      total(cells, "督办责任人=王强"),
    ]).toEqual([1, 1, 2]);
  });

  it("is compared as a whole under any other heading", () => {
    expect(total(sheet("会议议题", "甲、乙", "乙"), "会议议题=乙")).toBe(1);
  });
});

describe("a name with a part in brackets", () => {
  const cells = sheet("责任科室", "办公室（党建办）", "办公室", "人事科（老干部科）", "办公室（党建办）、办公室");

  it("is in the group of the name by itself where that stands too, as a condition finds it", () => {
    expect(groups(cells, "责任科室")).toEqual([
      ["办公室", 3],
      ["人事科（老干部科）", 1],
    ]);
    for (const [name, count] of groups(cells, "责任科室") as [string, number][])
      expect([name, total(cells, `责任科室=${name}`)]).toEqual([name, count]);
  });

  it("is found by itself all the same", () => {
    expect(total(cells, "责任科室=办公室（党建办）")).toBe(2);
  });
});

describe("口径说明", () => {
  it("names columns that speak of an extension and count as none", () => {
    const cells = [
      ["序号", "具体问题", "整改时限", "申请延期至", "延期原因", "整改状态"],
      [1, "值班记录缺页", "2023年6月30日", "2023年12月31日", "人手不足", "正在整改"],
    ];
    expect(explainFigures(cells, d)).toContain("标题提到延期而没有当作延期计算的列：申请延期至");
    expect(explainFigures(cells, d)).not.toContain("延期原因");
    const granted = cells.map((row) => row.map((cell) => (cell === "申请延期至" ? "延期后完成时间" : cell)));
    expect(explainFigures(granted, d)).not.toContain("没有当作延期");
    expect(progressSummary(granted, "状态", d).at(-1)?.[8]).toBe(0);
    expect(progressSummary(cells, "状态", d).at(-1)?.[8]).toBe(1);
  });
});
