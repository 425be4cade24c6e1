import { dateOf, isBlank, isErrorValue, momentOf, numberOf, textOf } from "./cell";
import type { CalendarDate } from "./calendarDate";
import type { CellValue, Expected, RawTable, RowProblem, RowSource } from "./model";
import { ledgerTables, type ColumnSchema, type TableKey } from "./schema";

/** Headings are compared without spaces and in half-width forms: people retype them. */
const bareHeading = (heading: string): string => heading.normalize("NFKC").replace(/\s+/g, "");

/** The rows of one table, and everything about it that could not be understood. */
export interface TableRows {
  readonly key: TableKey;
  readonly rows: readonly RowSource[];
  /** Headings of the user's own columns. */
  readonly extraHeadings: readonly string[];
  readonly problems: RowProblem[];
}

interface FoundColumn {
  readonly index: number;
  readonly schema: ColumnSchema;
}

/**
 * Splits the rows of a table into cells by column key and the user's own cells. A heading that is missing or stands twice is one
 * problem (of two equal headings the first counts). A row in which no column of ours holds anything is no row; formulas do not make one.
 */
export const readTable = (key: TableKey, table: RawTable | undefined): TableRows => {
  const { name, columns, initial } = ledgerTables[key];
  const problem = (column: string, expected: Expected, got: CellValue): RowProblem => ({
    table: name,
    row: 0,
    column,
    expected,
    got,
  });
  if (table === undefined)
    return { key, rows: [], extraHeadings: [], problems: initial ? [problem("", { kind: "table" }, "")] : [] };

  const problems: RowProblem[] = [];
  const found: FoundColumn[] = [];
  const headings = table.headings.map(bareHeading);
  for (const schema of columns) {
    const wanted = bareHeading(schema.heading);
    const index = headings.indexOf(wanted);
    if (index >= 0) found.push({ index, schema });
    else if (schema.kind !== "formula") problems.push(problem(schema.heading, { kind: "column" }, ""));
    if (index >= 0 && headings.lastIndexOf(wanted) !== index) {
      problems.push(problem(schema.heading, { kind: "uniqueColumn" }, schema.heading));
    }
  }
  const ours = new Set(
    headings.flatMap((heading, i) => (columns.some((c) => bareHeading(c.heading) === heading) ? [i] : [])),
  );

  const rows = table.rows.flatMap((values, i): RowSource[] => {
    if (found.every(({ index, schema }) => schema.kind === "formula" || isBlank(values[index]))) return [];
    const cells = Object.fromEntries(found.map(({ index, schema }) => [schema.key, values[index] ?? ""]));
    const extra = Object.fromEntries(
      table.headings.flatMap((heading, index) => (ours.has(index) ? [] : [[heading, values[index] ?? ""] as const])),
    );
    return [{ table: key, row: table.firstRow + i, cells, extra }];
  });
  return { key, rows, extraHeadings: table.headings.filter((_, index) => !ours.has(index)), problems };
};

/** Reads the cells of one row by column key; what it cannot read becomes a problem, and the row goes on. */
export class RowReader {
  constructor(
    readonly source: RowSource,
    private readonly problems: RowProblem[],
    private readonly date1904: boolean,
  ) {}

  private cell(column: string): CellValue {
    return this.source.cells[column] ?? "";
  }

  refuse(column: string, expected: Expected): void {
    const { name, columns } = ledgerTables[this.source.table];
    const heading = columns.find((schema) => schema.key === column)?.heading ?? "";
    this.problems.push({ table: name, row: this.source.row, column: heading, expected, got: this.cell(column) });
  }

  /** The cell, "" with a problem where it holds an error value. */
  value(column: string): CellValue {
    const value = this.cell(column);
    if (!isErrorValue(value)) return value;
    this.refuse(column, { kind: "noError" });
    return "";
  }

  text(column: string): string {
    return textOf(this.value(column));
  }

  private read<T>(column: string, parse: (value: CellValue) => T | null, expected: Expected): T | null {
    const value = this.value(column);
    if (isBlank(value)) return null;
    const parsed = parse(value);
    if (parsed === null) this.refuse(column, expected);
    return parsed;
  }

  date(column: string): CalendarDate | null {
    return this.read(column, (value) => dateOf(value, this.date1904), { kind: "date" });
  }

  moment(column: string): number | null {
    return this.read(column, (value) => momentOf(value, this.date1904), { kind: "date" });
  }

  number(column: string): number | null {
    return this.read(column, numberOf, { kind: "number" });
  }

  /** "" for a blank cell and for a word that is not one of `choices`. */
  choice<T extends string>(column: string, choices: readonly T[]): T | "" {
    const bare = (value: CellValue): string => textOf(value).normalize("NFKC").replace(/\s+/g, "");
    const known = (value: CellValue): T | null => choices.find((choice) => choice === bare(value)) ?? null;
    return this.read(column, known, { kind: "choice", choices }) ?? "";
  }
}
