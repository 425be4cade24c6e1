import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { SheetMapping } from "./adoption";
import { normalHeading, type Field } from "./headings";
import type { MergedTop, MergedTops } from "./mergedTops";

/** 被巡察单位 stands above the items below it, also where it is written once and not merged; a blank 整改单位 is one that was not named. */
export const isInspectedUnit = (field: Field | null, heading: string): boolean =>
  field === "unit" && normalHeading(heading).startsWith("被");

interface Row {
  /** Row of `ForeignSheet.cells`. */
  readonly at: number;
  readonly cells: readonly CellValue[];
}

/** What merged cells say of the rows below them, and what 被巡察单位 says of the blank cells below it. */
export const withInspectedUnit = (
  tops: MergedTops,
  { columns, block }: SheetMapping,
  rows: readonly Row[],
): MergedTops => {
  const unit = columns.find(({ field, path }) => isInspectedUnit(field, path.at(-1) ?? ""));
  if (unit === undefined) return tops;
  const carried = new Map<number, MergedTop>();
  let above: MergedTop | undefined;
  for (const { at, cells } of rows) {
    const value = cells[unit.index - block.firstColumn] ?? "";
    if (!isBlank(value)) above = { at, value };
    else if (above !== undefined) carried.set(at, above);
  }
  return (column, row) => tops(column, row) ?? (column === unit.index ? carried.get(row) : undefined);
};
