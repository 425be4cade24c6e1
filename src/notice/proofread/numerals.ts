import { parseSpokenNumber } from "../../ledger/numbering";

const han = "〇零一二两三四五六七八九十百千";

/** A count as texts write it: 18, 83.3, 十八, 两, full-width digits. For patterns; no group. */
export const count = `(?:[0-9０-９]+(?:[.．][0-9０-９]+)?|[${han}]+)`;
/** The same as a group. */
export const numeral = `(${count})`;

/** Its value; null for what is no count (一二, 〇三). */
export const valueOf = (text: string): number | null => {
  const half = text.normalize("NFKC");
  return /^[0-9]+(?:\.[0-9]+)?$/.test(half) ? Number(half) : parseSpokenNumber(half);
};

/** A rate as texts write it: 75.0%, 七十五%, 百分之七十五, 七成, 七成五. For patterns; one group. */
export const ratio = `(${count}[%％]|百分之(?:[0-9０-９.．]+|[${han}]+(?:点[${han}]+)?)|[一二三四五六七八九十]成[一二三四五六七八九半]?)`;

export interface Ratio {
  readonly value: number;
  /** Decimals that it is written with; null for 七成, which says no more than the tenths. */
  readonly decimals: 0 | 1 | 2 | null;
}

const withDecimals = (value: number | null, decimals: number): Ratio | null =>
  value === null ? null : { value, decimals: decimals >= 2 ? 2 : decimals === 1 ? 1 : 0 };

/** What it says in per cent. */
export const ratioOf = (text: string): Ratio | null => {
  const tenths = /^(.)成(.?)$/.exec(text);
  if (tenths !== null) {
    const [, whole = "", part = ""] = tenths;
    const value = (valueOf(whole) ?? 0) * 10 + (part === "半" ? 5 : part === "" ? 0 : (valueOf(part) ?? 0));
    return { value, decimals: part === "" && value < 100 ? null : 0 };
  }
  const [whole = "", part = ""] = text
    .replace(/^百分之|[%％]$/g, "")
    .normalize("NFKC")
    .split(/[.点]/);
  const digits = [...part].map((char) => valueOf(char));
  const before = whole === "百" ? 100 : valueOf(whole);
  if (before === null || digits.includes(null)) return null;
  return withDecimals(part === "" ? before : Number(`${before}.${digits.join("")}`), part.length);
};
