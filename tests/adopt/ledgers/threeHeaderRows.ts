import type { CellValue } from "../../../src/ledger/model";
import { sheetOf } from "./sheet";

/** Captions and headings of the 52 columns: [caption, sub-caption, headings]. */
const groups: readonly (readonly [string, string, readonly string[]])[] = [
  ["序号", "", [""]],
  ["单位名称", "", ["一级单位", "具体责任单位"]],
  ["问题来源", "", [""]],
  ["审计报告出具年份", "", [""]],
  ["问题类别", "", [""]],
  ["问题在审计报告中的序号及表述", "", ["一级标题", "二级标题", "三级标题", "在审计报告中的表述"]],
  ["整改责任清单", "", ["具体责任单位", "具体问题表述", "问题金额（万元）", "负责监督管理责任的主管部门"]],
  ["整改目标清单", "", ["整改类型", "法规政策依据", "整改要求", "整改时限", "整改完成标准"]],
  ["具体责任单位细化的整改要求", "", ["细化的整改措施", "对应的完成时间"]],
  [
    "具体责任单位整改责任人",
    "",
    [
      "整改第一责任人",
      "协助整改工作的领导",
      "牵头整改部门责任人及联系电话",
      "配合整改部门责任人及联系电话",
      "审计部门责任人及联系电话",
    ],
  ],
  ["具体责任单位整改情况", "", ["已采取的整改措施", "项目数", "问题整改金额"]],
  [
    "具体责任单位整改情况",
    "其中",
    [
      "追缴资金",
      "归还原渠道",
      "统筹盘活",
      "加快拨付",
      "调整账目",
      "核销债务",
      "补缴税款",
      "退还群众",
      "压减支出",
      "规范核算",
      "其他方式",
    ],
  ],
  ["具体责任单位整改情况", "追责问题情况", ["情形", "人数", "其中：组织处理", "其中：党纪处分"]],
  ["具体责任单位整改情况", "完善制度情况", ["数量", "修订", "制定", "文件名称"]],
  ["具体责任单位整改情况", "", ["未整改到位问题原因及下一步计划", "是否已完成整改", "是否销号"]],
  ["备注", "", [""]],
];

const letter = (index: number): string =>
  (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

const headings = (): { readonly rows: readonly CellValue[][]; readonly merges: readonly string[] } => {
  const [top, middle, bottom]: [CellValue[], CellValue[], CellValue[]] = [[], [], []];
  const merges: string[] = [];
  let captionStart = 0;
  groups.forEach(([caption, sub, names], at) => {
    const start = top.length;
    const goesOn = groups[at - 1]?.[0] === caption;
    if (!goesOn) captionStart = start;
    names.forEach((name, n) => {
      top.push(n === 0 && !goesOn ? caption : "");
      middle.push(sub !== "" ? (n === 0 ? sub : "") : name);
      bottom.push(sub !== "" ? name : "");
      const column = letter(start + n);
      if (name === "") merges.push(`${column}3:${column}5`);
      else if (sub === "") merges.push(`${column}4:${column}5`);
    });
    const end = top.length - 1;
    if (sub !== "") merges.push(`${letter(start)}4:${letter(end)}4`);
    const last = groups[at + 1]?.[0] !== caption;
    if (last && end > captionStart) merges.push(`${letter(captionStart)}3:${letter(end)}3`);
  });
  return { rows: [top, middle, bottom], merges };
};

/** 52 columns: 20 facts of the issue, two per measure, five people, progress, sums by kind. */
const row = (
  seq: CellValue,
  issue: {
    readonly unit: string;
    readonly text: string;
    readonly type: string;
    readonly due: CellValue;
    readonly money: CellValue;
  } | null,
  measure: readonly [string, CellValue],
  more: { readonly progress?: string; readonly done?: string; readonly closed?: string; readonly gap?: string },
): CellValue[] => {
  const cells: CellValue[] = Array.from({ length: 52 }, () => "");
  const put = (at: number, value: CellValue): void => {
    cells[at] = value;
  };
  put(0, seq);
  if (issue) {
    ["云岭控股", issue.unit, "经济责任审计", 2021, "内部控制"].forEach((value, at) => put(1 + at, value));
    ["一、内部管理方面", "（一）采购管理不规范", "1.合同管理", `${issue.unit}${issue.text}`].forEach((value, at) =>
      put(6 + at, value),
    );
    [issue.unit, issue.text, issue.money, "财务部"].forEach((value, at) => put(10 + at, value));
    [issue.type, "集团采购办法第十二条", "完善采购流程", issue.due, "流程运行满三个月"].forEach((value, at) =>
      put(14 + at, value),
    );
    ["赵立本", "钱守正", "孙明理 13800000000", "李和 13800000001", "周审计 13800000002"].forEach((value, at) =>
      put(21 + at, value),
    );
  }
  put(19, measure[0]);
  put(20, measure[1]);
  put(26, more.progress ?? "");
  put(28, issue?.money ?? "");
  put(48, more.gap ?? "");
  put(49, more.done ?? "");
  put(50, more.closed ?? "");
  return cells;
};

const { rows: headingRows, merges } = headings();

export const threeHeaderRows = sheetOf(
  "整改清单",
  [
    ["审计发现问题整改清单"],
    ["截至2022年06月30日"],
    ...headingRows,
    row(
      1,
      { unit: "物资公司", text: "三份合同先履行后签订", type: "立行立改", due: "2022年3月底", money: 12.5 },
      ["清理未签合同", "2022年2月"],
      { progress: "已补签", done: "是", closed: "是" },
    ),
    row("", null, ["上线合同预警", "2022年3月"], { progress: "已上线" }),
    row(
      2,
      { unit: "置业公司", text: "租金收缴不及时", type: "限期整改", due: "2022年9月底", money: 80 },
      ["逐户催缴", "2022年8月"],
      { progress: "已收回六成", done: "否", closed: "否", gap: "两户涉诉，待判决后执行" },
    ),
    ["合计", "", "", "", "", "", "", "", "", "", "", "", 92.5],
  ],
  ["A1:AZ1", "A2:AZ2", ...merges],
);
