import type { Additions } from "./additions";
import { toLedgerError } from "./hostErrors";
import { Cancelled, type Import } from "./importJob";
import type { ImportOutcome } from "./importOperations";
import { blockLimit, sendSteps, type WriteStep } from "./writeSteps";

/** A step with the rows of the ledger that it writes. */
export type ImportStep = WriteStep & { readonly rows: number };

/**
 * A limit that lets what does not fit one message go in even parts, one for each begun `limit` bytes and one more: progress moves, and a user who
 * cancels waits no longer than for one of them.
 */
const evenLimit = (steps: readonly ImportStep[], limit: number): number => {
  const total = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit) return limit;
  return Math.min(limit, total / (Math.ceil(total / limit) + 1) + blockLimit(limit));
};

/** Sends the steps of an import. When Excel fails or the user cancels, what they have made so far is taken back. */
export const sendImport = async (
  context: Excel.RequestContext,
  steps: readonly ImportStep[],
  additions: Additions,
  { rows, limit, pause, report }: Pick<Import, "rows" | "limit" | "pause" | "report">,
  sheets: readonly string[],
): Promise<ImportOutcome> => {
  try {
    await sendSteps(context, steps, () => undefined, evenLimit(steps, limit), {
      before: pause,
      after: (sent) => report(sent.reduce((sum, step) => sum + step.rows, 0)),
    });
    // cancelled while Excel was at the last message
    pause();
  } catch (error) {
    const left = await additions.takeBack();
    return error instanceof Cancelled
      ? { kind: "cancelled", left }
      : { kind: "failed", error: toLedgerError(error), left };
  }
  return { kind: "imported", issues: rows.issues.rows.length, measures: rows.measures.rows.length, sheets };
};
