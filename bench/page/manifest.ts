import { child, childrenOf, parseXml, type XmlElement } from "../xlsx/xml";

/** What Excel draws from the add-in's manifest.xml, in one language, with the addresses of the bench's server. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly taskPaneUrl: string;
  readonly functionsUrl: string;
  readonly functionsNamespace: string;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: { readonly kind: "execute"; readonly functionName: string } | { readonly kind: "showTaskpane" };
}

export class ManifestError extends Error {}

/** @param base where the add-in's files are served, e.g. "/addin" */
export function parseManifest(xml: string, locale: string, base: string): AddinManifest {
  const root = parseXml(xml);
  if (root.name !== "OfficeApp") throw new ManifestError("Not a manifest: no OfficeApp.");
  const overrides = child(root, "VersionOverrides");
  const host = childrenOf(child(overrides, "Hosts"), "Host").find((h) => h.attributes["type"] === "Workbook");
  if (!host) throw new ManifestError("The manifest has no host Workbook with commands.");
  const resources = child(overrides, "Resources");
  const all = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap(
    (kind) => child(resources, kind)?.children ?? [],
  );
  const resource = (id: string | undefined): string => {
    const found = all.find((item) => item.attributes["id"] === id);
    if (!found) throw new ManifestError(`The manifest refers to the resource ${id}, which it does not have.`);
    return localized(found, locale);
  };
  const text = (element: XmlElement | undefined): string => (element ? resource(element.attributes["resid"]) : "");
  const served = (url: string): string => base + new URL(url).pathname;

  const points = [
    ...childrenOf(child(host, "AllFormFactors"), "ExtensionPoint"),
    ...childrenOf(child(host, "DesktopFormFactor"), "ExtensionPoint"),
  ];
  const functions = points.find((p) => p.attributes["type"] === "CustomFunctions");
  const surface = points.find((p) => p.attributes["type"] === "PrimaryCommandSurface");
  const runtime = child(child(host, "Runtimes"), "Runtime");
  return {
    id: child(root, "Id")?.text.trim() ?? "",
    version: child(root, "Version")?.text.trim() ?? "",
    displayName: localized(child(root, "DisplayName"), locale),
    taskPaneUrl: served(
      runtime
        ? text(runtime)
        : (child(child(root, "DefaultSettings"), "SourceLocation")?.attributes["DefaultValue"] ?? ""),
    ),
    functionsUrl: functions ? served(text(child(child(functions, "Metadata"), "SourceLocation"))) : "",
    functionsNamespace: text(child(functions, "Namespace")),
    tabs: [...childrenOf(surface, "CustomTab"), ...childrenOf(surface, "OfficeTab")].map((tab) => ({
      id: tab.attributes["id"] ?? "",
      label: text(child(tab, "Label")),
      groups: childrenOf(tab, "Group").map((group) => ({
        id: group.attributes["id"] ?? "",
        label: text(child(group, "Label")),
        buttons: childrenOf(group, "Control").map((control) => readButton(control, text, (id) => served(resource(id)))),
      })),
    })),
  };
}

function readButton(
  control: XmlElement,
  text: (element: XmlElement | undefined) => string,
  image: (id: string | undefined) => string,
): RibbonButton {
  const action = child(control, "Action");
  const images = childrenOf(child(control, "Icon"), "Image");
  const icon = images.find((i) => i.attributes["size"] === "64") ?? images[0];
  const functionName = child(action, "FunctionName")?.text.trim();
  return {
    id: control.attributes["id"] ?? "",
    label: text(child(control, "Label")),
    tip: text(child(child(control, "Supertip"), "Description")),
    icon: icon ? image(icon.attributes["resid"]) : "",
    action:
      action?.attributes["type"] === "ShowTaskpane" || !functionName
        ? { kind: "showTaskpane" }
        : { kind: "execute", functionName },
  };
}

function localized(element: XmlElement | undefined, locale: string): string {
  const override = childrenOf(element, "Override").find(
    (o) => o.attributes["Locale"]?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.attributes["Value"] ?? element?.attributes["DefaultValue"] ?? "";
}
