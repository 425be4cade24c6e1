import { columnWords } from "../../src/adopt/columnWords";
import { combinationsOf } from "../../src/adopt/combinations";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";

/** Numbers by first appearance of the row as text: what `combinationsOf` does without making texts. */
const byText = (cells: readonly (readonly CellValue[])[]): number[] => {
  const known: string[] = [];
  return cells.map((row) => {
    const text = JSON.stringify(row);
    if (!known.includes(text)) known.push(text);
    return known.indexOf(text);
  });
};

const random = seededRandom("combinations");

describe("combinationsOf", () => {
  it.each([
    ["few words", 3],
    ["many words", 40],
    ["words of their own in nearly every row", 100_000],
  ])("numbers rows as their text does: %s", (_, words) => {
    for (const rowCount of [0, 1, 2, 500]) {
      const cells = Array.from({ length: rowCount }, () =>
        Array.from({ length: 4 }, (): CellValue => {
          const word = Math.floor(random() * words);
          return word === 0 ? "" : word % 2 === 0 ? word : `词${word}`;
        }),
      );
      const { numbers, count } = combinationsOf(rowCount, columnWords(cells, [0, 1, 2, 3]));
      expect([...numbers]).toEqual(byText(cells));
      expect(count).toBe(new Set(numbers).size);
    }
  });

  it("takes a number and its text for different words", () => {
    expect([...combinationsOf(3, columnWords([[1], ["1"], [1]], [0])).numbers]).toEqual([0, 1, 0]);
  });
});
