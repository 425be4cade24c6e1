import { HostError } from "../../model/workbookModel";
import { textIn } from "../arguments";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";
import type { Sheet } from "./worksheet";

interface Entry {
  readonly sheet: string;
  readonly key: string;
}

const entryType: ObjectType<Entry> = objectType({
  name: "WorksheetCustomProperty",
  id: (entry) => entry.key,
  properties: {
    Key: { get: (entry) => entry.key },
    Value: {
      get: (entry, session) => session.host.extras.sheet(entry.sheet).get(entry.key) ?? "",
      set: (entry, value, session) =>
        session.host.extras.sheet(entry.sheet).set(entry.key, textIn(value) ?? String(value)),
    },
  },
  methods: { Delete: (entry, _args, session) => session.host.extras.sheet(entry.sheet).delete(entry.key) },
});

/** Keys are compared without regard to case. */
function byKey(sheet: Sheet, key: string, session: Session): HostObject | null {
  const found = [...session.host.extras.sheet(sheet.id).keys()].find(
    (name) => name.toLowerCase() === key.toLowerCase(),
  );
  return found === undefined ? null : objectOf(entryType, { sheet: sheet.id, key: found });
}

export const sheetCustomPropertiesType: ObjectType<Sheet> = objectType({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet, session) =>
    [...session.host.extras.sheet(sheet.id).keys()].map((key) => objectOf(entryType, { sheet: sheet.id, key })),
  item: (sheet, key, session) => {
    const found = byKey(sheet, String(key), session);
    if (!found) throw new HostError("ItemNotFound", `The worksheet has no property "${String(key)}".`);
    return found;
  },
  methods: {
    Add(sheet, args, session) {
      const existing = byKey(sheet, args.text(0), session);
      const key = existing ? String(existing.id(session)) : args.text(0);
      session.host.extras.sheet(sheet.id).set(key, args.text(1));
      return objectOf(entryType, { sheet: sheet.id, key });
    },
    GetItemOrNullObject: (sheet, args, session) => byKey(sheet, args.text(0), session),
    GetCount: (sheet, _args, session) => session.host.extras.sheet(sheet.id).size,
  },
});
