import type { Frame } from "playwright-core";
import type { CellScalar, WorkbookContent } from "../../bench/model/content";
import { writeXlsx } from "../../bench/xlsx/writeXlsx";
import type { OpenBench } from "./browser";

/** Opens a workbook in the bench as its user does; gives the add-in's pane, which starts anew with it. */
export async function openWorkbook(bench: OpenBench, content: WorkbookContent, name: string): Promise<Frame> {
  const bytes = Array.from(await writeXlsx(content));
  await bench.page.evaluate(([file, fileName]) => window.bench.open(new Uint8Array(file), fileName), [
    bytes,
    name,
  ] as const);
  return bench.pane();
}

/** The workbook as the bench saves it. */
export async function savedFile(bench: OpenBench): Promise<Uint8Array> {
  const encoded = await bench.page.evaluate(async () => {
    const bytes = await window.bench.save();
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return Uint8Array.from(Buffer.from(encoded, "base64"));
}

export const valuesOf = (bench: OpenBench, address: string): Promise<CellScalar[][]> =>
  bench.page.evaluate((a) => window.bench.values(a), address);

/** Body rows of a table, by heading. */
export async function rowsOf(bench: OpenBench, table: string): Promise<Record<string, CellScalar>[]> {
  const [headings = [], ...body] = await valuesOf(bench, table);
  return body.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? ""])));
}

export const sheetNames = (bench: OpenBench): Promise<string[]> =>
  bench.page.evaluate(() => [...window.bench.sheetNames()]);

/** 导入 on the page 导入现有台账, until the ledger is there and everything has its result. */
export async function confirmImport(bench: OpenBench, pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "导入", exact: true }).click({ timeout: 60_000 });
  await pane.getByText(/^已导入 /).waitFor({ timeout: 120_000 });
  await bench.page.evaluate(() => window.bench.settle(120_000));
}
