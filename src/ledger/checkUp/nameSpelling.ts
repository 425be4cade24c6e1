import { groupBy } from "../groupBy";
import { splitNames } from "../names";
import { partiesIn } from "../parties";
import { withoutPhones } from "../phones";
import { looksLikePerson } from "../roles";
import { oncePerCheck, type CheckFacts } from "./facts";
import type { Hit } from "./finding";
import { isConfused } from "./confusedCharacters";
import { isConfusedGivenName, isConfusedSurname } from "./confusedNames";
import type { Apart } from "./oneCharacterApart";
import { bareText, isTelling, nearlyEqualSpellings, Spellings, unusualSpellings } from "./spelling";

const post =
  "(?:党组|党委|党支部|支部|常务|第一|专职)*(?:副)?(?:书记|主任|局长|科长|处长|股长|部长|院长|校长|所长|站长|组长|队长|主席|会长|经理|总经理|董事长|调研员|同志|老师)";
const postBehind = new RegExp(`${post}+$`);
const postBefore = new RegExp(`^${post}+`);

/** The person a name means: without what stands in brackets, phone numbers, posts, spaces and the dot of longer names. */
export const personKey = (name: string): string => {
  const plain = bareText(
    name
      .normalize("NFKC")
      .replace(/\([^()]*\)/g, "")
      .replace(/(?:联系)?(?:电话|手机)|[+\d][\d\s-]*/g, ""),
  );
  const bare = plain.replace(postBehind, "").replace(postBefore, "");
  // 张主任: without the post too little is left to know a person by
  return Array.from(bare).length >= 2 ? bare : plain;
};

/** 人事科（李四 13800001234）: who stands in brackets is no part of the name. */
const withoutPeople = (name: string): string =>
  withoutPhones(name.normalize("NFKC")).rest.replace(/\(([^()]*)\)/g, (whole, inside: string) =>
    looksLikePerson(inside.replace(/\s/g, "")) ? "" : whole,
  );

/**
 * The department a name means: 业务科室 is 业务科, 党政办公室 is 党政办, 巡察整改工作领导小组办公室 is 整改办; spaces and punctuation do not count.
 */
export const departmentKey = (name: string): string =>
  bareText(withoutPeople(name))
    .replace(/([科处股])室$/, "$1")
    .replace(/办公室$/, "办")
    .replace(/^(?:巡察|巡视)?整改(?:工作)?(?:领导小组)?办$/, "整改办");

/**
 * `departmentKey` for a whole ledger: 人事科（组织科） is 人事科 where 人事科 stands too and with no other brackets; 办公室（文秘） and 办公室（档案）
 * are two parts of one.
 */
const departmentKeyAmong = (spellings: Spellings): ((name: string) => string) => {
  const plainOf = (name: string): string => departmentKey(name.normalize("NFKC").replace(/\([^()]*\)/g, ""));
  const byPlain = groupBy(spellings.texts(), plainOf);
  const variants = new Map([...byPlain].map(([plain, names]) => [plain, new Set(names.map(departmentKey))]));
  return (name) => {
    const plain = plainOf(name);
    const among = variants.get(plain);
    return plain !== "" && among?.has(plain) === true && among.size === 2 ? plain : departmentKey(name);
  };
};

const compoundSurname =
  /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|东方|端木|南宫|长孙|宇文|独孤|轩辕|申屠|百里|呼延|西门|澹台)/;

/**
 * One character more makes another person as a rule: 张三 and 张三丰, 欧阳修 and 欧阳修文 are two people. Only where the longer name has four
 * characters or more and no compound surname is it longer than Chinese names are: 王小明 and 王小小明 are one person and a slip.
 */
const isOnePerson = ({ left, other }: Apart): boolean =>
  left === "" && Array.from(other).length >= 4 && !compoundSurname.test(other);

/** 信息科 and 信息化科, 党政办公室 and 党政办工室: most likely one; 综合科 and 综合一科, 财务科 and 财政科 are two. */
const isOneDepartment = ({ left, right }: Apart): boolean =>
  left === "" ? !isTelling(right) : !isTelling(left) && !isTelling(right) && isConfused(left, right);

/** The people of a cell as they are spelled, spaces in their names included, but for the posts and phones beside them, which are no spelling. */
const peopleIn = (cell: string): readonly string[] =>
  splitNames(cell).flatMap((part) => {
    const { rest } = withoutPhones(part);
    const parties = partiesIn(rest);
    const isPlain = parties.length === 1 && parties[0]?.role === "";
    return isPlain ? [rest] : parties.flatMap(({ name }) => (name === "" ? [] : [name]));
  });

const gather = (
  { items }: CheckFacts,
  keys: readonly ("leader" | "persons" | "leadDept" | "coDepts")[],
  split: (cell: string) => readonly string[],
): Spellings => {
  const spellings = new Spellings();
  // a ledger has few names and says them often
  const known = new Map<string, readonly string[]>();
  const namesIn = (cell: string): readonly string[] => {
    const names = known.get(cell) ?? split(cell);
    known.set(cell, names);
    return names;
  };
  for (const item of items) {
    if (item.status === "已取消") continue;
    for (const key of keys) for (const name of namesIn(item[key])) spellings.add(name, item.source, key);
  }
  return spellings;
};

const people = oncePerCheck((facts) => gather(facts, ["leader", "persons"], peopleIn));
const departments = oncePerCheck((facts) => gather(facts, ["leadDept", "coDepts"], splitNames));
const departmentKeyOf = oncePerCheck((facts) => departmentKeyAmong(departments(facts)));

export const peopleSpelledTwice = (facts: CheckFacts): readonly Hit[] => unusualSpellings(people(facts), personKey);
export const departmentsSpelledTwice = (facts: CheckFacts): readonly Hit[] =>
  unusualSpellings(departments(facts), departmentKeyOf(facts));

const lengths = { least: 3, most: 20 };

/** As it is written, without the other names that `departmentKey` knows for it: 办公窒 is one character apart from 办公室, and not from 办. */
const departmentAsWritten = (name: string): string => bareText(withoutPeople(name));

/** Each place once, though both ways of reading find it. */
const withoutDoubles = (hits: readonly Hit[]): readonly Hit[] =>
  [
    ...groupBy(hits, ({ table, row, column, values }) =>
      JSON.stringify([table, row, column, values.got, values.other]),
    ).values(),
  ].flatMap(([first]) => first ?? []);

export const namesAlike = (facts: CheckFacts): readonly Hit[] => [
  ...nearlyEqualSpellings(people(facts), personKey, lengths, isOnePerson),
  ...withoutDoubles([
    ...nearlyEqualSpellings(departments(facts), departmentKeyOf(facts), lengths, isOneDepartment),
    ...nearlyEqualSpellings(departments(facts), departmentAsWritten, lengths, isOneDepartment),
  ]),
];

/** 张健国 and 张建国: characters of names that sound or look alike. 张建军 is somebody else, and so is 章建国. */
const mayBeOnePerson = ({ left, right, other, behind }: Apart): boolean => {
  if (left === "") return false;
  const isFirst = Array.from(behind).length === Array.from(other).length - 1;
  return isFirst ? isConfusedSurname(left, right) : isConfusedGivenName(left, right);
};

/** Two people may well be called so: only one seldom seen beside one seen often is asked about. */
const isSeldom = (rare: number, usual: number): boolean => rare <= 2 && usual >= 3;

export const peopleAlike = (facts: CheckFacts): readonly Hit[] =>
  nearlyEqualSpellings(people(facts), personKey, lengths, mayBeOnePerson, isSeldom);
