import { ledgerTables, type ColumnSchema } from "../ledger/schema";
import { deadlineFields } from "./deadlineFields";

/**
 * What a column of any ledger may hold. Keys are those of `schema.ts` where our own tables have such a column (`text` is 具体问题,
 * `measure` the text of a 整改措施), and names of their own for what only foreign ledgers have.
 */
export type Field =
  | "id"
  | "issueId"
  | "seq"
  | "feedbackSource"
  | "unit"
  | "aspect"
  | "problemSeq"
  | "problem"
  | "text"
  | "cause"
  | "goal"
  | "measure"
  | "type"
  | "longTerm"
  | "leader"
  | "leadDept"
  | "coDepts"
  | "persons"
  | "deadlineText"
  | "due"
  | "extendedTo"
  | "extensionApproval"
  | "status"
  | "completedOn"
  | "currentProgress"
  | "progress"
  | "evidence"
  | "gap"
  | "closure"
  | "closedOn"
  | "spread"
  | "effect"
  | "rules"
  | "money"
  | "account"
  | "urge"
  | "updatedAt"
  | "note";

/**
 * Field → headings, the first one being ours. Source: `reference/ledger-domain.md` 1.2. A heading stands here once; headings whose meaning
 * depends on the sheet (整改情况, 完成时间, 整改任务, 主要原因) are in `undecidedHeadings`.
 */
export const headingSynonyms: Readonly<Record<Field, readonly string[]>> = {
  id: [],
  issueId: ["问题编号"],
  seq: ["序号", "巡察问题序号", "巡视问题序号", "编号", "NO.", "NO", "NOs", "表单编号"],
  feedbackSource: [
    "来源",
    "问题来源",
    "监督来源",
    "监督类型",
    "台账来源",
    "反馈来源",
    "轮次",
    "届次",
    "年度",
    "巡察组",
    "巡视组",
  ],
  unit: ["单位", "单位名称", "一级单位", "被巡察单位", "被巡视单位", "被巡察院级党组织名称", "整改单位"],
  aspect: ["方面", "主要方面", "问题主要方面", "一级标题", "问题类别", "一级分类", "隐患类型", "问题类型", "大类"],
  problemSeq: ["问题序号"],
  problem: [
    "问题",
    "突出问题",
    "发现的问题",
    "巡察反馈的问题",
    "巡视反馈的问题",
    "巡察反馈问题",
    "二级标题",
    "问题摘要",
    "监督事项",
    "反馈问题",
    "反馈的问题",
    "存在问题",
    "存在的问题",
    "主要问题",
  ],
  text: [
    "具体问题",
    "问题的具体内容",
    "问题具体内容",
    "具体问题表述",
    "在审计报告中的表述",
    "三级标题",
    "问题涉及具体事项",
    "具体描述",
    "事项内容",
    "隐患问题描述",
    "具体表现",
    "问题描述",
    "问题内容",
  ],
  cause: ["原因分析", "产生问题的根本原因", "根源剖析"],
  goal: ["整改目标", "预期整改结果", "整改完成标准", "完成标准", "整改要求", "整改建议", "任务要求"],
  measure: [
    "整改措施",
    "整改举措",
    "整改措施具体内容",
    "细化的整改措施",
    "针对根本原因制定的归零措施",
    "整改要求（措施）",
    "具体控制措施",
    "具体措施",
    "工作措施",
    "措施",
    "改进措施",
    "采取的措施",
    "对策措施",
  ],
  type: ["整改类型", "整改周期", "整改性质", "整改分类", "整改类别"],
  longTerm: ["长期坚持", "是否长期坚持", "是否长期整改"],
  leader: [
    "责任领导",
    "牵头领导",
    "整改第一责任人",
    "分管领导",
    "牵头厅领导",
    "包抓领导",
    "责任校领导",
    "牵头校领导",
    "分管校领导",
    "协助整改工作的领导",
  ],
  leadDept: [
    "牵头部门",
    "责任部门",
    "责任处室",
    "牵头处室",
    "整改牵头部门",
    "整改责任部门",
    "具体责任单位",
    "承办单位",
    "牵头股室",
    "责任股室",
    "责任科室",
    "牵头科室",
    "责任单位",
    "牵头单位",
    "责任主体",
    "部门",
    "科室",
  ],
  coDepts: [
    "配合部门",
    "配合单位或部门",
    "配合单位",
    "配合科室",
    "配合整改部门",
    "协办单位",
    "业务主管部门会签",
    "配合整改部门责任人及联系电话",
    "配合责任部门",
    "配合责任单位",
    "配合责任科室",
  ],
  persons: [
    "责任人",
    "整改责任人",
    "主要责任人",
    "牵头整改部门责任人及联系电话",
    "责任单位责任人",
    "单位责任人",
    "代办人",
    "联系人",
    "具体责任人",
    "经办人",
  ],
  deadlineText: [
    "整改时限",
    "完成时限",
    "对应的完成时间",
    "预计完成时间",
    "整改期限",
    "化解时限",
    "时间节点",
    "进度安排",
    "目标节点或完成时限",
    "办结时限",
    "计划完成时间",
    "截止时间",
    "截止日期",
    "完成期限",
    "时限要求",
    "时限",
    "原时限",
    "原定时限",
    "原整改时限",
    "原定整改时限",
    "原定完成时限",
    "时间要求",
    "到期日",
    "到期时间",
    "目标节点",
    "完成节点",
    "整改节点",
    "期限",
  ],
  due: ["时限日期"],
  extendedTo: [
    "延期至",
    "调整后时限",
    "延期后时限",
    "延期时限",
    "延期完成时限",
    "延期后完成时限",
    "延期后整改时限",
    "延期情况",
  ],
  extensionApproval: [
    ...["延期批准", "延期审批", "延期批复"].flatMap((heading) => [heading, `${heading}情况`, `${heading}依据`]),
    ...["延期审批意见", "延期批准文件", "延期是否批准", "是否批准延期", "延期是否同意", "是否同意延期"],
  ],
  status: [
    "状态",
    "整改状态",
    "清单状态",
    "完成状态",
    "办理状态",
    "当前状态",
    "落实状态",
    "完成与否",
    "是否完成",
    "是否已完成整改",
    "是否已整改完成",
    "是否完成整改",
    "是否整改完成",
    "是否整改到位",
    "是否办结",
    "是否已整改",
    "是否已完成",
    "是否已整改到位",
    "是否完成整改任务",
    "整改是否完成",
    "整改是否到位",
    "问题是否整改",
    "问题是否整改完成",
    "问题是否整改到位",
    "是否已办结",
    "是否整改",
    "整改与否",
  ],
  completedOn: [
    "完成日期",
    "整改完成时间",
    "整改完成日期",
    "措施完成时间",
    "实际完成时间",
    "实际完成日期",
    "实际完成时限",
    "实际整改完成时间",
    "完成整改时间",
    "办结时间",
    "办结日期",
  ],
  currentProgress: ["本期进展", "本期进展情况"],
  progress: [
    "进展情况",
    "整改进展",
    "当前整改进展",
    "整改进展情况",
    "整改措施完成情况",
    "完成情况",
    "落实情况",
    "办理情况",
    "落实及上报情况",
    "具体办理情况",
    "化解情况",
    "已采取的整改措施",
    "整改结果",
    "进展",
    "取得的阶段性成效",
    "整改落实情况",
    "整改进度",
    "办结情况",
  ],
  evidence: ["佐证材料", "整改佐证材料", "证明材料", "整改措施落实的证明材料", "附件材料", "印证资料"],
  gap: ["未完成原因及下一步", "未整改到位问题原因及下一步计划", "未完成原因", "下一步措施", "存在困难"],
  closure: [
    "销号情况",
    "是否销号",
    "是否已销号",
    "问题是否销号",
    "销号状态",
    "验收意见",
    "审核意见",
    "是否审核",
    "销号",
    "销号与否",
    "是否已验收销号",
    "是否验收销号",
    "整改销号",
    "销号结果",
    "销号意见",
    "是否同意销号",
    "对账销号",
    "销号审核",
    "是否归零",
  ],
  closedOn: ["销号日期", "销号时间", "整改验收时间"],
  spread: ["举一反三", "举一反三情况", "举一反三的检查情况"],
  effect: ["整改成效", "成果运营情况", "阶段性成效"],
  rules: ["建章立制", "完善制度情况", "制度名称"],
  money: ["问题金额", "问题整改金额", "整改金额", "涉及金额", "追缴资金", "清退资金"],
  account: ["追责问题情况", "问责党组织数", "问责人员数"],
  urge: ["交办督办情况", "催办日期", "督办情况"],
  updatedAt: ["更新时间", "填报日期"],
  note: ["备注", "自用备注", "说明"],
};

/** Headings that mean one thing in one ledger and another in the next (reference 1.2, notes a to d); `decideColumns` settles them. */
export const undecidedHeadings = {
  /** (a) progress in most ledgers, a status word in some */
  outcome: ["整改情况"],
  /** (b) planned in some, actual in others */
  finishTime: ["完成时间"],
  /** (c) left of the measures the cause, right of them why it is not done */
  mainReason: ["主要原因"],
  /** (d) the problem in 督察 ledgers, the measure where a problem column stands beside it */
  task: ["整改任务"],
  /** the problem, or what is found of it where a column of problems stands beside it */
  shown: ["问题表现", "问题及表现", "问题及具体表现", "整改事项"],
  /** one of several words below a caption (未完成, 已完成 under 整改状态): a mark below it chooses it; see `captionWords` */
  ticked: [],
} as const;

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

/** Full-width and half-width, spaces, line breaks and a required-mark make no difference in a heading. */
export const normalHeading = (heading: string): string =>
  isNormal.test(heading)
    ? heading
    : heading
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

/** Synonyms that may stand inside a longer heading, the longest first: a short word inside a long heading says too little. */
const contained = [...exact].filter(([heading]) => heading.length >= 4).sort(([a], [b]) => b.length - a.length);
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

/** 责任人及联系电话 names the person all the same. */
const withContact = /[及和与、/]其?(?:联系)?(?:电话|方式|手机)(?:号码?)?$/;

const withoutBrackets = (normal: string): string => normal.replace(/\([^)]*\)/g, "");

/** The meaning of a known heading, with or without what stands in brackets; null for any other, however similar. */
export const exactMeaning = (heading: string): HeadingMatch | null => exactlyMeant(normalHeading(heading));

const exactlyMeant = (normal: string): HeadingMatch | null => {
  const same = exact.get(normal);
  if (same) return { ...same, distance: 0 };
  const bare = exact.get(withoutBrackets(normal).replace(withContact, ""));
  return bare ? { ...bare, distance: 1 } : null;
};

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

/** What a heading means, the exact word before the similar one; null when it is none that is known. */
export const meaningOf = (heading: string): HeadingMatch | null => {
  const normal = normalHeading(heading);
  if (normal === "" || normal.length > longestHeading) return null;
  const known = exactlyMeant(normal) ?? meantOfOne(normal);
  if (known) return known;
  const bare = withoutBrackets(normal);
  if (!holdsKnown.test(bare) || countWords.test(bare) || question.test(bare) || holdsTwo.test(bare)) return null;
  // what a heading names stands at its end: 整改措施落实情况 is no measure, 主管单位审核意见 no unit
  const inside =
    contained.find(([word]) => bare.endsWith(word)) ??
    (opinion.test(bare) ? undefined : contained.find(([word]) => bare.includes(word)));
  return inside ? { ...inside[1], distance: 2 } : null;
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
