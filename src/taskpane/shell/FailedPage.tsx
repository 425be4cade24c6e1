import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../environment";
import { useLedgerSession } from "../useLedger";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, justifyItems: "start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** The first read failed; the reason stands above. */
export const FailedPage = () => {
  const styles = useStyles();
  const { start, shell } = paneWords();
  const session = useLedgerSession();
  return (
    <main className={styles.root}>
      <h2 className={styles.title}>{start.failedTitle}</h2>
      <Button appearance="primary" disabledFocusable={session.busy !== null} onClick={() => void session.refresh()}>
        {shell.refresh}
      </Button>
    </main>
  );
};
