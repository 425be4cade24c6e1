import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

/** 包联楼栋 is merged over two of three measures, over a whole item, and over two items of one 方面; 拨款（万元） is a sum for what it is merged over. */
const sheet = sheetOf(
  "社区台账",
  [
    ["序号", "方面", "具体问题", "整改措施", "责任人", "整改时限", "包联楼栋", "拨款（万元）"],
    [1, "消防方面", "楼道堆放杂物", "逐层清理楼道", "孔明亮", "2023年4月底", "东区1—3栋 ", 12.5],
    ["", "", "", "加装充电棚", "孔明亮", "2023年5月底", "", ""],
    ["", "", "", "每周巡查一次", "白晓帆", "2023年6月底", "西区", 3],
    [2, "", "消火栓无水压", "更换水泵", "白晓帆", "2023年4月底", "全部楼栋", 8],
    ["", "", "", "每月试压", "严青", "2023年5月底", "", ""],
    [3, "环境方面", "垃圾清运不及时", "增加清运班次", "严青", "2023年4月底", "南区", 1],
    [4, "", "绿地被占用", "恢复绿地", "严青", "2023年4月底", "", ""],
    ["", "", "", "公示举报电话", "孔明亮", "2023年4月底", "", ""],
  ],
  ["A2:A4", "B2:B6", "C2:C4", "G2:G3", "H2:H3", "A5:A6", "C5:C6", "G5:G6", "H5:H6", "B7:B9", "G7:G9", "A8:A9", "C8:C9"],
);

const wayBack = (of: ForeignSheet): SheetPage =>
  fillLayout(writtenLedger(adopted(of)), learnLayout(of, mappingOf(of)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });

describe("a merged cell of a column of the user's own", () => {
  const { issues } = adopted(sheet);
  const ofMeasures = (heading: string) => issues.map(({ measures }) => measures.map(({ extra }) => extra[heading]));

  it("belongs to every row that it covers, of one item or of several", () => {
    expect(ofMeasures("包联楼栋")).toEqual([
      ["东区1—3栋 ", "东区1—3栋 ", "西区"],
      ["全部楼栋", "全部楼栋"],
      ["南区"],
      ["南区", "南区"],
    ]);
  });

  it("that holds an amount stays with the first row: in each it would be counted again", () => {
    expect(ofMeasures("拨款（万元）")).toEqual([[12.5, undefined, 3], [8, undefined], [1], [undefined, undefined]]);
  });

  it("reaches each item where the rows of no item differ", () => {
    const flat = sheetOf(
      "清单",
      [
        ["序号", "具体问题", "整改措施", "包联干部"],
        [1, "台账缺页", "补齐台账", "安然"],
        [2, "签字不全", "补签", ""],
        [3, "印章外借", "收回印章", ""],
      ],
      ["D2:D3"],
    );
    expect(adopted(flat).issues.map(({ extra }) => extra["包联干部"])).toEqual(["安然", "安然", undefined]);
    const { cells, merges } = wayBack(flat);
    expect(cells).toEqual(flat.cells);
    expect(merges).toEqual(flat.merges);
  });

  it("that holds a day is merged again, too", () => {
    const days = sheetOf(
      "清单",
      [
        ["序号", "具体问题", "整改措施", "现场核验"],
        [1, "围挡破损", "修复围挡", 45_046],
        ["", "", "定期巡查", ""],
        ["", "", "公示电话", 45_077],
      ],
      ["A2:A4", "B2:B4", "D2:D3"],
      { formats: new Map([[3, ["@", "yyyy/m/d", "General", "yyyy/m/d"]]]) },
    );
    expect(adopted(days).issues[0]?.measures.map(({ extra }) => extra["现场核验"])).toEqual([
      "2023-04-30",
      "2023-04-30",
      "2023-05-31",
    ]);
    const { cells, merges } = wayBack(days);
    expect(cells).toEqual(days.cells);
    expect(merges).toHaveLength(3);
  });

  it("stands as it stood in 导出原格式", () => {
    const { cells, merges } = wayBack(sheet);
    const places = (of: ForeignSheet["merges"]): readonly string[] =>
      of.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
  });

  it("is parted in 导出原格式 where the rows say different things by now", () => {
    const ledger = writtenLedger(adopted(sheet));
    const edited = {
      ...ledger,
      measures: ledger.measures.map((measure) =>
        measure.text === "恢复绿地"
          ? { ...measure, source: { ...measure.source, extra: { ...measure.source.extra, 包联楼栋: "北区" } } }
          : measure,
      ),
    };
    const { cells, merges } = fillLayout(edited, learnLayout(sheet, mappingOf(sheet)), {
      asOf: { year: 2023, month: 9, day: 30 },
    });
    expect(cells.slice(6).map((row) => row[6])).toEqual(["南区", "北区", "南区"]);
    expect(merges.filter(({ column, row }) => column === 6 && row >= 6)).toEqual([]);
  });
});
