import { readRange } from "../../src/adopt/readRange";
import { extendedCount, explainFigures, overdueCount } from "../../src/functions/functions";
import { formatDateIso } from "../../src/ledger/calendarDate";
import type { CellValue } from "../../src/ledger/model";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const headings: CellValue[] = ["序号", "具体问题", "责任科室", "整改时限", "延期至", "整改状态"];
const ledger = (above: readonly CellValue[], ...items: readonly (readonly [CellValue, CellValue])[]): CellValue[][] => [
  ...above.map((text): CellValue[] => [text, "", "", "", "", ""]),
  headings,
  ...items.map(([deadline, extended], at): CellValue[] => [
    at + 1,
    `档案室第${at + 1}排未编号`,
    "办公室",
    deadline,
    extended,
    "整改中",
  ]),
];
const days = (rows: CellValue[][]): readonly (string | null)[] =>
  readRange(rows).meanings.map(({ counted: { due } }) => due && formatDateIso(due));

describe("a title of one year over a 截至 of the next", () => {
  const two = ["某局2023年度整改台账", "截至2024年1月31日"];

  it("leaves 12月底前 open for import and functions alike, and names both years", () => {
    const rows = ledger(two, ["12月底前", ""]);
    expect(days(rows)).toEqual([null]);
    const expected = { kind: "year", years: [2023, 2024] };
    expect(readRange(rows).meanings[0]?.problems.map((problem) => problem.expected)).toEqual([expected]);
    expect(adopted(sheetOf("台账", rows)).problems.map((problem) => problem.expected)).toEqual([expected]);
    expect(() => overdueCount(rows, "2024-1-31")).toThrow("表头上方写有2023年、2024年");
    expect(explainFigures(rows, "2024-1-31", "", "忽略未识别")).not.toContain("取标题或截至行");
  });

  it("follows the feedback, or a year in the row above", () => {
    expect(days(ledger(["反馈日期：2023年5月10日", ...two], ["12月底前", ""]))).toEqual(["2023-12-31"]);
    expect(days(ledger(two, ["2023年9月底", ""], ["12月底前", ""]))).toEqual(["2023-09-30", "2023-12-31"]);
  });
});

describe("延期至 that says there is none", () => {
  it.each(["不延期", "无", "未延期", "无需延期", "未申请延期"])("%s is blank", (words) => {
    const rows = ledger([], ["2023年6月底", words], ["2023年6月底", "2023年12月31日"]);
    expect(overdueCount(rows, "2023-9-30")).toBe(1);
    expect(extendedCount(rows, "2023-9-30")).toBe(1);
    const { issues, problems } = adopted(sheetOf("台账", rows));
    expect(problems).toEqual([]);
    expect(issues[0]?.fields.extendedTo).toBeUndefined();
    expect(issues[0]?.fields.note).toBe(words === "无" ? undefined : `〔原延期至：${words}〕`);
  });

  it.each(["不同意延期", "待定"])("%s is not understood", (words) => {
    expect(() => overdueCount(ledger([], ["2023年6月底", words]), "2023-9-30")).toThrow(words);
  });
});
