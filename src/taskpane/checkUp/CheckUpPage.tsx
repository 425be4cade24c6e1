import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { checkUp } from "../../ledger/checkUp/checkUp";
import { checkRules } from "../../ledger/checkUp/rules";
import { words } from "../../locales";
import { pageSize } from "../shell/findingGroups";
import { GradeButtons } from "../shell/GradeButtons";
import { Note } from "../shell/Note";
import { useLedgerView } from "../useLedger";
import { checkUpList, initialCheckUpView, type CheckUpView } from "./checkUpView";
import { LedgerFindings } from "./LedgerFindings";
import { WriteSheet } from "./WriteSheet";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  muted: { margin: 0, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  more: { justifySelf: "start" },
});

export interface CheckUpPageProps {
  readonly view: CheckUpView;
  readonly onView: (change: (view: CheckUpView) => CheckUpView) => void;
}

/** 体检: what is the matter with the ledger that the pane has read, by grade, each with its place, reason and remedy. */
export const CheckUpPage = ({ view, onView }: CheckUpPageProps) => {
  const styles = useStyles();
  const t = words().checkUp.page;
  const { ledger, asOf, today } = useLedgerView();
  const result = useMemo(() => checkUp(ledger, { asOf, today }), [ledger, asOf, today]);
  const list = useMemo(() => checkUpList(result, view), [result, view]);
  const { rules } = words().checkUp;
  const root = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  /** The first of the findings just asked for: the button pressed may be gone, and with it the keyboard's place. */
  const next = useRef<number | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    root.current?.querySelectorAll("li")[next.current]?.querySelector("button")?.focus();
    next.current = null;
  }, [view.shown]);
  const isEmpty = ledger.issues.length + ledger.measures.length === 0;

  return (
    <main ref={root}>
      <div className={styles.root}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {t.title}
        </h2>
        <p className={styles.muted}>{t.asOf({ asOf })}</p>
        {list.total === 0 ? (
          isEmpty ? (
            <Note intent="info">{t.empty}</Note>
          ) : (
            <Note intent="success" title={t.healthy}>
              {t.healthyText({
                rules: checkRules.length,
                issues: ledger.issues.length,
                measures: ledger.measures.length,
              })}
            </Note>
          )
        ) : (
          <>
            <GradeButtons
              counts={result.counts}
              grade={view.grade}
              onGrade={(grade) => onView(() => ({ ...initialCheckUpView, grade }))}
            />
            <Field label={t.rule} size="small">
              <Select
                className={styles.select}
                size="small"
                value={list.rule}
                onChange={(_event, data) => {
                  const rule = checkRules.find(({ id }) => id === data.value)?.id ?? "";
                  onView((now) => ({ ...now, rule, shown: pageSize }));
                }}
              >
                <option value="">{t.allRules}</option>
                {list.rules.map(({ rule, count }) => (
                  <option key={rule} value={rule}>
                    {t.ruleCount({ title: rules[rule].title, count })}
                  </option>
                ))}
              </Select>
            </Field>
            <WriteSheet>
              <span role="status">
                {list.filtered === 0 ? t.nothing : t.shown({ shown: list.filtered, total: list.total })}
              </span>
              {list.filtered < list.total && (
                <Button
                  size="small"
                  onClick={() => {
                    onView(() => initialCheckUpView);
                    title.current?.focus();
                  }}
                >
                  {t.clear}
                </Button>
              )}
            </WriteSheet>
            <LedgerFindings groups={list.groups} />
            {list.hidden > 0 && (
              <Button
                className={styles.more}
                size="small"
                onClick={() => {
                  next.current = list.filtered - list.hidden;
                  onView((now) => ({ ...now, shown: now.shown + pageSize }));
                }}
              >
                {t.more({ count: Math.min(pageSize, list.hidden) })}
              </Button>
            )}
          </>
        )}
        {!isEmpty && list.total === 0 && <WriteSheet />}
      </div>
    </main>
  );
};
