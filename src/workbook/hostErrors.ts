import { words } from "../locales";
import { LedgerError, type LedgerErrorCode } from "./ledgerError";

type HostErrorCode = keyof ReturnType<typeof words>["workbook"]["hostErrors"];

/** Excel's own codes (never its localised messages) and what they mean to us. */
const codes: Readonly<Record<HostErrorCode, LedgerErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "accessDenied",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ItemAlreadyExists: "unknown",
  FilteredRangeConflict: "rangeConflict",
  MergedRangeConflict: "rangeConflict",
  NonBlankCellOffSheet: "rangeConflict",
  InsertDeleteConflict: "rangeConflict",
  InvalidSelection: "inactiveWorkbook",
  InactiveWorkbook: "inactiveWorkbook",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  UnsupportedOperation: "notSupported",
  UndoNotSupported: "notSupported",
  HostRestartNeeded: "notSupported",
  InvalidArgument: "unknown",
  GeneralException: "unknown",
};

const isHostErrorCode = (code: string): code is HostErrorCode => code in codes;

/** The code of an error that office.js raised, "" for any other. */
export const hostErrorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

/** Any failure as a `LedgerError`; one that is a `LedgerError` already is handed on. */
export const toLedgerError = (error: unknown): LedgerError => {
  if (error instanceof LedgerError) return error;
  const { workbook } = words();
  const code = hostErrorCode(error);
  if (!isHostErrorCode(code))
    return new LedgerError("unknown", workbook.unknownError.message, workbook.unknownError.tip, error);
  const { message, tip } = workbook.hostErrors[code];
  return new LedgerError(codes[code], message, tip, error);
};
