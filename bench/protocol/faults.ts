import { HostError } from "../model/workbookModel";

type ErrorCode = HostError["code"];

/**
 * What can go wrong in the real Excel and cannot be provoked there. Each switch is used up by the next batch it applies to; "batch" is one
 * that does something (see `isWork`).
 */
export class Faults {
  /** Cell-edit mode: the user is typing in a cell. */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(value: boolean) {
    this.editing = value;
    if (!value) this.editEnded.splice(0).forEach((resume) => resume());
  }

  /** Refuse requests and responses over 5 MB as Excel on the web does. Results of custom functions are never refused. */
  payloadLimits = false;

  private editing = false;
  private readonly editEnded: (() => void)[] = [];
  private failing: { readonly action: number; readonly error: HostError } | null = null;
  private delay = 0;
  private silent = false;
  private readonly before: { batchesLeft: number; readonly run: () => void | Promise<void> }[] = [];
  private readonly after: { batchesLeft: number; readonly run: () => void | Promise<void> }[] = [];

  /** The n-th action (from 1) of the next batch fails with this code; the actions before it stay done. */
  failAction(action: number, code: ErrorCode, message = `The bench was told to fail action ${action}.`): void {
    this.failing = { action, error: new HostError(code, message) };
  }

  /** The next batch is answered this late, in milliseconds. */
  delayNextSync(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** The next batch is run but never answered, as Excel on the web does at times (office-js #6150). */
  neverAnswerNextSync(): void {
    this.silent = true;
  }

  /** Runs `run` right before the n-th batch from now (from 1): the place where another user gets in between two syncs. */
  beforeBatch(n: number, run: () => void | Promise<void>): void {
    this.before.push({ batchesLeft: n, run });
  }

  /** Runs `run` right after the n-th batch from now (from 1), before the add-in gets its answer. */
  afterBatch(n: number, run: () => void | Promise<void>): void {
    this.after.push({ batchesLeft: n, run });
  }

  /** Takes back everything that was set and lets a waiting batch go on. */
  reset(): void {
    this.failing = null;
    this.delay = 0;
    this.silent = false;
    this.payloadLimits = false;
    this.before.length = 0;
    this.after.length = 0;
    this.cellEditing = false;
  }

  // For the host

  editingEnds(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.editEnded.push(resolve)) : Promise.resolve();
  }

  /** Takes the switches that apply to the batch that comes now. */
  takeForBatch(): {
    readonly failing: { readonly action: number; readonly error: HostError } | null;
    readonly delay: number;
    readonly silent: boolean;
  } {
    const taken = { failing: this.failing, delay: this.delay, silent: this.silent };
    this.failing = null;
    this.delay = 0;
    this.silent = false;
    return taken;
  }

  runBefore(): Promise<void> {
    return due(this.before);
  }

  runAfter(): Promise<void> {
    return due(this.after);
  }
}

async function due(hooks: { batchesLeft: number; readonly run: () => void | Promise<void> }[]): Promise<void> {
  for (const hook of hooks) hook.batchesLeft -= 1;
  const now = hooks.filter((hook) => hook.batchesLeft <= 0);
  hooks.splice(0, hooks.length, ...hooks.filter((hook) => hook.batchesLeft > 0));
  for (const hook of now) await hook.run();
}
