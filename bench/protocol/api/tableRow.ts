import type { CellScalar, Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { intersection, MAX_ROWS } from "../addresses";
import type { Arguments } from "../arguments";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";
import { matrix, wireValues } from "./cellValues";
import { bodyRect, tableInfo, type Table } from "./table";

interface Row {
  readonly table: Table;
  readonly index: number;
}

function rowRect(row: Row, session: Session): { readonly sheet: string; readonly rect: Rect } {
  const table = tableInfo(row.table, session);
  const body = bodyRect(table);
  if (row.index < 0 || row.index >= body.rowCount)
    throw new HostError("InvalidArgument", `The table has no row ${row.index}.`);
  return { sheet: table.sheet, rect: { ...body, row: body.row + row.index, rowCount: 1 } };
}

export const tableRowType: ObjectType<Row> = objectType({
  name: "TableRow",
  properties: {
    Index: { get: (row) => row.index },
    Values: {
      calculated: true,
      get: (row, session) => {
        const { sheet, rect } = rowRect(row, session);
        return wireValues(session.model.values(sheet, rect));
      },
      set: (row, value, session) => {
        const { sheet, rect } = rowRect(row, session);
        session.model.write(sheet, rect, matrix(value, session.live(sheet, rect), "TableRow.values"), "addin");
      },
    },
  },
  methods: {
    GetRange: (row, _args, session) => {
      const { sheet, rect } = rowRect(row, session);
      return session.range(sheet, rect);
    },
    Delete: (row, _args, session) => deleteRows(row.table, row.index, 1, session),
  },
});

function deleteRows(table: Table, index: number, count: number, session: Session): void {
  const info = tableInfo(table, session);
  const body = bodyRect(info);
  if (index < 0 || count < 1 || index + count > body.rowCount)
    throw new HostError("InvalidArgument", `The table has no rows ${index} to ${index + count - 1}.`);
  // Under a filter Excel deletes nothing (office-js #994).
  if (info.filters.some((filter) => filter.values.length > 0)) return;
  if (count === body.rowCount) {
    // The last row of a table is emptied, not removed.
    session.model.clear(info.sheet, { ...body, row: body.row, rowCount: 1 }, "Contents", "addin");
    if (count > 1) session.shift(info.sheet, { ...body, row: body.row + 1, rowCount: count - 1 }, "deleteUp");
    return;
  }
  session.shift(info.sheet, { ...body, row: body.row + index, rowCount: count }, "deleteUp");
}

/** Rows to add: one value for all, or rows of exactly the table's width. */
function rowsToAdd(args: Arguments, width: number): (CellScalar | null)[][] {
  const values = args.raw(1);
  if (values === undefined || values === null) return [Array.from({ length: width }, () => null)];
  const rows = Array.isArray(values)
    ? Array.isArray(values[0])
      ? (values as unknown[][])
      : [values as unknown[]]
    : [[values]];
  if (rows.some((row) => row.length !== width)) {
    throw new HostError(
      "InvalidArgument",
      `The number of columns in the input array doesn't match the table's ${width}.`,
    );
  }
  return rows.map((row) =>
    row.map((value) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
    ),
  );
}

function add(table: Table, args: Arguments, session: Session): HostObject {
  const info = tableInfo(table, session);
  const body = bodyRect(info);
  const rows = rowsToAdd(args, info.range.columnCount);
  const asked = args.optionalInteger(0);
  const append = asked === undefined || asked === -1 || asked === body.rowCount;
  if (!append && (asked < 0 || asked > body.rowCount)) throw args.invalid(0, "the index of a row");
  const blank =
    body.rowCount === 1 && session.model.formulas(info.sheet, body)[0]?.every((value) => value === "") === true;
  // A table without data has one blank row, which the first added row takes.
  const fills = append && blank;
  const index = fills ? 0 : append ? body.rowCount : asked;
  const missing = rows.length - (fills ? 1 : 0);
  if (missing > 0) makeRoom(table, fills ? 1 : index, missing, session);
  session.model.write(info.sheet, { ...body, row: body.row + index, rowCount: rows.length }, rows, "addin");
  return objectOf(tableRowType, { table, index });
}

/** Makes `count` blank rows in the body before row `index`; cells below the table move down. */
function makeRoom(table: Table, index: number, count: number, session: Session): void {
  const info = tableInfo(table, session);
  const body = bodyRect(info);
  const rect = { ...body, row: body.row + index, rowCount: count };
  const below = {
    ...body,
    row: info.range.row + info.range.rowCount,
    rowCount: MAX_ROWS - info.range.row - info.range.rowCount,
  };
  const used = session.model.usedRange(info.sheet, true);
  const inTheWay = info.showTotals || index < body.rowCount || (used !== null && intersection(used, below) !== null);
  if (inTheWay) session.shift(info.sheet, rect, "insertDown");
  const grown = tableInfo(table, session).range;
  const wanted = info.range.rowCount + count;
  if (grown.rowCount < wanted) session.model.resizeTable(table.id, { ...info.range, rowCount: wanted });
}

export const tableRowsType: ObjectType<Table> = objectType({
  name: "TableRowCollection",
  properties: { Count: { get: (table, session) => bodyRect(tableInfo(table, session)).rowCount } },
  items: (table, session) =>
    Array.from({ length: bodyRect(tableInfo(table, session)).rowCount }, (_, index) =>
      objectOf(tableRowType, { table, index }),
    ),
  methods: {
    Add: add,
    GetItemAt(table, args, session) {
      const row = { table, index: args.integer(0) };
      rowRect(row, session);
      return objectOf(tableRowType, row);
    },
    GetCount: (table, _args, session) => bodyRect(tableInfo(table, session)).rowCount,
  },
});
