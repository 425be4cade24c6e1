import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { NativeBridge } from "./bridge";

export interface OfficeWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: { associate(id: string, call: (...args: never[]) => unknown): void };
  readonly window: Readonly<Record<string, unknown>>;
  /** Stops every timer that office.js has running. */
  close(): void;
}

const compiled = new Map<string, Script>();

/**
 * A window for Microsoft's unmodified office.js in Node: the bridge on `external` and as little of a browser as office.js touches. Nothing
 * is stubbed of office.js itself; its telemetry scripts are not loaded.
 */
export async function openOfficeWindow(bridge: NativeBridge, folder = officeFolder()): Promise<OfficeWindow> {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const run = (file: string): void => {
    const path = join(folder, file);
    const script = compiled.get(path) ?? new Script(readFileSync(path, "utf8"), { filename: path });
    compiled.set(path, script);
    script.runInContext(context);
  };
  const element = (): Record<string, unknown> => ({
    getAttribute: () => null,
    setAttribute: () => undefined,
    appendChild: () => undefined,
  });
  const load = (script: Record<string, unknown>): void => {
    const file = String(script["src"] ?? "").replace(BASE, "");
    const wanted = /^(excel-win32-[\d.]+(?:\.debug)?\.js|[a-z-]+\/office_strings(?:\.debug)?\.js)$/i.test(file);
    later(() => {
      if (wanted) run(file);
      const done = wanted ? script["onload"] : script["onerror"];
      if (typeof done === "function") (done as () => void)();
    }, 0);
  };
  const later = (callback: () => void, delay?: number): ReturnType<typeof setTimeout> => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      callback();
    }, delay);
    timers.add(timer);
    return timer;
  };
  const storage = (): Record<string, unknown> => {
    const values = new Map<string, string>();
    return {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    };
  };
  const document = {
    readyState: "complete",
    getElementsByTagName: (name: string) =>
      name === "script" ? [{ ...element(), src: `${BASE}office.debug.js` }] : [{ appendChild: load }],
    getElementById: () => null,
    createElement: element,
    createTextNode: element,
    addEventListener: () => undefined,
    body: { appendChild: load },
  };
  const window: Record<string, unknown> = {
    external: bridge,
    document,
    location: {
      protocol: "https:",
      hash: "",
      search: "",
      href: "https://localhost/taskpane.html",
      host: "localhost",
      origin: "https://localhost",
    },
    navigator: {
      userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
    },
    history: {},
    performance,
    localStorage: storage(),
    sessionStorage: storage(),
    console,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout: (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
      later(() => callback(...args), delay),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => {
      clearTimeout(timer);
      timers.delete(timer);
    },
    setInterval: (callback: () => void, delay?: number) => {
      const timer = setInterval(callback, delay);
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: ReturnType<typeof setTimeout>) => {
      clearInterval(timer);
      timers.delete(timer);
    },
    // Shared with this realm, so that arrays, promises and errors that come out of office.js are the caller's own.
    JSON,
    Promise,
    Error,
  };
  window["window"] = window;
  window["self"] = window;
  window["top"] = window;
  window["parent"] = window;
  const context = createContext(window);
  run("office.debug.js");
  const office = window["Office"] as typeof Office;
  await new Promise<void>((resolve) => office.onReady(() => resolve()));
  return {
    Office: office,
    Excel: window["Excel"] as typeof Excel,
    OfficeExtension: window["OfficeExtension"] as typeof OfficeExtension,
    CustomFunctions: window["CustomFunctions"] as OfficeWindow["CustomFunctions"],
    window,
    close: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}

const BASE = "https://localhost/office/";

function officeFolder(): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}
