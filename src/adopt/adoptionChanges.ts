import { dateToSerial } from "../ledger/calendarDate";
import { dateOf } from "../ledger/cell";
import { columnOf } from "../ledger/cellKind";
import type { Fields, LedgerChange } from "../ledger/change";
import { rowHandle } from "../ledger/ids";
import type { CellValue, Issue, Ledger, Measure } from "../ledger/model";
import type { AdoptedIssue, AdoptedMeasure } from "./adoption";
import type { AdoptionComparison } from "./compareAdoption";

/** What of a comparison the user takes over. */
export interface AcceptedPart extends Pick<
  AdoptionComparison,
  "newIssues" | "newMeasures" | "changed" | "settings" | "own"
> {
  /** Gone from the sheet, and now 已取消 by the user's word. */
  readonly cancelledIssues: readonly Issue[];
  readonly cancelledMeasures: readonly Measure[];
}

/** Gives a 编号 for a new row, a different one at each call. */
type IdFor = (kind: "issue" | "measure" | "event") => string;

/** What the event of a cancelled item says: why, by which sheet, on which day. */
export interface CancelNote {
  readonly date: CellValue;
  readonly content: string;
  readonly basis: string;
}

const inSystem1904 = (table: "issues" | "measures", fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const date = columnOf(table, key)?.kind === "date" ? dateOf(value) : null;
      return [key, date === null ? value : dateToSerial(date, true)];
    }),
  );

const edits = (changed: AcceptedPart["changed"]): readonly LedgerChange[] => {
  const byRow = new Map<
    string,
    { readonly table: "issues" | "measures"; readonly id: string; readonly fields: Record<string, CellValue> }
  >();
  for (const { table, id, column, after } of changed) {
    const key = `${table}/${id}`;
    const edit = byRow.get(key) ?? { table, id, fields: {} };
    edit.fields[column] = after;
    byRow.set(key, edit);
  }
  return [...byRow.values()].map(({ table, id, fields }): LedgerChange => ({
    kind: table === "issues" ? "editIssue" : "editMeasure",
    id,
    fields,
    asFound: true,
  }));
};

/** A cancelled item keeps its row, with the event that says why; its measures go with it. */
const cancellations = (
  { cancelledIssues, cancelledMeasures }: AcceptedPart,
  { measures }: Pick<Ledger, "measures">,
  idFor: IdFor,
  note: CancelNote,
): readonly LedgerChange[] => {
  const fields = { status: "已取消" };
  const event = (relatedId: string): LedgerChange => ({
    kind: "addEvent",
    id: idFor("event"),
    fields: { relatedId, kind: "取消", ...note },
  });
  const ofMeasure = ({ source }: Measure): LedgerChange => ({
    kind: "editMeasure",
    id: rowHandle(source),
    fields,
    asFound: true,
  });
  const open = (issueId: string): readonly Measure[] =>
    issueId === "" ? [] : measures.filter((measure) => measure.issueId === issueId && measure.status !== "已取消");
  return [
    ...cancelledIssues.flatMap(({ id, source }): readonly LedgerChange[] => [
      { kind: "editIssue", id: rowHandle(source), fields, asFound: true },
      ...open(id).map(ofMeasure),
      // a row without 编号 gets one with this write; an event cannot name it before
      ...(id === "" ? [] : [event(id)]),
    ]),
    ...cancelledMeasures.flatMap((measure) => [ofMeasure(measure), ...(measure.id === "" ? [] : [event(measure.id)])]),
  ];
};

/**
 * The accepted part of a comparison as changes for the normal verified write, each `asFound`: what the old sheet leaves open stays open.
 *
 * @param ledger that was compared; its workbook may count its dates from 1904
 */
export const adoptionChanges = (
  part: AcceptedPart,
  ledger: Pick<Ledger, "measures" | "date1904">,
  idFor: IdFor,
  note: CancelNote,
): readonly LedgerChange[] => {
  const row = (kind: "issue" | "measure", { fields, extra }: AdoptedIssue | AdoptedMeasure) => {
    const table = kind === "issue" ? "issues" : "measures";
    const cells = ledger.date1904 === true ? inSystem1904(table, fields) : fields;
    return { id: idFor(kind), fields: { ...cells, ...part.own.of(table, extra) } };
  };
  return [
    ...part.settings.map(({ item, after }): LedgerChange => ({ kind: "setSetting", item, content: after })),
    ...part.newIssues.map((issue): LedgerChange => ({
      kind: "addIssue",
      ...row("issue", issue),
      measures: issue.measures.map((measure) => row("measure", measure)),
      asFound: true,
    })),
    ...part.newMeasures.map(({ issueId, measure }): LedgerChange => ({
      kind: "addMeasure",
      ...row("measure", measure),
      issueId,
      asFound: true,
    })),
    ...edits(part.changed),
    ...cancellations(part, ledger, idFor, note),
  ];
};
