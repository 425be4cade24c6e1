import { isHeading } from "../document";
import { bare, readsSame } from "./likeness";
import type { SplitPiece } from "./splitAtPieces";
import type { ComputedDifference, ComputedKind } from "./takenBack";
import type { Block } from "./tracedNotice";

/** The notice sets the punctuation before its own sentences. */
export const withoutJoint = (text: string): string => text.replace(/^[。；，\s]+/, "");

const kindOf = (block: Block, index: number, { piece }: SplitPiece): ComputedKind => {
  if (piece.placeholder !== undefined) return "figure";
  if (block.pieces.every(({ source }) => source === null) && !isHeading(block.level)) return "whole";
  if (index === 0 && isHeading(block.level)) return "number";
  if (index === 0 && block.level === "label") return "label";
  return index > 0 && block.issueId !== undefined && /[。]\s*$/.test(piece.text) ? "due" : "frame";
};

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
  if (isBroken(built) === isBroken(found) && readsSame(own.piece.text, own.found)) return null;
  const beside = (texts: readonly string[]): string =>
    `${(texts[index - 1] ?? "").slice(-nearby)}${texts[index] ?? ""}${(texts[index + 1] ?? "").slice(0, nearby)}`;
  return { built: beside(built), text: beside(found) };
};

/** What a block says otherwise in words that the notice computes itself. */
export const computedIn = (block: Block, parts: readonly SplitPiece[], line: number): readonly ComputedDifference[] =>
  parts.flatMap((part, index): readonly ComputedDifference[] => {
    const { piece, found } = part;
    if (piece.source !== null && (piece.placeholder === undefined || found === "")) return [];
    const { issueId, first } = block;
    const at = { paragraph: first, line, ...(issueId === undefined ? {} : { issueId }) };
    const parted = joint(parts, index);
    if (parted !== null) return [{ kind: "frame", ...parted, ...at }];
    const [built, text] = index === 0 ? [piece.text, found] : [withoutJoint(piece.text), withoutJoint(found)];
    if (readsSame(built, text) || bare(built + text) === "") return [];
    const kind = kindOf(block, index, part);
    // Word numbers the paragraph itself, or the number is written another way
    if (kind === "number" && (found === "" || bare(found) === bare(piece.text))) return [];
    return [{ kind, built, text, ...at }];
  });
