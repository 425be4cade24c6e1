import { act, screen, waitFor, within } from "@testing-library/react";
import { sampleLedger } from "../../samples/content/sampleLedger";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { fill, openPane, today, withEditor, type OpenPane } from "./openPane";

let pane: OpenPane;
afterEach(() => pane.close());

const items = (level?: number): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(
    level === undefined ? "[role='treeitem']" : `[role='treeitem'][aria-level='${level}']`,
  ),
];
const issueRow = (n: number) => {
  const row = sampleLedger.issues[n];
  if (row === undefined) throw new Error(`the sample has no issue ${n}`);
  return { id: String(row["id"]), text: String(row["text"]), seq: String(row["seq"]) };
};
const itemOf = (id: string): HTMLElement => {
  const item = document.querySelector<HTMLElement>(`[role='treeitem'][data-handle='${id}']`);
  if (item === null) throw new Error(`the tree does not show ${id}`);
  return item;
};
/** The control of a column of the form, in a measure of it when `scope` is given. */
const field = (column: string, scope: ParentNode = document): HTMLElement => {
  const control = scope.querySelector<HTMLElement>(`[data-column="${column}"] :is(input, textarea, select)`);
  if (control === null) throw new Error(`the form has no ${column}`);
  return control;
};
const open = async (): Promise<void> => {
  pane = await openPane();
  await pane.goTo("问题");
};
const newIssue = async (): Promise<void> => pane.user.click(screen.getByRole("button", { name: "新增问题" }));
const save = async (): Promise<void> => pane.user.click(screen.getByRole("button", { name: "保存" }));

const fillIssue = async (): Promise<void> => {
  await fill(pane.user, field("aspect"), "落实全面从严治党责任方面");
  await fill(pane.user, field("problem"), "廉政教育针对性不强");
  await fill(pane.user, field("text"), "新任职干部廉政谈话不及时。");
  await pane.user.selectOptions(field("type"), "限期整改");
  await fill(pane.user, field("leader"), "卢思齐");
  await fill(pane.user, field("leadDept"), "机关纪委");
  await fill(pane.user, field("persons"), "范海宁");
  await fill(pane.user, field("deadlineText"), "2027年3月底前");
};

describe("the tree", () => {
  it("shows 方面, 问题 and 具体问题 with progress and light, measures on demand", async () => {
    await open();
    expect(items(1).length).toBe(4);
    expect(items(2).length).toBe(9);
    expect(items(3).length).toBe(18);
    expect(items(4).length).toBe(0);
    expect(itemOf(issueRow(0).id)).toHaveTextContent("措施 3/3");
    expect(items(3).some((item) => /已逾期20天/.test(item.textContent ?? ""))).toBe(true);
  });

  it("is walked with the arrow keys, and Enter opens the item and shows its row in the sheet", async () => {
    await open();
    act(() => items(1)[0]?.focus());
    await pane.user.keyboard("{ArrowDown}{ArrowDown}");
    expect(itemOf(issueRow(0).id)).toHaveFocus();
    await pane.user.keyboard("{ArrowRight}");
    expect(items(4).length).toBe(3);
    await pane.user.keyboard("{ArrowRight}");
    expect(items(4)[0]).toHaveFocus();
    await pane.user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(items(4).length).toBe(0);
    await pane.user.keyboard("{Enter}");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("具体问题 1");
    await waitFor(() => expect(pane.ledger.shown).toEqual([issueRow(0).id]));
  });

  it("finds text of issues and measures, and filters by status, department and light", async () => {
    await open();
    await fill(pane.user, screen.getByRole("searchbox"), "活动阵地");
    expect(screen.getByText("找到 1 个，共 18 个具体问题")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "清除筛选" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "状态" }), "已完成");
    expect(items(3).length).toBe(sampleLedger.issues.filter((row) => row["status"] === "已完成").length);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "部门" }), "财务科");
    for (const item of items(3)) expect(item).toHaveTextContent("已完成");
    await pane.user.click(screen.getByRole("button", { name: "清除筛选" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "预警" }), "overdue");
    expect(items(3).length).toBeGreaterThan(0);
    for (const item of items(3)) expect(item).toHaveTextContent("已逾期");
  });

  it("narrows to the rows selected in the sheet", async () => {
    await open();
    const measure = sampleLedger.measures[5];
    act(() => pane.ledger.signal({ kind: "selection", rows: { table: "measures", ids: [String(measure?.["id"])] } }));
    expect(items(3).map((item) => item.dataset["handle"])).toEqual([measure?.["issueId"]]);
    await pane.user.click(screen.getByRole("button", { name: "按表中选中的 1 行" }));
    expect(items(3).length).toBe(18);
  });
});

describe("adding an issue", () => {
  it("writes the issue with its two measures, the second with people of its own", async () => {
    await open();
    await newIssue();
    await fillIssue();
    await pane.user.selectOptions(field("publicity"), "社会公开");
    const measure = (n: number): HTMLElement => screen.getByRole("group", { name: `措施 ${n}` });
    await fill(pane.user, field("text", measure(1)), "任职前一周完成廉政谈话。");
    await pane.user.click(screen.getByRole("button", { name: "增加一条措施" }));
    await fill(pane.user, field("text", measure(2)), "每季度抽查谈话记录。");
    await pane.user.click(within(measure(2)).getByRole("checkbox"));
    await fill(pane.user, field("leadDept", measure(2)), "党建人事科");
    await fill(pane.user, field("deadlineText", measure(2)), "长期坚持");
    await save();
    await screen.findByText("已写入：新增 3 行。");

    const { issues, measures } = pane.ledger.ledger();
    const issue = issues.find(({ text }) => text === "新任职干部廉政谈话不及时。");
    expect(issue).toMatchObject({
      seq: "19",
      publicity: "社会公开",
      due: { year: 2027, month: 3, day: 31 },
      status: "未启动",
    });
    const own = measures.filter(({ issueId }) => issueId === issue?.id);
    expect(own.map(({ text, leader, leadDept, deadlineText }) => ({ text, leader, leadDept, deadlineText }))).toEqual([
      { text: "任职前一周完成廉政谈话。", leader: "卢思齐", leadDept: "机关纪委", deadlineText: "2027年3月底前" },
      { text: "每季度抽查谈话记录。", leader: "卢思齐", leadDept: "党建人事科", deadlineText: "长期坚持" },
    ]);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("具体问题 19");
  });

  it("says beside each field what is missing, before Excel is asked, and goes to the first", async () => {
    await open();
    await newIssue();
    await fill(pane.user, field("text"), "只填了具体问题。");
    await save();
    expect(await screen.findByText("还有 7 处必填项没有填。")).toBeVisible();
    expect(field("aspect")).toHaveFocus();
    expect(field("aspect")).toHaveAccessibleDescription("必须填写。");
    expect(field("text")).toBeValid();
    expect(pane.ledger.calls).not.toContain("apply");
    await fill(pane.user, field("aspect"), "某方面");
    expect(field("aspect")).toBeValid();
  });

  it("shows what the deadline is taken for while it is typed", async () => {
    await open();
    await newIssue();
    const shown = async (text: string): Promise<HTMLElement> => {
      await fill(pane.user, field("deadlineText"), text);
      return field("deadlineText");
    };
    expect(await shown("2027年3月底前")).toHaveAccessibleDescription("理解为：2027年3月31日。");
    expect(await shown("立行立改")).toHaveAccessibleDescription("理解为：2026年6月14日（推定）。");
    expect(await shown("长期坚持")).toHaveAccessibleDescription("理解为：长期坚持，没有截止日期。");
    expect(await shown("下周")).toHaveAccessibleDescription(/看不懂这个时限/);
  });

  it("offers the departments and people that the ledger uses, also for a second name in the cell", async () => {
    await open();
    await newIssue();
    await fill(pane.user, field("leadDept"), "财");
    await pane.user.click(field("leadDept"));
    await pane.user.click(await screen.findByRole("option", { name: "财务科" }));
    expect(field("leadDept")).toHaveValue("财务科");
    await pane.user.type(field("leadDept"), "、安全");
    await pane.user.click(await screen.findByRole("option", { name: "安全运维科" }));
    expect(field("leadDept")).toHaveValue("财务科、安全运维科");
  });

  it("keeps unsaved input when the pane is closed and offers it again", async () => {
    const preferences = withEditor();
    pane = await openPane({ preferences });
    await pane.goTo("问题");
    await newIssue();
    await fillIssue();
    const measure = screen.getByRole("group", { name: "措施 1" });
    await fill(pane.user, field("text", measure), "还没写完的措施");
    const { ledger } = pane;
    pane.close();

    pane = await openPane({ preferences, ledger });
    expect(await screen.findByText("有未保存的输入：新增问题 新任职干部廉政谈话不及时。（11-20 10:32）")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "继续填写" }));
    expect(field("problem")).toHaveValue("廉政教育针对性不强");
    expect(field("type")).toHaveValue("限期整改");
    expect(field("text", screen.getByRole("group", { name: "措施 1" }))).toHaveValue("还没写完的措施");
    await save();
    await screen.findByText("已写入：新增 2 行。");
    expect(screen.queryByText(/有未保存的输入/)).toBeNull();
    pane.close();
    pane = await openPane({ preferences, ledger });
    expect(screen.queryByText(/有未保存的输入/)).toBeNull();
  });

  it("opens a long text at full height and counts its characters", async () => {
    await open();
    await newIssue();
    await pane.user.click(screen.getByRole("button", { name: "展开编辑：具体问题" }));
    const dialog = await screen.findByRole("dialog");
    await fill(pane.user, within(dialog).getByRole("textbox"), "一二三四五");
    expect(dialog).toHaveTextContent("5 字");
    await pane.user.click(within(dialog).getByRole("button", { name: "完成" }));
    expect(field("text")).toHaveValue("一二三四五");
  });
});

describe("an issue that is open", () => {
  const openIssue = async (n: number): Promise<string> => {
    await open();
    await pane.user.click(itemOf(issueRow(n).id));
    return issueRow(n).id;
  };

  it("is edited in the form, and only what was changed is written", async () => {
    const id = await openIssue(1);
    await pane.user.click(screen.getAllByRole("button", { name: "修改" })[0] ?? document.body);
    expect(field("text")).toHaveValue(issueRow(1).text);
    await fill(pane.user, field("leader"), "卢思齐");
    await save();
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.cell("issues", id, "leader")).toBe("卢思齐");
    expect(pane.ledger.ledger().changes.map(({ field: changed }) => changed)).toEqual(["责任领导"]);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("具体问题 2");
  });

  it("shows both values when someone else changed the field meanwhile", async () => {
    const id = await openIssue(1);
    await pane.user.click(screen.getAllByRole("button", { name: "修改" })[0] ?? document.body);
    await fill(pane.user, field("outcome"), "我写的整改情况");
    pane.ledger.edit("issues", id, "outcome", "同事写的整改情况");
    await save();
    const choice = await screen.findByRole("group", { name: "“整改情况”刚被别人改过" });
    expect(choice).toHaveTextContent("表中现在是同事写的整改情况您填的我写的整改情况");
    expect(pane.ledger.cell("issues", id, "outcome")).toBe("同事写的整改情况");
    await pane.user.click(within(choice).getByRole("button", { name: "用我的" }));
    await save();
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.cell("issues", id, "outcome")).toBe("我写的整改情况");
  });

  it("gets another measure with the people of its issue", async () => {
    const id = await openIssue(2);
    const before = sampleLedger.measures.filter((row) => row["issueId"] === id).length;
    await pane.user.click(screen.getByRole("button", { name: "新增措施" }));
    await fill(pane.user, field("text"), "补充一条措施。");
    await save();
    await screen.findByText("已写入：新增 1 行。");
    const own = pane.ledger.ledger().measures.filter(({ issueId }) => issueId === id);
    expect(own.length).toBe(before + 1);
    expect(own[before]).toMatchObject({ text: "补充一条措施。", leader: pane.ledger.cell("issues", id, "leader") });
  });

  it("gets an event of today that refers to it", async () => {
    const id = await openIssue(2);
    await pane.user.click(screen.getByRole("button", { name: "登记事项" }));
    await pane.user.selectOptions(field("kind"), "催办");
    await fill(pane.user, field("content"), "电话催办一次");
    await save();
    await screen.findByText("已写入：新增 1 行。");
    const event = pane.ledger.ledger().events.find(({ content }) => content === "电话催办一次");
    expect(event).toMatchObject({ relatedId: id, kind: "催办" });
    expect(pane.ledger.cell("events", event?.id ?? "", "date")).toBe(dateToSerial(today));
    expect(screen.getByText(/2026-11-20 · 催办 · 电话催办一次/)).toBeVisible();
  });

  it("offers the status that its measures suggest", async () => {
    const rows = {
      ...sampleLedger,
      issues: sampleLedger.issues.map((row, n) =>
        n === 0 ? { ...row, status: "未启动", completedOn: "", closure: "", closedOn: "" } : row,
      ),
      measures: sampleLedger.measures.map((row, n) =>
        n === 0 ? { ...row, status: "正在整改", completedOn: "" } : row,
      ),
    };
    pane = await openPane({ rows });
    await pane.goTo("问题");
    await pane.user.click(itemOf(issueRow(0).id));
    expect(screen.getByText("按措施情况可记为“正在整改”")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "采用" }));
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.cell("issues", issueRow(0).id, "status")).toBe("正在整改");
  });
});
