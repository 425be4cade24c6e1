import { extent, Cells } from "./cells";
import { Formatting } from "./formatting";
import type { Live } from "./live";
import { Layout } from "./layout";
import { Names } from "./names";
import { Protection } from "./protection";
import { Sheets } from "./sheets";
import { TableEdits } from "./tableEdits";
import { TableFormulas } from "./tableFormulas";
import { TableGrowth } from "./tableGrowth";
import { TableNames } from "./tableNames";
import { Tables } from "./tables";
import { Writing } from "./writing";
import { Validations } from "./validations";
import { ConditionalFormats } from "./conditionalFormats";
import { RulePlaces } from "./rulePlaces";
import { Shifts } from "./shifts";
import { Sorting } from "./sorting";
import { Merges } from "./merges";
import { Notes } from "./notes";

/** The parts of the model around one open workbook. */
export class LiveWorkbook {
  readonly cells: Cells;
  readonly sheets: Sheets;
  readonly layout: Layout;
  readonly tables: Tables;
  readonly formulas: TableFormulas;
  readonly names: Names;
  readonly tableNames: TableNames;
  readonly protection: Protection;
  readonly growth: TableGrowth;
  readonly tableEdits: TableEdits;
  readonly writing: Writing;
  readonly formatting: Formatting;
  readonly validations: Validations;
  readonly conditionalFormats: ConditionalFormats;
  readonly rulePlaces: RulePlaces;
  readonly shifts: Shifts;
  readonly sorting: Sorting;
  readonly merges: Merges;
  readonly notes: Notes;

  constructor(readonly live: Live) {
    this.cells = new Cells(live);
    this.sheets = new Sheets(live, () => this.formulasOfRules());
    this.layout = new Layout(live, this.cells);
    this.tables = new Tables(live, this.cells);
    this.formulas = new TableFormulas(this.tables);
    this.names = new Names(live);
    this.tableNames = new TableNames(live, this.cells, this.tables, this.names);
    this.protection = new Protection(live, this.cells);
    this.validations = new Validations(live);
    this.conditionalFormats = new ConditionalFormats(live);
    this.growth = new TableGrowth(live, this.cells, this.tables, {
      blocks: (sheet, rect) => this.validations.meets(sheet, rect),
      extend: (sheet, row, added) => {
        this.validations.extend(sheet, row, added);
        this.conditionalFormats.extend(sheet, row, added);
      },
    });
    this.rulePlaces = new RulePlaces(live, this.validations, this.conditionalFormats);
    this.merges = new Merges(live, this.cells, this.tables, this.protection);
    this.notes = new Notes(live);
    this.shifts = new Shifts(live, this.cells, this.tables, this.growth, this.protection, this.rulePlaces);
    this.sorting = new Sorting(live, this.cells, this.tables, this.formulas, this.protection);
    this.tableEdits = new TableEdits(
      live,
      this.cells,
      this.tables,
      this.growth,
      this.names,
      this.protection,
      (sheet, rect) => this.shifts.insert(sheet, rect, "Down", live.origin),
    );
    this.formatting = new Formatting(
      live,
      this.cells,
      this.protection,
      this.tableNames,
      this.validations,
      this.conditionalFormats,
    );
    this.writing = new Writing(
      live,
      this.cells,
      this.tables,
      this.formulas,
      this.growth,
      this.tableNames,
      this.protection,
    );
  }

  private formulasOfRules(): string[] {
    const sheets = this.live.workbook.getSheets().map((worksheet) => worksheet.getSheetId());
    return [
      ...this.names.list().map(({ formula }) => formula),
      ...sheets
        .flatMap((sheet) => this.validations.list(sheet))
        .flatMap((rule) => [rule.formula1, rule.formula2 ?? ""]),
      ...sheets
        .flatMap((sheet) => this.conditionalFormats.list(sheet))
        .flatMap((rule) => [rule.formula ?? "", rule.formula2 ?? ""]),
    ];
  }

  usedRange(sheet: string, valuesOnly: boolean): ReturnType<typeof extent> {
    return extent(this.live, sheet, (cell) =>
      valuesOnly ? !!cell.f || (cell.v !== undefined && cell.v !== null && cell.v !== "") || !!cell.p : true,
    );
  }
}
