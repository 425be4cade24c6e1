import type { Field } from "../headings";

/** 〔原状态：延期完成〕, 〔第2项原完成日期：2023年2月〕: words of a sheet that no closed column could hold, as the import keeps them in 备注. */
const remark =
  /〔(?:第(\d+)项)?原(状态|整改类型|长期坚持|时限日期|延期至|延期批准|完成日期|销号情况|销号日期)：([^〔〕]*)〕/g;

const fieldOf: Readonly<Record<string, Field>> = {
  状态: "status",
  整改类型: "type",
  长期坚持: "longTerm",
  时限日期: "due",
  延期至: "extendedTo",
  延期批准: "extensionApproval",
  完成日期: "completedOn",
  销号情况: "closure",
  销号日期: "closedOn",
};

export interface Remarks {
  /** The note without the words of columns in `fields`. */
  readonly note: string;
  /** Words of a row of the item, from 0; of the item as a whole where the row has none of its own. */
  readonly words: (field: Field, row: number) => string | undefined;
}

/** @param fields columns that take their words back; what belongs to others stays in the note. null: the note is for others, and keeps no such words */
export const remarksIn = (text: string, fields: ReadonlySet<Field> | null): Remarks => {
  const found = new Map<string, string>();
  const note = text
    .replace(remark, (whole: string, row: string | undefined, heading: string, words: string) => {
      const field = fieldOf[heading];
      if (field === undefined || fields?.has(field) === false) return whole;
      const key = `${field}/${row === undefined ? "" : Number(row) - 1}`;
      if (!found.has(key)) found.set(key, words);
      return "";
    })
    .trim();
  return { note, words: (field, row) => found.get(`${field}/${row}`) ?? found.get(`${field}/`) };
};
