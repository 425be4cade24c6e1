import { HostError } from "../../model/workbookModel";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";

interface Part {
  readonly id: string;
}

function xmlOf(part: Part, session: Session): string {
  const found = session.host.extras.xmlParts().find((item) => item.id === part.id);
  if (!found) throw new HostError("ItemNotFound", "The custom XML part does not exist any more.");
  return found.xml;
}

/** Namespace of the root element, "" when it has none. */
function namespaceOf(xml: string): string {
  const root = /<(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*)?)\/?>/.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ""));
  const declaration =
    root?.[1] === undefined
      ? /\sxmlns\s*=\s*["']([^"']*)["']/
      : new RegExp(`\\sxmlns:${root[1]}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(root?.[2] ?? "")?.[1] ?? "";
}

function checkXml(xml: string): string {
  if (!/^\s*(?:<\?xml[\s\S]*?\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<[\w:.-]+[\s\S]*>\s*$/.test(xml))
    throw new HostError("InvalidArgument", "The text is no XML.");
  return xml;
}

const partType: ObjectType<Part> = objectType({
  name: "CustomXmlPart",
  id: (part) => part.id,
  properties: {
    Id: { get: (part) => part.id },
    NamespaceUri: { get: (part, session) => namespaceOf(xmlOf(part, session)) },
  },
  methods: {
    GetXml: (part, _args, session) => xmlOf(part, session),
    SetXml: (part, args, session) => session.host.extras.setXml(part.id, checkXml(args.text(0))),
    Delete: (part, _args, session) => session.host.extras.deleteXml(part.id),
  },
});

interface Scope {
  readonly namespaceUri: string;
}

function scoped(scope: Scope, session: Session): readonly HostObject[] {
  return session.host.extras
    .xmlParts()
    .flatMap((part) => (namespaceOf(part.xml) === scope.namespaceUri ? [objectOf(partType, { id: part.id })] : []));
}

function byId(id: string, session: Session): HostObject | null {
  return session.host.extras.xmlParts().some((part) => part.id === id) ? objectOf(partType, { id }) : null;
}

function required(part: HostObject | null): HostObject {
  if (!part) throw new HostError("ItemNotFound", "There is no such custom XML part.");
  return part;
}

const scopedPartsType: ObjectType<Scope> = objectType({
  name: "CustomXmlPartScopedCollection",
  items: scoped,
  item: (_scope, key, session) => required(byId(String(key), session)),
  methods: {
    GetCount: (scope, _args, session) => scoped(scope, session).length,
    GetItemOrNullObject: (_scope, args, session) => byId(args.text(0), session),
    GetOnlyItem(scope, _args, session) {
      const [only, ...more] = scoped(scope, session);
      if (!only || more.length > 0)
        throw new HostError("GeneralException", "There is not exactly one custom XML part.");
      return only;
    },
    GetOnlyItemOrNullObject(scope, _args, session) {
      const [only, ...more] = scoped(scope, session);
      return only && more.length === 0 ? only : null;
    },
  },
});

export const customXmlPartsType: ObjectType<null> = objectType({
  name: "CustomXmlPartCollection",
  items: (_state, session) => session.host.extras.xmlParts().map((part) => objectOf(partType, { id: part.id })),
  item: (_state, key, session) => required(byId(String(key), session)),
  methods: {
    Add: (_state, args, session) => objectOf(partType, { id: session.host.extras.addXml(checkXml(args.text(0))) }),
    GetByNamespace: (_state, args) => objectOf(scopedPartsType, { namespaceUri: args.text(0) }),
    GetItemOrNullObject: (_state, args, session) => byId(args.text(0), session),
    GetCount: (_state, _args, session) => session.host.extras.xmlParts().length,
  },
});
