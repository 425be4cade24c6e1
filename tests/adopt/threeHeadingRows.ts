import type { MergedArea } from "../../src/adopt/foreignSheet";
import type { CellValue } from "../../src/ledger/model";

type Group = string | { readonly [caption: string]: readonly Group[] };

/** The columns of the 52-column form, captions with what stands under them. The texts of the body are fictional. */
const form: readonly Group[] = [
  "序号",
  { 单位名称: ["一级单位", "具体责任单位"] },
  "问题来源",
  "审计报告出具年份",
  "问题类别",
  { 问题在审计报告中的序号及表述: ["一级标题", "二级标题", "三级标题", "在审计报告中的表述"] },
  { 整改责任清单: ["具体责任单位", "具体问题表述", "问题金额（万元）", "负责监督管理责任的主管部门"] },
  { 整改目标清单: ["整改类型", "法规政策依据", "整改要求", "整改时限", "整改完成标准"] },
  { 具体责任单位细化的整改要求: ["细化的整改措施", "对应的完成时间"] },
  {
    具体责任单位整改责任人: [
      "整改第一责任人",
      "协助整改工作的领导",
      "牵头整改部门责任人及联系电话",
      "配合整改部门责任人及联系电话",
      "审计部门责任人及联系电话",
    ],
  },
  {
    具体责任单位整改情况: [
      "已采取的整改措施",
      "项目数",
      "问题整改金额",
      {
        其中: [
          "追缴",
          "归还原渠道",
          "统筹盘活",
          "加快拨付",
          "调账处理",
          "挽回损失",
          "收回结余",
          "核减投资",
          "补缴税费",
          "其他",
        ],
      },
      { 追责问题情况: ["情形", "人数"] },
      { 完善制度情况: ["数量", "修订", "制定", "文件名称"] },
      "未整改到位问题原因及下一步计划",
      "是否已完成整改",
      "是否销号",
      "备注",
    ],
  },
  { 核查情况: ["核查人", "核查日期", "核查结论"] },
];

const widthOf = (group: Group): number =>
  typeof group === "string" ? 1 : Object.values(group).reduce((sum, below) => sum + width(below), 0);
const width = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + widthOf(group), 0);

export const columnCount = width(form);
const headingRows = 3;

/** Every heading with the captions above it, in the order of the columns. */
export const writtenPaths: readonly (readonly string[])[] = (function walk(
  groups: readonly Group[],
  above: readonly string[],
): readonly (readonly string[])[] {
  return groups.flatMap((group) =>
    typeof group === "string"
      ? [[...above, group]]
      : Object.entries(group).flatMap(([caption, below]) => walk(below, [...above, caption])),
  );
})(form, []);

const blank = (): CellValue[] => Array.from({ length: columnCount }, () => "");

/** The heading rows as Excel gives them: the value of a merged area in its first cell; and the areas, rows counted from `firstRow`. */
const headings = (firstRow: number): { rows: CellValue[][]; merges: MergedArea[] } => {
  const rows = Array.from({ length: headingRows }, blank);
  const merges: MergedArea[] = [];
  const place = (groups: readonly Group[], row: number, from: number): void => {
    let column = from;
    for (const group of groups) {
      const texts = rows[row] ?? [];
      if (typeof group === "string") {
        texts[column] = group;
        merges.push({ row: firstRow + row, column, rowCount: headingRows - row, columnCount: 1 });
        column += 1;
      } else
        for (const [caption, below] of Object.entries(group)) {
          texts[column] = caption;
          merges.push({ row: firstRow + row, column, rowCount: 1, columnCount: width(below) });
          place(below, row + 1, column);
          column += width(below);
        }
    }
  };
  place(form, 0, 0);
  return { rows, merges: merges.filter(({ rowCount, columnCount: columns }) => rowCount * columns > 1) };
};

const titleRows = (): CellValue[][] => {
  const title = blank();
  title[0] = "某集团审计发现问题整改清单";
  const cutOff = blank();
  cutOff[0] = "截至2022年9月30日";
  cutOff[columnCount - 2] = "单位：万元";
  return [title, cutOff];
};

/** By heading; `caption/heading` where a heading stands twice. */
export type FormRow = Readonly<Record<string, CellValue>>;

const bodyRow = (row: FormRow): CellValue[] =>
  writtenPaths.map((path) => row[path.slice(-2).join("/")] ?? row[path[path.length - 1] ?? ""] ?? "");

export const threeHeadingRows = (
  ...body: readonly FormRow[]
): { readonly cells: CellValue[][]; readonly merges: readonly MergedArea[] } => {
  const { rows, merges } = headings(2);
  return {
    cells: [...titleRows(), ...rows, ...body.map(bodyRow)],
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount }, ...merges],
  };
};

export const fictionalItems: readonly FormRow[] = [
  {
    序号: 1,
    一级单位: "甲公司",
    "单位名称/具体责任单位": "甲一厂",
    "整改责任清单/具体责任单位": "甲一厂",
    问题来源: "年度审计",
    审计报告出具年份: 2021,
    问题类别: "财务管理",
    一级标题: "一、财务管理方面",
    二级标题: "（一）往来款清理不及时",
    三级标题: "1.三笔挂账超过三年",
    具体问题表述: "三笔往来款挂账超过三年未清理",
    "问题金额（万元）": 12.5,
    整改类型: "限期整改",
    整改时限: "2022年8月底前",
    细化的整改措施: "逐笔核对并清理",
    对应的完成时间: "2022年7月底前",
    整改第一责任人: "赵甲",
    牵头整改部门责任人及联系电话: "钱乙 010-00000001",
    已采取的整改措施: "已清理两笔",
    项目数: 1,
    情形: "约谈",
    人数: 2,
    文件名称: "往来款管理办法",
    是否已完成整改: "否",
    是否销号: "否",
  },
  { 细化的整改措施: "印发管理办法", 对应的完成时间: "2022年8月底前" },
  {
    序号: 2,
    "整改责任清单/具体责任单位": "乙分公司",
    二级标题: "（二）合同管理不规范",
    具体问题表述: "两份合同未按规定会签",
    整改类型: "立行立改",
    整改时限: "2022年6月30日",
    细化的整改措施: "补办会签",
    已采取的整改措施: "已补办",
    是否已完成整改: "是",
    是否销号: "是",
  },
];
