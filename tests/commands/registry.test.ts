import { associateCommands } from "../../src/commands/associate";
import { commandIds } from "../../src/commands/commandIds";
import { publish, subscribe, type CommandMessage } from "../../src/commands/messages";
import { commands, type CommandContext } from "../../src/commands/registry";
import { LedgerError } from "../../src/workbook/ledgerError";
import { addIssue, openLedger, type OpenLedger } from "../workbook/openLedger";

describe("ribbon commands", () => {
  let open: OpenLedger;
  let said: CommandMessage[];
  let shown: number;
  let pressed: Map<string, (event: Office.AddinCommands.Event) => void | Promise<void>>;
  const context = (more: Partial<CommandContext> = {}): CommandContext => ({
    operations: open.operations,
    showPane: async () => void (shown += 1),
    publish: (message) => void said.push(message),
    noticeLayout: () => "A",
    ...more,
  });

  beforeEach(async () => {
    open = await openLedger({ create: false });
    said = [];
    shown = 0;
    pressed = new Map();
    Object.assign(open.Office.actions, {
      associate: (id: string, act: (event: Office.AddinCommands.Event) => void) => pressed.set(id, act),
    });
  });
  afterEach(() => open.dispose());

  /** Presses a button as Excel does and waits for `completed`. */
  const press = async (id: string): Promise<number> => {
    let completed = 0;
    await pressed.get(id)?.({
      completed: () => (completed += 1),
      source: { id },
    } as unknown as Office.AddinCommands.Event);
    return completed;
  };

  test("every id of the manifest is associated, once", () => {
    associateCommands(context());
    expect([...pressed.keys()].sort()).toEqual([...commandIds].sort());
    expect(commands.map(({ id }) => id)).toEqual(commandIds);
  });

  test("新建台账 makes the ledger, says so in the pane, and completes", async () => {
    associateCommands(context());
    expect(await press("createLedger")).toBe(1);
    expect(said).toEqual([{ kind: "done", command: "createLedger", text: expect.stringContaining("问题清单") }]);
    expect(shown).toBe(1);
    expect(await press("createLedger")).toBe(1);
    expect(said[1]).toMatchObject({ kind: "failed", text: expect.stringContaining("已有") });
  });

  test("导入现有台账 opens the pane on its page and writes nothing by itself", async () => {
    associateCommands(context());
    expect(await press("importLedger")).toBe(1);
    expect(said).toEqual([{ kind: "open", target: "import" }]);
    expect(shown).toBe(1);
    expect(await open.operations.read()).toEqual({ kind: "noLedger" });
  });

  test("体检 opens the pane on its page and leaves the workbook alone", async () => {
    associateCommands(context());
    expect(await press("openCheckUp")).toBe(1);
    expect(said).toEqual([{ kind: "open", target: "checkUp" }]);
    expect(shown).toBe(1);
  });

  test("构建通报 opens the pane on 出件 with the outcome", async () => {
    await open.operations.createLedger();
    await addIssue(open);
    associateCommands(context());
    expect(await press("buildNotice")).toBe(1);
    expect(said.map(({ kind }) => kind)).toEqual(["open", "notice", "done"]);
    expect(said[0]).toEqual({ kind: "open", target: "notice" });
  });

  test("构建通报 without a ledger says what to do", async () => {
    associateCommands(context());
    expect(await press("buildNotice")).toBe(1);
    expect(said).toEqual([expect.objectContaining({ kind: "failed", tip: expect.stringContaining("新建台账") })]);
  });

  test("统计看板 goes to the sheet, or says that there is none", async () => {
    associateCommands(context());
    await press("showBoard");
    expect(said).toEqual([expect.objectContaining({ kind: "failed", command: "showBoard" })]);
    await open.operations.createLedger();
    await press("showBoard");
    expect(open.model.sheets().find(({ id }) => id === open.model.activeSheet())?.name).toBe("看板");
    expect(said).toHaveLength(1);
  });

  test("a failure of Excel is told in words, and the button is let go", async () => {
    const failing = async (): Promise<never> => {
      throw new LedgerError("accessDenied", "工作簿受保护。", "请撤销保护。");
    };
    associateCommands(context({ operations: { ...open.operations, createLedger: failing } }));
    expect(await press("createLedger")).toBe(1);
    expect(said).toEqual([
      { kind: "failed", command: "createLedger", text: "“新建台账”没有完成：工作簿受保护。", tip: "请撤销保护。" },
    ]);
    expect(shown).toBe(1);
  });

  test("a pane that does not open does not keep the button busy", async () => {
    associateCommands(context({ showPane: async () => Promise.reject(new Error("no pane")) }));
    expect(await press("openPane")).toBe(1);
  });

  test("what was said before the pane listened is heard once it does, once", () => {
    const message: CommandMessage = { kind: "open", target: "update" };
    publish(message);
    const heard: CommandMessage[] = [];
    const stop = subscribe((each) => void heard.push(each));
    expect(heard).toEqual([message]);
    publish(message);
    stop();
    publish(message);
    const later: CommandMessage[] = [];
    subscribe((each) => void later.push(each))();
    expect(heard).toHaveLength(2);
    expect(later).toEqual([message]);
  });
});
