import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { numberedEntries } from "../../src/adopt/parallelLists";
import { overdueList } from "../../src/functions/functions";
import { countedIssue, countedMeasure } from "../../src/ledger/figures";
import type { Ledger } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";
import { asOf, byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const headings = "序号 ¦ 反馈问题 ¦ 整改措施 ¦ 责任科室 ¦ 整改时限 ¦ 进展情况 ¦ 整改状态";
const sheetWith = (...rows: readonly string[]): ForeignSheet => sheetOf("台账", rowsOf([headings, ...rows].join("\n")));

/** Due 6-30, 8-31 and 10-31: done, open and overdue, open. */
const three =
  "1 ¦ 车辆管理松散 ¦ 1.修订办法；↵2.加装定位；↵3.公示里程。 ¦ 1.法规科；↵2.车队；↵3.办公室。 ¦ 1.2023年6月底；↵2.2023.8.31；↵3.2023年10月底。 ¦ 1.已印发；↵2.已装8辆；↵3.无。 ¦ 1.已完成；↵2.正在整改；↵3.未启动。";
const plain = "2 ¦ 值班记录不全 ¦ 1.统一格式；2.按月检查 ¦ 办公室 ¦ 2023年6月底 ¦ 均已落实 ¦ 已完成";

const filled = (ledger: Ledger, sheet: ForeignSheet) =>
  fillLayout(ledger, learnLayout(sheet, mappingOf(sheet)), { asOf }).cells;

describe("lists beside the measures of one cell, with as many numbered entries", () => {
  const sheet = sheetWith(three, plain);
  const adoption = adopted(sheet);
  const ledger = writtenLedger(adoption);

  it("tell of each measure", () => {
    expect(adoption.problems).toEqual([]);
    expect(
      adoption.issues[0]?.measures.map(({ fields }) => [
        ...[fields.seq, fields.text, fields.leadDept, fields.deadlineText, fields.progress, fields.status],
      ]),
    ).toEqual([
      ["1", "修订办法；", "法规科", "2023年6月底", "已印发", "已完成"],
      ["2", "加装定位；", "车队", "2023.8.31", "已装8辆", "正在整改"],
      ["3", "公示里程。", "办公室", "2023年10月底", "无", "未启动"],
    ]);
    expect(adoption.issues[0]?.fields).toMatchObject({
      ...{ status: "正在整改", deadlineText: "2023年10月底", leadDept: "法规科、车队、办公室" },
    });
    expect(adoption.issues[1]?.measures.map(({ fields }) => fields.status)).toEqual(["已完成", "已完成"]);
  });

  it("count the same before and after the import", () => {
    expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1, 正在整改: 1, 逾期: 0 });
    expect(byFunctions(sheet)).toEqual(imported(ledger.issues.map(countedIssue)));
    const alone = sheetWith(three);
    const byMeasure = imported(writtenLedger(adopted(alone)).measures.map(countedMeasure));
    expect(byMeasure).toMatchObject({ 总数: 3, 已完成: 1, 正在整改: 1, 尚未整改: 1, 逾期: 1 });
    expect(byFunctions(alone, "按措施")).toEqual(byMeasure);
    const cells = alone.cells.map((row) => [...row]);
    expect(overdueList(cells, "2023-9-30", "整改措施、责任科室", "", "按措施")[1]).toEqual([
      "2.加装定位；",
      "车队",
      30,
    ]);
  });

  it("come back as the one cell that they were", () => {
    expect(filled(ledger, sheet)).toEqual(sheet.cells);
  });

  it("come back with what was changed", () => {
    const measures = ledger.measures.map((measure) =>
      measure.text === "加装定位；" ? { ...measure, status: "已完成" as const, leadDept: "后勤科" } : measure,
    );
    const row = filled({ ...ledger, measures }, sheet)[1] ?? [];
    expect(row[6]).toBe("1.已完成；\n2.已完成；\n3.未启动。");
    expect(row[3]).toBe("1.法规科；\n2.后勤科；\n3.办公室。");
    expect(row[4]).toBe(sheet.cells[1]?.[4]);
  });

  it("do so beside items with a row for each measure", () => {
    const mixed = sheetWith(
      three,
      "2 ¦ 值班记录不全 ¦ 统一格式 ¦ 办公室 ¦ 2023年6月底 ¦ ¦ 已完成",
      " ¦ ¦ 按月检查 ¦ 法规科 ¦ 2023年9月底 ¦ ¦ 未完成",
    );
    const both = writtenLedger(adopted(mixed));
    expect(both.measures).toHaveLength(5);
    expect(filled(both, mixed)).toEqual(mixed.cells);
    expect(byFunctions(mixed)).toEqual(imported(both.issues.map(countedIssue)));
    expect(byFunctions(mixed, "按措施")).toEqual(imported(both.measures.map(countedMeasure)));
  });

  it("leave one status for all measures where it is no list", () => {
    const one = sheetWith(
      three,
      "2 ¦ 印章外借 ¦ 1.登记；2.审批 ¦ 1.办公室；2.法规科 ¦ 1.2023年6月底；2.2023年7月底 ¦ 已办 ¦ 已完成",
    );
    const both = writtenLedger(adopted(one));
    expect(both.issues.map(({ status }) => status)).toEqual(["正在整改", "已完成"]);
    expect(both.measures.map(({ status }) => status)).toEqual(["已完成", "正在整改", "未启动", "已完成", "已完成"]);
    expect(byFunctions(one)).toEqual(imported(both.issues.map(countedIssue)));
    expect(filled(both, one)).toEqual(one.cells);
  });
});

it("lists of another length are no such lists: they are listed, and the function refuses", () => {
  const sheet = sheetWith("1 ¦ 车辆管理松散 ¦ 1.修订；2.定位；3.公示 ¦ 办公室 ¦ 2023年6月底 ¦ ¦ 1.已完成；2.正在整改");
  expect(adopted(sheet).problems.map(({ field }) => field)).toEqual(["status"]);
  expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adopted(sheet)).issues.map(countedIssue)));
});

it.each([
  ["1.2023.2.30；2.2023.8.31", ["2023.2.30；", "2023.8.31"]],
  ["①已完成②未完成", ["已完成", "未完成"]],
  ["①已完成，②未完成", ["已完成，", "未完成"]],
  ["（1）甲科 （2）乙科", ["甲科", "乙科"]],
  ["2023年6月底", null],
  ["1.已完成", null],
])("%s has the entries %j", (text, entries) => {
  expect(numberedEntries(text)?.map((entry) => entry.text) ?? null).toEqual(entries);
});
