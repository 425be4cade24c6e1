import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import { recogniseForm } from "../../../src/adopt/layout/recogniseForm";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { Ledger } from "../../../src/ledger/model";
import { issueRow, ledgerOf } from "../../ledger/ledgerBuilder";
import { adopted, mappingOf } from "../ledgers/adopted";
import { mergedDown, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const headings = [
  ["序号", "具体问题", "整改类型", "", "", "整改状态", "", "", "备注"],
  ["", "", "立行立改", "限期整改", "长期坚持", "未启动", "正在整改", "已完成", ""],
];
const merges = [...mergedDown("A B I", [[1, 2]]), "C1:E1", "F1:H1"];

const ledgerSheet = sheetOf(
  "台账",
  [
    ...headings,
    [1, "食堂采购未比价", "√", "", "", "", "", "√", ""],
    [2, "公车使用登记不全", "", "√", "", "√", "", "", ""],
    [3, "档案移交滞后", "", "", "√", "", "√", "", "已催办"],
    [4, "培训计划未执行", "", "√", "", "√", "", "√", ""],
  ],
  merges,
);

const written = (sheet: ForeignSheet, ledger: Ledger, form = false): SheetPage => {
  const found = form ? recogniseForm(sheet) : { sheet, mapping: mappingOf(sheet) };
  if (found === null) throw new Error("no form");
  return fillLayout(ledger, learnLayout(found.sheet, found.mapping), { asOf, form });
};

const statuses = ["已完成", "正在整改", "未启动", "已移交"];
const own = ledgerOf({
  issues: statuses.map((status, at) =>
    issueRow({ id: `W-00000${at + 1}`, seq: String(at + 1), text: `问题${at + 1}`, status, type: "限期整改" }),
  ),
});

describe("marks below words", () => {
  it("come back where they stood, two in a row as well", () => {
    const page = written(ledgerSheet, writtenLedger(adopted(ledgerSheet)));
    expect(page.cells).toEqual(ledgerSheet.cells);
    expect(page.unanswered).toEqual([]);
  });

  it("move with the status of the ledger", () => {
    const ledger = writtenLedger(adopted(ledgerSheet));
    const changed = {
      ...ledger,
      issues: ledger.issues.map((issue, at) => (at === 1 ? { ...issue, status: "正在整改" as const } : issue)),
    };
    expect(written(ledgerSheet, changed).cells[3]).toEqual([2, "公车使用登记不全", "", "√", "", "", "√", "", ""]);
  });

  it("are set in a form, and what none of its words says is told of", () => {
    const form = sheetOf("上级表样", [...headings, [], []], merges);
    const page = written(form, own, true);
    expect(page.cells.slice(2).map((row) => row.slice(2, 8))).toEqual([
      ["", "√", "", "", "", "√"],
      ["", "√", "", "", "√", ""],
      ["", "√", "", "√", "", ""],
      ["", "√", "", "", "", ""],
    ]);
    expect(page.unanswered).toEqual([{ heading: "整改状态", items: ["4"] }]);
  });
});

it("marks stay marks beside sums that count them", () => {
  const sheet = sheetOf(
    "台账",
    [
      ["序号", "具体问题", "整改措施", "整改状态", "", ""],
      ["", "", "", "已完成", "整改中", "未启动"],
      [1, "食堂采购未比价", "逐项比价", "√", "", ""],
      [2, "公车使用登记不全", "补登记", "", "√", ""],
      ["小计", 2, 2, 1, 1, 0],
      [3, "档案移交滞后", "限期移交", "", "", "√"],
      ["小计", 1, 1, 0, 0, 1],
      ["合计", 3, 3, 1, 1, 1],
    ],
    [...mergedDown("A B C", [[1, 2]]), "D1:F1"],
  );
  expect(written(sheet, writtenLedger(adopted(sheet))).cells).toEqual(sheet.cells);
});
