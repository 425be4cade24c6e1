import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowUp16Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useRef, useState } from "react";
import type { DocxReading } from "../../docx/readDocx";
import { words } from "../../locales";
import type { SentText } from "../../notice/takeBack/sentText";
import { textLines, type TextLine } from "../../notice/takeBack/textLines";
import { Note } from "../shell/Note";
import { textOfHtml, withPasted } from "./pastedText";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  area: { width: "100%", "& textarea": { minHeight: "120px", maxHeight: "50vh" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  hidden: { display: "none" },
  text: { margin: 0 },
});

export interface TakeBackInputProps {
  readonly readDocx: (bytes: ArrayBuffer) => Promise<DocxReading>;
  readonly disabled: boolean;
  /** null: the text was taken away. */
  readonly onLines: (lines: readonly TextLine[] | null, sent: SentText | null) => void;
}

type Reading =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly name: string; readonly count: number }
  | Exclude<DocxReading, { kind: "lines" }>;

/** A place to paste the text, and a button to open a .docx. */
export const TakeBackInput = ({ readDocx, disabled, onLines }: TakeBackInputProps) => {
  const styles = useStyles();
  const t = words().takeBack.pane;
  const [text, setText] = useState("");
  const [reading, setReading] = useState<Reading>({ kind: "idle" });
  const file = useRef<HTMLInputElement>(null);

  const change = (next: string): void => {
    setText(next);
    setReading({ kind: "idle" });
    onLines(null, null);
  };

  const open = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setReading({ kind: "reading" });
    onLines(null, null);
    const found = await readDocx(await chosen.arrayBuffer()).catch((): DocxReading => ({ kind: "notDocx" }));
    if (found.kind !== "lines") {
      setReading(found);
      return;
    }
    setText("");
    setReading({ kind: "read", name: chosen.name, count: found.lines.length });
    onLines(found.lines, found.sent);
  };

  return (
    <div className={styles.root}>
      <Field label={t.paste} hint={t.pasteHint}>
        <Textarea
          className={styles.area}
          resize="vertical"
          value={text}
          onChange={(_event, data) => change(data.value)}
          onPaste={(event) => {
            const next = withPasted(event, text, textOfHtml);
            if (next === null) return;
            event.preventDefault();
            change(next);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={disabled || text.trim() === ""}
          onClick={() => onLines(textLines(text), null)}
        >
          {t.compare}
        </Button>
        <Button
          icon={<DocumentArrowUp16Regular />}
          disabledFocusable={disabled || reading.kind === "reading"}
          onClick={() => file.current?.click()}
        >
          {t.open}
        </Button>
        {(text !== "" || reading.kind === "read") && <Button onClick={() => change("")}>{t.clear}</Button>}
        <input
          ref={file}
          className={styles.hidden}
          type="file"
          aria-label={t.open}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            void open(chosen);
            // the same file, saved anew, can be opened again
            event.target.value = "";
          }}
        />
      </div>
      <p className={styles.text} role="status">
        {reading.kind === "reading" ? t.reading : reading.kind === "read" ? t.fileRead(reading) : ""}
      </p>
      {reading.kind === "oldOrLocked" && <Note intent="warning">{t.oldOrLocked}</Note>}
      {reading.kind === "notDocx" && <Note intent="warning">{t.notDocx}</Note>}
      {reading.kind === "tooLarge" && <Note intent="warning">{t.tooLarge(reading)}</Note>}
    </div>
  );
};
