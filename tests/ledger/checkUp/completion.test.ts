import { day, issueRow, measureRow, serial } from "../ledgerBuilder";
import { findingsOf, placesOf, setting, sound } from "./findings";

const done = { status: "已完成", completedOn: serial(2022, 9, 20), evidence: "会议纪要" };
const inspection = [setting("进驻日", serial(2022, 3, 1)), setting("反馈日期", serial(2022, 5, 10))];

describe("what is called done", () => {
  test("needs a date, issue and measure alike", () => {
    const undated = { ...done, completedOn: "" };
    expect(placesOf("doneWithoutDate", sound(undated, undated))).toEqual(["issues/2/完成日期", "measures/2/完成日期"]);
    expect(placesOf("doneWithoutDate", sound(done, done))).toEqual([]);
    expect(placesOf("doneWithoutDate", sound({ completedOn: "" }))).toEqual([]);
    // 下周 is a problem of reading, not a blank
    expect(placesOf("doneWithoutDate", sound({ ...done, completedOn: "下周" }, done))).toEqual([]);
  });

  test("needs evidence, which issue and measures lend each other", () => {
    const bare = { ...done, evidence: "" };
    expect(placesOf("doneWithoutEvidence", sound(bare, bare))).toEqual(["issues/2/佐证材料", "measures/2/佐证材料"]);
    expect(placesOf("doneWithoutEvidence", sound(done, bare))).toEqual([]);
    expect(placesOf("doneWithoutEvidence", sound(bare, done))).toEqual([]);
    expect(placesOf("doneWithoutEvidence", sound())).toEqual([]);
    const half = {
      issues: [issueRow(bare)],
      measures: [measureRow(done), measureRow({ ...bare, id: "C-000002", seq: "2" })],
    };
    expect(placesOf("doneWithoutEvidence", half)).toEqual(["issues/2/佐证材料", "measures/3/佐证材料"]);
  });

  test("an issue is not done while a measure is open", () => {
    const [finding] = findingsOf("doneWithOpenMeasure", sound(done));
    expect(finding).toMatchObject({ table: "issues", column: "状态", values: { rows: [2] } });
    expect(placesOf("doneWithOpenMeasure", sound(done, done))).toEqual([]);
    expect(placesOf("doneWithOpenMeasure", sound(done, { status: "已取消" }))).toEqual([]);
    expect(placesOf("doneWithOpenMeasure", sound())).toEqual([]);
  });

  test("an issue is not closed while a measure is open; then only that is said", () => {
    const closed = { ...done, closure: "已销号", closedOn: serial(2022, 9, 25) };
    expect(findingsOf("closedWithOpenMeasure", sound(closed))).toMatchObject([
      { column: "销号情况", values: { rows: [2] } },
    ]);
    expect(placesOf("doneWithOpenMeasure", sound(closed))).toEqual([]);
    expect(placesOf("closedWithOpenMeasure", sound(closed, done))).toEqual([]);
    expect(placesOf("closedWithOpenMeasure", sound({ ...closed, closure: "已申请" }))).toEqual([]);
  });

  test("销号 needs completion, and not before its day", () => {
    expect(findingsOf("closedBeforeDone", sound({ closure: "已销号" }))).toMatchObject([
      { column: "销号情况", values: { got: "正在整改", day: null } },
    ]);
    const early = { ...done, closure: "已销号", closedOn: serial(2022, 9, 19) };
    expect(findingsOf("closedBeforeDone", sound(early))).toMatchObject([
      { column: "销号日期", values: { day: day(2022, 9, 20) } },
    ]);
    expect(placesOf("closedBeforeDone", sound({ ...early, closedOn: serial(2022, 9, 20) }))).toEqual([]);
    expect(placesOf("closedBeforeDone", sound({ closure: "退回" }))).toEqual([]);
  });
});

describe("days of completion", () => {
  const on = (year: number, month: number, date: number) =>
    sound({ ...done, completedOn: serial(year, month, date) }, done);

  test("before 进驻日 they are slips, between 进驻日 and 反馈日期 it is 边巡边改", () => {
    expect(placesOf("completedBeforeInspection", { ...on(2022, 2, 28), settings: inspection })).toEqual([
      "issues/2/完成日期",
    ]);
    for (const rule of ["completedBeforeInspection", "completedBeforeFeedback"] as const) {
      expect(placesOf(rule, { ...on(2022, 3, 1), settings: inspection })).toEqual([]);
      expect(placesOf(rule, { ...on(2022, 5, 9), settings: inspection })).toEqual([]);
    }
  });

  test("without 进驻日 a day before 反馈日期 is a hint", () => {
    const settings = inspection.slice(1);
    expect(placesOf("completedBeforeFeedback", { ...on(2022, 5, 9), settings })).toEqual(["issues/2/完成日期"]);
    expect(placesOf("completedBeforeFeedback", { ...on(2022, 5, 10), settings })).toEqual([]);
    expect(placesOf("completedBeforeInspection", { ...on(2022, 2, 1), settings })).toEqual([]);
  });

  test("the day itself is no future, the next one is, for 销号日期 as well", () => {
    expect(placesOf("completedInFuture", on(2022, 9, 30))).toEqual([]);
    expect(placesOf("completedInFuture", on(2022, 10, 1))).toEqual(["issues/2/完成日期"]);
    const closed = { ...done, closure: "已销号", closedOn: serial(2022, 10, 8) };
    expect(placesOf("completedInFuture", sound(closed, done))).toEqual(["issues/2/销号日期"]);
  });

  test("between a past 截至日 and today they are true and only not yet counted", () => {
    const today = day(2022, 10, 5);
    expect(placesOf("completedInFuture", on(2022, 10, 3), { today })).toEqual([]);
    expect(placesOf("completedAfterAsOf", on(2022, 10, 3), { today })).toEqual(["issues/2/完成日期"]);
    expect(placesOf("completedAfterAsOf", on(2022, 10, 6), { today })).toEqual([]);
    expect(placesOf("completedInFuture", on(2022, 10, 6), { today })).toEqual(["issues/2/完成日期"]);
    expect(placesOf("completedAfterAsOf", on(2022, 9, 30), { today })).toEqual([]);
  });
});
