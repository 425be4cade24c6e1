import { errorOf } from "./host";
import { explainFigures, overdueCount } from "../../src/functions/functions";
import { day, issueTable, type Row } from "./ledgers";

const d = day("2022-9-30");
const count = (...rows: Row[]): number => overdueCount(issueTable(...rows), d);

describe("逾期数", () => {
  it("takes the due day itself for on time", () => {
    expect(count({ status: "正在整改", due: day("2022-9-30") })).toBe(0);
    expect(count({ status: "正在整改", due: day("2022-9-29") })).toBe(1);
  });

  it("leaves out what is done at the day, moved or cancelled", () => {
    const due = day("2022-6-30");
    expect(count({ status: "已完成", due }, { status: "已移交", due }, { status: "已取消", due })).toBe(0);
    expect(count({ status: "已完成", completedOn: day("2022-10-8"), due })).toBe(1);
  });

  it("counts 基本完成, blank statuses and long-term items with a date", () => {
    const due = day("2022-6-30");
    expect(count({ status: "基本完成", due }, { status: "", due }, { status: "正在整改", longTerm: "是", due })).toBe(
      3,
    );
  });

  it("never counts what goes on without a date", () => {
    expect(count({ status: "正在整改", deadlineText: "长期坚持" }, { status: "正在整改" })).toBe(0);
  });

  it("ends 8月前 with July, with August by 月前含当月, and says so", () => {
    const cells = [
      ["具体问题", "整改时限", "完成情况"],
      ["目录不全", "2022年8月前", "正在整改"],
    ];
    expect(overdueCount(cells, day("2022-8-15"))).toBe(1);
    expect(overdueCount(cells, day("2022-8-15"), "", "月前含当月")).toBe(0);
    expect(overdueCount(cells, day("2022-9-1"), "", "月前含当月")).toBe(1);
    expect(explainFigures(cells, day("2022-8-15"))).not.toContain("8月底");
    expect(explainFigures(cells, day("2022-8-15"), "", "月前含当月")).toContain("“8月前”一类的时限算到8月底");
  });

  it("reads the words of the deadline where 时限日期 is blank", () => {
    expect(
      count({ status: "正在整改", deadlineText: "2022年8月底前" }, { status: "正在整改", deadlineText: "2022年底" }),
    ).toBe(1);
  });

  it("goes by an approved extension, by the original otherwise and with 按原时限", () => {
    const row = { status: "正在整改", due: day("2022-6-30"), extendedTo: day("2022-12-31") };
    expect(count({ ...row, extensionApproval: "2022年6月28日批准" })).toBe(0);
    expect(
      count(
        { ...row, extensionApproval: "未批准" },
        { ...row, extensionApproval: "" },
        { ...row, extensionApproval: "否" },
      ),
    ).toBe(3);
    expect(overdueCount(issueTable({ ...row, extensionApproval: "会议纪要3号" }), d, "", "按原时限")).toBe(1);
  });

  it("refuses a deadline it cannot read on an open item, naming row and words", () => {
    const rows = issueTable(
      { status: "已完成", deadlineText: "尽快" },
      { status: "正在整改", deadlineText: "择机" },
      { status: "正在整改", deadlineText: "条件成熟时" },
    );
    const error = errorOf(() => overdueCount(rows, d));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("第3行");
    expect(error.message).toContain("“择机”");
    expect(error.message).toContain("另有1处");
    expect(overdueCount(rows, d, "", "忽略未识别")).toBe(0);
  });
});
