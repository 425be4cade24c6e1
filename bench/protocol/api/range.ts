import { HostError } from "../../model/workbookModel";
import {
  a1,
  bounding,
  cellCount,
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  quoted,
  sheetName,
} from "../addresses";
import type { Arguments } from "../arguments";
import { isHostObject, objectOf, objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { matrix, valueType, wireValues } from "./cellValues";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { rangeAreasType } from "./rangeAreas";
import { rangeFormatType } from "./rangeFormat";
import { copyFrom } from "./rangeCopy";
import { columnsHidden, group, rowsHidden, setColumnsHidden, setDetails, setRowsHidden } from "./rangeLayout";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { adjacent, edge, part, placed, region, usedPart } from "./rangeParts";
import { rangeSortType } from "./sorting";
import { specialCells } from "./specialCells";
import { scopedTablesType } from "./tableCollection";
import { rangeAt, worksheetType } from "./worksheet";

/** More cells than this in one read: Excel answers null instead of the values. */
const READ_LIMIT = 5_000_000;

/** "If the merged areas count in this range is more than 512, then this method will fail to return the result"; the code is not documented. */
const MERGES_LIMIT = 512;

export const rangeType: ObjectType<LiveRange> = objectType({
  name: "Range",
  kept: true,
  properties: {
    Values: {
      calculated: true,
      get: (range, session) => readable(range) && wireValues(session.model.values(range.sheet, rectOf(range))),
      set: (range, value, session) => write(range, value, session, "Range.values"),
    },
    Formulas: {
      calculated: true,
      get: (range, session) => readable(range) && wireValues(session.model.formulas(range.sheet, rectOf(range))),
      set: (range, value, session) => write(range, value, session, "Range.formulas"),
    },
    FormulasLocal: {
      calculated: true,
      get: (range, session) => readable(range) && wireValues(session.model.formulas(range.sheet, rectOf(range))),
      set: (range, value, session) => write(range, value, session, "Range.formulasLocal"),
    },
    Text: {
      calculated: true,
      get: (range, session) => readable(range) && session.model.texts(range.sheet, rectOf(range)),
    },
    ValueTypes: {
      calculated: true,
      get: (range, session) =>
        readable(range) && session.model.values(range.sheet, rectOf(range)).map((row) => row.map(valueType)),
    },
    NumberFormat: {
      get: (range, session) => readable(range) && session.model.numberFormats(range.sheet, rectOf(range)),
      set: setNumberFormat,
    },
    NumberFormatLocal: {
      get: (range, session) => readable(range) && session.model.numberFormats(range.sheet, rectOf(range)),
      set: setNumberFormat,
    },
    Address: { get: (range, session) => fullAddress(range, session) },
    AddressLocal: { get: (range, session) => fullAddress(range, session) },
    RowIndex: { get: (range) => rectOf(range).row },
    ColumnIndex: { get: (range) => rectOf(range).column },
    RowCount: { get: (range) => rectOf(range).rowCount },
    ColumnCount: { get: (range) => rectOf(range).columnCount },
    // As documented: -1 where the count exceeds 2^31-1.
    CellCount: { get: (range) => (cellCount(rectOf(range)) > 2_147_483_647 ? -1 : cellCount(rectOf(range))) },
    Hidden: { get: (range, session) => rowsHidden(range, session) === true || columnsHidden(range, session) === true },
    RowHidden: { get: rowsHidden, set: setRowsHidden },
    ColumnHidden: { get: columnsHidden, set: setColumnsHidden },
    IsEntireColumn: { get: (range) => rectOf(range).rowCount === MAX_ROWS },
    IsEntireRow: { get: (range) => rectOf(range).columnCount === MAX_COLUMNS },
    Hyperlink: { get: hyperlinkOf, set: setHyperlink },
    HasSpill: { get: () => null },
    Style: { get: () => "Normal" },
  },
  objects: {
    Worksheet: (range) => objectOf(worksheetType, { id: range.sheet }),
    Format: (range) => objectOf(rangeFormatType, { ranges: [range] }),
    DataValidation: (range) => objectOf(dataValidationType, { ranges: [range] }),
    ConditionalFormats: (range) => objectOf(conditionalFormatsType, { ranges: [range], sheet: range.sheet }),
    Sort: (range) => objectOf(rangeSortType, range),
  },
  methods: {
    GetCell: (range, args, session) =>
      part(range, session, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 }),
    GetRow: (range, args, session) =>
      part(range, session, { row: args.integer(0), column: 0, rowCount: 1, columnCount: rectOf(range).columnCount }),
    GetColumn: (range, args, session) =>
      part(range, session, { row: 0, column: args.integer(0), rowCount: rectOf(range).rowCount, columnCount: 1 }),
    GetLastCell: (range, _args, session) => edge(range, session, true, true),
    GetLastRow: (range, _args, session) => edge(range, session, true, false),
    GetLastColumn: (range, _args, session) => edge(range, session, false, true),
    GetRowsBelow: (range, args, session) => adjacent(range, session, args.optionalInteger(0) ?? 1, "row", 1),
    GetRowsAbove: (range, args, session) => adjacent(range, session, args.optionalInteger(0) ?? 1, "row", -1),
    GetColumnsAfter: (range, args, session) => adjacent(range, session, args.optionalInteger(0) ?? 1, "column", 1),
    GetColumnsBefore: (range, args, session) => adjacent(range, session, args.optionalInteger(0) ?? 1, "column", -1),
    GetOffsetRange: (range, args, session) => {
      const rect = rectOf(range);
      return placed(range, session, {
        ...rect,
        row: rect.row + args.integer(0),
        column: rect.column + args.integer(1),
      });
    },
    GetResizedRange: (range, args, session) => {
      const rect = rectOf(range);
      return placed(range, session, {
        ...rect,
        rowCount: rect.rowCount + args.integer(0),
        columnCount: rect.columnCount + args.integer(1),
      });
    },
    GetAbsoluteResizedRange: (range, args, session) =>
      placed(range, session, { ...rectOf(range), rowCount: args.integer(0), columnCount: args.integer(1) }),
    GetEntireRow: (range, _args, session) =>
      placed(range, session, { ...rectOf(range), column: 0, columnCount: MAX_COLUMNS }),
    GetEntireColumn: (range, _args, session) =>
      placed(range, session, { ...rectOf(range), row: 0, rowCount: MAX_ROWS }),
    GetBoundingRect: (range, args, session) =>
      placed(range, session, bounding(rectOf(range), rectOf(other(range, args, session)))),
    GetIntersection: (range, args, session) => {
      const both = intersection(rectOf(range), rectOf(other(range, args, session)));
      if (!both) throw new HostError("ItemNotFound", "The ranges do not intersect.");
      return placed(range, session, both);
    },
    GetIntersectionOrNullObject: (range, args, session) => {
      const both = intersection(rectOf(range), rectOf(other(range, args, session)));
      return both && placed(range, session, both);
    },
    GetUsedRange: (range, args, session) => {
      const used = usedPart(range, args.flag(0), session);
      // Excel answers with the first cell when nothing is used.
      return placed(range, session, used ?? { ...rectOf(range), rowCount: 1, columnCount: 1 });
    },
    GetUsedRangeOrNullObject: (range, args, session) => {
      const used = usedPart(range, args.flag(0), session);
      return used && placed(range, session, used);
    },
    GetSpillingToRangeOrNullObject: (range, _args, session) => {
      const rect = rectOf(range);
      const size = session.model.spill(range.sheet, rect.row, rect.column);
      return size ? placed(range, session, { ...rect, ...size }) : null;
    },
    GetSurroundingRegion: (range, _args, session) => placed(range, session, region(range, session)),
    GetTables: (range, args) => objectOf(scopedTablesType, { range, whole: args.flag(0) }),
    GetSpecialCells: (range, args, session) => {
      const found = specialCells([range], args, session);
      if (!found) throw new HostError("ItemNotFound", "No such cells.");
      return found;
    },
    GetSpecialCellsOrNullObject: (range, args, session) => specialCells([range], args, session),
    GetMergedAreasOrNullObject: (range, _args, session) => {
      // those whose first cell lies in the range, whole (OfficeDev/office-js#3611)
      const merges = session.model
        .merges(range.sheet)
        .filter(({ row, column }) => contains(rectOf(range), { row, column, rowCount: 1, columnCount: 1 }));
      if (merges.length > MERGES_LIMIT)
        throw new HostError("GeneralException", `The range has more than ${MERGES_LIMIT} merged areas.`);
      return merges.length === 0
        ? null
        : objectOf(rangeAreasType, { ranges: merges.map((rect) => session.live(range.sheet, rect)) });
    },
    Insert: (range, args, session) => {
      const shift = args.oneOf(0, ["Down", "Right"]);
      const rect = rectOf(range);
      session.shift(range.sheet, rect, shift === "Down" ? "insertDown" : "insertRight");
      return session.range(range.sheet, rect);
    },
    Delete: (range, args, session) =>
      session.shift(range.sheet, rectOf(range), args.oneOf(0, ["Up", "Left"]) === "Up" ? "deleteUp" : "deleteLeft"),
    Clear: (range, args, session) => clear([range], args, session),
    Select: (range, _args, session) => session.model.select(range.sheet, rectOf(range)),
    Merge: (range, args, session) => session.model.merge(range.sheet, rectOf(range), args.flag(0)),
    Unmerge: (range, _args, session) => session.model.unmerge(range.sheet, rectOf(range)),
    CopyFrom: copyFrom,
    Group: (range, args, session) => group(range, args.oneOf(0, ["ByRows", "ByColumns"]), 1, session),
    Ungroup: (range, args, session) => group(range, args.oneOf(0, ["ByRows", "ByColumns"]), -1, session),
    HideGroupDetails: (range, args, session) =>
      setDetails(range, args.oneOf(0, ["ByRows", "ByColumns"]), true, session),
    ShowGroupDetails: (range, args, session) =>
      setDetails(range, args.oneOf(0, ["ByRows", "ByColumns"]), false, session),
    Calculate: (_range, _args, session) => session.model.settleNative(),
    _ValidateArraySize: (range, args) => {
      const rect = rectOf(range);
      if (args.integer(0) !== rect.rowCount || args.integer(1) !== rect.columnCount) {
        throw new HostError(
          "InvalidArgument",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
  },
});

function write(range: LiveRange, value: unknown, session: Session, where: string): void {
  const rect = rectOf(range);
  const values = matrix(value, range, where);
  session.host.noteBefore(range.sheet, rect);
  session.model.write(range.sheet, rect, values, "addin");
}

function setNumberFormat(range: LiveRange, value: unknown, session: Session): void {
  if (typeof value === "string") return session.model.setNumberFormats(range.sheet, rectOf(range), value);
  const formats = matrix(value, range, "Range.numberFormat").map((row) =>
    row.map((format) => (format === null ? null : String(format))),
  );
  session.model.setNumberFormats(range.sheet, rectOf(range), formats);
}

/** False (sent as null) for a range too large to be read. */
function readable(range: LiveRange): true | null {
  return cellCount(rectOf(range)) > READ_LIMIT ? null : true;
}

export function fullAddress(range: LiveRange, session: Session): string {
  return `${quoted(sheetName(session.model, range.sheet))}!${a1(rectOf(range))}`;
}

export function rangeArgument(args: Arguments, index: number): LiveRange {
  const range = stateOf(rangeType, args.object(index));
  if (!range) throw args.invalid(index, "a range");
  return range;
}

/** Another range, given as an object or as an address on the same sheet. */
function other(range: LiveRange, args: Arguments, session: Session): LiveRange {
  const value = args.raw(0);
  const found = isHostObject(value) ? stateOf(rangeType, value) : rangeAt(range.sheet, args.text(0), session);
  if (!found || found.sheet !== range.sheet) throw args.invalid(0, "a range on the same worksheet");
  return found;
}

export function clear(ranges: readonly LiveRange[], args: Arguments, session: Session): void {
  const what = args.has(0) ? args.oneOf(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]) : "All";
  for (const range of ranges) {
    session.host.noteBefore(range.sheet, rectOf(range));
    session.model.clear(range.sheet, rectOf(range), what === "RemoveHyperlinks" ? "Hyperlinks" : what, "addin");
  }
}
