import { formatDateIso } from "../../src/ledger/calendarDate";
import { parseDeadline, type DeadlineContext } from "../../src/ledger/deadline";
import { day } from "./ledgerBuilder";

const read = (words: string, context: DeadlineContext = {}): string => {
  const { date, extension, understood, longTerm } = parseDeadline(words, context);
  if (!understood || date === null) return understood ? "no day" : "not understood";
  const moved = extension === undefined ? "" : ` to ${formatDateIso(extension.date)}`;
  return `${formatDateIso(date)}${moved}${extension?.asked === true ? " asked" : ""}${longTerm ? " long-term" : ""}`;
};

describe("a deadline and the day that it was moved to", () => {
  it.each([
    ["2023年6月30日（延期至2023年12月31日）", "2023-06-30 to 2023-12-31"],
    ["原2023年6月底，延至2023年12月底", "2023-06-30 to 2023-12-31"],
    ["原定于2023年6月底，现延期至2023年12月底前", "2023-06-30 to 2023-12-31"],
    ["原时限：2023年6月底，调整为2023年9月底", "2023-06-30 to 2023-09-30"],
    ["2023年6月30日\n延期至2023年12月31日", "2023-06-30 to 2023-12-31"],
    ["延期至2023年12月底（原2023年6月底）", "2023-06-30 to 2023-12-31"],
    ["2023年6月底（经领导小组研究同意延期至12月底）", "2023-06-30 to 2023-12-31"],
    ["2023年6月底（延期至2023年12月底，已批准）", "2023-06-30 to 2023-12-31"],
    ["2023年6月底（延期至2023年9月底，再延期至2023年12月底）", "2023-06-30 to 2023-12-31"],
    ["2023年6月底，推迟到2023年9月底，并长期坚持", "2023-06-30 to 2023-09-30 long-term"],
  ])("%p is %s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    "申请延期至2023年12月31日",
    "拟延期至2023年12月31日",
    "延期至2023年12月31日，未批准",
    "延期至2023年12月底，待批",
  ])("is only applied for in %p", (words) => {
    expect(read(`2023年6月30日（${words}）`)).toBe("2023-06-30 to 2023-12-31 asked");
  });

  it("leans on the first day for a year that the second does not name, and is later", () => {
    expect(read("6月底（延期至9月底）", { baseDate: day(2022, 11, 10) })).toBe("2023-06-30 to 2023-09-30");
    expect(read("9月底前完成，延期至12月底", { sheetYear: 2023 })).toBe("2023-09-30 to 2023-12-31");
    expect(read("2023年11月底（延期至2月底）")).toBe("2023-11-30 to 2024-02-29");
    expect(parseDeadline("6月底（延期至9月底）", {})).toMatchObject({ understood: false, needs: "year" });
  });

  it.each([
    "延期至2023年12月底",
    "2023年12月底（延期至2023年6月底）",
    "2023年6月底（延期至换届前）",
    "尽快（延期至2023年6月底）",
  ])("is none in %p, which is not understood", (words) => {
    expect(read(words)).toBe("not understood");
  });

  it("is looked for in a bounded time, whatever the words", () => {
    const words = `2023年6月底${"批准".repeat(30)}且x延期至9月底`;
    const start = performance.now();
    expect(read(words)).toBe("not understood");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
