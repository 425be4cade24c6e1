import type { Field, HeadingMatch } from "./headings";
import { pathsReader } from "./headingPath";
import { judgeIn } from "./judge";
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

/** What tells the columns of one field apart: when, or who says so. */
export type ColumnsBy = "period" | "judge";

interface Group {
  readonly by: ColumnsBy;
  readonly places: number[];
}

/** Columns, by their place, that mean the same and each name a period, or each somebody who says so; none that stands alone. */
const groupsOf = (paths: readonly Path[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  pathsReader()(paths).forEach((match, at) => {
    const key = periodKey(match);
    const path = paths[at] ?? [];
    const by = periodOfPath(path) !== null ? "period" : judgeIn(path.join("")) !== null ? "judge" : null;
    if (key === null || by === null) return;
    const found = groups.get(key + by);
    if (found) found.places.push(at);
    else groups.set(key + by, { by, places: [at] });
  });
  return [...groups.values()].filter(({ places }) => places.length > 1);
};

/** A column that is read for a field, and those of other periods, or by others' word, beside it, which are kept as they are. */
export interface PeriodColumns<Column> {
  readonly by: ColumnsBy;
  readonly read: Column;
  /** The latest first. */
  readonly others: readonly Column[];
}

/** Where a field has a column for each of several periods, or for each who says so: the one that is read, and the others. */
export const columnsOfPeriods = <Column extends { readonly path: Path; readonly field: Field | null }>(
  columns: readonly Column[],
): readonly PeriodColumns<Column>[] =>
  groupsOf(columns.map(({ path }) => path)).flatMap(({ by, places }) => {
    const own = places.flatMap((at) => columns[at] ?? []);
    const read = own.find(({ field }) => field !== null && ofPeriods.has(field));
    const others = own.filter(({ field }) => field === null);
    if (read === undefined || others.length === 0) return [];
    const period = ({ path }: Column): number => periodOfPath(path) ?? 0;
    return [{ by, read, others: others.sort((a, b) => (isLater(period(a), period(b)) ? -1 : 1)) }];
  });
