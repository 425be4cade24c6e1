import { parseChineseNumber } from "../../ledger/numbering";

/** A count as texts write it: 18, 83.3, 十八, 两, full-width digits. For patterns; no group. */
export const count = "(?:[0-9０-９]+(?:[.．][0-9０-９]+)?|[〇零一二两三四五六七八九十百千]+)";
/** The same as a group. */
export const numeral = `(${count})`;

/** Its value; null for what is no count (一二, 〇三). */
export const valueOf = (text: string): number | null => {
  const half = text.normalize("NFKC");
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(half)) return Number(half);
  if (half === "零" || half === "〇") return 0;
  return half === "两" ? 2 : parseChineseNumber(half.replace(/^两(?=[百千])/, "二"));
};
