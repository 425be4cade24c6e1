import type { Span } from "./finding";
import { before, behind, matchesOf } from "./matches";

/** A word, and where it is another or means no harm: by what ends right before it, or begins right behind it. */
interface Sensitive {
  /** Also found with a space between its characters. */
  readonly word: string;
  readonly notBehind?: RegExp;
  readonly notBefore?: RegExp;
}

const spaced = (word: string): string => [...word].map((character) => character.replace(/[()]/, "\\$&")).join(" ?");

const finderOf = (words: readonly Sensitive[]): ((plain: string) => Iterable<Span>) => {
  const patterns = words.map(({ word, ...rest }) => ({ ...rest, pattern: new RegExp(spaced(word), "g") }));
  return function* (plain) {
    for (const { pattern, notBehind, notBefore } of patterns)
      yield* matchesOf(
        pattern,
        plain,
        (match) =>
          notBehind?.test(before(plain, match, 6)) !== true && notBefore?.test(behind(plain, match, 6)) !== true,
      );
  };
};

/** A mark of secrecy as documents bear it: 机密★5年, 秘密级, 密级：. */
const mark = /(?:绝 ?密|机 ?密|秘 ?密) ?(?:[★☆*] ?(?:\d{1,2}年|长期)?|[(]?(?:\d{1,2}年|长期)[)]?|级)|密级:/g;

export const secrecyMarks = (plain: string): readonly Span[] =>
  matchesOf(mark, plain, (match) => !/[建手开随有司]$/.test(before(plain, match, 1)));

/** 开机密码, 随机密集, 拒绝密切: the two characters belong to different words. */
const split = /^ ?[码钥切集度封闭]/;

const wordsOfSecrecy = finderOf([
  { word: "绝密", notBefore: split },
  { word: "机密", notBefore: split },
  { word: "秘密", notBehind: /保守国家$/, notBefore: /^(?:投票|划票|写票)/ },
  // 干涉密切
  { word: "涉密", notBehind: /[干交]$/ },
  // 内部 alone is everyday language: 内部控制, 内部审计, 内部监督
  ...["资料", "文件", "材料", "刊物", "参考", "掌握", "使用", "传阅", "发行"].map((end) => ({
    word: `内部${end}`,
  })),
  { word: "内部明电" },
  // 在内部通报批评
  { word: "内部通报", notBehind: /[在于]$/, notBefore: /^(?:批评|曝光|了|制度)/ },
  { word: "仅供内部" },
  { word: "仅限内部" },
  { word: "(内部)" },
  { word: "不宜公开" },
  { word: "不得公开" },
  { word: "请勿外传" },
]);

/** 内部 as documents bear it: a line of its own, 内部★, 标注“内部”. */
const internalMark = /^ *[([〔【]?内 ?部[)\]〕】]? *$|内 ?部 ?[★☆]|[“"‘'〔【[]内 ?部[”"’'〕】\]]/g;

export const secrecyWords = function* (plain: string): Generator<Span> {
  yield* wordsOfSecrecy(plain);
  yield* matchesOf(internalMark, plain);
};

/** Clues that are not closed, and what is done about them. */
export const openClues = finderOf([
  { word: "问题线索" },
  { word: "案件线索" },
  { word: "违纪线索" },
  { word: "违法线索" },
  { word: "线索核查" },
  { word: "线索处置" },
  { word: "线索移送" },
  // 建立案例库, 成立案审小组, 独立案件
  { word: "立案", notBehind: /[建成设确创树独订自]$/, notBefore: /^ ?[例卷头台]/ },
  { word: "初步核实" },
  { word: "谈话函询" },
  { word: "留置", notBefore: /^ ?[针管权]/ },
  { word: "涉嫌" },
]);

/** Those who reported something, and those they reported. */
export const informants = finderOf(
  [
    { word: "举报人" },
    { word: "检举人" },
    { word: "控告人" },
    { word: "揭发人" },
    // 反映人民群众的诉求
    { word: "反映人", others: "民大才口数力均群事文心" },
  ].map(({ word, others = "" }) => ({
    word,
    notBehind: /(?:保护|奖励)$/,
    notBefore: new RegExp(`^(?:保护|奖励|合法权益${others === "" ? "" : `|[${others}]`})`),
  })),
);
