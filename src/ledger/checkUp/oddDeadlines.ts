import { compareDates, daysBetween, type CalendarDate } from "../calendarDate";
import { isLive, oncePerCheck, type CheckFacts, type Item } from "./facts";
import { hitAt, type Hit } from "./finding";

/** From so many days on a deadline is most likely a slip of the year: about five years. */
const farOff = 5 * 366;
/** Of fewer deadlines none tells what is usual. */
const fewest = 3;

/** The day that deadlines are expected near: the one in the middle of them all, of fewer than three 反馈日期. */
const usualDay = oncePerCheck(({ items, ledger }): CalendarDate | null => {
  const days = items.flatMap((item) => (isLive(item) && item.due !== null ? [item.due] : [])).sort(compareDates);
  return days.length < fewest ? ledger.settings.feedbackDate : (days[Math.floor(days.length / 2)] ?? null);
});

const isFarOff = ({ due }: Item, facts: CheckFacts): boolean => {
  const usual = usualDay(facts);
  return due !== null && usual !== null && Math.abs(daysBetween(usual, due)) > farOff;
};

/** A deadline of 2033 among those of 2023. `day`: the deadline. */
export const deadlineFarOff = (facts: CheckFacts): readonly Hit[] =>
  facts.items
    .filter((item) => isLive(item) && isFarOff(item, facts))
    .map(({ source, due }) => hitAt(source, "due", { day: due }));

/** From 进驻日 on something may be mended at once, also before 反馈日期: what is 立行立改 or done. `day`: the deadline. */
export const dueBeforeFeedback = (facts: CheckFacts): readonly Hit[] => {
  const { feedbackDate, inspectionStart } = facts.ledger.settings;
  if (feedbackDate === null) return [];
  return facts.items.flatMap((item) => {
    const { due, source } = item;
    if (due === null || compareDates(due, feedbackDate) >= 0 || !isLive(item) || isFarOff(item, facts)) return [];
    const type = "type" in item ? item.type : facts.issueOf(item)?.type;
    const isAtOnce =
      inspectionStart !== null &&
      compareDates(due, inspectionStart) >= 0 &&
      (type === "立行立改" || item.status === "已完成");
    return isAtOnce ? [] : [hitAt(source, "due", { day: due })];
  });
};
