import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { paneWords } from "../environment";
import { Disclosure } from "../shell/Disclosure";
import { Note } from "../shell/Note";
import { useEditorSession } from "../shell/useEditor";
import { SaveBar } from "../update/SaveBar";
import { useLedgerSession } from "../useLedger";
import { About } from "./About";
import { InsertFormula } from "./InsertFormula";
import { LastChange } from "./LastChange";
import { LedgerSettings } from "./LedgerSettings";
import { SlotGroups } from "./SlotGroups";
import { useSettingEdits } from "./useSettingEdits";

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

const all = (): boolean => true;

/** 设置: who writes, the settings of the ledger, the prose of the papers, formulas for cells. */
export const SettingsPage = ({ focusItem }: SettingsPageProps) => {
  const styles = useStyles();
  const { settings: t, shell, conflict, editorNamed } = paneWords();
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { edits, slots, refused, unresolved, count, onEdits, onAdd, save, discard } = useSettingEdits(all);
  const root = useRef<HTMLDivElement>(null);
  const isSlot = slots.some(({ item }) => item === focusItem);

  useEffect(() => {
    if (focusItem === "") return;
    const field = root.current?.querySelector<HTMLElement>(
      `[data-item="${CSS.escape(focusItem)}"] :is(input, textarea, select)`,
    );
    field?.focus();
    field?.scrollIntoView?.({ block: "center" });
  }, [focusItem]);

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
            <SlotGroups
              focusItem={focusItem}
              entries={slots}
              edits={edits}
              refused={refused}
              onEdits={onEdits}
              onAdd={onAdd}
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
          onDiscard={discard}
        />
      )}
    </main>
  );
};
