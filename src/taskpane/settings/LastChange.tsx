import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { shownText } from "../../ledger/cell";
import { paneWords } from "../environment";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession, useLedgerView } from "../useLedger";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The add-in's last command by 变更记录, and taking it back. */
export const LastChange = () => {
  const styles = useStyles();
  const { settings: t, shell } = paneWords();
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { ledger } = useLedgerView();
  const last = ledger.changes[ledger.changes.length - 1];
  if (last === undefined) return <span>{t.noChange}</span>;
  const fields = ledger.changes.filter(({ time, editor: name }) => time === last.time && name === last.editor).length;
  const undo = async (): Promise<void> => {
    const name = await editor.require();
    if (name !== null) await session.undo(name);
  };
  return (
    <div className={styles.root}>
      <span>{t.lastChangeIs({ time: shownText(last.time, "timestamp"), editor: last.editor, fields })}</span>
      <Button size="small" disabledFocusable={session.busy !== null} onClick={() => void undo()}>
        {shell.undo}
      </Button>
    </div>
  );
};
