import type { CalendarDate } from "../ledger/calendarDate";
import type { Adoption, SheetMapping } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";

export interface AdoptOptions {
  /** 反馈日期 that relative deadlines count from; left out: the one in the rows above the headings. */
  readonly feedbackDate?: CalendarDate | null;
  /** 立行立改天数, default 30. */
  readonly immediateDays?: number;
}

/** The ledger of a sheet as the mapping reads it. Pure; nothing is thrown; days come as serials of the 1900 system. */
export const adoptSheet = (_sheet: ForeignSheet, _mapping: SheetMapping, _options: AdoptOptions = {}): Adoption => ({
  issues: [],
  settings: {},
  extraColumns: { issues: [], measures: [] },
  problems: [],
  counts: { aspects: 0, problems: 0, issues: 0, measures: 0 },
});
