import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { effectiveAsOf } from "../../../src/ledger/readLedger";
import * as ledgers from "../ledgers";
import { adopted, mappingOf } from "../ledgers/adopted";
import { sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const today = { year: 2022, month: 9, day: 30 };

const wayBack = (sheet: ForeignSheet): SheetPage => {
  const ledger = writtenLedger(adopted(sheet));
  return fillLayout(ledger, learnLayout(sheet, mappingOf(sheet)), { asOf: effectiveAsOf(ledger, today) });
};

const asSheet = (page: SheetPage, name: string): ForeignSheet => ({
  name,
  firstRow: 1,
  firstColumn: 1,
  cells: page.cells,
  merges: page.merges,
});

const cases = Object.entries(ledgers);

describe("a ledger in the layout that it came from", () => {
  it.each(cases)("reads like what went in: %s", (_, sheet) => {
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });

  it.each(cases)("has the same merged cells: %s", (_, sheet) => {
    const places = (merges: ForeignSheet["merges"]): readonly string[] =>
      merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();
    expect(places(wayBack(sheet).merges)).toEqual(places(sheet.merges));
  });

  it.each(cases)("is the same ledger when it is taken over again: %s", (name, sheet) => {
    const again = adopted(asSheet(wayBack(sheet), name));
    const first = adopted(sheet);
    expect({ ...again, problems: again.problems.length }).toEqual({ ...first, problems: first.problems.length });
  });

  it("is the same ledger again where measures stood in one cell and in rows of their own, lists among them", () => {
    const mixed = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "状态"],
      [1, "会务材料堆放杂乱", "1.定制度；\n2.办培训；\n3.抓检查。", "整改中"],
      [2, "车辆使用没有派单", "1.启用派车单；2.公示派车单", "已完成"],
      [3, "食堂采购没有比价", "1.采购前比价", "整改中"],
      ["", "", "一是核对账目；二是公示账目", "整改中"],
      ["", "", "1.清点库存；2.登记库存", "整改中"],
    ]);
    const first = adopted(mixed);
    expect(first.counts.measures).toBe(8);
    const fieldsOf = ({ issues }: ReturnType<typeof adopted>) =>
      issues.map(({ fields, measures }) => [fields, measures.map((measure) => measure.fields)]);
    const again = adopted(asSheet(wayBack(mixed), "台账"));
    expect(fieldsOf(again)).toEqual(fieldsOf(first));
    expect(fieldsOf(adopted(asSheet(wayBack(asSheet(wayBack(mixed), "台账")), "台账")))).toEqual(fieldsOf(first));
  });
});
