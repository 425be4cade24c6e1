import { newNames } from "./newLedger";
import { isMarkedSheetName, queueMark } from "./importMark";

const markedSheets = async (context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const named = worksheets.items.filter(({ name }) => isMarkedSheetName(name));
  if (named.length === 0) return [];
  const marks = named.map(queueMark);
  await context.sync();
  return named.filter((_, at) => marks[at]?.());
};

/** Names of the sheets that an interrupted import left behind: marked in their name and by their property. One sync as a rule, two where there are some. */
export const importLeftovers = async (context: Excel.RequestContext): Promise<readonly string[]> =>
  (await markedSheets(context)).map(({ name }) => name);

/** Whether the formula of a name points to one of the sheets, or to a sheet that is gone. */
const pointsTo = (formula: unknown, sheets: readonly string[]): boolean => {
  if (typeof formula !== "string") return false;
  return (
    formula.includes("#REF!") || sheets.some((sheet) => formula.includes(`${sheet}!`) || formula.includes(`${sheet}'!`))
  );
};

/** Deletes those of the sheets that an interrupted import left behind, with the names of ours that point to them; names of sheets still there. */
export const removeImportLeftovers = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly string[]> => {
  const asked = new Set(sheets);
  const found = (await markedSheets(context)).filter(({ name }) => asked.has(name));
  const removed = found.map(({ name }) => name);
  const names = newNames.map((name) => context.workbook.names.getItemOrNullObject(name));
  names.forEach((item) => item.load("formula"));
  if (found.length > 0) await context.sync();
  // names first: a name whose sheet is gone refers to nothing
  if (found.length > 0)
    for (const item of names) if (!item.isNullObject && pointsTo(item.formula, removed)) item.delete();
  for (const sheet of found) sheet.delete();
  const { worksheets } = context.workbook;
  try {
    worksheets.load("items/name");
    await context.sync();
  } catch {
    worksheets.load("items/name");
    await context.sync();
  }
  const still = new Set(worksheets.items.map(({ name }) => name));
  return sheets.filter((name) => still.has(name));
};
