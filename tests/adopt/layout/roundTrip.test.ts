import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { effectiveAsOf } from "../../../src/ledger/readLedger";
import * as ledgers from "../ledgers";
import { adopted, mappingOf } from "../ledgers/adopted";
import { writtenLedger } from "../ledgers/written";

const today = { year: 2022, month: 9, day: 30 };

const wayBack = (sheet: ForeignSheet): SheetPage => {
  const ledger = writtenLedger(adopted(sheet));
  return fillLayout(ledger, learnLayout(sheet, mappingOf(sheet)), { asOf: effectiveAsOf(ledger, today) });
};

const asSheet = (page: SheetPage, name: string): ForeignSheet => ({
  name,
  firstRow: 1,
  firstColumn: 1,
  cells: page.cells,
  merges: page.merges,
});

const cases = Object.entries(ledgers);

describe("a ledger in the layout that it came from", () => {
  it.each(cases)("reads like what went in: %s", (_, sheet) => {
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });

  it.each(cases)("has the same merged cells: %s", (_, sheet) => {
    const places = (merges: ForeignSheet["merges"]): readonly string[] =>
      merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();
    expect(places(wayBack(sheet).merges)).toEqual(places(sheet.merges));
  });

  it.each(cases)("is the same ledger when it is taken over again: %s", (name, sheet) => {
    const again = adopted(asSheet(wayBack(sheet), name));
    const first = adopted(sheet);
    expect({ ...again, problems: again.problems.length }).toEqual({ ...first, problems: first.problems.length });
  });
});
