import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement, type ReactNode } from "react";
import { adoptionChanges } from "../../adopt/adoptionChanges";
import type { AdoptionComparison } from "../../adopt/compareAdoption";
import type { Refusal } from "../../ledger/change";
import { newId, rowHandle } from "../../ledger/ids";
import { words } from "../../locales";
import { useEnvironment } from "../environment";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { RefusalList } from "../shell/RefusalList";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { ChangedCells } from "./ChangedCells";
import { acceptedPart, comparisonView, keysOf } from "./comparisonView";
import { PagedList } from "./PagedList";
import { nameOf } from "./preview";

const useStyles = makeStyles({
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  check: { alignItems: "flex-start", maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  button: { minWidth: "auto", flexShrink: 0 },
  apply: { justifySelf: "start" },
});

export interface CompareStepProps {
  readonly comparison: AdoptionComparison;
  readonly isBehind: boolean;
  /** All that was to be written is written. */
  readonly onDone: () => void;
}

/** What the newer version says against the ledger; what is ticked is written by the normal verified write. */
export const CompareStep = ({ comparison, isBehind, onDone }: CompareStepProps) => {
  const styles = useStyles();
  const { compare: t } = words().ledgerImport;
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { random } = useEnvironment();
  const { ledger } = useLedgerView();
  const view = useMemo(() => comparisonView(comparison, ledger), [comparison, ledger]);
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { newIssues, newMeasures, changed, ownCells } = view;
  const keys = useMemo(() => keysOf(view), [view]);
  const accepted = keys.filter((key) => !rejected.has(key)).length;
  const gone = [...comparison.goneIssues, ...comparison.goneMeasures];

  const set = (some: readonly string[], on: boolean): void =>
    setRejected((before) => {
      const next = new Set(before);
      for (const key of some) {
        if (on) next.delete(key);
        else next.add(key);
      }
      return next;
    });

  const apply = async (): Promise<void> => {
    setRefusals([]);
    const name = await editor.require();
    if (name === null) return;
    const taken = new Set([...ledger.rows.issues, ...ledger.rows.measures].map(rowHandle));
    const changes = adoptionChanges(
      acceptedPart(view, rejected),
      (kind) => {
        const id = newId(kind, random, taken);
        taken.add(id);
        return id;
      },
      ledger.date1904,
    );
    const outcome = await session.apply(changes, name);
    if (outcome === null) return;
    setRefusals(outcome.refusals);
    const isWritten = outcome.written.updates.length + outcome.written.appends.length > 0;
    if (isWritten && outcome.refusals.length === 0) onDone();
  };

  const check = (key: string, label: ReactElement) => (
    <Checkbox
      className={styles.check}
      checked={!rejected.has(key)}
      label={label}
      onChange={(_event, data) => set([key], data.checked === true)}
    />
  );
  const group = (title: string, some: readonly string[], list: ReactNode) =>
    some.length > 0 && (
      <Disclosure title={title} initiallyOpen>
        <div className={styles.actions}>
          <Button size="small" aria-label={t.allOf({ group: title })} onClick={() => set(some, true)}>
            {t.all}
          </Button>
          <Button size="small" aria-label={t.noneOf({ group: title })} onClick={() => set(some, false)}>
            {t.none}
          </Button>
        </div>
        {list}
      </Disclosure>
    );
  const titles = {
    newIssues: t.newIssues({ count: newIssues.length }),
    newMeasures: t.newMeasures({ count: newMeasures.length }),
    changed: t.changed({ count: changed.length }),
    gone: t.gone({ count: gone.length }),
    own: t.ownColumns({ count: ownCells.length }),
  };

  return (
    <>
      <p className={styles.counts} role="status">
        {t.counts({
          added: newIssues.length + newMeasures.length,
          changed: changed.length,
          gone: gone.length,
          same: comparison.same,
        })}
      </p>
      {keys.length === 0 && <Note intent="info">{t.nothing}</Note>}
      {group(
        titles.newIssues,
        newIssues.map(({ key }) => key),
        <PagedList
          label={titles.newIssues}
          items={newIssues}
          render={({ key, issue }) =>
            check(
              key,
              <>
                {nameOf(issue.fields)}{" "}
                <span className={styles.muted}>{t.withMeasures({ count: issue.measures.length })}</span>
              </>,
            )
          }
        />,
      )}
      {group(
        titles.newMeasures,
        newMeasures.map(({ key }) => key),
        <PagedList
          label={titles.newMeasures}
          items={newMeasures}
          render={({ key, added, issue }) =>
            check(
              key,
              <>
                {nameOf(added.measure.fields)} <span className={styles.muted}>{t.measureOf({ issue })}</span>
              </>,
            )
          }
        />,
      )}
      {group(
        titles.changed,
        changed.flatMap(({ entries }) => entries.map(({ key }) => key)),
        <PagedList
          label={titles.changed}
          items={changed}
          render={(item) => (
            <>
              <div className={styles.text}>{item.name}</div>
              {item.entries.map(({ key, cells }) => (
                <div key={key}>{check(key, <ChangedCells cells={cells} date1904={ledger.date1904 === true} />)}</div>
              ))}
            </>
          )}
        />,
      )}
      {ownCells.length > 0 && (
        <Disclosure title={titles.own}>
          <p className={styles.muted}>{t.ownColumnsHint}</p>
          <PagedList
            label={titles.own}
            items={ownCells}
            render={(cell) => <ChangedCells cells={[cell]} date1904={ledger.date1904 === true} />}
          />
        </Disclosure>
      )}
      {gone.length > 0 && (
        <Disclosure title={titles.gone} initiallyOpen={gone.length <= 5}>
          <p className={styles.muted}>{t.goneHint}</p>
          <PagedList
            label={titles.gone}
            items={gone}
            render={({ source }) => (
              <div className={styles.row}>
                <span className={styles.text}>{nameOf(source.cells)}</span>
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={t.showLong({ what: nameOf(source.cells) })}
                  onClick={() => void session.showRow(source.table, rowHandle(source))}
                >
                  {t.show}
                </Button>
              </div>
            )}
          />
        </Disclosure>
      )}
      {refusals.length > 0 && (
        <Note intent="warning" title={t.refused}>
          <RefusalList refusals={refusals} />
        </Note>
      )}
      {keys.length > 0 && (
        <Button
          className={styles.apply}
          appearance="primary"
          disabledFocusable={session.busy !== null || isBehind || accepted === 0}
          onClick={() => void apply()}
        >
          {session.busy === "saving" ? t.applying : t.apply({ count: accepted })}
        </Button>
      )}
    </>
  );
};
