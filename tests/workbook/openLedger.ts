import type { CalendarDate } from "../../src/ledger/calendarDate";
import { dateToSerial } from "../../src/ledger/calendarDate";
import type { LedgerChange } from "../../src/ledger/change";
import { newId } from "../../src/ledger/ids";
import type { Ledger } from "../../src/ledger/model";
import type { WorkbookContent } from "../../bench/model/content";
import {
  createOperations,
  type ExcelOperations,
  type OperationsDependencies,
} from "../../src/workbook/excelOperations";
import type { ReadOutcome } from "../../src/workbook/operations";
import type { KeyedStore } from "../../src/workbook/lostRows";
import { startNodeExcel, type NodeExcel } from "../support/nodeExcel";

export const today: CalendarDate = { year: 2022, month: 9, day: 30 };
export const day = (year: number, month: number, date: number): number => dateToSerial({ year, month, day: date });

export const memoryStore = (): KeyedStore & { readonly values: Map<string, unknown> } => {
  const values = new Map<string, unknown>();
  return {
    values,
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, JSON.parse(JSON.stringify(value))),
  };
};

/** Numbers 0 ≤ x < 1 that are the same on every run. */
export const steadyRandom = (seed = 7): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
};

export interface OpenLedger extends NodeExcel {
  readonly operations: ExcelOperations;
  readonly store: ReturnType<typeof memoryStore>;
  /** Reads the ledger, which must be there. */
  read(): Promise<Extract<ReadOutcome, { kind: "ledger" }>>;
  /** Applies changes against a fresh reading. */
  apply(...changes: readonly LedgerChange[]): ReturnType<ExcelOperations["apply"]>;
  /** Syncs and actions of what `act` does, and the bytes of each request. */
  cost<T>(act: () => Promise<T>): Promise<{
    readonly result: T;
    readonly syncs: number;
    readonly actions: number;
    readonly requests: readonly number[];
  }>;
  /** Values of a table by heading, "" for blank. */
  rows(table: string): readonly Readonly<Record<string, unknown>>[];
  id(kind: "issue" | "measure" | "event" | "rule"): string;
}

/** An empty ledger as 新建台账 made it, once per test file; without 看板, whose calculation most tests can do without. */
let emptyLedger: WorkbookContent | undefined;

/** Excel in Node with operations on it; with an empty ledger unless `create` is false, with 看板 if `board` is true. */
export const openLedger = async (
  options: Partial<OperationsDependencies> & {
    readonly create?: boolean;
    readonly board?: boolean;
    readonly documentUrl?: string;
    /** The workbook to open, as it stands; nothing is created in it. */
    readonly content?: WorkbookContent;
  } = {},
): Promise<OpenLedger> => {
  const ready = options.content ?? (options.create !== false && options.board !== true ? emptyLedger : undefined);
  const excel = await startNodeExcel({
    today,
    documentUrl: options.documentUrl ?? "C:\\台账\\整改台账.xlsx",
    ...(ready === undefined ? {} : { content: ready }),
  });
  const store = memoryStore();
  const random = steadyRandom();
  let serial = dateToSerial(today) + 0.5;
  const operations = createOperations({
    now: () => ({ serial: (serial += 1 / 1440), today }),
    random,
    store,
    ...options,
  });
  const taken = new Set<string>();

  const read: OpenLedger["read"] = async () => {
    const outcome = await operations.read();
    if (outcome.kind !== "ledger") throw new Error("there is no ledger");
    return outcome;
  };

  const open: OpenLedger = {
    ...excel,
    operations,
    store,
    read,
    apply: async (...changes) => operations.apply(changes, (await read()).ledger, "张三"),
    cost: async (act) => {
      const { counters } = excel.host;
      counters.reset();
      const requests: number[] = [];
      const count = counters.count.bind(counters);
      const counting = jest.spyOn(counters, "count").mockImplementation((label, batch) => {
        requests.push(batch.requestBytes);
        count(label, batch);
      });
      try {
        const result = await act();
        const { syncs, actions } = counters.total;
        return { result, syncs, actions, requests };
      } finally {
        counting.mockRestore();
      }
    },
    rows: (name) => {
      const table = excel.model.tables().find((item) => item.name === name);
      if (!table) throw new Error(`no table ${name}`);
      const [headings = [], ...body] = excel.model.values(table.sheet, table.range);
      return body.map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]])));
    },
    id: (kind) => {
      const id = newId(kind, random, taken);
      taken.add(id);
      return id;
    },
  };
  if (options.create === false || ready !== undefined) return open;
  try {
    const outcome = await operations.createLedger();
    if (outcome.kind !== "created") throw new Error("the ledger was not created");
    if (options.board === true) return open;
    const board = excel.model.sheets().find(({ name }) => name === "看板");
    if (board) excel.model.deleteSheet(board.id);
    emptyLedger = excel.model.content();
    return open;
  } catch (error) {
    excel.dispose();
    throw error;
  }
};

export const issueFields = (more: Readonly<Record<string, string | number>> = {}) => ({
  aspect: "落实上级决策部署方面",
  problem: "数据共享推进不力",
  text: "部分单位目录编制不完整",
  type: "限期整改",
  leader: "李四",
  leadDept: "办公室",
  persons: "王五",
  deadlineText: "2022年12月31日",
  ...more,
});

export const measureFields = (more: Readonly<Record<string, string | number>> = {}) => ({
  text: "逐项核对目录并补齐缺项",
  ...more,
});

/** Adds an issue with measures and hands back its ids. */
export const addIssue = async (
  open: OpenLedger,
  measures: readonly Readonly<Record<string, string | number>>[] = [{}],
  fields: Readonly<Record<string, string | number>> = {},
): Promise<{ readonly issue: string; readonly measures: readonly string[]; readonly ledger: Ledger }> => {
  const issue = open.id("issue");
  const ids = measures.map(() => open.id("measure"));
  const outcome = await open.apply({
    kind: "addIssue",
    id: issue,
    fields: issueFields(fields),
    measures: measures.map((more, index) => ({ id: ids[index] ?? "", fields: measureFields(more) })),
  });
  if (outcome.refusals.length + outcome.obstacles.length > 0)
    throw new Error(JSON.stringify([outcome.refusals, outcome.obstacles]));
  return { issue, measures: ids, ledger: outcome.ledger };
};
