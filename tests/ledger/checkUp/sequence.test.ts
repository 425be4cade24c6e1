import type { Fields } from "../../../src/ledger/change";
import { issueRow, measureRow } from "../ledgerBuilder";
import { findingsOf, placesOf } from "./findings";

const issues = (...rows: readonly Fields[]) => ({
  issues: rows.map((fields, i) => issueRow({ id: `W-00000${i + 1}`, text: `第${i}处目录没有更新`, ...fields })),
});
const numbered = (...seqs: readonly string[]) => issues(...seqs.map((seq) => ({ seq })));

describe("序号", () => {
  test("a gap is found at the row behind it, with what is missing", () => {
    expect(findingsOf("numberGap", numbered("1", "2", "5"))).toMatchObject([
      { row: 4, column: "序号", values: { got: "5", words: ["3—4"] } },
    ]);
    expect(findingsOf("numberGap", numbered("（二）", "（三）"))[0]?.values.words).toEqual(["1"]);
  });

  test("a doubled number is found at the later row", () => {
    expect(findingsOf("doubledNumber", numbered("1", "2", "2"))).toMatchObject([{ row: 4, values: { rows: [3] } }]);
    expect(findingsOf("doubledNumber", numbered("甲", "乙", "甲"))).toMatchObject([{ row: 4, values: { rows: [2] } }]);
  });

  test("1 to n in any order and any spelling is sound", () => {
    for (const rule of ["numberGap", "doubledNumber", "noNumber"] as const) {
      expect(placesOf(rule, numbered("3", "1", "2"))).toEqual([]);
      expect(placesOf(rule, numbered("一、", "（2）", "3."))).toEqual([]);
      expect(placesOf(rule, numbered("1.1", "1.2", "2.1"))).toEqual([]);
    }
  });

  test("numbers that begin anew in each 方面 are neither doubled nor have gaps", () => {
    const anew = issues(
      { seq: "1", aspect: "甲方面" },
      { seq: "2", aspect: "甲方面" },
      { seq: "1", aspect: "乙方面" },
      { seq: "2", aspect: "乙方面" },
      { seq: "4", aspect: "乙方面" },
    );
    expect(placesOf("doubledNumber", anew)).toEqual([]);
    expect(findingsOf("numberGap", anew)).toMatchObject([{ row: 6, values: { words: ["3"] } }]);
  });

  test("a blank number among numbered rows is a hint, a table without any numbers is not", () => {
    expect(placesOf("noNumber", numbered("1", "", "2"))).toEqual(["issues/3/序号"]);
    expect(placesOf("noNumber", numbered("", ""))).toEqual([]);
    expect(placesOf("noNumber", issues({ seq: "1" }, { seq: "", status: "已取消" }))).toEqual([]);
  });

  test("measures may be numbered through or anew below each issue", () => {
    const measures = (...rows: readonly (readonly [string, string])[]) => ({
      ...numbered("1", "2"),
      measures: rows.map(([issueId, seq], i) =>
        measureRow({ id: `C-00000${i + 1}`, issueId, seq, text: `第${i}项措施` }),
      ),
    });
    const [a, b] = ["W-000001", "W-000002"];
    for (const rule of ["numberGap", "doubledNumber"] as const) {
      expect(placesOf(rule, measures([a, "1"], [a, "2"], [b, "1"], [b, "2"]))).toEqual([]);
      expect(placesOf(rule, measures([a, "1"], [a, "2"], [b, "3"], [b, "4"]))).toEqual([]);
    }
    expect(placesOf("doubledNumber", measures([a, "1"], [a, "1"], [b, "1"], [b, "2"]))).toEqual(["measures/3/序号"]);
    expect(placesOf("numberGap", measures([a, "1"], [a, "2"], [b, "1"], [b, "3"]))).toEqual(["measures/5/序号"]);
  });
});

describe("a measure of several departments", () => {
  test("has its number in the row of each; the same row twice is a doubled number", () => {
    const rows = (...departments: readonly string[]) => ({
      ...numbered("1"),
      measures: departments.map((leadDept, i) =>
        measureRow({ id: `C-00000${i + 1}`, issueId: "W-000001", seq: "1", text: "集中培训", leadDept }),
      ),
    });
    expect(placesOf("doubledNumber", rows("人事科", "政务科"))).toEqual([]);
    expect(placesOf("doubledNumber", rows("人事科", "人事科"))).toEqual(["measures/3/序号"]);
  });
});

describe("问题序号", () => {
  const problems = (...rows: readonly (readonly [string, string])[]) =>
    issues(...rows.map(([problemSeq, problem], i) => ({ seq: String(i + 1), problemSeq, problem })));

  test("two problems with one number, and a number left out, are found", () => {
    const rows = problems(["1", "目录不全"], ["1", "目录不全"], ["1", "考勤不严"], ["3", "采购不规范"]);
    expect(placesOf("doubledNumber", rows)).toEqual(["issues/4/问题序号"]);
    expect(placesOf("numberGap", rows)).toEqual(["issues/5/问题序号"]);
  });

  test("several issues of one problem share its number", () => {
    const rows = problems(["1", "目录不全"], ["1", "目录 不全"], ["2", "考勤不严"]);
    expect(placesOf("doubledNumber", rows)).toEqual([]);
    expect(placesOf("numberGap", rows)).toEqual([]);
  });
});
