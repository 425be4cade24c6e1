import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { ConditionalFormats } from "./conditionalFormats";
import type { Rect } from "./content";
import type { Live } from "./live";
import { shiftedFormula } from "./shiftedFormula";
import type { Validations } from "./validations";

/** Where a rule stood, and its formulas. */
export interface RulePlace {
  readonly ranges: readonly Rect[];
  readonly formulas: readonly (string | undefined)[];
}
export interface RememberedRules {
  readonly sheet: string;
  readonly validations: ReadonlyMap<string, RulePlace>;
  readonly formats: ReadonlyMap<string, RulePlace>;
}

/**
 * Validations and conditional formats when whole rows or columns come or go. Univer lengthens a range when a line is inserted right at its beginning, where Excel
 * moves it, and leaves the formulas of conditional formats as they were.
 */
export class RulePlaces {
  constructor(
    private readonly live: Live,
    private readonly validations: Validations,
    private readonly formats: ConditionalFormats,
  ) {}

  remember(sheet: string): RememberedRules {
    return { sheet, validations: this.validations.places(sheet), formats: this.formats.places(sheet) };
  }

  place(before: RememberedRules, shift: (range: Rect) => Rect | undefined): void {
    const name = this.live.worksheet(before.sheet).getName();
    const builder = this.live.engine.injector.get(LexerTreeBuilder);
    const follow = (formula: string | undefined): string | undefined =>
      formula?.startsWith("=") ? shiftedFormula(builder, formula, { home: name, shifted: name }, shift) : formula;
    const moved = (places: ReadonlyMap<string, RulePlace>): Map<string, RulePlace> =>
      new Map(
        [...places].map(([id, place]) => [
          id,
          { ranges: place.ranges.flatMap((range) => shift(range) ?? []), formulas: place.formulas.map(follow) },
        ]),
      );
    this.validations.replace(before.sheet, moved(before.validations));
    this.formats.replace(before.sheet, moved(before.formats));
  }
}
