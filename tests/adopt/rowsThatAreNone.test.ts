import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { CellValue } from "../../src/ledger/model";
import { completionRate, explainFigures, overdueCount } from "../../src/functions/functions";
import { readRange } from "../../src/adopt/readRange";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

type Row = readonly CellValue[];

const headings: Row = ["序号", "具体问题", "整改措施", "责任单位", "整改时限", "整改状态"];
const first: Row = [1, "值班簿漏签", "每日核对", "办公室", "2023年6月30日", "已完成"];
const second: Row = [2, "钥匙无人登记", "建登记簿", "后勤科", "2023年12月31日", "整改中"];

const asRange = (rows: readonly Row[]): CellValue[][] => rows.map((row) => [...row]);

const wayBack = (sheet: ForeignSheet) =>
  fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  }).cells;

const read = (rows: readonly Row[]) => {
  const sheet = sheetOf("台账", [["某局整改台账", "", "", "", "", ""], ...rows]);
  const { issues, problems } = adopted(sheet);
  const { lines } = readRange(asRange(sheet.cells));
  const begins = lines.filter(({ item }, at) => item !== lines[at - 1]?.item);
  return {
    imported: issues.map(({ row }) => row),
    counted: begins.map(({ row }) => row),
    told: problems.flatMap(({ row, expected }) =>
      expected.kind === "itemText" ? [[row, expected.taken] as const] : [],
    ),
  };
};

describe("rows that are no items", () => {
  it.each<[string, readonly Row[]]>([
    ["例", [["例", "学习不到位", "制定计划", "办公室", "2023年6月30日", "已完成"]]],
    ["（示例）", [["（示例）", "学习不到位", "制定计划", "办公室", "2023年6月30日", "已完成"]]],
    ["填写说明", [["填写说明", "与反馈意见一致", "逐条填写", "写全称", "具体到日", "下拉选择"]]],
    ["hints without a label", [["", "与反馈意见一致", "逐条填写", "写全称", "具体到日", "从下拉中选"]]],
    [
      "both",
      [
        ["填写要求", "与反馈意见一致", "逐条填写", "写全称", "具体到日", "下拉选择"],
        ["示例1", "学习不到位", "制定计划", "办公室", "2023年6月30日", "已完成"],
      ],
    ],
  ])("above the items: %s", (_, rows) => {
    const from = 3 + rows.length;
    const sheet = sheetOf("台账", [headings, ...rows, first, second]);
    expect(wayBack(sheet)).toEqual(sheet.cells);
    const found = read([headings, ...rows, first, second]);
    expect(found).toEqual({ imported: [from, from + 1], counted: [from, from + 1], told: [] });
    expect(completionRate(asRange([headings, ...rows, first, second]), "2023-9-30")).toBe(0.5);
  });

  it.each<[string, Row]>([
    ["an item about examples", [1, "例会制度不落实", "逐条填写台账", "办公室", "2023年6月30日", "已完成"]],
    ["an item with hints in its texts", ["1", "填报数据与账面一致性差", "逐项核对", "办公室", "长期坚持", "整改中"]],
    ["an item without a number", ["", "例会记录不全", "如实补记", "办公室", "2023年6月30日", "已完成"]],
  ])("%s stays one", (_, row) => {
    expect(read([headings, row, second])).toMatchObject({ imported: [3, 4], counted: [3, 4] });
  });

  it("dots for those that are left out", () => {
    const found = read([headings, first, second, ["…", "……", "", "", "", "..."]]);
    expect(found).toEqual({ imported: [3, 4], counted: [3, 4], told: [] });
  });

  it("prepared 序号, which are listed and come back", () => {
    const rows = [headings, first, second, [3, "", "", "", "", ""], ["4.", "", "", "", "", ""]];
    expect(read(rows)).toEqual({ imported: [3, 4], counted: [3, 4], told: [] });
    expect(adopted(sheetOf("台账", rows)).left.map(({ row, kind }) => [row, kind])).toEqual([
      [4, "prepared"],
      [5, "prepared"],
    ]);
    expect(explainFigures(asRange(rows), "2023-9-30")).toContain("2行只有序号，未计入");
    const sheet = sheetOf("台账", rows);
    expect(wayBack(sheet)).toEqual(sheet.cells);
  });

  it("a 序号 with a status is an item without its text still", () => {
    const found = read([headings, first, [2, "", "", "", "", "未完成"]]);
    expect(found).toEqual({ imported: [3, 4], counted: [3, 4], told: [[4, "item"]] });
  });
});

describe("rows with the text of the one above and a number of their own", () => {
  const ofUnits: readonly Row[] = [
    ["序号", "单位", "存在问题", "整改措施", "责任人", "整改时限", "是否完成"],
    [1, "甲学校", "财务公开不及时", "按季公开", "张三", "2023年6月30日", "是"],
    [2, "乙学校", "财务公开不及时", "补充公开", "李四", "2023年6月30日", "否"],
    [3, "丙学校", "财务公开不及时", "整改公开栏", "王五", "2023年6月30日", "是"],
  ];

  it("are items where they are of other units", () => {
    expect(read(ofUnits)).toEqual({ imported: [3, 4, 5], counted: [3, 4, 5], told: [] });
    expect(overdueCount(asRange(ofUnits), "2023-9-30")).toBe(1);
    expect(completionRate(asRange(ofUnits), "2023-9-30")).toBeCloseTo(2 / 3, 10);
  });

  it("are measures of one item where nothing tells them apart, which is said", () => {
    const rows: readonly Row[] = [
      headings,
      first,
      [2, "值班簿漏签", "每周通报", "后勤科", "2023年6月30日", "整改中"],
      [3, "值班簿漏签", "每月抽查", "后勤科", "2023年6月30日", "整改中"],
    ];
    expect(read(rows)).toEqual({ imported: [3], counted: [3], told: [[4, "repeated"]] });
    expect(explainFigures(asRange(rows), "2023-9-30")).toContain(
      "2行的具体问题与上一行相同而序号不同，算作上一项的措施，请核对",
    );
  });

  it("are measures of one item where each unit has rows of the same number", () => {
    const rows = ofUnits.map((row, at) => (at > 1 ? [1, ...row.slice(1)] : row));
    expect(read(rows)).toMatchObject({ imported: [3], counted: [3] });
  });
});

describe("a text alone among numbered rows", () => {
  it("is an item, and said to be doubtful, wherever it stands", () => {
    const rows = [headings, first, ["", "去年也有漏签", "", "", "", ""], second];
    expect(read(rows)).toEqual({ imported: [3, 4, 5], counted: [3, 4, 5], told: [[4, "alone"]] });
    expect(explainFigures(asRange(rows), "2023-9-30")).toContain("1行只有具体问题有字");
  });
});
