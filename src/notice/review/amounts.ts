import type { Span } from "./finding";
import { before, behind, isDigit, matchesOf } from "./matches";

const scale = "(?:千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?";
const figures = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,15})(?:\\.\\d{1,8})? ?[余多几]?${scale}[余多]?(?:[美港欧日]?元)`,
  "g",
);
const spelled = /[一二两三四五六七八九十百千万亿零〇数几]{2,14}[余多]?元/g;

/** 3元旦, 二元结构 and the like. */
const otherWord = /^[旦月宵素首件化]/;

/** 金额: 12.5万元, 3,000元, 三万余元. */
export const amounts = function* (plain: string): Generator<Span> {
  if (!plain.includes("元")) return;
  const isAmount = (span: Span): boolean => !otherWord.test(behind(plain, span, 1));
  const isWhole = (span: Span): boolean => {
    const [earlier, last] = [plain[span.start - 2], plain[span.start - 1]];
    return !isDigit(last) && !((last === "." || last === ",") && isDigit(earlier));
  };
  yield* matchesOf(figures, plain, (span) => isAmount(span) && isWhole(span));
  // 12万元 is the figure's; 万元 alone has no number
  yield* matchesOf(spelled, plain, isAmount).filter(
    (match) => !/^[百千万亿]{2,}元$/.test(match.found) && !/[\d.]$/.test(before(plain, match, 1)),
  );
};
