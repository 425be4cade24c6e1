import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { NoticeEdit } from "../../workbook/operations";
import { paneWords } from "../environment";
import { Note } from "../shell/Note";
import { ClampedText } from "../update/ClampedText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  values: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  name: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

export interface HandEditsProps {
  readonly sheet: string;
  readonly edits: readonly NoticeEdit[];
  readonly disabled: boolean;
  readonly onOverwrite: () => void;
  readonly onKeep: () => void;
}

/** What people changed on the sheet since it was built, before it is built again. */
export const HandEdits = ({ sheet, edits, disabled, onOverwrite, onKeep }: HandEditsProps) => {
  const styles = useStyles();
  const { notice: t, conflict } = paneWords();
  const text = (value: string): string => (value === "" ? conflict.blank : value);
  return (
    <Note
      intent="warning"
      title={t.editedTitle({ sheet, count: edits.length })}
      actions={
        <>
          <Button size="small" disabledFocusable={disabled} onClick={onOverwrite}>
            {t.overwrite}
          </Button>
          <Button size="small" onClick={onKeep}>
            {t.keepEdits}
          </Button>
        </>
      }
    >
      <p>{t.editedText}</p>
      <ul className={styles.list}>
        {edits.map((edit) => (
          <li key={edit.row}>
            <strong>{t.editedRow({ row: edit.row })}</strong>
            <dl className={styles.values}>
              <dt className={styles.name}>{t.editedBuilt}</dt>
              <dd className={styles.value}>
                <ClampedText text={text(edit.built)} />
              </dd>
              <dt className={styles.name}>{t.editedFound}</dt>
              <dd className={styles.value}>
                <ClampedText text={text(edit.found)} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </Note>
  );
};
