import type { Ledger } from "../../../src/ledger/model";
import { chineseNumber, parseChineseNumber } from "../../../src/ledger/numbering";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { layoutKeys } from "../../../src/notice/layouts";
import { proofread } from "../../../src/notice/proofread/proofread";
import { noticeKinds } from "../../../src/notice/slotItems";
import { tracedNotice } from "../../../src/notice/takeBack/tracedNotice";
import { ledgerOf, slots } from "../ledgerRows";
import { randomLedger } from "../randomLedger";
import { asOf } from "../smallLedger";

const withSlots = (ledger: Ledger, contents: Readonly<Record<string, string>>): Ledger => ({
  ...ledger,
  slots: [...ledger.slots, ...ledgerOf({ slots: slots(contents) }).slots],
});

const yesNo = (is: boolean): string => (is ? "是" : "否");

/** Every kind, number of decimals and way of printing zeros; not each with each. */
const variants = noticeKinds.map((kind, index) => ({
  kind,
  decimals: (["0", "1", "2"] as const)[index % 3] ?? "1",
  zeros: index % 4 < 2,
  closures: index % 8 < 4,
}));

const variantOf = (seed: string, { kind, decimals, zeros, closures }: (typeof variants)[number]): Ledger => {
  const ledger = withSlots(randomLedger(seed, 5), {
    通报种类: kind,
    小数位: decimals,
    打印零值: yesNo(zeros),
    写销号情况: yesNo(closures),
  });
  const done = ledger.issues.map((issue, index) =>
    issue.completedOn !== null && index % 2 === 0
      ? { ...issue, closure: "已销号" as const, closedOn: issue.completedOn }
      : issue,
  );
  return { ...ledger, issues: done };
};

const number = /\d+(?:\.\d+)?|[一二三四五六七八九十两]+(?=[项个条次、）])/g;

const beside = (printed: string): readonly string[] => {
  if (!/\d/.test(printed)) {
    const value = printed === "两" ? 2 : (parseChineseNumber(printed) ?? 0);
    return [value - 1, value + 1].filter((each) => each > 0).map(chineseNumber);
  }
  const decimals = printed.split(".")[1]?.length ?? 0;
  return [-1, 1].map((step) => (Number(printed) + step).toFixed(decimals)).filter((each) => Number(each) >= 0);
};

interface Changed {
  readonly says: string;
  readonly lines: readonly { readonly text: string }[];
}

/** In a report the words of cells stand that are no wording of a notice: only its figures and days are the ledger's. */
const isCellText = (layout: string, block: { readonly level: string; readonly issueId?: string }): boolean =>
  layout === "R" && (block.level !== "body" || block.issueId !== undefined);

/** The paper with one number changed that the ledger gives, for each of them in turn. */
function* changes(ledger: Ledger, options: NoticeOptions): Generator<Changed> {
  const { document, blocks } = tracedNotice(ledger, options);
  for (const block of blocks) {
    const { first, text, pieces } = block;
    let from = 0;
    for (const piece of pieces) {
      const start = from;
      from += piece.text.length;
      if (piece.source !== null && piece.placeholder === undefined) continue;
      const numbers = piece.text.matchAll(isCellText(options.layout, block) ? /\d+(?=[年月日])/g : number);
      for (const { 0: printed, index } of numbers)
        for (const other of beside(printed)) {
          const place = start + index;
          const changed = `${text.slice(0, place)}${other}${text.slice(place + printed.length)}`;
          const its = changed.split("\n");
          const lines = document.paragraphs.map((each, at) => ({ ...each, text: its[at - first] ?? each.text }));
          yield { says: `${printed}→${other}: ${text.slice(Math.max(0, place - 12), place + 12)}`, lines };
        }
    }
  }
}

describe.each(layoutKeys.map((layout, index) => [layout, index] as const))("layout %s", (layout, at) => {
  // half of them with each layout: the other half comes with the next
  test.each(variants.filter((_, index) => index % 2 === at % 2))(
    "$kind, $decimals decimals, zeros $zeros, closures $closures",
    (variant) => {
      const ledger = variantOf(`fuzz ${layout} ${variant.kind}`, variant);
      const options: NoticeOptions = { layout, asOf };
      const { paragraphs } = buildNotice(ledger, options);
      expect(proofread(paragraphs, ledger, options)).toEqual([]);
      let count = 0;
      const missed: string[] = [];
      for (const { says, lines } of changes(ledger, options)) {
        count += 1;
        if (proofread(lines, ledger, options).length === 0) missed.push(says);
      }
      expect(missed).toEqual([]);
      expect(count).toBeGreaterThan(10);
    },
  );
});
