import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { readRange } from "../../src/adopt/readRange";
import { explainFigures } from "../../src/functions/functions";
import { countedIssue } from "../../src/ledger/figures";
import { adopted, mappingOf } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const head = "序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态 ¦ 整改情况";
const sheet = (rows: string) => sheetOf("台账", rowsOf(`${head}\n${rows}`));
const textsOf = (rows: string): readonly unknown[] => adopted(sheet(rows)).issues.map(({ fields }) => fields.text);
const countOf = (rows: string): number => new Set(readRange(sheet(rows).cells).rows.items).size;

const broken = `1 ¦ 食堂采购未比价，台账 ¦ 修订办法。 ¦ 已完成 ¦ 已修订。
¦ 登记不全。 ¦ ¦ ¦
2 ¦ 公车登记不全。 ¦ 重做登记簿。 ¦ 正在整改 ¦
3 ¦ 档案移交滞后。 ¦ 限期移交。 ¦ 正在整改 ¦`;

describe("a text that goes on in the next row", () => {
  it("is one item, counted once by functions and import, and said", () => {
    expect(textsOf(broken)).toEqual(["食堂采购未比价，台账登记不全。", "公车登记不全。", "档案移交滞后。"]);
    expect(adopted(sheet(broken)).problems).toEqual([
      expect.objectContaining({ row: 3, column: 2, expected: { kind: "itemText", taken: "continued" } }),
    ]);
    const { lines, column, columns, continued } = readRange(sheet(broken).cells);
    expect(lines).toHaveLength(3);
    expect(continued).toBe(1);
    expect(column(columns.get("text")?.index ?? -1)(0)).toBe("食堂采购未比价，台账登记不全。");
    expect(byFunctions(sheet(broken))).toMatchObject({ 总数: 3, 已完成: 1 });
    expect(byFunctions(sheet(broken))).toEqual(
      imported(writtenLedger(adopted(sheet(broken))).issues.map(countedIssue), false),
    );
    expect(explainFigures(sheet(broken).cells.map((row) => [...row]))).toContain("1行只有上一行没有写完的文字");
  });

  it("goes on over several rows, and at a comma also where texts are no sentences", () => {
    const rows = `1 ¦ 食堂采购未比价， ¦ 修订办法 ¦ 已完成 ¦
¦ 台账登记不全， ¦ ¦ ¦
¦ 验收无记录 ¦ ¦ ¦
2 ¦ 公车登记不全 ¦ 重做登记簿 ¦ 正在整改 ¦`;
    expect(textsOf(rows)).toEqual(["食堂采购未比价，台账登记不全，验收无记录", "公车登记不全"]);
    expect(countOf(rows)).toBe(2);
  });

  it("may be that of a measure or of 整改情况", () => {
    const rows = `1 ¦ 食堂采购未比价。 ¦ 修订办法， ¦ 已完成 ¦ 已修订。
¦ ¦ 并组织培训。 ¦ ¦
2 ¦ 公车登记不全。 ¦ 重做登记簿。 ¦ 正在整改 ¦ 已登记12辆，
¦ ¦ ¦ ¦ 其余月底前补齐。`;
    const { issues } = adopted(sheet(rows));
    expect(issues.map(({ measures }) => measures.map(({ fields }) => fields.text))).toEqual([
      ["修订办法，并组织培训。"],
      ["重做登记簿。"],
    ]);
    expect(JSON.stringify(issues[1])).toContain("已登记12辆，其余月底前补齐。");
    expect(readRange(sheet(rows).cells).lines).toHaveLength(2);
  });

  it.each([
    ["the text above ends", broken.replace("台账 ¦", "台账不全。 ¦"), 4],
    ["texts are no sentences", broken.replace(/。/g, "").replace("，台账", ""), 4],
    ["numbers leave it out", broken.replace("\n2 ¦", "\n3 ¦"), 4],
    ["it has a number of its own in its text", broken.replace("登记不全。 ¦ ¦", "（2）登记不全。 ¦ ¦"), 4],
    ["a colon announces it", broken.replace("台账 ¦", "问题有： ¦"), 4],
    ["nothing is numbered", broken.replace(/^\d/gm, ""), 4],
  ])("stays an item of its own where %s", (_, rows, count) => {
    expect(textsOf(rows)).toHaveLength(count);
    expect(countOf(rows)).toBe(count);
  });

  it("comes back whole in its first row", () => {
    const page = fillLayout(
      writtenLedger(adopted(sheet(broken))),
      learnLayout(sheet(broken), mappingOf(sheet(broken))),
      { asOf: { year: 2023, month: 9, day: 30 } },
    );
    expect(page.cells.slice(1).map((row) => row.slice(0, 2))).toEqual([
      [1, "食堂采购未比价，台账登记不全。"],
      [2, "公车登记不全。"],
      [3, "档案移交滞后。"],
    ]);
  });
});
