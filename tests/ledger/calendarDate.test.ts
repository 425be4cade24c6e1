import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  dateFromSerial,
  dateToSerial,
  daysBetween,
  formatDateChinese,
  formatDateIso,
  lastDayOfMonth,
  parseDate,
  serialIn,
} from "../../src/ledger/calendarDate";
import { day } from "./ledgerBuilder";

describe("calendarDate", () => {
  it("knows leap years, centuries included", () => {
    expect(calendarDate(2024, 2, 29)).toEqual(day(2024, 2, 29));
    expect(calendarDate(2000, 2, 29)).toEqual(day(2000, 2, 29));
    expect(calendarDate(2022, 2, 29)).toBeNull();
    expect(calendarDate(2100, 2, 29)).toBeNull();
  });

  it.each([
    [2022, 4, 31],
    [2022, 13, 1],
    [2022, 0, 1],
    [2022, 1, 0],
    [2022, 1.5, 1],
    [1899, 12, 31],
    [10000, 1, 1],
  ])("has no %d-%d-%d", (year, month, date) => {
    expect(calendarDate(year, month, date)).toBeNull();
  });

  it("orders days by year, month and day", () => {
    expect(compareDates(day(2022, 9, 30), day(2022, 10, 1))).toBeLessThan(0);
    expect(compareDates(day(2023, 1, 1), day(2022, 12, 31))).toBeGreaterThan(0);
    expect(compareDates(day(2022, 9, 30), day(2022, 9, 30))).toBe(0);
  });
});

describe("arithmetic", () => {
  it("adds days across months, years and leap days", () => {
    expect(addDays(day(2024, 2, 28), 1)).toEqual(day(2024, 2, 29));
    expect(addDays(day(2022, 12, 31), 1)).toEqual(day(2023, 1, 1));
    expect(addDays(day(2022, 5, 10), 30)).toEqual(day(2022, 6, 9));
    expect(addDays(day(2022, 3, 1), -1)).toEqual(day(2022, 2, 28));
  });

  it("adds months and stays within the month", () => {
    expect(addMonths(day(2022, 1, 31), 1)).toEqual(day(2022, 2, 28));
    expect(addMonths(day(2022, 11, 30), 3)).toEqual(day(2023, 2, 28));
    expect(addMonths(day(2022, 3, 31), -1)).toEqual(day(2022, 2, 28));
    expect(addMonths(day(2022, 5, 10), 12)).toEqual(day(2023, 5, 10));
  });

  it("counts the days between two days with their sign", () => {
    expect(daysBetween(day(2022, 9, 30), day(2022, 10, 2))).toBe(2);
    expect(daysBetween(day(2022, 10, 2), day(2022, 9, 30))).toBe(-2);
    expect(daysBetween(day(2022, 1, 1), day(2023, 1, 1))).toBe(365);
  });

  it("knows the last day of every month", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => lastDayOfMonth(2022, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(lastDayOfMonth(2024, 2)).toBe(29);
  });
});

describe("Excel serials", () => {
  it("agree with Excel on days whose serial is known", () => {
    expect(dateToSerial(day(1900, 3, 1))).toBe(61);
    expect(dateToSerial(day(2000, 1, 1))).toBe(36526);
    expect(dateToSerial(day(2022, 9, 30))).toBe(44834);
    expect(dateToSerial(day(9999, 12, 31))).toBe(2958465);
    expect(dateToSerial(day(2022, 9, 30), true)).toBe(43372);
    expect([serialIn(44834.5, true), serialIn(44834.5)]).toEqual([43372.5, 44834.5]);
  });

  it("come back as the same day for every day from 1900-03-01 to 2100, one after the other", () => {
    let expected = day(1900, 3, 1);
    for (let serial = 61; serial <= dateToSerial(day(2100, 12, 31)); serial += 1) {
      const date = dateFromSerial(serial);
      if (date === null || compareDates(date, expected) !== 0 || dateToSerial(date) !== serial) {
        throw new Error(`${serial} is ${JSON.stringify(date)}, expected ${JSON.stringify(expected)}`);
      }
      const { year, month, day: date_ } = expected;
      expected =
        date_ < lastDayOfMonth(year, month)
          ? day(year, month, date_ + 1)
          : month < 12
            ? day(year, month + 1, 1)
            : day(year + 1, 1, 1);
    }
    expect(expected).toEqual(day(2101, 1, 1));
  });

  it("come back as the same day in the 1904 date system", () => {
    for (const date of [day(1904, 1, 2), day(1999, 12, 31), day(2024, 2, 29)]) {
      expect(dateFromSerial(dateToSerial(date, true), true)).toEqual(date);
    }
  });

  it("lose their time of day", () => {
    expect(dateFromSerial(44834.999)).toEqual(day(2022, 9, 30));
  });

  it("are no days before 1900-03-01 and after 9999-12-31", () => {
    for (const serial of [-1, 0, 59, 60, 60.99, 2958466, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(dateFromSerial(serial)).toBeNull();
    }
  });
});

describe("text", () => {
  it("is written in Chinese without leading zeros and in ISO form with them", () => {
    expect(formatDateChinese(day(2022, 9, 5))).toBe("2022年9月5日");
    expect(formatDateIso(day(2022, 9, 5))).toBe("2022-09-05");
  });

  it.each([
    "2022-9-5",
    "2022-09-05",
    "2022/9/5",
    "2022.9.5",
    "2022年9月5日",
    "2022 年 9 月 5 日",
    "2022年9月5号",
    "２０２２年９月５日",
    "２０２２．９．５",
    "20220905",
    " 2022-09-05 00:00:00 ",
    "2022/9/5 8:30",
  ])("%p is 5 September 2022", (text) => {
    expect(parseDate(text)).toEqual(day(2022, 9, 5));
  });

  it.each([
    "",
    "2022年9月",
    "2022.9",
    "9月5日",
    "2022-9/5",
    "2022年9月31日",
    "2022年2月29日",
    "22.9.5",
    "2022年9月5日前",
    "5.9.2022",
    "202295",
  ])("%p is no day written out in full", (text) => {
    expect(parseDate(text)).toBeNull();
  });
});
