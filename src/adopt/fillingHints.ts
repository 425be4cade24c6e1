import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { withoutSpaces } from "./withoutSpaces";

type Row = readonly CellValue[];

/** 填写说明, 填表要求: in front of a row that says what is to be written in each column. */
const label = /^[（(【]?填[写表报列](?:说明|要求|须知|提示|规范|示例|样例|范例)[)）】]?$/;

/** 与反馈意见一致, 逐条填写, 具体到日, 限50字以内. */
const hint =
  /填[写报列入]|具体到|逐[条项]|一致$|下拉|如实|[字个]以内|不超过\d+字|格式[:：为]|例如|[（(]?如[:：]|简[述要]|写明|注明|选[填择]|必填/;

/** An example of a row, marked so where the rows are numbered. */
const example = /^[（(【]?(?:填[写表报列]?)?(?:示例|范例|样例|举例|例)\d{0,2}[)）】]?[:：]?$/;

const fewestHints = 2;

/** 示例, 填写说明 in the column of numbers: the row shows how an item is written, and is none. */
export const isExample = (text: string): boolean => example.test(text) || label.test(text);

/** A row below the headings that says how they are to be filled in, with nothing in front that tells what it is: else see `isExample`. */
export const tellsHowToFill = (row: Row): boolean => {
  const cells = row.filter((cell) => !isBlank(cell));
  const [first, ...others] = cells;
  if (first !== undefined && isExample(withoutSpaces(first))) return false;
  if (cells.some((cell) => typeof cell !== "string")) return false;
  const texts = isBlank(row[0]) || others.length === 0 ? cells : others;
  const hints = texts.filter((cell) => hint.test(withoutSpaces(cell))).length;
  // an item has its number in front
  const isNumbered = typeof first === "string" && /^\d+$/.test(first.trim());
  return !isNumbered && hints >= fewestHints && hints * 2 > texts.length;
};

/** …: and so on. */
export const isDots = (row: Row): boolean =>
  row.every((cell) => isBlank(cell) || /^\s*[.…。·⋯]{1,8}\s*$/.test(String(cell)));
