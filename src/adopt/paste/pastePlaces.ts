import { readNumbering, type NumberedText, type NumberingKind } from "../../ledger/numberedText";
import { chapterOf, closesItems, isAspectTitle } from "./pasteChapters";
import { labelHeading, labelledPieces, type Label, type LabelField } from "./pasteLabels";
import type { Paragraph } from "./pasteLines";
import { unnumberedTitles } from "./pasteTitles";

/** What a paragraph is, before its numbering is looked at for levels. */
export type Place =
  /** A heading or a text of the tree of items. */
  | { readonly as: "own" }
  /** A heading of the tree that lost its number. */
  | { readonly as: "title"; readonly field: "aspect" | "text" }
  /** The heading of a chapter that holds items. */
  | { readonly as: "chapter"; readonly status: string }
  /** Of a chapter without items, or of a list that no single item has. */
  | { readonly as: "aside" }
  /** A heading that names a field of the item above: （一）整改措施. */
  | { readonly as: "label"; readonly label: Label }
  /** A numbered text below a label; `inner`: a point of the one above. */
  | { readonly as: "listed"; readonly field: LabelField; readonly inner: boolean };

export interface Placed extends Paragraph {
  readonly place: Place;
}

/** Kinds that make a tree, outermost first (GB/T 9704); the others list points inside a paragraph. */
export const treeKinds: readonly NumberingKind[] = [
  "chinese",
  "bracketedChinese",
  "arabic",
  "outline",
  "bracketedArabic",
];

/** Fields that may hold a list. */
const lists: ReadonlySet<LabelField> = new Set<LabelField>(["measure", "progress", "gap", "cause", "evidence", "goal"]);

interface Open {
  /** null: without a number. */
  readonly kind: NumberingKind | null;
  readonly number: number;
  readonly sort: "own" | "chapter" | "aside" | "label";
  readonly title: string;
  readonly field: LabelField;
  /** Headings of the tree below it. */
  below: number;
  /** The first label below it; null where none has come. */
  first: LabelField | null;
  /** The list that runs below a label. */
  list: { readonly kind: NumberingKind; last: number } | null;
}

const opened = (
  kind: Open["kind"],
  number: number,
  sort: Open["sort"],
  title = "",
  field: LabelField = "text",
): Open => ({
  kind,
  number,
  sort,
  title,
  field,
  below: 0,
  first: null,
  list: null,
});

const isHeading = (numbered: NumberedText | null): numbered is NumberedText =>
  numbered !== null && treeKinds.includes(numbered.kind);

const outranks = (kind: NumberingKind, other: NumberingKind | null): boolean =>
  other !== null && treeKinds.indexOf(kind) < treeKinds.indexOf(other);

/** Walks a text from heading to heading with those that are open. */
class PlaceFinder {
  private open: Open[] = [];
  /** The last heading that stood below none. */
  private root: { readonly kind: NumberingKind; readonly number: number } | null = null;
  private readonly numbers: readonly (NumberedText | null)[];
  /** Numberings of which one names a chapter of problems, and none a 方面; null: titles without numbers. */
  private readonly chapters: ReadonlySet<NumberingKind | null>;
  private readonly pure: ReadonlySet<NumberingKind | null>;
  private readonly titles: ReturnType<typeof unnumberedTitles>;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly isChosen: (kind: NumberingKind) => boolean,
  ) {
    this.numbers = paragraphs.map(({ text }) => readNumbering(text));
    this.titles = unnumberedTitles(paragraphs);
    const aspects = new Set(
      this.numbers.flatMap((numbered) => (numbered && isAspectTitle(numbered.rest) ? [numbered.kind] : [])),
    );
    const holding = (which: readonly string[]): Set<NumberingKind | null> =>
      new Set(
        paragraphs.flatMap(({ text }, at) => {
          const numbered = this.numbers[at] ?? null;
          const kind = numbered?.kind ?? null;
          if (kind === null && labelHeading(text) !== null) return [];
          const chapter = chapterOf(numbered?.rest ?? text);
          if (chapter === null || !which.includes(chapter.holds)) return [];
          return kind !== null && aspects.has(kind) && chapter.status === "" ? [] : [kind];
        }),
      );
    this.chapters = holding(["problems", "rectification"]);
    this.pure = holding(["problems"]);
  }

  place(at: number): Place {
    const text = this.paragraphs[at]?.text ?? "";
    const title = this.titles.get(at);
    if (title !== undefined) {
      this.open = [opened(null, 0, "own", text)];
      return { as: "title", field: title };
    }
    const numbered = this.numbers[at] ?? null;
    const place = isHeading(numbered) ? this.heading(at, numbered) : this.plain(text, numbered);
    if (place.as === "own") this.labelsIn(text);
    return place;
  }

  private innermost(): Open | undefined {
    return this.open[this.open.length - 1];
  }

  private heading(at: number, numbered: NumberedText): Place {
    const { kind, number, rest } = numbered;
    if (this.isChosen(kind)) return this.own(kind, number, rest, this.outerOf(kind));
    if (this.innermost()?.sort === "aside" && this.innermost()?.kind === null) {
      if (!this.endsAside(kind, number)) return { as: "aside" };
      this.open = [];
    }
    const within = this.innermost();
    const same = this.open.findIndex((each) => each.kind === kind);
    const outer = same < 0 ? this.open : this.open.slice(0, same);
    const label = labelHeading(rest);
    const owner = this.owner(outer);
    if (label !== null && owner !== undefined && !outer.some(({ sort }) => sort === "label"))
      return this.labelHeading(kind, number, label, owner, outer);
    if (within?.sort === "label" && this.isListed(at, numbered, within, same)) {
      const inner = within.list !== null && within.list.kind !== kind;
      if (!inner) within.list = { kind, last: number };
      return { as: "listed", field: within.field, inner };
    }
    const above = same < 0 ? this.outerOf(kind) : outer;
    if (above[above.length - 1]?.sort === "aside") return { as: "aside" };
    if (!above.some(({ sort }) => sort === "own")) {
      this.root = { kind, number };
      const found = this.chapterAt(kind, rest);
      // 三、整改成效 is a chapter of items where these are told of below it one by one
      const chapter: typeof found =
        found?.as === "aside" && rest.includes("整改") && this.tellsOfItems(at, kind)
          ? { as: "chapter", status: "" }
          : found;
      if (chapter !== null) {
        this.open = [...above, opened(kind, number, chapter.as === "aside" ? "aside" : "chapter")];
        return chapter;
      }
    }
    return this.own(kind, number, rest, above);
  }

  /** Headings below it, each with labels of its own: 整改情况, 责任单位, 完成时间. */
  private tellsOfItems(at: number, kind: NumberingKind): boolean {
    const labels = new Set<LabelField>();
    let headings = 0;
    for (let next = at + 1; next < this.paragraphs.length; next += 1) {
      const numbered = this.numbers[next] ?? null;
      if (numbered?.kind === kind) break;
      if (isHeading(numbered)) headings += 1;
      const label = numbered === null ? labelHeading(this.paragraphs[next]?.text ?? "") : null;
      if (label !== null && label.rest !== "") labels.add(label.field);
    }
    return headings > 0 && labels.has("progress") && (labels.has("leadDept") || labels.has("deadlineText"));
  }

  /** What stays open above a heading. */
  private outerOf(kind: NumberingKind): readonly Open[] {
    const at = this.open.findIndex((each) => each.kind === kind || each.sort === "label" || outranks(kind, each.kind));
    return at < 0 ? this.open : this.open.slice(0, at);
  }

  private own(kind: NumberingKind, number: number, title: string, above: readonly Open[]): Place {
    for (const each of above) each.below += 1;
    this.open = [...above, opened(kind, number, "own", title)];
    return { as: "own" };
  }

  private chapterAt(kind: NumberingKind | null, title: string): (Place & { as: "chapter" | "aside" }) | null {
    const chapter = chapterOf(title);
    const holds = this.chapters.has(kind);
    if (chapter?.holds === "nothing" || (chapter?.holds === "soft" && holds)) return { as: "aside" };
    if (!holds) return null;
    if (chapter?.holds === "rectification" && chapter.status === "" && this.pure.has(kind)) return { as: "aside" };
    if (kind === null && chapter === null) return null;
    return { as: "chapter", status: chapter?.status ?? "" };
  }

  /** Below a chapter that has no number, numbers that go on from before it begin something new. */
  private endsAside(kind: NumberingKind, number: number): boolean {
    if (this.root === null) return !this.chapters.has(null);
    return kind === this.root.kind && number === this.root.number + 1;
  }

  private labelHeading(
    kind: NumberingKind | null,
    number: number,
    label: Label,
    owner: Open,
    outer: readonly Open[],
  ): Place {
    if (label.field === "text" && label.rest === "" && isAspectTitle(owner.title)) {
      this.open = [...outer, opened(kind, number, "chapter")];
      return { as: "aside" };
    }
    // measures of several problems at once are those of none
    const sort = owner.below > 1 ? "aside" : "label";
    const entry = opened(kind, number, sort, "", label.field);
    this.open = [...outer, entry];
    if (sort === "aside") return { as: "aside" };
    owner.first ??= label.field;
    const first = readNumbering(label.rest);
    if (first !== null) entry.list = { kind: first.kind, last: first.number };
    return { as: "label", label };
  }

  /** Whether a number belongs to the list of a label, and not to the next problem of the same numbering. */
  private isListed(at: number, { kind, number }: NumberedText, label: Open, same: number): boolean {
    if (label.kind === kind) return false;
    if (same < 0) return label.kind !== null || !this.open.some((each) => outranks(kind, each.kind));
    const goesOn = label.list?.kind === kind ? number === label.list.last + 1 : label.list === null && number === 1;
    if (!goesOn) return false;
    return number !== (this.open[same]?.number ?? 0) + 1 || !this.isProblem(at, kind);
  }

  /** The last number in front of the label that each problem has first is that of the next problem. */
  private isProblem(at: number, kind: NumberingKind): boolean {
    const first = this.owner()?.first;
    for (let next = at + 1; next < this.paragraphs.length; next += 1) {
      const text = this.paragraphs[next]?.text ?? "";
      const numbered = this.numbers[next] ?? null;
      const label = labelHeading(numbered?.rest ?? text);
      if (label !== null && lists.has(label.field)) return label.field === first;
      if (numbered?.kind === kind) return false;
    }
    return false;
  }

  /** The heading of the tree that labels belong to. */
  private owner(open: readonly Open[] = this.open): Open | undefined {
    return open.filter(({ sort }) => sort === "own").slice(-1)[0];
  }

  private plain(text: string, numbered: NumberedText | null): Place {
    const within = this.innermost();
    if (numbered !== null) {
      if (this.isChosen(numbered.kind)) return { as: "own" };
      if (within?.sort === "aside") return { as: "aside" };
      if (within?.sort !== "label") return { as: "own" };
      const inner = within.list !== null && within.list.kind !== numbered.kind;
      if (!inner) within.list = { kind: numbered.kind, last: numbered.number };
      return { as: "listed", field: within.field, inner };
    }
    const label = labelHeading(text);
    const owner = this.owner();
    const isChapter = chapterOf(text) !== null && (owner === undefined || this.chapters.has(null) || closesItems(text));
    if (
      label !== null &&
      !/[:：]/.test(text) &&
      owner !== undefined &&
      within?.sort !== "aside" &&
      !(isChapter && this.chapters.has(null))
    ) {
      if (within?.sort === "label" && within.kind === null) this.open.pop();
      owner.first ??= label.field;
      this.open.push(opened(null, 0, "label", "", label.field));
      return { as: "label", label };
    }
    const chapter = isChapter && !/[。：:]./.test(text) ? this.chapterAt(null, text) : null;
    if (chapter !== null) {
      this.open = [opened(null, 0, chapter.as === "aside" ? "aside" : "chapter")];
      return chapter;
    }
    return { as: within?.sort === "aside" ? "aside" : "own" };
  }

  /** A label within a paragraph, 整改措施：, behind which a list may begin. */
  private labelsIn(text: string): void {
    const last = labelledPieces(text).pieces.slice(-1)[0];
    if (last === undefined || last.field === "text") return;
    const inner = this.innermost();
    if (inner?.sort === "label" && inner.kind !== null) return;
    // 责任人：… stands between the points of a list, too
    if (inner?.sort === "label" && (lists.has(last.field) || inner.list === null)) this.open.pop();
    const owner = this.owner();
    if (!lists.has(last.field) || owner === undefined) return;
    owner.first ??= last.field;
    const entry = opened(null, 0, "label", "", last.field);
    const first = readNumbering(last.rest);
    if (first !== null) entry.list = { kind: first.kind, last: first.number };
    this.open.push(entry);
  }
}

/**
 * The paragraphs of a text with what each is: the chapters of a document (基本情况, 巡察发现的主要问题, 意见建议) are no 方面, and a heading such as
 * （一）整改措施 names what stands below it. A kind of numbering that the user has named is what the user says.
 */
export const placed = (
  paragraphs: readonly Paragraph[],
  chosen: Partial<Readonly<Record<NumberingKind, unknown>>>,
): readonly Placed[] => {
  const finder = new PlaceFinder(paragraphs, (kind) => (chosen[kind] ?? null) !== null);
  return paragraphs.map((paragraph, at) => {
    const place = finder.place(at);
    const kind = place.as === "listed" ? readNumbering(paragraph.text)?.kind : undefined;
    return { ...paragraph, place: kind !== undefined && kind in chosen ? { as: "own" } : place };
  });
};
