import { adoptSheet } from "../../../src/adopt/adoptSheet";
import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { keptLayout } from "../../../src/adopt/layout/keptLayout";
import type { LedgerLayout } from "../../../src/adopt/layout/ledgerLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { Ledger } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

/** 序号 counts the 问题, one 方面 has none, and cells of single items are merged otherwise than those of the others. */
const sheet = sheetOf(
  "园林站台账",
  [
    [
      "序号",
      "方面",
      "主要问题",
      "具体表现",
      "整改措施",
      "责任科室",
      "联络电话",
      "原定时限",
      "延期至",
      "是否完成",
      "销号情况",
    ],
    [
      1,
      "养护方面",
      "巡护不到位",
      "1.林带巡护有空档",
      "排出值守表",
      "养护科",
      "内线801",
      "2023年4月底",
      "",
      "是",
      "已销号",
    ],
    ["", "", "", "", "增设巡护点", "苗圃", "内线802", "2023年5月底", "", "是", ""],
    ["", "", "", "2.枯枝清运不及时", "签订清运合同", "养护科", "内线801", "2023年5月底", "", "是", "待销号"],
    [2, "", "苗木台账混乱", "出圃数与领用数不符", "逐月对账", "苗圃", "内线802", "2023年6月底", "", "否", "未销号"],
    [
      3,
      "采购方面",
      "询价走过场",
      "两批肥料只有一家报价",
      "重新询价",
      "财务室",
      "内线803",
      "2023年7月底",
      "2024年3月底",
      "否",
      "",
    ],
    ["", "", "", "", "约谈经办人员", "", "", "2023年8月底", "", "是", ""],
    [4, "党建方面", "", "学习笔记缺页", "补记笔记", "办公室", "内线804", "2023年4月底", "", "是", ""],
  ],
  ["A2:A4", "B2:B5", "C2:C4", "D2:D3", "K2:K3", "A6:A7", "B6:B7", "C6:C7", "D6:D7", "F6:F7", "G6:G7"],
);

const wayBack = (edit: (ledger: Ledger) => Ledger = (ledger) => ledger): SheetPage =>
  fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });
const places = (merges: SheetPage["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

describe("cells of single items", () => {
  it("come out as they went in: words and merged cells", () => {
    const { cells, merges } = wayBack();
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
  });

  it("are parted where the measures say something else by now", () => {
    const { cells, merges } = wayBack((ledger) => ({
      ...ledger,
      measures: ledger.measures.map((measure) =>
        measure.text === "约谈经办人员" ? { ...measure, leadDept: "纪检组" } : measure,
      ),
    }));
    expect(cells.slice(5, 7).map((row) => row[5])).toEqual(["财务室", "纪检组"]);
    expect(places(merges)).not.toContain("5,5,2,1");
  });

  it("are merged like the others where a blank one is filled", () => {
    const { cells, merges } = wayBack((ledger) => ({
      ...ledger,
      issues: ledger.issues.map((issue) =>
        issue.text === "两批肥料只有一家报价" ? { ...issue, closure: "已申请" as const } : issue,
      ),
    }));
    expect(cells[5]?.[10]).toBe("待销号");
    expect(places(merges)).toContain("5,10,2,1");
  });
});

describe("序号 that counts the 问题", () => {
  it("is that of the 问题 also where one 方面 has none, and items have numbers of their own, each once", () => {
    const { issues, counts } = adopted(sheet);
    expect(issues.map(({ fields }) => [fields.problemSeq, fields.seq])).toEqual([
      ["1", "1"],
      ["1", "2"],
      ["2", "3"],
      ["3", "4"],
      ["4", "5"],
    ]);
    expect(counts.problems).toBe(3);
  });
});

describe("a word that can mean two things", () => {
  const choices = { 延期完成: "已完成", 未销号: "正在整改" };
  const own = sheetOf(
    "台账",
    [
      ["序号", "具体问题", "整改措施", "状态"],
      [1, "公章借用没有登记", "建立借用登记簿", "延期完成"],
      [2, "培训签到缺页", "补齐签到", "未销号"],
      ["", "", "改用扫码签到", "延期完成"],
      [3, "值班日志漏填", "每日抽查", "已完成"],
    ],
    ["A3:A4", "B3:B4"],
  );
  const mapping = { ...mappingOf(own), statusChoices: choices };
  const statuses = (layout: LedgerLayout, edit: (ledger: Ledger) => Ledger = (ledger) => ledger) =>
    fillLayout(edit(writtenLedger(adoptSheet(own, mapping))), layout, {
      asOf: { year: 2023, month: 9, day: 30 },
    }).cells.map((row) => row[3]);
  const asItWas = own.cells.map((row) => row[3]);

  it("comes back as it stood, also where the sheet is gone", () => {
    expect(statuses(learnLayout(own, mapping))).toEqual(asItWas);
    // a layout that was kept has the status of the item in each of its rows
    expect(statuses(keptLayout(mapping, []))).toEqual(["状态", "延期完成", "未销号", "未销号", "已完成"]);
  });

  it("comes back where it was left undecided", () => {
    const undecided = mappingOf(own);
    const ledger = writtenLedger(adoptSheet(own, undecided));
    const { cells } = fillLayout(ledger, learnLayout(own, undecided), { asOf: { year: 2023, month: 9, day: 30 } });
    expect(cells.map((row) => row[3])).toEqual(asItWas);
  });

  it("gives way to what the item became", () => {
    const moved = statuses(learnLayout(own, mapping), (ledger) => ({
      ...ledger,
      measures: ledger.measures.map((measure) =>
        measure.text === "补齐签到" ? { ...measure, status: "已完成" } : measure,
      ),
    }));
    expect(moved).toEqual(asItWas.map((words) => (words === "未销号" ? "已完成" : words)));
  });

  it("gives way where the item was closed since", () => {
    const flat = sheetOf("台账", [
      ["序号", "具体问题", "状态"],
      [1, "公章借用没有登记", "未销号"],
      [2, "值班日志漏填", "已销号"],
    ]);
    const done = { ...mappingOf(flat), statusChoices: { 未销号: "已完成（未销号）" } };
    const ledger = writtenLedger(adoptSheet(flat, done));
    const written = (closure: Ledger["issues"][number]["closure"]) =>
      fillLayout(
        { ...ledger, issues: ledger.issues.map((issue, at) => (at === 0 ? { ...issue, closure } : issue)) },
        learnLayout(flat, done),
        { asOf: { year: 2023, month: 9, day: 30 } },
      ).cells[1]?.[2];
    expect(written("")).toBe("未销号");
    expect(written("已销号")).toBe("已销号");
  });
});
