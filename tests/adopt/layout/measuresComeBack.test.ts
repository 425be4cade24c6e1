import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { Ledger, Measure } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { mergedDown, rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const wayBack = (sheet: ForeignSheet, edit: (ledger: Ledger) => Ledger = (ledger) => ledger): SheetPage =>
  fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });
const withMeasures =
  (change: (measure: Measure) => Measure) =>
  (ledger: Ledger): Ledger => ({ ...ledger, measures: ledger.measures.map(change) });

describe("measures of one item in one cell, of others in rows of their own", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 责任部门 ¦ 整改时限 ¦ 整改进展 ¦ 状态
    1 ¦ 读书班走过场 ¦ ①重办读书班；②每月通报 ¦ 党办 ¦ 2023年6月底 ¦ 已重办一期 ¦ 已完成
    2 ¦ 学习记录缺页 ¦ 补记 ¦ 党办 ¦ 2023年5月底 ¦ 已补记 ¦ 已完成
    ¦ ¦ 抽查 ¦ 人事科 ¦ 长期坚持 ¦ 每月一次 ¦ 整改中
    3 ¦ 窗口排队久 ¦ ①增开窗口；②设引导员 ¦ 政务科 ¦ 2023年7月底 ¦ ¦ 整改中
  `),
    mergedDown("A B", [[3, 4]]),
  );

  it("come back so", () => {
    expect(adopted(sheet).counts.measures).toBe(6);
    const { cells, merges } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(merges).toHaveLength(sheet.merges.length);
  });

  it("have what one cell says of them said once, of their item", () => {
    const [first, second] = adopted(sheet).issues;
    expect(first?.fields.outcome).toBe("已重办一期");
    expect(first?.measures.map(({ fields }) => fields.progress)).toEqual([undefined, undefined]);
    expect(first?.measures.map(({ fields }) => fields.status)).toEqual(["已完成", "已完成"]);
    expect(second?.fields.outcome).toBeUndefined();
    expect(second?.measures.map(({ fields }) => fields.progress)).toEqual(["已补记", "每月一次"]);
  });

  it("stay in one cell in other words", () => {
    const edit = withMeasures((measure) =>
      measure.text.startsWith("每月通报") ? { ...measure, text: "每季通报" } : measure,
    );
    expect(wayBack(sheet, edit).cells[1]).toEqual([
      1,
      "读书班走过场",
      "①重办读书班；②每季通报",
      "党办",
      "2023年6月底",
      "已重办一期",
      "已完成",
    ]);
  });

  it("get rows of their own where they differ in what else is said of them", () => {
    const edit = withMeasures((measure) =>
      measure.text === "设引导员" ? { ...measure, status: "已完成" as const, progress: "已设两名" } : measure,
    );
    expect(
      wayBack(sheet, edit)
        .cells.slice(4)
        .map((row) => row.slice(2)),
    ).toEqual([
      ["①增开窗口；", "政务科", "2023年7月底", "", "整改中"],
      ["②设引导员", "政务科", "2023年7月底", "已设两名", "已完成"],
    ]);
  });
});

describe("the same measures in one cell of several items", () => {
  it("are numbered as each of them had it", () => {
    const sheet = sheetOf(
      "台账",
      rowsOf(`
      序号 ¦ 存在问题 ¦ 整改措施 ¦ 状态
      1 ¦ 窗口推诿 ¦ 一是清理。二是建制。 ¦ 已完成
      2 ¦ 材料重复 ¦ 第一，清理。第二，建制。 ¦ 整改中
    `),
    );
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });
});

describe("numbers in front of measures", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 状态
    1 ¦ 值班簿漏签 ¦ 3.每季检查 ¦ 整改中
    ¦ ¦ 每月抽查 ¦ 整改中
    2 ¦ 钥匙无人管 ¦ 1.建登记簿 ¦ 整改中
    ¦ ¦ 1.每月盘点 ¦ 整改中
    3 ¦ 台账缺页 ¦ 1.补齐缺页 ¦ 已完成
    ¦ ¦ 2.指定专人 ¦ 已完成
  `),
    mergedDown("A B", [
      [2, 3],
      [4, 5],
      [6, 7],
    ]),
  );

  it("are those of the sheet, whatever they are", () => {
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });

  it("follow the 序号 where that was changed", () => {
    const swapped = withMeasures((measure) => {
      const seq = { 补齐缺页: "2", 指定专人: "1" }[measure.text];
      return seq === undefined ? measure : { ...measure, seq };
    });
    expect(wayBack(sheet, swapped).cells.map((row) => row[2])).toEqual([
      ...sheet.cells.slice(0, 5).map((row) => row[2]),
      "1.指定专人",
      "2.补齐缺页",
    ]);
  });
});

describe("measures that do not stand by their numbers", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 责任单位 ¦ 状态
    1 ¦ 值班簿漏签 ¦ 2.每季检查 ¦ 办公室 ¦ 整改中
    ¦ ¦ 1.每月抽查 ¦ 人事科 ¦ 整改中
    2 ¦ 钥匙无人管 ¦ 1.建登记簿 ¦ 办公室 ¦ 整改中
    ¦ ¦ 2.每月盘点 ¦ 办公室 ¦ 整改中
  `),
    mergedDown("A B", [
      [2, 3],
      [4, 5],
    ]),
  );

  it("come back as they stood", () => {
    const { cells, merges } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(merges).toHaveLength(sheet.merges.length);
  });

  it("have a new one behind them", () => {
    const more = (ledger: Ledger): Ledger => ({
      ...ledger,
      measures: ledger.measures.flatMap((measure) =>
        measure.text === "每季检查" ? [{ ...measure, id: "C-9", seq: "3", text: "每年通报" }, measure] : [measure],
      ),
    });
    expect(
      wayBack(sheet, more)
        .cells.slice(1, 4)
        .map((row) => row[2]),
    ).toEqual(["2.每季检查", "1.每月抽查", "3.每年通报"]);
  });
});

describe("a numbered measure of several departments", () => {
  const table = rowsOf(`
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 责任单位 ¦ 整改时限 ¦ 状态
    1 ¦ 窗口推诿 ¦ 1.办培训 ¦ 政务科 ¦ 2023年6月底 ¦ 已完成
    ¦ ¦ ¦ 人事科 ¦ 2023年7月底 ¦ 整改中
    ¦ ¦ 2.抓考核 ¦ 政务科 ¦ 2023年8月底 ¦ 整改中
    2 ¦ 材料重复报送 ¦ 合并报表 ¦ 办公室 ¦ 2023年8月底 ¦ 整改中
    ¦ ¦ 3.共享数据 ¦ 信息科 ¦ 2023年9月底 ¦ 整改中
  `);
  const merged = sheetOf("台账", table, [
    ...mergedDown("A B", [
      [2, 4],
      [5, 6],
    ]),
    "C2:C3",
  ]);
  const repeated = sheetOf(
    "台账",
    table.map((row, at) => (at === 2 ? [...row.slice(0, 2), "1.办培训", ...row.slice(3)] : row)),
    mergedDown("A B", [
      [2, 4],
      [5, 6],
    ]),
  );

  it.each([
    ["merged", merged],
    ["repeated", repeated],
  ])("keeps its number in each of their rows: %s", (_, sheet) => {
    const [issue] = adopted(sheet).issues;
    expect(issue?.measures.map(({ fields }) => [fields.seq, fields.text])).toEqual([
      ["1", "办培训"],
      ["1", "办培训"],
      ["2", "抓考核"],
    ]);
    const { cells, merges } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(merges).toHaveLength(sheet.merges.length);
  });
});

describe("rows of one item in which departments report, without measures", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 存在问题 ¦ 责任部门 ¦ 整改情况 ¦ 整改状态
    1 ¦ 值班簿漏签 ¦ 办公室 ¦ 补签了两册 ¦ 已整改到位
    ¦ ¦ 人事科 ¦ 查了三个月 ¦ √
    2 ¦ 钥匙无人管 ¦ 办公室 ¦ 建了登记簿 ¦ √
    ¦ ¦ 后勤科 ¦ ¦ 整改中
  `),
    mergedDown("A B", [
      [2, 3],
      [4, 5],
    ]),
  );

  it("come back where the item is as they left it, with the 序号 that it has by now", () => {
    const renumbered = (ledger: Ledger): Ledger => ({
      ...ledger,
      issues: ledger.issues.map((issue) => ({ ...issue, seq: issue.seq === "1" ? "3" : "2" })),
    });
    const { cells, merges } = wayBack(sheet, renumbered);
    expect(cells.slice(1).map(([seq]) => seq)).toEqual([2, "", 3, ""]);
    expect(cells.slice(3).map((row) => row.slice(1))).toEqual(sheet.cells.slice(1, 3).map((row) => row.slice(1)));
    expect(merges).toHaveLength(4);
  });

  it("become one row where it went on: which department did is not known", () => {
    const adoption = adopted(sheet);
    const gone = {
      ...adoption,
      issues: adoption.issues.map((issue, at) =>
        at === 1 ? { ...issue, fields: { ...issue.fields, status: "已完成", outcome: "两处都已盘点" } } : issue,
      ),
    };
    const page = fillLayout(writtenLedger(gone), learnLayout(sheet, mappingOf(sheet)), {
      asOf: { year: 2023, month: 9, day: 30 },
    });
    expect(page.cells.slice(1)).toEqual([
      ...sheet.cells.slice(1, 3),
      [2, "钥匙无人管", "办公室、后勤科", "两处都已盘点", "√"],
    ]);
  });
});
