import type { Fields } from "../../src/ledger/change";
import type { ClosureState, IssueStatus, MeasureStatus, Publicity, RectificationType } from "../../src/ledger/schema";

/** A day as yyyy-mm-dd. */
export type IsoDate = `${number}-${string}-${string}`;

/** Excel serial of a day (1900 system), with the time of day as a fraction where `clock` ("16:30") is given. */
export const serial = (day: IsoDate, clock = "00:00"): number => {
  const [hours, minutes] = clock.split(":").map(Number);
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 + ((hours ?? 0) * 60 + (minutes ?? 0)) / 1440;
};

/** Letters as `src/ledger/ids.ts` gives them: issue, measure, event, rule. */
export type IdPrefix = "W" | "C" | "J" | "Z";

/**
 * A stable, unique id in the add-in's form: six digits of Crockford's base 32. The factor is odd, so no two numbers below 32^6 share one.
 */
export const sampleId = (prefix: IdPrefix, n: number): string => {
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const apart = { W: 0, C: 100, J: 300, Z: 400 }[prefix];
  let rest = ((n + apart) * 287_654_321 + 531_234_567) % 32 ** 6;
  let code = "";
  for (let place = 0; place < 6; place += 1) {
    code = digits.charAt(rest % 32) + code;
    rest = Math.floor(rest / 32);
  }
  return `${prefix}-${code}`;
};

export interface SampleMeasure {
  readonly text: string;
  readonly deadline: string;
  /** Absent: pure 长期坚持. */
  readonly due?: IsoDate;
  /** 已完成 where absent. */
  readonly status?: MeasureStatus;
  readonly done?: IsoDate;
  readonly progress: string;
  readonly current?: string;
  readonly evidence?: string;
  readonly gap?: string;
  readonly updated?: IsoDate;
  readonly clock?: string;
  readonly added?: boolean;
  readonly extendedTo?: IsoDate;
  readonly approval?: string;
  /** Where they differ from the issue's. */
  readonly leader?: string;
  readonly dept?: string;
  readonly co?: string;
  readonly person?: string;
}

export interface SampleIssue {
  readonly text: string;
  readonly type: RectificationType;
  readonly longTerm?: boolean;
  readonly goal: string;
  readonly leader: string;
  readonly dept: string;
  readonly co?: string;
  readonly person: string;
  readonly deadline: string;
  readonly due: IsoDate;
  readonly extendedTo?: IsoDate;
  readonly approval?: string;
  readonly status: IssueStatus;
  readonly done?: IsoDate;
  readonly outcome?: string;
  readonly evidence?: string;
  readonly gap?: string;
  readonly closure?: ClosureState;
  readonly closedOn?: IsoDate;
  readonly nextReview?: IsoDate;
  readonly publicity: Publicity;
  readonly publicText?: string;
  readonly publicOutcome?: string;
  readonly note?: string;
  readonly measures: readonly SampleMeasure[];
}

export interface SampleProblem {
  readonly problem: string;
  readonly issues: readonly SampleIssue[];
}

export interface SampleAspect {
  readonly aspect: string;
  readonly problems: readonly SampleProblem[];
}

const day = (value: IsoDate | undefined): number | "" => (value === undefined ? "" : serial(value));

const issueFields = (issue: SampleIssue, n: number, problemSeq: number, problem: string, aspect: string): Fields => ({
  id: sampleId("W", n),
  seq: String(n),
  feedbackSource: "市委巡察",
  aspect,
  problemSeq: String(problemSeq),
  problem,
  text: issue.text,
  type: issue.type,
  longTerm: issue.longTerm === true ? "是" : "否",
  goal: issue.goal,
  leader: issue.leader,
  leadDept: issue.dept,
  coDepts: issue.co ?? "",
  persons: issue.person,
  deadlineText: issue.deadline,
  due: serial(issue.due),
  extendedTo: day(issue.extendedTo),
  extensionApproval: issue.approval ?? "",
  status: issue.status,
  completedOn: day(issue.done),
  outcome: issue.outcome ?? "",
  evidence: issue.evidence ?? "",
  gap: issue.gap ?? "",
  closure: issue.closure ?? "未申请",
  closedOn: day(issue.closedOn),
  nextReview: day(issue.nextReview),
  publicity: issue.publicity,
  publicText: issue.publicText ?? "",
  publicOutcome: issue.publicOutcome ?? "",
  note: issue.note ?? "",
});

const measureFields = (
  measure: SampleMeasure,
  id: string,
  seq: string,
  issueId: string,
  issue: SampleIssue,
): Fields => ({
  id,
  issueId,
  seq,
  text: measure.text,
  origin: measure.added === true ? "追加" : "方案确定",
  sharedWith: "",
  leader: measure.leader ?? issue.leader,
  leadDept: measure.dept ?? issue.dept,
  coDepts: measure.co ?? "",
  persons: measure.person ?? issue.person,
  deadlineText: measure.deadline,
  due: day(measure.due),
  extendedTo: day(measure.extendedTo),
  extensionApproval: measure.approval ?? "",
  status: measure.status ?? "已完成",
  completedOn: day(measure.done),
  currentProgress: measure.current ?? "",
  progress: measure.progress,
  evidence: measure.evidence ?? "",
  gap: measure.gap ?? "",
  updatedAt: updatedAt(measure),
  updatedBy: updatedAt(measure) === "" ? "" : (measure.person ?? issue.person),
});

const updatedAt = (measure: SampleMeasure): number | "" => {
  const updated = measure.updated ?? measure.done;
  return updated === undefined ? "" : serial(updated, measure.clock ?? "16:20");
};

/** Numbers the tree through and lays it out as rows of 问题清单 and 措施清单. */
export const rowsOf = (
  aspects: readonly SampleAspect[],
): { readonly issues: Fields[]; readonly measures: Fields[] } => {
  const issues: Fields[] = [];
  const measures: Fields[] = [];
  let problemSeq = 0;
  for (const { aspect, problems } of aspects) {
    for (const { problem, issues: found } of problems) {
      problemSeq += 1;
      for (const issue of found) {
        const n = issues.length + 1;
        issues.push(issueFields(issue, n, problemSeq, problem, aspect));
        issue.measures.forEach((measure, index) => {
          const id = sampleId("C", measures.length + 1);
          measures.push(measureFields(measure, id, `${n}.${index + 1}`, sampleId("W", n), issue));
        });
      }
    }
  }
  return { issues, measures };
};
