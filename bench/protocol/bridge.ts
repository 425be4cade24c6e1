import { safeArray, type AddInInstance, type NativeHandler } from "./addInInstance";
import { addInSettings } from "./documentExtras";
import type { ExcelHost } from "./excelHost";
import { hostInfoOf, nativeContext, type DocumentSettings, type HostFacts, type SettingTexts } from "./hostFacts";

/** What Excel for Windows puts on `window.external`. Set it before office.js runs, in the add-in's own window. */
export interface NativeBridge {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, unknown>>;
  GetLoggingAllowed(): boolean;
  Execute(dispId: number, params: unknown, callback?: (result: unknown) => void): void;
  RegisterEvent(dispId: number, targetId: string, handler: NativeHandler, callback?: (result: unknown) => void): void;
  UnregisterEvent(dispId: number, targetId: string, callback?: (result: unknown) => void): void;
  MessageParent(text: string): void;
}

const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
/** Status of Office: the operation is not supported. */
const NOT_SUPPORTED = 5000;

export function createBridge(host: ExcelHost, instance: AddInInstance): NativeBridge {
  const later = (callback: ((result: unknown) => void) | undefined, result: readonly unknown[]): void => {
    if (callback) setTimeout(() => !instance.closed && callback(safeArray(result)), 0);
  };
  return {
    GetHostInfo: () => hostInfoOf(instance.displayLanguage),
    GetContext: () => nativeContext(factsOf(host, instance), settingsOf(host, instance)),
    GetLoggingAllowed: () => false,
    Execute(dispId, params, callback) {
      if (dispId === EXECUTE_RICH_API) {
        const request = richApiRequest(params);
        void host.execute(instance, request.body, request.flags).then((answer) => {
          if (!answer || instance.closed) return;
          callback?.(answer.status === 0 ? safeArray([0, [200, [], answer.body]]) : safeArray([answer.status]));
        });
        return;
      }
      if (dispId === COMMAND_COMPLETED && Array.isArray(params)) {
        const [id, status] = params as readonly unknown[];
        host.ribbon.completed(String(id), Number(status));
        later(callback, [0, null]);
        return;
      }
      host.reportMissing(`the common API's method ${dispId}`);
      later(callback, [NOT_SUPPORTED]);
    },
    RegisterEvent(dispId, _targetId, handler, callback) {
      setTimeout(() => {
        if (instance.closed) return;
        callback?.(safeArray([0]));
        // Only now does office.js pass an event on to its handlers.
        instance.setHandler(dispId, handler);
      }, 0);
    },
    UnregisterEvent(dispId, _targetId, callback) {
      instance.removeHandler(dispId);
      later(callback, [0]);
    },
    MessageParent: () => undefined,
  };
}

/** `Execute(93, [[customData, "POST", "ProcessQuery", headers, body, permission, flags, …]])`. */
function richApiRequest(params: unknown): { readonly body: string; readonly flags: number } {
  const request = Array.isArray(params) && Array.isArray(params[0]) ? (params[0] as readonly unknown[]) : [];
  return {
    body: typeof request[4] === "string" ? request[4] : "{}",
    flags: typeof request[6] === "number" ? request[6] : 0,
  };
}

/** What an add-in window asks for without waiting, as it is when the window opens. */
export function factsOf(
  host: ExcelHost,
  {
    id,
    displayLanguage,
    contentLanguage,
    theme,
  }: Pick<AddInInstance, "id" | "displayLanguage" | "contentLanguage" | "theme">,
): HostFacts {
  return {
    id,
    displayLanguage,
    contentLanguage,
    theme,
    documentUrl: host.documentUrl,
    fullVersion: host.fullVersion,
    supported: JSON.stringify(host.sets),
    settings: readSettings(host),
  };
}

const readSettings = ({ model }: ExcelHost): SettingTexts =>
  Object.fromEntries(Object.entries(addInSettings(model)).map(([key, value]) => [key, JSON.stringify(value)]));

export function settingsOf(host: ExcelHost, instance: AddInInstance): DocumentSettings {
  const { model } = host;
  return {
    read: () => readSettings(host),
    write(texts) {
      for (const key of Object.keys(addInSettings(model))) if (!(key in texts)) model.setSetting(key, undefined);
      for (const [key, text] of Object.entries(texts)) model.setSetting(key, JSON.parse(text));
      host.settingsSaved(instance);
    },
  };
}
