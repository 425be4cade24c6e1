import type { LedgerChange } from "../ledger/change";
import type { AdoptionComparison } from "./compareAdoption";

/** What of a comparison the user takes over. */
export type AcceptedPart = Pick<AdoptionComparison, "newIssues" | "newMeasures" | "changed">;

/**
 * The accepted part of a comparison as changes for the normal verified write.
 *
 * @param idFor gives a 编号 for a new row, a different one at each call
 */
export const adoptionChanges = (
  _accepted: AcceptedPart,
  _idFor: (kind: "issue" | "measure") => string,
): readonly LedgerChange[] => [];
