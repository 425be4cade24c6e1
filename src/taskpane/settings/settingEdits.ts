import { textOf } from "../../ledger/cell";
import type { LedgerChange } from "../../ledger/change";
import type { Ledger, RowSource } from "../../ledger/model";
import { compareSeq, nextSeq } from "../../ledger/order";
import { slotDefinitions, slotOf, type SlotDefinition } from "../../notice/slots";
import { editedFields, shownValue } from "../edits/cellEdits";
import type { PendingEdits } from "../edits/keptInput";

/** A row of 通报设置, there or still to be made. */
export interface SlotEntry {
  /** Key of its edits. */
  readonly key: string;
  readonly item: string;
  readonly seq: string;
  readonly cells: RowSource["cells"];
  /** undefined: an item that no layout uses. */
  readonly definition: SlotDefinition | undefined;
}

export const settingKey = (item: string): string => `settings/${item}`;
export const slotKey = (item: string, seq: string): string => `slots/${item}/${seq}`;

export const settingCells = (ledger: Ledger, item: string): RowSource["cells"] =>
  ledger.rows.settings.find((row) => textOf(row.cells["item"]) === item)?.cells ?? {};

/** Items in the order of the papers, rows in the order of 序号; rows begun here and not saved (edited, or just `added`, by key) are among them. */
export const slotEntries = (
  ledger: Ledger,
  edits: PendingEdits,
  added: readonly string[] = [],
): readonly SlotEntry[] => {
  const rows = ledger.rows.slots.map((row): SlotEntry => {
    const item = textOf(row.cells["item"]);
    const seq = textOf(row.cells["seq"]);
    return {
      key: slotKey(item, seq),
      item,
      seq,
      cells: row.cells,
      definition: slotOf(item),
    };
  });
  const begun = [...new Set([...Object.keys(edits), ...added])]
    .filter((key) => key.startsWith("slots/") && !rows.some((row) => row.key === key))
    .flatMap((key): readonly SlotEntry[] => {
      const [, item = "", seq = ""] = key.split("/");
      return [{ key, item, seq, cells: {}, definition: slotOf(item) }];
    });
  const all = [...rows, ...begun];
  const known = slotDefinitions.flatMap((definition) => {
    const own = all.filter((entry) => entry.item === definition.item).sort((a, b) => compareSeq(a.seq, b.seq));
    // titles, labels and sentences hold as they are: only those that somebody worded are in the way of the texts
    if (
      definition.kind === "fixed" &&
      own.every(({ key, cells }) => !(key in edits) && textOf(cells["content"]) === "")
    )
      return [];
    return own.length > 0
      ? own
      : [{ key: slotKey(definition.item, ""), item: definition.item, seq: "", cells: {}, definition }];
  });
  return [...known, ...all.filter(({ definition, item }) => definition === undefined && item !== "")];
};

/** 序号 for another row of an item. */
export const nextSlotSeq = (entries: readonly SlotEntry[], item: string): string =>
  nextSeq(entries.filter((entry) => entry.item === item).map(({ seq }) => seq));

/** What 保存 writes, and the key of the edits each change comes from. */
export const settingChanges = (
  edits: PendingEdits,
  ledger: Ledger,
): { readonly changes: readonly LedgerChange[]; readonly keys: readonly string[] } => {
  const changes: LedgerChange[] = [];
  const keys: string[] = [];
  const slots = slotEntries(ledger, edits);
  for (const [key, own] of Object.entries(edits)) {
    if (key.startsWith("settings/")) {
      const item = key.slice("settings/".length);
      const fields = editedFields(own, settingCells(ledger, item));
      if (fields["content"] === undefined) continue;
      changes.push({ kind: "setSetting", item, content: fields["content"] });
    } else {
      const entry = slots.find((slot) => slot.key === key);
      if (entry === undefined || Object.keys(editedFields(own, entry.cells)).length === 0) continue;
      const value = (column: string): string => textOf(shownValue(own, entry.cells, column));
      changes.push({
        kind: "setSlot",
        item: entry.item,
        seq: entry.seq,
        title: value("title"),
        content: value("content"),
      });
    }
    keys.push(key);
  }
  return { changes, keys };
};
