import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { normalStatus } from "../ledger/status";
import { pathsReader } from "./headingPath";
import { asksYesNo, normalHeading, type Field } from "./headings";
import type { SheetLedger } from "./readRange";

interface Column {
  readonly path: readonly string[];
  readonly field: Field | null;
  /** The first different values that stand below it. */
  readonly samples: readonly string[];
}

const isStatusWord = (sample: string, asked: boolean): boolean =>
  (normalStatus(sample, { asked })?.status ?? "") !== "";

/**
 * Columns that say how an item stands beside the one that is read for it: whoever looks at the sheet may take their words for those that count. By
 * their heading, or, as 完成情况, by the words below it. None where no status is read.
 */
export const unreadStatuses = <Each extends Column>(columns: readonly Each[]): readonly Each[] => {
  if (!columns.some(({ field }) => field === "status")) return [];
  const matches = pathsReader()(columns.map(({ path }) => path));
  return columns.filter(({ path, field, samples }, at) => {
    const heading = path.at(-1) ?? "";
    if (field !== null || heading === "" || samples.length === 0) return false;
    const meaning = matches[at]?.meaning;
    if ((meaning && "field" in meaning && meaning.field === "status") || normalHeading(heading).endsWith("状态"))
      return true;
    const mayTell = meaning && ("field" in meaning ? meaning.field === "progress" : meaning.undecided === "outcome");
    return mayTell === true && samples.every((sample) => isStatusWord(sample, asksYesNo(heading)));
  });
};

const samplesRead = 3;

const samplesOf = (rowCount: number, cellOf: (at: number) => CellValue): readonly string[] => {
  const found = new Set<string>();
  for (let at = 0; at < rowCount && found.size < samplesRead; at += 1) {
    const cell = cellOf(at);
    if (!isBlank(cell)) found.add(textOf(cell));
  }
  return [...found];
};

/** The headings of such columns of a range. */
export const unreadStatusesIn = (ledger: SheetLedger): readonly string[] => {
  if (ledger.own !== null) return [];
  const levels = [ledger, ledger.ofMeasures?.()].flatMap((each) => [...(each?.columns.values() ?? [])]);
  const fields = new Map<number, Field>(levels.map(({ index, field }) => [index, field]));
  for (const { field, columns } of ledger.ticked) for (const { index } of columns) fields.set(index, field);
  const columns = ledger.paths.map((path, index) => ({
    path,
    field: fields.get(index) ?? null,
    get samples() {
      return samplesOf(ledger.rows.rows.length, ledger.column(index));
    },
    heading: ledger.headings[index] ?? "",
  }));
  return unreadStatuses(columns).map(({ heading }) => heading);
};
