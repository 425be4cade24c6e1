import { dateFromSerial, formatDateChinese } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { isWholeSeq, seqBelow } from "../ledger/order";
import type { AdoptedIssue, AdoptedMeasure, Adoption, AdoptProblem } from "./adoption";
import { adoptInSteps, countsOf, type AdoptOptions } from "./adoptSheet";
import { departmentsByName, sheetTitle, sourceHeading, type SheetPart } from "./sourceSheets";
import { withoutPauses } from "./steps";

export interface PartsOptions extends AdoptOptions {
  /** The name of a sheet that says no department itself is the 牵头部门 of its items (`departmentsByName`). */
  readonly namesAreDepartments?: boolean;
  /** 原工作表 says where each item is from, default true. */
  readonly namesSheets?: boolean;
}

/** Several sheets of the same columns as one ledger, in their order. */
export const adoptParts = (parts: readonly SheetPart[], options: PartsOptions = {}): Adoption =>
  withoutPauses(adoptPartsInSteps(parts, options));

/** The same in steps between which a page can be drawn. */
export function* adoptPartsInSteps(
  parts: readonly SheetPart[],
  { namesAreDepartments = false, namesSheets = true, ...options }: PartsOptions,
): Generator<void, Adoption> {
  const departments = namesAreDepartments ? departmentsByName(parts) : [];
  const read: Adoption[] = [];
  for (const [at, { sheet, mapping }] of parts.entries()) {
    const adoption = yield* adoptInSteps(sheet, mapping, options);
    read.push(ofSheet(adoption, { sheet: sheet.name, department: departments[at] ?? null, namesSheets }));
  }
  return joined(read);
}

const ledBy = <T extends AdoptedIssue | AdoptedMeasure>(item: T, department: string | null): T =>
  department === null || textOf(item.fields.leadDept) !== ""
    ? item
    : { ...item, fields: { ...item.fields, leadDept: department } };

/** What a sheet says, with its name beside everything that has a place on it. */
const ofSheet = (
  adoption: Adoption,
  {
    sheet,
    department,
    namesSheets,
  }: { readonly sheet: string; readonly department: string | null; readonly namesSheets: boolean },
): Adoption => ({
  ...adoption,
  extraColumns: {
    ...adoption.extraColumns,
    issues: [...adoption.extraColumns.issues, ...(namesSheets ? [sourceHeading] : [])],
  },
  issues: adoption.issues.map((issue): AdoptedIssue => ({
    ...ledBy(issue, department),
    sheet,
    extra: { ...(namesSheets ? { [sourceHeading]: sheetTitle(sheet) } : {}), ...issue.extra },
    measures: issue.measures.map((measure) => ledBy(measure, department)),
  })),
  problems: adoption.problems.map((problem) => ({ ...problem, sheet })),
  left: adoption.left.map((rows) => ({ ...rows, sheet })),
});

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Days are serials among the settings. */
const shownSetting = (value: CellValue): string => {
  const date = typeof value === "number" ? dateFromSerial(value) : null;
  return date === null ? textOf(value) : formatDateChinese(date);
};

/** Settings that a sheet names otherwise than the first one that names them, which holds. */
const otherSettings = (read: readonly Adoption[]): readonly AdoptProblem[] => {
  const first = new Map<string, string>();
  return read.flatMap(({ settings, left }) =>
    Object.entries(settings).flatMap(([item, value]): readonly AdoptProblem[] => {
      const got = shownSetting(value);
      const used = first.get(item);
      if (used === undefined) first.set(item, got);
      const place = left.find((rows) => rows.settings.includes(item));
      if (used === undefined || used === got || place === undefined) return [];
      const { row, column, sheet } = place;
      const expected = { kind: "otherSetting", used } as const;
      return [{ row, column, heading: item, field: "note", expected, got, ...(sheet !== undefined && { sheet }) }];
    }),
  );
};

const joined = (read: readonly Adoption[]): Adoption => {
  const issues = withOneCount(read.map((each) => each.issues));
  const ambiguous = new Map<string, number>();
  for (const { word, count } of read.flatMap((each) => each.ambiguous))
    ambiguous.set(word, (ambiguous.get(word) ?? 0) + count);
  const extra = (table: "issues" | "measures"): readonly string[] =>
    distinct(read.flatMap(({ extraColumns }) => extraColumns[table]));
  return {
    issues,
    // what the first sheet says holds
    settings: Object.assign({}, ...read.map(({ settings }) => settings).reverse()) as Adoption["settings"],
    extraColumns: { issues: extra("issues"), measures: extra("measures") },
    problems: [...otherSettings(read), ...read.flatMap(({ problems }) => problems)],
    left: read.flatMap(({ left }) => left),
    ambiguous: [...ambiguous].map(([word, count]) => ({ word, count })),
    counts: countsOf(issues),
  };
};

/** Each sheet counts its items from 1: in one ledger, which people sort by 序号, the count runs on. Where no number stands twice it stays. */
const withOneCount = (sheets: readonly (readonly AdoptedIssue[])[]): readonly AdoptedIssue[] => {
  const issues = sheets.flat();
  const numbers = issues.map(({ fields }) => textOf(fields.seq));
  const perSheet = sheets.map((own) => distinct(own.map(({ fields }) => textOf(fields.seq))));
  const isDoubled = distinct(perSheet.flat()).length < perSheet.flat().length;
  if (!isDoubled || !numbers.every((seq) => seq === "" || isWholeSeq(seq))) return issues;
  return issues.map((issue, at): AdoptedIssue => {
    const [before, seq] = [numbers[at] ?? "", String(at + 1)];
    const measures = issue.measures.map((measure): AdoptedMeasure => {
      const own = seqBelow(textOf(measure.fields.seq), before, seq);
      return own === "" ? measure : { ...measure, fields: { ...measure.fields, seq: own } };
    });
    return { ...issue, measures, fields: { ...issue.fields, seq }, isCounted: true };
  });
};
