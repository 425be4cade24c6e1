import type { ConditionalFormatContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { contains, intersection } from "../addresses";
import { flagIn, numberIn } from "../arguments";
import { objectOf, objectType, type HostObject, type ObjectType } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { cellValueType, content, customType, textType, update, type Format } from "./conditionalFormatKinds";
import { rangeAreasType } from "./rangeAreas";

interface Formats {
  readonly sheet: string;
  /** Formats of these cells; null for the whole sheet. */
  readonly ranges: readonly LiveRange[];
}

/** Office.js ↔ the model's names of kinds. The others (data bars, icons…) are kept as the file had them. */
const KINDS = { Custom: "custom", CellValue: "cellValue", ContainsText: "containsText" } as const;

function officeType(type: ConditionalFormatContent["type"]): string {
  const known: Readonly<Record<string, string>> = {
    custom: "Custom",
    cellValue: "CellValue",
    containsText: "ContainsText",
    preset: "PresetCriteria",
  };
  return known[type] ?? type.charAt(0).toUpperCase() + type.slice(1);
}

function only(kind: ConditionalFormatContent["type"], type: ObjectType<Format>, orNull: boolean) {
  return (format: Format, session: Session): HostObject | null => {
    if (content(format, session).type === kind) return objectOf(type, format);
    if (orNull) return null;
    throw new HostError("ItemNotFound", `The conditional format is not of the kind ${kind}.`);
  };
}

const conditionalFormatType: ObjectType<Format> = objectType({
  name: "ConditionalFormat",
  id: (format) => format.id,
  properties: {
    Id: { get: (format) => format.id },
    Type: { get: (format, session) => officeType(content(format, session).type) },
    Priority: {
      get: (format, session) => content(format, session).priority,
      set: (format, value, session) => update(format, { priority: numberIn(value) ?? 0 }, session),
    },
    StopIfTrue: {
      get: (format, session) => content(format, session).stopIfTrue,
      set: (format, value, session) => update(format, { stopIfTrue: flagIn(value) ?? false }, session),
    },
  },
  objects: {
    Custom: only("custom", customType, false),
    CustomOrNullObject: only("custom", customType, true),
    CellValue: only("cellValue", cellValueType, false),
    CellValueOrNullObject: only("cellValue", cellValueType, true),
    TextComparison: only("containsText", textType, false),
    TextComparisonOrNullObject: only("containsText", textType, true),
  },
  methods: {
    GetRange(format, _args, session) {
      const [first, ...more] = content(format, session).ranges;
      if (!first || more.length > 0)
        throw new HostError("InvalidOperation", "The conditional format covers several areas.");
      return session.range(format.sheet, first);
    },
    GetRangeOrNullObject(format, _args, session) {
      const [first, ...more] = content(format, session).ranges;
      return first && more.length === 0 ? session.range(format.sheet, first) : null;
    },
    GetRanges: (format, _args, session) =>
      objectOf(rangeAreasType, {
        ranges: content(format, session).ranges.map((rect) => session.live(format.sheet, rect)),
      }),
    Delete(format, _args, session) {
      session.host.conditionalFormats.remove(format.sheet, (item) => (item.id === format.id ? null : item));
      session.atEnd(`conditional formats ${format.sheet}`, () => session.host.conditionalFormats.flush(format.sheet));
    },
  },
});

function touching(formats: Formats, session: Session): readonly ConditionalFormatContent[] {
  return session.host.conditionalFormats
    .list(formats.sheet)
    .filter((item) => item.ranges.some((rect) => formats.ranges.some((range) => intersection(rect, rectOf(range)))));
}

function byId(formats: Formats, id: string, session: Session): HostObject | null {
  return touching(formats, session).some((item) => item.id === id)
    ? objectOf(conditionalFormatType, { sheet: formats.sheet, id })
    : null;
}

export const conditionalFormatsType: ObjectType<Formats> = objectType({
  name: "ConditionalFormatCollection",
  items: (formats, session) =>
    touching(formats, session).map(({ id }) => objectOf(conditionalFormatType, { sheet: formats.sheet, id })),
  item: (formats, key, session) => {
    const found = byId(formats, String(key), session);
    if (!found) throw new HostError("ItemNotFound", "There is no such conditional format.");
    return found;
  },
  methods: {
    Add(formats, args, session) {
      const asked = args.text(0);
      const kind = Object.entries(KINDS).find(([name]) => name.toLowerCase() === asked.toLowerCase())?.[1];
      if (!kind) throw new HostError("NotImplemented", `The bench adds no conditional formats of the kind ${asked}.`);
      const ranges = formats.ranges.map(rectOf);
      const id = session.host.conditionalFormats.add(formats.sheet, { type: kind, ranges, stopIfTrue: false });
      session.atEnd(`conditional formats ${formats.sheet}`, () => session.host.conditionalFormats.flush(formats.sheet));
      return objectOf(conditionalFormatType, { sheet: formats.sheet, id });
    },
    GetItemAt(formats, args, session) {
      const found = touching(formats, session)[args.integer(0)];
      if (!found) throw args.invalid(0, "the index of a conditional format");
      return objectOf(conditionalFormatType, { sheet: formats.sheet, id: found.id });
    },
    GetItemOrNullObject: (formats, args, session) => byId(formats, args.text(0), session),
    GetCount: (formats, _args, session) => touching(formats, session).length,
    /** Takes the formats off these cells; what lies outside them stays. */
    ClearAll(formats, _args, session) {
      const rects = formats.ranges.map(rectOf);
      session.host.conditionalFormats.remove(formats.sheet, (item) => {
        const left = rects.reduce((areas, rect) => areas.flatMap((area) => without(area, rect)), [...item.ranges]);
        return left.length === 0 ? null : { ...item, ranges: left };
      });
      session.atEnd(`conditional formats ${formats.sheet}`, () => session.host.conditionalFormats.flush(formats.sheet));
    },
  },
});

type Rect = ConditionalFormatContent["ranges"][number];

/** The parts of an area outside a rectangle: above, below, left and right of it. */
function without(area: Rect, rect: Rect): Rect[] {
  if (contains(rect, area)) return [];
  const both = intersection(area, rect);
  if (!both) return [area];
  const bottom = both.row + both.rowCount;
  const right = both.column + both.columnCount;
  const parts: Rect[] = [
    { ...area, rowCount: both.row - area.row },
    { ...area, row: bottom, rowCount: area.row + area.rowCount - bottom },
    { ...both, column: area.column, columnCount: both.column - area.column },
    { ...both, column: right, columnCount: area.column + area.columnCount - right },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
