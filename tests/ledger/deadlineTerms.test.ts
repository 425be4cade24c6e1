import { formatDateIso } from "../../src/ledger/calendarDate";
import { parseDeadline, type DeadlineContext } from "../../src/ledger/deadline";
import { feedback, read } from "./deadlineReading";
import { day } from "./ledgerBuilder";

describe("a term", () => {
  it.each([
    ["3个月内", "2022-08-10 inferred"],
    ["三个月内", "2022-08-10 inferred"],
    ["两个月内完成", "2022-07-10 inferred"],
    ["3个月", "2022-08-10 inferred"],
    ["90天内", "2022-08-08 inferred"],
    ["30日内", "2022-06-09 inferred"],
    ["三十日内", "2022-06-09 inferred"],
    ["3日内", "2022-05-13 inferred"],
    ["两周内", "2022-05-24 inferred"],
    ["半年内", "2022-11-10 inferred"],
    ["半个月内", "2022-05-25 inferred"],
    ["一年内", "2023-05-10 inferred"],
    ["1个季度内", "2022-08-10 inferred"],
    ["反馈后1个月内", "2022-06-10 inferred"],
    ["自反馈之日起3个月内", "2022-08-10 inferred"],
    ["巡察反馈后两个月内完成", "2022-07-10 inferred"],
    ["收到反馈意见后10日内", "2022-05-20 inferred"],
    ["2022年6月1日起3个月内", "2022-09-01"],
    ["3个月内，并长期坚持", "2022-08-10 long-term inferred"],
    ["立行立改（10日内）", "2022-05-20 inferred"],
  ])("%p after feedback on 10 May 2022 ends on %s", (words, expected) => {
    expect(read(words, feedback)).toBe(expected);
  });

  it("ends on the last day of a shorter month", () => {
    expect(read("1个月内", { baseDate: day(2022, 1, 31) })).toBe("2022-02-28 inferred");
    expect(read("1个月内", { baseDate: day(2024, 1, 31) })).toBe("2024-02-29 inferred");
    expect(read("半年内", { baseDate: day(2022, 8, 31) })).toBe("2023-02-28 inferred");
  });

  it.each(["整改方案批复后1个月内", "方案批准之日起1个月内", "自收到方案批复后1个月内"])(
    "%p counts from 方案批复日",
    (words) => {
      const planDate = day(2022, 6, 20);
      expect(parseDeadline(words, { ...feedback, planDate })).toMatchObject({
        date: day(2022, 7, 20),
        baseFrom: "plan",
      });
      expect(parseDeadline(words, feedback)).toMatchObject({ understood: false, needs: "planDate" });
    },
  );

  it.each([
    ["方案印发后10日内", "方案印发"],
    ["自制度出台之日起3个月内完成", "制度出台"],
    ["整改后半年内", "整改"],
  ])("%p counts from something that has no day: it says from what", (words, event) => {
    expect(parseDeadline(words, feedback)).toMatchObject({ understood: false, needs: "event", event });
  });

  it("says which day it counts from", () => {
    expect(parseDeadline("3个月内", feedback).baseFrom).toBe("feedback");
    expect(parseDeadline("2022年6月1日起3个月内", feedback).baseFrom).toBe("cell");
    expect(parseDeadline("立行立改", feedback)).toMatchObject({ baseFrom: "feedback", immediate: true });
  });

  it("waits for the base date", () => {
    expect(parseDeadline("3个月内", {})).toMatchObject({ understood: false, date: null, needs: "baseDate" });
  });

  it.each([
    "10个工作日内",
    "3日",
    "3月内",
    "十月内",
    "一个半月内",
    "3个月后",
    "3个月左右",
    "0日内",
    "方案印发后10日内",
    "99年内",
  ])("%p is not understood", (words) => {
    expect(read(words, feedback)).toBe("not understood");
  });
});

describe("a range", () => {
  it.each([
    ["1-8月", "2022-08-31 inferred"],
    ["1～8月", "2022-08-31 inferred"],
    ["7、8月", "2022-08-31 inferred"],
    ["7月、8月", "2022-08-31 inferred"],
    ["6、9、12月", "2022-12-31 inferred"],
    ["7-8月", "2022-08-31 inferred"],
    ["7-8", "2022-08-31 inferred"],
    ["七至八月", "2022-08-31 inferred"],
    ["一、二季度", "2022-06-30 inferred"],
    ["2022年3月至6月", "2022-06-30"],
    ["2022年3-6月", "2022-06-30"],
    ["2022年3月—2022年6月底前", "2022-06-30"],
    ["2022.3-2022.6", "2022-06-30"],
    ["2022.3-6", "2022-06-30"],
    ["2022-03-01至2022-06-15", "2022-06-15"],
    ["2022.3.1-2022.6.15", "2022-06-15"],
    ["3月1日-6月15日", "2022-06-15 inferred"],
    ["6月1日至30日", "2022-06-30 inferred"],
    ["2022年11月至2023年1月", "2023-01-31"],
    ["2022年11月至次年1月", "2023-01-31"],
    ["2022年11月至1月", "2023-01-31"],
    ["2022-2024年", "2024-12-31"],
    ["2022年1-2季度", "2022-06-30"],
    ["2022年3月至6月，长期坚持", "2022-06-30 long-term"],
  ])("%p ends on %s", (words, expected) => {
    expect(read(words, { baseDate: day(2022, 5, 10) })).toBe(expected);
  });

  it.each([
    "8-7",
    "6-30",
    "13-14月",
    "2022.6-2022.3",
    "2022年6月至2022年13月",
    "2022年3月至今",
    "0471-2022.7",
    "1-",
    "-8月底",
  ])("%p is not understood", (words) => {
    expect(read(words, feedback)).toBe("not understood");
  });
});

describe("stages beside their days", () => {
  it.each([
    "2023-6-30（第一阶段），2023-12-31（第二阶段）",
    "2023-6-30（第一阶段）\n2023-12-31（第二阶段）",
    "第一阶段：2023年6月底前；第二阶段：2023年12月底前",
    "第一阶段2023年6月底前，第二阶段2023年12月底前",
  ])("%p is due with the last of them", (words) => {
    expect(parseDeadline(words, {})).toMatchObject({
      date: day(2023, 12, 31),
      milestones: [{ date: day(2023, 6, 30) }, { date: day(2023, 12, 31) }],
    });
  });

  it.each([
    "2023-6-30（第一阶段）",
    "2023-12-31（第一阶段），2023-6-30（第二阶段）",
    "2023-6-30（第一阶段），2023-12-31（第二阶段未定）",
  ])("%p is not understood", (words) => {
    expect(read(words)).toBe("not understood");
  });
});

describe("milestones", () => {
  const steps = (words: string, context: DeadlineContext = feedback): unknown =>
    parseDeadline(words, context).milestones?.map(({ text, date }) => [text, formatDateIso(date)]);

  it.each([
    "2022年8月：制定方案；10月：全面推开",
    "2022年8月底前制定方案；10月底前全面推开。",
    "2022年8月底前制定方案，报领导小组；10月底前全面推开",
    "2022年8月底前制定方案，10月底前全面推开",
    "2022年8月：制定方案\n2022年10月：全面推开",
    "（1）2022年8月：制定方案；（2）10月：全面推开",
    "①2022年8月：制定方案；②10月：全面推开",
  ])("%p are due by the last of them", (words) => {
    expect(read(words)).toBe("2022-10-31");
    expect(parseDeadline(words, {}).milestones).toHaveLength(2);
  });

  it("each have their own day and their words as written", () => {
    expect(steps("8月：制定方案；10月15日：全面推开")).toEqual([
      ["8月：制定方案", "2022-08-31"],
      ["10月15日：全面推开", "2022-10-15"],
    ]);
    expect(steps("8月：制定方案")).toEqual([["8月：制定方案", "2022-08-31"]]);
    expect(steps("2022年9月底")).toBeUndefined();
  });

  it("are found behind a comma too", () => {
    expect(steps("2022年8月：制定方案；逐步推开，11月底前见效")).toEqual([
      ["2022年8月：制定方案；逐步推开", "2022-08-31"],
      ["11月底前见效", "2022-11-30"],
    ]);
  });

  it("may go on for the long term", () => {
    expect(read("2022年8月：制定方案；10月：全面推开；长期坚持")).toBe("2022-10-31 long-term");
    expect(read("2022年9月底前完成制度修订，并长期坚持")).toBe("2022-09-30 long-term");
  });

  it("are found in long texts too", () => {
    const long = "完善制度并逐项核对台账".repeat(30);
    expect(read(`2022年8月：${long}；10月：${long}`)).toBe("2022-10-31");
  });

  it.each([
    "2022年10月：制定方案；8月：全面推开",
    "2022年8月：制定方案；逐步推开并在11月底前见效",
    "2022年9月底前未完成的另行研究，10月底前完成的通报",
    "2022年13月：制定方案；10月：全面推开",
    "2022年2月30日：制定方案；3月：全面推开",
    "制定方案；10月：全面推开",
    "9月底前，10月底前",
    "8月：制定方案，延期至12月",
    "9月底前整改未到位",
    "9月底前制定方案2022.10",
  ])("%p are not understood", (words) => {
    expect(read(words, feedback)).toBe("not understood");
  });
});
