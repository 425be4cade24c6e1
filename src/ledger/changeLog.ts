import { cellTextLimit, isBlank, shownText, textOf } from "./cell";
import { cellKind, headingOf } from "./cellKind";
import type { CellUpdate, ChangeContext, ChangePlan, Fields, RowAppend } from "./change";
import { extraColumn } from "./extraColumn";
import { logId } from "./rowName";
import { ledgerTables, type TableKey } from "./schema";

/** 字段 of an added row. */
export const addedField = "新增";
/** Before 字段 of every row that an undo writes: 撤销：状态. */
export const undoPrefix = "撤销：";

/** What 字段 calls a column: its heading. One of the user's own that reads like 新增 or an undo is told apart from these. */
export const fieldName = (table: TableKey, key: string): string => {
  const heading = headingOf(table, key);
  const isReserved = heading === addedField || heading.startsWith(undoPrefix);
  return extraColumn(key) !== null && isReserved ? `${heading}（列）` : heading;
};

/** Columns of the user's own in a row to add, in an order that does not depend on where they stand. */
const extraKeys = (cells: Fields): readonly string[] =>
  Object.keys(cells)
    .flatMap((key) => {
      const extra = extraColumn(key);
      return extra === null ? [] : [{ key, heading: extra.heading }];
    })
    .sort((a, b) => (a.heading < b.heading ? -1 : 1))
    .map(({ key }) => key);

/** A whole row in one text, for the 新值 of an added row: 方面：…；问题：…. Formulas and 编号 are left out. */
export const rowText = (table: TableKey, cells: Fields, date1904 = false): string =>
  [
    ...ledgerTables[table].columns.filter(({ key, kind }) => kind !== "formula" && key !== "id").map(({ key }) => key),
    ...extraKeys(cells),
  ]
    .filter((key) => !isBlank(cells[key]))
    .map((key) => `${headingOf(table, key)}：${shownText(cells[key], cellKind(table, key, cells), date1904)}`)
    .join("；")
    .slice(0, cellTextLimit);

/** The rows of 变更记录 for what a plan writes: one per changed cell, one per added row, days as 2022-09-30. */
export const logRows = (
  { updates, appends }: Pick<ChangePlan, "updates" | "appends">,
  { editor, now }: ChangeContext,
  date1904 = false,
): readonly Fields[] => {
  const newIdOf = (update: CellUpdate): string =>
    textOf(
      updates.find(({ table, row, column }) => column === "id" && table === update.table && row.row === update.row.row)
        ?.after,
    );
  const ofUpdate = (update: CellUpdate): Fields => {
    const { table, row, column, before, after } = update;
    const kind = cellKind(table, column, row.cells);
    return {
      time: now,
      editor,
      id: logId(table, row.cells) || newIdOf(update),
      field: fieldName(table, column),
      before: shownText(before, kind, date1904),
      after: shownText(after, kind, date1904),
    };
  };
  const ofAppend = ({ table, cells }: RowAppend): Fields => ({
    time: now,
    editor,
    id: logId(table, cells),
    field: addedField,
    before: "",
    after: rowText(table, cells, date1904),
  });
  return [...updates.map(ofUpdate), ...appends.map(ofAppend)];
};
