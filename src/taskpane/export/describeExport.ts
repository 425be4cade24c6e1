import { words } from "../../locales";
import type { ExportOutcome, FileOutcome, NotExported, ValuesOutcome } from "../../workbook/exportOperations";
import type { Saved } from "../saveFile/saveFile";

/** What became of a command, in words. */
export interface ExportReport {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly lines: readonly string[];
}

const notExported = (outcome: NotExported): ExportReport => {
  const t = words().exports.outcomes;
  switch (outcome.kind) {
    case "noLedger":
      return { intent: "warning", lines: [t.noLedger] };
    case "sheetGone":
      return { intent: "warning", lines: [t.sheetGone(outcome)] };
    case "notAForm":
      return { intent: "warning", lines: [t.notAForm(outcome)] };
  }
};

export const describeExport = (outcome: ExportOutcome): ExportReport => {
  if (outcome.kind !== "written") return notExported(outcome);
  const t = words().exports.outcomes;
  const { uncertain, blank } = outcome;
  return {
    intent: uncertain.length > 0 ? "warning" : "success",
    lines: [
      t.written(outcome),
      ...(blank.length > 0 ? [t.columnsLeft({ headings: blank })] : []),
      ...(uncertain.length > 0 ? [t.uncertain({ cells: uncertain })] : []),
    ],
  };
};

export const describeFile = (outcome: FileOutcome, saved: Saved | null): ExportReport => {
  if (outcome.kind !== "file") return notExported(outcome);
  const t = words().exports.outcomes;
  switch (saved?.result) {
    case "saved":
      return { intent: "success", lines: [t.saved(saved)] };
    case "downloading":
      return { intent: "info", lines: [t.downloading(saved)] };
    case "cancelled":
      return { intent: "info", lines: [t.notSaved] };
    case "copied":
    case "blocked":
    case undefined:
      return { intent: "error", lines: [t.blocked] };
  }
};

export const describeValues = (outcome: ValuesOutcome): ExportReport => {
  const t = words().exports.outcomes;
  switch (outcome.kind) {
    case "values":
      return { intent: "success", lines: [t.valuesWritten(outcome)] };
    case "sheetGone":
      return { intent: "warning", lines: [t.sheetGone(outcome)] };
    case "noFunctions":
      return { intent: "info", lines: [t.noFunctions(outcome)] };
    case "notCalculated":
      return { intent: "warning", lines: [t.notCalculated(outcome)] };
  }
};
