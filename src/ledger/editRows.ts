import { requiredOfEvent, requiredOfIssue } from "./addRows";
import type { Fields, LedgerChange, NewRow } from "./change";
import type { Draft } from "./draft";
import type { CellValue } from "./model";
import { settingOf } from "./settings";
import { settleWork } from "./workRules";

type EditTable = "issues" | "measures" | "events";

/** What an edit may not clear. A measure's people and deadline may be blank once it exists, as in ledgers kept by hand. */
const kept: Readonly<Record<EditTable, readonly string[]>> = {
  issues: requiredOfIssue,
  measures: ["issueId", "text"],
  events: requiredOfEvent,
};

export const editRow = (draft: Draft, table: EditTable, { id, fields }: NewRow): void => {
  const source = draft.find(table, id);
  if (source === null) return;
  const changed = draft.check(table, id, fields, source.cells);
  for (const [key, value] of [...changed]) if (draft.isSame(source, key, value)) changed.delete(key);
  if (changed.size === 0) return;

  if (changed.has("id")) draft.refuse(table, id, "id", { kind: "unknownColumn" });
  for (const key of kept[table]) if (changed.get(key) === "") draft.refuse(table, id, key, { kind: "required" });
  if (table === "events") draft.checkReference(table, id, "relatedId", changed, ["issues", "measures"]);
  else if (!draft.asFound) settleWork(draft, { table, id, before: source.cells, given: fields, after: changed });
  if (table === "measures") {
    draft.checkReference(table, id, "issueId", changed, ["issues"]);
    changed.set("updatedAt", draft.planning.context.now);
    changed.set("updatedBy", draft.planning.context.editor);
  }
  draft.idOf(source, table);
  for (const [key, value] of changed) draft.update(source, key, value);
};

export const setSetting = (draft: Draft, item: string, content: CellValue): void => {
  const value = draft.check("settings", item, { content }, { item }).get("content");
  if (value === undefined) return;
  const setting = settingOf(item);
  const sensible =
    value === "" || (Number.isInteger(value) && Number(value) >= (setting?.kind === "days" ? setting.least : 0));
  if (setting?.kind === "days" && !sensible) {
    draft.refuse("settings", item, "content", { kind: "notANumber", got: content });
  }
  putRow(draft, "settings", item, { item }, { content: value });
};

export const setSlot = (
  draft: Draft,
  {
    item,
    seq,
    title,
    content,
    hint,
  }: {
    readonly item: string;
    readonly seq: string;
    readonly title: string;
    readonly content: string;
    readonly hint?: string;
  },
): void => {
  const id = seq === "" ? item : `${item}/${seq}`;
  const values = draft.check("slots", id, { title, content }, {});
  putRow(draft, "slots", id, { item, seq }, Object.fromEntries(values), hint === undefined ? {} : { hint });
};

export const setWording = (
  draft: Draft,
  { level, original, publicText, shortTitle }: Omit<Extract<LedgerChange, { kind: "setWording" }>, "kind">,
): void => {
  const id = `${level}/${original}`;
  const given = {
    ...(publicText === undefined ? {} : { publicText }),
    ...(shortTitle === undefined ? {} : { shortTitle }),
  };
  const values = draft.check("wordings", id, given, {});
  putRow(draft, "wordings", id, { level, original }, Object.fromEntries(values));
};

/** Writes the row that these cells name, or adds it. */
const putRow = (
  draft: Draft,
  table: "settings" | "slots" | "wordings",
  id: string,
  name: Fields,
  values: Fields,
  ofNewRow: Fields = {},
): void => {
  const row = draft.named(table, id, name);
  if (row === undefined)
    draft.appends.push({ table, cells: { ...name, ...values, ...ofNewRow }, change: draft.change });
  else for (const [key, value] of Object.entries(values)) draft.update(row, key, value);
};
