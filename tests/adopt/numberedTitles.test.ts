import { progressSummary } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";

type Row = readonly CellValue[];

const headings = ["序号", "具体问题", "整改措施", "责任科室", "整改时限", "整改状态"];
const item = (seq: CellValue, text: string): Row => [seq, text, "逐项核对", "综合科", "2023年5月底前", "已完成"];
const ledger = (...rows: readonly Row[]) => sheetOf("台账", [headings, ...rows]);
const both = (rows: readonly number[]) => ({ imported: rows, counted: rows });

const sectioned = (first: CellValue, second: CellValue, goesOn: boolean, merges: readonly string[] = []) =>
  sheetOf(
    "台账",
    [
      headings,
      [first, "窗口服务方面"],
      item(1, "叫号机停用"),
      item(2, "楼层图过期"),
      [second, "档案保管方面"],
      item(goesOn ? 3 : 1, "库房漏雨"),
      item(goesOn ? 4 : 2, "目录缺页"),
    ],
    merges,
  );

describe("titles beside 序号", () => {
  const seqs: readonly (readonly [CellValue, CellValue])[] = [
    ["一", "二"],
    ["一、", "二、"],
    ["（一）", "（二）"],
    [1, 2],
    ["", ""],
  ];
  const cases = seqs.flatMap(([first, second]) =>
    [false, true].flatMap((goesOn) =>
      [[], ["B2:F2", "B5:F5"]].map((merges) => [first, second, goesOn, merges] as const),
    ),
  );

  it.each(cases)("%p and %p head the items below (counted on: %p, merged: %p)", (first, second, goesOn, merges) => {
    const sheet = sectioned(first, second, goesOn, merges);
    expect(rowsBothWays(sheet)).toEqual(both([3, 4, 6, 7]));
    const { counts, issues } = adoptedFrom(sheet);
    expect(counts).toMatchObject({ aspects: 2, issues: 4 });
    expect(issues[0]?.fields).toMatchObject({ aspect: "窗口服务方面", seq: "1" });
    const summary = progressSummary(
      sheet.cells.map((row) => [...row]),
      "方面",
      "2023-9-30",
    );
    expect(summary.slice(1).map(([name, total]) => [name, total])).toEqual([
      ["窗口服务方面", 2],
      ["档案保管方面", 2],
      ["合计", 4],
    ]);
  });

  it("of two levels are 方面 and 问题", () => {
    const sheet = ledger(
      ["一", "窗口服务方面"],
      ["（一）", "设备管理不严"],
      item(1, "叫号机停用"),
      ["（二）", "指引不清"],
      item(2, "楼层图过期"),
      ["二", "档案保管方面"],
      ["（一）", "库房失修"],
      item(3, "库房漏雨"),
    );
    expect(rowsBothWays(sheet)).toEqual(both([4, 6, 9]));
    const read = adoptedFrom(sheet);
    expect(read.counts).toMatchObject({ aspects: 2, problems: 3, issues: 3 });
    expect(read.issues[1]?.fields).toMatchObject({ aspect: "窗口服务方面", problemSeq: "2", problem: "指引不清" });
  });

  it("stand in the column of 问题 where the rows below have none of their own", () => {
    const sheet = sheetOf("台账", [
      ["序号", "反馈问题", "具体问题", "整改措施", "整改状态"],
      ["一", "设备管理不严"],
      [1, "", "叫号机停用", "更换设备", "已完成"],
      ["二", "库房失修"],
      [2, "", "库房漏雨", "修缮屋顶", "整改中"],
    ]);
    expect(rowsBothWays(sheet)).toEqual(both([3, 5]));
    expect(adoptedFrom(sheet).issues.map(({ fields }) => fields.problem)).toEqual(["设备管理不严", "库房失修"]);
  });
});

describe("titles in the column of the items", () => {
  const rows: readonly Row[] = [
    ["问题", "整改措施", "责任科室", "整改时限", "是否完成"],
    ["一、窗口服务方面"],
    ["（一）设备管理不严"],
    ["1.叫号机停用", "更换设备", "综合科", "2023年5月底前", "是"],
    ["2.自助机故障", "送修", "综合科", "2023年9月底前", "否"],
    ["二、档案保管方面"],
    ["（一）库房失修"],
    ["1.库房漏雨", "修缮屋顶", "档案科", "2023年12月底", "否"],
  ];

  it.each([[[]], [["A2:E2", "A3:E3", "A6:E6", "A7:E7"]]])("are told by their numbers, merged or not: %p", (merges) => {
    const sheet = sheetOf("台账", rows, merges);
    expect(rowsBothWays(sheet)).toEqual(both([4, 5, 8]));
    const { counts, issues } = adoptedFrom(sheet);
    expect(counts).toMatchObject({ aspects: 2, problems: 2, issues: 3 });
    expect(issues[2]?.fields).toMatchObject({ aspect: "档案保管方面", problem: "库房失修", text: "库房漏雨" });
  });
});

describe("items of which nothing is filled in yet", () => {
  it.each<[string, readonly Row[]]>([
    ["amid others", [item(1, "叫号机停用"), [2, "楼层图过期"], item(3, "库房漏雨"), [4, "目录缺页"]]],
    ["first of all", [[1, "叫号机停用"], item(2, "楼层图过期"), item(3, "库房漏雨")]],
    ["without a number, before one that goes on", [item(1, "叫号机停用"), ["", "楼层图过期"], item(2, "库房漏雨")]],
    [
      "all of them",
      [
        [1, "叫号机停用"],
        [2, "楼层图过期"],
        [3, "库房漏雨"],
      ],
    ],
    ["numbered in Chinese like the others", [item("一", "叫号机停用"), ["二", "楼层图过期"], item("三", "库房漏雨")]],
  ])("are items: %s", (_, rows) => {
    expect(rowsBothWays(ledger(...rows))).toEqual(both(rows.map((__, at) => at + 2)));
  });

  it("are items below a title too", () => {
    const rows = [["一", "窗口服务方面"], [1, "叫号机停用"], item(2, "楼层图过期"), ["二", "档案保管方面"]];
    expect(rowsBothWays(ledger(...rows, item(3, "库房漏雨")))).toEqual(both([3, 4, 6]));
    expect(rowsBothWays(ledger(["一", "窗口服务方面"], [1, "叫号机停用"], [2, "楼层图过期"]))).toEqual(both([3, 4]));
  });
});
