import { makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../../locales";

const useStyles = makeStyles({
  cell: { display: "block", overflowWrap: "anywhere" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  /** Said by the words before each as well: a line through is not read aloud. */
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface BeforeAfterProps {
  readonly heading: string;
  /** As people read it; "" is shown as blank. */
  readonly before: string;
  readonly after: string;
}

/** One cell as it stands in the ledger and as the newer version has it. */
export const BeforeAfter = ({ heading, before, after }: BeforeAfterProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.compare;
  return (
    <span className={styles.cell}>
      <span className={styles.heading}>{heading}</span> <span className={styles.label}>{t.before} </span>
      <span className={styles.before}>{before || t.blank}</span> <span className={styles.label}>→ {t.after} </span>
      <span>{after || t.blank}</span>
    </span>
  );
};
