import { MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { type HostObject, objectType, type ObjectType } from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { HostError } from "../../model/workbookModel";
import { rangeArgument } from "./range";
import { info, rangeAt, type Sheet } from "./worksheet";

function frozen(sheet: Sheet, session: Session): HostObject | null {
  const { frozenRows, frozenColumns } = info(sheet, session);
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return session.range(sheet.id, {
    row: 0,
    column: 0,
    rowCount: frozenRows || MAX_ROWS,
    columnCount: frozenColumns || MAX_COLUMNS,
  });
}

export const freezePanesType: ObjectType<Sheet> = objectType({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args, session) =>
      session.model.updateSheet(sheet.id, { frozenRows: args.optionalInteger(0) ?? 1, frozenColumns: 0 }),
    FreezeColumns: (sheet, args, session) =>
      session.model.updateSheet(sheet.id, { frozenRows: 0, frozenColumns: args.optionalInteger(0) ?? 1 }),
    /** The cells that stay in view: everything from A1 to the range's last cell. */
    FreezeAt(sheet, args, session) {
      const rect =
        typeof args.raw(0) === "string"
          ? rectOf(rangeAt(sheet.id, args.text(0), session))
          : rectOf(rangeArgument(args, 0));
      const rows = rect.rowCount === MAX_ROWS ? 0 : rect.row + rect.rowCount;
      const columns = rect.columnCount === MAX_COLUMNS ? 0 : rect.column + rect.columnCount;
      session.model.updateSheet(sheet.id, { frozenRows: rows, frozenColumns: columns });
    },
    Unfreeze: (sheet, _args, session) => session.model.updateSheet(sheet.id, { frozenRows: 0, frozenColumns: 0 }),
    GetLocation(sheet, _args, session) {
      const range = frozen(sheet, session);
      if (!range) throw new HostError("ItemNotFound", "Nothing is frozen.");
      return range;
    },
    GetLocationOrNullObject: (sheet, _args, session) => frozen(sheet, session),
  },
});
