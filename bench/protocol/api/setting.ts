import { HostError } from "../../model/workbookModel";
import { addInSettings } from "../documentExtras";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";

interface Entry {
  readonly key: string;
}

function put(key: string, value: unknown, session: Session): void {
  session.model.setSetting(key, value);
  session.host.settingsSaved(session.instance);
}

const settingType: ObjectType<Entry> = objectType({
  name: "Setting",
  id: (entry) => entry.key,
  properties: {
    Key: { get: (entry) => entry.key },
    Value: {
      get(entry, session) {
        const settings = addInSettings(session.model);
        if (!(entry.key in settings)) throw new HostError("ItemNotFound", `There is no setting "${entry.key}".`);
        return settings[entry.key];
      },
      set: (entry, value, session) => put(entry.key, value, session),
    },
  },
  methods: { Delete: (entry, _args, session) => put(entry.key, undefined, session) },
});

function byKey(key: string, session: Session): HostObject | null {
  return key in addInSettings(session.model) ? objectOf(settingType, { key }) : null;
}

/** `workbook.settings`: the same store as `Office.context.document.settings`. */
export const settingsType: ObjectType<null> = objectType({
  name: "SettingCollection",
  items: (_state, session) => Object.keys(addInSettings(session.model)).map((key) => objectOf(settingType, { key })),
  item: (_state, key, session) => {
    const found = byKey(String(key), session);
    if (!found) throw new HostError("ItemNotFound", `There is no setting "${String(key)}".`);
    return found;
  },
  methods: {
    Add(_state, args, session) {
      put(args.text(0), args.raw(1) ?? null, session);
      return objectOf(settingType, { key: args.text(0) });
    },
    GetItemOrNullObject: (_state, args, session) => byKey(args.text(0), session),
    GetCount: (_state, _args, session) => Object.keys(addInSettings(session.model)).length,
  },
});
