import type { TableSchema } from "../ledger/schema";
import { columnIndex, columnLetter, firstBodyRow, preparedRow } from "./sheetLayout";

interface Light {
  /** How the words of 预警 begin. */
  readonly begins: string;
  readonly color: string;
  readonly fill: string;
}

/** Red, blue and yellow as the 三色督办单 use them; the words say the same, so that nobody needs the colours. */
const lights: readonly Light[] = [
  { begins: "已逾期", color: "#9C0006", fill: "#FFC7CE" },
  { begins: "还有", color: "#1F4E79", fill: "#DDEBF7" },
  { begins: "今日到期", color: "#833C0B", fill: "#F8CBAD" },
  { begins: "进度滞后", color: "#7F6000", fill: "#FFF2CC" },
  { begins: "状态待核", color: "#5B2C83", fill: "#E4DFEC" },
  { begins: "可申请销号", color: "#375623", fill: "#E2EFDA" },
  { begins: "长期", color: "#595959", fill: "#EDEDED" },
];

/** Colours the column 预警 by A1 formulas, which Excel, WPS and LibreOffice share (structured references do not work there). */
export const addLights = (sheet: Excel.Worksheet, schema: TableSchema): void => {
  const index = columnIndex(schema, "light");
  if (index < 0) return;
  const letter = columnLetter(index);
  const range = sheet.getRange(`${letter}${firstBodyRow}:${letter}${preparedRow}`);
  for (const { begins, color, fill } of lights) {
    const format = range.conditionalFormats.add("Custom").custom;
    format.rule.formula = `=LEFT($${letter}${firstBodyRow},${begins.length})="${begins}"`;
    format.format.font.color = color;
    format.format.fill.color = fill;
  }
};
