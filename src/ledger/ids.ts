import type { RowSource } from "./model";

export type IdKind = "issue" | "measure" | "event" | "rule";

/** 问题 wèntí, 措施 cuòshī, 记录 jìlù, 制度 zhìdù. A letter first: Excel never takes the id for a number or a date. */
const prefixes: Readonly<Record<IdKind, string>> = { issue: "W", measure: "C", event: "J", rule: "Z" };

/** Crockford's base 32: no I, L, O, U, which people misread. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 6;
const size = alphabet.length ** length;

const spell = (n: number): string => {
  let rest = n;
  let text = "";
  for (let i = 0; i < length; i += 1) {
    text = alphabet.charAt(rest % alphabet.length) + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
};

/**
 * A new 编号 like W-7K3PDQ. Random and not a counter, so that two people may add rows at once; `random` gives 0 ≤ x < 1, `taken` holds the
 * ids in use.
 */
export const newId = (kind: IdKind, random: () => number, taken: ReadonlySet<string>): string => {
  let n = Math.floor(random() * size);
  while (taken.has(`${prefixes[kind]}-${spell(n)}`)) n = (n + 1) % size;
  return `${prefixes[kind]}-${spell(n)}`;
};

/**
 * What a change names a row by: its 编号 or, for a row typed by hand without one, its place (行12). Such a handle holds only until the
 * next read; the change that uses it gives the row a 编号.
 */
export const rowHandle = ({ cells, row }: RowSource): string => {
  const id = String(cells.id ?? "").trim();
  return id === "" ? `行${row}` : id;
};
