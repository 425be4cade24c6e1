import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { NoticeDocument, ParagraphLevel } from "../../notice/document";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  paper: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "1.75",
    overflowWrap: "anywhere",
  },
  paragraph: { margin: 0, textIndent: "2em", whiteSpace: "pre-wrap" },
  noticeTitle: {
    textIndent: 0,
    textAlign: "center",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalM,
  },
  centred: { textIndent: 0, textAlign: "center" },
  flush: { textIndent: 0 },
  h1: { fontWeight: tokens.fontWeightBold, marginTop: tokens.spacingVerticalS },
  h2: { fontWeight: tokens.fontWeightSemibold },
  right: { textIndent: 0, textAlign: "right" },
});

export interface NoticePreviewProps {
  readonly document: NoticeDocument;
  /** It also stands on the sheet 通报. */
  readonly written: boolean;
}

/** The notice by levels, as it reads on paper. */
export const NoticePreview = ({ document, written }: NoticePreviewProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const byLevel: Readonly<Record<ParagraphLevel, string | undefined>> = {
    issuer: styles.noticeTitle,
    docNo: styles.centred,
    title: styles.noticeTitle,
    addressee: styles.flush,
    body: undefined,
    h1: styles.h1,
    h2: styles.h2,
    h3: styles.h2,
    h4: undefined,
    label: undefined,
    contact: undefined,
    attachment: undefined,
    signature: styles.right,
    date: styles.right,
    copyTo: styles.flush,
    printed: styles.flush,
  };
  return (
    <section aria-label={t.preview}>
      <h3 className={styles.title}>{t.preview}</h3>
      {!written && <p className={styles.hint}>{t.onlyPreview}</p>}
      <div className={styles.paper} lang="zh-CN">
        {document.paragraphs.map((paragraph, index) => (
          <p key={index} className={mergeClasses(styles.paragraph, byLevel[paragraph.level])}>
            {paragraph.text}
          </p>
        ))}
      </div>
    </section>
  );
};
