import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXS,
  },
  button: { minWidth: 0, padding: "4px 2px", flexDirection: "column", display: "flex" },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  urgent: { color: tokens.colorPaletteRedForeground1 },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface CountButton<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** A number, or — where it cannot be told. */
  readonly count: number | string;
  /** Red. Default false. */
  readonly urgent?: boolean;
}

export interface CountButtonsProps<Key extends string> {
  /** What the group is called. */
  readonly label: string;
  readonly buttons: readonly CountButton<Key>[];
  /** null: none. */
  readonly pressed: Key | null;
  /** null when the pressed one is pressed again. */
  readonly onPress: (key: Key | null) => void;
}

/** Numbers that filter: one that is pressed shows only its rows, pressed again all. */
export const CountButtons = <Key extends string>({ label, buttons, pressed, onPress }: CountButtonsProps<Key>) => {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={label}>
      {buttons.map((button) => (
        <ToggleButton
          key={button.key}
          className={styles.button}
          checked={pressed === button.key}
          onClick={() => onPress(pressed === button.key ? null : button.key)}
        >
          <span className={mergeClasses(styles.count, button.urgent === true && styles.urgent)}>{button.count}</span>
          <span className={styles.label}>{button.label}</span>
        </ToggleButton>
      ))}
    </div>
  );
};
