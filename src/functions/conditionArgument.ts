import { placeForItem } from "../adopt/heads";
import { meaningOf, normalHeading, type Field } from "../adopt/headings";
import { isNamed, namesIn, namesSeveral } from "../adopt/names";
import { holdsHelp, holdsPersons, namesAt } from "../adopt/namesAt";
import { once } from "../adopt/oncePerCell";
import type { SheetLedger } from "../adopt/readRange";
import { compareDates, type CalendarDate } from "../ledger/calendarDate";
import { dateOf, textOf, unlessError } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { invalidValue } from "./functionFault";
import { askedOfTicks, tickColumnAt, tickReader, type TickColumn } from "./tickColumn";

export interface Condition {
  readonly column: string;
  /** Any one of them; "" is an empty cell. */
  readonly values: readonly string[];
}

export interface Conditions {
  readonly filters: readonly Condition[];
  /** 反馈日期=…, which is no filter. */
  readonly feedbackDate: CalendarDate | null;
}

/** Column → its values, as `readConditions` reads them: 牵头部门=人事科;来源=审计、巡察. */
export const readConditions = (argument: Argument): Conditions => {
  const filters: Condition[] = [];
  let feedbackDate: CalendarDate | null = null;
  for (const part of String(asScalar(argument)).split(/[;；\n]+/)) {
    if (part.trim() === "") continue;
    const [, column = "", value = ""] = /^([^=＝]*)[=＝](.*)$/.exec(part.trim()) ?? [];
    if (column.trim() === "") throw invalidValue(words().functions.badCondition({ got: part.trim() }));
    if (normalHeading(column) === "反馈日期") {
      feedbackDate = dateOf(value);
      if (!feedbackDate) throw invalidValue(words().functions.badFeedbackDate({ got: value.trim() }));
      continue;
    }
    filters.push({ column: column.trim(), values: value.split(/[、,，]/).map((one) => one.trim()) });
  }
  return { filters, feedbackDate };
};

interface FoundColumn {
  readonly index: number;
  readonly field: Field | null;
  /** The innermost heading. */
  readonly heading: string;
  /** What stands there, by the place of the row. */
  readonly cellOf: (at: number) => CellValue;
  /** Its cells are marks. */
  readonly tick?: TickColumn;
}

/**
 * A column of the ledger by the heading it has there, alone or with its captions (整改责任清单/责任人), else by what the heading means
 * (牵头部门 finds 责任科室; 配合部门 and 责任人 the same, where those who help and people stand in its cells).
 */
export const findColumn = (ledger: SheetLedger, name: string): FoundColumn | null => {
  const wanted = normalHeading(name);
  const found = (index: number, field: Field | null): FoundColumn => ({
    index,
    field,
    heading: ledger.paths[index]?.at(-1) ?? "",
    cellOf: ledger.column(index),
  });
  const inner = ledger.paths.findIndex((path) => normalHeading(path[path.length - 1] ?? "") === wanted);
  const index = inner >= 0 ? inner : ledger.headings.findIndex((heading) => normalHeading(heading) === wanted);
  const columns = [...ledger.columns.values()];
  const tick = tickColumnAt(ledger, index, name);
  if (tick !== null) {
    const [first] = tick.group.columns;
    const isAlone = tick.group.columns.length === 1;
    return {
      index: first?.index ?? -1,
      heading: name,
      field: isAlone ? tick.group.field : null,
      cellOf: tickReader(ledger, tick),
      tick,
    };
  }
  if (index >= 0) return found(index, columns.find((candidate) => candidate.index === index)?.field ?? null);
  const caption = columns.find(({ heading }) => normalHeading(heading) === wanted);
  if (caption) return found(caption.index, caption.field);
  const match = meaningOf(name);
  const field = match && "field" in match.meaning ? match.meaning.field : null;
  const column = field === null ? undefined : ledger.columns.get(field);
  if (column) return found(column.index, column.field);
  const isWithin = (field === "coDepts" && holdsHelp(ledger)) || (field === "persons" && holdsPersons(ledger));
  const leaders = isWithin ? ledger.columns.get("leadDept") : undefined;
  return leaders ? found(leaders.index, field) : null;
};

export const requireColumn = (ledger: SheetLedger, argument: string, name: string): FoundColumn => {
  const column = findColumn(ledger, name);
  if (column) return column;
  const found = ledger.headings.filter((heading) => heading !== "");
  throw invalidValue(words().functions.unknownColumn({ argument, got: name, found }));
};

const squeeze = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** Each list of names is looked at once. */
const nameMatcher = (
  namesOf: (at: number) => readonly string[],
  wanted: readonly { readonly text: string }[],
): ((at: number) => boolean) => {
  const known = new Map<readonly string[], boolean>();
  return (at) => {
    const names = namesOf(at);
    const before = known.get(names);
    if (before !== undefined) return before;
    const found = wanted.some(({ text }) =>
      text === "" ? names.length === 0 : names.some((name) => isNamed(name, text)),
    );
    known.set(names, found);
    return found;
  };
};

/** 李明（科长） is asked for as the cells are read: without the post. */
const withoutPosts = (values: readonly string[]): readonly { readonly text: string }[] =>
  values.flatMap((value) => {
    const [name, ...others] = namesIn(value);
    return name === undefined || others.length > 0 ? [] : [{ text: squeeze(name) }];
  });

const matcher = (ledger: SheetLedger, column: FoundColumn, values: readonly string[]): ((at: number) => boolean) => {
  const { tick, cellOf } = column;
  const asked = tick === undefined ? values : values.map((value) => askedOfTicks(value, tick));
  const wanted = asked.map((value) => ({ text: squeeze(value), date: dateOf(value) }));
  if (namesSeveral(column)) return nameMatcher(namesAt(ledger, column), [...wanted, ...withoutPosts(values)]);
  const matches = once((cell): boolean => {
    const text = squeeze(textOf(unlessError(cell)));
    const date = typeof cell === "number" ? dateOf(cell) : null;
    return wanted.some((value) => text === value.text || (date && value.date && compareDates(date, value.date) === 0));
  });
  return (at) => {
    const status = ledger.meanings[at]?.counted.status;
    if (column.field === "status" && status && wanted.some(({ text }) => text === status)) return true;
    return matches(cellOf(at));
  };
};

/**
 * Whether a row meets all conditions. A condition on 状态 is met by the word as it stands and by what it was taken for; one on items is met by what
 * an item says in a row of its own, whatever its measures say.
 */
export const rowFilter = (
  ledger: SheetLedger,
  filters: readonly Condition[],
  ofItems: boolean,
): ((at: number) => boolean) => {
  const tests = filters.map((filter) => {
    const column = requireColumn(ledger, words().functions.argumentNames.condition, filter.column);
    const matches = matcher(ledger, column, filter.values);
    if (!ofItems || ledger.rows.heads === null) return matches;
    const placeOf = placeForItem(ledger.rows, column.index);
    return (at: number) => matches(placeOf(at));
  });
  return (at) => tests.every((test) => test(at));
};
