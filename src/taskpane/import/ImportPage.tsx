import { Radio, RadioGroup, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { chooseField, withChoice } from "../../adopt/mapSheet";
import type { Field } from "../../adopt/headings";
import { dateToSerial } from "../../ledger/calendarDate";
import { words } from "../../locales";
import { useNavigation, type ImportMode } from "../navigation";
import { BackButton } from "../shell/BackButton";
import { useLedgerSession } from "../useLedger";
import { CompareStep } from "./CompareStep";
import { MappingStep } from "./MappingStep";
import { OutcomeNote } from "./OutcomeNote";
import { PasteStep } from "./PasteStep";
import type { PastedSource } from "./pastedSource";
import type { ImportSource, PreviewRequest, SettingChoices } from "./preview";
import { PreviewStep } from "./PreviewStep";
import { RunStep } from "./RunStep";
import { SheetStep } from "./SheetStep";
import { Step } from "./Step";
import type { ImportRun } from "./useImportRun";
import { usePreview } from "./usePreview";
import { useSheetChoice } from "./useSheetChoice";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // a grid's column is else as wide as its longest word
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: "none" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  working: { justifyContent: "flex-start", textAlign: "left" },
});

export interface ImportPageProps {
  readonly mode: ImportMode;
  readonly pasted: PastedSource;
  readonly onPasted: (change: (pasted: PastedSource) => PastedSource) => void;
  readonly run: ImportRun;
  /** The ledger shows what was imported. */
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** 导入现有台账, 导入新版本 and 粘贴录入 in one screen: where from, what was understood, what comes of it, and the writing of it. */
export const ImportPage = ({ mode, pasted, onPasted, run, onDone, onBack }: ImportPageProps) => {
  const styles = useStyles();
  const t = words().ledgerImport;
  const { view } = useLedgerSession();
  const { openImport } = useNavigation();
  const choice = useSheetChoice();
  const [settings, setSettings] = useState<SettingChoices>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const { chosen, phase, read, parts, namesAreDepartments } = choice;
  const isWriting = run.progress !== null;
  const ledger = view !== null && view.ledger.issues.length + view.ledger.measures.length > 0 ? view.ledger : null;

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (mode === "sheet" && phase === "unread" && !isWriting) void read();
  }, [mode, phase, read, isWriting]);

  const source = useMemo((): ImportSource | null => {
    if (mode === "paste") return pasted.text.trim() === "" ? null : pasted;
    return chosen === null
      ? null
      : { kind: "sheet", sheet: chosen.sheet, mapping: chosen.mapping, parts, namesAreDepartments };
  }, [mode, pasted, chosen, parts, namesAreDepartments]);
  const { 反馈日期: feedback, 月前含当月: before } = settings;
  const request = useMemo((): PreviewRequest | null => {
    if (source === null) return null;
    const chosen = {
      ...(feedback === undefined ? {} : { 反馈日期: feedback }),
      ...(before === undefined ? {} : { 月前含当月: before }),
    };
    return { source, settings: chosen, ledger };
  }, [source, feedback, before, ledger]);
  const latest = usePreview(request);
  // what was read from the other kind of source is not what is in sight
  const preview = latest.preview?.request.source.kind === source?.kind ? latest.preview : null;
  const { isBehind } = latest;

  const table = mode === "paste" && preview !== null && preview.recognised.columns.length > 0 ? preview : null;
  const columns =
    table !== null
      ? { sheet: table.sheet, recognised: table.recognised, mapping: pasted.mapping ?? table.mapping }
      : mode === "sheet"
        ? chosen
        : null;
  const changeField = (column: number, field: Field | null): void => {
    if (table === null) return choice.changeField(column, field);
    onPasted((now) => ({ ...now, mapping: chooseField(now.mapping ?? table.mapping, column, field) }));
  };
  const changeStatus = (word: string, reading: string | null): void => {
    if (mode === "sheet") return choice.changeStatus(word, reading);
    onPasted((now) => ({ ...now, statusChoices: withChoice(now.statusChoices, word, reading) }));
  };
  const statusChoices = (mode === "paste" ? pasted.statusChoices : chosen?.mapping.statusChoices) ?? {};
  const feedbackDate = ledger?.settings.feedbackDate ?? null;
  const shownSettings = {
    ...preview?.adoption.settings,
    ...(feedbackDate === null ? {} : { 反馈日期: dateToSerial(feedbackDate) }),
    ...settings,
  };

  const start = async (): Promise<void> => {
    if (preview === null) return;
    const outcome = await run.start(preview, settings);
    if (outcome?.kind === "imported") onDone();
  };

  let number = 0;
  const next = (): number => (number += 1);
  return (
    <main>
      <div className={styles.root}>
        <div className={styles.head}>
          <BackButton label={t.page.back} onBack={onBack} />
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {mode === "paste" ? t.titles.paste : ledger === null ? t.titles.sheet : t.titles.newVersion}
          </h2>
        </div>
        <p className={styles.text}>{mode === "paste" ? t.page.introPaste : t.page.intro}</p>
        {run.outcome !== null && <OutcomeNote outcome={run.outcome} />}
        <RadioGroup
          layout="horizontal"
          aria-label={t.page.source}
          value={mode}
          onChange={(_event, { value }) => openImport(value === "paste" ? "paste" : "sheet")}
        >
          <Radio value="sheet" label={t.page.fromSheet} />
          <Radio value="paste" label={t.page.fromPaste} />
        </RadioGroup>
        {mode === "sheet" ? (
          <Step number={next()} title={t.sheets.title}>
            <SheetStep choice={choice} onPaste={() => openImport("paste")} />
          </Step>
        ) : (
          <Step number={next()} title={t.paste.title}>
            <PasteStep
              text={pasted.text}
              levels={preview?.levels ?? []}
              left={preview?.left ?? []}
              onText={(text) => onPasted((now) => ({ ...now, text, statusChoices: {}, mapping: null }))}
              onLevel={(kind, field) => onPasted((now) => ({ ...now, levels: { ...now.levels, [kind]: field } }))}
            />
          </Step>
        )}
        {columns !== null && (
          <Step number={next()} title={t.mapping.title} hint={t.mapping.hint}>
            <MappingStep {...columns} onField={changeField} />
          </Step>
        )}
        {preview === null && isBehind && <Spinner className={styles.working} size="tiny" label={t.preview.working} />}
        {preview !== null && (
          <Step number={next()} title={t.preview.title}>
            <PreviewStep
              preview={preview}
              isBehind={isBehind}
              statusChoices={statusChoices}
              onStatus={changeStatus}
              settings={shownSettings}
              onSetting={(item, value) => setSettings((now) => ({ ...now, [item]: value }))}
            />
          </Step>
        )}
        {preview?.comparison != null && preview.adoption.issues.length > 0 && (
          <Step number={next()} title={t.compare.title} hint={t.compare.hint}>
            <CompareStep
              preview={preview}
              comparison={preview.comparison}
              kept={choice.found?.kept ?? []}
              isBehind={isBehind}
              onDone={onDone}
            />
          </Step>
        )}
        {(isWriting || (preview !== null && preview.comparison === null)) && (
          <Step
            number={next()}
            title={t.run.title}
            hint={preview === null ? undefined : t.run.hint(preview.adoption.counts)}
          >
            <RunStep
              canStart={preview !== null && !isBehind && preview.adoption.issues.length > 0}
              run={run}
              onStart={() => void start()}
            />
          </Step>
        )}
      </div>
    </main>
  );
};
