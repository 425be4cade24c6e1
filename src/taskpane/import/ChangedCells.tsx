import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChangedCell } from "../../adopt/compareAdoption";
import { columnOf } from "../../ledger/cellKind";
import { words } from "../../locales";
import { labelOf, wordOf } from "../fields/labels";
import { shownCell } from "./comparisonView";

const useStyles = makeStyles({
  cell: { display: "block", overflowWrap: "anywhere" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  /** Said by the words before each as well: a line through is not read aloud. */
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface ChangedCellsProps {
  readonly cells: readonly ChangedCell[];
  readonly date1904: boolean;
}

/** Cells before and after, by the headings of the ledger. */
export const ChangedCells = ({ cells, date1904 }: ChangedCellsProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.compare;
  return (
    <>
      {cells.map(({ table, column, own, before, after }) => {
        const known = own === true ? undefined : columnOf(table, column);
        const show = (value: ChangedCell["before"]): string =>
          wordOf(shownCell(table, column, value, date1904)) || t.blank;
        return (
          <span key={column} className={styles.cell}>
            <span className={styles.heading}>{known === undefined ? column : labelOf(known)}</span>{" "}
            <span className={styles.label}>{t.before} </span>
            <span className={styles.before}>{show(before)}</span> <span className={styles.label}>→ {t.after} </span>
            <span>{show(after)}</span>
          </span>
        );
      })}
    </>
  );
};
