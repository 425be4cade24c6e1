import { textOf } from "./cell";
import type { Fields, FindingPlace } from "./change";
import type { Draft } from "./draft";
import type { RowSource } from "./model";
import { rowName } from "./rowName";
import type { AllowanceState } from "./schema";

const table = "allowances";

/** The cells that name a finding. An issue typed by hand gets its 编号 now, or the allowance would not find it again; null: it is gone. */
const nameOf = (draft: Draft, { rule, text, place, placeKind }: FindingPlace): Fields | null => {
  if (placeKind === "part") return { rule, text, place };
  const issue = draft.find("issues", place);
  return issue === null ? null : { rule, text, place: draft.idOf(issue, "issues") };
};

const put = (draft: Draft, row: RowSource, state: AllowanceState, fields: Fields): void => {
  const { editor, now } = draft.planning.context;
  const checked = draft.check(table, rowName(table, row.cells), { ...fields, state, time: now, editor }, row.cells);
  const says = [...checked].filter(([key]) => key !== "time" && key !== "editor");
  if (says.every(([key, value]) => draft.isSame(row, key, value))) return;
  for (const [key, value] of checked) draft.update(row, key, value);
};

/** Lets a finding stand: a row of its own, or the one that was withdrawn. */
export const allowFinding = (draft: Draft, change: FindingPlace & { readonly reason: string }): void => {
  const name = nameOf(draft, change);
  if (name === null) return;
  const key = rowName(table, name);
  const row = draft.named(table, key, name);
  if (row !== undefined) return put(draft, row, "放行", { reason: change.reason });
  const { appends, context } = draft.planning;
  // a finding that stands twice in an item is one row
  if (appends.some((append) => append.table === table && rowName(table, append.cells) === key)) return;
  const fields = { ...name, state: "放行", reason: change.reason, time: context.now, editor: context.editor };
  const cells = Object.fromEntries([...draft.check(table, key, fields, {})].filter(([, value]) => value !== ""));
  draft.require(table, key, ["rule", "text", "place"], cells);
  draft.appends.push({ table, cells, change: draft.change });
};

/** Takes an allowance back; its row stays and says so. */
export const withdrawAllowance = (draft: Draft, change: FindingPlace): void => {
  const name = nameOf(draft, change);
  if (name === null) return;
  const row = draft.named(table, rowName(table, name), name);
  if (row === undefined) draft.refuse(table, textOf(name.text), "", { kind: "unknownRow" });
  else put(draft, row, "已撤回", {});
};
