import { issueColumns, ledgerTables, measureColumns } from "../../ledger/schema";

export type FigureName = "完成率" | "逾期数" | "整改汇总" | "口径说明";
export const figureNames: readonly FigureName[] = ["完成率", "逾期数", "整改汇总", "口径说明"];

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
  const condition = department === "" ? "" : `,${quoted(`牵头部门=${department}`)}`;
  return `=ZG.${figure}(${block(rows)}${grouping},截至日${condition})`;
};
