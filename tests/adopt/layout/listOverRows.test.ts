import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { Ledger } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { mergedDown, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const list = "（1）修订采购办法；\n（2）每季比价一次。";
const sheet = sheetOf(
  "台账",
  [
    ["序号", "具体问题", "整改措施", "责任部门", "完成时限", "整改状态"],
    [1, "食堂采购未比价", list, "后勤科", "2023年6月底前", "已完成"],
    ["", "", "", "财务科", "2023年9月底前", "正在整改"],
    ["", "", "", "纪检室", "2023年9月底前", "未启动"],
    [2, "公车使用登记不全", "重做登记簿", "办公室", "2023年6月底前", "已完成"],
    ["", "", "每月抽查", "办公室", "2023年6月底前", "已完成"],
  ],
  [...mergedDown("A B C", [[2, 4]]), ...mergedDown("A B", [[5, 6]])],
);

const wayBack = (edit: (ledger: Ledger) => Ledger = (ledger) => ledger) =>
  fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });

const sorted = (merges: readonly { readonly row: number; readonly column: number }[]) =>
  [...merges].sort((a, b) => a.row - b.row || a.column - b.column);

describe("a list of measures in one cell merged over the rows of several departments", () => {
  it("comes back as the one cell it was", () => {
    const { cells, merges } = wayBack();
    expect(cells).toEqual(sheet.cells);
    expect(sorted(merges)).toEqual(expect.arrayContaining(sorted(sheet.merges)));
  });

  it("comes back from the ledger where that says something else now", () => {
    const { cells } = wayBack((ledger) => ({
      ...ledger,
      measures: ledger.measures.map((measure, at) =>
        at === 0
          ? {
              ...measure,
              text: "废止采购办法",
              source: { ...measure.source, cells: { ...measure.source.cells, text: "废止采购办法" } },
            }
          : measure,
      ),
    }));
    expect(cells.some((row) => row.some((cell) => String(cell).includes("废止采购办法")))).toBe(true);
    expect(cells.some((row) => row.some((cell) => String(cell).includes("每季比价一次")))).toBe(true);
  });
});
