import { HostError } from "../model/workbookModel";
import type { HostObject } from "./hostObject";
import type { LiveRange } from "./liveRange";

export interface InstanceOptions {
  /** Shown in messages of the bench. */
  readonly name?: string;
  /** BCP 47, language of Office: `Office.context.displayLanguage`. */
  readonly displayLanguage?: string;
  /** Language of the document: `Office.context.contentLanguage`. */
  readonly contentLanguage?: string;
  readonly theme?: "light" | "dark";
}

/** Calls into the add-in's window that the bridge took over from office.js. */
export type NativeHandler = (dispId: number, args: unknown) => void;

export interface Message {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly body: unknown;
  readonly remote?: boolean;
}

/** One running add-in: a window onto the workbook with its own references, event handlers and pane. */
export class AddInInstance {
  readonly name: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  theme: "light" | "dark";
  /** `context.runtime.enableEvents`: off, no event of the workbook reaches this add-in. */
  eventsEnabled = true;
  /** State of the pane as the add-in asked for it: `Office.addin.showAsTaskpane` and `hide`. */
  paneState: "Visible" | "Background" = "Visible";
  closed = false;

  private readonly handlers = new Map<number, NativeHandler>();
  private readonly awaited = new Map<number, (() => void)[]>();
  private readonly references = new Map<string, HostObject>();
  private readonly names = new WeakMap<HostObject, string>();
  private readonly registrations = new Map<string, number>();
  private nextReference = 1;
  private nextMessage = 1;

  constructor(
    readonly id: number,
    options: InstanceOptions,
    private readonly onHandler: () => void,
  ) {
    this.name = options.name ?? `window ${id}`;
    this.displayLanguage = options.displayLanguage ?? "zh-CN";
    this.contentLanguage = options.contentLanguage ?? this.displayLanguage;
    this.theme = options.theme ?? "light";
  }

  close(): void {
    this.closed = true;
    this.references.clear();
    for (const waiting of this.awaited.values()) waiting.forEach((resume) => resume());
    this.awaited.clear();
  }

  // References

  keep(object: HostObject): string {
    const known = this.names.get(object);
    if (known !== undefined && this.references.has(known)) return known;
    const name = `bench!${this.id}!${this.nextReference++}`;
    this.names.set(object, name);
    this.references.set(name, object);
    return name;
  }

  kept(reference: string): HostObject | undefined {
    return this.references.get(reference);
  }

  release(reference: string): void {
    this.references.delete(reference);
  }

  releaseAll(): void {
    this.references.clear();
  }

  get referenceCount(): number {
    return this.references.size;
  }

  keptRanges(): readonly LiveRange[] {
    return [...this.references.values()].flatMap(({ state }) =>
      isRanges(state) ? state.ranges : isRange(state) ? [state] : [],
    );
  }

  // Events

  register(eventType: number, target: string): void {
    const key = `${eventType} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, target: string): void {
    const key = `${eventType} ${target}`;
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) this.registrations.set(key, left);
    else this.registrations.delete(key);
  }

  listensTo(eventType: number, target: string): boolean {
    return this.registrations.has(`${eventType} ${target}`);
  }

  setHandler(dispId: number, handler: NativeHandler): void {
    this.handlers.set(dispId, handler);
    this.awaited.get(dispId)?.forEach((resume) => resume());
    this.awaited.delete(dispId);
    this.onHandler();
  }

  /** Resolves when office.js listens to the native event; rejects when it does not within the time. */
  whenListening(dispId: number, timeoutMs: number): Promise<void> {
    if (this.handlers.has(dispId)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const late = new HostError(
        "GeneralException",
        `${this.name} has not started: office.js does not listen to native event ${dispId}.`,
      );
      const timeout = setTimeout(() => reject(late), timeoutMs);
      const resume = (): void => {
        clearTimeout(timeout);
        if (this.closed) reject(late);
        else resolve();
      };
      this.awaited.set(dispId, [...(this.awaited.get(dispId) ?? []), resume]);
    });
  }

  removeHandler(dispId: number): void {
    this.handlers.delete(dispId);
  }

  hasHandler(dispId: number): boolean {
    return this.handlers.has(dispId);
  }

  /** Raises a native event of Office in the add-in's window. */
  raise(dispId: number, args: readonly unknown[]): void {
    const handler = this.handlers.get(dispId);
    if (!handler) throw new HostError("GeneralException", `${this.name} has no handler for native event ${dispId}.`);
    handler(dispId, safeArray(args));
  }

  /** Sends messages over the rich API's channel (native event 33). What nobody listens to is dropped, as Excel does. */
  send(messages: readonly Message[]): void {
    if (this.closed || messages.length === 0 || !this.hasHandler(RICH_API_MESSAGE)) return;
    this.raise(
      RICH_API_MESSAGE,
      messages.map((message) =>
        safeArray([
          message.category,
          message.type,
          message.target,
          JSON.stringify(message.body),
          this.nextMessage++,
          message.remote === true,
        ]),
      ),
    );
  }
}

export const RICH_API_MESSAGE = 33;

/** Arrays that cross the native bridge were SAFEARRAYs: office.js calls `toArray` on them. */
export function safeArray(values: readonly unknown[]): unknown[] {
  const array = [...values];
  return Object.assign(array, { toArray: () => array });
}

function isRange(state: unknown): state is LiveRange {
  return typeof state === "object" && state !== null && "rect" in state && "gone" in state;
}

function isRanges(state: unknown): state is { readonly ranges: readonly LiveRange[] } {
  return typeof state === "object" && state !== null && "ranges" in state && Array.isArray(state.ranges);
}
