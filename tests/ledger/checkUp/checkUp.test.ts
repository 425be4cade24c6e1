import { sampleLedger } from "../../../samples/content/sampleLedger";
import { checkUp } from "../../../src/ledger/checkUp/checkUp";
import { checkGrades } from "../../../src/ledger/checkUp/finding";
import { checkRules } from "../../../src/ledger/checkUp/rules";
import type { Ledger } from "../../../src/ledger/model";
import { words, type Locale } from "../../../src/locales";
import { day, issueRow, ledgerOf, measureRow } from "../ledgerBuilder";
import { asOf, sound } from "./findings";

/** A ledger with many findings: every row repeats words, people and numbers of others. */
const manyFindings = (issues: number): Ledger =>
  ledgerOf({
    issues: Array.from({ length: issues }, (_, i) =>
      issueRow({
        id: i % 50 === 0 ? "W-DOUBLE" : `W-${i}`,
        seq: i % 7 === 0 ? "" : String(i),
        aspect: i % 3 === 0 ? "落实决策 部署方面" : "落实决策部署方面",
        problem: `问题${i}推进不快`,
        text: `具体问题${i % 1000}`,
        persons: `张${i % 20 === 0 ? " " : ""}三${i % 100}`,
        status: i % 2 === 0 ? "已完成" : "正在整改",
        outcome: "办法正在修订",
        due: 44000,
      }),
    ),
    measures: Array.from({ length: issues * 4 }, (_, i) =>
      measureRow({ id: `C-${i}`, issueId: `W-${i % issues}`, seq: String(i % 9), leadDept: `业务${i % 30}科室` }),
    ),
  });

describe("the check-up", () => {
  test("finds nothing in a sound ledger", () => {
    const { findings, counts } = checkUp(ledgerOf(sound()), { asOf });
    expect(findings).toEqual([]);
    expect(counts).toEqual({ must: 0, verify: 0, hint: 0 });
  });

  test("does not cry wolf over the sample, which a unit could have written", () => {
    const { findings } = checkUp(ledgerOf(sampleLedger), { asOf: day(2026, 11, 20) });
    expect(findings.map(({ rule, table }) => `${table}/${rule}`)).toEqual(["issues/doneWithOpenMeasure"]);
  });

  test("lists by grade, then by rule, then by table and row", () => {
    const { findings, counts } = checkUp(manyFindings(60), { asOf });
    const rank = (finding: (typeof findings)[number]): readonly number[] => [
      checkGrades.indexOf(finding.grade),
      checkRules.findIndex(({ id }) => id === finding.rule),
      ["issues", "measures"].indexOf(finding.table),
      finding.row,
    ];
    const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
      const i = a.findIndex((value, at) => value !== b[at]);
      return i < 0 || (a[i] ?? 0) < (b[i] ?? 0);
    };
    findings.slice(1).forEach((finding, i) => {
      const before = findings[i];
      expect(before === undefined || isBefore(rank(before), rank(finding))).toBe(true);
    });
    for (const grade of checkGrades) {
      expect(findings.filter((finding) => finding.grade === grade)).toHaveLength(counts[grade]);
      expect(counts[grade]).toBeGreaterThan(0);
    }
  });

  test("every finding has a reason and a remedy in both languages, without a hole", () => {
    const { findings } = checkUp(manyFindings(60), { asOf });
    for (const locale of ["zh-CN", "en-US"] as readonly Locale[]) {
      const { rules } = words(locale).checkUp;
      for (const { rule, values } of findings) {
        for (const text of [rules[rule].title, rules[rule].reason(values), rules[rule].mend(values)]) {
          expect(text).toMatch(/\S{3}/);
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    }
  });

  test("looks at each row as often in a large ledger as in a small one", () => {
    const looks = (issues: number): number => {
      let count = 0;
      const watched = <T extends object>(rows: readonly T[]): readonly T[] =>
        rows.map((row) => new Proxy(row, { get: (target, key) => ((count += 1), Reflect.get(target, key)) }));
      const ledger = manyFindings(issues);
      checkUp({ ...ledger, issues: watched(ledger.issues), measures: watched(ledger.measures) }, { asOf });
      return count / issues;
    };
    expect(looks(1000) / looks(100)).toBeLessThan(1.2);
  });
});
