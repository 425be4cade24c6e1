import { words } from "../locales";
import { LedgerError } from "./ledgerError";

/** Loaded when a file is written or read and not before: it is half as large as the pane. */
export const loadXlsxLibrary = async () => {
  try {
    return await import("@cj-tech-master/excelts");
  } catch (cause) {
    const { libraryFailed } = words().exports.outcomes;
    throw new LedgerError("notSupported", libraryFailed, "", cause);
  }
};

export type XlsxLibrary = Awaited<ReturnType<typeof loadXlsxLibrary>>;
