import type { CalendarDate } from "../../ledger/calendarDate";
import { countedMeasure, effectiveDue } from "../../ledger/figures";
import { rowHandle } from "../../ledger/ids";
import { lightOf } from "../../ledger/light";
import type { Ledger, Measure } from "../../ledger/model";
import { workList, type WorkCard } from "../../ledger/workList";
import type { SelectedRows } from "../../workbook/operations";

/** A measure that is not on the work list because nothing is left to do; it may be selected all the same. */
const closedCard = (measure: Measure, ledger: Ledger, asOf: CalendarDate): WorkCard => ({
  handle: rowHandle(measure.source),
  measure,
  issue: ledger.issues.find(({ id }) => id !== "" && id === measure.issueId) ?? null,
  light: lightOf(measure, ledger, asOf),
  overdueDays: 0,
  due: effectiveDue(countedMeasure(measure)),
  soon: false,
  notUpdated: false,
  lastProgress: measure.progress,
});

/** Cards of the measures selected in the sheet, or of those of the selected issues, in sheet order. */
export const selectedCards = (
  ledger: Ledger,
  asOf: CalendarDate,
  { table, ids }: SelectedRows,
): readonly WorkCard[] => {
  const wanted = new Set(ids);
  const known = new Map(workList(ledger, asOf, "all", "").cards.map((card) => [card.measure, card]));
  return ledger.measures
    .filter((measure) => wanted.has(table === "issues" ? measure.issueId : rowHandle(measure.source)))
    .map((measure) => known.get(measure) ?? closedCard(measure, ledger, asOf));
};
