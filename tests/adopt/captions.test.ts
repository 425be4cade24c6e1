import { readRange } from "../../src/adopt/readRange";
import type { CellValue } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { mergedDown, sheetOf } from "./ledgers/sheet";

const below = (
  caption: string,
  inner: readonly string[],
  cells: readonly CellValue[],
  more: readonly string[] = ["状态"],
) =>
  sheetOf(
    "台账",
    [
      ["序号", "具体问题", caption, ...inner.slice(1).map(() => ""), ...more],
      ["", "", ...inner, ...more.map(() => "")],
      [1, "食堂采购未比价", ...cells, ...more.map(() => "正在整改")],
      [2, "公车使用登记不全", ...cells, ...more.map(() => "正在整改")],
    ],
    [...mergedDown("A B", [[1, 2]]), `C1:${String.fromCharCode(66 + inner.length)}1`],
  );

const fields = (sheet: ReturnType<typeof below>): Readonly<Record<string, string | null>> =>
  Object.fromEntries(mappingOf(sheet).columns.map(({ path, field }) => [path.at(-1) ?? "", field]));

describe("what a caption says of the columns below it", () => {
  it.each([
    ["起", "止"],
    ["开始", "结束"],
    ["起始时间", "终止时间"],
    ["启动时间", "办结时间"],
    ["开始时间", "完成时间"],
  ])("a period %s to %s under 整改时限 is due at its end", (begins, ends) => {
    const sheet = below("整改时限", [begins, ends], ["2023年3月1日", "2023年6月30日"]);
    expect(fields(sheet)).toMatchObject({ [begins]: null, [ends]: "deadlineText" });
    expect(readRange(sheet.cells).lines[0]?.counted.due).toEqual({ year: 2023, month: 6, day: 30 });
    expect(adopted(sheet).issues[0]?.extra).toMatchObject({ [begins]: "2023年3月1日" });
  });

  it.each([[["上期", "本期"]], [["本期", "上期"]], [["上月", "本期"]]])("%j under 整改状态: that of now", (inner) => {
    const sheet = below(
      "整改状态",
      inner,
      inner.map((each) => (each === "本期" ? "已完成" : "正在整改")),
      ["责任部门"],
    );
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["已完成", "已完成"]);
    expect(adopted(sheet).issues.map(({ fields: each }) => each.status)).toEqual(["已完成", "已完成"]);
  });

  it("a name is the person, and not the post beside it", () => {
    const sheet = below("责任人", ["职务", "姓名"], ["科长", "王小明"]);
    expect(fields(sheet)).toMatchObject({ 职务: null, 姓名: "persons" });
    const turned = below("责任领导", ["姓名", "职务"], ["李红", "副局长"]);
    expect(fields(turned)).toMatchObject({ 姓名: "leader", 职务: null });
  });

  it("a department below it is the one that it names", () => {
    expect(fields(below("配合单位", ["部门", "联系电话"], ["财务科", "1234567"]))).toMatchObject({ 部门: "coDepts" });
    expect(fields(below("责任", ["部门", "人员"], ["财务科", "王小明"]))).toMatchObject({ 部门: "leadDept" });
  });

  it("is not said of columns that say something else", () => {
    expect(fields(below("整改状态", ["台账编排", "存放地点"], ["甲", "乙"], ["责任部门"]))).toMatchObject({
      台账编排: null,
      存放地点: null,
    });
  });
});
