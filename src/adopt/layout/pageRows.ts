import { measuresByIssue } from "../../ledger/groupBy";
import type { CellValue, Issue, Ledger, Measure } from "../../ledger/model";
import { bareText } from "./cellMeaning";
import { inSheetOrder, measuresInOrder, noOrder, placesIn } from "./itemOrder";
import type { LedgerLayout } from "./ledgerLayout";
import { listedAgain } from "./listCells";
import { saysAsReported } from "./reportedRows";
import { remarksIn, type Remarks } from "./remarks";
import type { Field } from "../headings";
import type { NamedRow } from "./rowPlace";

/** A row of the body to be written. */
export interface PageRow extends NamedRow {
  /** Which item of the sheet it is; null: the sheet did not have it. */
  readonly place: number | null;
  readonly issue: Issue;
  /** null: the row is the item's own. */
  readonly measure: Measure | null;
  /** Place among the measures, from 0. */
  readonly index: number;
  readonly measures: readonly Measure[];
  /** The words of one cell that holds them all; null: each has its row, or the layout has them all in one cell. */
  readonly listed: CellValue | null;
  /** By column of the page: the row as it stood in the sheet, of an item without measures that has several and says the same still. */
  readonly reported: readonly CellValue[] | null;
  readonly remarks: Remarks;
  /** The group of each level that it belongs to; groups without a name are not shared. */
  readonly groups: {
    readonly aspect: number;
    readonly problem: number;
    readonly item: number;
    readonly measure: number;
  };
}

/**
 * The rows that the ledger takes in a layout, in the order of its sheet.
 *
 * @param form the layout is not that of the ledger's own sheet: see `FillOptions`
 */
export const pageRows = (
  ledger: Ledger,
  layout: LedgerLayout,
  { include = () => true, form = false }: { readonly include?: (issue: Issue) => boolean; readonly form?: boolean },
): readonly PageRow[] => {
  const measuresOf = measuresByIssue(ledger.measures);
  const fields = new Set(layout.columns.flatMap(({ field }): Field[] => (field === null ? [] : [field])));
  const [apart, headed] = [fields.has("measure") && layout.oneCell === null, layout.headed];
  let [aspect, problem, measureGroup] = [-1, -1, 0];
  let before: Issue | undefined;
  const order = form ? noOrder : layout.order;
  const issues = ledger.issues.filter(include);
  const places = placesIn(issues, layout.order.items);
  return inSheetOrder(issues, order, form ? new Map<Issue, number>() : places).flatMap((issue, item) => {
    const otherAspect = issue.aspect !== before?.aspect;
    const newProblem =
      otherAspect ||
      issue.problem === "" ||
      issue.problem !== before?.problem ||
      issue.problemSeq !== before.problemSeq;
    if (otherAspect || issue.aspect === "") aspect += 1;
    if (newProblem) problem += 1;
    before = issue;
    const remarks = remarksIn(issue.note, form ? null : fields);
    const itemText = bareText(issue.text);
    const own = measuresInOrder(measuresOf(issue), itemText, order);
    const stood = places.get(issue);
    // the items of a form are others', whatever their numbers
    const place = stood === undefined || (form && layout.order.items[stood]?.text !== itemText) ? null : stood;
    const cell = layout.listCells.get(itemText);
    const listed = apart && !form ? listedAgain(cell, own, layout.parallelCells.get(itemText)) : null;
    const several = listed === null ? own : own.slice(0, 1);
    const reports = form ? undefined : layout.reportedRows.get(itemText);
    const reported = reports !== undefined && saysAsReported(reports, issue, own) ? reports.rows : null;
    const shown: readonly (Measure | null)[] =
      reported !== null
        ? reported.map(() => null)
        : !apart || own.length === 0
          ? [null]
          : headed && listed === null
            ? [null, ...several]
            : several;
    const firstOwn = shown[0] === null ? 1 : 0;
    return shown.map((measure, row): PageRow => {
      if (row === 0 || measure === null || measure.text !== shown[row - 1]?.text) measureGroup += 1;
      return {
        place,
        issue,
        measure,
        index: Math.max(0, row - firstOwn),
        measures: own,
        listed,
        reported: reported?.[row] ?? null,
        remarks,
        groups: { aspect, problem, item, measure: measureGroup },
        itemText,
        measureText:
          reported !== null
            ? (reports?.measureText ?? "")
            : measure === null
              ? ""
              : listed !== null && cell
                ? cell.rowText
                : bareText(measure.text),
      };
    });
  });
};
