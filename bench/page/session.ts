import type { LiveWorkbookModel } from "../model/createModel";
import { emptyWorkbook } from "../model/createModel";
import type { AddInInstance } from "../protocol/addInInstance";
import { createBridge, factsOf, settingsOf } from "../protocol/bridge";
import type { FunctionsJson } from "../protocol/customFunctions";
import { ExcelHost } from "../protocol/excelHost";
import { serveBridge, type Port } from "../protocol/portBridge";
import type { ExcelVersion } from "../protocol/requirementSets";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import type { AddinManifest, RibbonButton } from "./manifest";
import { Observable } from "./observable";
import { paneAddress } from "./paneAddress";
import { words } from "./words";

export type Theme = "light" | "dark";

/** What the chrome of the bench shows. */
export interface BenchState {
  readonly fileName: string;
  /** Changes with every opened workbook: its add-in runtimes start anew, as in Excel. */
  readonly document: number;
  readonly paneOpen: boolean;
  readonly paneWidth: number;
  readonly secondWindow: boolean;
  readonly theme: Theme;
  readonly busy: "" | "opening" | "working";
  readonly syncs: number;
  readonly actions: number;
  readonly missingApis: readonly string[];
  readonly problem: string;
  /** Ids of ribbon buttons that the add-in disabled. */
  readonly disabled: ReadonlySet<string>;
  readonly editing: boolean;
  readonly protectedSheet: boolean;
}

export const MIN_PANE_WIDTH = 320;
export const MAIN_WINDOW = "pane";
export const SECOND_WINDOW = "pane-second";

/** native event of Office that invokes a ribbon command: its handler exists once the add-in's commands are associated */
const APP_COMMAND_INVOKED = 39;
const START_TIMEOUT = 30_000;
const SAVE_PATIENCE = 15_000;

/** One workbook open in the bench, and the add-in's windows onto it. */
export class BenchSession {
  readonly state: Observable<BenchState>;
  private current: ExcelHost;
  private readonly windows = new Map<string, AddInInstance>();

  constructor(
    readonly model: LiveWorkbookModel,
    readonly manifest: AddinManifest,
    private readonly functions: FunctionsJson,
    private readonly options: {
      readonly version?: ExcelVersion;
      readonly theme: Theme;
      readonly paneOpen: boolean;
      readonly locale: string;
      /** Where the add-in's pages are served: another origin, which has its own process in Chrome and Edge. */
      readonly addinOrigin: string;
    },
  ) {
    this.state = new Observable<BenchState>({
      fileName: words.unnamed,
      document: 0,
      paneOpen: options.paneOpen,
      paneWidth: 360,
      secondWindow: false,
      theme: options.theme,
      busy: "opening",
      syncs: 0,
      actions: 0,
      missingApis: [],
      problem: "",
      disabled: new Set(),
      editing: false,
      protectedSheet: false,
    });
    this.current = this.newHost(words.unnamed);
    model.onEvent((event) => {
      if (event.kind === "activated" || event.kind === "loaded") this.refresh();
      if (event.kind === "loaded") this.changed = false;
      if (event.kind === "cells" && event.origin !== "remote") this.changed = true;
    });
  }

  /** Something was changed since the workbook was opened or saved. */
  changed = false;

  get host(): ExcelHost {
    return this.current;
  }

  private newHost(fileName: string): ExcelHost {
    const host = new ExcelHost(this.model, {
      ...(this.options.version ? { version: this.options.version } : {}),
      documentUrl: fileName,
      onMissingApi: (api) => this.state.update({ missingApis: [...new Set([...this.state.get().missingApis, api])] }),
    });
    host.functions.register(this.functions, this.manifest.functionsNamespace);
    host.ribbon.onUpdate(() =>
      this.state.update({
        disabled: new Set([...host.ribbon.enabled].filter(([, enabled]) => !enabled).map(([id]) => id)),
      }),
    );
    return host;
  }

  /** Opens a workbook, or an empty one; the add-in starts anew on it. Nothing is opened when the file cannot be read. */
  async open(bytes: Uint8Array | null, fileName: string): Promise<void> {
    const content = bytes ? await readXlsx(bytes) : emptyWorkbook();
    this.state.update({ busy: "opening" });
    try {
      this.windows.clear();
      this.current.dispose();
      // Before the load: the calls of custom functions that it raises must reach this host.
      this.current = this.newHost(fileName);
      await this.model.load(content);
      this.state.update({
        fileName,
        document: this.state.get().document + 1,
        missingApis: [],
        problem: "",
        secondWindow: false,
        disabled: new Set(),
        syncs: 0,
        actions: 0,
        editing: false,
      });
    } finally {
      this.state.update({ busy: "" });
    }
  }

  async save(): Promise<Uint8Array> {
    // Excel saves also while a function is busy: its cell keeps the error it shows.
    await this.settle(SAVE_PATIENCE).catch(() => undefined);
    const { id, version, functionsNamespace } = this.manifest;
    const arrayFunctions = this.functions.functions
      .filter((f) => f.result?.dimensionality === "matrix")
      .map((f) => `${functionsNamespace}.${f.name}`);
    this.changed = false;
    return writeXlsx(this.host.extras.content(), { addin: { id, version }, arrayFunctions });
  }

  async settle(timeoutMs?: number): Promise<void> {
    this.state.update({ busy: "working" });
    try {
      await this.host.idle(timeoutMs);
    } finally {
      this.state.update({ busy: "" });
    }
  }

  /** Address of the add-in's page in a window, with what it knows of Excel when it opens. */
  paneAddress(name: string): string {
    const { addinOrigin, locale } = this.options;
    const facts = factsOf(this.current, {
      id: name === MAIN_WINDOW ? 1 : 2,
      displayLanguage: locale,
      contentLanguage: locale,
      theme: this.state.get().theme,
    });
    return paneAddress(addinOrigin + this.manifest.taskPaneUrl, { facts, page: location.origin });
  }

  /** Called when a page of the add-in opens, before office.js runs there: answers it through the port from now on. */
  connect(name: string, port: Port): void {
    const before = this.windows.get(name);
    if (before) this.current.closeInstance(before);
    const host = this.current;
    const instance = host.openInstance({ name, theme: this.state.get().theme, displayLanguage: this.options.locale });
    instance.paneState = name !== MAIN_WINDOW || this.state.get().paneOpen ? "Visible" : "Background";
    this.windows.set(name, instance);
    const bridge = createBridge(host, instance);
    const served = {
      ...bridge,
      Execute: (dispId: number, params: unknown, callback?: (result: unknown) => void) => {
        // The result is seen twice: by the add-in, and here, where the pane may have asked to be shown.
        bridge.Execute(dispId, params, (result) => {
          callback?.(result);
          this.refresh();
          if (name === MAIN_WINDOW && this.windows.get(name) === instance)
            this.state.update({ paneOpen: instance.paneState === "Visible" });
        });
      },
    };
    serveBridge(served, port, settingsOf(host, instance));
  }

  instance(name: string = MAIN_WINDOW): AddInInstance | undefined {
    return this.windows.get(name);
  }

  /** Waits until the add-in in a window has started: its commands can be called. */
  async started(name: string = MAIN_WINDOW): Promise<AddInInstance> {
    const deadline = Date.now() + START_TIMEOUT;
    for (;;) {
      const instance = this.windows.get(name);
      if (instance?.hasHandler(APP_COMMAND_INVOKED)) return instance;
      if (Date.now() > deadline) throw new Error("The add-in did not start within 30 seconds.");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  setPaneOpen(open: boolean): void {
    const instance = this.windows.get(MAIN_WINDOW);
    const before = instance?.paneState;
    if (instance) {
      instance.paneState = open ? "Visible" : "Background";
      if (instance.paneState !== before) this.current.paneChanged(instance);
    }
    this.state.update({ paneOpen: open });
  }

  /** Presses a ribbon button; resolves when its command has completed. */
  async press(button: RibbonButton): Promise<void> {
    if (this.state.get().disabled.has(button.id)) throw new Error(`The button ${button.label} is disabled.`);
    if (button.action.kind === "showTaskpane") {
      this.setPaneOpen(true);
      return;
    }
    const instance = await this.started();
    const result = await this.host.ribbon.invoke(instance, button.action.functionName, button.id);
    this.refresh();
    if (!result.completed)
      throw new Error(`The add-in has no command ${button.action.functionName} (status ${result.status}).`);
  }

  /** Brings the counters and switches of the status bar up to date. */
  refresh(): void {
    const { syncs, actions } = this.host.counters.total;
    this.state.update({
      syncs,
      actions,
      editing: this.host.faults.cellEditing,
      protectedSheet: this.model.protection(this.model.activeSheet()).protected,
    });
  }
}
