import { textOf } from "./cell";
import type { Ledger, RowSource } from "./model";
import type { TableKey } from "./schema";
import { RowReader, type TableRows } from "./tableReader";

/** Names every row whose 编号 (台账设置: 项目) stands more than once. */
export const listDoubled = ({ rows, problems }: TableRows, column: "id" | "item"): void => {
  const times = new Map<string, number>();
  const keyOf = (source: RowSource): string => textOf(source.cells[column]);
  for (const source of rows) times.set(keyOf(source), (times.get(keyOf(source)) ?? 0) + 1);
  for (const source of rows) {
    if (keyOf(source) !== "" && (times.get(keyOf(source)) ?? 0) > 1) {
      new RowReader(source, problems, false).refuse(column, { kind: "uniqueId" });
    }
  }
};

/** Names every row that refers to a 编号 which no row has. */
export const listUnknownReferences = (
  read: Readonly<Record<TableKey, TableRows>>,
  { issues, measures, events, rules }: Pick<Ledger, "issues" | "measures" | "events" | "rules">,
): void => {
  const issueIds = new Set(issues.map(({ id }) => id));
  const itemIds = new Set([...issueIds, ...measures.map(({ id }) => id)]);
  issueIds.delete("");
  itemIds.delete("");
  const refuse = (source: RowSource, column: string): void =>
    new RowReader(source, read[source.table].problems, false).refuse(column, { kind: "knownIssue" });
  for (const { source, issueId } of measures) if (!issueIds.has(issueId)) refuse(source, "issueId");
  for (const { source, relatedId } of events)
    if (relatedId !== "" && !itemIds.has(relatedId)) refuse(source, "relatedId");
  for (const { source, issueIds: named } of rules)
    if (named.some((id) => !issueIds.has(id))) refuse(source, "issueIds");
};
