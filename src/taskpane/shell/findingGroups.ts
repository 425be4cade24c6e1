/** Findings shown at first, and how many more at each press. */
export const pageSize = 20;

/** Of one rule; `count` says how many there are, in sight or not. */
export interface RuleGroup<T extends Graded> {
  readonly rule: T["rule"];
  readonly count: number;
  readonly findings: readonly T[];
}

export interface GradeGroup<T extends Graded> {
  readonly grade: T["grade"];
  readonly count: number;
  readonly rules: readonly RuleGroup<T>[];
}

/** Something found by a rule, which has a grade. */
export interface Graded {
  readonly grade: string;
  readonly rule: string;
}

export interface FindingGroups<T extends Graded> {
  readonly groups: readonly GradeGroup<T>[];
  /** Not in sight yet. */
  readonly hidden: number;
}

export const countBy = <T, K extends string>(findings: readonly T[], keyOf: (finding: T) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
};

/** The first `shown` findings by grade, and within a grade by rule. */
export const groupFindings = <T extends Graded>(
  grades: readonly T["grade"][],
  findings: readonly T[],
  shown: number,
): FindingGroups<T> => {
  const inSight = findings.slice(0, shown);
  const ofGrade = countBy(findings, ({ grade }) => grade);
  const ofRule = countBy(findings, ({ rule }) => rule);
  return {
    groups: grades
      .map((grade): GradeGroup<T> => {
        const own = inSight.filter((finding) => finding.grade === grade);
        const rules = [...new Set(own.map(({ rule }): T["rule"] => rule))];
        return {
          grade,
          count: ofGrade.get(grade) ?? 0,
          rules: rules.map((rule) => ({
            rule,
            count: ofRule.get(rule) ?? 0,
            findings: own.filter((finding) => finding.rule === rule),
          })),
        };
      })
      .filter(({ rules }) => rules.length > 0),
    hidden: findings.length - inSight.length,
  };
};
