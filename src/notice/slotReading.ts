import type { Slot } from "../ledger/model";
import { inSeqOrder } from "../ledger/order";
import { earlierChoices, slotItems, type SlotKey } from "./slotItems";
import { slotByKey } from "./slots";

/** The first row of a 项目 that has a 内容; "" where there is none. */
export const slotContent = (slots: readonly Slot[], item: string): string =>
  slots.find((slot) => slot.item === item && slot.content !== "")?.content ?? "";

/** The rows of a 项目 that hold something, in 序号 order. */
export const slotRows = (slots: readonly Slot[], key: SlotKey): readonly Slot[] =>
  inSeqOrder(slots.filter(({ item, title, content }) => item === slotItems[key] && (title !== "" || content !== "")));

const choicesOf = (key: SlotKey): readonly string[] => slotByKey(key).choices ?? [];

/** What a row of a closed list says: 巡视“回头看” is 巡视回头看, and a word of an earlier version what it is called now. */
const chosenWord = (slots: readonly Slot[], key: SlotKey): string => {
  const got = slotContent(slots, slotItems[key]).replace(/[\s“”"]/g, "");
  return earlierChoices[key]?.[got] ?? got;
};

/** What a row chooses; null where it is blank or holds a word that the list has not (a remark names that). */
export const slotChoice = <T extends string>(slots: readonly Slot[], key: SlotKey, choices: readonly T[]): T | null => {
  const got = chosenWord(slots, key);
  return choices.find((known) => known === got) ?? null;
};

/** 是 and 否; `otherwise` where the row is blank. */
export const slotSwitch = (slots: readonly Slot[], key: SlotKey, otherwise: boolean): boolean => {
  const got = slotChoice(slots, key, ["是", "否"]);
  return got === null ? otherwise : got === "是";
};

export interface WrongChoice {
  readonly item: string;
  readonly got: string;
  readonly choices: readonly string[];
}

/** Rows of closed lists that hold another word. */
export const wrongChoices = (slots: readonly Slot[], keys: readonly SlotKey[]): readonly WrongChoice[] =>
  keys.flatMap((key) => {
    const choices = choicesOf(key);
    const got = slotContent(slots, slotItems[key]).trim();
    return choices.length === 0 || got === "" || choices.includes(chosenWord(slots, key))
      ? []
      : [{ item: slotItems[key], got, choices }];
  });
