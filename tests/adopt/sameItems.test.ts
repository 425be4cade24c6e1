import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { Adoption } from "../../src/adopt/adoption";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import { readRange } from "../../src/adopt/readRange";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import { wholeBlock } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const adopt = (sheet: ForeignSheet): Adoption => adoptSheet(sheet, mapSheet(sheet, wholeBlock(sheet)));
/** First rows of the items, as the import and as the functions see them; rows of the sheet, 1-based. */
const imported = (sheet: ForeignSheet): readonly number[] => adopt(sheet).issues.map(({ row }) => row);
const counted = ({ cells }: ForeignSheet): readonly number[] => {
  const { lines } = readRange(cells);
  return lines.filter(({ item }, at) => item !== lines[at - 1]?.item).map(({ row }) => row);
};

/** A ledger whose 序号 counts items, rows or nothing, with parents filled down or left blank, and a slip here and there. */
const randomLedger = (seed: number): ForeignSheet => {
  const random = seededRandom(`items/${seed}`);
  const chance = (share: number): boolean => random() < share;
  const [withAspect, withProblem, fillsDown] = [chance(0.5), chance(0.5), chance(0.4)];
  const seqOf = ["item", "row", "filled", "none"][Math.floor(random() * 4)];
  const rows: CellValue[][] = [];
  let item = 0;
  for (const aspect of [1, 2])
    for (const problem of [1, 2])
      for (let n = Math.ceil(random() * 2); n > 0; n -= 1) {
        item += 1;
        const begins = rows.length;
        for (let measures = Math.ceil(random() * 3); measures > 0; measures -= 1) {
          const isFirst = rows.length === begins;
          const own = isFirst || fillsDown;
          const seq = { item: isFirst ? item : "", row: rows.length + 1, filled: item, none: "" }[seqOf ?? "none"];
          rows.push([
            seq ?? "",
            ...(withAspect ? [own ? `方面${aspect}` : ""] : []),
            ...(withProblem ? [own ? `问题${aspect}-${problem}` : ""] : []),
            own && !chance(0.04) ? `具体问题${chance(0.03) ? item - 1 : item}` : "",
            chance(0.05) ? "" : `措施${chance(0.1) ? rows.length : rows.length + 1}`,
            chance(0.5) ? "已完成" : "",
          ]);
        }
      }
  const headings = [
    "序号",
    ...(withAspect ? ["方面"] : []),
    ...(withProblem ? ["问题"] : []),
    "具体问题",
    "整改措施",
    "状态",
  ];
  return sheetOf("台账", [headings, ...rows]);
};

describe("the items of a ledger", () => {
  it("are the same for the import and for the functions, however it is written and whatever is missing", () => {
    for (let seed = 0; seed < 1500; seed += 1) {
      const sheet = randomLedger(seed);
      expect({ seed, items: counted(sheet) }).toEqual({ seed, items: imported(sheet) });
    }
  });

  const headings = ["序号", "具体问题", "整改措施", "状态"];
  const perMeasure: readonly (readonly CellValue[])[] = [
    [1, "会议室没有登记", "建立登记簿", "已完成"],
    [2, "", "每周核对", "整改中"],
    [3, "值班电话无人接听", "双人值班", "已完成"],
    [4, "", "公布备用电话", "已完成"],
  ];
  const forgotten: readonly (readonly CellValue[])[] = [
    ...["会议室没有登记", "值班电话无人接听", "档案柜没有编号", "公示栏没有更新"].map((text, at): CellValue[] => [
      at + 1,
      text,
      `措施${at + 1}`,
      "已完成",
    ]),
    [5, "", "重新张贴", "整改中"],
  ];
  const untitled = (sheet: ForeignSheet) =>
    adopt(sheet).problems.flatMap(({ row, column, expected }) =>
      expected.kind === "itemText" ? [[row, column, expected.taken]] : [],
    );

  it("are numbered by measures where the texts are blank as a rule; the import says so once, 口径说明 how many", () => {
    const sheet = sheetOf("台账", [headings, ...perMeasure]);
    expect([imported(sheet), counted(sheet)]).toEqual([
      [2, 4],
      [2, 4],
    ]);
    expect(untitled(sheet)).toEqual([[3, 2, "measure"]]);
    expect(readRange(sheet.cells).untitled).toEqual({ items: 0, measures: 2, alone: 0, repeated: 0 });
  });

  it("are items of their own where the text is missing once; the import lists the row", () => {
    const sheet = sheetOf("台账", [headings, ...forgotten]);
    expect([imported(sheet), counted(sheet)]).toEqual([
      [2, 3, 4, 5, 6],
      [2, 3, 4, 5, 6],
    ]);
    expect(untitled(sheet)).toEqual([[6, 2, "item"]]);
    expect(readRange(sheet.cells).untitled).toEqual({ items: 1, measures: 0, alone: 0, repeated: 0 });
    expect(adopt(sheet).issues[4]?.measures.map(({ fields }) => fields.text)).toEqual(["重新张贴"]);
  });

  it("differ only where merged cells say what values cannot; the import lists the row and says that the functions count it", () => {
    const sheet = sheetOf("台账", [headings, ...forgotten], ["B5:B6"]);
    expect(imported(sheet)).toEqual([2, 3, 4, 5]);
    expect(untitled(sheet)).toEqual([[6, 2, "merged"]]);
    expect(counted(sheet)).toEqual([2, 3, 4, 5, 6]);
    expect(untitled(sheetOf("台账", [headings, ...perMeasure], ["B2:B3", "B4:B5"]))).toEqual([]);
  });

  it("without a 具体问题 are their 问题, which is one of its own in the functions too", () => {
    const sheet = sheetOf("台账", [
      ["问题", "具体问题", "整改措施", "状态"],
      ["会议管理不严", "会议室没有登记", "建立登记簿", "已完成"],
      ["值班制度空转", "", "双人值班", "整改中"],
    ]);
    expect([imported(sheet), counted(sheet)]).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(untitled(sheet)).toEqual([]);
  });

  it("with the same text and the same 序号 are one, also where a row has no measure", () => {
    const sheet = sheetOf("台账", [
      headings,
      [1, "会议室没有登记", "建立登记簿", "已完成"],
      [1, "会议室没有登记", "", "整改中"],
      [2, "值班电话无人接听", "双人值班", "已完成"],
    ]);
    expect([imported(sheet), counted(sheet)]).toEqual([
      [2, 4],
      [2, 4],
    ]);
  });
});
