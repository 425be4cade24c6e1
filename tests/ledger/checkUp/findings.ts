import type { CalendarDate } from "../../../src/ledger/calendarDate";
import type { Fields } from "../../../src/ledger/change";
import { checkUp, type Finding } from "../../../src/ledger/checkUp/checkUp";
import type { CheckRuleId } from "../../../src/ledger/checkUp/rules";
import type { TableKey } from "../../../src/ledger/schema";
import { day, issueRow, ledgerOf, measureRow } from "../ledgerBuilder";

export type TestRows = Partial<Readonly<Record<TableKey, readonly Fields[]>>>;

export const asOf = day(2022, 9, 30);

/** What one rule finds in a ledger. */
export const findingsOf = (
  rule: CheckRuleId,
  rows: TestRows,
  days: { readonly asOf?: CalendarDate; readonly today?: CalendarDate } = {},
): readonly Finding[] => checkUp(ledgerOf(rows), { asOf, ...days }).findings.filter((finding) => finding.rule === rule);

/** Places of what one rule finds: 问题清单 2 责任领导 as issues/2/责任领导. */
export const placesOf = (...[rule, rows, days]: Parameters<typeof findingsOf>): readonly string[] =>
  findingsOf(rule, rows, days).map(({ table, row, column }) => `${table}/${row}/${column}`);

/** An issue with one measure, both without a fault as of 2022-09-30. */
export const sound = (issue: Fields = {}, measure: Fields = {}): TestRows => ({
  issues: [issueRow(issue)],
  measures: [measureRow(measure)],
});

export const setting = (item: string, content: string | number): Fields => ({ item, content });
