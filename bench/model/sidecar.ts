import type {
  ConditionalFormatContent,
  PageContent,
  SheetContent,
  ValidationContent,
  WorkbookContent,
} from "./content";

/** What Univer cannot hold, by sheet id and table id, never by address. */
export class Sidecar {
  readonly sheets = new Map<string, SheetExtras>();
  readonly tables = new Map<string, TableExtras>();
  readonly validations = new Map<string, ValidationExtras>();
  /** Rules that are not drawn, by sheet id and rule id. */
  readonly conditionalFormats = new Map<string, ConditionalFormatContent>();
  /** What the content said of the rules that Univer draws, by rule id. */
  readonly drawnFormats = new Map<string, ConditionalFormatContent>();
  date1904 = false;
  settings: Record<string, unknown> = {};
  customXml: readonly string[] = [];
  properties: WorkbookContent["properties"] = {};
  keptParts: WorkbookContent["keptParts"] = {};

  sheet(id: string): SheetExtras {
    let extras = this.sheets.get(id);
    if (!extras)
      this.sheets.set(
        id,
        (extras = {
          page: DEFAULT_PAGE,
          protection: { protected: false, options: {} },
          veryHidden: false,
          customProperties: {},
          selection: "A1",
        }),
      );
    return extras;
  }
}

export interface SheetExtras {
  page: PageContent;
  protection: SheetContent["protection"];
  veryHidden: boolean;
  customProperties: Readonly<Record<string, string>>;
  selection: string;
}

export interface TableExtras {
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

/** Ranges and formulas of a rule live in Univer, where they follow the cells; the words around it here. */
export type ValidationExtras = Pick<ValidationContent, "errorAlert" | "prompt">;

export const DEFAULT_PAGE: PageContent = {
  orientation: "Portrait",
  paperSize: "A4",
  titleRows: "",
  titleColumns: "",
  printArea: "",
  centerHorizontally: false,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
};

export const DEFAULT_TABLE: TableExtras = {
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showFilterButton: true,
};
