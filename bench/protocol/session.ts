import type { Rect } from "../model/content";
import type { WorkbookModel } from "../model/workbookModel";
import type { AddInInstance } from "./addInInstance";
import type { ExcelHost } from "./excelHost";
import { objectOf, type HostObject } from "./hostObject";
import type { LiveRange, Shift } from "./liveRange";
import { rangeType } from "./api/range";

/** What one batch works with. */
export interface Session {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;
  readonly instance: AddInInstance;
  range(sheet: string, rect: Rect): HostObject;
  live(sheet: string, rect: Rect): LiveRange;
  /** Inserts or deletes cells and moves every range that any add-in holds along with them. */
  shift(sheet: string, rect: Rect, shift: Shift): void;
  /** Runs at the end of the batch, before its changes are committed, once per key. */
  atEnd(key: string, run: () => void): void;
  /** Makes the changes so far visible to listeners before going on. */
  flush(): void;
}

export function createSession(
  model: WorkbookModel,
  host: ExcelHost,
  instance: AddInInstance,
): Session & { finish(): void } {
  const held: LiveRange[] = [];
  const endings = new Map<string, () => void>();
  const live = (sheet: string, rect: Rect): LiveRange => {
    const range: LiveRange = { sheet, rect, gone: false };
    held.push(range);
    return range;
  };
  const stopHolding = host.hold(() => held);
  const runEndings = (): void => {
    const waiting = [...endings.values()];
    endings.clear();
    waiting.forEach((run) => run());
  };
  return {
    model,
    host,
    instance,
    live,
    range: (sheet, rect) => objectOf(rangeType, live(sheet, rect)),
    shift(sheet, rect, shift) {
      if (shift === "insertDown") model.insertCells(sheet, rect, "Down", "addin");
      else if (shift === "insertRight") model.insertCells(sheet, rect, "Right", "addin");
      else if (shift === "deleteUp") model.deleteCells(sheet, rect, "Up", "addin");
      else model.deleteCells(sheet, rect, "Left", "addin");
      host.moveRanges(sheet, rect, shift);
    },
    atEnd(key, run) {
      if (!endings.has(key)) endings.set(key, run);
    },
    flush() {
      runEndings();
      model.commit();
      model.begin();
    },
    finish() {
      try {
        runEndings();
      } finally {
        stopHolding();
      }
    },
  };
}
