import type { Ledger } from "../../ledger/model";
import { bareNames } from "../../ledger/names";
import { slotItems, type SlotKey } from "../slotItems";
import { halfWidth } from "./halfWidth";
import { personsOf, type PersonIndex } from "./persons";

/** What the rules need of the ledger, worked out once for a paper. */
export interface ReviewFacts {
  readonly persons: PersonIndex;
  /** Names of units and departments that hold the name of a person: 和平街道办事处. Half-width. */
  readonly unitNames: readonly string[];
}

/** Slots that name units. */
const unitSlots: readonly SlotKey[] = ["dispatcher", "group", "addressee", "signature"];

export const reviewFacts = (ledger: Pick<Ledger, "issues" | "measures" | "settings" | "slots">): ReviewFacts => {
  const persons = personsOf(ledger);
  const items = new Set<string>(unitSlots.map((key) => slotItems[key]));
  const departments = new Set(
    [...ledger.issues, ...ledger.measures].flatMap(({ leadDept, coDepts }) => [leadDept, coDepts]),
  );
  const units = new Set([
    ledger.settings.unit,
    ...ledger.slots.flatMap(({ item, content }) => (items.has(item) ? [content] : [])),
    ...[...departments].flatMap(bareNames),
  ]);
  const names = [...persons.byFirst.values()].flat();
  return {
    persons,
    unitNames: [...units]
      .map((unit) => halfWidth(unit.trim()))
      .filter((unit) => names.some((name) => unit.length > name.length && unit.includes(name))),
  };
};
