import { dateToSerial } from "../ledger/calendarDate";
import { dateOf, isBlank, textOf } from "../ledger/cell";
import type { CellValue, Ledger } from "../ledger/model";
import { settingItems } from "../ledger/settings";
import type { Adoption } from "./adoption";

/** A setting that the rows above the headings say otherwise; days in the date system of the ledger. */
export interface ChangedSetting {
  /** 项目 */
  readonly item: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What the sheet says of 台账设置 against what stands there. What it does not say changes nothing. */
export const changedSettings = (ledger: Ledger, settings: Adoption["settings"]): readonly ChangedSetting[] => {
  const date1904 = ledger.date1904 === true;
  return settingItems.flatMap(({ item, kind }): readonly ChangedSetting[] => {
    const said = settings[item] ?? "";
    const row = ledger.rows.settings.find(({ cells }) => textOf(cells.item) === item);
    const before = row?.cells.content ?? "";
    if (isBlank(said)) return [];
    if (kind !== "date") return textOf(before) === textOf(said) ? [] : [{ item, before, after: said }];
    const [day, stood] = [dateOf(said), dateOf(before, date1904)];
    if (day === null || (stood !== null && dateToSerial(stood) === dateToSerial(day))) return [];
    return [{ item, before, after: dateToSerial(day, date1904) }];
  });
};
