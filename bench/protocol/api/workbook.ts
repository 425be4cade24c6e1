import { HostError } from "../../model/workbookModel";
import { EventType } from "../eventTypes";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";
import { applicationType, runtimeType } from "./application";
import { customXmlPartsType } from "./customXml";
import { documentPropertiesType } from "./documentProperties";
import { registration, WORKBOOK_TARGET } from "./eventRegistration";
import { insertWorksheets } from "./insertWorksheets";
import { namedItemsType } from "./namedItem";
import { rangeAreasType } from "./rangeAreas";
import { settingsType } from "./setting";
import { tablesType } from "./tableCollection";
import { worksheetsType } from "./worksheetCollection";

const workbookProtectionType: ObjectType<null> = objectType({
  name: "WorkbookProtection",
  properties: { Protected: { get: (_state, session) => session.host.workbookPassword !== null } },
  methods: {
    Protect(_state, args, session) {
      if (session.host.workbookPassword !== null)
        throw new HostError("AccessDenied", "The workbook is protected already.");
      session.host.workbookPassword = args.optionalText(0) ?? "";
    },
    Unprotect(_state, args, session) {
      const password = session.host.workbookPassword ?? "";
      if (password !== "" && password !== args.optionalText(0))
        throw new HostError("AccessDenied", "The password is wrong.");
      session.host.workbookPassword = null;
    },
  },
});

function eventRange(reference: string, session: Session): HostObject | null {
  return session.instance.kept(reference) ?? null;
}

export const workbookType: ObjectType<null> = objectType({
  name: "Workbook",
  properties: {
    Name: { get: (_state, session) => session.host.documentUrl.split(/[\\/]/).pop() ?? "" },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true, set: () => undefined },
    PreviouslySaved: { get: () => true },
    AutoSave: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    Worksheets: () => objectOf(worksheetsType, null),
    Tables: () => objectOf(tablesType, { sheet: null }),
    Names: () => objectOf(namedItemsType, { scope: "" }),
    Application: () => objectOf(applicationType, null),
    Settings: () => objectOf(settingsType, null),
    Properties: () => objectOf(documentPropertiesType, null),
    CustomXmlParts: () => objectOf(customXmlPartsType, null),
    Protection: () => objectOf(workbookProtectionType, null),
    _Runtime: () => objectOf(runtimeType, null),
  },
  methods: {
    GetSelectedRange(_state, _args, session) {
      const { sheet, rect } = session.model.selection();
      return session.range(sheet, rect);
    },
    GetSelectedRanges(_state, _args, session) {
      const { sheet, rect } = session.model.selection();
      return objectOf(rangeAreasType, { ranges: [session.live(sheet, rect)] });
    },
    GetActiveCell(_state, _args, session) {
      const { sheet, rect } = session.model.selection();
      return session.range(sheet, { ...rect, rowCount: 1, columnCount: 1 });
    },
    InsertWorksheetsFromBase64: (_state, args, session) => insertWorksheets(args, session),
    GetActiveChartOrNullObject: () => null,
    GetActiveSlicerOrNullObject: () => null,
    GetIsActiveCollabSession: (_state, _args, session) => session.host.instances.length > 1,
    _GetRangeForEventByReferenceId(_state, args, session) {
      const range = eventRange(args.text(0), session);
      if (!range) throw new HostError("InvalidReference", "The host does not hold this event's range any more.");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_state, args, session) => eventRange(args.text(0), session),
    _GetReferenceCount: (_state, _args, session) => session.instance.referenceCount,
    ...registration<null>(() => WORKBOOK_TARGET, {
      ActivatedEvent: EventType.WorkbookActivated,
      AutoSaveSettingChangedEvent: EventType.WorkbookAutoSaveSettingChanged,
    }),
  },
});

export const workbookObject: HostObject = objectOf(workbookType, null);
