import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { compareDates, formatDateIso } from "../../ledger/calendarDate";
import type { Refusal } from "../../ledger/change";
import { rowHandle } from "../../ledger/ids";
import { lightOf } from "../../ledger/light";
import { workList, type WorkCard, type WorkFilter } from "../../ledger/workList";
import { hasWritten } from "../../workbook/operations";
import type { RowEdits } from "../edits/cellEdits";
import { useKept } from "../edits/useKeptInput";
import { paneWords, useEnvironment } from "../environment";
import { useNavigation } from "../navigation";
import { Note } from "../shell/Note";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { Completion } from "./Completion";
import { DepartmentFilter } from "./DepartmentFilter";
import { FigureButtons } from "./FigureButtons";
import { MeasureCard } from "./MeasureCard";
import { ReviewCard } from "./ReviewCard";
import { SaveBar } from "./SaveBar";
import { departmentsOf } from "./departments";
import { selectedCards } from "./selectedCards";
import { trustedTables } from "./trustedTables";
import { conflictedHandles, countPending, plannedUpdate, refusalsByHandle } from "./updateChanges";
import { usualCompletion } from "./CompletionDate";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  period: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  item: { minWidth: 0 },
});

const pageSize = 20;
const departmentKey = "department";
const noEdits: RowEdits = {};
const noRefusals: readonly Refusal[] = [];

export interface UpdatePageProps {
  /** Which number is pressed; kept while the user is on another page. */
  readonly filter: WorkFilter;
  readonly onFilter: (filter: WorkFilter) => void;
}

/** 本期更新: the first screen. What is overdue first; every card in one save. */
export const UpdatePage = ({ filter, onFilter }: UpdatePageProps) => {
  const styles = useStyles();
  const { update: t, asOf: asOfWords, period } = paneWords();
  const { preferences, random } = useEnvironment();
  const session = useLedgerSession();
  const { ledger, asOf, today, obstacles } = useLedgerView();
  const trusted = trustedTables(obstacles);
  const { pending, setPending } = useKept();
  const editor = useEditorSession();
  const navigation = useNavigation();
  const [department, setDepartment] = useState(() => preferences.get(departmentKey));
  const [shown, setShown] = useState(pageSize);
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly Refusal[]>>(new Map());
  const [unresolved, setUnresolved] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const date1904 = ledger.date1904 === true;
  const departments = useMemo(() => departmentsOf(ledger), [ledger]);
  const chosenDepartment = departments.includes(department) ? department : "";
  const work = useMemo(
    () => workList(ledger, asOf, filter, chosenDepartment),
    [ledger, asOf, filter, chosenDepartment],
  );
  const { selection, showRow } = session;
  const { openForm, openIssue } = navigation;
  /** What was refused and is not settled yet. */
  const troubled = useMemo(() => new Map([...refused].filter(([handle]) => handle in pending)), [refused, pending]);

  const cards = useMemo((): readonly WorkCard[] => {
    const chosen = selection === null ? work.cards : selectedCards(ledger, asOf, selection);
    const rank = (card: WorkCard): number => (refused.has(card.handle) ? 0 : 1);
    return refused.size === 0 ? chosen : [...chosen].sort((a, b) => rank(a) - rank(b));
  }, [work, selection, refused, ledger, asOf]);

  const reviews = useMemo(() => {
    if (filter !== "awaiting" || selection !== null) return null;
    return ledger.issues.filter(
      (issue) =>
        issue.closure === "已申请" &&
        (chosenDepartment === "" || departmentsOf({ issues: [issue], measures: [] }).includes(chosenDepartment)),
    );
  }, [filter, selection, ledger, chosenDepartment]);

  const visible = cards.slice(0, shown);
  const count = countPending(pending);
  const visibleHandles = new Set(
    reviews === null ? visible.map(({ handle }) => handle) : reviews.map((issue) => rowHandle(issue.source)),
  );
  const hidden = Object.keys(pending).filter((handle) => !visibleHandles.has(handle)).length;

  useEffect(() => setShown(pageSize), [filter, chosenDepartment, selection]);

  const onEdits = useCallback(
    (handle: string, change: (edits: RowEdits) => RowEdits) => {
      setUnresolved(false);
      setPending((all) => {
        const { [handle]: now = noEdits, ...others } = all;
        const next = change(now);
        return Object.keys(next).length === 0 ? others : { ...all, [handle]: next };
      });
    },
    [setPending],
  );

  const focusCard = (handle: string): void => {
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(handle)}"]`)?.focus();
  };

  const total = cards.length;
  const onNext = useCallback(
    (handle: string) => {
      const items = (): readonly HTMLElement[] => [
        ...(list.current?.querySelectorAll<HTMLElement>("[data-handle]") ?? []),
      ];
      const index = items().findIndex((item) => item.dataset["handle"] === handle);
      if (index === items().length - 1 && index + 1 < total) flushSync(() => setShown((now) => now + pageSize));
      const next = items()[index + 1];
      const target =
        next?.querySelector<HTMLElement>("textarea[name='currentProgress']") ??
        document.querySelector<HTMLElement>("[data-save]");
      target?.focus();
      next?.scrollIntoView?.({ block: "nearest" });
    },
    [total],
  );

  const onShowRow = useCallback((handle: string) => void showRow("measures", handle), [showRow]);
  const onEditAll = useCallback((handle: string) => openForm({ kind: "editMeasure", rowId: handle }), [openForm]);
  const onOpenIssue = useCallback((handle: string) => openIssue(handle), [openIssue]);

  const save = async (): Promise<void> => {
    const [conflicted] = conflictedHandles(pending, ledger);
    if (conflicted !== undefined) {
      setUnresolved(true);
      return focusCard(conflicted);
    }
    const name = await editor.require();
    if (name === null) return;
    const plan = plannedUpdate(pending, ledger, usualCompletion(asOf, today), random);
    const outcome = await session.apply(plan.changes, name);
    if (outcome === null) return;
    const troubles = refusalsByHandle(outcome.refusals, plan.handles);
    const wrote = hasWritten(outcome);
    setRefused(troubles);
    if (wrote || outcome.obstacles.length === 0) {
      setPending((all) => Object.fromEntries(Object.entries(all).filter(([handle]) => troubles.has(handle))));
    }
    const [first] = troubles.keys();
    if (first !== undefined) requestAnimationFrame(() => focusCard(first));
  };

  const chooseDepartment = (next: string): void => {
    setDepartment(next);
    preferences.set(departmentKey, next);
  };

  const emptyText = ledger.measures.length === 0 ? t.emptyLedger : t.empty;
  return (
    <main>
      <div className={styles.root}>
        <h2 className={styles.period}>
          <span className={styles.strong}>
            {asOfWords({ date: formatDateIso(asOf), isToday: compareDates(asOf, today) === 0 })}
          </span>
          <span className={styles.muted}>
            {period({ last: work.lastPeriod, start: formatDateIso(work.periodStart) })}
          </span>
        </h2>
        <FigureButtons
          counts={work.counts}
          trusted={trusted}
          soonDays={ledger.settings.soonDays}
          filter={filter}
          onFilter={onFilter}
        />
        <Completion ledger={ledger} asOf={asOf} trusted={trusted} department={chosenDepartment} />
        <DepartmentFilter departments={departments} value={chosenDepartment} onChange={chooseDepartment} />
        {troubled.size > 0 && <Note intent="warning">{t.refused({ count: troubled.size })}</Note>}
        {unresolved && <Note intent="warning">{paneWords().conflict.unresolved}</Note>}
        <span className={styles.muted} role="status">
          {reviews === null
            ? `${t.count({ shown: visible.length, total })} · ${t.order}`
            : t.count({ shown: reviews.length, total: reviews.length })}
        </span>
        <ul ref={list} className={styles.list}>
          {reviews !== null
            ? reviews.map((issue) => {
                const handle = rowHandle(issue.source);
                return (
                  <li key={issue.source.row} className={styles.item}>
                    <ReviewCard
                      issue={issue}
                      light={lightOf(issue, ledger, asOf)}
                      edits={pending[handle] ?? noEdits}
                      refusals={troubled.get(handle) ?? noRefusals}
                      asOf={asOf}
                      today={today}
                      date1904={date1904}
                      onEdits={onEdits}
                      onOpen={onOpenIssue}
                    />
                  </li>
                );
              })
            : visible.map((card) => (
                <li key={card.measure.source.row} className={styles.item}>
                  <MeasureCard
                    card={card}
                    edits={pending[card.handle] ?? noEdits}
                    refusals={troubled.get(card.handle) ?? noRefusals}
                    asOf={asOf}
                    today={today}
                    date1904={date1904}
                    onEdits={onEdits}
                    onNext={onNext}
                    onShowRow={onShowRow}
                    onEditAll={onEditAll}
                  />
                </li>
              ))}
        </ul>
        {reviews === null && total === 0 && (
          <p className={styles.muted}>
            {emptyText}{" "}
            {ledger.measures.length === 0 ? (
              <Button size="small" onClick={() => openForm({ kind: "addIssue" })}>
                {t.toIssues}
              </Button>
            ) : (
              filter !== "all" && (
                <Button size="small" onClick={() => onFilter("all")}>
                  {t.showAll}
                </Button>
              )
            )}
          </p>
        )}
        {reviews !== null && reviews.length === 0 && <p className={styles.muted}>{t.emptyReview}</p>}
        {reviews === null && total > shown && (
          <Button onClick={() => setShown(shown + pageSize)}>
            {t.showMore({ count: Math.min(pageSize, total - shown) })}
          </Button>
        )}
      </div>
      <SaveBar
        count={count}
        hidden={hidden}
        saving={session.busy === "saving"}
        disabled={session.busy !== null}
        onSave={() => void save()}
        onDiscard={() => {
          setPending(() => ({}));
          setRefused(new Map());
        }}
      />
    </main>
  );
};
