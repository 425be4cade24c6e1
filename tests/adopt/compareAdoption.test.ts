import { adoptionChanges, type AcceptedPart } from "../../src/adopt/adoptionChanges";
import { compareAdoption, type AdoptionComparison } from "../../src/adopt/compareAdoption";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { Adoption } from "../../src/adopt/adoption";
import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import type { CellValue, Ledger, RowSource } from "../../src/ledger/model";
import { inSeqOrder } from "../../src/ledger/order";
import { planChanges } from "../../src/ledger/planChanges";
import { ledgerOf, serial } from "../ledger/ledgerBuilder";
import { cycleAndStatusList, departmentStatus, measuresInOneCell, repeatedParents, threeHeaderRows } from "./ledgers";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

/** The ledger as the import writes it. */
const writtenOf = (adoption: Adoption): Ledger =>
  ledgerOf({
    issues: adoption.issues.map(({ fields }, at) => ({ ...fields, id: `W-${at}` })),
    measures: adoption.issues.flatMap(({ measures }, at) =>
      measures.map(({ fields }, m) => ({ ...fields, id: `C-${at}-${m}`, issueId: `W-${at}` })),
    ),
  });

const withCells = (sheet: ForeignSheet, edits: readonly (readonly [number, number, CellValue])[]): ForeignSheet => {
  const cells = sheet.cells.map((row) => [...row]);
  for (const [row, column, value] of edits) (cells[row] ?? [])[column] = value;
  return { ...sheet, cells };
};

const ledger = writtenOf(adopted(repeatedParents));

describe("a newer version of the same sheet", () => {
  it.each([
    ["repeated", repeatedParents],
    ["merged", cycleAndStatusList],
    ["departments", departmentStatus],
    ["one cell", measuresInOneCell],
    ["52 columns", threeHeaderRows],
  ])("says nothing new when nothing changed (%s)", (_, sheet) => {
    const adoption = adopted(sheet);
    const comparison = compareAdoption(writtenOf(adoption), adopted(sheet));
    expect(comparison).toMatchObject({ newIssues: [], newMeasures: [], changed: [], goneIssues: [], goneMeasures: [] });
    expect(comparison.same).toBe(adoption.counts.issues + adoption.counts.measures);
  });

  it("is matched by content where its rows are in another order", () => {
    const [heading = [], ...rows] = repeatedParents.cells;
    const turned = { ...repeatedParents, cells: [heading, ...rows.slice(3), ...rows.slice(0, 3)] };
    expect(compareAdoption(ledger, adopted(turned))).toMatchObject({ newIssues: [], newMeasures: [], changed: [] });
  });

  it("gives a changed cell with what stood there, and an edited wording as a change of the same item", () => {
    const newer = withCells(repeatedParents, [
      [3, 8, "已完成"],
      [3, 2, "学用结合不够紧密"],
    ]);
    const { changed, newIssues, goneIssues } = compareAdoption(ledger, adopted(newer));
    expect([newIssues, goneIssues]).toEqual([[], []]);
    expect(changed).toEqual([
      expect.objectContaining({ table: "issues", id: "W-1", column: "status", before: "正在整改", after: "已完成" }),
      expect.objectContaining({ table: "issues", id: "W-1", column: "text", after: "学用结合不够紧密" }),
      expect.objectContaining({ table: "measures", id: "C-1-0", column: "status", after: "已完成", row: 4 }),
    ]);
  });

  it("names new and gone items, and a new measure below an issue that both have", () => {
    const cells = [
      ...repeatedParents.cells.slice(0, 3),
      [
        1,
        "学习领会重要部署不深入",
        "中心组学习以读文件代替研讨",
        "邀请专家授课",
        "2022年11月",
        "陈一鸣",
        "机关党委",
        "",
        "未启动",
      ],
      ...repeatedParents.cells.slice(4),
      [5, "数据共享机制运行不畅", "应用培训覆盖面窄", "分批轮训", "2022年12月", "林若水", "人事科", "", "未启动"],
    ];
    const found = compareAdoption(ledger, adopted({ ...repeatedParents, cells }));
    expect(found.newIssues.map(({ fields }) => fields.text)).toEqual(["应用培训覆盖面窄"]);
    expect(found.newMeasures.map(({ issueId, measure }) => [issueId, measure.fields.text])).toEqual([
      ["W-0", "邀请专家授课"],
    ]);
    expect(found.goneIssues.map(({ id }) => id)).toEqual(["W-1"]);
  });

  describe("with a row put in at the top", () => {
    const numbers = (of: Ledger) => of.issues.map(({ seq, text }) => [seq, text]);
    /** The ledger with everything that a newer version says. */
    const takenOver = (of: Ledger, newer: ForeignSheet): Ledger => {
      const { changed, newIssues, newMeasures } = compareAdoption(of, adopted(newer));
      const edited = <T extends { readonly source: RowSource }>(rows: readonly T[]) =>
        rows.map(({ source: { table, cells } }) => ({
          ...cells,
          ...Object.fromEntries(
            changed
              .filter((cell) => cell.table === table && cell.id === cells.id)
              .map(({ column, after }) => [column, after]),
          ),
        }));
      return ledgerOf({
        issues: [...edited(of.issues), ...newIssues.map(({ fields }, at) => ({ ...fields, id: `N-${at}` }))],
        measures: [
          ...edited(of.measures),
          ...newIssues.flatMap(({ measures }, at) =>
            measures.map(({ fields }, m) => ({ ...fields, id: `NC-${at}-${m}`, issueId: `N-${at}` })),
          ),
          ...newMeasures.map(({ issueId, measure }, at) => ({ ...measure.fields, id: `NM-${at}`, issueId })),
        ],
      });
    };
    const headings = ["序号", "具体问题", "整改措施", "状态"];
    const rows = [
      ["会议室借用没有登记", "建立借用登记", "已完成"],
      ["值班电话无人接听", "双人值班", "整改中"],
      ["", "公布备用电话", "整改中"],
    ];
    const inserted = [["档案柜没有编号", "逐柜编号", "未启动"], ...rows];
    const withNumbers = (body: readonly (readonly string[])[], numbered: boolean): ForeignSheet => {
      let n = 0;
      const seqs = body.map(([text]) => (text === "" ? "" : (n += 1)));
      return numbered
        ? sheetOf("台账", [headings, ...body.map((cells, at) => [seqs[at] ?? "", ...cells])])
        : sheetOf("台账", [headings.slice(1), ...body]);
    };

    it.each([true, false])("has the 序号 of the sheet, which stand in no two rows (a column of its own: %p)", (own) => {
      const before = writtenOf(adopted(withNumbers(rows, own)));
      const newer = withNumbers(inserted, own);
      expect(compareAdoption(before, adopted(newer)).changed).toMatchObject([
        { table: "issues", id: "W-0", column: "seq", before: "1", after: "2" },
        { table: "issues", id: "W-1", column: "seq", before: "2", after: "3" },
      ]);
      const after = takenOver(before, newer);
      expect(inSeqOrder(after.issues).map(({ seq, text }) => [seq, text])).toEqual([
        ["1", "档案柜没有编号"],
        ["2", "会议室借用没有登记"],
        ["3", "值班电话无人接听"],
      ]);
      expect(compareAdoption(after, adopted(newer))).toMatchObject({ changed: [], newIssues: [], newMeasures: [] });
      const layout = learnLayout(newer, mappingOf(newer));
      const asOf = { year: 2022, month: 9, day: 30 };
      expect(fillLayout(after, layout, { asOf }).cells).toEqual(newer.cells);
    });

    it("counts the measures of its item anew where one is new among them", () => {
      const before = writtenOf(adopted(withNumbers(rows, true)));
      const newer = withNumbers(
        [rows[0] ?? [], ["值班电话无人接听", "张贴值班表", "整改中"], ["", ...(rows[1] ?? []).slice(1)], rows[2] ?? []],
        true,
      );
      const after = takenOver(before, newer);
      expect(inSeqOrder(after.measures.filter(({ issueId }) => issueId === "W-1")).map(({ text }) => text)).toEqual([
        "张贴值班表",
        "双人值班",
        "公布备用电话",
      ]);
    });

    it("leaves numbers of the user's own alone where the sheet has none and nothing is new", () => {
      const before = writtenOf(adopted(withNumbers(rows, false)));
      const renumbered = ledgerOf({
        issues: before.rows.issues.map(({ cells }, at) => ({ ...cells, seq: String(9 - at) })),
        measures: before.rows.measures.map(({ cells }) => cells),
      });
      expect(numbers(renumbered).map(([seq]) => seq)).toEqual(["9", "8"]);
      expect(compareAdoption(renumbered, adopted(withNumbers(rows, false))).changed).toEqual([]);
    });
  });

  it("overwrites nothing by a blank", () => {
    const done = ledgerOf({
      issues: ledger.rows.issues.map(({ cells }) => ({ ...cells, evidence: "附件三", nextReview: serial(2023, 1, 1) })),
      measures: ledger.rows.measures.map(({ cells }) => ({ ...cells, progress: "另行报告" })),
    });
    const { changed } = compareAdoption(
      done,
      adopted(
        withCells(repeatedParents, [
          [1, 7, ""],
          [6, 7, ""],
        ]),
      ),
    );
    expect(changed.filter(({ after }) => after === "")).toEqual([]);
    expect(changed.every(({ column }) => column === "progress")).toBe(true);
    expect(changed.some(({ id }) => id === "C-0-0")).toBe(false);
  });

  it("takes 完成日期 away where an item is open again, and the day of words that changed", () => {
    const closed = ledgerOf({
      issues: [],
      measures: [],
    });
    expect(compareAdoption(closed, adopted(repeatedParents)).newIssues).toHaveLength(4);
    const reopened = ledgerOf({
      issues: ledger.rows.issues.map(({ cells }, at) =>
        at === 3 ? { ...cells, completedOn: serial(2022, 5, 20) } : cells,
      ),
      measures: ledger.rows.measures.map(({ cells }) => cells),
    });
    const { changed } = compareAdoption(
      reopened,
      adopted(
        withCells(repeatedParents, [
          [7, 8, "整改中"],
          [7, 4, "另定"],
        ]),
      ),
    );
    expect(changed.filter(({ id }) => id === "W-3").map(({ column, after }) => [column, after])).toEqual([
      ["status", "正在整改"],
      ["deadlineText", "另定"],
      ["due", ""],
      ["completedOn", ""],
    ]);
  });
});

describe("the accepted part", () => {
  const context = { editor: "甲", now: serial(2022, 10, 8) };
  const ids = () => {
    let n = 0;
    return (kind: "issue" | "measure" | "event") => `${{ issue: "W", measure: "C", event: "J" }[kind]}-NEW${(n += 1)}`;
  };
  const changesOf = (comparison: AdoptionComparison, of: Ledger, more: Partial<AcceptedPart> = {}) =>
    adoptionChanges({ ...comparison, cancelledIssues: [], cancelledMeasures: [], ...more }, of, ids(), {
      date: serial(2022, 10, 8),
      content: "新版本没有",
      basis: "工作表“整改台账”",
    });

  it("is written by the plan of every other change, also where a form would ask for more", () => {
    const sheet = departmentStatus;
    const comparison = compareAdoption(ledgerOf({}), adopted(sheet));
    const plan = planChanges(ledgerOf({}), changesOf(comparison, ledgerOf({})), context);
    expect(plan.refusals).toEqual([]);
    expect(plan.appends.filter(({ table }) => table === "issues")).toHaveLength(3);
    expect(plan.appends.filter(({ table }) => table === "measures")).toHaveLength(6);
    const issue = plan.appends.find(({ table }) => table === "issues")?.cells;
    expect(issue).toMatchObject({ text: "场馆预约渠道少", status: "正在整改", publicity: "未定" });
    expect(issue).not.toHaveProperty("leader");
  });

  it("of cells becomes one edit per row, verified against what stood there", () => {
    const comparison = compareAdoption(
      ledger,
      adopted(
        withCells(repeatedParents, [
          [7, 8, "整改中"],
          [7, 6, "数据科"],
        ]),
      ),
    );
    const plan = planChanges(ledger, changesOf(comparison, ledger), context);
    expect(plan.refusals).toEqual([]);
    expect(
      plan.updates
        .filter(({ column }) => column === "status" || column === "leadDept")
        .map(({ row, column, before, after }) => [row.cells.id, column, before, after]),
    ).toEqual([
      ["W-3", "leadDept", "运维中心", "数据科"],
      ["W-3", "status", "已完成", "正在整改"],
      ["C-3-0", "leadDept", "运维中心", "数据科"],
      ["C-3-0", "status", "已完成", "正在整改"],
    ]);
  });

  it("without asFound is asked for what is missing", () => {
    const comparison = compareAdoption(ledgerOf({}), adopted(departmentStatus));
    const asked = changesOf(comparison, ledgerOf({})).map((change) => ({ ...change, asFound: undefined }));
    expect(planChanges(ledgerOf({}), asked, context).refusals.length).toBeGreaterThan(0);
  });
});
