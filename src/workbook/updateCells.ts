import type { CellUpdate } from "../ledger/change";
import { cellInput, type CellInput } from "./cellInput";
import { columnPlaces, columnSchema } from "./columns";
import { tableKeys, type TablesRead, type TableState } from "./readTables";
import { messageBytes, type WriteStep } from "./writeSteps";

interface Run {
  /** 0-based, in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly CellInput[];
}

/** Cells that change, neighbours in a row joined; nothing between them is written. */
const runsOf = (state: TableState, updates: readonly CellUpdate[]): readonly Run[] => {
  const places = columnPlaces(state.key, state.headings);
  const cells = updates
    .flatMap(({ row, column, after }) => {
      const place = places.get(column);
      const schema = columnSchema(state.key, column);
      return place === undefined || schema === undefined
        ? []
        : [{ row: row.row - 1, column: state.firstColumn + place, input: cellInput(schema, after) }];
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
