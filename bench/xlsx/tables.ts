import type { CellContent, Rect, TableContent } from "../model/content";
import { parseRect, rectAddress } from "./a1";
import { fromFileFormula, isArrayFormula, toFileFormula } from "./fileFormula";
import { attributes, child, childrenOf, escapeX, escapeXml, flag, numberOf, parseXml, unescapeX } from "./xml";

const TOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** `xl/tables/tableN.xml` → the table, or null when it has no place. `id` is the one that the workbook's content gets. */
export function readTable(xml: string, id: string): TableContent | null {
  const root = parseXml(xml);
  const range = parseRect(root.attributes["ref"] ?? "");
  const name = unescapeX(root.attributes["displayName"] ?? root.attributes["name"] ?? "");
  if (!range || name === "") return null;
  const showTotals = (numberOf(root, "totalsRowCount") ?? 0) > 0;
  const filter = child(root, "autoFilter");
  const style = child(root, "tableStyleInfo");
  return {
    id,
    name,
    range,
    showHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
    showTotals,
    style: style?.attributes["name"] ?? "",
    showBandedRows: flag(style, "showRowStripes", false),
    showFilterButton:
      filter !== undefined && !childrenOf(filter, "filterColumn").some((c) => flag(c, "hiddenButton", false)),
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column, index) => {
      const formula = child(column, "calculatedColumnFormula")?.text;
      const totals = totalsOf(
        column.attributes,
        child(column, "totalsRowFormula")?.text,
        unescapeX(column.attributes["name"] ?? ""),
      );
      return {
        id: numberOf(column, "id") ?? index + 1,
        name: unescapeX(column.attributes["name"] ?? ""),
        ...(formula ? { formula: fromFileFormula(formula) } : {}),
        ...(totals ? { totals } : {}),
      };
    }),
    filters: childrenOf(filter, "filterColumn").flatMap((column) => {
      const filters = child(column, "filters");
      if (!filters) return [];
      const values = childrenOf(filters, "filter").map((f) => f.attributes["val"] ?? "");
      return [
        { column: numberOf(column, "colId") ?? 0, values: flag(filters, "blank", false) ? [...values, ""] : values },
      ];
    }),
  };
}

/** A label as it is; a function or formula as "=…". */
function totalsOf(
  values: Readonly<Record<string, string>>,
  formula: string | undefined,
  column: string,
): string | undefined {
  if (values["totalsRowLabel"]) return unescapeX(values["totalsRowLabel"]);
  if (formula) return fromFileFormula(formula);
  const number = TOTALS[values["totalsRowFunction"] ?? ""];
  return number ? `=SUBTOTAL(${number},[${column.replace(/['#[\]]/g, "'$&")}])` : undefined;
}

function bodyRect(table: TableContent): Rect {
  return table.showTotals ? { ...table.range, rowCount: table.range.rowCount - 1 } : table.range;
}

/** @param id unique among the tables of the package, from 1. */
export function tableXml(table: TableContent, id: number): string {
  const head = attributes({
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    id,
    name: table.name,
    displayName: table.name,
    ref: rectAddress(table.range),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  });
  const columns = table.columns.map((column, index) => columnXml(column, uniqueId(table, index), table.name)).join("");
  const style = attributes({
    name: table.style || undefined,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: table.showBandedRows,
    showColumnStripes: false,
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table${head}>${filterXml(table)}<tableColumns count="${table.columns.length}">${columns}</tableColumns><tableStyleInfo${style}/></table>`;
}

/** Column ids must differ within a table; a content that came from elsewhere may repeat them. */
function uniqueId(table: TableContent, index: number): number {
  const ids = table.columns.map((column) => column.id);
  return ids.every((id, i) => id > 0 && ids.indexOf(id) === i) ? (ids[index] ?? index + 1) : index + 1;
}

function columnXml(column: TableContent["columns"][number], id: number, table: string): string {
  const { totals } = column;
  const subtotal = totals ? /^=SUBTOTAL\((\d+),(?:[^[\](),]*)\[.*\]\)$/.exec(totals)?.[1] : undefined;
  const named = Object.keys(TOTALS).find((key) => TOTALS[key] === Number(subtotal));
  const custom = totals?.startsWith("=") && !named;
  const head = attributes({
    id,
    name: escapeX(column.name),
    totalsRowLabel: totals && !totals.startsWith("=") ? escapeX(totals) : undefined,
    totalsRowFunction: custom ? "custom" : named,
  });
  const array = column.formula && isArrayFormula(column.formula) ? ' array="1"' : "";
  const calculated = column.formula
    ? `<calculatedColumnFormula${array}>${escapeXml(toFileFormula(column.formula, { table }))}</calculatedColumnFormula>`
    : "";
  const total =
    custom && totals ? `<totalsRowFormula>${escapeXml(toFileFormula(totals, { table }))}</totalsRowFormula>` : "";
  return calculated || total ? `<tableColumn${head}>${calculated}${total}</tableColumn>` : `<tableColumn${head}/>`;
}

function filterXml(table: TableContent): string {
  if (!table.showHeaders || (!table.showFilterButton && table.filters.length === 0)) return "";
  const columns = table.filters
    .filter((f) => f.values.length > 0)
    .map((f) => {
      const values = f.values
        .filter((v) => v !== "")
        .map((v) => `<filter val="${escapeXml(v)}"/>`)
        .join("");
      return `<filterColumn colId="${f.column}"><filters${f.values.includes("") ? ' blank="1"' : ""}>${values}</filters></filterColumn>`;
    });
  const ref = rectAddress(bodyRect(table));
  return columns.length > 0
    ? `<autoFilter ref="${ref}">${columns.join("")}</autoFilter>`
    : `<autoFilter ref="${ref}"/>`;
}

/**
 * Rows that the filters of a table hide; files mark them as hidden. A filter whose values are not all found among the cells (dates and numbers
 * are filtered by their displayed text) hides nothing here: Excel hides its rows when the filter is applied again.
 */
export function filteredRows(table: TableContent, cells: readonly CellContent[]): Set<number> {
  const hidden = new Set<number>();
  const { row, column, rowCount } = table.range;
  const first = row + (table.showHeaders ? 1 : 0);
  const last = row + rowCount - (table.showTotals ? 2 : 1);
  for (const filter of table.filters) {
    const texts = new Map<number, string>();
    for (const cell of cells) {
      if (cell.column === column + filter.column && cell.row >= first && cell.row <= last)
        texts.set(cell.row, typeof cell.value === "object" ? cell.value.error : String(cell.value ?? ""));
    }
    const known = new Set(texts.values());
    if (filter.values.length === 0 || filter.values.some((value) => value !== "" && !known.has(value))) continue;
    for (let r = first; r <= last; r++) if (!filter.values.includes(texts.get(r) ?? "")) hidden.add(r);
  }
  return hidden;
}
