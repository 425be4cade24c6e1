import type { Fields } from "../ledger/change";
import type { CellValue, Settings } from "../ledger/model";
import { settingItems, type SettingSchema } from "../ledger/settings";
import { words } from "../locales";
import type { NoticeLayoutKey } from "./document";

/** 项目 of 通报设置: the name is data, a ledger is read by it. */
export const slotItems = {
  title: "通报标题",
  docNo: "发文字号",
  addressee: "主送机关",
  dispatcher: "派出机关",
  group: "巡察组",
  inspectionEnd: "巡察结束日",
  basis: "公开依据",
  intro: "引言",
  responsibility: "主体责任",
  nextSteps: "下一步工作打算",
  telephone: "联系电话",
  address: "邮政地址",
  postcode: "邮政编码",
  mail: "电子邮箱",
  signature: "署名",
  signedOn: "成文日期",
} as const;

export type SlotKey = keyof typeof slotItems;

export interface SlotDefinition {
  readonly key: SlotKey;
  /** 项目 */
  readonly item: string;
  /** Layouts that print it or, for a part of the intro, may name it. */
  readonly layouts: readonly NoticeLayoutKey[];
  /** A blank one is marked 〔待补：…〕 and listed; one that is not required is left out. */
  readonly required: boolean;
  /** section: has a 标题 of its own and repeats in 序号 order. date: printed as 2026年11月25日 where it is understood. */
  readonly kind: "text" | "date" | "section";
  /** Rows that a new ledger gets. */
  readonly rows: number;
  /** What 内容 holds in a new ledger. May name {placeholders}. */
  readonly content: string;
}

const slot = (
  key: SlotKey,
  layouts: readonly NoticeLayoutKey[],
  more: Partial<Pick<SlotDefinition, "required" | "kind" | "rows" | "content">> = {},
): SlotDefinition => ({
  key,
  item: slotItems[key],
  layouts,
  required: true,
  kind: "text",
  rows: 1,
  content: words("zh-CN").notice.slotContents[key],
  ...more,
});

/** Every slot that layouts A and B use, in the order in which a new 通报设置 lists them. */
export const slotDefinitions: readonly SlotDefinition[] = [
  slot("title", ["A", "B"]),
  slot("docNo", ["B"], { required: false }),
  slot("addressee", ["B"]),
  slot("intro", ["A", "B"]),
  slot("dispatcher", ["A", "B"]),
  slot("group", ["A", "B"]),
  slot("inspectionEnd", ["A", "B"], { kind: "date" }),
  slot("basis", ["A", "B"]),
  slot("responsibility", ["A"], { kind: "section", rows: 3 }),
  slot("nextSteps", ["A"], { kind: "section", rows: 3 }),
  slot("telephone", ["B"]),
  slot("address", ["B"]),
  slot("postcode", ["B"]),
  slot("mail", ["B"], { required: false }),
  slot("signature", ["B"]),
  slot("signedOn", ["B"], { kind: "date" }),
];

/** What 说明 says of a slot, in the user's language; "" for an item that no layout uses. */
export const slotHint = (item: string): string => {
  const found = slotDefinitions.find((definition) => definition.item === item);
  return found === undefined ? "" : words().notice.slotHints[found.key];
};

/** Rows of 通报设置 in a new ledger, by column key. */
export const newSlotRows = (): readonly Fields[] =>
  slotDefinitions.flatMap(({ item, rows, content }) =>
    Array.from({ length: rows }, (_, index) => ({
      item,
      seq: rows === 1 ? "" : String(index + 1),
      title: "",
      content,
      hint: index === 0 ? slotHint(item) : "",
    })),
  );

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
