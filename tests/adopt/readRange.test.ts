import { recogniseForm } from "../../src/adopt/layout/recogniseForm";
import { readRange, type SheetLedger } from "../../src/adopt/readRange";
import type { Field } from "../../src/adopt/headings";
import type { CellValue } from "../../src/ledger/model";
import { issueTable, measureTable } from "../functions/ledgers";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const column = (ledger: SheetLedger, field: Field): readonly CellValue[] =>
  ledger.lines.map((line) => ledger.column(ledger.columns.get(field)?.index ?? -1)(line.at));
const statuses = (ledger: SheetLedger) => ledger.lines.map((line) => line.counted.status);
const headingOf = (ledger: SheetLedger, field: Field) => ledger.columns.get(field)?.heading;

describe("the heading row", () => {
  it("is found below a title, a 截至 line and a unit line", () => {
    const ledger = readRange([
      ["某局巡察整改台账", "", "", ""],
      ["截至2022年9月30日", "", "", ""],
      ["序号", "突出问题", "完成时限", "整改状态"],
      [1, "甲", "2022年9月底", "整改中"],
    ]);
    expect(ledger.headingRow).toBe(3);
    expect(ledger.lines.map((line) => line.row)).toEqual([4]);
    expect(ledger.lines[0]?.counted).toMatchObject({ status: "正在整改", due: { year: 2022, month: 9, day: 30 } });
  });

  it("is none where fewer than two headings are known in a wider range", () => {
    expect(
      readRange([
        ["甲", "状态"],
        ["乙", "已完成"],
      ]).columns.size,
    ).toBe(0);
  });

  it("is not needed by a single column, whose cells are statuses then", () => {
    const ledger = readRange([["已完成"], [""], ["整改中"], [""]]);
    expect(ledger.headingRow).toBe(0);
    expect(statuses(ledger)).toEqual(["已完成", "正在整改"]);
    expect(ledger.lines.map((line) => line.row)).toEqual([1, 3]);
  });

  it("is used by a single column that has one", () => {
    expect(statuses(readRange([["是否完成"], ["是"], ["否"]]))).toEqual(["已完成", "正在整改"]);
  });
});

describe("columns whose heading means different things", () => {
  it("整改情况 is the status only where it holds nothing but status words and no other column is one", () => {
    expect(
      headingOf(
        readRange([
          ["问题", "整改情况"],
          ["甲", "已整改"],
          ["乙", "整改中"],
        ]),
        "status",
      ),
    ).toBe("整改情况");
    expect(
      headingOf(
        readRange([
          ["问题", "整改情况"],
          ["甲", "已印发制度"],
          ["乙", "整改中"],
        ]),
        "status",
      ),
    ).toBeUndefined();
    expect(
      headingOf(
        readRange([
          ["问题", "整改情况", "状态"],
          ["甲", "已整改", "已完成"],
        ]),
        "status",
      ),
    ).toBe("状态");
  });

  it("完成时间 is the plan, unless another column is or only done items have one", () => {
    expect(
      headingOf(
        readRange([
          ["问题", "完成时间", "状态"],
          ["甲", "2022.6.30", "整改中"],
        ]),
        "deadlineText",
      ),
    ).toBe("完成时间");
    expect(
      headingOf(
        readRange([
          ["问题", "整改时限", "完成时间"],
          ["甲", "2022.6.30", ""],
        ]),
        "completedOn",
      ),
    ).toBe("完成时间");
    const onlyDone = [
      ["问题", "完成时间", "状态"],
      ["甲", "2022.6.30", "已完成"],
      ["乙", "", "整改中"],
      ["丙", "", ""],
    ];
    expect(headingOf(readRange(onlyDone), "completedOn")).toBe("完成时间");
  });

  it("完成时间 of a ledger that is all done is when it was done, where it has days and none of them is to come", () => {
    const done = (asks: string, word: string, days: readonly CellValue[], above: CellValue[][] = []) => {
      const rows: CellValue[][] = [
        ...above,
        ["序号", "具体问题", asks, "完成时间"],
        ...days.map((day, at) => [at + 1, `问题${at + 1}`, word, day]),
      ];
      const sheet = sheetOf("台账", rows);
      const { field } = mappingOf(sheet).columns[3] ?? {};
      expect(readRange(sheet.cells).columns.get(field ?? "note")?.index).toBe(3);
      return field;
    };
    const asOf: CellValue[][] = [["截至2023年9月30日", "", "", ""]];
    expect(done("是否完成", "是", [45078, 45107])).toBe("completedOn");
    expect(done("状态", "已完成", ["2023年6月5日", "2023.9.28"], asOf)).toBe("completedOn");
    expect(done("状态", "已完成", ["2023年6月5日", "2023年10月8日"], asOf)).toBe("deadlineText");
    expect(done("是否完成", "是", ["2023年6月底前", "2023年9月"])).toBe("deadlineText");
  });

  it("完成时间 of a form is when it was done beside 是否完成", () => {
    const form = (...headings: string[]) =>
      recogniseForm(sheetOf("表样", [["序号", "具体问题", "整改措施", ...headings], [], []]))?.mapping.columns.at(-1)
        ?.field;
    expect(form("是否完成", "完成时间")).toBe("completedOn");
    expect(form("整改时限", "状态", "完成时间")).toBe("completedOn");
    expect(form("责任部门", "完成时间")).toBe("deadlineText");
  });

  it("整改任务 is the problem, or the measure beside a problem column", () => {
    expect(
      headingOf(
        readRange([
          ["整改任务", "状态"],
          ["甲", "整改中"],
        ]),
        "problem",
      ),
    ).toBe("整改任务");
    expect(
      headingOf(
        readRange([
          ["问题", "整改任务", "状态"],
          ["甲", "乙", "整改中"],
        ]),
        "measure",
      ),
    ).toBe("整改任务");
  });

  it("问题表现 is the problem, or what is found of it beside a problem column", () => {
    const rows = (headings: readonly string[]) => readRange([[...headings, "状态"], headings.map(() => "甲")]);
    expect(headingOf(rows(["问题表现"]), "problem")).toBe("问题表现");
    expect(headingOf(rows(["问题表现", "主要问题"]), "text")).toBe("问题表现");
    expect(headingOf(rows(["主要问题", "问题表现"]), "problem")).toBe("主要问题");
    expect(headingOf(rows(["主要问题", "具体问题", "问题表现"]), "text")).toBe("具体问题");
  });

  it("of two columns that could be the field takes the one with the nearer word", () => {
    const ledger = readRange([
      ["序号", "整改责任单位名称", "责任部门", "状态"],
      [1, "某局", "办公室", "整改中"],
    ]);
    expect(headingOf(ledger, "leadDept")).toBe("责任部门");
  });
});

describe("merged parents", () => {
  const merged: CellValue[][] = [
    ["序号", "方面", "问题", "具体问题", "整改措施", "责任科室", "完成时限", "状态"],
    [1, "一方面", "问题一", "甲", "措施一", "办公室", "2022年6月", "已完成"],
    ["", "", "", "", "措施二", "", "", "整改中"],
    ["", "", "", "", "措施三", "人事科", "2022年9月", ""],
    [2, "", "", "乙", "措施四", "", "2022年12月", "已完成"],
    [3, "二方面", "", "丙", "措施五", "财务科", "", "未启动"],
  ];

  it("give their blank cells to the rows that continue an item", () => {
    const ledger = readRange(merged);
    expect(ledger.lines.map((line) => line.item)).toEqual([0, 0, 0, 1, 2]);
    expect(column(ledger, "text")).toEqual(["甲", "甲", "甲", "乙", "丙"]);
    expect(column(ledger, "leadDept")).toEqual(["办公室", "办公室", "人事科", "", "财务科"]);
    expect(column(ledger, "deadlineText")).toEqual(["2022年6月", "2022年6月", "2022年9月", "2022年12月", ""]);
  });

  it("carry 方面 and 问题 down to every row, 问题 not into the next 方面", () => {
    const ledger = readRange(merged);
    expect(column(ledger, "aspect")).toEqual(["一方面", "一方面", "一方面", "一方面", "二方面"]);
    expect(column(ledger, "problem")).toEqual(["问题一", "问题一", "问题一", "问题一", ""]);
  });

  it("keep 状态 to themselves where a continuing row has its own", () => {
    const ledger = readRange(merged);
    expect(ledger.statusPerLine).toBe(true);
    expect(statuses(ledger)).toEqual(["已完成", "正在整改", "", "已完成", "未启动"]);
  });

  it("give 状态 to the rows below where none has its own", () => {
    const once = merged.map((row, at) => (at === 2 ? [...row.slice(0, 7), ""] : row));
    const ledger = readRange(once);
    expect(ledger.statusPerLine).toBe(false);
    expect(statuses(ledger)).toEqual(["已完成", "已完成", "已完成", "已完成", "未启动"]);
  });

  it("do not lend an extension to a row with a deadline of its own", () => {
    const ledger = readRange([
      ["序号", "具体问题", "整改措施", "完成时限", "延期至", "状态"],
      [1, "甲", "一", "2022.6.30", "2022.8.31", "整改中"],
      ["", "", "二", "2022.9.30", "", "整改中"],
      ["", "", "三", "", "", "整改中"],
    ]);
    expect(column(ledger, "extendedTo")).toEqual(["2022.8.31", "", ""]);
    expect(column(ledger, "deadlineText")).toEqual(["2022.6.30", "2022.9.30", "2022.9.30"]);
  });

  it("are the same item where the parent is filled down instead of merged", () => {
    const ledger = readRange([
      ["序号", "具体问题", "整改举措", "进展"],
      [1, "甲", "一", "正按序推进"],
      [1, "甲", "二", "正按序推进"],
      [2, "甲", "三", "正按序推进"],
    ]);
    expect(ledger.lines.map((line) => line.item)).toEqual([0, 0, 1]);
  });

  it("are the same item where the parent is filled down and 序号 counts the rows", () => {
    const ledger = readRange([
      ["序号", "具体问题", "整改举措", "进展"],
      [1, "甲", "一", "正按序推进"],
      [2, "甲", "二", "正按序推进"],
      [3, "乙", "三", "正按序推进"],
    ]);
    expect(ledger.lines.map((line) => line.item)).toEqual([0, 0, 1]);
  });

  it("do not exist in our own tables: nothing is taken over", () => {
    const ledger = readRange(
      issueTable({ seq: "1", aspect: "甲", leadDept: "办公室", status: "已完成" }, { text: "", status: "正在整改" }),
    );
    expect(ledger.own).toBe("issues");
    expect(column(ledger, "leadDept")).toEqual(["办公室", ""]);
    expect(column(ledger, "aspect")).toEqual(["甲", ""]);
    expect(ledger.lines.map((line) => line.item)).toEqual([0, 1]);
  });
});

describe("a column that says how far it is", () => {
  const headings = ["序号", "具体问题", "整改时限", "完成情况", "整改完成时间"];

  it("is the status where no other is and only status words stand there", () => {
    const ledger = readRange([
      headings,
      [1, "甲", "2022年6月", "已完成", "2022年6月2日"],
      [2, "乙", "2022年9月", "整改中", ""],
    ]);
    expect(headingOf(ledger, "status")).toBe("完成情况");
    expect(ledger.columns.get("status")?.certainty).toBe("content");
    expect(statuses(ledger)).toEqual(["已完成", "正在整改"]);
  });

  it("stays the status where few cells are odd: these are not understood, and the import says the same", () => {
    const words = ["已完成（2022年8月）", "已完成80%", "未启动", "已完成", "整改中", "报上级定"];
    const rows = [headings, ...words.map((word, at) => [at + 1, `事项${at}`, "2022年9月", word, ""])];
    const ledger = readRange(rows);
    expect(ledger.columns.get("status")).toMatchObject({ heading: "完成情况", certainty: "content" });
    expect(statuses(ledger).filter((status) => status === "已完成")).toHaveLength(2);
    const { issues, problems } = adopted(sheetOf("台账", rows));
    expect(issues.map(({ fields }) => fields.status ?? "")).toEqual([
      "已完成",
      "正在整改",
      "未启动",
      "已完成",
      "正在整改",
      "",
    ]);
    expect(problems.map(({ row, expected: { kind }, got }) => [row, kind, got])).toEqual([
      [3, "share", "已完成80%"],
      [7, "choice", "报上级定"],
    ]);
  });

  it("takes a share typed into the status column as what it says, also on import, which keeps it and says so once", () => {
    const words = ["已完成", 1, 0.8, 0, "30%"];
    const rows = [
      ["序号", "具体问题", "整改时限", "整改状态"],
      ...words.map((word, at) => [at + 1, `事项${at}`, "2022年9月", word]),
    ];
    const expected = ["已完成", "已完成", "正在整改", "未启动", "正在整改"];
    expect(statuses(readRange(rows))).toEqual(expected);
    const { issues, problems } = adopted(sheetOf("台账", rows));
    expect(issues.map(({ fields }) => fields.status)).toEqual(expected);
    expect(issues.map(({ fields }) => fields.note)).toEqual([
      undefined,
      undefined,
      "〔原状态：80%〕",
      undefined,
      "〔原状态：30%〕",
    ]);
    expect(problems.map(({ row, column, expected: { kind }, got }) => [row, column, kind, got])).toEqual([
      [3, 4, "share", 1],
    ]);
  });

  it("takes no number for a share where one of the column is none: they are codes then", () => {
    const words = ["已完成", 1, 2, 0, 0.5];
    const rows = [
      ["序号", "具体问题", "整改时限", "整改状态"],
      ...words.map((word, at) => [at + 1, `事项${at}`, "2022年9月", word]),
    ];
    expect(statuses(readRange(rows))).toEqual(["已完成", null, null, null, null]);
    const { issues, problems } = adopted(sheetOf("台账", rows));
    expect(issues.map(({ fields }) => fields.status ?? "")).toEqual(["已完成", "", "", "", ""]);
    expect(problems.map(({ row, got }) => [row, got])).toEqual([
      [3, 1],
      [4, 2],
      [5, 0],
      [6, 0.5],
    ]);
  });

  it("is asked by a heading that has 是否 in its middle", () => {
    const rows = [
      ["序号", "具体问题", "问题是否整改到位", "是否已销号"],
      [1, "甲", "是", "是"],
      [2, "乙", "否", "否"],
    ];
    expect(statuses(readRange(rows))).toEqual(["已完成", "正在整改"]);
    expect(adopted(sheetOf("台账", rows)).issues.map(({ fields }) => [fields.status, fields.closure])).toEqual([
      ["已完成", "已销号"],
      ["正在整改", "未申请"],
    ]);
  });

  it("stays text where one cell tells more, or another column is the status", () => {
    const told = readRange([
      headings,
      [1, "甲", "2022年6月", "已完成", ""],
      [2, "乙", "2022年9月", "已开三次会研究", ""],
    ]);
    expect(headingOf(told, "progress")).toBe("完成情况");
    const beside = readRange([
      [...headings, "状态"],
      [1, "甲", "2022年6月", "已完成", "", "未启动"],
    ]);
    expect(headingOf(beside, "status")).toBe("状态");
    expect(statuses(beside)).toEqual(["未启动"]);
  });
});

describe("rows", () => {
  it("blank in every recognised column are none, in the middle and at the end", () => {
    const ledger = readRange([
      ["序号", "具体问题", "状态", "自己的列"],
      [1, "甲", "已完成", "x"],
      ["", "", "", "小计"],
      [2, "乙", "", ""],
      ["", " ", "", ""],
    ]);
    expect(ledger.lines.map((line) => line.row)).toEqual([2, 4]);
    expect(statuses(ledger)).toEqual(["已完成", ""]);
  });

  it("of 措施清单 are measures, of 问题清单 issues", () => {
    expect(readRange(measureTable({ status: "已完成" }))).toMatchObject({ own: "measures", level: "measure" });
    expect(readRange(issueTable({ status: "已完成" }))).toMatchObject({ own: "issues", level: "issue" });
  });

  it("say which cell was not understood, by its place in the range", () => {
    const ledger = readRange([
      ["某局台账", "", ""],
      ["具体问题", "整改时限", "状态"],
      ["甲", "尽快", "差不多"],
    ]);
    expect(ledger.lines[0]?.problems).toEqual([
      expect.objectContaining({ row: 3, columnNumber: 3, column: "状态", concerns: "status", got: "差不多" }),
      expect.objectContaining({ row: 3, columnNumber: 2, column: "整改时限", concerns: "deadline", got: "尽快" }),
    ]);
    expect(ledger.lines[0]?.counted.status).toBeNull();
  });

  it("take 是 and 否 for an answer only under a heading that asks", () => {
    expect(
      statuses(
        readRange([
          ["问题", "是否已完成整改"],
          ["甲", "是"],
          ["乙", "否"],
        ]),
      ),
    ).toEqual(["已完成", "正在整改"]);
    expect(
      statuses(
        readRange([
          ["问题", "整改状态"],
          ["甲", "是"],
        ]),
      ),
    ).toEqual([null]);
  });

  it("take closed words and 是否销号 for closed", () => {
    const closed = readRange([
      ["问题", "状态", "是否销号"],
      ["甲", "已销号", ""],
      ["乙", "已完成", "是"],
      ["丙", "已完成", "否"],
    ]);
    expect(closed.lines.map((line) => line.counted.closed)).toEqual([true, true, false]);
  });

  it("count relative deadlines from 反馈日期 above the headings, or from the one given", () => {
    const cells: CellValue[][] = [
      ["反馈日期：2022年5月10日", "", ""],
      ["具体问题", "整改时限", "状态"],
      ["甲", "立行立改", "整改中"],
    ];
    expect(readRange(cells).lines[0]).toMatchObject({
      counted: { due: { year: 2022, month: 6, day: 9 } },
      dueInferred: true,
    });
    const given = readRange(cells, { feedbackDate: { year: 2022, month: 6, day: 1 } });
    expect(given.lines[0]?.counted.due).toEqual({ year: 2022, month: 7, day: 1 });
  });

  it("let every 延期至 count where there is no 延期批准 column, and only approved ones where there is", () => {
    const without = readRange([
      ["问题", "整改时限", "延期至", "状态"],
      ["甲", "2022.6.30", "2022.9.30", "整改中"],
    ]);
    expect(without.lines[0]?.counted.extendedTo).toEqual({ year: 2022, month: 9, day: 30 });
    const unapproved = readRange([
      ["问题", "整改时限", "延期至", "延期批准", "状态"],
      ["甲", "2022.6.30", "2022.9.30", "/", "整改中"],
    ]);
    expect(unapproved.lines[0]?.counted.extendedTo).toBeNull();
  });
});
