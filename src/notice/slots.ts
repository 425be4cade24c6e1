import { yesNo } from "../ledger/schema";
import { words } from "../locales";
import { noticeLayouts } from "./layouts";
import type { NoticeLayout } from "./layout";
import {
  cutOffs,
  decimalChoices,
  fixedItems,
  isFixedKey,
  noticeKinds,
  numberingNames,
  placeOf,
  publishVerbs,
  sectionStyleNames,
  slotItems,
  type FixedKey,
  type SlotKey,
} from "./slotItems";

export interface SlotDefinition {
  readonly key: SlotKey | FixedKey;
  /** 项目 */
  readonly item: string;
  /**
   * section: has a 标题 of its own and repeats in 序号 order. list: repeats. date: printed as 2026年11月25日 where it is understood. choice: one
   * of `choices`. fixed: a title, label or sentence that holds where the row is blank.
   */
  readonly kind: "text" | "date" | "section" | "list" | "choice" | "fixed";
  readonly choices?: readonly string[];
  /** Rows that a new ledger gets. */
  readonly rows: number;
  /** What 内容 holds in a new ledger. May name {placeholders}. */
  readonly content: string;
}

type Kind = Pick<SlotDefinition, "kind" | "choices" | "rows">;

const text = (kind: SlotDefinition["kind"], rows = 1): Kind => ({ kind, rows });
const choice = (choices: readonly string[]): Kind => ({ kind: "choice", choices, rows: 1 });
const styles = Object.values(sectionStyleNames);

/** Those that are not just a text. */
const kinds: Readonly<Partial<Record<SlotKey, Kind>>> = {
  kind: choice(noticeKinds),
  intro: text("list"),
  inspectionEnd: text("date"),
  reportedOn: text("date"),
  opinionOn: text("date"),
  publishVerb: choice(publishVerbs),
  organisation: text("section"),
  responsibility: text("section", 3),
  nextSteps: text("section", 3),
  attachments: text("list"),
  signedOn: text("date"),
  sealed: choice(yesNo),
  printedOn: text("date"),
  reportIntro: text("list"),
  cutOff: choice(cutOffs),
  printZeros: choice(yesNo),
  decimals: choice(decimalChoices),
  numbering: choice(Object.values(numberingNames)),
  quoted: choice(yesNo),
  statusFirst: choice(yesNo),
  closures: choice(yesNo),
  withOrganisation: choice(yesNo),
  organisationStyle: choice(styles),
  nextStepsStyle: choice(styles),
};

const slots = (Object.keys(slotItems) as SlotKey[]).map((key): SlotDefinition => ({
  key,
  item: slotItems[key],
  content: words("zh-CN").notice.slotContents[key] ?? "",
  ...(kinds[key] ?? text("text")),
}));

const fixed = (Object.keys(fixedItems) as FixedKey[]).map((key): SlotDefinition => ({
  key,
  item: fixedItems[key],
  content: "",
  ...text("fixed"),
}));

/** Every row that a paper may read, in the order in which a new 通报设置 lists them. */
export const slotDefinitions: readonly SlotDefinition[] = [...slots, ...fixed];

const byKey = new Map(slots.map((definition) => [definition.key, definition]));

export const slotByKey = (key: SlotKey): SlotDefinition => {
  const definition = byKey.get(key);
  if (definition === undefined) throw new RangeError(`no such row: ${key}`);
  return definition;
};

const byItem = new Map(slotDefinitions.map((definition) => [definition.item, definition]));

export const slotOf = (item: string): SlotDefinition | undefined => byItem.get(item);

/** Layouts that word it otherwise than the rest. */
const othersOf = (key: FixedKey): readonly { readonly layout: string; readonly words: string }[] =>
  Object.entries<NoticeLayout>(noticeLayouts).flatMap(([layout, { words: own }]) => {
    const ownWords: Readonly<Partial<Record<FixedKey, string>>> = own ?? {};
    const text = ownWords[key];
    return text === undefined ? [] : [{ layout, words: text }];
  });

/** What 说明 says of a slot, in the user's language; "" for an item that no paper uses. */
export const slotHint = (item: string): string => {
  const found = slotOf(item);
  if (found === undefined) return "";
  const { notice } = words();
  return isFixedKey(found.key)
    ? notice.fixedHint({
        words: notice.fixedWords[found.key],
        place: placeOf[found.key],
        others: othersOf(found.key),
      })
    : notice.slotHints[found.key];
};
