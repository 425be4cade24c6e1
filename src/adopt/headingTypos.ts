/** A letter of headings, and those that are typed for it because they sound or look like it. */
const mistakes: readonly (readonly [meant: string, typed: string])[] = [
  ["措", "错借惜揩"],
  ["施", "旅拖师"],
  ["责", "贵负债"],
  ["任", "仼认壬"],
  ["领", "岭令颔"],
  ["导", "异寻"],
  ["限", "线现艮很"],
  ["时", "吋是"],
  ["整", "正憨"],
  ["改", "政攺该"],
  ["完", "宛玩"],
  ["销", "消削肖"],
  ["佐", "左作"],
  ["证", "正征"],
  ["牵", "签迁"],
  ["题", "提"],
  ["状", "壮"],
  ["态", "太"],
  ["况", "祝兄"],
  ["型", "形"],
  ["进", "近"],
  ["序", "叙"],
  ["备", "各"],
  ["注", "住"],
  ["期", "其朝"],
  ["已", "己巳"],
  ["未", "末"],
  ["具", "俱县"],
  ["体", "休"],
  ["配", "酉"],
  ["部", "步"],
  ["单", "弹"],
  ["科", "料"],
];

const meantFor = new Map<string, string>();
for (const [meant, typed] of mistakes)
  for (const letter of typed) meantFor.set(letter, `${meantFor.get(letter) ?? ""}${meant}`);

const fewestLetters = 3;
const mostLetters = 12;
const mayBeTypo = new RegExp(`[${[...meantFor.keys()].join("")}]`);

/** 整改错施 → 整改措施: what the words would be with one such character put right. */
export const withoutTypo = (words: string): readonly string[] => {
  if (words.length < fewestLetters || words.length > mostLetters || !mayBeTypo.test(words)) return [];
  return [...words].flatMap((letter, at) =>
    [...(meantFor.get(letter) ?? "")].map((meant) => `${words.slice(0, at)}${meant}${words.slice(at + 1)}`),
  );
};
