import { words, type Locale } from "../locales";
import { formatDateChinese, formatDateIso } from "./calendarDate";
import { defaultSwitches } from "./figures";
import type { Figures, FigureSwitches } from "./figureTypes";
import { formatRate } from "./rate";

/**
 * The sentence that goes with every rate: 18项中完成15项，完成率83.3%（长期整改计入分母，截至2022年9月30日，另有已取消0项）. Its numbers are those
 * of the rate, switches included. `rowName` (具体问题, 措施…) stands before the total; "" leaves it out. Chinese unless another locale is given,
 * because the sentence goes into cells and papers.
 */
export const explainFigures = (
  figures: Figures,
  switches: Partial<FigureSwitches>,
  rowName: string,
  locale: Locale = "zh-CN",
): string => {
  const { countBasic, excludeLongTerm, excludeMoved, originalDue } = { ...defaultSwitches, ...switches };
  const { numerator, denominator } = figures.completionRate;
  const movedOut = excludeMoved ? figures.moved : 0;
  return words(locale).ledger.explanation({
    rowName,
    total: denominator,
    done: numerator,
    rate: formatRate(figures.completionRate),
    basic: countBasic ? numerator - figures.done : null,
    longTermExcluded: excludeLongTerm ? figures.total - denominator - movedOut : null,
    movedExcluded: excludeMoved ? movedOut : null,
    originalDue,
    asOf: locale === "zh-CN" ? formatDateChinese(figures.asOf) : formatDateIso(figures.asOf),
    cancelled: figures.cancelled,
    doneWithoutDate: figures.doneWithoutDate,
    unknownStatus: figures.unknownStatus,
  });
};
