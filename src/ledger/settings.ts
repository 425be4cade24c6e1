import type { DeadlineContext } from "./deadlineContext";
import type { Settings } from "./model";

/** A row of 台账设置: what its 内容 is, and what holds where it is blank. */
export type SettingSchema =
  | { readonly key: "unit" | "round"; readonly item: string; readonly kind: "text" }
  | {
      readonly key: "inspectionStart" | "feedbackDate" | "planApproved" | "concentratedEnd" | "asOf";
      readonly item: string;
      readonly kind: "date";
    }
  | {
      readonly key: "soonDays" | "immediateDays" | "lagDays" | "periodDays";
      readonly item: string;
      readonly kind: "days";
      readonly fallback: number;
      /** The least number of days that makes sense. */
      readonly least: 0 | 1;
    }
  | { readonly key: "beforeIncludesPeriod"; readonly item: string; readonly kind: "yesNo" };

/** In the order of the sheet. */
export const settingItems: readonly SettingSchema[] = [
  { key: "unit", item: "单位", kind: "text" },
  { key: "round", item: "巡察批次", kind: "text" },
  { key: "inspectionStart", item: "进驻日", kind: "date" },
  { key: "feedbackDate", item: "反馈日期", kind: "date" },
  { key: "planApproved", item: "方案批复日", kind: "date" },
  { key: "concentratedEnd", item: "集中整改截止日", kind: "date" },
  { key: "asOf", item: "截至日", kind: "date" },
  { key: "soonDays", item: "临期天数", kind: "days", fallback: 7, least: 0 },
  { key: "immediateDays", item: "立行立改天数", kind: "days", fallback: 30, least: 0 },
  { key: "beforeIncludesPeriod", item: "月前含当月", kind: "yesNo" },
  { key: "lagDays", item: "滞后天数", kind: "days", fallback: 14, least: 0 },
  { key: "periodDays", item: "期次周期", kind: "days", fallback: 14, least: 1 },
];

export const settingOf = (item: string): SettingSchema | undefined =>
  settingItems.find((setting) => setting.item === item.trim());

export const defaultSettings: Settings = {
  unit: "",
  round: "",
  inspectionStart: null,
  feedbackDate: null,
  planApproved: null,
  concentratedEnd: null,
  asOf: null,
  soonDays: 7,
  immediateDays: 30,
  beforeIncludesPeriod: false,
  lagDays: 14,
  periodDays: 14,
};

/** What a ledger's settings say of its deadlines. */
export const deadlineRules = ({
  feedbackDate,
  planApproved,
  immediateDays,
  beforeIncludesPeriod,
}: Settings): Pick<DeadlineContext, "baseDate" | "planDate" | "immediateDays" | "beforeIncludesPeriod"> => ({
  baseDate: feedbackDate,
  planDate: planApproved,
  immediateDays,
  beforeIncludesPeriod,
});
