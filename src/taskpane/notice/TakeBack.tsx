import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { readDocx as readDocxFile, type DocxReading } from "../../docx/readDocx";
import type { LedgerChange, Refusal } from "../../ledger/change";
import type { Ledger } from "../../ledger/model";
import { words } from "../../locales";
import type { NoticeOptions } from "../../notice/buildNotice";
import { acceptedChanges } from "../../notice/takeBack/acceptedChanges";
import { takeBack } from "../../notice/takeBack/takeBack";
import type { SentText } from "../../notice/takeBack/sentText";
import type { TextLine } from "../../notice/takeBack/textLines";
import { Note } from "../shell/Note";
import { RefusalList } from "../shell/RefusalList";
import { TakeBackChoice } from "./TakeBackChoice";
import { TakeBackInput } from "./TakeBackInput";
import { TakeBackRest } from "./TakeBackRest";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface TakeBackProps {
  readonly ledger: Ledger;
  /** As the notice is built now. An object that changes only when they do. */
  readonly options: NoticeOptions;
  /** Excel is at work, or the ledger on the screen is out of date. */
  readonly disabled: boolean;
  /** Writes in one batch. null: nothing was written (no 更新人 was given, or Excel failed, which is shown elsewhere). */
  readonly onApply: (changes: readonly LedgerChange[]) => Promise<readonly Refusal[] | null>;
  /** Jumps to the row of an item. */
  readonly onShowRow: (issueId: string) => void;
  /** What was read, for proofreading the same text; null when it was taken away. */
  readonly onLines?: (lines: readonly TextLine[] | null) => void;
  /** Default: mammoth, loaded with the first file. */
  readonly readDocx?: (bytes: ArrayBuffer) => Promise<DocxReading>;
}

type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "applied"; readonly count: number }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** 取回修改稿: paste or open the changed text, see the differences, take the wording over. */
export const TakeBack = (props: TakeBackProps) => {
  const { ledger, options, disabled, onApply, onShowRow, onLines, readDocx = readDocxFile } = props;
  const styles = useStyles();
  const t = words().takeBack.pane;
  const [lines, setLines] = useState<readonly TextLine[] | null>(null);
  const [sent, setSent] = useState<SentText | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const found = useMemo(
    () => (lines === null ? null : takeBack(lines, ledger, options, sent)),
    [lines, ledger, options, sent],
  );
  const isForeign = found !== null && found.same === 0 && found.differences.length === 0;
  const others =
    found === null
      ? 0
      : [found.undecided, found.computed, found.contradictions, found.moved, found.unknown, found.missing].reduce(
          (sum, { length }) => sum + length,
          0,
        );

  const read = (next: readonly TextLine[] | null, itsSent: SentText | null): void => {
    setLines(next);
    setSent(itsSent);
    setOutcome({ kind: "none" });
    onLines?.(next);
  };

  return (
    <section className={styles.root} aria-label={t.title}>
      <h3 className={styles.title}>{t.title}</h3>
      <p className={styles.text}>{t.intro}</p>
      <TakeBackInput readDocx={readDocx} disabled={disabled} onLines={read} />
      {outcome.kind === "applied" && <Note intent="success">{t.applied(outcome)}</Note>}
      {outcome.kind === "refused" && (
        <Note intent="warning" title={t.refused}>
          <RefusalList refusals={outcome.refusals} />
        </Note>
      )}
      {isForeign && <Note intent="warning">{t.nothingAlike}</Note>}
      {found !== null && !isForeign && (
        <>
          <p className={styles.counts} role="status">
            {t.counts({ differences: found.differences.length, others, same: found.same })}
          </p>
          {sent === null && found.differences.length > 0 && <p className={styles.text}>{t.withoutMarks}</p>}
          {found.differences.length === 0 ? (
            <Note intent="info">{t.nothing}</Note>
          ) : (
            <TakeBackChoice
              differences={found.differences}
              ledger={ledger}
              disabled={disabled}
              onShowRow={onShowRow}
              onAccept={async (accepted) => {
                setOutcome({ kind: "none" });
                const refusals = await onApply(acceptedChanges(accepted, ledger));
                if (refusals === null) return;
                setOutcome(
                  refusals.length === 0 ? { kind: "applied", count: accepted.length } : { kind: "refused", refusals },
                );
              }}
            />
          )}
          <TakeBackRest found={found} onShowRow={onShowRow} />
          {found.annexLines > 0 && <p className={styles.text}>{t.annexes({ count: found.annexLines })}</p>}
        </>
      )}
    </section>
  );
};
