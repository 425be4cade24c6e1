import type { Adoption, SheetMapping } from "../../adopt/adoption";
import { adoptPaste, type PasteField, type PasteLevel } from "../../adopt/paste/adoptPaste";
import { adoptPartsInSteps } from "../../adopt/adoptParts";
import { adoptInSteps } from "../../adopt/adoptSheet";
import { compareAdoption, type AdoptionComparison } from "../../adopt/compareAdoption";
import type { ForeignSheet } from "../../adopt/foreignSheet";
import { sourceHeading, type SheetPart } from "../../adopt/sourceSheets";
import { titleSettings } from "../../adopt/titleSettings";
import { dateOf, isBlank, textOf } from "../../ledger/cell";
import type { CalendarDate } from "../../ledger/calendarDate";
import type { CellValue, Ledger } from "../../ledger/model";
import type { NumberingKind } from "../../ledger/numberedText";
import { findSecrecyWords } from "../../ledger/secrecyWords";
import type { StatusChoices } from "../../ledger/status";
import type { ImportedSource } from "../../workbook/importOperations";
import { afterPaint, withPauses } from "./afterPaint";

/** What is read: a ledger of the workbook, or pasted text with the user's choices (`mapping` of a pasted table). */
export type ImportSource =
  | {
      readonly kind: "sheet";
      readonly sheet: ForeignSheet;
      readonly mapping: SheetMapping;
      /** Where other sheets have the same columns: it and those that are read together with it. */
      readonly parts: readonly SheetPart[];
      readonly namesAreDepartments: boolean;
    }
  | {
      readonly kind: "paste";
      readonly text: string;
      readonly levels: Partial<Readonly<Record<NumberingKind, PasteField>>>;
      /** Of words of a status that can mean two things. */
      readonly statusChoices: StatusChoices;
      readonly mapping: SheetMapping | null;
    };

/** Settings of 台账设置 by 项目, days as serials of the 1900 date system; only what the user changed. */
export type SettingChoices = Readonly<Record<string, CellValue>>;

export interface PreviewRequest {
  readonly source: ImportSource;
  /** Those that decide how deadlines are read, as far as the user has changed them. */
  readonly settings: Readonly<Partial<Record<"反馈日期" | "月前含当月", CellValue>>>;
  /** The ledger of the workbook, where it has rows: what is read is compared with it. */
  readonly ledger: Ledger | null;
}

/** A row with words of secrecy. */
export interface SecrecyPlace {
  /** Of several sheets: the name of its own. */
  readonly sheet?: string;
  /** Row of the sheet or line of the text, 1-based. */
  readonly row: number;
  readonly words: readonly string[];
}

export interface Preview {
  readonly request: PreviewRequest;
  readonly adoption: Adoption;
  /** What goes with the ledger into the workbook; of a pasted text a sheet of its lines without columns. */
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** The same before the user changed anything. */
  readonly recognised: SheetMapping;
  /** Of a pasted text, in the order they appear. */
  readonly levels: readonly PasteLevel[];
  /** Paragraphs of a pasted text that belong to no item. */
  readonly left: readonly { readonly line: number; readonly text: string }[];
  readonly secrecy: readonly SecrecyPlace[];
  readonly comparison: AdoptionComparison | null;
}

/** 反馈日期 as the user set it, else that of the ledger, else undefined: that of the sheet. */
const feedbackOf = ({ settings, ledger }: PreviewRequest): CalendarDate | null | undefined => {
  const chosen = settings.反馈日期;
  if (chosen !== undefined) return dateOf(chosen);
  return ledger?.settings.feedbackDate ?? undefined;
};

const linesAsSheet = (text: string): ForeignSheet => ({
  name: "",
  firstRow: 1,
  firstColumn: 1,
  cells: text.split(/\r\n?|\n/).map((line) => [line]),
  merges: [],
});

const noColumns: SheetMapping = {
  sheet: "",
  block: { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 },
  columns: [],
};

type Reading = Pick<Preview, "adoption" | "sheet" | "mapping" | "recognised" | "levels" | "left">;

/** null: nobody waits any more. */
const readSource = async (request: PreviewRequest, isLeft: () => boolean): Promise<Reading | null> => {
  const { source, ledger } = request;
  const feedbackDate = feedbackOf(request);
  const immediateDays = ledger?.settings.immediateDays;
  const planDate = ledger?.settings.planApproved ?? undefined;
  const before = request.settings.月前含当月;
  const beforeIncludesPeriod = before === undefined ? ledger?.settings.beforeIncludesPeriod : before === "是";
  const fromSheet = async (sheet: ForeignSheet, mapping: SheetMapping): Promise<Reading | null> => {
    const options = {
      immediateDays,
      beforeIncludesPeriod,
      planDate,
      feedbackDate: feedbackDate === undefined ? titleSettings(sheet, mapping.block).feedbackDate : feedbackDate,
    };
    const adoption = await withPauses(adoptInSteps(sheet, mapping, options), isLeft);
    return adoption === null ? null : { adoption, sheet, mapping, recognised: mapping, levels: [], left: [] };
  };
  if (source.kind === "sheet" && source.parts.length > 0) {
    const { sheet, mapping, parts, namesAreDepartments } = source;
    const options = { immediateDays, beforeIncludesPeriod, planDate, namesAreDepartments };
    const dated = feedbackDate === undefined ? options : { ...options, feedbackDate };
    // a ledger without such a column is not asked for one
    const namesSheets = ledger === null || ledger.extraHeadings.issues.includes(sourceHeading);
    const adoption = await withPauses(adoptPartsInSteps(parts, { ...dated, namesSheets }), isLeft);
    return adoption === null ? null : { adoption, sheet, mapping, recognised: mapping, levels: [], left: [] };
  }
  if (source.kind === "sheet") return fromSheet(source.sheet, source.mapping);
  const { adoption, levels, left, table } = adoptPaste(source.text, {
    levels: source.levels,
    statusChoices: source.statusChoices,
    immediateDays,
    beforeIncludesPeriod,
    planDate,
    ...(feedbackDate === undefined ? {} : { feedbackDate }),
  });
  if (table === null)
    return { adoption, sheet: linesAsSheet(source.text), mapping: noColumns, recognised: noColumns, levels, left };
  const { sheet, mapping: recognised, around } = table;
  if (source.mapping === null) return { adoption, sheet, mapping: recognised, recognised, levels, left };
  const chosen = await fromSheet(sheet, { ...source.mapping, statusChoices: source.statusChoices });
  return chosen === null ? null : { ...chosen, recognised, left: around };
};

/** Texts looked at between two looks at the clock of the page. */
const atOnce = 4000;

/** Rows with words of secrecy, in sheet order. Each distinct text is looked at once: a sheet repeats its words. */
const secrecyIn = async (adoption: Adoption, isLeft: () => boolean): Promise<readonly SecrecyPlace[]> => {
  const byText = new Map<string, readonly string[]>();
  const places = new Map<string, { readonly place: Omit<SecrecyPlace, "words">; readonly words: Set<string> }>();
  const look = (place: Omit<SecrecyPlace, "words">, cells: Readonly<Record<string, CellValue>>): void => {
    for (const value of Object.values(cells)) {
      if (typeof value !== "string") continue;
      const words = byText.get(value) ?? findSecrecyWords(value);
      byText.set(value, words);
      if (words.length === 0) continue;
      const key = `${place.sheet ?? ""}/${place.row}`;
      const found = places.get(key) ?? { place, words: new Set<string>() };
      for (const word of words) found.words.add(word);
      places.set(key, found);
    }
  };
  let next = atOnce;
  for (const issue of adoption.issues) {
    const ofSheet = issue.sheet === undefined ? {} : { sheet: issue.sheet };
    for (const item of [issue, ...issue.measures]) {
      look({ ...ofSheet, row: item.row }, item.fields);
      look({ ...ofSheet, row: item.row }, item.extra);
    }
    if (byText.size < next) continue;
    next = byText.size + atOnce;
    await afterPaint();
    if (isLeft()) break;
  }
  const sheets = [...new Set([...places.values()].map(({ place }) => place.sheet))];
  return [...places.values()]
    .sort((a, b) => sheets.indexOf(a.place.sheet) - sheets.indexOf(b.place.sheet) || a.place.row - b.place.row)
    .map(({ place, words }) => ({ ...place, words: [...words] }));
};

/** Reads what is to be imported, in steps between which the page can be used. null: `isLeft` said that nobody waits for it any more. */
export const previewOf = async (request: PreviewRequest, isLeft: () => boolean): Promise<Preview | null> => {
  await afterPaint();
  if (isLeft()) return null;
  const reading = await readSource(request, isLeft);
  await afterPaint();
  if (reading === null || isLeft()) return null;
  const secrecy = await secrecyIn(reading.adoption, isLeft);
  if (isLeft()) return null;
  const { ledger, settings } = request;
  const comparison = ledger === null ? null : compareAdoption(ledger, withSettings(reading.adoption, settings));
  return { request, ...reading, secrecy, comparison };
};

/** What is written: the settings as the user left them, the blank ones left out. */
export const withSettings = (adoption: Adoption, settings: SettingChoices): Adoption => ({
  ...adoption,
  settings: Object.fromEntries(
    Object.entries({ ...adoption.settings, ...settings }).filter(([, value]) => !isBlank(value)),
  ),
});

/** The sheets that were read, as they go along with what is written. */
export const importedSource = ({ request: { source }, sheet, mapping }: Preview): ImportedSource => {
  const [first, ...others] = source.kind === "sheet" ? source.parts : [];
  return first === undefined ? { sheet, mapping } : { ...first, others };
};

/** The words an item is known by. */
export const nameOf = (fields: Readonly<Record<string, CellValue>>): string =>
  [textOf(fields.seq), textOf(fields.text) || textOf(fields.problem)].filter((part) => part !== "").join(" ");
