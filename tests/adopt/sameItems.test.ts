import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import { readRange } from "../../src/adopt/readRange";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import { sheetOf } from "./ledgers/sheet";

/** First rows of the items, as the import and as the functions see them; rows of the sheet, 1-based. */
const imported = (sheet: ForeignSheet): readonly number[] => {
  const block = {
    firstHeadingRow: 0,
    lastHeadingRow: 0,
    lastRow: sheet.cells.length - 1,
    firstColumn: 0,
    lastColumn: (sheet.cells[0]?.length ?? 1) - 1,
  };
  return adoptSheet(sheet, mapSheet(sheet, block)).issues.map(({ row }) => row);
};
const counted = ({ cells }: ForeignSheet): readonly number[] => {
  const { lines } = readRange(cells);
  return lines.filter(({ item }, at) => item !== lines[at - 1]?.item).map(({ row }) => row);
};

it("explore", () => {
  let bad = 0;
  const n = 3000;
  for (let seed = 0; seed < n; seed += 1) {
    const random = seededRandom(`items/${seed}`);
    const optional = (p: number) => random() < p;
    const withProblem = optional(0.5);
    const withAspect = optional(0.5);
    const headings = ["序号", ...(withAspect ? ["方面"] : []), ...(withProblem ? ["问题"] : []), "具体问题", "整改措施", "状态"];
    const fillDown = optional(0.4);
    const seqOf = ["item", "row", "filled", "none"][Math.floor(random() * 4)];
    const rows: CellValue[][] = [];
    let no = 0, row = 0;
    for (let a = 0; a < 2; a += 1)
      for (let p = 0; p < 2; p += 1)
        for (let i = 0; i < 1 + Math.floor(random() * 2); i += 1) {
          no += 1;
          const ms = 1 + Math.floor(random() * 3);
          for (let m = 0; m < ms; m += 1) {
            row += 1;
            const first = m === 0 || fillDown;
            rows.push([
              seqOf === "item" ? (m === 0 ? no : "") : seqOf === "row" ? row : seqOf === "filled" ? no : "",
              ...(withAspect ? [(first && i === 0 && p === 0) || fillDown ? `方面${a}` : ""] : []),
              ...(withProblem ? [(first && i === 0) || fillDown ? `问题${a}-${p}` : ""] : []),
              first && !optional(0.04) ? `具体问题${no}` : "",
              optional(0.05) ? "" : `措施${row}`,
              optional(0.5) ? "已完成" : "",
            ]);
          }
        }
    const sheet = sheetOf("台账", [headings, ...rows]);
    const [x, y] = [imported(sheet), counted(sheet)];
    if (JSON.stringify(x) !== JSON.stringify(y)) {
      bad += 1;
      if (bad <= 8) console.log(seed, seqOf, fillDown, x.join(), "|", y.join(), "\n" + [headings, ...rows].map((r, at) => `${at + 1} ${r.join("|")}`).join("\n"));
    }
  }
  console.log("bad", bad, "of", n);
});
