import { useMemo, useState } from "react";
import type { LedgerChange } from "../../ledger/change";
import type { NoticeOptions } from "../../notice/buildNotice";
import type { NoticeDocument } from "../../notice/document";
import { proofread } from "../../notice/proofread/proofread";
import type { TextLine } from "../../notice/takeBack/textLines";
import { hasWritten } from "../../workbook/operations";
import { paneWords } from "../environment";
import { Disclosure } from "../shell/Disclosure";
import { useEditorSession } from "../shell/useEditor";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { ProofreadList } from "./ProofreadList";
import { TakeBack } from "./TakeBack";

export interface NoticeProofreadProps {
  readonly document: NoticeDocument;
  readonly options: NoticeOptions;
  /** Shows a paragraph in the preview. */
  readonly onShowParagraph: (index: number) => void;
}

/** 校核 of the built paper, and 取回修改稿: the text that came back from Word, proofread the same way. */
export const NoticeProofread = ({ document, options, onShowParagraph }: NoticeProofreadProps) => {
  const t = paneWords().notice;
  const session = useLedgerSession();
  const editor = useEditorSession();
  const { ledger } = useLedgerView();
  const [returned, setReturned] = useState<readonly TextLine[] | null>(null);
  const findings = useMemo(() => proofread(document.paragraphs, ledger, options), [document, ledger, options]);
  const ofReturned = useMemo(
    () => (returned === null ? [] : proofread(returned, ledger, options)),
    [returned, ledger, options],
  );
  const showRow = (issueId: string): void => void session.showRow("issues", issueId);

  const apply = async (changes: readonly LedgerChange[]) => {
    const name = await editor.require();
    if (name === null) return null;
    const outcome = await session.apply(changes, name);
    if (outcome === null) return null;
    const isWritten = hasWritten(outcome);
    return !isWritten && outcome.refusals.length === 0 ? null : outcome.refusals;
  };
  return (
    <>
      <Disclosure
        title={t.proofread({ count: findings.length })}
        initiallyOpen={findings.some(({ grade }) => grade === "must")}
      >
        <ProofreadList
          findings={findings}
          lines={document.paragraphs}
          onShowLine={({ line }) => onShowParagraph(line)}
          onShowRow={showRow}
        />
      </Disclosure>
      <Disclosure title={t.takeBack}>
        <TakeBack
          ledger={ledger}
          options={options}
          disabled={session.busy !== null || session.stale}
          onApply={apply}
          onShowRow={showRow}
          onLines={setReturned}
        />
        {returned !== null && <ProofreadList findings={ofReturned} lines={returned} onShowRow={showRow} />}
      </Disclosure>
    </>
  );
};
