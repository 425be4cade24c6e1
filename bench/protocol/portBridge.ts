import { safeArray, type NativeHandler } from "./addInInstance";
import type { NativeBridge } from "./bridge";
import { hostInfoOf, nativeContext, type DocumentSettings, type HostFacts, type SettingTexts } from "./hostFacts";

/**
 * The native side of Excel for an add-in in a process of its own: what waits for an answer goes through a message port, the rest is known from
 * the start. So a busy workbook never keeps the pane from painting and answering, as in Excel itself.
 */
type ToHost =
  | { readonly kind: "execute"; readonly call: number; readonly dispId: number; readonly params: unknown }
  | { readonly kind: "register"; readonly call: number; readonly dispId: number; readonly target: string }
  | { readonly kind: "unregister"; readonly call: number; readonly dispId: number; readonly target: string }
  | { readonly kind: "settings"; readonly texts: SettingTexts };

type ToPane =
  | { readonly kind: "answer"; readonly call: number; readonly result: unknown }
  | { readonly kind: "event"; readonly dispId: number; readonly args: unknown }
  | { readonly kind: "settings"; readonly texts: SettingTexts };

/** The part of a MessagePort that is used; browsers and Node have it. */
export interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** What a page of the add-in says to the bench's page when it opens, with a port. */
export const CONNECT = "bench-connect";

interface Safe {
  readonly safe: readonly unknown[];
}

/** Arrays without `toArray`, which `safeArray` hung on them for office.js: a port carries no functions. */
const plain = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  const items = value.map(plain);
  return "toArray" in value ? ({ safe: items } satisfies Safe) : items;
};
const isSafe = (value: unknown): value is Safe => typeof value === "object" && value !== null && "safe" in value;
const wrapped = (value: unknown): unknown => {
  if (isSafe(value)) return safeArray(value.safe.map(wrapped));
  return Array.isArray(value) ? value.map(wrapped) : value;
};

/** In the bench's page: answers what comes through the port. */
export function serveBridge(bridge: NativeBridge, port: Port, settings: DocumentSettings): void {
  let known = "";
  const send = (message: ToPane): void => {
    // before anything that could make office.js read them
    const texts = settings.read();
    const now = JSON.stringify(texts);
    if (now !== known) port.postMessage({ kind: "settings", texts } satisfies ToPane);
    known = now;
    port.postMessage(message);
  };
  port.onmessage = ({ data }: MessageEvent<ToHost>) => {
    if (data.kind === "settings") return settings.write(data.texts);
    const { call, dispId } = data;
    const answer = (result: unknown): void => send({ kind: "answer", call, result: plain(result) });
    if (data.kind === "execute") return bridge.Execute(dispId, data.params, answer);
    if (data.kind === "unregister") return bridge.UnregisterEvent(dispId, data.target, answer);
    const handler: NativeHandler = (id, args) => send({ kind: "event", dispId: id, args: plain(args) });
    bridge.RegisterEvent(dispId, data.target, handler, answer);
  };
}

/** In the add-in's page: `window.external`. */
export function bridgeThrough(port: Port, facts: HostFacts): NativeBridge {
  const waiting = new Map<number, (result: unknown) => void>();
  const handlers = new Map<number, NativeHandler>();
  let { settings } = facts;
  let calls = 0;
  const post = (message: ToHost): void => port.postMessage(message);
  const called = (callback: ((result: unknown) => void) | undefined): number => {
    calls += 1;
    if (callback) waiting.set(calls, callback);
    return calls;
  };
  port.onmessage = ({ data }: MessageEvent<ToPane>) => {
    if (data.kind === "settings") settings = data.texts;
    else if (data.kind === "event") handlers.get(data.dispId)?.(data.dispId, wrapped(data.args));
    else {
      const callback = waiting.get(data.call);
      waiting.delete(data.call);
      callback?.(wrapped(data.result));
    }
  };
  return {
    GetHostInfo: () => hostInfoOf(facts.displayLanguage),
    GetContext: () =>
      nativeContext(facts, {
        read: () => settings,
        write(texts) {
          settings = texts;
          post({ kind: "settings", texts });
        },
      }),
    GetLoggingAllowed: () => false,
    Execute: (dispId, params, callback) =>
      post({ kind: "execute", call: called(callback), dispId, params: plain(params) }),
    RegisterEvent(dispId, target, handler, callback) {
      handlers.set(dispId, handler);
      post({ kind: "register", call: called(callback), dispId, target });
    },
    UnregisterEvent(dispId, target, callback) {
      handlers.delete(dispId);
      post({ kind: "unregister", call: called(callback), dispId, target });
    },
    MessageParent: () => undefined,
  };
}
