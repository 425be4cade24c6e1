import type { ConditionalFormatContent, Rect } from "../model/content";
import { cellAddress, parseSqref, sqref } from "./a1";
import { differentialXml, type DifferentialFormat } from "./cellStyle";
import { fromFileFormula, toFileFormula } from "./fileFormula";
import { operatorFromFile, operatorToFile } from "./validations";
import { attributes, childrenOf, elementsOf, escapeXml, flag, numberOf, parseXml } from "./xml";

/** How a rule the bench does not draw is kept: its XML, and the XML of its `<dxf>`. */
export interface KeptRule {
  readonly rule: string;
  readonly dxf?: string;
}

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};
const TEXT_TYPES: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

export function readConditionalFormats(
  sheetXml: string,
  dxfs: readonly { xml: string; format: DifferentialFormat }[],
): ConditionalFormatContent[] {
  const found: ConditionalFormatContent[] = [];
  for (const block of elementsOf(sheetXml, "conditionalFormatting")) {
    const ranges = parseSqref(parseXml(block).attributes["sqref"] ?? "");
    if (ranges.length === 0) continue;
    for (const xml of elementsOf(block, "cfRule")) found.push(readRule(xml, ranges, dxfs, found.length));
  }
  return found.sort((a, b) => a.priority - b.priority);
}

function readRule(
  xml: string,
  ranges: readonly Rect[],
  dxfs: readonly { xml: string; format: DifferentialFormat }[],
  index: number,
): ConditionalFormatContent {
  const rule = parseXml(xml);
  const dxf = dxfs[numberOf(rule, "dxfId") ?? -1];
  const formulas = childrenOf(rule, "formula").map((f) => fromFileFormula(f.text));
  const common = {
    id: `cf${index + 1}`,
    ranges,
    priority: numberOf(rule, "priority") ?? index + 1,
    stopIfTrue: flag(rule, "stopIfTrue", false),
    ...(dxf ? { format: dxf.format } : {}),
  };
  const type = rule.attributes["type"];
  const textOperator = Object.keys(TEXT_TYPES).find((key) => TEXT_TYPES[key] === type);
  if (type === "expression" && formulas[0]) return { ...common, type: "custom", formula: formulas[0] };
  if (type === "cellIs" && formulas[0]) {
    return {
      ...common,
      type: "cellValue",
      operator: operatorFromFile(rule.attributes["operator"] ?? "equal"),
      formula: formulas[0],
      ...(formulas[1] ? { formula2: formulas[1] } : {}),
    };
  }
  if (textOperator)
    return {
      ...common,
      type: "containsText",
      operator: textOperator,
      text: rule.attributes["text"] ?? "",
      ...(formulas[0] ? { formula: formulas[0] } : {}),
    };
  const kind =
    type === "dataBar" || type === "colorScale" || type === "iconSet"
      ? type
      : type === "top10"
        ? "topBottom"
        : "preset";
  const kept: KeptRule = { rule: xml, ...(dxf ? { dxf: dxf.xml } : {}) };
  return { ...common, type: kind, raw: kept };
}

/** The sheet's `<conditionalFormatting>` elements; `addDxf` stores a differential format and gives its index. */
export function conditionalFormatsXml(
  rules: readonly ConditionalFormatContent[],
  addDxf: (xml: string) => number,
): string {
  // In files priorities are 1, 2, 3 … over the whole sheet; 0 or a repeated one makes Excel repair the file.
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map((rule, index) => {
      const xml = ruleXml({ ...rule, priority: index + 1 }, addDxf);
      return xml && rule.ranges.length > 0
        ? `<conditionalFormatting sqref="${sqref(rule.ranges)}">${xml}</conditionalFormatting>`
        : "";
    })
    .join("");
}

const isKept = (raw: unknown): raw is KeptRule =>
  typeof raw === "object" && raw !== null && "rule" in raw && typeof raw.rule === "string";

function ruleXml(rule: ConditionalFormatContent, addDxf: (xml: string) => number): string {
  const { raw } = rule;
  if (isKept(raw)) {
    const dxfId = raw.dxf ? addDxf(raw.dxf) : undefined;
    // The x14 half of a rule (its <extLst>) is not kept, so its link must go too.
    const plain = raw.rule
      .replace(/<extLst>[\s\S]*?<\/extLst>/g, "")
      .replace(/ priority="\d+"/, ` priority="${rule.priority}"`);
    return dxfId === undefined ? plain : plain.replace(/ dxfId="\d+"/, ` dxfId="${dxfId}"`);
  }
  const dxfId = rule.format ? addDxf(differentialXml(rule.format)) : undefined;
  const tail = { dxfId, priority: rule.priority, stopIfTrue: rule.stopIfTrue || undefined };
  const formula = (text: string | undefined): string =>
    text ? `<formula>${escapeXml(toFileFormula(text))}</formula>` : "";
  if (rule.type === "custom")
    return `<cfRule${attributes({ type: "expression", ...tail })}>${formula(rule.formula)}</cfRule>`;
  if (rule.type === "cellValue") {
    return `<cfRule${attributes({ type: "cellIs", ...tail, operator: operatorToFile(rule.operator ?? "EqualTo") })}>${formula(rule.formula)}${formula(rule.formula2)}</cfRule>`;
  }
  if (rule.type === "containsText") {
    const wanted = (rule.operator ?? "").toLowerCase().replace(/text$/, "");
    const operator = Object.keys(TEXT_TYPES).find((key) => key.toLowerCase() === wanted) ?? "Contains";
    const head = attributes({
      type: TEXT_TYPES[operator],
      ...tail,
      operator: TEXT_OPERATORS[operator],
      text: rule.text ?? "",
    });
    return `<cfRule${head}>${formula(rule.formula ?? textFormula(operator, rule.text ?? "", rule.ranges[0]))}</cfRule>`;
  }
  return "";
}

/** Excel evaluates the formula, not the text. */
function textFormula(operator: string, text: string, range: Rect | undefined): string {
  const cell = cellAddress(range?.row ?? 0, range?.column ?? 0);
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === "NotContains") return `ISERROR(SEARCH(${quoted},${cell}))`;
  if (operator === "BeginsWith") return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (operator === "EndsWith") return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
}
