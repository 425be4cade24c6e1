import { errorOf } from "./host";
import { overdueCount, overdueList } from "../../src/functions/functions";
import { day, issueTable, measureTable } from "./ledgers";

const d = day("2022-9-30");
const issues = issueTable(
  { seq: "1", text: "甲", leadDept: "办公室", status: "正在整改", due: day("2022-9-20"), deadlineText: "9月20日" },
  { seq: "2", text: "乙", leadDept: "人事科", status: "未启动", due: day("2022-6-30") },
  { seq: "3", text: "丙", leadDept: "财务科", status: "已完成", due: day("2022-6-30") },
  {
    seq: "4",
    text: "丁",
    leadDept: "人事科",
    status: "正在整改",
    due: day("2022-6-30"),
    extendedTo: day("2022-9-20"),
    extensionApproval: "同意",
  },
);

describe("逾期清单", () => {
  it("shows 序号, the item, 牵头部门, the deciding day and 逾期天数, the longest first, equal ones in their order", () => {
    expect(overdueList(issues, d)).toEqual([
      ["序号", "具体问题", "牵头部门", "时限", "逾期天数"],
      ["2", "乙", "人事科", "2022-06-30", 92],
      ["1", "甲", "办公室", "2022-09-20", 10],
      ["4", "丁", "人事科", "2022-09-20", 10],
    ]);
  });

  it("goes by the original deadline with 按原时限, and by the condition", () => {
    expect(overdueList(issues, d, "", "牵头部门=人事科", "按原时限").map((row) => row.slice(1))).toEqual([
      ["具体问题", "牵头部门", "时限", "逾期天数"],
      ["乙", "人事科", "2022-06-30", 92],
      ["丁", "人事科", "2022-06-30", 92],
    ]);
  });

  it("shows the columns asked for, under the words asked with, dates written out", () => {
    expect(overdueList(issues, d, "责任科室、时限日期、整改时限、时限、逾期天数", "具体问题=甲")).toEqual([
      ["责任科室", "时限日期", "整改时限", "时限", "逾期天数"],
      ["办公室", "2022-09-20", "9月20日", "2022-09-20", 10],
    ]);
  });

  it("says so when nothing is overdue", () => {
    expect(overdueList(issues, "2022-6-30")).toEqual([
      ["序号", "具体问题", "牵头部门", "时限", "逾期天数"],
      ["无逾期事项", "", "", "", ""],
    ]);
    expect(overdueList(issues, "2022-6-30", "责任人")).toEqual([
      ["责任人", "逾期天数"],
      ["无逾期事项", ""],
    ]);
  });

  it("lists measures of 措施清单", () => {
    const measures = measureTable({ seq: "1", text: "一", leadDept: "办公室", status: "", due: day("2022-9-29") });
    expect(overdueList(measures, d)).toEqual([
      ["序号", "整改措施", "牵头部门", "时限", "逾期天数"],
      ["1", "一", "办公室", "2022-09-29", 1],
    ]);
  });

  it("shows of a merged item the open row that the days count from, and leaves out default columns the ledger has not", () => {
    const merged = [
      ["具体问题", "整改措施", "责任科室", "完成时限", "整改状态"],
      ["甲", "一", "办公室", "2022年7月底前", "整改中"],
      ["", "二", "人事科", "2022年8月底前", "整改中"],
      ["", "三", "财务科", "2022年6月底前", "已完成"],
    ];
    expect(overdueList(merged, d)).toEqual([
      ["具体问题", "责任科室", "时限", "逾期天数"],
      ["甲", "人事科", "2022-08-31", 30],
    ]);
    expect(overdueList(merged, d, "", "", "按措施")[2]).toEqual(["二", "人事科", "2022-08-31", 30]);
    expect(overdueList(merged, d, "整改措施")[1]).toEqual(["二", 30]);
  });

  it("has as many rows as 逾期数 counts", () => {
    expect(overdueList(issues, d)).toHaveLength(1 + overdueCount(issues, d));
  });

  it("names an unknown column of 列, and a deadline it cannot read", () => {
    const error = errorOf(() => overdueList(issues, d, "序号、责任股长"));
    expect(error).toMatchObject({ code: "#VALUE!" });
    expect(error.message).toMatch(/“列”.*“责任股长”.*牵头部门/);
    const unread = issueTable({ status: "正在整改", deadlineText: "尽快" });
    expect(errorOf(() => overdueList(unread, d)).message).toContain("“尽快”");
    expect(overdueList(unread, d, "", "", "忽略未识别")[1]?.[0]).toBe("无逾期事项");
  });
});
