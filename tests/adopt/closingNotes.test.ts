import { adoptSheet } from "../../src/adopt/adoptSheet";
import { findLedgers } from "../../src/adopt/findLedgers";
import { mapSheet } from "../../src/adopt/mapSheet";
import { readRange } from "../../src/adopt/readRange";
import { sheetOf } from "./ledgers/sheet";

const headings = ["序号", "具体问题", "整改措施", "整改时限", "状态", "备注"];
const items = [
  [1, "档案室没有温湿度表", "配齐仪表", "2023年6月", "已完成", ""],
  [2, "借阅登记漏项", "补登记", "2023年9月", "正在整改", ""],
  ["", "", "每季核对", "2023年12月", "", "说明：由两人核对"],
];
const read = (closing: readonly (readonly string[])[]) => {
  const sheet = sheetOf("台账", [headings, ...items, ...closing]);
  const [found] = findLedgers([sheet]);
  if (found === undefined) throw new Error("no ledger");
  const adoption = adoptSheet(sheet, mapSheet(sheet, found.block));
  const measures = adoption.issues.map((issue) => issue.measures.length);
  return { measures, rows: [...readRange(sheet.cells).rows.rows], problems: adoption.problems };
};

describe("notes and signatures below the last item", () => {
  it.each<readonly [string, readonly (readonly string[])[]]>([
    [
      "notes that go on in rows of their own",
      [["填表说明：1.整改时限写到月；"], ["2.状态按月更新。"], ["附表由办公室另发。"], ["填报人：", "", "审核人："]],
    ],
    [
      "signatures in other columns",
      [["", "单位负责人（签字）：", "", "经办人："], [], ["", "", "", "", "", "年   月   日"]],
    ],
    ["a note and a stamp", [["注：一式两份。"], ["", "", "", "", "", "（公章）"]]],
  ])("%s are no items and no lines of the last one", (_, closing) => {
    const plain = read([]);
    expect(plain.measures).toEqual([1, 2]);
    expect(read(closing)).toEqual(plain);
  });

  it("take no item with them: a note amid the items, a row of one text without a note above", () => {
    const { measures } = read([["备注：以下为新增"], ["3", "门锁老化", "换锁", "2023年12月", "正在整改"]]);
    expect(measures).toEqual([1, 2, 1]);
    expect(read([["", "钥匙无登记"]]).rows).toHaveLength(4);
  });
});

describe("a remark in brackets about the rows around it", () => {
  const row = [3, "门锁老化", "换锁", "2023年12月", "正在整改", ""];
  const around = (remark: string) => {
    const sheet = sheetOf("台账", [headings, ...items, [remark], row], [`A${items.length + 2}:F${items.length + 2}`]);
    const [found] = findLedgers([sheet]);
    if (found === undefined) throw new Error("no ledger");
    const { issues } = adoptSheet(sheet, mapSheet(sheet, found.block));
    return [issues.map(({ fields }) => [fields.aspect, fields.problem]), [...readRange(sheet.cells).rows.rows].length];
  };
  const [none] = around("").slice(0, 1);

  it.each(["（以下为新增问题）", "(以上事项已报镇党委)", "（以下 空白）"])("%s is no title", (remark) => {
    expect(around(remark)).toEqual([none, 4]);
  });

  it.each(["（一）以下事项未落实", "以下问题未公开"])("%s is one", (words) => {
    const [titles] = around(words);
    expect(titles).not.toEqual(none);
  });
});
