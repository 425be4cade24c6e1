import { checkUp } from "../../../src/ledger/checkUp/checkUp";
import { readLedger } from "../../../src/ledger/readLedger";
import { day, issueRow, ledgerOf, measureRow, tablesOf } from "../ledgerBuilder";
import { asOf, findingsOf, placesOf, setting, sound } from "./findings";

describe("what could not be read", () => {
  const broken = {
    issues: [issueRow({ status: "不知道", completedOn: "下周" }), issueRow({ seq: "2", text: "另一个问题" })],
    measures: [measureRow({ issueId: "W-999999" }), measureRow({ id: "C-000002", deadlineText: "适时", due: "" })],
    events: [{ id: "J-000001", relatedId: "W-888888", kind: "进展" }],
    settings: [setting("临期天数", "七")],
  };

  test("every problem of the ledger is a finding, each once", () => {
    const ledger = ledgerOf(broken);
    const found = checkUp(ledger, { asOf }).findings.flatMap(({ values }) => values.problem ?? []);
    expect(found).toHaveLength(ledger.problems.length);
    expect(new Set(found)).toEqual(new Set(ledger.problems));
    expect(ledger.problems.length).toBeGreaterThanOrEqual(8);
  });

  test("doubled ids, unknown issues and deadlines have rules of their own", () => {
    expect(placesOf("doubledId", broken)).toEqual(["issues/2/编号", "issues/3/编号"]);
    expect(placesOf("measureWithoutIssue", broken)).toEqual(["measures/2/问题编号"]);
    expect(placesOf("unknownReference", broken)).toEqual(["events/2/关联编号"]);
    expect(placesOf("deadlineNotUnderstood", broken)).toEqual(["measures/3/完成时限"]);
    expect(new Set(placesOf("unreadable", broken))).toEqual(
      new Set(["issues/2/状态", "issues/2/完成日期", "settings/2/内容"]),
    );
  });

  test("a sound ledger has none of them", () => {
    for (const rule of [
      "doubledId",
      "measureWithoutIssue",
      "unknownReference",
      "deadlineNotUnderstood",
      "unreadable",
    ]) {
      expect(placesOf(rule as Parameters<typeof placesOf>[0], sound())).toEqual([]);
    }
  });

  test("a finding names the row for the forms, by its place where it has no 编号", () => {
    const [finding] = findingsOf("unreadable", sound({}, { id: "", status: "？" }));
    expect(finding).toMatchObject({ table: "measures", row: 2, id: "", handle: "行2" });
  });

  test("a missing column is one finding of the whole table, and its rows are not called blank", () => {
    const tables = tablesOf(sound()).map((table) => {
      const index = table.headings.indexOf("责任领导");
      if (table.key !== "issues") return table;
      const without = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== index);
      return { ...table, headings: without(table.headings), rows: table.rows.map(without) };
    });
    const { findings } = checkUp(readLedger(tables, { today: day(2022, 9, 30) }), { asOf });
    expect(findings.filter(({ rule }) => rule === "noLeader")).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "unreadable")).toMatchObject([
      { table: "issues", row: 0, column: "责任领导", id: "", handle: "" },
    ]);
  });
});
