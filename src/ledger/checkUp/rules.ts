import {
  closedBeforeDone,
  closedWithOpenMeasure,
  completedAfterAsOf,
  completedBeforeFeedback,
  completedBeforeInspection,
  completedInFuture,
  completedNotDone,
  doneWithOpenMeasure,
  doneWithoutDate,
  doneWithoutEvidence,
  evidenceSaysNothing,
} from "./completion";
import {
  deadlineDiffers,
  doubtfulApprovals,
  extendedWithoutApproval,
  longTermWithoutResult,
  overdueUnexplained,
} from "./deadlines";
import type { CheckRule } from "./finding";
import {
  measureSaysNothing,
  measuresOfEndedIssues,
  measuresWithoutPeople,
  withoutDeadline,
  withoutDepartment,
  withoutLeader,
  withoutMeasure,
  withoutPerson,
  withoutText,
} from "./missing";
import { deadlineFarOff, dueBeforeFeedback } from "./oddDeadlines";
import { departmentsSpelledTwice, namesAlike, peopleAlike, peopleSpelledTwice } from "./nameSpelling";
import {
  aspectsSpelledTwice,
  issuesAlike,
  problemsNumberedTwice,
  problemsSpelledTwice,
  repeatedIssues,
  repeatedMeasures,
  textsAlike,
} from "./sameText";
import { doubledNumbers, numberGaps, withoutNumber } from "./sequence";
import { deadlinesNotUnderstood, doubledIds, measuresWithoutIssue, unknownReferences, unreadableCells } from "./unread";
import { secrets, unfinishedTexts } from "./wording";

/**
 * All rules of the check-up, in the order their findings are listed within a grade. To add one: an entry here, its sentences under the same
 * id in `src/locales` (zh-CN and en-US, `checkUp.ts`; the compiler asks for them), and a test where it fires and one where it does not.
 */
export const checkRules = [
  { id: "unreadable", grade: "must", check: unreadableCells },
  { id: "doubledId", grade: "must", check: doubledIds },
  { id: "measureWithoutIssue", grade: "must", check: measuresWithoutIssue },
  { id: "unknownReference", grade: "must", check: unknownReferences },
  { id: "noText", grade: "must", check: withoutText },
  { id: "noMeasure", grade: "must", check: withoutMeasure },
  { id: "noLeader", grade: "must", check: withoutLeader },
  { id: "noDepartment", grade: "must", check: withoutDepartment },
  { id: "noPerson", grade: "must", check: withoutPerson },
  { id: "noDeadline", grade: "must", check: withoutDeadline },
  { id: "deadlineNotUnderstood", grade: "must", check: deadlinesNotUnderstood },
  { id: "doneWithoutDate", grade: "must", check: doneWithoutDate },
  { id: "doneWithOpenMeasure", grade: "must", check: doneWithOpenMeasure },
  { id: "closedWithOpenMeasure", grade: "must", check: closedWithOpenMeasure },
  { id: "closedBeforeDone", grade: "must", check: closedBeforeDone },
  { id: "completedBeforeInspection", grade: "must", check: completedBeforeInspection },
  { id: "completedInFuture", grade: "must", check: completedInFuture },
  { id: "extendedWithoutApproval", grade: "must", check: extendedWithoutApproval },
  { id: "overdueUnexplained", grade: "must", check: overdueUnexplained },
  { id: "aspectSpelledTwice", grade: "must", check: aspectsSpelledTwice },
  { id: "problemSpelledTwice", grade: "must", check: problemsSpelledTwice },
  { id: "doneWithoutEvidence", grade: "verify", check: doneWithoutEvidence },
  { id: "completedNotDone", grade: "verify", check: completedNotDone },
  { id: "evidenceSaysNothing", grade: "verify", check: evidenceSaysNothing },
  { id: "measureSaysNothing", grade: "verify", check: measureSaysNothing },
  { id: "dueBeforeFeedback", grade: "verify", check: dueBeforeFeedback },
  { id: "deadlineFarOff", grade: "verify", check: deadlineFarOff },
  { id: "longTermWithoutResult", grade: "verify", check: longTermWithoutResult },
  { id: "unfinishedText", grade: "verify", check: unfinishedTexts },
  { id: "secret", grade: "verify", check: secrets },
  { id: "deadlineDiffers", grade: "verify", check: deadlineDiffers },
  { id: "doubtfulApproval", grade: "verify", check: doubtfulApprovals },
  { id: "measureOfEndedIssue", grade: "verify", check: measuresOfEndedIssues },
  { id: "repeatedIssue", grade: "verify", check: repeatedIssues },
  { id: "repeatedMeasure", grade: "verify", check: repeatedMeasures },
  { id: "doubledNumber", grade: "verify", check: doubledNumbers },
  { id: "problemNumberedTwice", grade: "verify", check: problemsNumberedTwice },
  { id: "personSpelledTwice", grade: "verify", check: peopleSpelledTwice },
  { id: "departmentSpelledTwice", grade: "verify", check: departmentsSpelledTwice },
  { id: "nameAlike", grade: "hint", check: namesAlike },
  { id: "personAlike", grade: "hint", check: peopleAlike },
  { id: "textAlike", grade: "hint", check: textsAlike },
  { id: "issueAlike", grade: "hint", check: issuesAlike },
  { id: "numberGap", grade: "hint", check: numberGaps },
  { id: "noNumber", grade: "hint", check: withoutNumber },
  { id: "measureWithoutPeople", grade: "hint", check: measuresWithoutPeople },
  { id: "completedBeforeFeedback", grade: "hint", check: completedBeforeFeedback },
  { id: "completedAfterAsOf", grade: "hint", check: completedAfterAsOf },
] as const satisfies readonly CheckRule[];

export type CheckRuleId = (typeof checkRules)[number]["id"];
