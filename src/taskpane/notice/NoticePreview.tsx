import { Button, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { useEffect, useMemo, useRef } from "react";
import { rowHandle } from "../../ledger/ids";
import type { NoticeDocument, NoticeParagraph, ParagraphLevel } from "../../notice/document";
import { withoutTabs } from "../../notice/withoutTabs";
import { paneWords } from "../environment";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { selectedIssues } from "./selectedIssues";

const heading = '"SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif';
const regular = '"KaiTi", "Kaiti SC", "Noto Serif CJK SC", serif';
const song = '"FZXiaoBiaoSong-B05S", "SimSun", "Songti SC", "Noto Serif CJK SC", serif';

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
  paragraph: { margin: 0, textIndent: "2em", whiteSpace: "pre-wrap", scrollMarginTop: "96px" },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `-4px 0 0 ${tokens.colorBrandStroke1}`,
  },
  issuer: { textIndent: 0, textAlign: "center", color: tokens.colorPaletteRedForeground1, fontFamily: song },
  noticeTitle: {
    textIndent: 0,
    textAlign: "center",
    fontFamily: song,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalM,
  },
  centred: { textIndent: 0, textAlign: "center" },
  flush: { textIndent: 0 },
  h1: { fontFamily: heading, fontWeight: tokens.fontWeightBold, marginTop: tokens.spacingVerticalS },
  h2: { fontFamily: regular, fontWeight: tokens.fontWeightSemibold },
  h3: { fontWeight: tokens.fontWeightSemibold },
  lead: { fontWeight: tokens.fontWeightSemibold },
  right: { textIndent: 0, textAlign: "right" },
  small: { textIndent: 0, fontSize: tokens.fontSizeBase200 },
  jump: { minWidth: "24px", padding: 0, verticalAlign: "text-bottom", textIndent: 0 },
});

export interface NoticePreviewProps {
  readonly document: NoticeDocument;
  /** It also stands on a sheet. */
  readonly written: boolean;
  /** A paragraph to go to; another object goes there again. */
  readonly shown: { readonly index: number } | null;
}

/** The first paragraph of an item carries the way to its row. */
const firstsOf = (paragraphs: readonly NoticeParagraph[]): ReadonlySet<number> => {
  const seen = new Set<string>();
  return new Set(
    paragraphs.flatMap(({ issueId }, index) => {
      if (issueId === undefined || seen.has(issueId)) return [];
      seen.add(issueId);
      return [index];
    }),
  );
};

/** The paper by levels, as it reads. Leads from a paragraph to its row, and shows the paragraphs of the rows selected in the sheet. */
export const NoticePreview = ({ document, written, shown }: NoticePreviewProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const { showRow, selection } = useLedgerSession();
  const { ledger } = useLedgerView();
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  const firsts = useMemo(() => firstsOf(document.paragraphs), [document]);
  const seqs = useMemo(() => new Map(ledger.issues.map((issue) => [rowHandle(issue.source), issue.seq])), [ledger]);
  const chosen = useMemo(() => selectedIssues(ledger, selection), [ledger, selection]);
  const paper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (chosen.size > 0) paper.current?.querySelector("[data-chosen]")?.scrollIntoView?.({ block: "center" });
  }, [chosen]);

  useEffect(() => {
    const paragraph = shown === null ? null : paper.current?.children[shown.index];
    if (!(paragraph instanceof HTMLElement)) return;
    paragraph.scrollIntoView?.({ block: "center" });
    paragraph.focus({ preventScroll: true });
  }, [shown]);

  const byLevel: Readonly<Record<ParagraphLevel, string | undefined>> = {
    issuer: styles.issuer,
    docNo: styles.centred,
    title: styles.noticeTitle,
    addressee: styles.flush,
    body: undefined,
    h1: styles.h1,
    h2: styles.h2,
    h3: styles.h3,
    h4: undefined,
    label: undefined,
    contact: undefined,
    attachment: undefined,
    signature: styles.right,
    date: styles.right,
    copyTo: styles.small,
    printed: styles.small,
  };
  return (
    <section aria-label={t.preview}>
      <h3 className={styles.title}>{t.preview}</h3>
      {!written && <p className={styles.hint}>{t.onlyPreview}</p>}
      <p className={styles.hint}>{t.previewHint}</p>
      <div ref={paper} className={styles.paper} lang="zh-CN" {...arrows}>
        {document.paragraphs.map(({ level, text, lead = 0, issueId }, index) => {
          const isChosen = index === shown?.index || (issueId !== undefined && chosen.has(issueId));
          return (
            <p
              key={index}
              className={mergeClasses(styles.paragraph, byLevel[level], isChosen && styles.chosen)}
              data-chosen={isChosen ? "" : undefined}
              data-level={level}
              tabIndex={-1}
            >
              {lead > 0 && <span className={styles.lead}>{text.slice(0, lead)}</span>}
              {withoutTabs(text.slice(lead))}
              {issueId !== undefined && firsts.has(index) && (
                <Button
                  className={styles.jump}
                  size="small"
                  appearance="transparent"
                  icon={<ArrowRight16Regular />}
                  title={t.showRow}
                  aria-label={t.showRowOf({ seq: seqs.get(issueId) ?? issueId })}
                  onClick={() => void showRow("issues", issueId)}
                />
              )}
            </p>
          );
        })}
      </div>
    </section>
  );
};
