import { useCallback, useEffect, useMemo, useState } from "react";
import { useEnvironment } from "../environment";
import type { LedgerSession } from "../useLedger";

/** Sheets marked 导入中 that an interrupted import left behind. */
export interface Leftovers {
  readonly sheets: readonly string[];
  /** Of the last removal: those that Excel would not delete. */
  readonly stuck: readonly string[];
  readonly look: () => void;
  readonly remove: () => Promise<void>;
  /** Sets the note aside until the pane is opened again. */
  readonly keep: () => void;
}

/** Looks for them once the workbook has answered, and when an import could not clean up. */
export const useLeftovers = ({ phase, run }: LedgerSession): Leftovers => {
  const { operations } = useEnvironment();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [stuck, setStuck] = useState<readonly string[]>([]);
  const hasAnswered = phase === "ready" || phase === "noLedger";

  const look = useCallback(() => {
    // a hint only: where Excel fails now, the next command says so
    operations.leftovers().then(setSheets, () => undefined);
  }, [operations]);

  useEffect(() => {
    if (hasAnswered) look();
  }, [hasAnswered, look]);

  return useMemo(
    () => ({
      sheets,
      stuck,
      look,
      remove: async () => {
        const left = await run("importing", () => operations.removeLeftovers(sheets));
        if (left === null) return;
        setStuck(left);
        setSheets(left);
      },
      keep: () => setSheets([]),
    }),
    [sheets, stuck, look, run, operations],
  );
};
