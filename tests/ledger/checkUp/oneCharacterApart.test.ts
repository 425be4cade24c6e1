import { oneCharacterApart } from "../../../src/ledger/checkUp/oneCharacterApart";
import { seededRandom } from "../../../src/ledger/seededRandom";

const lengths = { least: 2, most: 60 };
const pairs = (texts: readonly string[]) =>
  oneCharacterApart(texts, lengths).map(({ one, other, left, right, behind }) => [one, other, left, right, behind]);

const without = (text: string, i: number): string => text.slice(0, i) + text.slice(i + 1);
const isApart = (a: string, b: string): boolean =>
  a.length === b.length
    ? Array.from(a).filter((character, i) => character !== b[i]).length === 1
    : a.length + 1 === b.length && Array.from(b).some((_, i) => without(b, i) === a);

describe("texts one character apart", () => {
  test("are found with the characters and what follows", () => {
    expect(pairs(["台账不全", "台帐不全"])).toEqual([["台账不全", "台帐不全", "账", "帐", "不全"]]);
    expect(pairs(["台账不太全", "台账不全"])).toEqual([["台账不全", "台账不太全", "", "太", "全"]]);
    expect(pairs(["台台账", "台账"])).toEqual([["台账", "台台账", "", "台", "台账"]]);
    expect(pairs(["台账不全", "台账全不"])).toEqual([]);
    expect(pairs(["𠮷庆巷道路", "𠮷庄巷道路"])).toHaveLength(1);
  });

  test("are those that comparing each with each finds, but for lists of three", () => {
    const random = seededRandom("apart");
    const texts = [
      ...new Set(
        Array.from({ length: 60 }, () =>
          Array.from(
            { length: 3 + Math.floor(random() * 3) },
            () => "甲乙丙丁戊己庚辛壬癸"[Math.floor(random() * 10)],
          ).join(""),
        ),
      ),
    ];
    const found = new Set(pairs(texts).map(([one, other]) => `${one ?? ""}/${other ?? ""}`));
    for (const pair of found) {
      const [one = "", other = ""] = pair.split("/");
      expect(isApart(one, other)).toBe(true);
    }
    const added = texts.flatMap((a) =>
      texts.filter((b) => a.length + 1 === b.length && isApart(a, b)).map((b) => `${a}/${b}`),
    );
    expect(added.length).toBeGreaterThan(0);
    for (const pair of added) expect(found).toContain(pair);
  });

  test("cost no more per text among 20,000 that begin and end alike than among 4,000", () => {
    const head = "关于贯彻落实上级决策部署和推动重点工作过程中";
    /** Microseconds of this process, whatever else the machine does. */
    const costOf = (count: number): number => {
      const texts = Array.from({ length: count }, (_, i) => `${head}${String.fromCodePoint(0x4e00 + i)}类事项推进不快`);
      const before = process.cpuUsage();
      expect(oneCharacterApart(texts, lengths)).toEqual([]);
      return process.cpuUsage(before).user;
    };
    /** The cheapest of several runs: what the machine does beside makes some of them dearer. */
    const least = (count: number): number => Math.min(...Array.from({ length: 4 }, () => costOf(count)));
    // 5 times the texts; comparing each with each would cost 25 times as much
    const few = least(4000);
    expect(least(20_000) / few).toBeLessThan(16);
  });
});
