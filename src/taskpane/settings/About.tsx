import { makeStyles, tokens } from "@fluentui/react-components";
import { paneWords, useEnvironment } from "../environment";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  secrecy: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Which version this is, and what it does with data. */
export const About = () => {
  const styles = useStyles();
  const { settings: t, start } = paneWords();
  const { version } = useEnvironment();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{t.version({ version })}</p>
      <p className={styles.text}>{t.aboutText}</p>
      <p className={styles.secrecy}>{start.secrecy}</p>
    </div>
  );
};
