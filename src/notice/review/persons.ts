import type { Ledger } from "../../ledger/model";
import { bareNames } from "../../ledger/names";
import { isPost, looksLikePerson } from "../../ledger/roles";
import type { ReviewFacts } from "./facts";
import type { Span } from "./finding";
import { before, behind, matchesOf } from "./matches";
import { leadsToName, ordinaryWords, placeEnds, weakSurnames, wordsBeforeNames } from "./ordinaryWords";

export interface PersonIndex {
  /** Names by their first character, longest first, so that 李明辉 is not taken for 李明. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Global: the next place where a name may begin; null: there are no names. */
  readonly first: RegExp | null;
}

/** Words of departments, posts and groups that stand where a person should. */
const noName =
  /[科室局委部处办股队站所校院厅组会司心位员导人长任记区县市镇乡村旗盟街居社团厂矿场店行馆台库园级层面类项岗线办等各]$|^(?:各|全|相关|有关|其他|责任|分管|班子|党|机关)/;

/** 乌兰图雅, 阿不都·热合曼: names without one of the surnames. */
const isOtherName = (name: string): boolean =>
  (/^\p{sc=Han}{3,6}$/u.test(name) || /^\p{sc=Han}{1,8}[·•・]\p{sc=Han}{1,8}$/u.test(name)) &&
  !noName.test(name) &&
  !isPost(name);

/** The people that the ledger names as responsible, in 责任领导 and 责任人. */
export const personsOf = ({ issues, measures }: Pick<Ledger, "issues" | "measures">): PersonIndex => {
  const cells = new Set([...issues, ...measures].flatMap(({ leader, persons }) => [leader, persons]));
  const names = new Set([...cells].flatMap(bareNames).filter((name) => looksLikePerson(name) || isOtherName(name)));
  const index = new Map<string, string[]>();
  for (const name of names) index.set(name[0] ?? "", [...(index.get(name[0] ?? "") ?? []), name]);
  for (const group of index.values()) group.sort((a, b) => b.length - a.length);
  return { byFirst: index, first: index.size === 0 ? null : new RegExp(`[${[...index.keys()].join("")}]`, "g") };
};

/** The end of `name` where it stands in the text from `start` on, spaces between its characters allowed (李  明); -1 where it does not. */
const endOf = (name: string, plain: string, start: number): number => {
  let at = start;
  for (let i = 0; i < name.length; i += 1) {
    for (let spaces = 0; i > 0 && spaces < 4 && plain[at] === " "; spaces += 1) at += 1;
    if (plain[at] !== name[i]) return -1;
    at += 1;
  }
  return at;
};

const post =
  "(?:书记|主任|局长|科长|处长|股长|组长|委员|院长|校长|所长|站长|部长|队长|厅长|经理|董事长|县长|区长|市长|旗长|镇长|乡长|主席|会长|干部|负责人|责任人|牵头人|联系人|经办人|责任领导|分管领导|主要领导|党组成员|党委成员|同志)";
const postBefore = new RegExp(`${post}[ :、,(和与及]{0,2}$`);
/** 任组长, 担任专班组长: no 任务, 任何. */
const takesPost = new RegExp(
  `^ ?(?:同志)?(?:担任|兼任|出任|任(?![务意何职命用期由性]))[\\p{sc=Han}“”]{0,12}?${post}`,
  "u",
);
/**
 * 党员干部方面, 党建方面负责人, 书记和文化部门: what is no post of one person, or stands beside a list, says nothing of a word that is also a name,
 * unless a mark parts them or the name ends there.
 */
const ofMany = "(?:干部|负责人|责任人|牵头人|联系人|经办人|责任领导|分管领导|主要领导|党组成员|党委成员|委员|同志)";
const ofManyBefore = new RegExp(`${ofMany} ?$`);
const ofManyBehind = new RegExp(`^ ?(?!同志)${ofMany}`);
const postBehind = new RegExp(`^ ?[(]?(?:副?${post}|(?:党组|党委|党总支|党支部|支部|办公室|常务|第一)?副?${post})`);

const hanAtEnd = /\p{sc=Han}$/u;

/** What may follow the last name of a list: no other word that the name may begin. */
const endsList =
  /^ ?(?:$|[^\p{sc=Han}]|等|[一两二三四五六七八九十]|同志|和|与|及|任|为|对|分别|共同|具体|组织|落实|汇报|牵头|负责|参与|参加|主持|带队|督办)/u;

/** What only people do. */
const actsOn = /^ ?(?:同志)?(?:具体|分别|共同|全程|直接)?(?:牵头|担任|兼任|负责(?!任)|参与|参加|主持|带队|督办)/;
/** What is done to people, behind 对, 由…对, 给, 将, 被. */
const isTreated =
  /^ ?(?:同志)?(?:等人?)?(?:(?:进行|予以|作出|给予|实施|开展)了?(?:约谈|谈话|提醒|诫勉|问责|批评|通报|处理|处分|函询|警告|教育)|约谈|提醒谈话|诫勉|问责|批评教育|免职|停职|调离)/u;

const beginsHere = (plain: string, span: Span): boolean => {
  const front = before(plain, span, 1);
  return !hanAtEnd.test(front) || leadsToName.test(front) || postBefore.test(before(plain, span, 8));
};

const isWeakBefore = (plain: string, span: Span): boolean =>
  (ofManyBefore.test(before(plain, span, 8)) || /[和与及]$/.test(before(plain, span, 1))) &&
  !endsList.test(behind(plain, span, 4));

/** Something beside it says that a person is meant: a post, or what people do and is done to them (由高明牵头, 对于洋约谈). */
const isNamed = (plain: string, span: Span): boolean => {
  const then = behind(plain, span, 20);
  const isWord = ordinaryWords.has(plain.slice(span.start, span.end));
  const follows = postBefore.test(before(plain, span, 8));
  if (follows && !(isWord && isWeakBefore(plain, span))) return true;
  const isFollowed = postBehind.test(then) || takesPost.test(then);
  if (isFollowed && !(isWord && ofManyBehind.test(then) && hanAtEnd.test(before(plain, span, 1)))) return true;
  if (actsOn.test(then)) return beginsHere(plain, span);
  return isTreated.test(then) && leadsToName.test(before(plain, span, 1));
};

/** Whether the characters mean the person here, and no word, no end and beginning of two words, no place. */
const meansPerson = (name: string, plain: string, span: Span): boolean => {
  if (placeEnds.test(behind(plain, span, 3))) return false;
  if (isNamed(plain, span)) return true;
  const surname = name[0] ?? "";
  const front = before(plain, span, 1);
  const crossesWords =
    wordsBeforeNames.has(front + surname) ||
    (weakSurnames.has(surname) && hanAtEnd.test(front) && !leadsToName.test(front));
  if (name.length === 2) return !ordinaryWords.has(name) && !crossesWords;
  return !(name.length === 3 && ordinaryWords.has(name.slice(1)) && crossesWords);
};

interface Candidate extends Span {
  /** Known to be a person; else it may be a word. */
  readonly isPerson: boolean;
}

const joint = /^ ?[、和与及] ?$/;

/** 和平 in 于洋、和平: a word that is also a name is the name beside another name. */
const joined = (plain: string, candidates: readonly Candidate[]): readonly Candidate[] => {
  const all = [...candidates];
  const isJoined = (one: Candidate | undefined, other: Candidate | undefined): boolean =>
    one !== undefined && other !== undefined && joint.test(plain.slice(one.end, Math.min(other.start, one.end + 4)));
  for (const [index, each] of all.entries()) {
    const previous = all[index - 1];
    if (!each.isPerson && previous?.isPerson === true && isJoined(previous, each))
      all[index] = { ...each, isPerson: endsList.test(behind(plain, each, 4)) };
  }
  for (let index = all.length - 2; index >= 0; index -= 1) {
    const [each, next] = [all[index], all[index + 1]];
    if (each?.isPerson === false && next?.isPerson === true && isJoined(each, next))
      all[index] = { ...each, isPerson: beginsHere(plain, each) };
  }
  return all;
};

/** Names of persons responsible. Those inside the name of a unit or department are the unit's. */
export const persons = function* (plain: string, facts: ReviewFacts): Generator<Span> {
  const { byFirst, first } = facts.persons;
  if (first === null) return;
  const units = facts.unitNames.flatMap((unit) => occurrences(plain, unit));
  const candidateAt = (start: number): Candidate | null => {
    let word: Candidate | null = null;
    for (const name of byFirst.get(plain[start] ?? "") ?? []) {
      const span = { start, end: endOf(name, plain, start) };
      if (span.end < 0 || units.some((unit) => unit.start <= span.start && span.end <= unit.end)) continue;
      if (meansPerson(name, plain, span)) return { ...span, isPerson: true };
      if (!placeEnds.test(behind(plain, span, 3))) word ??= { ...span, isPerson: false };
    }
    return word;
  };
  const candidates: Candidate[] = [];
  for (const { start } of matchesOf(first, plain)) {
    const last = candidates[candidates.length - 1];
    const candidate = last?.isPerson === true && start < last.end ? null : candidateAt(start);
    if (candidate === null) continue;
    // two words share a character: the first stands, unless the second is known to be a person
    if (last !== undefined && start < last.end) {
      if (!candidate.isPerson) continue;
      candidates.pop();
    }
    candidates.push(candidate);
  }
  for (const { start, end, isPerson } of joined(plain, candidates)) if (isPerson) yield { start, end };
};

const occurrences = (text: string, part: string): readonly Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    found.push({ start: at, end: at + part.length });
  return found;
};
