/** What a label in a paper introduces; `measure` and `progress` may go on for several paragraphs. */
export type LabelField =
  | "measure"
  | "progress"
  | "leader"
  | "leadDept"
  | "coDepts"
  | "persons"
  | "deadlineText"
  | "goal"
  | "type"
  | "status"
  | "evidence"
  | "gap"
  | "cause"
  | "text";

const words: Readonly<Record<LabelField, readonly string[]>> = {
  progress: [
    "整改进展情况",
    "整改落实情况",
    "整改完成情况",
    "整改情况",
    "整改进展",
    "进展情况",
    "落实情况",
    "整改成效",
    "取得的阶段性成效",
    "阶段性成效",
    "取得的成效",
    "取得成效",
    "工作成效",
    "整改结果",
    "长效机制建设情况",
    "长效机制建设",
    "建立长效机制",
    "长效机制",
  ],
  measure: [
    "采取的重要措施",
    "整改措施",
    "整改举措",
    "主要措施",
    "具体措施",
    "工作措施",
    "整改落实措施",
    "采取的措施",
    "措施",
  ],
  leader: ["责任领导", "牵头领导", "分管领导", "包抓领导"],
  leadDept: ["牵头部门", "责任部门", "牵头科室", "责任科室", "牵头单位", "责任单位", "牵头处室", "责任处室"],
  coDepts: ["配合部门", "配合科室", "配合单位", "协办单位"],
  persons: ["整改责任人", "具体责任人", "责任人", "联系人"],
  deadlineText: ["整改时限", "完成时限", "整改期限", "完成时间", "时间节点", "完成期限"],
  goal: ["整改目标", "预期目标"],
  type: ["整改类型"],
  status: ["整改状态", "完成状态", "目前状态"],
  evidence: ["佐证材料", "证明材料"],
  gap: [
    "未完成原因及下一步",
    "未完成原因",
    "存在的问题及原因",
    "存在问题及原因",
    "存在困难",
    "下一步整改措施",
    "下一步工作打算",
    "下一步工作安排",
    "下一步工作计划",
    "下一步措施",
    "下一步打算",
    "下一步安排",
    "下一步计划",
    "下一步工作",
  ],
  cause: ["原因分析", "问题原因", "产生原因"],
  text: ["具体问题", "问题表现", "存在问题", "反馈问题"],
};

const fieldOf: ReadonlyMap<string, LabelField> = new Map(
  (Object.keys(words) as LabelField[]).flatMap((field) =>
    words[field].map((word): [string, LabelField] => [word, field]),
  ),
);

/** Labels that are part of what they introduce: the field says less than they do. */
const isKept = (word: string): boolean => /长效机制|存在.*(?:原因|困难)/.test(word);

/** 针对上述问题，采取了以下措施： announces a list of measures. */
const announces =
  "(?:(?:针对|对于?|就)[^。；：:，,]{0,24}[，,])?(?:我[们局校院委街镇乡县市区站所单位]{1,2})?(?:主要|重点|具体|分别|已经?|[将拟])*采取(?:了|的)?(?:以下|如下|下列)(?:[一二两三四五六七八九十几\\d]{1,3}[项条个])?(?:具体|整改|主要|有效|工作){0,2}(?:措施|举措|做法)(?:进行整改|予以整改)?";
const announcement = new RegExp(`^${announces}$`);

const fieldOfLabel = (word: string): LabelField | undefined =>
  fieldOf.get(word) ?? (announcement.test(word) ? "measure" : undefined);

const anyLabel = [announces, ...[...fieldOf.keys()].sort((a, b) => b.length - a.length)].join("|");
const opening = "[【〔（(]?";
const atBeginning = new RegExp(`^${opening}(${anyLabel})[】〕）)]?\\s*[:：]\\s*`);
const amid = new RegExp(`(^|[。；;，,、\\s])${opening}(${anyLabel})[】〕）)]?\\s*[:：]\\s*`, "g");

export interface Label {
  readonly field: LabelField;
  readonly rest: string;
}

const withKept = (word: string, rest: string): string => (isKept(word) ? `${word}：${rest}` : rest);

/** The label a paragraph begins with, 整改情况： and the like. */
export const labelAt = (text: string): Label | null => {
  const match = atBeginning.exec(text);
  const field = fieldOfLabel(match?.[1] ?? "");
  if (match === null || field === undefined) return null;
  return { field, rest: withKept(match[1] ?? "", text.slice(match[0].length)) };
};

const alone = new RegExp(`^${opening}(${anyLabel})(?:情况)?[】〕）)]?\\s*[:：]?$`);

/** The label a heading is: 整改措施 in （一）整改措施, with or without its colon and with what stands behind it. */
export const labelHeading = (title: string): Label | null => {
  const [, word = ""] = alone.exec(title.trim()) ?? [];
  const field = fieldOfLabel(word);
  return field === undefined ? labelAt(title) : { field, rest: withKept(word, "") };
};

/** A paragraph in its labelled pieces: 责任领导：张三；牵头部门：办公室. `head` is what stands in front of the first label. */
export const labelledPieces = (text: string): { readonly head: string; readonly pieces: readonly Label[] } => {
  const marks = [...text.matchAll(amid)];
  const [first] = marks;
  if (first === undefined) return { head: text, pieces: [] };
  const pieces = marks.map((mark, at): Label => {
    const end = marks[at + 1]?.index ?? text.length;
    return {
      field: fieldOfLabel(mark[2] ?? "") ?? "progress",
      rest: withKept(mark[2] ?? "", text.slice(mark.index + mark[0].length, end).trim()),
    };
  });
  return { head: text.slice(0, first.index + (first[1] ?? "").length).trim(), pieces };
};
