import { ledgerTables } from "../ledger/schema";
import { boardSheetName } from "./boardSheet";
import { checkUpSheetName, isCheckUpSheet } from "./checkUpSheet";
import { isMarkedSheetName, isMarkedTableName, queueMark } from "./importMark";
import { paperSheets } from "../notice/layouts";
import { isNoticeSheet } from "./noticeSheet";

/** A sheet that is to be read: where its values stand, 0-based. */
export interface SheetOutline {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const ownTables: ReadonlySet<string> = new Set(Object.values(ledgerTables).map(({ name }) => name.toLowerCase()));

const isBoard = ([line]: readonly (readonly unknown[])[]): boolean => {
  const title = line?.[0];
  return typeof title === "string" && title.startsWith("=") && title.endsWith('"整改看板"');
};

/** Names of our papers, and how their first cells tell them from a user's sheet of the same name. */
const papers = new Map([
  ...paperSheets.map((name) => [name, isNoticeSheet] as const),
  [checkUpSheetName, isCheckUpSheet],
  [boardSheetName, isBoard],
]);

const queuePaper = (sheet: Excel.Worksheet): (() => boolean) => {
  const isOurs = papers.get(sheet.name);
  if (!isOurs) return () => false;
  const top = sheet.getRange("A1:G4");
  top.load("formulas");
  return () => isOurs(top.formulas as readonly (readonly unknown[])[]);
};

/** The sheets of the workbook that hold something and are not ours, in their order; very hidden ones are left out. Two syncs. */
export const outlineSheets = async (context: Excel.RequestContext): Promise<readonly SheetOutline[]> => {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const withTables = new Set(
    tables.items.flatMap(({ name, worksheet }) =>
      ownTables.has(name.toLowerCase()) || isMarkedTableName(name) ? [worksheet.name] : [],
    ),
  );
  const candidates = worksheets.items
    .filter(({ name, visibility }) => visibility !== "VeryHidden" && !withTables.has(name))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      const marked = isMarkedSheetName(sheet.name) ? queueMark(sheet) : () => false;
      return { sheet, used, isPaper: queuePaper(sheet), marked };
    });
  await context.sync();
  return candidates.flatMap(({ sheet, used, isPaper, marked }): readonly SheetOutline[] => {
    if (used.isNullObject || isPaper() || marked()) return [];
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
    return [{ sheet, name: sheet.name, row, column, rowCount, columnCount }];
  });
};
