import { type LiveWorkbookModel, type ModelOptions, startModel } from "./createModel";
import { bootBrowser } from "./univer/browser";

export * from "./content";
export * from "./workbookModel";
export type { LiveWorkbookModel, ModelOptions } from "./createModel";
export { emptySheetContent, emptyWorkbook } from "./newWorkbook";

export interface BrowserModelOptions extends ModelOptions {
  /** Where the grid is drawn. Must have a size. */
  readonly container: HTMLElement;
}

/** A workbook with its grid in the page; the same model as in Node. */
export function createWorkbookModel({ container, ...options }: BrowserModelOptions): Promise<LiveWorkbookModel> {
  return startModel(bootBrowser(container), options);
}
