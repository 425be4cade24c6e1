import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { bareNames } from "../ledger/names";
import { withoutBrackets } from "./headingNotes";
import { normalHeading, type Field } from "./headings";

/** Columns whose cells hold several people or departments, each of which counts. */
const nameFields: ReadonlySet<Field> = new Set<Field>(["leader", "leadDept", "coDepts", "persons"]);

export const holdsNames = (field: Field | null): boolean => field !== null && nameFields.has(field);

const endsAsNames = /(?:部门|单位|科室|股室|处室|部室|站所|责任人|责任领导)$/;

/** The same of columns that the add-in knows nothing else of, by what stands above them: 验收部门, 被巡察单位. */
export const namesSeveral = ({ field, heading }: { readonly field: Field | null; readonly heading: string }): boolean =>
  holdsNames(field) ||
  field === "unit" ||
  (field === null && endsAsNames.test(withoutBrackets(normalHeading(heading))));

/** The people or departments of a cell of any ledger, in order, each once (`bareNames`). */
export const namesIn = (cell: CellValue): readonly string[] => bareNames(textOf(cell));

/** Spaces and full-width forms make no difference. */
const asCompared = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** 人事科 of 人事科（老干部科）; a name without brackets as it is. */
const withoutPart = (compared: string): string => compared.replace(/\([^)]*\)$/, "");

/** 人事科（老干部科） is found as 人事科 too. */
export const isNamed = (name: string, wanted: string): boolean => {
  const [is, want] = [asCompared(name), asCompared(wanted)];
  return is === want || withoutPart(is) === want;
};

/**
 * What each of these names is grouped under, by the same rule: a condition on the name of a group finds all that are in it. 人事科（老干部科） is in the
 * group 人事科 where that is named by itself as well.
 */
export const nameGroups = (names: Iterable<string>): ReadonlyMap<string, string> => {
  const all = [...names];
  const labels = new Map<string, string>();
  for (const name of all) if (!labels.has(asCompared(name))) labels.set(asCompared(name), name);
  return new Map(
    all.map((name) => {
      const compared = asCompared(name);
      return [name, labels.get(withoutPart(compared)) ?? labels.get(compared) ?? name];
    }),
  );
};
