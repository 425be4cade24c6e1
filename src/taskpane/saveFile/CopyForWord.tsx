import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useMemo, useState } from "react";
import { chooseFonts } from "../../docx/fonts";
import { words } from "../../locales";
import type { NoticeDocument } from "../../notice/document";
import { plainText } from "../../notice/plainText";
import type { PanePapers } from "../environment";
import type { RichCopied } from "./copyRichText";

type WordHtml = (typeof import("../../docx/wordHtml"))["wordHtml"];
const wordHtml = async (): Promise<WordHtml> => (await import("../../docx/wordHtml")).wordHtml;

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  button: { justifySelf: "start" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface CopyForWordProps extends Pick<PanePapers, "copyRichText" | "hasFont"> {
  readonly document: NoticeDocument;
}

/** 复制到 Word: the paper with its formats on the clipboard; where that is blocked the text is shown selected. */
export const CopyForWord = ({ document, copyRichText, hasFont }: CopyForWordProps) => {
  const styles = useStyles();
  const t = words().paperFiles.richCopy;
  const [state, setState] = useState<RichCopied | "idle">("idle");
  const { fonts } = useMemo(() => chooseFonts(hasFont), [hasFont]);
  useEffect(() => setState("idle"), [document]);

  // fetched when a paper is there and not when it is copied: the browser lets a click copy for a few seconds only
  const [toHtml, setToHtml] = useState<WordHtml | null>(null);
  useEffect(
    () =>
      void wordHtml().then(
        (loaded) => setToHtml(() => loaded),
        () => undefined,
      ),
    [],
  );

  const text = plainText(document);
  const copy = async (): Promise<void> => {
    try {
      const html = (toHtml ?? (await wordHtml()))(document, fonts);
      setState(await copyRichText({ html, text }));
    } catch {
      setState("blocked");
    }
  };
  return (
    <div className={styles.root}>
      <Button className={styles.button} icon={<Copy16Regular />} onClick={() => void copy()}>
        {t.copy}
      </Button>
      <p className={styles.hint}>{t.hint}</p>
      <span role="status">{state === "idle" ? "" : t[state]}</span>
      {state === "blocked" && (
        <Field label={t.fullText}>
          <Textarea readOnly rows={10} value={text} ref={(area) => area?.select()} />
        </Field>
      )}
    </div>
  );
};
