import type { Frame } from "playwright-core";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { repeatedParents, threeHeaderRows } from "../adopt/ledgers";
import { axeFindings } from "../support/axe";
import { openWorkbook, rowsOf, sheetNames, valuesOf } from "../support/benchWorkbook";
import { openBench, type OpenBench } from "../support/browser";
import { sheetContent, workbookOf } from "../support/foreignContent";

/** The ledger of other people taken over in a real browser, on the production build. The tests follow one another. */
describe("导入现有台账 in the pane", () => {
  let bench: OpenBench;
  let pane: Frame;

  const open = async (sheets: readonly ForeignSheet[]): Promise<void> => {
    pane = await openWorkbook(bench, workbookOf(...sheets.map((sheet) => sheetContent(sheet))), "台账.xlsx");
    await bench.page.evaluate(() => window.bench.settle());
  };
  const press = (name: string | RegExp): Promise<void> => pane.getByRole("button", { name, exact: true }).click();

  beforeAll(async () => {
    bench = await openBench({ query: "open=none", height: 2600 });
    await bench.page.evaluate(() => window.bench.setPaneWidth(320));
  }, 300_000);
  afterAll(async () => bench.close());

  test("the button of the ribbon opens it; what was understood is shown and nothing is written", async () => {
    await open([threeHeaderRows, repeatedParents]);
    await bench.page.evaluate(() => window.bench.press("ImportLedger"));
    await pane.getByText("1 方面，1 问题，2 具体问题，3 措施").waitFor();
    await pane.getByRole("radio", { name: /^整改台账/ }).check();
    await pane.getByText("0 方面，2 问题，4 具体问题，7 措施").waitFor();
    await bench.screenshot("import-320");
    await pane.getByRole("radio", { name: /^整改清单/ }).check();
    await pane.getByText("1 方面，1 问题，2 具体问题，3 措施").waitFor();
    await press(/整改第一责任人 → 责任领导/);
    expect(await pane.getByRole("combobox", { name: "“整改第一责任人”对应" }).inputValue()).toBe("leader");
    expect(await sheetNames(bench)).toEqual([threeHeaderRows.name, repeatedParents.name]);
    expect(await axeFindings(pane)).toEqual([]);
    // no sideways scrolling at the narrowest pane
    expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }, 120_000);

  test("the ledger is made beside the sheet, which stays as it was", async () => {
    const before = await valuesOf(bench, "整改清单!A1:AZ9");
    await press("导入");
    await pane.getByText(/^已导入 2 个具体问题、3 条措施/).waitFor();
    await pane.getByText("共 2 个具体问题").waitFor();
    const measures = await rowsOf(bench, "措施清单");
    expect(measures.map((row) => row["整改措施"])).toEqual(["清理未签合同", "上线合同预警", "逐户催缴"]);
    expect(await valuesOf(bench, "整改清单!A1:AZ9")).toEqual(before);
    // all of them are listed: none is selected in the sheet
    await pane.getByText("共 2 个具体问题", { exact: true }).waitFor();
  }, 120_000);

  test("a newer version is compared and applied, and can be undone", async () => {
    await bench.page.evaluate(() => {
      window.bench.setValues("整改清单!AX8", [["是"]]);
      window.bench.setValues("整改清单!A2", [["截至2022年09月30日"]]);
      window.bench.setValues("整改清单!P6", [["集团采购办法第十五条"]]);
      window.bench.setValues("整改清单!A7:AZ7", [Array.from({ length: 52 }, () => "")]);
    });
    await press("导入新版本");
    await pane.getByText(/^新增 0，改动 \d，原表中没有 1，/).waitFor();
    expect(await axeFindings(pane)).toEqual([]);
    await bench.screenshot("import-compare-320");
    const cancel = pane.getByRole("checkbox", { name: /^改为已取消：措施.*上线合同预警$/ });
    expect(await cancel.isChecked()).toBe(false);
    await cancel.check();
    await press(/^应用（/);
    // the first write asks for the name
    await pane.getByRole("textbox", { name: "姓名" }).fill("尹雪梅");
    await press("确定");
    await pane.getByText(/^已写入：修改/).waitFor();
    const column = async (table: string, heading: string): Promise<readonly unknown[]> =>
      (await rowsOf(bench, table)).map((row) => row[heading]);
    expect(await column("问题清单", "法规政策依据")).toContain("集团采购办法第十五条");
    expect(await column("措施清单", "状态")).toContain("已取消");
    expect(await column("办理记录", "依据")).toEqual(["工作表“整改清单”"]);
    // 2022-09-30
    expect(await column("台账设置", "内容")).toContain(44834);
    await press("撤销上一步");
    await pane.getByText(/^已撤销：/).waitFor();
    expect(await column("问题清单", "法规政策依据")).not.toContain("集团采购办法第十五条");
    expect(await column("措施清单", "状态")).not.toContain("已取消");
    expect(await column("台账设置", "内容")).not.toContain(44834);
  }, 120_000);

  test("the newer version is compared in the dark too", async () => {
    await bench.page.evaluate(() => window.bench.setTheme("dark"));
    pane = await bench.pane();
    await bench.page.evaluate(() => window.bench.press("ImportLedger"));
    await pane.getByText(/^新增 0，改动 \d，原表中没有 1，/).waitFor();
    expect(await axeFindings(pane)).toEqual([]);
    await bench.screenshot("import-compare-dark-320");
  }, 120_000);

  test("a pasted text becomes a ledger too, in the dark", async () => {
    await open([{ ...repeatedParents, name: "封面", cells: [["整改"]] }]);
    await press("粘贴录入");
    await pane
      .getByRole("textbox", { name: /反馈意见、整改方案/ })
      .fill("一、组织建设方面\n1.支部换届提醒不及时。\n整改措施：（1）建立换届台账；（2）提前半年发提醒函。");
    await pane.getByText("1 方面，0 问题，1 具体问题，2 措施").waitFor();
    expect(await axeFindings(pane)).toEqual([]);
    await bench.screenshot("import-paste-dark-320");
    await press("导入");
    await pane.getByText("共 1 个具体问题").waitFor();
  }, 120_000);
});
