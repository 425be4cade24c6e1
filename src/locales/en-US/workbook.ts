import type * as reference from "../zh-CN/workbook";

export type ErrorWords = reference.ErrorWords;

export const hostErrors: Readonly<Record<keyof typeof reference.hostErrors, ErrorWords>> = {
  InvalidOperationInCellEditMode: {
    message: "A cell is being edited, so Excel accepts nothing.",
    tip: "Press Enter or Esc to finish editing, then try again.",
  },
  AccessDenied: {
    message: "The sheet or workbook is protected or read-only.",
    tip: "Unprotect the sheet under Review, or save an editable copy, then try again.",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "More was written at once than Excel allows.",
    tip: "Save in several smaller steps.",
  },
  ResponsePayloadSizeLimitExceeded: {
    message: "The ledger is too large for Excel to send at once.",
    tip: "Open it in desktop Excel, or archive rounds that are over.",
  },
  RangeExceedsLimit: {
    message: "The range is larger than Excel allows.",
    tip: "Check whether a table was dragged far down or to the right.",
  },
  OperationCellsExceedLimit: {
    message: "The operation touches more cells than Excel allows.",
    tip: "Check whether a table was dragged far down or to the right.",
  },
  ItemNotFound: {
    message: "A table, sheet or column that was there a moment ago is gone.",
    tip: "Someone may have deleted or renamed it. Read again, then retry.",
  },
  InvalidReference: {
    message: "The place to write to no longer exists.",
    tip: "Someone may have deleted rows or columns. Read again, then retry.",
  },
  ItemAlreadyExists: {
    message: "The workbook has a sheet, table or name of that name already.",
    tip: "Rename it, then try again.",
  },
  FilteredRangeConflict: {
    message: "The table is filtered; values would land in the wrong rows.",
    tip: "Clear the filter, then try again.",
  },
  MergedRangeConflict: {
    message: "There are merged cells within the table.",
    tip: "Unmerge the cells, then try again.",
  },
  NonBlankCellOffSheet: {
    message: "Inserting would push cells off the sheet.",
    tip: "Clear what stands at the end of the sheet, then try again.",
  },
  InsertDeleteConflict: {
    message: "Inserting or deleting collides with another table or an array formula.",
    tip: "Move what stands below and beside the table, then try again.",
  },
  InvalidSelection: {
    message: "The selection is not a cell of this workbook.",
    tip: "Go back to this workbook, click a cell, then try again.",
  },
  InactiveWorkbook: {
    message: "Another workbook is in front.",
    tip: "Switch to this workbook, then try again.",
  },
  ApiNotFound: {
    message: "This Excel lacks something that the add-in needs.",
    tip: "Use Excel 2021 or later.",
  },
  ApiNotAvailable: {
    message: "This Excel lacks something that the add-in needs.",
    tip: "Use Excel 2021 or later.",
  },
  NotImplemented: {
    message: "This Excel has not implemented what is needed.",
    tip: "Use Excel 2021 or later.",
  },
  UnsupportedOperation: {
    message: "Excel does not support this in its present state.",
    tip: "Close other dialogs or end legacy sharing, then try again.",
  },
  UndoNotSupported: {
    message: "This cannot be part of Excel's own undo.",
    tip: "Use “Undo last step” of the add-in.",
  },
  HostRestartNeeded: {
    message: "The add-in was updated and has to start again.",
    tip: "Save and reopen the workbook.",
  },
  InvalidArgument: {
    message: "Excel refused what was to be written.",
    tip: "Read again, then retry; if it happens again, pass the diagnostics to your maintainer.",
  },
  GeneralException: {
    message: "Excel failed without giving a reason.",
    tip: "Read again and check; if it happens again, reopen the workbook.",
  },
};

export const unknownError: typeof reference.unknownError = {
  message: "It was not completed, for an unknown reason.",
  tip: "Read again and check; if it happens again, reopen the workbook.",
};

export const noAnswerToRead: typeof reference.noAnswerToRead = {
  message: "Excel has not answered for a long time; the ledger was not read.",
  tip: "Press Enter or Esc to finish editing a cell, then read again.",
};

export const noAnswerToWrite: typeof reference.noAnswerToWrite = {
  message: "Excel has not answered for a long time; the change may or may not have been written.",
  tip: "Press Enter or Esc to finish editing a cell, read again and check before you save again.",
};

export const waitingHint: typeof reference.waitingHint =
  "Excel has not answered yet. If a cell is being edited, press Enter or Esc.";
export const waitingLong: typeof reference.waitingLong =
  "Excel has not answered for 15 seconds. Please wait; do not save again.";

export const obstacle: typeof reference.obstacle = {
  filtered: (p) => `“${p.table}” is filtered; values would land in the wrong rows. Clear the filter first.`,
  protected: (p) => `The sheet of “${p.table}” is protected. Unprotect it under Review.`,
  columnMissing: (p) => `“${p.table}” lacks the column “${p.column}”. Restore its heading (anywhere in the table).`,
  columnDoubled: (p) => `“${p.table}” has two columns “${p.column}”. Rename or delete one.`,
  tableMissing: (p) => `The table “${p.table}” is missing. Restore it, or create a ledger in a new workbook.`,
  tableCopied: (p) =>
    `“${p.table}” has copies: ${p.copies.join(", ")}. Delete the copied sheets, or give their tables other headings.`,
  totalsRow: (p) => `“${p.table}” shows a totals row, which new rows would cover. Switch it off under Table Design.`,
  occupiedBelow: (p) => `${p.address} below “${p.table}” holds something that new rows would cover. Move it away.`,
};

export const writtenElsewhere: typeof reference.writtenElsewhere = (p) =>
  `Another user changed the table during the write; ${p.id} did not arrive where it should. Read again and check.`;

export const textTooLong: typeof reference.textTooLong = (p) => ({
  message: `${p.cells.length} texts are longer than a cell of Excel can hold (${p.longest} characters); nothing was imported: ${p.cells
    .slice(0, 5)
    .map(
      ({ sheet, row, heading, length }) =>
        `${sheet === undefined ? "" : `"${sheet}" `}row ${row} "${heading}", ${length} characters`,
    )
    .join("; ")}${p.cells.length > 5 ? "; and more" : ""}.`,
  tip: "Split these texts over several rows of the sheet, or move them to an attachment, then import again.",
});

export const importObstacle: typeof reference.importObstacle = {
  message: (p) => `The empty ledger that is there cannot be written: ${p.obstacles.join(" ")}`,
  tip: "Do as the notice says, then import again.",
};

export const sheetsLeft: typeof reference.sheetsLeft = (p) =>
  ` The sheets already made could not be taken away; please delete them by hand: ${p.sheets.join(", ")}.`;
