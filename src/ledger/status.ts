import type { CellValue } from "./model";
import type { IssueStatus } from "./schema";

export interface NormalStatus {
  /** "" for a blank cell. */
  readonly status: IssueStatus | "";
  /** The word says that it goes on (长期整改). */
  readonly longTerm: boolean;
  /** The word says that it is closed (已销号). */
  readonly closed: boolean;
}

interface StatusWords {
  readonly status: IssueStatus;
  readonly longTerm?: boolean;
  readonly closed?: boolean;
  readonly words: readonly string[];
}

/**
 * The closed list of status words (reference/ledger-domain.md 1.4, decided in design/product.md). Not in it on purpose: 是 and 否, which
 * answer a heading; 延期完成 and 未销号, which can mean two things.
 */
const statusWords: readonly StatusWords[] = [
  {
    status: "未启动",
    words: ["未启动", "尚未启动", "未开始", "未开展", "未整改", "尚未整改", "待整改", "未发放", "已发放"],
  },
  {
    status: "正在整改",
    words: [
      "正在整改",
      "整改中",
      "正在推进",
      "推进中",
      "进行中",
      "正在进行",
      "正在办理",
      "正在办理中",
      "办理中",
      "正按序推进",
      "按序时进度推进",
      "序时任务",
      "未完成",
      "申请延期",
      "申请延期整改",
      "滞后",
      "滞后任务",
      "进度滞后",
      "未达到序时进度",
    ],
  },
  { status: "正在整改", longTerm: true, words: ["长期整改", "长期坚持", "持续整改", "持续推进", "正在长期整改"] },
  {
    status: "基本完成",
    words: [
      "基本完成",
      "基本完成整改",
      "部分整改",
      "部分完成",
      "阶段性完成",
      "阶段性完成整改",
      "待验收",
      "基本完成取得阶段性成果并持续整改",
    ],
  },
  {
    status: "已完成",
    words: [
      "已完成",
      "完成",
      "全部完成",
      "已全部完成",
      "完成整改",
      "已完成整改",
      "整改完成",
      "已整改完成",
      "已整改",
      "已整改到位",
      "整改到位",
      "已办结",
      "办结",
      "已完结",
    ],
  },
  { status: "已完成", closed: true, words: ["已销号", "整改销号", "同意销号", "归零", "已归零"] },
  { status: "已移交", words: ["已移交", "移交"] },
  { status: "已取消", words: ["已取消", "取消"] },
];

const normalForms: ReadonlyMap<string, NormalStatus> = new Map(
  statusWords.flatMap(({ status, longTerm = false, closed = false, words }) =>
    words.map((word): [string, NormalStatus] => [word, { status, longTerm, closed }]),
  ),
);

/** Punctuation and spaces carry no meaning in a status: 基本完成，取得阶段性成果并持续整改. */
const bare = (word: string): string => word.normalize("NFKC").replace(/[\s,.;:、。!()]/g, "");

/** The normal form of a status word; null when it is not in the list. */
export const normalStatus = (word: CellValue): NormalStatus | null => {
  if (typeof word !== "string") return null;
  const text = bare(word);
  return text === "" && word.trim() === ""
    ? { status: "", longTerm: false, closed: false }
    : (normalForms.get(text) ?? null);
};
