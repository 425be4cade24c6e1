import { words } from "../../locales";
import type { ImportOutcome } from "../../workbook/importOperations";
import { paneWords } from "../environment";
import { Note } from "../shell/Note";

export interface OutcomeNoteProps {
  readonly outcome: ImportOutcome;
}

/** What became of an import, in words; the pane's head tells of one that went well. */
export const OutcomeNote = ({ outcome }: OutcomeNoteProps) => {
  const t = words().ledgerImport.run;
  const pane = paneWords();
  switch (outcome.kind) {
    case "imported":
      return null;
    case "ledgerExists":
      return <Note intent="warning">{t.ledgerExists}</Note>;
    case "exists":
      return (
        <Note intent="warning" title={t.exists}>
          {outcome.sheets.length > 0 && <div>{pane.existingSheets({ names: outcome.sheets })}</div>}
          {outcome.tables.length > 0 && <div>{pane.existingTables({ names: outcome.tables })}</div>}
          {outcome.names.length > 0 && <div>{pane.existingNames({ names: outcome.names })}</div>}
          <div>{t.existsTip}</div>
        </Note>
      );
    case "cancelled":
      return outcome.left.length === 0 ? (
        <Note intent="info">{t.cancelled}</Note>
      ) : (
        <Note intent="warning">{t.cancelledLeft({ sheets: outcome.left })}</Note>
      );
    case "failed":
      return (
        <Note intent="error" title={outcome.left.length === 0 ? t.failed : t.failedLeft({ sheets: outcome.left })}>
          <div>{outcome.error.userMessage}</div>
          {outcome.error.tip}
        </Note>
      );
  }
};
