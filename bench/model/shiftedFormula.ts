import type { LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  deserializeRangeWithSheet,
  generateStringWithSequence,
  sequenceNodeType,
  serializeRangeToRefString,
} from "@univerjs/engine-formula";
import { toRange, toRect } from "./address";
import type { Rect } from "./content";

/** The formula after cells of a sheet were shifted; references to what is gone become #REF!. `home` is the sheet on which the formula stands. */
export function shiftedFormula(
  builder: LexerTreeBuilder,
  formula: string,
  sheets: { readonly home: string; readonly shifted: string },
  shift: (range: Rect) => Rect | undefined,
): string {
  const nodes = builder.sequenceNodesBuilder(formula);
  if (!nodes) return formula;
  const moved = nodes.map((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const reference = deserializeRangeWithSheet(node.token);
    if ((reference.sheetName || sheets.home) !== sheets.shifted) return node;
    const { range } = reference;
    // Whole rows and columns have no number where they are open.
    if (
      [range.startRow, range.endRow, range.startColumn, range.endColumn].some(
        (index) => !Number.isFinite(index) || index < 0,
      )
    )
      return node;
    const rect = shift(toRect(range));
    return rect
      ? { ...node, token: serializeRangeToRefString({ ...reference, range: { ...range, ...toRange(rect) } }) }
      : { ...node, token: "#REF!" };
  });
  return `=${generateStringWithSequence(moved)}`;
}
