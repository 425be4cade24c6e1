import { shortened } from "../../ledger/shortened";
import type * as reference from "../zh-CN/exports";
import { form as chineseForm, files as chineseFiles, sheets as chineseSheets } from "../zh-CN/exports";

/** What stands in the sheets and files is Chinese in every language of the pane. */
export const form: typeof reference.form = chineseForm;
export const sheets: typeof reference.sheets = chineseSheets;
export const files: typeof reference.files = chineseFiles;

export const page: typeof reference.page = {
  title: "Export",
  intro: "Writes a new sheet, or a file of its own; the sheets that are there are not changed.",
  layout: "Export in the original layout",
  layoutHint:
    "The ledger as it is now, with the headings, merged cells, widths and deadline spellings of the imported sheet.",
  layoutOf: ({ sheets }) => `Original sheet: ${sheets.join(", ")}`,
  noLayout:
    "No import is kept in this workbook, so there is no original layout. Ledgers taken over by 导入现有台账 have one.",
  form: "Fill a form of the superiors",
  formFile: "Fill a form in a file…",
  formHint:
    "Choose a sheet with headings only, or an .xlsx that holds such a form; the form is not changed, a new sheet is filled.",
  sheet: "Sheet with the form",
  chooseSheet: "Choose",
  noSheets: "This workbook has no sheets besides the ledger. For a form in a file, choose that .xlsx.",
  print: "Print form",
  printHint: "A4 landscape, one row per measure, merged problems; long texts go on in the next row.",
  file: "Export as a file",
  fileHint:
    "Only what is chosen: no change log, snapshots, settings, comments or author. There are no formulas and no links to the ledger.",
  content: "Content",
  contents: { ledger: "Ledger (问题清单, 措施清单)", layout: "Original layout", print: "Print form" },
  withUnpublic: "Include items marked 不公开",
  withPhones: "Keep phone numbers beside names",
  chooseColumns: "Choose columns…",
  usualColumns: "Back to the usual columns",
  columns: ({ chosen, all }) => `Columns in the file (${chosen} of ${all})`,
  internalColumn: ({ heading }) => `${heading} (internal)`,
  columnsHint: "Internal columns such as 备注, 依据, 佐证材料, phone numbers and 公开 stay out unless chosen.",
  values: "Turn functions into values",
  valuesHint: "Copies a sheet and turns its ZG functions into values, for people without the add-in.",
  valuesSheet: "Sheet with ZG functions",
};

export const outcomes: typeof reference.outcomes = {
  written: ({ sheet, items }) => `Written to the new sheet “${sheet}”: ${items} ${items === 1 ? "item" : "items"}.`,
  uncertain: ({ cells }) =>
    `How ${cells.join(", ")} in the line of sums were worked out is not known; the old figures stand there. Please check them.`,
  replaced: ({ texts }) =>
    `${texts.length} row(s) that stood in the form gave way to the items: “${shortened(texts[0] ?? "", 20)}”${texts.length > 1 ? ", …" : ""}. The form itself is unchanged.`,
  columnsLeft: ({ headings }) => `The ledger has nothing for these columns; they are blank: ${headings.join(", ")}.`,
  unanswered: ({ heading, items }) =>
    `“${heading}” is blank for ${items.length} item(s) that the ledger says nothing of, or nothing that was understood: ${items.slice(0, 10).join(", ")}${items.length > 10 ? ", …" : ""}.`,
  noLedger: "This workbook has no ledger.",
  sheetGone: ({ sheet }) => `The sheet “${sheet}” is gone; it may have been renamed or deleted.`,
  notAForm: ({ sheet }) =>
    `No headings of a ledger were recognised in “${sheet}” (at least two known ones are needed).`,
  renamed: ({ sheet }) => `The original sheet is now called “${sheet}”; its layout was used.`,
  fromKept: ({ sheet }) =>
    `The original sheet “${sheet}” is gone. Headings, order, widths and merged columns are those kept at its import; the title, the 截至 line, notes below the table and the wording of single cells were not kept. Please check and add them.`,
  plainForm:
    "Excel did not take over the sheet of the file (it may have charts or comments): headings, merged cells and widths are there, fonts and colours are not.",
  unreadable: ({ file }) =>
    `“${file}” cannot be opened: it is no .xlsx, or has a password. Save it as an .xlsx without a password and choose it again.`,
  fileTooLarge: ({ file, megabytes }) =>
    `“${file}” is larger than ${megabytes} MB. Save the sheet with the form as a file of its own and choose that.`,
  noFormInFile: ({ file }) =>
    `No headings of a ledger were recognised in “${file}” (at least two known ones are needed). Nothing was written.`,
  noColumns: "No column was chosen; no file was made.",
  leftOut: ({ headings }) => `Columns that stayed behind: ${headings.join(", ")}.`,
  noFunctions: ({ sheet }) => `“${sheet}” has no ZG functions; nothing was copied.`,
  valuesWritten: ({ sheet, cells }) =>
    `Written to the new sheet “${sheet}”; ${cells} ${cells === 1 ? "formula" : "formulas"} became values.`,
  notCalculated: ({ sheet }) => `The ZG functions in “${sheet}” have not been calculated yet. Please try again later.`,
  saved: ({ name }) => `Saved: ${name}`,
  downloading: ({ name }) =>
    `Handed to the browser as a download: ${name}. If no file appears, downloads are blocked here: write to a sheet instead.`,
  notSaved: "Not saved: cancelled.",
  blocked:
    "Saving files is not allowed here. Write the print form or the original layout to a sheet instead, and save that with Excel’s Move or Copy.",
  libraryFailed: "The component that writes files could not be loaded. Check the network and try again.",
};
