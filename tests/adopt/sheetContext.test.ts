import { readRange } from "../../src/adopt/readRange";
import { readTitles } from "../../src/adopt/titleSettings";
import type { CellValue } from "../../src/ledger/model";

describe("the rows above the headings", () => {
  it.each<[CellValue[][], number | null]>([
    [[["某局2022年度巡察整改台账"]], 2022],
    [[["某局2021年度巡察整改台账"], ["截至2022年9月30日"]], 2022],
    [[["某局台账"], ["截至日期：", "", "2022.9.30"]], 2022],
    [[["截止 2022年9月"]], 2022],
    [[["2021年、2022年巡察整改台账"]], null],
    [[["某局台账", "反馈日期：2022年5月10日"]], null],
    [[["十三届市委第一轮"]], null],
    [[["某局台账"], ["反馈日期：2022年11月10日"]], null],
    [[["某局台账"], ["反馈日期", "2022年11月10日"]], null],
    [[["某局2023年度台账", "意见反馈时间：2022年11月10日"]], 2023],
    [[["某局2021年度台账（截至2022年9月30日）"]], 2022],
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
