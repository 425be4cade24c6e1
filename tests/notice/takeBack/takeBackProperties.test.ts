import { sampleLedger } from "../../../samples/content/sampleLedger";
import type { Ledger } from "../../../src/ledger/model";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import type { NoticeDocument } from "../../../src/notice/document";
import { noticeLayouts } from "../../../src/notice/layouts";
import { plainText } from "../../../src/notice/plainText";
import { takeBack } from "../../../src/notice/takeBack/takeBack";
import { textLines } from "../../../src/notice/takeBack/textLines";
import { tracedNotice } from "../../../src/notice/takeBack/tracedNotice";
import { withAccepted } from "../../../src/notice/takeBack/withAccepted";
import { ledgerOf, slots } from "../ledgerRows";
import { randomLedger, randomWords } from "../randomLedger";
import { asOf } from "../smallLedger";

const layouts = Object.keys(noticeLayouts) as NoticeOptions["layout"][];
const paragraphsOf = (document: Pick<NoticeDocument, "paragraphs">): string =>
  plainText({ paragraphs: document.paragraphs });
const nothing = { differences: [], computed: [], contradictions: [], moved: [], unknown: [], missing: [] };

const cases: readonly (readonly [string, Ledger, NoticeOptions["asOf"]])[] = [
  ["the sample", ledgerOf(sampleLedger), { year: 2026, month: 11, day: 20 }],
  ["an empty ledger", ledgerOf({}), asOf],
  ...Array.from({ length: 12 }, (_, n) => [`ledger ${n}`, randomLedger(`take back ${n}`, 4 + n * 2), asOf] as const),
];

const lists = [
  "已采取措施：\n1.修订制度。\n2.增配人手。",
  "（一）健全制度。\n（二）逐月核对。",
  "一、开展检查。\n二、建立台账。",
  "(1)修订目录\n(2)补录数据",
  "分步办理：\n①清理；\n②移交。",
];

/** Texts of items that are lists with numbers of their own. */
const withLists = (ledger: Ledger): Ledger => ({
  ...ledger,
  issues: ledger.issues.map((issue, index) => ({ ...issue, publicOutcome: lists[index % lists.length] ?? "" })),
});

const listed = Array.from({ length: 6 }, (_, n) => [n, withLists(randomLedger(`lists ${n}`, 4 + n * 3))] as const);

test.each(layouts)("layout %s: items whose texts are lists come back as built", (layout) => {
  const options = { layout, asOf };
  for (const [n, ledger] of listed) {
    const found = takeBack(textLines(plainText(buildNotice(ledger, options))), ledger, options);
    expect({ n, ...found }).toMatchObject({ n, ...nothing });
  }
});

describe.each(layouts)("layout %s", (layout) => {
  test.each(cases)("%s: a text as built has no differences", (_, ledger, day) => {
    const options = { layout, asOf: day };
    expect(takeBack(textLines(plainText(buildNotice(ledger, options))), ledger, options)).toMatchObject(nothing);
  });

  test.each(cases)("%s: nearly every paragraph with a text of a cell is traced to it", (_, ledger, day) => {
    const { blocks } = tracedNotice(ledger, { layout, asOf: day });
    const isPublic = noticeLayouts[layout].audience === "public";
    // an internal paper also prints people, deadlines and the inspection's own words
    const ofIssues = blocks.filter(({ issueId, level }) => issueId !== undefined && (isPublic || level === "label"));
    expect(ofIssues.filter(({ pieces }) => pieces.every(({ source }) => source === null))).toEqual([]);
  });
});

/** Edits of a leader's pen: words put in, put out, exchanged, a sentence more. Never the words of a figure. */
const edited = (text: string, w: ReturnType<typeof randomWords>): string => {
  const place = w.upTo(Math.max(1, text.length - 2));
  switch (w.upTo(4)) {
    case 1:
      return `${text.slice(0, place)}扎实${text.slice(place)}`;
    case 2:
      return text.length > 8 ? text.slice(0, 2) + text.slice(4) : text;
    case 3:
      return `${text.slice(0, 1)}统筹${text.slice(2)}`;
    default:
      return w.sentence() + text;
  }
};

test.each(layouts)("layout %s: edited texts come back and stand in the next notice", (layout) => {
  let edits = 0;
  for (let n = 0; n < 40; n += 1) {
    const ledger = randomLedger(`edits ${n}`, 3 + (n % 15));
    const options = { layout, asOf };
    const w = randomWords(`pen ${n}`);
    // a text that stands at two places is changed at both
    const known = new Map<string, string>();
    const text = tracedNotice(ledger, options)
      .blocks.map(({ pieces }) =>
        pieces
          .map(({ source, placeholder, text: built }) => {
            if (source === null || placeholder !== undefined || built.trim() === "" || built.length < 3) return built;
            const key = JSON.stringify([source, built]);
            const changed = known.get(key) ?? (w.chance(0.4) ? edited(built, w) : built);
            known.set(key, changed);
            return changed;
          })
          .join(""),
      )
      .join("\n");
    const { differences, ...others } = takeBack(textLines(text), ledger, options);
    expect({ n, ...others }).toMatchObject({
      n,
      computed: [],
      contradictions: [],
      moved: [],
      unknown: [],
      missing: [],
    });
    expect(differences.filter(({ exact }) => !exact)).toEqual([]);
    expect(paragraphsOf(buildNotice(withAccepted(ledger, differences), options))).toBe(text);
    edits += differences.length;
  }
  expect(edits).toBeGreaterThan(100);
});

/** A pen that does not know which sentences are the notice's own. */
const rewritten = (text: string, w: ReturnType<typeof randomWords>): string => {
  const sentences = text.match(/[^。]+。?/gu) ?? [text];
  const at = w.upTo(sentences.length) - 1;
  const instead = w.pick([
    "",
    "该问题已全部整改到位。",
    "此项整改将于2027年6月完成。",
    "预计明年上半年完成整改。",
    w.sentence(),
    `${sentences[at] ?? ""}${w.sentence()}`,
    `经研究，${sentences[at] ?? ""}`,
  ]);
  return sentences.map((sentence, index) => (index === at ? instead : sentence)).join("") || text;
};

test.each(layouts)("layout %s: whatever is edited, no sentence of the notice's own comes into a cell", (layout) => {
  let edits = 0;
  let taken = 0;
  for (let n = 0; n < 40; n += 1) {
    const plain = randomLedger(`own ${n}`, 3 + (n % 12));
    const switches = ledgerOf({ slots: slots({ 先写整改结论: "是", 写销号情况: "是" }) }).slots;
    const issues = plain.issues.map((issue) => ({
      ...issue,
      closure: issue.completedOn === null ? issue.closure : "已销号",
    }));
    const ledger: Ledger = { ...plain, issues, slots: [...plain.slots, ...switches] };
    const options = { layout, asOf };
    const w = randomWords(`any pen ${n}`);
    const { blocks } = tracedNotice(ledger, options);
    const text = blocks
      .map((block) => {
        if (!block.pieces.some(({ source }) => source !== null) || !w.chance(0.5)) return block.text;
        edits += 1;
        return rewritten(block.text, w);
      })
      .join("\n");
    const { differences } = takeBack(textLines(text), ledger, options);
    taken += differences.length;
    for (const { source, content, paragraph, before } of differences) {
      const { pieces = [] } = blocks.find(({ first }) => first === paragraph) ?? {};
      const own = pieces
        .filter((piece) => piece.source === null)
        .flatMap((piece) => piece.text.match(/[^。；：]{6,}[。：]/gu) ?? []);
      expect({
        n,
        source,
        content,
        doubled: own.filter((sentence) => content.includes(sentence) && !before.includes(sentence)),
      }).toEqual({
        n,
        source,
        content,
        doubled: [],
      });
    }
  }
  expect(edits).toBeGreaterThan(40);
  expect(taken).toBeGreaterThan(0);
});

test("500 items, each text of them changed, are all found", () => {
  const ledger = randomLedger("many", 500);
  const options = { layout: "A", asOf } as const;
  const text = plainText(buildNotice(ledger, options));
  const { differences, unknown, missing } = takeBack(textLines(text.replace(/条，/g, "条次，")), ledger, options);
  expect({ unknown, missing }).toEqual({ unknown: [], missing: [] });
  expect(differences.length).toBeGreaterThan(400);
});
