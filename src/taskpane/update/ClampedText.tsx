import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  clamped: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "4", overflow: "hidden" },
  button: {
    minWidth: "auto",
    padding: 0,
    height: "auto",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Characters that surely fit into four lines at 320 px. */
const short = 60;

export interface ClampedTextProps {
  readonly text: string;
  /** Id for aria-labelledby. */
  readonly id?: string;
  /** Class of the text. */
  readonly className?: string;
}

/** A text of which a long one shows four lines and a button for the rest. */
export const ClampedText = ({ text, id, className }: ClampedTextProps) => {
  const styles = useStyles();
  const { shell, card } = paneWords();
  const [open, setOpen] = useState(false);
  const long = text.length > short || text.split("\n").length > 4;
  return (
    <>
      <p id={id} className={mergeClasses(styles.text, long && !open && styles.clamped, className)}>
        {text}
      </p>
      {long && (
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? shell.less : card.fullText}
        </Button>
      )}
    </>
  );
};
