import { shownText } from "../ledger/cell";
import type { CalendarDate } from "../ledger/calendarDate";
import { checkUp } from "../ledger/checkUp/checkUp";
import { effectiveAsOf } from "../ledger/readLedger";
import { ledgerOf } from "./applyChanges";
import { paperSheets } from "../notice/layouts";
import { boardSheetName } from "./boardSheet";
import { checkUpSheetName, checkUpSteps, queueCheckUpSheet } from "./checkUpSheet";
import type { CheckUpOutcome } from "./operations";
import { readTables } from "./readTables";
import { bytesPerMessage, sendSteps } from "./writeSteps";

/**
 * Reads the ledger, checks it, writes the sheet 体检结果: three syncs, more only where the ledger or the findings are too large for one
 * message. A sheet of that name that is not ours is never touched. `serial`: the moment, with its time of day.
 */
export const writeCheckUpSheet = async (
  context: Excel.RequestContext,
  { serial, today }: { readonly serial: number; readonly today: CalendarDate },
  limit: number = bytesPerMessage,
): Promise<CheckUpOutcome> => {
  const read = await readTables(context);
  if (read.states.issues === undefined && read.states.measures === undefined) return { kind: "noLedger" };
  const finishSheet = queueCheckUpSheet(context);
  await context.sync();
  const before = finishSheet();
  if (before.kind === "foreign") return { kind: "foreignSheet", sheet: checkUpSheetName };
  if (before.protected) return { kind: "obstacle", obstacles: [{ kind: "protected", table: checkUpSheetName }] };

  const ledger = ledgerOf(read, today);
  const result = checkUp(ledger, { asOf: effectiveAsOf(ledger, today), today });
  // The last of the two that are there: findings stand behind the papers they are about
  const neighbour = [boardSheetName, ...paperSheets].reduce(
    (last, name) => Math.max(last, read.sheetNames.indexOf(name)),
    -1,
  );
  const steps = checkUpSteps(result, before, {
    time: shownText(serial, "timestamp").slice(0, 16),
    position: neighbour < 0 ? null : neighbour + 1,
  });
  await sendSteps(context, steps, () => undefined, limit);
  return { kind: "written", sheet: checkUpSheetName, findings: result.findings.length, ledger };
};
