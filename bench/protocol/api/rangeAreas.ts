import { HostError } from "../../model/workbookModel";
import { cellCount, intersection, MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { type HostObject, objectOf, objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { clear, fullAddress, rangeType } from "./range";
import type { Formatted } from "./cellStyles";
import { rangeFormatType } from "./rangeFormat";
import { specialCells } from "./specialCells";
import { worksheetType } from "./worksheet";

function sheetOf(areas: Formatted): string {
  const first = areas.ranges[0];
  if (!first) throw new HostError("InvalidReference", "The areas are empty.");
  return first.sheet;
}

function overlap(areas: Formatted, other: Formatted, session: Session): HostObject | null {
  const ranges: LiveRange[] = [];
  for (const range of areas.ranges) {
    for (const area of other.ranges) {
      const both = range.sheet === area.sheet ? intersection(rectOf(range), rectOf(area)) : null;
      if (both) ranges.push(session.live(range.sheet, both));
    }
  }
  return ranges.length > 0 ? objectOf(rangeAreasType, { ranges }) : null;
}

/** A range or areas given as argument. */
function areasOf(object: HostObject): Formatted {
  const range = stateOf(rangeType, object);
  const areas = range ? { ranges: [range] } : stateOf(rangeAreasType, object);
  if (!areas) throw new HostError("InvalidArgument", "A range was expected.");
  return areas;
}

export const rangeAreasType: ObjectType<Formatted> = objectType({
  name: "RangeAreas",
  kept: true,
  properties: {
    Address: { get: (areas, session) => areas.ranges.map((range) => fullAddress(range, session)).join(",") },
    AddressLocal: { get: (areas, session) => areas.ranges.map((range) => fullAddress(range, session)).join(",") },
    AreaCount: { get: (areas) => areas.ranges.length },
    CellCount: { get: (areas) => areas.ranges.reduce((sum, range) => sum + cellCount(rectOf(range)), 0) },
    IsEntireColumn: { get: (areas) => areas.ranges.every((range) => rectOf(range).rowCount === MAX_ROWS) },
    IsEntireRow: { get: (areas) => areas.ranges.every((range) => rectOf(range).columnCount === MAX_COLUMNS) },
  },
  objects: {
    Areas: (areas) => objectOf(rangeCollectionType, areas),
    Worksheet: (areas) => objectOf(worksheetType, { id: sheetOf(areas) }),
    Format: (areas) => objectOf(rangeFormatType, areas),
    DataValidation: (areas) => objectOf(dataValidationType, areas),
    ConditionalFormats: (areas) => objectOf(conditionalFormatsType, { ...areas, sheet: sheetOf(areas) }),
  },
  methods: {
    Clear: (areas, args, session) => clear(areas.ranges, args, session),
    GetEntireRow: (areas, _args, session) =>
      objectOf(rangeAreasType, {
        ranges: areas.ranges.map((range) =>
          session.live(range.sheet, { ...rectOf(range), column: 0, columnCount: MAX_COLUMNS }),
        ),
      }),
    GetEntireColumn: (areas, _args, session) =>
      objectOf(rangeAreasType, {
        ranges: areas.ranges.map((range) =>
          session.live(range.sheet, { ...rectOf(range), row: 0, rowCount: MAX_ROWS }),
        ),
      }),
    GetIntersection(areas, args, session) {
      const both = overlap(areas, areasOf(args.object(0)), session);
      if (!both) throw new HostError("ItemNotFound", "The areas do not intersect.");
      return both;
    },
    GetIntersectionOrNullObject: (areas, args, session) => overlap(areas, areasOf(args.object(0)), session),
    GetSpecialCellsOrNullObject: (areas, args, session) => specialCells(areas.ranges, args, session),
  },
});

const rangeCollectionType: ObjectType<Formatted> = objectType({
  name: "RangeCollection",
  items: (areas) => areas.ranges.map((range) => objectOf(rangeType, range)),
  methods: {
    GetCount: (areas) => areas.ranges.length,
    GetItemAt(areas, args) {
      const range = areas.ranges[args.integer(0)];
      if (!range) throw args.invalid(0, "the index of an area");
      return objectOf(rangeType, range);
    },
  },
});
