import type { Ledger } from "../../ledger/model";
import type { NoticeOptions } from "../buildNotice";
import { isHeading } from "../document";
import { numberEnd } from "../headingMark";
import { alignText, type Alignment } from "./alignText";
import { withoutAnnexes } from "./annexLines";
import { cellChanges } from "./cellChanges";
import { placesIn, tidy, type Place } from "./cellPlaces";
import { checkedDifferences } from "./checkedDifferences";
import { computedIn, withoutJoint } from "./computedDifferences";
import { isSound } from "./isSound";
import { hasMark } from "./lackMarks";
import { bare, readsSame } from "./likeness";
import { longestAscending } from "./longestAscending";
import { goesOnIn, saidElsewhere } from "./saidElsewhere";
import type { SentText } from "./sentText";
import { sourceKey } from "./sources";
import { splitAtPieces, type SplitPiece } from "./splitAtPieces";
import type { ComputedDifference, MissingBlock, TakenBack, Undecided } from "./takenBack";
import type { TextLine } from "./textLines";
import { tracedNotice, type Block, type TracedNotice } from "./tracedNotice";

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

/** Words of a cell stand where the paper has only its mark. */
const mixesMark = ({ piece: { source, text }, found }: SplitPiece): boolean =>
  source === null && hasMark(text) && found.trim() !== "" && !readsSame(text, found);

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
  const beside = alignment.unknown.map(({ text }) => text);
  const lacking = alignment.missing.flatMap((index) => traced.blocks[index] ?? []);
  traced.blocks.forEach((block, index) => {
    const line = alignment.linesOf.get(index)?.[0];
    const found = alignment.textOf.get(index);
    if (line === undefined || found === undefined) return;
    const isSame = tidy(found) === tidy(block.text);
    if (isSame) unchanged += 1;
    const parts = isSame
      ? block.pieces.map((piece): SplitPiece => ({ piece, found: piece.text }))
      : splitAtPieces(block, found);
    const its = placesIn(block, parts, { line, found, isUnsure: alignment.unsure.has(index) });
    const elsewhere = isSame ? [] : saidElsewhere(parts, lacking);
    const isMarked = its.some(
      ({ before, after, content }) => before !== after && (hasMark(content) || parts.some(mixesMark)),
    );
    const isApart = !isSame && its.length > 0 && goesOnIn(block.text, found, beside);
    if (!isSame && (isMarked || isApart || elsewhere.length > 0 || !isSound(parts))) {
      undecided.push(undecidedIn(block, found, line, elsewhere));
      for (const { source } of block.pieces) if (source) open.add(sourceKey(source));
      return;
    }
    computed.push(...computedIn(block, parts, line));
    places.push(...its);
  });
  const { changes, contradictions } = cellChanges(places, open);
  return {
    differences: checkedDifferences(ledger, options, changes, sent),
    computed,
    undecided,
    contradictions,
    moved: movedBlocks(traced, alignment),
    unknown: alignment.unknown,
    missing: missingBlocks(traced, alignment),
    same: unchanged,
    annexLines: all.filter(({ text }, index) => text !== "" && (lines[index]?.text ?? "") === "").length,
  };
};
