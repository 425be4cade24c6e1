import type { TableContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { record, textIn } from "../arguments";
import { objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { rangeType } from "./range";
import { bodyRect, clearFilters, tableInfo, type Table } from "./table";
import { columnIndex, type Column } from "./tableColumn";
import type { Sheet } from "./worksheet";

function active(table: TableContent): TableContent["filters"] {
  return table.filters.filter((filter) => filter.values.length > 0);
}

function criteriaOf(values: readonly string[]): Record<string, unknown> {
  return { filterOn: "Values", values };
}

/** The texts of a column that pass a condition; a filter that nothing passes still hides every row. */
function passing(table: Table, column: number, session: Session, passes: (text: string) => boolean): readonly string[] {
  const info = tableInfo(table, session);
  const body = bodyRect(info);
  const texts = session.model
    .texts(info.sheet, { ...body, column: body.column + column, columnCount: 1 })
    .map((row) => row[0] ?? "");
  const found = [...new Set(texts.filter(passes))];
  return found.length > 0 ? found : ["\u0000"];
}

/** "=已完成", "<>x", ">=3", "a*" as Excel's custom filter reads them. */
function condition(criterion: string): (text: string) => boolean {
  const match = /^(=|<>|>=|<=|>|<)?(.*)$/s.exec(criterion);
  const [operator, operand] = [match?.[1] ?? "=", match?.[2] ?? ""];
  if (operator === "=" || operator === "<>") {
    const pattern = new RegExp(
      `^${operand
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*/g, ".*")
        .replace(/\?/g, ".")}$`,
      "is",
    );
    return (text) => pattern.test(text) === (operator === "=");
  }
  const limit = Number(operand);
  return (text) => {
    if (text === "" || Number.isNaN(limit) || Number.isNaN(Number(text))) return false;
    const value = Number(text);
    return operator === ">"
      ? value > limit
      : operator === "<"
        ? value < limit
        : operator === ">="
          ? value >= limit
          : value <= limit;
  };
}

function apply(table: Table, column: number, criteria: Readonly<Record<string, unknown>>, session: Session): void {
  const on = textIn(criteria["filterOn"]);
  if (on === "Values" && Array.isArray(criteria["values"])) {
    const values = (criteria["values"] as readonly unknown[]).map(String);
    session.model.filterTable(table.id, column, values.length > 0 ? values : ["\u0000"]);
    return;
  }
  if (on === "Custom") {
    const first = condition(textIn(criteria["criterion1"]) ?? "");
    const second = textIn(criteria["criterion2"]);
    const both = second === undefined ? undefined : condition(second);
    const either = textIn(criteria["operator"]) === "Or";
    const passes = (text: string): boolean =>
      both === undefined ? first(text) : either ? first(text) || both(text) : first(text) && both(text);
    session.model.filterTable(table.id, column, passing(table, column, session, passes));
    return;
  }
  throw new HostError(
    "NotImplemented",
    `The bench filters by values and custom conditions, not by ${on ?? "nothing"}.`,
  );
}

export const columnFilterType: ObjectType<Column> = objectType({
  name: "Filter",
  properties: {
    Criteria: {
      get: (column, session) => {
        const index = columnIndex(column, session);
        const filter = active(tableInfo(column.table, session)).find((item) => item.column === index);
        return filter ? criteriaOf(filter.values) : null;
      },
    },
  },
  methods: {
    Apply: (column, args, session) => apply(column.table, columnIndex(column, session), record(args.raw(0)), session),
    ApplyValuesFilter: (column, args, session) =>
      apply(column.table, columnIndex(column, session), { filterOn: "Values", values: args.list(0) }, session),
    ApplyCustomFilter: (column, args, session) => {
      const criteria = {
        filterOn: "Custom",
        criterion1: args.text(0),
        criterion2: args.optionalText(1),
        operator: args.optionalText(2) ?? "And",
      };
      apply(column.table, columnIndex(column, session), criteria, session);
    },
    Clear: (column, _args, session) => session.model.filterTable(column.table.id, columnIndex(column, session), []),
  },
});

/** `table.autoFilter` */
export const tableFilterType: ObjectType<Table> = objectType({
  name: "AutoFilter",
  properties: {
    Enabled: { get: (table, session) => tableInfo(table, session).showFilterButton },
    IsDataFiltered: { get: (table, session) => active(tableInfo(table, session)).length > 0 },
    Criteria: {
      get: (table, session) => {
        const info = tableInfo(table, session);
        return info.columns.map((_, index) => {
          const filter = active(info).find((item) => item.column === index);
          return filter ? criteriaOf(filter.values) : null;
        });
      },
    },
  },
  methods: {
    Apply(table, args, session) {
      const range = stateOf(rangeType, args.object(0));
      const info = tableInfo(table, session);
      if (!range || range.sheet !== info.sheet || rectOf(range).column !== info.range.column)
        throw args.invalid(0, "the table's range");
      session.model.updateTable(table.id, { showFilterButton: true });
      if (args.has(1)) apply(table, args.integer(1), record(args.raw(2)), session);
    },
    ClearCriteria: (table, _args, session) => clearFilters(table, session),
    ClearColumnCriteria: (table, args, session) => session.model.filterTable(table.id, args.integer(0), []),
    Reapply(table, _args, session) {
      for (const { column, values } of active(tableInfo(table, session)))
        session.model.filterTable(table.id, column, values);
    },
    Remove(table, _args, session) {
      clearFilters(table, session);
      session.model.updateTable(table.id, { showFilterButton: false });
    },
    GetRangeOrNullObject: (table, _args, session) => {
      const info = tableInfo(table, session);
      return info.showFilterButton ? session.range(info.sheet, info.range) : null;
    },
    GetRange: (table, _args, session) =>
      session.range(tableInfo(table, session).sheet, tableInfo(table, session).range),
  },
});

/** `worksheet.autoFilter`: the bench filters tables only, so a sheet has none. */
export const sheetFilterType: ObjectType<Sheet> = objectType({
  name: "AutoFilter",
  properties: { Enabled: { get: () => false }, IsDataFiltered: { get: () => false }, Criteria: { get: () => [] } },
  methods: { GetRangeOrNullObject: () => null, ClearCriteria: () => undefined, Remove: () => undefined },
});
