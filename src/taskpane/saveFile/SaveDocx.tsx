import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Save16Regular } from "@fluentui/react-icons/svg/save";
import { useEffect, useMemo, useState } from "react";
import { chooseFonts } from "../../docx/fonts";
import { words } from "../../locales";
import type { NoticeDocument } from "../../notice/document";
import type { PanePapers } from "../environment";
import { Note, type NoteProps } from "../shell/Note";
import { fileName, mimeTypes, type Saved } from "./saveFile";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  button: { justifySelf: "start" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  tried: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface SaveDocxProps extends Pick<PanePapers, "writeDocx" | "saveFile" | "hasFont"> {
  readonly document: NoticeDocument;
  /** Another command of the pane is under way. Default false. */
  readonly busy?: boolean;
}

const intents: Readonly<Record<Saved["result"], NoteProps["intent"]>> = {
  saved: "success",
  downloading: "info",
  copied: "info",
  cancelled: "info",
  blocked: "error",
};

/** 存为 Word 文件: a button, what became of it, and which faces the reader may miss. */
export const SaveDocx = ({ document, busy = false, writeDocx, saveFile, hasFont }: SaveDocxProps) => {
  const styles = useStyles();
  const { docx: t, fontRoles, untitled } = words().paperFiles;
  const [state, setState] = useState<Saved | "idle" | "writing" | "failed">("idle");
  const { fonts, missing } = useMemo(() => chooseFonts(hasFont), [hasFont]);
  useEffect(() => setState("idle"), [document]);

  const title = document.paragraphs.find(({ level }) => level === "title")?.text ?? "";
  const save = async (): Promise<void> => {
    setState("writing");
    try {
      const bytes = await writeDocx(document, fonts);
      setState(await saveFile(bytes, fileName(title === "" ? untitled : title, "docx"), mimeTypes.docx));
    } catch {
      // the library or its worker could not be fetched; everything else comes back as a value
      setState("failed");
    }
  };

  return (
    <div className={styles.root}>
      <Button
        className={styles.button}
        icon={state === "writing" ? <Spinner size="extra-tiny" /> : <Save16Regular />}
        disabledFocusable={busy || state === "writing"}
        onClick={() => void save()}
      >
        {t.save}
      </Button>
      <p className={styles.hint}>{t.hint}</p>
      {missing.length > 0 && (
        <Note intent="warning" title={t.missingFonts}>
          {t.missingFontsText({ fonts: missing.map((role) => fontRoles[role]) })}
        </Note>
      )}
      {document.missing.length > 0 && <Note intent="warning">{t.marks({ count: document.missing.length })}</Note>}
      <span role="status">{state === "writing" ? t.writing : ""}</span>
      {state === "failed" && <Note intent="error">{t.failed}</Note>}
      {typeof state === "object" && (
        <Note intent={intents[state.result]}>
          <div>
            {state.result === "cancelled" || state.result === "blocked" ? t[state.result] : t[state.result](state)}
          </div>
          {state.failed.map(({ way, reason }) => (
            <div key={way} className={styles.tried}>
              {t.tried({ way: t.ways[way], reason })}
            </div>
          ))}
        </Note>
      )}
    </div>
  );
};
