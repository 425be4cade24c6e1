import { calledAllDone } from "./allDoneRules";
import { datesAfterAsOf, datesOutOfOrder, differentDates, impossibleDates } from "./dateRules";
import { wrongFigures, wrongRates } from "./figureRules";
import type { ProofRule } from "./finding";
import {
  doubledHeadings,
  doubledParagraphs,
  missingHeadings,
  missingItems,
  missingTexts,
  wrongParts,
} from "./itemRules";
import { differentItemDates } from "./itemDates";
import { leftovers } from "./leftovers";
import { brokenEnumerations, brokenNumbers } from "./numberRules";
import {
  doubledMarks,
  halfWidthMarks,
  spacedEnumerations,
  spaces,
  unendedTexts,
  unpairedMarks,
} from "./punctuationRules";
import { ruleCounts, unlistedRules } from "./ruleNames";
import { calledDone, calledOpen, differentDeadlines } from "./stateRules";

/**
 * All rules of proofreading (校核), in the order their findings are listed within a grade. To add one: an entry here, its sentences under
 * the same id in `src/locales` (zh-CN and en-US, `proofread.ts`; the compiler asks for them), and a test where it fires and one where it
 * does not. The notice built from a sound ledger must have no finding.
 */
export const proofRules = [
  { id: "figure", grade: "must", check: wrongFigures },
  { id: "rate", grade: "must", check: wrongRates },
  { id: "allDone", grade: "must", check: calledAllDone },
  { id: "itemMissing", grade: "must", check: missingItems },
  { id: "itemTextMissing", grade: "must", check: missingTexts },
  { id: "headingDoubled", grade: "must", check: doubledHeadings },
  { id: "wrongPart", grade: "must", check: wrongParts },
  { id: "calledDone", grade: "must", check: calledDone },
  { id: "calledOpen", grade: "must", check: calledOpen },
  { id: "deadline", grade: "must", check: differentDeadlines },
  { id: "itemDate", grade: "must", check: differentItemDates },
  { id: "number", grade: "must", check: brokenNumbers },
  { id: "impossibleDate", grade: "must", check: impossibleDates },
  { id: "dateDiffers", grade: "must", check: differentDates },
  { id: "dateOrder", grade: "must", check: datesOutOfOrder },
  { id: "leftover", grade: "must", check: leftovers },
  { id: "headingMissing", grade: "verify", check: missingHeadings },
  { id: "paragraphDoubled", grade: "verify", check: doubledParagraphs },
  { id: "dateAfterAsOf", grade: "verify", check: datesAfterAsOf },
  { id: "enumeration", grade: "verify", check: brokenEnumerations },
  { id: "ruleCount", grade: "verify", check: ruleCounts },
  { id: "unpaired", grade: "verify", check: unpairedMarks },
  { id: "markDoubled", grade: "verify", check: doubledMarks },
  { id: "halfWidth", grade: "verify", check: halfWidthMarks },
  { id: "unended", grade: "verify", check: unendedTexts },
  { id: "enumerationSpaced", grade: "verify", check: spacedEnumerations },
  { id: "ruleUnlisted", grade: "hint", check: unlistedRules },
  { id: "space", grade: "hint", check: spaces },
] as const satisfies readonly ProofRule[];

export type ProofRuleId = (typeof proofRules)[number]["id"];
