import type { NoticeDocument } from "../../notice/document";
import { allowing, withdrawing } from "../../notice/review/allowance";
import type { ReviewFinding } from "../../notice/review/finding";
import type { LedgerChange } from "../../ledger/change";
import { hasWritten } from "../../workbook/operations";
import { paneWords } from "../environment";
import { Disclosure } from "../shell/Disclosure";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession } from "../useLedger";
import { ReviewList } from "./ReviewList";

export interface NoticeReviewProps {
  readonly document: NoticeDocument;
  readonly findings: readonly ReviewFinding[];
  /** Shows a paragraph in the preview. */
  readonly onShowParagraph: (index: number) => void;
}

/** 公开前审查 of the built paper: what is allowed is written to 审查放行. */
export const NoticeReview = ({ document, findings, onShowParagraph }: NoticeReviewProps) => {
  const t = paneWords().notice;
  const session = useLedgerSession();
  const editor = useEditorSession();
  const open = findings.filter(({ allowed }) => allowed === null);

  const write = async (change: LedgerChange): Promise<boolean> => {
    const name = await editor.require();
    if (name === null) return false;
    const outcome = await session.apply([change], name);
    return outcome !== null && hasWritten(outcome);
  };
  return (
    <Disclosure
      title={t.review({ open: open.length })}
      initiallyOpen={open.some(({ grade }) => grade === "forbidden") || (open.length > 0 && open.length <= 3)}
    >
      <ReviewList
        findings={findings}
        paragraphs={document.paragraphs}
        busy={session.busy !== null}
        onAllow={(finding, reason) => write(allowing(finding, reason))}
        onWithdraw={(finding) => write(withdrawing(finding))}
        onJump={({ issueId, paragraphIndex }) => {
          if (issueId === undefined) onShowParagraph(paragraphIndex);
          else void session.showRow("issues", issueId);
        }}
      />
    </Disclosure>
  );
};
