import { ICommandService, LocaleType, mergeLocales } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/zh-CN";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import { createUniver, type PluginEntry } from "./createUniver";
import type { Engine } from "./engine";
import { repairPrototypes } from "./fixes";
import { installStructuredReferences } from "./structuredReferences";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** What Univer 0.25.1 shows while it calculates, and has in no language file. */
const calculationWords = {
  "sheets-formula": {
    progress: {
      analyzing: "正在分析公式",
      calculating: "正在计算",
      "array-analysis": "正在分析数组公式",
      "array-calculation": "正在计算数组公式",
      done: "计算完成",
    },
  },
};

/** Univer with its grid in `container`, in Chinese. The container must have a size. */
export function bootBrowser(container: HTMLElement): Engine {
  repairPrototypes();
  installStructuredReferences();
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      ribbonType: "classic",
      formula: {},
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsTablePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  const { univer, facade } = createUniver({
    theme: defaultTheme,
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreWords,
        tableWords,
        filterWords,
        sortWords,
        conditionalFormattingWords,
        dataValidationWords,
        noteWords,
        calculationWords,
      ),
    },
    // Without the tag above every table, which Excel does not have: the later entry of a plugin counts.
    plugins: [
      ...presets.flatMap((preset) => preset.plugins as PluginEntry[]),
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
  });
  const injector = univer.__getInjector();
  return { univer, facade, injector, commands: injector.get(ICommandService), visible: true };
}
