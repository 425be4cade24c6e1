import type { Additions } from "./additions";
import { toLedgerError } from "./hostErrors";
import { Cancelled, type Import } from "./importJob";
import type { ImportOutcome } from "./importOperations";
import { sendSteps, type WriteStep } from "./writeSteps";

/** A step with the rows of the ledger that it writes. */
export type ImportStep = WriteStep & { readonly rows: number };

/** Sends the steps of an import. When Excel fails or the user cancels, what they have made so far is taken back. */
export const sendImport = async (
  context: Excel.RequestContext,
  steps: readonly ImportStep[],
  additions: Additions,
  { rows, limit, pause, report }: Pick<Import, "rows" | "limit" | "pause" | "report">,
  sheets: readonly string[],
): Promise<ImportOutcome> => {
  try {
    await sendSteps(context, steps, () => undefined, limit, {
      before: pause,
      after: (sent) => report(sent.reduce((sum, step) => sum + step.rows, 0)),
    });
  } catch (error) {
    const left = await additions.takeBack();
    return error instanceof Cancelled
      ? { kind: "cancelled", left }
      : { kind: "failed", error: toLedgerError(error), left };
  }
  return { kind: "imported", issues: rows.issues.rows.length, measures: rows.measures.rows.length, sheets };
};
