import type { CellScalar, Rect } from "../model/content";
import type { ModelEvent } from "../model/workbookModel";
import { a1, cellCount, intersection } from "./addresses";
import type { AddInInstance, Message } from "./addInInstance";
import { valueType } from "./api/cellValues";
import { EventType } from "./eventTypes";
import type { ExcelHost } from "./excelHost";
import { objectOf } from "./hostObject";
import { rangeType } from "./api/range";

const WORKBOOK = "Workbook";
const EVENT_CATEGORY = 65536;
/** Native events of the common API. */
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;

interface Waiting {
  readonly instance: AddInInstance;
  readonly message?: Message;
  readonly native?: number;
}

/** Turns changes of the workbook into the events each add-in registered for. They arrive after the batch that caused them was answered. */
export class EventDispatcher {
  /** Whose batch is running. */
  actor: AddInInstance | null = null;
  /** True while a hook plays another user between two batches. */
  betweenBatches = false;

  private readonly waiting: Waiting[] = [];
  private readonly before = new Map<string, CellScalar>();
  private lastActive = "";
  private scheduled = false;

  constructor(private readonly host: ExcelHost) {
    this.lastActive = host.model.activeSheet();
  }

  /** Remembers the value of a single cell that is about to be written, for `details`. */
  noteBefore(sheet: string, rect: Rect): void {
    if (cellCount(rect) !== 1) return;
    const value = this.host.model.values(sheet, rect)[0]?.[0];
    this.before.set(`${sheet} ${rect.row} ${rect.column}`, value ?? "");
  }

  batchEnded(): void {
    this.actor = null;
    this.before.clear();
  }

  modelChanged(event: ModelEvent): void {
    for (const instance of this.host.instances) {
      if (!instance.eventsEnabled) continue;
      for (const waiting of this.eventsFor(event, instance)) this.waiting.push({ instance, ...waiting });
    }
    if (event.kind === "cells") this.before.delete(`${event.sheet} ${event.rect.row} ${event.rect.column}`);
    if (event.kind === "activated") this.lastActive = event.sheet;
    if (this.actor === null) this.deliver();
  }

  settingsChanged(by: AddInInstance): void {
    for (const instance of this.host.instances)
      if (instance !== by) this.waiting.push({ instance, native: SETTINGS_CHANGED });
  }

  paneChanged(instance: AddInInstance): void {
    const visibility = instance.paneState === "Visible" ? "Visible" : "Hidden";
    this.waiting.push({
      instance,
      message: { category: EVENT_CATEGORY, type: EventType.PaneVisibility, target: "", body: { visibility } },
    });
  }

  /** Hands the collected events over, on a later turn of the loop. */
  deliver(): void {
    if (this.waiting.length === 0 || this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const due = this.waiting.splice(0);
      for (const instance of new Set(due.map((item) => item.instance))) {
        const own = due.filter((item) => item.instance === instance && !instance.closed);
        instance.send(own.flatMap((item) => item.message ?? []));
        for (const native of new Set(own.flatMap((item) => item.native ?? [])))
          if (instance.hasHandler(native)) instance.raise(native, []);
      }
    }, 0);
  }

  private eventsFor(event: ModelEvent, instance: AddInInstance): Omit<Waiting, "instance">[] {
    const remote = this.isRemote("origin" in event ? event.origin : "user", instance);
    const source = remote ? "Remote" : "Local";
    const own = "origin" in event && event.origin === "addin" && !remote;
    const made: Omit<Waiting, "instance">[] = [];
    const send = (type: number, targets: readonly string[], body: Record<string, unknown>): void => {
      for (const target of targets)
        if (instance.listensTo(type, target))
          made.push({ message: { category: EVENT_CATEGORY, type, target, body, remote } });
    };
    switch (event.kind) {
      case "cells":
        this.cellEvents(event, instance, send, { source, triggerSource: own ? "ThisLocalAddin" : "Unknown" });
        break;
      case "selection":
        made.push({ native: SELECTION_CHANGED });
        send(EventType.WorksheetSelectionChanged, [event.sheet, WORKBOOK], {
          address: a1(event.rect),
          worksheetId: event.sheet,
        });
        this.tableSelection(event, send);
        break;
      case "activated":
        if (this.lastActive !== event.sheet)
          send(EventType.WorksheetDeactivated, [this.lastActive, WORKBOOK], { worksheetId: this.lastActive });
        send(EventType.WorksheetActivated, [event.sheet, WORKBOOK], { worksheetId: event.sheet });
        break;
      case "sheetAdded":
        send(EventType.WorksheetAdded, [WORKBOOK], { source, worksheetId: event.sheet });
        break;
      case "sheetDeleted":
        send(EventType.WorksheetDeleted, [WORKBOOK], { source, worksheetId: event.sheet });
        break;
      case "sheetRenamed":
        send(EventType.WorksheetNameChanged, [event.sheet, WORKBOOK], { source, worksheetId: event.sheet });
        break;
      case "tableAdded":
        send(EventType.TableAdded, [event.sheet, WORKBOOK], { source, tableId: event.table, worksheetId: event.sheet });
        break;
      case "tableDeleted":
        send(EventType.TableDeleted, [event.sheet, WORKBOOK], {
          source,
          tableId: event.table,
          worksheetId: event.sheet,
        });
        break;
      case "calculated":
        send(EventType.WorksheetCalculated, [event.sheet, WORKBOOK], { worksheetId: event.sheet, address: "" });
        break;
      default:
        break;
    }
    return made;
  }

  private cellEvents(
    event: Extract<ModelEvent, { kind: "cells" }>,
    instance: AddInInstance,
    send: (type: number, targets: readonly string[], body: Record<string, unknown>) => void,
    origin: { readonly source: string; readonly triggerSource: string },
  ): void {
    const { sheet, rect } = event;
    const listens = (type: number, ids: readonly string[]): boolean => ids.some((id) => instance.listensTo(type, id));
    const details = this.details(event);
    const referenceId = (): string => instance.keep(objectOf(rangeType, { sheet, rect, gone: false }));
    const shift = { CellInserted: "CellDown", CellDeleted: "CellUp" }[event.type as string] ?? "None";
    if (listens(EventType.WorksheetChanged, [sheet, WORKBOOK])) {
      const body = {
        ...origin,
        changeType: event.type,
        worksheetId: sheet,
        address: a1(rect),
        referenceId: referenceId(),
        shiftDirection: shift,
        ...details,
      };
      send(EventType.WorksheetChanged, [sheet, WORKBOOK], body);
    }
    for (const table of this.host.model.tables()) {
      const inside = table.sheet === sheet ? intersection(table.range, rect) : null;
      if (!inside || !listens(EventType.TableChanged, [table.id, sheet, WORKBOOK])) continue;
      const body = {
        ...origin,
        changeType: event.type,
        worksheetId: sheet,
        tableId: table.id,
        address: a1(inside),
        referenceId: referenceId(),
        ...details,
      };
      send(EventType.TableChanged, [table.id, sheet, WORKBOOK], body);
    }
  }

  /** Values before and after, for the edit of a single cell only. */
  private details(event: Extract<ModelEvent, { kind: "cells" }>): Record<string, unknown> {
    if (event.type !== "RangeEdited" || cellCount(event.rect) !== 1) return {};
    const before = event.before ?? this.before.get(`${event.sheet} ${event.rect.row} ${event.rect.column}`);
    if (before === undefined) return {};
    const after = this.host.model.values(event.sheet, event.rect)[0]?.[0] ?? "";
    return {
      valueBefore: plain(before),
      valueAfter: plain(after),
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    };
  }

  private tableSelection(
    event: Extract<ModelEvent, { kind: "selection" }>,
    send: (type: number, targets: readonly string[], body: Record<string, unknown>) => void,
  ): void {
    for (const table of this.host.model.tables()) {
      if (table.sheet !== event.sheet) continue;
      const inside = intersection(table.range, event.rect);
      send(EventType.TableSelectionChanged, [table.id], {
        worksheetId: event.sheet,
        tableId: table.id,
        address: inside ? a1(inside) : "",
      });
    }
  }

  /** The grid belongs to the first window: what is typed there is Local for it and Remote for the others. */
  private isRemote(origin: string, instance: AddInInstance): boolean {
    if (origin === "remote") return true;
    if (origin === "addin" && this.actor !== null) return this.actor !== instance;
    return this.host.instances[0] !== instance;
  }
}

function plain(value: CellScalar): string | number | boolean {
  return typeof value === "object" ? value.error : value;
}
