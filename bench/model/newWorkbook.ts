import type { SheetContent, WorkbookContent } from "./content";
import { DEFAULT_PAGE } from "./sidecar";

/** A workbook with one blank sheet. */
export function emptyWorkbook(sheetName = "Sheet1"): WorkbookContent {
  return {
    sheets: [emptySheetContent("sheet-1", sheetName)],
    names: [],
    activeSheet: 0,
    date1904: false,
    settings: {},
    customXml: [],
    properties: {},
    keptParts: {},
  };
}

export function emptySheetContent(id: string, name: string): SheetContent {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    cells: [],
    merges: [],
    columns: [],
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    validations: [],
    conditionalFormats: [],
    page: DEFAULT_PAGE,
    protection: { protected: false, options: {} },
    showGridlines: true,
    customProperties: {},
    selection: "A1",
  };
}
