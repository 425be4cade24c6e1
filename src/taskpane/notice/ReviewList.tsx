import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { NoticeParagraph } from "../../notice/document";
import { reviewGrades, type ReviewFinding, type ReviewGrade } from "../../notice/review/finding";
import { words } from "../../locales";
import { CountButtons } from "../shell/CountButtons";
import { Disclosure } from "../shell/Disclosure";
import { pageSize } from "../shell/findingGroups";
import { FindingGrade, FindingItems, FindingRule } from "../shell/FindingList";
import { ReviewItem, type ReviewActions } from "./ReviewItem";
import { entryKey, reviewView, type ReviewEntry } from "./reviewView";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  status: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  reason: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  more: { justifySelf: "start" },
});

const colours = { forbidden: "red", confirm: "yellow", hint: "grey" } as const;

export interface ReviewListProps extends ReviewActions {
  readonly findings: readonly ReviewFinding[];
  /** Of the paper that was reviewed. */
  readonly paragraphs: readonly NoticeParagraph[];
}

/** 公开前审查: what must not go public as it stands, by grade and rule, each with its place and 放行; below it what has been allowed. */
export const ReviewList = ({ findings, paragraphs, ...actions }: ReviewListProps) => {
  const styles = useStyles();
  const { list: t, grades, rules } = words().review;
  const [grade, setGrade] = useState<ReviewGrade | null>(null);
  const [shown, setShown] = useState(pageSize);
  const title = useRef<HTMLHeadingElement>(null);
  const view = useMemo(() => reviewView(findings, { grade, shown }), [findings, grade, shown]);
  const items = (entries: readonly ReviewEntry[]) =>
    entries.map((entry) => (
      <ReviewItem
        key={entryKey(entry.finding)}
        entry={entry}
        paragraphs={paragraphs}
        // what had the focus is gone from its place
        onSettled={() => title.current?.focus()}
        {...actions}
      />
    ));
  const status =
    view.open > 0
      ? t.open({ count: view.open })
      : view.allowed.length > 0
        ? t.allAllowed({ count: view.allowed.length })
        : t.clear;

  return (
    <section className={styles.root} aria-label={t.title}>
      <h3 className={styles.title} ref={title} tabIndex={-1}>
        {t.title}
      </h3>
      {findings.length > 0 && <p className={styles.hint}>{t.intro}</p>}
      <p className={styles.status} role="status">
        {status}
      </p>
      {view.open > 0 && (
        <CountButtons
          label={t.title}
          buttons={reviewGrades.map((key) => ({
            key,
            label: grades[key],
            count: view.counts[key],
            urgent: key === "forbidden" && view.counts.forbidden > 0,
          }))}
          pressed={grade}
          onPress={(pressed) => {
            setGrade(pressed);
            setShown(pageSize);
          }}
        />
      )}
      {view.groups.map((group) => (
        <FindingGrade
          key={group.grade}
          name={grades[group.grade]}
          heading="h4"
          colour={colours[group.grade]}
          title={t.group({ grade: grades[group.grade], count: group.count })}
        >
          {group.rules.map(({ rule, count, findings: entries }) => (
            <FindingRule
              key={rule}
              heading="h5"
              title={t.ruleCount({ title: rules[rule].title, count })}
              intro={<p className={styles.reason}>{rules[rule].reason}</p>}
            >
              {items(entries)}
            </FindingRule>
          ))}
        </FindingGrade>
      ))}
      {view.hidden > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + pageSize)}>
          {t.more({ count: Math.min(pageSize, view.hidden) })}
        </Button>
      )}
      {view.allowed.length > 0 && (
        <Disclosure title={t.allowed({ count: view.allowed.length })}>
          <FindingItems>{items(view.allowed)}</FindingItems>
        </Disclosure>
      )}
    </section>
  );
};
