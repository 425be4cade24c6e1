import type { CalendarDate } from "../ledger/calendarDate";
import { classOf, countedIssue } from "../ledger/figures";
import type { FigureClass } from "../ledger/figureTypes";
import { rowHandle } from "../ledger/ids";
import type { Issue, Ledger } from "../ledger/model";
import { inSeqOrder } from "../ledger/order";

/** An issue as the notice sees it. */
export interface NoticeItem {
  readonly issue: Issue;
  /** 编号 or, for a row without one, its place. */
  readonly handle: string;
  readonly class: FigureClass;
  /** 公开 is 未定. */
  readonly undecided: boolean;
  /** Public wording of each level; "" is missing. */
  readonly aspect: string;
  readonly problem: string;
  readonly text: string;
  /** What tells two 方面 or 问题 apart, whatever their wording. */
  readonly aspectKey: string;
  readonly problemKey: string;
}

export interface NoticeItems {
  /** Public and undecided ones, in order of 序号. */
  readonly listed: readonly NoticeItem[];
  /** Handles of those that are counted and not listed (仅党内, 不公开). */
  readonly unlisted: readonly string[];
  readonly counted: number;
  /** The ledger names 方面 or 问题 at all; a flat one does not. */
  readonly hasAspects: boolean;
  readonly hasProblems: boolean;
}

const publicWording = (ledger: Pick<Ledger, "wordings">, level: string, original: string): string =>
  ledger.wordings.find((wording) => wording.level === level && wording.original === original)?.publicText || original;

export const noticeItems = (ledger: Ledger, asOf: CalendarDate): NoticeItems => {
  const items = inSeqOrder(ledger.issues).flatMap((issue): NoticeItem[] => {
    const itsClass = classOf(countedIssue(issue), asOf);
    if (itsClass === null) return [];
    return [
      {
        issue,
        handle: rowHandle(issue.source),
        class: itsClass,
        undecided: issue.publicity === "未定",
        aspect: publicWording(ledger, "方面", issue.aspect),
        problem: publicWording(ledger, "问题", issue.problem),
        text: issue.publicText || issue.text,
        aspectKey: issue.aspect,
        problemKey: JSON.stringify([issue.aspect, issue.problemSeq, issue.problem]),
      },
    ];
  });
  const isListed = ({ issue, undecided }: NoticeItem): boolean => undecided || issue.publicity === "社会公开";
  return {
    listed: items.filter(isListed),
    unlisted: items.filter((item) => !isListed(item)).map(({ handle }) => handle),
    counted: items.length,
    hasAspects: ledger.issues.some(({ aspect }) => aspect !== ""),
    hasProblems: ledger.issues.some(({ problem }) => problem !== ""),
  };
};
