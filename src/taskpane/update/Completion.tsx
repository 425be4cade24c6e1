import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CalendarDate } from "../../ledger/calendarDate";
import { explainFigures } from "../../ledger/explain";
import { countedIssue, countedMeasure, countFigures } from "../../ledger/figures";
import type { Ledger } from "../../ledger/model";
import { splitNames } from "../../ledger/names";
import { formatRate } from "../../ledger/rate";
import { paneWords, useEnvironment } from "../environment";

const useStyles = makeStyles({
  rates: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
  },
  button: {
    minWidth: "auto",
    height: "auto",
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  rate: { fontWeight: tokens.fontWeightSemibold },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

export interface CompletionProps {
  readonly ledger: Ledger;
  readonly asOf: CalendarDate;
  /** Tables whose figures can be shown; the others have —. */
  readonly trusted: { readonly issues: boolean; readonly measures: boolean };
  /** "" for all. */
  readonly department: string;
}

/** 完成率 by issue and by measure, with the sentence that explains it folded. */
export const Completion = ({ ledger, asOf, trusted, department }: CompletionProps) => {
  const styles = useStyles();
  const { locale } = useEnvironment();
  const t = paneWords().update;
  const [open, setOpen] = useState(false);
  const sentencesId = useId();
  const figures = useMemo(() => {
    const ofDepartment = ({ leadDept }: { readonly leadDept: string }): boolean =>
      department === "" || splitNames(leadDept).includes(department);
    const options = { asOf, soonDays: ledger.settings.soonDays };
    return {
      issues: countFigures(ledger.issues.filter(ofDepartment).map(countedIssue), options),
      measures: countFigures(ledger.measures.filter(ofDepartment).map(countedMeasure), options),
    };
  }, [ledger, asOf, department]);
  const shown = [
    { key: "issues", label: t.byIssue, figures: figures.issues },
    { key: "measures", label: t.byMeasure, figures: figures.measures },
  ] as const;
  return (
    <div>
      <p className={styles.rates}>
        <span>{t.completion}</span>
        {shown.map(({ key, label, figures: { completionRate } }) => (
          <span key={key}>
            {label}{" "}
            {trusted[key] ? (
              <>
                <span className={styles.rate}>{formatRate(completionRate)}</span>
                {t.outOf(completionRate)}
              </>
            ) : (
              <span className={styles.rate}>—</span>
            )}
          </span>
        ))}
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          aria-expanded={open}
          aria-controls={sentencesId}
          onClick={() => setOpen(!open)}
        >
          {t.explain}
        </Button>
      </p>
      <div id={sentencesId} hidden={!open}>
        {shown
          .filter(({ key }) => trusted[key])
          .map(({ key, label, figures: each }) => (
            <p key={key} className={styles.sentence}>
              {label}：{explainFigures(each, {}, "", locale)}
            </p>
          ))}
      </div>
    </div>
  );
};
