import type { AddInInstance } from "./addInInstance";
import { utf8Length } from "./counters";
import type { EventDispatcher } from "./events";
import type { ExcelHost } from "./excelHost";
import { isWork, runBatch } from "./executor";
import { createSession } from "./session";
import type { WireBatch } from "./wire";

/** Answer to `Execute(93)`: a status of Office (0 is success) and the response text; undefined when there is never an answer. */
export interface NativeAnswer {
  readonly status: number;
  readonly body: string;
}

const Status = { Success: 0, InCellEditMode: 5004, RequestTooLarge: 5103, ResponseTooLarge: 5104 } as const;
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Milliseconds. Excel answers when it has calculated, however long that takes; the add-in has its own patience. */
const CALCULATION_PATIENCE = 600_000;
/** Flag of a request that `Excel.run({ delayForCellEdit: true })` sends. */
const DELAY_FOR_CELL_EDIT = 64;

/** The batches of all add-ins, one after another as Excel runs them: with its limits, counted, and with the faults that a test asked for. */
export class Batches {
  /** Something has changed since formulas were calculated. */
  calculationPending = true;
  private queue: Promise<unknown> = Promise.resolve();
  private running = 0;
  private stopped = false;

  constructor(
    private readonly host: ExcelHost,
    private readonly events: EventDispatcher,
  ) {}

  /** A batch that is waiting is never answered. */
  stop(): void {
    this.stopped = true;
  }

  async finished(): Promise<void> {
    while (this.running > 0) await this.queue;
  }

  /** Lets somebody else at the workbook when no batch is running. */
  between(work: () => void): Promise<void> {
    if (this.running > 0 && !this.events.betweenBatches) return this.enqueue(async () => work());
    return Promise.resolve().then(work);
  }

  /** One `context.sync()`. */
  async execute(instance: AddInInstance, body: string, flags: number): Promise<NativeAnswer | undefined> {
    const { faults, counters } = this.host;
    const batch = JSON.parse(body) as WireBatch;
    const results = isFunctionResults(batch);
    if (faults.cellEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await faults.editingEnds();
      else if (!isInternal(batch)) return { status: Status.InCellEditMode, body: "" };
    }
    const requestBytes = utf8Length(body);
    if (faults.payloadLimits && !results && requestBytes > PAYLOAD_LIMIT)
      return { status: Status.RequestTooLarge, body: "" };
    const label = counters.label;
    return this.enqueue(async () => {
      if (this.stopped) return undefined;
      const work = batch.Actions.filter(isWork).length;
      const counts = work > 0 && !isInternal(batch);
      if (counts) await this.during(() => faults.runBefore());
      const fault = counts ? faults.takeForBatch() : { failing: null, delay: 0, silent: false };
      const answer = await this.run(instance, batch, fault.failing);
      if (counts) {
        counters.count(label, { syncs: 1, actions: work, requestBytes, responseBytes: utf8Length(answer) });
        await this.during(() => faults.runAfter());
      }
      if (fault.delay > 0) await new Promise((resolve) => setTimeout(resolve, fault.delay));
      if (fault.silent) return undefined;
      if (faults.payloadLimits && !results && utf8Length(answer) > PAYLOAD_LIMIT)
        return { status: Status.ResponseTooLarge, body: "" };
      return { status: Status.Success, body: answer };
    });
  }

  private async run(
    instance: AddInInstance,
    batch: WireBatch,
    failing: { readonly action: number; readonly error: Error } | null,
  ): Promise<string> {
    const { model } = this.host;
    const session = createSession(model, this.host, instance);
    this.events.actor = instance;
    model.begin();
    try {
      const response = await runBatch(batch, session, {
        beforeAction: (number) => {
          if (failing?.action === number) throw failing.error;
        },
        calculate: async () => {
          if (!this.calculationPending) return;
          session.flush();
          this.calculationPending = false;
          await model.settleNative(CALCULATION_PATIENCE);
        },
        onMissing: (api) => this.host.reportMissing(api),
      });
      session.finish();
      return JSON.stringify(response);
    } finally {
      if (!this.stopped) model.commit();
      this.events.batchEnded();
    }
  }

  /** A test acts here as if no batch were running. */
  private async during(hooks: () => Promise<void>): Promise<void> {
    this.events.betweenBatches = true;
    try {
      await hooks();
    } finally {
      this.events.betweenBatches = false;
    }
  }

  private enqueue<T>(task: () => Promise<T>): Promise<T> {
    this.running += 1;
    const turn = this.queue.then(task).finally(() => {
      this.running -= 1;
      this.events.deliver();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function isFunctionResults(batch: WireBatch): boolean {
  return batch.Actions.some(
    (action) => action.Name === "SetInvocationResults" || action.Name === "SetInvocationArrayResults",
  );
}

/** Batches of office.js itself: start-up of custom functions and commands, their results, the state of the pane. */
function isInternal(batch: WireBatch): boolean {
  return Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 2);
}
