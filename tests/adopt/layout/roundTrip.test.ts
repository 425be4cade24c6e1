import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { effectiveAsOf } from "../../../src/ledger/readLedger";
import * as ledgers from "../ledgers";
import { adopted, mappingOf } from "../ledgers/adopted";
import { layoutsOfReference } from "../ledgers/ofReference";
import { mergedDown, rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const today = { year: 2022, month: 9, day: 30 };

const wayBack = (sheet: ForeignSheet): SheetPage => {
  const ledger = writtenLedger(adopted(sheet));
  return fillLayout(ledger, learnLayout(sheet, mappingOf(sheet)), { asOf: effectiveAsOf(ledger, today) });
};

const asSheet = (page: SheetPage, name: string): ForeignSheet => ({
  name,
  firstRow: 1,
  firstColumn: 1,
  cells: page.cells,
  merges: page.merges,
  columnWidths: page.columnWidths,
});

/** The layouts of the reference, but the one of which the user says where its items are. */
const ofReference = layoutsOfReference.flatMap(({ name, sheet, chosen }): [string, ForeignSheet][] =>
  chosen === undefined ? [[name, sheet]] : [],
);

/** What people do in them: numbers anew below each 方面, an item in several rows, deadlines that go on, columns of notes, widths of their own. */
const asKept: readonly [string, ForeignSheet][] = [
  [
    "numbers anew below each 方面, measures with deadlines that go on, notes",
    sheetOf(
      "台账",
      rowsOf(`
      某局党组巡察整改台账
      填报单位：某局 ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ 截至2022年9月30日
      方面 ¦ 序号 ¦ 反馈问题 ¦ 整改措施 ¦ 整改类型 ¦ 责任领导 ¦ 牵头部门 ¦ 完成时限 ¦ 整改进展 ¦ 完成情况 ¦ 备注
      （一）党的领导方面 ¦ 1 ¦ 议事记录不全 ¦ （1）补齐记录 ¦ 立行立改 ¦ 程远 ¦ 办公室 ¦ 立行立改 ¦ 已补齐 ¦ 已完成 ¦ 见会议记录
      ¦ ¦ ¦ （2）修订规则 ¦ 限期整改 ¦ ¦ ¦ 2022年12月底前 ¦ 正在征求意见 ¦ 正在推进 ¦
      ¦ 2 ¦ 学习不系统 ¦ （1）制定计划 ¦ 长期坚持 ¦ 程远↵何雨 ¦ 党办、人事科 ¦ 长期坚持 ¦ 已制定 ¦ 阶段性完成 ¦ 每年更新
      （二）党的建设方面 ¦ 1 ¦ 三会一课记录缺 ¦ （1）补记 ¦ 立行立改 ¦ 何雨 ¦ 党办 ¦ 2022.6.30 ¦ 已补 ¦ 完成 ¦
      ¦ ¦ ¦ （2）季度检查 ¦ 长期坚持 ¦ ¦ ¦ 2022年底前，并长期坚持 ¦ 检查两次 ¦ 持续推进 ¦ 每季一次
      ¦ 2 ¦ 换届超期 ¦ （1）启动换届 ¦ 限期整改 ¦ 何雨 ¦ 党办 ¦ 2022.10.31 ¦ 已请示 ¦ 整改中 ¦ /
      合计 ¦ ¦ 4项 ¦ 6条
      填表人：程远 ¦ ¦ ¦ 审核人：何雨
    `),
      [
        "A1:K1",
        ...mergedDown("A", [
          [4, 6],
          [7, 9],
        ]),
        ...mergedDown("B C F G", [
          [4, 5],
          [7, 8],
        ]),
      ],
      { columnWidths: [40, 28, 110, 150, 60, 60, 66, 90, 120, 60, 51] },
    ),
  ],
  [
    "measures in columns of their own below captions, evidence, notes of single rows",
    sheetOf(
      "台账",
      rowsOf(`
      序号 ¦ 问题类别 ¦ 问题表现 ¦ 整改措施 ¦ ¦ ¦ 整改情况 ¦ ¦ ¦ 备注
      ¦ ¦ ¦ 措施内容 ¦ 责任人 ¦ 完成时限 ¦ 是否完成 ¦ 完成时间 ¦ 佐证材料
      一 ¦ 政治建设 ¦ 学习流于形式 ¦ 1.编印资料 ¦ 程远 ¦ 2022年6月 ¦ 是 ¦ 2022年5月 ¦ 资料汇编 ¦
      ¦ ¦ ¦ 2.开展测试 ¦ 何雨 ¦ 2022年7月 ¦ 是 ¦ 2022年7月 ¦ 成绩单 ¦ 补考2人
      二 ¦ ¦ 谈话记录雷同 ¦ 1.重新谈话 ¦ 严冬 ¦ 2022年6月 ¦ 否 ¦ / ¦ — ¦ 两人未谈

      三 ¦ 组织建设 ¦ 党费收缴滞后 ¦ 1.补缴 ¦ 严冬 ¦ 立行立改 ¦ 是 ¦ 2022年4月 ¦ 缴费单
    `),
      ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1", "J1:J2", "A3:A4", "B3:B5", "C3:C4"],
      { columnWidths: [24, 60, 130, 170, 48, 72, 40, 72, 72, 90] },
    ),
  ],
  [
    "departments that report for themselves, no measures",
    sheetOf(
      "台账",
      rowsOf(`
      序号 ¦ 存在问题 ¦ 责任部门 ¦ 整改情况 ¦ 整改状态
      1 ¦ 值班簿漏签 ¦ 办公室 ¦ 补签了两册 ¦ 已销号
      ¦ ¦ 人事科 ¦ 查了三个月 ¦ 同意销号
      2 ¦ 钥匙无人管 ¦ 办公室 ¦ 建了登记簿 ¦ √
      ¦ ¦ 后勤科 ¦ ¦ 整改中
      3 ¦ 会费未交 ¦ 党办 ¦ 已补交 ¦ 已整改到位
    `),
      mergedDown("A B", [
        [2, 3],
        [4, 5],
      ]),
    ),
  ],
];

const cases = [...Object.entries(ledgers), ...ofReference, ...asKept];

describe("a ledger in the layout that it came from", () => {
  it.each(cases)("reads like what went in: %s", (_, sheet) => {
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });

  it.each(cases)("has the same merged cells: %s", (_, sheet) => {
    const places = (merges: ForeignSheet["merges"]): readonly string[] =>
      merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();
    expect(places(wayBack(sheet).merges)).toEqual(places(sheet.merges));
  });

  it.each(cases)("has the same widths: %s", (_, sheet) => {
    if (sheet.columnWidths !== undefined) expect(wayBack(sheet).columnWidths).toEqual(sheet.columnWidths);
  });

  it.each(cases)("is the same ledger when it is taken over again: %s", (name, sheet) => {
    const again = adopted(asSheet(wayBack(sheet), name));
    const first = adopted(sheet);
    expect({ ...again, problems: again.problems.length }).toEqual({ ...first, problems: first.problems.length });
  });

  it("is the same ledger again where measures stood in one cell and in rows of their own, lists among them", () => {
    const mixed = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "状态"],
      [1, "会务材料堆放杂乱", "1.定制度；\n2.办培训；\n3.抓检查。", "整改中"],
      [2, "车辆使用没有派单", "1.启用派车单；2.公示派车单", "已完成"],
      [3, "食堂采购没有比价", "1.采购前比价", "整改中"],
      ["", "", "一是核对账目；二是公示账目", "整改中"],
      ["", "", "1.清点库存；2.登记库存", "整改中"],
    ]);
    const first = adopted(mixed);
    expect(first.counts.measures).toBe(8);
    const fieldsOf = ({ issues }: ReturnType<typeof adopted>) =>
      issues.map(({ fields, measures }) => [fields, measures.map((measure) => measure.fields)]);
    const again = adopted(asSheet(wayBack(mixed), "台账"));
    expect(fieldsOf(again)).toEqual(fieldsOf(first));
    expect(fieldsOf(adopted(asSheet(wayBack(asSheet(wayBack(mixed), "台账")), "台账")))).toEqual(fieldsOf(first));
  });
});
