import { adoptionChanges } from "../../src/adopt/adoptionChanges";
import { compareAdoption } from "../../src/adopt/compareAdoption";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { extraKey } from "../../src/ledger/extraColumn";
import type { CellValue, Ledger } from "../../src/ledger/model";
import { planChanges } from "../../src/ledger/planChanges";
import { planUndo } from "../../src/ledger/planUndo";
import { readLedger } from "../../src/ledger/readLedger";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";
import { verifyPlan } from "../../src/ledger/verifyPlan";
import { serial } from "../ledger/ledgerBuilder";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const columns = ["序号", "具体问题", "责任人", "整改时限", "状态", "送审日", "件数", "联络人", "状态说明"];
const formats = new Map([[5, ["", "yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd"]]]);
const rows: readonly (readonly CellValue[])[] = [
  [1, "会议室借用没有登记", "王一", "2022年6月", "已完成", serial(2022, 6, 1), 3, "甲", "按月"],
  [2, "值班电话无人接听", "李二", "2022年9月", "正在整改", "", 5, "", "按季"],
];
const sheet = (body: readonly (readonly CellValue[])[] = rows): ForeignSheet =>
  sheetOf("台账", [columns, ...body], [], { formats });

interface Own {
  readonly headings?: readonly string[];
  readonly cells?: readonly (readonly CellValue[])[];
  readonly log?: readonly (readonly CellValue[])[];
}

/** The ledger that the import of `rows` made, with the user's columns as they stand there. */
const ledger = ({
  headings = ["送审日", "件数", "联络人", "状态说明"],
  cells = [
    [serial(2022, 6, 1), 3, "甲", "按月"],
    ["", 5, "", "按季"],
  ],
  log = [],
}: Own = {}): Ledger => {
  const table = (key: TableKey, own: readonly string[], body: readonly (readonly CellValue[])[]) => ({
    key,
    headings: [...ledgerTables[key].columns.map(({ heading }) => heading), ...own],
    firstRow: 3,
    rows: body,
  });
  const fieldsOf = adopted(sheet()).issues.map(({ fields }, at) => ({ ...fields, id: `W-${at + 1}` }));
  return readLedger(
    [
      table(
        "issues",
        headings,
        fieldsOf.map((fields: Readonly<Record<string, CellValue>>, at) => [
          ...ledgerTables.issues.columns.map(({ key }) => fields[key] ?? ""),
          ...(cells[at] ?? []),
        ]),
      ),
      table("measures", [], []),
      table(
        "settings",
        [],
        [
          ["截至日", serial(2022, 6, 30), ""],
          ["单位", "", ""],
        ],
      ),
      table("changes", [], log),
    ],
    {},
  );
};

const context = { editor: "甲", now: serial(2022, 10, 8) };
const note = { date: serial(2022, 10, 8), content: "新版本没有", basis: "工作表“台账”" };
const planOf = (of: Ledger, newer: ForeignSheet) => {
  let n = 0;
  const comparison = compareAdoption(of, adopted(newer));
  const part = { ...comparison, cancelledIssues: [], cancelledMeasures: [] };
  return planChanges(
    of,
    adoptionChanges(part, of, (kind) => `${kind}-${(n += 1)}`, note),
    context,
  );
};
const withCells = (edits: readonly (readonly [number, number, CellValue])[]): ForeignSheet =>
  sheet(rows.map((row, r) => row.map((cell, c) => edits.find(([a, b]) => a === r && b === c)?.[2] ?? cell)));

describe("columns of the user's own in a newer version", () => {
  it("say the same when nothing changed, days included", () => {
    expect(compareAdoption(ledger(), adopted(sheet()))).toMatchObject({ changed: [], missingColumns: [], same: 2 });
  });

  it("are changed cells like others: a day as a serial, a number as a number, a text as a text", () => {
    const newer = withCells([
      [0, 5, serial(2022, 7, 1)],
      [1, 5, serial(2022, 9, 1)],
      [1, 6, 6],
      [1, 7, "=乙"],
    ]);
    const { changed } = compareAdoption(ledger(), adopted(newer));
    expect(changed.map(({ id, column, before, after }) => [id, column, before, after])).toEqual([
      ["W-1", extraKey("送审日", true), serial(2022, 6, 1), serial(2022, 7, 1)],
      ["W-2", extraKey("送审日", true), "", serial(2022, 9, 1)],
      ["W-2", extraKey("件数"), 5, 6],
      ["W-2", extraKey("联络人"), "", "=乙"],
    ]);
    const { updates, refusals, log } = planOf(ledger(), newer);
    expect(refusals).toEqual([]);
    expect(updates.map(({ column, after }) => [column, after])).toEqual([
      [extraKey("送审日", true), serial(2022, 7, 1)],
      [extraKey("送审日", true), serial(2022, 9, 1)],
      [extraKey("件数"), 6],
      [extraKey("联络人"), "=乙"],
    ]);
    expect(log.map(({ id, field, before, after }) => [id, field, before, after])).toEqual([
      ["W-1", "送审日", "2022-06-01", "2022-07-01"],
      ["W-2", "送审日", "", "2022-09-01"],
      ["W-2", "件数", "5", "6"],
      ["W-2", "联络人", "", "=乙"],
    ]);
  });

  it("come along with a new row", () => {
    const plan = planOf(
      ledger(),
      sheet([...rows, [3, "档案柜没有编号", "周三", "2022年12月", "未启动", serial(2022, 8, 1), 7, "丙", ""]]),
    );
    expect(plan.refusals).toEqual([]);
    const [added] = plan.appends;
    expect(added?.cells).toMatchObject({
      text: "档案柜没有编号",
      [extraKey("送审日", true)]: serial(2022, 8, 1),
      [extraKey("件数")]: 7,
      [extraKey("联络人")]: "丙",
    });
    expect(added?.cells).not.toHaveProperty(extraKey("状态说明"));
    expect(String(plan.log[0]?.after)).toContain("；件数：7；联络人：丙；送审日：2022-08-01");
  });

  it("that the ledger has not are named with how much they hold, and stop nothing else", () => {
    const bare = ledger({ headings: ["联络人"], cells: [["甲"], [""]] });
    const { missingColumns, changed } = compareAdoption(bare, adopted(withCells([[1, 4, "已完成"]])));
    expect(missingColumns).toEqual([
      { table: "issues", heading: "送审日", cells: 1 },
      { table: "issues", heading: "件数", cells: 2 },
      { table: "issues", heading: "状态说明", cells: 2 },
    ]);
    expect(changed.map(({ column }) => column)).toEqual(["status"]);
  });

  it("are found by heading whatever its spaces and case, under the name that the import gave them", () => {
    const named = sheetOf("台账", [
      ["序号", "具体问题", "预警", "OA 编号"],
      [1, "会议室借用没有登记", "红", "x-2"],
    ]);
    const { changed, missingColumns } = compareAdoption(
      ledger({ headings: ["预警（原表）", "oa编号"], cells: [["黄", "x-1"], []] }),
      adopted(named),
    );
    expect(missingColumns).toEqual([]);
    expect(changed.map(({ column, after }) => [column, after])).toEqual([
      [extraKey("预警（原表）"), "红"],
      [extraKey("oa编号"), "x-2"],
    ]);
  });

  it("are written only where the cell still says what the user saw, and the column is still there", () => {
    const plan = planOf(ledger(), withCells([[0, 6, 4]]));
    const moved = ledger({
      cells: [
        [serial(2022, 6, 1), 9, "甲", "按月"],
        ["", 5, "", "按季"],
      ],
    });
    expect(verifyPlan(plan, moved).refusals).toEqual([
      {
        change: 0,
        table: "issues",
        id: "W-1",
        column: "件数",
        reason: { kind: "changedMeanwhile", seen: "3", found: "9" },
      },
    ]);
    const gone = ledger({ headings: ["送审日"], cells: [[serial(2022, 6, 1)], [""]] });
    expect(verifyPlan(plan, gone).refusals.map(({ column, reason }) => [column, reason.kind])).toEqual([
      ["件数", "columnMissing"],
    ]);
    expect(verifyPlan(plan, ledger()).plan.updates).toHaveLength(1);
    const added = planOf(ledger(), sheet([...rows, [3, "档案柜没有编号", "周三", "", "", "", 7, "", ""]]));
    expect(verifyPlan(added, gone).refusals).toMatchObject([{ column: "件数", reason: { kind: "columnMissing" } }]);
  });
});

describe("undoing it", () => {
  const undone = (cells: readonly (readonly CellValue[])[], log: readonly (readonly CellValue[])[]) =>
    planUndo(
      ledger({
        cells,
        log: log.map(([id = "", field = "", before = "", after = ""]) => [context.now, "甲", id, field, before, after]),
      }),
      { editor: "甲", now: context.now + 1 },
    );

  it("gives days and numbers back as what they were", () => {
    const undo = undone(
      [
        [serial(2022, 7, 1), 4, "乙", "按月"],
        [serial(2022, 9, 1), "待定", "", "按季"],
      ],
      [
        ["W-1", "送审日", "2022-06-01", "2022-07-01"],
        ["W-1", "件数", "3", "4"],
        ["W-1", "联络人", "甲", "乙"],
        ["W-2", "送审日", "", "2022-09-01"],
        ["W-2", "件数", "5", "待定"],
      ],
    );
    expect(undo?.refusals).toEqual([]);
    expect(undo?.plan.updates.map(({ column, before, after }) => [column, before, after])).toEqual([
      [extraKey("送审日", true), serial(2022, 7, 1), serial(2022, 6, 1)],
      [extraKey("件数"), 4, 3],
      [extraKey("联络人"), "乙", "甲"],
      [extraKey("送审日", true), serial(2022, 9, 1), ""],
      [extraKey("件数"), "待定", 5],
    ]);
    expect(undo?.plan.log.map(({ field, after }) => [field, after])).toEqual([
      ["撤销：送审日", "2022-06-01"],
      ["撤销：件数", "3"],
      ["撤销：联络人", "甲"],
      ["撤销：送审日", ""],
      ["撤销：件数", "5"],
    ]);
  });

  it("is refused where the cell says something else by now", () => {
    const undo = undone([["", 8, "", ""]], [["W-1", "件数", "3", "4"]]);
    expect(undo?.refusals).toMatchObject([
      { column: "件数", reason: { kind: "changedMeanwhile", seen: "4", found: "8" } },
    ]);
  });

  it("removes an added row with its own cells, and not one that has got others since", () => {
    const [first] = ledger().rows.issues;
    const added = planOf(
      ledger(),
      sheet([...rows, [...(rows[0] ?? [])].map((cell, at) => (at === 1 ? "另一件事" : cell))]),
    );
    const log = added.log.filter(({ field }) => field === "新增");
    expect(log).toHaveLength(1);
    const text = String(log[0]?.after)
      .replace("另一件事", String(first?.cells.text))
      .replace(/公开：未定/, "公开：未定");
    const removal = undone([[serial(2022, 6, 1), 3, "甲", "按月"]], [["W-1", "新增", "", text]]);
    expect(removal?.removals.map(({ id }) => id)).toEqual(["W-1"]);
    const more = undone([[serial(2022, 6, 1), 3, "乙", "按月"]], [["W-1", "新增", "", text]]);
    expect(more?.refusals).toHaveLength(1);
  });

  it("tells a column of the user's own that is called 新增 from an added row", () => {
    const plan = planChanges(
      ledger({ headings: ["新增"], cells: [["否"], [""]] }),
      [{ kind: "editIssue", id: "W-1", fields: { [extraKey("新增")]: "是" }, asFound: true }],
      context,
    );
    expect(plan.log.map(({ field }) => field)).toEqual(["新增（列）"]);
    const undo = planUndo(
      ledger({
        headings: ["新增"],
        cells: [["是"], [""]],
        log: [[context.now, "甲", "W-1", "新增（列）", "否", "是"]],
      }),
      { editor: "甲", now: context.now + 1 },
    );
    expect(undo?.plan.updates).toMatchObject([{ column: extraKey("新增"), after: "否" }]);
    expect(undo?.removals).toEqual([]);
  });
});

describe("what else a newer version says", () => {
  const titled = (words: string): ForeignSheet => sheetOf("台账", [[words], columns, ...rows], [], { formats });

  it("is settings from its title rows, where they differ; blank ones say nothing", () => {
    const settings = (words: string) => compareAdoption(ledger(), adopted(titled(words))).settings;
    expect(settings("截至2022年6月30日")).toEqual([]);
    expect(settings("截至2022年9月30日")).toEqual([
      { item: "截至日", before: serial(2022, 6, 30), after: serial(2022, 9, 30) },
    ]);
    expect(settings("单位：河湾区档案馆")).toEqual([{ item: "单位", before: "", after: "河湾区档案馆" }]);
    const { updates } = planOf(ledger(), titled("截至2022年9月30日"));
    expect(updates).toMatchObject([{ table: "settings", column: "content", after: serial(2022, 9, 30) }]);
  });

  it("is what is gone, which becomes 已取消 with its event only by the user's word", () => {
    const of = ledger();
    const comparison = compareAdoption(of, adopted(sheet(rows.slice(0, 1))));
    expect(comparison.goneIssues.map(({ id }) => id)).toEqual(["W-2"]);
    const changes = adoptionChanges(
      { ...comparison, cancelledIssues: comparison.goneIssues, cancelledMeasures: [] },
      of,
      () => "J-1",
      note,
    );
    const plan = planChanges(of, changes, context);
    expect(plan.refusals).toEqual([]);
    expect(plan.updates.map(({ row, column, after }) => [row.cells.id, column, after])).toEqual([
      ["W-2", "status", "已取消"],
    ]);
    expect(plan.appends.map(({ table, cells }) => [table, cells])).toEqual([
      [
        "events",
        { id: "J-1", relatedId: "W-2", kind: "取消", date: note.date, content: "新版本没有", basis: "工作表“台账”" },
      ],
    ]);
  });

  it("does not name again what is 已取消 already", () => {
    const of = ledger();
    const cancelled = { ...of, issues: of.issues.map((issue) => ({ ...issue, status: "已取消" as const })) };
    expect(compareAdoption(cancelled, adopted(sheet(rows.slice(0, 1)))).goneIssues).toEqual([]);
  });
});
