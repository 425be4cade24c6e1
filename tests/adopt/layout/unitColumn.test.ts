import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { CellValue } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const body = `
  序号 ¦ 单位 ¦ 具体问题 ¦ 整改措施 ¦ 责任人 ¦ 整改状态
  1 ¦ 林业站 ¦ 防火值守脱节 ¦ 重排值守表 ¦ 高田 ¦ 已完成
  ¦ 水利站 ¦ ¦ 联合巡山 ¦ 邵清 ¦ 整改中
  2 ¦ 文化站 ¦ 器材登记缺项 ¦ 补登器材 ¦ 尹舟 ¦ 整改中
`;
const backOf = (table: string, merges: readonly string[], settings = {}): readonly (readonly CellValue[])[] => {
  const sheet = sheetOf("台账", rowsOf(table), merges);
  const ledger = writtenLedger(adopted(sheet));
  const page = fillLayout(
    { ...ledger, settings: { ...ledger.settings, ...settings } },
    learnLayout(sheet, mappingOf(sheet)),
    {
      asOf,
    },
  );
  return page.cells;
};

describe("a column of 单位", () => {
  it("says what each row of an item says", () => {
    expect(backOf(body, ["A2:A3", "C2:C3"])).toEqual(rowsOf(body));
  });

  it.each(["被巡察单位", "整改单位"])("says it under %s, too", (heading) => {
    const table = body.replace("单位", heading);
    expect(backOf(table, ["A2:A3", "C2:C3"], { unit: "区委巡察办" }).map((row) => row[1])).toEqual([
      heading,
      "林业站",
      "水利站",
      "文化站",
    ]);
  });

  it("is not that of 填报单位 above the headings", () => {
    const cells = backOf(`填报单位：区委巡察办\n${body.trim()}`, ["A3:A4", "C3:C4"]);
    expect(cells.slice(1)).toEqual(rowsOf(body));
    expect(cells[0]?.[0]).toBe("填报单位：区委巡察办");
  });
});
