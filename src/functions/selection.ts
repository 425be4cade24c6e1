import { headingSynonyms, type Field } from "../adopt/headings";
import type { Meaning } from "../adopt/meaningReader";
import { readRange, type SheetLedger } from "../adopt/readRange";
import { isOfItems, unitsAt, type Level, type Units } from "../adopt/units";
import { words } from "../locales";
import { readAsOf, type AsOf } from "./scalarArguments";
import { asCells, type Argument } from "./cellArguments";
import { rowFilter, readConditions, type Condition } from "./conditionArgument";
import { invalidValue } from "./functionFault";
import { readSwitches, type Switches } from "./switchesArgument";

/** The arguments that every function over a ledger takes, as Excel passes them. */
export interface LedgerArguments {
  readonly ledger: Argument;
  readonly asOf: Argument;
  readonly condition: Argument;
  readonly switches: Argument;
}

/** A ledger as one function call sees it: the items at the level asked for, those that meet the condition. */
export interface Selection {
  readonly ledger: SheetLedger;
  readonly level: Level;
  readonly asOf: AsOf;
  readonly filters: readonly Condition[];
  readonly switches: Switches;
  readonly units: Units;
  readonly hasDeadlines: boolean;
}

/**
 * Reads the arguments, the ledger and its items. Throws a `FunctionFault` that names the argument for whatever cannot be read, and for
 * a ledger without the column that says how an item stands; cells that are not understood are left to `requireUnderstood`.
 *
 * @param standing the columns of which one is needed; the first one is named where all are missing
 */
export const select = (given: LedgerArguments, standing: readonly Field[] = ["status"]): Selection => {
  const asOf = readAsOf(given.asOf);
  const { filters, feedbackDate } = readConditions(given.condition);
  const switches = readSwitches(given.switches);
  const read = readRange(asCells(given.ledger), {
    feedbackDate,
    beforeIncludesPeriod: switches.beforeIncludesPeriod,
    firstsAreMonths: switches.firstsAreMonths,
  });
  if (read.columns.size === 0) throw invalidValue(words().functions.noHeading({ missing: [ourHeading("status")] }));
  if (!standing.some((field) => read.columns.has(field)))
    requireColumnOf(read, standing[0] ?? "status", datesAlone(read));
  const level = switches.level ?? read.level;
  if (level !== read.level) requireColumnOf(read, level);
  const ledger = level === "measure" && read.ofMeasures !== null ? read.ofMeasures() : read;
  const matches = filters.length > 0 ? rowFilter(ledger, filters, isOfItems(ledger, level)) : undefined;
  const units = unitsAt(ledger, level, { asOf: asOf.date, matches });
  const hasDeadlines = ledger.columns.has("deadlineText") || ledger.columns.has("due");
  return { ledger, level, asOf, filters, switches, units, hasDeadlines };
};

const ourHeading = (field: Field): string => headingSynonyms[field][0] ?? "";

/** A day of completion proves nothing by itself (it may be a plan, or not accepted yet): it is named with the way out, and not counted by. */
const datesAlone = ({ columns, meanings }: SheetLedger): string => {
  const heading = columns.get("completedOn")?.heading;
  const rows = meanings.reduce((sum, { counted }) => sum + (counted.completedOn === null ? 0 : 1), 0);
  return heading === undefined || rows === 0 ? "" : words().functions.datesAlone({ heading, rows });
};

const requireColumnOf = (ledger: SheetLedger, wanted: Field | Level, more = ""): void => {
  const field: Field = wanted === "issue" ? "text" : wanted;
  if (ledger.columns.has(field)) return;
  const accepted = headingSynonyms[field].slice(0, 5);
  const progress = field === "status" ? ledger.columns.get("progress") : undefined;
  if (progress) throw invalidValue(words().functions.progressOnly({ heading: progress.heading, accepted }));
  const found = ledger.headings.filter((heading) => heading !== "");
  throw invalidValue(`${words().functions.missingColumn({ missing: ourHeading(field), accepted, found })}${more}`);
};

/** Throws a `FunctionFault` that names the column and the headings it may have, where the ledger has none. */
const requireField = (selection: Selection, field: Field): Selection => {
  requireColumnOf(selection.ledger, field);
  return selection;
};

/** For figures that need a deadline. */
export const requireDeadlines = (selection: Selection): Selection =>
  selection.hasDeadlines ? selection : requireField(selection, "deadlineText");

/** The column, or what some rows say of the same thing elsewhere; throws as `requireField` where there is neither. */
const requireSaid = (selection: Selection, field: Field, isSaid: (meaning: Meaning) => boolean): Selection => {
  const { columns, meanings } = selection.ledger;
  return !columns.has(field) && meanings.some(isSaid) ? selection : requireField(selection, field);
};

/** For figures that need days of completion: a column of them, or some that stand behind the status. */
export const requireCompletionDates = (selection: Selection): Selection =>
  requireSaid(selection, "completedOn", ({ completedFromNote }) => completedFromNote);

/** For figures of 销号: a column of it or of its days, or some status words that say it. Without any, nobody knows that nothing is closed. */
export const requireClosure = (selection: Selection): Selection =>
  selection.ledger.columns.has("closedOn")
    ? selection
    : requireSaid(selection, "closure", ({ counted }) => counted.closed);

/** For figures of extensions: a column of them, or some beside the day that they move (2023年6月30日（延期至2023年12月31日）). */
export const requireExtensions = (selection: Selection): Selection =>
  requireSaid(selection, "extendedTo", ({ counted }) => counted.extendedTo !== null);
