import type { CellValue } from "../../ledger/model";

/**
 * How a column of a sheet words what it means: meaning → words, counted, and the words of each place. A place is a text that names the row
 * whatever its position.
 */
export class WordMemory {
  private readonly counts = new Map<string, Map<CellValue, number>>();
  private readonly places = new Map<string, CellValue>();

  add(meaning: string, place: string, words: CellValue): void {
    const counted = this.counts.get(meaning) ?? new Map<CellValue, number>();
    counted.set(words, (counted.get(words) ?? 0) + 1);
    this.counts.set(meaning, counted);
    this.places.set(placed(meaning, place), words);
  }

  /** The words that this row had, where they mean the same still. */
  at(meaning: string, place: string): CellValue | undefined {
    return this.places.get(placed(meaning, place));
  }

  /** The words that most rows have for it. */
  usual(meaning: string): CellValue | undefined {
    let best: CellValue | undefined;
    let most = 0;
    for (const [words, count] of this.counts.get(meaning) ?? []) if (count > most) [best, most] = [words, count];
    return best;
  }

  /** All words, each once. */
  words(): readonly CellValue[] {
    const all = new Set<CellValue>();
    for (const counted of this.counts.values()) for (const words of counted.keys()) all.add(words);
    return [...all];
  }
}

const placed = (meaning: string, place: string): string => `${place}\u0000${meaning}`;
