import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../ledger/change";
import { conflictsOf, type RowEdits } from "../edits/cellEdits";
import { useKept } from "../edits/useKeptInput";
import { paneWords } from "../environment";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { useEditorSession } from "../shell/useEditor";
import { SaveBar } from "../update/SaveBar";
import { refusalsByHandle } from "../update/updateChanges";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { About } from "./About";
import { InsertFormula } from "./InsertFormula";
import { LastChange } from "./LastChange";
import { LedgerSettings } from "./LedgerSettings";
import { SlotSettings } from "./SlotSettings";
import { settingCells, settingChanges, slotEntries } from "./settingEdits";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  section: { display: "grid", gap: tokens.spacingVerticalS },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Opens the page at the part that inserts formulas; no 项目 is called so. */
export const formulaItem = "=";

export interface SettingsPageProps {
  /** 项目 of the setting or slot to go to; "" for none. */
  readonly focusItem: string;
}

const noRefusals: ReadonlyMap<string, readonly Refusal[]> = new Map();

/** 设置: who writes, the settings of the ledger, the prose of the papers, formulas for cells. */
export const SettingsPage = ({ focusItem }: SettingsPageProps) => {
  const styles = useStyles();
  const { settings: t, shell, conflict, editorNamed } = paneWords();
  const session = useLedgerSession();
  const { ledger } = useLedgerView();
  const editor = useEditorSession();
  const { settings: edits, setSettings } = useKept();
  const [refused, setRefused] = useState(noRefusals);
  const [unresolved, setUnresolved] = useState(false);
  const [added, setAdded] = useState<readonly string[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const slots = slotEntries(ledger, edits, added);
  const isSlot = slots.some(({ item }) => item === focusItem);

  useEffect(() => {
    if (focusItem === "") return;
    const field = root.current?.querySelector<HTMLElement>(
      `[data-item="${CSS.escape(focusItem)}"] :is(input, textarea, select)`,
    );
    field?.focus();
    field?.scrollIntoView?.({ block: "center" });
  }, [focusItem]);

  const onEdits = (key: string, change: (now: RowEdits) => RowEdits): void => {
    setUnresolved(false);
    setSettings((all) => {
      const { [key]: now = {}, ...others } = all;
      const next = change(now);
      return Object.keys(next).length === 0 ? others : { ...all, [key]: next };
    });
  };

  const save = async (): Promise<void> => {
    const cellsOf = (key: string) =>
      slots.find((slot) => slot.key === key)?.cells ?? settingCells(ledger, key.slice("settings/".length));
    if (Object.entries(edits).some(([key, own]) => conflictsOf(own, cellsOf(key)).length > 0))
      return setUnresolved(true);
    const name = await editor.require();
    if (name === null) return;
    const { changes, keys } = settingChanges(edits, ledger);
    const outcome = await session.apply(changes, name);
    if (outcome === null) return;
    const troubles = refusalsByHandle(outcome.refusals, keys);
    setRefused(troubles);
    const wrote = outcome.written.updates.length + outcome.written.appends.length > 0;
    if (wrote || outcome.obstacles.length === 0) {
      setSettings((all) => Object.fromEntries(Object.entries(all).filter(([key]) => troubles.has(key))));
    }
  };

  const count = Object.keys(edits).length;
  return (
    <main>
      <div ref={root} className={styles.root}>
        <h2 className={styles.hidden}>{t.title}</h2>
        {unresolved && <Note intent="warning">{conflict.unresolved}</Note>}
        <section className={styles.section}>
          <h3 className={styles.title}>{t.editor}</h3>
          <div className={styles.row}>
            <span>{editor.name === "" ? shell.editorUnset : editorNamed({ name: editor.name })}</span>
            <Button size="small" onClick={editor.change}>
              {shell.changeEditor}
            </Button>
          </div>
        </section>
        <section className={styles.section}>
          <h3 className={styles.title}>{t.ledger}</h3>
          <LedgerSettings edits={edits} refused={refused} onEdits={onEdits} />
        </section>
        <section className={styles.section}>
          <h3 className={styles.title}>{t.slots}</h3>
          <Disclosure key={isSlot ? focusItem : ""} title={t.slotsShow} initiallyOpen={isSlot}>
            <SlotSettings
              entries={slots}
              edits={edits}
              refused={refused}
              onEdits={onEdits}
              onAdd={(key) => setAdded((all) => [...all, key])}
            />
          </Disclosure>
        </section>
        <section className={styles.section} data-item={formulaItem}>
          <h3 className={styles.title}>{t.formula}</h3>
          <InsertFormula />
        </section>
        <section className={styles.section}>
          <h3 className={styles.title}>{t.lastChange}</h3>
          <LastChange />
        </section>
        <section className={styles.section}>
          <h3 className={styles.title}>{t.about}</h3>
          <About />
        </section>
      </div>
      {count > 0 && (
        <SaveBar
          count={count}
          hidden={0}
          saving={session.busy === "saving"}
          disabled={session.busy !== null}
          onSave={() => void save()}
          onDiscard={() => {
            setSettings(() => ({}));
            setRefused(noRefusals);
          }}
        />
      )}
    </main>
  );
};
