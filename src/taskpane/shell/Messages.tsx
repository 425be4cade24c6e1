import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../environment";
import { useNavigation } from "../navigation";
import { useLedgerSession } from "../useLedger";
import { Note } from "./Note";
import { ObstacleList } from "./ObstacleList";
import { RowProblems } from "./RowProblems";
import { useEditorSession } from "./useEditor";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalS },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What is the matter with the ledger, above the page: what keeps from writing, what was lost, what was not understood. */
export const Messages = () => {
  const styles = useStyles();
  const t = paneWords();
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { page } = useNavigation();
  const { view } = session;
  if (view === null) return null;

  const again = async (): Promise<void> => {
    const name = await editor.require();
    if (name !== null) await session.offerAgain(name);
  };

  return (
    <div className={styles.root}>
      {view.obstacles.length > 0 && (session.report?.obstacles ?? []).length === 0 && (
        <Note intent="warning" title={t.obstaclesTitle}>
          <ObstacleList obstacles={view.obstacles} />
        </Note>
      )}
      {view.lost.length > 0 && (
        <Note
          intent="warning"
          title={t.lost.title({ count: view.lost.length })}
          actions={
            <>
              <Button size="small" disabledFocusable={session.busy !== null} onClick={() => void again()}>
                {t.lost.again}
              </Button>
              <Button size="small" onClick={session.forgetLost}>
                {t.lost.forget}
              </Button>
            </>
          }
        >
          {t.lost.text}
          <ul className={styles.list}>
            {view.lost.map((row) => (
              <li key={String(row.cells["id"])}>
                {String(row.cells["text"] ?? row.cells["content"] ?? row.cells["id"] ?? "")}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {/* 体检 lists them among its findings */}
      {page !== "checkUp" && view.ledger.problems.length > 0 && <RowProblems problems={view.ledger.problems} />}
    </div>
  );
};
