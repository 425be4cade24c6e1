import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Refusal } from "../../ledger/change";
import { rowHandle } from "../../ledger/ids";
import type { CellValue } from "../../ledger/model";
import { planChanges } from "../../ledger/planChanges";
import { ledgerTables, type TableKey } from "../../ledger/schema";
import { findSecrecyWords } from "../../ledger/secrecyWords";
import { words } from "../../locales";
import { hasWritten } from "../../workbook/operations";
import { conflictsOf, keepMine, shownValue, withEdit, withoutEdit } from "../edits/cellEdits";
import type { FormDraft, MeasureDraft } from "../edits/keptInput";
import { useKept } from "../edits/useKeptInput";
import { paneWords, useEnvironment } from "../environment";
import { FormField } from "../fields/FormField";
import { deadlineHint } from "../fields/deadlineHint";
import { BackButton } from "../shell/BackButton";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { NewMeasures } from "./NewMeasures";
import { RelatedItem } from "./RelatedItem";
import { blankMeasure, draftChange, editedRow, hasInput } from "./formDraft";
import { formSpec, type FieldSpec } from "./formSpec";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  parent: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  kept: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

export interface FormPageProps {
  readonly initial: FormDraft;
  /** Written: the id of the row. */
  readonly onSaved: (id: string) => void;
  readonly onBack: () => void;
}

const keyOfHeading = (table: TableKey, heading: string): string =>
  ledgerTables[table].columns.find((column) => column.heading === heading)?.key ?? "";

/** One form for adding and editing issues, measures and events: what must be filled first, the rest folded; input is kept as it is typed. */
export const FormPage = ({ initial, onSaved, onBack }: FormPageProps) => {
  const styles = useStyles();
  const t = paneWords();
  const { random, now } = useEnvironment();
  const session = useLedgerSession();
  const { ledger } = useLedgerView();
  const editor = useEditorSession();
  const kept = useKept();
  const [draft, setDraft] = useState(initial);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [message, setMessage] = useState("");
  const [attempt, setAttempt] = useState(0);
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const date1904 = ledger.date1904 === true;
  const spec = useMemo(() => formSpec(draft.kind, ledger), [draft.kind, ledger]);
  const measureSpec = useMemo(() => formSpec("addMeasure", ledger).main, [ledger]);
  const adding = draft.kind.startsWith("add");
  const row = editedRow(draft, ledger);
  const cells = row?.cells ?? {};
  const conflicts = conflictsOf(draft.edits, cells);
  const parent = ledger.issues.find((issue) => rowHandle(issue.source) === draft.parentId);

  useEffect(() => heading.current?.focus(), []);

  useEffect(() => {
    if (attempt === 0) return;
    root.current?.querySelector<HTMLElement>("[aria-invalid='true'], [data-conflict] button")?.focus();
  }, [attempt]);

  const change = (next: FormDraft): void => {
    const dated = { ...next, savedAt: now().toISOString() };
    setDraft(dated);
    if (hasInput(dated)) kept.keepDraft(dated);
    else kept.dropDraft(dated.id);
  };
  const setField = (key: string, value: CellValue): void => {
    setRefusals((all) =>
      all.filter((refusal) => !(refusal.id === draft.id && keyOfHeading(refusal.table, refusal.column) === key)),
    );
    change({ ...draft, edits: withEdit(draft.edits, key, cells[key] ?? "", value) });
  };
  const setMeasures = (measures: readonly MeasureDraft[]): void => change({ ...draft, measures });

  const problemOf = (id: string, key: string): string | undefined =>
    refusals
      .filter((refusal) => refusal.id === id && keyOfHeading(refusal.table, refusal.column) === key)
      .filter((refusal) => refusal.reason.kind !== "changedMeanwhile")
      .map((refusal) => words().ledger.describeReason(refusal.reason))[0];

  const control = (
    field: FieldSpec,
    id: string,
    value: CellValue,
    values: (key: string) => CellValue,
    onChange: (value: CellValue) => void,
    required = field.required,
  ) => {
    const { column } = field;
    const deadline = column.key === "deadlineText" ? deadlineHint(value, ledger) : null;
    const secret =
      typeof value === "string" && (column.kind === "longText" || column.kind === "text")
        ? findSecrecyWords(value)
        : [];
    const warning =
      secret.length > 0
        ? t.form.secrecy({ words: secret })
        : deadline !== null && !deadline.understood
          ? deadline.text
          : undefined;
    const hint =
      deadline?.understood === true
        ? deadline.text
        : column.key === "publicity" && (value === "" || value === "未定")
          ? t.form.publicityHint
          : undefined;
    const conflict = id === draft.id ? conflicts.find((each) => each.column === column.key) : undefined;
    return (
      <FormField
        key={column.key}
        column={column}
        value={value}
        onChange={onChange}
        required={required}
        problem={problemOf(id, column.key)}
        warning={warning}
        hint={hint}
        suggestions={field.suggestions?.(values)}
        several={field.several ?? false}
        rows={field.rows ?? 2}
        date1904={date1904}
        conflict={conflict}
        onKeepMine={() =>
          conflict !== undefined && change({ ...draft, edits: keepMine(draft.edits, column.key, conflict.found) })
        }
        onTakeTheirs={() => change({ ...draft, edits: withoutEdit(draft.edits, column.key) })}
      />
    );
  };
  const ownValue = (key: string): CellValue => shownValue(draft.edits, cells, key);
  const ownControl = (field: FieldSpec) =>
    control(field, draft.id, ownValue(field.column.key), ownValue, (value) => setField(field.column.key, value));

  const refuse = (all: readonly Refusal[]): void => {
    setRefusals(all);
    const missing = all.filter(({ reason }) => reason.kind === "required").length;
    const general = all.filter(
      (refusal) => refusal.column === "" || keyOfHeading(refusal.table, refusal.column) === "id",
    );
    setMessage(
      general.length > 0
        ? general.map((refusal) => words().ledger.describeRefusal(refusal)).join("\n")
        : missing > 0
          ? t.form.requiredMissing({ count: missing })
          : t.form.notWritten,
    );
    setAttempt((count) => count + 1);
  };

  const save = async (): Promise<void> => {
    setMessage("");
    if (!adding && row === undefined) return;
    if (conflicts.length > 0) {
      setMessage(t.conflict.unresolved);
      return setAttempt((count) => count + 1);
    }
    const wanted = draftChange(draft, ledger);
    if (wanted === null) return setMessage(t.form.nothingChanged);
    // The same check as before writing, so that an unfinished form costs no word with Excel
    const planned = planChanges(ledger, [wanted], { editor: "", now: 0 });
    if (planned.refusals.length > 0) return refuse(planned.refusals);
    const name = await editor.require();
    if (name === null) return;
    const outcome = await session.apply([wanted], name);
    if (outcome === null) return;
    if (outcome.refusals.length > 0) return refuse(outcome.refusals);
    if (!hasWritten(outcome) && outcome.obstacles.length > 0) return setMessage(t.obstaclesTitle);
    kept.dropDraft(draft.id);
    onSaved(draft.id);
  };

  return (
    <main
      ref={root}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.ctrlKey) void save();
      }}
    >
      <div className={styles.root}>
        <div className={styles.head}>
          <BackButton label={t.form.back} onBack={onBack} />
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {t.form.titles[draft.kind]}
          </h2>
        </div>
        {parent !== undefined && draft.kind !== "addEvent" && (
          <p className={styles.parent}>{t.form.parentIs({ seq: parent.seq, text: parent.text })}</p>
        )}
        {!adding && row === undefined && <Note intent="warning">{t.messages.rowGone}</Note>}
        {message !== "" && <Note intent="warning">{message}</Note>}
        {spec.table === "events" && (
          <RelatedItem value={String(ownValue("relatedId"))} onChange={(id) => setField("relatedId", id)} />
        )}
        {spec.main.map(ownControl)}
        <Disclosure title={t.form.more({ count: spec.folded.length })} initiallyOpen={false}>
          {spec.folded.map(ownControl)}
        </Disclosure>
        {draft.kind === "addIssue" && measureSpec[0] !== undefined && (
          <NewMeasures
            measures={draft.measures}
            text={measureSpec[0]}
            own={measureSpec.slice(1)}
            field={(measure, field, onChange) =>
              control(
                field,
                measure.id,
                measure.fields[field.column.key] ?? "",
                (key) => measure.fields[key] ?? "",
                onChange,
              )
            }
            onChange={setMeasures}
            onAdd={() => setMeasures([...draft.measures, blankMeasure(ledger, random, draft.measures)])}
          />
        )}
        <p className={styles.kept}>{t.form.kept}</p>
      </div>
      <div className={styles.foot}>
        <Button appearance="primary" disabledFocusable={session.busy !== null} onClick={() => void save()}>
          {session.busy === "saving" ? t.update.saving : t.form.save}
        </Button>
        <Button onClick={onBack}>{t.form.back}</Button>
        {hasInput(draft) && (
          <Button
            appearance="subtle"
            onClick={() => {
              kept.dropDraft(draft.id);
              onBack();
            }}
          >
            {t.form.discard}
          </Button>
        )}
      </div>
    </main>
  );
};
