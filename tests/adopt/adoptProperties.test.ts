import { adoptPaste } from "../../src/adopt/paste/adoptPaste";
import type { Adoption, LedgerBlock } from "../../src/adopt/adoption";
import { adoptSheet } from "../../src/adopt/adoptSheet";
import { compareAdoption } from "../../src/adopt/compareAdoption";
import { findLedgers } from "../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { headingSynonyms, undecidedHeadings } from "../../src/adopt/headings";
import { mapSheet } from "../../src/adopt/mapSheet";
import { isBlank } from "../../src/ledger/cell";
import type { CellValue } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import { ledgerOf } from "../ledger/ledgerBuilder";
import { threeHeaderRows } from "./ledgers";
import { mappingOf, wholeBlock } from "./ledgers/adopted";

const headings = [...Object.values(headingSynonyms).flat(), ...Object.values(undecidedHeadings).flat()];
const values: readonly CellValue[] = [
  "",
  "",
  "",
  1,
  2,
  3,
  44742,
  2022.6,
  -1,
  1e9,
  true,
  false,
  "#N/A",
  "—",
  "无",
  "是",
  "否",
  "已完成",
  "整改中",
  "已完成（2022年13月）",
  "延期完成",
  "2022年6月底前，并长期坚持",
  "立行立改",
  "3个月内",
  "一、某方面",
  "（一）某问题",
  "1.某事项；2.另一事项",
  "一是甲。二是乙。",
  "张三\n李四 13900000000",
  "办公室、人事科",
  "合计",
  "小计",
  "填表人：甲",
  "截至2022年9月30日",
  "反馈日期：2022年5月",
  "台账登记不及时，责任不清",
  "整改措施：",
  "\u0000",
  "𠮷𠮷",
  "((((（（",
];

const randomSheet = (seed: number): ForeignSheet => {
  const random = seededRandom(`adopt/${seed}`);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const [rows, columns] = [1 + Math.floor(random() * 14), 1 + Math.floor(random() * 9)];
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (): CellValue => (row < 3 && random() < 0.6 ? pick(headings) : pick(values)) ?? ""),
  );
  const merges = Array.from({ length: Math.floor(random() * 4) }, () => ({
    row: Math.floor(random() * rows),
    column: Math.floor(random() * columns),
    rowCount: 1 + Math.floor(random() * 4),
    columnCount: 1 + Math.floor(random() * 4),
  }));
  return { name: "随机", firstRow: 1, firstColumn: 1, cells, merges, date1904: random() < 0.2 };
};

/** Rows around the ledger that the list of what stays out has not, and rows of items that it has. */
const unlisted = ({ cells }: ForeignSheet, block: LedgerBlock, { issues, left }: Adoption): readonly number[] => {
  const items = new Set(issues.flatMap(({ row, measures }) => [row, ...measures.map((measure) => measure.row)]));
  const isListed = (row: number, beside: boolean): boolean =>
    left.some((each) => each.row <= row && row <= each.lastRow && (beside || each.kind !== "beside"));
  return cells.flatMap((row, at) => {
    const isAround = at < block.firstHeadingRow || at > block.lastRow;
    const isLost = isAround && row.some((cell) => !isBlank(cell)) && !isListed(at + 1, true);
    return isLost || (items.has(at + 1) && isListed(at + 1, false)) ? [at + 1] : [];
  });
};

it("no grid of ledger words makes the import throw, and the same grid gives the same ledger", () => {
  let found = 0;
  for (let seed = 0; seed < 1500; seed += 1) {
    const sheet = randomSheet(seed);
    for (const { block } of findLedgers([sheet])) {
      found += 1;
      const adoption = adoptSheet(sheet, mapSheet(sheet, block));
      expect(adoptSheet(sheet, mapSheet(sheet, block))).toEqual(adoption);
      expect(adoption.counts.issues).toBe(adoption.issues.length);
      for (const { row } of adoption.problems) expect(row).toBeGreaterThan(0);
      expect(unlisted(sheet, block, adoption)).toEqual([]);
      compareAdoption(ledgerOf({}), adoption);
    }
    adoptSheet(sheet, mapSheet(sheet, wholeBlock(sheet)));
    adoptPaste(sheet.cells);
    adoptPaste(sheet.cells.map((row) => row.join("\n")).join("\n"));
  }
  expect(found).toBeGreaterThan(100);
});

const ledgerHeadings = [
  "序号",
  "方面",
  "问题",
  "具体问题",
  "整改措施",
  "责任领导",
  "牵头部门",
  "责任人",
  "整改时限",
  "延期至",
  "状态",
  "完成日期",
  "整改情况",
  "佐证材料",
  "未完成原因",
  "销号情况",
  "备注",
  "整改目标",
  "整改类型",
  "原因分析",
  "预警",
  "经办",
  "经办",
  "更新时间",
  "是否长期坚持",
  "本期进展情况",
];

it("nothing is lost: every word below the headings is in the ledger that comes out, whichever cells are blank", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const random = seededRandom(`kept/${seed}`);
    const columns = ledgerHeadings.filter((heading) => heading === "具体问题" || random() < 0.6);
    const density = [0.3, 0.6, 0.9][seed % 3] ?? 0.5;
    const body = Array.from({ length: 8 }, (_, row) =>
      columns.map((_heading, column): CellValue => (random() < density ? `字${row}行${column}列` : "")),
    );
    const merges = random() < 0.3 ? [{ row: 2, column: columns.indexOf("具体问题"), rowCount: 2, columnCount: 1 }] : [];
    const sheet = { name: "台账", firstRow: 1, firstColumn: 1, cells: [columns, ...body], merges };
    const block = { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: 8, firstColumn: 0, lastColumn: columns.length - 1 };
    const all = JSON.stringify(adoptSheet(sheet, mapSheet(sheet, block)).issues);
    const lost = body.flat().filter((cell) => cell !== "" && !all.includes(String(cell)));
    expect({ seed, columns: lost.map((cell) => columns[Number(/行(\d+)列/.exec(String(cell))?.[1])]), lost }).toEqual({
      seed,
      columns: [],
      lost: [],
    });
  }
});

/** So many rows below three heading rows of 52 columns. */
const largeSheet = (rows: number): ForeignSheet => {
  const [first = [], second = [], third = []] = threeHeaderRows.cells.slice(5, 8);
  const body = Array.from({ length: rows }, (_, at): readonly CellValue[] => {
    const row = [...([first, second, third][at % 3] ?? [])];
    if (row[0] !== "") row[0] = at;
    row[11] = row[11] === "" ? "" : `${String(row[11])}（第${at}笔）`;
    row[19] = `${String(row[19])}${at}`;
    return row;
  });
  return { ...threeHeaderRows, cells: [...threeHeaderRows.cells.slice(0, 5), ...body] };
};

it("10,000 rows of 52 columns: every row is a measure of the ledger", () => {
  const sheet = largeSheet(10_000);
  expect(adoptSheet(sheet, mappingOf(sheet)).counts.measures).toBe(10_000);
});
