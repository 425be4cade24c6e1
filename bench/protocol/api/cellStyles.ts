import type { CellStyle } from "../../model/content";
import { cellCount, intersection } from "../addresses";
import { flagIn, invalidValue, numberIn, textIn } from "../arguments";
import type { Property } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { columnsOf, rowsOf, shared } from "./rangeLayout";

/** Cells that are formatted together: one range, or the areas of a RangeAreas. */
export interface Formatted {
  readonly ranges: readonly LiveRange[];
}

/** Cells looked at one by one to tell "all plain" from "different": the model leaves both out. */
const LOOK_LIMIT = 5_000;

/** null where the cells differ, as Office.js has it. */
export function styleValue<K extends keyof CellStyle>(
  cells: Formatted,
  key: K,
  fallback: NonNullable<CellStyle[K]>,
  session: Session,
): NonNullable<CellStyle[K]> | null {
  return shared(cells.ranges.map((range) => rangeStyle(range, key, fallback, session)));
}

function rangeStyle<K extends keyof CellStyle>(
  range: LiveRange,
  key: K,
  fallback: NonNullable<CellStyle[K]>,
  session: Session,
): NonNullable<CellStyle[K]> | null {
  const rect = rectOf(range);
  const common = session.model.style(range.sheet, rect);
  if (common[key] !== undefined) return common[key] ?? fallback;
  const used = session.model.usedRange(range.sheet, false);
  const inside = used && intersection(used, rect);
  if (!inside || cellCount(inside) === 1 || cellCount(inside) > LOOK_LIMIT) return fallback;
  const differs = rowsOf(inside).some((row) =>
    columnsOf(inside).some(
      (column) => session.model.style(range.sheet, { row, column, rowCount: 1, columnCount: 1 })[key] !== undefined,
    ),
  );
  return differs ? null : fallback;
}

export function setStyle(cells: Formatted, patch: CellStyle, session: Session): void {
  for (const range of cells.ranges) session.model.setStyle(range.sheet, rectOf(range), patch);
}

export function textStyle(
  key: "horizontal" | "vertical" | "fontName",
  fallback: string,
  allowed?: readonly string[],
): Property<Formatted> {
  return {
    get: (cells, session) => styleValue(cells, key, fallback as never, session),
    set(cells, value, session) {
      const wanted = textIn(value);
      const found = allowed ? allowed.find((name) => name.toLowerCase() === wanted?.toLowerCase()) : wanted;
      if (found === undefined) throw invalidValue(`format.${key}`, (allowed ?? ["a text"]).join(", "));
      setStyle(cells, { [key]: found }, session);
    },
  };
}

export function flagStyle(
  key: "bold" | "italic" | "strikethrough" | "wrap" | "locked",
  fallback: boolean,
): Property<Formatted> {
  return {
    get: (cells, session) => styleValue(cells, key, fallback, session),
    set(cells, value, session) {
      const on = flagIn(value);
      if (on === undefined) throw invalidValue(`format.${key}`, "true or false");
      setStyle(cells, { [key]: on }, session);
    },
  };
}

export function numberStyle(key: "fontSize" | "indent", fallback: number): Property<Formatted> {
  return {
    get: (cells, session) => styleValue(cells, key, fallback, session),
    set(cells, value, session) {
      const size = numberIn(value);
      if (size === undefined || size < 0) throw invalidValue(`format.${key}`, "a number");
      setStyle(cells, { [key]: size }, session);
    },
  };
}
