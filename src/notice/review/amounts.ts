import type { Span } from "./finding";
import { before, behind, isDigit, matchesOf } from "./matches";

const scale = "(?:千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?";
const figures = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,15})(?:\\.\\d{1,8})? ?[余多几]?${scale}[余多]?(?:[美港欧日]?元)`,
  "g",
);
const spelled = /[一二两三四五六七八九十百千万亿零〇数几]{2,14}[余多]?元/g;

/** 叁万元, 人民币贰仟元整, 壹佰元伍角: numerals as vouchers write them. */
const capital =
  /(?:人民币 ?)?[壹贰叁肆伍陆柒捌玖拾佰仟萬零〇十百千万亿]{1,20}[余多]?[元圆](?:[零壹贰叁肆伍陆柒捌玖]{1,2}[角分]){0,2}(?:整(?![改治理顿])|正(?![在式]))?/g;

/** ￥3,000, 人民币500. */
const signed = new RegExp(`(?:[￥¥$]|人民币) ?(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,15})(?:\\.\\d{1,8})?${scale}元?`, "g");
/** 50万, 2.35亿 at the end of a clause, which may also count something else. */
const bare = /\d{1,8}(?:\.\d{1,8})?[余多]?(?:千|百|十)?[万亿][余多]?/g;
const clauseEnds = /^(?:$|[^\p{sc=Han}0-9A-Za-z%])/u;
const counts = /人口|人数|人次|面积|用户|点击|阅读|播放|访问|浏览|粉丝|数量|产量|销量|字数|余?户/;

/** 3元旦, 二元结构 and the like. */
const otherWord = /^[旦月宵素首件化]/;

/** 金额: 12.5万元, 3,000元, 三万余元, ￥3000, 50万. */
export const amounts = function* (plain: string): Generator<Span> {
  if (!/[元圆万亿￥¥$]|人民币/.test(plain)) return;
  const isAmount = (span: Span): boolean => !otherWord.test(behind(plain, span, 1));
  const isWhole = (span: Span): boolean => {
    const [earlier, last] = [plain[span.start - 2], plain[span.start - 1]];
    return !isDigit(last) && !((last === "." || last === ",") && isDigit(earlier));
  };
  yield* matchesOf(signed, plain);
  yield* matchesOf(figures, plain, (span) => isAmount(span) && isWhole(span));
  // 拾 alone is also a word (收拾), 陆 a surname
  yield* matchesOf(capital, plain, isAmount).filter(({ found }) =>
    /[壹贰叁肆伍柒捌玖佰仟]|[拾陆][^元圆]|[拾陆][元圆]./.test(found),
  );
  // 12万元 is the figure's; 万元 alone has no number
  yield* matchesOf(spelled, plain, isAmount).filter(
    (match) => !/^[百千万亿]{2,}元$/.test(match.found) && !/[\d.]$/.test(before(plain, match, 1)),
  );
  yield* matchesOf(
    bare,
    plain,
    (span) => isWhole(span) && clauseEnds.test(behind(plain, span, 1)) && !counts.test(before(plain, span, 8)),
  );
};
