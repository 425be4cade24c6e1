import type { CalendarDate } from "../ledger/calendarDate";
import { classOf, countedIssue } from "../ledger/figures";
import type { FigureClass } from "../ledger/figureTypes";
import { groupBy, measuresByIssue } from "../ledger/groupBy";
import { rowHandle } from "../ledger/ids";
import type { Issue, Ledger, Measure, Wording, WordingLevel } from "../ledger/model";
import { inSeqOrder } from "../ledger/order";

export interface TaskWording {
  readonly text: string;
  /** False: a public wording, which may be that of a problem. */
  readonly isTask: boolean;
}

/** An issue as a paper sees it. */
export interface NoticeItem {
  readonly issue: Issue;
  /** 编号 or, for a row without one, its place. */
  readonly handle: string;
  readonly class: FigureClass;
  /** 公开 is 未定, in a paper that is for the public. */
  readonly undecided: boolean;
  readonly measures: readonly Measure[];
  /** Wording of each level for this audience; "" is missing. */
  readonly aspect: string;
  readonly problem: string;
  readonly text: string;
  /** What a paper that words problems as tasks prints; "" where it has nothing of the kind. */
  readonly tasks: Readonly<Record<"aspect" | "problem" | "issue", TaskWording>>;
  /** What tells two 方面 or 问题 apart, whatever their wording. */
  readonly aspectKey: string;
  readonly problemKey: string;
}

export interface NoticeItems {
  /** In a public paper the public and undecided ones, in an internal one all; in order of 序号. */
  readonly listed: readonly NoticeItem[];
  /** Handles of those that are counted and not listed (仅党内, 不公开). */
  readonly unlisted: readonly string[];
  readonly counted: number;
  /** The ledger names 方面 or 问题 at all; a flat one does not. */
  readonly hasAspects: boolean;
  readonly hasProblems: boolean;
}

const taskOf = (task: string, wording: string): TaskWording => ({
  text: task || wording,
  isTask: task !== "",
});

const wordingKey = ({ level, original }: Pick<Wording, "level" | "original">): string =>
  JSON.stringify([level, original]);

export const noticeItems = (
  ledger: Ledger,
  asOf: CalendarDate,
  audience: "public" | "internal" = "public",
): NoticeItems => {
  const measuresOf = measuresByIssue(ledger.measures);
  const wordings = groupBy(ledger.wordings, wordingKey);
  const isPublic = audience === "public";
  const wordingOf = (level: WordingLevel, original: string) => {
    const [own] = wordings.get(wordingKey({ level, original })) ?? [];
    return {
      text: (isPublic && own?.publicText) || original,
      short: own?.shortTitle ?? "",
      publicText: own?.publicText ?? "",
    };
  };
  const items = inSeqOrder(ledger.issues).flatMap((issue): NoticeItem[] => {
    const itsClass = classOf(countedIssue(issue), asOf);
    if (itsClass === null) return [];
    const aspect = wordingOf("方面", issue.aspect);
    const problem = wordingOf("问题", issue.problem);
    const task = wordingOf("具体问题", issue.text).short || issue.goal;
    return [
      {
        issue,
        handle: rowHandle(issue.source),
        class: itsClass,
        undecided: isPublic && issue.publicity === "未定",
        measures: measuresOf(issue),
        aspect: aspect.text,
        problem: problem.text,
        text: isPublic ? issue.publicText || issue.text : issue.text || issue.publicText,
        // the name of a 方面 says what was looked at and nothing of what was found, so it serves as it is
        tasks: {
          aspect: taskOf(aspect.short || aspect.publicText || issue.aspect, ""),
          problem: taskOf(problem.short, problem.publicText),
          issue: taskOf(task, issue.publicText),
        },
        aspectKey: issue.aspect,
        problemKey: JSON.stringify([issue.aspect, issue.problemSeq, issue.problem]),
      },
    ];
  });
  const isListed = ({ issue, undecided }: NoticeItem): boolean =>
    !isPublic || undecided || issue.publicity === "社会公开";
  return {
    listed: items.filter(isListed),
    unlisted: items.filter((item) => !isListed(item)).map(({ handle }) => handle),
    counted: items.length,
    hasAspects: ledger.issues.some(({ aspect }) => aspect !== ""),
    hasProblems: ledger.issues.some(({ problem }) => problem !== ""),
  };
};
