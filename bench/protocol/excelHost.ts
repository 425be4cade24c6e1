import type { Rect } from "../model/content";
import type { ModelEvent, WorkbookModel } from "../model/workbookModel";
import { locate, type Place } from "./addresses";
import { AddInInstance, type InstanceOptions } from "./addInInstance";
import { Batches, type NativeAnswer } from "./batches";
import { ConditionalFormatStore } from "./conditionalFormatStore";
import { Counters, type Tally } from "./counters";
import { CustomFunctionBridge } from "./customFunctions";
import { DocumentExtras } from "./documentExtras";
import { EventDispatcher } from "./events";
import { Faults } from "./faults";
import { shiftRange, type LiveRange, type Shift } from "./liveRange";
import { createOtherUser, type OtherUser } from "./otherUser";
import { fullVersions, requirementSets, type ExcelVersion, type RequirementSets } from "./requirementSets";
import { RibbonBridge } from "./ribbon";

export interface ExcelHostOptions {
  /** Which Excel is played: what `isSetSupported` answers. Default excel2021, the oldest the add-in supports. */
  readonly version?: ExcelVersion;
  /** Instead of the sets of `version`. */
  readonly requirementSets?: RequirementSets;
  readonly documentUrl?: string;
  /** Called with "Class.member" for every API the host does not have, besides the line on the console. */
  readonly onMissingApi?: (api: string) => void;
}

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
  private readonly batches: Batches;
  private readonly onMissingApi: (api: string) => void;
  private readonly stopListening: () => void;
  /** Its edits move the add-ins' ranges themselves. */
  private otherUserActs = false;
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
    this.batches = new Batches(this, this.events);
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
    this.batches.stop();
    this.stopListening();
    this.ribbon.dispose();
    this.faults.reset();
    for (const instance of [...this.open]) this.closeInstance(instance);
  }

  /** Waits until no batch is running and every formula and custom function has its result. */
  async idle(timeoutMs?: number): Promise<void> {
    await this.batches.finished();
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
    return this.batches.between(run);
  }

  // For the bridge

  /** One `context.sync()`. */
  execute(instance: AddInInstance, body: string, flags: number): Promise<NativeAnswer | undefined> {
    return this.batches.execute(instance, body, flags);
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
    if (!["selection", "activated", "calculated"].includes(event.kind)) this.batches.calculationPending = true;
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
}
