import { completionRate, explainFigures, progressSummary } from "../../src/functions/functions";
import { readRange } from "../../src/adopt/readRange";
import { unitsAt } from "../../src/adopt/units";
import type { CellValue } from "../../src/ledger/model";
import { rollUp } from "../../src/ledger/rollUp";
import { adopted } from "../adopt/ledgers/adopted";
import { sheetOf } from "../adopt/ledgers/sheet";
import { writtenLedger } from "../adopt/ledgers/written";
import "./host";

const asOf = { year: 2022, month: 9, day: 30 };

/** A ledger in which a formula of the user's lost what it referred to. */
const ledger: CellValue[][] = [
  ["序号", "方面", "问题", "具体问题", "整改措施", "责任科室", "整改状态"],
  [1, "党的建设", "制度不全", "例会未记录", "补记录", "办公室", "已完成"],
  [2, "#REF!", "#N/A", "印章无登记", "建登记簿", "#N/A", "已完成"],
  [3, "", "", "车辆未登记", "建台账", "后勤科", "正在整改"],
  [4, "队伍建设", "培训不足", "计划未执行", "重订计划", "后勤科", "未启动"],
  [5, "#REF!", "#N/A", "档案未移交", "限期移交", "后勤科", "正在整改"],
];

const summary = (cells: CellValue[][], column: string, switches = "") =>
  progressSummary(cells, column, "2022-9-30", "", switches).map((row) => row.slice(0, 3));

describe("a cell with an error among those that items are grouped by", () => {
  it("is no value of its own", () => {
    expect(summary(ledger, "方面")).toEqual([
      ["分组", "总数", "已完成"],
      ["党的建设", 1, 1],
      ["队伍建设", 1, 0],
      ["未填", 3, 1],
      ["合计", 5, 2],
    ]);
    expect(summary(ledger, "责任科室")).toEqual([
      ["分组", "总数", "已完成"],
      ["办公室", 1, 1],
      ["后勤科", 3, 0],
      ["未填", 1, 1],
      ["合计", 5, 2],
    ]);
  });

  it("counts with the blank ones as after an import", () => {
    const imported = writtenLedger(adopted(sheetOf("台账", ledger)));
    const tree = rollUp(imported, asOf, 7).aspects;
    const read = readRange(ledger);
    for (const [level, parents] of [
      ["aspect", tree],
      ["problem", tree.flatMap(({ problems }) => problems)],
    ] as const)
      expect(unitsAt(read, level, { asOf }).counted).toHaveLength(parents.length);
    expect(summary(ledger, "序号", "按方面").at(-1)?.slice(1)).toEqual([3, 1]);
    expect(imported.issues.map(({ aspect, leadDept }) => [aspect, leadDept])).toEqual([
      ["党的建设", "办公室"],
      ["", ""],
      ["", "后勤科"],
      ["队伍建设", "后勤科"],
      ["", "后勤科"],
    ]);
  });

  it("meets no condition but the one on blank cells", () => {
    expect(completionRate(ledger, "2022-9-30", "方面=党的建设")).toBe(1);
    expect(completionRate(ledger, "2022-9-30", "方面=")).toBe(1 / 3);
    expect(completionRate(ledger, "2022-9-30", "责任科室=后勤科")).toBe(0);
  });

  it("is named in 口径说明, also where the conditions leave its row out", () => {
    const said = "4处错误值按空白计：第3行方面列“#REF!”；第3行问题列“#N/A”；第3行责任科室列“#N/A”等";
    expect(explainFigures(ledger.slice(0, 5).concat([ledger[5]?.map((c) => (c === "#N/A" ? "" : c)) ?? []]))).toContain(
      said,
    );
    expect(explainFigures(ledger, "2022-9-30", "方面=队伍建设")).toContain("5处错误值按空白计");
    expect(explainFigures(ledger.slice(0, 2))).not.toContain("错误值");
  });

  it("is named once where the status itself is asked for", () => {
    const broken = [ledger[0] ?? [], [1, "党的建设", "制度不全", "例会未记录", "补记录", "办公室", "#VALUE!"]];
    expect(explainFigures(broken, "2022-9-30", "整改状态=已完成")).toContain(
      "1处错误值按空白计：第2行整改状态列“#VALUE!”",
    );
    expect(explainFigures(broken)).not.toContain("错误值按空白计");
    expect(explainFigures(broken)).toContain("未识别1处：第2行整改状态列“#VALUE!”");
  });
});
