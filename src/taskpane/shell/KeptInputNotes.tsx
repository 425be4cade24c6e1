import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormDraft } from "../edits/keptInput";
import { useKept } from "../edits/useKeptInput";
import { paneWords } from "../environment";
import { draftTitle } from "../forms/formDraft";
import { useNavigation } from "../navigation";
import { Note } from "./Note";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

const pad = (n: number): string => String(n).padStart(2, "0");

/** 11-22 10:32 in the reader's own time. */
const shownTime = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? ""
    : `${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
};

/** Input from earlier that is not in the sheet: offered again, never thrown away unasked. */
export const KeptInputNotes = () => {
  const styles = useStyles();
  const { drafts: t } = paneWords();
  const kept = useKept();
  const navigation = useNavigation();
  if (kept.drafts.length === 0 && kept.restored === 0) return null;
  const what = (draft: FormDraft): string => {
    const title = draftTitle(draft);
    return title === "" ? t[draft.kind] : `${t[draft.kind]} ${title}`;
  };
  return (
    <div className={styles.root}>
      {kept.restored > 0 && (
        <Note intent="info" onDismiss={kept.restoredSeen}>
          {t.pending({ count: kept.restored })}
        </Note>
      )}
      {kept.drafts.map((draft) => (
        <Note
          key={draft.id}
          intent="info"
          actions={
            <>
              <Button size="small" onClick={() => navigation.openForm(draft)}>
                {t.resume}
              </Button>
              <Button size="small" onClick={() => kept.dropDraft(draft.id)}>
                {t.discard}
              </Button>
            </>
          }
        >
          {t.title({ what: what(draft), time: shownTime(draft.savedAt) })}
        </Note>
      ))}
    </div>
  );
};
