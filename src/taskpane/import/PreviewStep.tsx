import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { CellValue } from "../../ledger/model";
import type { StatusChoices } from "../../ledger/status";
import { words } from "../../locales";
import { Note } from "../shell/Note";
import { AmbiguousWords } from "./AmbiguousWords";
import { FirstItems } from "./FirstItems";
import { FoundSettings } from "./FoundSettings";
import { LeftOut } from "./LeftOut";
import { PagedList } from "../shell/PagedList";
import type { Preview } from "./preview";
import { UnreadCells } from "./UnreadCells";

const useStyles = makeStyles({
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  working: { justifyContent: "flex-start", textAlign: "left" },
  /** What is worked out anew stays in sight, and its place too. */
  status: { minHeight: "24px" },
  text: { margin: 0, overflowWrap: "anywhere" },
});

export interface PreviewStepProps {
  readonly preview: Preview;
  /** Another choice is being worked out. */
  readonly isBehind: boolean;
  /** Of words of the status column that can mean two things, as they are chosen now. */
  readonly statusChoices: StatusChoices;
  readonly onStatus: (word: string, reading: string | null) => void;
  /** 项目 → 内容, with what the user changed. */
  readonly settings: Readonly<Record<string, CellValue>>;
  readonly onSetting: (item: string, value: CellValue) => void;
}

/** What comes of it: counts, the first items, what of the sheet stays out, settings, words of secrecy, and all that was not understood. */
export const PreviewStep = ({ preview, isBehind, statusChoices, onStatus, settings, onSetting }: PreviewStepProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.preview;
  const { adoption, secrecy, comparison, request, sheet, mapping } = preview;
  const { issues, counts, extraColumns, problems, left } = adoption;
  const isPasted = request.source.kind === "paste";
  const own = [...new Set([...extraColumns.issues, ...extraColumns.measures])];
  // a pasted text has no columns, and where there is a ledger what the sheet does not say changes nothing
  const lacksStatus =
    comparison === null && mapping.columns.length > 0 && !mapping.columns.some(({ field }) => field === "status");
  return (
    <>
      <div className={styles.status} role="status">
        {isBehind ? (
          <Spinner className={styles.working} size="tiny" label={t.working} />
        ) : (
          <p className={styles.counts}>{t.counts(counts)}</p>
        )}
      </div>
      {adoption.ambiguous.length > 0 && (
        <AmbiguousWords found={adoption.ambiguous} choices={statusChoices} onChoice={onStatus} />
      )}
      {issues.length === 0 ? (
        <Note intent="warning">{isPasted ? t.nothingPasted : t.nothing}</Note>
      ) : (
        <FirstItems adoption={adoption} />
      )}
      {issues.length > 0 && lacksStatus && <Note intent="warning">{t.noStatus}</Note>}
      {own.length > 0 && <p className={styles.text}>{t.extra({ headings: own })}</p>}
      <LeftOut left={left} sheet={isPasted ? "" : sheet.name} />
      <FoundSettings values={settings} onlyFeedback={comparison !== null} onChange={onSetting} />
      {secrecy.length > 0 && (
        <Note intent="warning" title={t.secrecy({ count: secrecy.length })}>
          {t.secrecyText}
          <PagedList
            label={t.secrecy({ count: secrecy.length })}
            items={secrecy}
            page={10}
            render={(place) => t.secrecyAt(place)}
          />
        </Note>
      )}
      {issues.length > 0 && <UnreadCells problems={problems} sheet={isPasted ? "" : sheet.name} />}
    </>
  );
};
