import { makeStyles, tokens } from "@fluentui/react-components";
import { shortened } from "../shell/shortened";

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
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return (
    <p className={styles.root} lang="zh-CN">
      {from > 0 && "…"}
      {text.slice(from, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && "…"}
    </p>
  );
};
