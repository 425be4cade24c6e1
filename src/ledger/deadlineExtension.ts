import { compareDates, type CalendarDate } from "./calendarDate";
import type { DeadlineContext } from "./deadlineContext";
import { readCompound, type Compound } from "./deadlineParts";
import { partings } from "./deadlineText";
import type { DeadlineExtension } from "./model";

/** Where a new day follows: 延期至, 延至, 调整为, →. */
const core =
  /→|⇒|➔|➜|➡|[-=]>|(?:延期|延长|延迟|推迟|顺延|展期|调整|变更|更改|延|改)(?:时间|时限|期限|日期)?(?:至|到|为)/;
/** 2023年8月→2023年10月 may be a range as well: an arrow moves a day only where that one is a limit. */
const unlimited = /(?<![日号底末前]|\d[.\-/]\d{1,2}[.\-/]\d{1,2})(?:→|⇒|➔|➜|➡|[-=]>)/;
const asking = "拟|申请|报请|提请|请求|建议|待批准?后?|待审批后?|计划";
const granting = "(?:已?经)?[\\p{sc=Han}]{0,8}?(?:批准|同意|研究|审议|审定|批复|准予)后?,?";
/** What leads from the day before to the new one: （经领导小组同意, ，现, ，申请. Bounded: words of approval may be read in many ways. */
const lead = new RegExp(`[,;、。(\\n]*(?:(?:${asking})|现|已|后|再次?|又|并|且|可|将|${granting}){0,4}$`, "u");
const asked = new RegExp(asking);
/** 原定于2023年6月底, 原时限：2023年6月底. */
const original = /^[(,]*原(?:定|计划|整改|完成|办结|要求)*(?:时限|期限|时间|日期)?(?:为|是|于|在|:)*/;

/** What stands beside the new day about its approval, and says nothing about a day. */
const granted = /^(?:已?经?)?[\p{sc=Han}]{0,8}(?<![未不没待])(?:批准|同意|获批|批复)(?:延期)?$/u;
const notGranted =
  /^(?:尚|暂)?(?:未|没有|不|待|等待|正在)(?:获|经)?(?:批准|同意|批复|审批|获批|批)(?:延期|中)?$|^审批中$/;

interface NewDay {
  readonly words: string;
  readonly isAsked: boolean;
}

/** 原2023年6月底 and the new days that follow it. null: not of this form. */
const partsOf = (words: string): { readonly planned: string; readonly moved: readonly NewDay[] } | null => {
  const [first = "", ...rest] = words.split(core);
  if (rest.length === 0) return null;
  const moved: NewDay[] = [];
  let ahead = first;
  let planned = "";
  for (const [at, text] of rest.entries()) {
    const found = lead.exec(ahead)?.[0] ?? "";
    const before = ahead.slice(0, ahead.length - found.length);
    if (at === 0) planned = before;
    else if (moved.length > 0) moved.push(newDay(before, moved.pop()?.isAsked === true));
    moved.push({ words: text, isAsked: asked.test(found) });
    ahead = text;
  }
  const last = moved.pop();
  if (last === undefined) return null;
  moved.push(newDay(last.words, last.isAsked));
  if (planned.replace(/[(,]/g, "") !== "") return { planned: planned.replace(original, ""), moved };
  // 延期至2023年12月底（原2023年6月底）
  const [only] = moved;
  const pieces = only === undefined || moved.length > 1 ? [] : only.words.split(partings);
  const old = pieces.find((piece) => original.test(piece));
  if (only === undefined || old === undefined) return null;
  const others = pieces.filter((piece) => piece !== old).join(",");
  return { planned: old.replace(original, ""), moved: [{ ...only, words: others }] };
};

const newDay = (text: string, isAsked: boolean): NewDay => {
  const pieces = text.split(partings).filter((piece) => piece !== "");
  const denied = pieces.some((piece) => notGranted.test(piece));
  const words = pieces.filter((piece) => !notGranted.test(piece) && !granted.test(piece)).join(",");
  return { words, isAsked: isAsked || denied };
};

/** A day later than the one it moves: in that one's year, else in the next, where it names none. */
const readNewDay = (
  words: string,
  before: CalendarDate,
  context: DeadlineContext,
): { readonly date: CalendarDate; readonly longTerm: boolean } | null => {
  for (const cellYear of [before.year, before.year + 1]) {
    const read = readCompound(words, { ...context, cellYear });
    if (read === null || read.reading === null || "needs" in read.reading) return null;
    const { date } = read.reading;
    if (compareDates(date, before) > 0) return { date, longTerm: read.longTerm };
  }
  return null;
};

/**
 * A deadline and the day that it was moved to: 2023年6月30日（延期至2023年12月31日）. What is only applied for (申请延期至) is `asked`. null where a part is no
 * day, or a new day is not later than the one it moves.
 */
export const readExtension = (words: string, context: DeadlineContext): Compound | null => {
  const parts = unlimited.test(words) ? null : partsOf(words);
  const first = parts === null ? null : readCompound(parts.planned, context);
  if (parts === null || first === null || first.reading === null) return null;
  if ("needs" in first.reading) return first;
  let { longTerm } = first;
  let last = first.reading.date;
  let extension: DeadlineExtension | undefined;
  for (const { words: text, isAsked } of parts.moved) {
    const moved = readNewDay(text, last, context);
    if (moved === null) return null;
    longTerm ||= moved.longTerm;
    last = moved.date;
    if (!isAsked) extension = { date: last };
    else extension ??= { date: last, asked: true };
  }
  return { reading: first.reading, longTerm, ...(extension && { extension }) };
};
