import {
  calendarDate,
  formatDateChinese,
  formatDateIso,
  parseDate,
  type CalendarDate,
} from "../../src/ledger/calendarDate";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { parseDeadline, type DeadlineContext } from "../../src/ledger/deadline";
import type { CellValue } from "../../src/ledger/model";
import { bareNames, splitNames } from "../../src/ledger/names";
import { readNumbering } from "../../src/ledger/numberedText";
import { partiesIn } from "../../src/ledger/parties";
import { seededRandom } from "../../src/ledger/seededRandom";
import { splitParts } from "../../src/ledger/splitParts";
import { splitNumbered } from "../../src/ledger/splitNumbered";
import { normalStatus, yesNoStatus } from "../../src/ledger/status";
import { dayInNote } from "../../src/ledger/statusNote";
import { day } from "./ledgerBuilder";

const alphabet = [
  ..."一二三四五六七八九十〇两年月日号底末前内初旬季度半上下第、，,；;。.：:（）()/|-—~至到 \n\t\r０１２3456789%√☑①⑳㈠",
  ..."\u0000\u0007\u200B\uFEFF\uD83D\uFE0F",
  ..."2022年 2022. 9月底前 个月内 反馈后 立行立改 长期坚持 并 已完成 未 正在整改 基本完成 已销号 目前 是 否 一是 第一， 1.1 V-1 张三 任科 办公室 主任 科长 13800001234 0471- 转 #N/A =1+1".split(
    " ",
  ),
];

const random = seededRandom("vocabularies");
const below = (n: number): number => Math.floor(random() * n);
const pick = <T>(choices: readonly T[]): T | undefined => choices[below(choices.length)];
/** Half of them short, so that many are understood. */
const someText = (): string => Array.from({ length: below(pick([5, 14]) ?? 5) }, () => pick(alphabet) ?? "").join("");

const contexts: readonly DeadlineContext[] = [
  {},
  { baseDate: day(2022, 5, 10) },
  { baseDate: day(2024, 2, 29), sheetYear: 2024, beforeIncludesPeriod: true },
  { yearAbove: 2021, date1904: true, format: "yyyy-mm" },
];

const oddValues: readonly CellValue[] = [
  Number.NaN,
  Infinity,
  -Infinity,
  -1,
  0,
  1,
  -0.5,
  1e308,
  2958466,
  44742.75,
  true,
  false,
  "",
  "\u0000",
  "\uD800",
];

const readEverything = (value: CellValue): void => {
  const status = normalStatus(value, { asked: true, shares: true });
  normalStatus(value);
  yesNoStatus(value);
  if (status?.note !== undefined) dayInNote(status.note);
  parseDeadline(value, contexts[1] ?? {});
  const text = String(value);
  dayInNote(text);
  splitNames(text);
  bareNames(text);
  readNumbering(text);
  splitNumbered(text);
};

const isDay = ({ year, month, day: date }: CalendarDate): boolean => calendarDate(year, month, date) !== null;

describe("no cell makes a parser throw", () => {
  it("odd numbers, booleans and characters", () => {
    for (const value of oddValues) expect(() => readEverything(value)).not.toThrow();
  });

  it("5000 texts made of the words, digits and punctuation of ledgers", () => {
    for (let i = 0; i < 5000; i += 1) {
      const text = someText();
      try {
        readEverything(text);
      } catch (error) {
        throw new Error(`${JSON.stringify(text)}: ${String(error)}`);
      }
    }
  });
});

describe("what is understood", () => {
  it("is a day of the calendar, and says where its year or its base comes from", () => {
    let dated = 0;
    for (let i = 0; i < 6000; i += 1) {
      const text = someText();
      for (const context of contexts) {
        const deadline = parseDeadline(text, context);
        if (deadline.date === null) continue;
        dated += 1;
        if (!isDay(deadline.date) || !deadline.understood || (deadline.yearFrom ?? deadline.baseFrom) === undefined)
          throw new Error(`${JSON.stringify(text)}: ${JSON.stringify(deadline)}`);
      }
    }
    expect(dated).toBeGreaterThan(100);
  });

  it("normalised twice changes nothing: a status word is its own normal form", () => {
    let understood = 0;
    for (let i = 0; i < 6000; i += 1) {
      const status = normalStatus(someText())?.status;
      if (status === undefined || status === "") continue;
      understood += 1;
      expect(normalStatus(status)).toMatchObject({ status, closed: false, longTerm: false });
    }
    expect(understood).toBeGreaterThan(100);
  });

  it("normalised twice changes nothing: the date of a deadline reads as itself", () => {
    const words = "2022年9月底前|9月底|三个月内|立行立改|上半年|2022.3-2022.6|8月：拟定；10月：推开|6月中旬".split("|");
    for (const context of contexts)
      for (const text of words) {
        const { date } = parseDeadline(text, context);
        if (date === null) continue;
        expect(parseDeadline(formatDateChinese(date), context).date).toEqual(date);
        expect(parseDeadline(formatDateIso(date), context).date).toEqual(date);
        expect(parseDate(formatDateIso(date))).toEqual(date);
      }
  });

  it("of every day of ten years, in every exact spelling and as a serial of both date systems", () => {
    for (let year = 2018; year < 2028; year += 1)
      for (let month = 1; month <= 12; month += 1)
        for (let date = 1; date <= 31; date += 1) {
          const expected = calendarDate(year, month, date);
          const readings = [
            `${year}.${month}.${date}`,
            `${year}年${month}月${date}日前`,
            `${year}/${month}/${date}`,
          ].map((spelling) => parseDeadline(spelling, {}).date);
          if (expected !== null)
            for (const date1904 of [false, true])
              readings.push(parseDeadline(dateToSerial(expected, date1904), { date1904 }).date);
          const wanted = JSON.stringify(expected);
          if (readings.some((reading) => JSON.stringify(reading) !== wanted))
            throw new Error(`${year}-${month}-${date}: ${JSON.stringify(readings)}`);
        }
  });

  it("of names and lists keeps every word", () => {
    for (let i = 0; i < 5000; i += 1) {
      const text = someText();
      const parties = partiesIn(text);
      for (const part of splitParts(text))
        expect(parties.some((party) => party.text.includes(part.text)) ? "" : part.text).toBe("");
      const { intro, items } = splitNumbered(text);
      expect((intro + items.map((item) => item.mark + item.text).join("")).replace(/\s/g, "")).toBe(
        text.replace(/\s/g, ""),
      );
    }
  });
});

describe("a cell may be long", () => {
  const repeated =
    "一|1|1.|(|（|)|、|，|;|。| |\n|长期|9月|9月、|2022年|2022年9月底；|8月：甲；|张三 |张 |主任|科长、|13800001234|0471-|1是|一是|①|-|√|已完成|已|目前|已完成，|(已完成|\u0000|第|A-1 |并".split(
      "|",
    );

  it.each(repeated)("%p 60,000 characters long", (piece) => {
    const long = piece.repeat(Math.ceil(60_000 / piece.length));
    // no clock: quadratic work would take minutes, and be seen
    expect(() => readEverything(`已完成${long}`)).not.toThrow();
    expect(() => readEverything(`2022年9月${long}x`)).not.toThrow();
  });
});
