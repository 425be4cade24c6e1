import type { RawTable, RowProblem } from "../../src/ledger/model";
import { effectiveAsOf, readLedger } from "../../src/ledger/readLedger";
import type { TableKey } from "../../src/ledger/schema";
import { day, issueRow, ledgerOf, measureRow, serial, tableOf, tablesOf } from "./ledgerBuilder";

const today = day(2022, 9, 30);
const brief = ({ table, row, column, expected, got }: RowProblem) => [table, row, column, expected.kind, got];

/** The tables of a ledger with one of them replaced. */
const readWith = (table: RawTable, rows: Parameters<typeof tablesOf>[0] = {}) =>
  readLedger([...tablesOf(rows).filter(({ key }) => key !== table.key), table], { today });

describe("columns", () => {
  it("are found by heading in any order, and the user's own are kept", () => {
    const table: RawTable = {
      key: "rules",
      headings: ["领导批示", "文号", " 制度 名称 ", "编号", "类别", "印发日期", "问题编号"],
      firstRow: 5,
      rows: [["已阅", "某发〔2022〕3号", "数据目录管理办法", "Z-1", "新建", serial(2022, 8, 1), ""]],
    };
    const ledger = readWith(table);
    expect(ledger.problems).toEqual([]);
    expect(ledger.rules[0]).toMatchObject({
      id: "Z-1",
      name: "数据目录管理办法",
      docNo: "某发〔2022〕3号",
      issuedOn: day(2022, 8, 1),
    });
    expect(ledger.rules[0]?.source).toMatchObject({ table: "rules", row: 5, extra: { 领导批示: "已阅" } });
  });

  it("that are missing are named once and read as blank, formulas excepted", () => {
    const full = tableOf("measures", [measureRow(), measureRow({ id: "C-000002" })]);
    const drop = full.headings.flatMap((heading, i) => (["责任人", "预警"].includes(heading) ? [i] : []));
    const without = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => !drop.includes(i));
    const ledger = readWith(
      { ...full, headings: without(full.headings), rows: full.rows.map(without) },
      { issues: [issueRow()] },
    );
    expect(ledger.problems.map(brief)).toEqual([["措施清单", 0, "责任人", "column", ""]]);
    expect(ledger.measures.map(({ persons }) => persons)).toEqual(["", ""]);
    expect(ledger.measures[0]?.source.cells).not.toHaveProperty("persons");
  });

  it("that stand twice are named, and the left one is read", () => {
    const full = tableOf("rules", [{ id: "Z-1", name: "左" }]);
    const ledger = readWith({
      ...full,
      headings: [...full.headings, "制度名称"],
      rows: full.rows.map((row) => [...row, "右"]),
    });
    expect(ledger.problems.map(brief)).toEqual([["制度清单", 0, "制度名称", "uniqueColumn", "制度名称"]]);
    expect(ledger.rules[0]?.name).toBe("左");
    expect(ledger.rules[0]?.source.extra).toEqual({});
  });
});

describe("tables", () => {
  it("that a new ledger has are named when missing, those made later are not", () => {
    const missing: readonly TableKey[] = ["rules", "snapshots", "wordings", "allowances", "changes"];
    const ledger = readLedger(
      tablesOf({}).filter(({ key }) => !missing.includes(key)),
      { today },
    );
    expect(ledger.problems.map(brief)).toEqual([["制度清单", 0, "", "table", ""]]);
    expect(ledger.rules).toEqual([]);
  });
});

describe("rows", () => {
  it("that are blank are skipped, also when formulas or columns of the user's own fill them", () => {
    const full = tableOf("issues", [
      issueRow(),
      { measureProgress: "0/0", light: "长期" },
      { text: "   " },
      issueRow({ id: "W-2" }),
    ]);
    const ledger = readWith({
      ...full,
      headings: [...full.headings, "分管意见"],
      rows: full.rows.map((row) => [...row, "=A1"]),
    });
    expect(ledger.issues.map(({ source }) => source.row)).toEqual([2, 5]);
  });

  it("without 编号 count and are no problem", () => {
    const ledger = ledgerOf({ issues: [issueRow({ id: "" })] });
    expect(ledger.issues).toHaveLength(1);
    expect(ledger.problems).toEqual([]);
  });

  it("with a doubled 编号 are all named and all count", () => {
    const ledger = ledgerOf({ issues: [issueRow(), issueRow({ id: "W-2" }), issueRow()] });
    expect(ledger.issues).toHaveLength(3);
    expect(ledger.problems.map(brief)).toEqual([
      ["问题清单", 2, "编号", "uniqueId", "W-000001"],
      ["问题清单", 4, "编号", "uniqueId", "W-000001"],
    ]);
  });

  it("that refer to an unknown 编号 are named", () => {
    const ledger = ledgerOf({
      issues: [issueRow()],
      measures: [measureRow(), measureRow({ id: "C-2", issueId: "W-9" }), measureRow({ id: "C-3", issueId: "" })],
      events: [
        { id: "J-1", date: serial(2022, 9, 1), kind: "会议" },
        { id: "J-2", date: serial(2022, 9, 1), kind: "进展", relatedId: "C-000001" },
        { id: "J-3", date: serial(2022, 9, 1), kind: "进展", relatedId: "C-9" },
      ],
      rules: [{ id: "Z-1", name: "办法", issueIds: "W-000001、W-7" }],
    });
    expect(ledger.problems.map(brief)).toEqual([
      ["措施清单", 3, "问题编号", "knownIssue", "W-9"],
      ["措施清单", 4, "问题编号", "knownIssue", ""],
      ["办理记录", 4, "关联编号", "knownIssue", "C-9"],
      ["制度清单", 2, "问题编号", "knownIssue", "W-000001、W-7"],
    ]);
    expect(ledger.rules[0]?.issueIds).toEqual(["W-000001", "W-7"]);
  });
});

describe("cells", () => {
  it("that cannot be read are named and count as blank, and the row goes on", () => {
    const ledger = ledgerOf({
      issues: [
        issueRow({
          status: "延期完成",
          completedOn: "九月末",
          leader: "#N/A",
          type: "即改",
          due: 2022,
          publicity: "公开",
          deadlineText: "9月30日",
        }),
      ],
      events: [{ id: "J-1", date: serial(2022, 9, 1), kind: "约谈", people: "若干", money: "1,200.5" }],
    });
    expect(ledger.issues[0]).toMatchObject({
      status: null,
      completedOn: null,
      leader: "",
      type: "",
      due: null,
      publicity: "未定",
      persons: "李四",
    });
    expect(ledger.events[0]).toMatchObject({ people: null, money: 1200.5 });
    expect(ledger.problems.map(brief)).toEqual(
      expect.arrayContaining([
        ["问题清单", 2, "状态", "choice", "延期完成"],
        ["问题清单", 2, "完成日期", "date", "九月末"],
        ["问题清单", 2, "责任领导", "noError", "#N/A"],
        ["问题清单", 2, "整改类型", "choice", "即改"],
        ["问题清单", 2, "时限日期", "date", 2022],
        ["问题清单", 2, "公开", "choice", "公开"],
        ["问题清单", 2, "整改时限", "year", "9月30日"],
        ["办理记录", 2, "人数", "number", "若干"],
      ]),
    );
    expect(ledger.problems).toHaveLength(8);
  });

  it("may hold days as serials or as text written out in full", () => {
    const read = (completedOn: string | number) =>
      ledgerOf({ issues: [issueRow({ status: "已完成", completedOn })] }).issues[0]?.completedOn;
    for (const written of [serial(2022, 9, 5), serial(2022, 9, 5) + 0.75, "2022.9.5", "2022年9月5日"]) {
      expect(read(written)).toEqual(day(2022, 9, 5));
    }
  });

  it("hold serials of the 1904 date system in such a workbook", () => {
    const ledger = ledgerOf(
      {
        issues: [issueRow({ due: serial(2022, 9, 30) - 1462 })],
        measures: [measureRow({ updatedAt: serial(2022, 9, 1) - 1462 + 0.5 })],
      },
      true,
    );
    expect(ledger.issues[0]?.due).toEqual(day(2022, 9, 30));
    expect(ledger.measures[0]?.updatedAt).toBe(serial(2022, 9, 1) + 0.5);
  });

  it("keep what was read exactly, for the check before a write", () => {
    const ledger = ledgerOf({ issues: [issueRow({ seq: 7, leader: " 张三 ", status: "整改中" })] });
    expect(ledger.issues[0]).toMatchObject({ seq: "7", leader: "张三", status: "正在整改" });
    expect(ledger.rows.issues[0]?.cells).toMatchObject({ seq: 7, leader: " 张三 ", status: "整改中" });
  });
});

describe("status", () => {
  it("takes over words of other ledgers with what else they say", () => {
    const ledger = ledgerOf({
      issues: [
        issueRow({ status: "已销号" }),
        issueRow({ id: "W-2", status: "长期整改" }),
        issueRow({ id: "W-3", status: "" }),
      ],
    });
    expect(ledger.issues.map(({ status, closure, longTerm }) => [status, closure, longTerm])).toEqual([
      ["已完成", "已销号", false],
      ["正在整改", "", true],
      ["", "", false],
    ]);
  });

  it("of a measure cannot be 已移交", () => {
    const ledger = ledgerOf({ issues: [issueRow()], measures: [measureRow({ status: "已移交" })] });
    expect(ledger.measures[0]?.status).toBeNull();
    expect(ledger.problems.map(brief)).toEqual([["措施清单", 2, "状态", "choice", "已移交"]]);
  });
});

describe("deadlines", () => {
  const settings = [
    { item: "反馈日期", content: "2022-5-10" },
    { item: "立行立改天数", content: 20 },
  ];

  it("are what 时限日期 says, or else what the words give", () => {
    const ledger = ledgerOf({
      settings,
      issues: [
        issueRow({ due: serial(2022, 10, 15) }),
        issueRow({ id: "W-2", due: "" }),
        issueRow({ id: "W-3", due: "", deadlineText: "9月底前" }),
        issueRow({ id: "W-4", due: "", deadlineText: serial(2022, 8, 8) }),
      ],
    });
    expect(ledger.issues.map(({ due, dueInferred }) => [due, dueInferred])).toEqual([
      [day(2022, 10, 15), false],
      [day(2022, 9, 30), false],
      [day(2022, 9, 30), true],
      [day(2022, 8, 8), false],
    ]);
    expect(ledger.issues[3]?.deadlineText).toBe("2022年8月8日");
  });

  it("of 立行立改 count from the feedback, also when only 整改类型 says so, and stay marked as inferred", () => {
    const ledger = ledgerOf({
      settings,
      issues: [
        issueRow({ due: "", deadlineText: "立行立改" }),
        issueRow({ id: "W-2", due: "", deadlineText: "", type: "立行立改" }),
        issueRow({ id: "W-3", due: serial(2022, 5, 30), deadlineText: "立行立改" }),
      ],
    });
    for (const issue of ledger.issues) expect(issue).toMatchObject({ due: day(2022, 5, 30), dueInferred: true });
  });

  it("that need 反馈日期 say so where it is blank", () => {
    const ledger = ledgerOf({ issues: [issueRow({ due: "", deadlineText: "立行立改" })] });
    expect(ledger.problems).toEqual([
      {
        table: "问题清单",
        row: 2,
        column: "整改时限",
        expected: { kind: "setting", item: "反馈日期" },
        got: "立行立改",
      },
    ]);
  });

  it("that are not understood are no problem where 时限日期 settles them", () => {
    expect(ledgerOf({ issues: [issueRow({ deadlineText: "换届前" })] }).problems).toEqual([]);
    expect(ledgerOf({ issues: [issueRow({ deadlineText: "换届前", due: "" })] }).problems.map(brief)).toEqual([
      ["问题清单", 2, "整改时限", "deadline", "换届前"],
    ]);
  });

  it("decide with type and flag whether a row is long-term, the flag first", () => {
    const longTerm = (more: Parameters<typeof issueRow>[0]) =>
      ledgerOf({ issues: [issueRow(more)] }).issues[0]?.longTerm;
    expect(longTerm({})).toBe(false);
    expect(longTerm({ longTerm: "是" })).toBe(true);
    expect(longTerm({ type: "长期坚持" })).toBe(true);
    expect(longTerm({ deadlineText: "2022年底前，并长期坚持" })).toBe(true);
    expect(longTerm({ deadlineText: "2022年底前，并长期坚持", longTerm: "否" })).toBe(false);
  });
});

describe("settings", () => {
  it("have defaults where rows are blank or missing", () => {
    const { settings, problems } = ledgerOf({ settings: [{ item: "临期天数", content: "" }] });
    expect(settings).toMatchObject({
      unit: "",
      soonDays: 7,
      immediateDays: 30,
      lagDays: 14,
      periodDays: 14,
      asOf: null,
    });
    expect(problems).toEqual([]);
  });

  it("are read from text cells", () => {
    const { settings } = ledgerOf({
      settings: [
        { item: "单位", content: "某市数据中心" },
        { item: "反馈日期", content: "2022年5月10日" },
        { item: "截至日", content: serial(2022, 9, 1) },
        { item: "临期天数", content: "10" },
        { item: "我们自己的项目", content: "随便" },
      ],
    });
    expect(settings).toMatchObject({
      unit: "某市数据中心",
      feedbackDate: day(2022, 5, 10),
      asOf: day(2022, 9, 1),
      soonDays: 10,
    });
  });

  it("say whether 8月前 goes on to the end of August", () => {
    const due = (content: string) =>
      ledgerOf({
        settings: [{ item: "月前含当月", content }],
        issues: [issueRow({ due: "", deadlineText: "2022年8月前" })],
      });
    expect(due("").issues[0]?.due).toEqual(day(2022, 7, 31));
    expect(due("否").issues[0]?.due).toEqual(day(2022, 7, 31));
    expect(due("是").issues[0]?.due).toEqual(day(2022, 8, 31));
    expect(due("看情况").issues[0]?.due).toEqual(day(2022, 7, 31));
    expect(due("看情况").problems.map(brief)).toEqual([["台账设置", 2, "内容", "choice", "看情况"]]);
  });

  it("that make no sense are named and replaced by the default", () => {
    const ledger = ledgerOf({
      settings: [
        { item: "临期天数", content: "一周" },
        { item: "滞后天数", content: -3 },
        { item: "期次周期", content: 0 },
        { item: "截至日", content: "月底" },
        { item: "单位", content: "甲" },
        { item: "单位", content: "乙" },
      ],
    });
    expect(ledger.settings).toMatchObject({ soonDays: 7, lagDays: 14, periodDays: 14, asOf: null, unit: "甲" });
    expect(ledger.problems.map(brief)).toEqual([
      ["台账设置", 2, "内容", "number", "一周"],
      ["台账设置", 3, "内容", "number", -3],
      ["台账设置", 4, "内容", "number", 0],
      ["台账设置", 5, "内容", "date", "月底"],
      ["台账设置", 6, "项目", "uniqueId", "单位"],
      ["台账设置", 7, "项目", "uniqueId", "单位"],
    ]);
  });

  it("give the day of all figures, or today", () => {
    expect(effectiveAsOf(ledgerOf({}), today)).toEqual(today);
    expect(effectiveAsOf(ledgerOf({ settings: [{ item: "截至日", content: "2022-6-30" }] }), today)).toEqual(
      day(2022, 6, 30),
    );
  });
});

describe("the other tables", () => {
  it("are read row by row", () => {
    const ledger = ledgerOf({
      slots: [{ item: "下一步打算", seq: "1", title: "持续抓好整改", content: "…" }],
      snapshots: [
        { period: "第3期", asOf: serial(2022, 9, 16), id: "C-1", status: "正在整改", progress: "已完成初稿" },
      ],
      wordings: [{ level: "方面", original: "甲", shortTitle: "乙" }],
      changes: [
        {
          time: serial(2022, 9, 16) + 0.25,
          editor: "王五",
          id: "C-1",
          field: "状态",
          before: "未启动",
          after: "正在整改",
        },
      ],
    });
    expect(ledger.slots[0]).toMatchObject({ item: "下一步打算", title: "持续抓好整改" });
    expect(ledger.snapshots[0]).toMatchObject({ asOf: day(2022, 9, 16), progress: "已完成初稿" });
    expect(ledger.wordings[0]).toMatchObject({ shortTitle: "乙" });
    expect(ledger.changes[0]).toMatchObject({ time: serial(2022, 9, 16) + 0.25, after: "正在整改" });
  });
});
