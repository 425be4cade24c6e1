import { textOf } from "../ledger/cell";
import type { AdoptedIssue, AdoptedMeasure, Adoption } from "./adoption";
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
    problems: read.flatMap(({ problems }) => problems),
    left: read.flatMap(({ left }) => left),
    ambiguous: [...ambiguous].map(([word, count]) => ({ word, count })),
    counts: countsOf(issues),
  };
};

const isWhole = (seq: string): boolean => /^[1-9]\d{0,5}$/.test(seq);

/** 1.2 below 4 where it was the second of 1. */
const below = (measure: AdoptedMeasure, before: string, seq: string): AdoptedMeasure => {
  const own = textOf(measure.fields.seq);
  return own.startsWith(`${before}.`) || own.startsWith(`${before}-`)
    ? { ...measure, fields: { ...measure.fields, seq: `${seq}${own.slice(before.length)}` } }
    : measure;
};

/** Each sheet counts its items from 1: in one ledger, which people sort by 序号, the count runs on. Where no number stands twice it stays. */
const withOneCount = (sheets: readonly (readonly AdoptedIssue[])[]): readonly AdoptedIssue[] => {
  const issues = sheets.flat();
  const numbers = issues.map(({ fields }) => textOf(fields.seq));
  const perSheet = sheets.map((own) => distinct(own.map(({ fields }) => textOf(fields.seq))));
  const isDoubled = distinct(perSheet.flat()).length < perSheet.flat().length;
  if (!isDoubled || !numbers.every((seq) => seq === "" || isWhole(seq))) return issues;
  return issues.map((issue, at): AdoptedIssue => {
    const [before, seq] = [numbers[at] ?? "", String(at + 1)];
    const measures = before === "" ? issue.measures : issue.measures.map((measure) => below(measure, before, seq));
    return { ...issue, measures, fields: { ...issue.fields, seq }, isCounted: true };
  });
};
