import { compareDates, type CalendarDate } from "../ledger/calendarDate";
import { dateOf, isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { areShares, shareIn } from "../ledger/statusShare";
import { cellReaders } from "./cellReaders";
import { splitLevels } from "./columnLevels";
import type { HeadingBlock } from "./findHeading";
import { says } from "./heads";
import type { Field, HeadingMatch, UndecidedHeading } from "./headings";
import { asksYesNo, nearer, normalHeading, ownColumn, ownField, ownTable } from "./headings";
import { itemAboveMeasures, itemByTexts } from "./itemByTexts";
import { itemField } from "./itemColumns";
import { holdsTypes } from "./kindColumn";
import { isLater, ofPeriods, periodIn } from "./period";
import { askedByMarks, holdsMarks, tickGroups, type Headed } from "./tickGroups";
import { withoutTicks, type TickedColumns } from "./ticks";

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

/** What the cells below a heading say of it. */
interface WordTests {
  /** Decides what 整改情况 holds. */
  readonly isStatusWord: (cell: CellValue) => boolean;
  /** Is the item with this status still open? Decides what 完成时间 holds. */
  readonly isOpen: (status: CellValue, shares: boolean) => boolean;
  /** Something that may say when: no blank, no stroke, no status. */
  readonly saysWhen: (cell: CellValue) => boolean;
  /** A day or a month; 9月底前 is none. */
  readonly isDay: (cell: CellValue) => boolean;
  /** An exact day, and none after this one. */
  readonly isPast: (cell: CellValue, asOf: CalendarDate | null) => boolean;
}

const wordTests = (): WordTests => {
  const read = cellReaders({ statusHeading: "是否" });
  const isStatusWord = (cell: CellValue): boolean =>
    typeof cell === "string" && (read.status(cell)?.status ?? "") !== "";
  return {
    isStatusWord,
    isOpen: (status, shares) => read.status(status, shares)?.status !== "已完成",
    saysWhen: (cell) => read.text(cell) !== "" && !isStatusWord(cell),
    isDay: (cell) => read.date(cell) !== null,
    isPast: (cell, asOf) => {
      const day = dateOf(cell);
      return day !== null && (asOf === null || compareDates(day, asOf) <= 0);
    },
  };
};

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
 * Of two columns that each name a period the one that holds something, and of two that do the later one; null where it is not the periods that tell
 * them apart. `left` stands to the left of `right`.
 */
const isNewer = (paths: HeadingBlock["paths"], body: Body, right: number, left: number): boolean | null => {
  const periodAt = (column: number): number | null => periodIn((paths[column] ?? []).join(""));
  const [here, there] = [periodAt(right), periodAt(left)];
  if (here === null || there === null || here === there) return null;
  return isFuller(body, right, left) ?? isLater(here, there);
};

/** Of two columns the one that holds something, where the other holds nothing: a word that is nearer says nothing above blank cells. */
const isFuller = (body: Body, right: number, left: number): boolean | null => {
  const isFilled = (column: number): boolean => {
    for (const row of body) if (says(row[column])) return true;
    return false;
  };
  const isRightFilled = isFilled(right);
  return isRightFilled === isFilled(left) ? null : isRightFilled;
};

/** Of columns that mean the same the one of the newest period, beside those that name no period. */
const newestOfPeriods = (
  columns: readonly RecognisedColumn[],
  paths: HeadingBlock["paths"],
  body: Body,
): readonly RecognisedColumn[] => {
  const kept: RecognisedColumn[] = [];
  for (const column of columns) {
    const rival = kept.findIndex(({ index }) => isNewer(paths, body, column.index, index) !== null);
    const { index = -1 } = kept[rival] ?? {};
    if (rival < 0) kept.push(column);
    else if (isNewer(paths, body, column.index, index) === true) kept[rival] = column;
  }
  return kept;
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
  /** Further columns of progress, none of them an older period of another. */
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
    const newer = first && ofPeriods.has(field) ? isNewer(paths, asItStands, index, first.index) : null;
    const fuller = first && newer === null ? isFuller(asItStands, index, first.index) : newer;
    const column = { field, index, heading, certainty: match.distance === 2 ? "similar" : "exact" } as const;
    const loses = before !== undefined && !(fuller ?? nearer(match, before));
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
  for (const column of undecided.get("kind") ?? [])
    assign(column, !columns.has("type") && holdsTypes(body, column.index) ? "type" : "aspect");
  for (const column of undecided.get("task") ?? [])
    assign(column, columns.has("problem") || columns.has("text") ? "measure" : "problem");
  settleTicks(columns, ticked, paths, meanings, asItStands);
  settleProgress(columns, furtherProgress, body, tests);
  for (const column of newestOfPeriods(undecided.get("outcome") ?? [], paths, asItStands))
    assign(column, !columns.has("status") && holdsStatusWords(column.index, body, tests) ? "status" : "progress");
  for (const column of undecided.get("finishTime") ?? []) {
    const field = planned(column, columns, body, tests, asOf);
    if (field !== null) assign(column, field);
  }
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
  for (const { caption, field, ...group } of tickGroups(words).filter((each) => holdsMarks(body, each))) {
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

/**
 * 完成情况, 进展 and the like say how far it is: where no column is called a status and status words stand in one of them, it is the status. What is
 * left of them is the progress.
 */
const settleProgress = (
  columns: Map<Field, RecognisedColumn>,
  further: readonly RecognisedColumn[],
  body: Body,
  tests: WordTests,
): void => {
  const progress = columns.get("progress");
  if (!progress || columns.has("status")) return;
  const holdsWords = ({ index }: RecognisedColumn): boolean => holdsStatusWords(index, body, tests);
  const status = [progress, ...further].find(holdsWords);
  if (status === undefined) return;
  columns.set("status", { ...status, field: "status", certainty: "content" });
  if (status !== progress) return;
  const rest = further.find((column) => !holdsWords(column));
  if (rest === undefined) columns.delete("progress");
  else columns.set("progress", rest);
};

/** A share of the whole: how far an item is, but no status. */
const isShare = (cell: CellValue): boolean =>
  typeof cell === "number"
    ? cell >= 0 && cell <= 1
    : typeof cell === "string" && cell.length <= 12 && /\d[%％]/.test(cell);

/** Where so many cells in front are something else, and most of all, nobody needs to look further down. */
const enoughOthers = 100;

/**
 * At least three quarters of the cells are status words, shares (已完成80%) aside, and half of all: a cell that is odd does not make texts of the
 * others.
 */
const holdsStatusWords = (index: number, body: Body, tests: WordTests): boolean => {
  let [words, shares, others] = [0, 0, 0];
  for (const row of body) {
    const cell = row[index] ?? "";
    if (cell === "" || isBlank(cell)) continue;
    const isBareShare = typeof cell === "string" && (shareIn(cell) ?? 1) < 1;
    if (!isBareShare && tests.isStatusWord(cell)) words += 1;
    else if (isShare(cell)) shares += 1;
    else others += 1;
    if (others >= enoughOthers && others > words) return false;
  }
  return words > 0 && words >= 3 * others && words >= shares + others;
};

const holdsTwo = (row: readonly CellValue[]): boolean => {
  const first = row.findIndex((cell) => !isBlank(cell));
  return first >= 0 && row.some((cell, at) => at > first && !isBlank(cell));
};

function* cellsOf(body: Body, column: number): Generator<CellValue> {
  for (const row of body) yield row[column] ?? "";
}

interface FinishTimes {
  /** Cells that may say when. */
  readonly filled: number;
  /** Those of them that are no days. */
  readonly words: number;
  /** Those of them that are no days past. */
  readonly unsure: number;
  /** Rows with a status, and those that are open by it. */
  readonly items: number;
  readonly open: number;
  readonly openFilled: number;
}

const finishTimes = (
  column: number,
  status: RecognisedColumn | undefined,
  { body, tests, asOf }: { readonly body: Body; readonly tests: WordTests; readonly asOf: CalendarDate | null },
): FinishTimes => {
  const shares = status !== undefined && areShares(cellsOf(body, status.index));
  let [filled, words, unsure, items, open, openFilled] = [0, 0, 0, 0, 0, 0];
  for (const row of body) {
    const cell = row[column] ?? "";
    const isFilled = tests.saysWhen(cell);
    if (isFilled) filled += 1;
    if (isFilled && !tests.isDay(cell)) words += 1;
    if (isFilled && !tests.isPast(cell, asOf)) unsure += 1;
    // one text alone heads a section
    if (status === undefined || !holdsTwo(row)) continue;
    items += 1;
    if (!tests.isOpen(row[status.index] ?? "", shares)) continue;
    open += 1;
    if (isFilled) openFilled += 1;
  }
  return { filled, words, unsure, items, open, openFilled };
};

const asksBeside = (status: RecognisedColumn, column: RecognisedColumn): boolean =>
  asksYesNo(status.heading) && status.index === column.index - 1;

/**
 * 完成时间 is when it was done where another column holds the plan, where no open item has one while a done one does, or where all are done and have a
 * day that is past; else it is the plan. In a form it is what the heading beside it asks for: 是否完成. Beside another plan it is a second one (null,
 * which stays the user's own) where most open items have one, or most are no days (9月底前).
 */
const planned = (
  column: RecognisedColumn,
  columns: ReadonlyMap<Field, RecognisedColumn>,
  body: Body,
  tests: WordTests,
  asOf: CalendarDate | null,
): "deadlineText" | "completedOn" | null => {
  const status = columns.get("status");
  const count = (): FinishTimes => finishTimes(column.index, status, { body, tests, asOf });
  if (columns.has("deadlineText") || columns.has("due")) {
    const { filled, words, open, openFilled } = count();
    const isSecondPlan = openFilled * 2 > open || words * 2 > filled;
    return isSecondPlan ? null : "completedOn";
  }
  if (columns.has("completedOn") || status === undefined) return "deadlineText";
  const { filled, unsure, items, open, openFilled } = count();
  if (items === 0) return asksBeside(status, column) ? "completedOn" : "deadlineText";
  if (open === 0) return filled > 0 && unsure === 0 ? "completedOn" : "deadlineText";
  return openFilled === 0 ? "completedOn" : "deadlineText";
};
