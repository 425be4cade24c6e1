import { issueRow, measureRow, serial } from "../ledgerBuilder";
import { findingsOf, placesOf, setting, sound } from "./findings";

describe("what is missing", () => {
  test("a row that says nothing is found; 问题 is enough for an issue", () => {
    expect(placesOf("noText", sound({ text: "", problem: "" }, { text: " " }))).toEqual([
      "issues/2/具体问题",
      "measures/2/整改措施",
    ]);
    expect(placesOf("noText", sound({ text: "" }))).toEqual([]);
    expect(
      placesOf("noText", sound({ text: "", problem: "", status: "已取消" }, { text: "", status: "已取消" })),
    ).toEqual([]);
  });

  test("an issue without 编号 is told so: no measure can name it", () => {
    const rows = sound({ id: "" }, { issueId: "" });
    expect(findingsOf("noMeasure", rows)).toMatchObject([{ id: "", handle: "行2", values: { got: "" } }]);
    expect(findingsOf("noMeasure", sound({}, { status: "已取消" }))[0]?.values.got).toBe("W-000001");
  });

  test.each(["已取消", "已移交"])(
    "nothing is asked of the measures of an issue that is %s, but to end them",
    (status) => {
      const rows = sound({ status }, { leader: "", deadlineText: "", due: "" });
      const late = sound({ status }, { deadlineText: "2022年8月底", due: serial(2022, 8, 31) });
      expect(placesOf("noDeadline", rows)).toEqual([]);
      expect(placesOf("measureWithoutPeople", rows)).toEqual([]);
      expect(placesOf("overdueUnexplained", late)).toEqual([]);
      expect(findingsOf("measureOfEndedIssue", late)).toMatchObject([
        { grade: "verify", table: "measures", row: 2, column: "状态", values: { got: status } },
      ]);
      expect(placesOf("measureOfEndedIssue", sound({ status }, { status: "已取消" }))).toEqual([]);
      expect(placesOf("measureOfEndedIssue", sound({ status }, { status: "已完成" }))).toEqual([]);
      expect(placesOf("measureOfEndedIssue", sound())).toEqual([]);
    },
  );

  test("an issue without measures, or with cancelled ones only, is found", () => {
    expect(placesOf("noMeasure", { issues: [issueRow()] })).toEqual(["issues/2/具体问题"]);
    const [finding] = findingsOf("noMeasure", sound({}, { status: "已取消" }));
    expect(finding).toMatchObject({ grade: "must", id: "W-000001", handle: "W-000001", values: { count: 1 } });
  });

  test("an issue with a measure, one moved or cancelled, and a placeholder need no measure", () => {
    expect(placesOf("noMeasure", sound())).toEqual([]);
    for (const [key, value] of [
      ["status", "已移交"],
      ["status", "已取消"],
      ["text", "另行管理"],
    ] as const) {
      expect(placesOf("noMeasure", { issues: [issueRow({ [key]: value })] })).toEqual([]);
    }
  });

  test.each([
    ["noLeader", "leader", "责任领导"],
    ["noDepartment", "leadDept", "牵头部门"],
  ] as const)("%s names an issue without it", (rule, key, heading) => {
    expect(placesOf(rule, sound({ [key]: " " }))).toEqual([`issues/2/${heading}`]);
    expect(placesOf(rule, sound())).toEqual([]);
    expect(placesOf(rule, sound({ [key]: "", status: "已取消" }))).toEqual([]);
  });

  test("an issue needs a person of its own unless all its measures name theirs", () => {
    const measures = [measureRow(), measureRow({ id: "C-000002", seq: "2", persons: "" })];
    expect(placesOf("noPerson", { issues: [issueRow({ persons: "" })], measures })).toEqual(["issues/2/责任人"]);
    expect(placesOf("noPerson", sound({ persons: "" }))).toEqual([]);
  });

  test("an open item without a deadline is found; pure 长期坚持 has none", () => {
    const blank = { deadlineText: "", due: "" };
    expect(placesOf("noDeadline", sound(blank, blank))).toEqual(["issues/2/整改时限", "measures/2/完成时限"]);
    expect(placesOf("noDeadline", sound({ ...blank, type: "长期坚持" }, blank))).toEqual([]);
    expect(placesOf("noDeadline", sound({ deadlineText: "长期坚持", due: "" }))).toEqual([]);
    expect(placesOf("noDeadline", sound({ deadlineText: "", due: serial(2022, 12, 31) }))).toEqual([]);
  });

  test("立行立改 without 反馈日期 is told by what could not be read, and not twice", () => {
    const rows = sound({ type: "立行立改", deadlineText: "", due: "" });
    expect(placesOf("noDeadline", rows)).toEqual([]);
    expect(placesOf("deadlineNotUnderstood", rows)).toEqual(["issues/2/整改时限"]);
    const known = { ...rows, settings: [setting("反馈日期", serial(2022, 9, 1))] };
    expect(placesOf("deadlineNotUnderstood", known)).toEqual([]);
  });

  test("an open measure that leaves its people to the issue is a hint with the blank headings", () => {
    const [finding] = findingsOf("measureWithoutPeople", sound({}, { leader: "", persons: "" }));
    expect(finding).toMatchObject({ grade: "hint", column: "责任领导", values: { words: ["责任领导", "责任人"] } });
    expect(findingsOf("measureWithoutPeople", sound())).toEqual([]);
    expect(findingsOf("measureWithoutPeople", sound({}, { leader: "", status: "已完成" }))).toEqual([]);
  });
});
