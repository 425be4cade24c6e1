import { HostError } from "../../model/workbookModel";
import { type HostObject, objectOf, objectType, type ObjectType, type Property } from "../hostObject";
import type { Session } from "../session";

/** Built-in properties are kept under their own names, custom ones behind this prefix. */
const CUSTOM = "custom:";
/** Outside the web Excel silently trims the value of a custom property to this length. */
const CUSTOM_LENGTH = 255;

function builtIn(name: string): Property<null> {
  return {
    get: (_state, session) => session.host.extras.properties[name] ?? "",
    set: (_state, value, session) => {
      session.host.extras.properties[name] =
        typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
    },
  };
}

interface Custom {
  readonly key: string;
}

const customPropertyType: ObjectType<Custom> = objectType({
  name: "CustomProperty",
  id: (property) => property.key,
  properties: {
    Key: { get: (property) => property.key },
    Value: {
      get: (property, session) => session.host.extras.properties[CUSTOM + property.key] ?? "",
      set: (property, value, session) => put(property.key, value, session),
    },
    Type: {
      get: (property, session) => {
        const value = session.host.extras.properties[CUSTOM + property.key];
        return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
      },
    },
  },
  methods: { Delete: (property, _args, session) => void delete session.host.extras.properties[CUSTOM + property.key] },
});

function put(key: string, value: unknown, session: Session): void {
  session.host.extras.properties[CUSTOM + key] =
    typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "").slice(0, CUSTOM_LENGTH);
}

function keys(session: Session): readonly string[] {
  return Object.keys(session.host.extras.properties).flatMap((name) =>
    name.startsWith(CUSTOM) ? [name.slice(CUSTOM.length)] : [],
  );
}

function byKey(key: string, session: Session): HostObject | null {
  const found = keys(session).find((name) => name.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : objectOf(customPropertyType, { key: found });
}

const customPropertiesType: ObjectType<null> = objectType({
  name: "CustomPropertyCollection",
  items: (_state, session) => keys(session).map((key) => objectOf(customPropertyType, { key })),
  item: (_state, key, session) => {
    const found = byKey(String(key), session);
    if (!found) throw new HostError("ItemNotFound", `There is no property "${String(key)}".`);
    return found;
  },
  methods: {
    Add(_state, args, session) {
      const existing = byKey(args.text(0), session);
      const key = existing ? String(existing.id(session)) : args.text(0);
      put(key, args.raw(1), session);
      return objectOf(customPropertyType, { key });
    },
    DeleteAll: (_state, _args, session) =>
      keys(session).forEach((key) => delete session.host.extras.properties[CUSTOM + key]),
    GetItemOrNullObject: (_state, args, session) => byKey(args.text(0), session),
    GetCount: (_state, _args, session) => keys(session).length,
  },
});

export const documentPropertiesType: ObjectType<null> = objectType({
  name: "DocumentProperties",
  properties: {
    Title: builtIn("title"),
    Subject: builtIn("subject"),
    Author: builtIn("author"),
    Keywords: builtIn("keywords"),
    Comments: builtIn("comments"),
    Category: builtIn("category"),
    Manager: builtIn("manager"),
    Company: builtIn("company"),
    LastAuthor: { get: (_state, session) => session.host.extras.properties["lastAuthor"] ?? "" },
  },
  objects: { Custom: () => objectOf(customPropertiesType, null) },
});
