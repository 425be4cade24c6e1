import { bareNames } from "./names";
import { looksLikeUnit, nameParts } from "./nameForms";
import { withoutNumbers } from "./numberedNames";
import { isPartLabel } from "./partsInWork";
import { isPost, looksLikePerson } from "./roles";

export interface UnitsAndPersons {
  readonly units: string;
  readonly persons: string;
}

const labelled = /^([^:：]{2,24})[:：]\s*([^:：]*)$/;

const isUnit = (text: string): boolean => {
  const bare = text.replace(/\s+/g, "");
  return looksLikeUnit(bare) && !isPost(bare) && !isPartLabel(bare);
};

const arePersons = (text: string): boolean => {
  const names = bareNames(text);
  return names.length > 0 && names.every(looksLikePerson);
};

/**
 * 人事科：张三；法规科：李四 parted into departments and people, each joined by 、. null where a label is none of a department (牵头：…, 责任人：…), or
 * something else stands beside: the cell is kept as it is then.
 */
export const unitsAndPersons = (text: string): UnitsAndPersons | null => {
  if (!/[:：]/.test(text)) return null;
  const [units, persons]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const part of nameParts(withoutNumbers(text))) {
    const [, label, behind = part.text] = labelled.exec(part.text) ?? [];
    if (label !== undefined && !isUnit(label)) return null;
    if (label !== undefined) units.add(label.trim());
    else if (isUnit(part.text)) {
      units.add(part.text);
      continue;
    }
    if (behind === "") continue;
    if (units.size === 0 || !arePersons(behind)) return null;
    persons.add(behind.trim());
  }
  return persons.size === 0 ? null : { units: [...units].join("、"), persons: [...persons].join("、") };
};

/** The departments of a cell of departments, without the people that it names beside them. */
export const departmentsIn = (text: string): readonly string[] => bareNames(unitsAndPersons(text)?.units ?? text);
