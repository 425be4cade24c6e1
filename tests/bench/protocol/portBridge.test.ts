import type { NativeBridge } from "../../../bench/protocol/bridge";
import { safeArray } from "../../../bench/protocol/addInInstance";
import type { HostFacts, SettingTexts } from "../../../bench/protocol/hostFacts";
import { bridgeThrough, serveBridge, type Port } from "../../../bench/protocol/portBridge";

const facts: HostFacts = {
  id: 1,
  displayLanguage: "zh-CN",
  contentLanguage: "zh-CN",
  theme: "light",
  documentUrl: "整改台账.xlsx",
  fullVersion: "16.0.1",
  supported: "{}",
  settings: { 甲: "1" },
};

/** Excel behind a channel; what it was asked, and a way to raise an event. */
const connected = () => {
  const { port1, port2 } = new MessageChannel();
  const asked: unknown[] = [];
  let settings: SettingTexts = facts.settings;
  let raise: (dispId: number, args: unknown) => void = () => undefined;
  const native = {
    Execute(dispId, params, callback) {
      asked.push([dispId, params]);
      callback?.(safeArray([0, [200, [], "body"]]));
    },
    RegisterEvent(dispId, target, handler, callback) {
      asked.push([dispId, target]);
      raise = handler;
      callback?.(safeArray([0]));
    },
  } as Partial<NativeBridge> as NativeBridge;
  serveBridge(native, port1 as unknown as Port, {
    read: () => settings,
    write: (texts) => void (settings = texts),
  });
  const bridge = bridgeThrough(port2 as unknown as Port, facts);
  return {
    bridge,
    asked,
    raise: (dispId: number, args: unknown) => raise(dispId, args),
    settings: () => settings,
    set: (texts: SettingTexts) => void (settings = texts),
    close: () => port1.close(),
  };
};

interface Context {
  GetSettings(): { Read(keys: string[], values: string[]): void; Write(keys: string[], values: string[]): void };
}

const readSettings = (bridge: NativeBridge): readonly (readonly string[])[] => {
  const [keys, values]: [string[], string[]] = [[], []];
  (bridge.GetContext() as unknown as Context).GetSettings().Read(keys, values);
  return [keys, values];
};

describe("the bridge to an add-in in another process", () => {
  let excel: ReturnType<typeof connected>;
  beforeEach(() => void (excel = connected()));
  afterEach(() => excel.close());

  const execute = (params: unknown): Promise<unknown> =>
    new Promise((resolve) => excel.bridge.Execute(93, params, resolve));

  test("carries a call and its answer, and keeps what office.js takes for arrays of Windows apart from plain ones", async () => {
    const answer = (await execute([["", "POST", "body"]])) as { toArray(): unknown[] };
    expect(excel.asked).toEqual([[93, [["", "POST", "body"]]]]);
    expect(answer.toArray()[1]).toEqual([200, [], "body"]);
    expect("toArray" in (answer.toArray()[1] as object)).toBe(false);
  });

  test("carries events to the handler, with arrays inside arrays", async () => {
    const got = new Promise<[number, unknown]>((resolve) => {
      excel.bridge.RegisterEvent(33, "", (dispId, args) => resolve([dispId, args]));
      setTimeout(() => excel.raise(33, safeArray([safeArray([65536, "text"])])), 20);
    });
    const [dispId, args] = await got;
    const [message] = (args as { toArray(): { toArray(): unknown[] }[] }).toArray();
    expect([dispId, ...(message?.toArray() ?? [])]).toEqual([33, 65536, "text"]);
  });

  test("knows the settings from the start, writes them, and hears of changes before the next answer", async () => {
    expect(readSettings(excel.bridge)).toEqual([["甲"], ["1"]]);
    (excel.bridge.GetContext() as unknown as Context).GetSettings().Write(["乙"], ["2"]);
    expect(readSettings(excel.bridge)).toEqual([["乙"], ["2"]]);
    await execute([]);
    expect(excel.settings()).toEqual({ 乙: "2" });
    excel.set({ 丙: "3" });
    await execute([]);
    expect(readSettings(excel.bridge)).toEqual([["丙"], ["3"]]);
  });
});
