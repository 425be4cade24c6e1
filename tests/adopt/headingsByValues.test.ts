import type { CellValue } from "../../src/ledger/model";
import { readRange } from "../../src/adopt/readRange";
import { mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions } from "./ledgers/totals";

const headings = ["序号", "具体问题", "整改措施", "责任单位", "整改时限"];
const items: CellValue[][] = [
  [1, "值班记录缺页", "补记并每周抽查", "办公室", "2023年6月30日"],
  [2, "仓库台账与实物不符", "重新盘点", "财务科", "2023年8月31日"],
];

const fieldWith = (words: readonly string[], ...heading: string[]): readonly (string | null)[] => {
  const sheet = sheetOf("台账", [
    ["某中心整改台账"],
    [...headings, ...heading],
    ...items.map((row, at) => [...row, ...heading.map((_, column) => words[column * 2 + at] ?? "")]),
  ]);
  const bound = [...readRange(sheet.cells).columns.values()];
  const mapped = mappingOf(sheet).columns.map(({ field }) => field);
  expect(mapped.map((_, at) => bound.find(({ index }) => index === at)?.field ?? null)).toEqual(mapped);
  return mapped.slice(headings.length);
};

describe("a heading that its values decide, for import and functions alike", () => {
  it.each("进展程度 进度 工作进度 完成进度 办理进度 目前进展 完成程度 完成状况 推进情况".split(" "))(
    "%s is the status where status words stand below it, else progress",
    (heading) => {
      expect(fieldWith(["已完成", "未启动"], heading)).toEqual(["status"]);
      expect(fieldWith(["已补记并公示", "正联系厂家核对"], heading)).toEqual(["progress"]);
      expect(fieldWith(["已补记并公示", "正联系厂家核对", "已完成", "未启动"], "进展情况", heading)).toEqual([
        "progress",
        "status",
      ]);
    },
  );

  it.each(["问题分类", "问题归类", "类别"])("%s is 整改类型 or 方面", (heading) => {
    expect(fieldWith(["立行立改", "限期整改"], heading)).toEqual(["type"]);
    expect(fieldWith(["财务管理", "值班值守"], heading)).toEqual(["aspect"]);
    expect(fieldWith(["立行立改", "限期整改", "财务管理", "值班值守"], "整改类型", heading)).toEqual([
      "type",
      "aspect",
    ]);
  });

  it("整改时间 is a plan, or the day it was done beside one", () => {
    expect(fieldWith(["2023年6月20日", ""], "整改时间")).toEqual(["completedOn"]);
    const [row = []] = items;
    expect(
      readRange([
        ["序号", "具体问题", "整改时间", "整改状态"],
        [1, row[1] ?? "", "2023年6月", "整改中"],
      ]).columns.get("deadlineText")?.index,
    ).toBe(2);
  });
});

describe("a column of problems under other words", () => {
  const sheet = (...columns: string[]) =>
    sheetOf("台账", [
      ["序号", ...columns, "整改措施", "责任单位", "整改状态"],
      [1, ...columns.map((_, at) => `值班记录缺页${at}`), "补记", "办公室", "已完成"],
      ["", ...columns.map(() => ""), "每周抽查", "办公室", "正在整改"],
      [2, ...columns.map((_, at) => `仓库账物不符${at}`), "盘点", "财务科", "已完成"],
    ]);

  it.each(["检查发现问题", "审计发现问题", "整改问题", "问题详情", "反馈意见", "问题清单"])(
    "%s: its rows are items",
    (heading) => {
      expect(mappingOf(sheet(heading)).columns[1]?.field).toBe("problem");
      expect(byFunctions(sheet(heading))).toMatchObject({ 总数: 2, 已完成: 1 });
    },
  );

  it("beside a column of problems is what is found of them", () => {
    expect(
      mappingOf(sheet("反馈问题", "主要表现"))
        .columns.map(({ field }) => field)
        .slice(1, 3),
    ).toEqual(["problem", "text"]);
    expect(
      mappingOf(sheet("巡察发现问题", "具体问题"))
        .columns.map(({ field }) => field)
        .slice(1, 3),
    ).toEqual(["problem", "text"]);
  });

  it("behind the measures is said of them", () => {
    const opinions = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "整改状态", "反馈意见"],
      [1, "值班记录缺页", "补记", "已完成", "同意"],
    ]);
    expect(mappingOf(opinions).columns[4]?.field).toBeNull();
  });

  const merged = (heading: string, ...texts: string[]) =>
    sheetOf(
      "台账",
      [
        ["序号", heading, "整改措施", "责任单位", "整改状态"],
        [1, texts[0] ?? "", "补记", "办公室", "已完成"],
        ["", texts[1] ?? "", "每周抽查", "办公室", "正在整改"],
        [2, texts[2] ?? "", "盘点", "财务科", "已完成"],
      ],
      texts[1] === "" ? ["A2:A3", "B2:B3"] : [],
    );

  it("that nobody knows is the item's where it is merged over the measures together with 序号", () => {
    const sheet = merged("事由", "值班记录缺页", "", "仓库账物不符");
    expect(mappingOf(sheet).columns[1]).toMatchObject({ field: "text", certainty: "content" });
    expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1 });
  });

  it.each([
    ["a text on every row", ["值班记录缺页", "另缺交接签字", "仓库账物不符"]],
    ["a remark that some items have", ["", "", "仓库账物不符"]],
    ["a word", ["甲", "", "乙"]],
  ])("is not where it holds %s", (_, texts) => {
    expect(mappingOf(merged("事由", ...texts)).columns[1]?.field).toBeNull();
  });
});
