import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { wordOf } from "../fields/labels";

const useStyles = makeStyles({
  root: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  segments: {
    display: "flex",
    flexWrap: "wrap",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  segment: {
    position: "relative",
    flex: "1 1 auto",
    textAlign: "center",
    cursor: "pointer",
    padding: "5px 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    ":last-child": { borderRight: "none" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":focus-within": { outline: `2px solid ${tokens.colorNeutralForegroundOnBrand}`, outlineOffset: "-4px" },
  },
  input: { position: "absolute", inset: 0, width: "100%", height: "100%", margin: 0, opacity: 0, cursor: "pointer" },
});

export interface StatusChoiceProps {
  readonly label: string;
  readonly choices: readonly string[];
  /** One of `choices`; anything else leaves all unchosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Default false. */
  readonly disabled?: boolean;
}

/** Buttons of which one is down: one click each, arrow keys between them. Native radio buttons, so every reader knows them. */
export const StatusChoice = ({ label, choices, value, onChange, disabled = false }: StatusChoiceProps) => {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.root} disabled={disabled}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.segments}>
        {choices.map((choice) => (
          <label key={choice} className={mergeClasses(styles.segment, choice === value && styles.chosen)}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {wordOf(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
