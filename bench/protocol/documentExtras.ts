import type { WorkbookContent } from "../model/content";
import type { WorkbookModel } from "../model/workbookModel";

/** Setting in which the bench keeps what Excel keeps beside the settings: whether the add-in starts with the document. */
export const STARTUP_SETTING = "Bench.StartupState";

/** The document's settings as an add-in sees them. */
export function addInSettings(model: WorkbookModel): Readonly<Record<string, unknown>> {
  const { [STARTUP_SETTING]: _startup, ...settings } = model.settings();
  return settings;
}

/** What a workbook holds that the model only carries: document properties, custom properties of sheets, custom XML with its ids. */
export class DocumentExtras {
  properties: Record<string, string | number | boolean> = {};
  private sheetProperties = new Map<string, Map<string, string>>();
  private xml: { readonly id: string; xml: string }[] = [];
  private nextXml = 1;

  constructor(private readonly model: WorkbookModel) {
    this.reset();
  }

  reset(): void {
    const content = this.model.content();
    this.properties = { ...content.properties };
    this.sheetProperties = new Map(
      content.sheets.map((sheet) => [sheet.id, new Map(Object.entries(sheet.customProperties))]),
    );
    this.xml = [];
  }

  sheet(id: string): Map<string, string> {
    const known = this.sheetProperties.get(id) ?? new Map<string, string>();
    this.sheetProperties.set(id, known);
    return known;
  }

  /** Parts with an id that stays while the workbook is open. */
  xmlParts(): readonly { readonly id: string; readonly xml: string }[] {
    const parts = this.model.customXml();
    if (parts.length !== this.xml.length || parts.some((xml, index) => this.xml[index]?.xml !== xml)) {
      const left = [...this.xml];
      this.xml = parts.map((xml) => {
        const index = left.findIndex((part) => part.xml === xml);
        return index >= 0 ? (left.splice(index, 1)[0] ?? this.newPart(xml)) : this.newPart(xml);
      });
    }
    return this.xml;
  }

  addXml(xml: string): string {
    const part = this.newPart(xml);
    this.xml = [...this.xmlParts(), part];
    this.model.setCustomXml(this.xml.map((item) => item.xml));
    return part.id;
  }

  setXml(id: string, xml: string): void {
    this.xml = this.xmlParts().map((part) => (part.id === id ? { id, xml } : part));
    this.model.setCustomXml(this.xml.map((item) => item.xml));
  }

  deleteXml(id: string): void {
    this.xml = this.xmlParts().filter((part) => part.id !== id);
    this.model.setCustomXml(this.xml.map((item) => item.xml));
  }

  /** The whole workbook for saving: the model's content with these properties put in. */
  content(): WorkbookContent {
    const content = this.model.content();
    return {
      ...content,
      properties: this.properties,
      sheets: content.sheets.map((sheet) => ({ ...sheet, customProperties: Object.fromEntries(this.sheet(sheet.id)) })),
    };
  }

  private newPart(xml: string): { readonly id: string; xml: string } {
    return { id: `{BE7C0000-0000-4000-8000-${String(this.nextXml++).padStart(12, "0")}}`, xml };
  }
}
