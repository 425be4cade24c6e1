import type { CellScalar, Rect } from "../model/content";
import type { HostError } from "../model/workbookModel";
import type { Tally } from "../protocol/counters";
import { parseAddress, rectAddress } from "../xlsx/a1";
import { quoteSheet } from "../xlsx/a1";
import { MAIN_WINDOW, MIN_PANE_WIDTH, SECOND_WINDOW, type BenchSession, type Theme } from "./session";

/** `window.bench`: what tests and tools do to the bench. docs/bench.md describes it. Addresses: "Sheet!A1:B2", "A1" on the active sheet, or a table's name. */
export interface BenchApi {
  /** Resolves when the first workbook is open and the add-in has started on it. */
  readonly ready: Promise<void>;
  /** An .xlsx by its bytes or its address on this server; null: an empty workbook. The add-in starts anew. */
  open(source: Uint8Array | ArrayBuffer | string | null, fileName?: string): Promise<void>;
  save(): Promise<Uint8Array>;
  sheetNames(): string[];
  activeSheet(): string;
  activate(sheet: string): void;
  /** Size of the part in use, e.g. "问题清单!A1:AF10"; "" when empty. */
  usedRange(sheet: string): string;
  /** Body and headings of a table: "问题清单!A1:AF10". */
  tableAddress(table: string): string;
  tableNames(): string[];
  values(address: string): CellScalar[][];
  texts(address: string): string[][];
  formulas(address: string): CellScalar[][];
  /** As typed by the user; null leaves a cell alone. */
  setValues(address: string, values: readonly (readonly (CellScalar | null)[])[]): void;
  setFormula(address: string, formula: string): void;
  select(address: string): void;
  selection(): string;
  /** Until no batch is running and every formula and custom function has its result. */
  settle(timeoutMs?: number): Promise<void>;
  /** Presses a ribbon button by its label or id; resolves when the command has completed, rejects when it did not. */
  press(labelOrId: string): Promise<void>;
  paneFrame(): HTMLIFrameElement;
  setPaneOpen(open: boolean): void;
  setPaneWidth(pixels: number): void;
  setTheme(theme: Theme): Promise<void>;
  counters(): Tally & { readonly byCommand: Readonly<Record<string, Tally>> };
  resetCounters(): void;
  /** Every API the add-in asked for that the bench does not have. */
  missingApis(): readonly string[];
  /** The reason behind an error in the cell of a custom function; "" when there is none. */
  functionMessage(address: string): string;
  readonly faults: BenchFaults;
  readonly otherUser: BenchOtherUser;
  /** A second window onto the same workbook: another instance of the add-in. Resolves when it has started. */
  secondWindow(): Promise<HTMLIFrameElement>;
  closeSecondWindow(): void;
}

export interface BenchFaults {
  /** The n-th action (from 1) of the next batch fails. */
  failAction(action: number, code?: HostError["code"], message?: string): void;
  delaySync(milliseconds: number): void;
  neverAnswer(): void;
  editMode(on: boolean): void;
  payloadLimits(on: boolean): void;
  protect(sheet: string, on?: boolean): void;
  /** Shows only these values of a table's column; none: all. */
  filter(table: string, column: string, values?: readonly string[]): void;
  /** Runs right before or after the n-th batch from now (from 1). */
  beforeBatch(n: number, run: () => void | Promise<void>): void;
  afterBatch(n: number, run: () => void | Promise<void>): void;
  reset(): void;
}

export interface BenchOtherUser {
  setValues(address: string, values: readonly (readonly (CellScalar | null)[])[]): Promise<void>;
  appendRow(table: string, row: readonly CellScalar[]): Promise<void>;
  /** Their appended row lands on ours. */
  replaceLastRow(table: string, row: readonly CellScalar[]): Promise<void>;
  deleteRow(table: string, index: number): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchApi;
  }
}

export function createBenchApi(session: BenchSession, ready: Promise<void>): BenchApi {
  const { model, state } = session;
  const sheetId = (name: string): string => {
    const found = model.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}.`);
    return found.id;
  };
  const table = (name: string) => {
    const found = model.tables().find((item) => item.name === name);
    if (!found) throw new Error(`No table ${name}.`);
    return found;
  };
  const addressOf = (sheet: string, rect: Rect): string =>
    `${quoteSheet(model.sheets().find((s) => s.id === sheet)?.name ?? "")}!${rectAddress(rect)}`;
  const place = (address: string): { sheet: string; rect: Rect } => {
    const named = model.tables().find((item) => item.name === address);
    if (named) return { sheet: named.sheet, rect: named.range };
    const { sheet, rect } = parseAddress(address);
    return { sheet: sheet === "" ? model.activeSheet() : sheetId(sheet), rect };
  };
  const write = (address: string, values: readonly (readonly (CellScalar | null)[])[]): void => {
    const { sheet, rect } = place(address);
    const width = values[0]?.length ?? 0;
    model.begin();
    try {
      // One cell as address is the top left corner of what is written.
      const target =
        rect.rowCount === 1 && rect.columnCount === 1 ? { ...rect, rowCount: values.length, columnCount: width } : rect;
      if (values.length !== target.rowCount || width !== target.columnCount)
        throw new Error(
          `${address} is ${target.rowCount} × ${target.columnCount}, the values are ${values.length} × ${width}.`,
        );
      model.write(sheet, target, values, "user");
    } finally {
      model.commit();
    }
  };
  const frame = (name: string): HTMLIFrameElement => {
    const found = document.querySelector(`iframe[name="${name}"]`);
    if (!(found instanceof HTMLIFrameElement)) throw new Error(`No window ${name}.`);
    return found;
  };
  return {
    ready,
    async open(source, fileName) {
      const bytes =
        typeof source === "string" ? await fetched(source) : source === null ? null : new Uint8Array(source);
      const last = typeof source === "string" ? decodeURIComponent(source.split("/").pop() ?? "") : "";
      await session.open(bytes, fileName ?? (last || "工作簿1.xlsx"));
      await session.started();
    },
    save: () => session.save(),
    sheetNames: () => model.sheets().map((sheet) => sheet.name),
    activeSheet: () => model.sheets().find((s) => s.id === model.activeSheet())?.name ?? "",
    activate: (sheet) => model.activateSheet(sheetId(sheet)),
    usedRange(sheet) {
      const rect = model.usedRange(sheetId(sheet), true);
      return rect ? addressOf(sheetId(sheet), rect) : "";
    },
    tableAddress: (name) => addressOf(table(name).sheet, table(name).range),
    tableNames: () => model.tables().map((item) => item.name),
    values: (address) => at(address, (sheet, rect) => model.values(sheet, rect)),
    texts: (address) => at(address, (sheet, rect) => model.texts(sheet, rect)),
    formulas: (address) => at(address, (sheet, rect) => model.formulas(sheet, rect)),
    setValues: write,
    setFormula: (address, formula) => write(address, [[formula]]),
    select(address) {
      const { sheet, rect } = place(address);
      if (sheet !== model.activeSheet()) model.activateSheet(sheet);
      model.select(sheet, rect);
    },
    selection: () => addressOf(model.selection().sheet, model.selection().rect),
    settle: (timeoutMs) => session.settle(timeoutMs),
    async press(labelOrId) {
      const buttons = session.manifest.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
      const button = buttons.find((b) => b.id === labelOrId || b.label === labelOrId);
      if (!button)
        throw new Error(`No ribbon button ${labelOrId}; there are ${buttons.map((b) => b.label).join("、")}.`);
      await session.press(button);
    },
    paneFrame: () => frame(MAIN_WINDOW),
    setPaneOpen: (open) => session.setPaneOpen(open),
    setPaneWidth: (pixels) => state.update({ paneWidth: Math.max(MIN_PANE_WIDTH, Math.round(pixels)) }),
    async setTheme(theme) {
      if (theme === state.get().theme) return;
      // As in Excel, where a new theme reaches an add-in when it starts.
      state.update({ theme, document: state.get().document + 1 });
      await restarted(session);
    },
    counters: () => ({
      ...session.host.counters.total,
      byCommand: Object.fromEntries(session.host.counters.byLabel()),
    }),
    resetCounters() {
      session.host.counters.reset();
      session.refresh();
    },
    missingApis: () => session.host.missingApis,
    functionMessage(address) {
      const { sheet, rect } = place(address);
      const { messages } = session.host.functions;
      const name = model.sheets().find((s) => s.id === sheet)?.name ?? "";
      return messages.get(`${name}!${rectAddress(rect)}`) ?? messages.get(addressOf(sheet, rect)) ?? "";
    },
    faults: {
      failAction: (action, code = "GeneralException", message) => session.host.faults.failAction(action, code, message),
      delaySync: (milliseconds) => session.host.faults.delayNextSync(milliseconds),
      neverAnswer: () => session.host.faults.neverAnswerNextSync(),
      editMode(on) {
        session.host.faults.cellEditing = on;
        session.refresh();
      },
      payloadLimits: (on) => void (session.host.faults.payloadLimits = on),
      protect(sheet, on = true) {
        model.setProtection(sheetId(sheet), { protected: on, options: {} });
        session.refresh();
      },
      filter(name, column, values = []) {
        const found = table(name);
        const index = found.columns.findIndex((c) => c.name === column);
        if (index < 0) throw new Error(`The table ${name} has no column ${column}.`);
        model.filterTable(found.id, index, values);
      },
      beforeBatch: (n, run) => session.host.faults.beforeBatch(n, run),
      afterBatch: (n, run) => session.host.faults.afterBatch(n, run),
      reset() {
        session.host.faults.reset();
        session.refresh();
      },
    },
    otherUser: {
      setValues: (address, values) => session.host.asOtherUser((user) => user.write(address, values)),
      appendRow: (name, row) => session.host.asOtherUser((user) => user.appendRow(name, row)),
      replaceLastRow: (name, row) => session.host.asOtherUser((user) => user.replaceLastRow(name, row)),
      deleteRow: (name, index) => session.host.asOtherUser((user) => user.deleteRow(name, index)),
    },
    async secondWindow() {
      state.update({ secondWindow: true });
      await session.started(SECOND_WINDOW);
      return frame(SECOND_WINDOW);
    },
    closeSecondWindow() {
      const instance = session.instance(SECOND_WINDOW);
      if (instance) session.host.closeInstance(instance);
      state.update({ secondWindow: false });
    },
  };

  function at<T>(address: string, read: (sheet: string, rect: Rect) => T): T {
    const { sheet, rect } = place(address);
    return read(sheet, rect);
  }
}

async function restarted(session: BenchSession): Promise<void> {
  const before = session.instance();
  while (session.instance() === before) await new Promise((resolve) => setTimeout(resolve, 20));
  await session.started();
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
