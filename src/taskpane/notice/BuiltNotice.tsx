import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { buildNotice, type NoticeOptions } from "../../notice/buildNotice";
import type { NoticeDocument } from "../../notice/document";
import { plainText } from "../../notice/plainText";
import { noticeLayouts } from "../../notice/layouts";
import { reviewNotice } from "../../notice/review/reviewNotice";
import { paneWords } from "../environment";
import { Note } from "../shell/Note";
import { useLedgerView } from "../useLedger";
import { NoticeFindings } from "./NoticeFindings";
import { NoticeOutputs } from "./NoticeOutputs";
import { NoticePreview } from "./NoticePreview";
import { NoticeProofread } from "./NoticeProofread";
import { NoticeReview } from "./NoticeReview";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface BuiltNoticeProps {
  readonly document: NoticeDocument;
  /** It also stands on a sheet. */
  readonly written: boolean;
}

/** A built paper: what it lacks, 公开前审查 (of one that goes public), 校核, the ways out, and how it reads. */
export const BuiltNotice = ({ document, written }: BuiltNoticeProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const { ledger, asOf } = useLedgerView();
  const { layout } = document;
  const { audience } = noticeLayouts[layout];
  const isPublic = audience === "public";
  const findings = useMemo(
    () => (isPublic ? reviewNotice(document, ledger, ledger.allowances) : []),
    [isPublic, document, ledger],
  );
  const options = useMemo((): NoticeOptions => ({ layout, asOf }), [layout, asOf]);
  const isBehind = useMemo(
    () => plainText(buildNotice(ledger, options)) !== plainText(document),
    [ledger, options, document],
  );
  const [shown, setShown] = useState<{ readonly index: number } | null>(null);
  const show = (index: number): void => setShown({ index });
  return (
    <>
      {isBehind && <Note intent="warning">{t.behind}</Note>}
      <div>
        <p className={styles.counts} role="status">
          {t.counts(document)}
        </p>
        <p className={styles.text}>{t.countsHint[audience]}</p>
      </div>
      <NoticeFindings document={document} />
      {isPublic && <NoticeReview document={document} findings={findings} onShowParagraph={show} />}
      <NoticeProofread document={document} options={options} onShowParagraph={show} />
      <NoticeOutputs
        document={document}
        forbidden={findings.filter(({ grade, allowed }) => grade === "forbidden" && allowed === null).length}
      />
      <NoticePreview document={document} written={written} shown={shown} />
    </>
  );
};
