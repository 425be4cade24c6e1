import type { CellScalar, Rect } from "../../../bench/model/content";
import type { LiveWorkbookModel, ModelOptions } from "../../../bench/model/createModel";
import { bench } from "../../support/nodeExcel";

/** 2025-03-04 */
export const TODAY = { year: 2025, month: 3, day: 4 };
export const TODAY_SERIAL = 45720;

export interface OpenModel {
  readonly model: LiveWorkbookModel;
  readonly sheet: string;
  /** Writes as the add-in; the rectangle begins at the address. */
  put(address: string, values: readonly (readonly (CellScalar | null)[])[], sheet?: string): void;
  /** Settles and reads one cell. */
  read(address: string, sheet?: string): Promise<CellScalar>;
  now(address: string, sheet?: string): CellScalar[][];
}

const opened: LiveWorkbookModel[] = [];

export async function openModel(options: ModelOptions = {}): Promise<OpenModel> {
  const model = await bench().createWorkbookModel({ today: TODAY, ...options });
  opened.push(model);
  const sheet = model.sheets()[0]?.id ?? "";
  return {
    model,
    sheet,
    put(address, values, target = sheet) {
      const { row, column } = at(address);
      model.write(
        target,
        { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 },
        values,
        "addin",
      );
    },
    async read(address, target = sheet) {
      await model.settle();
      return model.values(target, at(address))[0]?.[0] ?? "";
    },
    now: (address, target = sheet) => model.values(target, at(address)),
  };
}

export function closeModels(): void {
  for (const model of opened.splice(0)) model.dispose();
}

/** "B2" or "B2:D9". */
export function at(address: string): Rect {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!match) throw new Error(`No address: ${address}`);
  const column = columnOf(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return {
    row,
    column,
    rowCount: match[4] ? Number(match[4]) - row : 1,
    columnCount: match[3] ? columnOf(match[3]) - column + 1 : 1,
  };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
