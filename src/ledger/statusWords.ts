import type { IssueStatus } from "./schema";

/** What a word of the list says. */
export interface StatusMeaning {
  readonly status: IssueStatus;
  readonly longTerm: boolean;
  readonly closed: boolean;
  /** Its 销号 is applied for and not granted: 申请销号. */
  readonly applied?: true;
}

interface StatusWords {
  readonly status: IssueStatus;
  readonly longTerm?: boolean;
  readonly closed?: boolean;
  readonly applied?: true;
  readonly words: readonly string[];
}

const each = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

const nots = ["未", "尚未", "还未", "仍未", "暂未", "没", "没有", "还没有"];
const begun = ["启动", "开始", "开展", "整改", "启动整改", "开始整改", "开展整改", "实施"];
const ended = [
  "完成",
  "全部完成",
  "完全完成",
  "完成整改",
  "完成全部整改",
  "全部完成整改",
  "整改完成",
  "全部整改完成",
  "整改到位",
  "全部整改到位",
  "完全整改到位",
  "整改完毕",
  "办结",
  "完结",
  "办理完毕",
  ...each(["", "全部"], ["完成整改任务", "完成任务"]),
  "完成全部整改任务",
  "闭环",
  "整改闭环",
  "清零",
];
const goingOn = ["长期坚持", "持续坚持", "持续巩固"];
/** In time, late or early: 完成日期 and the deadline tell, the word says only that it is done. */
const when = ["按期", "按时", "如期", "提前", "逾期", "超期"];
const well = ["正常", "有序", "稳步", "顺利", "加快", "抓紧", "按计划", "按期", "按序", "按序时进度"];
const doing = ["整改", "推进", "进行", "办理", "落实", "实施", "开展", "解决", "化解"];

/**
 * The closed list of status words (reference/ledger-domain.md 1.4, decided in design/product.md) with their obvious relatives. Not in it
 * on purpose: 是 and 否, which answer a heading (`yesNoStatus`), and what can mean two things (`ambiguousStatuses`).
 */
const statusWords: readonly StatusWords[] = [
  { status: "未启动", words: [...each(nots, begun), "待整改", "待启动", "未发放", "已发放"] },
  {
    status: "正在整改",
    words: [
      ...each(nots, [...ended, "落实到位", "落实完成", "关闭"]),
      ...each(["逾期", "超期", "到期"], ["未完成", "尚未完成", "仍未完成"]),
      ...each(["正在", "正", "正在抓紧", "正在持续"], doing),
      ...each(["正在", ""], each(doing, ["中"])),
      ...each(["持续", "延期"], each(doing, ["中"])),
      ...each(["", "正在"], ["延期整改"]),
      ...each(["即将", "接近"], ["完成", "完成整改", "整改完成"]),
      ...each(["", "已"], each(["取得"], ["阶段性成效", "阶段性成果", "阶段性进展"])),
      "正在整改当中",
      "整改进行中",
      "正在抓紧办理",
      ...each(["", "正", "正在"], each(well, ["推进", "推进中"])),
      "序时任务",
      "序时推进",
      ...each(["", "已", "未", "尚未"], each(["达到", "达"], ["序时进度", "时序进度"])),
      ...each(["", "正"], ["按序时推进", "按时序推进", "按时序进度推进"]),
      "滞后于序时进度",
      "推进滞后",
      "已启动",
      "已启动整改",
      "申请延期",
      "已申请延期",
      "申请延期整改",
      "滞后",
      "滞后任务",
      "进度滞后",
    ],
  },
  {
    status: "正在整改",
    longTerm: true,
    words: [
      "长期",
      "长期整改",
      "长期坚持",
      ...each(["常态化"], ["", "坚持", "推进", "整改"]),
      "持续整改",
      "持续推进",
      "持续坚持",
      "长期推进",
      "正在长期整改",
      "需长期整改",
      "需长期坚持",
      "需持续整改",
      "长期坚持整改",
      "正在整改并长期坚持",
    ],
  },
  {
    status: "基本完成",
    words: [
      ...each(
        ["", "已"],
        [
          ...["基本完成", "基本完成整改", "部分整改", "部分完成", "部分完成整改", "部分落实", "基本落实"],
          ...["基本整改到位", "部分整改到位", "阶段性办结"],
        ],
      ),
      ...each(["", "已"], ["阶段性完成", "阶段性完成整改", "完成阶段性整改", "完成阶段性任务"]),
      ...each(["", "已"], each(["基本完成", "阶段性完成"], ["并持续整改", "并持续推进"])),
      "整改基本完成",
      "待验收",
      "基本完成取得阶段性成果并持续整改",
    ],
  },
  {
    status: "已完成",
    words: [
      ...ended,
      ...each(["已"], ended),
      ...each(["", "已"], each(when, ["完成", "完成整改", "整改完成", "整改到位", "办结"])),
      ...each(["已"], ["整改", "全部整改", "落实", "落实到位", "落实整改", "解决", "化解", "验收", "通过验收"]),
      "整改已完成",
      "整改任务已完成",
      "整改任务已全部完成",
      "整改已到位",
      "通过验收",
      "验收通过",
      "验收合格",
      ...each(["", "已"], ["关闭"]),
      ...each(["", "已"], each(["完成整改", "整改完成"], ["并上报"])),
      "对勾",
      "√",
    ],
  },
  {
    // who applies for 销号 has finished; it is granted by others
    status: "已完成",
    applied: true,
    words: [
      ...each(["", "已", "正在"], ["申请销号", "提交销号申请", "提请销号"]),
      ...each(["", "已"], each(["完成", "完成整改", "整改完成"], ["并申请销号", "待销号"])),
      "待销号",
      "销号申请中",
    ],
  },
  {
    status: "已完成",
    longTerm: true,
    words: [
      ...each(
        ["", "已"],
        each(["完成", "完成整改", "整改完成", "整改到位"], each(["", "并", "并需", "但需", "但仍需"], goingOn)),
      ),
      ...each(["已整改"], each(["并", "并需", "但需", "但仍需"], goingOn)),
    ],
  },
  {
    status: "已完成",
    closed: true,
    words: [
      "销号",
      "已销号",
      "予以销号",
      "整改销号",
      "已整改销号",
      "同意销号",
      "已同意销号",
      "准予销号",
      "完成销号",
      "已完成销号",
      "已验收销号",
      ...each(["", "已"], each(["完成", "完成整改", "整改完成"], ["并销号", "同意销号", "已销号"])),
      ...each(["", "已"], ["闭环销号", "销号闭环"]),
      "归零",
      "已归零",
      "同意归零",
    ],
  },
  { status: "已移交", words: ["已移交", "移交"] },
  { status: "已取消", words: each(["", "已"], ["取消", "作废", "终止", "终止整改"]).concat("不再整改") },
];

/** Word, without spaces and punctuation → what it says. */
export const statusMeanings: ReadonlyMap<string, StatusMeaning> = new Map(
  statusWords.flatMap(({ status, longTerm = false, closed = false, applied, words }) =>
    words.map((word): [string, StatusMeaning] => [word, { status, longTerm, closed, ...(applied && { applied }) }]),
  ),
);

/** Length of the longest word: what is longer without a break in it is none. */
export const longestStatusWord = [...statusMeanings.keys()].reduce((most, word) => Math.max(most, word.length), 0);

interface AmbiguousWords {
  readonly words: readonly string[];
  /** What each of them can mean, in words that are understood (with a note behind them or none). They are shown, and kept with an import. */
  readonly readings: readonly string[];
}

/**
 * Words of a status column that can mean two things, by what they can mean. The import asks about each that occurs; the functions refuse it and say
 * why. One more needs a line here and no other.
 */
const ambiguousStatuses: readonly AmbiguousWords[] = [
  { words: ["延期完成"], readings: ["已完成", "申请延期（正在整改）"] },
  { words: ["未销号", "尚未销号", "暂未销号"], readings: ["已完成（未销号）", "正在整改"] },
  { words: ["未落实", "尚未落实", "暂未落实"], readings: ["未启动", "正在整改"] },
];

/** Word → what it can mean. */
export const ambiguousReadings: ReadonlyMap<string, readonly string[]> = new Map(
  ambiguousStatuses.flatMap(({ words, readings }) =>
    words.map((word): [string, readonly string[]] => [word, readings]),
  ),
);
