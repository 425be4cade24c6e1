import { screen, within } from "@testing-library/react";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { fill, MemoryPreferences, openPane, withEditor, type OpenPane } from "./openPane";

let pane: OpenPane;
afterEach(() => pane.close());

const open = async (preferences = withEditor()): Promise<void> => {
  pane = await openPane({ preferences });
  await pane.goTo("设置");
};
const setting = (item: string): HTMLElement => {
  const control = document.querySelector<HTMLElement>(`[data-item="${item}"] input`);
  if (control === null) throw new Error(`no setting ${item}`);
  return control;
};
const save = async (): Promise<void> => pane.user.click(screen.getByRole("button", { name: /^保存（/ }));

describe("台账设置", () => {
  it("are changed here, and the whole pane follows the new cut-off", async () => {
    await open();
    setting("截至日").focus();
    await pane.user.clear(setting("截至日"));
    await pane.user.type(setting("截至日"), "2026-10-20");
    await fill(pane.user, setting("临期天数"), "14");
    await save();
    await screen.findByText("已写入：修改 2 行。");
    expect(pane.ledger.cell("settings", "截至日", "content")).toBe(dateToSerial({ year: 2026, month: 10, day: 20 }));
    expect(pane.ledger.cell("settings", "临期天数", "content")).toBe(14);
    await pane.goTo("本期更新");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("截至 2026-10-20");
    expect(screen.getByRole("button", { name: /14天内$/ })).toBeVisible();
  });

  it("refuse what is not a number of days beside the field", async () => {
    await open();
    await fill(pane.user, setting("临期天数"), "一周");
    await save();
    expect(
      await within(setting("临期天数").closest("[data-item]") as HTMLElement).findByText(/应为数字/),
    ).toBeVisible();
    expect(pane.ledger.cell("settings", "临期天数", "content")).toBe(7);
  });

  it("keep what was typed while another page is open", async () => {
    await open();
    await fill(pane.user, setting("单位"), "新单位名称");
    await pane.goTo("问题");
    await pane.goTo("设置");
    expect(setting("单位")).toHaveValue("新单位名称");
  });
});

describe("通报设置", () => {
  it("get another paragraph with the next 序号", async () => {
    await open();
    await pane.user.click(screen.getByRole("button", { name: "各段文字" }));
    const before = pane.ledger.ledger().slots.filter(({ item }) => item === "主体责任").length;
    await pane.user.click(screen.getByRole("button", { name: "增加一段“主体责任”" }));
    const group = screen.getByRole("group", { name: `主体责任 ${before + 1}` });
    await fill(pane.user, within(group).getByRole("textbox", { name: /标题$/ }), "强化跟踪问效");
    await fill(pane.user, within(group).getByRole("textbox", { name: /内容$/ }), "每月通报一次进度。");
    await save();
    await screen.findByText("已写入：新增 1 行。");
    const [, ...rest] = pane.ledger.ledger().slots.filter(({ item }) => item === "主体责任");
    expect(rest[rest.length - 1]).toMatchObject({
      seq: String(before + 1),
      title: "强化跟踪问效",
      content: "每月通报一次进度。",
    });
  });
});

describe("插入公式", () => {
  it("writes the formula with the name 截至日 into the selected cell", async () => {
    await open();
    await pane.user.click(screen.getByRole("button", { name: "插入到选中的单元格" }));
    expect(await screen.findByText("已写入 看板!H3。")).toBeVisible();
    expect(pane.ledger.activeCell.value).toBe("=ZG.完成率(措施清单[[#All],[编号]:[更新人]],截至日)");
  });

  it("takes the group and the department into the formula", async () => {
    await open();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "统计项" }), "整改汇总");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "统计对象" }), "issues");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "分组" }), "方面");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "只统计部门" }), "财务科");
    expect(screen.getByRole("textbox", { name: "公式" })).toHaveValue(
      '=ZG.整改汇总(问题清单[[#All],[编号]:[备注]],"方面",截至日,"牵头部门=财务科")',
    );
  });

  it("leaves the arguments before the condition out where there are any", async () => {
    await open();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "统计项" }), "临期数");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "只统计部门" }), "财务科");
    expect(screen.getByRole("textbox", { name: "公式" })).toHaveValue(
      '=ZG.临期数(措施清单[[#All],[编号]:[更新人]],截至日,,"牵头部门=财务科")',
    );
  });

  it("offers 销号率 for issues only, which measures do not have", async () => {
    await open();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "统计项" }), "销号率");
    const rows = screen.getByRole("combobox", { name: "统计对象" });
    expect(within(rows).queryByRole("option", { name: /措施/ })).toBeNull();
    expect(screen.getByRole("textbox", { name: "公式" })).toHaveValue(
      "=ZG.销号率(问题清单[[#All],[编号]:[备注]],截至日)",
    );
  });

  it("refuses a cell that is not empty", async () => {
    await open();
    pane.ledger.activeCell = { address: "看板!A1", value: "标题" };
    await pane.user.click(screen.getByRole("button", { name: "插入到选中的单元格" }));
    expect(await screen.findByText(/看板!A1 不是空单元格/)).toBeVisible();
    expect(pane.ledger.activeCell.value).toBe("标题");
  });
});

describe("更新人", () => {
  it("is asked once, shown in the header and remembered on the device", async () => {
    const preferences = new MemoryPreferences();
    await open(preferences);
    expect(screen.getByRole("banner")).toHaveTextContent("更新人未填");
    await fill(pane.user, setting("单位"), "甲单位");
    await save();
    await fill(pane.user, await screen.findByRole("textbox", { name: /姓名/ }), "程晓峰");
    await pane.user.keyboard("{Enter}");
    await screen.findByText("已写入：修改 1 行。");
    expect(await screen.findByRole("banner")).toHaveTextContent("更新人 程晓峰");
    await fill(pane.user, setting("单位"), "乙单位");
    await save();
    await screen.findByText("已写入：修改 1 行。");
    expect(pane.ledger.ledger().changes.map(({ editor }) => editor)).toEqual(["程晓峰", "程晓峰"]);
    pane.close();
    pane = await openPane({ preferences });
    expect(screen.getByRole("banner")).toHaveTextContent("更新人 程晓峰");
  });

  it("is not needed to give: declining writes nothing and keeps what was typed", async () => {
    await open(new MemoryPreferences());
    await fill(pane.user, setting("单位"), "甲单位");
    await save();
    await pane.user.click(await screen.findByRole("button", { name: "取消" }));
    expect(pane.ledger.calls).not.toContain("apply");
    expect(setting("单位")).toHaveValue("甲单位");
  });

  it("takes back the last write of an earlier opening", async () => {
    await open();
    const unit = pane.ledger.cell("settings", "单位", "content");
    await fill(pane.user, setting("单位"), "写错的单位");
    await save();
    await screen.findByText("已写入：修改 1 行。");
    const { ledger, preferences } = pane;
    pane.close();
    pane = await openPane({ ledger, preferences });
    await pane.goTo("设置");
    await pane.user.click(screen.getByRole("button", { name: "撤销上一步" }));
    expect(await screen.findByText("已撤销：恢复 1 个单元格。")).toBeVisible();
    expect(ledger.cell("settings", "单位", "content")).toBe(unit);
  });
});
