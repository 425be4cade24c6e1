import { words } from "../../locales";
import type {
  ExportOutcome,
  FileOutcome,
  LayoutSource,
  NotAFile,
  NotExported,
  ValuesOutcome,
} from "../../workbook/exportOperations";
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

const sourceWords = (source: LayoutSource): string => {
  const t = words().exports.outcomes;
  switch (source.kind) {
    case "renamed":
      return t.renamed(source);
    case "kept":
      return t.fromKept(source);
    case "plain":
      return t.plainForm;
  }
};

/** Why the columns of a file cannot be told. */
export const describeColumns = notExported;

export const describeFormFile = (outcome: ExportOutcome | NotAFile): ExportReport => {
  const t = words().exports.outcomes;
  switch (outcome.kind) {
    case "unreadable":
      return { intent: "warning", lines: [t.unreadable(outcome)] };
    case "fileTooLarge":
      return { intent: "warning", lines: [t.fileTooLarge(outcome)] };
    case "noFormInFile":
      return { intent: "warning", lines: [t.noFormInFile(outcome)] };
    default:
      return describeExport(outcome);
  }
};

export const describeExport = (outcome: ExportOutcome): ExportReport => {
  if (outcome.kind !== "written") return notExported(outcome);
  const t = words().exports.outcomes;
  const { uncertain, blank, unanswered, replaced = [], source } = outcome;
  const lost = source?.kind === "kept" || source?.kind === "plain";
  return {
    intent: uncertain.length > 0 || unanswered.length > 0 || lost ? "warning" : "success",
    lines: [
      t.written(outcome),
      ...(source === undefined ? [] : [sourceWords(source)]),
      ...(replaced.length > 0 ? [t.replaced({ texts: replaced })] : []),
      ...(blank.length > 0 ? [t.columnsLeft({ headings: blank })] : []),
      ...unanswered.map((column) => t.unanswered(column)),
      ...(uncertain.length > 0 ? [t.uncertain({ cells: uncertain })] : []),
    ],
  };
};

export const describeFile = (outcome: FileOutcome, saved: Saved | null): ExportReport => {
  const t = words().exports.outcomes;
  if (outcome.kind === "noColumns") return { intent: "warning", lines: [t.noColumns] };
  if (outcome.kind !== "file") return notExported(outcome);
  const left = outcome.leftOut.length === 0 ? [] : [t.leftOut({ headings: outcome.leftOut })];
  switch (saved?.result) {
    case "saved":
      return { intent: "success", lines: [t.saved(saved), ...left] };
    case "downloading":
      return { intent: "info", lines: [t.downloading(saved), ...left] };
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

const intents = ["success", "info", "warning", "error"] as const;

/** Several sheets, one after the other: as bad as the worst. */
export const describeExports = (outcomes: readonly ExportOutcome[]): ExportReport => {
  const reports = outcomes.map(describeExport);
  const worst = Math.max(0, ...reports.map(({ intent }) => intents.indexOf(intent)));
  return { intent: intents[worst] ?? "success", lines: [...new Set(reports.flatMap(({ lines }) => lines))] };
};
