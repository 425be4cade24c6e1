import { sampleLedger } from "../../../samples/content/sampleLedger";
import type { Ledger } from "../../../src/ledger/model";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { noticeLayouts } from "../../../src/notice/layouts";
import { proofread } from "../../../src/notice/proofread/proofread";
import { ledgerOf } from "../ledgerRows";
import { randomLedger } from "../randomLedger";
import { asOf } from "../smallLedger";

const layouts = Object.keys(noticeLayouts) as NoticeOptions["layout"][];

const cases: readonly (readonly [string, Ledger, NoticeOptions["asOf"]])[] = [
  ["the sample", ledgerOf(sampleLedger), { year: 2026, month: 11, day: 20 }],
  ...Array.from({ length: 25 }, (_, n) => [`ledger ${n}`, randomLedger(`proof ${n}`, 3 + n), asOf] as const),
];

describe.each(layouts)("layout %s", (layout) => {
  test.each(cases)("%s: the notice built from a sound ledger has no finding", (_, ledger, day) => {
    for (const decimals of [0, 1, 2] as const) {
      const options = { layout, asOf: day, decimals };
      const { paragraphs, missing } = buildNotice(ledger, options);
      const findings = proofread(paragraphs, ledger, options);
      // the sample has no wording as tasks, which layout E marks
      expect(missing.length > 0 ? findings.filter(({ rule }) => rule !== "leftover") : findings).toEqual([]);
    }
  });
});

test("500 sound items have no findings", () => {
  const ledger = randomLedger("many", 500);
  const { paragraphs } = buildNotice(ledger, { layout: "A", asOf });
  expect(proofread(paragraphs, ledger, { layout: "A", asOf })).toEqual([]);
});
