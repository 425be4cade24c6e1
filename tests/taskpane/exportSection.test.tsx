import { screen, within } from "@testing-library/react";
import type { SheetMapping } from "../../src/adopt/adoption";
import type { PaneExports } from "../../src/taskpane/environment";
import type { ExportOperations, ExportOutcome } from "../../src/workbook/exportOperations";
import type { KeptImport } from "../../src/workbook/importOperations";
import { LedgerError } from "../../src/workbook/ledgerError";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;
afterEach(() => pane.close());

const mapping: SheetMapping = {
  sheet: "老台账",
  block: { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 2 },
  columns: [],
};
const kept: KeptImport = { mapping, importedAt: 44834 };
const written: ExportOutcome = {
  kind: "written",
  sheet: "整改台账（打印）",
  items: 18,
  uncertain: [],
  blank: [],
  unanswered: [],
};

/** A workbook that does what it is asked, as far as a test does not say otherwise. */
const operationsWith = (more: Partial<ExportOperations> = {}): ExportOperations => ({
  exportSources: async () => ({ sheets: ["表样", "汇报"], kept: [kept] }),
  exportLayouts: async () => [{ ...written, sheet: "整改台账（原格式）" }],
  fillForm: async (sheet) => ({
    ...written,
    sheet: `${sheet}（已填）`,
    blank: ["举一反三"],
    uncertain: ["M9"],
    unanswered: [{ heading: "是否销号", items: ["3", "7"] }],
    replaced: ["示例：会议记录缺失", "填写说明"],
  }),
  fillFormFile: async ({ name }) => ({ ...written, sheet: `${name}（已填）` }),
  printForm: async () => written,
  fileColumns: async () => ({
    kind: "columns",
    columns: [
      { heading: "具体问题", internal: false },
      { heading: "责任人", internal: false },
      { heading: "备注", internal: true },
    ],
  }),
  exportFile: async () => ({ kind: "file", name: "整改台账.xlsx", bytes: new Uint8Array([1, 2, 3]), leftOut: [] }),
  copyAsValues: async (sheet) => ({ kind: "noFunctions", sheet }),
  ...more,
});

const open = async (
  operations: ExportOperations,
  saveFile: PaneExports["saveFile"] = async (_bytes, name) => ({ result: "saved", name, failed: [] }),
): Promise<HTMLElement> => {
  pane = await openPane({ exports: { operations, saveFile } });
  await pane.goTo("出件");
  return screen.findByRole("region", { name: "导出" });
};
const press = async (section: HTMLElement, name: string): Promise<void> =>
  pane.user.click(await within(section).findByRole("button", { name }));

describe("导出", () => {
  it("writes the original layout and says where it stands", async () => {
    const section = await open(operationsWith());
    await within(section).findByText(/原表：老台账/);
    await press(section, "导出原格式");
    expect(await within(section).findByText("已写入新工作表“整改台账（原格式）”，共18个问题。")).toBeVisible();
  });

  it("says why there is no original layout, and does not offer it", async () => {
    const section = await open(operationsWith({ exportSources: async () => ({ sheets: [], kept: [] }) }));
    expect(await within(section).findByText(/没有保留导入记录/)).toBeVisible();
    expect(within(section).getByRole("button", { name: "导出原格式" })).toHaveAttribute("aria-disabled", "true");
    expect(within(section).getByText(/选那个 .xlsx 文件/)).toBeVisible();
  });

  it("fills the form that was chosen, and names blank columns and sums to check", async () => {
    const section = await open(operationsWith());
    await within(section).findAllByRole("option", { name: "表样" });
    expect(within(section).getByRole("button", { name: "填入上级表样" })).toHaveAttribute("aria-disabled", "true");
    await pane.user.selectOptions(within(section).getByRole("combobox", { name: "表样所在工作表" }), "表样");
    await press(section, "填入上级表样");
    expect(await within(section).findByText(/“表样（已填）”/)).toBeVisible();
    expect(within(section).getByText(/留空：举一反三/)).toBeVisible();
    expect(within(section).getByText(/M9/)).toBeVisible();
    expect(within(section).getByText(/“是否销号”有2个问题留空.*：3、7/)).toBeVisible();
    expect(within(section).getByText(/原有的2行内容已由台账各项替换：“示例：会议记录缺失”等/)).toBeVisible();
  });

  it.each([
    ["saved", "已保存：整改台账.xlsx"],
    ["cancelled", "没有保存：已取消。"],
    ["blocked", /这里不允许保存文件/],
  ] as const)("says what became of a file: %s", async (saved, words) => {
    const section = await open(operationsWith(), async (_bytes, name) => ({ result: saved, name, failed: [] }));
    await press(section, "导出为独立文件");
    expect(await within(section).findByText(words)).toBeVisible();
  });

  it("leaves out what is 不公开 unless it is asked for", async () => {
    const asked: boolean[] = [];
    const section = await open(
      operationsWith({
        exportFile: async (_content, { unpublic }) => {
          asked.push(unpublic);
          return { kind: "file", name: "整改台账.xlsx", bytes: new Uint8Array(), leftOut: ["备注"] };
        },
      }),
    );
    await press(section, "导出为独立文件");
    await within(section).findByText("已保存：整改台账.xlsx");
    await pane.user.click(within(section).getByRole("checkbox", { name: "包括“不公开”的问题" }));
    await press(section, "导出为独立文件");
    await within(section).findByText("已保存：整改台账.xlsx");
    expect(asked).toEqual([false, true]);
  });

  it("takes only the columns that are chosen, those for the unit's own use on request", async () => {
    const asked: (readonly string[] | null)[] = [];
    const section = await open(
      operationsWith({
        exportFile: async (_content, { columns }) => {
          asked.push(columns);
          return { kind: "file", name: "整改台账.xlsx", bytes: new Uint8Array(), leftOut: ["责任人"] };
        },
      }),
    );
    await press(section, "导出为独立文件");
    expect(await within(section).findByText("没有带出的列：责任人。")).toBeVisible();
    await press(section, "选择列…");
    const list = await within(section).findByRole("group", { name: "带出的列（2/3）" });
    expect(within(list).getByRole("checkbox", { name: "备注（内部）" })).not.toBeChecked();
    await pane.user.click(within(list).getByRole("checkbox", { name: "备注（内部）" }));
    await pane.user.click(within(list).getByRole("checkbox", { name: "责任人" }));
    await press(section, "导出为独立文件");
    await within(section).findByText("已保存：整改台账.xlsx");
    await press(section, "恢复默认的列");
    expect(within(section).queryByRole("group", { name: /带出的列/ })).toBeNull();
    expect(asked).toEqual([null, ["具体问题", "备注"]]);
  });

  it("fills a form from a file, and says plainly what is wrong with one", async () => {
    const files: string[] = [];
    const section = await open(
      operationsWith({
        fillFormFile: async ({ name, bytes }) => {
          files.push(`${name}/${bytes.length}`);
          return files.length === 1
            ? { ...written, sheet: "表样（已填）", source: { kind: "plain" } }
            : { kind: "unreadable", file: name };
        },
      }),
    );
    await within(section).findByRole("button", { name: "填入文件里的表样…" });
    const input = section.querySelector("input[type=file]");
    if (!(input instanceof HTMLInputElement)) throw new Error("no chooser of files");
    await pane.user.upload(input, new File(["12345"], "表样.xlsx"));
    expect(await within(section).findByText(/字体和底色没有带过来/)).toBeVisible();
    await pane.user.upload(input, new File(["123"], "旧表.xlsx"));
    expect(await within(section).findByText(/打不开“旧表.xlsx”/)).toBeVisible();
    expect(files).toEqual(["表样.xlsx/5", "旧表.xlsx/3"]);
  });

  it("says what is missing where the imported sheet is gone", async () => {
    const section = await open(
      operationsWith({ exportLayouts: async () => [{ ...written, source: { kind: "kept", sheet: "老台账" } }] }),
    );
    await within(section).findByText(/原表：老台账/);
    await press(section, "导出原格式");
    expect(await within(section).findByText(/原表“老台账”已不在本工作簿.*标题、截至行/)).toBeVisible();
  });

  it("shows the words of a failure of Excel, and can be used again", async () => {
    let calls = 0;
    const section = await open(
      operationsWith({
        printForm: async () => {
          calls += 1;
          if (calls === 1) throw new LedgerError("accessDenied", "工作簿受保护。", "请先取消保护。");
          return written;
        },
      }),
    );
    await press(section, "打印表");
    expect(await within(section).findByText("工作簿受保护。")).toBeVisible();
    expect(within(section).getByText("请先取消保护。")).toBeVisible();
    await press(section, "打印表");
    expect(await within(section).findByText(/“整改台账（打印）”/)).toBeVisible();
  });

  it("tells that a sheet has nothing to turn into values", async () => {
    const section = await open(operationsWith());
    await within(section).findAllByRole("option", { name: "汇报" });
    await pane.user.selectOptions(within(section).getByRole("combobox", { name: "含有 ZG 函数的工作表" }), "汇报");
    await press(section, "固化为数值");
    expect(await within(section).findByText(/“汇报”中没有 ZG 函数/)).toBeVisible();
  });
});
