import { completionRate, overdueCount, progressSummary } from "../../src/functions/functions";
import { countedIssue, countedMeasure, countFigures } from "../../src/ledger/figures";
import type { Figures } from "../../src/ledger/figureTypes";
import type { CellValue, Ledger } from "../../src/ledger/model";
import { rateValue } from "../../src/ledger/rate";
import { readLedger } from "../../src/ledger/readLedger";
import { day, issueTable, measureTable, type Row } from "./ledgers";

const asOf = { year: 2022, month: 9, day: 30 };
const soonDays = 7;

/** The tables as the pane reads them. */
const asRead = (issues: CellValue[][], measures: CellValue[][]): Ledger =>
  readLedger(
    [
      { key: "issues", headings: (issues[0] ?? []).map(String), firstRow: 2, rows: issues.slice(1) },
      { key: "measures", headings: (measures[0] ?? []).map(String), firstRow: 2, rows: measures.slice(1) },
      { key: "settings", headings: ["项目", "内容", "说明"], firstRow: 2, rows: [["反馈日期", day("2022-5-10"), ""]] },
    ],
    {},
  );

/** Every n-th combination of what the columns that decide figures may hold, odd cells included. */
const combinations = (choices: Readonly<Record<string, readonly CellValue[]>>, step: number): Row[] => {
  const all = Object.entries(choices).reduce<Row[]>(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}],
  );
  return all.filter((_, at) => at % step === 0);
};

const common = {
  status: ["未启动", "正在整改", "基本完成", "已完成", "已移交", "已取消", "", "已销号", "长期整改", "差不多"],
  completedOn: ["", day("2022-9-30"), day("2022-10-1"), "快了"],
  due: ["", day("2022-6-30"), day("2022-9-30"), day("2022-10-7"), "六月"],
  deadlineText: ["", "2022年8月底前", "长期坚持", "立行立改", "2022年6月底前，并长期坚持", "尽快"],
  extendedTo: ["", day("2022-12-31")],
  extensionApproval: ["", "否", "第3次会议"],
};
const issues = issueTable(
  ...combinations({ ...common, type: ["", "立行立改", "长期坚持"], longTerm: ["", "是", "否"] }, 23),
  { text: "", id: "", outcome: "只有这一格" },
  { text: "", id: "" },
);
const measures = measureTable(...combinations(common, 7));
const ledger = asRead(issues, measures);

const rules = ["", "含基本完成", "剔除长期", "剔除移交", "按原时限", "含基本完成、剔除长期、剔除移交、按原时限"];
const switches = (words: string) => ({
  countBasic: words.includes("含基本完成"),
  excludeLongTerm: words.includes("剔除长期"),
  excludeMoved: words.includes("剔除移交"),
  originalDue: words.includes("按原时限"),
});
const summaryRow = (f: Figures) => [
  f.total,
  f.done,
  f.inProgress,
  f.longTerm,
  f.notBegun,
  f.moved,
  rateValue(f.completionRate),
  f.overdue,
  f.soon,
];

describe("the functions and the pane", () => {
  it.each(rules)("give the same figures for the same rows of our tables (口径：%s)", (words) => {
    const cell = [day("2022-9-30"), "反馈日期=2022-5-10", `忽略未识别、${words}`] as const;
    for (const [table, rows] of [
      [issues, ledger.issues.map(countedIssue)],
      [measures, ledger.measures.map(countedMeasure)],
    ] as const) {
      const figures = countFigures(rows, { asOf, soonDays, switches: switches(words) });
      expect(figures.total).toBeGreaterThan(300);
      expect(completionRate(table, ...cell)).toBe(rateValue(figures.completionRate));
      expect(overdueCount(table, ...cell)).toBe(figures.overdue);
      const total = progressSummary(table, "状态", ...cell).at(-1);
      expect(total?.slice(1)).toEqual(summaryRow(figures));
    }
  });
});
