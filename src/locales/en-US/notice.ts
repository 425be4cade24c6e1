/** The notice itself is a Chinese document, whatever the language of the pane. */
export {
  annexes,
  annexIssue,
  annexLevel,
  annexNumber,
  annexTitle,
  attachmentLabel,
  contactWays,
  copyToLabel,
  cutOffPhrase,
  detailClosed,
  detailExtended,
  detailStatus,
  endOfMonth,
  endOfYear,
  fixedWords,
  kindWords,
  levelNames,
  missingMark,
  openKinds,
  printedOnSuffix,
  progressOfMeasure,
  slotContents,
  statistics,
  undecidedMark,
} from "../zh-CN/notice";
export type { StatisticsOfNotice } from "../zh-CN/notice";
export * from "./noticeHints";
