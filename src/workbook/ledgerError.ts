/** A failure of the host, with words for the user. Nothing else is thrown out of `src/workbook`. */
export class LedgerError extends Error {
  constructor(
    readonly code: LedgerErrorCode,
    readonly userMessage: string,
    readonly tip: string,
    override readonly cause?: unknown,
  ) {
    super(`${code}: ${userMessage}`);
    this.name = "LedgerError";
  }
}

export type LedgerErrorCode =
  /** when a cell is being edited and Excel accepts nothing */
  | "cellEditMode"
  /** when the sheet or workbook is protected or opened read-only */
  | "accessDenied"
  /** when Excel has not answered for a long time; the write may or may not have arrived */
  | "noAnswer"
  /** when a message is too large for Excel */
  | "tooLarge"
  /** when a table, sheet, column or cell is gone that was there a moment ago */
  | "gone"
  /** when this Excel lacks what the add-in needs */
  | "notSupported"
  /** when a merged or filtered range is in the way */
  | "rangeConflict"
  /** when another workbook has the focus */
  | "inactiveWorkbook"
  /** when Excel refused for a reason we do not know */
  | "unknown";
