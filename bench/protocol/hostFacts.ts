/** JSON texts by key. */
export type SettingTexts = Readonly<Record<string, string>>;

/** The document's settings as they are now; writing replaces all of them, as `saveAsync` does. */
export interface DocumentSettings {
  readonly read: () => SettingTexts;
  readonly write: (texts: SettingTexts) => void;
}

/** Everything about Excel that office.js asks for without waiting for an answer; goes into another process as JSON. */
export interface HostFacts {
  readonly id: number;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly theme: "light" | "dark";
  readonly documentUrl: string;
  readonly fullVersion: string;
  /** Requirement sets as JSON. */
  readonly supported: string;
  readonly settings: SettingTexts;
}

/** office.js flags of this runtime: shared runtime and custom functions. */
const SHARED_RUNTIME_AND_FUNCTIONS = 3;

/** Colours of Office's "Colorful" and "Black" themes, as `Office.context.officeTheme` gives them. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x404040,
    controlForegroundColor: 0xffffff,
  },
} as const;

export const hostInfoOf = (displayLanguage: string): string =>
  `Excel$Win32$16.01$${displayLanguage}$$$disableLogging$${SHARED_RUNTIME_AND_FUNCTIONS}`;

/** What `window.external.GetContext()` gives. */
export function nativeContext(facts: HostFacts, settings: DocumentSettings): Readonly<Record<string, unknown>> {
  return {
    GetAppType: () => 1, // Excel
    GetSolutionRef: () => "{bench}",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => facts.displayLanguage,
    GetAppDataLocale: () => facts.contentLanguage,
    GetDocUrl: () => facts.documentUrl,
    GetAppCapabilities: () => 0, // read and write
    GetActivationMode: () => 2, // the document was opened with it
    GetControlIntegrationLevel: () => 1, // task pane
    GetSolutionToken: () => "",
    GetCorrelationId: () => `bench-${facts.id}`,
    GetInstanceId: () => `bench-${facts.id}`,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => facts.supported,
    GetHostFullVersion: () => facts.fullVersion,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[facts.theme]),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, text] of Object.entries(settings.read())) {
          keys.push(key);
          values.push(text);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) =>
        settings.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? "null"]))),
    }),
  };
}
