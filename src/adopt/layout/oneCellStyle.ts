import { readNumbering } from "../../ledger/numberedText";
import { splitNumbered } from "../../ledger/splitNumbered";
import { measuresIn } from "../numberPrefix";
import { markLike, type MarkStyle } from "./markStyle";

/** How several measures stand in one cell. */
export interface OneCellStyle {
  /** null: parted by line breaks only. */
  readonly mark: MarkStyle | null;
  readonly separator: string;
}

const ends = /[。；;！!？?.]$/;

/** The style of most cells that hold several texts; null where none does. */
export const oneCellStyleOf = (texts: readonly string[]): OneCellStyle | null => {
  const styles = new Map<string, { readonly style: OneCellStyle; count: number }>();
  for (const text of texts) {
    if (measuresIn(text).length < 2) continue;
    const [, second] = splitNumbered(text).items;
    const first = readNumbering(splitNumbered(text).items[0]?.mark ?? "");
    const before = second === undefined || second.mark === "" ? "\n" : text.slice(0, text.indexOf(second.mark, 1));
    const style: OneCellStyle = {
      mark: first === null ? null : { kind: first.kind, text: first.text },
      separator: second?.mark === "" || /[\r\n]\s*$/.test(before) ? "\n" : "",
    };
    const key = `${first?.kind ?? ""}|${style.separator}`;
    const known = styles.get(key);
    if (known) known.count += 1;
    else styles.set(key, { style, count: 1 });
  }
  return styles.size === 0 ? null : [...styles.values()].reduce((a, b) => (b.count > a.count ? b : a)).style;
};

/** Texts in one cell; a single one stands for itself. */
export const inOneCell = (texts: readonly string[], { mark, separator }: OneCellStyle): string => {
  if (texts.length < 2) return texts[0] ?? "";
  return texts
    .map((text, at) => {
      const numbered = `${mark === null ? "" : markLike(mark, at + 1)}${text}`;
      return separator === "" && at < texts.length - 1 && !ends.test(text) ? `${numbered}；` : numbered;
    })
    .join(separator);
};
