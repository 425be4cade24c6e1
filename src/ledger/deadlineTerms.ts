import { addDays, addMonths, parseDate, type CalendarDate } from "./calendarDate";
import type { DeadlineContext, Reading } from "./deadlineContext";

const immediate =
  /^(?:立行立改|即知即改|即行即改|立整立改|立查立改|即查即改|立说立行|立即整改|立即改|立改|边巡边改|边审边改|边查边改|边督边改|边学边改)(?:类|事项|问题)?$/;

/** 立行立改 and its like. */
export const isImmediate = (text: string): boolean => immediate.test(text);

/** 立行立改 without a day: 立行立改天数 after the feedback. */
export const readImmediate = ({ baseDate, immediateDays = 30 }: DeadlineContext): Reading =>
  baseDate
    ? { date: addDays(baseDate, immediateDays), inferred: true, baseFrom: "feedback", immediate: true }
    : { needs: "baseDate" };

const since = "(?:之?日)?(?:起算|起|之后|以后|后)?(?:的|,)?";
const feedback = `(?:自|从|在)?(?:收到|接到)?(?:巡察|巡视|审计|督察)?组?(?:意见)?反馈(?:意见|问题|会议?)?${since}`;
const plan = `(?:自|从|在)?(?:收到)?(?:整改)?(?:实施|工作)?方案(?:经)?(?:批复|批准|获批|审批|审定)(?:通过|同意)?${since}`;
/** Whatever else it counts from: 方案印发后, 制度出台之日起. */
const event = "(?:自|从|在)?(?<event>[\\p{sc=Han}《》“”]{2,20}?)(?:之?日)?(?:起算|起|之后|以后|后)(?:的|,)?";
const written = "(?:自|从)?(?<from>\\d{4}[^起后之]{4,9})(?:之日)?(?:起|之后|以后|后)";
const within = "(?:之内|以内|内)";

const term = new RegExp(
  `^(?:${feedback}|(?<plan>${plan})|${written}|${event})?(?:` +
    `(?<half>半)(?<halfOf>年|个月)${within}?|` +
    `(?<n>\\d{1,3})(?:(?<unit>个月|个季度|天|周|个?星期)${within}?|(?<bound>日|年)${within}))$`,
  "u",
);

const workdays = /^.{0,24}?\d{1,3}个?工作日(?:之内|以内|内)?$/;

/** The last day of a term by calendar: months to the same day of the month (or its last one), the first day not counted. */
const after = (base: CalendarDate, unit: string, n: number): CalendarDate => {
  switch (unit) {
    case "个月":
      return addMonths(base, n);
    case "个季度":
      return addMonths(base, 3 * n);
    case "年":
      return addMonths(base, 12 * n);
    case "周":
    case "星期":
    case "个星期":
      return addDays(base, 7 * n);
    default:
      return addDays(base, n);
  }
};

/**
 * 3个月内, 反馈后1个月内, 两周内, 半年内, 2022年5月10日起90天内. 半个月 is 15 days. Working days need a calendar of holidays. Not understood:
 * 3日 and 2年 without 内 (a day, a year), 3月内 (March or three months). 方案批复后1个月内 counts from 方案批复日; a term from another event
 * (方案印发后10日内) names what is missing.
 */
export const readTerm = (text: string, context: DeadlineContext): Reading | null => {
  if (workdays.test(text)) return { needs: "workdays" };
  const groups = term.exec(text)?.groups;
  if (groups === undefined) return null;
  const from = groups.from === undefined ? null : parseDate(groups.from);
  if (groups.from !== undefined && from === null) return null;
  const n = Number(groups.n ?? 0);
  const unit = groups.unit ?? groups.bound ?? "";
  if (groups.half === undefined && (n === 0 || (unit === "年" && n > 10))) return null;
  if (groups.event !== undefined) return { needs: "event", event: groups.event };
  const isOfPlan = groups.plan !== undefined;
  const base = from ?? (isOfPlan ? context.planDate : context.baseDate);
  if (!base) return { needs: isOfPlan ? "planDate" : "baseDate" };
  const date =
    groups.half === undefined ? after(base, unit, n) : groups.halfOf === "年" ? addMonths(base, 6) : addDays(base, 15);
  return { date, inferred: from === null, baseFrom: from !== null ? "cell" : isOfPlan ? "plan" : "feedback" };
};
