import { textOf } from "../ledger/cell";
import type { Fields, LedgerChange } from "../ledger/change";
import type { CellValue, Ledger, Settings } from "../ledger/model";
import { settingItems, type SettingSchema } from "../ledger/settings";
import { words } from "../locales";
import type { NoticeLayoutKey } from "./document";
import { slotDefinitions, slotHint, type SlotDefinition } from "./slots";
import { slotsOf } from "./slotUse";

const rowsOf = ({ item, rows, content }: SlotDefinition): readonly Fields[] =>
  Array.from({ length: rows }, (_, index) => ({
    item,
    seq: rows === 1 ? "" : String(index + 1),
    title: "",
    content,
    hint: index === 0 ? slotHint(item) : "",
  }));

/** Rows of 通报设置 in a new ledger, by column key. */
export const newSlotRows = (): readonly Fields[] => slotDefinitions.flatMap(rowsOf);

/** The rows that a paper reads and a ledger of an earlier version does not have, as a new ledger has them: to be appended to 通报设置. */
export const missingSlotRows = (ledger: Pick<Ledger, "slots">, layout: NoticeLayoutKey): readonly Fields[] =>
  slotsOf(layout, ledger)
    .filter(({ definition }) => ledger.slots.every(({ item }) => item !== definition.item))
    .flatMap(({ definition }) => rowsOf(definition));

/** The same as changes, for the one path that writes to a ledger. */
export const missingSlotChanges = (ledger: Pick<Ledger, "slots">, layout: NoticeLayoutKey): readonly LedgerChange[] =>
  missingSlotRows(ledger, layout).map((row) => ({
    kind: "setSlot",
    item: textOf(row.item),
    seq: textOf(row.seq),
    title: textOf(row.title),
    content: textOf(row.content),
    hint: textOf(row.hint),
  }));

export interface SettingDefinition {
  readonly key: keyof Settings;
  /** 项目 */
  readonly item: string;
  readonly kind: SettingSchema["kind"];
  /** What 内容 holds in a new ledger; "" is blank. */
  readonly content: CellValue;
}

/** Every setting, in the order in which a new 台账设置 lists them, with the defaults of design/product.md. */
export const settingDefinitions: readonly SettingDefinition[] = settingItems.map((setting) => ({
  key: setting.key,
  item: setting.item,
  kind: setting.kind,
  content: setting.kind === "days" ? setting.fallback : "",
}));

/** What 说明 says of a setting, in the user's language. */
export const settingHint = (key: keyof Settings): string => words().notice.settingHints[key];

/** Rows of 台账设置 in a new ledger, by column key. */
export const newSettingRows = (): readonly Fields[] =>
  settingDefinitions.map(({ key, item, content }) => ({ item, content, hint: settingHint(key) }));
