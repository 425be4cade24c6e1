/**
 * Columns, by key, whose cells decide what a row counts as in the figures: without one of them a figure would be wrong, and no other is
 * looked at for one. `countedIssue` and `countedMeasure` read them (through `readLedger`), and so do the custom functions.
 */
export const figureColumns = {
  issues: [
    "status",
    "type",
    "longTerm",
    "deadlineText",
    "due",
    "extendedTo",
    "extensionApproval",
    "completedOn",
    "closure",
    "closedOn",
  ],
  measures: ["status", "deadlineText", "due", "extendedTo", "extensionApproval", "completedOn"],
} as const;
