import { HostError } from "../model/workbookModel";
import { Arguments } from "./arguments";
import { query } from "./query";
import type { HostObject } from "./hostObject";
import { serviceNamed } from "./api/services";
import { workbookObject } from "./api/workbook";
import type { Session } from "./session";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WireBatch,
  type WirePath,
  type WireResponse,
} from "./wire";

/** An API the host does not have: named on the bench's console, answered with ApiNotFound. */
export class MissingApi extends HostError {
  constructor(readonly api: string) {
    super("ApiNotFound", `The bench has no ${api}. Add it in bench/protocol/api.`);
  }
}

export interface ActionHooks {
  /** Before the n-th action (from 1) that does something: reads, calls or sets. Throws to make it fail. */
  beforeAction(number: number, action: WireAction): void;
  /** Formula results are asked for: brings them up to date. */
  calculate(): Promise<void>;
  onMissing(api: string): void;
}

const BOOKKEEPING = new Set(["_KeepReference", "_RemoveReference", "_RemoveAllReferences"]);

/** Whether an action does something for the add-in's author; object creation and reference counting do not. */
export function isWork(action: WireAction): boolean {
  if (action.ActionType === ActionType.Method) return !BOOKKEEPING.has(action.Name);
  return action.ActionType !== ActionType.Instantiate && action.ActionType !== ActionType.Trace;
}

/**
 * Runs the actions of one batch in order and stops at the first that fails. Nothing is rolled back: what ran before stays done, as in Excel.
 */
export async function runBatch(batch: WireBatch, session: Session, hooks: ActionHooks): Promise<WireResponse> {
  const run = new BatchRun(batch, session, hooks);
  const response: WireResponse = { Results: [], TraceIds: [] };
  let work = 0;
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (isWork(action)) hooks.beforeAction(++work, action);
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: await run.perform(action) });
    } catch (error) {
      if (error instanceof MissingApi) hooks.onMissing(error.api);
      else if (!(error instanceof HostError)) console.error(`bench: ${run.location(action)} failed`, error);
      response.Error = {
        Code: error instanceof HostError ? error.code : "GeneralException",
        Message: error instanceof Error ? error.message : String(error),
        Location: run.location(action),
        ActionIndex: index,
        HttpStatusCode: error instanceof MissingApi ? 404 : 400,
      };
      return response;
    }
  }
  return response;
}

class BatchRun {
  /** Each path is walked once: a path may add a row or a sheet. */
  private readonly reached = new Map<number, HostObject | null>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly batch: WireBatch,
    private readonly session: Session,
    private readonly hooks: ActionHooks,
  ) {
    this.kept = new Set(
      batch.Actions.flatMap((action) => (action.Name === "_KeepReference" ? [action.ObjectPathId] : [])),
    );
  }

  async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.Trace || action.ActionType === ActionType.EnsureUnchanged) return null;
    const object = this.reach(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate) return this.identity(object, action.ObjectPathId);
    // Actions on a null object are ignored without an error.
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.Query:
        return query(object, action.QueryInfo ?? {}, this.session, this.hooks.calculate, "wire");
      case ActionType.QueryAsJson:
        return query(object, action.QueryInfo ?? {}, this.session, this.hooks.calculate, "json");
      case ActionType.Method:
        return this.call(object, action);
      case ActionType.SetProperty:
        return this.set(object, action.Name, this.arguments(action.ArgumentInfo)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      default:
        throw new MissingApi(`action type ${action.ActionType}`);
    }
  }

  private identity(object: HostObject | null, path: number): unknown {
    if (!object) return null;
    const id = object.id(this.session);
    const reference = object.kept && this.kept.has(path) ? { _ReferenceId: this.session.instance.keep(object) } : {};
    return { ...(id === undefined ? {} : { Id: id }), ...reference };
  }

  private async call(object: HostObject, action: WireAction): Promise<unknown> {
    const args = this.arguments(action.ArgumentInfo);
    if (BOOKKEEPING.has(action.Name)) {
      if (action.Name === "_KeepReference") this.session.instance.keep(object);
      else if (action.Name === "_RemoveReference") this.session.instance.release(String(args[0]));
      else this.session.instance.releaseAll();
      return null;
    }
    const method = object.method(action.Name);
    if (!method) throw new MissingApi(`${object.type.name}.${camel(action.Name)}`);
    const result = await method(new Arguments(args, `${object.type.name}.${camel(action.Name)}`), this.session);
    return typeof result === "object" && result !== null && "scalars" in result ? null : (result ?? null);
  }

  private set(object: HostObject, name: string, value: unknown): null {
    const property = object.property(name);
    if (!property) throw new MissingApi(`${object.type.name}.${camel(name)}`);
    if (!property.set) throw new HostError("InvalidOperation", `${object.type.name}.${camel(name)} is read-only.`);
    property.set(value, this.session);
    return null;
  }

  private reach(id: number): HostObject | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidArgument", `The batch has no object path ${id}.`);
    const object = this.walk(path);
    this.reached.set(id, object);
    return object;
  }

  private walk(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return workbookObject;
      case PathType.Service: {
        const service = serviceNamed(path.Name);
        if (!service) throw new MissingApi(`service ${path.Name}`);
        return service;
      }
      case PathType.Reference: {
        const object = this.session.instance.kept(path.Name);
        if (!object) throw new HostError("InvalidReference", "The host does not hold this reference any more.");
        return object;
      }
      case PathType.Null:
        return null;
    }
    const parent = this.reach(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    const api = `${parent.type.name}.${path.ObjectPathType === PathType.Indexer ? "getItem" : camel(path.Name)}`;
    if (path.ObjectPathType === PathType.Property) {
      const reach = parent.object(path.Name);
      if (!reach) throw new MissingApi(api);
      return reach(this.session);
    }
    if (path.ObjectPathType === PathType.Indexer) {
      const item = parent.item(args[0], this.session);
      if (!item) throw new MissingApi(api);
      return item;
    }
    const method = parent.method(path.Name);
    if (!method) throw new MissingApi(api);
    const result = method(new Arguments(args, api), this.session);
    return (result ?? null) as HostObject | null;
  }

  /** Arguments with the add-in's objects put in: as ids beside the array, or as `{ _ObjectPathId }` inside plain objects. */
  private arguments(info: WireArguments | undefined): readonly unknown[] {
    return this.resolved(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  private resolved(values: readonly unknown[], ids: unknown): readonly unknown[] {
    const paths = Array.isArray(ids) ? (ids as readonly unknown[]) : [];
    return values.map((value, index) => {
      const path = paths[index];
      if (typeof path === "number" && path > 0) return this.argumentObject(path);
      if (Array.isArray(path) && Array.isArray(value)) return this.resolved(value as readonly unknown[], path);
      return this.inside(value);
    });
  }

  private inside(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number")
      return this.argumentObject(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.inside(inner)]));
  }

  private argumentObject(path: number): HostObject {
    const object = this.reach(path);
    if (!object) throw new HostError("InvalidArgument", "A null object was passed as an argument.");
    return object;
  }

  /** "Range.values", as `debugInfo.errorLocation` has it. */
  location(action: WireAction): string {
    const owner = this.reached.get(action.ObjectPathId)?.type.name;
    if (owner !== undefined) return action.Name ? `${owner}.${camel(action.Name)}` : owner;
    const path = this.batch.ObjectPaths[String(action.ObjectPathId)];
    const parent =
      path?.ParentObjectPathId === undefined ? undefined : this.reached.get(path.ParentObjectPathId)?.type.name;
    const member = path?.ObjectPathType === PathType.Indexer ? "getItem" : camel(path?.Name ?? "");
    return parent === undefined ? member : `${parent}.${member}`;
  }
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
