import { countedIssue, countFigures } from "../../src/ledger/figures";
import { formatRate } from "../../src/ledger/rate";
import { countedAspects, countedProblems, partlyDoneProblems, rollUp } from "../../src/ledger/rollUp";
import { day, issueRow, ledgerOf, measureRow, serial } from "./ledgerBuilder";

const asOf = day(2022, 9, 30);

/** 18 issues of nine problems, as one published notice has them: one issue of problem 2 and two of problem 7 are open and long-term. */
const problemOf = [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 6, 7, 7, 7, 8, 8, 9];
const nineProblems = ledgerOf({
  issues: problemOf.map((problem, i) => {
    const open = i === 4 || i === 13 || i === 14;
    return issueRow({
      id: `W-${i + 1}`,
      seq: String(i + 1),
      aspect: `方面${Math.ceil(problem / 3)}`,
      problemSeq: String(problem),
      problem: `问题${problem}`,
      status: open ? "正在整改" : "已完成",
      longTerm: open ? "是" : "否",
      completedOn: open ? "" : serial(2022, 8, 31),
      due: serial(2022, 12, 31),
    });
  }),
});

describe("rollUp", () => {
  it("groups issues by problem and aspect and keeps the order of 序号 whatever the order of rows", () => {
    const ledger = ledgerOf({
      issues: [
        issueRow({ id: "W-3", seq: "10", aspect: "乙", problem: "丁", problemSeq: "2" }),
        issueRow({ id: "W-1", seq: "2", aspect: "甲", problem: "丙", problemSeq: "1" }),
        issueRow({ id: "W-4", seq: "11", aspect: "甲", problem: "丙", problemSeq: "1" }),
        issueRow({ id: "W-2", seq: "1", aspect: "甲", problem: "丙", problemSeq: "1" }),
      ],
    });
    const tree = rollUp(ledger, asOf, 7).aspects.map(({ name, problems }) => [
      name,
      problems.map((problem) => [problem.seq, problem.name, problem.issues.map(({ issue }) => issue.id)]),
    ]);
    expect(tree).toEqual([
      ["甲", [["1", "丙", ["W-2", "W-1", "W-4"]]]],
      ["乙", [["2", "丁", ["W-3"]]]],
    ]);
  });

  it("takes the same words under another number or aspect for another problem", () => {
    const ledger = ledgerOf({
      issues: [
        issueRow({ id: "W-1" }),
        issueRow({ id: "W-2", problemSeq: "2" }),
        issueRow({ id: "W-3", aspect: "另一方面" }),
      ],
    });
    expect(countedProblems(ledger, asOf)).toHaveLength(3);
    expect(countedAspects(ledger, asOf)).toHaveLength(2);
  });

  it("counts seven of nine problems as done and two as partly done, 77.8%", () => {
    const figures = countFigures(countedProblems(nineProblems, asOf), { asOf, soonDays: 7 });
    expect(figures).toMatchObject({ total: 9, done: 7, longTerm: 2, inProgress: 0 });
    expect(formatRate(figures.completionRate)).toBe("77.8%");
    const byIssue = countFigures(nineProblems.issues.map(countedIssue), { asOf, soonDays: 7 });
    expect(formatRate(byIssue.completionRate)).toBe("83.3%");
  });

  it("shows partly done parents apart", () => {
    const problems = rollUp(nineProblems, asOf, 7).aspects.flatMap((aspect) => aspect.problems);
    expect(problems.filter(({ partlyDone }) => partlyDone).map(({ seq }) => seq)).toEqual(["2", "7"]);
    expect(partlyDoneProblems(nineProblems, asOf)).toBe(2);
    expect(problems.find(({ seq }) => seq === "2")).toMatchObject({
      class: "longTerm",
      figures: { total: 3, done: 2 },
    });
  });

  it("calls a parent due soon only when nothing below is overdue", () => {
    const soon = issueRow({ id: "W-1", seq: "1", due: serial(2022, 10, 3) });
    const overdue = issueRow({ id: "W-2", seq: "2", due: serial(2022, 9, 1) });
    const [alone] = rollUp(ledgerOf({ issues: [soon] }), asOf, 7).aspects;
    const [both] = rollUp(ledgerOf({ issues: [soon, overdue] }), asOf, 7).aspects;
    expect(alone).toMatchObject({ overdue: false, soon: true });
    expect(both).toMatchObject({ overdue: true, soon: false });
  });
});

describe("measures", () => {
  const issueWith = (...statuses: readonly string[]) => {
    const ledger = ledgerOf({
      issues: [issueRow()],
      measures: statuses.map((status, i) =>
        measureRow({
          id: `C-${i}`,
          seq: String(statuses.length - i),
          status,
          completedOn: status === "已完成" ? serial(2022, 9, 1) : "",
        }),
      ),
    });
    return rollUp(ledger, asOf, 7).aspects[0]?.problems[0]?.issues[0];
  };

  it("are counted without cancelled ones", () => {
    expect(issueWith("已完成", "正在整改", "已取消")).toMatchObject({ measuresDone: 1, measuresCounted: 2 });
  });

  it("stand in the order of 序号", () => {
    expect(issueWith("未启动", "未启动", "未启动")?.measures.map(({ id }) => id)).toEqual(["C-2", "C-1", "C-0"]);
  });

  it.each([
    [["已完成", "已完成"], "已完成"],
    [["已完成", "已取消"], "已完成"],
    [["已完成", "基本完成"], "基本完成"],
    [["已完成", "未启动"], "正在整改"],
    [["正在整改"], "正在整改"],
    [["未启动", ""], "未启动"],
    [["已取消"], null],
    [[], null],
  ] as const)("%p suggest %p", (statuses, expected) => {
    expect(issueWith(...statuses)?.suggestedStatus).toBe(expected);
  });

  it("never decide: a blank status stays not begun", () => {
    const ledger = ledgerOf({
      issues: [issueRow({ status: "" })],
      measures: [measureRow({ status: "已完成", completedOn: serial(2022, 9, 1) })],
    });
    expect(rollUp(ledger, asOf, 7).aspects[0]?.problems[0]?.issues[0]).toMatchObject({
      class: "notBegun",
      suggestedStatus: "已完成",
    });
  });
});
