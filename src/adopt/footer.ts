import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { charTable } from "./charTable";
import { isDots, isExample } from "./fillingHints";
import { numbersColumns } from "./headingRows";
import { isContinuationTitle, onlyText, sameWords } from "./repeatedHeadings";
import { itemCounters, measureCounters, sumLabel } from "./sumWords";
import { withoutSpaces } from "./withoutSpaces";

type Row = readonly CellValue[];

/** 合计, also with its figures behind it in the same cell: 合计：4项，9条措施；已完成3项. */
const sums = new RegExp(
  `^${sumLabel.source}(?:(?:[，,、；;。]|(?<=[:：计]))[\\u4e00-\\u9fff]{0,6}\\d+(?:\\.\\d+)?(?:%|万?元|人|次|份|${itemCounters.source}|${measureCounters.source}))*[。；;]?$`,
);
/** 填表人：…, 备注：… */
export const signatures =
  /^(?:填表|制表|填报|填报单位|审核|审批|签发|复核|负责|主要负责|单位负责|分管|联系|经办|报送|上报|备注|注|附注|说明|填表说明|填报说明|联系电话|签字|盖章)(?:人|领导|时间|日期|单位|电话)?(?:[（(](?:签字|签名|盖章|公章)[)）])?[:：]/;

/** 办公室小计, 本页合计, 统计, with nothing but figures behind. */
const endsWithSum = /^.{0,12}(?:小计|合计|总计|共计|累计|统计)[:：]?$/;
/** 共2项, 共计5条措施. */
const counted = new RegExp(
  `^(?:总)?共(?:计|有)?[:：]?\\d+(?:${itemCounters.source}|${measureCounters.source})[。；;]?$`,
);
/** 完成数, 销号率. */
const countedLabel = /^[\u4e00-\u9fff]{1,8}(?:数|率|数量)[:：]?$/;

const longestLabel = 20;
const numbers = /\d[\d.,]*/;
const besideNumber = /^[\u4e00-\u9fff，、；;。:：%]{0,10}$/;

/** 20, 85.7%, 2个, 完成1, 已完成1个，整改中1个. A day is none. */
const isFigure = (cell: CellValue): boolean => {
  if (typeof cell === "number") return true;
  const parts = withoutSpaces(cell).split(numbers);
  return parts.length > 1 && parts.every((words) => besideNumber.test(words) && !/[年月日]/.test(words));
};

/** What the label of a sum may end with. */
const endsOfSums = "计数率量:：题务项施举措个条件。；;";
const sumEnds = charTable(endsOfSums);
/** What 整改台账（续） ends with, and 续表2, 第2页 and - 3 - 页 begin with. */
const [endsOfPages, beginsOfPages] = ["）)】] ", "（(接续第-—–－· 0123456789一二三四五六七八九十"];
const [pageEnds, pageBegins] = [charTable(endsOfPages), charTable(beginsOfPages)];
const mayEnd = charTable(endsOfSums + endsOfPages);
/** What （以下为新增问题） begins with. */
const beginsOfRemarks = "（(【[〔";
const remarkBegins = charTable(beginsOfRemarks);

/** @param label the first filled cell of the row */
const isSum = (label: string, row: Row): boolean => {
  if (label.length > longestLabel) return false;
  const text = withoutSpaces(label);
  const isCount = counted.test(text);
  if (!isCount && !endsWithSum.test(text) && !countedLabel.test(text)) return false;
  const others = row.filter((cell) => !isBlank(cell)).slice(1);
  return (isCount || others.length > 0) && others.every(isFigure);
};

/** The row sums up, without its label beginning as a sum: 办公室小计, 共2项, 完成数, with nothing but figures behind. */
export const isSumRow = (row: Row): boolean => {
  const label = row.find((cell) => !isBlank(cell));
  return typeof label === "string" && isSum(label, row);
};

/** What a row is that is no item. `signature`: 填表人：…, 备注：…; `example`: also one that says how to fill in the form, or that there is more. */
export type FooterKind = "sum" | "signature" | "repeated" | "example" | "columnNumbers" | "note";

/** （以下为新增问题）, （以上已报区委）: a remark about the rows around it, and no title of any. */
const aboutRows = /^[（(【[〔](?:以下|以上|上述|下列)[^（）()]*[）)】\]〕][。；;]?$/;

/** First characters of all these words. */
const footerLetters = "合总小共累填制审签复负主单分联经报上备注附说盖核示范样举例（(【.…。·⋯";

interface RowsAround {
  /** Rows above the headings: titles. */
  readonly above?: readonly Row[];
  /** Rows below the headings that number the columns (1 2 3 4, 甲 乙 1 2). */
  readonly numbering?: readonly Row[];
}

/** Fewer numbers may be an item. */
const fewestNumbered = 4;

/** 1 2 3 4 …, to the last headed column: no item is written so. */
const countsAll = (row: Row, headed: readonly number[]): boolean => {
  if (headed.length < fewestNumbered) return false;
  for (let at = 0; at < headed.length; at += 1) {
    const cell = row[headed[at] ?? 0];
    if (cell !== at + 1 && (typeof cell !== "string" || cell.trim() !== String(at + 1))) return false;
  }
  return true;
};

/**
 * Rows among or below the items that are none: 合计, 办公室小计 with figures, 填表人：…, 备注：…, a row marked 示例, and what a new page repeats: headings, the title, 整改台账（续）. Such
 * a word stands where a row begins; an item whose text begins with it has its 序号 there.
 *
 * @param headingRows as they stand above the body
 */
export const footerTest = (headingRows: readonly Row[], around: RowsAround = {}): ((row: Row) => boolean) => {
  const kindOf = footerKinds(headingRows, around);
  return (row) => kindOf(row) !== null;
};

/** The same with what such a row is; null: it may be an item. */
export const footerKinds = (
  headingRows: readonly Row[],
  { above = [], numbering = [] }: RowsAround = {},
): ((row: Row) => FooterKind | null) => {
  const width = headingRows[0]?.length ?? 0;
  const headed = Array.from({ length: width }, (_, column) => column).filter((column) =>
    headingRows.some((row) => !isBlank(row[column])),
  );
  const [first = 0, second = first] = headed;
  const sayings = headingRows.flatMap((headings) => headings.filter((cell) => typeof cell === "string"));
  const titles = new Set(above.flatMap((row) => onlyText(row) ?? []).map(withoutSpaces));
  const marks = numbering.map((row) => row.find((cell) => !isBlank(cell)) ?? "");
  const numbersThem = (row: Row): boolean =>
    numbering.some((numbers) => sameWords(row, numbers)) || countsAll(row, headed);
  const letters = [...footerLetters, ...[...sayings, ...titles, ...marks].map(withoutSpaces)];
  const firstLetters = charTable(letters);
  const mayBegin = charTable([...letters, ...beginsOfPages, ...beginsOfRemarks]);
  const firstLetter = (cell: string): number => {
    const code = cell.charCodeAt(0);
    return code > 0x3000 ? code : cell.trim().charCodeAt(0);
  };
  return (row) => {
    let at = first;
    while (at < row.length && isBlank(row[at])) at += 1;
    const cell = row[at];
    if (cell === 1 || cell === "1") return numbersThem(row) ? "columnNumbers" : null;
    if (typeof cell !== "string") return null;
    // nearly every row is told to be an item by the first and the last character of its first cell
    const [begin, end] = [firstLetter(cell), cell.charCodeAt(cell.length - 1)];
    if (mayBegin[begin] !== 1 && mayEnd[end] !== 1) return null;
    if (sumEnds[end] === 1 && isSum(cell, row)) return "sum";
    const mayGoOn = pageEnds[end] === 1 || pageBegins[begin] === 1;
    if (mayGoOn && /[续页]/.test(cell) && isContinuationTitle(cell) && onlyText(row) !== null) return "repeated";
    if (remarkBegins[begin] === 1 && aboutRows.test(withoutSpaces(cell)) && onlyText(row) !== null) return "note";
    if (firstLetters[begin] !== 1) return null;
    const text = withoutSpaces(cell);
    if (at <= second && sums.test(text)) return "sum";
    if ((at <= second && isExample(text)) || isDots(row)) return "example";
    if (numbering.length > 0 && numbersThem(row)) return "columnNumbers";
    if (at <= first && signatures.test(text)) return "signature";
    if (at <= first && titles.has(text) && onlyText(row) !== null) return "repeated";
    return headingRows.some((headings) => withoutSpaces(headings[at] ?? "") === text && sameWords(row, headings))
      ? "repeated"
      : null;
  };
};

/** The same for the rows below the headings of a block, which numbers its rows from 1. */
export const footerBelow = (
  cells: readonly Row[],
  { firstRow, lastRow, bodyRow }: { readonly firstRow: number; readonly lastRow: number; readonly bodyRow: number },
): ((row: Row) => boolean) =>
  footerTest(cells.slice(firstRow - 1, lastRow), {
    above: cells.slice(0, firstRow - 1),
    numbering: cells.slice(lastRow, bodyRow - 1).filter(numbersColumns),
  });
