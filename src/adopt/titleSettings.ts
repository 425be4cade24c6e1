import { dateToSerial, type CalendarDate } from "../ledger/calendarDate";
import { dateOf, isBlank, textOf } from "../ledger/cell";
import { monthEnd } from "../ledger/deadlineContext";
import type { CellValue } from "../ledger/model";
import type { LedgerBlock } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";
import { isUnitOfMeasure } from "./headingRows";
import { isTitleOver } from "./repeatedHeadings";

/** What the rows above the headings say about the ledger. */
export interface TitleSettings {
  /** Of 台账设置: 项目 → 内容, days as serials. */
  readonly settings: Readonly<Record<string, CellValue>>;
  readonly feedbackDate: CalendarDate | null;
  /** 方案批复日 */
  readonly planDate: CalendarDate | null;
  /** 截至 */
  readonly asOf: CalendarDate | null;
  /** Year of 截至, else the one year that the title names; null where the title names none but others. */
  readonly year: number | null;
  /** The years that 截至 and title name, in their order, where these differ. */
  readonly years?: readonly number[];
  /** The row that each setting was read from, 0-based. */
  readonly rowOf: Readonly<Record<string, number>>;
}

const cutOff = "截至日";

const labels: readonly { readonly item: string; readonly date: boolean; readonly pattern: RegExp }[] = [
  { item: cutOff, date: true, pattern: /^(?:数据|统计)?截[至止](?:日期?|时间)?(?:[:：]|到)?(.*)$/ },
  { item: "反馈日期", date: true, pattern: /^(?:巡[察视])?(?:意见)?反馈(?:意见)?(?:日期?|时间)[:：]?(.*)$/ },
  {
    item: "反馈日期",
    date: true,
    pattern: /^(\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}[日号]?)(?:巡[察视])?(?:集中)?反馈(?:意见)?[)）]?$/,
  },
  { item: "进驻日", date: true, pattern: /^(?:巡[察视]组?)?进驻(?:日期?|时间)[:：]?(.*)$/ },
  { item: "方案批复日", date: true, pattern: /^(?:整改)?方案批[复准](?:日期?|时间)[:：]?(.*)$/ },
  { item: "集中整改截止日", date: true, pattern: /^集中整改(?:期?截[至止]|结束)(?:日期?|时间)?[:：]?(.*)$/ },
  {
    item: "单位",
    date: false,
    pattern: /^(?:(?:填报|被巡察|被巡视|责任|整改|报送)?单位(?:名称)?|被巡[察视]党组织)(?:[(（]盖章[)）])?[:：](.*)$/,
  },
  { item: "巡察批次", date: false, pattern: /^(?:巡[察视])?(?:批次|轮次)[:：](.*)$/ },
];

const roundInTitle =
  /(?:(?<![零一二三四五六七八九十])[零一二三四五六七八九十]{1,3}届[一-龥]{0,6})?第[一二三四五六七八九十]{1,3}轮(?:[一-龥]{0,2}巡[察视])?/;
const unitInTitle =
  /^(?:中共)?([一-龥]{2,24}?(?:局|委|办公室|厅|院|学校|中学|小学|大学|中心|公司|集团|镇|乡|街道|处|部|会|社|馆|站))(?:机关)?(?:党组|党委|党总支|党支部|(?=关于|落实|巡[察视]|整改|20\d\d))/;

/** A day, or the last day of a month that is all the words name. */
const dayIn = (cell: CellValue, date1904: boolean): CalendarDate | null => {
  const words = typeof cell === "string" ? cell.replace(/[)）。]+$/, "").replace(/[日号]止$/, "日") : cell;
  const date = dateOf(words, date1904);
  if (date !== null || typeof words !== "string") return date;
  const month = /^(\d{4})年(\d{1,2})月[底末]?$/.exec(words.normalize("NFKC").replace(/\s+/g, ""));
  return month && monthEnd(Number(month[1]), Number(month[2]));
};

/** Labels side by side in one cell: 填报单位：某局 反馈日期：…; 整改台账（截至…）. */
const partings =
  /\s{2,}|[\s,，;；]+(?=[^\s:：]+[:：]|(?:数据|统计)?截[至止])|[(（](?=(?:数据|统计)?截[至止]|[^\s:：（(]*反馈)/;

const yearWritten = /(?<!\d)(20\d{2})(?=年|[.\-/]\d)/g;

const yearsIn = (text: string): readonly number[] =>
  [...text.normalize("NFKC").replace(/\s+/g, "").matchAll(yearWritten)].map((match) => Number(match[1]));

const yearOfTitle = /(?<!\d)(20\d{2})年(?!\d{1,2}月\d{1,2}[日号])(?!度?[^，。；]{0,8}审计)/g;

/** Years that may be the ledger's own: of a title, not of a label (填表日期：…), of a whole day, or one that was audited. */
const yearsOfTitle = (text: string): readonly number[] => {
  const bare = text.normalize("NFKC").replace(/\s+/g, "");
  return bare.includes(":") ? [] : [...bare.matchAll(yearOfTitle)].map((match) => Number(match[1]));
};

/** What rows above headings say, for the import and for a range of the functions alike. */
export const readTitles = (rows: readonly (readonly CellValue[])[], date1904 = false): TitleSettings => {
  const settings: Record<string, CellValue> = {};
  const rowOf: Record<string, number> = {};
  let feedbackDate: CalendarDate | null = null;
  let planDate: CalendarDate | null = null;
  let asOf: CalendarDate | null = null;
  const years = new Set<number>();
  const titleYears = new Set<number>();
  let cutOffYear: number | null = null;
  const last = rows.map((row) => row.filter((cell) => !isBlank(cell)).length > 3).lastIndexOf(true);
  // a ledger above this one ends with a row of several cells; labels with their values are rarely as many
  const isAbove = (row: readonly CellValue[], place: number): boolean =>
    place > last || row.some((cell) => /[:：]/.test(textOf(cell)));

  for (const [place, row] of rows.entries()) {
    if (!isAbove(row, place)) continue;
    /** Cells that are the value of a label before them. */
    const values = new Set<number>();
    for (const [at, cell] of row.entries()) {
      const words = textOf(cell)
        .replace(/^[(（]/, "")
        .trim();
      if (words === "" || values.has(at)) continue;
      for (const part of words.split(partings)) {
        const bare = part.replace(/\s+/g, "");
        const label = labels.find(({ pattern }) => pattern.test(bare));
        if (label === undefined) {
          // the day of a label is no year of the sheet
          for (const year of yearsIn(part)) years.add(year);
          for (const year of yearsOfTitle(part)) titleYears.add(year);
          continue;
        }
        const rest = label.pattern.exec(bare)?.[1] ?? "";
        const next = rest === "" ? row.findIndex((each, column) => column > at && !isBlank(each)) : -1;
        if (next >= 0) values.add(next);
        const value = rest === "" ? (row[next] ?? "") : rest;
        if (settings[label.item] !== undefined) continue;
        const date = label.date ? dayIn(value, date1904) : null;
        if (label.item === cutOff) cutOffYear ??= date?.year ?? yearsIn(textOf(value))[0] ?? null;
        if (date !== null) {
          if (label.item === "反馈日期") feedbackDate = date;
          if (label.item === "方案批复日") planDate = date;
          if (label.item === cutOff) asOf = date;
          settings[label.item] = dateToSerial(date);
        } else if (
          !label.date &&
          textOf(value) !== "" &&
          !isUnitOfMeasure(textOf(value)) &&
          !/^[(（]?(?:万元|元)/.test(textOf(value))
        )
          settings[label.item] = textOf(value).replace(/[)）]$/, (end) => (/[(（]/.test(textOf(value)) ? end : ""));
      }
      const round = roundInTitle.exec(words)?.[0];
      if (round !== undefined && settings["巡察批次"] === undefined) settings["巡察批次"] = round;
      const unit = unitInTitle.exec(words)?.[1];
      if (unit !== undefined && settings["单位"] === undefined) settings["单位"] = unit;
    }
    for (const item in settings) rowOf[item] ??= place;
  }
  const [only] = years;
  const differ = cutOffYear !== null && titleYears.size > 0 && !titleYears.has(cutOffYear);
  return {
    settings,
    feedbackDate,
    planDate,
    asOf,
    year: differ ? null : (cutOffYear ?? (years.size === 1 && only !== undefined ? only : null)),
    ...(differ && cutOffYear !== null && { years: [...titleYears, cutOffYear].sort((a, b) => a - b) }),
    rowOf,
  };
};

const lastTitleRow = 12;

/** 单位, 截至日, 反馈日期, 巡察批次 and the like from the rows between the ledger above and the headings. */
export const titleSettings = (sheet: ForeignSheet, block: LedgerBlock): TitleSettings => {
  const first = Math.max(0, block.firstHeadingRow - lastTitleRow);
  const rows = sheet.cells
    .slice(first, block.firstHeadingRow)
    .map((row) => (isTitleOver(row, block.firstColumn) ? row : row.slice(block.firstColumn, block.lastColumn + 1)));
  const read = readTitles(rows, sheet.date1904 === true);
  const rowOf = Object.fromEntries(Object.entries(read.rowOf).map(([item, at]) => [item, first + at]));
  return { ...read, rowOf };
};
