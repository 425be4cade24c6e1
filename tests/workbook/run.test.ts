import { LedgerError } from "../../src/workbook/ledgerError";
import type { WorkbookSignal } from "../../src/workbook/operations";
import { createRunner } from "../../src/workbook/run";
import { addIssue, openLedger, type OpenLedger } from "./openLedger";

const patience = { hint: 20, message: 60, giveUp: 20_000 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("when Excel does not do as asked", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger({ patience: { hint: 1e5, message: 1e5, giveUp: 1e5 } });
  });
  afterEach(() => open.dispose());

  test("a read while a cell is being edited fails at once, with words and a tip", async () => {
    open.host.faults.cellEditing = true;
    const error = await open.operations.read().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LedgerError);
    expect(error).toMatchObject({ code: "cellEditMode", tip: expect.stringContaining("Esc") });
  });

  test("a write waits until editing ends, and says after a while that Excel keeps us waiting", async () => {
    open.dispose();
    open = await openLedger({ patience });
    const { measures } = await addIssue(open);
    const basis = (await open.read()).ledger;
    const signals: WorkbookSignal[] = [];
    const stop = open.operations.subscribe((signal) => signals.push(signal));
    await pause(50);
    open.host.faults.cellEditing = true;
    const write = open.operations.apply(
      [{ kind: "editMeasure", id: measures[0] ?? "", fields: { evidence: "x" } }],
      basis,
      "张三",
    );
    await pause(120);
    expect(open.rows("措施清单")[0]?.["佐证材料"]).toBe("");
    open.host.faults.cellEditing = false;
    expect((await write).refusals).toEqual([]);
    expect(open.rows("措施清单")[0]?.["佐证材料"]).toBe("x");
    const kinds = signals.filter(({ kind }) => kind === "waiting" || kind === "done").slice(-3);
    expect(kinds).toEqual([{ kind: "waiting", seconds: 1 }, { kind: "waiting", seconds: 15 }, { kind: "done" }]);
    stop();
  });

  test("a write that is never answered is not written twice, and is said to have perhaps arrived", async () => {
    open.dispose();
    open = await openLedger({ patience: { hint: 1e5, message: 1e5, giveUp: 8_000 } });
    const { issue } = await addIssue(open);
    const { ledger } = await open.read();
    const id = open.id("measure");
    open.host.faults.beforeBatch(2, () => open.host.faults.neverAnswerNextSync());
    const write = open.operations.apply(
      [{ kind: "addMeasure", id, issueId: issue, fields: { text: "一次" } }],
      ledger,
      "张三",
    );
    await expect(write).rejects.toMatchObject({ code: "noAnswer", userMessage: expect.stringContaining("可能已写入") });
    await pause(100);
    expect(open.rows("措施清单").filter((row) => row["编号"] === id)).toHaveLength(1);
  });

  test.each([1, 4, 9])(
    "a failure at action %i of the write leaves tables whole that can be read and written again",
    async (action) => {
      const { issue, measures } = await addIssue(open, [{}, {}]);
      const { ledger } = await open.read();
      const change = {
        kind: "addMeasure",
        id: open.id("measure"),
        issueId: issue,
        fields: { text: "新措施" },
      } as const;
      open.host.faults.beforeBatch(2, () => open.host.faults.failAction(action, "GeneralException"));
      await expect(open.operations.apply([change], ledger, "张三")).rejects.toMatchObject({ code: "unknown" });
      const again = await open.read();
      const known = again.ledger.measures.some(({ id }) => id === change.id);
      if (!known) {
        const outcome = await open.operations.apply([change], again.ledger, "张三");
        expect(outcome.obstacles).toEqual([]);
        expect(outcome.refusals).toEqual([]);
      }
      const { ledger: final } = await open.read();
      expect(final.measures.map(({ id }) => id)).toEqual([...measures, change.id]);
    },
  );

  test.each([
    ["AccessDenied", "accessDenied"],
    ["ItemNotFound", "gone"],
    ["MergedRangeConflict", "rangeConflict"],
    ["ApiNotFound", "notSupported"],
    ["GeneralException", "unknown"],
  ] as const)("Excel's %s becomes %s with words for the user", async (code, expected) => {
    open.host.faults.failAction(1, code);
    const error = await open.operations.read().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: expected });
    expect((error as LedgerError).userMessage).toMatch(/[。]$/);
    expect((error as LedgerError).tip).toMatch(/[。]$/);
  });

  test("a ledger too large for one answer is read in parts", async () => {
    const { issue } = await addIssue(open);
    const text = "长".repeat(30_000);
    const add = (count: number) =>
      Array.from(
        { length: count },
        () => ({ kind: "addMeasure", id: open.id("measure"), issueId: issue, fields: { text } }) as const,
      );
    await open.apply(...add(20));
    await open.apply(...add(20));
    open.host.faults.payloadLimits = true;
    const { ledger } = await open.read();
    expect(ledger.measures).toHaveLength(41);
    expect(ledger.measures[40]?.text).toBe(text);
    expect(ledger.problems).toEqual([]);
  });
});

describe("patience with a long command", () => {
  const excel = { run: (...given: readonly unknown[]) => (given.at(-1) as (context: unknown) => unknown)({}) };
  const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  beforeAll(() => void Object.assign(globalThis, { Excel: excel }));
  afterAll(() => void Reflect.deleteProperty(globalThis, "Excel"));

  test("is for one answer: each that arrives begins it anew", async () => {
    const signals: WorkbookSignal[] = [];
    const runner = createRunner((signal) => signals.push(signal), { hint: 40, message: 1e5, giveUp: 1_000 });
    const done = await runner.write(async (_, alive) => {
      for (let message = 0; message < 12; message += 1) {
        await rest(100);
        alive();
      }
      return "all";
    });
    expect(done).toBe("all");
    // every answer took longer than the hint, and was told of when it came
    expect(signals).toEqual(
      Array.from({ length: 12 }, () => [{ kind: "waiting", seconds: 1 }, { kind: "done" }]).flat(),
    );
  });

  test("ends the command once it was given up: nothing more is sent behind the user's back", async () => {
    const runner = createRunner(() => undefined, { hint: 1e5, message: 1e5, giveUp: 40 });
    const sent: number[] = [];
    let ended: unknown;
    const write = runner.write(async (_, alive) => {
      try {
        await rest(100);
        alive();
        sent.push(1);
      } catch (error) {
        ended = error;
        throw error;
      }
    });
    await expect(write).rejects.toMatchObject({ code: "noAnswer" });
    await rest(120);
    expect(sent).toEqual([]);
    expect(ended).toMatchObject({ code: "noAnswer" });
  });

  test("a command that went on too long does not hold up the next", async () => {
    const runner = createRunner(() => undefined, { hint: 1e5, message: 1e5, giveUp: 40 });
    const never = runner.write(() => new Promise(() => undefined)).catch((error: LedgerError) => error.code);
    const next = runner.read(() => Promise.resolve("read"));
    expect(await never).toBe("noAnswer");
    expect(await next).toBe("read");
  });
});
