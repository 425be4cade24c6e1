import { safeArray, type AddInInstance, type NativeHandler } from "./addInInstance";
import { addInSettings } from "./documentExtras";
import type { ExcelHost } from "./excelHost";

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
/** office.js flags of this runtime: shared runtime and custom functions. */
const SHARED_RUNTIME_AND_FUNCTIONS = 3;

/** Colours of Office's "Colorful" and "Black" themes, as `Office.context.officeTheme` gives them. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x404040,
    controlForegroundColor: 0xffffff,
  },
} as const;

export function createBridge(host: ExcelHost, instance: AddInInstance): NativeBridge {
  const later = (callback: ((result: unknown) => void) | undefined, result: readonly unknown[]): void => {
    if (callback) setTimeout(() => !instance.closed && callback(safeArray(result)), 0);
  };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${instance.displayLanguage}$$$disableLogging$${SHARED_RUNTIME_AND_FUNCTIONS}`,
    GetContext: () => contextOf(host, instance),
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

function contextOf(host: ExcelHost, instance: AddInInstance): Readonly<Record<string, unknown>> {
  return {
    GetAppType: () => 1, // Excel
    GetSolutionRef: () => "{bench}",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => instance.displayLanguage,
    GetAppDataLocale: () => instance.contentLanguage,
    GetDocUrl: () => host.documentUrl,
    GetAppCapabilities: () => 0, // read and write
    GetActivationMode: () => 2, // the document was opened with it
    GetControlIntegrationLevel: () => 1, // task pane
    GetSolutionToken: () => "",
    GetCorrelationId: () => `bench-${instance.id}`,
    GetInstanceId: () => `bench-${instance.id}`,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(host.sets),
    GetHostFullVersion: () => host.fullVersion,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[instance.theme]),
    GetSettings: () => ({
      /** Values are texts: JSON, as office.js serialises them. */
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(addInSettings(host.model))) {
          keys.push(key);
          values.push(JSON.stringify(value));
        }
      },
      /** Replaces all settings of the document, as `saveAsync` does. */
      Write(keys: readonly string[], values: readonly string[]) {
        for (const key of Object.keys(addInSettings(host.model)))
          if (!keys.includes(key)) host.model.setSetting(key, undefined);
        keys.forEach((key, index) => host.model.setSetting(key, JSON.parse(values[index] ?? "null")));
        host.settingsSaved(instance);
      },
    }),
  };
}
