import type { Ledger, Slot } from "../ledger/model";
import { settingItems } from "../ledger/settings";
import type { NoticeLayoutKey } from "./document";
import { derivedNames } from "./derivedNames";
import { fixedText } from "./fixedText";
import type { ItemsBlock, LayoutWords, NoticeBlock } from "./layout";
import { noticeLayouts } from "./layouts";
import { namesIn } from "./placeholders";
import { isFixedKey, isProcessSlot, processClauses, processSlots, type FixedKey, type SlotKey } from "./slotItems";
import { slotContent } from "./slotReading";
import { slotByKey, slotDefinitions, slotHint, slotOf, type SlotDefinition } from "./slots";

/** A row (or the rows) of 通报设置 that a paper reads. */
export interface SlotUse {
  readonly definition: SlotDefinition;
  /** Blank, it is marked 〔待补：…〕 in the paper and listed. */
  readonly required: boolean;
  readonly hint: string;
  /** Rows of the ledger, in the order of the sheet; none where the row is missing, which is as good as blank. */
  readonly rows: readonly Slot[];
}

type Key = SlotKey | FixedKey;
type Uses = Map<Key, boolean>;

const mark = (uses: Uses, keys: readonly (Key | undefined | null)[], required = false): void => {
  for (const key of keys) if (key !== undefined && key !== null) uses.set(key, required || uses.get(key) === true);
};

const markItems = (uses: Uses, block: ItemsBlock): void => {
  mark(uses, [block.title === "byContent" ? "openTitle" : block.title, block.text.label, block.text.longTermLabel]);
  mark(
    uses,
    block.headings.map(({ pattern }) => pattern),
  );
  if (block.headings.length > 1) mark(uses, ["numbering"]);
  mark(uses, ["quoted", "statusFirst", "closures", "closedOnSentence", "closedSentence"]);
  mark(uses, ["doneStatus", "basicStatus", "inProgressStatus", "longTermStatus", "notBegunStatus", "movedStatus"]);
  if (block.text.dueSentence) mark(uses, ["dueSentence", "longTermSentence"]);
};

const markBlock = (uses: Uses, block: NoticeBlock): void => {
  switch (block.kind) {
    case "line":
      mark(uses, [block.slot], block.required);
      if (block.level === "signature") mark(uses, ["sealed"]);
      return;
    case "paragraphs":
      return mark(uses, [block.slot], block.required);
    case "statistics":
      mark(uses, [block.opening], true);
      return mark(uses, [block.title, "statistics", "kind", "cutOff", "printZeros", "decimals", "closures"]);
    case "sections":
      mark(uses, [block.slot], block.required);
      return mark(uses, [block.title, block.styleSlot, block.switchSlot]);
    case "items":
      return markItems(uses, block);
    case "contact":
      mark(uses, ["telephone", "address", "postcode"], block.required);
      return mark(uses, ["person", "hours", "mail", "contactOpening"]);
    case "attachments":
      return mark(uses, ["attachments"]);
    case "imprint":
      return mark(uses, ["copyTo", "printer", "printedOn"]);
  }
};

const textsOf = ({ slots }: Pick<Ledger, "slots">, key: Key, ofLayout: LayoutWords | undefined): readonly string[] => {
  if (isFixedKey(key)) return [fixedText(slots, key, ofLayout)];
  const { item, content } = slotByKey(key);
  const rows = slots.filter((row) => row.item === item);
  return rows.length === 0 ? [content] : rows.flatMap((row) => [row.title, row.content]);
};

/** Everything the paper reads: what its blocks print, and what the placeholders in those texts name, and in those. */
const namesAndUses = (layout: NoticeLayoutKey, ledger: Pick<Ledger, "slots">): { uses: Uses; names: Set<string> } => {
  const uses: Uses = new Map();
  const { blocks, words } = noticeLayouts[layout];
  for (const block of blocks) markBlock(uses, block);
  const names = new Set<string>();
  for (const key of uses.keys()) {
    for (const name of textsOf(ledger, key, words).flatMap(namesIn)) {
      names.add(name);
      const derived = derivedNames[name];
      const definition = slotOf(name);
      if (derived !== undefined) {
        mark(uses, derived.slots);
        for (const setting of derived.settings ?? []) names.add(setting);
      }
      // a Map hands out keys that are added while it is walked through
      else if (definition !== undefined && settingItems.every(({ item }) => item !== name)) {
        mark(uses, [definition.key], true);
      }
    }
    if (isProcessSlot(key)) mark(uses, [processClauses[key]]);
  }
  // the clauses name their days, which are not asked for
  for (const key of processSlots) if (uses.has(key)) uses.set(key, false);
  return { uses, names };
};

/** What the pane asks for: the rows of 通报设置 that a paper reads, in their order there, fixed words last. */
export const slotsOf = (layout: NoticeLayoutKey, ledger: Pick<Ledger, "slots">): readonly SlotUse[] => {
  const { uses } = namesAndUses(layout, ledger);
  return slotDefinitions.flatMap((definition): readonly SlotUse[] => {
    const required = uses.get(definition.key);
    if (required === undefined) return [];
    return [
      {
        definition,
        required,
        hint: slotHint(definition.item),
        rows: ledger.slots.filter(({ item }) => item === definition.item),
      },
    ];
  });
};

/** 项目 of 台账设置 that a paper names. */
export const settingsOf = (layout: NoticeLayoutKey, ledger: Pick<Ledger, "slots">): readonly string[] => {
  const { names } = namesAndUses(layout, ledger);
  return settingItems.map(({ item }) => item).filter((item) => names.has(item));
};

/** Required rows that are blank. */
export const blankSlots = (layout: NoticeLayoutKey, ledger: Pick<Ledger, "slots">): readonly SlotUse[] =>
  slotsOf(layout, ledger).filter(
    ({ required, definition }) => required && slotContent(ledger.slots, definition.item) === "",
  );
