import type { SlotKey } from "../slots";
import { slotItems } from "../slots";

/** The cell that gives a text of the notice its words, and that a changed wording is written to. */
export type TextSource =
  /** 问题公开表述 */
  | { readonly kind: "issueText"; readonly issueId: string }
  /** 整改情况公开表述 */
  | { readonly kind: "outcome"; readonly issueId: string }
  /** 公开表述 of a 方面 or 问题, by its words in the ledger */
  | { readonly kind: "wording"; readonly level: "方面" | "问题"; readonly original: string }
  /** 标题 or 内容 of a row of 通报设置 */
  | { readonly kind: "slot"; readonly item: string; readonly seq: string; readonly column: "title" | "content" };

export const sourceKey = (source: TextSource): string => JSON.stringify(Object.values(source));

const items: ReadonlyMap<string, SlotKey> = new Map(
  (Object.entries(slotItems) as [SlotKey, string][]).map(([key, item]) => [item, key]),
);

/** The slot that a 项目 of 通报设置 is. */
export const slotKeyOf = (item: string): SlotKey | undefined => items.get(item);
