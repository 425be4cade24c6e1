import type {
  ConditionalFormatContent,
  NameContent,
  PageContent,
  Rect,
  SheetContent,
  TableContent,
  ValidationContent,
} from "./content";
import { GridModel } from "./gridModel";
import type { TableInfo } from "./tables";

/** What lies over the cells and around them: tables, names, rules, pages, protection, the document's own data. */
export abstract class PartsModel extends GridModel {
  tables(): readonly TableInfo[] {
    return this.open.tables.list().map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.formula === undefined ? column : { ...column, formula: this.open.formulas.filed(column.formula) },
      ),
    }));
  }

  addTable(sheet: string, rect: Rect, hasHeaders: boolean, name?: string): string {
    return this.together(() => this.open.tableEdits.add(sheet, rect, hasHeaders, name));
  }

  updateTable(
    id: string,
    patch: Partial<
      Pick<TableContent, "name" | "style" | "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton">
    >,
  ): void {
    const { name, ...rest } = patch;
    this.together(() => {
      if (name !== undefined) this.open.tableNames.renameTable(id, name);
      if (Object.keys(rest).length > 0) this.open.tableEdits.update(id, rest);
    });
  }

  resizeTable(id: string, rect: Rect): void {
    this.together(() => this.open.tableEdits.resize(id, rect));
  }

  renameTableColumn(id: string, column: number, name: string): void {
    this.open.protection.assert(this.open.tables.info(id).sheet);
    this.together(() => this.open.tableNames.renameColumn(id, column, name));
  }

  deleteTable(id: string, keepCells: boolean): void {
    this.together(() => this.open.tableEdits.remove(id, keepCells));
  }

  filterTable(id: string, column: number, values: readonly string[]): void {
    this.open.protection.assert(this.open.tables.info(id).sheet, "allowAutoFilter");
    this.asAddin(() => this.open.tables.filter(id, column, values));
  }

  names(): readonly NameContent[] {
    return this.open.names.list();
  }

  setName(name: NameContent): void {
    this.live.flushWrites();
    this.asAddin(() => this.open.names.set(name));
  }

  deleteName(name: string, scope: string): void {
    this.asAddin(() => this.open.names.delete(name, scope));
  }

  validations(sheet: string): readonly ValidationContent[] {
    return this.open.validations.list(sheet);
  }

  setValidation(sheet: string, rect: Rect, rule: Omit<ValidationContent, "ranges"> | null): void {
    this.open.protection.assert(sheet);
    this.asAddin(() => this.open.validations.set(sheet, rect, rule));
  }

  conditionalFormats(sheet: string): readonly ConditionalFormatContent[] {
    return this.open.conditionalFormats.list(sheet);
  }

  addConditionalFormat(sheet: string, format: Omit<ConditionalFormatContent, "id">): string {
    this.open.protection.assert(sheet, "allowFormatCells");
    return this.asAddin(() => this.open.conditionalFormats.add(sheet, format));
  }

  removeConditionalFormats(sheet: string, rect: Rect | null): void {
    this.open.protection.assert(sheet, "allowFormatCells");
    this.asAddin(() => this.open.conditionalFormats.remove(sheet, rect));
  }

  page(sheet: string): PageContent {
    this.live.worksheet(sheet);
    return this.live.sidecar.sheet(sheet).page;
  }

  setPage(sheet: string, patch: Partial<PageContent>): void {
    this.live.worksheet(sheet);
    const extras = this.live.sidecar.sheet(sheet);
    extras.page = { ...extras.page, ...patch };
  }

  protection(sheet: string): SheetContent["protection"] {
    return this.open.protection.of(sheet);
  }

  setProtection(sheet: string, value: SheetContent["protection"]): void {
    this.open.protection.set(sheet, value);
  }

  customProperties(sheet: string): Readonly<Record<string, string>> {
    this.live.worksheet(sheet);
    return this.live.sidecar.sheet(sheet).customProperties;
  }

  /** Undefined removes the property. */
  setCustomProperty(sheet: string, key: string, value: string | undefined): void {
    this.live.worksheet(sheet);
    const extras = this.live.sidecar.sheet(sheet);
    const { [key]: _, ...rest } = extras.customProperties;
    extras.customProperties = value === undefined ? rest : { ...rest, [key]: value };
  }

  settings(): Record<string, unknown> {
    return { ...this.live.sidecar.settings };
  }

  setSetting(key: string, value: unknown | undefined): void {
    const { [key]: _, ...rest } = this.live.sidecar.settings;
    this.live.sidecar.settings = value === undefined ? rest : { ...rest, [key]: value };
  }

  customXml(): readonly string[] {
    return this.live.sidecar.customXml;
  }

  setCustomXml(parts: readonly string[]): void {
    this.live.sidecar.customXml = [...parts];
  }

  date1904(): boolean {
    return this.live.sidecar.date1904;
  }
}
