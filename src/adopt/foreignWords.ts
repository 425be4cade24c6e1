import type { CalendarDate } from "../ledger/calendarDate";
import { dateOf } from "../ledger/cell";
import { monthEnd } from "../ledger/deadlineContext";
import { isMonthNumber, readWrittenNumber } from "../ledger/deadlineNumbers";
import type { CellValue } from "../ledger/model";
import { closureStates, type ClosureState, type RectificationType } from "../ledger/schema";

/*
 * Words of foreign ledgers for the closed vocabularies of ours: read by the import, which sees formats besides, and by the functions, which see
 * values only.
 */

/** What people put into a cell to leave it empty. */
export const strokes: ReadonlySet<string> = new Set(["-", "--", "—", "——", "/", "\\", "－"]);

const onlyStrokes = /^[\s\-—/\\－]+$/;
const [firstWord, lastWord] = [0x4e00, 0x9fff];

/** Also with spaces between: — —. Nearly every text is told to be none by its first character. */
export const isStroke = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (first >= firstWord && first <= lastWord) return false;
  return onlyStrokes.test(text) && strokes.has(text.replace(/\s+/g, ""));
};

/** Spaces and punctuation make no difference. */
export const bareWords = (text: string): string => text.normalize("NFKC").replace(/[\s,.;:、。]/g, "");

const noExtension =
  /^(?:无|否|没有|不涉及|[不未无]延期|(?:不需要?|无需|不用|没有|未)(?:申请|办理)?延期|[不未]申请(?:延期)?)$/;

/** 无, 不延期, 未延期 below 延期至: there is none. */
export const saysNoExtension = (text: string): boolean => noExtension.test(bareWords(text));

const typeWords: readonly { readonly type: RectificationType; readonly words: readonly string[] }[] = [
  { type: "立行立改", words: ["立行立改", "即知即改", "立整立改", "立即整改", "边巡边改", "立改"] },
  { type: "限期整改", words: ["限期整改", "限期", "限时整改", "限期完成", "集中整改"] },
  { type: "长期坚持", words: ["长期坚持", "长期整改", "长期", "持续整改", "持续推进", "常态化", "长期推进"] },
];

export interface TypeReading {
  readonly type: RectificationType | "";
  readonly longTerm: boolean;
}

/** 立行立改，长期坚持 is the first and goes on. null: not understood. */
export const typeIn = (text: string): TypeReading | null => {
  if (text === "") return { type: "", longTerm: false };
  const parts = text
    .normalize("NFKC")
    .split(/[\s,;、/+并且和]+/)
    .map(bareWords)
    .filter((part) => part !== "");
  const types = parts.map((part) => typeWords.find((each) => each.words.includes(part))?.type);
  const [first] = types;
  if (first === undefined || types.includes(undefined)) return null;
  const others = types.filter((type) => type !== "长期坚持");
  if (new Set(others).size > 1) return null;
  return { type: others[0] ?? first, longTerm: types.includes("长期坚持") };
};

/** null: not understood; "" blank. */
export const yesIn = (text: string): boolean | "" | null => {
  const words = bareWords(text);
  if (words === "") return "";
  if (["是", "√", "有", "长期坚持", "长期整改"].includes(words)) return true;
  return ["否", "×", "无"].includes(words) ? false : null;
};

const closureWords: Readonly<Record<string, ClosureState>> = {
  是: "已销号",
  "√": "已销号",
  销号: "已销号",
  已销: "已销号",
  予以销号: "已销号",
  否: "未申请",
  未销号: "未申请",
  未销: "未申请",
  未申请销号: "未申请",
  申请销号: "已申请",
  已申请销号: "已申请",
  待销号: "已申请",
  不予销号: "退回",
  不同意销号: "退回",
  退回整改: "退回",
};

/** A word of the closed list or one that means it; null for any other. */
export const closureIn = (text: string): ClosureState | null => {
  const words = bareWords(text);
  return closureStates.find((state) => state === words) ?? closureWords[words] ?? null;
};

/** Stands behind a number of which nobody can say what month it is: 2023.1 in a cell may have been 2023.10. */
export const unclearMonth = "〔数字，1月或10月〕";

export const isUnclearMonth = (cell: CellValue): boolean => {
  const written = typeof cell === "number" ? readWrittenNumber(cell) : null;
  return written !== null && "needs" in written;
};

/** A day of a foreign sheet: a date, one written out, or a month, which is taken for its last day. */
export interface ForeignDay {
  readonly date: CalendarDate;
  readonly isMonth: boolean;
}

export const dayIn = (cell: CellValue, date1904 = false): ForeignDay | null => {
  const written = typeof cell === "number" ? readWrittenNumber(cell) : null;
  if (written !== null && typeof cell === "number")
    return "date" in written ? { date: written.date, isMonth: isMonthNumber(cell) } : null;
  const date = dateOf(cell, date1904);
  if (date !== null) return { date, isMonth: false };
  const month = typeof cell === "string" ? monthIn(cell) : null;
  return month && { date: month, isMonth: true };
};

const monthWritten = /^(\d{4})(?:年|[.\-/])(\d{1,2})月?(?:份|[底末])?$/;

/** The last day of a month that is all the words name. */
const monthIn = (text: string): CalendarDate | null => {
  const match = monthWritten.exec(text.normalize("NFKC").replace(/\s+/g, ""));
  if (match === null) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year >= 1949 ? monthEnd(year, month) : null;
};
