import { withDigits } from "./numeralWords";

/** Longer texts are prose: only their steps (8月：…；10月：…) are looked for. */
export const longestPhrase = 80;

/** ① and ⒈ become digits under NFKC, and would run into the day behind them (①2月底): they part what stands around them. */
const enclosedNumbers = /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3251-\u325F\u32B1-\u32BF]/g;

const weekday = /(?<=[日号\d (])(?:\((?:星期|礼拜|周)[一二三四五六日天]\)|(?:星期|礼拜|周)[一二三四五六日天](?!\d))/g;
const partOfDay = "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)";
const clock = "(?:\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d{1,3})?|\\d{1,2}[时点](?:整|半|\\d{1,2}分)?)";
const timeOfDay = new RegExp(
  `(?<=[日号] ?|\\d )(?:${partOfDay} ?${clock}|${partOfDay}|${clock})|(?<=\\d)T${clock}Z?`,
  "g",
);
/** 2022年底（前）: with or without it the last day is the same; 8月（前） could be either. */
const perhapsBefore = /(?<=[底末])\((?:之?前|以前)\)/g;
const label = /^(?:(?:整改|完成|办结|计划|预计)*(?:完成)?(?:时限|期限|时间|日期)):/;

/** 2023Q3, 2023年Q3 */
const quarter = /(?:(\d{4})[年.\-/]?)?(?<![A-Za-z])第?[Qq]([1-4])(?![A-Za-z\d])/g;

const asQuarter = (_: string, year: string | undefined, n: string): string =>
  `${year === undefined ? "" : `${year}年`}${n}季度`;

/** Characters that part the phrases of a cell. */
export const partings = /[,;。()\n]+/;

const edge = ",;、。.:";

const trimEdges = (text: string): string => {
  let [from, to] = [0, text.length];
  while (from < to && edge.includes(text[from] ?? "")) from += 1;
  while (to > from && edge.includes(text[to - 1] ?? "")) to -= 1;
  return text.slice(from, to);
};

/** Half-width, numerals as digits, weekday, time of day and label taken off; line breaks stay, other spaces go. At most `longestPhrase` long. */
export const tidy = (text: string): string =>
  trimEdges(
    withDigits(
      text
        .replace(enclosedNumbers, ";")
        .normalize("NFKC")
        .replace(/[^\S\n]+/g, " ")
        .replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === "\n" ? char : ""))
        .replace(weekday, "")
        .replace(timeOfDay, "")
        .replace(/ /g, "")
        .replace(perhapsBefore, "前")
        .replace(quarter, asQuarter),
    ).replace(label, ""),
  );
