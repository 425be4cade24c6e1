import { act, screen, within } from "@testing-library/react";
import { sampleLedger } from "../../samples/content/sampleLedger";
import { MemoryLedger, type Rows } from "./memoryLedger";
import { openPane, today, type OpenPane } from "./openPane";

let pane: OpenPane;
afterEach(() => pane.close());

/** The sample with faults: three issues without a leader, a deadline nobody understands, a gap in the numbers. */
const faulty: Rows = {
  ...sampleLedger,
  issues: sampleLedger.issues.map((row, i) => ({
    ...row,
    ...(i < 3 ? { leader: "" } : {}),
    ...(i === 17 ? { seq: "19" } : {}),
  })),
  measures: sampleLedger.measures.map((row, i) => (i === 4 ? { ...row, deadlineText: "适时", due: "" } : row)),
};

const open = async (rows: Rows | MemoryLedger): Promise<void> => {
  pane = await openPane(rows instanceof MemoryLedger ? { ledger: rows } : { rows });
  await pane.goTo("体检");
};
const group = (name: string): HTMLElement => screen.getByRole("region", { name });
const ruleOf = (title: RegExp): HTMLElement =>
  screen.getByRole("heading", { name: title, level: 4 }).parentElement ?? document.body;
const status = (): string =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join();

describe("体检", () => {
  it("lists the findings by grade with their counts, what is the matter and how to mend it", async () => {
    await open(faulty);
    expect(screen.getByRole("button", { name: /^5\s*必须改/ })).toBeVisible();
    expect(screen.getByRole("button", { name: /^1\s*提示/ })).toBeVisible();
    expect(within(group("必须改")).getByRole("heading", { name: "必须改（5）" })).toBeVisible();
    const leader = ruleOf(/^没有责任领导（3）/);
    expect(within(leader).getAllByRole("listitem")).toHaveLength(3);
    // said once where it is the same for all
    expect(within(leader).getAllByText(/“责任领导”空白/)).toHaveLength(1);
    expect(leader).toHaveTextContent("怎样改：填写负责此项整改的领导姓名。");
    expect(ruleOf(/^时限看不懂（1）/)).toHaveTextContent("无法识别为时限，现为“适时”");
    expect(group("提示")).toHaveTextContent("“19”之前缺18。");
  });

  it("is opened by the button of the ribbon", async () => {
    pane = await openPane({ rows: faulty });
    act(() => pane.tell({ kind: "open", target: "checkUp" }));
    expect(screen.getByRole("tab", { name: "体检" })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("heading", { name: "必须改（5）" })).toBeVisible();
  });

  it("lists what could not be read among the findings and not above them as well", async () => {
    await open(faulty);
    expect(screen.queryByText(/处没有读懂/)).toBeNull();
    await pane.goTo("问题");
    expect(screen.getByText("有 1 处没有读懂")).toBeVisible();
  });

  it("jumps to the cell of a finding", async () => {
    await open(faulty);
    await pane.user.click(screen.getByRole("button", { name: "在表中定位：问题清单 第2行 责任领导" }));
    expect(pane.ledger.shown).toEqual(["问题清单!2!责任领导"]);
  });

  it("opens the form of the row; once it is mended the finding is gone", async () => {
    await open(faulty);
    await pane.user.click(screen.getByRole("button", { name: "打开表单修改：问题清单 第2行 责任领导" }));
    const leader = screen.getByRole("combobox", { name: /责任领导/ });
    await pane.user.click(leader);
    await pane.user.paste("周明远");
    await pane.user.click(screen.getByRole("button", { name: "保存" }));
    await screen.findByText("已写入：修改 1 行。");
    expect(ruleOf(/^没有责任领导（2）/)).toBeVisible();
    expect(pane.ledger.calls.filter((call) => call === "read")).toHaveLength(1);
  });

  it("shows one grade or one rule, and all again", async () => {
    await open(faulty);
    await pane.user.click(screen.getByRole("button", { name: /提示$/ }));
    expect(screen.queryByRole("region", { name: "必须改" })).toBeNull();
    expect(status()).toContain("筛选出1项，共6项");
    await pane.user.click(screen.getByRole("button", { name: "显示全部" }));
    expect(screen.getByRole("heading", { level: 2, name: "体检" })).toHaveFocus();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "规则" }), "时限看不懂（1）");
    expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(1);
    // the choice outlives a look at another page
    await pane.goTo("问题");
    await pane.goTo("体检");
    expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(1);
    await pane.user.click(screen.getByRole("button", { name: "显示全部" }));
    expect(status()).toContain("共6项");
  });

  it("shows a long list in parts", async () => {
    await open({ ...sampleLedger, measures: sampleLedger.measures.map((row) => ({ ...row, status: "？" })) });
    const inSight = (): number => within(group("必须改")).getAllByRole("listitem").length;
    expect(inSight()).toBe(20);
    await pane.user.click(screen.getByRole("button", { name: "再显示20项" }));
    expect(inSight()).toBe(40);
    // the keyboard goes on with what was asked for, also where the button is gone
    const items = (): readonly HTMLElement[] => within(group("必须改")).getAllByRole("listitem");
    expect(within(items()[20] ?? document.body).getAllByRole("button")[0]).toHaveFocus();
    const pages = Math.ceil(sampleLedger.measures.length / 20);
    for (let page = 2; page < pages; page += 1)
      await pane.user.click(screen.getByRole("button", { name: /^再显示\d+项/ }));
    expect(document.body).not.toHaveFocus();
  });

  it("offers no form where the 编号 does not tell which row is meant", async () => {
    const [first, second, ...rest] = sampleLedger.issues;
    await open({ ...sampleLedger, issues: [first ?? {}, { ...second, id: first?.["id"] ?? "" }, ...rest] });
    const doubled = ruleOf(/^编号重复（2）/);
    expect(within(doubled).getAllByRole("button", { name: /定位/ })).toHaveLength(2);
    expect(within(doubled).queryByRole("button", { name: /修改/ })).toBeNull();
  });

  it("leads to the setting that is wrong", async () => {
    const settings = sampleLedger.settings.map((row) => (row["item"] === "临期天数" ? { ...row, content: "七" } : row));
    await open({ ...sampleLedger, settings });
    await pane.user.click(screen.getByRole("button", { name: "去设置" }));
    expect(screen.getByRole("textbox", { name: /临期天数/ })).toHaveFocus();
  });

  it("says that a sound ledger is sound, and an empty one empty", async () => {
    const sound = sampleLedger.measures.map((row) => ({ ...row }));
    const done = sampleLedger.issues.filter((row) => row["status"] === "正在整改").slice(0, 1);
    await open({
      ...sampleLedger,
      issues: done.map((row) => ({ ...row, seq: "1", problemSeq: "1" })),
      measures: sound.filter((row) => row["issueId"] === done[0]?.["id"]),
      events: [],
      rules: [],
      snapshots: [],
    });
    expect(screen.getByText("没有发现问题。")).toBeVisible();
    expect(screen.getByText(/检查了1个问题、\d条措施/)).toBeVisible();
    pane.close();
    await open({ ...sampleLedger, issues: [], measures: [], events: [], rules: [], snapshots: [] });
    expect(screen.getByText(/台账里还没有问题和措施/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "写到工作表" })).toBeNull();
  });

  it("follows the ledger when it is read again", async () => {
    await open(faulty);
    pane.ledger.edit("issues", String(sampleLedger.issues[1]?.["id"]), "leader", "周明远");
    act(() => pane.ledger.signal({ kind: "stale" }));
    expect(screen.getByText(/表格已被改动/)).toBeVisible();
    await pane.user.click(screen.getAllByRole("button", { name: "重新读取" })[0] ?? document.body);
    expect(await screen.findByRole("heading", { name: "没有责任领导（2）" })).toBeVisible();
  });
});

describe("写到工作表", () => {
  it("writes on request only, and says where to", async () => {
    await open(faulty);
    expect(pane.ledger.calls).not.toContain("writeCheckUp");
    await pane.user.click(screen.getByRole("button", { name: "写到工作表" }));
    expect(await screen.findByText("已写到工作表“体检结果”：6项。")).toBeVisible();
  });

  it("says so where a sheet of the user's own has that name, and what stands in the way", async () => {
    const ledger = new MemoryLedger(faulty, today);
    ledger.foreignCheckUp = true;
    await open(ledger);
    await pane.user.click(screen.getByRole("button", { name: "写到工作表" }));
    expect(await screen.findByText(/不是由加载项生成的，没有改动它/)).toBeVisible();
    ledger.foreignCheckUp = false;
    ledger.obstacles = [{ kind: "protected", table: "体检结果" }];
    await pane.user.click(screen.getByRole("button", { name: "写到工作表" }));
    expect(await screen.findByText(/“体检结果”所在的工作表受保护/)).toBeVisible();
    expect(screen.queryByText(/已写到工作表/)).toBeNull();
  });
});
