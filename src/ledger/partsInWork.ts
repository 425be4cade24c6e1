/** What departments and people do in the work besides their posts: who leads it, and who helps. */

const leads = "牵头|主办|主责|承办|责任";
const helps = "配合|协办|协助|协同|参与";
const units = "(?:单位|部门|科室|处室|股室|站所)?";

const label = new RegExp(`^(?:(?:${leads}|${helps})${units})$`);
const spacedLabel = new RegExp(`(?<!\\s)\\s+(?=(?:${leads}|${helps})${units}[:：])`, "g");
const clause = new RegExp(`^由?(.{2,}?)(牵头|主办|主责|承办|${helps})$`);
const lead = new RegExp(`^(?:${leads})${units}$`);
const help = new RegExp(`^(?:${helps})${units}$`);

/** 牵头, 配合单位: what stands before a colon. */
export const isPartLabel = (words: string): boolean => label.test(words);

/** 牵头：办公室 配合：人事科 with a line for each. */
export const labelsOnLines = (text: string): string => text.replace(spacedLabel, "\n");

/** 办公室牵头, 由办公室牵头; null for any other text. */
export const partClause = (text: string): { readonly name: string; readonly role: string } | null => {
  const [, name, role] = clause.exec(text) ?? [];
  return name === undefined || role === undefined ? null : { name, role };
};

/** Of the role of a party: 牵头 leads, 配合 helps; null where it says neither. */
export const partInWork = (role: string): "leads" | "helps" | null =>
  lead.test(role) ? "leads" : help.test(role) ? "helps" : null;
