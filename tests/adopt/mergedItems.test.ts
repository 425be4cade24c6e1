import { compareAdoption } from "../../src/adopt/compareAdoption";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../src/adopt/layout/sheetPage";
import { countedIssue, countFigures } from "../../src/ledger/figures";
import type { Ledger } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };

const places = (of: ForeignSheet["merges"]): readonly string[] =>
  of.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

const exported = (ledger: Ledger, of: ForeignSheet): SheetPage =>
  fillLayout(ledger, learnLayout(of, mappingOf(of)), { asOf });

const expectWayBack = (of: ForeignSheet): void => {
  const ledger = writtenLedger(adopted(of));
  const { cells, merges } = exported(ledger, of);
  expect(cells).toEqual(of.cells);
  expect(places(merges)).toEqual(places(of.merges));
  const { changed, newIssues, newMeasures, goneIssues, goneMeasures } = compareAdoption(ledger, adopted(of));
  expect([changed, newIssues, newMeasures, goneIssues, goneMeasures]).toEqual([[], [], [], [], []]);
};

/** Four numbered items, the upper three with one merged cell for who, when and how far. */
const flat = sheetOf(
  "清单",
  [
    ["某站整改清单", "", "", "", "", "", ""],
    ["截至2023年9月30日", "", "", "", "", "", ""],
    ["序号", "具体问题", "整改措施", "责任领导", "责任部门", "整改时限", "整改状态"],
    [1, "值班表未上墙", "上墙公示", "方向东", "值班室", "2023年6月底 ", "整改中"],
    [2, "交接记录不全", "补记交接", "", "", "", ""],
    [3, "夜间无人带班", "安排带班", "", "", "", ""],
    [4, "车辆停放混乱", "划定车位", "陆小满", "车队", "2023年12月底", "已完成"],
  ],
  ["A1:G1", "A2:G2", "D4:D6", "E4:E6", "F4:F6", "G4:G6"],
);

/** 责任部门, 整改时限 and 整改状态 differ by measure elsewhere; merged cells begin at a second measure and end amid an item. */
const byMeasure = sheetOf(
  "台账",
  [
    ["序号", "具体问题", "整改措施", "责任领导", "责任部门", "整改时限", "整改状态", "工作进展"],
    [1, "灯箱破损", "更换灯箱", "方向东", "一队", "2023年5月底", "已完成", "换了"],
    ["", "", "逐段检查", "", "二队", "2023年6月底", "整改中", "查到东段"],
    [2, "井盖缺失", "补装井盖", "", "", "", "", ""],
    ["", "", "登记造册", "", "", "", "", ""],
    ["", "", "定期复查", "", "三队", "2023年8月底", "未启动", "没有开始"],
    [3, "护栏锈蚀", "除锈刷漆", "陆小满", "一队", "2023年7月底", "已完成", "刷了"],
  ],
  ["A2:A3", "B2:B3", "A4:A6", "B4:B6", "D2:D6", "E3:E5", "F3:F5", "G3:G5", "H3:H5"],
);

describe("a merged cell of a column of ours that covers several numbered items", () => {
  it("says the same of each of them", () => {
    const { issues, problems } = adopted(flat);
    expect(problems).toEqual([]);
    const said = issues.map(({ fields: { leader, leadDept, deadlineText, due, status } }) =>
      [leader, leadDept, deadlineText, due, status].join(),
    );
    const [first] = said;
    expect(first).toContain("方向东,值班室,2023年6月底,");
    expect(said.slice(0, 3)).toEqual([first, first, first]);
    expect(said[3]).toContain("陆小满,车队,2023年12月底,");
    const { overdue, inProgress } = countFigures(writtenLedger(adopted(flat)).issues.map(countedIssue), {
      asOf,
      soonDays: 7,
    });
    expect([overdue, inProgress]).toEqual([3, 3]);
  });

  it("stands as it stood in 导出原格式, and the same sheet again is no change", () => {
    expectWayBack(flat);
    expectWayBack(byMeasure);
  });

  it("reaches the measures of an item, up to the row it ends in", () => {
    const { issues } = adopted(byMeasure);
    expect(issues.map(({ measures }) => measures.map(({ fields }) => fields.leadDept))).toEqual([
      ["一队", "二队"],
      ["二队", "二队", "三队"],
      ["一队"],
    ]);
    expect(issues.map(({ measures }) => measures.map(({ fields }) => fields.status))).toEqual([
      ["已完成", "正在整改"],
      ["正在整改", "正在整改", "未启动"],
      ["已完成"],
    ]);
    expect(issues.map(({ fields }) => fields.leader)).toEqual(["方向东", "方向东", "陆小满"]);
    expect(issues.map(({ fields }) => fields.note)).toEqual([undefined, undefined, undefined]);
  });

  it("is parted in 导出原格式 where one of them says something else by now", () => {
    const ledger = writtenLedger(adopted(flat));
    const issues = ledger.issues.map((issue) =>
      issue.text === "交接记录不全" ? { ...issue, status: "已完成" as const } : issue,
    );
    const { cells } = exported({ ...ledger, issues }, flat);
    expect(cells.slice(3, 6).map((row) => row[6])).toEqual(["整改中", "已完成", "整改中"]);
  });

  /** One measure for two items. */
  const shared = sheetOf(
    "清单",
    [
      ["序号", "具体问题", "整改措施", "责任领导", "状态"],
      [1, "标识不清", "重做标识并巡查", "方向东", "整改中"],
      [2, "通道堆物", "", "", "整改中"],
    ],
    ["C2:C3", "D2:D3"],
  );

  it("gives no item a number or a text of another", () => {
    const { issues, problems } = adopted(shared);
    expect(issues.map(({ measures }) => measures.length)).toEqual([1, 0]);
    expect(problems).toEqual([
      {
        row: 3,
        column: 3,
        heading: "整改措施",
        field: "measure",
        expected: { kind: "ownMeasure" },
        got: "重做标识并巡查",
      },
    ]);
    expect(byFunctions(shared, "按措施")["总数"]).toBe(1);
    expectWayBack(shared);
    expect(issues.map(({ fields }) => fields.leader)).toEqual(["方向东", "方向东"]);
  });

  it("stands as it stood, too, where the measure was given to the other item, and is parted where that one has another", () => {
    const ledger = writtenLedger(adopted(shared));
    const [first] = ledger.measures;
    const other = (text: string) =>
      ledger.measures.concat(first ? [{ ...first, id: "C-9", issueId: "W-1", text }] : []);
    const column = (text: string) => {
      const { cells, merges } = exported({ ...ledger, measures: other(text) }, shared);
      return [cells.slice(1).map((row) => row[2]), places(merges).includes("1,2,2,1")];
    };
    expect(column("重做标识并巡查")).toEqual([["重做标识并巡查", ""], true]);
    expect(column("清理通道")).toEqual([["重做标识并巡查", "清理通道"], false]);
  });
});
