import { formatDateChinese, compareDates, type CalendarDate } from "../ledger/calendarDate";
import type { Ledger } from "../ledger/model";
import { words } from "../locales";
import { fixedText } from "./fixedText";
import { cutOffs, noticeKinds, processClauses, processSlots, publishVerbs, slotItems, type SlotKey } from "./slotItems";
import { slotChoice, slotContent } from "./slotReading";

export type DerivedSource = Pick<Ledger, "slots"> & Partial<Pick<Ledger, "events" | "settings">>;

const kindWordsOf = ({ slots }: DerivedSource) =>
  words("zh-CN").notice.kindWords[slotChoice(slots, "kind", noticeKinds) ?? "巡察"];

/** Who raised the problems, as the figures begin with it. */
export const raisedBy = (source: DerivedSource): string => kindWordsOf(source).raised;

export const cutOffChoice = ({ slots }: DerivedSource): (typeof cutOffs)[number] =>
  slotChoice(slots, "cutOff", cutOffs) ?? "截至日期";

/** 集中整改为期…，…报送…，…收到审核意见。: of those that are known. */
const process = ({ slots }: DerivedSource): string => {
  const clauses = processSlots
    .filter((key) => slotContent(slots, slotItems[key]) !== "")
    .map((key) => fixedText(slots, processClauses[key]));
  return clauses.length === 0 ? "" : `${clauses.join("，")}。`;
};

/** The days of the meetings up to the day; those of one year name it once. */
const meetingDays = ({ events = [] }: DerivedSource, asOf: CalendarDate): string | null => {
  const days = events
    .flatMap(({ kind, date }) => (kind === "会议" && date !== null && compareDates(date, asOf) <= 0 ? [date] : []))
    .sort(compareDates);
  const named = days.map((day, index) =>
    day.year === days[index - 1]?.year ? `${day.month}月${day.day}日` : formatDateChinese(day),
  );
  return named.length === 0 ? null : [...new Set(named)].join("、");
};

/**
 * 以下简称 with what is around it, and quotation marks, as people copy them from a paper: the paper sets its own. Marks of a traced paper
 * (private characters, see takeBack/markedLedger) may stand before them.
 */
const shortFrame = /^(\p{Co}*)[（(]?\s*(?:以下)?(?:统一)?简称为?\s*[:：]?\s*([^）)]+?)\s*[）)]?$/u;
const bareShortName = (content: string): string => {
  const text = content.trim();
  return text
    .replace(shortFrame, "$1$2")
    .replace(/^(\p{Co}*)[“”"‘’'「『\s]+/u, "$1")
    .replace(/[“”"‘’'」』\s]+$/, "");
};

/** 单位简称 as 通报设置 has it; null: there is none, and the full name serves. */
const shortName = (slots: Ledger["slots"]): string | null =>
  bareShortName(slotContent(slots, slotItems.unitShort)) || null;

const shortOrFull = ({ slots }: DerivedSource): string => shortName(slots) ?? "{单位}";

interface DerivedName {
  /** Rows of 通报设置 that it is made of. */
  readonly slots: readonly SlotKey[];
  /** Rows of 台账设置 that it may be made of. */
  readonly settings?: readonly string[];
  /** May hold placeholders; null: the ledger has nothing to say. */
  readonly text: (source: DerivedSource, asOf: CalendarDate) => string | null;
  /** The same where the paper has said it before. */
  readonly again?: (source: DerivedSource) => string;
}

/** Names in braces that are neither a figure nor a row: they follow 通报种类, a choice, or several rows. */
export const derivedNames: Readonly<Record<string, DerivedName>> = {
  单位简称: { slots: ["unitShort"], settings: ["单位"], text: shortOrFull },
  单位及简称: {
    slots: ["unitShort"],
    settings: ["单位"],
    text: ({ slots, settings }) => {
      const short = shortName(slots);
      const isOther = short !== null && short !== "{单位}" && short !== settings?.unit.trim();
      return isOther ? words("zh-CN").notice.unitWithShortName({ unit: "{单位}", short }) : "{单位}";
    },
    again: shortOrFull,
  },
  监督名称: { slots: ["kind"], text: (source) => kindWordsOf(source).name },
  监督组: { slots: ["kind"], text: (source) => kindWordsOf(source).group },
  反馈方式: { slots: ["kind"], text: (source) => kindWordsOf(source).act },
  反馈材料: { slots: ["kind"], text: (source) => kindWordsOf(source).paper },
  整改过程: { slots: processSlots, text: process },
  公开动词: {
    slots: ["publishVerb"],
    text: ({ slots }) => {
      const verb = slotChoice(slots, "publishVerb", publishVerbs) ?? "予以公布";
      return verb === "通报如下" ? `${verb}：` : `${verb}。`;
    },
  },
  截至用语: {
    slots: ["cutOff"],
    text: (source, asOf) =>
      words("zh-CN").notice.cutOffPhrase({ choice: cutOffChoice(source), asOf: formatDateChinese(asOf) }),
  },
  专题会议日期: { slots: [], text: meetingDays },
};
