import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CellConflict } from "../edits/cellEdits";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  values: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS, margin: 0 },
  name: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ConflictChoiceProps {
  readonly conflict: CellConflict;
  /** Heading of the column, for the sentence. */
  readonly heading: string;
  /** How a value of this column reads. Default: as text. */
  readonly show?: (value: CellConflict["mine"]) => string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Someone else changed the cell meanwhile: what was seen, what stands there, what the user typed, and the choice. */
export const ConflictChoice = ({ conflict, heading, show = String, onKeepMine, onTakeTheirs }: ConflictChoiceProps) => {
  const styles = useStyles();
  const t = paneWords().conflict;
  const titleId = useId();
  const text = (value: CellConflict["mine"]): string => (value === "" ? t.blank : show(value));
  return (
    <div className={styles.root} role="group" aria-labelledby={titleId}>
      <span id={titleId} className={styles.title}>
        {t.title({ column: heading })}
      </span>
      <dl className={styles.values}>
        <dt className={styles.name}>{t.seen}</dt>
        <dd className={styles.value}>{text(conflict.seen)}</dd>
        <dt className={styles.name}>{t.found}</dt>
        <dd className={styles.value}>{text(conflict.found)}</dd>
        <dt className={styles.name}>{t.mine}</dt>
        <dd className={styles.value}>{text(conflict.mine)}</dd>
      </dl>
      <div className={styles.actions}>
        <Button size="small" onClick={onKeepMine}>
          {t.keep}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t.take}
        </Button>
      </div>
    </div>
  );
};
