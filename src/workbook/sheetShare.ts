import { departmentOf, sheetTitle, sourceHeading } from "../adopt/sourceSheets";
import { textOf } from "../ledger/cell";
import type { Issue, Ledger } from "../ledger/model";
import { bareNames } from "../ledger/names";
import { inSeqOrder, isWholeSeq, seqBelow } from "../ledger/order";
import { importedWith, sheetTitles } from "./importGroups";
import type { KeptImport } from "./importOperations";
import { importsIn } from "./keptImports";
import type { TablesRead } from "./readTables";

/** One of the sheets that a ledger was put together from. */
export interface SheetShare {
  readonly title: string;
  readonly titles: readonly string[];
}

/** null: the sheet was imported alone. */
export const shareOf = ({ tables, date1904 }: TablesRead, kept: KeptImport): SheetShare | null => {
  const table = tables.find(({ key }) => key === "imports");
  const titles = table === undefined ? [] : sheetTitles(importedWith(importsIn(table, date1904), kept));
  return titles.length > 1 ? { title: sheetTitle(kept.mapping.sheet), titles } : null;
};

/** The sheet of an item: the one it came from, else the one of its department, else the first. */
const titleOf = ({ source, leadDept }: Issue, titles: readonly string[]): string | undefined => {
  const named = sheetTitle(textOf(source.extra[sourceHeading]));
  if (titles.includes(named)) return named;
  const leading = bareNames(leadDept);
  return titles.find((title) => leading.includes(departmentOf(title) ?? title)) ?? titles[0];
};

/**
 * What of a ledger stands on one of the sheets that it was put together from, counted from 1 where the sheet is.
 *
 * @param firstSeq 序号 of the first item of the sheet as it stands, "" where that is not known
 */
export const shareOfSheet = (ledger: Ledger, { title, titles }: SheetShare, firstSeq: string): Ledger => {
  const issues = inSeqOrder(ledger.issues.filter((issue) => titleOf(issue, titles) === title));
  const ids = new Set(issues.map(({ id }) => id));
  const measures = ledger.measures.filter(({ issueId }) => ids.has(issueId));
  const countsOn = firstSeq !== "" && firstSeq !== "1";
  if (countsOn || !issues.every(({ seq }) => isWholeSeq(seq))) return { ...ledger, issues, measures };
  const numbers = new Map(issues.map(({ id, seq }, at) => [id, { seq, now: String(at + 1) }]));
  return {
    ...ledger,
    issues: issues.map((issue, at) => ({ ...issue, seq: String(at + 1) })),
    measures: measures.map((measure) => {
      const { seq = "", now = "" } = numbers.get(measure.issueId) ?? {};
      return { ...measure, seq: seqBelow(measure.seq, seq, now) };
    }),
  };
};
