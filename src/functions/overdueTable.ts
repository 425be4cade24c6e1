import { normalHeading, type Field } from "../adopt/headings";
import { forEachMember } from "../adopt/groups";
import { itemField } from "../adopt/itemColumns";
import { namesAt } from "../adopt/namesAt";
import type { SheetLedger } from "../adopt/readRange";
import { dateFromSerial, formatDateIso } from "../ledger/calendarDate";
import { effectiveDue, overdueDays } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import type { CellValue } from "../ledger/model";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { requireColumn } from "./conditionArgument";
import type { Selection } from "./selection";
import { cellWords } from "./summary";

/** An overdue item, and the place of the row that makes it so: of those overdue the one whose days are nearest to the item's. */
interface Overdue {
  readonly counted: CountedRow;
  readonly at: number;
  readonly days: number;
}

interface ShownColumn {
  readonly heading: string;
  readonly cell: (item: Overdue) => CellValue;
}

const dateFields: ReadonlySet<Field> = new Set<Field>([
  "deadlineText",
  "due",
  "extendedTo",
  "completedOn",
  "closedOn",
  "updatedAt",
]);

const overdueItems = ({ ledger, units, asOf, switches }: Selection): readonly Overdue[] => {
  const found: Overdue[] = [];
  units.counted.forEach((counted, unit) => {
    const days = overdueDays(counted, asOf.date, switches);
    if (days === 0) return;
    let at = -1;
    let nearest = Infinity;
    forEachMember(units.rows, unit, (one) => {
      const row = ledger.meanings[one]?.counted;
      const its = row ? overdueDays(row, asOf.date, switches) : 0;
      const apart = its === 0 ? Infinity : Math.abs(its - days);
      if (at >= 0 && apart >= nearest) return;
      at = one;
      nearest = apart;
    });
    found.push({ counted, at, days });
  });
  return found.sort((a, b) => b.days - a.days);
};

/** Dates are written out: a spilled cell has no format of its own. */
const cellsOf = (
  ledger: SheetLedger,
  {
    index,
    field,
    cellOf = ledger.column(index),
  }: { readonly index: number; readonly field: Field | null; readonly cellOf?: (at: number) => CellValue },
): ShownColumn["cell"] => {
  if ((field === "coDepts" || field === "persons") && !ledger.columns.has(field)) {
    const namesOf = namesAt(ledger, { index, field });
    return ({ at }) => namesOf(at).join("、");
  }
  const isDate = field !== null && dateFields.has(field);
  return ({ at }: Overdue): CellValue => {
    const cell = cellOf(at);
    const date = isDate && typeof cell === "number" ? dateFromSerial(cell) : null;
    return date ? formatDateIso(date) : cell;
  };
};

/** The day that 逾期天数 counts from: the approved extension, else the deadline. */
const dueColumn = ({ switches }: Selection): ShownColumn => ({
  heading: cellWords.overdueHeadings.due,
  cell: ({ counted }) => {
    const due = effectiveDue(counted, switches);
    return due ? formatDateIso(due) : "";
  },
});

const textField = (ledger: SheetLedger, level: Selection["level"]): Field =>
  level === "issue" ? (itemField(ledger.columns) ?? "text") : level;

/** 序号, 具体问题 or 整改措施, 牵头部门 as far as the ledger has them, and the deadline. */
const defaultColumns = (selection: Selection): readonly ShownColumn[] => {
  const { ledger, level } = selection;
  const fields: readonly Field[] = [level === "problem" ? "problemSeq" : "seq", textField(ledger, level), "leadDept"];
  const columns = fields.flatMap((field) => {
    const column = ledger.columns.get(field);
    return column ? [{ heading: column.heading, cell: cellsOf(selection.ledger, column) }] : [];
  });
  return [...columns, dueColumn(selection)];
};

/** 时限 is the deciding day, unless the ledger has a column that is called just so. */
const namedColumns = (selection: Selection, names: readonly string[]): readonly ShownColumn[] => {
  const { due } = cellWords.overdueHeadings;
  const hasOwn = selection.ledger.paths.some((path) => normalHeading(path[path.length - 1] ?? "") === due);
  return names.map((name) => {
    if (normalHeading(name) === due && !hasOwn) return dueColumn(selection);
    const column = requireColumn(selection.ledger, words().functions.argumentNames.columns, name);
    return { heading: name, cell: cellsOf(selection.ledger, column) };
  });
};

/**
 * The table of 逾期清单: a heading row and one row per overdue item with the columns asked for and 逾期天数, the longest first, of equal ones the
 * upper first. Without overdue items a row that says so.
 */
export const overdueTable = (selection: Selection, columns: Argument): CellValue[][] => {
  const { days, none } = cellWords.overdueHeadings;
  const names = String(asScalar(columns))
    .split(/[、,，;；\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== days);
  const shown = names.length > 0 ? namedColumns(selection, names) : defaultColumns(selection);
  const items = overdueItems(selection);
  const rows: CellValue[][] =
    items.length > 0
      ? items.map((item) => [...shown.map(({ cell }) => cell(item)), item.days])
      : [[none, ...shown.map(() => "")]];
  return [[...shown.map(({ heading }) => heading), days], ...rows];
};
