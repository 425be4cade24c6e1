import { findLedgers } from "../../src/adopt/findLedgers";
import { issueColumns } from "../../src/ledger/schema";
import {
  cycleAndStatusList,
  departmentStatus,
  flatList,
  measuresInOneCell,
  repeatedParents,
  threeHeaderRows,
} from "./ledgers";
import { sheetOf } from "./ledgers/sheet";

const foreign = (sheets: Parameters<typeof findLedgers>[0]) =>
  findLedgers(sheets).filter(({ kind }) => kind === "foreign");

describe("what a ledger is", () => {
  it.each([
    ["parents repeated", repeatedParents, [0, 0, 7]],
    ["a title and a 截至 row above, signatures below", cycleAndStatusList, [2, 2, 7]],
    ["three heading rows, the last one with unknown words, and a sum below", threeHeaderRows, [2, 4, 7]],
    ["departments below a measure", departmentStatus, [1, 1, 7]],
    ["section rows", measuresInOneCell, [2, 2, 7]],
    ["a flat list", flatList, [1, 1, 43]],
  ])("is found with %s", (_, sheet, [first, last, end]) => {
    const [only, ...others] = foreign([sheet]);
    expect(others).toEqual([]);
    expect(only?.block).toMatchObject({ firstHeadingRow: first, lastHeadingRow: last, lastRow: end });
  });

  it("is no cover, no list of contacts and no summary by unit", () => {
    const cover = sheetOf("封面", [["某局巡察整改台账"], [""], ["编制单位：办公室"], ["2022年9月"]]);
    const contacts = sheetOf("通讯录", [
      ["序号", "单位", "姓名", "职务", "联系电话"],
      [1, "办公室", "张三", "科员", "13900000000"],
    ]);
    const summary = sheetOf("统计", [
      ["单位", "问题", "整改措施", "已完成", "完成率"],
      ["办公室", 3, 8, 2, 0.67],
      ["人事科", 5, 9, 5, 1],
      ["合计", 8, 17, 7, 0.88],
    ]);
    expect(findLedgers([cover, contacts, summary])).toEqual([]);
  });

  const matters = ["两户村民为宅基地边界争执", "引水渠放水先后长期有纠纷"];
  it.each([
    ["矛盾纠纷简要情况", ["序号", "单位", "矛盾纠纷简要情况", "责任单位责任人", "化解时限", "化解情况", "销号情况"]],
    ["批示内容及日期", ["序号", "文件类型", "批示内容及日期", "责任领导", "承办单位", "办理情况"]],
    ["整改内容", ["整改内容", "整改目标", "责任主体", "时限要求"]],
  ])("is also a list of what is to be done under a heading of its own: %s", (heading, headings) => {
    const rows = matters.map((text) => headings.map((each) => (each === heading ? text : "")));
    const [only, ...others] = foreign([sheetOf("表", [headings, ...rows])]);
    expect(others).toEqual([]);
    expect(only?.rows).toBe(2);
  });

  it("is no board that says how far it is without saying with what, and no list of meetings", () => {
    const board = sheetOf("进度", [
      ["序号", "责任部门", "发起时间", "状态"],
      [1, "河道科", "2024年3月1日", "已完成"],
      [2, "农业科", "2024年3月12日", "序时任务"],
    ]);
    const meetings = sheetOf("会议", [
      ["序号", "会议名称", "责任部门", "地点"],
      [1, "第二季度巡察整改工作调度会", "办公室", "二楼"],
    ]);
    expect(findLedgers([board, meetings])).toEqual([]);
  });

  it("is named by its sheet and told from the add-in's own tables", () => {
    const own = sheetOf("问题清单", [issueColumns.map(({ heading }) => heading), ["W-000001", 1]]);
    expect(findLedgers([own, flatList]).map(({ sheet, name, kind }) => [sheet, name, kind])).toEqual([
      [1, "Sheet1", "foreign"],
      [0, "问题清单", "own"],
    ]);
  });
});

describe("several ledgers", () => {
  const heading = ["序号", "问题", "整改措施", "责任人"];

  it("in one sheet, one beneath the other, are several candidates", () => {
    const sheet = sheetOf("台账", [
      ["立行立改台账"],
      heading,
      [1, "窗口无引导牌", "设置引导牌", "甲"],
      [2, "宣传栏过期", "更换宣传栏", "乙"],
      [""],
      ["限期整改台账"],
      heading,
      [1, "档案未归集", "集中归档", "丙"],
    ]);
    expect(foreign([sheet]).map(({ block, rows }) => [block.firstHeadingRow, block.lastRow, rows])).toEqual([
      [1, 3, 2],
      [6, 7, 1],
    ]);
  });

  it("side by side are several, a ledger with an empty column of its own is one", () => {
    const beside = sheetOf("台账", [
      [...heading, "", ...heading],
      [1, "窗口无引导牌", "设置引导牌", "甲", "", 1, "档案未归集", "集中归档", "丙"],
    ]);
    expect(foreign([beside]).map(({ block }) => [block.firstColumn, block.lastColumn])).toEqual([
      [0, 3],
      [5, 8],
    ]);
    const gap = sheetOf("台账", [
      ["序号", "问题", "整改措施", "", "责任人", "完成时限"],
      [1, "窗口无引导牌", "设置引导牌", "", "甲", "2022年6月"],
    ]);
    expect(foreign([gap]).map(({ block }) => [block.firstColumn, block.lastColumn])).toEqual([[0, 5]]);
  });

  it("do not come from headings that a new page repeats", () => {
    const sheet = sheetOf("台账", [
      heading,
      [1, "窗口无引导牌", "设置引导牌", "甲"],
      heading,
      [2, "宣传栏过期", "更换", "乙"],
    ]);
    expect(foreign([sheet])).toHaveLength(1);
    expect(foreign([sheet])[0]?.block.lastRow).toBe(3);
  });

  it("are ordered by what they hold", () => {
    expect(foreign([flatList, cycleAndStatusList, repeatedParents])[0]?.known).toBeGreaterThan(4);
  });
});
