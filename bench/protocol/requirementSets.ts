/** Versions are texts: as numbers 1.20 would become 1.2 and every later set read as missing. */
export type RequirementSets = Readonly<Record<string, string>>;

const shared = {
  CustomXmlParts: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  ImageCoercion: "1.1",
  KeyboardShortcuts: "1.1",
  MatrixBindings: "1.1",
  MatrixCoercion: "1.1",
  RibbonApi: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
  TableBindings: "1.1",
  TableCoercion: "1.1",
  TextBindings: "1.1",
  TextCoercion: "1.1",
  DelayForCellEdit: "1.1",
};

/**
 * What `isSetSupported` answers in the Excel that is played. Highest ExcelApi per release:
 * learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets.
 */
export const requirementSets = {
  excel2021: { ...shared, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3", CustomFunctions: "1.6" },
  excel2024: { ...shared, ExcelApi: "1.17", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.6" },
  excel365: {
    ...shared,
    ExcelApi: "1.20",
    CustomFunctionsRuntime: "1.5",
    CustomFunctions: "1.7",
    OfficeThemeApi: "1.1",
  },
} as const satisfies Readonly<Record<string, RequirementSets>>;

export type ExcelVersion = keyof typeof requirementSets;

/** Full version as `Office.context.diagnostics.version` shows it. */
export const fullVersions: Readonly<Record<ExcelVersion, string>> = {
  excel2021: "16.0.14334.20000",
  excel2024: "16.0.17932.20000",
  excel365: "16.0.19127.20000",
};
