import type { ImportRows } from "./importRows";
import type { Fields } from "../ledger/change";

/** Thrown between two messages once the user has cancelled. */
export class Cancelled extends Error {}

/** What is written, and how far it is. */
export interface Import {
  readonly rows: ImportRows;
  /** Rows of 导入对照. */
  readonly kept: readonly Fields[];
  readonly limit: number;
  /** Between two messages: throws `Cancelled`. */
  readonly pause: () => void;
  /** After a message: rows written so far. */
  readonly report: (rows: number) => void;
}
