import { dateToSerial, type CalendarDate } from "../../ledger/calendarDate";
import type { LedgerChange } from "../../ledger/change";
import { newId, rowHandle, type IdKind } from "../../ledger/ids";
import type { CellValue, Ledger, RowSource } from "../../ledger/model";
import { shortened } from "../../ledger/shortened";
import { editedFields, type RowEdits } from "../edits/cellEdits";
import type { FormDraft, FormKind, MeasureDraft } from "../edits/keptInput";
import { tableOf } from "./formSpec";

const takenIds = (ledger: Ledger): ReadonlySet<string> =>
  new Set(Object.values(ledger.rows).flatMap((rows) => rows.map((row) => String(row.cells["id"] ?? ""))));

const idKinds: Readonly<Record<string, IdKind>> = { addIssue: "issue", addMeasure: "measure", addEvent: "event" };

export const blankMeasure = (ledger: Ledger, random: () => number, others: readonly MeasureDraft[]): MeasureDraft => ({
  id: newId("measure", random, new Set([...takenIds(ledger), ...others.map(({ id }) => id)])),
  sameAsIssue: true,
  fields: {},
});

export interface NewDraft {
  readonly kind: FormKind;
  /** Handle of the row to edit; ignored for a new one. */
  readonly rowId?: string;
  readonly parentId?: string;
}

/** An empty form: a new row has its id from the start, so that it can be looked for after the write. */
export const newDraft = (request: NewDraft, ledger: Ledger, today: CalendarDate, random: () => number): FormDraft => {
  const { kind, rowId = "", parentId = "" } = request;
  const idKind = idKinds[kind];
  const given: Readonly<Record<string, CellValue>> =
    kind === "addIssue"
      ? { publicity: "未定" }
      : kind === "addEvent"
        ? { date: dateToSerial(today, ledger.date1904 === true), ...(parentId === "" ? {} : { relatedId: parentId }) }
        : {};
  const edits: RowEdits = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, { seen: "", value }]));
  return {
    id: idKind === undefined ? rowId : newId(idKind, random, takenIds(ledger)),
    kind,
    parentId,
    edits,
    measures: kind === "addIssue" ? [blankMeasure(ledger, random, [])] : [],
    savedAt: "",
  };
};

/** The row a form edits; undefined for a new one, and when the row is gone. */
export const editedRow = (draft: FormDraft, ledger: Ledger): RowSource | undefined =>
  draft.kind.startsWith("add")
    ? undefined
    : ledger.rows[tableOf(draft.kind)].find((row) => rowHandle(row) === draft.id);

const isFilled = (measure: MeasureDraft): boolean =>
  Object.values(measure.fields).some((value) => String(value).trim() !== "");

/** Fields that a new form fills by itself. */
const givenFields: Readonly<Partial<Record<FormKind, readonly string[]>>> = {
  addIssue: ["publicity"],
  addEvent: ["date", "relatedId"],
};

/** Whether anything was typed that would be missed. */
export const hasInput = (draft: FormDraft): boolean => {
  const own = Object.keys(draft.edits).filter((key) => !(givenFields[draft.kind] ?? []).includes(key));
  return own.length > 0 || draft.measures.some(isFilled);
};

const people = ["leader", "leadDept", "persons", "deadlineText"];

const measureFields = ({ sameAsIssue, fields }: MeasureDraft): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== "" && !(sameAsIssue && people.includes(key))),
  );

/** The change that the form asks for; null when nothing was changed. */
export const draftChange = (draft: FormDraft, ledger: Ledger): LedgerChange | null => {
  const cells = editedRow(draft, ledger)?.cells ?? {};
  const fields = editedFields(draft.edits, cells);
  const { id, kind } = draft;
  switch (kind) {
    case "addIssue":
      return {
        kind,
        id,
        fields,
        measures: draft.measures
          .filter(isFilled)
          .map((measure) => ({ id: measure.id, fields: measureFields(measure) })),
      };
    case "addMeasure":
      return { kind, id, issueId: draft.parentId, fields };
    case "addEvent":
      return { kind, id, fields };
    case "editIssue":
    case "editMeasure":
    case "editEvent":
      return Object.keys(fields).length === 0 ? null : { kind, id, fields };
  }
};

/** The first words of what was typed, to tell drafts apart. */
export const draftTitle = (draft: FormDraft): string => {
  const text = ["text", "content", "problem", "aspect"]
    .map((key) => String(draft.edits[key]?.value ?? ""))
    .find((value) => value !== "");
  const first =
    text ?? draft.measures.map((measure) => String(measure.fields["text"] ?? "")).find((value) => value !== "") ?? "";
  return shortened(first, 16);
};
