import type { Arguments } from "./arguments";
import type { Session } from "./session";

/**
 * One class of Excel's object model, declared: what its properties read and write, which objects hang below it, what its methods do. Names
 * are those of the wire (PascalCase). An API is added by adding one entry here; what has no entry answers ApiNotFound.
 */
export interface ObjectType<S> {
  readonly name: string;
  /** Ranges and areas: kept across syncs by a reference id that the host hands out. */
  readonly kept?: true;
  /** Identity of an object in its collection; office.js finds it again by this. */
  readonly id?: (state: S, session: Session) => string | number;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  /** Objects reached by a property; null is a null object. */
  readonly objects?: Readonly<Record<string, (state: S, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (state: S, args: Arguments, session: Session) => unknown>>;
  /** Collections: members in order, and one by its key. */
  readonly items?: (state: S, session: Session) => readonly HostObject[];
  readonly item?: (state: S, key: unknown, session: Session) => HostObject;
}

const declared = new Set<ObjectType<never>>();

/** Declares a class. */
export function objectType<S>(type: ObjectType<S>): ObjectType<S> {
  declared.add(type);
  return type;
}

/** Every class the host has, with its members: what `bench/protocol/api` declares. */
export function objectTypes(): readonly ObjectType<never>[] {
  return [...declared];
}

export interface Property<S> {
  readonly get?: (state: S, session: Session) => unknown;
  readonly set?: (state: S, value: unknown, session: Session) => void;
  /** Its value may depend on formulas: calculation is awaited before it is read. */
  readonly calculated?: true;
}

/** An object as the executor sees it: its type applied to its state. */
export interface HostObject {
  readonly type: { readonly name: string };
  readonly state: unknown;
  readonly kept: boolean;
  readonly isCollection: boolean;
  id(session: Session): string | number | undefined;
  scalars(): readonly string[];
  /** Finds a member by its wire name in any case. */
  property(name: string): BoundProperty | undefined;
  object(name: string): ((session: Session) => HostObject | null) | undefined;
  objectName(name: string): string | undefined;
  method(name: string): ((args: Arguments, session: Session) => unknown) | undefined;
  items(session: Session): readonly HostObject[];
  item(key: unknown, session: Session): HostObject | undefined;
}

export interface BoundProperty {
  readonly name: string;
  readonly calculated: boolean;
  readonly get?: (session: Session) => unknown;
  readonly set?: (value: unknown, session: Session) => void;
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

/** Wire names by their lower-case form: a query says "values", the answer says "Values". */
function nameIn(members: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  if (!members) return undefined;
  let index = indexes.get(members);
  if (!index) {
    index = new Map(Object.keys(members).map((key) => [key.toLowerCase(), key]));
    indexes.set(members, index);
  }
  return index.get(name.toLowerCase());
}

export function objectOf<S>(type: ObjectType<S>, state: S): HostObject {
  return {
    type,
    state,
    kept: type.kept === true,
    isCollection: type.items !== undefined,
    id: (session) => type.id?.(state, session),
    scalars: () => Object.entries(type.properties ?? {}).flatMap(([name, property]) => (property.get ? [name] : [])),
    property(name) {
      const found = nameIn(type.properties, name);
      const property = found === undefined ? undefined : type.properties?.[found];
      if (found === undefined || !property) return undefined;
      const { get, set } = property;
      return {
        name: found,
        calculated: property.calculated === true,
        ...(get ? { get: (session: Session) => get(state, session) } : {}),
        ...(set ? { set: (value: unknown, session: Session) => set(state, value, session) } : {}),
      };
    },
    object(name) {
      const found = nameIn(type.objects, name);
      const reach = found === undefined ? undefined : type.objects?.[found];
      return reach && ((session) => reach(state, session));
    },
    objectName: (name) => nameIn(type.objects, name),
    method(name) {
      const method = type.methods?.[name];
      return method && ((args, session) => method(state, args, session));
    },
    items: (session) => type.items?.(state, session) ?? [],
    item: (key, session) => type.item?.(state, key, session),
  };
}

/** The state of an object that is of the given type, else null. */
export function stateOf<S>(type: ObjectType<S>, object: HostObject): S | null {
  return object.type === type ? (object.state as S) : null;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "state" in value && "scalars" in value;
}
