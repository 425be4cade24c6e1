import { effectiveAsOf } from "../ledger/readLedger";
import type { CalendarDate } from "../ledger/calendarDate";
import { buildNotice } from "../notice/buildNotice";
import type { NoticeLayoutKey } from "../notice/document";
import { ledgerOf } from "./applyChanges";
import { boardSheetName } from "./boardSheet";
import { noticeSheetName, queueNotice, queueNoticeSheet } from "./noticeSheet";
import { obstaclesToNotice } from "./obstacles";
import type { NoticeOutcome } from "./operations";
import { queueTables } from "./readTables";

/**
 * Reads the ledger, builds the notice, writes the sheet 通报: two syncs. A sheet of that name that is not ours is never touched, and one
 * that was edited by hand only when told so.
 */
export const buildNoticeSheet = async (
  context: Excel.RequestContext,
  layout: NoticeLayoutKey,
  { overwriteEdits, today }: { readonly overwriteEdits: boolean; readonly today: CalendarDate },
): Promise<NoticeOutcome> => {
  const finishTables = queueTables(context);
  const finishSheet = queueNoticeSheet(context);
  const { protection } = context.workbook.worksheets.getItemOrNullObject(noticeSheetName);
  protection.load("protected");
  await context.sync();

  const read = finishTables();
  if (read.states.issues === undefined && read.states.measures === undefined) return { kind: "noLedger" };
  const obstacles = obstaclesToNotice(read);
  if (obstacles.length > 0) return { kind: "obstacle", obstacles };
  const ledger = ledgerOf(read, today);
  const document = buildNotice(ledger, { layout, asOf: effectiveAsOf(ledger, today) });
  const sheet = finishSheet();
  if (sheet.kind === "foreign") return { kind: "foreignSheet", document, sheet: noticeSheetName };
  if (sheet.kind === "ours" && protection.protected) {
    return { kind: "obstacle", obstacles: [{ kind: "protected", table: noticeSheetName }] };
  }
  if (sheet.edits.length > 0 && !overwriteEdits) return { kind: "edited", document, edits: sheet.edits };

  const board = read.sheetNames.indexOf(boardSheetName);
  queueNotice(context, document, sheet, board < 0 ? null : board + 1);
  await context.sync();
  return { kind: "built", document, sheet: noticeSheetName, problems: ledger.problems };
};
