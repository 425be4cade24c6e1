import { compareDates, type CalendarDate } from "../ledger/calendarDate";
import { countedIssue, countedMeasure, countFigures } from "../ledger/figures";
import type { CountedRow, Figures } from "../ledger/figureTypes";
import type { Ledger, Rule } from "../ledger/model";
import { countedAspects, countedProblems, partlyDoneProblems } from "../ledger/rollUp";

/** Every number a notice may print. They cover all items, whether they are listed in it or not. */
export interface NoticeFigures {
  readonly aspects: Figures;
  readonly problems: Figures;
  /** 问题 of which some 具体问题 are done and others not. */
  readonly problemsPartlyDone: number;
  readonly issues: Figures;
  readonly measures: Figures;
  /** Events 会议 up to the day. */
  readonly meetings: number;
  /** People of the events 约谈 and 问责 up to the day; an event without 人数 counts as one. */
  readonly talkedTo: number;
  readonly heldToAccount: number;
  /** Sum of 金额（万元） of the events up to the day. */
  readonly money: number;
  /** Rules that were made or revised up to the day. */
  readonly rules: readonly Rule[];
  readonly rulesNew: number;
  readonly rulesRevised: number;
}

/** 方面 and 问题 are counted where they are named: a flat ledger has none. */
export const noticeFigures = (ledger: Ledger, asOf: CalendarDate): NoticeFigures => {
  const figuresOf = (rows: readonly CountedRow[]): Figures =>
    countFigures(rows, { asOf, soonDays: ledger.settings.soonDays });
  const byThen = (date: CalendarDate | null): boolean => date === null || compareDates(date, asOf) <= 0;
  const events = ledger.events.filter(({ date }) => byThen(date));
  const rules = ledger.rules.filter(({ issuedOn }) => byThen(issuedOn));
  const people = (kind: "约谈" | "问责"): number =>
    events.reduce((sum, event) => (event.kind === kind ? sum + (event.people ?? 1) : sum), 0);
  const withAspect = { ...ledger, issues: ledger.issues.filter(({ aspect }) => aspect !== "") };
  const withProblem = { ...ledger, issues: ledger.issues.filter(({ problem }) => problem !== "") };
  return {
    aspects: figuresOf(countedAspects(withAspect, asOf)),
    problems: figuresOf(countedProblems(withProblem, asOf)),
    problemsPartlyDone: partlyDoneProblems(withProblem, asOf),
    issues: figuresOf(ledger.issues.map(countedIssue)),
    measures: figuresOf(ledger.measures.map(countedMeasure)),
    meetings: events.filter(({ kind }) => kind === "会议").length,
    talkedTo: people("约谈"),
    heldToAccount: people("问责"),
    money: events.reduce((sum, event) => sum + (event.money ?? 0), 0),
    rules: rules.filter(({ kind }) => kind === "新建" || kind === "修订"),
    rulesNew: rules.filter(({ kind }) => kind === "新建").length,
    rulesRevised: rules.filter(({ kind }) => kind === "修订").length,
  };
};
