import type { ChangePlan, Fields, LedgerChange, Refusal } from "../../src/ledger/change";
import { rowHandle } from "../../src/ledger/ids";
import { planChanges } from "../../src/ledger/planChanges";
import { issueRow, ledgerOf, measureRow, serial, tableOf, tablesOf, day } from "./ledgerBuilder";
import { readLedger } from "../../src/ledger/readLedger";

const now = serial(2022, 9, 30) + 0.625;
const context = { editor: "王五", now };
const feedback = [{ item: "反馈日期", content: serial(2022, 5, 10) }];
const ledger = ledgerOf({ settings: feedback, issues: [issueRow()], measures: [measureRow()] });

const plan = (...changes: readonly LedgerChange[]): ChangePlan => planChanges(ledger, changes, context);
const editIssue = (fields: Fields): LedgerChange => ({ kind: "editIssue", id: "W-000001", fields });
const editMeasure = (fields: Fields): LedgerChange => ({ kind: "editMeasure", id: "C-000001", fields });
const cells = ({ updates }: ChangePlan): Record<string, unknown> =>
  Object.fromEntries(updates.map(({ column, after }) => [column, after]));
const reasons = ({ refusals }: ChangePlan): readonly (readonly [string, Refusal["reason"]["kind"]])[] =>
  refusals.map(({ column, reason }) => [column, reason.kind] as const);

const newIssue: Fields = {
  aspect: "新的方面",
  problem: "新的问题",
  text: "新的具体问题",
  type: "限期整改",
  leader: "张三",
  leadDept: "办公室",
  persons: "赵六",
  deadlineText: "2022年底前",
};
const addIssue = (fields: Fields, measures: readonly { id: string; fields: Fields }[] = []): LedgerChange => ({
  kind: "addIssue",
  id: "W-NEW001",
  fields,
  measures,
});

describe("an edit", () => {
  it("writes the changed cells only, with what the user saw before", () => {
    const result = plan(editIssue({ leader: "钱七", leadDept: "业务科", seq: "1" }));
    expect(result.updates).toEqual([
      { table: "issues", row: ledger.rows.issues[0], column: "leader", before: "张三", after: "钱七", change: 0 },
    ]);
    expect(result.refusals).toEqual([]);
  });

  it("writes nothing at all when nothing changes, not even 更新时间", () => {
    expect(plan(editMeasure({ text: "每月核对一次目录", due: "2022-09-30" }))).toEqual({
      updates: [],
      appends: [],
      log: [],
      refusals: [],
    });
  });

  it("of a measure notes when and by whom", () => {
    expect(cells(plan(editMeasure({ currentProgress: "已核对第三次" })))).toEqual({
      currentProgress: "已核对第三次",
      updatedAt: now,
      updatedBy: "王五",
    });
  });

  it("breaks lines as Excel does", () => {
    expect(cells(plan(editMeasure({ progress: "一\r\n二\r三" }))).progress).toBe("一\n二\n三");
  });

  it("is logged field by field, days in ISO form", () => {
    const { log } = plan(editIssue({ status: "已完成", completedOn: serial(2022, 9, 28) }));
    expect(log).toEqual([
      { time: now, editor: "王五", id: "W-000001", field: "状态", before: "正在整改", after: "已完成" },
      { time: now, editor: "王五", id: "W-000001", field: "完成日期", before: "", after: "2022-09-28" },
    ]);
  });
});

describe("values", () => {
  it.each<[Fields, string, Refusal["reason"]["kind"]]>([
    [{ type: "马上改" }, "整改类型", "notAChoice"],
    [{ status: "已办结" }, "状态", "notAChoice"],
    [{ nextReview: "下月" }, "下次复查日", "notADate"],
    [{ nextReview: 2022 }, "下次复查日", "notADate"],
    [{ note: "字".repeat(32768) }, "备注", "tooLong"],
    [{ light: "长期" }, "预警", "formulaColumn"],
    [{ nonsense: 1 }, "nonsense", "unknownColumn"],
    [{ id: "W-9" }, "编号", "unknownColumn"],
    [{ aspect: " " }, "方面", "required"],
    [{ deadlineText: "" }, "整改时限", "required"],
  ])("%j is refused", (fields, column, kind) => {
    const result = plan(editIssue(fields));
    expect(reasons(result)).toEqual([[column, kind]]);
    expect(result.updates).toEqual([]);
    expect(result.log).toEqual([]);
  });

  it("of exactly the longest text are written", () => {
    expect(plan(editIssue({ note: "字".repeat(32767) })).refusals).toEqual([]);
  });

  it("that are days may be text and become serials", () => {
    expect(cells(plan(editIssue({ nextReview: "2022年12月1日" })))).toEqual({ nextReview: serial(2022, 12, 1) });
  });

  it("that are numbers may be text and become numbers", () => {
    const event: Fields = { date: serial(2022, 9, 1), kind: "约谈", people: "3", money: "1,200.50" };
    expect(plan({ kind: "addEvent", id: "J-1", fields: event }).appends[0]?.cells).toMatchObject({
      people: 3,
      money: 1200.5,
    });
    expect(reasons(plan({ kind: "addEvent", id: "J-1", fields: { ...event, people: "三人" } }))).toEqual([
      ["人数", "notANumber"],
    ]);
  });

  it("are refused where the sheet lacks the column", () => {
    const full = tableOf("issues", [issueRow()]);
    const at = full.headings.indexOf("备注");
    const without = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => i !== at);
    const table = { ...full, headings: without(full.headings), rows: full.rows.map(without) };
    const lacking = readLedger([...tablesOf({}).filter(({ key }) => key !== "issues"), table], {
      today: day(2022, 9, 30),
    });
    expect(reasons(planChanges(lacking, [editIssue({ note: "x" })], context))).toEqual([["备注", "columnMissing"]]);
    expect(reasons(planChanges(lacking, [addIssue({ ...newIssue, note: "x" })], context))).toEqual([
      ["备注", "columnMissing"],
    ]);
  });
});

describe("the deadline", () => {
  it("sets 时限日期 with its words", () => {
    expect(cells(plan(editIssue({ deadlineText: "2022年12月底前" })))).toEqual({
      deadlineText: "2022年12月底前",
      due: serial(2022, 12, 31),
    });
  });

  it("refuses words that are not understood, unless a date is given with them", () => {
    expect(reasons(plan(editIssue({ deadlineText: "换届前" })))).toEqual([["整改时限", "deadlineNotUnderstood"]]);
    expect(cells(plan(editIssue({ deadlineText: "换届前", due: serial(2022, 11, 30) })))).toEqual({
      deadlineText: "换届前",
      due: serial(2022, 11, 30),
    });
  });

  it("clears 时限日期 and sets 长期坚持 for a pure long-term item", () => {
    expect(cells(plan(editIssue({ deadlineText: "长期坚持", type: "长期坚持" })))).toEqual({
      deadlineText: "长期坚持",
      type: "长期坚持",
      due: "",
      longTerm: "是",
    });
  });

  it("takes 长期坚持 back when the words no longer say so, but not when the user had set it", () => {
    const before = (more: Fields) => ledgerOf({ issues: [issueRow({ longTerm: "是", ...more })] });
    const change = [editIssue({ deadlineText: "2022年11月底" })];
    expect(cells(planChanges(before({ deadlineText: "2022年底，并长期坚持" }), change, context)).longTerm).toBe("否");
    expect(cells(planChanges(before({}), change, context))).not.toHaveProperty("longTerm");
  });

  it("of 立行立改 counts from 反馈日期, and waits for it where it is blank", () => {
    expect(cells(plan(editIssue({ deadlineText: "立行立改" }))).due).toBe(serial(2022, 6, 9));
    const without = ledgerOf({ issues: [issueRow({ due: "" })] });
    const result = planChanges(without, [editIssue({ deadlineText: "立行立改" })], context);
    expect(result.refusals).toEqual([]);
    expect(cells(result)).toEqual({ deadlineText: "立行立改" });
  });

  it("without a year is refused where no year is known", () => {
    const without = ledgerOf({ issues: [issueRow()] });
    expect(planChanges(without, [editIssue({ deadlineText: "11月底" })], context).refusals[0]?.reason).toEqual({
      kind: "deadlineNotUnderstood",
      got: "11月底",
      needs: "year",
    });
  });
});

describe("an extension in the words of a deadline", () => {
  const words = "2022年11月底（延期至2023年3月底）";

  it("is refused without 延期至, where it would count for nothing", () => {
    expect(reasons(plan(editIssue({ deadlineText: words })))).toEqual([["整改时限", "extensionColumn"]]);
  });

  it("may stand beside it", () => {
    const given = { deadlineText: words, extendedTo: serial(2023, 3, 31), extensionApproval: "整改办〔2022〕9号" };
    expect(cells(plan(editIssue(given)))).toEqual({ ...given, due: serial(2022, 11, 30) });
  });
});

describe("完成日期", () => {
  const done = ledgerOf({ issues: [issueRow({ status: "已完成", completedOn: serial(2022, 9, 1) })] });

  it("is required with 已完成", () => {
    expect(reasons(plan(editMeasure({ status: "已完成" })))).toEqual([["完成日期", "completedOnMissing"]]);
    expect(plan(editMeasure({ status: "已完成", completedOn: serial(2022, 9, 1) })).refusals).toEqual([]);
    expect(reasons(planChanges(done, [editIssue({ completedOn: "" })], context))).toEqual([
      ["完成日期", "completedOnMissing"],
    ]);
  });

  it("goes when 已完成 is taken back", () => {
    expect(cells(planChanges(done, [editIssue({ status: "正在整改" })], context))).toEqual({
      status: "正在整改",
      completedOn: "",
    });
  });

  it("is refused with any other status", () => {
    expect(reasons(plan(editIssue({ completedOn: serial(2022, 9, 1) })))).toEqual([
      ["完成日期", "completedOnBeforeStatus"],
    ]);
  });

  it("is not asked for when something else is edited", () => {
    const byHand = ledgerOf({ issues: [issueRow({ status: "已完成" })] });
    expect(planChanges(byHand, [editIssue({ note: "补" })], context).refusals).toEqual([]);
  });
});

describe("a new issue", () => {
  it("is appended with its measures, numbers, date and flags", () => {
    const { appends, refusals } = plan(
      addIssue({ ...newIssue, deadlineText: "2022年底前，并长期坚持" }, [
        { id: "C-NEW001", fields: { text: "第一条措施" } },
        { id: "C-NEW002", fields: { text: "第二条措施", leadDept: "财务科", deadlineText: "2022年10月底" } },
      ]),
    );
    expect(refusals).toEqual([]);
    expect(appends.map(({ table, cells: row }) => [table, row])).toEqual([
      [
        "issues",
        {
          ...newIssue,
          id: "W-NEW001",
          seq: "2",
          problemSeq: "2",
          deadlineText: "2022年底前，并长期坚持",
          due: serial(2022, 12, 31),
          longTerm: "是",
          status: "未启动",
          publicity: "未定",
        },
      ],
      [
        "measures",
        expect.objectContaining({
          id: "C-NEW001",
          issueId: "W-NEW001",
          seq: "1",
          leadDept: "办公室",
          persons: "赵六",
          due: serial(2022, 12, 31),
          status: "未启动",
        }),
      ],
      [
        "measures",
        expect.objectContaining({ id: "C-NEW002", seq: "2", leadDept: "财务科", due: serial(2022, 10, 31) }),
      ],
    ]);
    expect(appends[1]?.cells).not.toHaveProperty("updatedAt");
  });

  it.each(["aspect", "problem", "text", "type", "leader", "leadDept", "persons", "deadlineText"])("needs %s", (key) => {
    const result = plan(addIssue({ ...newIssue, [key]: "" }));
    expect(result.refusals).toHaveLength(1);
    expect(result.refusals[0]).toMatchObject({ id: "W-NEW001", reason: { kind: "required" } });
    expect(result.appends).toEqual([]);
  });

  it("joins a problem that is there, under its number", () => {
    const { aspect, problem } = issueRow();
    const [append] = plan(addIssue({ ...newIssue, aspect: aspect ?? "", problem: problem ?? "" })).appends;
    expect(append?.cells.problemSeq).toBe("1");
  });

  it("is refused whole when one of its measures is", () => {
    const result = plan(addIssue(newIssue, [{ id: "C-NEW001", fields: { text: "" } }]));
    expect(reasons(result)).toEqual([["整改措施", "required"]]);
    expect(result.appends).toEqual([]);
  });

  it("is logged as one row with everything in it", () => {
    expect(plan(addIssue(newIssue)).log).toEqual([
      {
        time: now,
        editor: "王五",
        id: "W-NEW001",
        field: "新增",
        before: "",
        after:
          "序号：2；方面：新的方面；问题序号：2；问题：新的问题；具体问题：新的具体问题；整改类型：限期整改；长期坚持：否；责任领导：张三；牵头部门：办公室；责任人：赵六；整改时限：2022年底前；时限日期：2022-12-31；状态：未启动；公开：未定",
      },
    ]);
  });
});

describe("a new measure", () => {
  const addMeasure = (issueId: string, fields: Fields, id = "C-NEW001"): LedgerChange => ({
    kind: "addMeasure",
    id,
    issueId,
    fields,
  });

  it("takes people and deadline from its issue", () => {
    expect(plan(addMeasure("W-000001", { text: "再核对" })).appends[0]?.cells).toEqual({
      id: "C-NEW001",
      issueId: "W-000001",
      seq: "2",
      text: "再核对",
      leader: "张三",
      leadDept: "业务科",
      persons: "李四",
      deadlineText: "2022年9月底",
      due: serial(2022, 9, 30),
      status: "未启动",
    });
  });

  it("may belong to an issue of the same list", () => {
    const { appends, refusals } = plan(addIssue(newIssue), addMeasure("W-NEW001", { text: "措施" }));
    expect(refusals).toEqual([]);
    expect(appends[1]?.cells).toMatchObject({ issueId: "W-NEW001", leadDept: "办公室", seq: "1" });
  });

  it("is refused for an issue that is not there", () => {
    expect(reasons(plan(addMeasure("W-9", { text: "措施" })))).toEqual([["", "unknownRow"]]);
  });

  it("notes the time when it comes with progress", () => {
    expect(
      plan(addMeasure("W-000001", { text: "再核对", currentProgress: "已开始" })).appends[0]?.cells.updatedAt,
    ).toBe(now);
  });
});

describe("编号", () => {
  it("in use are refused, also within one list", () => {
    expect(reasons(plan({ ...addIssue(newIssue), id: "C-000001" } as LedgerChange))).toEqual([["编号", "idInUse"]]);
    const result = plan(addIssue(newIssue), addIssue(newIssue), editIssue({ note: "x" }));
    expect(result.refusals.map(({ change, reason }) => [change, reason.kind])).toEqual([[1, "idInUse"]]);
    expect(result.appends).toHaveLength(1);
    expect(result.updates).toHaveLength(1);
  });

  it("of a refused row are free again for the next", () => {
    const result = plan(addIssue({ ...newIssue, text: "" }), addIssue(newIssue));
    expect(reasons(result)).toEqual([["具体问题", "required"]]);
    expect(result.appends.map(({ change }) => change)).toEqual([1]);
  });

  it("that are doubled are not edited", () => {
    const doubled = ledgerOf({ issues: [issueRow(), issueRow()] });
    expect(planChanges(doubled, [editIssue({ note: "x" })], context).refusals[0]?.reason).toEqual({
      kind: "doubledId",
      rows: [2, 3],
    });
  });

  it("that are unknown are refused", () => {
    expect(reasons(plan({ kind: "editMeasure", id: "C-9", fields: { text: "x" } }))).toEqual([["", "unknownRow"]]);
  });

  it("are given to a row without one when it is edited or gets a measure", () => {
    const byHand = ledgerOf({ issues: [issueRow({ id: "" })] });
    const [row] = byHand.rows.issues;
    const handle = row === undefined ? "" : rowHandle(row);
    const edited = planChanges(byHand, [{ kind: "editIssue", id: handle, fields: { note: "补记" } }], context);
    expect(edited.updates.map(({ column, before }) => [column, before])).toEqual([
      ["id", ""],
      ["note", ""],
    ]);
    const id = edited.updates[0]?.after;
    expect(id).toMatch(/^W-[0-9A-Z]{6}$/);
    expect(edited.log.map((line) => line.id)).toEqual([id, id]);

    const grown = planChanges(
      byHand,
      [{ kind: "addMeasure", id: "C-NEW001", issueId: handle, fields: { text: "措施" } }],
      context,
    );
    expect(grown.appends[0]?.cells.issueId).toBe(grown.updates[0]?.after);
  });

  it("are not given for nothing", () => {
    const byHand = ledgerOf({ issues: [issueRow({ id: "" })] });
    expect(
      planChanges(byHand, [{ kind: "editIssue", id: "行2", fields: { leader: "张三" } }], context).updates,
    ).toEqual([]);
  });
});

describe("events, rules, settings and slots", () => {
  it("need what makes them readable", () => {
    expect(reasons(plan({ kind: "addEvent", id: "J-1", fields: { content: "开会" } }))).toEqual([
      ["日期", "required"],
      ["类别", "required"],
    ]);
    expect(reasons(plan({ kind: "addRule", id: "Z-1", fields: {} }))).toEqual([["制度名称", "required"]]);
  });

  it("refer to rows that are there", () => {
    const event = { date: serial(2022, 9, 1), kind: "进展", relatedId: "C-000001" };
    expect(plan({ kind: "addEvent", id: "J-1", fields: event }).refusals).toEqual([]);
    expect(reasons(plan({ kind: "addEvent", id: "J-1", fields: { ...event, relatedId: "C-9" } }))).toEqual([
      ["关联编号", "unknownRow"],
    ]);
    expect(reasons(plan({ kind: "addRule", id: "Z-1", fields: { name: "办法", issueIds: "W-000001、W-9" } }))).toEqual([
      ["问题编号", "unknownRow"],
    ]);
  });

  it("update a setting that is there and append one that is not", () => {
    const result = plan(
      { kind: "setSetting", item: "反馈日期", content: "2022年5月12日" },
      { kind: "setSetting", item: "临期天数", content: "10" },
    );
    expect(result.updates).toEqual([
      expect.objectContaining({
        table: "settings",
        column: "content",
        before: serial(2022, 5, 10),
        after: serial(2022, 5, 12),
      }),
    ]);
    expect(result.appends).toEqual([{ table: "settings", cells: { item: "临期天数", content: 10 }, change: 1 }]);
    expect(result.log).toEqual([
      { time: now, editor: "王五", id: "台账设置/反馈日期", field: "内容", before: "2022-05-10", after: "2022-05-12" },
      expect.objectContaining({ id: "台账设置/临期天数", field: "新增" }),
    ]);
  });

  it("refuse settings that make no sense", () => {
    expect(reasons(plan({ kind: "setSetting", item: "截至日", content: "月底" }))).toEqual([["内容", "notADate"]]);
    expect(reasons(plan({ kind: "setSetting", item: "期次周期", content: 0 }))).toEqual([["内容", "notANumber"]]);
    expect(plan({ kind: "setSetting", item: "截至日", content: "" }).refusals).toEqual([]);
  });

  it("find a slot by 项目 and 序号", () => {
    const slots = ledgerOf({
      slots: [
        { item: "下一步打算", seq: "1", content: "甲" },
        { item: "下一步打算", seq: "2", content: "乙" },
      ],
    });
    const set = (seq: string): LedgerChange => ({ kind: "setSlot", item: "下一步打算", seq, title: "", content: "新" });
    expect(planChanges(slots, [set("2")], context).updates).toEqual([
      expect.objectContaining({ row: slots.rows.slots[1], before: "乙", after: "新" }),
    ]);
    expect(planChanges(slots, [set("3")], context).appends[0]?.cells).toEqual({
      item: "下一步打算",
      seq: "3",
      title: "",
      content: "新",
    });
  });
});

describe("a list of changes", () => {
  it("is refused row by row", () => {
    const result = plan(editMeasure({ status: "已完成" }), editIssue({ note: "好" }));
    expect(result.refusals.map(({ change, table, id }) => [change, table, id])).toEqual([[0, "measures", "C-000001"]]);
    expect(result.updates.map(({ change }) => change)).toEqual([1]);
    expect(result.log).toHaveLength(1);
  });
});
