import "./iteratorPolyfill";
import { ICommandService, LocaleType } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { createUniver } from "./createUniver";
import type { Engine } from "./engine";
import { repairPrototypes } from "./fixes";
import { installStructuredReferences } from "./structuredReferences";

/** Univer without a grid: Node and tests. */
export function bootHeadless(): Engine {
  repairPrototypes();
  installStructuredReferences();
  const { univer, facade } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    plugins: [
      UniverFormulaEnginePlugin,
      UniverSheetsPlugin,
      UniverSheetsFormulaPlugin,
      UniverSheetsDataValidationPlugin,
      UniverSheetsFilterPlugin,
      UniverSheetsSortPlugin,
      UniverSheetsNumfmtPlugin,
      UniverSheetsTablePlugin,
      UniverSheetsConditionalFormattingPlugin,
      UniverSheetsNotePlugin,
    ],
  });
  const injector = univer.__getInjector();
  return { univer, facade, injector, commands: injector.get(ICommandService), visible: false };
}
