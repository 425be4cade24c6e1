import { formatDateChinese, parseDate, type CalendarDate } from "../ledger/calendarDate";
import type { Rate } from "../ledger/figureTypes";
import type { Slot } from "../ledger/model";
import { chineseNumber } from "../ledger/numbering";
import { formatRate } from "../ledger/rate";
import { settingItems } from "../ledger/settings";
import type { Ledger } from "../ledger/model";
import { words } from "../locales";
import type { MissingText } from "./document";
import type { NoticeFigures } from "./noticeFigures";
import { slotDefinitions } from "./slots";

/** A text whose placeholders are filled in, and what could not be. */
export interface FilledText {
  readonly text: string;
  readonly missing: readonly MissingText[];
}

export interface PlaceholderSource {
  readonly ledger: Pick<Ledger, "settings" | "slots">;
  readonly figures: NoticeFigures;
  readonly asOf: CalendarDate;
  readonly decimals: 0 | 1 | 2;
}

type Value =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent"; readonly of: "slot" | "setting" };

/** Names that stand for figures of the ledger; 具体问题 where no level is named. */
const figureNames: Readonly<Record<string, (figures: NoticeFigures) => number | Rate>> = {
  方面数: ({ aspects }) => aspects.total,
  问题数: ({ problems }) => problems.total,
  具体问题数: ({ issues }) => issues.total,
  措施数: ({ measures }) => measures.total,
  已完成数: ({ issues }) => issues.done,
  未完成数: ({ issues }) => issues.total - issues.done - issues.moved,
  正在整改数: ({ issues }) => issues.inProgress,
  长期整改数: ({ issues }) => issues.longTerm,
  尚未整改数: ({ issues }) => issues.notBegun,
  已移交数: ({ issues }) => issues.moved,
  已取消数: ({ issues }) => issues.cancelled,
  基本完成数: ({ issues }) => issues.basic,
  逾期数: ({ issues }) => issues.overdue,
  临期数: ({ issues }) => issues.soon,
  延期数: ({ issues }) => issues.extended,
  已销号数: ({ issues }) => issues.closed,
  问题已完成数: ({ problems }) => problems.done,
  问题部分完成数: ({ problemsPartlyDone }) => problemsPartlyDone,
  措施已完成数: ({ measures }) => measures.done,
  措施未完成数: ({ measures }) => measures.total - measures.done,
  完成率: ({ issues }) => issues.completionRate,
  销号率: ({ issues }) => issues.closureRate,
  按期完成率: ({ issues }) => issues.onTimeRate,
  措施完成率: ({ measures }) => measures.completionRate,
  问题完成率: ({ problems }) => problems.completionRate,
  制度数: ({ rulesNew, rulesRevised }) => rulesNew + rulesRevised,
  新建制度数: ({ rulesNew }) => rulesNew,
  修订制度数: ({ rulesRevised }) => rulesRevised,
  专题会议次数: ({ meetings }) => meetings,
  约谈人数: ({ talkedTo }) => talkedTo,
  问责人数: ({ heldToAccount }) => heldToAccount,
  资金数: ({ money }) => money,
};

/** Everything that may stand in braces in a slot, to offer it to the user. */
export const placeholderNames: readonly string[] = [
  ...Object.keys(figureNames),
  ...settingItems.map(({ item }) => item),
  ...slotDefinitions.filter(({ kind }) => kind !== "section").map(({ item }) => item),
];

/** The first row of a 项目 that has a 内容; "" where there is none. */
export const slotContent = (slots: readonly Slot[], item: string): string =>
  slots.find((slot) => slot.item === item && slot.content !== "")?.content ?? "";

const figureValue = (figure: number | Rate, decimals: 0 | 1 | 2): Value =>
  typeof figure === "number"
    ? { kind: "number", number: figure }
    : { kind: "text", text: formatRate(figure, decimals) };

const settingValue = (item: string, { ledger, asOf }: PlaceholderSource): Value | null => {
  const setting = settingItems.find((candidate) => candidate.item === item);
  if (setting === undefined) return null;
  if (setting.key === "asOf") return { kind: "text", text: formatDateChinese(asOf) };
  const value = ledger.settings[setting.key];
  if (value === null || value === "") return { kind: "absent", of: "setting" };
  if (typeof value === "number") return { kind: "number", number: value };
  return { kind: "text", text: typeof value === "string" ? value : formatDateChinese(value) };
};

const slotValue = (item: string, { ledger }: PlaceholderSource): Value | null => {
  const definition = slotDefinitions.find((candidate) => candidate.item === item && candidate.kind !== "section");
  if (definition === undefined && !ledger.slots.some((slot) => slot.item === item)) return null;
  const content = slotContent(ledger.slots, item);
  if (content === "") return { kind: "absent", of: "slot" };
  return { kind: "text", text: definition?.kind === "date" ? printedDate(content) : content };
};

/** A date as documents print it, where the text is one; other texts as they are. */
export const printedDate = (text: string): string => {
  const date = parseDate(text);
  return date === null ? text : formatDateChinese(date);
};

/** A count in words: 两项, 十二项, 零项. Before a measure word two is 两. */
const spelledCount = (n: number): string => (n === 0 ? "零" : n === 2 ? "两" : chineseNumber(n));

const isSpellable = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= 9999;

/** Floating point leaves 42.559999999999995 when 万元 are added up. */
const printedNumber = (n: number): string => String(Math.round(n * 1e6) / 1e6);

const braces = /[{｛]([^{}｛｝]*)[}｝]/g;

/**
 * Fills {具体问题数}, {未完成数:中文}, {反馈日期}, {单位} and the like, also in full-width braces. Names are figures, settings and slots
 * (whose text may hold placeholders of its own). One that is unknown, or known and blank, is marked 〔待补：…〕 and listed, never dropped.
 */
export const fillPlaceholders = (
  text: string,
  source: PlaceholderSource,
  within: readonly string[] = [],
): FilledText => {
  const missing: MissingText[] = [];
  const lack = (kind: MissingText["kind"], name: string): string => {
    missing.push({ kind, name });
    return words("zh-CN").notice.missingMark({ name });
  };

  const filled = text.replace(braces, (whole, inner: string) => {
    const [name = "", format = ""] = inner.split(/[:：]/).map((part) => part.trim());
    const figure = figureNames[name];
    const value =
      figure !== undefined
        ? figureValue(figure(source.figures), source.decimals)
        : (settingValue(name, source) ?? (within.includes(name) ? null : slotValue(name, source)));
    if (value === null || (format !== "" && format !== "中文")) return lack("slot", whole);
    if (value.kind === "absent") return lack(value.of, name);
    if (value.kind === "number") {
      return format === "中文" && isSpellable(value.number) ? spelledCount(value.number) : printedNumber(value.number);
    }
    const nested = fillPlaceholders(value.text, source, [...within, name]);
    missing.push(...nested.missing);
    return nested.text;
  });
  return { text: filled, missing };
};
