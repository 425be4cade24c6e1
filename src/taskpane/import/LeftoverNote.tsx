import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../../locales";
import { Note } from "../shell/Note";
import { useLedgerSession } from "../useLedger";
import type { Leftovers } from "./useLeftovers";

const useStyles = makeStyles({
  root: {
    paddingTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
});

export interface LeftoverNoteProps {
  readonly leftovers: Leftovers;
}

/** Sheets that an interrupted import left behind, and what to do with them. */
export const LeftoverNote = ({ leftovers: { sheets, stuck, remove, keep } }: LeftoverNoteProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.leftovers;
  const session = useLedgerSession();
  if (sheets.length === 0) return null;
  return (
    <div className={styles.root}>
      <Note
        intent="warning"
        title={t.title}
        actions={
          <>
            <Button size="small" disabledFocusable={session.busy !== null} onClick={() => void remove()}>
              {t.remove}
            </Button>
            <Button size="small" onClick={keep}>
              {t.keep}
            </Button>
          </>
        }
      >
        <div>{t.text({ sheets })}</div>
        {stuck.length > 0 && <div>{t.notRemoved({ sheets: stuck })}</div>}
      </Note>
    </div>
  );
};
