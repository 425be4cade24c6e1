import { numeral, valueOf } from "./numerals";
import { countsPart } from "./scope";

/** What is said to be done: items, measures, or items that were closed (销号). */
export type AllDoneKind = "issues" | "measures" | "closed";

/** A statement without a number of its own that all are done. */
export interface AllDone {
  readonly start: number;
  readonly end: number;
  readonly kind: AllDoneKind;
  /** It has none but known words, so that it cannot mean a part. */
  readonly isSure: boolean;
  /** Counts of items in the sentence before it: 反馈的12个问题，已全部整改到位. It means these. */
  readonly counts: readonly number[];
}

const noun =
  "(?:(?:(?:整改)?(?:问题|任务|事项|措施|举措)|整改工作|(?:反馈|巡察|巡视|审计|整改)意见)(?:清单)?(?:整改)?[和及与、]?){1,2}";
const adverb =
  "(?:目前|现已|现|均|都|皆|已经|已|业已|全部|全面|逐一|逐项|如期|按期|按时|圆满|得到|得以|实现|彻底|真正|了)";
/** Said of items only. */
const strong =
  "(?:完成整改(?:任务|销号)?|整改完成|整改到位|整改落实到位|整改完毕|整改销号|完成销号|销号|办结|清零|见底)";
/** Said of much else. */
const weak = "(?:解决(?:到位|完毕)?|整改|完成(?:任务)?|落实(?:到位|完毕)?|到位)";

const subjectFirst = new RegExp(
  `^(?<who>.*?)(?:(?<noun>${noun})(?<how>${adverb}*)(?<met>${strong}|${weak})|(?<bareHow>${adverb}+)(?<bareMet>${strong}))了?$`,
);
/** 已圆满完成全部整改任务 */
const objectLast = new RegExp(
  `^(?<who>.*?)(?<how>(?:已经?|全面|圆满|如期|按期)+)(?<met>完成|落实)(?<perfect>了)?(?<all>全部|所有|各项)?(?:反馈|具体|存在|巡察|巡视|的)*(?<noun>${noun}(?:任务|工作)?)$`,
);

const all = /所有|全部|全体|一切|各项|各类|每一?[项个条]/;
const allInVerb = /均|都|皆|全部|全面|逐一|逐项|清零|见底/;
const isPast = /已|了|清零|见底/;

const day = "截[至止](?:到)?[^，。；]{0,14}?(?:日|目前|今|现在|底|末)";
const now = `(?:${day}|目前|现在|现|至此|到目前为止|经过?(?:集中)?整改)`;
/** Words that say of items no more than that they were fed back and written down. */
const known = new RegExp(
  `^(?:${now}|对于?|针对|所有|全部|全体|一切|各项|各类|每一?[项个条]|我?(?:局|委|中心|单位|院|校|党组|党委|党支部)|(?:[省市区县旗]委|中央)|第[一二三四五六七八九十]+` +
    "|巡察|巡视|审计|督察|组|办|机构|“?回头看”?|集中|反馈|指出|提出|发现|交办|确定|明确|列出|分解|细化|制定|梳理|涉及|存在|的|中|出|具体|主要|突出|重点|整改|意见|方案|清单|台账|年度|本轮|此次|这次|本次|上述)*$",
);
const lead = new RegExp(`^${now}?$`);
/** The whole, or what was told before. */
const pointing = /上述/;

/** Parts that only such statements have, beside those of `scope`. */
const part =
  /已经?(?:完成|办结|整改)的|到期|应当?完成|以下|下列|如下|前述|以上|这些|相关|有关|部分|多数|个别|有的|一些|几[个项]|[该此本](?:项|个|类|问题|任务|事项|措施|$)|立行立改|即知即改|边巡边改|自查|专项|排查|检查|查找|查出|查摆|民主生活会|前期|此前|往年|历史|遗留|信访|线索|同类|类似/;
const planned = /计划|预计|拟|将|力争|确保|争取|目标|要求|下一步|下步|今后/;
const condition =
  /推动|推进|促进|促使|保证|保障|督促|务必|必须|应|需|须|(?<![主重])要|直[至到]|待|等|如果|若|只要|只有|凡|承诺|表示|力求|努力|抓好|做到|争|能否|是否|为了/;
const denied = /不是|并非|非|没有|未|尚|不|难以/;
const other = /其余|其他|剩余|余下|别的/;
const except = /除[^，。；]*(?:外|的)/;
const exceptBehind = /^[（(，,]?(?:除|但|[^，。；）)]*除外)/;
const counted = new RegExp(`${numeral}(?:个|项|条)(?:具体|主要|突出|整改)*(?:问题|任务|事项|措施)`, "g");

const kindOf = (said: string, met: string): AllDoneKind =>
  /销号/.test(met) ? "closed" : /措施|举措/.test(said) && !/问题|任务|事项/.test(said) ? "measures" : "issues";

/** What the words before the noun mean; null: a part. */
const isWhole = (who: string): boolean | null =>
  part.test(who) || new RegExp(counted.source).test(who) || /[0-9０-９]/.test(who.replace(new RegExp(day), ""))
    ? null
    : known.test(who) && !pointing.test(who);

/** Whether the clauses before it name whose items these are; null: a part of them. */
const isWholeBefore = (before: string): boolean | null => {
  const names = before.split(/[，,：:（(]/).flatMap((clause) => {
    const at = clause.search(/(?:整改)?(?:问题|任务|事项|措施)/);
    return at < 0 ? [] : [clause.slice(0, at).replace(new RegExp(`${numeral}(?:个|项|条)`), "")];
  });
  const found = names.map(isWhole);
  return found.includes(null) ? null : !found.includes(false);
};

const countsIn = (before: string): readonly number[] =>
  [...before.matchAll(counted)].flatMap(([, printed = ""]) => valueOf(printed) ?? []);

interface Clause {
  readonly text: string;
  readonly start: number;
  /** The sentence up to it. */
  readonly before: string;
  readonly behind: string;
}

const clausesOf = (text: string): readonly Clause[] =>
  [...text.matchAll(/[^。；;！!\n]+/g)].flatMap(({ 0: sentence, index }) =>
    [...sentence.matchAll(/[^，,：:（()）]+/g)].map((clause) => ({
      text: clause[0].trim(),
      start: index + clause.index + clause[0].length - clause[0].trimStart().length,
      before: sentence.slice(0, clause.index),
      behind: sentence.slice(clause.index + clause[0].length),
    })),
  );

/**
 * 所有问题均已完成整改, 已全部整改到位. Not what speaks of a part (党建方面, 已到期的, 自查的), is planned, wished or denied, or makes an exception. Where
 * the words before the noun are none that we know, it may be a part: that is for the reader to say.
 */
export const allDoneIn = (text: string): readonly AllDone[] =>
  clausesOf(text).flatMap((clause): readonly AllDone[] => {
    const found = objectLast.exec(clause.text)?.groups ?? subjectFirst.exec(clause.text)?.groups;
    if (found === undefined) return [];
    const { who = "", noun: its = "", how = found.bareHow ?? "", met = found.bareMet ?? "" } = found;
    const said = `${found.all ?? ""}${who}${its}`;
    const past = `${how}${met}${found.perfect ?? ""}`;
    const { before } = clause;
    if (its === "" && !lead.test(who)) return [];
    if (denied.test(who) || other.test(who) || except.test(`${before}${who}`) || exceptBehind.test(clause.behind))
      return [];
    if (condition.test(who) || planned.test(isPast.test(past) ? who : `${before}${who}`)) return [];
    if (countsPart(`${before}${who.replace(/各[项类]/g, "所有")}`, "done")) return [];
    const whole = isWhole(who);
    const above = its === "" ? isWholeBefore(before) : true;
    if (whole === null || above === null) return [];
    const saysAll = all.test(`${found.all ?? ""}${who}`) || allInVerb.test(`${how}${met}`);
    // 反馈问题已完成整改 means all of them, and does not say so
    if (!saysAll && !(isPast.test(past) && /反馈|巡察|巡视/.test(said))) return [];
    const counts = its === "" ? countsIn(before) : [];
    const { start } = clause;
    return [
      { start, end: start + clause.text.length, kind: kindOf(said, met), isSure: whole && above && saysAll, counts },
    ];
  });
