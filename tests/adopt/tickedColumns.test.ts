import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { readRange } from "../../src/adopt/readRange";
import { completionRate, explainFigures } from "../../src/functions/functions";
import { countedIssue } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { mergedDown, sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const texts = ["食堂采购未比价", "公车使用登记不全", "档案移交滞后", "培训计划未执行"];

/** A ledger whose status is told by a mark below one of several words. */
const tickedLedger = (
  caption: string,
  words: readonly string[],
  chosen: readonly string[],
  mark: CellValue = "√",
): ForeignSheet =>
  sheetOf(
    "台账",
    [
      ["序号", "具体问题", "责任部门", caption, ...words.slice(1).map(() => ""), "备注"],
      ["", "", "", ...words, ""],
      ...chosen.map((word, at) => [
        at + 1,
        texts[at] ?? "",
        "后勤科",
        ...words.map((each): CellValue => (word.split("|").includes(each) ? mark : "")),
        "",
      ]),
    ],
    [...mergedDown("A B C", [[1, 2]]), `D1:${String.fromCharCode(67 + words.length)}1`],
  );

const statuses = (sheet: ForeignSheet): readonly (readonly unknown[])[] => [
  adopted(sheet).issues.map(({ fields }) => fields.status ?? ""),
  readRange(sheet.cells).lines.map(({ counted }) => counted.status),
];

describe("a status told by a mark below one of several words", () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ["整改状态", ["未启动", "正在整改", "已完成"], ["未启动", "已完成", "正在整改"], ["未启动", "已完成", "正在整改"]],
    ["完成情况", ["未完成", "正在整改", "已完成"], ["已完成", "未完成"], ["已完成", "正在整改"]],
    ["整改情况", ["未完成", "已完成"], ["已完成", "未完成", "已完成"], ["已完成", "正在整改", "已完成"]],
    ["进展情况", ["正在推进", "基本完成", "已完成"], ["基本完成", "正在推进"], ["基本完成", "正在整改"]],
    ["整改状态", ["已完成", "正在整改", "未启动"], ["未启动", "已完成"], ["未启动", "已完成"]],
    ["是否完成", ["是", "否"], ["否", "是"], ["正在整改", "已完成"]],
    ["整改状态", ["已完成（打√）", "未完成（打√）"], ["未完成（打√）"], ["正在整改"]],
  ])("%s over %j is the word of the column", (caption, words, chosen, read) => {
    const sheet = tickedLedger(caption, words, chosen);
    expect(statuses(sheet)).toEqual([read, read]);
    expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adopted(sheet)).issues.map(countedIssue), false));
    expect(completionRate([...sheet.cells.map((row) => [...row])])).toBe(
      read.filter((word) => word === "已完成").length / read.length,
    );
  });

  it.each<CellValue>(["√", "✓", "☑", "✔", 1, "1", "是", true, "●"])("whatever the mark: %p", (mark) => {
    const sheet = tickedLedger("整改状态", ["未启动", "正在整改", "已完成"], ["已完成", "正在整改"], mark);
    expect(statuses(sheet)).toEqual([
      ["已完成", "正在整改"],
      ["已完成", "正在整改"],
    ]);
  });

  it("is not understood where a row has two, and blank where it has none", () => {
    const sheet = tickedLedger("整改状态", ["未启动", "正在整改", "已完成"], ["已完成", "未启动|已完成", "", "已完成"]);
    const adoption = adoptSheet(sheet, mappingOf(sheet));
    expect(adoption.problems).toEqual([
      expect.objectContaining({ row: 4, column: 4, field: "status", heading: "整改状态", got: "未启动+已完成" }),
    ]);
    const range = sheet.cells.map((row) => [...row]);
    expect(() => completionRate(range)).toThrow();
    expect(explainFigures(range)).toContain("未启动+已完成");
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["已完成", null, "", "已完成"]);
  });

  it("is no status where accounts or counts stand there", () => {
    for (const cell of ["制度已修订并印发各科室执行", 7]) {
      const sheet = tickedLedger("整改情况", ["未完成", "已完成"], ["已完成", "未完成"], cell);
      expect(mappingOf(sheet).columns.some(({ field }) => field === "status")).toBe(false);
      expect(() => completionRate([...sheet.cells.map((row) => [...row])])).toThrow("状态");
    }
  });

  it("holds for all the rows it is merged over", () => {
    const sheet = sheetOf(
      "台账",
      [
        ["序号", "具体问题", "整改措施", "整改状态", "", ""],
        ["", "", "", "未启动", "正在整改", "已完成"],
        [1, "食堂采购未比价", "修订采购办法", "", "", "√"],
        ["", "", "每月抽查", "", "", ""],
        [2, "公车使用登记不全", "重做登记簿", "", "√", ""],
      ],
      [...mergedDown("A B C", [[1, 2]]), "D1:F1", ...mergedDown("A B F", [[3, 4]])],
    );
    expect(adopted(sheet).issues.map(({ fields }) => fields.status)).toEqual(["已完成", "正在整改"]);
    expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adopted(sheet)).issues.map(countedIssue), false));
  });
});
