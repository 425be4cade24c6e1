import { ledgerTables, type ColumnSchema } from "../ledger/schema";
import { deadlineFields } from "./deadlineFields";
import { asksForExtension, isExtendedInBrackets } from "./extensionHeadings";
import { withNotesInBrackets, withoutBrackets } from "./headingNotes";
import { withoutTypo } from "./headingTypos";
import { beginsPeriod } from "./periodEnds";
import { headingSynonyms, undecidedHeadings, type Field } from "./headingWords";
import { judgeIn } from "./judge";
import { periodIn } from "./period";

export { headingSynonyms, undecidedHeadings, type Field };

export type UndecidedHeading = keyof typeof undecidedHeadings;
export type Meaning = { readonly field: Field } | { readonly undecided: UndecidedHeading };

/** Who is responsible and by when: an item and its measures both have these. */
export const assignmentFields = [
  "leader",
  "leadDept",
  "coDepts",
  "persons",
  ...deadlineFields,
] as const satisfies readonly Field[];

/** Fields that an item and its measures each have. */
export const fieldsOfBoth: ReadonlySet<Field> = new Set<Field>([
  "seq",
  ...assignmentFields,
  "status",
  "completedOn",
  "progress",
  "evidence",
  "gap",
]);

const question = /[是与]否/;

/** Headings of yes/no questions (是否完成, 整改是否到位, 完成与否): only under them do 是 and 否 answer for a status. */
export const asksYesNo = (heading: string): boolean => question.test(normalHeading(heading));

/** Nearly all headings are written so already. */
const isNormal = /^[\u4e00-\u9fff0-9a-z]*$/;

/** Full-width and half-width, spaces, line breaks and a required-mark make no difference in a heading; a note behind a break is put in brackets. */
export const normalHeading = (heading: string): string =>
  isNormal.test(heading)
    ? heading
    : withNotesInBrackets(heading)
        .normalize("NFKC")
        .replace(/[\s*:]+/g, "")
        .toLowerCase();

/** Longer texts are sentences, not headings. */
const longestHeading = 30;

interface Known {
  readonly meaning: Meaning;
  /** Place in the list of its field: of two columns that could be the field, the earlier word wins. */
  readonly rank: number;
}

const exact = new Map<string, Known>();
for (const field of Object.keys(headingSynonyms) as Field[])
  headingSynonyms[field].forEach((heading, rank) => exact.set(normalHeading(heading), { meaning: { field }, rank }));
for (const undecided of Object.keys(undecidedHeadings) as UndecidedHeading[])
  undecidedHeadings[undecided].forEach((heading, rank) =>
    exact.set(normalHeading(heading), { meaning: { undecided }, rank }),
  );

/** Too little by themselves to be looked for inside a longer heading: 领导反馈意见 is no problem, 实际完成比例 no day. */
const neverInside: ReadonlySet<string> = new Set(
  "反馈意见 问题清单 整改问题 问题情况 问题事项 指出问题 主要表现 实际完成 整改方案 落实措施 采取措施 完成进度 工作进度 安全隐患 问题隐患 隐患问题 隐患描述 隐患内容 责任分工 整改内容 意见建议".split(
    " ",
  ),
);

/** Synonyms that may stand inside a longer heading, the longest first: a short word inside a long heading says too little. */
const contained = [...exact]
  .filter(([heading]) => heading.length >= 4 && !neverInside.has(heading))
  .sort(([a], [b]) => b.length - a.length);
/** Is any of them inside? Most texts that are asked about are no headings. */
const holdsKnown = new RegExp(
  contained.map(([heading]) => heading.replace(/[^\u4e00-\u9fff0-9a-z]/g, "\\$&")).join("|"),
);

/** Headings of counts, sums and contacts name the thing they count, but are not that thing. */
const countWords = /(数|数量|率|金额|次数|电话|联系方式|依据|标准|原因)$/;

/** What somebody says of an item; what it is said of stands in front: 整改领导小组意见. */
const opinion = /意见$/;

export const countsSomething = (heading: string): boolean => countWords.test(normalHeading(heading));

export interface HeadingMatch extends Known {
  /** 0 our own or a known heading, 1 the same without what stands in brackets and without the phone beside it, 2 a longer heading that holds a known one. */
  readonly distance: 0 | 1 | 2;
}

export const nearer = (a: HeadingMatch, b: HeadingMatch): boolean =>
  a.distance !== b.distance ? a.distance < b.distance : a.rank < b.rank;

const leads = /牵头|主办|主责/;

/** 牵头单位 beside 责任单位: who leads is who is asked for, whatever the other is called. null: both lead, or neither says so. */
export const namesLead = (heading: string, other: string): boolean | null =>
  leads.test(heading) === leads.test(other) ? null : leads.test(heading);

/** 责任人及联系电话 names the person all the same. */
const withContact = /[及和与、/]其?(?:联系)?(?:电话|方式|手机)(?:号码?)?$/;

/** The meaning of a known heading, with or without what stands in brackets; null for any other, however similar. */
export const exactMeaning = (heading: string): HeadingMatch | null => exactlyMeant(normalHeading(heading));

const exactlyMeant = (normal: string): HeadingMatch | null => {
  const same = exact.get(normal);
  if (same) return { ...same, distance: 0 };
  if (beginsPeriod(normal)) return null;
  const bare = exact.get(withoutBrackets(normal).replace(withContact, ""));
  if (!bare) return null;
  const isLater = isDeadline(bare.meaning) && isExtendedInBrackets(normal);
  return { ...bare, ...(isLater && { meaning: { field: "extendedTo" } }), distance: 1 };
};

const isDeadline = (meaning: Meaning): boolean =>
  "field" in meaning ? meaning.field === "deadlineText" : meaning.undecided === "finishTime";

/** Whose something is: 措施状态, 问题完成时限. */
const whose = /^(?:整改|具体)?(?:措施|问题|事项)(?=.{2})/;

/** A known heading behind the word for what it tells about, of what items and measures both have: 问题说明 is no remark. */
const meantOfOne = (normal: string): HeadingMatch | null => {
  const bare = normal.replace(whose, "");
  const match = bare === normal ? null : exactlyMeant(bare);
  if (match === null || !("field" in match.meaning)) return null;
  const { field } = match.meaning;
  return field !== "seq" && fieldsOfBoth.has(field) ? { ...match, distance: 1 } : null;
};

/** 本季度状态, 自评状态: how it stands at a time or by somebody's word. What is decided of the 销号 is not how far the item is. */
const statusOf = (normal: string): HeadingMatch | null => {
  const part = /^(.{2,10}?)(?:整改)?状态$/.exec(normal)?.[1] ?? "";
  if (periodIn(part) === null && (judgeIn(part) === null || /验收|审核|销号/.test(part))) return null;
  const status = exact.get("状态");
  return status === undefined ? null : { ...status, distance: 1 };
};

/** What a heading means, the exact word before the similar one; null when it is none that is known. */
export const meaningOf = (heading: string): HeadingMatch | null => {
  const normal = normalHeading(heading);
  if (normal === "" || beginsPeriod(normal) || (normal.length > longestHeading && !/[([【]/.test(normal))) return null;
  const known = exactlyMeant(normal) ?? meantOfOne(normal) ?? statusOf(normal);
  if (known) return known;
  const bare = withoutBrackets(normal);
  if (bare.length > longestHeading) return null;
  const similar = knownInside(bare) ?? mistyped(bare);
  return similar && { ...similar, distance: 2 };
};

/** 发现问题时间 is when, not what. */
const namesTime = /(?:时间|日期)$/;

const knownInside = (bare: string): Known | null => {
  if (!holdsKnown.test(bare) || countWords.test(bare) || question.test(bare) || holdsTwo.test(bare)) return null;
  // what a heading names stands at its end: 整改措施落实情况 is no measure, 主管单位审核意见 no unit
  const inside =
    contained.find(([word]) => bare.endsWith(word)) ??
    (opinion.test(bare) || namesTime.test(bare) ? undefined : contained.find(([word]) => bare.includes(word)));
  if (inside === undefined) return null;
  const { meaning } = inside[1];
  return "field" in meaning && meaning.field === "extendedTo" && asksForExtension(bare) ? null : inside[1];
};

/** The known heading that it is with one character put right, where that is one only. */
const mistyped = (bare: string): Known | null => {
  const found = withoutTypo(bare).flatMap((words) => exact.get(words) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** 整改目标及时限 holds both, and neither could be read of it. */
const holdsTwo = /目标[及和与、](?:整改|完成)?(?:时限|期限|时间|时间节点)$/;

/** Says what its caption says, where there is one: 部门 under 配合单位. */
const onlyAlone: ReadonlySet<string> = new Set(["部门", "科室", "期限"]);

export const meansItselfOnlyAlone = (heading: string): boolean => onlyAlone.has(normalHeading(heading));

/** Which of our own tables a heading row belongs to, by the columns only that table has together. */
export const ownTable = (headings: readonly string[]): "issues" | "measures" | null => {
  const present = new Set(headings.map(normalHeading));
  const has = (...needed: string[]): boolean => needed.every((heading) => present.has(heading));
  if (has("编号", "问题编号", "整改措施", "状态")) return "measures";
  if (has("编号", "序号", "具体问题", "时限日期", "状态")) return "issues";
  return null;
};

/** A column of our own tables by its heading, which alone decides; null for the user's own and for formulas, which are for reading. */
export const ownColumn = (table: "issues" | "measures", heading: string): ColumnSchema | null => {
  const wanted = normalHeading(heading);
  const column = ledgerTables[table].columns.find((candidate) => normalHeading(candidate.heading) === wanted);
  return column && column.kind !== "formula" ? column : null;
};

/** What a column of our own tables holds for the figures; null for those that no figure needs. */
export const ownField = (table: "issues" | "measures", column: ColumnSchema): Field | null => {
  if (table === "measures" && column.key === "text") return "measure";
  return isField(column.key) ? column.key : null;
};

const isField = (key: string): key is Field => Object.prototype.hasOwnProperty.call(headingSynonyms, key);
