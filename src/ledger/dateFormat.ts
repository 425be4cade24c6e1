/** What a number format shows once literal text, colours, locales and padding are taken off; of several sections the first. */
const placeholders = (format: string): string => {
  const [first = ""] = format.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  return first.replace(/\[[^\]]*\]/g, "").toLowerCase();
};

/**
 * The format shows a month and no day (yyyy"年"m"月", mmm-yy): Excel keeps such a date as the first of the month, its reader means the
 * month. `format` is Excel's number format in English notation; "" and General show no month.
 */
export const showsMonthOnly = (format: string): boolean => {
  const shown = placeholders(format.slice(0, 255));
  return /[ye]/.test(shown) && /m/.test(shown) && !/[dhs]|general/.test(shown);
};
