import type { Rect } from "../model/content";
import type { ModelEvent, WorkbookModel } from "../model/workbookModel";
import { locate, type Place } from "./addresses";
import { AddInInstance, type InstanceOptions } from "./addInInstance";
import { ConditionalFormatStore } from "./conditionalFormatStore";
import { Counters, utf8Length, type Tally } from "./counters";
import { CustomFunctionBridge } from "./customFunctions";
import { DocumentExtras } from "./documentExtras";
import { EventDispatcher } from "./events";
import { isWork, runBatch } from "./executor";
import { Faults } from "./faults";
import { shiftRange, type LiveRange, type Shift } from "./liveRange";
import { createOtherUser, type OtherUser } from "./otherUser";
import { fullVersions, requirementSets, type ExcelVersion, type RequirementSets } from "./requirementSets";
import { RibbonBridge } from "./ribbon";
import { createSession } from "./session";
import type { WireBatch } from "./wire";

export interface ExcelHostOptions {
  /** Which Excel is played: what `isSetSupported` answers. Default excel2021, the oldest the add-in supports. */
  readonly version?: ExcelVersion;
  /** Instead of the sets of `version`. */
  readonly requirementSets?: RequirementSets;
  readonly documentUrl?: string;
  /** Called with "Class.member" for every API the host does not have, besides the line on the console. */
  readonly onMissingApi?: (api: string) => void;
}

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

/** Excel as the add-in meets it: runs its batches on the workbook, raises its events, calls its functions and commands. */
export class ExcelHost {
  readonly counters = new Counters();
  readonly faults = new Faults();
  readonly functions: CustomFunctionBridge;
  readonly ribbon: RibbonBridge;
  readonly conditionalFormats: ConditionalFormatStore;
  readonly extras: DocumentExtras;
  readonly version: ExcelVersion;
  readonly sets: RequirementSets;
  readonly fullVersion: string;
  readonly documentUrl: string;
  /** Every API that was asked for and is missing, in order. */
  readonly missingApis: string[] = [];

  /** Passwords of protected sheets, by sheet id: never part of the workbook's content. */
  readonly passwords = new Map<string, string>();
  /** null: the structure of the workbook is not protected. */
  workbookPassword: string | null = null;

  /** Called when an add-in shows or hides its pane. */
  readonly onPane = new Set<(instance: AddInInstance) => void>();

  private readonly open: AddInInstance[] = [];
  private readonly holders = new Set<() => readonly LiveRange[]>();
  private readonly events: EventDispatcher;
  private readonly onMissingApi: (api: string) => void;
  private readonly stopListening: () => void;
  private queue: Promise<unknown> = Promise.resolve();
  private running = 0;
  private disposed = false;
  /** Its edits move the add-ins' ranges themselves. */
  private otherUserActs = false;
  private calculationPending = true;
  private nextInstance = 1;

  constructor(
    readonly model: WorkbookModel,
    options: ExcelHostOptions = {},
  ) {
    this.version = options.version ?? "excel2021";
    this.sets = options.requirementSets ?? requirementSets[this.version];
    this.fullVersion = fullVersions[this.version];
    this.documentUrl = options.documentUrl ?? "整改台账.xlsx";
    this.onMissingApi = options.onMissingApi ?? (() => undefined);
    this.functions = new CustomFunctionBridge(this);
    this.ribbon = new RibbonBridge(this);
    this.conditionalFormats = new ConditionalFormatStore(model);
    this.extras = new DocumentExtras(model);
    this.events = new EventDispatcher(this);
    this.stopListening = model.onEvent((event) => this.modelChanged(event));
  }

  get instances(): readonly AddInInstance[] {
    return this.open;
  }

  /** A new add-in on this workbook. The second one is another user's window: it sees the first one's changes as remote. */
  openInstance(options: InstanceOptions = {}): AddInInstance {
    const instance = new AddInInstance(this.nextInstance++, options, () => this.functions.deliver());
    this.open.push(instance);
    return instance;
  }

  closeInstance(instance: AddInInstance): void {
    instance.close();
    this.open.splice(this.open.indexOf(instance), 1);
  }

  dispose(): void {
    this.disposed = true;
    this.stopListening();
    this.ribbon.dispose();
    this.faults.reset();
    for (const instance of [...this.open]) this.closeInstance(instance);
  }

  /** Waits until no batch is running and every formula and custom function has its result. */
  async idle(timeoutMs?: number): Promise<void> {
    while (this.running > 0) await this.queue;
    await this.model.settle(timeoutMs);
  }

  /** Counts the batches that run during `work` under `label`, and gives what they cost. */
  async measured<T>(
    label: string,
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly cost: Readonly<Tally> }> {
    const outer = this.counters.label;
    this.counters.label = label;
    try {
      return { result: await work(), cost: this.counters.of(label) };
    } finally {
      this.counters.label = outer;
    }
  }

  /** Lets another user edit the workbook between two batches; the add-in's events say Remote. */
  asOtherUser(edit: (user: OtherUser) => void): Promise<void> {
    const run = (): void => {
      this.model.begin();
      this.otherUserActs = true;
      try {
        edit(createOtherUser(this.model, (sheet, rect, shift) => this.moveRanges(sheet, rect, shift)));
      } finally {
        this.model.commit();
        this.otherUserActs = false;
      }
    };
    if (this.running > 0 && !this.events.betweenBatches) return this.enqueue(async () => run());
    return Promise.resolve().then(run);
  }

  // For the bridge

  /** One `context.sync()`. Batches run one after another, as Excel runs them. */
  async execute(instance: AddInInstance, body: string, flags: number): Promise<NativeAnswer | undefined> {
    const batch = JSON.parse(body) as WireBatch;
    const results = isFunctionResults(batch);
    if (this.faults.cellEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await this.faults.editingEnds();
      else if (!isInternal(batch)) return { status: Status.InCellEditMode, body: "" };
    }
    const requestBytes = utf8Length(body);
    if (this.faults.payloadLimits && !results && requestBytes > PAYLOAD_LIMIT)
      return { status: Status.RequestTooLarge, body: "" };
    const label = this.counters.label;
    return this.enqueue(async () => {
      if (this.disposed) return undefined;
      const work = batch.Actions.filter(isWork).length;
      const counts = work > 0 && !isInternal(batch);
      if (counts) await this.between(() => this.faults.runBefore());
      const fault = counts ? this.faults.takeForBatch() : { failing: null, delay: 0, silent: false };
      const answer = await this.run(instance, batch, fault.failing);
      if (counts) {
        this.counters.count(label, { syncs: 1, actions: work, requestBytes, responseBytes: utf8Length(answer) });
        await this.between(() => this.faults.runAfter());
      }
      if (fault.delay > 0) await new Promise((resolve) => setTimeout(resolve, fault.delay));
      if (fault.silent) return undefined;
      if (this.faults.payloadLimits && !results && utf8Length(answer) > PAYLOAD_LIMIT)
        return { status: Status.ResponseTooLarge, body: "" };
      return { status: Status.Success, body: answer };
    });
  }

  private async run(
    instance: AddInInstance,
    batch: WireBatch,
    failing: { readonly action: number; readonly error: Error } | null,
  ): Promise<string> {
    const session = createSession(this.model, this, instance);
    this.events.actor = instance;
    this.model.begin();
    try {
      const response = await runBatch(batch, session, {
        beforeAction: (number) => {
          if (failing?.action === number) throw failing.error;
        },
        calculate: async () => {
          if (!this.calculationPending) return;
          session.flush();
          this.calculationPending = false;
          await this.model.settleNative(CALCULATION_PATIENCE);
        },
        onMissing: (api) => this.reportMissing(api),
      });
      session.finish();
      return JSON.stringify(response);
    } finally {
      if (!this.disposed) this.model.commit();
      this.events.batchEnded();
    }
  }

  reportMissing(api: string): void {
    this.missingApis.push(api);
    console.error(`bench: the add-in used ${api}, which this host does not have (ApiNotFound).`);
    this.onMissingApi(api);
  }

  // For the object model

  hold(ranges: () => readonly LiveRange[]): () => void {
    this.holders.add(ranges);
    return () => this.holders.delete(ranges);
  }

  moveRanges(sheet: string, rect: Rect, shift: Shift): void {
    const ranges = new Set([...this.holders].flatMap((held) => [...held()]));
    for (const instance of this.open) instance.keptRanges().forEach((range) => ranges.add(range));
    for (const range of ranges) if (range.sheet === sheet) shiftRange(range, rect, shift);
  }

  locate(reference: string, sheet: string): Place | null {
    return locate(this.model, reference, sheet);
  }

  /** The add-in showed or hid its pane: tells it so and the page that draws it. */
  paneChanged(instance: AddInInstance): void {
    this.events.paneChanged(instance);
    this.onPane.forEach((listener) => listener(instance));
  }

  settingsSaved(by: AddInInstance): void {
    this.events.settingsChanged(by);
    this.events.deliver();
  }

  noteBefore(sheet: string, rect: Rect): void {
    this.events.noteBefore(sheet, rect);
  }

  private modelChanged(event: ModelEvent): void {
    if (!["selection", "activated", "calculated"].includes(event.kind)) this.calculationPending = true;
    if (event.kind === "loaded") {
      this.extras.reset();
      this.conditionalFormats.reset();
    }
    if (event.kind === "cells" && event.origin !== "addin" && !this.otherUserActs) this.moveByUser(event);
    this.events.modelChanged(event);
  }

  private moveByUser(event: Extract<ModelEvent, { kind: "cells" }>): void {
    const shift = {
      RowInserted: "insertDown",
      RowDeleted: "deleteUp",
      ColumnInserted: "insertRight",
      ColumnDeleted: "deleteLeft",
    } as const;
    if (event.type in shift) this.moveRanges(event.sheet, event.rect, shift[event.type as keyof typeof shift]);
  }

  private async between(hooks: () => Promise<void>): Promise<void> {
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
