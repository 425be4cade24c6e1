import type { CheckUp, Finding } from "../../ledger/checkUp/checkUp";
import { checkGrades, type CheckGrade } from "../../ledger/checkUp/finding";
import { checkRules, type CheckRuleId } from "../../ledger/checkUp/rules";

/** Findings shown at first, and how many more at each press. */
export const pageSize = 20;

/** What the page 体检 keeps while the user is elsewhere, mending what was found. */
export interface CheckUpView {
  /** "": all grades. */
  readonly grade: CheckGrade | "";
  /** "": all rules. */
  readonly rule: CheckRuleId | "";
  readonly shown: number;
}

export const initialCheckUpView: CheckUpView = { grade: "", rule: "", shown: pageSize };

/** Findings of one rule that are in sight. */
export interface RuleGroup {
  readonly rule: CheckRuleId;
  /** Of the rule, in sight or not. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

export interface GradeGroup {
  readonly grade: CheckGrade;
  /** Within the filter, in sight or not. */
  readonly count: number;
  readonly rules: readonly RuleGroup[];
}

export interface CheckUpList {
  readonly groups: readonly GradeGroup[];
  /** Within the filter. */
  readonly filtered: number;
  readonly total: number;
  /** Within the filter and not in sight yet. */
  readonly hidden: number;
  /** Rules with findings of the chosen grade, in their order, with how many. */
  readonly rules: readonly { readonly rule: CheckRuleId; readonly count: number }[];
  /** The chosen rule, "" where it has no finding of the chosen grade any more. */
  readonly rule: CheckRuleId | "";
}

const countBy = <K extends string>(findings: readonly Finding[], keyOf: (finding: Finding) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
};

/** The list as the filter leaves it. A rule whose last finding was mended no longer filters. */
export const checkUpList = ({ findings }: CheckUp, view: CheckUpView): CheckUpList => {
  const ofGrade = view.grade === "" ? findings : findings.filter(({ grade }) => grade === view.grade);
  const counts = countBy(ofGrade, ({ rule }) => rule);
  const chosen = view.rule !== "" && counts.has(view.rule) ? view.rule : "";
  const filtered = chosen === "" ? ofGrade : ofGrade.filter(({ rule }) => rule === chosen);
  const gradeCounts = countBy(filtered, ({ grade }) => grade);
  const inSight = filtered.slice(0, view.shown);
  return {
    groups: checkGrades
      .map((grade): GradeGroup => {
        const own = inSight.filter((finding) => finding.grade === grade);
        const rules = [...new Set(own.map(({ rule }) => rule))];
        return {
          grade,
          count: gradeCounts.get(grade) ?? 0,
          rules: rules.map((rule) => ({
            rule,
            count: counts.get(rule) ?? 0,
            findings: own.filter((finding) => finding.rule === rule),
          })),
        };
      })
      .filter(({ rules }) => rules.length > 0),
    filtered: filtered.length,
    total: findings.length,
    hidden: filtered.length - inSight.length,
    rules: checkRules.flatMap(({ id }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ rule: id, count }];
    }),
    rule: chosen,
  };
};
