import { sheetTitle } from "../adopt/sourceSheets";
import { momentOf, textOf } from "../ledger/cell";
import type { Fields } from "../ledger/change";
import type { RawTable } from "../ledger/model";
import { columnPlaces } from "./columns";
import type { KeptImport } from "./importOperations";

/** The imports of one moment: the sheets that a ledger was put together from, in their order. */
export const importedWith = (kept: readonly KeptImport[], { importedAt }: KeptImport): readonly KeptImport[] =>
  kept.filter((each) => each.importedAt === importedAt && each.mapping.sheet !== "");

/** Names of the sheets, each once, without the marks of copies. */
export const sheetTitles = (kept: readonly KeptImport[]): readonly string[] => [
  ...new Set(kept.map(({ mapping }) => sheetTitle(mapping.sheet))),
];

/**
 * The sheets of the last import that these leave out: what stands there is not gone. Where none of the names is one of theirs and there are as many,
 * they are newer versions under other names.
 *
 * @param adds they come beside those that were there
 */
export const leftOutBy = (
  sheets: readonly string[],
  kept: readonly KeptImport[],
  adds: boolean,
): readonly KeptImport[] => {
  const [last] = kept;
  const before = last === undefined ? [] : importedWith(kept, last);
  const now = new Set(sheets.map(sheetTitle));
  const others = before.filter(({ mapping }) => !now.has(sheetTitle(mapping.sheet)));
  const areRenamed = others.length === before.length && now.size >= sheetTitles(before).length;
  return areRenamed && !adds ? [] : others;
};

/** Rows of 导入对照 of earlier imports once more, as of another moment. */
export const keptAgain = (
  { headings, rows }: Pick<RawTable, "headings" | "rows">,
  date1904: boolean,
  imports: readonly KeptImport[],
  importedAt: number,
): readonly Fields[] => {
  const places = [...columnPlaces("imports", headings)];
  const keyOf = (at: number | null, sheet: string): string => `${at ?? ""}/${sheet}`;
  const wanted = new Set(imports.map((each) => keyOf(each.importedAt, each.mapping.sheet)));
  return rows.flatMap((row): Fields[] => {
    const cells = Object.fromEntries(places.map(([key, place]) => [key, row[place] ?? ""]));
    const key = keyOf(momentOf(cells.importedAt ?? "", date1904), textOf(cells.sheet));
    return wanted.has(key) ? [{ ...cells, importedAt }] : [];
  });
};
