import type { CellUpdate } from "../ledger/change";
import { extraColumn } from "../ledger/extraColumn";
import { cellInput, extraInput, type CellInput } from "./cellInput";
import { columnPlaces, columnSchema, placeOf } from "./columns";
import { tableKeys, type TablesRead, type TableState } from "./readTables";
import { messageBytes, type WriteStep } from "./writeSteps";

interface Run {
  /** 0-based, in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly CellInput[];
}

const inputOf = ({ table, column, before, after }: CellUpdate): CellInput | null => {
  const extra = extraColumn(column);
  if (extra !== null) return extraInput(extra.isDay, before, after);
  const schema = columnSchema(table, column);
  return schema === undefined ? null : cellInput(schema, after);
};

/** Cells that change, neighbours in a row joined; nothing between them is written. */
const runsOf = (state: TableState, updates: readonly CellUpdate[]): readonly Run[] => {
  const places = columnPlaces(state.key, state.headings);
  const cells = updates
    .flatMap((update) => {
      const place = placeOf(places, state.headings, update.column);
      const input = inputOf(update);
      return place === undefined || input === null
        ? []
        : [{ row: update.row.row - 1, column: state.firstColumn + place, input }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; inputs: CellInput[] }[] = [];
  for (const { row, column, input } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.inputs.length === column) last.inputs.push(input);
    else if (last && last.row === row && last.column + last.inputs.length - 1 === column)
      last.inputs[last.inputs.length - 1] = input;
    else runs.push({ row, column, inputs: [input] });
  }
  return runs;
};

const step = (sheet: string, { row, column, inputs }: Run): WriteStep => {
  const formats = inputs.map(({ format }) => format);
  const values = inputs.map(({ value }) => value);
  return {
    bytes: 600 + messageBytes(values),
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, inputs.length);
      if (formats.some((format) => format !== null)) range.numberFormat = [formats];
      range.values = [values];
    },
  };
};

/** Steps that write the changed cells of rows that stand where the fresh reading found them (`row` of each update). */
export const updateCells = (read: TablesRead, updates: readonly CellUpdate[]): readonly WriteStep[] =>
  tableKeys.flatMap((key) => {
    const state = read.states[key];
    if (!state) return [];
    const own = updates.filter(({ table }) => table === key);
    return runsOf(state, own).map((run) => step(state.sheet, run));
  });
