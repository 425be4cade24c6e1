import { readRange } from "../../src/adopt/readRange";
import { explainFigures } from "../../src/functions/functions";
import "../functions/host";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const inTwo = (earlier: string, later: string, words: readonly [string, string] = ["正在整改", "已完成"]) =>
  sheetOf("台账", [
    ["序号", "具体问题", "责任部门", earlier, later],
    [1, "食堂采购未比价", "后勤科", ...words],
    [2, "公车使用登记不全", "后勤科", ...words],
  ]);

describe("two columns of a field, each of a period", () => {
  it.each([
    ["整改状态（6月）", "整改状态（9月）"],
    ["6月整改状态", "9月整改状态"],
    ["6月进展情况", "7月进展情况"],
    ["上半年整改状态", "下半年整改状态"],
    ["整改状态（第一季度）", "整改状态（第二季度）"],
    ["整改状态（2022年12月）", "整改状态（2023年3月）"],
    ["整改状态（12月）", "整改状态（1月）"],
  ])("%s and %s: the later one is read, wherever it stands", (earlier, later) => {
    const sheet = inTwo(earlier, later);
    expect(readRange(sheet.cells).columns.get("status")?.heading).toBe(later);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["已完成", "已完成"]);
    const { issues } = adopted(sheet);
    expect(issues.map(({ fields, extra }) => [fields.status, extra[earlier]])).toEqual([
      ["已完成", "正在整改"],
      ["已完成", "正在整改"],
    ]);
  });

  it("of which the later stands on the left are read the same", () => {
    const sheet = inTwo("整改状态（9月）", "整改状态（6月）");
    expect(
      mappingOf(sheet)
        .columns.map(({ field }) => field)
        .slice(3),
    ).toEqual(["status", null]);
  });

  it("of which the later is not filled yet: the earlier is read", () => {
    const sheet = inTwo("整改状态（6月）", "整改状态（9月）", ["正在整改", ""]);
    expect(
      mappingOf(sheet)
        .columns.map(({ field }) => field)
        .slice(3),
    ).toEqual(["status", null]);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["正在整改", "正在整改"]);
  });
});

describe("整改情况 of two periods, which may be a status or a text", () => {
  const fieldsOf = (sheet: ReturnType<typeof inTwo>) => mappingOf(sheet).columns.map(({ field }) => field);

  it.each([
    ["整改情况（6月）", "整改情况（9月）"],
    ["6月整改情况", "9月整改情况"],
    ["整改情况（2022年12月）", "整改情况（2023年3月）"],
  ])("%s and %s with status words: the later one is the status, the earlier is kept", (earlier, later) => {
    const sheet = inTwo(earlier, later);
    expect(readRange(sheet.cells).columns.get("status")?.heading).toBe(later);
    expect(readRange(sheet.cells).columns.has("progress")).toBe(false);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["已完成", "已完成"]);
    expect(fieldsOf(sheet).slice(3)).toEqual([null, "status"]);
    expect(adopted(sheet).issues.map(({ fields, extra }) => [fields.status, fields.outcome, extra[earlier]])).toEqual([
      ["已完成", undefined, "正在整改"],
      ["已完成", undefined, "正在整改"],
    ]);
  });

  it("with texts: the later one is the progress", () => {
    const sheet = inTwo("整改情况（6月）", "整改情况（9月）", ["已询价三家供应商。", "已签订比价采购合同。"]);
    expect(fieldsOf(sheet).slice(3)).toEqual([null, "progress"]);
    expect(readRange(sheet.cells).columns.get("progress")?.heading).toBe("整改情况（9月）");
    expect(adopted(sheet).issues[0]?.fields.outcome).toBe("已签订比价采购合同。");
  });

  it("with the later one not filled yet: the earlier is read", () => {
    const sheet = inTwo("整改情况（6月）", "整改情况（9月）", ["已完成", "—"]);
    expect(fieldsOf(sheet).slice(3)).toEqual(["status", null]);
    expect(readRange(sheet.cells).columns.get("status")?.heading).toBe("整改情况（6月）");
  });
});

describe("a row that is blank in the period that is read", () => {
  const headings = ["序号", "具体问题", "整改措施", "整改状态（3月）", "整改状态（6月）", "整改状态（9月）"];
  const found = (rows: readonly (readonly (string | number)[])[], merges: readonly string[] = []) => {
    const sheet = sheetOf("台账", [headings, ...rows], merges);
    const problems = adopted(sheet).problems.filter(({ expected }) => expected.kind === "blankPeriod");
    const words = explainFigures(sheet.cells.map((row) => [...row]));
    return { problems, said: /：(\d+)行在这一列空白/.exec(words)?.[1] };
  };

  it("while an older one says something is told with both, and counted in 口径说明", () => {
    const { problems, said } = found([
      [1, "食堂采购未比价", "三家比价", "未启动", "正在整改", "已完成"],
      [2, "公车使用登记不全", "补登", "正在整改", "已完成", ""],
      [3, "印章保管不严", "专人保管", "未启动", "—", "—"],
      [4, "值班脱岗", "排班公示", "", "", ""],
    ]);
    expect(problems).toEqual([
      {
        row: 3,
        column: 6,
        heading: "整改状态（9月）",
        field: "status",
        got: "",
        expected: { kind: "blankPeriod", heading: "整改状态（6月）", said: "已完成" },
      },
      {
        row: 4,
        column: 6,
        heading: "整改状态（9月）",
        field: "status",
        got: "—",
        expected: { kind: "blankPeriod", heading: "整改状态（3月）", said: "未启动" },
      },
    ]);
    expect(said).toBe("2");
  });

  it("has the status of its item where measures have none of their own in that period", () => {
    const { problems, said } = found([
      [1, "食堂采购未比价", "三家比价", "未启动", "正在整改", "已完成"],
      ["", "", "公示结果", "未启动", "正在整改", ""],
    ]);
    expect(problems).toEqual([]);
    expect(said).toBeUndefined();
  });

  it("is one measure of several that each have their own", () => {
    const { problems, said } = found([
      [1, "食堂采购未比价", "三家比价", "未启动", "正在整改", "已完成"],
      ["", "", "公示结果", "未启动", "正在整改", ""],
      ["", "", "年底复查", "", "", "未启动"],
    ]);
    expect(problems.map(({ row }) => row)).toEqual([3]);
    expect(said).toBe("1");
  });

  it("is none where it is merged with the status above", () => {
    const rows = [
      [1, "食堂采购未比价", "三家比价", "未启动", "正在整改", "已完成"],
      [2, "公车使用登记不全", "补登", "正在整改", "正在整改", ""],
    ];
    expect(found(rows, ["F2:F3"]).problems).toEqual([]);
  });
});

describe("a column of the same field that holds nothing", () => {
  const rows = [
    ["序号", "具体问题", "整改措施", "整改状态（6月）", "整改状态（9月）", "", "状态", "说明"],
    ["填写说明", "与反馈意见一致", "逐条填写", "下拉选择", "下拉选择", "", "已完成", "措施全部落实"],
    ["例", "学习不到位", "制定计划", "已完成", "已完成", "", "整改中", "尚有措施未落实"],
    [1, "巡河记录不全", "补齐记录", "整改中", "已完成", "", "", ""],
    [2, "水库值守脱岗", "每日查岗", "整改中", "整改中", "", "", ""],
  ];

  it("takes the place of none that holds something, though its heading is the exact word", () => {
    expect(readRange(rows).columns.get("status")?.index).toBe(4);
    const sheet = sheetOf("台账", rows);
    expect(mappingOf(sheet).columns.find(({ field }) => field === "status")?.index).toBe(4);
    expect(adopted(sheet).issues.map(({ measures }) => measures[0]?.fields.status)).toEqual(["已完成", "正在整改"]);
  });

  it("takes none without a gap before it either", () => {
    const beside = rows.flatMap((row, at) => (at === 1 || at === 2 ? [] : [[...row.slice(0, 5), row[6] ?? ""]]));
    expect(readRange(beside).columns.get("status")?.index).toBe(4);
  });

  it("is the field's where none does", () => {
    const blank = rows.flatMap((row, at) => {
      if (at === 1 || at === 2) return [];
      return [at === 0 ? row : row.map((cell, column) => (column === 3 || column === 4 ? "" : cell))];
    });
    expect(readRange(blank).columns.get("status")?.index).toBe(6);
  });
});
