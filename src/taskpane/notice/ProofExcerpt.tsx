import { makeStyles, tokens } from "@fluentui/react-components";
import { shortened, shortenedInFront } from "../../ledger/shortened";

const useStyles = makeStyles({
  root: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
  },
});

const around = 18;
const longest = 60;

export interface ProofExcerptProps {
  readonly text: string;
  /** Characters that are meant; 0 and 0: the whole text. */
  readonly start: number;
  readonly end: number;
}

/** A few words of a line, with those marked that are meant. */
export const ProofExcerpt = ({ text, start, end }: ProofExcerptProps) => {
  const styles = useStyles();
  const isWhole = end <= start || end - start >= longest;
  if (isWhole) {
    return (
      <p className={styles.root} lang="zh-CN">
        {shortened(text, longest)}
      </p>
    );
  }
  return (
    <p className={styles.root} lang="zh-CN">
      {shortenedInFront(text.slice(0, start), around)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {shortened(text.slice(end), around)}
    </p>
  );
};
