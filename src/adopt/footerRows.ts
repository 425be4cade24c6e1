import type { CellValue } from "../ledger/model";

type Row = readonly CellValue[];

const flags = (rows: readonly Row[], test: (row: Row) => boolean): Uint8Array => {
  const found = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) if (test(rows[at] ?? [])) found[at] = 1;
  return found;
};

/** Which rows of a body are footers. Each is looked at once, however often the others are gone through: most headings say what they mean without them. */
export class FooterRows implements Iterable<Row> {
  private known: Uint8Array | null = null;

  /** @param isFooter left out: none is */
  constructor(
    private readonly rows: readonly Row[],
    private readonly isFooter?: (row: Row) => boolean,
  ) {}

  has(at: number): boolean {
    if (this.isFooter === undefined) return false;
    return this.known === null ? this.isFooter(this.rows[at] ?? []) : this.known[at] === 1;
  }

  /** The rows that are none. A generator would make an object for each of them. */
  [Symbol.iterator](): Iterator<Row> {
    const { rows, isFooter } = this;
    if (isFooter === undefined) return rows[Symbol.iterator]();
    const known = (this.known ??= flags(rows, isFooter));
    const none: Row = [];
    const found = { done: false, value: none };
    let at = 0;
    return {
      next: () => {
        while (at < rows.length && known[at] === 1) at += 1;
        found.done = at >= rows.length;
        found.value = rows[at] ?? none;
        at += 1;
        return found;
      },
    };
  }
}
