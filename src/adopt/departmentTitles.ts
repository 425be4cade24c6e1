import { looksLikeUnit } from "../ledger/nameForms";
import { unitsAndPersons } from "../ledger/unitsAndPersons";
import type { ItemColumns } from "./itemColumns";
import { namesIn } from "./names";
import type { SectionTitles } from "./sections";
import { aspectName } from "./statedCount";

/** The level of section titles that are departments: 一、办公室, 二、财务科. */
export type DepartmentLevel = "aspect" | "problem";

const namesDepartments = (title: string): boolean => {
  const names = namesIn(aspectName(title));
  return names.length > 0 && names.every(looksLikeUnit) && unitsAndPersons(title) === null;
};

/**
 * In a sheet without a column of departments, titles of one level that are all departments are the 牵头部门 of the items below them. null: there is none,
 * or other titles stand among them.
 *
 * @param sections the titles above the first row of each section
 */
export const departmentLevel = (
  sections: readonly SectionTitles[],
  { aspect, problem, text }: Pick<ItemColumns, "aspect" | "problem" | "text">,
  hasDepartments: boolean,
): DepartmentLevel | null => {
  if (hasDepartments || sections.length === 0) return null;
  const isOf = (level: DepartmentLevel): boolean => sections.every((titles) => namesDepartments(titles[level]));
  if (aspect < 0 && isOf("aspect")) return "aspect";
  return problem < 0 && text >= 0 && isOf("problem") ? "problem" : null;
};
