import { dateToSerial } from "../ledger/calendarDate";
import { dateOf, isBlank, textOf } from "../ledger/cell";
import { extraColumn, extraKey } from "../ledger/extraColumn";
import type { Fields } from "../ledger/change";
import type { CellValue, Ledger, RowSource } from "../ledger/model";
import { ledgerTables } from "../ledger/schema";
import type { Adoption } from "./adoption";
import { mayBeDay, spelledDay } from "./ownDays";
import { bareHeading, ownHeadings } from "./ownHeadings";

type Table = "issues" | "measures";

/** A column of the user's own that the sheet fills and the ledger has not. */
export interface MissingColumn {
  readonly table: Table;
  readonly heading: string;
  /** How many cells of the sheet it has. */
  readonly cells: number;
}

const withPlainBreaks = (value: CellValue): string => textOf(value).replace(/\r\n?/g, "\n");

/** Excel breaks lines with \n alone, other programs do not. */
export const sameWords = (a: CellValue, b: CellValue): boolean => withPlainBreaks(a) === withPlainBreaks(b);

/** Cells of the user's own columns as the ledger names and holds them. */
export interface OwnCells {
  /** By `extraKey`; those of columns that the ledger has not are left out. */
  readonly of: (table: Table, extra: Fields) => Fields;
  /** Whether two cells of a column, by its `extraKey`, say the same. */
  readonly isSame: (column: string, before: CellValue, after: CellValue) => boolean;
  readonly missing: readonly MissingColumn[];
}

/** Columns of a table whose numbers are days, by heading. */
const dayColumns = (rows: readonly RowSource[], headings: readonly string[]): ReadonlySet<string> =>
  new Set(
    headings.filter((heading) => {
      const numbers = rows.map(({ extra }) => extra[heading] ?? "").filter((value) => typeof value === "number");
      return numbers.length > 0 && numbers.every(mayBeDay);
    }),
  );

/** How the sheet's own columns stand in the ledger: by heading, days as the serials of its workbook. */
export const ownCells = (ledger: Ledger, { issues, extraColumns }: Adoption): OwnCells => {
  const date1904 = ledger.date1904 === true;
  const columnsOf = (table: Table) => {
    const headings = ledger.extraHeadings[table];
    const byBare = new Map(headings.map((heading) => [bareHeading(heading), heading]));
    const ours = ledgerTables[table].columns.map(({ heading }) => heading);
    const named = ownHeadings(extraColumns[table], ours);
    return {
      places: new Map(extraColumns[table].map((source, at) => [source, byBare.get(bareHeading(named[at] ?? ""))])),
      days: dayColumns(ledger.rows[table], headings),
    };
  };
  const columns = { issues: columnsOf("issues"), measures: columnsOf("measures") };

  const of = (table: Table, extra: Fields): Fields => {
    const { places, days } = columns[table];
    return Object.fromEntries(
      Object.entries(extra).flatMap(([source, value]): readonly [string, CellValue][] => {
        const heading = places.get(source);
        if (heading === undefined || isBlank(value)) return [];
        const day = days.has(heading) ? spelledDay(value) : null;
        return [[extraKey(heading, day !== null), day === null ? value : dateToSerial(day, date1904)]];
      }),
    );
  };

  const counts = new Map<string, { readonly table: Table; readonly heading: string; cells: number }>();
  const count = (table: Table, extra: Fields): void => {
    for (const [heading, value] of Object.entries(extra)) {
      if (columns[table].places.get(heading) !== undefined || isBlank(value)) continue;
      const key = `${table}/${heading}`;
      const found = counts.get(key) ?? { table, heading, cells: 0 };
      found.cells += 1;
      counts.set(key, found);
    }
  };
  for (const issue of issues) {
    count("issues", issue.extra);
    for (const { extra } of issue.measures) count("measures", extra);
  }
  const isSame: OwnCells["isSame"] = (column, before, after) => {
    const day = extraColumn(column)?.isDay === true ? dateOf(before, date1904) : null;
    return day === null ? sameWords(before, after) : dateToSerial(day, date1904) === after;
  };
  return { of, isSame, missing: [...counts.values()] };
};
