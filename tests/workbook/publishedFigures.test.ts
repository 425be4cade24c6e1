import { fictionalItems, threeHeadingRows } from "../adopt/threeHeadingRows";
import { openFunctions, type FunctionsExcel } from "./openFunctions";

/** The figures that design/product.md says were published, by formulas in cells, on ledgers in the forms that people keep. */
describe("formulas in a workbook", () => {
  let book: FunctionsExcel;
  beforeAll(async () => {
    book = await openFunctions();
  });
  afterAll(() => book.dispose());

  /** Items with these words as their status, so many of each. */
  const statuses = (...counted: readonly (readonly [string, number])[]): string[] =>
    counted.flatMap(([word, count]) => Array.from({ length: count }, () => word));

  test("give 76% for 19 of 25", async () => {
    const items = statuses(["已完成", 19], ["正在整改", 6]).map((status, at) => [at + 1, `问题${at + 1}`, status]);
    await book.write("二十五项", [["某局党组巡察整改台账", "", ""], ["序号", "存在问题", "整改状态"], ...items]);
    expect(await book.calculate('=TEXT(ZG.完成率(二十五项!A1:C27,"2023-5-4"),"0%")')).toEqual(["76%"]);
  });

  test("give 98.71% for 688 done, 4 基本完成 and 5 open of 697, and 99.28% 含基本完成", async () => {
    const words = statuses(["完成整改", 688], ["基本完成，取得阶段性成果并持续整改", 4], ["未完成", 5]);
    await book.write("六百九十七项", [["具体问题", "整改情况"], ...words.map((word, at) => [`第${at + 1}条`, word])]);
    expect(
      await book.calculate(
        '=TEXT(ZG.完成率(六百九十七项!A1:B698,"2023-1-31"),"0.00%")',
        '=TEXT(ZG.完成率(六百九十七项!A1:B698,"2023-1-31","","含基本完成"),"0.00%")',
      ),
    ).toEqual(["98.71%", "99.28%"]);
  });

  test("give 96.18% for 453 of 471 with the 18 extended in the denominator", async () => {
    const rows = statuses(["整改销号", 453], ["申请延期", 18]).map((word, at) => [
      at + 1,
      `事项${at + 1}`,
      "2018年6月底前",
      word === "申请延期" ? "2018年12月31日" : "",
      word,
    ]);
    await book.write("四百七十一项", [["序号", "反馈问题", "完成时限", "延期至", "整改状态"], ...rows]);
    const range = '四百七十一项!A1:E472,"2018-9-30"';
    expect(
      await book.calculate(
        `=TEXT(ZG.完成率(${range}),"0.00%")`,
        `=TEXT(ZG.销号率(${range}),"0.00%")`,
        `=ZG.延期数(${range})`,
        `=ZG.逾期数(${range})`,
        `=ZG.逾期数(${range},"","按原时限")`,
      ),
    ).toEqual(["96.18%", "96.18%", 18, 0, 18]);
  });

  test("give 58.9% for 1275 of 2164, all tasks in the denominator, also from a column of statuses alone", async () => {
    const rows = statuses(["已完成整改", 1275], ["按序时进度推进", 700], ["长期坚持", 189]).map((word) => [word]);
    await book.write("督察任务", rows);
    expect(await book.calculate('=TEXT(ZG.完成率(督察任务!A1:A2164,"2022-12-31"),"0.0%")')).toEqual(["58.9%"]);
  });

  test("give 83.3% by issue and 77.8% by 问题 for fifteen of eighteen and seven of nine", async () => {
    const item = (problem: number, status: string, deadline: string): (string | number)[] => [
      problem,
      `方面${Math.ceil(problem / 3)}`,
      `问题${problem}`,
      `具体问题${problem}`,
      deadline,
      status,
    ];
    const done = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 3, 4, 5, 6, 8].map((problem) => item(problem, "已完成", "2022年8月底"));
    const goingOn = [2, 7, 7].map((problem) => item(problem, "长期整改", "2022年底"));
    await book.write("十八项", [
      ["问题序号", "方面", "问题", "具体问题", "整改时限", "状态"],
      ...[...done, ...goingOn],
    ]);
    expect(
      await book.calculate(
        '=TEXT(ZG.完成率(十八项!A1:F19,"2022-9-30"),"0.0%")',
        '=TEXT(ZG.完成率(十八项!A1:F19,"2022-9-30","","按问题"),"0.0%")',
        '=ZG.口径说明(十八项!A1:F19,"2022-9-30")',
      ),
    ).toEqual([
      "83.3%",
      "77.8%",
      expect.stringMatching(
        /^18项中完成15项，完成率83\.3%（长期整改计入分母，截至2022年9月30日，另有已取消0项/,
      ) as string,
    ]);
  });

  test("read a form of three heading rows over 52 columns, blank rows below it and whole columns", async () => {
    const { cells } = threeHeadingRows(...fictionalItems);
    await book.write("审计清单", cells);
    for (const range of ["审计清单!A1:AZ8", "审计清单!A1:AZ500", "审计清单!A:AZ"])
      expect(
        await book.calculate(
          `=ZG.完成率(${range},"2022-9-30")`,
          `=ZG.销号率(${range},"2022-9-30")`,
          `=ZG.逾期数(${range},"2022-9-30")`,
          `=ZG.临期数(${range},"2022-8-25",10)`,
        ),
      ).toEqual([0.5, 0.5, 1, 1]);
    expect(await book.spill('=ZG.逾期清单(审计清单!A1:AZ8,"2022-9-30")', 2, 5)).toEqual([
      ["序号", "具体问题表述", "具体责任单位", "时限", "逾期天数"],
      [1, "三笔往来款挂账超过三年未清理", "甲一厂", "2022-08-31", 30],
    ]);
    expect((await book.spill('=ZG.整改汇总(审计清单!A1:AZ8,"整改类型","2022-9-30")', 4, 4)).slice(1)).toEqual([
      ["限期整改", 1, 0, 1],
      ["立行立改", 1, 1, 0],
      ["合计", 2, 1, 1],
    ]);
  });

  test("say which cell of the range holds an error, and what else is wrong", async () => {
    await book.write("有错", [
      ["具体问题", "整改时限", "完成日期", "状态"],
      ["甲", "2022.6.30", "2022.6.28", "已完成"],
      ["乙", "尽快", "", "=1/0"],
    ]);
    const range = '有错!A1:D3,"2022-9-30"';
    const shown = await book.calculate(
      `=ZG.完成率(${range})`,
      `=ZG.按期完成率(${range},"","忽略未识别")`,
      `=ZG.逾期数(${range},"","按科室")`,
      '=ZG.规范时限("尽快")',
      "=ZG.规范时限(有错!B2)",
      '=ZG.剩余天数(有错!B2,"2022-6-20")',
      "=ZG.规范状态(有错!D2)",
    );
    expect(shown).toEqual([{ error: "#VALUE!" }, 1, { error: "#VALUE!" }, { error: "#N/A" }, 44742, 10, "已完成"]);
    expect(book.messageOf(0)).toContain("区域第3行第4列（状态）是错误值 #DIV/0!");
    expect(book.messageOf(2)).toContain("忽略未识别");
    expect(book.messageOf(3)).toContain("“尽快”");
  });
});
