import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import type { Issue, Ledger } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { rowsOf, sheetOf } from "../ledgers/sheet";
import { threeTitleLevels } from "../ledgers/threeTitleLevels";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const wayBack = (sheet: ForeignSheet, edit: (ledger: Ledger) => Ledger = (ledger) => ledger): SheetPage =>
  fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), { asOf });
const places = (merges: SheetPage["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();
/** The same item under another name. */
const another = (from: Issue | undefined, change: Partial<Issue>): readonly Issue[] =>
  from === undefined ? [] : [{ ...from, ...change }];

it("titles of three levels come back", () => {
  expect(wayBack(threeTitleLevels).cells).toEqual(threeTitleLevels.cells);
});

describe("titles between the items", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    某局整改台账
    序号 ¦ 方面 ¦ 具体问题 ¦ 整改措施 ¦ 责任部门 ¦ 状态
    一、聚焦理论武装
    1 ¦ 理论学习 ¦ 读书班走过场 ¦ 重办读书班 ¦ 党办 ¦ 已完成
    2 ¦ 理论学习 ¦ 学习记录缺页 ¦ 补记 ¦ 党办 ¦ 整改中

    二、聚焦群众身边
    3 ¦ 服务作风 ¦ 窗口排队久 ¦ 增开窗口 ¦ 政务科 ¦ 已完成
    4 ¦ 服务作风 ¦ 电话无人接 ¦ 设专线 ¦ 政务科 ¦ 已完成
    合计：4项，4条措施
  `),
    ["A1:F1", "A3:F3", "A7:F7", "A10:F10"],
  );

  it("come back beside a column of 方面 that says something else, blank rows too", () => {
    const { cells, merges, sectionRows } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
    expect(sectionRows).toEqual([2, 6]);
  });

  it("stand above what they head by now", () => {
    const { cells } = wayBack(sheet, (ledger) => {
      const [first, second, third, fourth] = ledger.issues;
      return {
        ...ledger,
        issues: [
          ...another(second, {}),
          ...another(first, { id: "W-9", seq: "9", text: "笔记照抄", aspect: "理论学习" }),
          ...another(third, {}),
          ...another(fourth, {}),
          ...another(fourth, { id: "W-10", seq: "10", text: "证照缺项", aspect: "" }),
        ].map((issue, at) => ({ ...issue, seq: String(at + 1) })),
      };
    });
    expect(cells.slice(2).map(([first, , text]) => [first, text])).toEqual([
      ["一、聚焦理论武装", ""],
      [1, "学习记录缺页"],
      [2, "笔记照抄"],
      ["", ""],
      ["二、聚焦群众身边", ""],
      [3, "窗口排队久"],
      [4, "电话无人接"],
      [5, "证照缺项"],
      ["合计：5项，3条措施", ""],
    ]);
  });

  it("come back once where 方面 are the titles", () => {
    const own = sheetOf(
      "台账",
      rowsOf(`
      序号 ¦ 方面 ¦ 具体问题 ¦ 状态
      一、理论学习方面
      1 ¦ 理论学习方面 ¦ 读书班走过场 ¦ 已完成
      2 ¦ ¦ 学习记录缺页 ¦ 整改中
      二、服务作风方面
      1 ¦ 服务作风方面 ¦ 窗口排队久 ¦ 已完成
    `),
      ["A2:D2", "B3:B4", "A5:D5"],
    );
    const { cells, merges } = wayBack(own);
    expect(cells).toEqual(own.cells);
    expect(places(merges)).toEqual(places(own.merges));
  });
});

describe("a line of sums", () => {
  const body = `
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 涉及金额 ¦ 状态
    1 ¦ 值班簿漏签 ¦ 补签 ¦ 3 ¦ 已完成
    ¦ ¦ 每周抽查 ¦ ¦ 已完成
    2 ¦ 钥匙无人管 ¦ 建登记簿 ¦ 4 ¦ 整改中
  `;
  const withSums = (line: string): ForeignSheet => sheetOf("台账", rowsOf(`${body}\n${line}`), ["A2:A3", "B2:B3"]);
  const lineOf = (sheet: ForeignSheet) => wayBack(sheet).cells.at(-1);
  const shorter = (ledger: Ledger): Ledger => ({ ...ledger, issues: ledger.issues.slice(0, 1) });

  it.each([
    ["合计 ¦ 2项 ¦ 3条 ¦ 7 ¦", ["合计", "1项", "2条", 3, ""]],
    ["合计 ¦ 2 ¦ 3 ¦ 7 ¦", ["合计", 1, 2, 3, ""]],
    ["合计 ¦ 共2个问题 ¦ 3条措施 ¦ ¦", ["合计", "共1个问题", "2条措施", "", ""]],
    ["总计：2项 ¦ ¦ ¦ 7 ¦", ["总计：1项", "", "", 3, ""]],
  ])("%s counts what is there", (line, expected) => {
    const sheet = withSums(line);
    expect(adopted(sheet).counts.issues).toBe(2);
    expect(lineOf(sheet)).toEqual(sheet.cells.at(-1));
    const { cells, uncertain } = wayBack(sheet, shorter);
    expect(cells.at(-1)).toEqual(expected);
    expect(uncertain).toEqual([]);
  });

  it("keeps what is not plainly a count, and names it where the ledger changed", () => {
    // two are 整改中 or done in two rows: that there are two items shows nothing
    const sheet = withSums("合计 ¦ 2项，其中已完成1项 ¦ ¦ ¦ 2");
    expect(wayBack(sheet).uncertain).toEqual([]);
    const { cells, uncertain } = wayBack(sheet, shorter);
    expect(cells.at(-1)).toEqual(["合计", "1项，其中已完成1项", "", "", 2]);
    expect(uncertain.map(({ column }) => column)).toEqual([1, 4]);
  });

  it("is no item, whatever its figures are written with", () => {
    for (const line of ["合计：2项，3条措施", "共计2个问题；已完成1个", "合计2项", "总计：2项。"])
      expect([line, adopted(withSums(line)).counts.issues]).toEqual([line, 2]);
    expect(adopted(withSums("3 ¦ 合计5项制度未修订 ¦ 修订 ¦ ¦ 整改中")).counts.issues).toBe(3);
  });
});

describe("lines of sums among the items", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 方面 ¦ 存在问题 ¦ 整改措施 ¦ 涉及金额 ¦ 状态
    1 ¦ 内部管理 ¦ 值班簿漏签 ¦ 补签 ¦ 10 ¦ 已完成
    2 ¦ 内部管理 ¦ 钥匙无人管 ¦ 建登记簿 ¦ 5 ¦ 整改中
    小计 ¦ ¦ 2项 ¦ 2条 ¦ 15 ¦ 1
    3 ¦ 财务管理 ¦ 询价走过场 ¦ 重新询价 ¦ 7 ¦ 已完成
    小计 ¦ ¦ 1项 ¦ 1条 ¦ 7 ¦ 1
    合计 ¦ ¦ 3项 ¦ 3条 ¦ 22 ¦ 2
  `),
    ["A4:B4"],
  );

  it("come back", () => {
    const { cells, merges, uncertain } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
    expect(uncertain).toEqual([]);
  });

  it("sum up what is above them by now, and name the figures that are no sums", () => {
    const { cells, uncertain } = wayBack(sheet, (ledger) => ({
      ...ledger,
      issues: [
        ...ledger.issues,
        ...another(ledger.issues[0], { id: "W-8", seq: "2.5", text: "门禁失修", source: ledger.issues[1]?.source }),
        ...another(ledger.issues[2], { id: "W-9", seq: "4", text: "库存无盘点" }),
      ],
    }));
    expect(
      cells.slice(1).map(([first, , text, measures, money, done]) => [first, text, measures, money, done]),
    ).toEqual([
      [1, "值班簿漏签", "补签", 10, "已完成"],
      [2, "钥匙无人管", "建登记簿", 5, "整改中"],
      ["2.5", "门禁失修", "", 5, "已完成"],
      ["小计", "3项", "2条", 20, 1],
      [3, "询价走过场", "重新询价", 7, "已完成"],
      [4, "库存无盘点", "", 7, "已完成"],
      ["小计", "2项", "1条", 14, 1],
      ["合计", "5项", "3条", 34, 2],
    ]);
    expect(uncertain.map(({ row, column }) => [row, column])).toEqual([
      [4, 5],
      [7, 5],
      [8, 5],
    ]);
  });
});
