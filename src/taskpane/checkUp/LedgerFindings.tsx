import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../ledger/checkUp/checkUp";
import { ledgerTables } from "../../ledger/schema";
import { words } from "../../locales";
import { useLedgerView } from "../useLedger";
import type { GradeGroup, RuleGroup } from "../shell/findingGroups";
import { FindingGrade, FindingRule } from "../shell/FindingList";
import { rowLookup, type RowLookup } from "./findingPlace";
import { LedgerFinding } from "./LedgerFinding";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  mend: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const colours = { must: "red", verify: "yellow", hint: "grey" } as const;

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
  readonly group: RuleGroup<Finding>;
  readonly rowOf: RowLookup;
  readonly doubled: Doubled;
}) => {
  const styles = useStyles();
  const { page: t, rules } = words().checkUp;
  const reason = common(findings, ({ values }) => rules[rule].reason(values));
  const mend = common(findings, ({ values }) => rules[rule].mend(values));
  return (
    <FindingRule
      heading="h4"
      title={t.ruleCount({ title: rules[rule].title, count })}
      intro={
        <>
          {reason !== null && <p className={styles.line}>{reason}</p>}
          {mend !== null && (
            <p className={styles.mend}>
              {t.mend}
              {mend}
            </p>
          )}
        </>
      }
    >
      {findings.map((finding, index) => (
        <LedgerFinding
          key={index}
          finding={finding}
          source={rowOf(finding)}
          isDoubled={doubled.has(finding)}
          withReason={reason === null}
          withMend={mend === null}
        />
      ))}
    </FindingRule>
  );
};

export interface LedgerFindingsProps {
  readonly groups: readonly GradeGroup<Finding>[];
}

/** The findings by grade, and within a grade by rule. */
export const LedgerFindings = ({ groups }: LedgerFindingsProps) => {
  const { page: t, grades } = words().checkUp;
  const { ledger } = useLedgerView();
  const rowOf = useMemo(() => rowLookup(ledger), [ledger]);
  const doubled = useMemo((): Doubled => {
    const rows = new Set(
      ledger.problems.flatMap(({ expected, table, row }) => (expected.kind === "uniqueId" ? [`${table}/${row}`] : [])),
    );
    return { has: ({ table, row }) => rows.has(`${ledgerTables[table].name}/${row}`) };
  }, [ledger]);
  return (
    <>
      {groups.map(({ grade, count, rules }) => (
        <FindingGrade
          key={grade}
          name={grades[grade]}
          heading="h3"
          colour={colours[grade]}
          title={t.group({ grade: grades[grade], count })}
        >
          {rules.map((group) => (
            <RuleFindings key={group.rule} group={group} rowOf={rowOf} doubled={doubled} />
          ))}
        </FindingGrade>
      ))}
    </>
  );
};
