import type { LeftKind } from "../../adopt/adoption";
import type * as reference from "../zh-CN/import";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const list = (items: readonly string[]): string => items.join(", ");

const yearFrom = {
  sheet: "the year from 截至 or the title",
  feedback: "the year by 反馈日期",
  above: "the year from the row above",
};
const leftKinds: Readonly<Record<LeftKind, string>> = {
  above: "above the headings",
  columnNumbers: "numbers or units of the columns",
  sum: "sum",
  closing: "closing line",
  note: "note",
  repeated: "headings, title or page number repeated",
  otherTable: "another table",
  beside: "beside the ledger",
  example: "example or how to fill in the form",
  prepared: "a 序号 and nothing else",
  noItem: "not read as a problem",
};
const countedFrom = { feedback: "counted from 反馈日期", plan: "counted from 方案批复日" };

export const titles: typeof reference.titles = {
  sheet: "Import a ledger",
  newVersion: "Import a newer version",
  paste: "Enter by pasting",
};

export const page: typeof reference.page = {
  back: "Back",
  intro: "Your sheet is only read and never changed. Nothing is written before you agree.",
  introPaste: "Nothing is written before you agree.",
  source: "Import from",
  fromSheet: "A sheet",
  fromPaste: "Pasted text",
  step: ({ number, title }) => `${number}. ${title}`,
  more: ({ count }) => `Show ${count} more`,
  goTo: "Go to",
  goToLong: ({ place }) => `Go to the cell in your sheet: ${place}`,
  onSheet: ({ sheet, place }) => `“${sheet}”: ${place}`,
  placeGone: "That sheet is no longer in this workbook; read the sheets again.",
};

export const sheets: typeof reference.sheets = {
  title: "Which sheet",
  reading: "Reading the sheets…",
  searching: "Looking for ledgers…",
  again: "Read the sheets again",
  choose: "Ledgers that were found",
  candidate: ({ name, firstRow, lastRow, columns }) =>
    `${name}: rows ${firstRow}–${lastRow}, ${plural(columns, "column", "columns")}`,
  why: ({ known, rows }) => `${plural(known, "heading", "headings")} known, ${plural(rows, "row", "rows")} below`,
  kept: "Imported from here last time",
  similar: "Same headings as in the last import",
  parts: ({ name }) => `Sheets with the columns of “${name}”; those ticked are imported with it`,
  partsHint:
    "Such as one for each department. They make one ledger in the order of the sheets; numbers that stand twice are counted on, and each issue keeps the name of its sheet (原工作表).",
  part: ({ name, firstRow, lastRow }) => `${name}: rows ${firstRow}–${lastRow}`,
  partRepeats: ({ name }) =>
    `Most of its issues are in “${name}”, too: it looks like another version of the same list, and both would double them`,
  namesAreDepartments: ({ departments }) =>
    `No lead department on these sheets; taken from their names: ${list(departments)}`,
  byHand: "None of these: choose by hand",
  byHandLong: "Choose sheet and heading rows by hand",
  sheet: "Sheet",
  firstHeadingRow: "Headings from row",
  lastHeadingRow: "to row",
  useThese: "Read with these rows",
  wrongRows: ({ first, last }) => `Heading rows lie between ${first} and ${last}, the first not below the last.`,
  none: "No ledger was found",
  noneText: ({ sheets: count }) =>
    `${plural(count, "sheet was", "sheets were")} searched for a row of headings (or several, merged) with at least two that are known, such as 具体问题, 整改措施, 责任领导, 整改时限, 状态, and rows below them.`,
  noneTip: "Choose the sheet and its heading rows by hand, or paste the text of a document.",
  empty: "This workbook has no sheet to import from.",
  toPaste: "Paste instead",
};

export const mapping: typeof reference.mapping = {
  title: "Columns",
  hint: "Your headings, and what each was taken for. Change what is wrong; the preview follows.",
  field: ({ heading }) => `“${heading}” is`,
  own: "Kept as a column of your own",
  ofMeasure: " (of the measure)",
  noHeading: ({ column }) => `(column ${column}, no heading)`,
  samples: "e.g. ",
  noSamples: "(all blank below)",
  summary: ({ columns, doubtful, own }) =>
    [
      plural(columns, "column", "columns"),
      ...(doubtful > 0 ? [`${doubtful} uncertain, please check`] : []),
      ...(own > 0 ? [`${own} kept as your own, copied as they are and not counted`] : []),
    ].join("; "),
  onlyOpen: ({ count }) => `Show only the ${count} that are uncertain or unknown`,
  keptAsOwn: ", kept as your own",
  periods: ({ by, field, read, others }) =>
    `${field} has a column for each ${by === "period" ? "period" : "who says so"}: “${read}” is read; ${list(others.map((heading) => `“${heading}”`))} ${others.length === 1 ? "is kept as your own column and counts" : "are kept as your own columns and count"} in no figure.`,
  unreadStatuses: ({ read, others }) =>
    `The status is read from “${read}”; ${list(others.map((heading) => `“${heading}”`))} ${others.length === 1 ? "looks like a status, too: it is not read, is kept as your own column and counts" : "look like statuses, too: they are not read, are kept as your own columns and count"} in no figure. Choose another one below where that is wrong.`,
  notAnExtension:
    "The heading speaks of an extension; it does not count as one. Choose 延期至 if these are the deadlines that were granted.",
  groups: {
    issue: "Problem",
    people: "People and deadline",
    progress: "Progress and closing",
    other: "Kept in columns of their own, not counted",
  },
};

export const certainty: typeof reference.certainty = {
  exact: "Known",
  similar: "Similar",
  content: "By content",
  chosen: "Chosen by you",
  none: "Not recognised",
};

export const fields: typeof reference.fields = {
  id: "Id 编号",
  issueId: "Id of the issue 问题编号",
  seq: "No. 序号",
  feedbackSource: "Source 来源",
  unit: "Unit 单位",
  aspect: "Aspect 方面",
  problemSeq: "Problem no. 问题序号",
  problem: "Problem 问题",
  text: "Issue 具体问题",
  cause: "Cause 原因分析",
  goal: "Goal 整改目标",
  measure: "Measure 整改措施",
  type: "Kind 整改类型",
  longTerm: "Long-term 长期坚持",
  leader: "Leader 责任领导",
  leadDept: "Lead department 牵头部门",
  coDepts: "Supporting departments 配合部门",
  persons: "Persons 责任人",
  deadlineText: "Deadline 整改时限",
  due: "Due date 时限日期",
  extendedTo: "Extended to 延期至",
  extensionApproval: "Extension approved by 延期批准",
  status: "Status 状态",
  completedOn: "Completed on 完成日期",
  currentProgress: "Progress in this period 本期进展",
  progress: "Progress 整改情况",
  evidence: "Evidence 佐证材料",
  gap: "Gap and next step 未完成原因及下一步",
  closure: "Closing 销号情况",
  closedOn: "Closed on 销号日期",
  spread: "Elsewhere 举一反三",
  effect: "Effect 整改成效",
  rules: "Rules 制度",
  money: "Amount 金额",
  account: "Accountability 问责",
  urge: "Supervision 督办",
  updatedAt: "Updated at 更新时间",
  note: "Note 备注",
};

export const paste: typeof reference.paste = {
  title: "Paste",
  label: "Text or table of a feedback document, plan or old notice",
  hint: "Copy from Word, PDF or Excel and paste here. Numbered text is split by its numbering, a table by its columns. Merged cells are shown as 〃 (merged with the cell above) and ← (with the one to the left).",
  levels: "What each numbering is",
  level: ({ kind, count }) => `${kind} (${plural(count, "paragraph", "paragraphs")})`,
  left: ({ count }) => `${plural(count, "paragraph", "paragraphs")} outside any problem`,
  line: ({ row }) => `line ${row}`,
};

export const numbering: typeof reference.numbering = {
  chinese: "一、二、三、",
  bracketedChinese: "（一）（二）",
  arabic: "1. 2. 3.",
  bracketedArabic: "（1）（2）",
  circled: "①②③",
  is: "一是 二是",
  ordinal: "第一，第二，",
  outline: "1.1 1.2",
  letter: "V-1 V-2",
};

export const levelFields: typeof reference.levelFields = {
  aspect: "Aspect 方面",
  problem: "Problem 问题",
  text: "Issue 具体问题",
  measure: "Measure 整改措施",
  progress: "Progress 整改情况",
  none: "Nothing of its own (title of a part, or text)",
};

export const preview: typeof reference.preview = {
  title: "Preview",
  working: "Reading…",
  counts: ({ aspects, problems, issues, measures }) =>
    `${plural(aspects, "aspect", "aspects")}, ${plural(problems, "problem", "problems")}, ${plural(issues, "issue", "issues")}, ${plural(measures, "measure", "measures")}`,
  nothing: "No problems were found this way. Choose above which column is 具体问题 (or 问题, 整改措施).",
  nothingPasted: "No problems were found in this text. Choose above which numbering is 具体问题.",
  items: ({ shown, total }) =>
    shown === total ? "What was understood" : `What was understood (first ${shown} of ${total})`,
  moreMeasures: ({ count }) => `${plural(count, "more measure", "more measures")}`,
  noMeasures: "no measures",
  deadlineTaken: (p) => {
    const from = p.baseFrom !== "cell" ? countedFrom[p.baseFrom] : p.yearFrom !== "cell" ? yearFrom[p.yearFrom] : "";
    const taken =
      p.day === null
        ? p.longTerm
          ? "is long-term and has no end date"
          : "was not understood and counts as none"
        : `was taken for ${p.day}${from === "" ? "" : `, ${from}`}${p.longTerm ? ", long-term after that" : ""}`;
    return `The deadline "${p.text}" ${taken}${p.extendedTo === null ? "" : `; extended to ${p.extendedTo}${p.isApproved ? "" : " (not approved: it does not count)"}`}`;
  },
  completedTaken: (p) =>
    `The completion date was taken for ${p.day}${p.yearFrom === "cell" ? "" : `, ${yearFrom[p.yearFrom]}`}`,
  settings: "Settings that were found",
  settingsHint: "Deadlines such as 3个月内 and 立行立改 count from 反馈日期; they follow when you change it.",
  feedbackHint:
    "Deadlines count from it. Where the ledger has another day, it is among the differences below, to be ticked.",
  ambiguous: "Status words that can mean two things",
  ambiguousHint:
    "Choose which of them your sheet means: the preview follows, and a newer version is read the same way. Your own word is kept in 备注.",
  ambiguousWord: ({ word, count }) => `${word} (${plural(count, "cell", "cells")}) means`,
  undecided: "Not decided (stays not understood, and is listed)",
  unread: ({ count }) => `Cells that were not understood (${count})`,
  unreadHint:
    "Their words are kept wherever a column takes text. Mend them in your sheet and read it again, or mend the ledger later.",
  allRead: "Every cell was understood.",
  noStatus:
    "No column of the sheet tells the status (where most of what stands below 完成情况 is no status word, it counts as progress): closed items are imported as done, all others without a status, which counts as not begun; please fill it in afterwards.",
  left: ({ count }) => `Not imported (${plural(count, "place", "places")})`,
  leftHint:
    "These parts of the sheet are neither problems nor titles above problems and are not written to the ledger. If a problem is among them, correct the sheet and read it again.",
  leftPlace: ({ row, lastRow, column, kind }) =>
    `${lastRow > row ? `Rows ${row}–${lastRow}` : `Row ${row}`}${column === "" ? "" : `, from column ${column}`}: ${leftKinds[kind]}`,
  leftSettings: ({ items }) => `Settings read from it: ${list(items)}`,
  place: ({ row, column, heading }) => `Row ${row}, column ${column} ${heading}`,
  pastedPlace: ({ row, heading }) => `Line ${row} ${heading}`,
  taken: ({ field }) => `Read as “${field}”: `,
  secrecy: ({ count }) => `Perhaps secret or a lead (${count})`,
  secrecyText:
    "Secrets, leads of investigations and names of informants must never stand in a ledger. Check these places first and take out of the source what does not belong there.",
  secrecyAt: ({ sheet, row, words }) =>
    `${sheet === undefined ? "" : `“${sheet}”: `}Row ${row}: ${words.map((word) => `“${word}”`).join(", ")}`,
  extra: ({ headings }) => `Columns of your own: ${list(headings)}`,
};

export const run: typeof reference.run = {
  title: "Write",
  hint: ({ issues, measures }) =>
    `Makes the sheets 问题清单, 措施清单 and others and writes ${plural(issues, "issue", "issues")} and ${plural(measures, "measure", "measures")}. Until all is written, the sheets are marked 导入中.`,
  start: "Import",
  working: "Writing…",
  cancel: "Cancel",
  cancelling: "Cancelling…",
  imported: ({ issues, measures, sheets: names }) =>
    `Imported: ${plural(issues, "issue", "issues")} and ${plural(measures, "measure", "measures")}, on ${list(names)}. Your sheet was not changed.`,
  cancelled: "Cancelled; nothing was left behind.",
  cancelledLeft: ({ sheets: names }) => `Cancelled, but these sheets could not be taken back: ${list(names)}.`,
  failed: "Not imported: writing failed, and what had been written was taken back.",
  failedLeft: ({ sheets: names }) =>
    `Not imported: writing failed, and these sheets could not be taken back: ${list(names)}.`,
  exists: "Not imported: these exist already",
  existsTip: "Rename or move them, then import. Nothing was changed.",
  ledgerExists:
    "The workbook has a ledger already and nothing was written. It has been read again: check the differences below and apply them.",
};

export const compare: typeof reference.compare = {
  title: "Differences from the ledger",
  hint: "Only what is ticked is written, and it can be undone. Blank cells change nothing; rows that are not there stay in the ledger.",
  counts: ({ added, changed, gone, same }) =>
    `${added} new, ${changed} changed, ${gone === null ? "" : `${gone} not there any more, `}${same} the same`,
  nothing: "No change: the same as the ledger, there is nothing to write.",
  other: ({ count }) =>
    `Only ${count} issues of this sheet are in the ledger: it is hardly a newer version of it. The list of another department of the same inspection can be added; the ledger of another inspection belongs into a new workbook, as one workbook holds one round.`,
  adds: "Add it as another part of this ledger: its issues are new, and what is there stays as it is",
  partOnly: ({ sheets }) =>
    `The ledger also holds ${list(sheets.map((sheet) => `“${sheet}”`))}, not read this time: what stands there does not count as missing.`,
  settings: ({ count }) => `Ledger settings (${count})`,
  feedbackHint: "Ticked, it changes the settings. Deadlines here count from the 反馈日期 above.",
  asOfHint: "The ledger's 截至日 is blank and figures go up to today; ticked, they stay at this day.",
  newIssues: ({ count }) => `New issues (${count})`,
  newMeasures: ({ count }) => `New measures (${count})`,
  changed: ({ count }) => `Changes (${count})`,
  gone: ({ count }) => `In the ledger but not here (${count})`,
  goneHint:
    "Left unticked, nothing changes; no row is ever deleted. Tick what has been cancelled: its status becomes 已取消 (an issue with its measures), the row stays, and 办理记录 gets an entry. What was handed over or merged is changed in the ledger.",
  cancelIssue: "Cancel issue:",
  cancelMeasure: "Cancel measure:",
  cancelContent: "Not in the newer version that was imported",
  cancelBasis: ({ names }) => `Sheet ${list(names.map((name) => `“${name}”`))}`,
  all: "All",
  none: "None",
  allOf: ({ group }) => `Tick all: ${group}`,
  noneOf: ({ group }) => `Tick none: ${group}`,
  withMeasures: ({ count }) => plural(count, "measure", "measures"),
  before: "Ledger",
  after: "Newer version",
  blank: "(blank)",
  measureOf: ({ issue }) => `Of: ${issue}`,
  missingColumns: ({ count }) =>
    `${plural(count, "column", "columns")} of your own that the ledger has not; nothing of them is written`,
  missingColumnsOf: (columns) =>
    list(
      columns.map(
        ({ table, heading, cells }) =>
          `${table === "issues" ? "问题清单" : "措施清单"} “${heading}” (${plural(cells, "cell", "cells")})`,
      ),
    ),
  missingColumnsTip:
    "To have them written, add a column of the same heading at the right of that table and read the ledger again.",
  apply: ({ count }) => `Apply (${count})`,
  applying: "Writing…",
  refused: "Some was not written",
  show: "Show in the ledger",
  showLong: ({ what }) => `Show in the ledger: ${what}`,
};

export const leftovers: typeof reference.leftovers = {
  title: "An import was interrupted",
  text: ({ sheets: names }) =>
    `It left sheets marked 导入中: ${list(names)}. What they hold is incomplete; your own sheets are untouched.`,
  remove: "Delete",
  keep: "Keep",
  notRemoved: ({ sheets: names }) => `Not deleted: ${list(names)}. Please delete them by hand.`,
};
