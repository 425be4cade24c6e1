import { record, textIn } from "../arguments";
import { STARTUP_SETTING } from "../documentExtras";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";

const addInInternalType: ObjectType<null> = objectType({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
});

const customFunctionsType: ObjectType<null> = objectType({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_state, _args, session) =>
      session.host.functions.instanceReady(session.instance),
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (_state, args, session) => session.host.functions.setResults(args.list(0)),
    SetInvocationArrayResults: (_state, args, session) => session.host.functions.setResults(args.list(0)),
  },
});

const containerType: ObjectType<null> = objectType({
  name: "CustomFunctionsContainer",
  objects: { CustomFunctions: () => objectOf(customFunctionsType, null) },
});

const appRuntimeType: ObjectType<null> = objectType({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_state, _args, session) => session.instance.paneState,
    SetAppRuntimeState(_state, args, session) {
      const visible = args.text(0) === "Visible";
      const before = session.instance.paneState;
      session.instance.paneState = visible ? "Visible" : "Background";
      if (before !== session.instance.paneState) session.host.paneChanged(session.instance);
    },
  },
});

const persistenceType: ObjectType<null> = objectType({
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: (_state, _args, session) =>
      textIn(session.model.settings()[STARTUP_SETTING]) ?? "Inactive",
    SetAppRuntimeStartState: (_state, args, session) => session.model.setSetting(STARTUP_SETTING, args.text(0)),
  },
});

interface Control {
  readonly id: string;
}

const buttonType: ObjectType<Control> = objectType({
  name: "RibbonButton",
  id: (button) => button.id,
  properties: {
    Id: { get: (button) => button.id },
    Enabled: {
      get: (button, session) => session.host.ribbon.enabled.get(button.id) ?? true,
      set: (button, value, session) => session.host.ribbon.update({ control: button.id, enabled: value === true }),
    },
  },
  methods: {
    SetEnabled: (button, args, session) => session.host.ribbon.update({ control: button.id, enabled: args.flag(0) }),
  },
});

const tabType: ObjectType<Control> = objectType({
  name: "RibbonTab",
  id: (tab) => tab.id,
  properties: { Id: { get: (tab) => tab.id } },
  methods: {
    SetVisibility: (tab, args, session) => session.host.ribbon.update({ tab: tab.id, visible: args.flag(0) }),
  },
});

const dynamicRibbonType: ObjectType<null> = objectType({
  name: "DynamicRibbon",
  methods: {
    GetButton: (_state, args) => objectOf(buttonType, { id: args.text(0) }),
    GetTab: (_state, args) => objectOf(tabType, { id: args.text(0) }),
    ExecuteRequestUpdate: (_state, args, session) => requestUpdate(JSON.parse(args.text(0)), session),
  },
});

/** `{ tabs: [{ id, visible, groups: [{ id, visible, controls: [{ id, enabled }] }], controls: […] }] }`; names in either case. */
function requestUpdate(input: unknown, session: Session): void {
  const lower = (value: unknown): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(record(value)).map(([key, inner]) => [key.toLowerCase(), inner]));
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
  const containers = list(lower(input)["tabs"])
    .map(lower)
    .flatMap((tab) => [tab, ...list(tab["groups"]).map(lower)]);
  for (const container of containers) {
    const [id, visible] = [textIn(container["id"]), container["visible"]];
    if (id !== undefined && typeof visible === "boolean") session.host.ribbon.update({ tab: id, visible });
    for (const control of list(container["controls"]).map(lower)) {
      const [control_, enabled] = [textIn(control["id"]), control["enabled"]];
      if (control_ !== undefined && typeof enabled === "boolean")
        session.host.ribbon.update({ control: control_, enabled });
    }
  }
}

const actionsType: ObjectType<null> = objectType({
  name: "ActionService",
  methods: {
    AreShortcutsInUse: (_state, args) => args.list(0).map(() => false),
    GetShortcuts: () => "{}",
    ReplaceShortcuts: () => null,
  },
});

const closeNotificationType: ObjectType<null> = objectType({
  name: "BeforeDocumentCloseNotification",
  methods: { Enable: () => null, Disable: () => null },
});

const SERVICES: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": objectOf(addInInternalType, null),
  "Microsoft.ExcelServices.CustomFunctions": objectOf(customFunctionsType, null),
  "Microsoft.ExcelServices.CustomFunctionsContainer": objectOf(containerType, null),
  "Microsoft.AppRuntime.AppRuntimeService": objectOf(appRuntimeType, null),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": objectOf(persistenceType, null),
  "Microsoft.DynamicRibbon.DynamicRibbon": objectOf(dynamicRibbonType, null),
  "Microsoft.Office.ActionService": objectOf(actionsType, null),
  "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification": objectOf(closeNotificationType, null),
};

/** Services that a batch reaches by class name instead of through the workbook. */
export function serviceNamed(name: string): HostObject | undefined {
  return SERVICES[name];
}
