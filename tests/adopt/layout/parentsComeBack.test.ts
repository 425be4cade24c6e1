import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { CellValue, Issue } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { mergedDown, rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const wayBack = (sheet: ForeignSheet): SheetPage =>
  fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf });
const places = (merges: SheetPage["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

const pairs: readonly (readonly [number, number])[] = [
  [2, 3],
  [4, 6],
];
const noAspect = rowsOf(`
  序号 ¦ 反馈问题 ¦ 具体问题 ¦ 整改措施 ¦ 责任科室 ¦ 状态
  1 ¦ 仓储管理松散 ¦ 出库单缺签字 ¦ 补齐签字 ¦ 仓储科 ¦ 已完成
  ¦ ¦ 货架标签脱落 ¦ 重贴标签 ¦ 仓储科 ¦ 整改中
  2 ¦ 车队管理松散 ¦ 油卡混用 ¦ 一车一卡 ¦ 车队 ¦ 整改中
  ¦ ¦ 里程不登记 ¦ 每日登记 ¦ 车队 ¦ 整改中
  ¦ ¦ ¦ 每月抽查 ¦ 办公室 ¦ 整改中
`);
const repeated = noAspect.map((row, at) => [
  ["序号", 1, 1, 2, 2, 2][at] ?? "",
  ["反馈问题", ...[2, 3].flatMap((n) => Array.from({ length: n }, () => (n === 2 ? "仓储管理松散" : "车队管理松散")))][
    at
  ] ?? "",
  ...row.slice(2),
]);

const sheets: readonly [string, ForeignSheet][] = [
  ["merged 问题 and 序号 without a column of 方面", sheetOf("台账", noAspect, [...mergedDown("A B", pairs), "C5:C6"])],
  ["blank 问题 and 序号 without a column of 方面", sheetOf("台账", noAspect)],
  ["repeated 问题 and 序号 without a column of 方面", sheetOf("台账", repeated)],
];

const departments = sheetOf(
  "台账",
  rowsOf(`
  责任科室 ¦ 序号 ¦ 具体问题 ¦ 整改措施 ¦ 状态
  办公室 ¦ 1 ¦ 印章外借不登记 ¦ 设登记簿 ¦ 已完成
  ¦ 2 ¦ 档案室漏水 ¦ 修缮屋面 ¦ 整改中
  财务科 ¦ 1 ¦ 备用金超额 ¦ 退回超额 ¦ 整改中
  ¦ 2 ¦ 发票未验真 ¦ 逐张验真 ¦ 整改中
  ¦ ¦ ¦ 每季抽查 ¦ 整改中
`),
  ["A2:A3", "A4:A6", "B5:B6", "C5:C6"],
);
const numbers = sheetOf(
  "台账",
  rowsOf(`
  序号 ¦ 方面 ¦ 具体问题 ¦ 整改措施 ¦ 状态
  3 ¦ 队伍建设 ¦ 培训签到代签 ¦ 人脸签到 ¦ 已完成
  5 ¦ 队伍建设 ¦ 轮岗超期 ¦ 安排轮岗 ¦ 整改中
  1 ¦ 内务管理 ¦ 库房无人值守 ¦ 排班值守 ¦ 整改中
  ¦ 内务管理 ¦ 钥匙多人共用 ¦ 专人保管 ¦ 整改中
  4 ¦ 内务管理 ¦ 灭火器过期 ¦ 更换 ¦ 整改中
`),
);
const sections = sheetOf(
  "台账",
  rowsOf(`
  序号 ¦ 具体问题 ¦ 整改措施 ¦ 责任科室 ¦ 状态
  一、队伍建设方面
  1 ¦ 培训签到代签 ¦ 人脸签到 ¦ 人事科 ¦ 已完成
  2 ¦ 轮岗超期 ¦ 安排轮岗 ¦ 人事科 ¦ 整改中
  二、内务管理方面
  1 ¦ 库房无人值守 ¦ 排班值守 ¦ 后勤科 ¦ 整改中
  2 ¦ 灭火器过期 ¦ 更换 ¦ 后勤科 ¦ 整改中
`),
  ["A2:E2", "A5:E5"],
);

const inOrder: readonly [string, ForeignSheet][] = [
  ["序号 anew in each department", departments],
  ["序号 in no order", numbers],
  ["序号 anew in each section", sections],
];

describe("items", () => {
  it.each(inOrder)("come back in the order of the sheet: %s", (_, sheet) => {
    const { cells, merges } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
  });

  const edited = (sheet: ForeignSheet, edit: (issues: readonly Issue[]) => readonly Issue[]): readonly CellValue[] => {
    const ledger = writtenLedger(adopted(sheet));
    const page = fillLayout({ ...ledger, issues: edit(ledger.issues) }, learnLayout(sheet, mappingOf(sheet)), { asOf });
    const column = page.cells[0]?.indexOf("具体问题") ?? 0;
    return page.cells.slice(1).flatMap((row) => (row[column] === "" ? [] : [row[column] ?? ""]));
  };
  /** Another item with the 方面 and department of the one that has this text. */
  const like = (issues: readonly Issue[], text: string, change: Partial<Issue>): readonly Issue[] =>
    issues.flatMap((issue) =>
      issue.text === text ? [{ ...issue, id: "W-new", seq: "", text: "新增事项", ...change }] : [],
    );

  it("that are new stand behind the last of their department", () => {
    const texts = edited(departments, (issues) => [...issues, ...like(issues, "档案室漏水", { seq: "3" })]);
    expect(texts).toEqual(["印章外借不登记", "档案室漏水", "新增事项", "备用金超额", "发票未验真"]);
  });

  it("that are new stand behind the last of their 方面, others at the end", () => {
    const own = edited(numbers, (issues) => [...issues, ...like(issues, "轮岗超期", { seq: "6" })]);
    expect(own).toEqual(["培训签到代签", "轮岗超期", "新增事项", "库房无人值守", "钥匙多人共用", "灭火器过期"]);
    const other = edited(numbers, (issues) => [...like(issues, "轮岗超期", { aspect: "作风" }), ...issues]);
    expect(other.at(-1)).toBe("新增事项");
  });

  it("keep their place in other words, and whatever the order of the rows in the ledger", () => {
    const texts = edited(numbers, (issues) =>
      [...issues].reverse().map((issue) => (issue.text === "轮岗超期" ? { ...issue, text: "轮岗逾期" } : issue)),
    );
    expect(texts).toEqual(["培训签到代签", "轮岗逾期", "库房无人值守", "钥匙多人共用", "灭火器过期"]);
  });

  it("stand by their 序号 where the sheet had them so", () => {
    const swapped = edited(sections, (issues) =>
      issues.map((issue) => {
        const seq = { 库房无人值守: "2", 灭火器过期: "1" }[issue.text];
        return seq === undefined ? issue : { ...issue, seq };
      }),
    );
    expect(swapped.slice(-2)).toEqual(["灭火器过期", "库房无人值守"]);
  });
});

describe("parents over several items", () => {
  it.each(sheets)("come back: %s", (_, sheet) => {
    const { cells, merges } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
  });
});
