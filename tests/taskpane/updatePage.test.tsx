import { act, screen, waitFor, within } from "@testing-library/react";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { sampleLedger } from "../../samples/content/sampleLedger";
import {
  cardAt,
  cardOf,
  cards,
  fill,
  handleOf,
  MemoryPreferences,
  openPane,
  progressOf,
  saveButton,
  statusButton,
  today,
  withEditor,
  type OpenPane,
} from "./openPane";
import { MemoryLedger } from "./memoryLedger";

let pane: OpenPane;
afterEach(() => pane.close());

const overdueButton = (): HTMLElement => screen.getByRole("button", { name: /逾期$/ });

describe("the first screen", () => {
  it("says the cut-off and the period, and shows what is overdue first", async () => {
    pane = await openPane();
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "截至 2026-11-20（今天）本期：第10期（截至 2026-11-06）之后",
    );
    const [first, ...rest] = cards();
    expect(first).toHaveTextContent("已逾期20天");
    expect(rest.length).toBe(14);
    expect(cards()[cards().length - 1]).not.toHaveTextContent("已逾期");
  });

  it("filters by a number that is pressed, and shows all when it is pressed again", async () => {
    pane = await openPane();
    const count = Number(/\d+/.exec(overdueButton().textContent ?? "")?.[0]);
    await pane.user.click(overdueButton());
    expect(overdueButton()).toHaveAttribute("aria-pressed", "true");
    expect(cards().length).toBe(count);
    for (const card of cards()) expect(card).toHaveTextContent("已逾期");
    await pane.user.click(overdueButton());
    expect(cards().length).toBe(15);
  });

  it("shows — for the figures of a table that lacks a column they need, and the others as they are", async () => {
    const ledger = new MemoryLedger(sampleLedger, today);
    ledger.obstacles = [{ kind: "columnMissing", table: "措施清单", column: "状态" }];
    pane = await openPane({ ledger });
    expect(overdueButton()).toHaveTextContent("—逾期");
    expect(screen.getByText("按措施", { exact: false, selector: "span" })).toHaveTextContent("按措施 —");
    expect(screen.getByText("按具体问题", { exact: false, selector: "span" })).toHaveTextContent("72.2%（13/18）");
  });

  it("remembers the department on this device, and counts only its measures", async () => {
    const preferences = withEditor();
    pane = await openPane({ preferences });
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "部门" }), "办公室");
    const shown = cards().map(handleOf);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(15);
    for (const handle of shown) expect(String(pane.ledger.cell("measures", handle, "leadDept"))).toContain("办公室");
    pane.close();
    pane = await openPane({ preferences });
    expect(screen.getByRole("combobox", { name: "部门" })).toHaveValue("办公室");
    expect(cards().map(handleOf)).toEqual(shown);
  });

  it("explains its rates", async () => {
    pane = await openPane();
    await pane.user.click(screen.getByRole("button", { name: "口径" }));
    expect(screen.getByText(/18项中完成13项，完成率72.2%/)).toBeVisible();
  });

  it("draws 20 cards of hundreds and the next 20 on demand", async () => {
    const measures = Array.from({ length: 400 }, (_, n) => ({
      ...sampleLedger.measures[0],
      id: `C-${n}`,
      seq: String(n + 1),
      status: "正在整改",
      completedOn: "",
    }));
    pane = await openPane({ rows: { ...sampleLedger, measures } });
    expect(cards().length).toBe(20);
    expect(screen.getByText(/显示 20 条，共 400 条/)).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "再显示 20 条" }));
    expect(cards().length).toBe(40);
  });
});

describe("bringing measures up to date", () => {
  it("takes at most 12 clicks for ten measures, and writes them in one batch", async () => {
    pane = await openPane({ preferences: new MemoryPreferences() });
    const ten = cards().slice(0, 10).map(handleOf);
    pane.clicks();
    for (const [n, card] of cards().slice(0, 10).entries()) {
      await pane.user.click(statusButton(card, n < 3 ? "已完成" : "基本完成"));
      await fill(pane.user, progressOf(card), `第${n + 1}条已推进`);
    }
    await pane.user.click(saveButton());
    await fill(pane.user, await screen.findByRole("textbox", { name: /姓名/ }), "程晓峰");
    await pane.user.keyboard("{Enter}");
    await screen.findByText("已写入：修改 10 行。");

    expect(pane.clicks()).toBeLessThanOrEqual(12);
    expect(pane.ledger.calls.filter((call) => call === "apply").length).toBe(1);
    for (const [n, handle] of ten.entries()) {
      expect(pane.ledger.cell("measures", handle, "currentProgress")).toBe(`第${n + 1}条已推进`);
      expect(pane.ledger.cell("measures", handle, "status")).toBe(n < 3 ? "已完成" : "基本完成");
      expect(pane.ledger.cell("measures", handle, "completedOn")).toBe(n < 3 ? dateToSerial(today) : "");
      expect(pane.ledger.cell("measures", handle, "updatedBy")).toBe("程晓峰");
    }
    expect(saveButton()).toHaveTextContent("保存（0）");
  });

  it("works without a mouse: Ctrl+Enter goes to the next card and from the last one to 保存", async () => {
    pane = await openPane();
    await pane.user.click(overdueButton());
    const handles = cards().map(handleOf);
    pane.clicks();
    const first = cardAt(0);
    statusButton(first, "正在整改").focus();
    await pane.user.keyboard("{ArrowRight}");
    expect(statusButton(first, "基本完成")).toBeChecked();
    await pane.user.tab();
    for (let presses = 0; presses < 10 && document.activeElement !== progressOf(first); presses += 1)
      await pane.user.tab();
    expect(progressOf(first)).toHaveFocus();
    for (const [n] of handles.entries()) {
      await pane.user.paste(`键盘${n}`);
      await pane.user.keyboard("{Control>}{Enter}{/Control}");
    }
    expect(saveButton()).toHaveFocus();
    await pane.user.keyboard("{Enter}");
    await screen.findByText(`已写入：修改 ${handles.length} 行。`);
    expect(handles.map((handle) => pane.ledger.cell("measures", handle, "currentProgress"))).toEqual(
      handles.map((_, n) => `键盘${n}`),
    );
    expect(pane.ledger.cell("measures", handles[0] ?? "", "status")).toBe("基本完成");
    expect(pane.clicks()).toBe(0);
  });

  it("asks for 完成日期 when 已完成 is pressed, and takes it away again with the status", async () => {
    pane = await openPane();
    const card = cardAt(0);
    expect(within(card).queryByLabelText(/完成日期/)).toBeNull();
    await pane.user.click(statusButton(card, "已完成"));
    expect(within(card).getByLabelText(/完成日期/)).toHaveValue("2026-11-20");
    await pane.user.click(statusButton(card, "正在整改"));
    expect(within(card).queryByLabelText(/完成日期/)).toBeNull();
    expect(saveButton()).toHaveTextContent("保存（0）");
  });

  it("offers today beside a cut-off that is past", async () => {
    pane = await openPane({ ledger: new MemoryLedger(sampleLedger, { year: 2026, month: 11, day: 25 }) });
    const card = cardAt(0);
    await pane.user.click(statusButton(card, "已完成"));
    expect(within(card).getByLabelText(/完成日期/)).toHaveValue("2026-11-20");
    await pane.user.click(within(card).getByRole("button", { name: "改为今天" }));
    expect(within(card).getByLabelText(/完成日期/)).toHaveValue("2026-11-25");
  });

  it("shows the last period's text and takes it over", async () => {
    pane = await openPane();
    const card = cards().find((each) => within(each).queryByText("上期进展") !== null);
    if (card === undefined) throw new Error("no card has a last text");
    await pane.user.click(within(card).getByRole("button", { name: "沿用上期文字" }));
    const snapshot = sampleLedger.snapshots.find((row) => row["id"] === handleOf(card));
    expect(progressOf(card)).toHaveValue(
      String(snapshot?.["progress"] ?? pane.ledger.cell("measures", handleOf(card), "progress")),
    );
    expect(within(card).queryByRole("button", { name: "沿用上期文字" })).toBeNull();
  });

  it("warns of words of secrecy while typing", async () => {
    pane = await openPane();
    const card = cardAt(0);
    await fill(pane.user, progressOf(card), "已移交问题线索两条");
    expect(within(card).getByText(/出现“问题线索”/)).toBeVisible();
  });

  it("says what was saved and takes it back", async () => {
    pane = await openPane();
    const card = cardAt(0);
    const handle = handleOf(card);
    const before = pane.ledger.cell("measures", handle, "currentProgress");
    await fill(pane.user, progressOf(card), "写错了");
    await pane.user.click(saveButton());
    await pane.user.click(await screen.findByRole("button", { name: "撤销上一步" }));
    expect(await screen.findByText(/^已撤销：恢复 \d+ 个单元格/)).toBeVisible();
    expect(pane.ledger.cell("measures", handle, "currentProgress")).toBe(before);
  });

  it("keeps unsaved changes when the pane is closed", async () => {
    const preferences = withEditor();
    pane = await openPane({ preferences });
    const handle = handleOf(cardAt(0));
    await fill(pane.user, progressOf(cardAt(0)), "还没保存");
    const { ledger } = pane;
    pane.close();
    pane = await openPane({ preferences, ledger });
    expect(await screen.findByText("已恢复上次未保存的 1 条更新。")).toBeVisible();
    expect(progressOf(cardAt(0))).toHaveValue("还没保存");
    await pane.user.click(saveButton());
    await screen.findByText("已写入：修改 1 行。");
    expect(ledger.cell("measures", handle, "currentProgress")).toBe("还没保存");
  });

  it("does not offer them to another ledger", async () => {
    const preferences = withEditor();
    pane = await openPane({ preferences });
    await fill(pane.user, progressOf(cardAt(0)), "还没保存");
    pane.close();
    const rows = {
      ...sampleLedger,
      issues: sampleLedger.issues.map((row) => ({ ...row, id: `X${String(row["id"])}` })),
    };
    pane = await openPane({ preferences, rows });
    expect(screen.queryByText(/已恢复上次未保存/)).toBeNull();
    expect(saveButton()).toHaveTextContent("保存（0）");
  });
});

describe("when others work on the same ledger", () => {
  const typeOver = async (): Promise<{ handle: string; card: () => HTMLElement }> => {
    pane = await openPane();
    const handle = handleOf(cardAt(0));
    const card = (): HTMLElement => cardOf(handle);
    await fill(pane.user, progressOf(card()), "我写的");
    pane.ledger.edit("measures", handle, "currentProgress", "同事写的");
    await pane.user.click(saveButton());
    await screen.findByText("有 1 条没有写入，原因写在各条下面。");
    return { handle, card };
  };

  it("refuses to overwrite, shows both values and lets the user keep the own one", async () => {
    const { handle, card } = await typeOver();
    expect(pane.ledger.cell("measures", handle, "currentProgress")).toBe("同事写的");
    const choice = within(card()).getByRole("group", { name: "“本期进展”刚被别人改过" });
    expect(choice).toHaveTextContent("您看到的（空白）表中现在是同事写的您填的我写的");
    await pane.user.click(within(choice).getByRole("button", { name: "用我的" }));
    await pane.user.click(saveButton());
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.cell("measures", handle, "currentProgress")).toBe("我写的");
  });

  it("takes the other's value when the user chooses so", async () => {
    const { handle, card } = await typeOver();
    await pane.user.click(within(card()).getByRole("button", { name: "用表中的" }));
    expect(progressOf(card())).toHaveValue("同事写的");
    expect(saveButton()).toHaveTextContent("保存（0）");
    expect(pane.ledger.cell("measures", handle, "currentProgress")).toBe("同事写的");
  });

  it("asks for the choice before it writes anything", async () => {
    await typeOver();
    const applied = pane.ledger.calls.filter((call) => call === "apply").length;
    await pane.user.click(saveButton());
    expect(screen.getByText(/请先在每处选择/)).toBeVisible();
    expect(pane.ledger.calls.filter((call) => call === "apply").length).toBe(applied);
  });

  it("writes the other rows when one is gone, and says which was not written", async () => {
    pane = await openPane();
    const [first, second] = cards().map(handleOf);
    await fill(pane.user, progressOf(cardAt(0)), "行已被删");
    await fill(pane.user, progressOf(cardAt(1)), "照常写入");
    pane.ledger.removeRow("measures", first ?? "");
    await pane.user.click(saveButton());
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.cell("measures", second ?? "", "currentProgress")).toBe("照常写入");
    expect(screen.getByText(/没有写入/)).toBeVisible();
    expect(saveButton()).toHaveTextContent("保存（1）");
  });

  it("writes nothing into a filtered table, says so and keeps what was typed", async () => {
    pane = await openPane();
    await fill(pane.user, progressOf(cardAt(0)), "筛选时写的");
    pane.ledger.obstacles = [{ kind: "filtered", table: "措施清单" }];
    await pane.user.click(saveButton());
    expect((await screen.findAllByText(/“措施清单”正在筛选/)).length).toBeGreaterThan(0);
    expect(progressOf(cardAt(0))).toHaveValue("筛选时写的");
    pane.ledger.obstacles = [];
    await pane.user.click(saveButton());
    await screen.findByText("已写入：修改 1 行。");
    expect(screen.queryByText(/“措施清单”正在筛选/)).toBeNull();
  });
});

describe("rows selected in the sheet", () => {
  it("become the cards until the chip is pressed, done ones included", async () => {
    pane = await openPane();
    const done = sampleLedger.measures
      .filter((row) => row["status"] === "已完成")
      .slice(0, 2)
      .map((row) => String(row["id"]));
    act(() => pane.ledger.signal({ kind: "selection", rows: { table: "measures", ids: done } }));
    expect(cards().map(handleOf)).toEqual(done);
    await pane.user.click(screen.getByRole("button", { name: "按表中选中的 2 行" }));
    expect(cards().length).toBe(15);
  });

  it("bring the measures of selected issues", async () => {
    pane = await openPane();
    const issue = String(sampleLedger.issues[0]?.["id"]);
    act(() => pane.ledger.signal({ kind: "selection", rows: { table: "issues", ids: [issue] } }));
    expect(cards().map(handleOf)).toEqual(
      sampleLedger.measures.filter((row) => row["issueId"] === issue).map((row) => row["id"]),
    );
  });

  it("are not taken for the user's choice when the pane itself selected the row", async () => {
    pane = await openPane();
    const card = cardAt(0);
    const handle = handleOf(card);
    await pane.user.click(within(card).getByRole("button", { name: "更多" }));
    await pane.user.click(within(card).getByRole("button", { name: "在表中查看" }));
    await waitFor(() => expect(pane.ledger.shown).toEqual([handle]));
    act(() => pane.ledger.signal({ kind: "selection", rows: { table: "measures", ids: [handle] } }));
    expect(cards().length).toBe(15);
  });
});

describe("issues waiting for review", () => {
  it("are decided on a card: 同意销号 writes the day and an event", async () => {
    pane = await openPane();
    await pane.user.click(screen.getByRole("button", { name: /待审$/ }));
    expect(cards().length).toBe(2);
    const card = cardAt(0);
    const id = handleOf(card);
    await pane.user.click(statusButton(card, "同意销号"));
    await fill(pane.user, within(card).getByRole("textbox", { name: "意见及依据" }), "经核查同意");
    await pane.user.click(saveButton());
    await screen.findByText("已写入：修改 1 行，新增 1 行。");
    expect(pane.ledger.cell("issues", id, "closure")).toBe("已销号");
    expect(pane.ledger.cell("issues", id, "closedOn")).toBe(dateToSerial(today));
    const event = pane.ledger.ledger().events.find(({ relatedId, kind }) => relatedId === id && kind === "同意销号");
    expect(event?.content).toBe("经核查同意");
    expect(cards().length).toBe(1);
  });
});
