import type { HostObject } from "./hostObject";
import type { Session } from "./session";
import type { WireQuery } from "./wire";
import { camel, MissingApi } from "./executor";

type Style = "wire" | "json";

interface Wanted {
  all: boolean;
  readonly names: Map<string, Wanted>;
}

/**
 * Answers `load`: scalar properties by name, nested objects nested, collections as their items. `style` "wire" is what `load` gets
 * (PascalCase, `_Items`), "json" what `retrieve` gets.
 */
export async function query(
  object: HostObject,
  info: WireQuery,
  session: Session,
  calculate: () => Promise<void>,
  style: Style,
): Promise<unknown> {
  const wanted = parse(info);
  if (asksForCalculated(object, wanted)) await calculate();
  return answer(object, wanted, session, style, info);
}

function parse(info: WireQuery): Wanted {
  const root: Wanted = { all: false, names: new Map() };
  for (const path of info.Select ?? []) add(root, path);
  for (const path of info.Expand ?? []) add(root, `${path}/*`);
  if (root.names.size === 0) root.all = true;
  return root;
}

function add(root: Wanted, path: string): void {
  let at = root;
  for (const part of path.split(/[/.]/).map((name) => name.trim().toLowerCase())) {
    if (part === "" || part === "items") continue;
    if (part === "*") {
      at.all = true;
      return;
    }
    const next = at.names.get(part) ?? { all: false, names: new Map<string, Wanted>() };
    at.names.set(part, next);
    at = next;
  }
}

/** Formula results matter for values and texts only; a nested or listed object is taken to need them. */
function asksForCalculated(object: HostObject, wanted: Wanted): boolean {
  if (object.isCollection)
    return [...wanted.names.keys()].some((name) => /^(values|text|value)$/.test(name)) || wanted.all;
  if (wanted.all && object.scalars().some((name) => object.property(name)?.calculated)) return true;
  return [...wanted.names].some(([name, inner]) => object.property(name)?.calculated === true || inner.names.size > 0);
}

function answer(object: HostObject, wanted: Wanted, session: Session, style: Style, page: WireQuery = {}): unknown {
  const result: Record<string, unknown> = {};
  const id = object.id(session);
  if (id !== undefined) result["Id"] = id;
  const forItems: Wanted = { all: wanted.all, names: new Map() };
  if (wanted.all) for (const name of object.scalars()) put(result, object, name, session, style);
  for (const [name, inner] of wanted.names) {
    if (object.property(name)?.get) put(result, object, name, session, style);
    else if (!putObject(result, object, name, inner, session, style)) {
      if (!object.isCollection) throw new MissingApi(`${object.type.name}.${name}`);
      forItems.names.set(name, inner);
    }
  }
  if (object.isCollection && (wanted.all || forItems.names.size > 0)) {
    const start = page.Skip ?? 0;
    const items = object.items(session).slice(start, page.Top === undefined ? undefined : start + page.Top);
    result[style === "wire" ? "_Items" : "items"] = items.map((item, index) => ({
      ...(answer(item, forItems, session, style) as Record<string, unknown>),
      // Items without an id are found again by getItemAt(_Index).
      ...(start > 0 ? { _Index: start + index } : {}),
      ...(item.kept ? { _ReferenceId: session.instance.keep(item) } : {}),
    }));
  }
  return result;
}

function put(result: Record<string, unknown>, object: HostObject, name: string, session: Session, style: Style): void {
  const property = object.property(name);
  if (property?.get) result[style === "wire" ? property.name : camel(property.name)] = property.get(session) ?? null;
}

function putObject(
  result: Record<string, unknown>,
  object: HostObject,
  name: string,
  wanted: Wanted,
  session: Session,
  style: Style,
): boolean {
  const reach = object.object(name);
  if (!reach) return false;
  const inner = reach(session);
  if (wanted.names.size === 0 && !wanted.all) wanted.all = true;
  const value = inner ? answer(inner, wanted, session, style) : null;
  result[style === "wire" ? pascal(object, name) : name] = value;
  return true;
}

/** The wire name of a nested object: the query may spell it in lower case. */
function pascal(object: HostObject, name: string): string {
  return object.objectName(name) ?? name;
}
