import { dateToSerial } from "../ledger/calendarDate";
import { dateOf } from "../ledger/cell";
import { columnOf } from "../ledger/cellKind";
import type { Fields, LedgerChange } from "../ledger/change";
import type { CellValue } from "../ledger/model";
import type { AdoptionComparison } from "./compareAdoption";

/** What of a comparison the user takes over. */
export type AcceptedPart = Pick<AdoptionComparison, "newIssues" | "newMeasures" | "changed">;

const inSystem1904 = (table: "issues" | "measures", fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const date = columnOf(table, key)?.kind === "date" ? dateOf(value) : null;
      return [key, date === null ? value : dateToSerial(date, true)];
    }),
  );

/**
 * The accepted part of a comparison as changes for the normal verified write, each `asFound`: what the old sheet leaves open stays open. Cells of
 * the user's own columns are not among them: the write knows the add-in's columns only.
 *
 * @param date1904 the ledger's workbook counts its dates from 1904
 * @param idFor gives a 编号 for a new row, a different one at each call
 */
export const adoptionChanges = (
  { newIssues, newMeasures, changed }: AcceptedPart,
  idFor: (kind: "issue" | "measure") => string,
  date1904 = false,
): readonly LedgerChange[] => {
  const edits = new Map<
    string,
    { readonly table: "issues" | "measures"; readonly id: string; readonly fields: Record<string, CellValue> }
  >();
  for (const { table, id, column, own, after } of changed) {
    if (own) continue;
    const key = `${table}/${id}`;
    const edit = edits.get(key) ?? { table, id, fields: {} };
    edit.fields[column] = after;
    edits.set(key, edit);
  }
  const row = (kind: "issue" | "measure", fields: Fields) => ({
    id: idFor(kind),
    fields: date1904 ? inSystem1904(kind === "issue" ? "issues" : "measures", fields) : fields,
  });
  return [
    ...newIssues.map(({ fields, measures }): LedgerChange => ({
      kind: "addIssue",
      ...row("issue", fields),
      measures: measures.map((measure) => row("measure", measure.fields)),
      asFound: true,
    })),
    ...newMeasures.map(({ issueId, measure }): LedgerChange => ({
      kind: "addMeasure",
      ...row("measure", measure.fields),
      issueId,
      asFound: true,
    })),
    ...[...edits.values()].map(({ table, id, fields }): LedgerChange => ({
      kind: table === "issues" ? "editIssue" : "editMeasure",
      id,
      fields,
      asFound: true,
    })),
  ];
};
