import type { CalendarDate } from "./calendarDate";
import { textOf } from "./cell";
import type { Settings } from "./model";
import { yesNo } from "./schema";
import { defaultSettings, settingOf } from "./settings";
import { RowReader, type TableRows } from "./tableReader";

/** 台账设置, defaults in place of rows that are blank, missing or unreadable. Of two rows with the same 项目 the first counts. */
export const readSettings = ({ rows, problems }: TableRows, date1904: boolean): Settings => {
  const values: Record<string, string | number | boolean | CalendarDate | null> = {};
  for (const source of rows) {
    const setting = settingOf(textOf(source.cells.item));
    if (setting === undefined || setting.key in values) continue;
    const row = new RowReader(source, problems, date1904);
    if (setting.kind === "text") values[setting.key] = row.text("content");
    else if (setting.kind === "date") values[setting.key] = row.date("content");
    else if (setting.kind === "yesNo") values[setting.key] = row.choice("content", yesNo) === "是";
    else {
      const days = row.number("content");
      const sensible = days === null || (Number.isInteger(days) && days >= setting.least);
      if (!sensible) row.refuse("content", { kind: "number" });
      values[setting.key] = sensible ? (days ?? setting.fallback) : setting.fallback;
    }
  }
  return { ...defaultSettings, ...values };
};
