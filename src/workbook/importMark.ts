import type { NewLedger } from "./newLedger";

/**
 * Sheets of an import carry 导入中 in their name until it is complete, and a property of their own as a second proof: a user's sheet that only
 * happens to be called so is not ours.
 */
const mark = "导入中";

const property = "ZG_导入中";

const sheetPattern = new RegExp(`（${mark}\\d*）$`);
const tablePattern = new RegExp(`_${mark}\\d*$`);

export const isMarkedSheetName = (name: string): boolean => sheetPattern.test(name);
export const isMarkedTableName = (name: string): boolean => tablePattern.test(name);

const markSheet = (sheet: Excel.Worksheet): void => void sheet.customProperties.add(property, "1");

/** Names for the sheets and tables of an import, and their mark: the first number with which none of `wanted` is taken. */
export const markedNaming = (
  wanted: readonly string[],
  sheets: readonly string[],
  tables: readonly string[],
): NewLedger["naming"] => {
  const taken = new Set([...sheets, ...tables].map((name) => name.toLowerCase()));
  const numbered = (number: string) => (name: string) => ({
    sheet: `${name}（${mark}${number}）`,
    table: `${name}_${mark}${number}`,
    added: markSheet,
  });
  const isFree = (number: string): boolean =>
    wanted.map(numbered(number)).every(({ sheet, table }) => !taken.has(sheet) && !taken.has(table));
  let number = "";
  for (let n = 2; !isFree(number); n += 1) number = String(n);
  return numbered(number);
};

/** Takes the mark off: the sheet belongs to the ledger from now on. */
export const unmarkSheet = (sheet: Excel.Worksheet): void =>
  sheet.customProperties.getItemOrNullObject(property).delete();

/** Queues the second proof for a sheet; the function returned tells after `sync` whether the sheet is one of ours. */
export const queueMark = (sheet: Excel.Worksheet): (() => boolean) => {
  const found = sheet.customProperties.getItemOrNullObject(property);
  found.load("key");
  return () => !found.isNullObject;
};
