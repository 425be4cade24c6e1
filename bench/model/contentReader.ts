import { contains } from "./address";
import { scalarOf } from "./cellData";
import { extrasOf, styleOf } from "./cellStyle";
import type { CellContent, CellStyle, SheetContent, WorkbookContent } from "./content";
import { heightOfPixels, outlineOf, widthOfPixels } from "./layout";
import type { LiveWorkbook } from "./liveWorkbook";

/** The open workbook as plain data. */
export function readContent(open: LiveWorkbook): WorkbookContent {
  const { sidecar } = open.live;
  open.live.flushWrites();
  const sheets = open.sheets.list();
  return {
    sheets: sheets.map((sheet) => readSheet(open, sheet.id)),
    names: open.names.list().map((name) => ({ ...name, formula: open.formulas.filed(name.formula) })),
    activeSheet: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.id === open.sheets.active()),
    ),
    date1904: sidecar.date1904,
    settings: { ...sidecar.settings },
    customXml: [...sidecar.customXml],
    properties: sidecar.properties,
    keptParts: sidecar.keptParts,
  };
}

export function readSheet(open: LiveWorkbook, sheet: string): SheetContent {
  const info = open.sheets.info(sheet);
  const extras = open.live.sidecar.sheet(sheet);
  return {
    id: sheet,
    name: info.name,
    visibility: info.visibility,
    tabColor: info.tabColor,
    cells: readCells(open, sheet),
    merges: open.merges.list(sheet),
    columns: readColumns(open, sheet),
    rows: readRows(open, sheet),
    frozenRows: info.frozenRows,
    frozenColumns: info.frozenColumns,
    tables: open.tables.ofSheet(sheet).map(({ sheet: _, ...table }) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.formula === undefined ? column : { ...column, formula: open.formulas.filed(column.formula) },
      ),
    })),
    validations: open.validations.list(sheet),
    conditionalFormats: open.conditionalFormats.list(sheet),
    page: extras.page,
    protection: extras.protection,
    showGridlines: info.showGridlines,
    customProperties: extras.customProperties,
    selection: extras.selection,
  };
}

function readCells(open: LiveWorkbook, sheet: string): CellContent[] {
  const { cells, formulas, live } = open;
  const styles = live.workbook.getStyles();
  const notes = new Map(open.notes.list(sheet).map((note) => [`${note.row},${note.column}`, note.text]));
  const found = new Map<string, CellContent>();
  const spills: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  live
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const value = scalarOf(cell);
      // a cell that holds something has its style whole in a file: also what it has from its row or column
      const holds = value !== "" || cell.f;
      const style = cell.s || !holds ? styles.getStyleByCell(cell) : cells.style(sheet, row, column);
      const cellStyle: CellStyle = styleOf(style, extrasOf(cell));
      const spill = cells.spill(sheet, row, column);
      if (spill) spills.push({ row, column, ...spill });
      const note = notes.get(`${row},${column}`);
      notes.delete(`${row},${column}`);
      const { hyperlink } = extrasOf(cell);
      const content: CellContent = {
        row,
        column,
        ...(value === "" && !cell.f ? {} : { value }),
        ...(cell.f ? { formula: formulas.filed(cell.f) } : {}),
        ...(spill ? { spill } : {}),
        ...(style?.n?.pattern ? { numberFormat: style.n.pattern } : {}),
        ...(Object.keys(cellStyle).length > 0 ? { style: cellStyle } : {}),
        ...(hyperlink ? { hyperlink } : {}),
        ...(note ? { note } : {}),
      };
      if (Object.keys(content).length > 2) found.set(`${row},${column}`, content);
    });
  for (const [key, note] of notes) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    found.set(key, { row, column, note });
  }
  for (const area of spills) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const key = `${row},${column}`;
        const before = found.get(key);
        if (before?.formula !== undefined || !contains(area, row, column)) continue;
        const value = cells.value(sheet, row, column);
        if (value !== "") found.set(key, { ...(before ?? { row, column }), value });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function readColumns(open: LiveWorkbook, sheet: string): SheetContent["columns"] {
  const styles = open.live.workbook.getStyles();
  const data = open.live.worksheet(sheet).getConfig().columnData;
  return Object.entries(data).flatMap(([index, column]) => {
    const style = column?.s ? styles.get(column.s) : undefined;
    const cellStyle = styleOf(style, {});
    const content = {
      index: Number(index),
      ...(column?.w === undefined ? {} : { width: widthOfPixels(column.w) }),
      ...(column?.hd === 1 ? { hidden: true } : {}),
      ...(outlineOf(column?.custom) > 0 ? { outline: outlineOf(column?.custom) } : {}),
      ...(Object.keys(cellStyle).length > 0 ? { style: cellStyle } : {}),
      ...(style?.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    };
    return Object.keys(content).length > 1 ? [content] : [];
  });
}

function readRows(open: LiveWorkbook, sheet: string): SheetContent["rows"] {
  const data = open.live.worksheet(sheet).getConfig().rowData;
  return Object.entries(data).flatMap(([index, row]) => {
    const content = {
      index: Number(index),
      ...(row?.h === undefined || row.ia === 1 ? {} : { height: heightOfPixels(row.h) }),
      ...(row?.hd === 1 ? { hidden: true } : {}),
      ...(outlineOf(row?.custom) > 0 ? { outline: outlineOf(row?.custom) } : {}),
    };
    return Object.keys(content).length > 1 ? [content] : [];
  });
}
