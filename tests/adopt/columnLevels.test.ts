import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { explainFigures, overdueList } from "../../src/functions/functions";
import { countedIssue, countedMeasure } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import { adopted, mappingOf } from "./ledgers/adopted";
import { mergedDown, sheetOf } from "./ledgers/sheet";
import { asOf, byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const merges = mergedDown("A B C H", [
  [2, 3],
  [4, 5],
]);

/** Columns: 序号, the item, how it stands, its measure, its department, by when the measure, how that stands, by when the item. */
const sheetWith = (headings: readonly string[]): ForeignSheet =>
  sheetOf(
    "台账",
    [
      headings,
      [1, "用车登记缺失", "正在整改", "补登台账", "后勤科", "2023年6月30日", "已完成", "2023年12月31日"],
      ["", "", "", "装定位器", "车队", "2023年8月31日", "未完成", ""],
      [2, "空调常年开启", "已完成", "装定时器", "后勤科", "2023年7月31日", "已完成", "2023年7月31日"],
      ["", "", "", "每月抽查", "后勤科", "2023年7月31日", "已完成", ""],
    ],
    merges,
  );

const named = (status: string, due: string, ofMeasure: string, dueOfItem: string): readonly string[] => [
  ...["序号", "问题", status, "整改措施", "责任科室", due, ofMeasure, dueOfItem],
];

const rangeOf = ({ cells }: ForeignSheet): CellValue[][] => cells.map((row) => [...row]);
const levelsOf = (sheet: ForeignSheet) =>
  mappingOf(sheet).columns.flatMap(({ index, field, level }) => (level === undefined ? [] : [[index, field, level]]));

describe("status and deadline of the item beside those of its measures", () => {
  it.each([
    named("问题整改状态", "措施完成时限", "措施完成情况", "问题完成时限"),
    named("问题状态", "措施时限", "措施状态", "问题时限"),
    named("问题完成情况", "措施完成时限", "措施落实情况", "问题整改时限"),
    named("整改状态", "措施完成时限", "措施是否完成", "整改时限"),
    named("问题整改状态", "完成时限", "完成情况", "问题完成时限"),
  ])("are each read for what they tell about: %s, %s, %s, %s, %s, %s, %s, %s", (...headings) => {
    const sheet = sheetWith(headings);
    expect(levelsOf(sheet)).toEqual([
      [2, "status", "issue"],
      [5, "deadlineText", "measure"],
      [6, "status", "measure"],
      [7, "deadlineText", "issue"],
    ]);
    const { issues, measures } = writtenLedger(adopted(sheet));
    expect(issues.map(({ status }) => status)).toEqual(["正在整改", "已完成"]);
    expect(measures.map(({ status }) => status)).toEqual(["已完成", "正在整改", "已完成", "已完成"]);
    const byItem = { 总数: 2, 已完成: 1, 正在整改: 1, 逾期: 0, 完成率: 0.5 };
    expect(imported(issues.map(countedIssue))).toMatchObject(byItem);
    expect(byFunctions(sheet)).toEqual(imported(issues.map(countedIssue)));
    const byMeasure = { 总数: 4, 已完成: 3, 正在整改: 1, 逾期: 1, 完成率: 0.75 };
    expect(imported(measures.map(countedMeasure))).toMatchObject(byMeasure);
    expect(byFunctions(sheet, "按措施")).toEqual(imported(measures.map(countedMeasure)));
    const { cells } = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf });
    expect(cells).toEqual(sheet.cells);
  });

  it("are named by the level that is counted", () => {
    const sheet = sheetWith(named("问题整改状态", "措施完成时限", "措施完成情况", "问题完成时限"));
    const said = explainFigures(rangeOf(sheet), "2023-9-30");
    expect(said).toContain("状态=问题整改状态列，时限=问题完成时限列");
    expect(said).toContain("另有1项的部分措施（或部门）已逾期，一项按其自身的时限计，未计入逾期，可用口径“按措施”统计");
    expect(said).not.toContain("逐行");
    expect(explainFigures(rangeOf(sheet), "2023-9-30", "", "按措施")).toContain(
      "状态=措施完成情况列，时限=措施完成时限列",
    );
    expect(overdueList(rangeOf(sheet), "2023-9-30", "", "", "按措施")).toEqual([
      ["序号", "整改措施", "责任科室", "时限", "逾期天数"],
      [1, "装定位器", "车队", "2023-08-31", 30],
    ]);
  });

  it("go by what stands there: texts under 措施完成情况 are its progress", () => {
    const rows = sheetWith(named("问题整改状态", "措施完成时限", "措施完成情况", "问题完成时限")).cells.map((row, at) =>
      row.map((cell, column) => (column === 6 && at > 0 ? `第${at}季度已登记并核对` : cell)),
    );
    const sheet = sheetOf("台账", rows, merges);
    expect(mappingOf(sheet).columns[6]).toMatchObject({ field: "progress" });
    expect(levelsOf(sheet).map(([column]) => column)).toEqual([5, 7]);
  });

  it("are one status where the one that seems to be the item's differs from row to row", () => {
    const rows = sheetWith(named("整改状态", "措施完成时限", "措施完成情况", "问题完成时限")).cells.map((row, at) =>
      row.map((cell, column) => (column === 2 && at > 0 ? ["已完成", "未完成", "已完成", "已完成"][at - 1]! : cell)),
    );
    const sheet = sheetOf("台账", rows);
    expect(levelsOf(sheet).map(([, field]) => field)).toEqual(["deadlineText", "deadlineText"]);
    expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1, 正在整改: 1 });
    expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adopted(sheet)).issues.map(countedIssue)));
  });

  it("leave what else the item has of such words alone", () => {
    const sheet = sheetOf("台账", [
      ["序号", "问题", "问题说明", "问题类别", "问题编号", "措施序号", "整改措施", "状态"],
      [1, "照明损坏", "见照片", "后勤方面", "W1", "1-1", "更换灯具", "已完成"],
    ]);
    expect(mappingOf(sheet).columns.map(({ field }) => field)).toEqual([
      ...["seq", "problem", null, "aspect", "issueId", null, "measure", "status"],
    ]);
  });

  it("count the same before and after the import, whatever is left blank", () => {
    const random = seededRandom("levels");
    const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const days = ["2023年6月30日", "2023年8月底", "2023年10月5日", "2023年12月31日", ""];
    const words = ["已完成", "未完成", "整改中", "未启动", ""];
    for (let n = 0; n < 60; n += 1) {
      const rows: CellValue[][] = [[...named("问题状态", "措施完成时限", "措施状态", "问题完成时限")]];
      const groups: (readonly [number, number])[] = [];
      for (let item = 1; item <= 4; item += 1) {
        const count = 1 + Math.floor(random() * 3);
        groups.push([rows.length + 1, rows.length + count]);
        for (let m = 0; m < count; m += 1)
          rows.push([
            ...(m === 0 ? [item, `事项之${"甲乙丙丁"[item - 1] ?? ""}`, oneOf(words)] : ["", "", ""]),
            ...[`措施${item}${m}`, `科室${m}`, oneOf(days), oneOf(words), m === 0 ? oneOf(days) : ""],
          ]);
      }
      const sheet = sheetOf("台账", rows, mergedDown("A B C H", groups));
      const { issues, measures } = writtenLedger(adopted(sheet));
      expect(byFunctions(sheet)).toEqual(imported(issues.map(countedIssue)));
      expect(byFunctions(sheet, "按措施")).toEqual(imported(measures.map(countedMeasure)));
    }
  });
});
