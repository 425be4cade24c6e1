import { partiesIn } from "./parties";
import { partInWork } from "./partsInWork";

export interface LeadAndHelp {
  readonly lead: string;
  readonly help: string;
}

/**
 * 办公室牵头，人事科配合 parted into those who lead and those who help, each joined by 、. null where the cell does not say it of every name, or says
 * more than that (a phone number, a post): it is kept as it stands then.
 */
export const leadAndHelp = (text: string): LeadAndHelp | null => {
  if (!/[配协参]/.test(text)) return null;
  const parties = partiesIn(text);
  const of = (part: "leads" | "helps"): string =>
    parties
      .filter(({ role }) => partInWork(role) === part)
      .map(({ name }) => name)
      .join("、");
  const plain = parties.every(({ role, phone, name }) => partInWork(role) !== null && phone === "" && name !== "");
  const [lead, help] = [of("leads"), of("helps")];
  return plain && lead !== "" && help !== "" ? { lead, help } : null;
};
