import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { chooseField } from "../../src/adopt/mapSheet";
import { adoptSheet } from "../../src/adopt/adoptSheet";
import { readRange } from "../../src/adopt/readRange";
import { countedIssue } from "../../src/ledger/figures";
import type { CellValue, Ledger } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const texts = ["食堂采购未比价", "公车使用登记不全", "档案移交滞后", "培训计划未执行"];

/** A ledger with columns of marks that no caption explains, a row per list of cells. */
const ledgerWith = (headings: readonly string[], rows: readonly (readonly CellValue[])[]): ForeignSheet =>
  sheetOf("台账", [
    ["序号", "具体问题", "责任部门", ...headings, "备注"],
    ...rows.map((cells, at) => [at + 1, texts[at] ?? "", "后勤科", ...cells, ""]),
  ]);

const read = (sheet: ForeignSheet, field: "status" | "closure" | "type" = "status") => [
  adopted(sheet).issues.map(({ fields }) => fields[field] ?? ""),
  readRange(sheet.cells).lines.map(({ counted }) => (field === "closure" ? counted.closed : counted.status)),
];

const agrees = (sheet: ForeignSheet): void => {
  const { issues } = writtenLedger(adopted(sheet));
  expect(byFunctions(sheet)).toEqual(imported(issues.map(countedIssue), false));
};

const written = (sheet: ForeignSheet, change: (ledger: Ledger) => Ledger = (ledger) => ledger) =>
  fillLayout(change(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  }).cells;

const three = ["未启动", "正在整改", "已完成"];

describe("marks below neighbouring words without a caption", () => {
  it.each<CellValue>(["√", "✓", "●", 1, "是"])("tell the status, the mark being %p", (mark) => {
    const sheet = ledgerWith(three, [
      ["", "", mark],
      ["", mark, ""],
      [mark, "", ""],
      ["", "", ""],
    ]);
    const statuses = ["已完成", "正在整改", "未启动", ""];
    expect(read(sheet)).toEqual([statuses, statuses]);
    agrees(sheet);
    expect(written(sheet)).toEqual(sheet.cells);
  });

  it("come back with the boxes that are not ticked", () => {
    const sheet = ledgerWith(three, [
      ["□", "□", "☑"],
      ["☑", "□", "□"],
    ]);
    expect(read(sheet)[0]).toEqual(["已完成", "未启动"]);
    expect(written(sheet)).toEqual(sheet.cells);
  });

  it("tell nothing where the cells are texts or counts", () => {
    const counts = ledgerWith(
      ["已完成", "未完成"],
      [
        [1, 1],
        [2, 1],
        [1, 1],
      ],
    );
    const accounts = ledgerWith(
      ["已完成", "未完成"],
      [
        ["制度已印发", "台账未建"],
        ["√", "尚缺两项"],
      ],
    );
    for (const sheet of [counts, accounts]) {
      expect(mappingOf(sheet).columns.some(({ field }) => field === "status")).toBe(false);
      expect(readRange(sheet.cells).columns.has("status")).toBe(false);
    }
  });

  it("leave the status to the column that is called one", () => {
    const sheet = ledgerWith(
      ["整改状态", "未完成", "已完成"],
      [
        ["正在整改", "", "√"],
        ["已完成", "√", ""],
      ],
    );
    expect(read(sheet)).toEqual([
      ["正在整改", "已完成"],
      ["正在整改", "已完成"],
    ]);
  });

  it("are the type where the words are types", () => {
    const sheet = ledgerWith(
      ["立行立改", "长期坚持", "整改状态"],
      [
        ["√", "", "已完成"],
        ["", "√", "正在整改"],
      ],
    );
    expect(read(sheet, "type")[0]).toEqual(["立行立改", "长期坚持"]);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.longTerm)).toEqual([false, true]);
    agrees(sheet);
    expect(written(sheet)).toEqual(sheet.cells);
  });

  it("say what they say where the user has taken the others away", () => {
    const sheet = ledgerWith(
      ["未启动", "已完成"],
      [
        ["√", ""],
        ["", "√"],
      ],
    );
    const mapping = chooseField(mappingOf(sheet), 4, null);
    expect(adoptSheet(sheet, mapping).issues.map(({ fields }) => fields.status ?? "")).toEqual(["未启动", ""]);
  });
});

describe("one column of marks", () => {
  it.each<readonly [string, readonly CellValue[], readonly (string | null)[]]>([
    ["已完成", ["√", "", "√", ""], ["已完成", "", "已完成", ""]],
    ["已完成", ["☑", "☐", "☑", "☐"], ["已完成", "", "已完成", ""]],
    ["已完成（打√）", ["√", "×", "√", ""], ["已完成", "正在整改", "已完成", ""]],
    ["已完成", ["√", "未完成", "√", "未启动"], ["已完成", "正在整改", "已完成", "未启动"]],
    ["是否完成", ["√", "", "√", ""], ["已完成", "", "已完成", ""]],
    ["是否完成", ["●", "", "●", "×"], ["已完成", "", "已完成", "正在整改"]],
    ["是否完成", ["1", "", "1", "否"], ["已完成", "", "已完成", "正在整改"]],
  ])("%s with %j", (heading, cells, statuses) => {
    const sheet = ledgerWith(
      [heading],
      cells.map((cell) => [cell]),
    );
    expect(read(sheet)).toEqual([statuses, statuses]);
    expect(adopted(sheet).problems.filter(({ field }) => field === "status")).toEqual([]);
    agrees(sheet);
    expect(written(sheet)).toEqual(sheet.cells);
  });

  it.each<readonly [string, readonly CellValue[]]>([
    ["已销号", ["√", "", "√"]],
    ["是否销号", ["✓", "", "●"]],
  ])("%s with %j is the closure", (heading, cells) => {
    const sheet = ledgerWith(
      ["整改状态", heading],
      cells.map((cell) => ["已完成", cell]),
    );
    expect(read(sheet, "closure")).toEqual([
      ["已销号", "", "已销号"],
      [true, false, true],
    ]);
    expect(adopted(sheet).problems.filter(({ field }) => field === "closure")).toEqual([]);
    agrees(sheet);
  });

  it("已完成 beside 已销号 are two fields, a row may have both marks", () => {
    const sheet = ledgerWith(
      ["已完成", "已销号"],
      [
        ["√", "√"],
        ["√", ""],
        ["", ""],
      ],
    );
    expect(read(sheet)[0]).toEqual(["已完成", "已完成", ""]);
    expect(read(sheet, "closure")).toEqual([
      ["已销号", "", ""],
      [true, false, false],
    ]);
    agrees(sheet);
    expect(written(sheet)).toEqual(sheet.cells);
  });

  it("gets a mark for what is done since, and stays empty for what is not", () => {
    const sheet = ledgerWith(["已完成"], [["√"], [""], ["√"]]);
    const statuses = ["正在整改", "已完成", "已完成"] as const;
    const cells = written(sheet, (ledger) => ({
      ...ledger,
      issues: ledger.issues.map((issue, at) => ({ ...issue, status: statuses[at] ?? "" })),
    }));
    expect(cells.slice(1).map((row) => row[3])).toEqual(["", "√", "√"]);
  });

  it("tells nothing where texts or days stand in it, or nothing at all", () => {
    for (const cells of [["制度已印发"], ["2023年6月30日"], [""]]) {
      const sheet = ledgerWith(["已完成"], [cells, ["√"], cells, cells].slice(0, cells[0] === "" ? 1 : 4));
      expect(mappingOf(sheet).columns.some(({ field }) => field === "status")).toBe(false);
      expect(readRange(sheet.cells).columns.has("status")).toBe(false);
    }
  });
});
