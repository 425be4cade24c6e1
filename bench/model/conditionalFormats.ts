import {
  type CFRuleType,
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import { cellAddress, intersection, subtract, toRange, toRect } from "./address";
import type { ConditionalFormatContent, Rect } from "./content";
import type { Live } from "./live";
import type { RulePlace } from "./rulePlaces";
import { extendRanges, sameRanges } from "./validations";

/**
 * Conditional formats. The ones that Univer draws (formula, cell value, text) live in Univer, where their ranges follow the cells and the user sees them; the
 * others are kept as they came.
 */
export class ConditionalFormats {
  private created = 0;

  constructor(private readonly live: Live) {}

  /** By priority: the first counts most. */
  list(sheet: string): ConditionalFormatContent[] {
    const drawn = this.rules(sheet).map((rule) => this.contentOf(rule));
    const kept = [...this.live.sidecar.conditionalFormats]
      .filter(([key]) => key.startsWith(`${sheet}\n`))
      .map(([, content]) => content);
    return [...drawn, ...kept].sort((a, b) => a.priority - b.priority);
  }

  add(sheet: string, content: Omit<ConditionalFormatContent, "id"> & { readonly id?: string }): string {
    const id = content.id ?? `cf-${Date.now().toString(36)}-${++this.created}`;
    const format: ConditionalFormatContent = { ...content, id };
    const rule = drawnRule(format);
    if (!rule) {
      this.live.sidecar.conditionalFormats.set(`${sheet}\n${id}`, format);
      return id;
    }
    this.drawn.set(id, format);
    this.live.run("sheet.mutation.add-conditional-rule", {
      subUnitId: sheet,
      rule: { cfId: id, ranges: format.ranges.map(toRange), stopIfTrue: format.stopIfTrue, rule },
    });
    this.order(sheet);
    return id;
  }

  remove(sheet: string, rect: Rect | null): void {
    for (const format of this.list(sheet)) {
      if (rect && !format.ranges.some((range) => intersection(range, rect))) continue;
      const rest = rect ? format.ranges.flatMap((range) => subtract(range, rect)) : [];
      this.setRanges(sheet, format, rest);
    }
  }

  extend(sheet: string, row: number, added: Rect): void {
    for (const format of this.list(sheet)) {
      const ranges = extendRanges(format.ranges, row, added);
      if (ranges) this.setRanges(sheet, format, ranges);
    }
  }

  places(sheet: string): Map<string, RulePlace> {
    return new Map(
      this.list(sheet).map((format) => [format.id, { ranges: format.ranges, formulas: [format.formula] }]),
    );
  }

  replace(sheet: string, places: ReadonlyMap<string, RulePlace>): void {
    for (const format of this.list(sheet)) {
      const place = places.get(format.id);
      if (!place) continue;
      if (!sameRanges(place.ranges, format.ranges)) this.setRanges(sheet, format, place.ranges);
      const formula = place.formulas[0];
      const rule = this.rules(sheet).find((candidate) => candidate.cfId === format.id);
      if (!rule || format.type !== "custom" || formula === undefined || formula === format.formula) continue;
      this.live.run("sheet.mutation.set-conditional-rule", {
        subUnitId: sheet,
        cfId: format.id,
        rule: { ...rule, rule: { ...rule.rule, value: formula } },
      });
    }
  }

  private setRanges(sheet: string, format: ConditionalFormatContent, ranges: readonly Rect[]): void {
    const key = `${sheet}\n${format.id}`;
    if (this.live.sidecar.conditionalFormats.has(key)) {
      if (ranges.length === 0) this.live.sidecar.conditionalFormats.delete(key);
      else this.live.sidecar.conditionalFormats.set(key, { ...format, ranges });
    } else if (ranges.length === 0) {
      this.live.run("sheet.mutation.delete-conditional-rule", { subUnitId: sheet, cfId: format.id });
      this.drawn.delete(format.id);
    } else {
      const rule = this.rules(sheet).find((candidate) => candidate.cfId === format.id);
      if (rule)
        this.live.run("sheet.mutation.set-conditional-rule", {
          subUnitId: sheet,
          cfId: format.id,
          rule: { ...rule, ranges: ranges.map(toRange) },
        });
    }
  }

  /** Univer puts a new rule first; Excel goes by priority. */
  private order(sheet: string): void {
    const rules = this.rules(sheet);
    const priority = (rule: IConditionFormattingRule): number =>
      this.drawn.get(rule.cfId)?.priority ?? Number.MAX_SAFE_INTEGER;
    const first = rules[0];
    if (!first) return;
    const before = [...rules].reverse().find((rule) => rule !== first && priority(rule) <= priority(first));
    if (before)
      this.live.run("sheet.mutation.move-conditional-rule", {
        subUnitId: sheet,
        start: { id: first.cfId, type: "self" },
        end: { id: before.cfId, type: "after" },
      });
  }

  private contentOf(rule: IConditionFormattingRule): ConditionalFormatContent {
    const known = this.drawn.get(rule.cfId);
    const ranges = rule.ranges.map(toRect);
    const priority = known?.priority ?? 1000;
    if (!known)
      return {
        id: rule.cfId,
        ranges,
        type: "preset",
        priority,
        stopIfTrue: rule.stopIfTrue,
        ...formatOf(rule),
        raw: rule.rule,
      };
    const formula = "value" in rule.rule && known.type === "custom" ? String(rule.rule.value) : known.formula;
    return { ...known, ranges, ...(formula === undefined ? {} : { formula }) };
  }

  private get drawn(): Map<string, ConditionalFormatContent> {
    return this.live.sidecar.drawnFormats;
  }

  private rules(sheet: string): readonly IConditionFormattingRule[] {
    return this.live.engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.live.unitId, sheet) ?? [];
  }
}

type Rule = IConditionFormattingRule["rule"];
const OPERATORS: Readonly<Record<string, string>> = { equalto: "equal", notequalto: "notEqual" };
const TEXTS: Readonly<Record<string, string>> = {
  contains: "containsText",
  containstext: "containsText",
  notcontains: "notContainsText",
  notcontainstext: "notContainsText",
  beginswith: "beginsWith",
  endswith: "endsWith",
};

/** Undefined for what Univer cannot draw. */
function drawnRule(format: ConditionalFormatContent): Rule | undefined {
  const base = { type: "highlightCell" as CFRuleType, style: styleOf(format.format) };
  if (format.type === "custom" && format.formula !== undefined) {
    return { ...base, subType: "formula", value: withEquals(format.formula) } as Rule;
  }
  if (format.type === "containsText" && format.text !== undefined) {
    return {
      ...base,
      subType: "text",
      operator: TEXTS[(format.operator ?? "containsText").toLowerCase()] ?? "containsText",
      value: format.text,
    } as Rule;
  }
  if (format.type === "cellValue" && format.formula !== undefined) return cellValueRule(format, base);
  return undefined;
}

/** Univer compares with numbers only; a comparison with a text or a cell becomes a formula on the first cell of the range. */
function cellValueRule(
  format: ConditionalFormatContent,
  base: { readonly type: CFRuleType; readonly style: IStyleBase },
): Rule | undefined {
  const name = (format.operator ?? "equal").replace(/^./, (letter) => letter.toLowerCase());
  const operator = OPERATORS[name.toLowerCase()] ?? name;
  const [first, second] = [format.formula, format.formula2].map((formula) =>
    formula === undefined ? undefined : formula.replace(/^=/, ""),
  );
  const range = format.ranges[0];
  if (first === undefined || !range) return undefined;
  const numbers = [first, second].filter((text): text is string => text !== undefined).map(Number);
  const between = operator === "between" || operator === "notBetween";
  if (numbers.every(Number.isFinite))
    return {
      ...base,
      subType: "number",
      operator,
      value: between ? [numbers[0] ?? 0, numbers[1] ?? 0] : numbers[0],
    } as Rule;
  const cell = cellAddress(range.row, range.column);
  const signs: Readonly<Record<string, string>> = {
    equal: "=",
    notEqual: "<>",
    greaterThan: ">",
    greaterThanOrEqual: ">=",
    lessThan: "<",
    lessThanOrEqual: "<=",
  };
  const test = between
    ? `AND(${cell}>=${first},${cell}<=${second ?? first})`
    : `${cell}${signs[operator] ?? "="}${first}`;
  return { ...base, subType: "formula", value: operator === "notBetween" ? `=NOT(${test})` : `=${test}` } as Rule;
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function styleOf(format: ConditionalFormatContent["format"]): IStyleBase {
  return {
    ...(format?.color ? { cl: { rgb: format.color } } : {}),
    ...(format?.fill ? { bg: { rgb: format.fill } } : {}),
    ...(format?.bold === undefined ? {} : { bl: format.bold ? 1 : 0 }),
    ...(format?.italic === undefined ? {} : { it: format.italic ? 1 : 0 }),
  };
}

function formatOf(rule: IConditionFormattingRule): Pick<ConditionalFormatContent, "format"> {
  const style = "style" in rule.rule ? rule.rule.style : undefined;
  if (!style) return {};
  return {
    format: {
      ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
      ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
      ...(style.bl ? { bold: true } : {}),
      ...(style.it ? { italic: true } : {}),
    },
  };
}
