import type { Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { record } from "../arguments";
import { objectType, type ObjectType } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { bodyRect, tableInfo, type Table } from "./table";

interface Key {
  readonly column: number;
  readonly ascending: boolean;
}

/** `key` of a sort field counts columns from the first of the range. */
function keysOf(fields: readonly unknown[], rect: Rect): Key[] {
  return fields.map((field) => {
    const { key, ascending, sortOn } = record(field);
    if (typeof key !== "number" || key < 0 || key >= rect.columnCount)
      throw new HostError("InvalidArgument", "A sort field names no column of the range.");
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value")
      throw new HostError("NotImplemented", "The bench sorts by values only.");
    return { column: key, ascending: ascending !== false };
  });
}

export const rangeSortType: ObjectType<LiveRange> = objectType({
  name: "RangeSort",
  methods: {
    Apply(range, args, session) {
      const rect = rectOf(range);
      if (args.has(3) && args.raw(3) === "Columns") throw new HostError("NotImplemented", "The bench sorts rows only.");
      session.model.sort(range.sheet, rect, keysOf(args.list(0), rect), args.flag(2));
    },
  },
});

const lastSort = new WeakMap<object, Map<string, readonly Key[]>>();

function remembered(session: Session): Map<string, readonly Key[]> {
  const known = lastSort.get(session.host) ?? new Map<string, readonly Key[]>();
  lastSort.set(session.host, known);
  return known;
}

export const tableSortType: ObjectType<Table> = objectType({
  name: "TableSort",
  properties: {
    Fields: {
      get: (table, session) =>
        (remembered(session).get(table.id) ?? []).map(({ column, ascending }) => ({ key: column, ascending })),
    },
    MatchCase: { get: () => false },
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply(table, args, session) {
      const info = tableInfo(table, session);
      const keys = keysOf(args.list(0), info.range);
      remembered(session).set(table.id, keys);
      session.model.sort(info.sheet, bodyRect(info), keys, false);
    },
    Clear: (table, _args, session) => void remembered(session).delete(table.id),
    Reapply(table, _args, session) {
      const info = tableInfo(table, session);
      const keys = remembered(session).get(table.id);
      if (keys) session.model.sort(info.sheet, bodyRect(info), keys, false);
    },
  },
});
