import { readRange } from "../../src/adopt/readRange";
import { readTitles } from "../../src/adopt/titleSettings";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import type { CellValue } from "../../src/ledger/model";

describe("the rows above the headings", () => {
  it.each<[CellValue[][], number | null]>([
    [[["某局2022年度巡察整改台账"]], 2022],
    [[["某局2021年度巡察整改台账"], ["截至2022年9月30日"]], null],
    [[["某局2022年度巡察整改台账"], ["截至2022年9月30日"]], 2022],
    [[["2021年、2022年巡察整改台账"], ["截至2022年9月30日"]], 2022],
    [[["某局2021年度经济责任审计整改台账"], ["截至2022年9月30日"]], 2022],
    [[["某局整改台账"], ["截至2022年12月31日", "填表日期：2023年1月5日"]], 2022],
    [[["某局整改台账"], ["截至2022年12月31日", "2023年1月5日"]], 2022],
    [[["某局台账"], ["截至日期：", "", "2022.9.30"]], 2022],
    [[["截止 2022年9月"]], 2022],
    [[["2021年、2022年巡察整改台账"]], null],
    [[["某局台账", "反馈日期：2022年5月10日"]], null],
    [[["十三届市委第一轮"]], null],
    [[["某局台账"], ["反馈日期：2022年11月10日"]], null],
    [[["某局台账"], ["反馈日期", "2022年11月10日"]], null],
    [[["某局2023年度台账", "意见反馈时间：2022年11月10日"]], 2023],
    [[["某局2021年度台账（截至2022年9月30日）"]], null],
    [[["（截至2022年9月30日）"]], 2022],
    [[["数据截至2022年9月30日"]], 2022],
    [[["截止到2022年9月30日"]], 2022],
    [[["截至2022年第三季度"]], 2022],
    [[], null],
  ])("%j name the year %p", (rows, year) => {
    expect(readTitles(rows).year).toBe(year);
  });

  it("name the feedback date in the label's cell or in the next one", () => {
    const date = { year: 2022, month: 5, day: 10 };
    expect(readTitles([["反馈日期：2022年5月10日"]]).feedbackDate).toEqual(date);
    expect(readTitles([["反馈时间", "", "2022-5-10"]]).feedbackDate).toEqual(date);
    expect(readTitles([["反馈时间：近期"]]).feedbackDate).toBeNull();
    for (const cell of [
      "巡察反馈日期：2022年5月10日",
      "意见反馈时间：2022.5.10",
      "（反馈日期：2022年5月10日）",
      "填报单位：某局　反馈日期：2022年5月10日",
      "反馈日期：2022年5月10日  截至2022年9月30日",
      "反馈日期：2022年5月10日\n截至2022年9月30日",
      "整改台账（反馈日期：2022年5月10日）",
    ])
      expect({ cell, read: readTitles([[cell]]).feedbackDate }).toEqual({ cell, read: date });
    expect(readTitles([["反馈日期：2022年5月10日，截至2022年9月30日"]]).settings["截至日"]).toBe(44834);
  });
});

describe("labels and their values above the headings", () => {
  const head: CellValue[] = ["序号", "具体问题", "责任部门", "整改时限", "状态"];
  const item: CellValue[] = [1, "档案未按年归集", "办公室", "收到反馈后1个月内", "正在整改"];
  const day = (year: number, month: number, date: number) => ({ year, month, day: date });

  it.each<readonly [string, CellValue[]]>([
    ["cells beside them", ["截至日期：", 45199, "反馈日期：", 45000, ""]],
    ["cells further on", ["截至日期：", "", 45199, "反馈日期：", 45000]],
    ["the words of days", ["截至日期：", "2023年9月30日", "反馈日期：", "2023年3月15日", ""]],
    ["one cell", ["统计截止时间：2023年9月30日；反馈日期：2023年3月15日", "", "", "", ""]],
    ["brackets", ["（2023年3月15日反馈，截至2023年9月30日）", "", "", "", ""]],
    ["brackets behind a title", ["县档案馆整改台账（2023年3月15日反馈，截至2023年9月30日）", "", "", "", ""]],
  ])("are found in %s", (_, row) => {
    expect(readTitles([row])).toMatchObject({ asOf: day(2023, 9, 30), feedbackDate: day(2023, 3, 15) });
    expect(readRange([row, head, item]).lines.map(({ counted }) => counted.due)).toEqual([day(2023, 4, 15)]);
    const sheet = sheetOf("台账", [row, head, item]);
    expect(adopted(sheet).settings).toMatchObject({ 截至日: 45199, 反馈日期: 45000 });
    expect(adopted(sheet).issues).toHaveLength(1);
  });

  it.each(["个", "亿元", "万元", "件", "项", "个、万元", "人次", "%"])("单位：%s names no unit", (measure) => {
    for (const words of [`单位：${measure}`, `（单位：${measure}）`, `单位： ${measure}`])
      expect(readTitles([["", words]]).settings).toEqual({});
    expect(readTitles([["单位：", measure]]).settings).toEqual({});
    expect(readTitles([["单位：县项目服务中心"]]).settings).toEqual({ 单位: "县项目服务中心" });
  });
});

describe("a ledger below such rows", () => {
  const due = (rows: CellValue[][]) => readRange(rows).lines.map(({ counted }) => counted.due?.year);
  const head = ["具体问题", "整改时限", "状态"];

  it("gives its deadlines without a year the year of the sheet, those below a dated one the year above", () => {
    expect(due([["截至2022年9月30日", "", ""], head, ["甲", "9月底前", ""], ["乙", "2023年6月", ""]])).toEqual([
      2022, 2023,
    ]);
    expect(due([head, ["甲", "2021年6月", ""], ["乙", "9月底前", ""], ["丙", "", ""], ["丁", "10月底前", ""]])).toEqual(
      [2021, 2021, undefined, 2021],
    );
    expect(due([head, ["甲", "9月底前", ""]])).toEqual([undefined]);
  });

  it("takes a day or a month beside 已完成 for the completion date, and not over a date of its own", () => {
    const rows = readRange([
      ["具体问题", "状态", "完成日期"],
      ["甲", "已完成（2022年8月5日）", ""],
      ["乙", "已完成（2022年8月）", ""],
      ["丙", "已完成（2022年8月5日）", "2022.8.8"],
      ["丁", "整改中（2022年8月5日）", ""],
    ]).lines;
    expect(rows.map(({ counted, completedFromNote }) => [counted.completedOn?.day, completedFromNote])).toEqual([
      [5, true],
      [31, true],
      [8, false],
      [undefined, false],
    ]);
  });
});
