import { formatDateChinese, parseDate, type CalendarDate } from "../ledger/calendarDate";
import type { Rate } from "../ledger/figureTypes";
import { formatRate } from "../ledger/rate";
import { settingItems } from "../ledger/settings";
import type { Ledger } from "../ledger/model";
import { words } from "../locales";
import type { MissingText } from "./document";
import type { NoticeFigures } from "./noticeFigures";
import { derivedNames } from "./derivedNames";
import { printedNumber, spelledCount } from "./printedNumber";
import { slotContent } from "./slotReading";
import { slotDefinitions, slotOf } from "./slots";

/** A text whose placeholders are filled in, and what could not be. */
export interface FilledText {
  readonly text: string;
  readonly missing: readonly MissingText[];
  /** Figures that are spelled and zero, as they stand in braces: 零项任务 is seldom meant. */
  readonly zeros: readonly string[];
}

export interface PlaceholderSource {
  readonly ledger: Pick<Ledger, "settings" | "slots" | "events">;
  readonly figures: NoticeFigures;
  readonly asOf: CalendarDate;
  readonly decimals: 0 | 1 | 2;
  /** Names of one sentence (内容, 时限), put in as they are. */
  readonly own?: Readonly<Record<string, string>>;
  /** Names that the paper has printed so far; those filled in are added. */
  readonly said?: Set<string>;
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
  ...Object.keys(derivedNames),
  ...settingItems.map(({ item }) => item),
  ...slotDefinitions
    .filter(({ kind, item }) => (kind === "text" || kind === "date") && !(item in derivedNames))
    .map(({ item }) => item),
];

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
  if (typeof value === "boolean") return { kind: "text", text: value ? "是" : "否" };
  return { kind: "text", text: typeof value === "string" ? value : formatDateChinese(value) };
};

const slotValue = (item: string, { ledger }: PlaceholderSource): Value | null => {
  const definition = slotOf(item);
  if (definition?.kind === "section") return null;
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

const derivedValue = (item: string, { ledger, asOf, said }: PlaceholderSource): Value | null => {
  const derived = derivedNames[item];
  const text = (said?.has(item) === true ? derived?.again?.(ledger) : undefined) ?? derived?.text(ledger, asOf) ?? null;
  if (derived !== undefined) said?.add(item);
  return text === null ? null : { kind: "text", text };
};

const braces = /[{｛]([^{}｛｝]*)[}｝]/g;

/** The names that stand in braces in a text, as written. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(braces)].map(([, inner = ""]) => inner.split(/[:：]/)[0]?.trim() ?? "");

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
  const zeros: string[] = [];
  const lack = (kind: MissingText["kind"], name: string): string => {
    missing.push({ kind, name });
    return words("zh-CN").notice.missingMark({ name });
  };

  const filled = text.replace(braces, (whole, inner: string, at: number) => {
    const [name = "", format = ""] = inner.split(/[:：]/).map((part) => part.trim());
    const own = source.own?.[name];
    if (own !== undefined && format === "") return own;
    const figure = figureNames[name];
    const value =
      figure !== undefined
        ? figureValue(figure(source.figures), source.decimals)
        : within.includes(name)
          ? null
          : (derivedValue(name, source) ?? settingValue(name, source) ?? slotValue(name, source));
    if (value === null || (format !== "" && format !== "中文")) return lack("slot", whole);
    if (value.kind === "absent") return lack(value.of, name);
    if (value.kind === "number") {
      if (format === "中文" && value.number === 0) zeros.push(`${name}:${format}`);
      const spelled = format === "中文" ? spelledCount(value.number) : null;
      return spelled ?? printedNumber(value.number);
    }
    const nested = fillPlaceholders(value.text, source, [...within, name]);
    missing.push(...nested.missing);
    zeros.push(...nested.zeros);
    // 予以公布。 brings its own end, which the text may have as well
    const doubled = name in derivedNames && /^[。：；，]/.test(text.slice(at + whole.length));
    return doubled ? nested.text.replace(/[。：]$/, "") : nested.text;
  });
  return { text: filled, missing, zeros };
};
