import { findLedgers } from "../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import { readRange } from "../../src/adopt/readRange";
import { explainFigures } from "../../src/functions/functions";
import { countedIssue } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

type Row = readonly CellValue[];

const ledger: readonly Row[] = [
  ["序号", "具体问题", "整改措施", "责任部门", "整改时限", "整改状态"],
  [1, "叫号机停用半年无人过问", "更换设备并每周巡查", "窗口科", "2023年6月", "已完成"],
  [2, "库房漏雨档案受潮", "修缮屋顶", "后勤科", "2023年12月", "整改中"],
  [3, "值班记录缺页", "补记并每月抽查", "办公室", "2023年6月", "整改中"],
  [4, "公车钥匙无人登记", "建立登记簿", "后勤科", "2023年8月", "已完成"],
  [5, "会议室借用无台账", "启用借用单", "办公室", "2023年10月", "未启动"],
  [6, "食堂采购未比价", "三家比价后采购", "后勤科", "2023年5月", "已完成"],
];
/** 1, 3 and 6 of them are due: 3 is overdue on 2023-9-30. */
const figures = { 总数: 6, 已完成: 3, 正在整改: 2, 尚未整改: 1, 逾期: 1 };
const items = { imported: [2, 3, 4, 5, 6, 7], counted: [2, 3, 4, 5, 6, 7] };

const width = 6;
/** The ledger with a table behind a blank column, from this row of the sheet on, 0-based. */
const toTheRight = (table: readonly Row[], from = 0, rows: readonly Row[] = ledger): ForeignSheet =>
  sheetOf(
    "台账",
    Array.from({ length: Math.max(rows.length, from + table.length) }, (_, at) => [
      ...Array.from({ length: rows[0]?.length ?? width }, (_, column) => rows[at]?.[column] ?? ""),
      "",
      ...(table[at - from] ?? []),
    ]),
  );

const toTheLeft = (table: readonly Row[], from = 0): ForeignSheet => {
  const columns = Math.max(...table.map((row) => row.length));
  return sheetOf(
    "台账",
    Array.from({ length: Math.max(ledger.length, from + table.length) }, (_, at) => [
      ...Array.from({ length: columns }, (_, column) => table[at - from]?.[column] ?? ""),
      "",
      ...(ledger[at] ?? []),
    ]),
  );
};

const legend: readonly Row[] = [
  ["状态", "说明"],
  ["已完成", "全部措施落实并有材料"],
  ["整改中", "措施已启动"],
  ["未启动", "尚无动作"],
];
const counts: readonly Row[] = [
  ["责任部门", "问题数", "完成数"],
  ["窗口科", 1, 1],
  ["后勤科", 3, 2],
  ["办公室", 2, 0],
  ["合计", 6, 3],
];
const longLegend: readonly Row[] = [
  ...legend,
  ["基本完成", "主要措施落实"],
  ["已移交", "交其他单位"],
  ["已取消", "不再整改"],
  ["延期", "经批准顺延"],
  ["销号", "验收通过"],
];
const choices: readonly Row[] = [
  ["整改状态", "责任部门"],
  ["已完成", "窗口科"],
  ["整改中", "后勤科"],
  ["未启动", "办公室"],
];

const said = (sheet: ForeignSheet) =>
  adoptedFrom(sheet).problems.flatMap(({ column, expected }) =>
    expected.kind === "tableBeside" ? [[column, expected.columns]] : [],
  );
const explained = (sheet: ForeignSheet): string =>
  explainFigures(
    sheet.cells.map((row) => [...row]),
    "2023-9-30",
    "",
    "忽略未识别",
  );
const fieldsOf = (sheet: ForeignSheet) => {
  const [found] = findLedgers([sheet]);
  return found === undefined ? [] : mapSheet(sheet, found.block).columns.map(({ field, index }) => [index, field]);
};

const expectApart = (sheet: ForeignSheet, place: readonly [number, number]): void => {
  expect(rowsBothWays(sheet)).toEqual(items);
  expect(byFunctions(sheet)).toMatchObject(figures);
  expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adoptedFrom(sheet)).issues.map(countedIssue)));
  expect(adoptedFrom(sheet).extraColumns).toEqual({ issues: [], measures: [] });
  expect(said(sheet)).toEqual([place]);
  expect(explained(sheet)).toContain("旁边的另一张表，未计入");
};

const kinds: readonly (readonly [string, readonly Row[]])[] = [
  ["a legend", legend],
  ["counts with their sum", counts],
  ["counts without a sum", counts.slice(0, -1)],
  ["a legend longer than the ledger", longLegend],
  ["words to choose from", choices],
  ["a legend without a heading", legend.slice(1)],
  ["counts without a heading", counts.slice(1)],
  [
    "shares",
    [
      ["责任部门", "占比"],
      ["后勤科", 0.5],
      ["办公室", 0.33],
      ["窗口科", 0.17],
    ],
  ],
  [
    "signs and what they mean",
    [
      ["图例", "含义"],
      ["√", "已经完成"],
      ["○", "正在办理"],
    ],
  ],
  [
    "numbers in lines",
    [
      ["总数", 6],
      ["已完成", 3],
      ["完成率", "50%"],
    ],
  ],
];

describe("a table behind an empty column", () => {
  describe.each(kinds)("%s", (_, table) => {
    const columns = Math.max(...table.map((row) => row.length));
    it("to the right of the ledger is none of its columns", () => {
      expectApart(toTheRight(table), [8, columns]);
    });
    it("to the right, begun in a row of the items, is none of its columns", () => {
      expectApart(toTheRight(table, 1), [8, columns]);
      expectApart(toTheRight(table, 2), [8, columns]);
    });
    it("to the right of a ledger with a title is none of its columns", () => {
      const rows = [["某局整改台账"], ...ledger];
      const sheet = toTheRight(
        [["附表"], ...table],
        0,
        rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? "")),
      );
      const below = items.counted.map((row) => row + 1);
      expect(rowsBothWays(sheet)).toEqual({ imported: below, counted: below });
      expect(byFunctions(sheet)).toMatchObject(figures);
      expect(said(sheet)).toEqual([[8, columns]]);
    });
    it("to the left is none of its columns", () => {
      expectApart(toTheLeft(table), [1, columns]);
      expectApart(toTheLeft(table, 1), [1, columns]);
    });
  });

  it("says which columns are left out and what heads them", () => {
    expect(explained(toTheRight(legend))).toContain("区域第8至9列（状态、说明）是旁边的另一张表");
    const [problem] = adoptedFrom(toTheRight(legend)).problems;
    expect(problem).toMatchObject({ row: 1, column: 8, expected: { kind: "tableBeside", headings: ["状态", "说明"] } });
  });

  it("may be one of two, each behind an empty column", () => {
    const both = legend.map((row, at) => [...row, "", ...(counts[at] ?? [])]);
    const sheet = toTheRight(both);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(byFunctions(sheet)).toMatchObject(figures);
    expect(said(sheet)).toEqual([
      [8, 2],
      [11, 3],
    ]);
  });

  it("stands apart of a ledger without a status of its own", () => {
    const sheet = toTheRight(
      legend,
      0,
      ledger.map((row) => row.slice(0, 5)),
    );
    expect(readRange(sheet.cells).columns.has("status")).toBe(false);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(fieldsOf(sheet)).toHaveLength(5);
  });

  it("has rows below the last item that are none", () => {
    const sheet = toTheRight(longLegend);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(findLedgers([sheet])[0]?.block.lastRow).toBe(6);
  });

  it("stands beside a ledger with captions over its headings", () => {
    const captions = [["", "问题", "", "落实", "", ""], ...ledger];
    const sheet = toTheRight([["状态说明"], ...legend], 0, captions);
    const below = items.counted.map((row) => row + 1);
    expect(rowsBothWays(sheet)).toEqual({ imported: below, counted: below });
    expect(byFunctions(sheet)).toMatchObject(figures);
  });
});

describe("columns of the ledger's own behind an empty column", () => {
  const apart = (headings: Row, rows: readonly Row[], own = 3): ForeignSheet =>
    toTheRight(
      [headings, ...rows],
      0,
      ledger.map((row) => row.slice(0, own)),
    );
  const assigned = ledger.slice(1).map((row) => row.slice(3));

  it("belong to the items where they go along with them", () => {
    const sheet = apart(["责任部门", "整改时限", "整改状态"], assigned);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(byFunctions(sheet)).toMatchObject(figures);
    expect(said(sheet)).toEqual([]);
    expect(explained(sheet)).not.toContain("旁边的另一张表");
  });

  it("belong to them beside a legend farther to the right", () => {
    const rows = ledger.map((row, at) => [...row.slice(0, 3), "", ...row.slice(3), "", ...(legend[at] ?? [])]);
    const sheet = sheetOf("台账", rows);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(byFunctions(sheet)).toMatchObject(figures);
    expect(said(sheet)).toEqual([[9, 2]]);
  });

  it.each<[string, Row, readonly Row[]]>([
    ["filled on some rows", ["验收意见", "销号时间"], [["同意销号", "2023年7月"], [], [], ["同意销号", "2023年9月"]]],
    [
      "of the user's own",
      ["督办人", "督办日期"],
      [
        ["甲", "2023-6-1"],
        ["乙", "2023-6-2"],
        ["丙", "2023-6-3"],
      ],
    ],
    ["a remark", ["备注"], [[], ["已报送"], [], ["已核"]]],
    ["remarks without a heading", [], [[], ["待核"], [], ["再报"]]],
    [
      "counts of each item",
      ["措施数", "完成数"],
      [
        [1, 1],
        [2, 0],
        [1, 0],
        [3, 3],
        [1, 0],
        [2, 2],
      ],
    ],
    ["not begun yet", ["延期至", "延期批准"], []],
  ])("belong to them: %s", (_, headings, rows) => {
    const sheet = toTheRight([headings, ...rows]);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(said(sheet)).toEqual([]);
    expect(readRange(sheet.cells).tablesBeside).toEqual([]);
    expect(findLedgers([sheet])[0]?.block.lastColumn).toBe(
      rows.length === 0 ? 8 : 6 + Math.max(...[headings, ...rows].map((row) => row.length)),
    );
  });

  it("belong to them where they repeat the number and the text to be read farther right", () => {
    const rows = ledger.map((row) => [...row, "", row[0] ?? "", row[5] ?? "", row[0] === "序号" ? "完成日期" : ""]);
    const sheet = sheetOf("台账", rows);
    expect(rowsBothWays(sheet)).toEqual(items);
    expect(said(sheet)).toEqual([]);
  });

  it("belong to them where each text has its measures behind the empty column", () => {
    const rows: readonly Row[] = [
      ["序号", "具体问题", "", "整改措施", "责任人", "整改状态"],
      [1, "叫号机停用", "", "更换设备", "甲", "已完成"],
      ["", "", "", "每周巡查", "乙", "整改中"],
      [2, "库房漏雨", "", "修缮屋顶", "丙", "整改中"],
    ];
    const sheet = sheetOf("台账", rows);
    expect(rowsBothWays(sheet)).toEqual({ imported: [2, 4], counted: [2, 4] });
    expect(adoptedFrom(sheet).counts.measures).toBe(3);
    expect(said(sheet)).toEqual([]);
  });
});

describe("a column that is blank because its cells are merged with those on the left", () => {
  it("parts nothing, where a caption above the left columns reads like a heading itself", () => {
    const rows: readonly Row[] = [
      ["序号", "单位", "问题情况", "", "整改情况", "", "是否完成"],
      ["", "", "具体问题", "", "整改措施", "责任领导", ""],
      [1, "渔政站", "巡航日志缺页", "", "补齐日志", "李四", "是"],
      [2, "渔政站", "油料无台账", "", "建立台账", "李四", "否"],
      ["填报人：", "", "", "", "审核人：", "", ""],
      ["", "", "", "", "", "（公章）", ""],
    ];
    const sheet = sheetOf("台账", rows);
    expect(findLedgers([sheet]).map(({ block }) => [block.firstColumn, block.lastColumn])).toEqual([[0, 6]]);
    expect(rowsBothWays(sheet)).toEqual({ imported: [3, 4], counted: [3, 4] });
    expect(adoptedFrom(sheet).issues.map(({ measures }) => measures[0]?.fields.text)).toEqual(["补齐日志", "建立台账"]);
    expect(said(sheet)).toEqual([]);
  });
});

describe("another ledger behind an empty column", () => {
  it("is found as one of its own, and functions read the larger one", () => {
    const second = ledger.slice(0, 3).map((row) => [...row]);
    const sheet = toTheRight(second);
    expect(findLedgers([sheet]).map(({ block }) => [block.firstColumn, block.lastColumn])).toEqual([
      [0, 5],
      [7, 12],
    ]);
    expect(byFunctions(sheet)).toMatchObject(figures);
    expect(said(sheet)).toEqual([[8, 6]]);
    expect(explained(sheet)).toContain("区域第8至13列");
  });
});

describe("whole columns", () => {
  it("are read as fast as the rows that hold something", () => {
    const blank: Row = Array.from({ length: 26 }, () => "");
    const rows: Row[] = ledger.map((row) => [...row, ...blank.slice(width)]);
    const cells = [...rows, ...Array.from({ length: 200_000 }, () => blank)];
    expect(readRange(cells).meanings).toHaveLength(6);
  });
});
