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

const bracketed = /^([^（(）)]{2,24})[（(]([^（(）)]{2,40})[）)]$/;

const isUnit = (text: string): boolean => {
  const bare = text.replace(/\s+/g, "");
  return looksLikeUnit(bare) && !isPost(bare) && !isPartLabel(bare);
};

const arePersons = (text: string): boolean => {
  const names = bareNames(text);
  return names.length > 0 && names.every(looksLikePerson);
};

/** 环卫处（李军）, 李军（环卫处）: the department and its people; null where the brackets hold a post (张三（局长）) or another department. */
const inBrackets = (text: string): UnitsAndPersons | null => {
  const [, front = "", inside = ""] = bracketed.exec(text) ?? [];
  if (isUnit(front)) return arePersons(inside) ? { units: front.trim(), persons: inside.trim() } : null;
  return isUnit(inside) && arePersons(front) ? { units: inside.trim(), persons: front.trim() } : null;
};

/**
 * 人事科：张三；法规科：李四 and 环卫处（李军） parted into departments and people, each joined by 、. null where a label is none of a department (牵头：…, 责任人：…), or
 * something else stands beside: the cell is kept as it is then.
 */
export const unitsAndPersons = (text: string): UnitsAndPersons | null => {
  if (!/[:：（(]/.test(text)) return null;
  const [units, persons]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const part of nameParts(withoutNumbers(text))) {
    const both = inBrackets(part.text);
    if (both !== null) {
      units.add(both.units);
      persons.add(both.persons);
      continue;
    }
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
