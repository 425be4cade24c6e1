import { addDays, type CalendarDate } from "../../src/ledger/calendarDate";
import { classOf, countedIssue, countFigures, effectiveDue, isDoneAt, overdueDays } from "../../src/ledger/figures";
import type { CountedRow, Figures, FigureSwitches } from "../../src/ledger/figureTypes";
import { formatRate } from "../../src/ledger/rate";
import { seededRandom } from "../../src/ledger/seededRandom";
import { countedRow as row, day, issueRow, ledgerOf, serial } from "./ledgerBuilder";

const asOf = day(2022, 9, 30);

const times = (n: number, one: CountedRow): CountedRow[] => Array.from({ length: n }, () => one);
const figures = (rows: readonly CountedRow[], switches: Partial<FigureSwitches> = {}): Figures =>
  countFigures(rows, { asOf, soonDays: 7, switches });

describe("published figures", () => {
  it("19 of 25 is 76%", () => {
    expect(formatRate(figures([...times(19, row("已完成")), ...times(6, row("正在整改"))]).completionRate, 0)).toBe(
      "76%",
    );
  });

  it("688 done, 4 basically, 5 open is 98.71%, and 99.28% with the basically done", () => {
    const rows = [...times(688, row("已完成")), ...times(4, row("基本完成")), ...times(5, row("正在整改"))];
    expect(formatRate(figures(rows).completionRate, 2)).toBe("98.71%");
    expect(formatRate(figures(rows, { countBasic: true }).completionRate, 2)).toBe("99.28%");
    expect(figures(rows, { countBasic: true })).toMatchObject({ done: 688, inProgress: 9, basic: 4 });
  });

  it("453 closed of 471 is 96.18%, the 18 extended ones in the denominator", () => {
    const extended = row("正在整改", { due: day(2022, 6, 30), extendedTo: day(2022, 12, 31) });
    const result = figures([...times(453, row("已完成", { closed: true })), ...times(18, extended)]);
    expect(formatRate(result.closureRate, 2)).toBe("96.18%");
    expect(result).toMatchObject({ closed: 453, extended: 18, overdue: 0 });
  });

  it("1275 of 2164 tasks is 58.9%, long-term and not yet due ones in the denominator", () => {
    const later = row("未启动", { due: day(2025, 12, 31) });
    const rows = [
      ...times(1275, row("已完成")),
      ...times(400, row("正在整改", { longTerm: true })),
      ...times(489, later),
    ];
    expect(formatRate(figures(rows).completionRate)).toBe("58.9%");
  });

  it("15 of 18 with three long-term is 83.3%, and 100% without the long-term ones", () => {
    const rows = [...times(15, row("已完成")), ...times(3, row("正在整改", { longTerm: true }))];
    expect(formatRate(figures(rows).completionRate)).toBe("83.3%");
    expect(formatRate(figures(rows, { excludeLongTerm: true }).completionRate)).toBe("100%");
    expect(figures(rows, { excludeLongTerm: true })).toMatchObject({ total: 18, done: 15, longTerm: 3 });
  });
});

describe("classes", () => {
  it.each<[string, CountedRow, ReturnType<typeof classOf>]>([
    ["done on the day is done", row("已完成", { completedOn: asOf }), "done"],
    ["done without a date is done", row("已完成"), "done"],
    ["done after the day is in progress", row("已完成", { completedOn: day(2022, 10, 1) }), "inProgress"],
    [
      "done after the day and long-term is long-term",
      row("已完成", { completedOn: day(2022, 10, 1), longTerm: true }),
      "longTerm",
    ],
    ["done and long-term is done", row("已完成", { longTerm: true }), "done"],
    ["moved comes before long-term", row("已移交", { longTerm: true }), "moved"],
    ["long-term comes before not begun", row("未启动", { longTerm: true }), "longTerm"],
    ["not begun", row("未启动"), "notBegun"],
    ["blank is not begun", row(""), "notBegun"],
    ["unknown is not begun", row(null), "notBegun"],
    ["basically done is in progress", row("基本完成"), "inProgress"],
    ["cancelled is in none", row("已取消", { longTerm: true }), null],
  ])("%s", (_, counted, expected) => {
    expect(classOf(counted, asOf)).toBe(expected);
  });

  it("add up to the total for any rows, whatever the switches", () => {
    const random = seededRandom("classes");
    const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
    const maybe = (): CalendarDate | null => (random() < 0.3 ? null : addDays(asOf, Math.floor(random() * 80) - 40));
    const flip = (): boolean => random() < 0.5;
    for (let round = 0; round < 300; round += 1) {
      const rows = Array.from({ length: Math.floor(random() * 40) }, () => ({
        status: oneOf<CountedRow["status"]>(["未启动", "正在整改", "基本完成", "已完成", "已移交", "已取消", "", null]),
        longTerm: flip(),
        closed: flip(),
        closedOn: maybe(),
        completedOn: maybe(),
        due: maybe(),
        extendedTo: maybe(),
      }));
      const switches = { countBasic: flip(), excludeLongTerm: flip(), excludeMoved: flip(), originalDue: flip() };
      const f = figures(rows, switches);
      expect(f.done + f.inProgress + f.longTerm + f.notBegun + f.moved).toBe(f.total);
      expect(f.total + f.cancelled).toBe(rows.length);
      expect(f.overdue + f.soon).toBeLessThanOrEqual(f.total - f.done - f.moved);
      for (const { numerator, denominator } of [f.completionRate, f.closureRate, f.onTimeRate]) {
        expect(numerator).toBeGreaterThanOrEqual(0);
        expect(numerator).toBeLessThanOrEqual(denominator);
        expect(denominator).toBeLessThanOrEqual(f.total);
      }
      expect(figures(rows)).toMatchObject({
        total: f.total,
        done: f.done,
        inProgress: f.inProgress,
        longTerm: f.longTerm,
      });
    }
  });
});

describe("overdue and due soon", () => {
  it("leaves the due day itself on time", () => {
    expect(figures([row("正在整改", { due: asOf })])).toMatchObject({ overdue: 0, soon: 1 });
    expect(figures([row("正在整改", { due: day(2022, 9, 29) })])).toMatchObject({ overdue: 1, soon: 0 });
  });

  it("counts the days of 临期 with the last one", () => {
    expect(figures([row("正在整改", { due: day(2022, 10, 7) })]).soon).toBe(1);
    expect(figures([row("正在整改", { due: day(2022, 10, 8) })]).soon).toBe(0);
  });

  it("leaves out what is done, handed over or cancelled, and what has no date", () => {
    const past = { due: day(2022, 6, 30) };
    const rows = [row("已完成", past), row("已移交", past), row("已取消", past), row("正在整改", { longTerm: true })];
    expect(figures(rows)).toMatchObject({ overdue: 0, soon: 0 });
  });

  it("counts what was done only after the day", () => {
    expect(figures([row("已完成", { due: day(2022, 9, 20), completedOn: day(2022, 10, 5) })])).toMatchObject({
      overdue: 1,
      done: 0,
    });
  });

  it("counts a long-term row with a date", () => {
    expect(figures([row("正在整改", { longTerm: true, due: day(2022, 6, 30) })])).toMatchObject({
      overdue: 1,
      longTerm: 1,
    });
  });

  it("goes by an approved extension, and by the original date on request", () => {
    const extended = row("正在整改", { due: day(2022, 6, 30), extendedTo: day(2022, 12, 31) });
    expect(effectiveDue(extended)).toEqual(day(2022, 12, 31));
    expect(figures([extended]).overdue).toBe(0);
    expect(figures([extended], { originalDue: true }).overdue).toBe(1);
    expect(overdueDays(extended, asOf)).toBe(0);
    expect(overdueDays(extended, asOf, { originalDue: true })).toBe(92);
  });
});

describe("extension", () => {
  const base = { due: serial(2022, 6, 30), extendedTo: serial(2022, 12, 31) };
  it.each([
    ["", 1],
    ["否", 1],
    ["未批准", 1],
    ["市委巡察办〔2022〕5号", 0],
    [serial(2022, 6, 20), 0],
  ])("with 延期批准 %p leaves %d overdue", (extensionApproval, overdue) => {
    const { issues } = ledgerOf({ issues: [issueRow({ ...base, extensionApproval })] });
    const result = figures(issues.map(countedIssue));
    expect(result).toMatchObject({ overdue, extended: 1 - overdue });
  });

  it("is counted also when done, but not when cancelled or when it is no later than the deadline", () => {
    const dates = { due: day(2022, 6, 30), extendedTo: day(2022, 12, 31) };
    expect(figures([row("已完成", dates), row("已取消", dates)]).extended).toBe(1);
    expect(figures([row("正在整改", { due: day(2022, 6, 30), extendedTo: day(2022, 6, 30) })]).extended).toBe(0);
  });
});

describe("done late and on time", () => {
  const due = day(2022, 6, 30);
  const onTime = row("已完成", { due, completedOn: due });
  const late = row("已完成", { due, completedOn: day(2022, 7, 1) });
  const undecided = row("已完成", { due });
  const open = row("正在整改", { due });
  const notYetDue = row("已完成", { due: day(2022, 12, 31), completedOn: day(2022, 9, 1) });

  it("keeps late and undecided apart from overdue", () => {
    expect(figures([onTime, late, undecided, open, notYetDue])).toMatchObject({
      done: 4,
      doneLate: 1,
      doneUndecided: 1,
      doneWithoutDate: 1,
      overdue: 1,
    });
  });

  it("divides by the rows due by the day, the undecided among them", () => {
    expect(figures([onTime, late, undecided, open, notYetDue]).onTimeRate).toEqual({ numerator: 1, denominator: 4 });
  });

  it("leaves handed over rows out of it, and a row due on the day in it", () => {
    expect(figures([onTime, row("已移交", { due })]).onTimeRate).toEqual({ numerator: 1, denominator: 1 });
    expect(figures([onTime, row("正在整改", { due: asOf })]).onTimeRate).toEqual({ numerator: 1, denominator: 2 });
  });

  it("calls nothing undecided that has no deadline", () => {
    expect(figures([row("已完成")])).toMatchObject({ doneWithoutDate: 1, doneUndecided: 0 });
  });
});

describe("switches", () => {
  const rows = [
    row("已完成", { closed: true }),
    row("基本完成", { longTerm: true }),
    row("正在整改", { longTerm: true }),
    row("已移交"),
    row("正在整改"),
  ];

  it("remove rows from rates and from no count", () => {
    const plain = figures(rows);
    const excluded = figures(rows, { excludeLongTerm: true, excludeMoved: true });
    expect(plain.completionRate).toEqual({ numerator: 1, denominator: 5 });
    expect(excluded.completionRate).toEqual({ numerator: 1, denominator: 2 });
    expect(excluded.closureRate).toEqual({ numerator: 1, denominator: 2 });
    expect(excluded).toMatchObject({ total: 5, longTerm: 2, moved: 1 });
  });

  it("do not take a row out that counts as done", () => {
    expect(figures(rows, { countBasic: true, excludeLongTerm: true }).completionRate).toEqual({
      numerator: 2,
      denominator: 4,
    });
  });

  it("含基本完成 leaves the closure rate alone", () => {
    expect(figures(rows, { countBasic: true }).closureRate).toEqual({ numerator: 1, denominator: 5 });
  });
});

describe("closing", () => {
  it("counts from its date on, and without a date at once", () => {
    const closed = (closedOn: CalendarDate | null): CountedRow => row("已完成", { closed: true, closedOn });
    expect(figures([closed(null), closed(asOf), closed(day(2022, 10, 1))]).closed).toBe(2);
  });
});

describe("no rows", () => {
  it("have no rate", () => {
    const none = figures([row("已取消")]);
    expect(none).toMatchObject({ total: 0, cancelled: 1, completionRate: { numerator: 0, denominator: 0 } });
    expect(formatRate(none.completionRate)).toBe("—");
  });
});

describe("isDoneAt", () => {
  it("is false for closed rows that are not done", () => {
    expect(isDoneAt(row("基本完成", { closed: true }), asOf)).toBe(false);
  });
});
