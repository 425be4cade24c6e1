import type { AdoptedIssue, AdoptedMeasure, Adoption, SheetMapping } from "../adopt/adoption";
import type { ForeignSheet } from "../adopt/foreignSheet";
import { serialIn } from "../ledger/calendarDate";
import { cellTextLimit } from "../ledger/cell";
import type { Fields } from "../ledger/change";
import { newId } from "../ledger/ids";
import type { CellValue } from "../ledger/model";
import { ledgerTables, type TableSchema } from "../ledger/schema";
import { settingOf } from "../ledger/settings";
import { ownCell, ownColumns, withOwnColumns, type OwnColumn } from "./ownColumns";

/** What an import writes, as rows by column key. */
export interface ImportRows {
  readonly issues: {
    readonly schema: TableSchema;
    readonly own: readonly OwnColumn[];
    readonly rows: readonly Fields[];
  };
  readonly measures: ImportRows["issues"];
  /** 内容 by 项目. */
  readonly settings: Fields;
  /** Texts that no cell can hold. */
  readonly tooLong: readonly TooLong[];
}

export interface TooLong {
  /** Of several sheets that are imported together: the name of its own. */
  readonly sheet?: string;
  /** Row of the imported sheet, 1-based. */
  readonly row: number;
  readonly heading: string;
  readonly length: number;
}

/** An adoption counts from 1900 whatever the workbook. */
const inSystem = (fields: Fields, schema: TableSchema, date1904: boolean): Fields => {
  if (!date1904) return fields;
  const dates = new Set(
    schema.columns.filter(({ kind }) => kind === "date" || kind === "timestamp").map(({ key }) => key),
  );
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]): [string, CellValue] => [
      key,
      typeof value === "number" && dates.has(key) ? serialIn(value, date1904) : value,
    ]),
  );
};

const settingsOf = (settings: Adoption["settings"], date1904: boolean): Fields =>
  Object.fromEntries(
    Object.entries(settings).map(([item, value]): [string, CellValue] => [
      item,
      typeof value === "number" && settingOf(item)?.kind === "date" ? serialIn(value, date1904) : value,
    ]),
  );

const ownCells = (own: readonly OwnColumn[], extra: Fields, date1904: boolean): Fields =>
  Object.fromEntries(
    own.map((column): [string, CellValue] => [column.key, ownCell(column, extra[column.source] ?? "", date1904)]),
  );

const longTexts = (schema: TableSchema, fields: Fields, place: Pick<TooLong, "sheet" | "row">): readonly TooLong[] =>
  schema.columns.flatMap(({ key, heading }) => {
    const value = fields[key];
    return typeof value === "string" && value.length > cellTextLimit
      ? [{ ...place, heading, length: value.length }]
      : [];
  });

/**
 * The rows of an adoption as they will stand in the tables: each with a new 编号, measures with the 编号 of their issue, days in the date system of
 * the workbook. `taken`: 编号 in use.
 */
export const importRows = (
  adoption: Adoption,
  source: { readonly sheet: ForeignSheet; readonly mapping: SheetMapping },
  random: () => number,
  taken: ReadonlySet<string> = new Set(),
): ImportRows => {
  const date1904 = source.sheet.date1904 === true;
  const measuresOf = adoption.issues.flatMap(({ measures }) => measures);
  const ownOfIssues = ownColumns(
    adoption.extraColumns.issues,
    adoption.issues.map(({ extra }) => extra),
    source,
    ledgerTables.issues,
  );
  const ownOfMeasures = ownColumns(
    adoption.extraColumns.measures,
    measuresOf.map(({ extra }) => extra),
    source,
    ledgerTables.measures,
  );
  const issueSchema = withOwnColumns(ledgerTables.issues, ownOfIssues);
  const measureSchema = withOwnColumns(ledgerTables.measures, ownOfMeasures);
  const ids = new Set(taken);
  const idOf = (kind: "issue" | "measure"): string => {
    const id = newId(kind, random, ids);
    ids.add(id);
    return id;
  };
  const issues: Fields[] = [];
  const measures: Fields[] = [];
  const tooLong: TooLong[] = [];
  const cells = (
    item: AdoptedIssue | AdoptedMeasure,
    schema: TableSchema,
    own: readonly OwnColumn[],
    ids: Fields,
    sheet: string | undefined,
  ) => {
    const fields = { ...inSystem(item.fields, schema, date1904), ...ownCells(own, item.extra, date1904), ...ids };
    tooLong.push(...longTexts(schema, fields, { row: item.row, ...(sheet === undefined ? {} : { sheet }) }));
    return fields;
  };
  for (const issue of adoption.issues) {
    const id = idOf("issue");
    issues.push(cells(issue, issueSchema, ownOfIssues, { id }, issue.sheet));
    for (const measure of issue.measures)
      measures.push(cells(measure, measureSchema, ownOfMeasures, { id: idOf("measure"), issueId: id }, issue.sheet));
  }
  return {
    issues: { schema: issueSchema, own: ownOfIssues, rows: issues },
    measures: { schema: measureSchema, own: ownOfMeasures, rows: measures },
    settings: settingsOf(adoption.settings, date1904),
    tooLong,
  };
};
