import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { writeXlsx } from "../../bench/xlsx/writeXlsx";
import type { CellValue } from "../../src/ledger/model";
import { threeHeaderRows } from "../adopt/ledgers";
import { sheetOf } from "../adopt/ledgers/sheet";
import { sheetNames } from "../support/benchWorkbook";
import { openBench, type OpenBench } from "../support/browser";
import { sheetContent, workbookOf } from "../support/foreignContent";

const rowCount = 10_000;
const columnCount = 52;
const headingRows = 5;
/** Per group of three rows: one issue with two measures, one with one. */
const issueCount = 6_667;
const measureCount = 10_000;

/** Milliseconds: 1,000 to 2,300 were seen where twenty processes shared two cores. */
const longestAway = 4_000;

/** The ledger of three heading rows with its rows repeated under other words, as the file of a large group has it. */
const largeLedger = (): Promise<Uint8Array> => {
  const { cells, merges } = threeHeaderRows;
  const patterns = cells.slice(headingRows, headingRows + 3);
  const body = Array.from({ length: rowCount }, (_, at): readonly CellValue[] =>
    (patterns[at % patterns.length] ?? []).map((cell, column) => {
      if (column === 0) return cell === "" ? "" : at + 1;
      return typeof cell === "string" && cell.length > 4 ? `${cell}（${at + 1}）` : cell;
    }),
  );
  const rows = [...cells.slice(0, headingRows), ...body];
  const above = merges.filter(({ row }) => row < headingRows);
  return writeXlsx(workbookOf(sheetContent({ ...sheetOf("大台账", rows), merges: above })));
};

/** What a clock in the pane saw since it was read last: the longest time without a tick, and every position of a progress bar. */
interface Seen {
  readonly longest: number;
  readonly positions: readonly number[];
}

declare global {
  interface Window {
    seen: { longest: number; positions: number[] };
  }
}

describe("a ledger of 10,000 rows and 52 columns", () => {
  let bench: OpenBench;
  let pane: Frame;
  let folder: string;
  let corner: { readonly x: number; readonly y: number };
  let original: unknown;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "large-ledger-"));
    const file = join(folder, "大台账.xlsx");
    writeFileSync(file, await largeLedger());
    bench = await openBench({ file });
    pane = await bench.pane();
    await pane.getByRole("button", { name: "导入现有台账" }).waitFor();
    corner = await bench.page.evaluate(() => {
      const { x, y } = window.bench.paneFrame().getBoundingClientRect();
      return { x, y };
    });
    original = await fingerprint();
    await pane.evaluate(() => {
      let last = performance.now();
      window.seen = { longest: 0, positions: [] };
      setInterval(() => {
        const now = performance.now();
        window.seen.longest = Math.max(window.seen.longest, now - last);
        last = now;
        const at = Number(document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow") ?? Number.NaN);
        if (!Number.isNaN(at) && window.seen.positions[window.seen.positions.length - 1] !== at)
          window.seen.positions.push(at);
      }, 50);
    });
  }, 600_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await bench.close();
  });

  const seen = async (phase: string): Promise<Seen> => {
    const found = await pane.evaluate(() => {
      const before = window.seen;
      window.seen = { longest: 0, positions: [] };
      const { memory } = performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } };
      return { ...before, megabytes: Math.round(memory.usedJSHeapSize / 1e6) };
    });
    process.stdout.write(
      `${phase}: the pane was away for ${Math.round(found.longest)} ms at most; ${found.megabytes} MB; progress ${found.positions.join(", ")}\n`,
    );
    return found;
  };

  /** Size and a sum over all cells of the user's sheet. */
  const fingerprint = (): Promise<unknown> =>
    bench.page.evaluate(() => {
      const address = window.bench.usedRange("大台账");
      let sum = 0;
      for (const row of window.bench.formulas(address))
        for (const cell of row) for (const char of String(cell)) sum = (sum * 31 + char.charCodeAt(0)) % 1_000_000_007;
      return [address, sum];
    });
  const names = (): Promise<readonly string[]> =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const { names: found } = context.workbook;
        found.load("items/name");
        await context.sync();
        return found.items.map(({ name }) => name);
      }),
    );
  /** With the mouse, which asks nothing of the page around the pane. */
  const click = async (label: string): Promise<void> => {
    const at = await pane.evaluate((text) => {
      const button = [...document.querySelectorAll("button")].find((each) => each.textContent === text);
      button?.scrollIntoView({ block: "center" });
      const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    }, label);
    await bench.page.mouse.click(corner.x + at.x, corner.y + at.y);
  };

  test("is read and understood while the pane goes on answering", async () => {
    await pane.getByRole("button", { name: "导入现有台账" }).click();
    await pane.getByText(`${issueCount} 具体问题，${measureCount} 措施`).first().waitFor({ timeout: 240_000 });
    const { longest, positions } = await seen("reading");
    expect(longest).toBeLessThan(longestAway);
    expect(positions.length).toBeGreaterThan(2);
    expect(threeHeaderRows.cells[0]).toHaveLength(columnCount);
  }, 300_000);

  test("cancelled while it is written leaves nothing behind", async () => {
    await click("导入");
    await pane.waitForFunction(() => window.seen.positions.some((at) => at > 0), undefined, { timeout: 240_000 });
    const clicked = Date.now();
    await click("取消");
    await pane.waitForFunction(() => document.body.textContent?.includes("正在取消"), undefined, { timeout: 30_000 });
    process.stdout.write(`取消 was answered after ${Date.now() - clicked} ms\n`);
    await pane.waitForFunction(() => document.body.textContent?.includes("已取消，没有留下任何内容"), undefined, {
      timeout: 240_000,
    });
    expect((await seen("writing, cancelled")).longest).toBeLessThan(longestAway);
    expect(await sheetNames(bench)).toEqual(["大台账"]);
    expect(await bench.page.evaluate(() => window.bench.tableNames())).toEqual([]);
    expect(await names()).toEqual([]);
    expect(await fingerprint()).toEqual(original);
  }, 600_000);

  test("is imported with every row, and the board counts them", async () => {
    await bench.page.evaluate(() => window.bench.resetCounters());
    await click("导入");
    await pane.waitForFunction((said) => document.body.textContent?.includes(said), `已导入 ${issueCount} 个具体问题`, {
      timeout: 480_000,
    });
    const { syncs, requestBytes } = await bench.page.evaluate(() => window.bench.counters());
    process.stdout.write(`written and read again: ${syncs} syncs, ${(requestBytes / 1e6).toFixed(1)} MB\n`);
    // one to look and three messages of 4 MB at most; then the pane reads the ledger and what is selected, on its own time
    expect(syncs).toBeGreaterThanOrEqual(4);
    expect(syncs).toBeLessThanOrEqual(7);
    const { longest, positions } = await seen("writing");
    expect(longest).toBeLessThan(longestAway);
    expect(positions.length).toBeGreaterThan(2);
    const found = await bench.page.evaluate(async () => {
      await window.bench.settle(480_000);
      const ids = (table: string): string[] =>
        window.bench
          .values(table)
          .slice(1)
          .map(([id]) => String(id));
      return {
        sheets: window.bench.sheetNames(),
        issues: ids("问题清单").length,
        measures: new Set(ids("措施清单")).size,
        board: [window.bench.values("看板!B4")[0]?.[0], window.bench.values("看板!B5")[0]?.[0]],
      };
    });
    expect(found).toMatchObject({ issues: issueCount, measures: measureCount, board: [issueCount, measureCount] });
    expect(found.sheets.filter((name) => name.includes("导入中"))).toEqual([]);
    expect(await fingerprint()).toEqual(original);
  }, 900_000);
});
