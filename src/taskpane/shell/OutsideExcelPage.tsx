import { makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: "640px",
    margin: "0 auto",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
});

/** The page was opened in a browser: says what it is and where it works. */
export const OutsideExcelPage = () => {
  const styles = useStyles();
  const t = paneWords().outside;
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.text}>{t.text}</p>
      <p className={styles.text}>{t.how}</p>
      <p className={styles.text}>{t.privacy}</p>
    </main>
  );
};
