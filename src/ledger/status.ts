import type { CellValue } from "./model";
import type { IssueStatus } from "./schema";
import { shareIn, shareStatus } from "./statusShare";
import { withNote } from "./statusNote";
import { ambiguousReadings, longestStatusWord, statusMeanings, type StatusMeaning } from "./statusWords";

export interface NormalStatus {
  /** "" for a blank cell. */
  readonly status: IssueStatus | "";
  /** The word says that it goes on (长期整改). */
  readonly longTerm: boolean;
  /** The word says that it is closed (已销号). */
  readonly closed: boolean;
  /** The word says that its 销号 is applied for (申请销号). */
  readonly applied?: true;
  /** What stands beside the word, as written: 已完成（2022年8月） → 2022年8月. Left out where nothing does; `dayInNote` finds a day in it. */
  readonly note?: string;
  /** A bare share of the whole was read, 100% or 80%: `shareStatus`. */
  readonly share?: true;
}

export interface StatusContext {
  /** The heading asks (是否完成): 是 and 否, TRUE and FALSE answer it. */
  readonly asked?: boolean;
  /** Numbers are shares of the whole (`areShares`); else they may be counts or codes, and are not understood. */
  readonly shares?: boolean;
}

const yes: StatusMeaning = { status: "已完成", longTerm: false, closed: false };
const no: StatusMeaning = { status: "正在整改", longTerm: false, closed: false };
/** √ is a status word of its own. */
const answers: ReadonlyMap<string, StatusMeaning> = new Map([
  ["是", yes],
  ...["否", ..."×✗✘❌☒"].map((word): [string, StatusMeaning] => [word, no]),
]);

const marks = /^[√✓✔☑✅🗸🗹]$/u;
/** Ignored wherever they stand: spaces, controls, variation selectors, zero-width characters, and punctuation, which carries no meaning here. */
const ignored = /^[\s\p{Cc}\p{Cf}\uFE0E\uFE0F]$/u;
const separators = /^[\s,;:、。.!()[\]【】]$/;

/** One character (NFKC may make several of it) as it stands in a word: "" when it is ignored. */
const plain = (char: string): string => {
  if (ignored.test(char)) return "";
  if (marks.test(char)) return "√";
  return [...char.normalize("NFKC")].filter((c) => !separators.test(c)).join("");
};

const isBreak = (char: string): boolean => {
  const [first = ""] = char.normalize("NFKC");
  return marks.test(char) || (separators.test(first) && !/\p{Cf}/u.test(first));
};

/** A number of a list or of a choice, 目前, 整改情况：… in front of a word say nothing about it. */
const preface =
  /^\s*(?:[①-⑳]|[（(]\d{1,2}[)）]|\d{1,2}\s*[.．、)）](?!\s*\d)|\d{1,2}\s*[-—－](?=\s*[\p{sc=Han}√]))(?=.)|^[\s（(]*(?:(?:截[至止])?目前|现(?=已))[\s,，:：]*|^\s*(?:整改|完成|办理|落实|进展)?(?:情况|状态|进展|结果)\s*[:：]/u;

/** 已经 is 已; 均已完成 says no more than 已完成. */
const shortened = (word: string): string => word.replace(/^[均都]?已经?/, "已");

const trimEnds = (note: string): string => {
  const chars = [...note.trim()];
  const edge = (char: string | undefined, closing: boolean): boolean =>
    char !== undefined && /^[\s,，;；、。.:：]$/.test(char) && !(closing && /[)）]/.test(char));
  let [from, to] = [0, chars.length];
  while (from < to && edge(chars[from], false)) from += 1;
  while (to > from && edge(chars[to - 1], true)) to -= 1;
  const inner = chars.slice(from, to).join("");
  const bracketed = /^[（(【[]([^（(【[）)】\]]*)[）)】\]]$/.exec(inner);
  return (bracketed?.[1] ?? inner).trim();
};

const asNormal = (meaning: StatusMeaning | null, note: string): NormalStatus | null =>
  meaning === null ? null : note === "" ? meaning : { ...meaning, note };

const percentDone = /^(?:(?:已|整改)?完成(?:率|进度)?|(?:整改)?进度)?:?100(?:\.0+)?%(?:完成)?[。.]?$/;
const day = "(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]|[底末初]|[上中下]旬)?|\\d{4}[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?";
const dayThenWord = new RegExp(`^(?<day>${day})(?<word>已.{1,8})$`);
const dayInside = new RegExp(`^已[于在](?<day>${day})(?<word>(?:全部)?(?:完成(?:整改)?|整改(?:完成|到位)|办结|销号))$`);
const wordThenDay = /^(?<word>[^\d]{2,10})(?<day>\d{4}(?:年|[.\-/])\d{1,2}(?:[月.\-/]\d{0,2}[日底末]?)?)$/;

/** A day run together with the word: 2022年8月已完成, 已于2022年8月完成整改, 已完成2022年8月. */
const besideDay = (text: string): NormalStatus | null => {
  if (text.length > 40) return null;
  const bare = text.normalize("NFKC").replace(/[\s。]+/g, "");
  const inside = dayInside.exec(bare)?.groups;
  if (inside) return asNormal(statusMeanings.get(`已${inside.word ?? ""}`) ?? null, inside.day ?? "");
  const match = (dayThenWord.exec(bare) ?? wordThenDay.exec(bare))?.groups;
  if (!match) return null;
  const meaning = statusMeanings.get(shortened(match.word ?? ""));
  return meaning?.status === "已完成" ? asNormal(meaning, match.day ?? "") : null;
};

/**
 * The longest known word in front of a break, and the rest of the text as written. Character by character; it stops where no word is
 * that long.
 */
const wordInFront = <T>(
  text: string,
  words: ReadonlyMap<string, T>,
  longest: number,
): { readonly meaning: T; readonly rest: string } | null => {
  let word = "";
  let at = 0;
  let known: T | undefined;
  let found: { readonly meaning: T; readonly end: number } | null = null;
  for (const char of text) {
    if (known !== undefined && isBreak(char)) found = { meaning: known, end: at };
    word += plain(char);
    at += char.length;
    if (word.length > longest + 2) {
      known = undefined;
      break;
    }
    known = words.get(shortened(word));
  }
  if (known !== undefined) return { meaning: known, rest: "" };
  return found && { meaning: found.meaning, rest: text.slice(found.end) };
};

const readWord = (text: string): NormalStatus | null => {
  const front = wordInFront(text, statusMeanings, longestStatusWord);
  if (front === null) return besideDay(text);
  const note = trimEnds(front.rest);
  return asNormal(withNote(front.meaning, note), note);
};

/** √ alone, or in front of a word that says the same: √已完成. */
const readMarked = (text: string): NormalStatus | null => {
  const [mark = ""] = text;
  const behind = text.slice(mark.length).replace(/^[\uFE0E\uFE0F]/, "");
  const done = statusMeanings.get("√") ?? null;
  if (behind.trim() === "") return done;
  const word = readWord(behind);
  return word?.status === "已完成" ? word : isBreak([...behind][0] ?? "") ? readWord(`√${behind}`) : null;
};

const boxes = /[□☐○☑✅✓✔√■]/u;
const emptyBox = /^[□☐○]$/u;

/** ☑已完成 □正在整改 □未启动, or the boxes behind the words: the word of the one that is ticked; null for anything else. */
const readChoice = (text: string): NormalStatus | null => {
  if (!/[□☐○]/u.test(text)) return null;
  const parts = text.split(/([□☐○☑✅✓✔√■])/u).map((part) => part.trim());
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if ((first === "") === (last === "")) return null;
  const shift = first === "" ? 1 : -1;
  const choices = parts.flatMap((box, at) => (boxes.test(box) ? [{ box, word: parts[at + shift] ?? "" }] : []));
  const ticked = choices.filter(({ box }) => !emptyBox.test(box));
  const known = choices.every(({ word }) => statusMeanings.has(word));
  const [only] = ticked;
  return known && ticked.length === 1 && only ? (statusMeanings.get(only.word) ?? null) : null;
};

/** 是 and 否 as answers to a heading that asks (是否完成), with a note behind them or none. */
export const yesNoStatus = (answer: CellValue): NormalStatus | null => {
  if (typeof answer === "number") return null;
  const text = (typeof answer === "boolean" ? (answer ? "是" : "否") : answer).trim();
  const [first = ""] = text;
  const meaning = answers.get(first);
  const rest = text.slice(first.length);
  if (meaning === undefined || (rest !== "" && !isBreak([...rest][0] ?? ""))) return null;
  const note = trimEnds(rest);
  return answers.has(note) ? null : asNormal(withNote(meaning, note), note);
};

/**
 * The normal form of a status as written, with a note beside it or none; null when it is not understood. A note that contradicts the word
 * makes both not understood. Nothing here says anything about being overdue.
 */
export const normalStatus = (word: CellValue, context: StatusContext = {}): NormalStatus | null => {
  const answer = context.asked === true ? yesNoStatus(word) : null;
  if (answer !== null) return answer;
  if (typeof word === "number") return context.shares === true ? shareStatus(word, context.asked === true) : null;
  if (typeof word === "boolean") return null;
  const text = word.trim();
  if (text === "") return { status: "", longTerm: false, closed: false };
  const known = statusMeanings.get(text);
  if (known !== undefined) return known;
  const words = text.replace(preface, "");
  const share = shareIn(words);
  if (share !== null) return shareStatus(share, false);
  if (words.length <= 20 && percentDone.test(words.normalize("NFKC").replace(/\s+/g, "")))
    return statusMeanings.get("√") ?? null;
  const chosen = readChoice(words);
  if (chosen !== null) return chosen;
  return marks.test([...words][0] ?? "") ? readMarked(words) : readWord(words);
};

/** A word that can mean two things, as the table has it, and the note behind it. */
export interface AmbiguousWord {
  readonly word: string;
  readonly readings: readonly string[];
  readonly note: string;
}

const ambiguousWords: ReadonlyMap<string, Omit<AmbiguousWord, "note">> = new Map(
  [...ambiguousReadings].map(([word, readings]) => [word, { word, readings }]),
);
const longestAmbiguousWord = [...ambiguousWords.keys()].reduce((most, word) => Math.max(most, word.length), 0);

/**
 * The word of a status that `normalStatus` does not understand because it can mean two things. With a number in its note there is none: 延期完成
 * （2023年2月） may name the day of completion or the new deadline, cell by cell, and no one answer is right for all.
 */
export const ambiguousWordIn = (cell: CellValue): AmbiguousWord | null => {
  if (typeof cell !== "string") return null;
  const found = wordInFront(cell.trim().replace(preface, ""), ambiguousWords, longestAmbiguousWord);
  const note = found === null ? "" : trimEnds(found.rest);
  return found === null || /\p{Nd}/u.test(note) ? null : { ...found.meaning, note };
};

/** Word that can mean two things → the one of its readings that holds for a ledger. A word without one stays not understood. */
export type StatusChoices = Readonly<Record<string, string>>;

/** What the chosen reading of a word says, together with the note behind it; null where none is chosen, or the note contradicts it. */
export const chosenStatus = ({ word, readings, note }: AmbiguousWord, choices: StatusChoices): NormalStatus | null => {
  const reading = readings.find((each) => each === choices[word]);
  const said = reading === undefined ? null : normalStatus(reading);
  if (said === null) return null;
  const { status, longTerm, closed } = said;
  return status === "" ? null : asNormal(withNote({ status, longTerm, closed }, note), note);
};
