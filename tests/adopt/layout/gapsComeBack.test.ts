import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import type { CellValue, Issue, Ledger } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const wayBack = (sheet: ForeignSheet, edit: (ledger: Ledger) => Ledger = (ledger) => ledger): SheetPage =>
  fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), { asOf });
const places = (merges: SheetPage["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();
const comesBack = (sheet: ForeignSheet): void => {
  const { cells, merges, uncertain } = wayBack(sheet);
  expect(cells).toEqual(sheet.cells);
  expect(places(merges)).toEqual(places(sheet.merges));
  expect(uncertain).toEqual([]);
};
/** Another item that has of the first one what is not said here. */
const withItem =
  (change: Partial<Issue>, gone: readonly string[] = []) =>
  (ledger: Ledger): Ledger => {
    const [first] = ledger.issues;
    const rest = ledger.issues.filter(({ text }) => !gone.includes(text));
    return { ...ledger, issues: first === undefined ? rest : [...rest, { ...first, id: "W-90", ...change }] };
  };
const without =
  (...gone: readonly string[]) =>
  (ledger: Ledger): Ledger => ({ ...ledger, issues: ledger.issues.filter(({ text }) => !gone.includes(text)) });
const firstCells = (page: SheetPage, from: number, count = 2): readonly (readonly CellValue[])[] =>
  page.cells.slice(from).map((row) => row.slice(0, count));

describe("titles whose number stands in 序号", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    某街道整改台账
    序号 ¦ 具体问题 ¦ 整改措施 ¦ 责任单位 ¦ 整改状态
    一 ¦ 队伍建设方面
    （一） ¦ 培训不扎实
    1 ¦ 缺培训计划 ¦ 制定计划 ¦ 党建办 ¦ 已完成
    （二） ¦ 考勤不严格
    2 ¦ 打卡记录缺页 ¦ 补齐记录 ¦ 党建办 ¦ 正在整改
    二 ¦ 便民服务方面
    （一） ¦ 窗口管理松
    3 ¦ 叫号机停用 ¦ 更换设备 ¦ 服务中心 ¦ 正在整改
  `),
    ["A1:E1"],
  );

  it("come back on both levels", () => comesBack(sheet));

  it("go on where there is a new 方面 or 问题", () => {
    const added = wayBack(sheet, withItem({ seq: "4", text: "台账不齐", aspect: "档案管理方面", problem: "归档慢" }));
    expect(firstCells(added, 10)).toEqual([
      ["三", "档案管理方面"],
      ["（一）", "归档慢"],
      [4, "台账不齐"],
    ]);
    const below = wayBack(sheet, withItem({ seq: "4", text: "台账不齐", problem: "归档慢" }));
    expect(firstCells(below, 6)).toEqual([
      [2, "打卡记录缺页"],
      ["（三）", "归档慢"],
      [4, "台账不齐"],
      ["二", "便民服务方面"],
      ["（一）", "窗口管理松"],
      [3, "叫号机停用"],
    ]);
  });
});

describe("what a new page repeats", () => {
  const headings = "序号 ¦ 方面 ¦ 具体问题 ¦ 整改措施 ¦ 涉及金额 ¦ 整改状态";
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    某局整改台账
    ${headings}
    1 ¦ 采购 ¦ 询价缺一家 ¦ 重新询价 ¦ 3 ¦ 已完成
    2 ¦ 采购 ¦ 合同漏签日期 ¦ 补签 ¦ 4 ¦ 整改中
    本页小计 ¦ ¦ 2 ¦ 2 ¦ 7 ¦
    某局整改台账（续）
    ${headings}
    3 ¦ 车辆 ¦ 派车单缺失 ¦ 补填 ¦ 1 ¦ 已完成
    4 ¦ 车辆 ¦ 油卡无台账 ¦ 建台账 ¦ 1 ¦ 整改中
    本页小计 ¦ ¦ 2 ¦ 2 ¦ 2 ¦
    总计 ¦ ¦ 4 ¦ 4 ¦ 9 ¦
  `),
    ["A1:F1", "A6:F6", "A5:B5", "A10:B10"],
  );
  const page2 = [
    ["某局整改台账（续）", ""],
    ["序号", "具体问题"],
  ];
  const shown = ({ cells }: SheetPage): readonly (readonly CellValue[])[] =>
    cells.slice(2).map(([seq = "", , text = "", , money = ""]) => (money === "" ? [seq, text] : [seq, text, money]));

  it("comes back with the sums of the pages", () => comesBack(sheet));

  it("comes back where it says 续表 or nothing but the headings, also amid the measures of an item", () => {
    comesBack(
      sheetOf(
        "台账",
        rowsOf(`
        序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
        1 ¦ 门禁失修 ¦ 报修 ¦ 已完成
        ¦ ¦ 每日巡查 ¦ 已完成
        续表
        序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
        ¦ ¦ 更换锁芯 ¦ 整改中
        2 ¦ 消防栓无水 ¦ 接通管网 ¦ 整改中
        序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
        3 ¦ 值班簿漏签 ¦ 补签 ¦ 整改中
      `),
      ),
    );
  });

  it("comes back with the merged cells of headings of two rows", () => {
    comesBack(
      sheetOf(
        "台账",
        rowsOf(`
        序号 ¦ 具体问题 ¦ 责任 ¦ ¦ 整改状态
        ¦ ¦ 领导 ¦ 科室 ¦
        1 ¦ 门禁失修 ¦ 何川 ¦ 保卫科 ¦ 已完成
        序号 ¦ 具体问题 ¦ 责任 ¦ ¦ 整改状态
        ¦ ¦ 领导 ¦ 科室 ¦
        2 ¦ 消防栓无水 ¦ 孟夏 ¦ 后勤科 ¦ 整改中
      `),
        ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "A4:A5", "B4:B5", "C4:D4", "E4:E5"],
      ),
    );
  });

  it("stays above the first item of the page that is there still; sums are of what stands above them", () => {
    const page = wayBack(sheet, withItem({ seq: "2.5", text: "报价单无章", aspect: "采购" }, ["派车单缺失"]));
    expect(shown(page)).toEqual([
      [1, "询价缺一家", 3],
      [2, "合同漏签日期", 4],
      ["2.5", "报价单无章", 3],
      ["本页小计", 3, 10],
      page2[0],
      [...(page2[1] ?? []), "涉及金额"],
      [4, "油卡无台账", 1],
      ["本页小计", 1, 1],
      ["总计", 4, 11],
    ]);
    expect(page.uncertain).toEqual([]);
  });

  it("goes with the last item of a page", () => {
    expect(shown(wayBack(sheet, without("询价缺一家", "合同漏签日期")))).toEqual([
      [3, "派车单缺失", 1],
      [4, "油卡无台账", 1],
      ["本页小计", 2, 2],
      ["总计", 2, 2],
    ]);
  });
});

describe("a 方面 that the sheet did not have", () => {
  const table = `
    序号 ¦ 具体问题 ¦ 整改措施 ¦ 涉及金额 ¦ 整改状态
    一、内部管理方面（2项）
    1 ¦ 值班簿漏签 ¦ 补签 ¦ 10 ¦ 已完成
    2 ¦ 钥匙无人管 ¦ 建登记簿 ¦ 5 ¦ 整改中
    小计 ¦ 2项 ¦ 2条 ¦ 15 ¦ 完成1项
    二、财务管理方面（1项）
    3 ¦ 询价走过场 ¦ 重新询价 ¦ 7 ¦ 已完成
    小计 ¦ 1项 ¦ 1条 ¦ 7 ¦ 完成1项
    合计 ¦ 3项 ¦ 3条 ¦ 22 ¦
  `;
  const sheet = sheetOf("台账", rowsOf(table), ["A2:E2", "A6:E6"]);

  it("has a title and a line of sums of its own, blank where its figures are not known", () => {
    comesBack(sheet);
    const page = wayBack(sheet, withItem({ seq: "4", text: "借条未入账", aspect: "资产管理方面" }));
    expect(page.cells.slice(5)).toEqual([
      ["二、财务管理方面（1项）", "", "", "", ""],
      [3, "询价走过场", "重新询价", 7, "已完成"],
      ["小计", "1项", "1条", 7, "完成1项"],
      ["三、资产管理方面（1项）", "", "", "", ""],
      [4, "借条未入账", "", 10, "已完成"],
      ["小计", "1项", "0条", 10, ""],
      ["合计", "4项", "3条", 32, ""],
    ]);
    expect(page.uncertain.map(({ row, column }) => [row, column])).toEqual([
      [4, 4],
      [7, 4],
      [10, 4],
    ]);
  });

  it("takes items out of the sum of the old one", () => {
    const page = wayBack(sheet, (ledger) => ({
      ...ledger,
      issues: ledger.issues.map((issue) =>
        issue.text === "钥匙无人管" ? { ...issue, aspect: "资产管理方面" } : issue,
      ),
    }));
    expect(firstCells(page, 1)).toEqual([
      ["一、内部管理方面（1项）", ""],
      [1, "值班簿漏签"],
      ["小计", "1项"],
      ["三、资产管理方面（1项）", ""],
      [2, "钥匙无人管"],
      ["小计", "1项"],
      ["二、财务管理方面（1项）", ""],
      [3, "询价走过场"],
      ["小计", "1项"],
      ["合计", "3项"],
    ]);
  });

  it("that only got another name keeps its line", () => {
    const page = wayBack(sheet, (ledger) => ({
      ...ledger,
      issues: ledger.issues.map((issue) =>
        issue.aspect === "财务管理方面" ? { ...issue, aspect: "财务资产方面" } : issue,
      ),
    }));
    expect(page.cells.at(-2)).toEqual(["小计", "1项", "1条", 7, "完成1项"]);
  });

  it("is named where sums are of something else than 方面", () => {
    const other = sheetOf(
      "台账",
      rowsOf(`
      序号 ¦ 方面 ¦ 具体问题 ¦ 整改措施 ¦ 责任科室 ¦ 状态
      1 ¦ 管理 ¦ 值班簿漏签 ¦ 补签 ¦ 办公室 ¦ 已完成
      2 ¦ 财务 ¦ 钥匙无人管 ¦ 建登记簿 ¦ 办公室 ¦ 整改中
      办公室小计 ¦ ¦ 2 ¦ 2 ¦ ¦
      3 ¦ 财务 ¦ 询价走过场 ¦ 重新询价 ¦ 财务科 ¦ 已完成
      财务科小计 ¦ ¦ 1 ¦ 1 ¦ ¦
    `),
    );
    comesBack(other);
    const page = wayBack(other, withItem({ seq: "4", text: "借条未入账", aspect: "资产" }));
    expect(page.cells.at(-1)).toEqual(["财务科小计", "", 2, 1, "", ""]);
    expect(page.uncertain.map(({ row, column }) => [row, column])).toEqual([
      [6, 2],
      [6, 3],
    ]);
  });
});

it("0 below marks is a count, and named where the ledger changed", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态 ¦ ¦
    ¦ ¦ ¦ 已完成 ¦ 整改中 ¦ 未启动
    1 ¦ 门禁失修 ¦ 报修 ¦ √ ¦ ¦
    小计 ¦ 1 ¦ 1 ¦ 1 ¦ 0 ¦ 0
    2 ¦ 消防栓无水 ¦ 接通管网 ¦ ¦ √ ¦
    小计 ¦ 1 ¦ 1 ¦ 0 ¦ 1 ¦ 0
  `),
    ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
  );
  comesBack(sheet);
  const { uncertain } = wayBack(sheet, without("门禁失修"));
  expect(uncertain.map(({ column }) => column)).toEqual([3, 4, 5]);
});

describe("notes among the items", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
    1 ¦ 制度未更新 ¦ 修订制度 ¦ 已完成
    注：第1项已经领导小组审定。
    2 ¦ 学习有缺课 ¦ 补课 ¦ 整改中
    （以下为新增问题）
    3 ¦ 公示栏空白 ¦ 补贴公示 ¦ 整改中
  `),
    ["A3:D3", "A5:D5"],
  );

  it("come back", () => comesBack(sheet));

  it("come back once amid the measures of an item", () => {
    comesBack(
      sheetOf(
        "台账",
        rowsOf(`
        序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
        1 ¦ 制度未更新 ¦ 修订制度 ¦ 已完成
        注：修订稿已报审。
        ¦ ¦ 印发执行 ¦ 整改中
        2 ¦ 学习有缺课 ¦ 补课 ¦ 整改中
      `),
      ),
    );
  });

  it("stay with the item that they are about", () => {
    expect(firstCells(wayBack(sheet, withItem({ seq: "1.5", text: "签到簿缺页" }, ["学习有缺课"])), 1)).toEqual([
      [1, "制度未更新"],
      ["注：第1项已经领导小组审定。", ""],
      ["1.5", "签到簿缺页"],
      ["（以下为新增问题）", ""],
      [3, "公示栏空白"],
    ]);
  });
});

describe("the number of items that a title names", () => {
  const section = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
    一、综合股（共二项）
    1 ¦ 印章无登记 ¦ 补登记 ¦ 已完成
    2 ¦ 收文未编号 ¦ 编号 ¦ 整改中
    二、稽查股（1个问题）
    3 ¦ 笔录缺签名 ¦ 补签 ¦ 整改中
  `),
    ["A2:D2", "A5:D5"],
  );
  const column = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 方面 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
    1 ¦ 综合方面（2项） ¦ 印章无登记 ¦ 补登记 ¦ 已完成
    2 ¦ ¦ 收文未编号 ¦ 编号 ¦ 整改中
    3 ¦ 稽查方面（1项） ¦ 笔录缺签名 ¦ 补签 ¦ 整改中
  `),
    ["B2:B3"],
  );

  it("comes back", () => {
    comesBack(section);
    comesBack(column);
  });

  it("is that of the ledger by now", () => {
    const titles = wayBack(section, withItem({ seq: "4", text: "档案未装订" })).cells.map(([first]) => first);
    expect(titles).toEqual(["序号", "一、综合股（共三项）", 1, 2, 4, "二、稽查股（1个问题）", 3]);
    expect(wayBack(column, without("收文未编号")).cells.map((row) => row[1])).toEqual([
      "方面",
      "综合方面（1项）",
      "稽查方面（1项）",
    ]);
  });

  it("stays where it counted something else", () => {
    const other = sheetOf(
      "台账",
      section.cells.map((row) =>
        row.map((cell) => (cell === "二、稽查股（1个问题）" ? "二、稽查股（5个问题）" : cell)),
      ),
      ["A2:D2", "A5:D5"],
    );
    const page = wayBack(other, withItem({ seq: "4", text: "档案未装订", leadDept: "稽查股" }));
    expect(page.cells[4]?.[0]).toBe("二、稽查股（5个问题）");
  });
});

describe("blank rows and 同上", () => {
  it("blank rows come back below the headings and amid the measures, too", () => {
    comesBack(
      sheetOf(
        "台账",
        rowsOf(`
        序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态

        1 ¦ 门禁失修 ¦ 报修 ¦ 已完成

        ¦ ¦ 每日巡查 ¦ 已完成

        2 ¦ 消防栓无水 ¦ 接通管网 ¦ 整改中
      `),
      ),
    );
  });

  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 具体问题 ¦ 整改措施 ¦ 责任科室 ¦ 整改时限 ¦ 整改状态
    1 ¦ 门禁失修 ¦ 报修 ¦ 保卫科 ¦ 2023年6月底 ¦ 已完成
    2 ¦ 消防栓无水 ¦ 接通管网 ¦ 同上 ¦ 〃 ¦ 整改中
    3 ¦ 值班簿漏签 ¦ 补签 ¦ 同上 ¦ 2023年12月底 ¦ 〃
  `),
  );

  it("同上 comes back", () => comesBack(sheet));

  it("同上 gives way to the words where the cell above says something else by now", () => {
    const page = wayBack(sheet, (ledger) => ({
      ...ledger,
      issues: ledger.issues.map((issue) => (issue.seq === "1" ? { ...issue, leadDept: "后勤科" } : issue)),
      measures: ledger.measures.map((measure, at) => (at === 0 ? { ...measure, leadDept: "后勤科" } : measure)),
    }));
    expect(page.cells.map((row) => row[3])).toEqual(["责任科室", "后勤科", "保卫科", "同上"]);
    expect(wayBack(sheet, without("门禁失修")).cells.map((row) => row.slice(3, 5))).toEqual([
      ["责任科室", "整改时限"],
      ["保卫科", "2023年6月底"],
      ["同上", "2023年12月底"],
    ]);
  });
});

describe("a number of items in Chinese words", () => {
  const titled = (first: string): ForeignSheet =>
    sheetOf(
      "台账",
      [
        ["序号", "具体问题", "整改措施", "整改状态"],
        [`一、综合股（${first}）`],
        [1, "印章无登记", "补登记", "已完成"],
        [2, "收文未编号", "编号", "整改中"],
        ["二、稽查股（一项）"],
        [3, "笔录缺签名", "补签", "整改中"],
      ],
      ["A2:D2", "A5:D5"],
    );

  it.each<readonly [string, string, string]>([
    ["两项", "三项", "一项"],
    ["共两个问题", "共三个问题", "共一个问题"],
    ["2项", "3项", "1项"],
    ["共二项", "共三项", "共一项"],
  ])("（%s） comes back, and is （%s） with one more and （%s） with one less", (first, more, less) => {
    const sheet = titled(first);
    comesBack(sheet);
    expect(wayBack(sheet, withItem({ seq: "4", text: "档案未装订" })).cells[1]?.[0]).toBe(`一、综合股（${more}）`);
    expect(wayBack(sheet, without("收文未编号")).cells[1]?.[0]).toBe(`一、综合股（${less}）`);
  });

  it("becomes 两 where there are two by now", () => {
    const sheet = titled("两项");
    const cells = wayBack(sheet, (ledger) => {
      const last = ledger.issues[2];
      const added = last && { ...last, id: "W-91", seq: "4", text: "案卷缺页" };
      return { ...ledger, issues: [...ledger.issues, ...(added ? [added] : [])] };
    }).cells;
    expect(cells[4]?.[0]).toBe("二、稽查股（两项）");
  });

  it("is no part of the name of the department", () => {
    const departments = adopted(titled("两项")).issues.map(({ fields }) => fields.leadDept);
    expect(departments).toEqual(["综合股", "综合股", "稽查股"]);
  });
});

describe("a blank row within a merged 方面", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    方面 ¦ 序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
    内部管理 ¦ 1 ¦ 印章无登记 ¦ 补登记 ¦ 已完成
    ¦ 2 ¦ 收文未编号 ¦ 编号 ¦ 整改中
    ¦ ¦ ¦ ¦
    ¦ 3 ¦ 笔录缺签名 ¦ 补签 ¦ 整改中
    ¦ ¦ ¦ 抽查 ¦
    财务管理 ¦ 4 ¦ 报销缺附件 ¦ 补附件 ¦ 整改中
  `),
    ["A2:A6", "B5:B6", "C5:C6", "E5:E6"],
  );

  it("comes back, and the merged cell goes across it", () => comesBack(sheet));

  it("stays with the rows it stood between", () => {
    const page = wayBack(sheet, withItem({ seq: "5", text: "档案未装订" }));
    expect(page.cells.map((row) => row[2])).toEqual([
      "具体问题",
      "印章无登记",
      "收文未编号",
      "",
      "笔录缺签名",
      "",
      "档案未装订",
      "报销缺附件",
    ]);
    expect(page.merges).toContainEqual({ row: 1, column: 0, rowCount: 6, columnCount: 1 });
    const gone = wayBack(sheet, without("收文未编号"));
    expect(gone.cells.map((row) => row[2])).toEqual(["具体问题", "印章无登记", "笔录缺签名", "", "报销缺附件"]);
    expect(gone.merges).toContainEqual({ row: 1, column: 0, rowCount: 3, columnCount: 1 });
  });
});
