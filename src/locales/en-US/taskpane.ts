import type * as reference from "../zh-CN/taskpane";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const shell: typeof reference.shell = {
  product: "Rectification ledger",
  tabs: { update: "This period", issues: "Issues", notice: "Papers", checkUp: "Check-up", settings: "Settings" },
  pages: "Pages",
  messages: "Messages",
  refresh: "Read again",
  undo: "Undo last step",
  editorUnset: "No editor name",
  changeEditor: "Change the editor's name",
  close: "Close",
  more: "More",
  less: "Less",
  back: "Back",
  loading: "Reading the ledger…",
  noUnit: "Unit not filled in",
};

export const editorNamed: typeof reference.editorNamed = ({ name }) => `Editor ${name}`;
export const asOf: typeof reference.asOf = ({ date, isToday }) => `As of ${date}${isToday ? " (today)" : ""}`;
export const period: typeof reference.period = ({ last, start }) =>
  last === "" ? `This period: after ${start}` : `This period: after ${last} (as of ${start})`;

export const start: typeof reference.start = {
  title: "This workbook has no rectification ledger yet",
  text: "Creating one adds the sheets 问题清单 (issues), 措施清单 (measures), 看板 (board), 办理记录 (events), 制度清单 (rules), 台账设置 (settings) and others. Your own sheets are not touched.",
  create: "Create ledger",
  recheck: "Check again",
  secrecy:
    "Never enter secrets, leads of investigations or names of informants (严禁录入涉密内容、问题线索、举报人信息).",
  existsTitle: "Nothing was created: these exist already",
  existsTip: "Rename or move them, then create the ledger. Nothing was changed.",
  failedTitle: "The ledger was not read",
};
export const created: typeof reference.created = ({ sheets }) => `The ledger is ready: ${sheets.join(", ")}`;
export const existingSheets: typeof reference.existingSheets = ({ names }) => `Sheets: ${names.join(", ")}`;
export const existingTables: typeof reference.existingTables = ({ names }) => `Tables: ${names.join(", ")}`;
export const existingNames: typeof reference.existingNames = ({ names }) => `Names: ${names.join(", ")}`;

export const outside: typeof reference.outside = {
  title: "This is a page of the Excel add-in 整改台账 (rectification ledger)",
  text: "It works in Excel's task pane: it keeps the rectification ledger of an inspection in the workbook, computes its figures and builds the notice of progress.",
  how: "Open a workbook in Excel 2021 or later, Microsoft 365, Excel for Mac or Excel on the web, and press 打开录入 on the tab 整改台账.",
  privacy: "No server of its own, no account; the data stays in the workbook.",
};

export const editor: typeof reference.editor = {
  title: "Editor",
  text: "Written into 更新人 and into the change log with everything you save. Remembered on this device only; you can change it at any time.",
  label: "Name",
  confirm: "OK",
  cancel: "Cancel",
};

export const messages: typeof reference.messages = {
  stale: "The sheets were changed; what the pane shows may be out of date.",
  unexpected: "Something unexpected went wrong.",
  unexpectedTip: "What you typed is still in the pane. Read again, then retry.",
  notRead: "The ledger has not been read.",
  notReadTip: "Read it first.",
  rowGone: "This row is no longer in the sheet. Please read again.",
  nothingToUndo: "There is nothing to undo.",
  undoRefused: "Not undone: these cells were changed since.",
  crashed: "The pane failed. Your unsaved input was kept.",
  reload: "Open the pane again",
  saved: ({ changed, added }) =>
    `Saved: ${[changed > 0 ? `${plural(changed, "row", "rows")} changed` : "", added > 0 ? `${plural(added, "row", "rows")} added` : ""].filter((part) => part !== "").join(", ")}.`,
  undone: ({ fields, rows }) =>
    `Undone: ${[fields > 0 ? `${plural(fields, "cell", "cells")} restored` : "", rows > 0 ? `${plural(rows, "added row", "added rows")} removed` : ""].filter((part) => part !== "").join(", ")}.`,
};

export const obstaclesTitle: typeof reference.obstaclesTitle = "Nothing can be written now";

export const lost: typeof reference.lost = {
  title: ({ count }) =>
    `${plural(count, "row", "rows")} added earlier ${count === 1 ? "is" : "are"} no longer in the sheet`,
  text: "Someone else may have added rows at the same place. The content is still here and can be written once more.",
  again: "Write again",
  forget: "Do not remind me",
};

export const problems: typeof reference.problems = {
  title: ({ count }) => `${plural(count, "cell was", "cells were")} not understood`,
  show: "Show",
  hide: "Hide",
  goTo: "Go to",
  more: ({ count }) => `Show ${count} more`,
};

export const drafts: typeof reference.drafts = {
  title: ({ what, time }) => `Unsaved input: ${what} (${time})`,
  pending: ({ count }) => `${plural(count, "unsaved update", "unsaved updates")} restored.`,
  resume: "Continue",
  discard: "Discard",
  addIssue: "new issue",
  editIssue: "issue",
  addMeasure: "new measure",
  editMeasure: "measure",
  addEvent: "new event",
  editEvent: "event",
};

export const update: typeof reference.update = {
  title: "This period",
  figures: "Filter",
  overdue: "Overdue",
  soon: ({ days }) => `In ${days} days`,
  silent: "Not updated",
  review: "To review",
  completion: "Completion",
  byIssue: "by issue",
  byMeasure: "by measure",
  outOf: (p) => ` (${p.numerator}/${p.denominator})`,
  explain: "How it is counted",
  department: "Department",
  allDepartments: "All departments",
  selectedRows: ({ count }) => `${plural(count, "row", "rows")} selected in the sheet`,
  clearSelection: "Stop following the selection",
  count: ({ shown, total }) => (shown < total ? `${shown} of ${total} shown` : plural(total, "item", "items")),
  order: "overdue first",
  showMore: ({ count }) => `Show ${count} more`,
  empty: "No measure fits.",
  showAll: "Show all",
  emptyLedger: "The ledger has no measures yet. Add an issue with its measures first.",
  emptyReview: "No issue is waiting for review.",
  save: ({ count }) => `Save (${count})`,
  saving: "Writing…",
  discardAll: "Discard all",
  hidden: ({ count }) => `${count} of them not in this list`,
  refused: ({ count }) => `${plural(count, "item was", "items were")} not written; the reason stands below each.`,
  toIssues: "Add an issue",
};

export const card: typeof reference.card = {
  status: "Status",
  unknownStatus: ({ word }) => `The status “${word}” in the sheet is not understood. Please choose one.`,
  completedOn: "Completed on",
  useToday: "Use today",
  useAsOf: "Use the cut-off",
  progress: "Progress in this period",
  last: "Progress last period",
  takeOver: "Take over",
  evidence: "Evidence",
  due: ({ text }) => `Due ${text}`,
  noDue: "No deadline",
  inferred: "(inferred)",
  extended: ({ date }) => `extended to ${date}`,
  showRow: "Show in sheet",
  editAll: "All fields",
  measureOf: ({ issue }) => `Issue: ${issue}`,
  noText: "(no measure text)",
  undoCard: "Discard changes here",
  fullText: "Full text",
};

export const review: typeof reference.review = {
  decision: "Decision on closing",
  agree: "Close",
  sendBack: "Send back",
  undecided: "Leave",
  closedOn: "Closed on",
  opinion: "Opinion and basis",
  outcome: "Outcome",
};

export const conflict: typeof reference.conflict = {
  title: ({ column }) => `“${column}” was just changed by someone else`,
  seen: "You saw",
  found: "Now in the sheet",
  mine: "You typed",
  keep: "Keep mine",
  take: "Take the sheet's",
  blank: "(blank)",
  unresolved: "Please choose “Keep mine” or “Take the sheet's” in each place first.",
};

export const issues: typeof reference.issues = {
  title: "Issues",
  add: "New issue",
  addEvent: "Log event",
  search: "Search number, text, department, person",
  status: "Status",
  department: "Department",
  light: "Alert",
  all: "All",
  noStatus: "Blank",
  clear: "Clear filters",
  clearSearch: "Clear search",
  tree: "Aspects, problems, issues and measures",
  treeHint: "Arrow keys move and expand, Enter opens",
  found: ({ shown, total }) =>
    shown === total ? plural(total, "issue", "issues") : `${shown} of ${plural(total, "issue", "issues")}`,
  none: "No issue fits.",
  empty: "The ledger has no issues yet.",
  noAspect: "(no aspect)",
  noProblem: "(no problem)",
  noText: "(no text)",
  children: ({ done, total }) => `${done}/${total}`,
  childrenLong: ({ done, total }) => `${done} of ${total} done`,
  measures: ({ progress }) => `Measures ${progress}`,
  showMore: ({ count }) => `Show ${count} more lines`,
};

export const detail: typeof reference.detail = {
  issue: "Issue",
  events: "Events",
  noMeasures: "No measures yet.",
  noEvents: "No events.",
  edit: "Edit",
  addMeasure: "New measure",
  addEvent: "Log event",
  showRow: "Show in sheet",
  suggestion: ({ status }) => `By its measures it may be “${status}”`,
  applySuggestion: "Apply",
};

export const form: typeof reference.form = {
  titles: {
    addIssue: "New issue",
    editIssue: "Edit issue",
    addMeasure: "New measure",
    editMeasure: "Edit measure",
    addEvent: "Log event",
    editEvent: "Edit event",
  },
  save: "Save",
  back: "Back",
  discard: "Discard input",
  kept: "Unsaved input is kept and offered the next time.",
  requiredMissing: ({ count }) => `${plural(count, "required field is", "required fields are")} still empty.`,
  more: ({ count }) => `More fields (${count})`,
  blankChoice: "(blank)",
  choices: (p) => `${p.label}: show choices`,
  openFull: "Open full height",
  closeFull: "Done",
  characters: ({ count }) => plural(count, "character", "characters"),
  secrecy: ({ words }) =>
    `Contains “${words.join("”, “")}”. Secrets, leads and informants must not be in the ledger; please check.`,
  measuresTitle: "Measures",
  measureNo: ({ number }) => `Measure ${number}`,
  addMeasure: "Add a measure",
  removeMeasure: ({ number }) => `Remove measure ${number}`,
  sameAsIssue: "People and deadline as above",
  nothingChanged: "Nothing was changed.",
  parentIs: ({ seq, text }) => `Issue: ${seq === "" ? "" : `${seq} `}${text}`,
  related: "Related issue or measure",
  noRelated: "(none)",
  notWritten: "Not written; the reasons stand below.",
  publicityHint: "While undecided, no notice can be published",
};

export const columnLabel: typeof reference.columnLabel = {
  seq: "No.",
  feedbackSource: "Source",
  aspect: "Aspect",
  problemSeq: "Problem no.",
  problem: "Problem",
  text: "Text",
  type: "Kind",
  longTerm: "Long-term",
  goal: "Goal",
  leader: "Leader",
  leadDept: "Lead department",
  coDepts: "Supporting departments",
  persons: "Persons",
  deadlineText: "Deadline",
  due: "Due date",
  extendedTo: "Extended to",
  extensionApproval: "Extension approved by",
  status: "Status",
  completedOn: "Completed on",
  outcome: "Outcome",
  evidence: "Evidence",
  gap: "Gap and next step",
  closure: "Closing",
  closedOn: "Closed on",
  nextReview: "Next review",
  publicity: "Publicity",
  publicText: "Public wording of the issue",
  publicOutcome: "Public wording of the outcome",
  note: "Note",
  origin: "Origin",
  sharedWith: "Same measure as",
  currentProgress: "Progress in this period",
  progress: "Progress",
  date: "Date",
  period: "Period",
  kind: "Kind",
  content: "Content",
  party: "Unit or person",
  basis: "Basis",
  people: "People",
  money: "Amount",
};

export const vocabulary: typeof reference.vocabulary = {
  未启动: "Not begun",
  正在整改: "In progress",
  基本完成: "Mostly done",
  已完成: "Done",
  已移交: "Handed over",
  已取消: "Cancelled",
  未申请: "Not applied",
  已申请: "Applied",
  已销号: "Closed",
  退回: "Sent back",
  立行立改: "At once",
  限期整改: "By a date",
  长期坚持: "Long-term",
  未定: "Undecided",
  社会公开: "Public",
  仅党内: "Within the Party",
  不公开: "Not public",
  是: "Yes",
  否: "No",
};

export const notice: typeof reference.notice = {
  title: "Notice of progress",
  layout: "Layout",
  build: (p: { paper: string }): string => `Build ${p.paper}`,
  rebuild: "Build again",
  behind: "The ledger has changed since this was built; the text below is the one before the change. Build it again.",
  builtTo: ({ sheet }) => `Written to the sheet “${sheet}”.`,
  counts: ({ listed, counted }) => `${plural(listed, "item", "items")} listed, ${counted} counted`,
  countsHint: {
    public: "Figures cover all issues; the text lists only those that may be public.",
    internal: "Figures cover all issues, and the text lists them all, also those that are not public.",
  },
  missing: ({ count }) => `${plural(count, "text", "texts")} missing`,
  missingHint: "Marked 〔待补：…〕 in the text. Fill them in, then build again.",
  undecided: ({ count }) => `${plural(count, "item", "items")} with publicity undecided`,
  undecidedHint: "An undecided issue must not be published. Please settle 公开 first.",
  stale: ({ count }) => `${plural(count, "text", "texts")} out of date`,
  staleHint: "Measures changed after the outcome was written. Please check the text.",
  notTasks: ({ count }) => `${plural(count, "heading", "headings")} perhaps not worded as a task`,
  notTasksHint:
    "This layout names tasks; these headings print a public wording, which may be that of a problem. Fill in 整改目标, or 短标题 on the sheet 表述 (层级 问题 or 具体问题). One that is a task already may stay.",
  unlisted: ({ count }) => `${plural(count, "item", "items")} counted but not listed`,
  remarks: ({ count }) => `${plural(count, "setting", "settings")} to check`,
  fill: "Fill in",
  edit: "Edit",
  showRow: "Show in sheet",
  preview: "Preview",
  copy: "Copy text",
  copied: "Copied.",
  copyBlocked: "The clipboard is blocked. Select all in the box below (Ctrl+A) and copy (Ctrl+C).",
  fullText: "Full text",
  editedTitle: ({ sheet, count }) => `The sheet ${sheet} has ${plural(count, "edit", "edits")} by hand`,
  editedText:
    "Nothing was written. Building again replaces these edits; put the wording you need into the ledger first.",
  editedBuilt: "As built",
  editedFound: "Now",
  editedRow: ({ row }) => `Row ${row}`,
  overwrite: "Build anyway",
  keepEdits: "Keep the edits",
  foreign: ({ sheet }) =>
    `The workbook has a sheet “${sheet}” that the add-in did not make; nothing was written. Rename it, then build again. The notice is shown below.`,
  onlyPreview: "Only a preview; nothing was written to a sheet.",
  previewHint: "The arrow leads to the row in the ledger; a row selected in the sheet is marked here.",
  showRowOf: (p: { seq: string }): string => `Show ${p.seq} in the sheet`,
  review: (p: { open: number }): string =>
    p.open === 0 ? "Review before publishing: nothing open" : `Review before publishing: ${p.open} open`,
  proofread: (p: { count: number }): string =>
    p.count === 0 ? "Proofreading: no findings" : `Proofreading: ${p.count}`,
  takeBack: "Take changes back from Word",
  outputs: "Copy and save",
  notFit: (p: { undecided: number; forbidden: number }): string =>
    `Not fit to be published: ${[
      ...(p.undecided > 0 ? [`${p.undecided} undecided`] : []),
      ...(p.forbidden > 0 ? [`${p.forbidden} forbidden by the review`] : []),
    ].join(", ")}. Settle these first, or take it as a draft only.`,
  asDraft: "As a draft, not to be published",
  slotsOfLayout: (p: { blank: number }): string =>
    p.blank === 0 ? "What this layout asks for" : `What this layout asks for: ${p.blank} not filled in`,
  saveSlots: (p: { count: number }): string => (p.count === 0 ? "Save" : `Save (${p.count})`),
  intro:
    "Builds the paper from the ledger and writes it to the sheet 通报 (the report: 整改报告), one paragraph per row. What is missing is listed, never invented.",
  missingKinds: {
    slot: "notice settings",
    setting: "ledger settings",
    issueText: "issue text",
    outcome: "outcome",
    deadline: "deadline",
  },
};

export const settings: typeof reference.settings = {
  title: "Settings",
  editor: "Editor",
  ledger: "台账设置 (ledger settings)",
  ledgerHint: "A blank 截至日 (cut-off) means today. Alerts, board, pane and notice share it.",
  slots: "通报设置 (notice settings)",
  slotsHint:
    "Paragraphs of the notice that you write. They may hold {具体问题数}, {专题会议次数} and the like: the ledger computes the numbers.",
  slotsShow: "Paragraphs",
  slotChoices: "Options",
  slotFixed: "Fixed words (blank: the usual ones)",
  choiceDefault: "(default)",
  slotTitle: "Title",
  slotContent: "Content",
  addSlot: ({ item }) => `Add a paragraph “${item}”`,
  defaultIs: ({ value }) => `Default ${value}`,
  formula: "Insert formula",
  lastChange: "Last write",
  noChange: "The change log is empty.",
  lastChangeIs: ({ time, editor: name, fields }) =>
    `${time}, ${name === "" ? "no editor" : name}, ${plural(fields, "entry", "entries")}`,
  about: "About",
  version: ({ version }) => `整改台账 (rectification ledger) ${version}`,
  aboutText:
    "The ledger is in the workbook: no server, no account, no data leaves it. Colleagues without the add-in see right numbers.",
};

export const formula: typeof reference.formula = {
  hint: "Select an empty cell in the sheet, then insert. The formula covers the whole list, as of 截至日.",
  figure: "Figure",
  figures: {
    完成率: "完成率 (completion rate)",
    销号率: "销号率 (closure rate)",
    按期完成率: "按期完成率 (rate done on time)",
    逾期数: "逾期数 (overdue count)",
    逾期完成数: "逾期完成数 (done late)",
    延期数: "延期数 (extended)",
    临期数: "临期数 (due within 7 days)",
    整改汇总: "整改汇总 (summary by group)",
    逾期清单: "逾期清单 (list of overdue items)",
    口径说明: "口径说明 (explanation in one sentence)",
  },
  rows: "Rows",
  issues: "Issues (问题清单)",
  measures: "Measures (措施清单)",
  group: "Group by",
  department: "Only the department",
  allDepartments: "All departments",
  preview: "Formula",
  insert: "Insert into the selected cell",
  copy: "Copy formula",
  copied: "Copied.",
  inserted: ({ address }) => `Written to ${address}.`,
  notEmpty: ({ address }) => `${address} is not empty; nothing was written. Select an empty cell.`,
};

export const light: typeof reference.light = {
  recheck: () => "Check status",
  overdue: ({ days }) => `${plural(days, "day", "days")} overdue`,
  today: () => "Due today",
  soon: ({ days }) => `Due in ${plural(days, "day", "days")}`,
  lagging: () => "Lagging",
  closable: () => "May be closed",
  longTerm: () => "Long-term",
  none: () => "",
};

export const lightName: typeof reference.lightName = {
  recheck: "Check status",
  overdue: "Overdue",
  today: "Due today",
  soon: "Due soon",
  lagging: "Lagging",
  closable: "May be closed",
  longTerm: "Long-term",
  none: "No alert",
};
