import { addDays, calendarDate } from "./calendarDate";
import { inYearOf, type DeadlineContext, type Reading } from "./deadlineContext";

/** Holidays that have the same day every year. */
const fixed: readonly { readonly names: string; readonly month: number; readonly day: number }[] = [
  { names: "元旦", month: 1, day: 1 },
  { names: "五一(?:国际)?(?:劳动)?|(?:国际)?劳动", month: 5, day: 1 },
  { names: "七一(?:建党)?|建党", month: 7, day: 1 },
  { names: "八一(?:建军)?|建军", month: 8, day: 1 },
  { names: "(?:十一)?国庆", month: 10, day: 1 },
];
const year = "(?:(?<year>\\d{4})年?|(?<short>\\d{2})年|(?<spoken>今|本|当|明|来|次)年)?";
const before = "节?(?:假期|放假)?(?:之前|以前|前夕|前)";
const patterns = fixed.map(({ names, ...day }) => ({ ...day, pattern: new RegExp(`^${year}(?:${names})${before}$`) }));
const moving = new RegExp(`^${year}(?<event>春节|元宵|清明|端午|中秋|重阳)${before}$`);

/**
 * 国庆节前 is by 30 September. 春节前 needs the day, which is another every year. 元旦前 may mean the one that begins the year or the one that ends
 * it, unless the year is written or the feedback tells.
 */
export const readHoliday = (text: string, context: DeadlineContext): Reading | null => {
  const event = moving.exec(text)?.groups?.event;
  if (event !== undefined) return { needs: "event", event };
  for (const { month, day, pattern } of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { baseDate = null, cellYear } = context;
    const ofFeedback = { baseDate, ...(cellYear !== undefined && { cellYear }) };
    return inYearOf(groups, month === 1 ? ofFeedback : context, (y) => {
      const first = calendarDate(y, month, day);
      return first && addDays(first, -1);
    });
  }
  return null;
};
