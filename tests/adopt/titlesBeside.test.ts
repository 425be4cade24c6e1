import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { completionRate, overdueCount, progressSummary } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adopted, mappingOf } from "./ledgers/adopted";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

type Row = readonly CellValue[];

const day = "2024-9-30";
const headingsWith = (category: string): Row => [
  "序号",
  category,
  "存在问题",
  "整改措施",
  "责任单位",
  "整改时限",
  "整改状态",
];
const first: Row = ["", "重复收取检查费", "清退", "县医院", "2024年6月30日", "已完成"];
const second: Row = ["", "超标准收费", "公示", "中医院", "2024年7月31日", "已完成"];
const third: Row = ["", "挂床住院", "抽查", "卫生院", "2024年8月31日", "整改中"];
const anew: readonly Row[] = [
  ["一", "违规收费"],
  [1, ...first],
  [2, ...second],
  ["二", "欺诈骗保"],
  [1, ...third],
];

const sheetWith = (category: string, rows: readonly Row[]) => sheetOf("台账", [headingsWith(category), ...rows]);

describe("titles beside the column of the items", () => {
  it.each<[string, readonly Row[]]>([
    ["问题类别", anew],
    ["整治项目", anew],
    ["重点任务", anew],
    ["整改事项", anew],
    ["整治重点", anew],
    [
      "问题类别",
      [
        ["（一）", "违规收费"],
        [1, ...first],
        [2, ...second],
        ["（二）", "欺诈骗保"],
        [3, ...third],
      ],
    ],
    [
      "整治项目",
      [
        [1, "违规收费"],
        [1, ...first],
        [2, ...second],
        [2, "欺诈骗保"],
        [1, ...third],
      ],
    ],
  ])("are no items, and their words are the 方面 of those below: %s %#", (category, rows) => {
    const sheet = sheetWith(category, rows);
    expect(rowsBothWays(sheet)).toEqual({ imported: [3, 4, 6], counted: [3, 4, 6] });
    const range = sheet.cells.map((row) => [...row]);
    expect(completionRate(range, day)).toBeCloseTo(2 / 3, 10);
    expect(overdueCount(range, day)).toBe(1);
    const { issues, problems } = adoptedFrom(sheet);
    expect(issues.map(({ fields }) => fields.aspect)).toEqual(["违规收费", "违规收费", "欺诈骗保"]);
    expect(problems).toEqual([]);
    expect(progressSummary(range, "方面", day).map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["违规收费", 2, 2],
      ["欺诈骗保", 1, 0],
      ["合计", 3, 2],
    ]);
  });

  it.each(["问题类别", "整治项目"])("are read again from the sheet as it is written back: %s", (category) => {
    const sheet = sheetWith(category, anew);
    const layout = learnLayout(sheet, mappingOf(sheet));
    const page = fillLayout(writtenLedger(adopted(sheet)), layout, { asOf: { year: 2024, month: 9, day: 30 } });
    const again = sheetOf("台账", page.cells);
    expect(adopted(again).issues.map(({ fields }) => [fields.aspect, fields.status])).toEqual([
      ["违规收费", "已完成"],
      ["违规收费", "已完成"],
      ["欺诈骗保", "正在整改"],
    ]);
  });

  it("are items where the rows below go on with their numbers", () => {
    const rows: readonly Row[] = [
      [1, "违规收费"],
      [2, ...second],
      [3, "欺诈骗保", ...third.slice(1)],
    ];
    expect(rowsBothWays(sheetWith("问题类别", rows))).toEqual({ imported: [2, 3, 4], counted: [2, 3, 4] });
  });

  it("are items at the end, with nothing below", () => {
    const rows: readonly Row[] = [
      [1, "违规收费", ...first.slice(1)],
      [2, "欺诈骗保", ...third.slice(1)],
      [3, "推诿病人"],
    ];
    expect(rowsBothWays(sheetWith("问题类别", rows))).toEqual({ imported: [2, 3, 4], counted: [2, 3, 4] });
  });
});
