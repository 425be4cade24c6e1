import { issueColumns, ledgerTables, measureColumns } from "../../ledger/schema";

/** The functions that read a whole list, in the order they are offered. */
export const figureNames = [
  "完成率",
  "销号率",
  "按期完成率",
  "逾期数",
  "逾期完成数",
  "延期数",
  "临期数",
  "整改汇总",
  "逾期清单",
  "口径说明",
] as const;
export type FigureName = (typeof figureNames)[number];

/** What a figure can be taken of: measures have no 销号率. */
export const rowsOf = (figure: FigureName): readonly FormulaRequest["rows"][] =>
  figure === "销号率" ? ["issues"] : ["measures", "issues"];

export const groupings = ["牵头部门", "方面", "责任领导", "整改类型"] as const;
export const measureGroupings = ["牵头部门", "责任领导"] as const;

export interface FormulaRequest {
  readonly figure: FigureName;
  readonly rows: "issues" | "measures";
  /** For 整改汇总. */
  readonly group: string;
  /** "" for all. */
  readonly department: string;
}

/** A table without its last formula columns: they hold TODAY() and would make every cell calculate again (design/product.md). */
const block = (rows: FormulaRequest["rows"]): string => {
  const columns: readonly { readonly heading: string; readonly kind: string }[] =
    rows === "issues" ? issueColumns : measureColumns;
  const last = [...columns].reverse().find(({ kind }) => kind !== "formula");
  return `${ledgerTables[rows].name}[[#All],[${columns[0]?.heading ?? ""}]:[${last?.heading ?? ""}]]`;
};

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** =ZG.完成率(措施清单[[#All],[编号]:[更新人]],截至日), in the form that Excel's API takes in every language. */
export const formulaText = ({ figure, rows, group, department }: FormulaRequest): string => {
  const grouping = figure === "整改汇总" ? `,${quoted(group)}` : "";
  // 临期数 and 逾期清单 have 天数 and 列 before the condition
  const between = figure === "临期数" || figure === "逾期清单" ? "," : "";
  const condition = department === "" ? "" : `${between},${quoted(`牵头部门=${department}`)}`;
  return `=ZG.${figure}(${block(rows)}${grouping},截至日${condition})`;
};
