import { HostError } from "../../model/workbookModel";
import { EventType } from "../eventTypes";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";
import { registration, WORKBOOK_TARGET } from "./eventRegistration";
import { checkSheetName, worksheetType } from "./worksheet";

function byKey(key: unknown, session: Session): HostObject | null {
  const text = String(key).toLowerCase();
  const sheet = session.model.sheets().find((item) => item.id === key || item.name.toLowerCase() === text);
  return sheet ? objectOf(worksheetType, { id: sheet.id }) : null;
}

function outermost(last: boolean, visibleOnly: boolean, session: Session): HostObject | null {
  const sheets = session.model.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  const sheet = last ? sheets[sheets.length - 1] : sheets[0];
  return sheet ? objectOf(worksheetType, { id: sheet.id }) : null;
}

export const worksheetsType: ObjectType<null> = objectType({
  name: "WorksheetCollection",
  items: (_state, session) => session.model.sheets().map((sheet) => objectOf(worksheetType, { id: sheet.id })),
  item: (_state, key, session) => {
    const sheet = byKey(key, session);
    if (!sheet) throw new HostError("ItemNotFound", `There is no worksheet "${String(key)}".`);
    return sheet;
  },
  methods: {
    Add(_state, args, session) {
      const name = args.optionalText(0);
      if (name !== undefined) checkSheetName(name, session);
      return objectOf(worksheetType, { id: session.model.addSheet(name) });
    },
    GetActiveWorksheet: (_state, _args, session) => objectOf(worksheetType, { id: session.model.activeSheet() }),
    GetItemOrNullObject: (_state, args, session) => byKey(args.text(0), session),
    GetFirst: (_state, args, session) => outermost(false, args.flag(0), session),
    GetLast: (_state, args, session) => outermost(true, args.flag(0), session),
    GetCount: (_state, args, session) =>
      session.model.sheets().filter((sheet) => !args.flag(0) || sheet.visibility === "Visible").length,
    ...registration<null>(() => WORKBOOK_TARGET, {
      DataChangedEvent: EventType.WorksheetChanged,
      SelectionChangedEvent: EventType.WorksheetSelectionChanged,
      ActivatedEvent: EventType.WorksheetActivated,
      DeactivatedEvent: EventType.WorksheetDeactivated,
      AddedEvent: EventType.WorksheetAdded,
      DeletedEvent: EventType.WorksheetDeleted,
      CalculatedEvent: EventType.WorksheetCalculated,
    }),
  },
});
