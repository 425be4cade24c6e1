import type { AdoptedIssue, AdoptedMeasure, Adoption } from "../../../src/adopt/adoption";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import * as ledgers from "../ledgers";
import { adopted, mappingOf } from "../ledgers/adopted";
import { inLayout, randomAdoption } from "../ledgers/random";

/** What an import makes of a sheet, but not where it found it. */
const ledgerIn = (sheet: ForeignSheet) => {
  const { issues, settings, extraColumns, counts } = adopted(sheet);
  const bare = ({ fields, extra }: AdoptedIssue | AdoptedMeasure) => ({ fields, extra });
  return {
    issues: issues.map((issue) => ({ ...bare(issue), measures: issue.measures.map(bare) })),
    settings,
    extraColumns,
    counts,
  };
};

/** Random ledgers are written in the layouts of the fictional ones: what is imported from there, exported and imported again is the same. */
describe.each(Object.entries(ledgers))("a random ledger in the layout of %s", (name, model) => {
  it("is the same after import, export and import", () => {
    const layout = learnLayout(model, mappingOf(model));
    for (let seed = 0; seed < 30; seed += 1) {
      const random = randomAdoption(`${name}/${seed}`);
      const sheet = inLayout(random, layout, name);
      const first = adopted(sheet);
      // a layout may have no place for measures or 方面, but no item is lost on the way
      const wordsOf = ({ issues }: Adoption) => issues.map(({ fields }) => fields.text);
      expect({ seed, items: wordsOf(first) }).toEqual({ seed, items: wordsOf(random) });
      const again = inLayout(first, learnLayout(sheet, mappingOf(sheet)), name);
      expect({ seed, ...ledgerIn(again) }).toEqual({ seed, ...ledgerIn(sheet) });
    }
  });
});
