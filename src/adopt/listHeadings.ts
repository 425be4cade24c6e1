import type { CellValue } from "../ledger/model";
import { exactMeaning } from "./headings";
import { withoutSpaces } from "./withoutSpaces";

/** 问题数, 完成率, 占比, 合计（项）: what stands below counts something. */
const counts = /^[\u4e00-\u9fff]{0,6}(?:个数|项数|件数|人数|条数|数量|数目|总数|数|率|占比|比例|比重|合计|总计)$/;
const unitBehind = /[（(][\u4e00-\u9fff%‰]{1,3}[)）]$/;
/** What people head lists and legends with, and no ledger knows. */
const ofLists = new Set(
  "姓名 职务 电话 联系电话 手机 类型 类别 分类 项目 名称 图例 符号 标识 标记 颜色 含义 释义 解释".split(" "),
);
/** Words of cells too: 长期坚持 is a type and a deadline. */
const wordsOfCells = new Set(["长期坚持", "销号"]);

const longest = 12;

export const isCountHeading = (text: string): boolean =>
  text.length <= longest && counts.test(withoutSpaces(text).replace(unitBehind, ""));

/** A word that heads columns, and does not stand in them. */
export const isHeadingWord = (cell: CellValue | undefined): boolean => {
  if (typeof cell !== "string" || cell === "" || cell.length > longest) return false;
  const bare = withoutSpaces(cell);
  if (wordsOfCells.has(bare)) return false;
  return isCountHeading(bare) || ofLists.has(bare) || (exactMeaning(bare)?.distance ?? 2) < 2;
};
