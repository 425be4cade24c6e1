import { headingSynonyms, type Field } from "../adopt/headings";
import type { CellProblem } from "../adopt/lineReader";
import { readRange, type SheetLedger } from "../adopt/readRange";
import { unitsAt, type Level, type Unit } from "../adopt/units";
import { isOpenAt } from "../ledger/figures";
import { words } from "../locales";
import { readAsOf, type AsOf } from "./asOfArgument";
import { asCells, type Argument } from "./cellArguments";
import { lineFilter, readConditions, type Condition } from "./conditionArgument";
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
  readonly units: readonly Unit[];
  readonly hasDeadlines: boolean;
}

/**
 * Reads the arguments, the ledger and its items. Throws a `FunctionFault` that names the argument for whatever cannot be read, and for
 * a ledger without a status column; cells that are not understood are left to `requireUnderstood`.
 */
export const select = (given: LedgerArguments): Selection => {
  const asOf = readAsOf(given.asOf);
  const { filters, feedbackDate } = readConditions(given.condition);
  const switches = readSwitches(given.switches);
  const ledger = readRange(asCells(given.ledger), { feedbackDate });
  if (ledger.columns.size === 0) throw invalidValue(words().functions.noHeading({ missing: [ourHeading("status")] }));
  requireField(ledger, "status");
  const level = switches.level ?? ledger.level;
  if (level !== ledger.level) requireField(ledger, level);
  const matches = filters.length > 0 ? lineFilter(ledger, filters) : undefined;
  const units = unitsAt(ledger.lines, level, { asOf: asOf.date, matches, columns: ledger.columns });
  const hasDeadlines = ledger.columns.has("deadlineText") || ledger.columns.has("due");
  return { ledger, level, asOf, filters, switches, units, hasDeadlines };
};

const ourHeading = (field: Field): string => headingSynonyms[field][0] ?? "";

const requireField = (ledger: SheetLedger, wanted: Field | Level): void => {
  const field: Field = wanted === "issue" ? "text" : wanted;
  if (ledger.columns.has(field)) return;
  const accepted = headingSynonyms[field].slice(0, 5);
  const found = ledger.headings.filter((heading) => heading !== "");
  throw invalidValue(words().functions.missingColumn({ missing: ourHeading(field), accepted, found }));
};

/** For figures that need a deadline. */
export const requireDeadlines = (selection: Selection): void => {
  if (!selection.hasDeadlines) requireField(selection.ledger, "deadlineText");
};

export type Use = "completion" | "deadlines";

/** The cells that were not understood and that a figure over these items uses, in the order of the rows. */
export const misunderstood = (selection: Selection, use: Use): readonly CellProblem[] => {
  const { asOf, switches } = selection;
  const problems: CellProblem[] = [];
  for (const unit of selection.units)
    for (const { problems: found, counted } of unit.lines) {
      if (found.length === 0) continue;
      const open = isOpenAt(counted, asOf.date);
      for (const problem of found) {
        const used =
          problem.concerns === "status" ||
          (problem.concerns === "completion" && counted.status === "已完成") ||
          (use === "deadlines" &&
            open &&
            ((problem.concerns === "deadline" && (counted.extendedTo === null || switches.originalDue)) ||
              (problem.concerns === "extension" && !switches.originalDue)));
        if (used) problems.push(problem);
      }
    }
  return problems;
};

/** Strict unless 忽略未识别: the first cell that was not understood makes the figure #VALUE!, which names it and how many more there are. */
export const requireUnderstood = (selection: Selection, use: Use): void => {
  if (selection.switches.ignoreUnknown) return;
  const problems = misunderstood(selection, use);
  const [first] = problems;
  if (!first) return;
  const cell = { ...first, got: String(first.got), more: problems.length - 1 };
  const { expected } = first;
  const say = words().functions;
  if (expected.kind === "noError") throw invalidValue(say.errorInCell(cell));
  if (expected.kind === "choice") throw invalidValue(say.unknownStatus({ ...cell, valid: expected.choices }));
  if (expected.kind === "setting")
    throw invalidValue(say.deadlineNeedsFeedbackDate({ ...cell, got: String(first.got) }));
  if (expected.kind === "deadline") throw invalidValue(say.unknownDeadline(cell));
  throw invalidValue(say.unknownDate(cell));
};
