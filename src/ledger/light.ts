import { compareDates, dateFromSerial, daysBetween, type CalendarDate } from "./calendarDate";
import { countedIssue, countedMeasure, effectiveDue, isDoneAt } from "./figures";
import type { CountedRow } from "./figureTypes";
import type { Issue, Ledger, Measure, Settings } from "./model";

/** What 预警 says of a row. `days`: past the deadline for overdue, left for soon, else 0. */
export interface Light {
  readonly kind: "recheck" | "overdue" | "today" | "soon" | "lagging" | "closable" | "longTerm" | "none";
  readonly days: number;
}

export type LightSettings = Pick<Settings, "soonDays" | "lagDays" | "planApproved" | "feedbackDate">;

/**
 * The rule of the column 预警, for issue and measure; the native formulas say the same with IF, COUNTIFS, SUMPRODUCT, INDEX and MATCH.
 *
 * D = 截至日, or today. done = 状态 is 已完成 and 完成日期 is blank or ≤ D. due = 延期至 where 延期批准 is none of blank, 否, 未批准 and 延期至 is not
 * blank, else 时限日期. begun = 状态 is 正在整改, 基本完成 or 已完成 (of a later day); every other word, known or not, and a blank are not begun.
 * The measures of an issue are the rows of 措施清单 with its 编号 as 问题编号; counted are those not 已取消. A row without 编号 has none.
 *
 * The first that applies:
 * 0. 状态 已取消 or 已移交 → empty.
 * 1. Issue, done, and a counted measure is not done → 状态待核. Done otherwise → empty.
 * 2. due < D → 已逾期(D − due)天.
 * 3. due = D → 今日到期.
 * 4. D < due ≤ D + 临期天数 → 还有(due − D)天到期.
 * 5. 进度滞后. start = 方案批复日, or else 反馈日期; without either, start is blank.
 *    begun: last = the day of the latest 更新时间 (issue: of all its measures, 已取消 included; measure: its own); where there is none, last
 *    = start; with last blank it does not lag. It lags when D − last > 滞后天数.
 *    not begun: it lags when start and due are not blank and 2 × (D − start) > due − start. Without a due date it does not.
 * 6. Issue with at least one counted measure, all of them done → 可申请销号.
 * 7. Long-term → 长期: issue, 长期坚持 is 是, or blank and (整改类型 is 长期坚持 or 整改时限 says so); measure, 完成时限 says so. For the words a
 *    formula asks COUNTIF(cell,"*长期*")+COUNTIF(cell,"*持续*")+COUNTIF(cell,"*常态化*")>0.
 * 8. else empty.
 *
 * Where a row typed by hand has no 时限日期, the pane reads the words of its deadline and the sheet cannot: only there they may differ.
 */
const lightOfRow = (
  row: CountedRow,
  asOf: CalendarDate,
  settings: LightSettings,
  measures: readonly Measure[] | null,
  updates: readonly (number | null)[],
): Light => {
  const plain = (kind: Light["kind"]): Light => ({ kind, days: 0 });
  if (row.status === "已取消" || row.status === "已移交") return plain("none");
  const counted = measures?.filter(({ status }) => status !== "已取消") ?? [];
  const allDone = counted.every((measure) => isDoneAt(measure, asOf));
  if (isDoneAt(row, asOf)) return plain(allDone ? "none" : "recheck");

  const due = effectiveDue(row);
  if (due !== null) {
    const left = daysBetween(asOf, due);
    if (left < 0) return { kind: "overdue", days: -left };
    if (left === 0) return plain("today");
    if (left <= settings.soonDays) return { kind: "soon", days: left };
  }
  if (isLagging(row, due, asOf, settings, updates)) return plain("lagging");
  if (counted.length > 0 && allDone) return plain("closable");
  return plain(row.longTerm ? "longTerm" : "none");
};

const isLagging = (
  { status }: CountedRow,
  due: CalendarDate | null,
  asOf: CalendarDate,
  { lagDays, planApproved, feedbackDate }: LightSettings,
  updates: readonly (number | null)[],
): boolean => {
  const start = planApproved ?? feedbackDate;
  if (status === "正在整改" || status === "基本完成" || status === "已完成") {
    const days = updates.flatMap((moment) => (moment === null ? [] : (dateFromSerial(moment) ?? [])));
    const last =
      days.reduce<CalendarDate | null>((a, b) => (a !== null && compareDates(a, b) > 0 ? a : b), null) ?? start;
    return last !== null && daysBetween(last, asOf) > lagDays;
  }
  return start !== null && due !== null && 2 * daysBetween(start, asOf) > daysBetween(start, due);
};

/** `measures`: those of the issue, 已取消 included. */
export const lightOfIssue = (
  issue: Issue,
  measures: readonly Measure[],
  asOf: CalendarDate,
  settings: LightSettings,
): Light =>
  lightOfRow(
    countedIssue(issue),
    asOf,
    settings,
    measures,
    measures.map(({ updatedAt }) => updatedAt),
  );

export const lightOfMeasure = (measure: Measure, asOf: CalendarDate, settings: LightSettings): Light =>
  lightOfRow(countedMeasure(measure), asOf, settings, null, [measure.updatedAt]);

/** The light of an issue or a measure of this ledger. */
export const lightOf = (
  item: Issue | Measure,
  ledger: Pick<Ledger, "measures" | "settings">,
  asOf: CalendarDate,
): Light =>
  "issueId" in item
    ? lightOfMeasure(item, asOf, ledger.settings)
    : lightOfIssue(
        item,
        item.id === "" ? [] : ledger.measures.filter(({ issueId }) => issueId === item.id),
        asOf,
        ledger.settings,
      );

/** The text of the cell 预警, letter by letter. */
export const lightText = ({ kind, days }: Light): string => {
  switch (kind) {
    case "recheck":
      return "状态待核";
    case "overdue":
      return `已逾期${days}天`;
    case "today":
      return "今日到期";
    case "soon":
      return `还有${days}天到期`;
    case "lagging":
      return "进度滞后";
    case "closable":
      return "可申请销号";
    case "longTerm":
      return "长期";
    case "none":
      return "";
  }
};
