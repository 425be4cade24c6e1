import { chineseNumber } from "../../ledger/numbering";

/** How a list counts, as its `type` or its style says; null: dots or nothing, which is no number. */
type Counting = "decimal" | "chinese" | "letters" | "LETTERS" | "roman" | "ROMAN" | null;

const byType: Readonly<Record<string, Counting>> = {
  "1": "decimal",
  a: "letters",
  A: "LETTERS",
  i: "roman",
  I: "ROMAN",
};

const byStyle: Readonly<Record<string, Counting>> = {
  decimal: "decimal",
  "decimal-leading-zero": "decimal",
  "cjk-decimal": "chinese",
  "cjk-ideographic": "chinese",
  "simp-chinese-informal": "chinese",
  "trad-chinese-informal": "chinese",
  "lower-alpha": "letters",
  "lower-latin": "letters",
  "upper-alpha": "LETTERS",
  "upper-latin": "LETTERS",
  "lower-roman": "roman",
  "upper-roman": "ROMAN",
  none: null,
  disc: null,
  circle: null,
  square: null,
};

const styleOf = (element: Element): Counting | undefined => {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(element.getAttribute("style") ?? "")?.[1];
  return style === undefined ? undefined : byStyle[style.toLowerCase()];
};

const countingOf = (list: Element, item: Element): Counting => {
  const said = [
    styleOf(item),
    byType[item.getAttribute("type") ?? ""],
    styleOf(list),
    byType[list.getAttribute("type") ?? ""],
  ];
  const counting = said.find((each) => each !== undefined);
  return counting === undefined ? "decimal" : counting;
};

const wholeNumber = (element: Element, name: string): number | null => {
  const value = element.getAttribute(name)?.trim() ?? "";
  return /^-?\d{1,6}$/.test(value) ? Number(value) : null;
};

const itemsOf = (list: Element): readonly Element[] =>
  Array.from(list.children).filter(({ tagName }) => tagName === "LI");

/** The number of an item: from `start`, or its own `value`, one more or less (`reversed`) than the one above. */
const numberOf = (list: Element, item: Element): number => {
  const items = itemsOf(list);
  const step = list.hasAttribute("reversed") ? -1 : 1;
  let number = (wholeNumber(list, "start") ?? (step < 0 ? items.length : 1)) - step;
  for (const each of items) {
    number = wholeNumber(each, "value") ?? number + step;
    if (each === item) break;
  }
  return number;
};

const letters = (number: number): string => {
  let [text, rest] = ["", number];
  while (rest > 0) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
};

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const roman = (number: number): string => {
  let [text, rest] = ["", number];
  for (const [value, digit] of romanDigits)
    while (rest >= value) {
      text += digit;
      rest -= value;
    }
  return text;
};

/** The item that a list inside another belongs to: around it, or above it where the page puts lists straight into lists. */
const itemAbove = (list: Element): Element | null => {
  if (list.parentElement?.tagName !== "OL") return list.parentElement?.closest("li") ?? null;
  let above = list.previousElementSibling;
  while (above !== null && above.tagName !== "LI") above = above.previousElementSibling;
  return above;
};

/** 2 of 1.2 alone would read as another item of the list around it, so that a list inside a list counts on its number. */
const decimalPath = (item: Element): readonly number[] | null => {
  const list = item.parentElement;
  if (list?.tagName !== "OL" || countingOf(list, item) !== "decimal") return null;
  const above = itemAbove(list);
  return [...(above === null ? [] : (decimalPath(above) ?? [])), numberOf(list, item)];
};

/** The number that a browser or Word shows before an item of a list, and that is nowhere in its text; "" for one without. */
export const listNumber = (item: Element): string => {
  const list = item.parentElement;
  if (list?.tagName !== "OL") return "";
  const path = decimalPath(item);
  if (path !== null) return path.length === 1 ? `${String(path[0])}.` : `${path.join(".")} `;
  const [counting, number] = [countingOf(list, item), numberOf(list, item)];
  if (counting === null) return "";
  if (number < 1 || number > 3999) return `${number}.`;
  if (counting === "chinese") return `${chineseNumber(number)}、`;
  const text = /letters/i.test(counting) ? letters(number) : roman(number);
  return `${counting === counting.toUpperCase() ? text.toUpperCase() : text}.`;
};
