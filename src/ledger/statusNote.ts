import { calendarDate, lastDayOfMonth, type CalendarDate } from "./calendarDate";
import { statusMeanings, type StatusMeaning } from "./statusWords";

/** Words in a note that take back or restrict 已完成: 已完成（除第3项外）, 已完成，待补充材料, 已完成（80%）. */
const doubts = [
  /未(?!来)|尚|没有|无法|剩|但|仅|只|部分|正在|[推进整落][进行改实]中|下一步|继续|长期整改|预计|否|退回|基本|重新|持续(?!坚持)/,
  /(?<![消清解拆免扣排根破铲删])除|(?<![接招对等看优期])待|(?<!模)拟|计划(?=[于在\d])/,
  /不(?:到位|彻底|完|具备|够|符|合格|能|通过|是)|[?？×✗✘❌□☐]/,
  /(?<!\d)(?!100[%％])\d{1,3}[%％]|(?<![\d/])\d{1,3}\/\d{1,3}(?![\d/])|^共?[\d一二三四五六七八九十两]{1,4}[项条件个]$/,
];
/** What an open item cannot have behind it: 正在整改，9月已整改到位. */
const finished = /已(?:全部|经)?(?:完成整改|整改完成|整改到位|办结|销号)$/;

/** Pieces that say of a finished item only that others have still to look at it (验收, 销号), or that leave it as it is. */
const harmless = /^(?:(?:尚|暂)?(?:未|待)(?:申请)?销号|(?:等?待|正在申请|已?申请)(?:组织)?(?:验收|复核)|无)$/;

const goesOn =
  /^(?:并|且|并且|需|要|同时|但|但仍?需要?|仍需)?(?:长期坚持|持续坚持|常态化坚持|常态化推进|坚持常态化|长期巩固|持续巩固)$/;

const breaks = /[\s,，;；、。.:：()（）[\]【】!！]+/;

/**
 * What a word and the note behind it say together; null where the note contradicts the word (已完成，剩余1项正在推进; 未启动，已完成), which is
 * nothing to guess about.
 */
export const withNote = (meaning: StatusMeaning, note: string): StatusMeaning | null => {
  let { longTerm, closed, applied } = meaning;
  for (const piece of note.split(breaks)) {
    if (piece === "") continue;
    const other = statusMeanings.get(piece);
    if (other?.applied === true) {
      if (meaning.status === "已完成") applied = true;
      continue;
    }
    if (harmless.test(piece)) continue;
    if (goesOn.test(piece)) {
      longTerm = true;
      continue;
    }
    if (meaning.status === "基本完成" && other?.longTerm === true) continue;
    else if (other !== undefined && other.status !== meaning.status) return null;
    else if (meaning.status === "已完成" ? doubts.some((doubt) => doubt.test(piece)) : finished.test(piece))
      return null;
    longTerm ||= other?.longTerm === true;
    closed ||= other?.closed === true;
  }
  return { status: meaning.status, longTerm, closed, ...(applied && { applied }) };
};

const dayInText = /(?<!\d)(\d{4})(?:年|[.\-/])(\d{1,2})(?:(?:月|[.\-/])(\d{1,2})[日号]?|月)?(?!\d)/g;

/** Below this a note is a remark about the status (县委已验收), and no account of what was done. */
const shortestAccount = 8;

/**
 * What a status cell tells behind its word: 已完成。已建立三审三校制度，开展培训2次。 "" where what stands there is in brackets, a day, or about the status only.
 */
export const accountBehind = (cell: string, note: string): string => {
  const text = cell.trim();
  const from = note === "" ? -1 : text.lastIndexOf(note);
  if (from <= 0 || /[（(【[]\s*$/.test(text.slice(0, from))) return "";
  const told = note
    .split(breaks)
    .filter((piece) => !harmless.test(piece) && !goesOn.test(piece) && !statusMeanings.has(piece))
    .join("")
    .replace(dayInText, "");
  return [...told].filter((char) => /\p{sc=Han}/u.test(char)).length < shortestAccount ? "" : text.slice(from);
};

/**
 * The day named in the note behind 已完成, which is its 完成日期 where no other is written: 已完成（2022年8月） → 31 August 2022, as in a column of
 * these days. null where none, an impossible one, or more than one is named. The year must be written.
 */
export const dayInNote = (note: string): CalendarDate | null => {
  const found = [...note.normalize("NFKC").replace(/\s+/g, "").matchAll(dayInText)];
  const [match] = found;
  if (match === undefined || found.length > 1) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3]];
  return calendarDate(year, month, day === undefined ? lastDayOfMonth(year, month) : Number(day));
};
