import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import { recogniseForm } from "../../../src/adopt/layout/recogniseForm";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import type { Ledger } from "../../../src/ledger/model";
import { issueRow, ledgerOf, measureRow, serial } from "../../ledger/ledgerBuilder";
import { cycleAndStatusList, measuresInOneCell, repeatedParents, threeHeaderRows } from "../ledgers";
import { adopted, mappingOf } from "../ledgers/adopted";
import { sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2022, month: 12, day: 31 };

const filled = (form: ForeignSheet, ledger: Ledger): SheetPage => {
  const found = recogniseForm(form);
  if (found === null) throw new Error("no form");
  return fillLayout(ledger, learnLayout(found.sheet, found.mapping), { asOf });
};

const ledger = ledgerOf({
  issues: [
    issueRow({ outcome: "目录已更新两次" }),
    issueRow({
      id: "W-000002",
      seq: "2",
      text: "接口缺少说明",
      deadlineText: "",
      due: serial(2022, 11, 30),
      status: "",
    }),
  ],
  measures: [
    measureRow(),
    measureRow({ id: "C-000002", seq: "2", text: "公布更新情况", persons: "王五、赵六" }),
    measureRow({ id: "C-000003", issueId: "W-000002", text: "补写说明", deadlineText: "", due: "" }),
  ],
});

const form = sheetOf(
  "上级表样",
  [
    ["整改情况统计表"],
    ["填报单位：", "", "", "", "", "截至2022年9月30日"],
    ["序号", "问题情况", "", "整改情况", "", "", "备注"],
    ["", "突出问题", "具体问题", "整改举措", "责任人", "完成时限", ""],
    [1],
    [2],
    [],
    ["填表人：", "", "", "审核人："],
  ],
  ["A1:G1", "A3:A4", "B3:C3", "D3:F3", "G3:G4"],
);

describe("an empty form of the superiors", () => {
  const page = filled(form, ledger);

  it("keeps title, headings and signatures, and fills the rows between them", () => {
    expect(page.cells.slice(0, 4)).toEqual([
      form.cells[0],
      ["填报单位：", "", "", "", "", "截至2022年12月31日", ""],
      form.cells[2],
      form.cells[3],
    ]);
    expect(page.cells.slice(4)).toEqual([
      [1, "数据共享推进不快", "部门间数据目录更新不及时", "每月核对一次目录", "李四", "2022年9月底", ""],
      ["", "", "", "公布更新情况", "王五、赵六", "", ""],
      [2, "", "接口缺少说明", "补写说明", "李四", "2022年11月30日", ""],
      ["填表人：", "", "", "审核人：", "", "", ""],
    ]);
  });

  it("merges captions as the form does, and parents over their measures", () => {
    const areas = page.merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount]);
    expect(areas).toEqual(
      expect.arrayContaining([
        [2, 1, 1, 2],
        [2, 0, 2, 1],
        [4, 0, 2, 1],
        [4, 2, 2, 1],
        [4, 1, 3, 1],
      ]),
    );
    expect(areas.filter(([row = 0, column]) => row >= 4 && column === 4)).toEqual([]);
  });

  it("is none where no headings of a ledger stand", () => {
    expect(
      recogniseForm(
        sheetOf("通讯录", [
          ["姓名", "电话"],
          ["甲", "1"],
        ]),
      ),
    ).toBeNull();
    expect(recogniseForm(sheetOf("空表", [["", ""]]))).toBeNull();
  });

  it("has a line of sums that sums up nothing yet: what its 0 counts is not known", () => {
    const { cells, uncertain } = filled(
      sheetOf("表样", [["序号", "具体问题", "完成时限", "涉及金额"], [1], [2], ["合计", 0, "", 0]]),
      ledger,
    );
    expect(cells.at(-1)).toEqual(["合计", 0, "", 0]);
    expect(uncertain.map(({ column }) => column)).toEqual([1, 3]);
  });

  it("may hold last month's items, which are replaced", () => {
    const { cells } = filled(cycleAndStatusList, ledger);
    const texts = cells.flat();
    expect(texts).toEqual(expect.arrayContaining(["每月核对一次目录", "填表人：小郑"]));
    expect(texts).not.toContain("修订议事规则");
  });
});

describe("evidence and reasons of single measures", () => {
  const own = ledgerOf({
    issues: [issueRow(), issueRow({ id: "W-000002", seq: "2", text: "接口缺少说明", evidence: "说明书" })],
    measures: [
      measureRow({ evidence: "目录核对单", gap: "两个部门未报" }),
      measureRow({ id: "C-000002", seq: "2", text: "公布更新情况", evidence: "公告截图" }),
      measureRow({ id: "C-000003", issueId: "W-000002", text: "补写说明" }),
    ],
  });
  const rowsIn = (headings: readonly string[]) => filled(sheetOf("上报表", [headings]), own).cells.slice(1);

  it("stand beside them in a form that has a row for each", () => {
    expect(rowsIn(["序号", "具体问题", "整改措施", "佐证材料", "未完成原因"]).map((row) => row.slice(2))).toEqual([
      ["每月核对一次目录", "目录核对单", "两个部门未报"],
      ["公布更新情况", "公告截图", ""],
      ["补写说明", "说明书", ""],
    ]);
  });

  it("stand together in one that has none", () => {
    expect(rowsIn(["序号", "具体问题", "佐证材料", "未完成原因"])).toEqual([
      [1, "部门间数据目录更新不及时", "目录核对单\n公告截图", "两个部门未报"],
      [2, "接口缺少说明", "说明书", ""],
    ]);
  });
});

describe("what a form asks", () => {
  const source = sheetOf("街道台账", [
    ["序号", "存在问题", "整改措施", "进展情况", "完成状态", "销号情况", "备注"],
    [1, "值班表未更新", "每周更新值班表", "已更新三周", "办妥了", "同意销号", ""],
    [2, "仓库钥匙无登记", "建立钥匙登记簿", "登记簿已启用", "已完成（2023年5月）", "待销号", "钥匙共12把"],
    ["", "", "每月盘点一次", "已盘点两次", "已完成", "", ""],
    [3, "宣传栏内容陈旧", "按季更换", "正在设计", "进行中，预计11月完成", "未销号", ""],
    [4, "会议室预约混乱", "启用预约表", "", "已取消", "", ""],
  ]);
  const taken = writtenLedger(adopted(source));
  const filledForm = (rows: readonly (readonly string[])[], merges: readonly string[] = []) => {
    const found = recogniseForm(sheetOf("上报表", rows, merges));
    if (found === null) throw new Error("no form");
    const page = fillLayout(taken, learnLayout(found.sheet, found.mapping), { asOf, form: true });
    return { body: page.cells.slice(rows.length), unanswered: page.unanswered };
  };

  it("is answered 是 or 否 and never with words of the imported sheet", () => {
    const { body } = filledForm([["序号", "问题", "是否完成整改", "是否销号", "是否长期坚持"]]);
    expect(body.map((row) => row.slice(2))).toEqual([
      ["", "是", "否"],
      ["是", "否", "否"],
      ["否", "否", "否"],
      ["否", "", "否"],
    ]);
  });

  it("stays blank where the ledger does not know, and is named", () => {
    const { unanswered } = filledForm([["序号", "问题", "是否完成整改", "是否销号"]]);
    expect(unanswered).toEqual([
      { heading: "是否完成整改", items: ["1"] },
      { heading: "是否销号", items: ["4"] },
    ]);
  });

  it("gets the ledger's own words for a status where it does not ask for 是 or 否, and a note without those of the imported sheet", () => {
    const { body } = filledForm([["序号", "问题", "整改状态", "备注"]]);
    expect(body.map((row) => row.slice(2))).toEqual([
      ["", ""],
      ["已完成", "钥匙共12把"],
      ["正在整改", ""],
      ["已取消", ""],
    ]);
  });

  it("is the status where 完成情况 stands beside 进展", () => {
    const rows = [
      ["序号", "问题", "整改措施", "整改情况", ""],
      ["", "", "", "完成情况（已完成/正在整改）", "进展"],
    ];
    const found = recogniseForm(sheetOf("上报表", rows, ["A1:A2", "B1:B2", "C1:C2", "D1:E1"]));
    expect(found?.mapping.columns.map(({ field }) => field)).toEqual([
      "seq",
      "problem",
      "measure",
      "status",
      "progress",
    ]);
    const other = recogniseForm(sheetOf("上报表", [["序号", "问题", "是否完成", "完成情况", "进展"]]));
    expect(other?.mapping.columns.filter(({ field }) => field === "status").map(({ path }) => path)).toEqual([
      ["是否完成"],
    ]);
  });
});

describe("a ledger that went on since it was taken over", () => {
  const changed = (sheet: ForeignSheet, edit: (ledger: Ledger) => Ledger): SheetPage =>
    fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), { asOf });

  it("says what is new in the words of the sheet", () => {
    const { cells } = changed(measuresInOneCell, (now) => ({
      ...now,
      issues: now.issues.map((issue) =>
        issue.seq === "2" ? { ...issue, status: "已完成", leader: "高远、方瑞" } : issue,
      ),
      measures: now.measures.map((measure) =>
        measure.text === "组织演练。" ? { ...measure, text: "组织两次演练。" } : measure,
      ),
    }));
    const [row] = cells.filter(([seq]) => seq === 2);
    expect(row?.[7]).toBe("是");
    expect(row?.[3]).toBe("高远\n方瑞");
    expect(row?.[2]).toBe("1.修订预案。\n2.组织两次演练。");
  });

  it("shows a leader of one measure in its own row", () => {
    const { cells } = changed(repeatedParents, (now) => ({
      ...now,
      measures: now.measures.map((measure, at) => (at === 1 ? { ...measure, leader: "何必清" } : measure)),
    }));
    expect(cells.slice(1, 3).map((row) => row[5])).toEqual(["陈一鸣", "何必清"]);
  });

  it("adds up sums anew", () => {
    const { cells, uncertain } = changed(threeHeaderRows, (now) => ({ ...now, issues: now.issues.slice(0, 1) }));
    expect(cells.at(-1)?.[12]).toBe(12.5);
    expect(uncertain).toEqual([]);
  });

  it("leaves a sum that counted something else, and names it", () => {
    const sheet = {
      ...threeHeaderRows,
      cells: threeHeaderRows.cells.map((row, at) =>
        at === threeHeaderRows.cells.length - 1 ? row.map((cell) => (cell === 92.5 ? 77 : cell)) : row,
      ),
    };
    const page = changed(sheet, (now) => ({
      ...now,
      issues: now.issues.map((issue) => (issue.seq === "2" ? { ...issue, status: "已完成" as const } : issue)),
    }));
    expect(page.cells.at(-1)?.[12]).toBe(77);
    expect(page.uncertain).toEqual([{ row: page.cells.length - 1, column: 12 }]);
    // nothing changed, nothing to check
    expect(changed(sheet, (now) => now).uncertain).toEqual([]);
  });
});
