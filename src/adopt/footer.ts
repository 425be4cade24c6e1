import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

type Row = readonly CellValue[];

const sums = /^(?:合计|总计|小计|共计|累计)[:：]?$/;
const signatures =
  /^(?:填表|制表|填报|填报单位|审核|审批|签发|复核|负责|主要负责|单位负责|分管|联系|经办|报送|上报|备注|注|附注|说明|填表说明|填报说明|联系电话|签字|盖章)(?:人|领导|时间|日期|单位|电话)?(?:[（(](?:签字|签名|盖章|公章)[)）])?[:：]/;

/** 办公室小计, 本页合计, with nothing but figures behind. */
const endsWithSum = /^.{0,12}(?:小计|合计|总计)[:：]?$/;

const isFigure = (cell: CellValue): boolean => typeof cell === "number" || /^[\d.,%]+$/.test(String(cell).trim());

export const isSum = (row: Row): boolean => {
  const [first, ...others] = row.filter((cell) => !isBlank(cell));
  return (
    typeof first === "string" &&
    endsWithSum.test(first.replace(/\s+/g, "")) &&
    others.length > 0 &&
    others.every(isFigure)
  );
};

/** First characters of all these words. */
const footerLetters = "合总小共累填制审签复负主单分联经报上备注附说盖核";

const sameRow = (row: Row, other: Row): boolean =>
  other.every((cell, column) => String(cell).trim() === String(row[column] ?? "").trim());

/**
 * Rows among or below the items that are none: 合计, 办公室小计 with figures, 填表人：…, 备注：…, and heading rows repeated on a new page. Such a word stands where a row
 * begins; an item whose text begins with it has its 序号 there.
 *
 * @param headingRows as they stand above the body
 */
export const footerTest = (headingRows: readonly Row[]): ((row: Row) => boolean) => {
  const width = headingRows[0]?.length ?? 0;
  const headed = Array.from({ length: width }, (_, column) => column).filter((column) =>
    headingRows.some((row) => !isBlank(row[column])),
  );
  const [first = 0, second = first] = headed;
  const sayings = headingRows.flatMap((headings) => headings.filter((cell) => typeof cell === "string"));
  const firstLetters = new Set([...footerLetters, ...sayings.map((heading) => heading[0] ?? "")]);
  const letters = (cell: string): string => (cell.charCodeAt(0) > 0x3000 ? cell : cell.trim());
  return (row) => {
    let at = first;
    while (at <= second && isBlank(row[at])) at += 1;
    const cell = row[at];
    if (at > second || typeof cell !== "string") return false;
    // nearly every row is told to be an item by the first and the last character of its first cell
    if (cell.endsWith("计") && isSum(row)) return true;
    if (!firstLetters.has(letters(cell)[0] ?? "")) return false;
    const text = cell.replace(/\s+/g, "");
    if (sums.test(text)) return true;
    if (at <= first && signatures.test(text)) return true;
    return headingRows.some((headings) => headings[at] === cell && sameRow(row, headings));
  };
};
