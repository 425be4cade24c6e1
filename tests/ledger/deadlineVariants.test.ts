import { formatDateIso } from "../../src/ledger/calendarDate";
import { expectedOf, parseDeadline, type DeadlineContext } from "../../src/ledger/deadline";
import { feedback, read } from "./deadlineReading";
import { day } from "./ledgerBuilder";

const moved = (words: string, context: DeadlineContext = {}): string => {
  const { date, extension } = parseDeadline(words, context);
  return [date, extension?.date].map((each) => (each ? formatDateIso(each) : "none")).join(" to ");
};

describe("what goes on, said twice or beside a day", () => {
  it.each([
    ["长期坚持、持续整改", "none long-term"],
    ["长期坚持和持续推进", "none long-term"],
    ["2023年底前完成，并长期坚持、持续整改", "2023-12-31 long-term"],
    ["2023年8月/长期", "2023-08-31 long-term"],
    ["2023年8月底前/长期坚持", "2023-08-31 long-term"],
  ])("%s is %s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe("立行立改 that is done", () => {
  it.each([
    ["立行立改（已完成）", "2022-06-09 inferred"],
    ["立行立改，已整改", "2022-06-09 inferred"],
    ["立行立改（已完成），长期坚持", "2022-06-09 long-term inferred"],
  ])("%s is %s", (words, expected) => {
    expect(read(words, feedback)).toBe(expected);
  });

  it.each(["已完成", "2022年6月30日（已完成）", "立行立改（未完成）"])("%s is not understood", (words) => {
    expect(read(words, feedback)).toBe("not understood");
  });
});

describe("次年", () => {
  it("needs the year that it follows, whatever else is known", () => {
    for (const context of [{}, feedback, { sheetYear: 2023 }, { yearAbove: 2023 }])
      expect(parseDeadline("次年3月底", context)).toMatchObject({ understood: false, needs: "year" });
    expect(read("2023年11月至次年2月")).toBe("2024-02-29");
  });
});

describe("an arrow to a later day", () => {
  it.each([
    ["2023年8月31日→2023年10月31日", "2023-08-31 to 2023-10-31"],
    ["2023年8月底→10月底", "2023-08-31 to 2023-10-31"],
    ["2023.8.31->2023.10.31", "2023-08-31 to 2023-10-31"],
    ["2023年8月31日→2023年10月31日→2023年12月31日", "2023-08-31 to 2023-12-31"],
  ])("%s moves it", (words, expected) => {
    expect(moved(words)).toBe(expected);
  });

  it.each(["2023年8月→2023年10月", "2023年10月31日→2023年8月31日"])("%s is not understood", (words) => {
    expect(read(words)).toBe("not understood");
  });
});

describe("quarters by Q", () => {
  it.each([
    ["2023Q3", "2023-09-30"],
    ["2023年Q3", "2023-09-30"],
    ["2023年q3末", "2023-09-30"],
    ["2023-Q4", "2023-12-31"],
    ["Q3", "2022-09-30 inferred"],
  ])("%s is %s", (words, expected) => {
    expect(read(words, feedback)).toBe(expected);
  });

  it.each(["2023Q5", "FAQ3", "Q35"])("%s is none", (words) => {
    expect(read(words, feedback)).toBe("not understood");
  });
});

describe("holidays", () => {
  it.each([
    ["2023年国庆节前", "2023-09-30"],
    ["国庆节前", "2022-09-30 inferred"],
    ["国庆前完成", "2022-09-30 inferred"],
    ["2023年五一前", "2023-04-30"],
    ["元旦前", "2022-12-31 inferred"],
    ["2024年元旦前", "2023-12-31"],
  ])("%s is %s", (words, expected) => {
    expect(read(words, feedback)).toBe(expected);
  });

  it("without a year that is known are not guessed", () => {
    expect(parseDeadline("国庆节前", {})).toMatchObject({ understood: false, needs: "year" });
    expect(parseDeadline("元旦前", { sheetYear: 2023 })).toMatchObject({ understood: false, needs: "year" });
  });

  it.each(["春节前", "2024年春节前", "中秋节前", "明年春节前"])(
    "of another day every year are asked for: %s",
    (words) => {
      const found = parseDeadline(words, feedback);
      expect(found.understood).toBe(false);
      expect(expectedOf(found)).toEqual({ kind: "deadlineEvent", event: words.includes("中秋") ? "中秋" : "春节" });
    },
  );
});

describe("working days", () => {
  it.each(["10个工作日内", "反馈后十个工作日内", "5个工作日", "方案印发后10个工作日内完成"])(
    "%s need the holidays",
    (words) => {
      const found = parseDeadline(words, feedback);
      expect(found.understood).toBe(false);
      expect(expectedOf(found)).toEqual({ kind: "workdays" });
    },
  );
});

describe("a sheet that names two years", () => {
  const sheetYears = [2023, 2024];

  it("leaves a deadline without a year open, and says which they are", () => {
    const found = parseDeadline("12月底前", { sheetYears });
    expect(found).toMatchObject({ date: null, understood: false, needs: "year" });
    expect(expectedOf(found)).toEqual({ kind: "year", years: [2023, 2024] });
    expect(read("今年底前", { sheetYears })).toBe("not understood");
  });

  it("follows the feedback and then the row above, where these give one of the two", () => {
    expect(read("12月底前", { sheetYears, baseDate: day(2023, 5, 10) })).toBe("2023-12-31 inferred");
    expect(read("12月底前", { sheetYears, baseDate: day(2022, 12, 10) })).toBe("not understood");
    expect(read("3月底前", { sheetYears, baseDate: day(2022, 12, 10) })).toBe("2023-03-31 inferred");
    expect(read("12月底前", { sheetYears, yearAbove: 2024 })).toBe("2024-12-31 inferred");
    expect(read("12月底前", { sheetYears, yearAbove: 2022 })).toBe("not understood");
  });

  it("says nothing where the cell names its year", () => {
    expect(read("2022年12月底前", { sheetYears })).toBe("2022-12-31");
  });
});
