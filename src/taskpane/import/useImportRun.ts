import { useCallback, useMemo, useRef, useState } from "react";
import { words } from "../../locales";
import type { ImportOutcome } from "../../workbook/importOperations";
import { useEnvironment } from "../environment";
import type { LedgerSession } from "../useLedger";
import { importedSource, withSettings, type Preview, type SettingChoices } from "./preview";

/** An import that is being written, kept by the pane: it goes on while the user looks at another page. */
export interface ImportRun {
  /** null: none is being written. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly isCancelled: boolean;
  /** Of the last one, until another begins or the page is left. */
  readonly outcome: ImportOutcome | null;
  readonly start: (preview: Preview, settings: SettingChoices) => Promise<ImportOutcome | null>;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** `onLeft`: sheets marked 导入中 may be there. */
export const useImportRun = (session: LedgerSession, onLeft: () => void): ImportRun => {
  const { operations } = useEnvironment();
  const { run, refresh, say } = session;
  const [progress, setProgress] = useState<ImportRun["progress"]>(null);
  const [isCancelled, setIsCancelled] = useState(false);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const signal = useRef({ cancelled: false });

  const start = useCallback(
    async (preview: Preview, settings: SettingChoices): Promise<ImportOutcome | null> => {
      signal.current = { cancelled: false };
      setIsCancelled(false);
      setOutcome(null);
      setProgress({ done: 0, total: 0 });
      const next = await run("importing", () =>
        operations.importLedger(withSettings(preview.adoption, settings), importedSource(preview), {
          progress: (done, total) => setProgress({ done, total }),
          signal: signal.current,
        }),
      );
      setProgress(null);
      setOutcome(next);
      if (next === null) return null;
      if (next.kind === "imported" || next.kind === "ledgerExists") await refresh();
      else if ("left" in next && next.left.length > 0) onLeft();
      if (next.kind === "imported") say({ text: words().ledgerImport.run.imported(next), undoable: false });
      return next;
    },
    [operations, run, refresh, say, onLeft],
  );

  return useMemo(
    () => ({
      progress,
      isCancelled,
      outcome,
      start,
      cancel: () => {
        signal.current.cancelled = true;
        setIsCancelled(true);
      },
      forget: () => setOutcome(null),
    }),
    [progress, isCancelled, outcome, start],
  );
};
