import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { addedPart } from "../../adopt/addedPart";
import { adoptionChanges } from "../../adopt/adoptionChanges";
import type { AdoptionComparison } from "../../adopt/compareAdoption";
import { dateToSerial } from "../../ledger/calendarDate";
import type { Refusal } from "../../ledger/change";
import { newId, rowHandle } from "../../ledger/ids";
import { words } from "../../locales";
import { leftOutBy } from "../../workbook/importGroups";
import type { KeptImport } from "../../workbook/importOperations";
import { hasWritten } from "../../workbook/operations";
import { useEnvironment } from "../environment";
import { Note } from "../shell/Note";
import { RefusalList } from "../shell/RefusalList";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { BeforeAfter } from "./BeforeAfter";
import { ChangedCells } from "./ChangedCells";
import { CompareGroup } from "./CompareGroup";
import {
  acceptedPart,
  comparisonView,
  entriesOf,
  isTicked,
  shownSetting,
  type GoneEntry,
  type Ticks,
} from "./comparisonView";
import { GoneItems } from "./GoneItems";
import { PagedList } from "../shell/PagedList";
import { importedSource, nameOf, type Preview } from "./preview";

const useStyles = makeStyles({
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  check: { alignItems: "flex-start", maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  apply: { justifySelf: "start" },
});

export interface CompareStepProps {
  readonly preview: Preview;
  readonly comparison: AdoptionComparison;
  /** Imports that the workbook keeps, newest first. */
  readonly kept: readonly KeptImport[];
  readonly isBehind: boolean;
  /** All that was to be written is written. */
  readonly onDone: () => void;
}

/** What the newer version says against the ledger; what is ticked is written by the normal verified write. */
export const CompareStep = ({ preview, comparison: found, kept, isBehind, onDone }: CompareStepProps) => {
  const styles = useStyles();
  const { compare: t } = words().ledgerImport;
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { random } = useEnvironment();
  const { ledger, today } = useLedgerView();
  const isSheet = preview.request.source.kind === "sheet";
  const [adds, setAdds] = useState(true);
  const isAnother = isSheet && found.isOther;
  const isAdded = isAnother && adds;
  const { adoption } = preview;
  const comparison = useMemo(() => (isAdded ? addedPart(ledger, adoption) : found), [isAdded, ledger, adoption, found]);
  const source = useMemo(() => importedSource(preview), [preview]);
  const names = useMemo(() => [source, ...(source.others ?? [])].map(({ sheet }) => sheet.name), [source]);
  const beside = useMemo(() => leftOutBy(names, kept, isAdded), [names, kept, isAdded]);
  // what stands on a sheet that was not read is not gone
  const isWhole = isSheet && !isAdded && beside.length === 0;
  const view = useMemo(() => comparisonView(comparison, ledger, isWhole), [comparison, ledger, isWhole]);
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { settings, newIssues, newMeasures, changed, gone } = view;
  const { missingColumns } = comparison;
  const entries = useMemo(() => entriesOf(view), [view]);
  const accepted = entries.filter((entry) => isTicked(ticks, entry)).length;
  const date1904 = ledger.date1904 === true;

  const tick = (keys: readonly string[], on: boolean): void =>
    setTicks((before) => new Map([...before, ...keys.map((key) => [key, on] as const)]));

  const apply = async (): Promise<void> => {
    setRefusals([]);
    const name = await editor.require();
    if (name === null) return;
    const { rows } = ledger;
    const taken = new Set([...rows.issues, ...rows.measures, ...rows.events].map(rowHandle));
    const changes = adoptionChanges(
      acceptedPart(view, ticks),
      ledger,
      (kind) => {
        const id = newId(kind, random, taken);
        taken.add(id);
        return id;
      },
      { date: dateToSerial(today, date1904), content: t.cancelContent, basis: t.cancelBasis({ names }) },
    );
    const outcome = await session.apply(changes, name, isSheet ? { ...source, beside } : undefined);
    if (outcome === null) return;
    setRefusals(outcome.refusals);
    const isWritten = hasWritten(outcome);
    if (isWritten && outcome.refusals.length === 0) onDone();
  };

  const check = (entry: Pick<GoneEntry, "key" | "onDemand">, label: ReactElement) => (
    <Checkbox
      className={styles.check}
      checked={isTicked(ticks, entry)}
      label={label}
      onChange={(_event, data) => tick([entry.key], data.checked === true)}
    />
  );
  const keysOf = (some: readonly { readonly key: string }[]): readonly string[] => some.map(({ key }) => key);
  const titles = {
    settings: t.settings({ count: settings.length }),
    newIssues: t.newIssues({ count: newIssues.length }),
    newMeasures: t.newMeasures({ count: newMeasures.length }),
    changed: t.changed({ count: changed.length }),
  };

  return (
    <>
      <p className={styles.counts} role="status">
        {t.counts({
          added: newIssues.length + newMeasures.length,
          changed: changed.length,
          gone: isWhole ? gone.length : null,
          same: comparison.same,
        })}
      </p>
      {isAnother && (
        <Note intent="warning">
          {t.other({ count: found.matched })}
          <Checkbox
            className={styles.check}
            checked={adds}
            label={t.adds}
            onChange={(_event, { checked }) => setAdds(checked === true)}
          />
        </Note>
      )}
      {isSheet && !isAdded && beside.length > 0 && (
        <Note intent="info">{t.partOnly({ sheets: beside.map(({ mapping }) => mapping.sheet) })}</Note>
      )}
      {entries.length === 0 && missingColumns.length === 0 && <Note intent="info">{t.nothing}</Note>}
      <CompareGroup title={titles.settings} keys={keysOf(settings)} onTick={tick}>
        <PagedList
          label={titles.settings}
          items={settings}
          render={(entry) => {
            const { item, before, after } = entry.setting;
            const show = (value: typeof before): string => shownSetting(item, value, date1904);
            return (
              <>
                {check(entry, <BeforeAfter heading={item} before={show(before)} after={show(after)} />)}
                {item === "反馈日期" && <p className={styles.muted}>{t.feedbackHint}</p>}
                {entry.onDemand && <p className={styles.muted}>{t.asOfHint}</p>}
              </>
            );
          }}
        />
      </CompareGroup>
      <CompareGroup title={titles.newIssues} keys={keysOf(newIssues)} onTick={tick}>
        <PagedList
          label={titles.newIssues}
          items={newIssues}
          render={(entry) =>
            check(
              entry,
              <>
                {nameOf(entry.issue.fields)}{" "}
                <span className={styles.muted}>{t.withMeasures({ count: entry.issue.measures.length })}</span>
              </>,
            )
          }
        />
      </CompareGroup>
      <CompareGroup title={titles.newMeasures} keys={keysOf(newMeasures)} onTick={tick}>
        <PagedList
          label={titles.newMeasures}
          items={newMeasures}
          render={(entry) =>
            check(
              entry,
              <>
                {nameOf(entry.added.measure.fields)}{" "}
                <span className={styles.muted}>{t.measureOf({ issue: entry.issue })}</span>
              </>,
            )
          }
        />
      </CompareGroup>
      <CompareGroup title={titles.changed} keys={changed.flatMap((item) => keysOf(item.entries))} onTick={tick}>
        <PagedList
          label={titles.changed}
          items={changed}
          render={(item) => (
            <>
              <div className={styles.text}>{item.name}</div>
              {item.entries.map((entry) => (
                <div key={entry.key}>{check(entry, <ChangedCells cells={entry.cells} date1904={date1904} />)}</div>
              ))}
            </>
          )}
        />
      </CompareGroup>
      {missingColumns.length > 0 && (
        <Note intent="info" title={t.missingColumns({ count: missingColumns.length })}>
          <div>{t.missingColumnsOf(missingColumns)}</div>
          <div>{t.missingColumnsTip}</div>
        </Note>
      )}
      <GoneItems gone={gone} check={check} />
      {refusals.length > 0 && (
        <Note intent="warning" title={t.refused}>
          <RefusalList refusals={refusals} />
        </Note>
      )}
      {entries.length > 0 && (
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
