import { createContext, useContext } from "react";
import type { CommandMessage } from "../commands/messages";
import type { Locale, Words } from "../locales";
import { words } from "../locales";
import type { ImportOperations } from "../workbook/importOperations";
import type { ExportOperations } from "../workbook/exportOperations";
import type { LedgerOperations } from "../workbook/operations";
import type { RichCopied, RichText } from "./saveFile/copyRichText";
import type { SaveFile } from "./saveFile/saveFile";
import type { WriteDocx } from "./saveFile/writeDocx";

/** What this device remembers for the pane. Texts only; never throws, not even where storage is blocked. */
export interface PanePreferences {
  /** "" when nothing is kept under the key. */
  get(key: string): string;
  /** "" forgets the key. */
  set(key: string, value: string): void;
}

/** What the section 导出 needs. */
export interface PaneExports {
  readonly operations: ExportOperations;
  readonly saveFile: SaveFile;
}

/** What a finished paper needs to leave the pane as a .docx or over the clipboard. */
export interface PanePapers {
  readonly writeDocx: WriteDocx;
  readonly saveFile: SaveFile;
  readonly copyRichText: (rich: RichText) => Promise<RichCopied>;
  /** Whether this machine shows a face of that name, as far as the pane can see. */
  readonly hasFont: (family: string) => boolean;
}

/** Everything the pane has from outside. It never touches Excel, the clipboard, the clock or the device itself. */
export interface PaneEnvironment {
  readonly operations: LedgerOperations & ImportOperations;
  readonly preferences: PanePreferences;
  /** The way back into sheets and files; left out where the host has none, and then the pane offers none. */
  readonly exports?: PaneExports;
  /** Papers as .docx; left out where the host has no files and no clipboard. */
  readonly papers?: PanePapers;
  /** False when the clipboard is blocked: then the pane shows the text for selecting. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** What ribbon commands have to say; returns the function that stops listening. */
  readonly subscribeToCommands: (listener: (message: CommandMessage) => void) => () => void;
  /** Wall clock, for the time shown on kept input only; the ledger's today comes from `operations.read`. */
  readonly now: () => Date;
  /** 0 ≤ x < 1, for the ids of new rows. */
  readonly random: () => number;
  readonly version: string;
  /** The language that was set before the pane was drawn. */
  readonly locale: Locale;
}

const EnvironmentContext = createContext<PaneEnvironment | null>(null);
export const EnvironmentProvider = EnvironmentContext.Provider;

export const useEnvironment = (): PaneEnvironment => {
  const environment = useContext(EnvironmentContext);
  if (environment === null) throw new Error("EnvironmentProvider is missing");
  return environment;
};

/** The pane's words in the language that was set before it was drawn. */
export const paneWords = (): Words["taskpane"] => words().taskpane;
