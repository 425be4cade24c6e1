import { settingDefinitions } from "../notice/newRows";

/**
 * Name of the cell above the table 台账设置 that holds the day of all figures: 截至日, or today where it is blank. It is the only cell with
 * TODAY(); a 截至日 that is no date makes it, and everything that hangs on it, an error instead of a wrong figure.
 */
export const workingDayName = "统计日";
export const workingDayFormula = `=IF(截至日="",TODAY(),INT(截至日))`;
export const workingDayHint = "由“截至日”得出，空白时为今天；预警、看板都按这一天计算";

/** 项目 whose 内容 gets a name of the same words, for native formulas. */
export const namedSettings = ["截至日", "临期天数", "反馈日期", "方案批复日", "滞后天数"] as const;

const formats = { text: "@", date: "yyyy-mm-dd", days: "0", yesNo: "@" } as const;

/** Number format of the 内容 of a setting: a date typed there must become a date, although the column is text. */
export const settingFormat = (item: string): string =>
  formats[settingDefinitions.find((setting) => setting.item === item.trim())?.kind ?? "text"];
