import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CreateOutcome } from "../../workbook/operations";
import { words } from "../../locales";
import { paneWords } from "../environment";
import { useLedgerSession } from "../useLedger";
import { useNavigation } from "../navigation";
import { Note } from "./Note";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM, justifyItems: "start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  secrecy: { margin: 0, color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The workbook has no ledger: offers to make one, or to take over the one that people have. */
export const StartPage = () => {
  const styles = useStyles();
  const t = paneWords();
  const session = useLedgerSession();
  const { openImport } = useNavigation();
  const [exists, setExists] = useState<Extract<CreateOutcome, { kind: "exists" }> | null>(null);

  const create = async (): Promise<void> => {
    const outcome = await session.create();
    setExists(outcome?.kind === "exists" ? outcome : null);
    if (outcome?.kind === "created") session.say({ text: t.created(outcome), undoable: false });
  };

  return (
    <main className={styles.root}>
      <h2 className={styles.title}>{t.start.title}</h2>
      <p className={styles.text}>{t.start.text}</p>
      <p className={styles.secrecy}>{t.start.secrecy}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={session.busy !== null} onClick={() => void create()}>
          {t.start.create}
        </Button>
        <Button disabledFocusable={session.busy !== null} onClick={() => openImport("sheet")}>
          {words().ledgerImport.titles.sheet}
        </Button>
        <Button disabledFocusable={session.busy !== null} onClick={() => openImport("paste")}>
          {words().ledgerImport.titles.paste}
        </Button>
        <Button appearance="subtle" disabledFocusable={session.busy !== null} onClick={() => void session.refresh()}>
          {t.start.recheck}
        </Button>
      </div>
      {exists !== null && (
        <Note intent="warning" title={t.start.existsTitle}>
          {exists.sheets.length > 0 && <div>{t.existingSheets({ names: exists.sheets })}</div>}
          {exists.tables.length > 0 && <div>{t.existingTables({ names: exists.tables })}</div>}
          {exists.names.length > 0 && <div>{t.existingNames({ names: exists.names })}</div>}
          <div>{t.start.existsTip}</div>
        </Note>
      )}
    </main>
  );
};
