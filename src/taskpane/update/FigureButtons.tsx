import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkFilter, WorkList } from "../../ledger/workList";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: tokens.spacingHorizontalXS },
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
});

export interface FigureButtonsProps {
  readonly counts: WorkList["counts"];
  /** Tables whose figures can be shown; the others have —. */
  readonly trusted: { readonly issues: boolean; readonly measures: boolean };
  readonly soonDays: number;
  readonly filter: WorkFilter;
  readonly onFilter: (filter: WorkFilter) => void;
}

/** The four numbers of the period; one that is pressed shows only its rows, pressed again all. */
export const FigureButtons = ({ counts, trusted, soonDays, filter, onFilter }: FigureButtonsProps) => {
  const styles = useStyles();
  const t = paneWords().update;
  const figures = [
    { key: "overdue", label: t.overdue, of: "measures" },
    { key: "soon", label: t.soon({ days: soonDays }), of: "measures" },
    { key: "notUpdated", label: t.silent, of: "measures" },
    { key: "awaiting", label: t.review, of: "issues" },
  ] as const;
  return (
    <div className={styles.root} role="group" aria-label={t.figures}>
      {figures.map(({ key, label, of }) => (
        <ToggleButton
          key={key}
          className={styles.button}
          checked={filter === key}
          onClick={() => onFilter(filter === key ? "all" : key)}
        >
          <span className={styles.number}>{trusted[of] ? counts[key] : "—"}</span>
          <span className={styles.label}>{label}</span>
        </ToggleButton>
      ))}
    </div>
  );
};
