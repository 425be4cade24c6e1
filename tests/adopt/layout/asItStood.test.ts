import { fillLayout } from "../../../src/adopt/layout/fillLayout";
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
