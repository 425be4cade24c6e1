import { findLedgers } from "../../src/adopt/findLedgers";
import type { CellValue } from "../../src/ledger/model";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";

type Row = readonly CellValue[];

const oneRow: readonly Row[] = [["序号", "问题类别", "具体问题", "整改措施", "整改时限", "整改状态"]];
const twoRows: readonly Row[] = [
  ["序号", "问题情况", "", "整改措施", "落实情况", ""],
  ["", "类别", "具体问题", "", "整改时限", "整改状态"],
];
const threeRows: readonly Row[] = [
  ["序号", "问题情况", "", "整改措施", "落实", ""],
  ["", "类别", "具体问题", "", "要求", ""],
  ["", "", "", "", "整改时限", "整改状态"],
];
const page = (first: number): readonly Row[] => [
  [first, "窗口", "叫号机停用", "更换设备", "2023年6月", "已完成"],
  [first + 1, "档案", "库房漏雨", "修缮屋顶", "2023年6月", "整改中"],
];
const headings = [
  ["one heading row", oneRow],
  ["two heading rows", twoRows],
  ["three heading rows", threeRows],
] as const;
const between: readonly (readonly Row[])[] = [
  [],
  [[""]],
  [["整改台账（续）"]],
  [["某局整改台账（续表2）"]],
  [["整改台账"]],
  [[""], ["第2页 共2页"]],
];
const sheetWith = (rows: readonly Row[], gap: readonly Row[]) =>
  sheetOf("台账", [["整改台账"], ...rows, ...page(1), ...gap, ...rows, ...page(3)]);

describe("headings that a new page repeats", () => {
  it.each(headings.flatMap(([name, rows]) => between.map((gap) => [name, gap, rows] as const)))(
    "do not end the ledger: %s below %j",
    (_, gap, rows) => {
      const sheet = sheetWith(rows, gap);
      const [first, second] = [rows.length + 2, rows.length * 2 + 4 + gap.length];
      const items = [first, first + 1, second, second + 1];
      expect(rowsBothWays(sheet)).toEqual({ imported: items, counted: items });
      expect(findLedgers([sheet])).toHaveLength(1);
      expect(adoptedFrom(sheet).issues.map(({ fields }) => fields.aspect)).toEqual(["窗口", "档案", "窗口", "档案"]);
    },
  );

  it.each(headings)("begin another ledger below another title: %s", (_, rows) => {
    const found = findLedgers([sheetWith(rows, [["立行立改台账"]])]);
    expect(found.map((each) => each.rows)).toEqual([2, 2]);
  });

  it("are the same with other spaces", () => {
    const respaced = [["序 号", "问题 类别", "具体问题", "整改措施", " 整改\n时限", "整改状态"]];
    const sheet = sheetOf("台账", [...oneRow, ...page(1), ...respaced, ...page(3)]);
    expect(rowsBothWays(sheet)).toEqual({ imported: [2, 3, 5, 6], counted: [2, 3, 5, 6] });
  });
});
