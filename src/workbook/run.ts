import { words } from "../locales";
import { toLedgerError } from "./hostErrors";
import { LedgerError } from "./ledgerError";
import type { WorkbookSignal } from "./operations";

/** Milliseconds after which the user hears of a silent Excel, and after which we stop waiting for it. */
export interface Patience {
  readonly hint: number;
  readonly message: number;
  readonly giveUp: number;
}

/** Excel on the web can leave a sync unanswered for ever (OfficeDev/office-js#6150); a cell being edited delays it until editing ends. */
export const usualPatience: Patience = { hint: 1_000, message: 15_000, giveUp: 60_000 };

/**
 * A batch of several messages calls `alive` after each: patience is for one answer, not for a long command. Once it was given up, `alive`
 * throws, so that the command does not go on behind the user's back.
 */
export type Batch<T> = (context: Excel.RequestContext, alive: () => void) => Promise<T>;

export interface Runner {
  /** A read: fails at once while a cell is being edited. */
  read<T>(batch: Batch<T>): Promise<T>;
  /**
   * A write: waits while a cell is being edited (clicking in the pane does not end editing, hence the hint), and is never tried again by
   * itself: when no answer came it may have arrived all the same.
   */
  write<T>(batch: Batch<T>): Promise<T>;
}

/** Runs batches one after another: a read never sees half of a write of the same pane. */
export const createRunner = (signal: (signal: WorkbookSignal) => void, patience: Patience = usualPatience): Runner => {
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };

  const watched = <T>(kind: "read" | "write", work: (alive: () => void) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let waiting = false;
      let over = false;
      let timers: readonly ReturnType<typeof setTimeout>[] = [];
      const noAnswer = (): LedgerError => {
        const { workbook } = words();
        const { message, tip } = kind === "read" ? workbook.noAnswerToRead : workbook.noAnswerToWrite;
        return new LedgerError("noAnswer", message, tip);
      };
      const wait = (seconds: 1 | 15) => () => {
        waiting = true;
        signal({ kind: "waiting", seconds });
      };
      const rest = (): void => {
        timers.forEach((timer) => clearTimeout(timer));
        if (waiting) signal({ kind: "done" });
        waiting = false;
      };
      const settle = (): void => {
        rest();
        over = true;
      };
      const giveUp = (): void => {
        settle();
        reject(noAnswer());
      };
      const watch = (): void => {
        timers = [
          setTimeout(wait(1), patience.hint),
          setTimeout(wait(15), patience.message),
          setTimeout(giveUp, patience.giveUp),
        ];
      };
      const alive = (): void => {
        if (over) throw noAnswer();
        rest();
        watch();
      };
      watch();
      work(alive).then(
        (value) => {
          settle();
          resolve(value);
        },
        (error: unknown) => {
          settle();
          reject(toLedgerError(error));
        },
      );
    });

  return {
    read: (batch) => inTurn(() => watched("read", async (alive) => Excel.run((context) => batch(context, alive)))),
    write: (batch) =>
      inTurn(() =>
        watched("write", async (alive) => Excel.run({ delayForCellEdit: true }, (context) => batch(context, alive))),
      ),
  };
};
