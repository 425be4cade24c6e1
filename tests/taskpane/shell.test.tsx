import { act, render, screen, within } from "@testing-library/react";
import { sampleLedger } from "../../samples/content/sampleLedger";
import { setLocale } from "../../src/locales";
import { OutsideExcel } from "../../src/taskpane/App";
import { LedgerError } from "../../src/workbook/ledgerError";
import { MemoryLedger } from "./memoryLedger";
import { cardAt, fill, openPane, progressOf, saveButton, today, type OpenPane } from "./openPane";

let pane: OpenPane;
afterEach(() => pane.close());

describe("a workbook without a ledger", () => {
  it("is offered one, and the pane opens it", async () => {
    pane = await openPane({ rows: null });
    expect(screen.getByText("严禁录入涉密内容、问题线索、举报人信息。")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "新建台账" }));
    expect(await screen.findByText("台账已建好：问题清单、措施清单")).toBeVisible();
    expect(screen.getByRole("tab", { name: "本期更新" })).toBeVisible();
    expect(screen.getByText(/台账里还没有措施/)).toBeVisible();
  });

  it("is left alone when a sheet of the same name is there", async () => {
    const ledger = new MemoryLedger(null, today);
    pane = await openPane({ ledger });
    ledger.exists = true;
    await pane.user.click(screen.getByRole("button", { name: "新建台账" }));
    expect(await screen.findByText("没有新建：有同名的内容")).toBeVisible();
    expect(screen.getByText("工作表：问题清单")).toBeVisible();
  });
});

describe("what the pane says of the workbook", () => {
  it("names every obstacle before it hurts", async () => {
    const ledger = new MemoryLedger(sampleLedger, today);
    ledger.obstacles = [
      { kind: "protected", table: "问题清单" },
      { kind: "tableCopied", table: "措施清单", copies: ["措施清单2"] },
    ];
    pane = await openPane({ ledger });
    expect(screen.getByText(/“问题清单”所在的工作表受保护/)).toBeVisible();
    expect(screen.getByText(/措施清单2/)).toBeVisible();
  });

  it("says that the sheets were changed and reads again on demand", async () => {
    pane = await openPane();
    const handle = cardAt(0).dataset["handle"] ?? "";
    pane.ledger.edit("measures", handle, "currentProgress", "同事刚写的");
    act(() => pane.ledger.signal({ kind: "stale" }));
    const [again] = within(screen.getByText(/表格已被改动/).closest("[role='group']") as HTMLElement).getAllByRole(
      "button",
    );
    await pane.user.click(again ?? document.body);
    expect(progressOf(cardAt(0))).toHaveValue("同事刚写的");
    expect(screen.queryByText(/表格已被改动/)).toBeNull();
  });

  it("keeps what the user is typing when it reads again, and asks where both changed", async () => {
    pane = await openPane();
    const handle = cardAt(0).dataset["handle"] ?? "";
    await fill(pane.user, progressOf(cardAt(0)), "我正在写");
    pane.ledger.edit("measures", handle, "currentProgress", "同事刚写的");
    await pane.user.click(screen.getByRole("button", { name: "重新读取" }));
    expect(await screen.findByRole("group", { name: "“本期进展”刚被别人改过" })).toBeVisible();
    expect(progressOf(cardAt(0))).toHaveValue("我正在写");
  });

  it("hints at a cell in edit mode after 1 s and says more after 15 s", async () => {
    pane = await openPane();
    act(() => pane.ledger.signal({ kind: "waiting", seconds: 1 }));
    expect(screen.getByText(/如果有单元格正在编辑/)).toBeVisible();
    act(() => pane.ledger.signal({ kind: "waiting", seconds: 15 }));
    expect(screen.getByText(/已有 15 秒没有回应/)).toBeVisible();
    act(() => pane.ledger.signal({ kind: "done" }));
    expect(screen.queryByText(/没有回应/)).toBeNull();
  });

  it("shows a failure with its tip and loses nothing", async () => {
    pane = await openPane();
    await fill(pane.user, progressOf(cardAt(0)), "写不进去的");
    pane.ledger.failure = new LedgerError("accessDenied", "工作表受保护。", "请先撤销保护。");
    await pane.user.click(saveButton());
    expect(await screen.findByText("工作表受保护。")).toBeVisible();
    expect(screen.getByText("请先撤销保护。")).toBeVisible();
    expect(progressOf(cardAt(0))).toHaveValue("写不进去的");
    await pane.user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText("工作表受保护。")).toBeNull();
  });

  it("lists cells that were not understood and goes to them", async () => {
    const rows = {
      ...sampleLedger,
      measures: sampleLedger.measures.map((row, n) => (n === 1 ? { ...row, status: "差不多了" } : row)),
    };
    pane = await openPane({ rows });
    const note = screen.getByText("有 1 处没有读懂").closest("[role='group']") as HTMLElement;
    await pane.user.click(within(note).getByRole("button", { name: "查看" }));
    expect(within(note).getByText(/差不多了/)).toBeVisible();
    await pane.user.click(within(note).getByRole("button", { name: "定位" }));
    expect(pane.ledger.shown).toEqual(["措施清单!3!状态"]);
  });

  it("offers rows again that a co-author's append replaced", async () => {
    const ledger = new MemoryLedger(sampleLedger, today);
    ledger.lost = [
      {
        table: "measures",
        cells: { id: "C-LOST01", issueId: String(sampleLedger.issues[0]?.["id"]), text: "丢失的措施" },
        change: 0,
      },
    ];
    pane = await openPane({ ledger });
    expect(screen.getByText("丢失的措施")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "再写一次" }));
    await screen.findByText("已写入：新增 1 行。");
    expect(ledger.cell("measures", "C-LOST01", "text")).toBe("丢失的措施");
    expect(screen.queryByText(/不在表中了/)).toBeNull();
  });

  it("forgets them when the user does not want them", async () => {
    const ledger = new MemoryLedger(sampleLedger, today);
    ledger.lost = [{ table: "measures", cells: { id: "C-LOST01", text: "丢失的措施" }, change: 0 }];
    pane = await openPane({ ledger });
    await pane.user.click(screen.getByRole("button", { name: "不再提醒" }));
    expect(screen.queryByText("丢失的措施")).toBeNull();
    expect(ledger.lost).toEqual([]);
  });
});

describe("ribbon commands", () => {
  it("open the page they are for", async () => {
    pane = await openPane();
    act(() => pane.tell({ kind: "open", target: "issues" }));
    expect(screen.getByRole("tab", { name: "问题" })).toHaveAttribute("aria-selected", "true");
    act(() => pane.tell({ kind: "open", target: "formula" }));
    expect(screen.getByRole("combobox", { name: "统计项" })).toHaveFocus();
  });

  it("show the notice they built", async () => {
    pane = await openPane();
    const outcome = await pane.ledger.buildNotice("A", { overwriteEdits: false });
    act(() => {
      pane.tell({ kind: "open", target: "notice" });
      pane.tell({ kind: "notice", layout: "A", outcome });
    });
    expect(await screen.findByRole("region", { name: "预览" })).toHaveTextContent("主体责任落实情况");
  });

  it("say what failed", async () => {
    pane = await openPane();
    act(() => pane.tell({ kind: "failed", command: "buildNotice", text: "没有写入通报。", tip: "请改名。" }));
    expect(screen.getByText("没有写入通报。 请改名。")).toBeVisible();
  });
});

it("outside Excel the page says what this is", async () => {
  pane = await openPane();
  pane.close();
  setLocale("zh-CN");
  const { unmount } = render(<OutsideExcel />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("整改台账");
  expect(screen.getByText(/Excel 2021 或更高版本/)).toBeVisible();
  unmount();
});
