import { readRange } from "../../src/adopt/readRange";
import { countedIssue } from "../../src/ledger/figures";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const words = ["已完成", "正在整改", "未启动", "基本完成"];
const accounts = [
  "采购办法已修订并印发，比价记录归档",
  "登记簿已重做，正在补录三月以前的用车",
  "与档案室商定移交时间，尚待清点",
  "培训已举办两期，其余列入下半年",
];
const measures = ["修订办法", "重做登记簿", "清点移交", "分期培训"];
const cells = { words, accounts, measures } as const;

/** A ledger with two columns, each of words, of accounts or of measures. */
const ledgerOf = (columns: readonly (readonly [string, keyof typeof cells])[]) =>
  sheetOf("台账", [
    ["序号", "具体问题", "责任部门", ...columns.map(([heading]) => heading)],
    ...["食堂采购未比价", "公车使用登记不全", "档案移交滞后", "培训计划未执行"].map((text, at) => [
      at + 1,
      text,
      "后勤科",
      ...columns.map(([, kind]) => cells[kind][at] ?? ""),
    ]),
  ]);

describe("columns of progress and status", () => {
  it.each<readonly [readonly (readonly [string, keyof typeof cells])[], readonly (string | null)[]]>([
    [
      [
        ["整改进展", "accounts"],
        ["完成情况", "words"],
      ],
      ["progress", "status"],
    ],
    [
      [
        ["完成情况", "words"],
        ["整改进展", "accounts"],
      ],
      ["status", "progress"],
    ],
    [
      [
        ["进展情况", "words"],
        ["完成情况", "accounts"],
      ],
      ["status", "progress"],
    ],
    [
      [
        ["落实情况", "accounts"],
        ["整改进展", "words"],
      ],
      ["progress", "status"],
    ],
    [
      [
        ["整改情况", "accounts"],
        ["完成情况", "words"],
      ],
      ["progress", "status"],
    ],
    [
      [
        ["整改情况", "words"],
        ["完成情况", "accounts"],
      ],
      ["status", "progress"],
    ],
    [
      [
        ["整改措施", "measures"],
        ["落实情况", "words"],
      ],
      ["measure", "status"],
    ],
    [
      [
        ["整改措施", "measures"],
        ["整改措施完成情况", "words"],
        ["整改进展", "accounts"],
      ],
      ["measure", "status", "progress"],
    ],
    [
      [
        ["完成情况", "accounts"],
        ["整改状态", "words"],
      ],
      ["progress", "status"],
    ],
    [
      [
        ["整改状态", "words"],
        ["整改进展", "accounts"],
        ["完成情况", "words"],
      ],
      ["status", "progress", null],
    ],
  ])("%j are %j", (columns, fields) => {
    const sheet = ledgerOf(columns);
    const mapping = mappingOf(sheet);
    expect(mapping.columns.slice(3).map(({ field }) => field)).toEqual(fields);
    expect(mapping.columns.some(({ level }) => level !== undefined)).toBe(false);
    const adoption = adopted(sheet);
    const items = adoption.issues.map(({ fields: own }) => own);
    expect(items.map(({ status }) => status)).toEqual(words);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(words);
    if (fields.includes("progress")) expect(items.map(({ outcome }) => outcome)).toEqual(accounts);
    expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adoption).issues.map(countedIssue), false));
  });

  it("an older period is neither", () => {
    const sheet = ledgerOf([
      ["一季度进展情况", "accounts"],
      ["二季度进展情况", "words"],
    ]);
    expect(
      mappingOf(sheet)
        .columns.slice(3)
        .map(({ field }) => field),
    ).toEqual([null, "status"]);
  });
});
