import type { Fields } from "../../../src/ledger/change";
import { day, issueRow, measureRow, serial } from "../ledgerBuilder";
import { findingsOf, placesOf, setting, sound } from "./findings";

const feedback = setting("反馈日期", serial(2022, 5, 10));
const due = (year: number, month: number, date: number): Fields => ({
  deadlineText: `${year}年${month}月${date}日`,
  due: serial(year, month, date),
});

describe("a completion date below a status that is not 已完成", () => {
  const completedOn = serial(2022, 9, 1);
  test.each(["", "正在整改", "未启动"])("is told of: %s", (status) => {
    const [finding] = findingsOf("completedNotDone", sound({ status, completedOn }));
    expect(finding).toMatchObject({ table: "issues", column: "状态", values: { got: status, day: day(2022, 9, 1) } });
  });
  test("is none of what is done or cancelled, nor one of a day to come, which is told of as such", () => {
    expect(placesOf("completedNotDone", sound({ status: "已完成", completedOn }))).toEqual([]);
    expect(placesOf("completedNotDone", sound({ status: "已取消", completedOn }))).toEqual([]);
    expect(placesOf("completedNotDone", sound({ status: "正在整改", completedOn: serial(2023, 9, 1) }))).toEqual([]);
    expect(placesOf("completedNotDone", sound())).toEqual([]);
  });
});

describe("a deadline", () => {
  const rowsWith = (issue: Fields, ...settings: readonly Fields[]) => ({
    issues: [issueRow(issue)],
    measures: [measureRow(due(2022, 12, 31))],
    settings,
  });
  test("before 反馈日期 is told of, on that day it is not", () => {
    expect(placesOf("dueBeforeFeedback", rowsWith(due(2022, 5, 9), feedback))).toEqual(["issues/2/时限日期"]);
    expect(placesOf("dueBeforeFeedback", rowsWith(due(2022, 5, 10), feedback))).toEqual([]);
    expect(placesOf("dueBeforeFeedback", rowsWith(due(2022, 5, 9)))).toEqual([]);
  });
  test("may be, where it was mended at once during the inspection", () => {
    const inspection = setting("进驻日", serial(2022, 3, 1));
    const atOnce = { ...due(2022, 4, 1), type: "立行立改" };
    expect(placesOf("dueBeforeFeedback", rowsWith(atOnce, feedback, inspection))).toEqual([]);
    expect(placesOf("dueBeforeFeedback", rowsWith(atOnce, feedback))).toHaveLength(1);
    expect(placesOf("dueBeforeFeedback", rowsWith(due(2022, 4, 1), feedback, inspection))).toHaveLength(1);
  });
  test("in a year far from the others is told of, once", () => {
    const several = (year: number) => ({
      issues: [due(2022, 6, 30), due(2022, 9, 30), due(year, 8, 31)].map((own, at) =>
        issueRow({ ...own, id: `W-00000${at}`, seq: String(at + 1) }),
      ),
      measures: [],
      settings: [feedback],
    });
    expect(placesOf("deadlineFarOff", several(2032))).toEqual(["issues/4/时限日期"]);
    expect(placesOf("deadlineFarOff", several(2012))).toEqual(["issues/4/时限日期"]);
    expect(placesOf("dueBeforeFeedback", several(2012))).toEqual([]);
    expect(placesOf("deadlineFarOff", several(2026))).toEqual([]);
  });
  test("alone is compared with 反馈日期", () => {
    const alone = { issues: [issueRow(due(2032, 8, 31))], measures: [], settings: [feedback] };
    expect(placesOf("deadlineFarOff", alone)).toHaveLength(1);
    expect(placesOf("deadlineFarOff", { ...alone, settings: [] })).toEqual([]);
  });
});

describe("words that say nothing", () => {
  test.each(["无", "/", "暂无。", "——"])("as evidence of what is done: %s", (evidence) => {
    const done = { status: "已完成", completedOn: serial(2022, 9, 20) };
    expect(placesOf("evidenceSaysNothing", sound({ ...done, evidence }, done))).toEqual(["issues/2/佐证材料"]);
    expect(placesOf("evidenceSaysNothing", sound({ evidence }))).toEqual([]);
  });
  test.each(["无", "/", "未发现", "未发现此类问题。", "不涉及"])("as a measure: %s", (text) => {
    expect(placesOf("measureSaysNothing", sound({}, { text }))).toEqual(["measures/2/整改措施"]);
    expect(placesOf("measureSaysNothing", sound({}, { text, status: "已取消" }))).toEqual([]);
  });
  test.each(["无偿划转闲置设备", "未发现问题的科室每月抽查", "没有台账的补建", "1/3经费压减", "无纸化办公"])(
    "are not: %s",
    (text) => {
      expect(placesOf("measureSaysNothing", sound({}, { text }))).toEqual([]);
      const done = { status: "已完成", completedOn: serial(2022, 9, 20), evidence: text };
      expect(placesOf("evidenceSaysNothing", sound(done, done))).toEqual([]);
    },
  );
});
