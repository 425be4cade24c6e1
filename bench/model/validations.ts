import type { ISheetDataValidationRule } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { contains, intersection, rectAddress, subtract, toRange, toRect } from "./address";
import type { Rect, ValidationContent } from "./content";
import type { Live } from "./live";
import type { RulePlace } from "./rulePlaces";

const STYLES = ["Information", "Stop", "Warning"] as const;
/** Spellings of Office.js and of files, in the spelling of files. */
const OPERATORS: Readonly<Record<string, string>> = { equalto: "equal", notequalto: "notEqual" };
const operatorOf = (operator: string): string =>
  OPERATORS[operator.toLowerCase()] ?? operator.charAt(0).toLowerCase() + operator.slice(1);

/** Validation rules as Univer keeps them, so that they work in the grid and their ranges follow the cells. */
export class Validations {
  private created = 0;

  constructor(private readonly live: Live) {}

  list(sheet: string): ValidationContent[] {
    return this.rules(sheet).map((rule) => ({ ranges: rule.ranges.map(toRect), ...this.contentOf(rule) }));
  }

  add(sheet: string, content: ValidationContent): void {
    const { ranges, errorAlert, prompt } = content;
    const rule: ISheetDataValidationRule = {
      uid: `dv-${sheet}-${Date.now().toString(36)}-${++this.created}`,
      ranges: ranges.map(toRange),
      type: content.type,
      formula1: content.formula1,
      allowBlank: content.allowBlank,
      showDropDown: content.dropDown,
      ...(content.operator === undefined
        ? {}
        : { operator: operatorOf(content.operator) as ISheetDataValidationRule["operator"] }),
      ...(content.formula2 === undefined ? {} : { formula2: content.formula2 }),
      showErrorMessage: errorAlert?.show ?? true,
      errorStyle: STYLES.indexOf(errorAlert?.style ?? "Stop"),
      error: errorAlert?.message ?? "",
      errorTitle: errorAlert?.title ?? "",
      showInputMessage: prompt?.show ?? false,
      prompt: prompt?.message ?? "",
      promptTitle: prompt?.title ?? "",
      ...(content.type === "list" ? { renderMode: 1 } : {}),
    };
    this.live.sidecar.validations.set(rule.uid, {
      ...(errorAlert ? { errorAlert } : {}),
      ...(prompt ? { prompt } : {}),
    });
    this.live.run("data-validation.mutation.addRule", { subUnitId: sheet, rule });
  }

  /** As in Excel a cell has one rule: the new one takes its rectangle out of the others. */
  set(sheet: string, rect: Rect, rule: Omit<ValidationContent, "ranges"> | null): void {
    this.cutOut(sheet, rect);
    if (rule) this.add(sheet, { ...rule, ranges: [rect] });
  }

  meets(sheet: string, rect: Rect): boolean {
    return this.rules(sheet).some((rule) => rule.ranges.some((range) => intersection(toRect(range), rect)));
  }

  /** The rules that hold in `row` come to hold in the added rows as well. */
  extend(sheet: string, row: number, added: Rect): void {
    for (const rule of this.rules(sheet)) {
      const ranges = rule.ranges.map(toRect);
      const extended = extendRanges(ranges, row, added);
      if (extended) this.setRanges(sheet, rule.uid, extended);
    }
  }

  places(sheet: string): Map<string, RulePlace> {
    return new Map(
      this.rules(sheet).map((rule) => [
        rule.uid,
        { ranges: rule.ranges.map(toRect), formulas: [rule.formula1, rule.formula2] },
      ]),
    );
  }

  replace(sheet: string, places: ReadonlyMap<string, RulePlace>): void {
    for (const rule of this.rules(sheet)) {
      const { ranges, formulas } = places.get(rule.uid) ?? { ranges: [], formulas: [] };
      if (ranges.length === 0) continue;
      if (!sameRanges(ranges, rule.ranges.map(toRect))) this.setRanges(sheet, rule.uid, ranges);
      const [formula1, formula2] = formulas;
      if (formula1 === rule.formula1 && formula2 === rule.formula2) continue;
      this.live.run("data-validation.mutation.updateRule", {
        subUnitId: sheet,
        ruleId: rule.uid,
        payload: { type: 0, payload: { ...rule, formula1, formula2 } },
      });
    }
  }

  private cutOut(sheet: string, rect: Rect): void {
    for (const rule of this.rules(sheet)) {
      const ranges = rule.ranges.map(toRect);
      if (!ranges.some((range) => intersection(range, rect))) continue;
      const rest = ranges.flatMap((range) => subtract(range, rect));
      if (rest.length > 0) this.setRanges(sheet, rule.uid, rest);
      else {
        this.live.run("data-validation.mutation.removeRule", { subUnitId: sheet, ruleId: rule.uid });
        this.live.sidecar.validations.delete(rule.uid);
      }
    }
  }

  private setRanges(sheet: string, ruleId: string, ranges: readonly Rect[]): void {
    this.live.run("data-validation.mutation.updateRule", {
      subUnitId: sheet,
      ruleId,
      payload: { type: 1, payload: ranges.map(toRange) },
    });
  }

  private contentOf(rule: ISheetDataValidationRule): Omit<ValidationContent, "ranges"> {
    const extras = this.live.sidecar.validations.get(rule.uid);
    return {
      type: rule.type as ValidationContent["type"],
      ...(rule.operator === undefined || rule.type === "list" || rule.type === "custom"
        ? {}
        : { operator: String(rule.operator) }),
      formula1: rule.formula1 ?? "",
      ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      allowBlank: rule.allowBlank ?? true,
      dropDown: rule.showDropDown ?? rule.type === "list",
      ...(extras ?? {
        errorAlert: {
          show: rule.showErrorMessage ?? true,
          style: STYLES[rule.errorStyle ?? 1] ?? "Stop",
          title: rule.errorTitle ?? "",
          message: rule.error ?? "",
        },
      }),
    };
  }

  private rules(sheet: string): readonly ISheetDataValidationRule[] {
    return this.live.engine.injector.get(SheetDataValidationModel).getRules(this.live.unitId, sheet);
  }
}

export const sameRanges = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.map(rectAddress).sort().join() === b.map(rectAddress).sort().join();

/** Undefined when no range covers `row` within the added columns. A range that ends in that row is lengthened, else one is added. */
export function extendRanges(ranges: readonly Rect[], row: number, added: Rect): Rect[] | undefined {
  let changed = false;
  const extended = ranges.flatMap((range) => {
    const common = intersection({ ...added, row, rowCount: 1 }, range);
    if (!common || contains(range, added.row, common.column)) return [range];
    changed = true;
    const covered = common.columnCount === range.columnCount && range.row + range.rowCount === added.row;
    return covered
      ? [{ ...range, rowCount: range.rowCount + added.rowCount }]
      : [range, { ...added, column: common.column, columnCount: common.columnCount }];
  });
  return changed ? extended : undefined;
}
