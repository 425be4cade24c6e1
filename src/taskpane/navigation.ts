import { createContext, useContext } from "react";
import type { FormDraft } from "./edits/keptInput";
import type { NewDraft } from "./forms/formDraft";

export type PageKey = "update" | "issues" | "notice" | "checkUp" | "settings";

/** Where an import takes its ledger from: a sheet of the workbook, or pasted text. */
export type ImportMode = "sheet" | "paste";

/** Where the user is; tabs in memory, because office.js takes the browser's history away. */
export interface Navigation {
  readonly page: PageKey;
  readonly goTo: (page: PageKey) => void;
  /** Opens an issue on the page 问题. */
  readonly openIssue: (handle: string) => void;
  /** Opens a form; it takes the place of the page until it is saved or left. */
  readonly openForm: (request: NewDraft | FormDraft) => void;
  /** Opens 导入; it takes the place of the page until it is done or left. */
  readonly openImport: (mode: ImportMode) => void;
  /** Opens 设置 at a setting or slot. */
  readonly openSetting: (item: string) => void;
}

const NavigationContext = createContext<Navigation | null>(null);
export const NavigationProvider = NavigationContext.Provider;

export const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("NavigationProvider is missing");
  return navigation;
};
