import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckGrade } from "../../ledger/checkUp/finding";
import type { Finding } from "../../ledger/checkUp/checkUp";
import { ledgerTables } from "../../ledger/schema";
import { words } from "../../locales";
import { useLedgerView } from "../useLedger";
import type { GradeGroup, RuleGroup } from "./checkUpView";
import { FindingItem } from "./FindingItem";
import { rowLookup, type RowLookup } from "./findingPlace";

const useStyles = makeStyles({
  grade: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  gradeTitle: {
    margin: 0,
    padding: "2px 8px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  must: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  verify: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorPaletteYellowForeground2 },
  hint: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  rule: { minWidth: 0 },
  ruleTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  mend: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid" },
});

interface Doubled {
  has(finding: Finding): boolean;
}

/** What all findings of a rule that are in sight say alike; null where they differ, or where there is only one. */
const common = (findings: readonly Finding[], sentence: (finding: Finding) => string): string | null => {
  const all = new Set(findings.map(sentence));
  return findings.length > 1 && all.size === 1 ? ([...all][0] ?? null) : null;
};

const RuleFindings = ({
  group: { rule, count, findings },
  rowOf,
  doubled,
}: {
  readonly group: RuleGroup;
  readonly rowOf: RowLookup;
  readonly doubled: Doubled;
}) => {
  const styles = useStyles();
  const { page: t, rules } = words().checkUp;
  const reason = common(findings, ({ values }) => rules[rule].reason(values));
  const mend = common(findings, ({ values }) => rules[rule].mend(values));
  return (
    <div className={styles.rule}>
      <h4 className={styles.ruleTitle}>{t.ruleCount({ title: rules[rule].title, count })}</h4>
      {reason !== null && <p className={styles.line}>{reason}</p>}
      {mend !== null && (
        <p className={styles.mend}>
          {t.mend}
          {mend}
        </p>
      )}
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <FindingItem
            key={index}
            finding={finding}
            source={rowOf(finding)}
            isDoubled={doubled.has(finding)}
            withReason={reason === null}
            withMend={mend === null}
          />
        ))}
      </ul>
    </div>
  );
};

export interface FindingGroupsProps {
  readonly groups: readonly GradeGroup[];
}

/** The findings by grade, and within a grade by rule. */
export const FindingGroups = ({ groups }: FindingGroupsProps) => {
  const styles = useStyles();
  const { page: t, grades } = words().checkUp;
  const { ledger } = useLedgerView();
  const rowOf = useMemo(() => rowLookup(ledger), [ledger]);
  const doubled = useMemo((): Doubled => {
    const rows = new Set(
      ledger.problems.flatMap(({ expected, table, row }) => (expected.kind === "uniqueId" ? [`${table}/${row}`] : [])),
    );
    return { has: ({ table, row }) => rows.has(`${ledgerTables[table].name}/${row}`) };
  }, [ledger]);
  const colour: Readonly<Record<CheckGrade, string>> = { must: styles.must, verify: styles.verify, hint: styles.hint };
  return (
    <>
      {groups.map(({ grade, count, rules }) => (
        <section key={grade} className={styles.grade} aria-label={grades[grade]}>
          <h3 className={mergeClasses(styles.gradeTitle, colour[grade])}>{t.group({ grade: grades[grade], count })}</h3>
          {rules.map((group) => (
            <RuleFindings key={group.rule} group={group} rowOf={rowOf} doubled={doubled} />
          ))}
        </section>
      ))}
    </>
  );
};
