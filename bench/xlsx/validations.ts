import type { ValidationContent } from "../model/content";
import { parseSqref, sqref } from "./a1";
import { fromFileFormula, toFileFormula } from "./fileFormula";
import { attributes, child, elementsOf, escapeX, escapeXml, flag, parseXml, unescapeX } from "./xml";

/** Operators by the names of Excel's API ⇄ of the file. */
export const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
export const operatorToFile = (name: string): string =>
  OPERATORS[name] ?? OPERATORS[`${name}To`] ?? name.charAt(0).toLowerCase() + name.slice(1);
export const operatorFromFile = (name: string): string =>
  Object.keys(OPERATORS).find((key) => OPERATORS[key] === name) ?? name;

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
/** Excel refuses to open a file whose literal list is longer. */
export const LITERAL_LIST_LIMIT = 255;

export function readValidations(sheetXml: string): ValidationContent[] {
  return elementsOf(sheetXml, "dataValidation").flatMap((xml): ValidationContent[] => {
    const rule = parseXml(xml);
    const type = TYPES.find((t) => t === rule.attributes["type"]);
    // An x14 rule names its cells in <sqref> and its formula in <f>: lists on another sheet, as Excel 2010 wrote them.
    const ranges = parseSqref(rule.attributes["sqref"] ?? child(rule, "sqref")?.text ?? "");
    if (!type || ranges.length === 0) return [];
    const formulaText = (name: string): string | undefined => {
      const formula = child(rule, name);
      return formula ? (child(formula, "f")?.text ?? formula.text) : undefined;
    };
    const first = formulaText("formula1") ?? "";
    const second = formulaText("formula2");
    const style = rule.attributes["errorStyle"];
    const operator =
      type === "list" || type === "custom" ? undefined : operatorFromFile(rule.attributes["operator"] ?? "between");
    const text = (name: string): string => unescapeX(rule.attributes[name] ?? "");
    return [
      {
        ranges,
        type,
        ...(operator ? { operator } : {}),
        formula1: operand(type, first),
        ...(second ? { formula2: operand(type, second) } : {}),
        allowBlank: flag(rule, "allowBlank", false),
        dropDown: !flag(rule, "showDropDown", false),
        errorAlert: {
          show: flag(rule, "showErrorMessage", false),
          style: style === "warning" || style === "information" ? STYLES[style] : "Stop",
          title: text("errorTitle"),
          message: text("error"),
        },
        prompt: { show: flag(rule, "showInputMessage", false), title: text("promptTitle"), message: text("prompt") },
      },
    ];
  });
}

/** A literal list without its quotes, a plain number as it is, anything else as a formula with "=". */
function operand(type: ValidationContent["type"], text: string): string {
  if (type === "list" && text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (type !== "list" && type !== "custom" && /^-?\d+(?:\.\d+)?$/.test(text)) return text;
  return text === "" ? "" : fromFileFormula(text);
}

function fileOperand(rule: ValidationContent, text: string): string {
  if (text.startsWith("=")) return toFileFormula(text);
  if (rule.type !== "list") return text;
  if (text.length > LITERAL_LIST_LIMIT)
    throw new Error(`A drop-down list of ${text.length} characters: Excel takes ${LITERAL_LIST_LIMIT}. Use a range.`);
  return `"${text.replace(/"/g, '""')}"`;
}

export function validationsXml(rules: readonly ValidationContent[]): string {
  if (rules.length === 0) return "";
  const items = rules.map((rule) => {
    const { errorAlert, prompt } = rule;
    const operator =
      rule.operator && rule.type !== "list" && rule.type !== "custom" ? operatorToFile(rule.operator) : undefined;
    const text = (value: string | undefined): string | undefined => (value ? escapeX(value) : undefined);
    const head = attributes({
      type: rule.type,
      errorStyle: errorAlert && errorAlert.style !== "Stop" ? errorAlert.style.toLowerCase() : undefined,
      operator: operator === "between" ? undefined : operator,
      allowBlank: rule.allowBlank || undefined,
      // The attribute's meaning is the reverse of its name.
      showDropDown: rule.type === "list" && !rule.dropDown ? true : undefined,
      showInputMessage: prompt?.show || undefined,
      showErrorMessage: errorAlert === undefined || errorAlert.show || undefined,
      errorTitle: text(errorAlert?.title),
      error: text(errorAlert?.message),
      promptTitle: text(prompt?.title),
      prompt: text(prompt?.message),
      sqref: sqref(rule.ranges),
    });
    const first = rule.formula1 === "" ? "" : `<formula1>${escapeXml(fileOperand(rule, rule.formula1))}</formula1>`;
    const second = rule.formula2 ? `<formula2>${escapeXml(fileOperand(rule, rule.formula2))}</formula2>` : "";
    return `<dataValidation${head}>${first}${second}</dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}
