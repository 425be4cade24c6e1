import { parseDeadline } from "../../src/ledger/deadline";
import type { CellValue } from "../../src/ledger/model";
import { feedback, read } from "./deadlineReading";
import { serial } from "./ledgerBuilder";

describe("a deadline with its year", () => {
  it.each([
    ["2022.6.30", "2022-06-30"],
    ["2022-6-30", "2022-06-30"],
    ["2022/6/30", "2022-06-30"],
    ["2022年6月30日", "2022-06-30"],
    ["２０２２年６月３０日", "2022-06-30"],
    [" 2022年 6月30日 ", "2022-06-30"],
    ["2022年6月30日前", "2022-06-30"],
    ["2022.6.30之前", "2022-06-30"],
    ["2022-06-30 00:00:00", "2022-06-30"],
    ["2019年2月", "2019-02-28"],
    ["2024年2月", "2024-02-29"],
    ["2022.6", "2022-06-30"],
    ["2022-06", "2022-06-30"],
    ["2022年6月份", "2022-06-30"],
    ["2022年9月底", "2022-09-30"],
    ["2022年9月底前", "2022-09-30"],
    ["2022年9月底之前", "2022-09-30"],
    ["2022年9月末", "2022-09-30"],
    ["2024年8月前", "2024-07-31"],
    ["2024年8月之前", "2024-07-31"],
    ["2024年3月前", "2024-02-29"],
    ["2024年1月前", "2023-12-31"],
    ["2022年底", "2022-12-31"],
    ["2022年底前", "2022-12-31"],
    ["2022年年底前", "2022-12-31"],
    ["2022年内", "2022-12-31"],
    ["2022年底前完成", "2022-12-31"],
    ["计划于2022年9月底完成", "2022-09-30"],
    ["2024年8月前完成整改", "2024-07-31"],
    ["2024年8月之前完成", "2024-07-31"],
    ["2022年6月30日（星期四）", "2022-06-30"],
    ["2022-06-30 周四", "2022-06-30"],
    ["2022年6月30日17:00前", "2022-06-30"],
    ["2022年6月30日下午5点前", "2022-06-30"],
    ["2022年6月30日 24时前", "2022-06-30"],
    ["2022-06-30 17:00前", "2022-06-30"],
    ["不晚于2022年6月30日", "2022-06-30"],
    ["整改时限：2022年9月底", "2022-09-30"],
    ["2022年 9月\n底前", "2022-09-30"],
    ["22.6.30", "2022-06-30"],
    ["22年6月30日", "2022-06-30"],
    ["22年9月底前", "2022-09-30"],
    ["22年底", "2022-12-31"],
    ["2022年", "2022-12-31"],
    ["2022年度", "2022-12-31"],
    ["2022年全年", "2022-12-31"],
    ["2022年年末", "2022-12-31"],
    ["2022年一季度末", "2022-03-31"],
    ["2022年第二季度", "2022-06-30"],
    ["2022年三季度前", "2022-06-30"],
    ["2022年三季度底前", "2022-09-30"],
    ["2022年上半年", "2022-06-30"],
    ["2022年下半年", "2022-12-31"],
    ["2022年6月上旬", "2022-06-10"],
    ["2022年6月中旬", "2022-06-20"],
    ["2022年2月下旬", "2022-02-28"],
    ["2022年7月初", "2022-07-10"],
    ["2022年7月中旬前", "2022-07-10"],
    ["二〇二二年六月", "2022-06-30"],
    ["二○二二年六月三十日", "2022-06-30"],
    ["二零二二年九月底前", "2022-09-30"],
    ["2022年十二月", "2022-12-31"],
    ["2022年第三季度（9月底前）", "2022-09-30"],
    ["2022年9月（9月底前）", "2022-09-30"],
  ])("%p is %s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it("may be a date cell, of either date system", () => {
    expect(read(serial(2022, 6, 30))).toBe("2022-06-30");
    expect(read(43280, { date1904: true })).toBe("2022-06-30");
  });
});

describe("a deadline without a year", () => {
  it.each([
    ["9月底前", "2022-09-30 inferred"],
    ["9月30日前", "2022-09-30 inferred"],
    ["12月底前", "2022-12-31 inferred"],
    ["6月", "2022-06-30 inferred"],
    ["8月前", "2022-07-31 inferred"],
    ["年底", "2022-12-31 inferred"],
    ["年底前", "2022-12-31 inferred"],
    ["年内", "2022-12-31 inferred"],
    ["今年底", "2022-12-31 inferred"],
    ["3月底前", "2023-03-31 inferred"],
    ["1月前", "2022-12-31 inferred"],
    ["9.30前", "2022-09-30 inferred"],
    ["九月底前", "2022-09-30 inferred"],
    ["①2月底前", "2023-02-28 inferred"],
    ["十二月", "2022-12-31 inferred"],
    ["9月底以前", "2022-09-30 inferred"],
    ["年末", "2022-12-31 inferred"],
    ["一季度末", "2023-03-31 inferred"],
    ["第三季度", "2022-09-30 inferred"],
    ["上半年", "2022-06-30 inferred"],
    ["6月中旬", "2022-06-20 inferred"],
    ["2月29日", "not understood"],
  ])("%p after feedback on 10 May 2022 is %s", (words, expected) => {
    expect(read(words, feedback)).toBe(expected);
  });

  it("takes the year of the context before that of the feedback", () => {
    expect(read("6月底前", { ...feedback, year: 2023 })).toBe("2023-06-30 inferred");
    expect(read("年底", { year: 2021 })).toBe("2021-12-31 inferred");
  });

  it("is not understood when no year is known, and says that the year is missing", () => {
    expect(parseDeadline("9月底前", {})).toMatchObject({ understood: false, date: null, needs: "year" });
    expect(parseDeadline("年底", {})).toMatchObject({ understood: false, date: null, needs: "year" });
  });
});

describe("an immediate deadline", () => {
  it.each(["立行立改", "即知即改", "立即整改", "边巡边改", "立行立改。", "立整立改", "即行即改"])(
    "%p is due 立行立改天数 after the feedback",
    (words) => {
      expect(read(words, feedback)).toBe("2022-06-09 inferred");
      expect(read(words, { ...feedback, immediateDays: 10 })).toBe("2022-05-20 inferred");
    },
  );

  it("waits for the base date", () => {
    expect(parseDeadline("立行立改", { baseDate: null })).toMatchObject({
      understood: false,
      date: null,
      needs: "baseDate",
    });
  });

  it("may go on for the long term", () => {
    expect(read("立行立改，长期坚持", feedback)).toBe("2022-06-09 long-term inferred");
  });
});

describe("a long-term deadline", () => {
  it.each([
    "长期坚持",
    "持续推进",
    "常态化",
    "持续整改",
    "长期整改",
    "长期",
    "常态化推进",
    "坚持常态化",
    "常抓不懈",
    "常态长效",
    "长期持续推进",
    "长期坚持。",
  ])("%p has no date", (words) => {
    expect(read(words)).toBe("none long-term");
  });

  it.each([
    ["2024年底前，并长期坚持", "2024-12-31 long-term"],
    ["2024年底前,并长期坚持", "2024-12-31 long-term"],
    ["2022年9月30日，长期坚持", "2022-09-30 long-term"],
    ["2022年9月底前并持续推进", "2022-09-30 long-term"],
    ["2022.6.30；持续整改", "2022-06-30 long-term"],
    ["2022年9月底前完成，长期坚持", "2022-09-30 long-term"],
    ["2022年9月底前完成并长期坚持", "2022-09-30 long-term"],
    ["2022年底前取得阶段性成效，长期坚持", "2022-12-31 long-term"],
    ["2022年9月底（长期坚持）", "2022-09-30 long-term"],
    ["2022年9月底前\n长期坚持", "2022-09-30 long-term"],
    ["长期坚持，2022年9月底前取得阶段性成效", "2022-09-30 long-term"],
    ["立行立改，2022年6月底前完成", "2022-06-30"],
    ["立行立改（2022年6月底前），长期坚持", "2022-06-30 long-term"],
  ])("%p keeps its first goal", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe("a long-term deadline that begins on a day", () => {
  it.each(["2023年7月1日起长期坚持", "自2023年7月起持续推进", "7月1日起，长期坚持", "即日起长期坚持"])(
    "%p has no last day, whatever the year",
    (words) => {
      expect(read(words)).toBe("none long-term");
    },
  );

  it("may follow a goal, and is none without it", () => {
    expect(read("2023年底前完成，2024年起长期坚持")).toBe("2023-12-31 long-term");
    expect(read("2023年7月1日起")).toBe("not understood");
  });
});

describe("everything else", () => {
  it.each<CellValue>([
    "下周",
    "尽快",
    "已完成",
    "2022年13月底",
    "2022年6月31日",
    "2022年9月30日或10月底",
    "2022年2月30日",
    "2022.2.30",
    "2022年2月30日前完成",
    "13月",
    "0月",
    "13月底前",
    "2022年5季度",
    "2022年前",
    "22年内",
    "6.30",
    "22.6",
    "30日前",
    "12.13.30",
    "月底",
    "2022",
    "2022年9月底（已完成）",
    "已于2022年6月完成",
    "2022年6月已完成",
    "已整改",
    "未完成",
    "1905年6月",
    "10:00",
    "张三",
    "3个月内左右，并长期坚持",
    "#N/A",
    true,
    2022,
    -5,
  ])("%p is not understood and gives no date", (value) => {
    expect(parseDeadline(value, feedback)).toMatchObject({ understood: false, date: null });
  });

  it("keeps the words as written", () => {
    expect(parseDeadline(" 2022年９月底前 ", {}).text).toBe("2022年９月底前");
  });

  it("is understood as no deadline when blank", () => {
    expect(parseDeadline("", feedback)).toEqual({
      text: "",
      date: null,
      longTerm: false,
      inferred: false,
      understood: true,
    });
    expect(read("  ", feedback)).toBe("none");
  });
});
