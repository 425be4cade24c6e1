import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { words } from "../../locales";
import type { ExportSources } from "../../workbook/exportOperations";
import { importedWith } from "../../workbook/importGroups";
import { LedgerError } from "../../workbook/ledgerError";
import { paneWords, type PaneExports } from "../environment";
import { Note } from "../shell/Note";
import { describeExport, describeExports, describeFormFile, describeValues, type ExportReport } from "./describeExport";
import { FilePart } from "./FilePart";
import { FormFileButton } from "./FormFileButton";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  button: { justifySelf: "start" },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface ExportSectionProps extends PaneExports {
  /** Another command of the pane is under way. */
  readonly busy: boolean;
}

type Part = "layout" | "form" | "print" | "file" | "values";

const failure = (reason: unknown): ExportReport => {
  const { unexpected, unexpectedTip } = paneWords().messages;
  const lines = reason instanceof LedgerError ? [reason.userMessage, reason.tip] : [unexpected, unexpectedTip];
  return { intent: "error", lines: lines.filter((line) => line !== "") };
};

/** 导出: the ledger in the forms that people hand in, print and send. */
export const ExportSection = ({ operations, saveFile, busy }: ExportSectionProps) => {
  const styles = useStyles();
  const t = words().exports.page;
  const [sources, setSources] = useState<ExportSources | null>(null);
  const [running, setRunning] = useState<Part | null>(null);
  const [report, setReport] = useState<(ExportReport & { readonly part: Part }) | null>(null);
  const [form, setForm] = useState("");
  const [functions, setFunctions] = useState("");

  const load = useCallback(async () => {
    try {
      setSources(await operations.exportSources());
    } catch (reason) {
      setReport({ ...failure(reason), part: "layout" });
    }
  }, [operations]);
  useEffect(() => void load(), [load]);

  const run = async (part: Part, work: () => Promise<ExportReport | null>): Promise<void> => {
    setRunning(part);
    setReport(null);
    try {
      const said = await work();
      setReport(said === null ? null : { ...said, part });
      await load();
    } catch (reason) {
      setReport({ ...failure(reason), part });
    } finally {
      setRunning(null);
    }
  };

  const kept = sources?.kept[0];
  // of several sheets that were imported together each gets its own back
  const together = kept === undefined ? [] : importedWith(sources?.kept ?? [], kept);
  const layouts = together.length > 0 ? together : kept === undefined ? [] : [kept];
  const blocked = busy || running !== null;
  const button = (part: Part, label: string, disabled: boolean, work: () => Promise<ExportReport>) => (
    <Button className={styles.button} disabledFocusable={blocked || disabled} onClick={() => void run(part, work)}>
      {label}
    </Button>
  );
  const said = (part: Part) =>
    report?.part === part && (
      <Note intent={report.intent}>
        {report.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Note>
    );
  const sheetChoice = (label: string, value: string, onChange: (sheet: string) => void) => (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value}
        onFocus={() => void load()}
        onChange={(_event, data) => onChange(data.value)}
      >
        <option value="">{t.chooseSheet}</option>
        {sources?.sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
    </Field>
  );

  return (
    <section className={styles.root} aria-label={t.title}>
      <h2 className={styles.title}>{t.title}</h2>
      <p className={styles.text}>{t.intro}</p>

      <div className={styles.part}>
        {button("layout", t.layout, kept === undefined, async () =>
          kept === undefined
            ? { intent: "info", lines: [t.noLayout] }
            : describeExports(await operations.exportLayouts(layouts)),
        )}
        <p className={styles.text}>
          {sources === null || kept !== undefined ? t.layoutHint : t.noLayout}
          {kept !== undefined && ` ${t.layoutOf({ sheets: layouts.map(({ mapping }) => mapping.sheet) })}`}
        </p>
        {said("layout")}
      </div>

      <div className={styles.part}>
        {sheetChoice(t.sheet, form, setForm)}
        {button("form", t.form, form === "", async () => describeExport(await operations.fillForm(form)))}
        <FormFileButton
          blocked={blocked}
          onChoose={(file) => void run("form", async () => describeFormFile(await operations.fillFormFile(file)))}
        />
        <p className={styles.text}>{sources?.sheets.length === 0 ? t.noSheets : t.formHint}</p>
        {said("form")}
      </div>

      <div className={styles.part}>
        {button("print", t.print, false, async () => describeExport(await operations.printForm()))}
        <p className={styles.text}>{t.printHint}</p>
        {said("print")}
      </div>

      <div className={styles.part}>
        <FilePart
          operations={operations}
          saveFile={saveFile}
          layouts={layouts}
          blocked={blocked}
          run={(work) => void run("file", work)}
        />
        {said("file")}
      </div>

      <div className={styles.part}>
        {sheetChoice(t.valuesSheet, functions, setFunctions)}
        {button("values", t.values, functions === "", async () =>
          describeValues(await operations.copyAsValues(functions)),
        )}
        <p className={styles.text}>{t.valuesHint}</p>
        {said("values")}
      </div>
    </section>
  );
};
