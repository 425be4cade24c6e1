import { isBlank } from "../ledger/cell";
import { looksLikeUnit } from "../ledger/nameForms";
import type { SheetMapping } from "./adoption";
import { blockRows } from "./blockRows";
import type { ForeignSheet } from "./foreignSheet";
import { separateNumber } from "./numberPrefix";

/** One of several sheets, each with one part of the same ledger. */
export interface SheetPart {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
}

/** The column of 问题清单 that says which of several sheets an item came from. */
export const sourceHeading = "原工作表";

/** Excel's own mark of a copy, 财务科 (2), is no part of the name. */
export const sheetTitle = (name: string): string => name.replace(/\s*[（(]\d+[)）]$/, "").trim();

const listWords = /[-—_\s]*(?:(?:巡察|巡视|审计)?(?:反馈)?(?:问题)?(?:整改)?(?:问题)?(?:台账|清单|情况表|明细表|表))$/;

/** The department that a sheet is called by (财务科, 2.财务科, 财务科整改台账); null where its name is none. */
export const departmentOf = (name: string): string | null => {
  const title = sheetTitle(name);
  const bare = (separateNumber(title)?.rest ?? title).replace(listWords, "").trim();
  return looksLikeUnit(bare) ? bare : null;
};

const namesDepartments = ({ sheet, mapping }: SheetPart): boolean => {
  const column = mapping.columns.find(({ field }) => field === "leadDept");
  if (column === undefined) return false;
  const at = column.index - mapping.block.firstColumn;
  return blockRows(sheet, mapping.block).some(({ cells }) => !isBlank(cells[at]));
};

/** For each sheet the department of its name, where the sheet itself says none; null: it does, or its name is none. */
export const departmentsByName = (parts: readonly SheetPart[]): readonly (string | null)[] =>
  parts.map((part) => (namesDepartments(part) ? null : departmentOf(part.sheet.name)));

const columnKey = ({ field, path }: SheetMapping["columns"][number]): string =>
  field ?? path.map((words) => words.normalize("NFKC").replace(/\s+/g, "")).join("›");

/** The columns of both say the same, in whatever order. */
export const hasSameLayout = (a: SheetMapping, b: SheetMapping): boolean => {
  const keys = (mapping: SheetMapping): string => mapping.columns.map(columnKey).sort().join("|");
  return a.columns.length > 0 && keys(a) === keys(b);
};
