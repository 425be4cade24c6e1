import { readNumbering, type NumberingKind } from "../../ledger/numberedText";
import { areMeasures } from "./measureWords";
import { labelledPieces } from "./pasteLabels";
import { isAspectTitle } from "./pasteChapters";
import { treeKinds, type Placed } from "./pastePlaces";

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

const longestTitle = 40;

/**
 * Which numbering is which level. Those of headings make the tree: one level holds 具体问题, two 方面 and 具体问题, three 方面, 问题 and 具体问题.
 * Those that appear only below a label list its measures or its progress.
 */
export const pasteLevels = (
  paragraphs: readonly Placed[],
  chosen: Partial<Readonly<Record<NumberingKind, PasteField>>>,
): readonly PasteLevel[] => {
  const found = new Map<
    NumberingKind,
    { count: number; readonly sample: string; titles: string[]; under: PasteField }
  >();
  let hasLabel = false;
  for (const { text, place } of paragraphs) {
    const { head, pieces } = labelledPieces(text);
    const numbered = readNumbering(place.as === "own" ? head : text);
    if (numbered !== null) {
      const level = found.get(numbered.kind) ?? { count: 0, sample: numbered.rest, titles: [], under: null };
      found.set(numbered.kind, level);
      level.count += 1;
      if (place.as === "own") level.titles.push(numbered.rest);
      if (place.as === "listed") level.under ??= place.field === "measure" ? "measure" : "progress";
    }
    if (place.as === "label" || pieces.some(({ field }) => field === "measure" || field === "progress"))
      hasLabel = true;
  }

  const tree = treeKinds.filter((kind) => (found.get(kind)?.titles ?? []).length > 0);
  const isAspect = (found.get(tree[0] ?? "chinese")?.titles ?? []).some(isAspectTitle);
  const parted = tree.length > 3 && !isAspect;
  const upper = parted ? tree.slice(1) : tree;
  // 一是…二是… below bare titles are the problems themselves
  const titles = upper.flatMap((kind) => found.get(kind)?.titles ?? []);
  const bare = titles.length > 0 && titles.every((title) => !/[。；;]./.test(title) && title.length <= longestTitle);
  const listed = (found.get("is")?.titles ?? []).length > 0 && bare && !hasLabel && upper.length < 3;
  const levels: readonly NumberingKind[] = listed ? [...upper, "is"] : upper;
  const titlesOf = (kind: NumberingKind | undefined): readonly string[] =>
    kind === undefined ? [] : (found.get(kind)?.titles ?? []);
  // （1）修订办法 below a problem is what is to be done about it, though nothing above it says so
  const listsMeasures =
    levels.length > 1 && areMeasures(titlesOf(levels.at(-1))) && !titlesOf(levels.at(-2)).some(isAspectTitle);
  const items = listsMeasures ? levels.length - 1 : levels.length;
  const upTo: readonly PasteField[] =
    items === 1 ? ["text"] : items === 2 ? ["aspect", "text"] : ["aspect", "problem", "text"];
  const below: PasteField = listsMeasures || !isAspect || parted ? "measure" : null;
  const names: readonly PasteField[] = [...upTo, below];
  return [...found].map(([kind, { count, sample, under }]) => {
    const at = levels.indexOf(kind);
    const decided = at >= 0 ? (names[at] ?? null) : under;
    const field = kind in chosen ? (chosen[kind] ?? null) : decided;
    return { kind, field, count, sample };
  });
};
