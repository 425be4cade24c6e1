import type { TableContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { contains, intersection, locate } from "../addresses";
import { EventType } from "../eventTypes";
import { type HostObject, isHostObject, objectOf, objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { registration, WORKBOOK_TARGET } from "./eventRegistration";
import { rangeType } from "./range";
import { tableType } from "./table";

type SheetTable = TableContent & { readonly sheet: string };

/** All tables of the workbook (sheet null) or of one sheet. */
interface Tables {
  readonly sheet: string | null;
}

function within(state: Tables, session: Session): readonly SheetTable[] {
  return session.model.tables().filter((table) => state.sheet === null || table.sheet === state.sheet);
}

function byKey(tables: readonly SheetTable[], key: unknown): HostObject | null {
  const text = String(key);
  const table =
    tables.find((item) => item.id === text) ?? tables.find((item) => item.name.toLowerCase() === text.toLowerCase());
  return table ? objectOf(tableType, { id: table.id }) : null;
}

function required(object: HostObject | null, key: unknown): HostObject {
  if (!object) throw new HostError("ItemNotFound", `There is no table "${String(key)}".`);
  return object;
}

export const tablesType: ObjectType<Tables> = objectType({
  name: "TableCollection",
  properties: { Count: { get: (state, session) => within(state, session).length } },
  items: (state, session) => within(state, session).map((table) => objectOf(tableType, { id: table.id })),
  item: (state, key, session) => required(byKey(within(state, session), key), key),
  methods: {
    Add(state, args, session) {
      const address = args.raw(0);
      const range = isHostObject(address) ? stateOf(rangeType, address) : null;
      const home = state.sheet ?? session.model.activeSheet();
      const place = range ? { sheet: range.sheet, rect: rectOf(range) } : locate(session.model, args.text(0), home);
      if (!place || (state.sheet !== null && place.sheet !== state.sheet))
        throw args.invalid(0, "a range of this worksheet");
      return objectOf(tableType, { id: session.model.addTable(place.sheet, place.rect, args.flag(1)) });
    },
    GetItemAt(state, args, session) {
      const table = within(state, session)[args.integer(0)];
      if (!table) throw args.invalid(0, "the index of a table");
      return objectOf(tableType, { id: table.id });
    },
    GetItemOrNullObject: (state, args, session) => byKey(within(state, session), args.text(0)),
    GetCount: (state, _args, session) => within(state, session).length,
    ...registration<Tables>((state) => state.sheet ?? WORKBOOK_TARGET, {
      DataChangedEvent: EventType.TableChanged,
      AddedEvent: EventType.TableAdded,
      DeletedEvent: EventType.TableDeleted,
    }),
  },
});

/** Tables that touch a range, or lie wholly in it. */
interface Scope {
  readonly range: LiveRange;
  readonly whole: boolean;
}

function touched({ range, whole }: Scope, session: Session): readonly SheetTable[] {
  const rect = rectOf(range);
  return session.model
    .tables()
    .filter(
      (table) =>
        table.sheet === range.sheet && (whole ? contains(rect, table.range) : intersection(rect, table.range) !== null),
    );
}

export const scopedTablesType: ObjectType<Scope> = objectType({
  name: "TableScopedCollection",
  items: (scope, session) => touched(scope, session).map((table) => objectOf(tableType, { id: table.id })),
  item: (scope, key, session) => required(byKey(touched(scope, session), key), key),
  methods: {
    GetFirst(scope, _args, session) {
      const first = touched(scope, session)[0];
      if (!first) throw new HostError("ItemNotFound", "There is no table in this range.");
      return objectOf(tableType, { id: first.id });
    },
    GetItemOrNullObject: (scope, args, session) => byKey(touched(scope, session), args.text(0)),
    GetCount: (scope, _args, session) => touched(scope, session).length,
  },
});
