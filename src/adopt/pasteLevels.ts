import { readNumbering, type NumberingKind } from "../ledger/numberedText";
import { labelledPieces } from "./pasteLabels";
import type { Paragraph } from "./pasteLines";

/** What a level of numbering holds; null: nothing of its own: the title of a part, or more text of the item above. */
export type PasteField = "aspect" | "problem" | "text" | "measure" | "progress" | null;

export interface PasteLevel {
  readonly kind: NumberingKind;
  readonly field: PasteField;
  /** Paragraphs numbered this way. */
  readonly count: number;
  /** The first of them, without its number. */
  readonly sample: string;
}

/** Kinds that make a tree, outermost first (GB/T 9704); the others list points inside a paragraph. */
const treeKinds: readonly NumberingKind[] = ["chinese", "bracketedChinese", "arabic", "outline", "bracketedArabic"];

const longestTitle = 40;

/** Parts of a notice, which hold the tree of items and are none of it. */
export const partTitle = {
  done: /已(?:经|全部)?(?:整改)?完成/,
  longTerm: /长期|持续|正在整改|未完成|尚未/,
  other: /主体责任落实|组织领导|总体情况|基本情况|工作打算|下一步/,
} as const;

/** 已完成整改任务, 长期整改事项 */
const holdsItems = (title: string): boolean =>
  /(?:任务|问题|事项|情况)/.test(title) && (partTitle.done.test(title) || /长期整改/.test(title));

const isPart = (title: string): boolean => partTitle.other.test(title) || holdsItems(title);

/**
 * Which numbering is which level. Those that appear before any label make the tree: one level holds 具体问题, two 方面 and 具体问题, three 方面, 问题
 * and 具体问题; titles of parts stand above it. Those that appear only behind a label list its measures or its progress.
 */
export const pasteLevels = (
  paragraphs: readonly Paragraph[],
  chosen: Partial<Readonly<Record<NumberingKind, PasteField>>>,
): readonly PasteLevel[] => {
  const found = new Map<
    NumberingKind,
    { count: number; readonly sample: string; readonly titles: string[]; readonly under: "measure" | "progress" | null }
  >();
  let label: "measure" | "progress" | null = null;
  let hasLabel = false;
  for (const { text } of paragraphs) {
    const { head, pieces } = labelledPieces(text);
    const numbered = readNumbering(head);
    if (numbered !== null) {
      const before = found.get(numbered.kind);
      if (before) before.count += 1;
      else found.set(numbered.kind, { count: 1, sample: numbered.rest, titles: [], under: label });
      found.get(numbered.kind)?.titles.push(numbered.rest);
      if (found.get(numbered.kind)?.under === null) label = null;
    }
    for (const { field } of pieces) if (field === "measure" || field === "progress") [label, hasLabel] = [field, true];
  }

  const tree = treeKinds.filter((kind) => found.get(kind)?.under === null);
  const outermost = found.get(tree[0] ?? "chinese");
  const isAspect = (outermost?.titles ?? []).some((title) => /方面(?:存在)?(?:的?问题)?[。：:]?$/.test(title));
  // beside 方面 a part such as 下一步打算 holds none of the items
  const parts = (outermost?.titles ?? []).filter(isAspect ? holdsItems : isPart);
  const parted = tree.length > 1 && ((tree.length > 3 && !isAspect) || parts.length > 0);
  const upper = parted ? tree.slice(1) : tree;
  // 一是…二是… below bare titles are the problems themselves
  const titles = upper.flatMap((kind) => found.get(kind)?.titles ?? []);
  const bare = titles.length > 0 && titles.every((title) => !/[。；;]./.test(title) && title.length <= longestTitle);
  const labelled = [...found.values()].some(({ under }) => under !== null);
  const listed = found.get("is")?.under === null && bare && !labelled && !hasLabel && upper.length < 3;
  const levels: readonly NumberingKind[] = listed ? [...upper, "is"] : upper;
  const names: readonly PasteField[] =
    levels.length === 1
      ? ["text"]
      : levels.length === 2
        ? ["aspect", "text"]
        : ["aspect", "problem", "text", isAspect && !parted ? null : "measure"];
  return [...found].map(([kind, { count, sample, under }]) => {
    const at = levels.indexOf(kind);
    const decided = at >= 0 ? (names[at] ?? null) : under;
    const field = kind in chosen ? (chosen[kind] ?? null) : decided;
    return { kind, field, count, sample };
  });
};
