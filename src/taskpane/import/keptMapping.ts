import type { MappedColumn, SheetMapping } from "../../adopt/adoption";
import { asChoices } from "../../adopt/mapSheet";
import type { KeptImport } from "../../workbook/importOperations";

const headingKey = ({ path }: MappedColumn): string =>
  path.map((words) => words.normalize("NFKC").replace(/\s+/g, "")).join("›");

const headingsOf = (mapping: SheetMapping): string => mapping.columns.map(headingKey).join("|");

/** The two sheets have the same headings in the same order. */
export const hasSameHeadings = (a: SheetMapping, b: SheetMapping): boolean =>
  a.columns.length > 0 && headingsOf(a) === headingsOf(b);

/** The import that a sheet is a newer version of, newest first: one of the sheet's name, else one of its headings; null: none. */
export const keptFor = (
  fresh: SheetMapping,
  kept: readonly KeptImport[],
): { readonly kept: KeptImport; readonly by: "name" | "headings" } | null => {
  // what was pasted has no sheet and cannot be a version of one
  const sheets = kept.filter(({ mapping }) => mapping.sheet !== "");
  const named = sheets.find(({ mapping }) => mapping.sheet === fresh.sheet);
  if (named !== undefined) return { kept: named, by: "name" };
  const alike = sheets.find(({ mapping }) => hasSameHeadings(mapping, fresh));
  return alike === undefined ? null : { kept: alike, by: "headings" };
};

/**
 * A fresh mapping with the choices of an earlier one, column by column with the same headings, wherever they stand now. A column that is new keeps
 * what was recognised, unless an earlier choice already holds that field.
 */
export const mappingLike = (fresh: SheetMapping, earlier: SheetMapping): SheetMapping => {
  const waiting = new Map<string, MappedColumn[]>();
  for (const column of earlier.columns) {
    const same = waiting.get(headingKey(column));
    if (same) same.push(column);
    else waiting.set(headingKey(column), [column]);
  }
  const counterparts = fresh.columns.map((column) => waiting.get(headingKey(column))?.shift());
  const held = new Set(counterparts.flatMap((column) => column?.field ?? []));
  return {
    sheet: fresh.sheet,
    block: fresh.block,
    ...asChoices(earlier.statusChoices),
    columns: fresh.columns.map((column, at): MappedColumn => {
      const { index, path, samples, field } = column;
      const before = counterparts[at];
      if (before !== undefined) {
        const level = before.level === undefined ? {} : { level: before.level };
        return { index, path, samples, field: before.field, certainty: before.certainty, ...level };
      }
      return field !== null && held.has(field) ? { index, path, samples, field: null, certainty: "none" } : column;
    }),
  };
};
