import type { ForeignSheet, MergedArea } from "../adopt/foreignSheet";
import { recogniseForm, type RecognisedForm } from "../adopt/layout/recogniseForm";
import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { ChosenFile, NotAFile } from "./exportOperations";
import type { FirstRows } from "./exportReading";
import { loadXlsxLibrary, type XlsxLibrary } from "./xlsxLibrary";

/** A form in a file: which sheet it stands on, and how it looks. */
export interface FormInFile {
  readonly kind: "form";
  readonly form: RecognisedForm;
  readonly original: ForeignSheet;
  readonly look: FirstRows;
  /** For Excel, which wants the whole file. */
  readonly base64: string;
}

/** As Base64 in a message it must stay under the 5 MB of Excel on the web. */
const mostBytes = 3_500_000;
const [mostRows, mostColumns] = [5_000, 200];
const looked = 25;
/** A character of Calibri, and a pixel. */
const pointsPerCharacter = 7 * 0.75;
const usualWidth = 64;

type Library = InstanceType<XlsxLibrary["Workbook"]>;
type LibrarySheet = Library["worksheets"][number];

const dayMs = 86_400_000;
const serialOf = (date: Date): number => date.getTime() / dayMs + 25_569;

/** A value as Excel would give it; formulas by their last result. */
const plainValue = (value: unknown): CellValue => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== "object" || value === null) return "";
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((part: { readonly text?: unknown }) => String(part.text ?? "")).join("");
  if ("result" in value) return plainValue(value.result);
  if ("text" in value) return plainValue(value.text);
  if ("error" in value) return String(value.error);
  return "";
};

const mergeOf = (address: string): MergedArea | null => {
  const [, a, b, c, d] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  if (a === undefined || c === undefined) return null;
  const number = (letters: string): number => [...letters].reduce((n, char) => n * 26 + char.charCodeAt(0) - 64, 0);
  const [row, column] = [Number(b) - 1, number(a) - 1];
  return { row, column, rowCount: Number(d) - row, columnCount: number(c) - column };
};

const foreignSheet = (sheet: LibrarySheet): { readonly sheet: ForeignSheet; readonly look: FirstRows } | null => {
  const [rowCount, columnCount] = [sheet.rowCount, sheet.columnCount];
  if (rowCount === 0 || columnCount === 0 || rowCount > mostRows) return null;
  const width = Math.min(columnCount, mostColumns);
  const cells = Array.from({ length: rowCount }, (_, r) => {
    const row = sheet.getRow(r + 1);
    return Array.from({ length: width }, (__, c): CellValue => {
      const cell = row.getCell(c + 1);
      return cell.isMerged && cell.master !== cell ? "" : plainValue(cell.value);
    });
  });
  const columnWidths = Array.from({ length: width }, (_, c) => {
    const characters = sheet.getColumn(c + 1).width;
    return characters === undefined ? usualWidth : characters * pointsPerCharacter;
  });
  const rows = Array.from({ length: Math.min(rowCount, looked) }, (_, r) => sheet.getRow(r + 1));
  return {
    sheet: {
      name: sheet.name,
      firstRow: 1,
      firstColumn: 1,
      cells,
      merges: (sheet.model.merges ?? []).flatMap((address) => mergeOf(String(address)) ?? []),
      columnWidths,
    },
    look: {
      heights: rows.map(({ height }) => height ?? 0),
      fonts: rows.map((row, r) => {
        const { font } = row.getCell(width < 2 || isBlank(cells[r]?.[1]) ? 1 : 2);
        const rgb = font?.color?.argb?.slice(-6) ?? "";
        return {
          name: font?.name ?? "",
          size: font?.size ?? 0,
          color: rgb === "" ? "" : `#${rgb}`,
          italic: font?.italic === true,
        };
      }),
    },
  };
};

const base64Of = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  // so many arguments a call may have
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
};

/** The form in a file: the first sheet to be seen that has the headings of a ledger, an empty one before a filled one. Excel is not asked. */
export const readFormFile = async ({ name, bytes }: ChosenFile): Promise<FormInFile | NotAFile> => {
  if (bytes.length > mostBytes) return { kind: "fileTooLarge", file: name, megabytes: mostBytes / 1_000_000 };
  const { Workbook } = await loadXlsxLibrary();
  const book = new Workbook();
  try {
    await book.xlsx.load(bytes);
  } catch {
    return { kind: "unreadable", file: name };
  }
  const found = book.worksheets.flatMap((sheet) => {
    const read = sheet.state === "visible" ? foreignSheet(sheet) : null;
    const form = read === null ? null : recogniseForm(read.sheet);
    return read === null || form === null ? [] : [{ form, read }];
  });
  const best = found.find(({ form }) => form.empty) ?? found[0];
  if (best === undefined) return { kind: "noFormInFile", file: name };
  const { form, read } = best;
  return { kind: "form", form, original: read.sheet, look: read.look, base64: base64Of(bytes) };
};
