import { act, screen, within } from "@testing-library/react";
import { sampleLedger } from "../../samples/content/sampleLedger";
import { openPane, withEditor, type OpenPane, type PaneOptions } from "./openPane";

let pane: OpenPane;
afterEach(() => pane.close());

const build = async (options: PaneOptions = {}): Promise<void> => {
  pane = await openPane(options);
  await pane.goTo("出件");
  await pane.user.click(screen.getByRole("button", { name: "构建通报" }));
  await screen.findByRole("region", { name: "预览" });
};
const preview = (): HTMLElement => screen.getByRole("region", { name: "预览" });
const withSlot = (item: string, content: string) => ({
  ...sampleLedger,
  slots: sampleLedger.slots.map((row) => (row["item"] === item ? { ...row, content } : row)),
});

describe("出件", () => {
  it("builds the notice, says where it stands and how many items it lists and counts", async () => {
    await build();
    expect(screen.getByText("已写到工作表“通报”。")).toBeVisible();
    expect(screen.getByText("列出 16 项，统计 18 项")).toBeVisible();
    expect(preview()).toHaveTextContent("一、主体责任落实情况");
    expect(preview()).toHaveTextContent("18个具体问题中，已完成整改13个");
  });

  it("builds layout B when it is chosen, and remembers the choice", async () => {
    const preferences = withEditor();
    pane = await openPane({ preferences });
    await pane.goTo("出件");
    await pane.user.click(screen.getByRole("radio", { name: /^B 式/ }));
    await pane.user.click(screen.getByRole("button", { name: "构建通报" }));
    await screen.findByRole("region", { name: "预览" });
    expect(preview()).not.toHaveTextContent("主体责任落实情况");
    pane.close();
    pane = await openPane({ preferences });
    await pane.goTo("出件");
    expect(screen.getByRole("radio", { name: /^B 式/ })).toBeChecked();
  });

  it("lists a missing slot, marks it in the text, and leads to where it is filled", async () => {
    await build({ rows: withSlot("巡察组", "") });
    expect(preview()).toHaveTextContent("〔待补：巡察组〕");
    const missing = screen.getByText(/^巡察组（通报设置）/).closest("li") ?? document.body;
    await pane.user.click(within(missing).getByRole("button", { name: "填写" }));
    const slot = await screen.findByRole("textbox", { name: "巡察组" });
    expect(slot).toHaveFocus();
    await pane.user.paste("市委第五巡察组");
    await pane.user.click(screen.getByRole("button", { name: "保存（1）" }));
    await screen.findByText("已写入：修改 1 行。");
    await pane.goTo("出件");
    await pane.user.click(screen.getByRole("button", { name: "重新构建" }));
    await screen.findByText("已写到工作表“通报”。");
    expect(preview()).toHaveTextContent("市委第五巡察组");
    expect(screen.queryByText(/待补/)).toBeNull();
  });

  it("lists the headings of layout E that may not be tasks, and leads to their rows", async () => {
    const rows = {
      ...sampleLedger,
      issues: sampleLedger.issues.map((row, n) => (n === 0 ? { ...row, goal: "", publicText: "登记不够及时" } : row)),
    };
    pane = await openPane({ rows });
    await pane.goTo("出件");
    await pane.user.click(screen.getByRole("radio", { name: /^E 式/ }));
    await pane.user.click(screen.getByRole("button", { name: "构建通报" }));
    await screen.findByRole("region", { name: "预览" });
    const group = screen.getByRole("button", { name: /^可能不是整改任务/ });
    if (group.getAttribute("aria-expanded") !== "true") await pane.user.click(group);
    const finding = screen
      .getAllByRole("listitem")
      .find((item) => item.textContent?.startsWith(`${String(rows.issues[0]?.["seq"])} `));
    expect(finding).toBeDefined();
    expect(within(finding ?? document.body).getByRole("button", { name: "在表中查看" })).toBeVisible();
    expect(preview()).toHaveTextContent("登记不够及时。");
  });

  it("lists issues whose 公开 is undecided and opens them for the decision", async () => {
    const rows = {
      ...sampleLedger,
      issues: sampleLedger.issues.map((row, n) => (n === 0 ? { ...row, publicity: "" } : row)),
    };
    await build({ rows });
    const finding = screen.getByRole("button", { name: "公开未定 1 项" });
    expect(finding).toHaveAttribute("aria-expanded", "true");
    await pane.user.click(screen.getByRole("button", { name: "修改" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "公开" }), "社会公开");
    await pane.user.click(screen.getByRole("button", { name: "保存" }));
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.ledger().issues[0]?.publicity).toBe("社会公开");
  });

  it("tells a setting that is not on its list, and leads to it", async () => {
    await build({ rows: withSlot("通报种类", "检查") });
    const remark = screen.getByText(/^“通报种类”应为巡察、巡视、/).closest("li") ?? document.body;
    await pane.user.click(within(remark).getByRole("button", { name: "填写" }));
    expect(await screen.findByRole("combobox", { name: "通报种类" })).toHaveFocus();
  });

  it("offers every layout and builds the one that is chosen", async () => {
    pane = await openPane();
    await pane.goTo("出件");
    expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("value"))).toEqual([
      "A",
      "B",
      "C",
      "E",
      "F",
      "R",
    ]);
    await pane.user.click(screen.getByRole("radio", { name: /^F 式/ }));
    await pane.user.click(screen.getByRole("button", { name: "构建通报" }));
    await screen.findByRole("region", { name: "预览" });
    expect(screen.getByText("列出 0 项，统计 18 项")).toBeVisible();
  });

  it("shows edits by hand before it builds again, and replaces them only when told", async () => {
    await build();
    const [title = ""] = [...preview().querySelectorAll("[data-level]")].map(
      (paragraph) => paragraph.textContent ?? "",
    );
    pane.ledger.editNotice(2, "有人改了标题");
    await pane.user.click(screen.getByRole("button", { name: "重新构建" }));
    expect(await screen.findByText("工作表“通报”有 1 处手工修改")).toBeVisible();
    const edit = screen.getByText("第 2 行").closest("li");
    expect(edit).toHaveTextContent(`生成时${title}现在有人改了标题`);
    await pane.user.click(screen.getByRole("button", { name: "仍然重新构建" }));
    expect(await screen.findByText("已写到工作表“通报”。")).toBeVisible();
    expect(screen.queryByText(/处手工修改/)).toBeNull();
  });

  it("checks a paper that is built anew by the ledger it was built from", async () => {
    await build();
    expect(screen.getByRole("button", { name: "校核：没有发现" })).toBeVisible();
    const open = pane.ledger.ledger().issues.find(({ status }) => status === "正在整改");
    pane.ledger.edit("issues", open?.id ?? "", "status", "已完成");
    act(() => pane.ledger.signal({ kind: "stale" }));
    await pane.user.click(screen.getByRole("button", { name: "重新构建" }));
    expect(await screen.findByText(/18个具体问题中，已完成整改14个/)).toBeVisible();
    expect(screen.queryByText(/表格已被改动/)).toBeNull();
    expect(screen.getByRole("button", { name: "校核：没有发现" })).toBeVisible();
    expect(screen.queryByText(/台账在构建之后有变化/)).toBeNull();
  });

  it("says when the ledger has changed since the paper was built", async () => {
    await build();
    const open = pane.ledger.ledger().issues.find(({ status }) => status === "正在整改");
    pane.ledger.edit("issues", open?.id ?? "", "status", "已完成");
    act(() => pane.ledger.signal({ kind: "stale" }));
    await pane.user.click(screen.getAllByRole("button", { name: "重新读取" })[0] ?? document.body);
    expect(await screen.findByText(/台账在构建之后有变化/)).toBeVisible();
  });

  it("copies the whole text", async () => {
    await build();
    await pane.user.click(screen.getByRole("button", { name: "复制全文" }));
    expect(await screen.findByText("全文已复制。")).toBeVisible();
    const paragraphs = [...preview().querySelectorAll("[data-level]")].map((paragraph) => paragraph.textContent);
    // the 版记 is set with a tab, which the preview shows as a space
    const [text = ""] = pane.copied;
    expect(text.replaceAll("\t", "　")).toBe(paragraphs.join("\n"));
    expect(text.split("\n").filter((line) => line.includes("\t"))).toHaveLength(1);
  });

  it("shows the text for selecting where the clipboard is blocked", async () => {
    await build({ clipboardBlocked: true });
    await pane.user.click(screen.getByRole("button", { name: "复制全文" }));
    const text = await screen.findByRole("textbox", { name: "通报全文" });
    expect(text).toHaveAttribute("readonly");
    const area = text as HTMLTextAreaElement;
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
    expect(area.value).toContain("主体责任落实情况");
  });

  it("leads from a paragraph to its row, and shows the paragraphs of the row that is selected in the sheet", async () => {
    await build();
    await pane.user.click(within(preview()).getByRole("button", { name: "在表中查看 3" }));
    const issue = pane.ledger.ledger().issues.find(({ seq }) => seq === "3");
    const id = issue?.id ?? "";
    expect(pane.ledger.shown).toEqual([id]);
    const measure = pane.ledger.ledger().measures.find(({ issueId }) => issueId === id);
    expect(preview().querySelector("[data-chosen]")).toBeNull();
    act(() => pane.ledger.signal({ kind: "selection", rows: { table: "measures", ids: [measure?.id ?? ""] } }));
    // a heading ends without a mark
    const heading = (issue?.publicText || (issue?.text ?? "?")).replace(/。$/, "");
    expect(preview().querySelector("[data-chosen]")).toHaveTextContent(heading);
  });

  it("asks for the slots of the chosen layout only, and saves them where they are used", async () => {
    await build({ rows: withSlot("巡察组", "") });
    await pane.user.click(screen.getByRole("button", { name: "本版式的要素：1 项未填" }));
    expect(screen.queryByRole("textbox", { name: "报告标题" })).toBeNull();
    await pane.user.click(screen.getByRole("textbox", { name: "巡察组" }));
    await pane.user.paste("市委第六巡察组");
    await pane.user.click(screen.getByRole("button", { name: "保存要素（1）" }));
    await screen.findByText("已写入：修改 1 行。");
    expect(screen.getByRole("button", { name: "本版式的要素" })).toHaveAttribute("aria-expanded", "true");
  });
});
