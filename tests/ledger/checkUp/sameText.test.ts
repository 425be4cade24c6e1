import type { Fields } from "../../../src/ledger/change";
import { issueRow, measureRow } from "../ledgerBuilder";
import { findingsOf, placesOf } from "./findings";

/** Issues with texts of their own, changed by `more`. */
const issues = (...more: readonly Fields[]) => ({
  issues: more.map((fields, i) =>
    issueRow({ id: `W-00000${i + 1}`, seq: String(i + 1), text: `第${i}处目录没有更新`, ...fields }),
  ),
});

describe("texts that stand twice", () => {
  test("an issue with the text of another one is found at the later row", () => {
    const rows = issues({ text: "目录更新不及时" }, { text: "考勤不严" }, { text: "目录 更新不及时。" });
    expect(findingsOf("repeatedIssue", rows)).toMatchObject([{ row: 4, column: "具体问题", values: { rows: [2] } }]);
  });

  test("other words, a cancelled double and placeholders are no double", () => {
    expect(placesOf("repeatedIssue", issues({ text: "目录更新不及时" }, { text: "目录更新不全" }))).toEqual([]);
    expect(placesOf("repeatedIssue", issues({ text: "甲事" }, { text: "甲事", status: "已取消" }))).toEqual([]);
    expect(placesOf("repeatedIssue", issues({ text: "另行管理" }, { text: "另行管理" }))).toEqual([]);
  });

  test("a measure is a double below the same issue only", () => {
    const measures = (second: string) => ({
      ...issues({}, {}),
      measures: [measureRow(), measureRow({ id: "C-000002", seq: "2", issueId: second })],
    });
    expect(findingsOf("repeatedMeasure", measures("W-000001"))).toMatchObject([{ row: 3, values: { rows: [2] } }]);
    expect(placesOf("repeatedMeasure", measures("W-000002"))).toEqual([]);
  });
});

describe("方面 and 问题 in two spellings", () => {
  test("one stray space or a mark makes two 方面 of one: the rarer spelling is found with all its rows", () => {
    const aspect = "落实重大决策部署方面";
    const rows = issues(
      { aspect },
      { aspect: "落实重大 决策部署方面" },
      { aspect },
      { aspect: "“落实重大决策部署”方面" },
    );
    const found = findingsOf("aspectSpelledTwice", rows);
    expect(found.map(({ row, values }) => [row, values.other])).toEqual([
      [3, aspect],
      [5, aspect],
    ]);
    expect(placesOf("aspectSpelledTwice", issues({ aspect }, { aspect: "全面从严治党方面" }))).toEqual([]);
  });

  test("a cancelled issue is in no figure, so its spelling does no harm", () => {
    const other = { aspect: "落实重大 决策部署方面", problem: "数据共享 推进不快", status: "已取消" };
    for (const rule of ["aspectSpelledTwice", "problemSpelledTwice"] as const) {
      expect(placesOf(rule, issues({}, other))).toEqual([]);
      expect(placesOf(rule, issues({}, { ...other, aspect: "落实重大 决策部署方面", status: "未启动" }))).toHaveLength(
        1,
      );
    }
  });

  test("方面 behind the text or not is one 方面", () => {
    expect(placesOf("aspectSpelledTwice", issues({ aspect: "履行职责方面" }, { aspect: "履行职责" }))).toHaveLength(1);
  });

  test("a 问题 in two spellings below one 方面 is found, below two 方面 it is two problems", () => {
    const same = { problem: "数据共享 推进不快" };
    expect(findingsOf("problemSpelledTwice", issues({}, {}, same))).toMatchObject([
      { row: 4, column: "问题", values: { got: "数据共享 推进不快", other: "数据共享推进不快", rows: [4] } },
    ]);
    expect(placesOf("problemSpelledTwice", issues({}, { ...same, aspect: "队伍建设方面" }))).toEqual([]);
  });

  test("one 问题 with two numbers counts twice and is found", () => {
    expect(findingsOf("problemNumberedTwice", issues({}, {}, { problemSeq: "4" }))).toMatchObject([
      { row: 4, column: "问题序号", values: { got: "4", other: "1" } },
    ]);
    expect(placesOf("problemNumberedTwice", issues({}, { problem: "制度执行不严", problemSeq: "2" }))).toEqual([]);
  });

  test("one character more in a longer text is a hint; a numeral or 不 tells two apart", () => {
    const pair = (a: string, b: string) => placesOf("textAlike", issues({ problem: a }, { problem: b }));
    expect(pair("数据共享推进不够快", "数据共享推进不够快的")).toEqual(["issues/3/问题"]);
    expect(pair("第项目管理制度落实不到位", "第二项目管理制度落实不到位")).toEqual([]);
    expect(pair("项目管理制度落实到位", "项目管理制度落实不到位")).toEqual([]);
    expect(pair("管理松散", "管理较松散")).toEqual([]);
  });
});
