import { type LiveWorkbookModel, type ModelOptions, startModel } from "./createModel";
import { bootHeadless } from "./univer/headless";

export * from "./content";
export * from "./workbookModel";
export type { LiveWorkbookModel, ModelOptions } from "./createModel";
export { emptySheetContent, emptyWorkbook } from "./newWorkbook";

/** A workbook without a grid, for Node. In a page use `bench/model/browser.ts`. */
export function createWorkbookModel(options: ModelOptions = {}): Promise<LiveWorkbookModel> {
  return startModel(bootHeadless(), options);
}
