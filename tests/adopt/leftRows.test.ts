import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { Adoption, SheetMapping } from "../../src/adopt/adoption";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { findLedgers } from "../../src/adopt/findLedgers";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { mapSheet } from "../../src/adopt/mapSheet";
import { separateNumber } from "../../src/adopt/numberPrefix";
import { isBlank } from "../../src/ledger/cell";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import * as ledgers from "./ledgers";
import { adopted, mappingOf } from "./ledgers/adopted";
import { layoutsOfReference } from "./ledgers/ofReference";
import { inLayout, randomAdoption } from "./ledgers/random";
import { sheetOf } from "./ledgers/sheet";
import { threeTitleLevels } from "./ledgers/threeTitleLevels";

type Rows = readonly (readonly CellValue[])[];

const headings = ["序号", "具体问题", "整改措施", "责任部门", "整改状态"];
const items: Rows = [
  [1, "食堂采购未比价", "三家比价", "后勤科", "已完成"],
  [2, "公车使用登记不全", "逐车补登", "办公室", "正在整改"],
];
const leftOf = (rows: Rows, more: Partial<ForeignSheet> = {}) => adopted(sheetOf("台账", rows, [], more)).left;
const short = (rows: Rows) => leftOf(rows).map(({ row, kind, text }) => [row, kind, text]);

describe("what of a sheet becomes no item", () => {
  it("is nothing where the sheet holds headings and items only", () => {
    expect(leftOf([headings, ...items])).toEqual([]);
  });

  it("are the lines above, each with the settings that were read from it", () => {
    const rows = [
      ["滨河区数据局党组巡察整改台账"],
      ["截至2024年9月30日", "", "", "反馈日期：2024年3月5日"],
      ["（内部资料）"],
      [],
      headings,
      ...items,
    ];
    expect(leftOf(rows)).toEqual([
      {
        kind: "above",
        row: 1,
        lastRow: 1,
        column: 1,
        text: "滨河区数据局党组巡察整改台账",
        settings: ["单位"],
      },
      {
        kind: "above",
        row: 2,
        lastRow: 2,
        column: 1,
        text: "截至2024年9月30日 ｜ 反馈日期：2024年3月5日",
        settings: ["截至日", "反馈日期"],
      },
      { kind: "above", row: 3, lastRow: 3, column: 1, text: "（内部资料）", settings: [] },
    ]);
  });

  it("are sums, headings of a new page, signatures and notes; titles above items are 方面 and not among them", () => {
    expect(
      short([
        headings,
        [1, 2, 3, 4, 5],
        ["一、党的领导方面"],
        ...items,
        ["小计", "2项"],
        headings,
        ["二、作风建设方面"],
        [3, "值班脱岗", "排班公示", "办公室", "未启动"],
        ["合计", "3项"],
        ["填表说明：1.状态按月填写。"],
        ["2.佐证材料另附。"],
        ["填表人：林小满", "", "审核人：赵一川"],
      ]),
    ).toEqual([
      [2, "columnNumbers", "1 ｜ 2 ｜ 3 ｜ 4 ｜ 5"],
      [6, "sum", "小计 ｜ 2项"],
      [7, "repeated", "序号 ｜ 具体问题 ｜ 整改措施 ｜ 责任部门 ｜ 整改状态"],
      [10, "sum", "合计 ｜ 3项"],
      [11, "note", "填表说明：1.状态按月填写。"],
      [12, "note", "2.佐证材料另附。"],
      [13, "closing", "填表人：林小满 ｜ 审核人：赵一川"],
    ]);
  });

  it("are other tables below, each as one with its title", () => {
    const contacts = ["序号", "科室", "联系人", "电话"];
    expect(
      leftOf([
        headings,
        ...items,
        [],
        ["联系方式"],
        contacts,
        [1, "后勤科", "钱多多", "620001"],
        [2, "办公室", "孙小小", "620002"],
        [],
        ["会议安排"],
        ["序号", "会议", "日期", "地点"],
        [1, "推进会", "9月3日", "二楼"],
      ]),
    ).toEqual([
      { kind: "otherTable", row: 5, lastRow: 8, column: 1, text: "联系方式", settings: [] },
      { kind: "otherTable", row: 10, lastRow: 12, column: 1, text: "会议安排", settings: [] },
    ]);
  });

  it("is a ledger above the one that is read", () => {
    const sheet = sheetOf("台账", [["第一轮"], headings, ...items, [], ["第二轮"], headings, ...items]);
    const below = findLedgers([sheet]).find(({ block }) => block.firstHeadingRow === 6);
    if (below === undefined) throw new Error("no ledger below");
    expect(
      adoptSheet(sheet, mapSheet(sheet, below.block)).left.map(({ row, lastRow, kind }) => [row, lastRow, kind]),
    ).toEqual([
      [1, 4, "otherTable"],
      [6, 6, "above"],
    ]);
  });

  it("is what stands beside the columns, at its own column", () => {
    const beside = (row: readonly CellValue[], ...more: readonly CellValue[]) => [...row, "", ...more];
    const rows = [
      beside(headings, "科室", "人数"),
      beside(items[0] ?? [], "后勤科", 6),
      beside(items[1] ?? [], "办公室", 9),
    ];
    const sheet = sheetOf("台账", [...rows, ["", "", "", "", "", "", "合计", 15]]);
    const block = { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 4 };
    expect(adoptSheet(sheet, mapSheet(sheet, block)).left).toEqual([
      { kind: "beside", row: 1, lastRow: 4, column: 7, text: "科室 ｜ 人数", settings: [] },
    ]);
  });

  it("is another ledger on either side", () => {
    const others: Rows = [
      [1, "印章外借未登记", "逐次登记", "办公室", "正在整改"],
      [2, "值班记录缺页", "按月装订", "保卫科", "已完成"],
    ];
    const right = [headings, ...others];
    const sheet = sheetOf(
      "台账",
      [headings, ...items].map((row, at) => [...row, "", ...(right[at] ?? [])]),
    );
    const left = (first: number) => {
      const found = findLedgers([sheet]).find(({ block }) => block.firstColumn === first);
      return found && adoptSheet(sheet, mapSheet(sheet, found.block)).left.map(({ kind, column }) => [kind, column]);
    };
    expect(left(0)).toEqual([["beside", 7]]);
    expect(left(6)).toEqual([["beside", 1]]);
  });

  it("is every row while no column is the one of the items", () => {
    const sheet = sheetOf("台账", [headings, ...items]);
    const mapping = mappingOf(sheet);
    const none = { ...mapping, columns: mapping.columns.map((column) => ({ ...column, field: null })) };
    expect(adoptSheet(sheet, none).left.map(({ row, lastRow, kind }) => [row, lastRow, kind])).toEqual([
      [2, 3, "noItem"],
    ]);
  });

  it("has its text shortened, days as the sheet shows them, and rows where the sheet has them", () => {
    const formats = new Map([[1, ["yyyy-m-d", "", "", ""]]]);
    const [days, long] = leftOf([["填报日期：", 45565], ["台账".repeat(60)], headings, ...items], {
      formats,
      firstRow: 4,
      firstColumn: 2,
    });
    expect(days).toMatchObject({ row: 4, column: 2, text: "填报日期： ｜ 2024-09-30" });
    expect(long).toMatchObject({ row: 5, text: `${"台账".repeat(40)}…` });
  });
});

/** Rows that are on neither list: each must be an item's, a heading or a title above items, and its words in what comes out. */
const check = (sheet: ForeignSheet, { block }: SheetMapping, { issues, left }: Adoption): readonly number[] => {
  const all = JSON.stringify(issues);
  const ofItems = new Set(issues.flatMap(({ row, measures }) => [row, ...measures.map((measure) => measure.row)]));
  const listed = left.filter(({ kind }) => kind !== "beside");
  const isListed = (row: number): boolean => listed.some((each) => each.row <= row && row <= each.lastRow);
  const isKept = (cell: CellValue): boolean =>
    typeof cell === "string" &&
    !isBlank(cell) &&
    all.includes(JSON.stringify(separateNumber(cell)?.rest ?? cell).slice(1, -1));
  return sheet.cells.flatMap((cells, at) => {
    const row = sheet.firstRow + at;
    const own = cells.slice(block.firstColumn, block.lastColumn + 1);
    if (own.every((cell) => isBlank(cell)) || (at >= block.firstHeadingRow && at <= block.lastHeadingRow)) return [];
    // an item is never on the list, and nothing else is missing from it
    if (isListed(row)) return ofItems.has(row) ? [row] : [];
    return ofItems.has(row) || own.some(isKept) ? [] : [row];
  });
};

describe("every row of a sheet is an item's, a heading, a title above items, or on the list", () => {
  const fixtures: readonly (readonly [string, ForeignSheet])[] = [
    ...Object.entries(ledgers),
    ["threeTitleLevels", threeTitleLevels],
    ...layoutsOfReference.filter(({ chosen }) => chosen === undefined).map(({ name, sheet }) => [name, sheet] as const),
  ];

  it.each(fixtures)("in %s", (_name, sheet) => {
    for (const { block } of findLedgers([sheet])) {
      const mapping = mapSheet(sheet, block);
      expect(check(sheet, mapping, adoptSheet(sheet, mapping))).toEqual([]);
    }
  });

  /** A sheet with what people write around and between the items. */
  const surrounded = (sheet: ForeignSheet, seed: string): ForeignSheet => {
    const random = seededRandom(seed);
    const chance = (share: number): boolean => random() < share;
    const width = sheet.cells[0]?.length ?? 1;
    const { block } = mappingOf(sheet);
    const rowOf = (...cells: CellValue[]): readonly CellValue[] =>
      Array.from({ length: width }, (_, column) => cells[column] ?? "");
    const top = sheet.cells.slice(0, block.lastHeadingRow + 1);
    const headingRows = sheet.cells.slice(block.firstHeadingRow, block.lastHeadingRow + 1);
    const body = sheet.cells.slice(block.lastHeadingRow + 1);
    const between = body.flatMap((row) => [
      row,
      ...(chance(0.08) ? [rowOf("小计", 3)] : []),
      ...(chance(0.05) ? [rowOf(), ...headingRows] : []),
    ]);
    const below = [
      ...(chance(0.5) ? [rowOf("合计", 12)] : []),
      ...(chance(0.5) ? [rowOf("备注：本表每月更新。")] : []),
      ...(chance(0.5) ? [rowOf("填表人：林小满")] : []),
      ...(chance(0.4) ? [rowOf(), rowOf("联系方式"), rowOf("序号", "科室", "电话"), rowOf(1, "办公室", "620001")] : []),
    ];
    const above = chance(0.5) ? [rowOf("滨河区数据局整改情况"), rowOf("截至2024年9月30日")] : [];
    return { ...sheet, merges: [], cells: [...above, ...top, ...between, ...below] };
  };

  it.each(Object.entries(ledgers))(
    "in random ledgers in the layout of %s, with rows around and between",
    (name, model) => {
      const layout = learnLayout(model, mappingOf(model));
      for (let seed = 0; seed < 60; seed += 1) {
        const sheet = surrounded(inLayout(randomAdoption(`${name}/${seed}`), layout, name), `${name}/around/${seed}`);
        const mapping = mappingOf(sheet);
        const adoption = adoptSheet(sheet, mapping);
        expect({ seed, rows: check(sheet, mapping, adoption) }).toEqual({ seed, rows: [] });
        expect(adoption.left.filter(({ kind }) => kind === "noItem")).toEqual([]);
      }
    },
  );
});
