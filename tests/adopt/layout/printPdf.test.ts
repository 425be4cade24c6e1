import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { printForm } from "../../../src/adopt/layout/printForm";
import { xlsxOf } from "../../../src/workbook/xlsxFile";
import { issueRow, ledgerOf, measureRow, serial } from "../../ledger/ledgerBuilder";
import { toPdf } from "../../support/libreoffice";

jest.setTimeout(180_000);
const run = promisify(execFile);

const asOf = { year: 2022, month: 9, day: 30 };
const sentence = (n: number): string => `第${n}步由牵头科室会同配合科室逐项核对台账、补齐材料并在例会上通报结果，`;
const long = Array.from({ length: 90 }, (_, n) => sentence(n + 1)).join("");
const longOutcome = Array.from({ length: 60 }, (_, n) => `已完成核对事项${n + 1}并留存记录；`).join("");

const ledger = ledgerOf({
  settings: [
    { item: "单位", content: "青禾市档案馆党组" },
    { item: "巡察批次", content: "第三轮巡察" },
  ],
  issues: Array.from({ length: 12 }, (_, at) =>
    issueRow({
      id: `W-0000${at + 10}`,
      seq: String(at + 1),
      aspect: at < 6 ? "落实重大决策部署方面" : "基层组织建设方面",
      problem: `问题归类${Math.floor(at / 2) + 1}不够清楚`,
      problemSeq: String(Math.floor(at / 2) + 1),
      text: `具体表现${at + 1}：部门间目录更新不及时`,
      outcome: at === 3 ? longOutcome : `整改情况${at + 1}`,
      ...(at === 5 ? { extendedTo: serial(2022, 12, 31), extensionApproval: "党组会纪要第5号" } : {}),
    }),
  ),
  measures: Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    [1, 2, 3].slice(0, (at % 3) + 1).map((n) =>
      measureRow({
        id: `C-0${at}${n}000`,
        issueId: `W-0000${at + 10}`,
        seq: String(n),
        text: at === 4 && n === 1 ? long : `措施${at + 1}之${n}：每月核对一次目录并通报`,
      }),
    ),
  ),
});

const folder = mkdtemp(join(tmpdir(), "zg-print-"));
afterAll(async () => rm(await folder, { recursive: true, force: true }));

const bare = (text: string): string => text.replace(/\s+/g, "");

describe("the print form on paper", () => {
  let pages: readonly string[] = [];
  let info = "";
  let path = "";

  beforeAll(async () => {
    const bytes = await xlsxOf([{ name: "打印", page: printForm(ledger, { asOf }) }]);
    path = join(await folder, "print.pdf");
    await writeFile(path, await toPdf(bytes));
    if (process.env["KEEP_PDF"] !== undefined) await writeFile(process.env["KEEP_PDF"], await readFile(path));
    info = (await run("pdfinfo", [path])).stdout;
    pages = (await run("pdftotext", ["-layout", path, "-"])).stdout.split("\f").filter((page) => page.trim() !== "");
  });

  /** Where the columns stand on paper: fonts differ from machine to machine, and column widths with them. */
  const columnEdges = async (): Promise<readonly number[]> => {
    const { columnWidths, cells } = printForm(ledger, { asOf });
    const { stdout } = await run("pdftotext", ["-bbox", "-f", "1", "-l", "1", path, "-"]);
    const middleOf = (word: string): number => {
      const [, from = "", to = ""] =
        new RegExp(`xMin="([\\d.]+)"[^>]*xMax="([\\d.]+)"[^>]*>${word}<`).exec(stdout) ?? [];
      return (Number(from) + Number(to)) / 2;
    };
    const starts = columnWidths.map((_, at) => columnWidths.slice(0, at).reduce((a, b) => a + b, 0));
    const last = columnWidths.length - 1;
    const middle = (at: number): number => (starts[at] ?? 0) + (columnWidths[at] ?? 0) / 2;
    const [first, end] = [middleOf(String(cells[2]?.[0])), middleOf(String(cells[2]?.[last]))];
    const scale = (end - first) / (middle(last) - middle(0));
    const left = first - middle(0) * scale;
    return [...starts, middle(last) + (columnWidths[last] ?? 0) / 2].map((start) => left + start * scale);
  };

  /** All text of a part of the pages' width between the margins, from top to bottom. */
  const column = async (from: number, to: number): Promise<string> => {
    const area = ["-x", String(Math.round(from)), "-W", String(Math.round(to - from)), "-y", "0", "-H", "558"];
    return bare((await run("pdftotext", ["-raw", ...area, path, "-"], { maxBuffer: 1e8 })).stdout);
  };

  it("is A4 landscape and no wider than a page", () => {
    const [, width = "", height = ""] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    for (const page of pages) expect(bare(page)).toMatch(/序号方面问题/);
  });

  it("repeats the headings on every page, the title only on the first", () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(bare(page)).toContain("整改措施责任领导牵头部门责任人整改时限整改情况状态");
    expect(bare(pages[0] ?? "")).toContain("青禾市档案馆党组第三轮巡察整改台账截至2022年9月30日");
    expect(bare(pages.slice(1).join(""))).not.toContain("第三轮巡察");
  });

  it("is printed as large as it is: the columns fill the width of the paper and no more", async () => {
    const edges = await columnEdges();
    const [left = 0, right = 0] = [edges[0], edges[edges.length - 1]];
    expect(left).toBeGreaterThanOrEqual(26);
    expect(right).toBeLessThanOrEqual(842 - 26);
    expect(right - left).toBeGreaterThan(740);
  });

  it("ends merged cells with the page and says on the next what they stand for", async () => {
    const edges = await columnEdges();
    const [from = 0, to = 0] = [edges[1], edges[4]];
    for (let page = 2; page <= pages.length; page += 1) {
      const area = [
        "-f",
        String(page),
        "-l",
        String(page),
        "-x",
        String(Math.round(from)),
        "-W",
        String(Math.round(to - from)),
      ];
      const { stdout } = await run("pdftotext", ["-raw", ...area, "-y", "0", "-H", "558", path, "-"]);
      // the headings, then at once a 方面, its 问题 and 具体问题: begun here, or marked as going on
      expect(bare(stdout)).toMatch(/^方面问题具体问题.*(?:决策部署|组织建设)/);
    }
    const second = bare(pages[1] ?? "");
    expect(second).toContain("（续");
  });

  it("cuts no text: every measure and every outcome is there to its last character", async () => {
    const edges = await columnEdges();
    const measures = (await column(edges[4] ?? 0, edges[5] ?? 0)).replaceAll("整改措施", "");
    const outcomes = (await column(edges[9] ?? 0, edges[10] ?? 0)).replaceAll("整改情况", "");
    for (const { text } of ledger.measures) expect(measures).toContain(bare(text));
    expect(outcomes).toContain(bare(longOutcome));
    expect(await column(edges[8] ?? 0, edges[9] ?? 0)).toContain("2022年9月底（延期至2022年12月31日）");
  });
});
