import { errorOf } from "./host";
import { doneLateCount, dueSoonCount, extendedCount, onTimeRate } from "../../src/functions/functions";
import { day, issueTable, type Row } from "./ledgers";

const d = day("2022-9-30");
const june = day("2022-6-30");
const withoutDates = [
  ["具体问题", "整改时限", "状态"],
  ["甲", "2022.6.30", "已完成"],
];

describe("按期完成率", () => {
  const rate = (rules: string, ...rows: Row[]): number => onTimeRate(issueTable(...rows), d, "", rules);

  it("is on time over what was due by the day", () => {
    const rows: Row[] = [
      { status: "已完成", due: june, completedOn: june },
      { status: "已完成", due: june, completedOn: day("2022-7-1") },
      { status: "正在整改", due: d },
      { status: "正在整改", due: day("2022-10-1") },
      { status: "已移交", due: june },
      { status: "已取消", due: june },
    ];
    expect(rate("", ...rows)).toBeCloseTo(1 / 3, 12);
  });

  it("keeps items without a completion date in the denominator, as not on time", () => {
    expect(rate("", { status: "已完成", due: june }, { status: "已完成", due: june, completedOn: june })).toBe(0.5);
  });

  it("goes by an approved extension, by the original with 按原时限", () => {
    const row = {
      status: "已完成",
      due: june,
      extendedTo: day("2022-8-31"),
      extensionApproval: "第3次会议",
      completedOn: day("2022-8-1"),
    };
    expect(rate("", row)).toBe(1);
    expect(rate("按原时限", row)).toBe(0);
  });

  it("is #N/A when nothing was due, and says so", () => {
    expect(errorOf(() => rate("", { status: "正在整改", due: day("2022-12-31") }))).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("没有应完成的项") as string,
    });
  });

  it("needs completion dates, and a deadline it can read on done items too", () => {
    expect(errorOf(() => onTimeRate(withoutDates, d)).message).toContain("“完成日期”");
    const unread = { status: "已完成", deadlineText: "尽快", completedOn: june };
    expect(errorOf(() => rate("", unread)).message).toContain("“尽快”");
    expect(errorOf(() => rate("忽略未识别", unread)).code).toBe("#N/A");
  });
});

describe("逾期完成数", () => {
  const count = (...rows: Row[]): number => doneLateCount(issueTable(...rows), d);

  it("counts done items whose completion came after the deadline, the due day being on time", () => {
    expect(
      count(
        { status: "已完成", due: june, completedOn: day("2022-7-1") },
        { status: "已完成", due: june, completedOn: june },
        { status: "已完成", due: june },
        { status: "正在整改", due: june },
        { status: "已完成", due: june, completedOn: day("2022-10-8") },
      ),
    ).toBe(1);
  });

  it("does not mind a deadline of an open item that it cannot read", () => {
    expect(count({ status: "正在整改", deadlineText: "尽快" })).toBe(0);
    expect(errorOf(() => count({ status: "已完成", deadlineText: "尽快", completedOn: june })).code).toBe("#VALUE!");
  });

  it("cannot tell without a column of completion dates, and says which one it misses", () => {
    expect(errorOf(() => doneLateCount(withoutDates, d))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("“完成日期”") as string,
    });
  });
});

describe("延期数", () => {
  const count = (...rows: Row[]): number => extendedCount(issueTable(...rows), d);
  const row = { due: june, extendedTo: day("2022-8-31"), extensionApproval: "第3次会议" };

  it("counts approved extensions beyond the deadline, done or not, without cancelled items", () => {
    expect(count({ ...row, status: "正在整改" }, { ...row, status: "已完成" }, { ...row, status: "已取消" })).toBe(2);
    expect(count({ ...row, extensionApproval: "否", status: "正在整改" })).toBe(0);
    expect(count({ ...row, extendedTo: june, status: "正在整改" })).toBe(0);
  });

  it("does not take the word 申请延期 for one", () => {
    expect(count({ status: "申请延期", due: june })).toBe(0);
  });

  it("counts every extension of a ledger that notes no approval, and names the column it misses in one without", () => {
    const cells = [
      ["具体问题", "整改时限", "延期至", "状态"],
      ["甲", "2022.6.30", "2022.8.31", "整改中"],
      ["乙", "2022.6.30", "", "整改中"],
    ];
    expect(extendedCount(cells, d)).toBe(1);
    expect(errorOf(() => extendedCount(withoutDates, d)).message).toContain("“延期至”");
  });

  it("counts extensions that stand in the cells of the deadlines", () => {
    const cells = [
      ["具体问题", "整改时限", "状态"],
      ["甲", "2022年6月30日（延期至2022年8月31日）", "整改中"],
      ["乙", "2022年6月30日", "整改中"],
      ["丙", "2022年6月30日（申请延期至2022年8月31日）", "整改中"],
    ];
    expect(extendedCount(cells, d)).toBe(1);
  });

  it("refuses an extension that is no day", () => {
    expect(errorOf(() => count({ ...row, extendedTo: "年后", status: "正在整改" })).message).toContain("“年后”");
  });
});

describe("临期数", () => {
  const ledger = issueTable(
    { status: "正在整改", due: d },
    { status: "正在整改", due: day("2022-10-7") },
    { status: "正在整改", due: day("2022-10-8") },
    { status: "正在整改", due: day("2022-9-29") },
    { status: "已完成", due: d },
  );

  it.each([
    [undefined, 2],
    [null, 2],
    ["", 2],
    [0, 1],
    [8, 3],
    ["8", 3],
  ])("with 天数 %p counts what is due from the day on", (days, count) => {
    expect(dueSoonCount(ledger, d, days)).toBe(count);
  });

  it.each([-1, 1.5, "一周"])("refuses %p days and names the argument", (days) => {
    expect(errorOf(() => dueSoonCount(ledger, d, days))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("“天数”") as string,
    });
  });
});
