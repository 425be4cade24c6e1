import { before, behind, matchesOf, type Span } from "./textMatches";

/** A word that should not stand in a plain workbook or a public paper, and where it is another word or means no harm. */
interface Sensitive {
  /** Also found with a space between its characters. */
  readonly word: string;
  /** What ends right before it. */
  readonly notBehind?: RegExp;
  /** What begins right behind it. */
  readonly notBefore?: RegExp;
  /** One of them has to stand right before or behind it, where the word alone is everyday language. */
  readonly needs?: { readonly front: RegExp; readonly rest: RegExp };
  /** The same in a ledger only, where results are reported; a paper is asked about them before it goes public. */
  readonly reported?: RegExp;
}

interface Finder {
  (plain: string): Generator<Span>;
  readonly inLedger: (plain: string) => Generator<Span>;
}

const spaced = (word: string): string => [...word].map((character) => character.replace(/[()]/, "\\$&")).join(" ?");

/** Behind a word as far as the rules it may be part of (线索移送和处置办法). */
const reach = 16;

/** `harmless`: what may follow any of the words. */
const finderOf = (words: readonly Sensitive[], harmless: RegExp | null = null): Finder => {
  const patterns = words.map(({ word, ...rest }) => ({ ...rest, pattern: new RegExp(spaced(word), "g") }));
  // most texts hold none of them, and one look tells
  const any = new RegExp(words.map(({ word }) => spaced(word)).join("|"));
  const find = function* (plain: string, isLedger: boolean): Generator<Span> {
    if (!any.test(plain)) return;
    for (const { pattern, notBehind, notBefore, needs, reported } of patterns)
      yield* matchesOf(pattern, plain, (match) => {
        const [front, rest] = [before(plain, match, 6), behind(plain, match, reach)];
        if (notBehind?.test(front) === true || notBefore?.test(rest) === true) return false;
        if (needs !== undefined && !needs.front.test(front) && !needs.rest.test(rest)) return false;
        return harmless?.test(rest) !== true && !(isLedger && reported?.test(rest) === true);
      });
  };
  return Object.assign((plain: string) => find(plain, false), { inLedger: (plain: string) => find(plain, true) });
};

/** A mark of secrecy as documents bear it: 机密★5年, 秘密级, 密级：. */
const mark = /(?:绝 ?密|机 ?密|秘 ?密) ?(?:[★☆*] ?(?:\d{1,2}年|长期)?|[(]?(?:\d{1,2}年|长期)[)]?|级)|密级:/g;

export const secrecyMarks = (plain: string): readonly Span[] =>
  matchesOf(mark, plain, (match) => !/[建手开随有司]$/.test(before(plain, match, 1)));

/** 开机密码, 随机密集, 拒绝密切: the two characters belong to different words. */
const split = /^ ?[码钥切集度封闭]/;

export const secrecyWords = finderOf([
  { word: "绝密", notBefore: split },
  { word: "机密", notBefore: split },
  // 保守秘密意识不强, 投票秘密性不足 speak of no secret
  {
    word: "秘密",
    notBehind: /(?:保守(?:党的?|党和)?(?:国家|工作|商业)?|投票|划票|写票)$/,
    notBefore: /^ ?(?:性|投票|划票|写票)/,
  },
  // 干涉密切
  { word: "涉密", notBehind: /[干交]$/ },
  // 内部 alone is everyday language: 内部控制, 内部审计, 内部监督
  ...["资料", "文件", "材料", "刊物", "参考", "掌握", "使用", "传阅", "发行"].map((end) => ({
    word: `内部${end}`,
    // 内部文件管理不规范 speaks of the papers of an office
    // 内部资料性出版物 is a kind of print that is licensed
    notBefore: /^ ?(?:管理|流转|归档|审核|审批|签批|报销|性|出版|准印)/,
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

/** 问题线索移送机制, 立案审查工作办法: a rule that was made, and nobody's case. */
const aboutRules =
  /^ ?(?:移送|移交|处置|办理|管理|核查|报告|排查|双向|反馈|联动|协作|会商|督办|审查|调查|工作|程序|[、和及与 ]){0,5}(?:机制|制度|办法|规定|细则|规程|规则)/;

/** Clues that are not closed, and what is done about them. */
export const openClues = finderOf(
  [
    { word: "问题线索" },
    { word: "案件线索" },
    { word: "违纪线索" },
    { word: "违法线索" },
    { word: "犯罪线索" },
    { word: "举报线索" },
    { word: "信访线索" },
    { word: "线索核查" },
    { word: "线索处置" },
    { word: "线索移送" },
    { word: "线索移交" },
    { word: "线索办理" },
    { word: "线索转办" },
    // 行政执法立案不规范, 立案登记: a step of an authority's work. A case is what someone is under, or how many there are; that is a result
    {
      word: "立案",
      notBehind: /(?:[建成设确创树独订自]|行政|执法|处罚|诉讼|仲裁)$/,
      notBefore:
        /^ ?(?:[例卷头台]|(?:审查|调查|查处|侦查|处理)*(?:标准|条件|程序|流程|环节|文书|登记|质量|不规范|不严))/,
      needs: {
        front: /(?:被|已|予以|给予|正式|正在|[对将][^，。；、]{1,4}|某|同志)$/,
        rest: /^ ?(?:审查|调查|查处|查办|侦查|侦办|处理|处分|审理|[了过]? ?(?:\d|[一二三四五六七八九十两]+ ?[人名件起]))/,
      },
      reported: /^ ?(?:审查调查|审查|调查|查处|处理)? ?(?:\d|[一二三四五六七八九十两]+[人名件起])/,
    },
    // 初步核实数 of an output
    { word: "初步核实", notBefore: /^ ?(?:数|面积|产值)/ },
    // 初核、复核 of figures and applications; 对资产初核不细, 经乡镇初核
    {
      word: "初核",
      notBehind:
        /(?:资产|数据|账目|面积|指标|申请|材料|名单|信息|金额|资格|对象|工程量|[预决结]算|乡镇|街道|社区|窗口|[镇村]级?)$/,
      notBefore:
        /^ ?(?:[、,和与及]? ?(?:复核|终核|审核)|数据|价|表|通过|无误|岗|(?:工作)?(?:把关)?不(?:够|太)?(?:细|严|实|准|全|认真|仔细|规范|到位))/,
    },
    { word: "谈话函询" },
    // 发函询问, 函询价格
    { word: "函询", notBehind: /(?:发|去|来|复|谈话)$/, notBefore: /^ ?[价问证]/ },
    { word: "留置", notBehind: /[保滞遗存]$/, notBefore: /^ ?(?:[针管权]|送达)/ },
    { word: "涉嫌" },
  ],
  aboutRules,
);

/** Those who reported something, what they wrote, and those they reported. */
export const informants = finderOf(
  [
    { word: "举报人", others: "数次" },
    { word: "检举人", others: "数次" },
    { word: "控告人" },
    { word: "揭发人" },
    // 反映人民群众的诉求, 反映人居环境差, 反映人行道破损
    {
      word: "反映人",
      others: "民大才口数力均群事文心员居社工手为防际情选格气车流行饮畜造户岗地头武寿浮类次权道",
    },
    // 举报信箱, 举报信息
    { word: "举报信", others: "箱访息" },
    { word: "检举信", others: "箱息" },
    { word: "控告信", others: "箱息" },
    { word: "匿名信", others: "箱息" },
    { word: "被审查人" },
    { word: "被调查人", others: "数次口群员均" },
  ].map(({ word, others = "" }) => ({
    word,
    notBehind: /(?:保护|奖励)$/,
    notBefore: new RegExp(`^(?:保护|奖励|合法权益${others === "" ? "" : `|[${others}]`})`),
  })),
  aboutRules,
);

/** The words of secrecy, of open clues and of informants in a text of the ledger, also when spaces or line breaks were put between characters. */
export const findSecrecyWords = (text: string): readonly string[] => {
  const bare = text.normalize("NFKC").replace(/\s+/g, "");
  const spans = [
    ...secrecyMarks(bare),
    ...secrecyWords.inLedger(bare),
    ...openClues.inLedger(bare),
    ...informants.inLedger(bare),
  ];
  // 机密 of 机密★5年, 函询 of 谈话函询 are said already
  const isPart = ({ start, end }: Span): boolean =>
    spans.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start);
  return [...new Set(spans.filter((span) => !isPart(span)).map(({ start, end }) => bare.slice(start, end)))];
};
