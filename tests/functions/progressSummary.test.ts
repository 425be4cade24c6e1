import { errorOf } from "./host";
import { progressSummary } from "../../src/functions/functions";
import { day, issueTable } from "./ledgers";

const d = day("2022-9-30");
const headings = ["分组", "总数", "已完成", "正在整改", "长期整改", "尚未整改", "已移交", "完成率", "逾期", "临期"];

describe("整改汇总", () => {
  it("spills a heading row, the groups in order of first appearance, blank ones last, and a total", () => {
    const ledger = issueTable(
      { aspect: "", status: "未启动" },
      { aspect: "乙方面", status: "已完成" },
      { aspect: "甲方面", status: "正在整改", due: day("2022-9-1") },
      { aspect: "乙方面", status: "基本完成", due: day("2022-10-7") },
      { aspect: "甲方面", status: "正在整改", longTerm: "是" },
      { aspect: "甲方面", status: "已移交" },
    );
    expect(progressSummary(ledger, "方面", d)).toEqual([
      headings,
      ["乙方面", 2, 1, 1, 0, 0, 0, 0.5, 0, 1],
      ["甲方面", 3, 0, 1, 1, 0, 1, 0, 1, 0],
      ["未填", 1, 0, 0, 0, 1, 0, 0, 0, 0],
      ["合计", 6, 1, 2, 1, 1, 1, 1 / 6, 1, 1],
    ]);
  });

  it("counts an item led jointly for each, once in the total, and says so", () => {
    const ledger = issueTable(
      { leadDept: "办公室、人事科", status: "已完成" },
      { leadDept: "人事科", status: "正在整改" },
    );
    const table = progressSummary(ledger, "牵头部门", d);
    expect(table.map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["办公室", 1, 1],
      ["人事科", 2, 1],
      ["合计（共同承担的只计一次）", 2, 1],
    ]);
  });

  it("shows — where a group has nothing to rate", () => {
    const table = progressSummary(
      issueTable({ aspect: "甲", status: "已取消" }, { aspect: "乙", status: "已完成" }),
      "方面",
      d,
    );
    expect(table[1]).toEqual(["甲", 0, 0, 0, 0, 0, 0, "—", 0, 0]);
    expect(table[3]?.[7]).toBe(1);
  });

  it("leaves 逾期 and 临期 open in a ledger without deadlines", () => {
    const table = progressSummary(
      [
        ["责任部门", "状态"],
        ["办公室", "已完成"],
      ],
      "责任部门",
      d,
    );
    expect(table[1]).toEqual(["办公室", 1, 1, 0, 0, 0, 0, 1, "—", "—"]);
  });

  it("finds the column by its heading or by what a heading means, and refuses one that is not there", () => {
    const ledger = [
      ["责任科室", "状态"],
      ["办公室", "已完成"],
    ];
    expect(progressSummary(ledger, "牵头部门", d)[1]?.[0]).toBe("办公室");
    expect(errorOf(() => progressSummary(ledger, "批次", d)).message).toContain("“分组”");
    expect(errorOf(() => progressSummary(ledger, "", d)).message).toContain("责任科室");
  });

  it("groups by a column of the user's own", () => {
    const ledger = [
      ["状态", "具体问题", "片区"],
      ["已完成", "甲", "东"],
      ["整改中", "乙", "西"],
    ];
    expect(progressSummary(ledger, "片区", d).map((row) => row[0])).toEqual(["分组", "东", "西", "合计"]);
  });

  it("obeys the condition and the rules", () => {
    const ledger = issueTable(
      { aspect: "甲", feedbackSource: "审计", status: "基本完成" },
      { aspect: "乙", feedbackSource: "巡察", status: "已完成" },
    );
    expect(progressSummary(ledger, "方面", d, "来源=审计", "含基本完成")).toEqual([
      headings,
      ["甲", 1, 0, 1, 0, 0, 0, 1, 0, 0],
      ["合计", 1, 0, 1, 0, 0, 0, 1, 0, 0],
    ]);
  });
});
