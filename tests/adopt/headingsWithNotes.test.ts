import { findHeading } from "../../src/adopt/findHeading";
import { meaningOf } from "../../src/adopt/headings";
import { adoptPaste } from "../../src/adopt/paste/adoptPaste";
import { readRange } from "../../src/adopt/readRange";
import type { CellValue } from "../../src/ledger/model";
import { mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions } from "./ledgers/totals";

const plain = ["序号", "具体问题", "整改措施", "责任单位", "整改时限", "进展情况", "是否完成"];
const fields = ["seq", "text", "measure", "leadDept", "deadlineText", "progress", "status"];
const body: CellValue[][] = [
  [1, "值班记录缺页", "补记并每周抽查", "办公室", "2023年6月30日", "已补记", "是"],
  [2, "仓库台账与实物不符", "重新盘点", "财务科", "2023年8月31日", "正在盘点", "否"],
];
const long =
  "每个问题至少对应一条，写明做什么、谁来做、做到什么程度，不写口号，不写空话，多条的逐条编号，涉及几个科室的分别写明，字数不限，但须与方案一致";

const sheetWith = (at: number, heading: string) =>
  sheetOf("台账", [["某中心整改台账"], plain.map((words, column) => (column === at ? heading : words)), ...body]);

describe("one heading that reads like a note or holds one", () => {
  it.each([
    [5, "截至目前进展情况", "progress"],
    [5, "截至9月底完成情况", "progress"],
    [5, "截止目前整改情况", "progress"],
    [5, "2023年进展情况", "progress"],
    [5, "2023年9月进展情况", "progress"],
    [5, "（2023年）完成情况", "progress"],
    [4, "截止时间", "deadlineText"],
    [4, "截止日期", "deadlineText"],
    [6, "是否完成（填：是/否）", "status"],
    [6, "是否完成\n填：是/否", "status"],
    [6, "是否完成【填：是/否】", "status"],
    [3, "责任人:联系电话", "persons"],
    [3, "责任人\n联系电话", "persons"],
    [2, `整改措施\n填写要求：${long}`, "measure"],
    [2, `整改措施（填写要求：${long}（见方案））`, "measure"],
    [2, `整改措施\n（${long}`, "measure"],
  ])("in column %i: %s", (at, heading, field) => {
    const sheet = sheetWith(at, heading);
    const expected = fields.map((each, column) => (column === at ? field : each));
    expect(mappingOf(sheet).columns.map((column) => column.field)).toEqual(expected);
    expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1, 逾期: 1 });
  });

  it("leaves the words of the sheet as they are", () => {
    expect(readRange(sheetWith(6, "是否完成\n填：是/否").cells).headings[6]).toBe("是否完成填：是/否");
  });

  it("in a table pasted out of Word", () => {
    const cells = [
      plain.map((words, at) => (at === 5 ? "截至目前进展情况" : at === 6 ? "是否完成（填：是/否）" : words)),
      ...body,
    ];
    const { adoption } = adoptPaste(cells.map((row) => row.join("\t")).join("\n"));
    expect(adoption.issues.map(({ fields: { text, status } }) => [text, status])).toEqual([
      ["值班记录缺页", "已完成"],
      ["仓库台账与实物不符", "正在整改"],
    ]);
  });

  it("with a line break in a cell pasted out of Word, below a title", () => {
    const cells = [...plain.slice(0, 6), '"是否完成\n（填：是/否）"'];
    const { adoption } = adoptPaste(["某中心整改台账", ...[cells, ...body].map((row) => row.join("\t"))].join("\n"));
    expect(adoption.issues.map(({ fields: { status } }) => status)).toEqual(["已完成", "正在整改"]);
  });

  it("also where it is long and nobody knows it", () => {
    const sheet = sheetWith(5, `其他事项\n${long}`);
    expect(mappingOf(sheet).columns.map((column) => column.field)).toEqual([
      ...fields.slice(0, 5),
      null,
      ...fields.slice(6),
    ]);
    expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1 });
  });
});

describe("captions", () => {
  const lower = ["", "", "", "", "", "进展情况", "是否完成"];

  it("with a day in them stand over their headings", () => {
    const upper = ["序号", "具体问题", "整改措施", "责任单位", "整改时限", "截至9月30日整改情况", ""];
    const sheet = sheetOf("台账", [["某中心整改台账"], upper, lower, ...body]);
    expect(findHeading(sheet.cells)).toMatchObject({ firstRow: 2, lastRow: 3 });
    expect(mappingOf(sheet).columns.map(({ field }) => field)).toEqual(fields);
    expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1, 逾期: 1 });
  });

  it("stand over a row of headings with 截止时间 in it", () => {
    const rows: CellValue[][] = [
      ["序号", "具体问题", "整改措施", "责任落实", "", "整改情况", ""],
      ["", "", "", "责任单位", "截止时间", "进展情况", "是否完成"],
      ...body,
    ];
    expect(findHeading(rows)).toMatchObject({ firstRow: 1, lastRow: 2 });
    expect(readRange(rows).columns.get("status")?.index).toBe(6);
  });
});

describe("rows that are no headings for all that", () => {
  it.each<readonly [CellValue[]]>([
    [["截至2023年9月30日整改情况", "", "", "", "", "单位：个", ""]],
    [["", "", "", "", "", "截至2023年9月30日", ""]],
    [["", "", "2023年整改情况", "", "", "", ""]],
    [["整改责任单位：办公室", "", "", "", "整改时限：2023年9月底", "", ""]],
    [["单位", "某中心", "联系人", "张三", "填报日期：2023年9月", "", ""]],
  ])("%j above them", (above) => {
    expect(findHeading([above, plain, ...body])).toMatchObject({ firstRow: 2, lastRow: 2, bodyRow: 3 });
  });

  it("a row of the body with long texts", () => {
    const item: CellValue[] = ["一", long, `整改措施（${long}）`, "部门", "长期坚持", "截至目前进展情况良好", "是"];
    expect(findHeading([plain, item])).toMatchObject({ firstRow: 1, lastRow: 1, bodyRow: 2 });
  });
});

describe("words before a note", () => {
  it.each([
    ["整改措施\n落实情况", "progress"],
    ["整改要求（措施）", "measure"],
    ["整改\n时限\n（填到日）", "deadlineText"],
    ["牵头单位\n（盖章）", "leadDept"],
  ])("%j", (heading, field) => {
    expect(meaningOf(heading)?.meaning).toEqual({ field });
  });

  it("do not make a heading of what is told: 责任单位：办公室", () => {
    expect(meaningOf("责任单位：办公室")?.distance).not.toBe(0);
    expect(meaningOf("责任人电话")).toBeNull();
  });
});
