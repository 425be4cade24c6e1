import type { Field, HeadingMatch } from "./headings";
import { pathsReader } from "./headingPath";
import { isLater, ofPeriods, periodIn } from "./period";

type Path = readonly string[];

/** What may be of a period, by what the heading means: 整改情况 is a status or a text, which only its values tell. */
const periodKey = (match: HeadingMatch | null): string | null => {
  if (match === null) return null;
  const { meaning } = match;
  if ("undecided" in meaning) return meaning.undecided === "outcome" ? meaning.undecided : null;
  return ofPeriods.has(meaning.field) ? meaning.field : null;
};

export const periodOfPath = (path: Path): number | null => periodIn(path.join(""));

/** Columns, by their place, that mean the same and each name a period; none that stands alone. */
const groupsOf = (paths: readonly Path[]): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  pathsReader()(paths).forEach((match, at) => {
    const key = periodKey(match);
    if (key === null || periodOfPath(paths[at] ?? []) === null) return;
    const found = groups.get(key);
    if (found) found.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
};

/** A column that is read for a field, and those of other periods beside it, which are kept as they are. */
export interface PeriodColumns<Column> {
  readonly read: Column;
  /** The latest first. */
  readonly others: readonly Column[];
}

/** Where a field has a column for each of several periods: the one that is read, and the others. */
export const columnsOfPeriods = <Column extends { readonly path: Path; readonly field: Field | null }>(
  columns: readonly Column[],
): readonly PeriodColumns<Column>[] =>
  groupsOf(columns.map(({ path }) => path)).flatMap((group) => {
    const own = group.flatMap((at) => columns[at] ?? []);
    const read = own.find(({ field }) => field !== null && ofPeriods.has(field));
    const others = own.filter(({ field }) => field === null);
    if (read === undefined || others.length === 0) return [];
    const period = ({ path }: Column): number => periodOfPath(path) ?? 0;
    return [{ read, others: others.sort((a, b) => (isLater(period(a), period(b)) ? -1 : 1)) }];
  });
