import type { Frame } from "playwright-core";
import { openBench, type OpenBench } from "../support/browser";

/** A ledger as large units have it: rows pasted below the sample's table, as a colleague without the add-in does. */
describe("a ledger of 400 measures", () => {
  let bench: OpenBench;
  let pane: Frame;

  beforeAll(async () => {
    bench = await openBench();
    pane = await bench.pane();
    await pane.getByRole("tab", { name: "本期更新" }).waitFor();
  }, 300_000);
  afterAll(async () => bench.close());

  test("takes rows pasted below the table, with their formulas, lights and drop-downs", async () => {
    const found = await bench.page.evaluate(async () => {
      const [headings = [], ...rows] = window.bench.values("措施清单");
      const place = (heading: string): number => headings.indexOf(heading);
      const pasted = Array.from({ length: 342 }, (_, index) => {
        const row = [...(rows[index % rows.length] ?? [])].slice(0, headings.length - 1);
        row[place("编号")] = "";
        row[place("整改措施")] = `第 ${index + 1} 条补充措施`;
        row[place("状态")] = index % 3 === 0 ? "正在整改" : "已完成";
        return row.map((value, column) => (column === place("具体问题") ? null : value));
      });
      window.bench.setValues(`措施清单!A${rows.length + 3}`, pasted);
      await window.bench.settle(120_000);
      const after = window.bench.values("措施清单");
      const last = after[after.length - 1] ?? [];
      return {
        address: window.bench.tableAddress("措施清单"),
        issueText: last[place("具体问题")],
        issueId: last[place("问题编号")],
        known: rows.map((row) => [row[place("问题编号")], row[place("具体问题")]]),
      };
    });
    expect(found.address).toMatch(/:X402$/);
    expect(found.known).toContainEqual([found.issueId, found.issueText]);
  }, 180_000);

  test("is read, shown and searched in the pane, and one change to it costs two syncs", async () => {
    await pane.getByRole("button", { name: "重新读取" }).first().click();
    await pane
      .getByText(/共 \d{2,} 条|\d+ 条中的/)
      .first()
      .waitFor();
    await pane
      .getByText(/按措施/)
      .first()
      .waitFor();
    await pane.getByRole("tab", { name: "问题", exact: true }).click();
    await pane.getByRole("searchbox").fill("第 300 条补充措施");
    await pane.getByText("找到 1 个", { exact: false }).waitFor();
    await pane.getByRole("tab", { name: "本期更新" }).click();
    const card = pane.locator("[data-handle]").first();
    await card
      .getByRole("textbox", { name: /本期进展/ })
      .first()
      .fill("已完成年度核对。");
    await bench.page.evaluate(() => window.bench.resetCounters());
    await pane.getByRole("button", { name: /^保存（1）/ }).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByRole("textbox").fill("林书瑶");
    await dialog.getByRole("button").first().click();
    await pane.getByText("修改 1 行").waitFor({ timeout: 60_000 });
    const { syncs } = await bench.page.evaluate(() => window.bench.counters());
    expect(syncs).toBeLessThanOrEqual(2);
  }, 180_000);

  test("its notice is built within three syncs", async () => {
    await bench.page.evaluate(() => window.bench.resetCounters());
    await bench.page.evaluate(() => window.bench.press("构建通报"));
    const { syncs } = await bench.page.evaluate(() => window.bench.counters());
    expect(syncs).toBeLessThanOrEqual(3);
    const texts = await bench.page.evaluate(() => window.bench.values("通报!B2:B40").flat().map(String));
    expect(texts.some((text) => /400条/.test(text))).toBe(true);
  }, 180_000);
});
