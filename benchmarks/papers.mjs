/**
 * How long papers take: `npm run bench:papers`. Building, reviewing, proofreading and taking back, for 50 and 500 items, against one plain pass over
 * the same text in the same run; and the review of texts made to mislead its expressions, by their length.
 */
import { bundled } from "./bundle.mjs";
import { time } from "./timing.mjs";

const f = await bundled(`
  export { buildNotice } from "./src/notice/buildNotice";
  export { proofread } from "./src/notice/proofread/proofread";
  export { reviewNotice } from "./src/notice/review/reviewNotice";
  export { takeBack } from "./src/notice/takeBack/takeBack";
  export { textLines } from "./src/notice/takeBack/textLines";
  export { plainText } from "./src/notice/plainText";
  export { randomLedger } from "./tests/notice/randomLedger";
  export { asOf } from "./tests/notice/smallLedger";`);

/** The first run is not counted: what is only compiled then is not what a user waits for. */
const timed = (work, repeats = 7) => {
  work();
  return time(work, repeats);
};

const plainPass = (text) => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
};

const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const options = { layout: "A", asOf: f.asOf };
const sizes = [50, 500];
const measured = sizes.map((items) => {
  const ledger = f.randomLedger("many", items);
  const document = f.buildNotice(ledger, options);
  const text = f.plainText(document);
  const changed = f.textLines(text.replace(/条，/g, "条次，"));
  return {
    "plain pass": timed(() => plainPass(text), 25),
    构建: timed(() => f.buildNotice(ledger, options)),
    公开前审查: timed(() => f.reviewNotice(document, ledger, [])),
    校核: timed(() => f.proofread(document.paragraphs, ledger, options)),
    取回修改稿: timed(() => f.takeBack(changed, ledger, options), 3),
  };
});
console.log("\nPapers of so many items (times the plain pass over their text); the last column: growth");
console.table(
  Object.fromEntries(
    Object.keys(measured[0]).map((name) => [
      name,
      {
        ...Object.fromEntries(
          sizes.map((items, at) => [
            items,
            `${ms(measured[at][name])} (${(measured[at][name] / measured[at]["plain pass"]).toFixed(0)}×)`,
          ]),
        ),
        growth: `${(measured[1][name] / measured[0][name]).toFixed(1)}×`,
      },
    ]),
  ),
);

const ledger = f.randomLedger("few", 5);
const review = (text) => timed(() => f.reviewNotice({ paragraphs: [{ level: "body", text }] }, ledger, []), 5);
console.log(
  "\nReview of one paragraph made of a repeated piece, 3,000 and 30,000 characters; linear work grows by ten",
);
console.table(
  Object.fromEntries(
    ["1", "13 ", "0-", "a@", "a.@a.", "一百", "1号楼", "路1", "(0", " ", "住址："].map((piece) => {
      const [short, long] = [3_000, 30_000].map((length) => review(piece.repeat(length / piece.length)));
      return [piece, { "3,000": ms(short), "30,000": ms(long), growth: `${(long / short).toFixed(1)}×` }];
    }),
  ),
);
