import { HostError, type SheetInfo } from "../../model/workbookModel";
import { intersection, locate, MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { flagIn, invalidValue, numberIn, textIn, type Arguments } from "../arguments";
import { EventType } from "../eventTypes";
import { type HostObject, objectOf, objectType, type ObjectType, stateOf } from "../hostObject";
import type { LiveRange } from "../liveRange";
import type { Session } from "../session";
import { sheetFilterType } from "./autoFilter";
import { registration } from "./eventRegistration";
import { freezePanesType } from "./freezePanes";
import { namedItemsType } from "./namedItem";
import { horizontalPageBreaksType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { rangeAreasType } from "./rangeAreas";
import { columnsOf, rowsOf } from "./rangeLayout";
import { tablesType } from "./tableCollection";
import { sheetCustomPropertiesType } from "./worksheetCustomProperties";
import { worksheetProtectionType } from "./worksheetProtection";

export interface Sheet {
  readonly id: string;
}

export function info(sheet: Sheet, session: Session): SheetInfo {
  const found = session.model.sheets().find((item) => item.id === sheet.id);
  if (!found) throw new HostError("ItemNotFound", "The worksheet does not exist any more.");
  return found;
}

/** Excel's rule for names of sheets: 31 characters, none of : \ / ? * [ ], no ' at the ends, not used yet. */
export function checkSheetName(name: string, session: Session, own?: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw new HostError("InvalidArgument", `A worksheet cannot be named "${name}".`);
  }
  const taken = session.model
    .sheets()
    .some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `There is a worksheet named "${name}" already.`);
}

/** The range at an address on this sheet: cells, whole rows or columns, a name, a table. */
export function rangeAt(sheet: string, address: string, session: Session): LiveRange {
  const place = locate(session.model, address, sheet);
  if (!place || place.sheet !== sheet)
    throw new HostError("InvalidArgument", `"${address}" is no range of this worksheet.`);
  const { rect } = place;
  if (rect.row < 0 || rect.row + rect.rowCount > MAX_ROWS || rect.column + rect.columnCount > MAX_COLUMNS) {
    throw new HostError("InvalidArgument", `"${address}" lies outside the worksheet.`);
  }
  return session.live(sheet, rect);
}

function setGridlines(sheet: Sheet, value: unknown, session: Session): void {
  const showGridlines = flagIn(value);
  if (showGridlines === undefined) throw invalidValue("Worksheet.showGridlines", "true or false");
  session.model.updateSheet(sheet.id, { showGridlines });
}

function used(sheet: Sheet, args: Arguments, session: Session): HostObject | null {
  info(sheet, session);
  const rect = session.model.usedRange(sheet.id, args.flag(0));
  return rect && session.range(sheet.id, rect);
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean, session: Session): HostObject | null {
  const sheets = session.model.sheets();
  for (let at = sheets.findIndex((item) => item.id === sheet.id) + step; at >= 0 && at < sheets.length; at += step) {
    const next = sheets[at];
    if (next && (!visibleOnly || next.visibility === "Visible")) return objectOf(worksheetType, { id: next.id });
  }
  return null;
}

function found(object: HostObject | null, what: string): HostObject {
  if (!object) throw new HostError("ItemNotFound", `There is no ${what}.`);
  return object;
}

export const worksheetType: ObjectType<Sheet> = objectType({
  name: "Worksheet",
  id: (sheet) => sheet.id,
  properties: {
    Id: { get: (sheet, session) => info(sheet, session).id },
    Name: {
      get: (sheet, session) => info(sheet, session).name,
      set(sheet, value, session) {
        const name = textIn(value) ?? "";
        checkSheetName(name, session, sheet.id);
        session.model.updateSheet(sheet.id, { name });
      },
    },
    Position: {
      get: (sheet, session) => info(sheet, session).position,
      set(sheet, value, session) {
        const position = numberIn(value);
        if (position === undefined || position < 0 || position >= session.model.sheets().length)
          throw invalidValue("Worksheet.position", "a position in the workbook");
        session.model.updateSheet(sheet.id, { position });
      },
    },
    Visibility: {
      get: (sheet, session) => info(sheet, session).visibility,
      set(sheet, value, session) {
        const visibility = (["Visible", "Hidden", "VeryHidden"] as const).find((name) => name === value);
        if (!visibility) throw invalidValue("Worksheet.visibility", "Visible, Hidden or VeryHidden");
        const others = session.model.sheets().some((item) => item.id !== sheet.id && item.visibility === "Visible");
        if (visibility !== "Visible" && !others)
          throw new HostError("InvalidOperation", "A workbook keeps at least one visible worksheet.");
        session.model.updateSheet(sheet.id, { visibility });
      },
    },
    TabColor: {
      get: (sheet, session) => info(sheet, session).tabColor,
      set: (sheet, value, session) => session.model.updateSheet(sheet.id, { tabColor: textIn(value) ?? "" }),
    },
    ShowGridlines: { get: (sheet, session) => info(sheet, session).showGridlines, set: setGridlines },
    // office.js sets `showGridlines` under this name.
    Gridlines: { set: setGridlines },
    // Width of a column nobody changed, in characters of the default font.
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: (sheet, session) => session.model.rowLayout(sheet.id, MAX_ROWS - 1).height },
    EnableCalculation: { get: () => true },
  },
  objects: {
    Tables: (sheet) => objectOf(tablesType, { sheet: sheet.id }),
    Names: (sheet) => objectOf(namedItemsType, { scope: sheet.id }),
    AutoFilter: (sheet) => objectOf(sheetFilterType, sheet),
    FreezePanes: (sheet) => objectOf(freezePanesType, sheet),
    PageLayout: (sheet) => objectOf(pageLayoutType, sheet),
    HorizontalPageBreaks: (sheet) => objectOf(horizontalPageBreaksType, sheet),
    Protection: (sheet) => objectOf(worksheetProtectionType, sheet),
    CustomProperties: (sheet) => objectOf(sheetCustomPropertiesType, sheet),
  },
  methods: {
    Activate: (sheet, _args, session) => session.model.activateSheet(sheet.id),
    Calculate: (_sheet, _args, session) => session.model.settleNative(),
    Delete(sheet, _args, session) {
      const left = session.model.sheets().filter((item) => item.id !== sheet.id && item.visibility === "Visible");
      if (left.length === 0)
        throw new HostError("InvalidOperation", "A workbook keeps at least one visible worksheet.");
      if (info(sheet, session).visibility === "VeryHidden")
        throw new HostError("GeneralException", "A very hidden worksheet cannot be deleted.");
      session.model.deleteSheet(sheet.id);
    },
    Copy(sheet, args, session) {
      const sheets = session.model.sheets();
      const kind = args.has(0) ? args.oneOf(0, ["None", "Before", "After", "Beginning", "End"]) : "None";
      const relative = kind === "Before" || kind === "After" ? stateOf(worksheetType, args.object(1)) : null;
      const at = relative ? sheets.findIndex((item) => item.id === relative.id) : -1;
      const own = sheets.findIndex((item) => item.id === sheet.id);
      const position = { None: own, Before: at, After: at + 1, Beginning: 0, End: sheets.length }[kind];
      return objectOf(worksheetType, { id: session.model.copySheet(sheet.id, position) });
    },
    GetRange(sheet, args, session) {
      info(sheet, session);
      if (!args.has(0))
        return session.range(sheet.id, { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS });
      const { rect } = rangeAt(sheet.id, args.text(0), session);
      return session.range(sheet.id, rect);
    },
    GetRanges(sheet, args, session) {
      const parts = args.has(0) ? args.text(0).split(",") : [`1:${MAX_ROWS}`];
      return objectOf(rangeAreasType, { ranges: parts.map((part) => rangeAt(sheet.id, part.trim(), session)) });
    },
    GetRangeByIndexes: (sheet, args, session) =>
      session.range(
        sheet.id,
        bounded({
          row: args.integer(0),
          column: args.integer(1),
          rowCount: args.integer(2),
          columnCount: args.integer(3),
        }),
      ),
    GetCell: (sheet, args, session) =>
      session.range(sheet.id, bounded({ row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 })),
    GetUsedRange: (sheet, args, session) =>
      used(sheet, args, session) ?? session.range(sheet.id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
    GetUsedRangeOrNullObject: used,
    GetNext: (sheet, args, session) => found(neighbour(sheet, 1, args.flag(0), session), "next worksheet"),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, 1, args.flag(0), session),
    GetPrevious: (sheet, args, session) => found(neighbour(sheet, -1, args.flag(0), session), "previous worksheet"),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, -1, args.flag(0), session),
    ShowOutlineLevels(sheet, args, session) {
      const rect = session.model.usedRange(sheet.id, false);
      if (!rect) return;
      const [rowLevels, columnLevels] = [args.integer(0), args.integer(1)];
      for (const row of rowLevels > 0 ? rowsOf(rect) : []) {
        const { outline } = session.model.rowLayout(sheet.id, row);
        if (outline > 0) session.model.setRowLayout(sheet.id, row, 1, { hidden: outline >= rowLevels });
      }
      for (const column of columnLevels > 0 ? columnsOf(rect) : []) {
        const { outline } = session.model.columnLayout(sheet.id, column);
        if (outline > 0) session.model.setColumnLayout(sheet.id, column, 1, { hidden: outline >= columnLevels });
      }
    },
    ...registration<Sheet>((sheet) => sheet.id, {
      DataChangedEvent: EventType.WorksheetChanged,
      SelectionChangedEvent: EventType.WorksheetSelectionChanged,
      ActivatedEvent: EventType.WorksheetActivated,
      DeactivatedEvent: EventType.WorksheetDeactivated,
      CalculatedEvent: EventType.WorksheetCalculated,
    }),
  },
});

function bounded<
  R extends { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number },
>(rect: R): R {
  const whole = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
  const inside = intersection(whole, rect);
  if (!inside || inside.rowCount !== rect.rowCount || inside.columnCount !== rect.columnCount) {
    throw new HostError("InvalidArgument", "The range would lie outside the worksheet.");
  }
  return rect;
}
