import type { LedgerBlock, SheetMapping } from "../../adopt/adoption";
import { findLedgersInSteps, type LedgerCandidate } from "../../adopt/findLedgers";
import type { ForeignSheet } from "../../adopt/foreignSheet";
import { mapSheet } from "../../adopt/mapSheet";
import { bareText } from "../../adopt/matchTexts";
import { separateNumber } from "../../adopt/numberPrefix";
import { isBlank, textOf } from "../../ledger/cell";
import type { Issue } from "../../ledger/model";
import type { KeptImport } from "../../workbook/importOperations";
import { keptFor, mappingLike } from "./keptMapping";

/** The sheets of a workbook as an import has read them. */
export interface FoundSheets {
  readonly sheets: readonly ForeignSheet[];
  readonly candidates: readonly LedgerCandidate[];
  readonly kept: readonly KeptImport[];
  /** Texts of the issues of the ledger, bare. */
  readonly texts: ReadonlySet<string>;
}

/** The ledger that is to be imported. */
export interface ChosenSheet {
  /** Of its candidate, or `byHand`. */
  readonly id: string;
  readonly sheet: ForeignSheet;
  /** As recognised, before the user changed anything. */
  readonly recognised: SheetMapping;
  readonly mapping: SheetMapping;
  /** How it is known from an earlier import. */
  readonly known: "name" | "headings" | null;
}

export const byHand = "byHand";

export const candidateId = ({ name, block }: LedgerCandidate): string =>
  `${name}/${block.firstHeadingRow}/${block.firstColumn}`;

/** In steps between which the page can be used. */
export function* findIn(
  sheets: readonly ForeignSheet[],
  kept: readonly KeptImport[],
  issues: readonly Pick<Issue, "text" | "problem">[],
): Generator<void, FoundSheets> {
  const candidates = yield* findLedgersInSteps(sheets);
  const texts = new Set(issues.map(({ text, problem }) => bareText(text || problem)).filter((text) => text !== ""));
  return { sheets, kept, texts, candidates: candidates.filter(({ kind }) => kind === "foreign") };
}

/** A block of a sheet with its columns as recognised, or as they were chosen in an earlier import. */
export const chooseBlock = (
  sheet: ForeignSheet,
  block: LedgerBlock,
  id: string,
  kept: readonly KeptImport[],
): ChosenSheet => {
  const fresh = mapSheet(sheet, block);
  const before = keptFor(fresh, kept);
  const recognised = before === null ? fresh : mappingLike(fresh, before.kept.mapping);
  return { id, sheet, recognised, mapping: recognised, known: before?.by ?? null };
};

export const chooseCandidate = ({ sheets, kept }: FoundSheets, candidate: LedgerCandidate): ChosenSheet | null => {
  const sheet = sheets[candidate.sheet];
  return sheet === undefined ? null : chooseBlock(sheet, candidate.block, candidateId(candidate), kept);
};

/** Texts of the items of a sheet, bare. */
export const textsOf = ({ sheet, mapping: { block, columns } }: ChosenSheet): ReadonlySet<string> => {
  const column = columns.find(({ field }) => field === "text") ?? columns.find(({ field }) => field === "problem");
  const texts = new Set<string>();
  if (column === undefined) return texts;
  for (const row of sheet.cells.slice(block.lastHeadingRow + 1, block.lastRow + 1)) {
    const words = textOf(row[column.index]);
    texts.add(bareText(separateNumber(words)?.rest ?? words));
  }
  texts.delete("");
  return texts;
};

/** Half of the smaller of the two stand in the other, too. */
export const isMostlyIn = (texts: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  const common = [...texts].filter((text) => others.has(text)).length;
  return common > 0 && common * 2 >= Math.min(texts.size, others.size);
};

/** Most items of the sheet are in the ledger, or most of the ledger's in the sheet, in the same words. */
export const holdsTheLedger = (chosen: ChosenSheet, ledger: ReadonlySet<string>): boolean =>
  isMostlyIn(textsOf(chosen), ledger);

/**
 * The candidate that is offered first: a sheet that has the headings of an earlier import under a name of its own and the items of the ledger (a
 * newer version beside the old one), the sheet imported before, another that holds the ledger. Of a workbook with a ledger nothing else: it
 * may be another ledger of the same form. Without one, the best.
 */
export const firstChoice = (found: FoundSheets): ChosenSheet | null => {
  const [best, ...others] = found.candidates;
  if (best === undefined) return null;
  if (found.kept.length === 0) return chooseCandidate(found, best);
  const all = [best, ...others].flatMap((candidate) => chooseCandidate(found, candidate) ?? []);
  if (found.texts.size === 0) return all.find(({ known }) => known !== null) ?? all[0] ?? null;
  const holding = all.filter((each) => holdsTheLedger(each, found.texts));
  return (
    holding.find(({ known }) => known === "headings") ?? all.find(({ known }) => known === "name") ?? holding[0] ?? null
  );
};

/** The same place after the sheets were read again, with what the user had chosen; null when it is gone. */
export const chooseAgain = (found: FoundSheets, before: ChosenSheet): ChosenSheet | null => {
  const candidate = found.candidates.find((each) => candidateId(each) === before.id);
  const sheet = found.sheets.find(({ name }) => name === before.sheet.name);
  if (sheet === undefined) return null;
  const again =
    candidate !== undefined
      ? chooseCandidate(found, candidate)
      : before.id === byHand
        ? chooseBlock(sheet, blockByHand(sheet, before.mapping.block), byHand, found.kept)
        : null;
  return again === null ? null : { ...again, mapping: mappingLike(again.mapping, before.mapping) };
};

/** Everything below heading rows that the user named; rows of `cells`, 0-based. */
export const blockByHand = (
  { cells }: ForeignSheet,
  { firstHeadingRow, lastHeadingRow }: Pick<LedgerBlock, "firstHeadingRow" | "lastHeadingRow">,
): LedgerBlock => {
  const width = cells[0]?.length ?? 0;
  const filled = Array.from({ length: width }, () => false);
  let lastRow = lastHeadingRow;
  for (let at = firstHeadingRow; at < cells.length; at += 1)
    cells[at]?.forEach((cell, column) => {
      if (isBlank(cell)) return;
      filled[column] = true;
      lastRow = Math.max(lastRow, at);
    });
  return {
    firstHeadingRow,
    lastHeadingRow,
    lastRow,
    firstColumn: Math.max(0, filled.indexOf(true)),
    lastColumn: Math.max(0, filled.lastIndexOf(true)),
  };
};

const searchedRows = 30;

/** The row that looks most like headings where none are known: the one with the most texts near the top, 0-based. */
export const likelyHeadingRow = ({ cells }: ForeignSheet): number => {
  let best = 0;
  let most = 0;
  cells.slice(0, searchedRows).forEach((row, at) => {
    const texts = row.filter((cell) => typeof cell === "string" && !isBlank(cell)).length;
    if (texts > most) [best, most] = [at, texts];
  });
  return best;
};
