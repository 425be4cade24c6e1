import type { Fields } from "../../src/ledger/change";
import { lightOf, lightText } from "../../src/ledger/light";
import { day, issueRow, ledgerOf, measureRow, serial } from "./ledgerBuilder";

const asOf = day(2022, 9, 30);
const settings: readonly Fields[] = [
  { item: "反馈日期", content: serial(2022, 5, 10) },
  { item: "方案批复日", content: serial(2022, 6, 1) },
  { item: "临期天数", content: 7 },
  { item: "滞后天数", content: 14 },
];
const fresh = { updatedAt: serial(2022, 9, 20) + 0.5 };
const far = { due: serial(2022, 12, 31) };

const issueLight = (issue: Fields, measures: readonly Fields[] = [], given = settings): string => {
  const ledger = ledgerOf({
    settings: given,
    issues: [issueRow(issue)],
    measures: measures.map((measure, i) => measureRow({ id: `C-${i}`, ...far, ...fresh, ...measure })),
  });
  const [row] = ledger.issues;
  return row === undefined ? "no row" : lightText(lightOf(row, ledger, asOf));
};
const measureLight = (measure: Fields, given = settings): string => {
  const ledger = ledgerOf({ settings: given, issues: [issueRow()], measures: [measureRow({ ...fresh, ...measure })] });
  const [row] = ledger.measures;
  return row === undefined ? "no row" : lightText(lightOf(row, ledger, asOf));
};

describe("deadlines", () => {
  it.each([
    [serial(2022, 9, 29), "已逾期1天"],
    [serial(2022, 6, 30), "已逾期92天"],
    [serial(2022, 9, 30), "今日到期"],
    [serial(2022, 10, 1), "还有1天到期"],
    [serial(2022, 10, 7), "还有7天到期"],
    [serial(2022, 10, 8), ""],
  ])("a measure due on %d shows %p", (due, expected) => {
    expect(measureLight({ due })).toBe(expected);
    expect(issueLight({ due }, [{}])).toBe(expected);
  });

  it("count an extension only when it was approved", () => {
    const extended = { due: serial(2022, 6, 30), extendedTo: serial(2022, 12, 31) };
    expect(measureLight({ ...extended, extensionApproval: "市委巡察办复函" })).toBe("");
    expect(measureLight({ ...extended, extensionApproval: "未批准" })).toBe("已逾期92天");
  });

  it("do not light what is done, handed over or cancelled", () => {
    const past = { due: serial(2022, 6, 30) };
    expect(measureLight({ ...past, status: "已完成", completedOn: serial(2022, 8, 1) })).toBe("");
    expect(measureLight({ ...past, status: "已取消" })).toBe("");
    expect(issueLight({ ...past, status: "已移交" })).toBe("");
  });

  it("light what was done only after the day", () => {
    expect(measureLight({ due: serial(2022, 9, 20), status: "已完成", completedOn: serial(2022, 10, 9) })).toBe(
      "已逾期10天",
    );
  });
});

describe("状态待核", () => {
  const done = { status: "已完成", completedOn: serial(2022, 9, 1), due: serial(2022, 6, 30) };
  it("is for an issue done with a measure open, before anything else", () => {
    expect(issueLight(done, [{ status: "正在整改" }])).toBe("状态待核");
    expect(issueLight(done, [{ status: "" }])).toBe("状态待核");
    expect(issueLight(done, [{ status: "已完成", completedOn: serial(2022, 10, 2) }])).toBe("状态待核");
  });

  it("is not for cancelled or done measures, and not for an issue without any", () => {
    expect(issueLight(done, [{ status: "已取消" }, { status: "已完成" }])).toBe("");
    expect(issueLight(done)).toBe("");
  });
});

describe("可申请销号", () => {
  it("is for an open issue whose measures are all done", () => {
    expect(issueLight(far, [{ status: "已完成" }, { status: "已取消" }])).toBe("可申请销号");
  });

  it("needs a measure that was not cancelled", () => {
    expect(issueLight(far, [{ status: "已取消" }])).toBe("");
    expect(issueLight({ ...far, status: "未启动", due: serial(2023, 12, 31) })).toBe("");
  });

  it("comes after overdue and lagging", () => {
    expect(issueLight({ due: serial(2022, 9, 1) }, [{ status: "已完成" }])).toBe("已逾期29天");
    expect(issueLight(far, [{ status: "已完成", updatedAt: serial(2022, 8, 1) }])).toBe("进度滞后");
  });
});

describe("进度滞后 in progress", () => {
  it("comes when the last update is older than 滞后天数", () => {
    expect(measureLight({ ...far, updatedAt: serial(2022, 9, 16) })).toBe("");
    expect(measureLight({ ...far, updatedAt: serial(2022, 9, 15) + 0.99 })).toBe("进度滞后");
  });

  it("looks at the latest of the measures of an issue, cancelled ones included", () => {
    const old = { updatedAt: serial(2022, 7, 1) };
    expect(issueLight(far, [old, { updatedAt: serial(2022, 9, 25) }])).toBe("");
    expect(issueLight(far, [old, { status: "已取消", updatedAt: serial(2022, 9, 25) }])).toBe("");
    expect(issueLight(far, [old, old])).toBe("进度滞后");
  });

  it("counts from 方案批复日, or else 反馈日期, when nothing was ever updated", () => {
    const never = { ...far, updatedAt: "" };
    expect(measureLight(never)).toBe("进度滞后");
    expect(measureLight(never, [{ item: "方案批复日", content: serial(2022, 9, 20) }])).toBe("");
    expect(measureLight(never, [{ item: "反馈日期", content: serial(2022, 9, 1) }])).toBe("进度滞后");
    expect(measureLight(never, [])).toBe("");
    expect(issueLight(far)).toBe("进度滞后");
  });

  it("also comes to long-term rows without a date", () => {
    expect(measureLight({ deadlineText: "长期坚持", due: "", updatedAt: serial(2022, 8, 1) })).toBe("进度滞后");
  });
});

describe("进度滞后 not begun", () => {
  const notBegun = { status: "未启动", updatedAt: "" };
  it("comes past half of the term from 方案批复日", () => {
    // 121 days before and after 2022-09-30
    expect(measureLight({ ...notBegun, due: serial(2023, 1, 29) })).toBe("");
    expect(measureLight({ ...notBegun, due: serial(2023, 1, 28) })).toBe("进度滞后");
  });

  it("treats a blank and an unknown status alike", () => {
    expect(measureLight({ ...notBegun, status: "", due: serial(2022, 12, 31) })).toBe("进度滞后");
    expect(measureLight({ ...notBegun, status: "待定", due: serial(2022, 12, 31) })).toBe("进度滞后");
  });

  it("does not come without a start or without a date", () => {
    expect(measureLight({ ...notBegun, due: serial(2022, 12, 31) }, [])).toBe("");
    expect(measureLight({ ...notBegun, deadlineText: "", due: "" })).toBe("");
  });
});

describe("长期", () => {
  it("is what remains for open long-term rows", () => {
    expect(issueLight({ longTerm: "是", ...far }, [{}])).toBe("长期");
    expect(issueLight({ type: "长期坚持", deadlineText: "长期坚持", due: "" }, [{}])).toBe("长期");
    expect(measureLight({ deadlineText: "持续推进", due: "" })).toBe("长期");
    expect(measureLight({ deadlineText: "2022年底前，并长期坚持", ...far })).toBe("长期");
  });

  it("does not hide a deadline", () => {
    expect(measureLight({ deadlineText: "2022年9月底前，并长期坚持", due: serial(2022, 9, 20) })).toBe("已逾期10天");
  });

  it("is not for done rows", () => {
    expect(issueLight({ longTerm: "是", status: "已完成", completedOn: serial(2022, 9, 1) })).toBe("");
  });
});
