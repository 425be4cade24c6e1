import { showsMonthOnly } from "../../src/ledger/dateFormat";
import { parseDeadline, type DeadlineContext } from "../../src/ledger/deadline";
import { feedback, read } from "./deadlineReading";
import { day, serial } from "./ledgerBuilder";

describe("the year of words that name none", () => {
  const all: DeadlineContext = { ...feedback, sheetYear: 2023, yearAbove: 2021 };

  it("comes from the cell, the sheet, the feedback date, the row above, in this order, and says from where", () => {
    const from = (words: string, context: DeadlineContext) => {
      const { date, yearFrom, inferred } = parseDeadline(words, context);
      return [date?.year, yearFrom, inferred];
    };
    expect(from("2024年9月底前", all)).toEqual([2024, "cell", false]);
    expect(from("2024年8月：拟定；10月：推开", all)).toEqual([2024, "cell", false]);
    expect(from("9月底前", all)).toEqual([2023, "sheet", true]);
    expect(from("9月底前", { ...all, sheetYear: null })).toEqual([2022, "feedback", true]);
    expect(from("9月底前", { yearAbove: 2021 })).toEqual([2021, "above", true]);
    expect(from("9月底前", { yearAbove: null, sheetYear: null, baseDate: null })).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });

  it("is the sheet's before the row above's in a range too", () => {
    expect(parseDeadline("1-8月", { sheetYear: 2022, yearAbove: 2021 })).toMatchObject({ yearFrom: "sheet" });
  });
});

describe("a day that the sheet's year would put before the feedback", () => {
  it("is the first such day after it", () => {
    const context = { baseDate: day(2022, 11, 10), sheetYear: 2022 };
    expect(parseDeadline("1月底前", context)).toMatchObject({ date: day(2023, 1, 31), yearFrom: "feedback" });
    expect(parseDeadline("12月底前", context)).toMatchObject({ date: day(2022, 12, 31), yearFrom: "sheet" });
  });
});

describe("今年 and 明年", () => {
  const baseDate = day(2022, 11, 10);
  it.each<[string, DeadlineContext, string]>([
    ["明年3月底前", { baseDate }, "2023-03-31 inferred"],
    ["明年3月底前", { sheetYear: 2022 }, "2023-03-31 inferred"],
    ["来年6月", { baseDate, sheetYear: 2022 }, "2023-06-30 inferred"],
    ["明年底前", { baseDate }, "2023-12-31 inferred"],
    ["今年底前", { baseDate }, "2022-12-31 inferred"],
  ])("%p is counted from the year of the sheet or the feedback", (words, context, expected) => {
    expect(read(words, context)).toBe(expected);
  });

  it.each<[string, DeadlineContext]>([
    ["明年3月底前", {}],
    ["明年3月底前", { yearAbove: 2022 }],
    // the words may be those of the plan or of the sheet's last version
    ["明年3月底前", { baseDate, sheetYear: 2023 }],
    ["今年底前", { baseDate, sheetYear: 2023 }],
    ["今年3月底前", { baseDate }],
  ])("%p is not guessed with %j", (words, context) => {
    expect(parseDeadline(words, context)).toMatchObject({ understood: false, needs: "year" });
  });
});

describe("a number that is no date of the sheet", () => {
  it.each([
    [20230630, "2023-06-30"],
    [202306, "2023-06-30"],
    [2023.6, "2023-06-30"],
    [2023.12, "2023-12-31"],
    [20231330, "not understood"],
    [2023, "not understood"],
    [6.3, "not understood"],
  ])("%p is %s", (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it("is not understood where its last zero may be lost", () => {
    expect(parseDeadline(2023.1, {})).toMatchObject({ understood: false, needs: "month" });
    expect(read("2023.10")).toBe("2023-10-31");
  });
});

describe("N月前", () => {
  it.each([
    ["2024年8月前", "2024-07-31", "2024-08-31"],
    ["2024年1月前", "2023-12-31", "2024-01-31"],
    ["2024年三季度前", "2024-06-30", "2024-09-30"],
    ["2024年8月底前", "2024-08-31", "2024-08-31"],
    ["2024年8月5日前", "2024-08-05", "2024-08-05"],
  ])("%p is %s, or %s by the switch", (words, byDefault, switched) => {
    expect(read(words)).toBe(byDefault);
    expect(read(words, { beforeIncludesPeriod: true })).toBe(switched);
  });
});

describe("a date cell that shows only year and month", () => {
  it.each(['yyyy"年"m"月"', 'yyyy"年"m"月";@', "[$-804]yyyy\\年m\\月", "yyyy-mm", "mmm-yy", 'e"年"m"月"'])(
    "means the last day of the month under %p",
    (format) => {
      expect(showsMonthOnly(format)).toBe(true);
      expect(read(serial(2022, 6, 1), { format })).toBe("2022-06-30");
      expect(read(serial(2022, 6, 1) - 1462, { format, date1904: true })).toBe("2022-06-30");
    },
  );

  it.each(["", "General", "yyyy/m/d", 'yyyy"年"m"月"d"日"', "h:mm:ss", "[h]:mm", 'yyyy"年"', "@", "0.00"])(
    "means the day under %p",
    (format) => {
      expect(showsMonthOnly(format)).toBe(false);
      expect(read(serial(2022, 6, 1), { format })).toBe("2022-06-01");
    },
  );
});
