import { errorOf, HostError } from "./host";
import { headingSynonyms } from "../../src/adopt/headings";
import { customFunctions } from "../../src/functions/functions";
import { seededRandom } from "../../src/ledger/seededRandom";
import { words } from "../../src/locales";

/* Whatever a range holds, a function gives a value or one of its own faults: nothing of ours fails on the way. */

/** What `answer` says where something was thrown that is no fault of a function. */
const [ourMistake = ""] = words().functions.unexpected({ detail: "\u0000" }).split("\u0000");

const longText = "某事项整改不到位，".repeat(3640);
const cells: readonly unknown[] = [
  ...["", "", "", " ", "\u3000", null, undefined, 0, -1, 1, 44742, 2022.6, 1e308, NaN, Infinity, true, false],
  ...["#N/A", "#REF!", "#VALUE!", "已完成", "整改中", "已销号", "差不多", "是", "否", "立行立改", "6月底", "长期坚持"],
  ...[
    "2022年13月45日",
    "9999-12-31",
    "合计",
    "填表人：甲",
    "一、",
    "(((（",
    "\u0000",
    "𠮷",
    "__proto__",
    "constructor",
    longText,
  ],
  ...[
    {},
    { basicValue: 3, type: "Double" },
    { basicValue: "已完成" },
    { code: "#DIV/0!" },
    { basicValue: {} },
    [],
    [[]],
  ],
];
const headings = Object.values(headingSynonyms).flatMap((synonyms) => synonyms.slice(0, 2));

const random = seededRandom("garbage");
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const listOf = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);

const shapes: Readonly<Record<string, () => unknown>> = {
  "no range at all": () => pick(cells),
  "an empty range": () => pick<unknown>([[], [[]], [[], []], [[""]]]),
  "one cell": () => [[pick(cells)]],
  "one row": () => [listOf(12, () => pick(cells))],
  "one row of headings": () => [listOf(12, () => pick(headings))],
  "one column": () => listOf(12, () => [pick(cells)]),
  "rows of any length": () => listOf(8, () => listOf(Math.floor(random() * 8), () => pick(cells))),
  "garbage under headings": () => [
    listOf(12, () => pick(headings)),
    ...listOf(Math.floor(random() * 20), () => listOf(12, () => pick(cells))),
  ],
  "garbage under the headings of the figures": () => [
    ["序号", "方面", "问题", "具体问题", "整改措施", "整改时限", "延期至", "延期批准", "状态", "完成日期", "是否销号"],
    ...listOf(20, () => listOf(11, () => pick(cells))),
  ],
  "headings in several rows": () => [
    ["某局整改台账", "", "", ""],
    ...listOf(3, () => listOf(4, () => pick([...headings, "", "其中"]))),
    ...listOf(6, () => listOf(4, () => pick(cells))),
  ],
};

const scalars: readonly unknown[] = [
  ...["", null, undefined, 44834, 0, -5, 1.5, NaN, true, "2022-9-30", "状态=已完成", "=", "牵头部门=", "按问题"],
  ...["忽略未识别", "按方面、忽略未识别", "状态", "状态、整改时限", "无此列", "#N/A", {}, [["按措施"]], [], longText],
];

const functions = Object.entries(customFunctions) as [string, (...given: unknown[]) => unknown][];

/** What a call ends in other than a value, where it is not a fault that the function says itself. */
const failure = (call: () => unknown): string | null => {
  try {
    const value = call();
    return typeof value === "number" && !Number.isFinite(value) ? `gave ${value}` : null;
  } catch (thrown) {
    if (!(thrown instanceof HostError)) return String(thrown);
    const { code, message } = thrown;
    const isOwn = ["#VALUE!", "#N/A"].includes(code) && message !== "" && !message.startsWith(ourMistake);
    return isOwn ? null : `${code} ${message}`;
  }
};

describe("a function", () => {
  it("would be told if it failed: the words for a mistake of ours are recognised", () => {
    const refusesToBeRead = new Proxy([[""]], {
      get: () => {
        throw new Error("unreadable");
      },
    });
    const call = (): unknown => customFunctions.OVERDUECOUNT(refusesToBeRead);
    expect(errorOf(call).code).toBe("#VALUE!");
    expect(failure(call)).toContain("unreadable");
  });

  it.each(Object.keys(shapes))("gives a value or a fault of its own on %s", (shape) => {
    for (let round = 0; round < 25; round += 1)
      for (const [id, compute] of functions) {
        const given = [shapes[shape]?.(), ...listOf(compute.length + 2, () => pick(scalars))];
        const failed = failure(() => compute(...given));
        if (failed !== null) throw new Error(`${id} ${failed}\n${JSON.stringify(given).slice(0, 2000)}`);
        // most of the time another argument is refused first
        const bare = failure(() => compute(given[0], ...(id === "PROGRESSSUMMARY" ? ["状态"] : []), 44834));
        if (bare !== null) throw new Error(`${id} ${bare}\n${JSON.stringify(given[0]).slice(0, 2000)}`);
      }
  });
});
