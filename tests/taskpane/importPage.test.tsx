import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { sampleLedger } from "../../samples/content/sampleLedger";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { CellValue } from "../../src/ledger/model";
import { LedgerError } from "../../src/workbook/ledgerError";
import {
  cycleAndStatusList,
  departmentStatus,
  measuresInOneCell,
  repeatedParents,
  threeHeaderRows,
} from "../adopt/ledgers";
import { sheetOf } from "../adopt/ledgers/sheet";
import { emptyRows, MemoryLedger, type Rows } from "./memoryLedger";
import { fill, openPane, today, type OpenPane } from "./openPane";

/** The page is read in steps with pauses between them, and a query by role takes its time on a page of choices. */
configure({ asyncUtilTimeout: 10_000 });

let pane: OpenPane;
afterEach(() => pane.close());

const workbook = (sheets: readonly ForeignSheet[], rows: Rows | null = null): MemoryLedger => {
  const ledger = new MemoryLedger(rows, today);
  ledger.imports.sheets = sheets;
  return ledger;
};

const press = (name: string | RegExp): Promise<void> => pane.user.click(screen.getByRole("button", { name }));

/** Opens 导入 in a workbook without a ledger and waits for the preview. */
const openImport = async (ledger: MemoryLedger): Promise<void> => {
  pane = await openPane({ ledger });
  await press("导入现有台账");
  await screen.findByText(/\. 预览$/);
};

const field = (heading: string): HTMLSelectElement => screen.getByRole("combobox", { name: `“${heading}”对应` });
const counts = (words: string): Promise<HTMLElement> => screen.findByText(words);
const region = (name: RegExp): HTMLElement => screen.getByRole("region", { name });

/** A copy of a sheet with some of its cells replaced, rows and columns 1-based. */
const withCells = (sheet: ForeignSheet, changes: readonly (readonly [number, number, CellValue])[]): ForeignSheet => ({
  ...sheet,
  cells: sheet.cells.map((row, at) =>
    row.map((cell, column) => changes.find(([r, c]) => r === at + 1 && c === column + 1)?.[2] ?? cell),
  ),
});

describe("导入现有台账", () => {
  it("is done by keyboard alone, from the start page to the ledger", async () => {
    const ledger = workbook([sheetOf("封面", [["整改工作"]]), repeatedParents]);
    pane = await openPane({ ledger });
    const { user } = pane;
    const tabTo = async (name: string | RegExp): Promise<void> => {
      const wanted = await screen.findByRole("button", { name });
      for (let n = 0; n < 80 && document.activeElement !== wanted; n += 1) await user.tab();
      expect(wanted).toHaveFocus();
    };
    await tabTo("导入现有台账");
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "导入现有台账" })).toHaveFocus();
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    expect(screen.getByRole("radio", { name: /^整改台账：第1—8行，9列/ })).toBeChecked();
    expect(ledger.calls).not.toContain("importLedger");
    await tabTo("导入");
    await user.keyboard("{Enter}");
    expect(await screen.findByText(/^已导入 4 个具体问题、7 条措施，写在问题清单、措施清单。/)).toBeVisible();
    expect(await screen.findByText("共 4 个具体问题")).toBeVisible();
    expect(ledger.ledger().measures.map(({ status }) => status)).toEqual([
      "已完成",
      "已完成",
      "正在整改",
      "已完成",
      "正在整改",
      "未启动",
      "已完成",
    ]);
  });

  it("shows the sheet's own headings with captions, what each was taken for, samples and how sure it is", async () => {
    await openImport(workbook([threeHeaderRows]));
    // of many columns the known ones take a line each, and their choice when it is pressed
    expect(screen.queryByRole("combobox", { name: "“整改第一责任人”对应" })).toBeNull();
    await press(/整改第一责任人 → 责任领导/);
    const person = field("整改第一责任人");
    expect(person).toHaveDisplayValue("责任领导");
    const item = person.closest("li") ?? document.body;
    expect(item).toHaveTextContent("具体责任单位整改责任人 › 整改第一责任人");
    expect(item).toHaveTextContent("例：赵立本");
    expect(item).toHaveTextContent("认得");
  });

  it("shows all headings in the order of the sheet, the unknown ones open and named as kept", async () => {
    await openImport(workbook([threeHeaderRows]));
    const list = field("归还原渠道").closest("ul") ?? document.body;
    const shown = within(list).getAllByRole("listitem");
    expect(shown).toHaveLength(52);
    expect(shown[0]).toHaveTextContent(/^序号/);
    expect(field("归还原渠道")).toHaveDisplayValue("保留为自己的列");
    expect(field("归还原渠道").closest("li")).toHaveTextContent("未识别，保留为自有列");
    expect(screen.getByText(/^共52列；.*列保留为自有列，内容照搬，不参加统计$/)).toBeVisible();
    await pane.user.click(screen.getByRole("checkbox", { name: /^只看拿不准的和未识别的\d+列$/ }));
    expect(within(list).getAllByRole("listitem").length).toBeLessThan(shown.length);
    expect(field("归还原渠道")).toBeVisible();
    expect(screen.queryByRole("button", { name: /整改第一责任人 →/ })).toBeNull();
  });

  it("says of a column that speaks of an extension that it counts as none, until it is chosen for one", async () => {
    await openImport(
      workbook([
        sheetOf("台账", [
          ["序号", "具体问题", "整改时限", "申请延期至", "延期原因", "整改状态"],
          [1, "值班记录缺页", "2023年6月30日", "2023年12月31日", "人手不足", "正在整改"],
        ]),
      ]),
    );
    const said = "标题提到延期，没有当作延期计算；如果是批准后的时限，请选“延期至”。";
    expect(field("申请延期至").closest("li")).toHaveTextContent(said);
    expect(field("延期原因").closest("li")).not.toHaveTextContent(said);
    await pane.user.selectOptions(field("申请延期至"), "延期至");
    expect(screen.queryByText(said)).toBeNull();
  });

  it("lets every field be chosen, also one that only comes along", async () => {
    await openImport(workbook([cycleAndStatusList]));
    await press(/^责任人\* → 责任人/);
    const choices = within(field("责任人*"))
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
    expect(choices).toEqual(expect.arrayContaining(["保留为自己的列", "具体问题", "整改措施", "原因分析", "延期批准"]));
    expect(new Set(choices).size).toBe(choices.length);
  });

  it("follows a changed mapping in the preview", async () => {
    await openImport(workbook([repeatedParents]));
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    await pane.user.selectOptions(field("突出问题"), "方面");
    expect(field("突出问题").closest("li")).toHaveTextContent("手工选定");
    await counts("2 方面，0 问题，4 具体问题，7 措施");
    await pane.user.selectOptions(field("整改举措"), "保留为自己的列");
    await counts("2 方面，0 问题，4 具体问题，0 措施");
    await press("导入");
    await screen.findByText(/^已导入/);
    expect(pane.ledger.cell("issues", String(pane.ledger.ledger().issues[0]?.id), "aspect")).toBe(
      "学习领会重要部署不深入",
    );
    expect(pane.ledger.imports.kept[0]?.mapping.columns[1]).toMatchObject({ field: "aspect", certainty: "chosen" });
  });

  it("lists every cell that was not understood with row and column, and jumps to it", async () => {
    await openImport(
      workbook([
        withCells(repeatedParents, [
          [3, 5, "适时"],
          [4, 9, "待研究"],
        ]),
      ]),
    );
    const list = await screen.findByRole("list", { name: "没有读懂的单元格（2）" });
    expect(list).toHaveTextContent("第3行E列 完成时限按“整改时限”读取：无法识别为时限，现为“适时”");
    expect(list).toHaveTextContent("第4行I列 状态");
    await press("在原表中定位：第4行I列 状态");
    expect(pane.ledger.shown).toEqual(["整改台账!R4C9"]);
    pane.ledger.imports.sheets = [];
    await press("在原表中定位：第3行E列 完成时限");
    expect(await screen.findByText(/原来的工作表已不在/)).toBeVisible();
  });

  it("says folded what of the sheet stays out, what it is and which settings were read from it, and jumps to it", async () => {
    const sheet = sheetOf("台账", [
      ["滨河区数据局党组巡察整改台账"],
      ["截至2024年9月30日"],
      ["序号", "具体问题", "责任部门", "整改状态"],
      ["一、作风建设方面"],
      [1, "食堂采购未比价", "后勤科", "已完成"],
      [2, "公车使用登记不全", "办公室", "正在整改"],
      ["小计", "2项"],
      ["填表人：林小满"],
    ]);
    await openImport(workbook([sheet]));
    const { user } = pane;
    const fold = screen.getByRole("button", { name: "不导入的内容（4处）" });
    expect(fold).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText("填表人：林小满")).toBeNull();
    fold.focus();
    await user.keyboard("{Enter}");
    const list = within(screen.getByRole("list", { name: "不导入的内容（4处）" })).getAllByRole("listitem");
    expect(list.map(({ textContent }) => textContent)).toEqual([
      "第1行 标题行以上滨河区数据局党组巡察整改台账从中读出设置：单位定位",
      "第2行 标题行以上截至2024年9月30日从中读出设置：截至日定位",
      "第7行 合计、小计小计 ｜ 2项定位",
      "第8行 落款填表人：林小满定位",
    ]);
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("button", { name: "在原表中定位：第7行 合计、小计" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(pane.ledger.shown).toEqual(["台账!R7C1"]);
  });

  it("has nothing to say of what stays out where all of the sheet comes along", async () => {
    await openImport(workbook([repeatedParents]));
    expect(screen.queryByText(/^不导入的内容/)).toBeNull();
  });

  it("says which of the columns for several periods is read, and lists the rows that are blank there only", async () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改状态（3月）", "整改状态（6月）", "整改状态（9月）"],
      [1, "食堂采购未比价", "未启动", "正在整改", "已完成"],
      [2, "公车使用登记不全", "正在整改", "已完成", ""],
    ]);
    await openImport(workbook([sheet]));
    const note =
      "“状态”每期一列，读取“整改状态（9月）”；“整改状态（6月）”、“整改状态（3月）”保留为自己的列，不参加统计。";
    expect(region(/列的对应$/)).toHaveTextContent(note);
    const list = await screen.findByRole("list", { name: "没有读懂的单元格（1）" });
    expect(list).toHaveTextContent(
      "第3行E列 整改状态（9月）按“状态”读取：空白，而“整改状态（6月）”写的是“已完成”；分列填写时只读一列，这里按空白读取，没有沿用，请核对。",
    );
    await pane.user.selectOptions(field("整改状态（6月）"), "状态");
    expect(region(/列的对应$/)).toHaveTextContent(
      /读取“整改状态（6月）”；“整改状态（9月）”、“整改状态（3月）”保留为自己的列/,
    );
  });

  it("shows a long list of such cells in parts", async () => {
    const rows = Array.from({ length: 50 }, (_, at): CellValue[] => [
      at + 1,
      `第${at + 1}个会议室没有登记`,
      "适时",
      "已完成",
    ]);
    await openImport(workbook([sheetOf("清单", [["序号", "具体问题", "整改时限", "状态"], ...rows])]));
    const list = await screen.findByRole("list", { name: "没有读懂的单元格（50）" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(20);
    await press("再显示 20 项");
    expect(within(list).getAllByRole("listitem")).toHaveLength(40);
  });

  it("keeps the choices when a mended sheet is read again", async () => {
    const faulty = withCells(repeatedParents, [[3, 5, "适时"]]);
    await openImport(workbook([faulty]));
    await pane.user.selectOptions(field("突出问题"), "方面");
    await screen.findByRole("list", { name: "没有读懂的单元格（1）" });
    pane.ledger.imports.sheets = [repeatedParents];
    await press("重新读取工作表");
    expect(await screen.findByText("每个单元格都读懂了。")).toBeVisible();
    expect(field("突出问题")).toHaveDisplayValue("方面");
  });

  it("counts relative deadlines from 反馈日期, and anew when it is changed", async () => {
    await openImport(workbook([cycleAndStatusList]));
    const feedback = screen.getByLabelText("反馈日期");
    expect(feedback).toHaveValue("2022-05-10");
    expect(screen.getByLabelText("截至日")).toHaveValue("2022-09-30");
    await fill(pane.user, feedback, "2022-06-01");
    await waitFor(() => expect(screen.getByRole("button", { name: "导入" })).toHaveAttribute("aria-disabled", "true"));
    await counts("3 方面，3 问题，4 具体问题，5 措施");
    await fill(pane.user, screen.getByLabelText("单位"), "青禾建设集团");
    await press("导入");
    await screen.findByText(/^已导入/);
    const ledger = pane.ledger.ledger();
    expect(ledger.settings).toMatchObject({
      unit: "青禾建设集团",
      feedbackDate: { year: 2022, month: 6, day: 1 },
      asOf: { year: 2022, month: 9, day: 30 },
    });
    expect(ledger.issues.find(({ type }) => type === "立行立改")?.due).toEqual({ year: 2022, month: 7, day: 1 });
  });

  it("ends 8月前 with July, or with August when the user says so, and keeps that in the ledger", async () => {
    const early = withCells(repeatedParents, [
      [2, 5, "2022年8月前"],
      [3, 5, "2022年8月前"],
    ]);
    const dues = (): unknown =>
      pane.ledger
        .ledger()
        .measures.slice(0, 2)
        .map(({ due }) => due?.month);
    await openImport(workbook([early]));
    await press("导入");
    await screen.findByText(/^已导入/);
    expect(dues()).toEqual([7, 7]);
    pane.close();
    await openImport(workbook([early]));
    await pane.user.selectOptions(screen.getByLabelText("月前含当月"), "是");
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "导入" })).not.toHaveAttribute("aria-disabled", "true"),
    );
    await press("导入");
    await screen.findByText(/^已导入/);
    expect(dues()).toEqual([8, 8]);
    expect(pane.ledger.ledger().settings.beforeIncludesPeriod).toBe(true);
  });

  it("shows which day the words of a deadline were taken for, and where its year or its beginning comes from", async () => {
    const sheet = sheetOf("整改台账", [
      ["整改台账（截至2022年12月31日）"],
      ["反馈日期：2022年11月10日"],
      ["序号", "具体问题", "整改类型", "整改时限", "状态", "完成日期"],
      [1, "值班电话无人接听", "", "12月底前", "已完成", "12月20日"],
      [2, "公示栏没有更新", "", "1月底前", "整改中", ""],
      [3, "库房钥匙无人登记", "立行立改", "", "整改中", ""],
      [4, "车辆年检逾期", "", "2023年3月底（申请延期至6月底），并长期坚持", "整改中", ""],
      [5, "合同归档滞后", "", "换届前", "整改中", ""],
    ]);
    await openImport(workbook([sheet]));
    await counts("0 方面，0 问题，5 具体问题，0 措施");
    const lines = within(screen.getByRole("list", { name: "读出的内容" }));
    for (const line of [
      "时限“12月底前”识别为2022年12月31日，年份取自截至日或标题",
      "完成日期识别为2022年12月20日，年份取自截至日或标题",
      "时限“1月底前”识别为2023年1月31日，年份按反馈日期推算",
      "时限“立行立改”识别为2022年12月10日，从反馈日期起算",
      "时限“2023年3月底（申请延期至6月底），并长期坚持”识别为2023年3月31日，此后长期坚持；延期至2023年6月30日（没有批准，不算）",
      "时限“换届前”没有读懂，按没有时限计",
    ])
      expect(lines.getByText(line)).toBeVisible();
  });

  it("warns of words of secrecy with their row", async () => {
    await openImport(workbook([withCells(repeatedParents, [[5, 4, "按涉密要求移交问题线索"]])]));
    expect(await screen.findByText("疑似涉密或线索（1）")).toBeVisible();
    expect(screen.getByText("第5行：“涉密”“问题线索”")).toBeVisible();
  });

  it("says that a sheet has no status column, and shows what is 已销号 as 已完成", async () => {
    const words = /^原表没有能当作状态的列.*：已销号的按已完成导入/;
    const rows = [
      [1, "雨棚漏水", "更换雨棚", "是"],
      [2, "台阶破损", "修补台阶", "否"],
    ];
    await openImport(workbook([sheetOf("清单", [["序号", "具体问题", "整改措施", "是否销号"], ...rows])]));
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getAllByText(/已完成/).length).toBeGreaterThan(1);
    await pane.user.selectOptions(field("是否销号"), "状态");
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  });

  it("takes the user's own columns along", async () => {
    await openImport(workbook([cycleAndStatusList]));
    await press("导入");
    await screen.findByText(/^已导入/);
    expect(pane.ledger.ledger().issues[0]?.source.extra).toMatchObject({ 代办人: "小郑" });
  });
});

describe("有两种意思的状态", () => {
  const twoMeanings = withCells(repeatedParents, [
    [2, 9, "延期完成"],
    [3, 9, "延期完成"],
    [6, 9, "未销号"],
  ]);
  const question = (word: string): HTMLSelectElement => screen.getByLabelText(new RegExp(`^“${word}”（\\d格）算作$`));
  const statuses = (ledger: MemoryLedger): unknown => ledger.ledger().measures.map(({ status }) => status);

  it("are asked about with their number; the preview and the list follow the choice", async () => {
    const ledger = workbook([twoMeanings]);
    await openImport(ledger);
    const done = screen.getByRole("combobox", { name: "“延期完成”（2格）算作" });
    expect(done).toHaveDisplayValue("不认（保留为未识别并列出）");
    const options = (select: HTMLElement) =>
      within(select)
        .getAllByRole("option")
        .map(({ textContent }) => textContent);
    expect(options(done)).toEqual(["不认（保留为未识别并列出）", "已完成", "申请延期（正在整改）"]);
    expect(options(question("未销号"))).toEqual(["不认（保留为未识别并列出）", "已完成（未销号）", "正在整改"]);
    const list = await screen.findByRole("list", { name: "没有读懂的单元格（3）" });
    expect(list).toHaveTextContent(
      "“延期完成”有两种意思：已完成，或申请延期（正在整改）；请选定一种，或在原表中写明。",
    );
    await pane.user.selectOptions(done, "已完成");
    expect(await screen.findByRole("list", { name: "没有读懂的单元格（1）" })).toHaveTextContent("“未销号”");
    await pane.user.selectOptions(question("未销号"), "正在整改");
    expect(await screen.findByText("每个单元格都读懂了。")).toBeVisible();
    await pane.user.selectOptions(question("延期完成"), "申请延期（正在整改）");
    await pane.user.selectOptions(question("未销号"), "不认（保留为未识别并列出）");
    await screen.findByRole("list", { name: "没有读懂的单元格（1）" });
    await press("导入");
    await screen.findByText(/^已导入/);
    expect(statuses(ledger)).toEqual(["正在整改", "正在整改", "正在整改", "已完成", "", "未启动", "已完成"]);
    expect(ledger.imports.kept[0]?.mapping.statusChoices).toEqual({ 延期完成: "申请延期（正在整改）" });
  });

  it("are not asked about where there are none", async () => {
    await openImport(workbook([repeatedParents]));
    expect(screen.queryByText("有两种意思的状态")).toBeNull();
  });

  it("are answered by keyboard", async () => {
    await openImport(workbook([twoMeanings]));
    const done = question("延期完成");
    for (let n = 0; n < 80 && document.activeElement !== done; n += 1) await pane.user.tab();
    expect(done).toHaveFocus();
    await pane.user.tab();
    expect(question("未销号")).toHaveFocus();
  });

  it("stay answered when the sheet is read again, also when the answer was taken back", async () => {
    const ledger = workbook([twoMeanings]);
    await openImport(ledger);
    await pane.user.selectOptions(question("延期完成"), "已完成");
    await press("重新读取工作表");
    await screen.findByRole("list", { name: "没有读懂的单元格（1）" });
    expect(question("延期完成")).toHaveDisplayValue("已完成");
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "导入" })).not.toHaveAttribute("aria-disabled", "true"),
    );
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    await press("导入新版本");
    await screen.findByText(/\. 与台账的差异$/);
    await pane.user.selectOptions(question("延期完成"), "不认（保留为未识别并列出）");
    await press("重新读取工作表");
    await screen.findByRole("list", { name: "没有读懂的单元格（3）" });
    expect(question("延期完成")).toHaveDisplayValue("不认（保留为未识别并列出）");
  });

  it("are read as before in a newer version: nothing differs; another answer is a difference, and is kept", async () => {
    const ledger = workbook([twoMeanings]);
    await openImport(ledger);
    await pane.user.selectOptions(question("延期完成"), "已完成");
    await pane.user.selectOptions(question("未销号"), "已完成（未销号）");
    await screen.findByText("每个单元格都读懂了。");
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    await press("导入新版本");
    expect(await screen.findByText("没有变化：与台账一致，没有要写入的内容。")).toBeVisible();
    expect(question("延期完成")).toHaveDisplayValue("已完成");
    await pane.user.selectOptions(question("未销号"), "正在整改");
    await screen.findAllByRole("checkbox", { name: /^状态 台账 已完成 → 新版本 正在整改/ });
    await press(/^应用（/);
    await screen.findByText(/^已写入：/);
    expect(statuses(ledger)).toEqual(["已完成", "已完成", "正在整改", "已完成", "正在整改", "未启动", "已完成"]);
    expect(ledger.imports.kept[0]?.mapping.statusChoices).toEqual({ 延期完成: "已完成", 未销号: "正在整改" });
  });
});

describe("which sheet", () => {
  it("offers every ledger of the workbook with its place and why, the best first", async () => {
    await openImport(workbook([departmentStatus, measuresInOneCell]));
    const radios = within(screen.getByRole("radiogroup", { name: "找到的台账" })).getAllByRole("radio");
    expect(radios).toHaveLength(3);
    await pane.user.click(screen.getByRole("radio", { name: /^台账：第2—8行，9列 认出\d个标题，标题下有6行/ }));
    await counts("0 方面，0 问题，3 具体问题，6 措施");
    await pane.user.click(screen.getByRole("radio", { name: /^巡察整改台账/ }));
    await counts("2 方面，0 问题，3 具体问题，6 措施");
  });

  it("says what was looked for where there is none, and takes a sheet and its rows by hand", async () => {
    const plain = sheetOf("事项", [
      ["本单位自查"],
      ["号", "情况说明", "谁办"],
      [1, "会议室使用没有登记，借用人不明", "王一"],
      [2, "值班电话无人接听达三次之多", "李二"],
    ]);
    pane = await openPane({ ledger: workbook([sheetOf("封面", [["自查"]]), plain]) });
    await press("导入现有台账");
    expect(await screen.findByText("没有找到台账")).toBeVisible();
    expect(screen.getByText(/^查看了2张工作表/)).toBeVisible();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "工作表" }), "事项");
    await fill(pane.user, screen.getByRole("textbox", { name: "标题从第几行" }), "9");
    await press("按这几行识别");
    expect(await screen.findByText(/标题行应在第1—4行之间/)).toBeVisible();
    await fill(pane.user, screen.getByRole("textbox", { name: "标题从第几行" }), "2");
    await press("按这几行识别");
    await screen.findByText(/\. 预览$/);
    await pane.user.selectOptions(field("谁办"), "责任人");
    await counts("0 方面，0 问题，2 具体问题，0 措施");
    await press("导入");
    await screen.findByText(/^已导入 2 个具体问题/);
    expect(pane.ledger.ledger().issues.map(({ persons }) => persons)).toEqual(["王一", "李二"]);
  });

  it("says so when Excel fails to read, and reads again on demand", async () => {
    const ledger = workbook([repeatedParents]);
    pane = await openPane({ ledger });
    ledger.failure = new LedgerError("cellEditMode", "Excel 正忙", "稍后再试");
    await press("导入现有台账");
    expect(await screen.findByText("Excel 正忙")).toBeVisible();
    await press("重新读取工作表");
    await counts("0 方面，2 问题，4 具体问题，7 措施");
  });
});

describe("writing", () => {
  /** An import that waits between two messages until it is let go. */
  const slow = (ledger: MemoryLedger): (() => Promise<void>) => {
    let release: () => void = () => undefined;
    ledger.imports.pause = () => new Promise((resolve) => (release = resolve));
    return async () => {
      await act(async () => release());
    };
  };

  it("shows how far it is and can be cancelled; then nothing is there", async () => {
    const ledger = workbook([repeatedParents]);
    await openImport(ledger);
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    const step = slow(ledger);
    await press("导入");
    const bar = await screen.findByRole("progressbar", { name: "正在写入…" });
    await step();
    await step();
    expect(bar).toHaveAttribute("aria-valuenow", "2");
    expect(bar).toHaveAttribute("aria-valuemax", "11");
    await press("取消");
    await step();
    expect(await screen.findByText("已取消，没有留下任何内容。")).toBeVisible();
    expect(ledger.exists).toBe(false);
    expect(screen.getByRole("button", { name: "导入" })).toBeVisible();
  });

  it("says what is left after a failure, and offers to remove it", async () => {
    const ledger = workbook([repeatedParents]);
    ledger.imports.failure = new LedgerError("accessDenied", "工作簿受保护", "请撤销保护");
    ledger.imports.stuck = ["问题清单（导入中）"];
    await openImport(ledger);
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    await press("导入");
    expect(await screen.findByText("没有导入：写入时出错，这些工作表没有收回：问题清单（导入中）。")).toBeVisible();
    expect(screen.getByText(/工作簿受保护/)).toBeVisible();
    ledger.imports.stuck = [];
    expect(await screen.findByText("上次导入没有完成")).toBeVisible();
    await press("删除");
    await waitFor(() => expect(screen.queryByText("上次导入没有完成")).toBeNull());
    expect(ledger.imports.marked).toEqual([]);
  });

  it("leaves names alone that are there already", async () => {
    const ledger = workbook([repeatedParents]);
    ledger.imports.clash = { sheets: ["看板"], tables: [], names: ["截至日"] };
    await openImport(ledger);
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    await press("导入");
    expect(await screen.findByText("没有导入：工作簿里有同名的内容")).toBeVisible();
    expect(screen.getByText("工作表：看板")).toBeVisible();
    expect(screen.getByText("名称：截至日")).toBeVisible();
  });

  it("compares instead where somebody made a ledger meanwhile", async () => {
    const ledger = workbook([repeatedParents]);
    await openImport(ledger);
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    ledger.exists = true;
    ledger.fill({ ...emptyRows, issues: [{ id: "W-AAAAAA", seq: "1", text: "别的问题" }] });
    await press("导入");
    expect(await screen.findByText(/工作簿里已经有台账，没有写入/)).toBeVisible();
    // another part of it, unless the user says that it is a version: then the row made meanwhile, whose 序号 is another's, is gone
    expect(await screen.findByText("新增 4，改动 0，相同 0")).toBeVisible();
    await pane.user.click(screen.getByRole("checkbox", { name: /^作为本台账的另一部分追加/ }));
    expect(await screen.findByText("新增 4，改动 1，原表中没有 1，相同 0")).toBeVisible();
  });
});

describe("leftovers of an interrupted import", () => {
  it("are told of at the start and may be kept", async () => {
    const ledger = workbook([], sampleLedger);
    ledger.imports.marked = ["措施清单（导入中）"];
    pane = await openPane({ ledger });
    expect(await screen.findByText(/留下了带有“导入中”字样的工作表：措施清单（导入中）/)).toBeVisible();
    await press("保留");
    expect(screen.queryByText("上次导入没有完成")).toBeNull();
    expect(ledger.calls).not.toContain("removeLeftovers");
  });

  it("that cannot be deleted stay in sight", async () => {
    const ledger = workbook([], sampleLedger);
    ledger.imports.marked = ["甲（导入中）", "乙（导入中）"];
    ledger.imports.stuck = ["乙（导入中）"];
    pane = await openPane({ ledger });
    await screen.findByText("上次导入没有完成");
    await press("删除");
    expect(await screen.findByText("没有删掉：乙（导入中）。请手工删除。")).toBeVisible();
    expect(ledger.imports.marked).toEqual(["乙（导入中）"]);
  });
});

describe("导入新版本", () => {
  /** The ledger of `repeatedParents`, imported, and then the newer sheet in its place. */
  const imported = async (newer: ForeignSheet): Promise<MemoryLedger> => {
    const ledger = workbook([repeatedParents]);
    await openImport(ledger);
    await counts("0 方面，2 问题，4 具体问题，7 措施");
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    ledger.imports.sheets = [newer];
    await press("导入新版本");
    await screen.findByText(/\. 与台账的差异$/);
    return ledger;
  };
  const newer = sheetOf("整改台账", [
    ...withCells(repeatedParents, [
      [4, 8, "调研已结束"],
      [4, 9, "已完成"],
      [7, 9, "推进中"],
    ]).cells.slice(0, 7),
    [
      5,
      "数据共享机制运行不畅",
      "供需清单没有公开",
      "按季度公开供需清单",
      "2023年3月",
      "林若水",
      "数据科",
      "",
      "未启动",
    ],
  ]);

  it("shows what is new, changed and gone, and writes only what is ticked", async () => {
    const ledger = await imported(newer);
    expect(screen.getByText("上次从这里导入", { exact: false })).toBeVisible();
    expect(screen.getByText(/^新增 1，改动 \d，原表中没有 1，相同 \d$/)).toBeVisible();
    const changes = region(/与台账的差异$/);
    const added = within(changes).getByRole("checkbox", { name: /^5 供需清单没有公开/ });
    expect(added).toBeChecked();
    const status = within(changes).getAllByRole("checkbox", { name: /^状态 台账 未启动/ });
    expect(status).toHaveLength(1);
    expect(within(changes).getByText(/^4 接口故障处置慢$/)).toBeVisible();
    await pane.user.click(status[0] ?? document.body);
    await press(/^应用（/);
    expect(await screen.findByText(/^已写入：/)).toBeVisible();
    const { issues, measures } = ledger.ledger();
    expect(issues.map(({ text }) => text)).toContain("供需清单没有公开");
    expect(issues.map(({ text }) => text)).toContain("接口故障处置慢");
    expect(measures.find(({ text }) => text === "围绕数据归集开展专题调研")?.status).toBe("已完成");
    expect(measures.find(({ text }) => text === "把更新情况纳入年度考核")?.status).toBe("未启动");
  });

  it("can be undone", async () => {
    const ledger = await imported(newer);
    await press(/^应用（/);
    await screen.findByText(/^已写入：/);
    expect(ledger.ledger().issues).toHaveLength(5);
    await press("撤销上一步");
    await screen.findByText(/^已撤销：/);
    expect(ledger.ledger().issues).toHaveLength(4);
    expect(ledger.ledger().measures.find(({ text }) => text === "围绕数据归集开展专题调研")?.status).toBe("正在整改");
  });

  it("writes nothing of a group that is unticked", async () => {
    await imported(newer);
    for (const button of screen.getAllByRole("button", { name: /^全不选：/ })) await pane.user.click(button);
    expect(screen.getByRole("button", { name: "应用（0）" })).toHaveAttribute("aria-disabled", "true");
    await press("全选：新增的问题（1）");
    await press("应用（1）");
    await screen.findByText("已写入：新增 2 行。");
  });

  it("shows another 反馈日期 of the sheet as a changed setting", async () => {
    const ledger = workbook([cycleAndStatusList]);
    await openImport(ledger);
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    ledger.imports.sheets = [
      {
        ...cycleAndStatusList,
        cells: cycleAndStatusList.cells.map((row) =>
          row.map((cell) => (typeof cell === "string" ? cell.replaceAll("5月10日", "5月12日") : cell)),
        ),
      },
    ];
    await press("导入新版本");
    await screen.findByText(/\. 与台账的差异$/);
    expect(
      within(region(/与台账的差异$/)).getByRole("checkbox", { name: "反馈日期 台账 2022-05-10 → 新版本 2022-05-12" }),
    ).toBeInTheDocument();
  });

  it("brings columns of the user's own and settings along, and names a column that the ledger has not", async () => {
    const ledger = workbook([cycleAndStatusList]);
    await openImport(ledger);
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    const from = (words: string, to: string) => (cell: CellValue) =>
      typeof cell === "string" ? cell.replaceAll(words, to) : cell;
    ledger.imports.sheets = [
      {
        ...cycleAndStatusList,
        cells: cycleAndStatusList.cells.map((row) =>
          row.map(from("小郑", "小严")).map(from("2022年9月30日", "2022年10月14日")),
        ),
      },
    ];
    await press("导入新版本");
    await screen.findByText(/\. 与台账的差异$/);
    const changes = region(/与台账的差异$/);
    const own = within(changes).getAllByRole("checkbox", { name: "代办人 台账 小郑 → 新版本 小严" });
    expect(own[0]).toBeChecked();
    expect(within(changes).getByRole("checkbox", { name: "截至日 台账 2022-09-30 → 新版本 2022-10-14" })).toBeChecked();
    await press(/^应用（/);
    await screen.findByText(/^已写入：/);
    expect(ledger.ledger().issues[0]?.source.extra).toMatchObject({ 代办人: "小严" });
    expect(ledger.ledger().settings.asOf).toEqual({ year: 2022, month: 10, day: 14 });
    ledger.ownColumns.set("issues", []);
    act(() => ledger.signal({ kind: "stale" }));
    await pane.user.click(screen.getAllByRole("button", { name: "重新读取" })[0] ?? document.body);
    await press("导入新版本");
    await screen.findByText(/^台账里没有的自己的列（\d+），内容不写入$/);
    expect(screen.getByText(/问题清单“代办人”（\d格）/)).toBeVisible();
  });

  it("cancels what is gone only where the user says so, with the event that says why", async () => {
    const ledger = await imported(newer);
    const cancel = screen.getByRole("checkbox", { name: "改为已取消：问题 4 接口故障处置慢" });
    expect(cancel).not.toBeChecked();
    await pane.user.click(cancel);
    await press(/^应用（/);
    await screen.findByText(/^已写入：/);
    const { issues, measures, events } = ledger.ledger();
    const issue = issues.find(({ text }) => text === "接口故障处置慢");
    expect(issue?.status).toBe("已取消");
    expect(measures.filter(({ issueId }) => issueId === issue?.id).map(({ status }) => status)).toEqual(["已取消"]);
    expect(events).toMatchObject([{ relatedId: issue?.id, kind: "取消", basis: "工作表“整改台账”" }]);
    await press("导入新版本");
    await screen.findByText("没有变化：与台账一致，没有要写入的内容。");
  });

  it("keeps how the newer version was read, for the next one", async () => {
    const ledger = await imported(newer);
    await pane.user.selectOptions(field("进展"), "保留为自己的列");
    await screen.findByText(/^台账里没有的自己的列/);
    await press(/^应用（/);
    await screen.findByText(/^已写入：/);
    expect(ledger.imports.kept).toHaveLength(2);
    expect(ledger.imports.kept[0]?.mapping.columns[7]).toMatchObject({ field: null, certainty: "chosen" });
  });

  it("says so where nothing is new", async () => {
    await imported(repeatedParents);
    expect(screen.getByText("没有变化：与台账一致，没有要写入的内容。")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^应用/ })).toBeNull();
  });

  it("reads a sheet of another name with the same headings as it was read before", async () => {
    const ledger = workbook([repeatedParents]);
    await openImport(ledger);
    await pane.user.selectOptions(field("突出问题"), "方面");
    await counts("2 方面，0 问题，4 具体问题，7 措施");
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    ledger.imports.sheets = [repeatedParents, { ...newer, name: "整改台账 (2)" }];
    await press("导入新版本");
    await counts("2 方面，0 问题，4 具体问题，7 措施");
    expect(screen.getByRole("radio", { name: /^整改台账 \(2\)/ })).toBeChecked();
    expect(screen.getByText("标题与上次导入的相同", { exact: false })).toBeVisible();
    expect(field("突出问题")).toHaveDisplayValue("方面");
  });
});

describe("a workbook with two ledgers of one form", () => {
  const headings = ["序号", "具体问题", "整改措施", "整改时限", "状态"];
  const first = sheetOf("上一轮", [
    headings,
    [1, "库房钥匙无人登记", "建立登记簿", "2023年6月底前", "已完成"],
    [2, "车辆年检逾期", "逐车核对", "2023年6月底前", "整改中"],
    [3, "值班电话无人接听", "实行双人值班", "2023年6月底前", "整改中"],
  ]);
  const second = sheetOf("这一轮", [
    headings,
    [1, "公示栏三个月没有更新", "指定专人更新", "2024年6月底前", "整改中"],
    [2, "合同归档滞后", "限期归档", "2024年6月底前", "整改中"],
    [3, "会议室借用没有登记", "设登记本", "2024年6月底前", "未启动"],
  ]);
  const importedOf = async (then: readonly ForeignSheet[]): Promise<void> => {
    const ledger = workbook([first]);
    await openImport(ledger);
    await press("导入");
    await screen.findByText("共 3 个具体问题");
    ledger.imports.sheets = then;
    await press("导入新版本");
    await screen.findByRole("radio", { name: /^这一轮/ });
  };

  it("does not offer the other one as a newer version of the first", async () => {
    await importedOf([first, second]);
    expect(screen.getByRole("radio", { name: /^上一轮/ })).toBeChecked();
    expect(await screen.findByText("没有变化：与台账一致，没有要写入的内容。")).toBeVisible();
  });

  it("offers none where only the other one is left, says so where it is chosen, and moves no numbers unasked", async () => {
    await importedOf([second]);
    expect(screen.getByRole("radio", { name: /^这一轮/ })).not.toBeChecked();
    await pane.user.click(screen.getByRole("radio", { name: /^这一轮/ }));
    expect(await screen.findByText(/只有0个问题相同，看来不是这本台账的新版本/)).toBeVisible();
    const changes = within(region(/与台账的差异$/));
    expect(changes.queryByRole("checkbox", { name: /^序号 台账/ })).toBeNull();
    await pane.user.click(changes.getByRole("checkbox", { name: /^作为本台账的另一部分追加/ }));
    const numbers = changes.getAllByRole("checkbox", { name: /^序号 台账/ });
    expect(numbers).toHaveLength(3);
    for (const number of numbers) expect(number).not.toBeChecked();
  });
});

describe("a workbook with a sheet for each department", () => {
  const headings = ["序号", "具体问题", "整改措施", "整改时限", "状态"];
  const office = sheetOf("办公室", [
    headings,
    [1, "公文迟办", "每日清点", "2023年6月底前", "已完成"],
    [2, "值班记录缺页", "补齐记录", "很快", "整改中"],
  ]);
  const finance = sheetOf("财务科", [
    headings,
    [1, "报销单缺附件", "补齐附件", "2023年6月底前", "已完成"],
    [2, "合同归档滞后", "限期归档", "近期", "整改中"],
  ]);
  const older = { ...finance, name: "财务科 (2)" };
  const part = (name: RegExp): HTMLElement => screen.getByRole("checkbox", { name });
  const departments = /^表中没有牵头部门，取自工作表名：/;
  const stands = (ledger: MemoryLedger) =>
    ledger.ledger().issues.map(({ seq, text, leadDept }) => [seq, text, leadDept]);
  const whole = [
    ["1", "公文迟办", "办公室"],
    ["2", "值班记录缺页", "办公室"],
    ["3", "报销单缺附件", "财务科"],
    ["4", "合同归档滞后", "财务科"],
  ];

  it("imports them together: items in their order, departments by the names, places on their sheets", async () => {
    const ledger = workbook([office, finance]);
    await openImport(ledger);
    await counts("0 方面，0 问题，4 具体问题，4 措施");
    const other =
      screen.getByRole("radio", { name: /^财务科/ }).getAttribute("aria-checked") === "true" ? office : finance;
    expect(part(new RegExp(`^${other.name}：第1—3行`))).toBeChecked();
    expect(part(departments)).toBeChecked();
    await press("在原表中定位：“财务科”第3行D列 整改时限");
    expect(ledger.shown).toEqual(["财务科!R3C4"]);
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    expect(stands(ledger)).toEqual(whole);
    expect(ledger.imports.kept.map(({ mapping }) => mapping.sheet)).toEqual(["办公室", "财务科"]);
  });

  it("leaves out what is not ticked, takes no department where the user says so, and offers no second version", async () => {
    const ledger = workbook([office, finance, older]);
    await openImport(ledger);
    await pane.user.click(screen.getByRole("radio", { name: /^办公室/ }));
    await counts("0 方面，0 问题，4 具体问题，4 措施");
    expect(part(/^财务科 \(2\).*问题与“财务科”大半相同/)).not.toBeChecked();
    await pane.user.click(part(departments));
    await waitFor(() => expect(part(departments)).not.toBeChecked());
    await pane.user.click(part(/^财务科：/));
    await counts("0 方面，0 问题，2 具体问题，2 措施");
    await press("导入");
    await screen.findByText("共 2 个具体问题");
    expect(stands(ledger).map(([, , department]) => department)).toEqual(["", ""]);
  });

  it("compares a newer version of one with the others, and takes none for gone that is not read", async () => {
    const ledger = workbook([office, finance]);
    await openImport(ledger);
    await press("导入");
    await screen.findByText("共 4 个具体问题");
    await press("导入新版本");
    expect(await screen.findByText("没有变化：与台账一致，没有要写入的内容。")).toBeVisible();
    await pane.user.click(screen.getByRole("radio", { name: /^办公室/ }));
    await pane.user.click(part(/^财务科：/));
    expect(await screen.findByText(/台账还包括“财务科”，这次没有一起读取/)).toBeVisible();
    expect(screen.queryByText(/^台账里有、这里没有的/)).toBeNull();
  });

  it("adds a second sheet to the ledger of the first: with it, or alone where the first is gone", async () => {
    const ledger = workbook([office]);
    await openImport(ledger);
    await press("导入");
    await screen.findByText("共 2 个具体问题");
    ledger.imports.sheets = [finance];
    await press("导入新版本");
    await pane.user.click(await screen.findByRole("radio", { name: /^财务科/ }));
    expect(await screen.findByRole("checkbox", { name: /^作为本台账的另一部分追加/ })).toBeChecked();
    expect(await screen.findByText("新增 2，改动 0，相同 0")).toBeVisible();
    await press(/^应用（2）/);
    await screen.findByText(/^已写入：/);
    expect(stands(ledger).map(([seq, text]) => [seq, text])).toEqual(whole.map(([seq, text]) => [seq, text]));
    expect(ledger.imports.kept.slice(0, 2).map(({ mapping }) => mapping.sheet)).toEqual(["办公室", "财务科"]);
  });

  it("is read with the first that is still there, whose items are the same", async () => {
    const ledger = workbook([office]);
    await openImport(ledger);
    await press("导入");
    await screen.findByText("共 2 个具体问题");
    ledger.imports.sheets = [office, finance];
    await press("导入新版本");
    await pane.user.click(await screen.findByRole("radio", { name: /^财务科/ }));
    expect(await screen.findByText(/^新增 2，改动 \d+，原表中没有 0，相同 \d+$/)).toBeVisible();
    expect(part(/^办公室：/)).toBeChecked();
  });
});

describe("粘贴录入", () => {
  const notice = [
    "关于巡察整改进展情况的通报",
    "一、组织建设方面",
    "1.支部换届提醒不及时。",
    "整改措施：（1）建立换届台账；（2）提前半年发提醒函。",
    "2.党费收缴记录不完整。",
    "整改措施：补记2022年以来的收缴记录。",
    "二、作风建设方面",
    "3.值班电话无人接听。",
    "整改措施：实行双人值班。",
  ].join("\n");
  const openPaste = async (ledger: MemoryLedger): Promise<HTMLElement> => {
    pane = await openPane({ ledger });
    if (ledger.exists) await pane.goTo("问题");
    await press("粘贴录入");
    return screen.getByRole("textbox", { name: /反馈意见、整改方案/ });
  };

  it("reads a text by its numbering and makes the ledger", async () => {
    const area = await openPaste(workbook([]));
    expect(pane.ledger.calls).not.toContain("readSheets");
    await fill(pane.user, area, notice);
    await counts("2 方面，0 问题，3 具体问题，4 措施");
    expect(screen.getByRole("combobox", { name: /^一、二、三、（2段）/ })).toHaveDisplayValue("方面");
    await press("没有归入任何问题的1段");
    expect(screen.getByText(/关于巡察整改进展情况的通报/, { selector: "li" })).toBeVisible();
    await press("导入");
    await screen.findByText(/^已导入 3 个具体问题、4 条措施/);
    expect(pane.ledger.ledger().issues.map(({ aspect }) => aspect)).toEqual([
      "组织建设方面",
      "组织建设方面",
      "作风建设方面",
    ]);
  });

  it("follows another choice of levels", async () => {
    const area = await openPaste(workbook([]));
    await fill(pane.user, area, notice);
    await counts("2 方面，0 问题，3 具体问题，4 措施");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /^一、二、三、/ }), "问题");
    await counts("0 方面，2 问题，3 具体问题，4 措施");
  });

  it("reads a table with headings by its columns, which can be changed", async () => {
    const area = await openPaste(workbook([]));
    await fill(
      pane.user,
      area,
      "序号\t具体问题\t整改措施\t经办\n1\t会议记录不全\t补齐记录\t王一\n2\t公示不及时\t按月公示\t李二",
    );
    await counts("0 方面，0 问题，2 具体问题，2 措施");
    await pane.user.selectOptions(field("经办"), "责任人");
    await waitFor(() => expect(screen.getByRole("list", { name: "读出的内容" })).toHaveTextContent("王一"));
    expect(field("经办")).toHaveDisplayValue("责任人");
  });

  it("reads a table without headings by its values, and every column of it can be named", async () => {
    const area = await openPaste(workbook([]));
    const rows = ["1\t会议记录缺少签到页\t补齐签到页\t王一", "2\t公示栏半年没有更新\t按月更新\t李二"];
    await fill(pane.user, area, [...rows, "3.其他事项另行通知"].join("\n"));
    await counts("0 方面，0 问题，2 具体问题，0 措施");
    await press("没有归入任何问题的1段");
    expect(screen.getByText(/其他事项另行通知/, { selector: "li" })).toBeVisible();
    expect(field("（A列，没有标题）")).toHaveDisplayValue("序号");
    expect(field("（B列，没有标题）")).toHaveDisplayValue("具体问题");
    await pane.user.selectOptions(field("（C列，没有标题）"), "整改措施");
    await counts("0 方面，0 问题，2 具体问题，2 措施");
    await pane.user.selectOptions(field("（D列，没有标题）"), "责任人");
    await waitFor(() => expect(screen.getByRole("list", { name: "读出的内容" })).toHaveTextContent("王一"));
    // named anew, one column after another
    for (const [column, name] of [
      ["A", "备注"],
      ["B", "问题"],
      ["C", "整改目标"],
      ["D", "责任领导"],
    ] as const) {
      await pane.user.selectOptions(field(`（${column}列，没有标题）`), name);
      expect(field(`（${column}列，没有标题）`)).toHaveDisplayValue(name);
    }
    // what is no row of the table stays listed
    expect(screen.getByText(/其他事项另行通知/, { selector: "li" })).toBeVisible();
  });

  it("asks about a status that can mean two things, and anew of another text", async () => {
    const area = await openPaste(workbook([]));
    const table = (status: string): string => `序号\t具体问题\t整改措施\t状态\n1\t会议记录不全\t补齐记录\t${status}`;
    await fill(pane.user, area, table("未销号"));
    await pane.user.selectOptions(await screen.findByLabelText("“未销号”（1格）算作"), "正在整改");
    expect(await screen.findByText("每个单元格都读懂了。")).toBeVisible();
    await pane.user.selectOptions(field("整改措施"), "整改情况");
    await counts("0 方面，0 问题，1 具体问题，0 措施");
    expect(screen.getByText("每个单元格都读懂了。")).toBeVisible();
    await fill(pane.user, area, table("未销号。"));
    await screen.findByRole("list", { name: "没有读懂的单元格（1）" });
    expect(screen.getByLabelText("“未销号”（1格）算作")).toHaveDisplayValue("不认（保留为未识别并列出）");
  });

  it("goes into a ledger that is there as new issues, those known already left out", async () => {
    const first = sampleLedger.issues[0] ?? {};
    const area = await openPaste(workbook([], sampleLedger));
    const before = pane.ledger.ledger().issues.length;
    await fill(pane.user, area, `具体问题\t整改措施\n${String(first["text"])}\t\n档案柜没有编号\t重新编号并贴标签`);
    const added = await screen.findByRole("checkbox", { name: /档案柜没有编号/ });
    expect(added).toBeChecked();
    expect(screen.queryByRole("checkbox", { name: new RegExp(String(first["text"]).slice(0, 6)) })).toBeNull();
    await press(/^应用（/);
    expect(await screen.findByText(/^已写入：.*新增 2 行。/)).toBeVisible();
    expect(pane.ledger.ledger().issues).toHaveLength(before + 1);
  });

  it("keeps what was pasted while another page is looked at", async () => {
    const area = await openPaste(workbook([], sampleLedger));
    await fill(pane.user, area, notice);
    await pane.goTo("体检");
    await pane.goTo("问题");
    await press("粘贴录入");
    expect(screen.getByRole("textbox", { name: /反馈意见、整改方案/ })).toHaveValue(notice);
  });
});

describe("the way in and back", () => {
  it("is the button of the ribbon, and 返回", async () => {
    pane = await openPane({ ledger: workbook([repeatedParents], sampleLedger) });
    act(() => pane.tell({ kind: "open", target: "import" }));
    expect(await screen.findByRole("heading", { name: "导入新版本" })).toHaveFocus();
    await press("返回");
    expect(screen.queryByRole("heading", { name: "导入新版本" })).toBeNull();
    expect(screen.getByRole("tab", { name: "本期更新" })).toHaveAttribute("aria-selected", "true");
  });
});
