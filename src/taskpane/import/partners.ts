import type { SheetMapping } from "../../adopt/adoption";
import { departmentOf, hasSameLayout, type SheetPart } from "../../adopt/sourceSheets";
import { mappingLike } from "./keptMapping";
import {
  candidateId,
  chooseCandidate,
  holdsTheLedger,
  isMostlyIn,
  textsOf,
  type ChosenSheet,
  type FoundSheets,
} from "./sheetChoice";

/** Another ledger of the same columns, to be imported together with the chosen one. */
export interface Partner {
  readonly chosen: ChosenSheet;
  readonly isTicked: boolean;
  /** The sheet that has most of its items already: both together would double them. */
  readonly repeats: string | null;
}

/** 8月, 2023年, 第二轮: lists of other times are no parts of one ledger. */
const namesTime = ({ sheet: { name } }: ChosenSheet): boolean =>
  /[年月轮届季期批]/.test(name) && departmentOf(name) === null;

/** Sheets of the workbook with one ledger on each: of a sheet that holds several each has the others around it, and 导出原格式 gives them back there. */
const onSheetsOfTheirOwn = ({ candidates }: FoundSheets): FoundSheets["candidates"] =>
  candidates.filter((each) => candidates.every((other) => other === each || other.sheet !== each.sheet));

/** Ledgers of the workbook that have the columns of the chosen one, each alone on its sheet, in the order of the workbook. */
export const partnersOf = (
  found: FoundSheets,
  chosen: { readonly sheet: string; readonly recognised: SheetMapping },
): readonly ChosenSheet[] =>
  [...onSheetsOfTheirOwn(found)]
    .sort((a, b) => a.sheet - b.sheet)
    .flatMap((candidate) => {
      if (candidate.name === chosen.sheet) return [];
      const other = chooseCandidate(found, candidate);
      return other !== null && hasSameLayout(other.recognised, chosen.recognised) ? [other] : [];
    });

/**
 * Which of them go along unless the user says otherwise: without a ledger all whose items are others (not those of other months or rounds); with one, those that are in it already, and
 * versions of the chosen one's kind (a copy beside the old sheet) before others.
 */
export const withTicks = (
  others: readonly ChosenSheet[],
  chosen: ChosenSheet,
  ledger: ReadonlySet<string>,
  ticks: ReadonlyMap<string, boolean>,
): readonly Partner[] => {
  const taken = [chosen];
  const offered = new Map<string, Omit<Partner, "chosen">>();
  const inTurn = [...others].sort((a, b) => Number(b.known === chosen.known) - Number(a.known === chosen.known));
  for (const other of inTurn) {
    const texts = textsOf(other);
    const same = taken.find((each) => isMostlyIn(texts, textsOf(each)));
    const belongs =
      ledger.size === 0
        ? !namesTime(other) && !namesTime(chosen)
        : other.known === "name" || holdsTheLedger(other, ledger);
    const isOffered = same === undefined && belongs;
    // what the user takes out makes no room for another version of it
    if (isOffered) taken.push(other);
    offered.set(other.id, { isTicked: ticks.get(other.id) ?? isOffered, repeats: same?.sheet.name ?? null });
  }
  return others.map((other) => ({ chosen: other, isTicked: false, repeats: null, ...offered.get(other.id) }));
};

/** The chosen ledger and those that go along, in the order of the workbook; what the user said of its columns holds for all. */
export const partsOf = (
  { candidates }: Pick<FoundSheets, "candidates">,
  chosen: ChosenSheet,
  partners: readonly Partner[],
): readonly SheetPart[] => {
  const parts = new Map<string, SheetPart>([[chosen.id, chosen]]);
  for (const { chosen: other, isTicked } of partners)
    if (isTicked) parts.set(other.id, { sheet: other.sheet, mapping: mappingLike(other.recognised, chosen.mapping) });
  const places = [...candidates].sort((a, b) => a.sheet - b.sheet || a.block.firstHeadingRow - b.block.firstHeadingRow);
  return places.flatMap((candidate) => {
    const part = parts.get(candidateId(candidate));
    return part === undefined ? [] : [{ sheet: part.sheet, mapping: part.mapping }];
  });
};
