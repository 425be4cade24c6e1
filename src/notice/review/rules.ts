import { informants, openClues, secrecyMarks } from "../../ledger/secrecyWords";
import { emails, postalAddresses } from "./addresses";
import { amounts } from "./amounts";
import type { ReviewRule } from "./finding";
import { bankCards, idCards, idCardsUnsure, personalPapers, plates } from "./identity";
import { persons } from "./persons";
import { landlines, mobiles } from "./phones";
import { wordsOfSecrecy } from "./sensitiveWords";

/**
 * All rules of the review before publishing. To add one: an entry here, its sentences under the same id in `src/locales` (zh-CN and en-US,
 * `review.ts`; the compiler asks for them), and a test where it fires and one where it does not. What lies within a finding of a rule further
 * up is the same thing and not found again. 审查放行 names a rule by its zh-CN title: one that is renamed finds everything anew.
 */
export const reviewRules = [
  { id: "idCard", grade: "forbidden", find: idCards },
  { id: "bankCard", grade: "forbidden", find: bankCards },
  { id: "personalPaper", grade: "forbidden", find: personalPapers },
  { id: "mobile", grade: "forbidden", ownContact: true, find: mobiles },
  { id: "secrecyMark", grade: "forbidden", find: secrecyMarks },
  { id: "informant", grade: "forbidden", find: informants },
  { id: "idCardUnsure", grade: "confirm", find: idCardsUnsure },
  { id: "landline", grade: "confirm", ownContact: true, find: landlines },
  { id: "email", grade: "confirm", ownContact: true, find: emails },
  { id: "address", grade: "confirm", ownContact: true, find: postalAddresses },
  { id: "plate", grade: "confirm", find: plates },
  { id: "person", grade: "confirm", find: persons },
  { id: "secrecyWord", grade: "confirm", find: wordsOfSecrecy },
  { id: "openClue", grade: "confirm", find: openClues },
  { id: "amount", grade: "hint", find: amounts },
] as const satisfies readonly ReviewRule[];

export type ReviewRuleId = (typeof reviewRules)[number]["id"];
