import { words } from "../locales";
import { layoutPages, formPage, hasLedger, pageOfForm, printPage } from "./exportPages";
import type { ExportContext, PreparedForm, PreparedPage } from "./exportPages";
import type { ExportOutcome, NotExported } from "./exportOperations";
import type { FormInFile } from "./formFile";
import { formSteps } from "./formSheet";
import { hostErrorCode } from "./hostErrors";
import type { KeptImport } from "./importOperations";
import { pageSteps } from "./pageSheet";
import { readTables } from "./readTables";
import { columnLetter } from "./sheetLayout";
import { freeSheetName, withEnding } from "./sheetNames";
import { bytesPerMessage, sendSteps, type WriteStep } from "./writeSteps";

const names = words("zh-CN").exports.sheets;

/** Deletes sheets, whatever else is wrong: Excel takes nothing back by itself. */
const removeSheets = async (context: Excel.RequestContext, sheets: readonly string[]): Promise<void> => {
  for (const name of sheets) context.workbook.worksheets.getItemOrNullObject(name).delete();
  try {
    await context.sync();
  } catch {
    // what made the export fail may keep the sheet there as well; the first failure is the one to tell
  }
};

/** Writes new sheets in everything or in nothing. */
const writeSheets = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
  steps: readonly WriteStep[],
  limit: number = bytesPerMessage,
): Promise<void> => {
  try {
    await sendSteps(context, steps, () => undefined, limit);
  } catch (error) {
    // somebody else's sheet took the name meanwhile
    if (hostErrorCode(error) !== "ItemAlreadyExists") await removeSheets(context, sheets);
    throw error;
  }
};

const written = (
  sheet: string,
  { page, items, blank, source }: PreparedPage,
  rows = { first: 0, column: 0 },
): ExportOutcome => ({
  kind: "written",
  sheet,
  items,
  uncertain: page.uncertain.map(({ row, column }) => `${columnLetter(column + rows.column)}${row + rows.first + 1}`),
  blank,
  // a column that is blank as a whole is said to be so
  unanswered: page.unanswered.filter(({ heading }) => !blank.includes(heading)),
  ...(source === undefined ? {} : { source }),
});

/** A page, or why there is none, under the name that is wanted for it. */
interface NamedPage {
  readonly ready: PreparedPage | NotExported;
  readonly wanted: string;
}

/** Each on a sheet of its own, all with one message. */
const writePages = async (
  context: Excel.RequestContext,
  pages: readonly NamedPage[],
  { limit, alive }: ExportContext,
): Promise<readonly ExportOutcome[]> => {
  alive();
  const taken: string[] = [];
  const steps: WriteStep[] = [];
  const outcomes = pages.map(({ ready, wanted }): ExportOutcome => {
    if (ready.kind !== "page") return ready;
    const name = freeSheetName(wanted, [...ready.sheetNames, ...taken]);
    taken.push(name);
    steps.push(...pageSteps({ ...ready, name }));
    return written(name, ready);
  });
  if (steps.length > 0) await writeSheets(context, taken, steps, limit);
  return outcomes;
};

const writePage = async (
  context: Excel.RequestContext,
  ready: PreparedPage | NotExported,
  wanted: string,
  options: ExportContext,
): Promise<ExportOutcome> => {
  const [outcome] = await writePages(context, [{ ready, wanted }], options);
  return outcome ?? { kind: "noLedger" };
};

export const exportLayouts = async (
  context: Excel.RequestContext,
  imports: readonly KeptImport[],
  options: ExportContext,
): Promise<readonly ExportOutcome[]> => {
  const pages = await layoutPages(context, imports, options);
  const named = pages.map((ready): NamedPage => {
    const of = ready.kind === "page" ? ready.shareOf : undefined;
    return { ready, wanted: of === undefined ? names.layout : withEnding(of, names.share) };
  });
  return writePages(context, named, options);
};

export const printSheet = async (context: Excel.RequestContext, options: ExportContext): Promise<ExportOutcome> =>
  writePage(context, await printPage(context, options), names.print, options);

/** With the rows of a form that gave way. */
const told = (outcome: ExportOutcome, { replaced }: PreparedForm): ExportOutcome =>
  outcome.kind === "written" && replaced.length > 0 ? { ...outcome, replaced } : outcome;

const filledName = (form: string): string => withEnding(form, names.form);

const writeForm = async (
  context: Excel.RequestContext,
  ready: PreparedForm,
  name: string,
  begin: (context: Excel.RequestContext) => void,
  { limit }: ExportContext,
): Promise<ExportOutcome> => {
  const { page, place } = ready;
  await writeSheets(context, [name], formSteps({ name, page, place, begin }), limit);
  const { original, firstRow, firstColumn } = place;
  const rows = { first: original.firstRow - 1 + firstRow, column: original.firstColumn - 1 + firstColumn };
  return told(written(name, ready, rows), ready);
};

/** A copy of the form's sheet, filled. */
export const fillForm = async (
  context: Excel.RequestContext,
  sheet: string,
  options: ExportContext,
): Promise<ExportOutcome> => {
  const ready = await formPage(context, sheet, options);
  options.alive();
  if (ready.kind !== "page") return ready;
  const name = freeSheetName(filledName(sheet), ready.sheetNames);
  const begin = ({ workbook }: Excel.RequestContext): void => {
    const copy = workbook.worksheets.getItem(sheet).copy("End");
    copy.name = name;
    copy.visibility = "Visible";
  };
  return writeForm(context, ready, name, begin, options);
};

/** The form's sheet in this workbook, by its id; null where Excel does not take it over. */
const insertForm = async (
  context: Excel.RequestContext,
  { base64, original }: FormInFile,
  before: readonly string[],
): Promise<string | null> => {
  try {
    const ids = context.workbook.insertWorksheetsFromBase64(base64, {
      sheetNamesToInsert: [original.name],
      positionType: "End",
    });
    await context.sync();
    return ids.value[0] ?? null;
  } catch {
    // Excel on the web may have put it there all the same (OfficeDev/office-js#3179)
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const known = new Set(before);
    const left = worksheets.items.flatMap(({ name }) => (known.has(name) ? [] : [name]));
    if (left.length > 0) await removeSheets(context, left);
    return null;
  }
};

/**
 * A form in a file, filled. Where Excel does not take its sheet over (on the web one with charts or comments), the form is drawn anew: headings,
 * merges and widths, in a plain look.
 */
export const fillFormFile = async (
  context: Excel.RequestContext,
  file: FormInFile,
  options: ExportContext,
): Promise<ExportOutcome> => {
  const tables = await readTables(context);
  options.alive();
  if (!hasLedger(tables)) return { kind: "noLedger" };
  const { form, original, look } = file;
  const ready = pageOfForm(form, { sheet: original, look }, tables, options.today);
  const name = freeSheetName(filledName(original.name), tables.sheetNames);
  const id = await insertForm(context, file, tables.sheetNames);
  options.alive();
  if (id === null)
    return told(
      await writePage(context, { ...ready, source: { kind: "plain" } }, filledName(original.name), options),
      ready,
    );
  const begin = ({ workbook }: Excel.RequestContext): void => {
    workbook.worksheets.getItem(id).name = name;
  };
  try {
    return await writeForm(context, ready, name, begin, options);
  } catch (error) {
    await removeSheets(context, [id]);
    throw error;
  }
};
