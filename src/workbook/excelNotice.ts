import { effectiveAsOf } from "../ledger/readLedger";
import type { CalendarDate } from "../ledger/calendarDate";
import { buildNotice } from "../notice/buildNotice";
import type { NoticeLayoutKey } from "../notice/document";
import { noticeLayouts } from "../notice/layouts";
import { ledgerOf } from "./applyChanges";
import { boardSheetName } from "./boardSheet";
import { noticeSteps, queueNoticeSheet } from "./noticeSheet";
import { obstaclesToNotice } from "./obstacles";
import type { NoticeOutcome } from "./operations";
import { queueTables } from "./readTables";
import { sendSteps } from "./writeSteps";

/**
 * Reads the ledger, builds the paper, writes its sheet (通报, 整改报告): two syncs, one more for each 4 MB. A sheet of that name that is not ours
 * is never touched, and one that was edited by hand only when told so. A paper with items whose 公开 is 未定 is written, because people need
 * the draft to decide; the outcome says that it is `blocked`, and whatever takes it further (copy, .docx) has to ask.
 */
export const buildNoticeSheet = async (
  context: Excel.RequestContext,
  layout: NoticeLayoutKey,
  {
    overwriteEdits,
    today,
    limit,
    alive,
  }: {
    readonly overwriteEdits: boolean;
    readonly today: CalendarDate;
    readonly limit?: number | undefined;
    /** Called after each message to Excel. */
    readonly alive: () => void;
  },
): Promise<NoticeOutcome> => {
  const { sheet: name } = noticeLayouts[layout];
  const finishTables = queueTables(context);
  const finishSheet = queueNoticeSheet(context, name);
  const { protection } = context.workbook.worksheets.getItemOrNullObject(name);
  protection.load("protected");
  await context.sync();

  const read = finishTables();
  if (read.states.issues === undefined && read.states.measures === undefined) return { kind: "noLedger" };
  const obstacles = obstaclesToNotice(read);
  if (obstacles.length > 0) return { kind: "obstacle", obstacles };
  const ledger = ledgerOf(read, today);
  const document = buildNotice(ledger, { layout, asOf: effectiveAsOf(ledger, today) });
  const sheet = finishSheet();
  if (sheet.kind === "foreign") return { kind: "foreignSheet", document, ledger, sheet: name };
  if (sheet.kind === "ours" && protection.protected) {
    return { kind: "obstacle", obstacles: [{ kind: "protected", table: name }] };
  }
  if (sheet.edits.length > 0 && !overwriteEdits)
    return { kind: "edited", document, ledger, sheet: name, edits: sheet.edits };

  const board = read.sheetNames.indexOf(boardSheetName);
  await sendSteps(context, noticeSteps(name, document, sheet, board < 0 ? null : board + 1), () => undefined, limit, {
    after: alive,
  });
  return {
    kind: "built",
    document,
    ledger,
    sheet: name,
    problems: ledger.problems,
    blocked: document.blocked === true,
  };
};
