import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  hidden: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface SaveBarProps {
  readonly count: number;
  /** How many of them are not in the list that is shown. */
  readonly hidden: number;
  readonly saving: boolean;
  readonly disabled: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** One button for everything that was changed. */
export const SaveBar = ({ count, hidden, saving, disabled, onSave, onDiscard }: SaveBarProps) => {
  const styles = useStyles();
  const t = paneWords().update;
  return (
    <div className={styles.root}>
      <Button appearance="primary" data-save disabledFocusable={disabled || count === 0} onClick={onSave}>
        {saving ? t.saving : t.save({ count })}
      </Button>
      {count > 0 && (
        <Button appearance="subtle" disabledFocusable={disabled} onClick={onDiscard}>
          {t.discardAll}
        </Button>
      )}
      {hidden > 0 && <span className={styles.hidden}>{t.hidden({ count: hidden })}</span>}
    </div>
  );
};
