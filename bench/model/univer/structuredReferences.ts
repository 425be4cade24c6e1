import { IUniverInstanceService, type Injector, type IRange, type Workbook } from "@univerjs/core";
import { Lexer, SuperTableService } from "@univerjs/engine-formula";
import { lexedOnce } from "./parsedFormulas";
import { mapReferences, type SpecialItem, type StructuredReference } from "../structuredReference";

/**
 * Univer's own patterns refuse many structured references that Excel writes (`T[@c]`, parentheses, quotes, `_` in names, other case). Just before a formula
 * is parsed, each one is rewritten to an alias table and alias columns that the patterns accept. The formula text in the cell stays as it is.
 */
interface Alias {
  readonly alias: string;
  columns: Map<string, string>;
  reference: TableReference;
}
export interface TableReference {
  readonly sheetId: string;
  readonly range: IRange;
  readonly titleMap: Map<string, number>;
}
/** What Univer's tables do not know: a totals row, a missing header row. */
export interface TableFlags {
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

const aliases = new Map<string, Alias>();
const flagsOf = new Map<string, (name: string) => TableFlags | undefined>();
const sheetNameOf = new Map<string, (sheetId: string) => string | undefined>();
let created = 0;
let installed = false;

/** Lets the engine ask the workbook for flags of its tables and names of its sheets. Returns the function that ends it. */
export function describeTables(
  unitId: string,
  injector: Injector,
  flags: (table: string) => TableFlags | undefined,
): () => void {
  flagsOf.set(unitId, flags);
  const instances = injector.get(IUniverInstanceService);
  sheetNameOf.set(unitId, (sheetId) => instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId)?.getName());
  return () => {
    flagsOf.delete(unitId);
    sheetNameOf.delete(unitId);
    for (const key of [...aliases.keys()]) if (key.startsWith(`${unitId}\n`)) aliases.delete(key);
  };
}

export function installStructuredReferences(): void {
  if (installed) return;
  installed = true;
  aliasTables();
  rewriteBeforeParsing();
}

function aliasTables(): void {
  interface Service {
    registerTable(unitId: string, name: string, reference: TableReference): void;
    remove(unitId: string, name: string): void;
    _tableMap: Map<string, Map<string, unknown>>;
  }
  const prototype = SuperTableService.prototype as unknown as Service;
  const register = prototype.registerTable;
  prototype.registerTable = function (unitId, name, reference) {
    const key = keyOf(unitId, name);
    const alias = aliases.get(key)?.alias ?? `univtbl${letters(created++)}`;
    const columns = new Map<string, string>();
    const titleMap = new Map<string, number>();
    for (const [title, index] of reference.titleMap) {
      const column = `kol${letters(index)}`;
      columns.set(String(title).toLowerCase(), column);
      titleMap.set(column, index);
    }
    aliases.set(key, { alias, columns, reference });
    register.call(this, unitId, name, reference);
    this._tableMap.get(unitId)?.set(alias, { ...reference, range: bodyWithHeader(unitId, name, reference), titleMap });
  };
  const remove = prototype.remove;
  prototype.remove = function (unitId, name) {
    const key = keyOf(unitId, name);
    const alias = aliases.get(key);
    if (alias) {
      this._tableMap.get(unitId)?.delete(alias.alias);
      aliases.delete(key);
    }
    return remove.call(this, unitId, name);
  };
}

/** The engine takes the first row of a table for its header and all others for data. */
function bodyWithHeader(unitId: string, name: string, reference: TableReference): IRange {
  const flags = flagsOf.get(unitId)?.(name);
  if (!flags) return reference.range;
  return {
    ...reference.range,
    startRow: reference.range.startRow - (flags.showHeaders ? 0 : 1),
    endRow: reference.range.endRow - (flags.showTotals ? 1 : 0),
  };
}

function rewriteBeforeParsing(): void {
  interface Parser {
    treeBuilder(formula: string, transformSuffix?: boolean): unknown;
    _formulaCurrentConfigService: { getExecuteUnitId(): string | undefined };
  }
  const prototype = Lexer.prototype as unknown as Parser;
  const original = prototype.treeBuilder;
  prototype.treeBuilder = function (formula, transformSuffix) {
    const unitId = this._formulaCurrentConfigService.getExecuteUnitId() ?? "";
    const lex = (): unknown => original.call(this, forEngine(formula, unitId), transformSuffix);
    return transformSuffix === false ? lex() : lexedOnce(unitId, formula, lex);
  };
}

/** The formula as the engine accepts it. */
export function forEngine(formula: string, unitId: string): string {
  return mapReferences(formula, (reference) => {
    const alias = aliases.get(keyOf(unitId, reference.table));
    return alias && (rowOutsideBody(reference, alias, unitId) ?? aliasForm(reference, alias));
  });
}

function aliasForm(reference: StructuredReference, { alias, columns }: Alias): string | undefined {
  const found = reference.columns.map(
    (name) => columns.get(name.toLowerCase()) ?? columns.get(name.trim().toLowerCase()),
  );
  if (found.includes(undefined)) return undefined;
  const span = found.map((column) => `[${column}]`).join(":");
  const { items } = reference;
  if (items.length === 0) return alias + (found.length === 0 ? "[#Data]" : found.length > 1 ? `[${span}]` : span);
  if (span === "" && items.length === 1)
    return items[0] === "This Row" ? thisWholeRow(alias, columns) : `${alias}[#${items[0]}]`;
  return `${alias}[${items.map((item) => `[#${item}]`).join(",")}${span === "" ? "" : `,${span}`}]`;
}

function thisWholeRow(alias: string, columns: Map<string, string>): string {
  const all = [...columns.values()];
  return `${alias}[[#This Row],[${all[0]}]:[${all[all.length - 1]}]]`;
}

/** What the alias does not cover as a plain reference: totals, several parts at once, a table whose header is hidden. */
function rowOutsideBody(
  reference: StructuredReference,
  { reference: table }: Alias,
  unitId: string,
): string | undefined {
  const { items } = reference;
  const flags = flagsOf.get(unitId)?.(reference.table);
  if (!flags || items.length === 0 || items.includes("This Row")) return undefined;
  const plain = flags.showHeaders && !flags.showTotals;
  if (items.length === 1 && (items[0] === "Data" || (plain && items[0] !== "Totals"))) return undefined;
  const titles = new Map([...table.titleMap].map(([title, index]) => [title.toLowerCase(), index]));
  const indexes = reference.columns.map((column) => titles.get(column.toLowerCase()));
  if (indexes.includes(undefined)) return undefined;
  const rows = rowsOf(items, table.range, flags);
  if (!rows) return "#REF!";
  const { startColumn, endColumn } = table.range;
  const first = startColumn + (indexes[0] ?? 0);
  const last = indexes.length === 0 ? endColumn : startColumn + (indexes[indexes.length - 1] ?? 0);
  const sheet = sheetNameOf.get(unitId)?.(table.sheetId);
  const prefix = sheet === undefined ? "" : `'${sheet.replace(/'/g, "''")}'!`;
  return `${prefix}$${letters(first).toUpperCase()}$${rows[0] + 1}:$${letters(last).toUpperCase()}$${rows[1] + 1}`;
}

/** First and last row of the parts together; undefined when the table has none of them. */
function rowsOf(items: readonly SpecialItem[], range: IRange, flags: TableFlags): [number, number] | undefined {
  const body: [number, number] = [
    range.startRow + (flags.showHeaders ? 1 : 0),
    range.endRow - (flags.showTotals ? 1 : 0),
  ];
  const parts = items.flatMap((item): [number, number][] => {
    if (item === "All") return [[range.startRow, range.endRow]];
    if (item === "Data") return [body];
    if (item === "Headers") return flags.showHeaders ? [[range.startRow, range.startRow]] : [];
    return flags.showTotals ? [[range.endRow, range.endRow]] : [];
  });
  return parts.length === 0
    ? undefined
    : [Math.min(...parts.map((part) => part[0])), Math.max(...parts.map((part) => part[1]))];
}

const keyOf = (unitId: string, name: string) => `${unitId}\n${name.toLowerCase()}`;

/** 0 → a, 25 → z, 26 → aa. */
function letters(index: number): string {
  let text = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(97 + (rest % 26)) + text;
  return text;
}
