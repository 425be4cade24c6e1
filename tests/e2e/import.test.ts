import type { Frame } from "playwright-core";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { CellValue } from "../../src/ledger/model";
import { adopted } from "../adopt/ledgers/adopted";
import * as ledgers from "../adopt/ledgers";
import { sheetOf } from "../adopt/ledgers/sheet";
import { confirmImport, openWorkbook, rowsOf, sheetNames } from "../support/benchWorkbook";
import { openBench, type OpenBench } from "../support/browser";
import { sheetContent, workbookOf } from "../support/foreignContent";

/** What people do with a ledger they already have, from their file to a clean ledger beside it, in a real browser. */
describe("taking over a ledger that people already have", () => {
  let bench: OpenBench;
  let pane: Frame;

  const open = async (sheet: ForeignSheet): Promise<void> => {
    pane = await openWorkbook(bench, workbookOf(sheetContent(sheet)), `${sheet.name}.xlsx`);
    await pane.getByRole("button", { name: "导入现有台账" }).waitFor();
  };
  const whole = (sheet: string): Promise<unknown> =>
    bench.page.evaluate((name) => {
      const address = window.bench.usedRange(name);
      return [address, window.bench.formulas(address), window.bench.texts(address)];
    }, sheet);
  beforeAll(async () => {
    bench = await openBench({ query: "open=none" });
    pane = await bench.pane();
  }, 300_000);
  afterAll(async () => bench.close());

  test.each(Object.entries(ledgers))(
    "%s: what was understood is shown, the sheet stays as it is, and the ledger beside it holds every item",
    async (name, sheet) => {
      await open(sheet);
      const before = await whole(sheet.name);
      const { counts, issues } = adopted(sheet);
      await pane.getByRole("button", { name: "导入现有台账" }).click();
      const line = `${counts.aspects} 方面，${counts.problems} 问题，${counts.issues} 具体问题，${counts.measures} 措施`;
      await pane.getByText(line).first().waitFor({ timeout: 60_000 });
      await bench.screenshot(`import-${name}`);
      expect(await sheetNames(bench)).toEqual([sheet.name]);

      await confirmImport(bench, pane);
      const names = await sheetNames(bench);
      expect(names).toEqual(expect.arrayContaining([sheet.name, "问题清单", "措施清单", "看板"]));
      expect(names.filter((each) => each.includes("导入中"))).toEqual([]);
      expect(await whole(sheet.name)).toEqual(before);

      const written = await rowsOf(bench, "问题清单");
      expect(written.map((row) => row["具体问题"])).toEqual(issues.map(({ fields }) => fields["text"]));
      expect(written.map((row) => row["状态"])).toEqual(issues.map(({ fields }) => fields["status"] ?? ""));
      const ids = new Set(written.map((row) => row["编号"]));
      expect(ids.size).toBe(issues.length);
      if (counts.measures > 0) {
        const measures = await rowsOf(bench, "措施清单");
        expect(measures).toHaveLength(counts.measures);
        expect(measures.every((row) => ids.has(row["问题编号"] ?? ""))).toBe(true);
      }
      expect(await bench.page.evaluate(() => window.bench.missingApis())).toEqual([]);
    },
    240_000,
  );

  test("a cell that was not understood is listed and leads to its place", async () => {
    const { repeatedParents } = ledgers;
    const cells = repeatedParents.cells.map((row) => [...row]);
    const row = cells[2];
    if (row) row[4] = "适时";
    await open({ ...repeatedParents, cells });
    await pane.getByRole("button", { name: "导入现有台账" }).click();
    await pane.getByRole("button", { name: /在原表中定位：第3行E列/ }).click();
    await bench.page.waitForFunction(() => window.bench.selection().endsWith("E3"));
  }, 120_000);

  test("a large ledger of 52 columns shows how far it is, and cancelled half-way it leaves nothing behind", async () => {
    const [first = [], second = [], third = [], ...rest] = ledgers.threeHeaderRows.cells;
    const headings = [first, second, third, ...rest.slice(0, 2)];
    const body = rest.slice(2).filter((row) => row.some((cell) => cell !== ""));
    const rows = Array.from({ length: 300 }, (_, at): readonly CellValue[] => {
      const pattern = body[at % body.length] ?? [];
      return pattern.map((cell, column) =>
        column === 0 ? at + 1 : typeof cell === "string" && cell.length > 8 ? `${cell}（${at + 1}）` : cell,
      );
    });
    const big = sheetOf("大台账", [...headings, ...rows]);
    await open({ ...big, merges: ledgers.threeHeaderRows.merges.filter(({ row }) => row < headings.length) });
    await pane.getByRole("button", { name: "导入现有台账" }).click();
    await pane.getByRole("button", { name: "导入", exact: true }).waitFor({ timeout: 120_000 });
    // Excel is slow with its first answer: time for the user to think better of it
    await bench.page.evaluate(() => window.bench.faults.delaySync(8_000));
    await pane.getByRole("button", { name: "导入", exact: true }).click();
    await pane.getByRole("progressbar").first().waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "取消", exact: true }).click({ timeout: 60_000 });
    await pane
      .getByText(/已取消/)
      .first()
      .waitFor({ timeout: 240_000 });
    expect(await sheetNames(bench)).toEqual(["大台账"]);
  }, 600_000);
});
