import type { CellValue } from "../ledger/model";
import { splitNumbered } from "../ledger/splitNumbered";
import { charTable } from "./charTable";
import { filledCells } from "./filledCells";
import type { BodyRows } from "./bodyRows";
import type { Field } from "./headings";

type Row = readonly CellValue[];

/** Lists of these tell of the measures beside them one by one. */
const deciding: readonly Field[] = [
  ...(["status", "completedOn", "deadlineText", "due", "leader", "leadDept", "coDepts", "persons"] as const),
];
/** And these go with them, where they are lists of as many. */
const listed: readonly Field[] = [...deciding, "extendedTo", "progress", "currentProgress", "evidence", "gap"];
/** What one cell says of all of them, where other items have it row by row. */
const repeated: readonly Field[] = ["status", "completedOn"];

const digits = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const chinese = "一二三四五六七八九十";

/** The ways in which the entries of a cell are numbered. */
const marks: readonly ((n: number) => string | undefined)[] = [
  ...[".", "．", "、", ")", "）"].map((end) => (n: number) => `${n}${end}`),
  (n) => `（${n}）`,
  (n) => `(${n})`,
  (n) => digits[n - 1],
  (n) => chinese[n - 1] && `${chinese[n - 1] ?? ""}是`,
];

const between = /[\s；;。，,、]/;

/** The entries of a cell that is numbered 1, 2, 3… from its beginning on, each with its mark; null for any other. */
export const numberedEntries = (
  cell: CellValue | undefined,
): readonly { readonly mark: string; readonly text: string }[] | null => {
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  const markOf = marks.find((mark) => text.startsWith(mark(1) ?? " "));
  if (markOf === undefined) return null;
  const sticks = digits.includes(text[0] ?? " ");
  const starts = [0];
  for (let n = 2; ; n += 1) {
    const mark = markOf(n);
    let at = mark === undefined ? -1 : text.indexOf(mark, (starts.at(-1) ?? 0) + 1);
    while (at > 0 && !sticks && !between.test(text[at - 1] ?? "")) at = text.indexOf(mark ?? "", at + 1);
    if (at < 0) break;
    starts.push(at);
  }
  if (starts.length < 2) return null;
  return starts.map((at, n) => {
    const mark = markOf(n + 1) ?? "";
    return { mark, text: text.slice(at + mark.length, starts[n + 1]).trim() };
  });
};

/** Without what parts it from the next. */
export const bareEntry = (text: string): string => text.replace(/[；;。，,、\s]+$/, "");

/** The numbered measures of a cell, each as it stands there. */
const measuresOf = (cell: CellValue | undefined): readonly string[] | null => {
  if (typeof cell !== "string") return null;
  const { intro, items } = splitNumbered(cell);
  if (intro !== "" || items.length < 2 || items.some(({ mark }) => mark === "")) return null;
  return items.map(({ mark, text }) => `${mark}${text}`);
};

/** How the text of a numbered list may begin, behind spaces too: nearly no cell does. */
const begins = charTable("1①（(一 \t\r\n\u00a0\u3000");

/** Where the columns stand whose cells may be such lists; -1: there is none. */
export interface ListColumns {
  readonly measure: number;
  readonly indexOf: (field: Field) => readonly number[];
}

/** The entries by column of a row whose cells list as many things as it has measures; null for any other row. */
export const parallelLists = (
  row: Row,
  { measure, indexOf }: ListColumns,
): ReadonlyMap<number, readonly string[]> | null => {
  const cell = row[measure];
  if (typeof cell !== "string" || begins[cell.charCodeAt(0)] !== 1) return null;
  const measures = measuresOf(cell);
  if (measures === null) return null;
  const lists = new Map<number, readonly string[]>();
  let decided = false;
  for (const field of listed)
    for (const column of indexOf(field)) {
      const entries = column === measure ? null : numberedEntries(row[column]);
      if (entries?.length !== measures.length) continue;
      decided ||= deciding.includes(field);
      lists.set(
        column,
        entries.map(({ text }) => bareEntry(text)),
      );
    }
  return decided ? lists.set(measure, measures) : null;
};

/** Rows with a row for each measure of a cell that lists them beside lists of their own. */
export interface SpreadRows {
  readonly rows: readonly Row[];
  /** For each the place of the row that it stands in. */
  readonly from: readonly number[];
  /** Which of them were made so. */
  readonly made: readonly boolean[];
}

/** null: there are none, as in nearly every ledger. */
export const spreadLists = (all: readonly Row[], columns: ListColumns): SpreadRows | null => {
  if (columns.measure < 0) return null;
  const found = new Map<number, ReadonlyMap<number, readonly string[]>>();
  for (let at = 0; at < all.length; at += 1) {
    const lists = parallelLists(all[at] ?? [], columns);
    if (lists !== null) found.set(at, lists);
  }
  if (found.size === 0) return null;
  const byRow = new Set(
    repeated
      .flatMap((field) => columns.indexOf(field))
      .filter((at) => [...found.values()].some((each) => each.has(at))),
  );
  interface Spread {
    readonly row: Row;
    readonly from: number;
    readonly made: boolean;
  }
  const spread = all.flatMap((row, from): readonly Spread[] => {
    const lists = found.get(from);
    if (lists === undefined) return [{ row, from, made: false }];
    return (lists.get(columns.measure) ?? []).map((_, n) => ({
      row: row.map((cell, at) => lists.get(at)?.[n] ?? (n === 0 || byRow.has(at) ? cell : "")),
      from,
      made: true,
    }));
  });
  return {
    rows: spread.map(({ row }) => row),
    from: spread.map(({ from }) => from),
    made: spread.map(({ made }) => made),
  };
};

/** The rows of a range with a row for each of such measures. */
export const withoutLists = (all: BodyRows, used: readonly number[], columns: ListColumns): BodyRows => {
  const spread = spreadLists(all.cells, columns);
  if (spread === null) return all;
  const { rows: cells, from } = spread;
  return {
    ...all,
    rows: Int32Array.from(from, (at) => all.rows[at] ?? 0),
    cells,
    filled: filledCells(cells, used),
  };
};
