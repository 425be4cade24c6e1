import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { unescapeXml } from "../../bench/xlsx/xml";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * LibreOffice as a second opinion on .xlsx and .docx files: it is not written by us. "always" calculates every formula anew, "never" shows the values that
 * the file caches (the only way to see those of functions that LibreOffice does not know).
 */
export type Recalculation = "always" | "never";

export interface CalcSheet {
  /** Unrounded: numbers, percentages and dates (as serials) in JavaScript's notation, TRUE and FALSE, errors as "#N/A". */
  readonly values: string[][];
  /** Formula texts ("=…"), else the values. */
  readonly formulas: string[][];
}

const run = promisify(execFile);
const PROFILE = resolve(__dirname, "../../scripts/soffice-profile/registrymodifications.xcu");
const profiles = new Map<Recalculation, Promise<string>>();

/** One profile per process and mode: LibreOffice refuses a second instance on the same one. */
function profile(mode: Recalculation): Promise<string> {
  const known = profiles.get(mode) ?? prepareProfile(mode);
  profiles.set(mode, known);
  return known;
}

async function prepareProfile(mode: Recalculation): Promise<string> {
  const folder = join(tmpdir(), `zg-soffice-${process.pid}-${mode}`);
  await mkdir(join(folder, "user"), { recursive: true });
  const text = await readFile(PROFILE, "utf8");
  await writeFile(
    join(folder, "user/registrymodifications.xcu"),
    mode === "always" ? text : text.replace(/(OOXMLRecalcMode"[^>]*><value>)0/, "$11"),
  );
  return folder;
}

let queue: Promise<unknown> = Promise.resolve();

/** Converts and gives the files that came out, by name. Calls of one process wait for each other. */
async function convert(
  bytes: Uint8Array,
  filter: string,
  mode: Recalculation,
  name = "book.xlsx",
): Promise<Map<string, Uint8Array>> {
  const task = queue.then(async () => {
    const folder = await mkdtemp(join(tmpdir(), "zg-convert-"));
    try {
      const source = join(folder, name);
      const out = join(folder, "out");
      await writeFile(source, bytes);
      const soffice = process.env["SOFFICE_PATH"] ?? "soffice";
      const { stderr } = await run(
        soffice,
        [
          `-env:UserInstallation=file://${await profile(mode)}`,
          "--headless",
          "--norestore",
          "--convert-to",
          filter,
          "--outdir",
          out,
          source,
        ],
        { timeout: 120_000 },
      ).catch((cause: unknown) => {
        throw new Error(
          "LibreOffice did not run. It is needed here: apt-get install libreoffice-calc libreoffice-writer",
          { cause },
        );
      });
      const names = await readdir(out).catch(() => [] as string[]);
      if (names.length === 0) throw new Error(`LibreOffice could not open the file. ${stderr}`);
      return new Map(
        await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(out, name)))] as const)),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  queue = task.catch(() => undefined);
  return task;
}

const csvFilter = (shown: boolean, formulas: boolean): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,${shown},${formulas},false,-1`;

async function csvSheets(
  bytes: Uint8Array,
  mode: Recalculation,
  shown: boolean,
  formulas: boolean,
): Promise<Map<string, string[][]>> {
  const files = await convert(bytes, csvFilter(shown, formulas), mode);
  return new Map(
    [...files].map(([name, content]) => [name.replace(/^book-|\.csv$/g, ""), parseCsv(strFromU8(content))]),
  );
}

/** Opens the workbook in LibreOffice, calculates it (see `Recalculation`), and gives all sheets by name. */
export async function recalculate(
  bytes: Uint8Array,
  mode: Recalculation = "always",
): Promise<Record<string, CalcSheet>> {
  const values = flatSheets(strFromU8(only(await convert(bytes, "fods", mode))));
  const formulas = await csvSheets(bytes, mode, false, true);
  return Object.fromEntries(
    [...values].map(([name, rows]) => [name, { values: rows, formulas: formulas.get(name) ?? [] }]),
  );
}

/** The texts that a reader sees in the cells, by sheet. */
export async function shownTexts(
  bytes: Uint8Array,
  mode: Recalculation = "always",
): Promise<Record<string, string[][]>> {
  return Object.fromEntries(await csvSheets(bytes, mode, true, false));
}

export async function toPdf(bytes: Uint8Array, mode: Recalculation = "never"): Promise<Uint8Array> {
  return only(await convert(bytes, "pdf", mode));
}

/** A .docx as Writer sets it. */
export async function docxToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return only(await convert(bytes, "pdf", "never", "paper.docx"));
}

/** A .docx as Writer saves it. */
export async function docxSaved(bytes: Uint8Array): Promise<Uint8Array> {
  return only(await convert(bytes, "docx:MS Word 2007 XML", "never", "paper.docx"));
}

/** The workbook as LibreOffice writes it back. */
export async function roundTrip(bytes: Uint8Array, mode: Recalculation = "always"): Promise<Uint8Array> {
  return only(await convert(bytes, "xlsx:Calc MS Excel 2007 XML", mode));
}

/** Flat OpenDocument tells types apart, which CSV does not (a General cell that LibreOffice chose to show as a date). */
function flatSheets(fods: string): Map<string, string[][]> {
  const sheets = new Map<string, string[][]>();
  for (const [, head = "", body = ""] of fods.matchAll(
    /<table:table (?=[^>]*table:name=)([^>]*)>([\s\S]*?)<\/table:table>/g,
  )) {
    const rows: string[][] = [];
    let blank = 0;
    for (const [, about = "", inner = ""] of body.matchAll(
      /<table:table-row([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g,
    )) {
      const cells: string[] = [];
      let gap = 0;
      for (const [, , attribute = "", content = ""] of inner.matchAll(
        /<table:(covered-)?table-cell((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/table:\1?table-cell>)/g,
      )) {
        const value = flatValue(attribute, content);
        const times = Number(/table:number-columns-repeated="(\d+)"/.exec(attribute)?.[1] ?? 1);
        if (value === "") gap += times;
        else {
          cells.push(...Array<string>(gap).fill(""), ...Array<string>(times).fill(value));
          gap = 0;
        }
      }
      const times = Number(/table:number-rows-repeated="(\d+)"/.exec(about)?.[1] ?? 1);
      if (cells.length === 0) blank += times;
      else {
        for (let i = 0; i < blank; i++) rows.push([]);
        for (let i = 0; i < times; i++) rows.push([...cells]);
        blank = 0;
      }
    }
    sheets.set(unescapeXml(/table:name="([^"]*)"/.exec(head)?.[1] ?? ""), rows);
  }
  return sheets;
}

function flatValue(attribute: string, content: string): string {
  const of = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attribute)?.[1];
  const text = [
    ...content
      .replace(/<office:annotation[\s\S]*?<\/office:annotation>/g, "")
      .matchAll(/<text:p[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g),
  ]
    .map((m) =>
      (m[1] ?? "")
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => " ".repeat(Number(count ?? 1)))
        .replace(/<[^>]+>/g, ""),
    )
    .join("\n");
  const type = of("office:value-type");
  if (of("calcext:value-type") === "error") return unescapeXml(text);
  if (type === "float" || type === "percentage" || type === "currency") return String(Number(of("office:value")));
  if (type === "boolean") return (of("office:boolean-value") ?? "").toUpperCase();
  if (type === "date")
    return String(
      Math.round(
        (Date.parse(`${(of("office:date-value") ?? "").replace(/^(\d{4}-\d\d-\d\d)$/, "$1T00:00:00")}Z`) / 86_400_000 +
          25_569) *
          1e8,
      ) / 1e8,
    );
  if (type === "time") {
    const [, hours = "0", minutes = "0", seconds = "0"] =
      /PT(\d+)H(\d+)M([\d.,]+)S/.exec(of("office:time-value") ?? "") ?? [];
    return String((Number(hours) + Number(minutes) / 60 + Number(seconds.replace(",", ".")) / 3600) / 24);
  }
  return unescapeXml(of("office:string-value") ?? text);
}

function only(files: Map<string, Uint8Array>): Uint8Array {
  const [first] = files.values();
  if (!first) throw new Error("LibreOffice wrote nothing.");
  return first;
}

/** A copy whose formulas have no cached results, so that whoever opens it must calculate. */
export function strippedOfCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const text = strFromU8(content).replace(/<c( [^>]*)>(<f[\s>][\s\S]*?)<\/c>/g, (_, head: string, inner: string) => {
      return `<c${head.replace(/ t="(?:str|b|e|n)"/, "")}>${inner.replace(/<v>[\s\S]*?<\/v>|<v\/>/, "")}</c>`;
    });
    parts[path] = strToU8(text);
  }
  return zipSync(parts);
}

export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain, end] = match;
    if (whole === "" && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? "") : quoted.replace(/""/g, '"'));
    if (end !== ",") {
      rows.push(row);
      row = [];
      if (end === "") break;
    }
  }
  return rows;
}

/** Whether a value of the bench is what LibreOffice found. Numbers to nine digits: the engines round differently. */
export function agrees(
  value: string | number | boolean | { readonly error: string } | undefined,
  found: string | undefined,
): boolean {
  const text = found ?? "";
  if (value === undefined || value === "") return text === "";
  if (typeof value === "object") return text === value.error;
  if (typeof value === "boolean") return text === (value ? "TRUE" : "FALSE") || text === (value ? "1" : "0");
  if (typeof value === "number")
    return text !== "" && Math.abs(Number(text) - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return text === value;
}
