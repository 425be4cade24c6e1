import { readRange } from "../../src/adopt/readRange";
import { completionRate, overdueCount } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const texts = ["采购未比价", "用车登记不全", "档案移交滞后", "培训计划未执行"];

/** Items due at the end of June 2024, with what stands in further columns. */
const sheetWith = (headings: readonly string[], rows: readonly (readonly CellValue[])[]) =>
  sheetOf("台账", [
    ["序号", "具体问题", "责任部门", "整改时限", ...headings],
    ...rows.map((cells, at) => [at + 1, texts[at] ?? "", "后勤科", "2024年6月30日", ...cells]),
  ]);

type Sheet = ReturnType<typeof sheetWith>;
const fieldsOf = (sheet: Sheet): readonly (string | null)[] => {
  const mapped = mappingOf(sheet).columns.map(({ field }) => field);
  const bound = [...readRange(sheet.cells).columns.values()];
  expect(mapped.map((_, at) => bound.find(({ index }) => index === at)?.field ?? null)).toEqual(mapped);
  return mapped.slice(4);
};
const figures = (sheet: Sheet, switches = ""): readonly number[] => {
  const cells = sheet.cells.map((row) => [...row]);
  return [completionRate(cells, "2024-9-30", "", switches), overdueCount(cells, "2024-9-30", "", switches)];
};
const refusal = (sheet: Sheet): string => {
  try {
    figures(sheet);
  } catch (fault) {
    return (fault as Error).message;
  }
  return "";
};

describe("shares of the whole where no column is called a status", () => {
  it("numbers below 整改进度 beside 整改进展 are the status", () => {
    const sheet = sheetWith(
      ["整改进展", "整改进度"],
      [
        ["已印发办法并培训", 1],
        ["正在补录去年以前的资料", 0.8],
        ["尚待立项", 0],
      ],
    );
    expect(fieldsOf(sheet)).toEqual(["progress", "status"]);
    expect(adopted(sheet).issues.map(({ fields }) => fields.status)).toEqual(["已完成", "正在整改", "未启动"]);
    expect(figures(sheet)).toEqual([1 / 3, 2]);
  });

  it.each(["整改进度", "完成进度", "完成比例", "整改完成率", "完成情况"])("percents below %s alone are", (heading) => {
    const sheet = sheetWith([heading], [["100%"], ["80%"], ["50%"]]);
    expect(fieldsOf(sheet)).toEqual(["status"]);
    expect(adopted(sheet).issues.map(({ fields }) => fields.status)).toEqual(["已完成", "正在整改", "正在整改"]);
    expect(figures(sheet)).toEqual([1 / 3, 2]);
  });

  it("beside a status they are not", () => {
    const sheet = sheetWith(
      ["整改状态", "完成比例"],
      [
        ["已完成", 0.8],
        ["正在整改", 1],
      ],
    );
    expect(fieldsOf(sheet)).toEqual(["status", null]);
    expect(figures(sheet)).toEqual([0.5, 1]);
  });

  it("numbers beyond 1, and numbers below 完成情况, are codes", () => {
    expect(fieldsOf(sheetWith(["整改进度"], [[1], [2]]))).toEqual(["progress"]);
    expect(fieldsOf(sheetWith(["完成情况"], [[1], [0]]))).toEqual(["progress"]);
  });
});

describe("words of a status among words that nobody knows", () => {
  const words = [["已完成"], ["热火朝天"], ["渐入佳境"], ["正在整改"]];

  it.each(["完成情况", "落实情况", "整改情况"])("%s is the status, and the unknown cells are named", (heading) => {
    const sheet = sheetWith([heading], words);
    expect(fieldsOf(sheet)).toEqual(["status"]);
    const { issues, problems } = adopted(sheet);
    expect(issues.map(({ fields }) => fields.status ?? "")).toEqual(["已完成", "", "", "正在整改"]);
    expect(problems.map(({ row, got }) => [row, got])).toEqual([
      [3, "热火朝天"],
      [4, "渐入佳境"],
    ]);
    expect(refusal(sheet)).toContain(`（${heading}）的状态“热火朝天”无法识别，另有1处`);
    expect(figures(sheet, "忽略未识别")).toEqual([0.25, 3]);
  });

  it("accounts with one such word among them stay progress, and the refusal says so", () => {
    const sheet = sheetWith(
      ["完成情况"],
      [["已完成"], ["已修订采购办法并组织三次培训"], ["正与档案室商定移交的具体时间"], ["已补录上半年用车的全部记录"]],
    );
    expect(fieldsOf(sheet)).toEqual(["progress"]);
    expect(refusal(sheet)).toContain("“完成情况”列写的多不是状态词，算作进展");
    expect(refusal(sheet)).not.toContain("没有“状态”列");
  });
});

describe("headings of what is put in order", () => {
  it.each("存在的安全隐患 隐患内容 隐患描述 问题隐患 查摆出的问题 检视出的问题 整改内容 意见建议".split(" "))(
    "%s is the item, with 整治措施, 治理期限, 治理状态 beside it",
    (heading) => {
      const sheet = sheetOf("台账", [
        ["序号", heading, "责任单位", "整治措施", "治理期限", "治理状态"],
        [1, "车间配电箱无盖", "一车间", "加装箱盖", "2024年6月30日", "已完成"],
        [2, "通道堆放杂物", "仓库", "当日清理", "2024年8月31日", "正在整改"],
      ]);
      expect(mappingOf(sheet).columns.map(({ field }) => field)).toEqual([
        "seq",
        "problem",
        "leadDept",
        "measure",
        "deadlineText",
        "status",
      ]);
      expect(adopted(sheet).issues.map(({ fields, measures }) => [fields.text, measures[0]?.fields.text])).toEqual([
        ["车间配电箱无盖", "加装箱盖"],
        ["通道堆放杂物", "当日清理"],
      ]);
      expect(figures(sheet)).toEqual([0.5, 1]);
    },
  );

  it.each(["是否闭环", "是否整改完毕"])("%s asks for the status", (heading) => {
    expect(figures(sheetWith([heading], [["是"], ["否"]]))).toEqual([0.5, 1]);
  });

  it("责任分工 names who leads and who helps, 协同单位 who helps", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "责任分工", "整改状态"],
      [1, "采购未比价", "牵头：办公室；配合：人事科", "已完成"],
    ]);
    expect(adopted(sheet).issues.map(({ fields }) => [fields.leadDept, fields.coDepts])).toEqual([
      ["办公室", "人事科"],
    ]);
    expect(fieldsOf(sheetWith(["协同单位", "整治状态"], [["人事科", "已完成"]]))).toEqual(["coDepts", "status"]);
  });

  it("意见建议 behind the measures, or beside a problem, is none", () => {
    const sheet = sheetWith(["整改措施", "意见建议", "整改状态"], [["修订办法", "请加快", "已完成"]]);
    expect(fieldsOf(sheet)).toEqual(["measure", null, "status"]);
  });
});
