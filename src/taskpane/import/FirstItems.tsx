import { makeStyles, tokens } from "@fluentui/react-components";
import type { AdoptedIssue, AdoptedMeasure, Adoption } from "../../adopt/adoption";
import { textOf } from "../../ledger/cell";
import { words } from "../../locales";
import { wordOf } from "../fields/labels";
import { foundDaysOf, isPlainDay } from "./foundDays";
import { nameOf } from "./preview";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  inner: {
    listStyleType: "none",
    margin: "2px 0 0",
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gap: "2px",
    minWidth: 0,
  },
  above: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const shownIssues = 5;
const shownMeasures = 3;

/** Status, people and deadline in one line: what a wrong mapping shows up in. */
const factsOf = (item: AdoptedIssue | AdoptedMeasure): string =>
  [
    wordOf(textOf(item.fields.status)),
    ...["leader", "leadDept", "persons"].map((key) => textOf(item.fields[key])),
    isPlainDay(item) ? textOf(item.fields.deadlineText) : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");

/** 方面 and 问题, said once above the items they hold. */
const aboveOf = ({ fields: { aspect, problem, text } }: AdoptedIssue): string =>
  [textOf(aspect), textOf(text) === "" ? "" : textOf(problem)].filter((part) => part !== "").join(" › ");

const Facts = ({ item }: { readonly item: AdoptedIssue | AdoptedMeasure }) => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.facts}>{factsOf(item)}</div>
      {foundDaysOf(item).map((line) => (
        <div key={line} className={styles.facts}>
          {line}
        </div>
      ))}
    </>
  );
};

export interface FirstItemsProps {
  readonly adoption: Adoption;
}

/** The first items as they will stand in the ledger. */
export const FirstItems = ({ adoption: { issues } }: FirstItemsProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.preview;
  const first = issues.slice(0, shownIssues);
  const title = t.items({ shown: first.length, total: issues.length });
  return (
    <>
      <h4 className={styles.title}>{title}</h4>
      <ul className={styles.list} aria-label={title}>
        {first.map((issue, index) => {
          const above = aboveOf(issue);
          const isSaid = index > 0 && above === aboveOf(first[index - 1] ?? issue);
          return (
            <li key={index}>
              {above !== "" && !isSaid && <div className={styles.above}>{above}</div>}
              <div className={styles.text}>{nameOf(issue.fields)}</div>
              <Facts item={issue} />
              <ul className={styles.inner}>
                {issue.measures.slice(0, shownMeasures).map((measure, at) => (
                  <li key={at}>
                    <div className={styles.text}>{nameOf(measure.fields)}</div>
                    <Facts item={measure} />
                  </li>
                ))}
                {issue.measures.length > shownMeasures && (
                  <li className={styles.facts}>{t.moreMeasures({ count: issue.measures.length - shownMeasures })}</li>
                )}
                {issue.measures.length === 0 && <li className={styles.facts}>{t.noMeasures}</li>}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
};
