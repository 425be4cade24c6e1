import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { checkGrades, type CheckGrade } from "../../ledger/checkUp/finding";
import { words } from "../../locales";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, padding: "4px 2px", flexDirection: "column", display: "flex" },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  must: { color: tokens.colorPaletteRedForeground1 },
});

export interface GradeButtonsProps {
  readonly counts: Readonly<Record<CheckGrade, number>>;
  readonly grade: CheckGrade | "";
  readonly onGrade: (grade: CheckGrade | "") => void;
}

/** How many findings of each grade; one that is pressed shows only these, pressed again all. */
export const GradeButtons = ({ counts, grade, onGrade }: GradeButtonsProps) => {
  const styles = useStyles();
  const t = words().checkUp;
  return (
    <div className={styles.root} role="group" aria-label={t.page.grades}>
      {checkGrades.map((key) => (
        <ToggleButton
          key={key}
          className={styles.button}
          checked={grade === key}
          onClick={() => onGrade(grade === key ? "" : key)}
        >
          <span className={mergeClasses(styles.number, key === "must" && counts.must > 0 && styles.must)}>
            {counts[key]}
          </span>
          <span className={styles.label}>{t.grades[key]}</span>
        </ToggleButton>
      ))}
    </div>
  );
};
