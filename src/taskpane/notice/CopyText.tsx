import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { paneWords, useEnvironment } from "../environment";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  field: { width: "100%" },
});

export interface CopyTextProps {
  readonly text: string;
  /** Default: the notice's words. */
  readonly label?: string;
  readonly copiedLabel?: string;
}

/** Copies a text; where the clipboard is blocked (Excel on the web may do so) the text is shown selected instead. */
export const CopyText = ({ text, label, copiedLabel }: CopyTextProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const { copyText } = useEnvironment();
  const [state, setState] = useState<"idle" | "copied" | "blocked">("idle");

  useEffect(() => setState("idle"), [text]);

  return (
    <div className={styles.root}>
      <Button
        icon={<Copy16Regular />}
        onClick={() => void copyText(text).then((done) => setState(done ? "copied" : "blocked"))}
      >
        {label ?? t.copy}
      </Button>
      <span role="status">
        {state === "copied" ? (copiedLabel ?? t.copied) : state === "blocked" ? t.copyBlocked : ""}
      </span>
      {state === "blocked" && (
        <Field className={styles.field} label={t.fullText}>
          <Textarea readOnly rows={10} value={text} ref={(area) => area?.select()} />
        </Field>
      )}
    </div>
  );
};
