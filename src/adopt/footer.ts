import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

const sums = /^(?:合计|总计|小计|共计|累计)[:：]?$/;
const signatures =
  /^(?:填表|制表|填报|填报单位|审核|审批|签发|复核|负责|主要负责|单位负责|分管|联系|经办|报送|上报|备注|注|附注|说明|填表说明|填报说明|联系电话|签字|盖章)(?:人|领导|时间|日期|单位|电话)?(?:[（(](?:签字|签名|盖章|公章)[)）])?[:：]/;

type Row = readonly CellValue[];

const sameRow = (row: Row, other: Row): boolean =>
  other.every((cell, column) => String(cell).trim() === String(row[column] ?? "").trim());

/**
 * Rows among or below the items that are none: 合计, 填表人：…, 备注：…, and heading rows repeated on a new page. Such a word stands where a row
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
  return (row) => {
    const at = row.findIndex((cell) => !isBlank(cell));
    const cell = row[at];
    if (typeof cell !== "string" || at > second) return false;
    const text = cell.replace(/\s+/g, "");
    if (sums.test(text)) return true;
    if (at <= first && signatures.test(text)) return true;
    return headingRows.some((headings) => headings[at] === cell && sameRow(row, headings));
  };
};
