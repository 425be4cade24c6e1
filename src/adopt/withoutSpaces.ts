import type { CellValue } from "../ledger/model";

/** What a cell says without its spaces: 合 计, and 序号 broken over two lines. */
export const withoutSpaces = (cell: CellValue | undefined): string => String(cell ?? "").replace(/\s+/g, "");
