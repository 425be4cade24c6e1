import { Button, Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { words } from "../../locales";
import type { ExportOperations, FileColumn, FileContent } from "../../workbook/exportOperations";
import type { KeptImport } from "../../workbook/importOperations";
import type { PaneExports } from "../environment";
import { mimeTypes } from "../saveFile/saveFile";
import { describeColumns, describeFile, type ExportReport } from "./describeExport";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  button: { justifySelf: "start" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FilePartProps {
  readonly operations: Pick<ExportOperations, "exportFile" | "fileColumns">;
  readonly saveFile: PaneExports["saveFile"];
  /** The import whose layout may be exported; several where sheets were imported together. */
  readonly layouts: readonly KeptImport[];
  readonly blocked: boolean;
  /** Runs a command of this part and shows what it reports; null: nothing to report. */
  readonly run: (work: () => Promise<ExportReport | null>) => void;
}

/** 导出为独立文件: what goes into the file is chosen here, columns for the unit's own use only on request. */
export const FilePart = ({ operations, saveFile, layouts, blocked, run }: FilePartProps) => {
  const styles = useStyles();
  const t = words().exports.page;
  const listId = useId();
  const [kind, setKind] = useState<FileContent["kind"]>("ledger");
  const [unpublic, setUnpublic] = useState(false);
  const [phones, setPhones] = useState(false);
  const [columns, setColumns] = useState<readonly FileColumn[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [kept, ...others] = layouts;
  const content: FileContent | null =
    kind !== "layout" ? { kind } : kept === undefined ? null : { kind: "layout", kept, others };

  const showColumns = async (): Promise<ExportReport | null> => {
    if (content === null) return { intent: "info", lines: [t.noLayout] };
    const outcome = await operations.fileColumns(content);
    if (outcome.kind !== "columns") return describeColumns(outcome);
    setColumns(outcome.columns);
    setChosen(new Set(outcome.columns.flatMap(({ heading, internal }) => (internal ? [] : [heading]))));
    return null;
  };
  const save = async (): Promise<ExportReport> => {
    if (content === null) return { intent: "info", lines: [t.noLayout] };
    const choice = { unpublic, phones, columns: columns === null ? null : [...chosen] };
    const outcome = await operations.exportFile(content, choice);
    return describeFile(
      outcome,
      outcome.kind === "file" ? await saveFile(outcome.bytes, outcome.name, mimeTypes.xlsx) : null,
    );
  };
  const choose = (heading: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(heading);
    else next.delete(heading);
    setChosen(next);
  };

  return (
    <div className={styles.root}>
      <Field label={t.content} size="small">
        <Select
          className={styles.select}
          size="small"
          value={kind}
          onChange={(_event, { value }) => {
            setKind(value === "layout" || value === "print" ? value : "ledger");
            setColumns(null);
          }}
        >
          <option value="ledger">{t.contents.ledger}</option>
          <option value="layout" disabled={kept === undefined}>
            {t.contents.layout}
          </option>
          <option value="print">{t.contents.print}</option>
        </Select>
      </Field>
      <Checkbox
        label={t.withUnpublic}
        checked={unpublic}
        onChange={(_event, { checked }) => setUnpublic(checked === true)}
      />
      <Checkbox label={t.withPhones} checked={phones} onChange={(_event, { checked }) => setPhones(checked === true)} />
      <Button
        className={styles.button}
        size="small"
        aria-expanded={columns !== null}
        aria-controls={columns === null ? undefined : listId}
        disabledFocusable={blocked}
        onClick={() => {
          if (columns === null) run(showColumns);
          else setColumns(null);
        }}
      >
        {columns === null ? t.chooseColumns : t.usualColumns}
      </Button>
      {columns !== null && (
        <fieldset id={listId} className={styles.columns}>
          <legend className={styles.legend}>{t.columns({ chosen: chosen.size, all: columns.length })}</legend>
          {columns.map(({ heading, internal }) => (
            <Checkbox
              key={heading}
              label={internal ? t.internalColumn({ heading }) : heading}
              checked={chosen.has(heading)}
              onChange={(_event, { checked }) => choose(heading, checked === true)}
            />
          ))}
        </fieldset>
      )}
      <p className={styles.text}>{t.columnsHint}</p>
      <Button className={styles.button} disabledFocusable={blocked || content === null} onClick={() => run(save)}>
        {t.file}
      </Button>
      <p className={styles.text}>{t.fileHint}</p>
    </div>
  );
};
