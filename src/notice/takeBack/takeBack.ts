import { groupBy } from "../../ledger/groupBy";
import type { Ledger } from "../../ledger/model";
import { buildNotice, type NoticeOptions } from "../buildNotice";
import { isHeading } from "../document";
import { numberEnd } from "../headingMark";
import { alignText, type Alignment } from "./alignText";
import { withoutAnnexes } from "./annexLines";
import { hasMark, withoutOwnMark } from "./lackMarks";
import { bare, fold } from "./likeness";
import { isSound } from "./isSound";
import { longestAscending } from "./longestAscending";
import { saidElsewhere } from "./saidElsewhere";
import { wasSent, type SentText } from "./sentText";
import { sourceKey, type TextSource } from "./sources";
import { splitAtPieces, type SplitPiece } from "./splitAtPieces";
import type {
  ComputedDifference,
  ComputedKind,
  Contradiction,
  MissingBlock,
  TakenBack,
  TextDifference,
  Undecided,
} from "./takenBack";
import type { TextLine } from "./textLines";
import { tracedNotice, type Block, type TracedNotice } from "./tracedNotice";
import { withAccepted } from "./withAccepted";

/** What one block says of one cell. */
interface Place {
  readonly source: TextSource;
  readonly before: string;
  readonly after: string;
  readonly content: string;
  readonly block: Block;
  readonly line: number;
  /** The whole block as the text has it. */
  readonly found: string;
}

const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const same = (a: string, b: string): boolean => fold(a).replace(/\s/g, "") === fold(b).replace(/\s/g, "");

/** The notice sets the punctuation before its own sentences. */
const withoutJoint = (text: string): string => text.replace(/^[。；，\s]+/, "");

const kindOf = (block: Block, index: number, { piece }: SplitPiece): ComputedKind => {
  if (piece.placeholder !== undefined) return "figure";
  if (block.pieces.every(({ source }) => source === null) && !isHeading(block.level)) return "whole";
  if (index === 0 && isHeading(block.level)) return "number";
  if (index === 0 && block.level === "label") return "label";
  return index > 0 && block.issueId !== undefined && /[。]\s*$/.test(piece.text) ? "due" : "frame";
};

const computedIn = (block: Block, parts: readonly SplitPiece[], line: number): readonly ComputedDifference[] =>
  parts.flatMap((part, index): readonly ComputedDifference[] => {
    const { piece, found } = part;
    if (piece.source !== null && (piece.placeholder === undefined || found === "")) return [];
    const { issueId, first } = block;
    const at = { paragraph: first, line, ...(issueId === undefined ? {} : { issueId }) };
    const parted = joint(parts, index);
    if (parted !== null) return [{ kind: "frame", ...parted, ...at }];
    const [built, text] = index === 0 ? [piece.text, found] : [withoutJoint(piece.text), withoutJoint(found)];
    if (same(built, text) || bare(built + text) === "") return [];
    const kind = kindOf(block, index, part);
    // Word numbers the paragraph itself, or the number is written another way
    if (kind === "number" && (found === "" || bare(found) === bare(piece.text))) return [];
    return [{ kind, built, text, ...at }];
  });

const nearby = 8;

/** Of a heading with its text behind it: the full stop between the two, which is of no cell; with what stands beside it. */
const joint = (
  parts: readonly SplitPiece[],
  index: number,
): { readonly built: string; readonly text: string } | null => {
  const [left, own, right] = [parts[index - 1], parts[index], parts[index + 1]];
  if (!left?.piece.source || !right?.piece.source || own === undefined) return null;
  if (bare(own.piece.text + own.found) !== "" || left.found.trim() === "" || right.found.trim() === "") return null;
  const [built, found] = [parts.map(({ piece }) => piece.text), parts.map((part) => part.found)];
  // a line break may have come to the words beside it
  const between = (texts: readonly string[]): string =>
    [/\s*$/.exec(texts[index - 1] ?? "")?.[0], texts[index], /^\s*/.exec(texts[index + 1] ?? "")?.[0]].join("");
  const isBroken = (texts: readonly string[]): boolean => between(texts).includes("\n");
  if (isBroken(built) === isBroken(found) && same(own.piece.text, own.found)) return null;
  const beside = (texts: readonly string[]): string =>
    `${(texts[index - 1] ?? "").slice(-nearby)}${texts[index] ?? ""}${(texts[index + 1] ?? "").slice(0, nearby)}`;
  return { built: beside(built), text: beside(found) };
};

/** What the cell is to hold, so that the paper prints `found`. */
const asInCell = ({ piece: { placeholder, quoted, echo }, found }: SplitPiece): string => {
  if (found === "") return "";
  if (placeholder !== undefined) return placeholder;
  const words = quoted === true ? found.replace(/‘/g, "“").replace(/’/g, "”") : found;
  return `${words}${echo ?? ""}`;
};

const placesIn = (
  block: Block,
  parts: readonly SplitPiece[],
  { line, found }: Pick<Place, "line" | "found">,
): readonly Place[] => {
  const sources = new Map(
    parts.flatMap(({ piece: { source } }) => (source ? [[sourceKey(source), source] as const] : [])),
  );
  return [...sources].map(([key, source]): Place => {
    const own = parts.filter(({ piece }) => piece.source && sourceKey(piece.source) === key);
    const join = (textOf: (part: SplitPiece) => string): string => tidy(own.map(textOf).join(""));
    const before = join(({ piece }) => piece.text);
    return {
      source,
      before,
      after: join(({ piece, found }) => (piece.placeholder !== undefined && found !== "" ? piece.text : found)),
      content: withoutOwnMark(before, join(asInCell)),
      block,
      line,
      found,
    };
  });
};

interface CellChange {
  readonly difference: TextDifference;
  readonly block: Block;
  readonly found: string;
}

const cellChange = (places: readonly Place[]): CellChange | Contradiction | null => {
  const [first] = places;
  if (first === undefined || places.every(({ before, after }) => before === after)) return null;
  const changed = places.find(({ before, after }) => before !== after) ?? first;
  const { source, before, after, content, block, line, found } = changed;
  if (places.some((place) => place.after !== after)) {
    const texts = places.map((place) => place.after);
    return { source, before, texts, paragraph: block.first, line };
  }
  const { issueId, first: paragraph } = block;
  const ofIssue = issueId === undefined ? {} : { issueId };
  return {
    difference: { key: sourceKey(source), source, before, after, content, paragraph, line, exact: true, ...ofIssue },
    block,
    found,
  };
};

const missingBlocks = ({ blocks }: TracedNotice, { missing }: Alignment): readonly MissingBlock[] =>
  missing.flatMap((index) => {
    const block = blocks[index];
    if (block === undefined) return [];
    const kind = isHeading(block.level) ? (block.issueId === undefined ? "heading" : "item") : "text";
    return [
      {
        kind,
        text: block.text,
        paragraph: block.first,
        ...(block.issueId === undefined ? {} : { issueId: block.issueId }),
      } as const,
    ];
  });

/** The fewest headings that have to be put back in their places, so that all stand in the order of the notice. */
const movedBlocks = ({ blocks }: TracedNotice, { linesOf }: Alignment): TakenBack["moved"] => {
  const found = blocks.flatMap(({ level, text, issueId }, index) => {
    const line = linesOf.get(index)?.[0];
    if (line === undefined || !isHeading(level)) return [];
    return [{ text, line, ...(issueId === undefined ? {} : { issueId }) }];
  });
  const inOrder = longestAscending(found.map(({ line }) => line));
  return found.filter((_, place) => !inOrder.has(place));
};

/** What a paragraph says; which number a heading has is not a matter of its words. */
const saidBy = (level: Block["level"], text: string): string =>
  bare(isHeading(level) ? text.slice(numberEnd(text)) : text);

/** The same differences, and of each whether the next notice will say it so. */
const checked = (
  ledger: Ledger,
  options: NoticeOptions,
  changes: readonly CellChange[],
  sent: SentText | null,
): readonly TextDifference[] => {
  if (changes.length === 0) return [];
  const all = changes.map(({ difference }) => difference);
  const rebuilt = buildNotice(withAccepted(ledger, all), options);
  const printed = new Set(
    rebuilt.paragraphs.flatMap(({ level, text }) => text.split("\n").map((line) => saidBy(level, line))),
  );
  return changes.map((change) => ({
    ...change.difference,
    ...since(sent, change),
    exact: change.found.split("\n").every((line, index) => {
      // only the first line of a run-in heading has its number
      const said = index === 0 ? saidBy(change.block.level, line) : bare(line);
      return said === "" || printed.has(said);
    }),
  }));
};

/** Who changed a paragraph since the paper was sent, where the ledger did. */
const since = (sent: SentText | null, { block, found }: CellChange): Pick<TextDifference, "since"> => {
  if (sent === null) return {};
  if (wasSent(sent, found)) return { since: "ledger" };
  return wasSent(sent, block.text) ? {} : { since: "both" };
};

/** Words of a cell stand where the paper has only its mark. */
const mixesMark = ({ piece: { source, text }, found }: SplitPiece): boolean =>
  source === null && hasMark(text) && found.trim() !== "" && !same(text, found);

const undecidedIn = (block: Block, text: string, line: number, elsewhere: readonly string[]): Undecided => {
  const { issueId, first: paragraph, level, pieces } = block;
  const own = pieces.flatMap(({ source, text: words }, index) => {
    if (source !== null) return [];
    return [withoutJoint(index === 0 && isHeading(level) ? words.slice(numberEnd(words)) : words)];
  });
  return {
    built: block.text,
    text,
    own: [...own.filter((sentence) => bare(sentence) !== ""), ...elsewhere],
    paragraph,
    line,
    ...(issueId === undefined ? {} : { issueId }),
  };
};

/**
 * Holds a text that came back from Word against the notice that the ledger gives now. Paragraphs are found by their headings, numbers and
 * neighbours; what was changed in words that come from a cell is a difference that can be taken over (`acceptedChanges`). Numbers,
 * labels, sentences of deadlines and figures are the ledger's. `sent`: what the paper said when it went out, where its file tells.
 */
export const takeBack = (
  all: readonly TextLine[],
  ledger: Ledger,
  options: NoticeOptions,
  sent: SentText | null = null,
): TakenBack => {
  const traced = tracedNotice(ledger, options);
  const lines = withoutAnnexes(all, traced.document);
  const alignment = alignText(traced.blocks, lines);
  const computed: ComputedDifference[] = [];
  const places: Place[] = [];
  const undecided: Undecided[] = [];
  const open = new Set<string>();
  let unchanged = 0;
  const lacking = alignment.missing.flatMap((index) => traced.blocks[index] ?? []);
  traced.blocks.forEach((block, index) => {
    const linesOf = alignment.linesOf.get(index);
    const [line] = linesOf ?? [];
    if (linesOf === undefined || line === undefined) return;
    // a title has as many lines as it needs, and is one paragraph
    const found = linesOf.map((each) => lines[each]?.text ?? "").join(block.level === "title" ? "" : "\n");
    const isSame = tidy(found) === tidy(block.text);
    if (isSame) unchanged += 1;
    const parts = isSame
      ? block.pieces.map((piece): SplitPiece => ({ piece, found: piece.text }))
      : splitAtPieces(block, found);
    const its = placesIn(block, parts, { line, found });
    const elsewhere = isSame ? [] : saidElsewhere(parts, lacking);
    const isMarked = its.some(
      ({ before, after, content }) => before !== after && (hasMark(content) || parts.some(mixesMark)),
    );
    if (!isSame && (isMarked || elsewhere.length > 0 || !isSound(parts))) {
      undecided.push(undecidedIn(block, found, line, elsewhere));
      for (const { source } of block.pieces) if (source) open.add(sourceKey(source));
      return;
    }
    computed.push(...computedIn(block, parts, line));
    places.push(...its);
  });
  const changes: CellChange[] = [];
  const contradictions: Contradiction[] = [];
  for (const ofCell of groupBy(places, ({ source }) => sourceKey(source)).values()) {
    const change = cellChange(ofCell);
    if (change === null) continue;
    if (!("difference" in change)) contradictions.push(change);
    else if (!open.has(change.difference.key)) changes.push(change);
    else {
      // it reads otherwise at another place, where nobody can tell how
      const { source, before, after, paragraph, line } = change.difference;
      contradictions.push({ source, before, texts: [after], paragraph, line });
    }
  }
  return {
    differences: checked(ledger, options, changes, sent),
    computed,
    undecided,
    contradictions,
    moved: movedBlocks(traced, alignment),
    unknown: alignment.unknown.map((line) => ({ line, text: lines[line]?.text ?? "" })),
    missing: missingBlocks(traced, alignment),
    same: unchanged,
    annexLines: all.filter(({ text }, index) => text !== "" && (lines[index]?.text ?? "") === "").length,
  };
};
