import type { CalendarDate } from "../ledger/calendarDate";
import type { CellValue } from "../ledger/model";
import { approvalBeside } from "./approvalBeside";
import { splitLevels } from "./columnLevels";
import type { HeadingBlock } from "./findHeading";
import { planned } from "./finishTime";
import type { Field, HeadingMatch, UndecidedHeading } from "./headings";
import { namesLead, nearer, normalHeading, ownColumn, ownField, ownTable } from "./headings";
import { itemAboveMeasures, itemByTexts } from "./itemByTexts";
import { itemField } from "./itemColumns";
import { holdsTypes } from "./kindColumn";
import { isFuller, newestOfPeriods, outranks } from "./newestColumn";
import { ofPeriods } from "./period";
import { isBeginning, isEnd } from "./periodEnds";
import { asDeadline, askedByMarks, holdsMarks, tickGroups, type Headed } from "./tickGroups";
import { withoutTicks, type TickedColumns } from "./ticks";
import { holdsShares, holdsSomeWords, isRate, measures } from "./statusShares";
import { settleProgress } from "./settleProgress";
import { holdsStatusWords, wordTests } from "./wordTests";

export interface RecognisedColumn {
  readonly field: Field;
  /** Column of the range, 0-based. */
  readonly index: number;
  /** The innermost heading as it stands in the sheet, without the captions above it. */
  readonly heading: string;
  /** A known heading; one that resembles it, or is explained by its caption only; one that its neighbours or values decided. */
  readonly certainty: "exact" | "similar" | "content";
}

export interface Recognised {
  /** Which of our own tables this is, null for any other ledger. */
  readonly own: "issues" | "measures" | null;
  readonly columns: ReadonlyMap<Field, RecognisedColumn>;
  /** Where an item and its measures each have a column of the field, the one of the measures; `columns` has the item's. */
  readonly ofMeasures: ReadonlyMap<Field, RecognisedColumn>;
  /** Columns of the range, 0-based, that make a row: one in which all of them are blank is none. */
  readonly used: readonly number[];
  /** Fields that a mark below one of several headings tells. `columns` has the first of them, where `withoutTicks` puts what the marks say. */
  readonly ticked: readonly TickedColumns[];
}

type Body = Iterable<readonly CellValue[]>;

/** Columns that the add-in knows without keeping them itself: never taken for a field that resembles them. */
const optionalHeadings: ReadonlySet<string> = new Set(["完成标准", "整改完成标准"].map(normalHeading));

const ownColumns = (own: "issues" | "measures", headings: readonly string[]): Recognised => {
  const columns = new Map<Field, RecognisedColumn>();
  const used: number[] = [];
  headings.forEach((heading, index) => {
    const column = ownColumn(own, heading);
    if (!column) return;
    used.push(index);
    const field = ownField(own, column);
    if (field && !columns.has(field)) columns.set(field, { field, index, heading, certainty: "exact" });
  });
  return { own, columns, ofMeasures: new Map(), used, ticked: [] };
};

/**
 * Which column holds what. Each field goes to one column, the one whose heading is nearest to a known one; then the headings that mean
 * different things in different ledgers are settled by their neighbours and by what stands below them.
 */
export const decideColumns = (
  { paths, matches: meanings }: Pick<HeadingBlock, "paths" | "matches">,
  asItStands: Body,
  asOf: CalendarDate | null = null,
): Recognised => {
  const headings = paths.map((path) => path[path.length - 1] ?? "");
  const own = ownTable(headings);
  if (own) return ownColumns(own, headings);

  const ticked: TickedColumns[] = [];
  const body = reading(asItStands, ticked);
  const tests = wordTests();
  const columns = new Map<Field, RecognisedColumn>();
  const matches = new Map<Field, HeadingMatch>();
  const undecided = new Map<UndecidedHeading, RecognisedColumn[]>();
  /** Further columns of progress, none of them an older period of another or what those say themselves for whom another body decides. */
  const furtherProgress: RecognisedColumn[] = [];
  headings.forEach((heading, index) => {
    const match = meanings[index];
    if (!match || optionalHeadings.has(normalHeading(heading))) return;
    if ("undecided" in match.meaning) {
      const found = undecided.get(match.meaning.undecided) ?? [];
      undecided.set(match.meaning.undecided, [...found, { field: "note", index, heading, certainty: "content" }]);
      return;
    }
    const { field } = match.meaning;
    const before = matches.get(field);
    const first = columns.get(field);
    const newer = first && ofPeriods.has(field) ? outranks(paths, asItStands, index, first.index) : null;
    const fuller = first && newer === null ? isFuller(asItStands, index, first.index) : newer;
    const leading = first && field === "leadDept" ? namesLead(heading, first.heading) : null;
    const column = { field, index, heading, certainty: match.distance === 2 ? "similar" : "exact" } as const;
    const loses = before !== undefined && !(fuller ?? leading ?? nearer(match, before));
    if (first && field === "progress" && newer === null) furtherProgress.push(loses ? column : first);
    if (loses) return;
    matches.set(field, match);
    columns.set(field, column);
  });

  const assign = (column: RecognisedColumn, field: Field): void => {
    if (!columns.has(field)) columns.set(field, { ...column, field });
  };
  const isSaidOfItem = ({ index }: RecognisedColumn): boolean =>
    (columns.has("problem") || columns.has("text")) && index > (columns.get("measure")?.index ?? Infinity);
  for (const column of undecided.get("shown") ?? [])
    // what stands behind the measures of a problem, as 反馈意见 may, is said of it
    if (!isSaidOfItem(column)) assign(column, columns.has("problem") && !columns.has("text") ? "text" : "problem");
  for (const column of undecided.get("aboveMeasures") ?? [])
    if (!columns.has("problem") && !columns.has("text") && column.index < (columns.get("measure")?.index ?? -1))
      assign(column, "problem");
  for (const column of undecided.get("kind") ?? [])
    assign(column, !columns.has("type") && holdsTypes(body, column.index) ? "type" : "aspect");
  for (const column of undecided.get("task") ?? [])
    assign(column, columns.has("problem") || columns.has("text") ? "measure" : "problem");
  settleTicks(columns, ticked, paths, meanings, asItStands);
  settleProgress(columns, furtherProgress, ({ index }) => holdsStatusWords(index, body, tests));
  const outcomes = newestOfPeriods(undecided.get("outcome") ?? [], paths, asItStands);
  for (const column of outcomes)
    assign(column, !columns.has("status") && holdsStatusWords(column.index, body, tests) ? "status" : "progress");
  const rates = headings.flatMap((heading, index): RecognisedColumn[] =>
    !meanings[index] && isRate(heading) ? [{ field: "progress", index, heading, certainty: "content" }] : [],
  );
  const mayTell = [...furtherProgress, ...outcomes, ...rates];
  settleProgress(columns, mayTell, ({ index, heading }) => holdsShares(index, body, tests, measures(heading)));
  settleProgress(columns, mayTell, ({ index }) => holdsSomeWords(index, body, tests));
  for (const column of undecided.get("finishTime") ?? []) {
    const field = endsPeriod(column, headings, columns) ? "deadlineText" : planned(column, columns, body, tests, asOf);
    if (field !== null) assign(column, field);
  }
  const approval = approvalBeside(undecided.get("approval") ?? [], columns.get("extendedTo"), paths, asItStands);
  if (approval !== null) assign(approval, "extensionApproval");
  for (const column of undecided.get("mainReason") ?? [])
    assign(column, column.index < (columns.get("measure")?.index ?? Infinity) ? "cause" : "gap");
  settleItem(columns, headings, body);
  const ofMeasures = splitLevels(columns, {
    heading: { paths, matches: meanings },
    body,
    holdsStatusWords: (column) => holdsStatusWords(column, body, tests),
  });
  const others = ticked.flatMap((group) => group.columns.slice(1));
  const used = [...columns.values(), ...ofMeasures.values(), ...others].map(({ index }) => index);
  return { own, columns, ofMeasures, used, ticked };
};

/** 开始时间, 结束时间 with no other plan: the period ends with its end. */
const endsPeriod = (
  { index, heading }: RecognisedColumn,
  headings: readonly string[],
  columns: ReadonlyMap<Field, RecognisedColumn>,
): boolean =>
  !columns.has("deadlineText") &&
  !columns.has("due") &&
  isEnd(normalHeading(heading)) &&
  isBeginning(normalHeading(headings[index - 1] ?? ""));

/** Columns of words that a mark chooses from, and questions that one answers. */
const settleTicks = (
  columns: Map<Field, RecognisedColumn>,
  ticked: TickedColumns[],
  paths: HeadingBlock["paths"],
  meanings: HeadingBlock["matches"],
  body: Body,
): void => {
  const mayBeWord = (match: HeadingMatch | null | undefined): boolean => {
    if (!match) return true;
    // 长期坚持 is a column of its own and a word beside 立行立改
    return "field" in match.meaning ? match.meaning.field === "longTerm" : match.meaning.undecided === "ticked";
  };
  const words = paths.flatMap((path, index): Headed[] => (mayBeWord(meanings[index]) ? [{ index, path }] : []));
  const hasDeadline = columns.has("deadlineText");
  const groups = tickGroups(words).map((group) => (hasDeadline ? group : asDeadline(group, body)));
  for (const { caption, field, ...group } of groups.filter((each) => holdsMarks(body, each))) {
    const [first] = group.columns;
    if (first === undefined || columns.has(field)) continue;
    columns.set(field, { field, index: first.index, heading: caption, certainty: "content" });
    ticked.push({ field, ...group });
    const longTerm = columns.get("longTerm")?.index;
    if (group.columns.some(({ index }) => index === longTerm)) columns.delete("longTerm");
  }
  const asking = [...columns.values()].map(({ index, field }): Headed => ({ index, field, path: paths[index] ?? [] }));
  for (const group of askedByMarks(asking, body))
    if (!ticked.some(({ field }) => field === group.field)) ticked.push(group);
};

/** The body with what marks say, as soon as it is known which columns hold them; until then, as nearly always, the body itself. */
const reading = (body: Body, ticked: readonly TickedColumns[]): Body => ({
  [Symbol.iterator]: () => (ticked.length === 0 ? body[Symbol.iterator]() : read(body, ticked)),
});

function* read(body: Body, ticked: readonly TickedColumns[]): Generator<readonly CellValue[]> {
  for (const row of body) yield withoutTicks(row, ticked);
}

/** No heading is an item's, or only one of measures: see `itemByTexts` and `itemAboveMeasures`. */
const settleItem = (columns: Map<Field, RecognisedColumn>, headings: readonly string[], body: Body): void => {
  const field = itemField(columns);
  if (field !== null && field !== "measure") return;
  const taken = new Set([...columns.values()].map(({ index }) => index));
  const free = headings.flatMap((heading, at) => (heading === "" || taken.has(at) ? [] : [at]));
  const indexOf = (each: Field): number => columns.get(each)?.index ?? -1;
  const index =
    field === null
      ? itemByTexts(body, { fields: new Set(columns.keys()), indexOf, free })
      : itemAboveMeasures(body, { seq: indexOf("seq"), measure: indexOf("measure"), free });
  if (index === null) return;
  if (columns.get("goal")?.index === index) columns.delete("goal");
  columns.set("text", { field: "text", index, heading: headings[index] ?? "", certainty: "content" });
};
