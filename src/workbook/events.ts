import type { WorkbookSignal } from "./operations";
import type { Runner } from "./run";
import { selectedRows } from "./selection";

/** Excel raises one event per cell of a drag or a paste; the pane wants to hear once. Milliseconds. */
const pause = { change: 300, selection: 200 };

const afterPause = (milliseconds: number, act: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
};

/**
 * Listens to the workbook. Events are hints and nothing more: some are missed (OfficeDev/office-js#1110, #1760), and they come for every
 * co-author's change. So a change only says that what was read is stale, and every write reads again. Nothing is written from a handler.
 */
export const listen = (runner: Runner, signal: (signal: WorkbookSignal) => void): (() => void) => {
  let stopped = false;
  const results: OfficeExtension.EventHandlerResult<unknown>[] = [];

  const stale = afterPause(pause.change, () => {
    if (!stopped) signal({ kind: "stale" });
  });
  const select = afterPause(pause.selection, () => {
    if (stopped) return;
    // while a cell is being edited Excel refuses; the next selection comes along anyway
    runner.read(selectedRows).then(
      (rows) => {
        if (!stopped) signal({ kind: "selection", rows });
      },
      () => undefined,
    );
  });

  const started = runner
    .read(async (context) => {
      const { worksheets } = context.workbook;
      results.push(
        worksheets.onChanged.add(async (event) => {
          if (event.triggerSource !== "ThisLocalAddin") stale();
        }),
        worksheets.onDeleted.add(async () => stale()),
        context.workbook.onSelectionChanged.add(async () => select()),
      );
      await context.sync();
    })
    .catch(() => undefined);

  return () => {
    stopped = true;
    void started.then(async () => {
      const [first] = results;
      if (first === undefined) return;
      // handlers can be removed only in the context that added them
      await Excel.run(first.context, async (context) => {
        results.forEach((result) => result.remove());
        await context.sync();
      }).catch(() => undefined);
    });
  };
};
