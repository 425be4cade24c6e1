import { mapReferences, printFileForm, printUserForm, type StructuredReference } from "./structuredReference";
import type { TableInfo, Tables } from "./tables";

/**
 * Three spellings of a structured reference: in a file `T[[#This Row],[c]]`; in Univer's cells `T[@c]`, always with the table's name, because Univer parses equal
 * texts only once for all sheets; to the user `[@c]` inside the table.
 */
export class TableFormulas {
  constructor(private readonly tables: Tables) {}

  /** From what was written into a cell to what stands in Univer's cell. Names get the spelling of the table. */
  entered(formula: string, sheet: string, row: number, column: number): string {
    if (!formula.includes("[")) return formula;
    const here = this.tables.at(sheet, row, column);
    const all = this.tables.list();
    return mapReferences(formula, (reference) => {
      const table = reference.table === "" ? here : byName(all, reference.table);
      return table && printUserForm(spelled(reference, table), false);
    });
  }

  /** As Excel shows it in that cell. */
  shown(formula: string, sheet: string, row: number, column: number): string {
    if (!formula.includes("[")) return formula;
    const here = this.tables.at(sheet, row, column);
    return mapReferences(formula, (reference) =>
      printUserForm(reference, here !== undefined && same(reference.table, here.name)),
    );
  }

  filed(formula: string): string {
    return mapReferences(formula, printFileForm);
  }

  /** Follows a table or a column that got another name. */
  static renamed(
    formula: string,
    table: string,
    change: { readonly table?: string; readonly column?: { readonly from: string; readonly to: string } },
  ): string {
    return mapReferences(formula, (reference) => {
      if (!same(reference.table, table)) return undefined;
      const columns = reference.columns.map((name) =>
        change.column && same(name, change.column.from) ? change.column.to : name,
      );
      return printUserForm({ ...reference, table: change.table ?? reference.table, columns }, false);
    });
  }
}

function spelled(reference: StructuredReference, table: TableInfo): StructuredReference {
  const columns = reference.columns.map((name) => {
    const exact = table.columns.find((candidate) => candidate.name === name);
    const found =
      exact ??
      table.columns.find((candidate) => same(candidate.name, name)) ??
      table.columns.find((candidate) => same(folded(candidate.name), folded(name)));
    return found?.name ?? name;
  });
  return { ...reference, table: table.name, columns };
}

/** The formula bar of the grid turns full-width brackets and commas into plain ones, also inside names. */
const folded = (text: string): string => text.normalize("NFKC").trim();
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const byName = (tables: readonly TableInfo[], name: string): TableInfo | undefined =>
  tables.find((table) => same(table.name, name));
