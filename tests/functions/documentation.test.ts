import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { errorOf } from "./host";
import { customFunctions } from "../../src/functions/functions";
import { switchWords } from "../../src/functions/switchesArgument";
import { formatRate } from "../../src/ledger/rate";
import { words } from "../../src/locales";
import { day } from "./ledgers";

/** The examples of docs/functions.md, executed: what the page says a formula gives is what it gives. */
const lines = readFileSync(resolve(__dirname, "../../docs/functions.md"), "utf8").split("\n");

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

/** The Markdown table that begins at or after a line: its rows, the heading first, the line of dashes left out. */
const tableFrom = (from: number): string[][] => {
  const start = lines.findIndex((line, at) => at >= from && line.startsWith("|"));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  return lines
    .slice(start, end)
    .filter((line) => !/^\|[-|]+\|$/.test(line))
    .map(cellsOf);
};

const ledgers = new Map<string, string[][]>();
lines.forEach((line, at) => {
  const name = /^区域 \*\*(.+?)\*\*/.exec(line)?.[1];
  if (name === undefined) return;
  const table = tableFrom(at);
  ledgers.set(name, table[0]?.every((heading) => heading === "") === true ? table.slice(1) : table);
});

const functions: Readonly<Record<string, (...args: unknown[]) => unknown>> = Object.fromEntries(
  Object.entries(customFunctions).map(([id, fn]) => [
    words("zh-CN").functions.customFunctions[id as keyof typeof customFunctions].name,
    fn as (...args: unknown[]) => unknown,
  ]),
);

/** "text", a number, or the name of a block of the page. */
const argumentOf = (written: string): unknown => {
  if (written.startsWith('"')) return written.slice(1, -1);
  if (/^-?\d+$/.test(written)) return Number(written);
  const cells = ledgers.get(written);
  if (!cells) throw new Error(`no block ${written}`);
  return cells.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
};

const call = (formula: string): unknown => {
  const [, name = "", args = ""] = /^=ZG\.([^(]+)\((.*)\)$/.exec(formula) ?? [];
  const fn = functions[name];
  if (!fn) throw new Error(`cannot read ${formula}`);
  return fn(...(args.match(/"[^"]*"|[^,]+/g) ?? []).map(argumentOf));
};

/** A rate of up to a few dozen items, as a cell with the format 0.0% shows it. */
const asPercent = (value: number): string =>
  formatRate({ numerator: Math.round(value * 55440), denominator: 55440 }).replace(".0%", "%");

const examples = lines.flatMap((line) => {
  const [, formula, result] = /^\| `(=ZG\.[^`]+)` \| (.+) \|$/.exec(line) ?? [];
  return formula !== undefined && result !== undefined ? [[formula, result] as const] : [];
});

describe("docs/functions.md", () => {
  it("has examples of every function", () => {
    const text = lines.join("\n");
    for (const name of Object.keys(functions)) {
      expect(text).toContain(`\`ZG.${name}(`);
      expect(text).toContain(`=ZG.${name}(`);
    }
  });

  it.each(examples)("%s gives %s", (formula, result) => {
    if (result.startsWith("#")) expect(errorOf(() => call(formula)).code).toBe(result);
    else {
      const value = call(formula);
      if (/^\d{4}-\d+-\d+$/.test(result)) expect(value).toBe(day(result));
      else expect(typeof value === "number" && result.endsWith("%") ? asPercent(value) : String(value)).toBe(result);
    }
  });

  it("shows the table that 整改汇总 spills", () => {
    const at = lines.findIndex((line) => line.startsWith("`=ZG.整改汇总("));
    const formula = /`([^`]+)`/.exec(lines[at] ?? "")?.[1] ?? "";
    const spilled = call(formula) as (string | number)[][];
    const shown = spilled.map((row, index) =>
      row.map((cell, column) =>
        index > 0 && column === 7 && typeof cell === "number" ? asPercent(cell) : String(cell),
      ),
    );
    expect(shown).toEqual(tableFrom(at));
  });

  it("shows the table that 逾期清单 spills", () => {
    const at = lines.findIndex((line) => line.startsWith("`=ZG.逾期清单("));
    const formula = /`([^`]+)`/.exec(lines[at] ?? "")?.[1] ?? "";
    expect((call(formula) as (string | number)[][]).map((row) => row.map(String))).toEqual(tableFrom(at));
  });

  it("explains every word of 口径 and no other", () => {
    const at = lines.findIndex((line) => line.startsWith("| 口径 | 含义 |"));
    expect(
      tableFrom(at)
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(switchWords);
  });
});
