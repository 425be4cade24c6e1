import { findHeading } from "../../src/adopt/findHeading";
import { meaningOfPath } from "../../src/adopt/headingPath";
import { readRange } from "../../src/adopt/readRange";
import type { Field } from "../../src/adopt/headings";
import type { CellValue } from "../../src/ledger/model";
import { threeHeaderRows } from "./ledgers";
import { columnCount, fictionalItems, threeHeadingRows, writtenPaths } from "./threeHeadingRows";

const rowsOf = (cells: CellValue[][]) => {
  const block = findHeading(cells);
  return block && { first: block.firstRow, last: block.lastRow, body: block.bodyRow };
};
const fieldOf = (...path: string[]): string | null => {
  const match = meaningOfPath(path);
  return match && ("field" in match.meaning ? match.meaning.field : match.meaning.undecided);
};

describe("three heading rows over 52 columns, under a title and a 截至 row", () => {
  const { cells, merges } = threeHeadingRows(...fictionalItems);

  it("are found with the captions of every column, from values alone", () => {
    expect(columnCount).toBe(52);
    expect(rowsOf(cells)).toEqual({ first: 3, last: 5, body: 6 });
    expect(findHeading(cells)?.paths).toEqual(writtenPaths);
  });

  it("are found with the merged areas as well", () => {
    const block = findHeading(cells, merges);
    expect(block).toMatchObject({ firstRow: 3, lastRow: 5, bodyRow: 6 });
    expect(block?.paths).toEqual(writtenPaths);
    expect(block?.headings[12]).toBe("整改责任清单/问题金额（万元）");
  });

  it("give every field to the right column", () => {
    const { columns, headings } = readRange(cells);
    const heading = (field: Field) => headings[columns.get(field)?.index ?? -1];
    expect(Object.fromEntries([...columns.keys()].map((field) => [field, heading(field)]))).toMatchObject({
      seq: "序号",
      unit: "单位名称/一级单位",
      feedbackSource: "问题来源",
      aspect: "问题在审计报告中的序号及表述/一级标题",
      problem: "问题在审计报告中的序号及表述/二级标题",
      text: "整改责任清单/具体问题表述",
      leadDept: "整改责任清单/具体责任单位",
      type: "整改目标清单/整改类型",
      goal: "整改目标清单/整改要求",
      deadlineText: "整改目标清单/整改时限",
      measure: "具体责任单位细化的整改要求/细化的整改措施",
      leader: "具体责任单位整改责任人/整改第一责任人",
      persons: "具体责任单位整改责任人/牵头整改部门责任人及联系电话",
      progress: "具体责任单位整改情况/已采取的整改措施",
      account: "具体责任单位整改情况/追责问题情况/情形",
      gap: "具体责任单位整改情况/未整改到位问题原因及下一步计划",
      status: "具体责任单位整改情况/是否已完成整改",
      closure: "具体责任单位整改情况/是否销号",
    });
    expect(["修订", "制定", "文件名称"]).toContain(heading("rules")?.split("/").pop());
  });

  it("leave the body whole: items, their measures and their statuses", () => {
    const ledger = readRange(cells);
    expect(ledger.lines.map(({ row, item }) => [row, item])).toEqual([
      [6, 0],
      [7, 0],
      [8, 1],
    ]);
    expect(ledger.lines.map(({ counted }) => [counted.status, counted.closed])).toEqual([
      ["正在整改", false],
      ["正在整改", false],
      ["已完成", true],
    ]);
  });
});

describe("heading rows", () => {
  it("end above a row that numbers the columns or names their units, which is no item", () => {
    const head = ["序号", "具体问题", "涉及金额", "整改时限", "状态"];
    const item = [1, "甲", 3, "2022年6月", "整改中"];
    for (const row of [
      [1, 2, 3, 4, 5],
      ["（1）", "（2）", "（3）", "（4）", "（5）"],
      ["①", "②", "③", "④", "⑤"],
      ["栏次", 1, 2, 3, 4],
      ["", "", "（万元）", "", ""],
    ]) {
      expect(rowsOf([head, row, item])).toEqual({ first: 1, last: 1, body: 3 });
      expect(readRange([head, row, item]).lines.map((line) => line.row)).toEqual([3]);
    }
    expect(rowsOf([head, item])).toEqual({ first: 1, last: 1, body: 2 });
  });

  it("do not take a title for a caption, nor lines that tell about the sheet", () => {
    const head = ["", "突出问题", "整改措施", "状态"];
    expect(rowsOf([["某局整改措施落实台账", "", "", ""], head])).toEqual({ first: 2, last: 2, body: 3 });
    expect(rowsOf([["填报单位：某局", "", "", "单位：万元"], head])).toEqual({ first: 2, last: 2, body: 3 });
    expect(rowsOf([["截至2022年9月30日", "", "", "附件1"], head])).toEqual({ first: 2, last: 2, body: 3 });
  });

  it("take in a row of captions although all headings stand in the row below it", () => {
    const block = findHeading([
      ["问题清单", "", "", "责任清单", "", ""],
      ["序号", "方面", "具体问题", "责任领导", "责任人", "状态"],
      [1, "一", "甲", "张三", "李四", "整改中"],
    ]);
    expect(block).toMatchObject({ firstRow: 1, lastRow: 2 });
    expect(block?.paths[4]).toEqual(["责任清单", "责任人"]);
  });

  it("do not take body rows in, be they all text or the rest of a merged item", () => {
    const head = ["序号", "具体问题", "整改措施", "责任人", "状态"];
    expect(rowsOf([head, ["一", "甲", "措施一", "张三", "整改中"]])).toEqual({ first: 1, last: 1, body: 2 });
    expect(rowsOf([head, ["", "", "措施二", "", ""], ["", "", "措施三", "李四", "整改中"]])).toEqual({
      first: 1,
      last: 1,
      body: 2,
    });
  });

  it("let a caption reach no further than the next one, and not over a heading that spans all rows", () => {
    const paths = findHeading([
      ["序号", "整改责任清单", "", "备注", "销号情况", ""],
      ["", "责任领导", "责任人", "", "时间", "是否销号"],
    ])?.paths;
    expect(paths).toEqual([
      ["序号"],
      ["整改责任清单", "责任领导"],
      ["整改责任清单", "责任人"],
      ["备注"],
      ["销号情况", "时间"],
      ["销号情况", "是否销号"],
    ]);
  });

  it("are none in a block that is no ledger", () => {
    expect(
      findHeading([
        ["姓名", "年龄"],
        ["张三", 40],
      ]),
    ).toBeNull();
    expect(findHeading([[""], [""]])).toBeNull();
    expect(findHeading([])).toBeNull();
  });
});

describe("a heading with captions above it", () => {
  it.each([
    [["具体责任单位整改责任人", "整改责任人"], "persons"],
    [["完善制度情况", "修订"], "rules"],
    [["追责问题情况", "人数"], "account"],
    [["单位名称", "一级单位"], "unit"],
    [["整改措施", "内容"], "measure"],
    [["销号情况", "时间"], "closedOn"],
    [["责任部门", "牵头"], "leadDept"],
    [["责任部门", "配合"], "coDepts"],
    [["问题", "序号"], "problemSeq"],
    [["问题", "内容"], "text"],
    [["延期", "时限"], "extendedTo"],
    [["实际", "完成时间"], "completedOn"],
    [["计划", "完成时间"], "deadlineText"],
    [["整改措施", "条数"], null],
    [["具体责任单位整改情况", "项目数"], null],
    [["其中", "追缴"], null],
  ])("%j is %s", (path, field) => {
    expect(fieldOf(...path)).toBe(field);
  });
});

describe("lines that are no items", () => {
  it.each([
    [["合计", "", "", 12]],
    [["合 计：", "", "", ""]],
    [["填表人：张三", "", "审核人：李四", ""]],
    [["备注：本表按月更新", "", "", ""]],
    [["", "小计", "", 3]],
    [["序号", "具体问题", "整改措施", "状态"]],
  ])("%j below the items", (footer) => {
    const ledger = readRange([
      ["序号", "具体问题", "整改措施", "状态"],
      [1, "甲", "备注：一并办理", "整改中"],
      ["", "", "说明：另行报送", "已完成"],
      footer,
    ]);
    expect(ledger.lines.map((line) => line.row)).toEqual([2, 3]);
  });
});

describe("a heading row of words that are all unknown", () => {
  const top: CellValue[][] = [
    ["序号", "具体问题", "整改情况", "", "", "状态"],
    ["", "", "已采取的整改措施", "其中", "", ""],
  ];
  const unknown: CellValue[] = ["", "", "", "追缴", "统筹盘活", ""];
  const item: CellValue[] = [1, "合同管理不严", "已全面清理", 3, 2, "已完成"];

  it("belongs to the headings where it stands below a caption over several columns", () => {
    expect(rowsOf([...top, unknown, item])).toEqual({ first: 1, last: 3, body: 4 });
    expect(findHeading([...top, unknown, item])?.paths[4]).toEqual(["整改情况", "其中", "统筹盘活"]);
    expect(readRange([...top, unknown, item]).lines).toHaveLength(1);
  });

  it("belongs to them where its words begin with 其中：, which makes no note about the sheet of them", () => {
    const among: CellValue[] = ["", "", "", "其中：追缴", "其中：盘活", ""];
    expect(rowsOf([...top, among, item])).toEqual({ first: 1, last: 3, body: 4 });
    expect(readRange([...top, among, item]).lines).toHaveLength(1);
    expect(readRange(threeHeaderRows.cells).lines.map(({ row, item: at }) => [row, at])).toEqual([
      [6, 0],
      [7, 0],
      [8, 1],
    ]);
  });

  it("is none where a row of the body follows, also one that is nearly blank", () => {
    expect(rowsOf([...top.slice(0, 1), item])?.body).toBe(2);
    expect(
      rowsOf([
        ["序号", "具体问题", "整改措施", "状态"],
        ["", "", "第二条措施", "整改中"],
      ])?.body,
    ).toBe(2);
  });
});
