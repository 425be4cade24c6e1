import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { NoticeDocument } from "../../notice/document";
import { plainText } from "../../notice/plainText";
import { paneWords, useEnvironment } from "../environment";
import { CopyForWord } from "../saveFile/CopyForWord";
import { SaveDocx } from "../saveFile/SaveDocx";
import { Note } from "../shell/Note";
import { useLedgerSession } from "../useLedger";
import { CopyText } from "./CopyText";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

export interface NoticeOutputsProps {
  readonly document: NoticeDocument;
  /** Findings of 公开前审查 that are forbidden and not allowed. */
  readonly forbidden: number;
}

/** The ways out of the pane. A paper that is not fit to be published leaves it only as a draft, and only when the user says so. */
export const NoticeOutputs = ({ document, forbidden }: NoticeOutputsProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const { papers } = useEnvironment();
  const { busy } = useLedgerSession();
  const [asDraft, setAsDraft] = useState(false);
  useEffect(() => setAsDraft(false), [document]);
  const undecided = document.blocked === true ? document.undecided.length : 0;
  const isFit = undecided === 0 && forbidden === 0;
  return (
    <section className={styles.root} aria-label={t.outputs}>
      <h3 className={styles.title}>{t.outputs}</h3>
      {!isFit && (
        <Note intent="warning">
          {t.notFit({ undecided, forbidden })}
          <div>
            <Checkbox
              label={t.asDraft}
              checked={asDraft}
              onChange={(_event, { checked }) => setAsDraft(checked === true)}
            />
          </div>
        </Note>
      )}
      {(isFit || asDraft) && (
        <>
          <CopyText text={plainText(document)} />
          {papers !== undefined && (
            <>
              <CopyForWord document={document} {...papers} />
              <SaveDocx document={document} busy={busy !== null} {...papers} />
            </>
          )}
        </>
      )}
    </section>
  );
};
