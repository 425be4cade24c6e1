import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { checkGrades, countGrades, type CheckGrade } from "../../ledger/checkUp/finding";
import { words } from "../../locales";
import type { ProofFinding } from "../../notice/proofread/proofread";
import { proofRules, type ProofRuleId } from "../../notice/proofread/rules";
import { FindingFoot } from "../shell/FindingList";
import { GradeButtons } from "../shell/GradeButtons";
import { PagedList } from "../shell/PagedList";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { ProofExcerpt } from "./ProofExcerpt";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  item: { display: "grid", gap: "2px", minWidth: 0 },
  values: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  value: { margin: 0, overflowWrap: "anywhere" },
  button: { minWidth: "auto" },
});

export interface ProofreadListProps {
  readonly findings: readonly ProofFinding[];
  /** The lines that were proofread, for showing the place. */
  readonly lines: readonly { readonly text: string }[];
  /** Jumps to the line in the text; left out where the text is not on the screen. */
  readonly onShowLine?: (finding: ProofFinding) => void;
  /** Jumps to the row of an item. */
  readonly onShowRow: (issueId: string) => void;
}

const byRule = (findings: readonly ProofFinding[]): readonly (readonly [ProofRuleId, readonly ProofFinding[]])[] =>
  proofRules.flatMap(({ id }) => {
    const its = findings.filter(({ rule }) => rule === id);
    return its.length === 0 ? [] : [[id, its] as const];
  });

/** 校核: what the text says, what the ledger says, and the way to both. */
export const ProofreadList = ({ findings, lines, onShowLine, onShowRow }: ProofreadListProps) => {
  const styles = useStyles();
  const { list: t, rules } = words().proofread;
  const [grade, setGrade] = useState<CheckGrade | "">("");
  const counts = useMemo(() => countGrades(checkGrades, findings), [findings]);
  const pressed = grade !== "" && counts[grade] > 0 ? grade : "";
  const shown = useMemo(
    () => byRule(pressed === "" ? findings : findings.filter((finding) => finding.grade === pressed)),
    [findings, pressed],
  );

  const item = (finding: ProofFinding) => {
    const { rule, line, values, issueId } = finding;
    const { title, text, ledger } = rules[rule];
    const inLedger = ledger(values);
    const long = { line: line + 1, title };
    return (
      <div className={styles.item}>
        <ProofExcerpt text={lines[line]?.text ?? ""} start={finding.start} end={finding.end} />
        <dl className={styles.values}>
          <dt className={styles.name}>{t.text}</dt>
          <dd className={styles.value}>{text(values)}</dd>
          {inLedger !== "" && (
            <>
              <dt className={styles.name}>{t.ledger}</dt>
              <dd className={styles.value}>{inLedger}</dd>
            </>
          )}
        </dl>
        <FindingFoot place={t.line({ line: line + 1 })}>
          {onShowLine !== undefined && (
            <Button
              className={styles.button}
              size="small"
              aria-label={t.showLineLong(long)}
              onClick={() => onShowLine(finding)}
            >
              {t.showLine}
            </Button>
          )}
          {issueId !== undefined && (
            <Button
              className={styles.button}
              size="small"
              aria-label={t.showRowLong(long)}
              onClick={() => onShowRow(issueId)}
            >
              {t.showRow}
            </Button>
          )}
        </FindingFoot>
      </div>
    );
  };

  return (
    <section className={styles.root} aria-label={t.title}>
      <h3 className={styles.title}>{t.title}</h3>
      {findings.length === 0 ? (
        <Note intent="success">{t.none({ rules: proofRules.length })}</Note>
      ) : (
        <>
          <p className={styles.text} role="status">
            {t.summary(counts)}
          </p>
          <GradeButtons counts={counts} grade={pressed} onGrade={setGrade} />
          {shown.map(([rule, its]) => {
            const { title, mend } = rules[rule];
            const [first] = its;
            const label = t.group({ title, count: its.length });
            return (
              <Disclosure key={rule} title={label} initiallyOpen={first?.grade === "must" || findings.length <= 10}>
                {first && (
                  <p className={styles.text}>
                    {t.mend}
                    {mend(first.values)}
                  </p>
                )}
                <PagedList label={label} items={its} render={item} />
              </Disclosure>
            );
          })}
        </>
      )}
    </section>
  );
};
