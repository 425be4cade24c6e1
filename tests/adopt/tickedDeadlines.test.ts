import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { readRange } from "../../src/adopt/readRange";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { countedIssue } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { mergedDown, sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const day = dateToSerial({ year: 2023, month: 6, day: 30 });
const words = ["立行立改", "限期整改", "长期坚持"];
const above = ["反馈日期：2023年1月10日"];

/** By when in three columns below one caption. */
const captioned = (caption: string, rows: readonly (readonly CellValue[])[], marks = words): ForeignSheet =>
  sheetOf(
    "台账",
    [
      above,
      ["序号", "具体问题", "责任部门", caption, "", "", "整改状态"],
      ["", "", "", ...marks, ""],
      ...rows.map((cells, at) => [at + 1, `第${at + 1}处食堂台账不全`, "后勤科", ...cells]),
    ],
    ["A1:G1", ...mergedDown("A B C G", [[2, 3]]), "D2:F2"],
  );

/** The three side by side with nothing above them. */
const bare = (rows: readonly (readonly CellValue[])[]): ForeignSheet =>
  sheetOf("台账", [
    above,
    ["序号", "具体问题", "责任部门", ...words, "整改状态"],
    ...rows.map((cells, at) => [at + 1, `第${at + 1}处食堂台账不全`, "后勤科", ...cells]),
  ]);

const rows: readonly (readonly CellValue[])[] = [
  ["√", "", "", "已完成"],
  ["", day, "", "正在整改"],
  ["", "", "√", "正在整改"],
  ["", "2023年9月底", "", "正在整改"],
  ["√", "", "√", "正在整改"],
  ["", "2023年8月底", "√", "正在整改"],
];
const asWritten = [
  "立行立改",
  "2023年6月30日",
  "长期坚持",
  "2023年9月底",
  "立行立改，长期坚持",
  "2023年8月底，长期坚持",
];
/** 立行立改 is due 30 days after 10 January. */
const due = [
  { year: 2023, month: 2, day: 9 },
  { year: 2023, month: 6, day: 30 },
  null,
  { year: 2023, month: 9, day: 30 },
  { year: 2023, month: 2, day: 9 },
  { year: 2023, month: 8, day: 31 },
];
const longTerm = [false, false, true, false, true, true];

const sheets: readonly [string, ForeignSheet][] = [
  ["整改时限", captioned("整改时限", rows)],
  ["完成时间", captioned("完成时间", rows)],
  ["no caption", bare(rows)],
  ["other words", captioned("整改期限", rows, ["立即整改", "限时整改", "长期整改"])],
];

describe("a deadline in three columns, days below 限期整改 and marks below the others", () => {
  it.each(sheets)("is read alike by functions and import: %s", (name, sheet) => {
    const adoption = adopted(sheet);
    const { lines, headings, columns } = readRange(sheet.cells);
    expect(lines.map(({ counted }) => counted.due)).toEqual(due);
    expect(lines.map(({ counted }) => counted.longTerm)).toEqual(longTerm);
    expect(headings[columns.get("deadlineText")?.index ?? -1]).toContain(name === "other words" ? "限时" : "限期");
    if (name !== "other words") expect(adoption.issues.map(({ fields }) => fields.deadlineText)).toEqual(asWritten);
    expect(adoption.issues.map(({ fields }) => fields.due ?? null)).toEqual(
      due.map((each) => each && dateToSerial(each)),
    );
    expect(adoption.problems).toEqual([]);
    expect(adoption.extraColumns.issues).toEqual([]);
    expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adoption).issues.map(countedIssue)));
  });

  it.each(sheets.slice(0, 3))("comes back in its columns: %s", (_, sheet) => {
    const page = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), {
      asOf: { year: 2023, month: 9, day: 30 },
    });
    expect(page.cells).toEqual(sheet.cells);
    expect(page.unanswered).toEqual([]);
  });

  it("is of what kind it is where marks stand alone", () => {
    const marks = [
      ["√", "", "", "已完成"],
      ["", "√", "", "正在整改"],
      ["", "", "√", "正在整改"],
    ];
    for (const sheet of [captioned("整改时限", marks), bare(marks)]) {
      expect(adopted(sheet).issues.map(({ fields }) => fields.type)).toEqual(words);
      expect(readRange(sheet.cells).lines.map(({ counted }) => counted.longTerm)).toEqual([false, false, true]);
      expect(readRange(sheet.cells).columns.has("deadlineText")).toBe(false);
    }
  });

  it("is not understood where a mark below 限期整改 names no day", () => {
    const sheet = captioned("整改时限", [...rows, ["", "√", "", "正在整改"]]);
    expect(adopted(sheet).problems).toEqual([
      expect.objectContaining({ row: 10, column: 5, field: "deadlineText", got: "限期整改" }),
    ]);
    expect(readRange(sheet.cells).lines.at(-1)?.counted.due).toBeNull();
  });

  it("stands in a column of its own where there is one", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改时限", ...words, "整改状态"],
      [1, "食堂台账不全", "2023年6月底", "", "√", "", "正在整改"],
      [2, "公车登记不全", "2023年7月底", "√", "", "", "正在整改"],
    ]);
    expect(adopted(sheet).issues.map(({ fields }) => [fields.deadlineText, fields.type])).toEqual([
      ["2023年6月底", "限期整改"],
      ["2023年7月底", "立行立改"],
    ]);
  });
});
