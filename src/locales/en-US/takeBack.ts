import type * as reference from "../zh-CN/takeBack";

/** The pane: a text that came back from Word. */
export const pane: typeof reference.pane = {
  title: "Take back a changed text",
  intro:
    "Paste the whole text as it was changed in Word, or open the .docx. It is compared with the notice that the ledger gives now; what you tick goes into the public columns of 问题清单, into 表述 and 通报设置, and the next notice says it so.",
  paste: "Paste the changed text",
  pasteHint: "Select all in Word, copy, and paste here. Tracked changes are read as accepted.",
  open: "Open .docx",
  fileRead: (p: { name: string; count: number }): string => `Read “${p.name}”: ${p.count} paragraphs.`,
  reading: "Reading…",
  oldOrLocked: "This is an old .doc, or a file with a password. Save it in Word as .docx without one.",
  notDocx: "This is not a .docx, or the file is damaged.",
  tooLarge: (p: { megabytes: number }): string =>
    `The file has more than ${p.megabytes} MB. Copy and paste the text instead.`,
  compare: "Compare",
  clear: "Clear",
  counts: (p: { differences: number; others: number; same: number }): string =>
    `${p.differences} can be taken back, ${p.others} more are only listed; ${p.same} paragraphs unchanged.`,
  nothing: "Nothing differs that could be taken back.",
  nothingAlike:
    "No paragraph of this text is one of the notice. Is it the notice of this ledger, and the right layout?",
  differences: (p: { count: number }): string => `Can be taken back (${p.count})`,
  all: "All",
  none: "None",
  built: "As built now",
  found: "As changed",
  blank: "(nothing)",
  line: (p: { line: number }): string => `Paragraph ${p.line}`,
  goesTo: {
    issueText: "问题公开表述",
    outcome: "整改情况公开表述",
    ownOutcome: "整改情况",
    wording: (p) => `表述: ${p.level} ${p.column === "shortTitle" ? "短标题" : "公开表述"}`,
    slot: (p: { item: string; seq: string }): string => `通报设置: ${p.item}${p.seq}`,
  },
  since: {
    ledger:
      "This paragraph came back as it was sent; the ledger was updated after the file was made. Taking it back would restore the old words.",
    both: "This paragraph was changed in the file, and the ledger was updated after the file was made. Compare before you decide.",
  },
  withoutMarks:
    "This text does not carry the marks of what was sent, so nobody can tell what was changed in it from what the ledger has changed since. If the ledger has moved on, compare each one before you tick it. A .docx saved from here can tell.",
  inexact:
    "Taken back, the next notice still differs from this text: labels, 整改结论, deadlines and figures are the ledger's, and braces are placeholders. Check before you tick it.",
  undecided: (p: { count: number }): string => `For you to decide, not taken back (${p.count})`,
  undecidedHint:
    "Here words of your own and a sentence that the ledger writes were changed together and cannot be told apart; taken back, something would be said twice. Change the public wording, the state, the deadline or 通报设置 in the ledger.",
  ownWords: (p: { text: string }): string => `Written by the ledger: ${p.text}`,
  computed: (p: { count: number }): string => `Computed from the ledger, not taken back (${p.count})`,
  computedHint: "Numbers, labels, deadlines and statistics come from the ledger. Change them there and build again.",
  computedKinds: {
    number: "Number",
    label: "Label",
    due: "Deadline",
    figure: "Figure filled in",
    frame: "Fixed words",
    whole: "Paragraph made from the ledger",
  },
  contradictions: (p: { count: number }): string => `One text changed in different ways, not taken back (${p.count})`,
  contradictionsHint:
    "These stand in the notice more than once and come from one cell. Change them the same way first.",
  moved: (p: { count: number }): string => `In another order, not taken back (${p.count})`,
  movedHint: "The notice goes by 序号. To change the order, change 序号 in 问题清单.",
  unknown: (p: { count: number }): string => `More in the changed text (${p.count})`,
  unknownHint: "They belong to no item and were not taken back. Enter new items in 问题清单 first.",
  missing: (p: { count: number }): string => `Not in the changed text (${p.count})`,
  missingHint: "The ledger is unchanged. For items that are no longer public, change 公开 in 问题清单.",
  annexes: (p) => `${p.count} lines of annexes come from the ledger and were not compared.`,
  apply: (p: { count: number }): string => `Take back ${p.count}`,
  applying: "Writing…",
  applied: (p: { count: number }): string => `${p.count} taken back. Build the notice again, and it reads as changed.`,
  refused: "Not everything was written",
  showRow: "In the ledger",
  showRowLong: (p: { text: string }): string => `In the ledger: ${p.text}`,
};
