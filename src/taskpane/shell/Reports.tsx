import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../../locales";
import { paneWords } from "../environment";
import { useLedgerSession } from "../useLedger";
import { Note } from "./Note";
import { ObstacleList } from "./ObstacleList";
import { RefusalList } from "./RefusalList";
import { useEditorSession } from "./useEditor";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    maxHeight: "50vh",
    overflowY: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  },
  waiting: { justifyContent: "flex-start", textAlign: "left" },
});

/** What just happened, always in sight: waiting for Excel, failures, what was written and can be taken back, that the sheets changed. */
export const Reports = () => {
  const styles = useStyles();
  const t = paneWords();
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { error, report, waiting, stale } = session;

  const undo = async (): Promise<void> => {
    const name = await editor.require();
    if (name !== null) await session.undo(name);
  };

  return (
    <div className={styles.root}>
      {waiting > 0 && (
        <Note intent={waiting === 15 ? "warning" : "info"}>
          {waiting === 15 ? (
            words().workbook.waitingLong
          ) : (
            <Spinner className={styles.waiting} size="tiny" label={words().workbook.waitingHint} />
          )}
        </Note>
      )}
      {error !== null && (
        <Note intent="error" title={error.userMessage} onDismiss={session.dismissError}>
          {error.tip}
        </Note>
      )}
      {report !== null && (
        <Note
          compact
          intent={report.failed === true ? "warning" : "success"}
          onDismiss={() => session.say(null)}
          actions={
            report.undoable ? (
              <Button size="small" disabledFocusable={session.busy !== null} onClick={() => void undo()}>
                {t.shell.undo}
              </Button>
            ) : undefined
          }
        >
          {report.text}
          {report.refusals !== undefined && report.refusals.length > 0 && <RefusalList refusals={report.refusals} />}
          {report.obstacles !== undefined && report.obstacles.length > 0 && (
            <ObstacleList obstacles={report.obstacles} />
          )}
        </Note>
      )}
      {stale && (
        <Note
          compact
          intent="info"
          actions={
            <Button size="small" disabledFocusable={session.busy !== null} onClick={() => void session.refresh()}>
              {t.shell.refresh}
            </Button>
          }
        >
          {t.messages.stale}
        </Note>
      )}
    </div>
  );
};
