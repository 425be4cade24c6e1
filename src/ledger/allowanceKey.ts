import { textOf } from "./cell";
import type { CellValue } from "./model";

/** What names a row of 审查放行: rule, place and the text found. It has no 编号, so that two people who allow the same make one row. */
export const allowanceKey = ({
  rule,
  place,
  text,
}: Partial<Readonly<Record<"rule" | "place" | "text", CellValue>>>): string =>
  [rule, place, text].map(textOf).join("/");
