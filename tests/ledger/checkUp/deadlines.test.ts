import { day, issueRow, measureRow, serial } from "../ledgerBuilder";
import { findingsOf, placesOf, sound } from "./findings";

const late = { deadlineText: "2022年8月底", due: serial(2022, 8, 31) };

describe("deadlines", () => {
  test("overdue without a reason is found with its day and the days since, issue and measure", () => {
    expect(findingsOf("overdueUnexplained", sound(late, late))).toMatchObject([
      { table: "issues", column: "未完成原因及下一步", values: { count: 30, day: day(2022, 8, 31) } },
      { table: "measures", values: { count: 30 } },
    ]);
  });

  test("the reason of an issue serves its measures, that of all overdue measures the issue", () => {
    expect(placesOf("overdueUnexplained", sound({ ...late, gap: "资金未到位" }, late))).toEqual([]);
    expect(placesOf("overdueUnexplained", sound(late, { ...late, gap: "资金未到位" }))).toEqual([]);
  });

  test("the due day, an approved extension, a done and a moved item are not overdue", () => {
    expect(placesOf("overdueUnexplained", sound())).toEqual([]);
    const extended = { ...late, extendedTo: serial(2022, 12, 31), extensionApproval: "办字〔2022〕7号" };
    expect(placesOf("overdueUnexplained", sound(extended, extended))).toEqual([]);
    expect(placesOf("overdueUnexplained", sound({ ...late, status: "已移交" }))).toEqual([]);
    const afterwards = { ...late, status: "已完成", completedOn: serial(2022, 10, 2) };
    expect(placesOf("overdueUnexplained", sound(afterwards), { today: day(2022, 10, 8) })).toEqual([]);
  });

  test.each(["", "否", "未批准"])("延期至 with 延期批准 “%s” does not count", (extensionApproval) => {
    const rows = sound({ extendedTo: serial(2022, 12, 31), extensionApproval });
    expect(findingsOf("extendedWithoutApproval", rows)).toMatchObject([
      { column: "延期批准", values: { got: extensionApproval, day: day(2022, 12, 31), other: "" } },
    ]);
  });

  test("an event 同意延期 is offered as the approval", () => {
    const rows = sound({ extendedTo: serial(2022, 12, 31) });
    const events = [{ id: "J-000001", relatedId: "W-000001", kind: "同意延期", basis: "党组会议纪要第9期" }];
    expect(findingsOf("extendedWithoutApproval", { ...rows, events })[0]?.values.other).toBe("党组会议纪要第9期");
  });

  test.each(["不同意", "待批", "审批中", "无", "未报批"])(
    "延期批准 “%s” counts, and is asked about",
    (extensionApproval) => {
      const rows = sound({ extendedTo: serial(2022, 12, 31), extensionApproval });
      expect(findingsOf("doubtfulApproval", rows)).toMatchObject([
        { grade: "verify", column: "延期批准", values: { got: extensionApproval, day: day(2022, 12, 31) } },
      ]);
      expect(placesOf("extendedWithoutApproval", rows)).toEqual([]);
    },
  );

  test.each(["", "否", "未批准", "同意", "是", "办字〔2022〕7号", "2022-09-01"])(
    "“%s” leaves no doubt",
    (extensionApproval) => {
      const rows = sound({ extendedTo: serial(2022, 12, 31), extensionApproval });
      expect(placesOf("doubtfulApproval", rows)).toEqual([]);
    },
  );

  test("an approved extension is sound", () => {
    const rows = sound({ extendedTo: serial(2022, 12, 31), extensionApproval: "2022-09-01" });
    expect(placesOf("extendedWithoutApproval", rows)).toEqual([]);
  });

  test("words and date of a deadline that name different days are found", () => {
    expect(findingsOf("deadlineDiffers", sound({ deadlineText: "2022年10月底" }))).toMatchObject([
      { column: "时限日期", values: { got: "2022年10月底", day: day(2022, 10, 31) } },
    ]);
    expect(placesOf("deadlineDiffers", sound())).toEqual([]);
    expect(placesOf("deadlineDiffers", sound({ deadlineText: "适时" }))).toEqual([]);
    expect(placesOf("deadlineDiffers", sound({ deadlineText: "长期坚持" }))).toEqual([]);
  });

  test("an open long-term issue tells a result, itself or by its measures", () => {
    const longTerm = { longTerm: "是" };
    expect(placesOf("longTermWithoutResult", sound(longTerm))).toEqual(["issues/2/整改情况"]);
    expect(placesOf("longTermWithoutResult", sound({ ...longTerm, outcome: "目录更新率稳定在九成以上" }))).toEqual([]);
    expect(placesOf("longTermWithoutResult", sound(longTerm, { progress: "已核对三轮" }))).toEqual([]);
    expect(placesOf("longTermWithoutResult", sound())).toEqual([]);
    const done = { ...longTerm, status: "已完成", completedOn: serial(2022, 9, 1) };
    expect(placesOf("longTermWithoutResult", { issues: [issueRow(done)], measures: [measureRow()] })).toEqual([]);
  });
});
