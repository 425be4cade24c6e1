import type { ClaimName } from "../../notice/proofread/claim";
import type { DayName } from "../../notice/proofread/finding";
import { dayIn, figureIn, namesShown, none, openNames, quoted, says } from "../proofValues";
import type * as reference from "../zh-CN/proofread";
import { grades } from "./checkUp";

const figures: Readonly<Record<ClaimName, string>> = {
  aspects: "aspects",
  problems: "problems",
  issues: "issues",
  measures: "measures",
  done: "done",
  open: "not done",
  inProgress: "in progress",
  longTerm: "long-term",
  notBegun: "not begun",
  moved: "moved",
  cancelled: "cancelled",
  basic: "basically done",
  partlyDone: "problems partly done",
  overdue: "overdue",
  extended: "extended",
  closed: "closed",
  completionRate: "completion rate",
  closureRate: "closure rate",
  onTimeRate: "on-time rate",
  meetings: "meetings",
  rules: "rules",
  rulesNew: "new rules",
  rulesRevised: "revised rules",
  talkedTo: "people talked to",
  heldToAccount: "people held to account",
  money: "money (10,000 yuan)",
};

const days: Readonly<Record<DayName, string>> = {
  inspectionStart: "start of the inspection",
  inspectionEnd: "end of the inspection",
  feedback: "feedback day",
  asOf: "cut-off day",
  signed: "date of the document",
};

const figure = figureIn(figures, "In the paper as built");
const day = dayIn(days);

export const rules: typeof reference.rules = {
  figure: {
    title: "A number differs from the ledger",
    text: says,
    ledger: (v) => `${figure(v)}: ${v.ledger}`,
    mend: () => "Correct the text; where the ledger is wrong, correct it first and build again.",
  },
  rate: {
    title: "A rate differs from the ledger",
    text: says,
    ledger: (v) => `${figure(v)}: ${v.ledger}`,
    mend: () => "Correct the text; where it is counted another way, say which.",
  },
  allDone: {
    title: "All are called finished and some are not",
    text: says,
    ledger: (v) => {
      const what = v.figure === "measures" ? "measures open" : v.figure === "closed" ? "not closed" : "open";
      return `${v.count} ${what}: ${openNames(v)}${v.count > namesShown ? " and others" : ""}`;
    },
    mend: () =>
      "Say how many are finished and how many are not; where only a part is meant, name it; if all are finished, bring the ledger up to date first.",
  },
  itemMissing: {
    title: "An item is missing",
    text: () => "not in the text",
    ledger: (v) => quoted(v.ledger),
    mend: () => "Put it in; if it is not to be public, set 公开 to 不公开 or 仅党内 in 问题清单.",
  },
  itemTextMissing: {
    title: "An item without its text",
    text: () => "only the heading",
    ledger: (v) => quoted(v.ledger),
    mend: () => "Put its text in.",
  },
  headingDoubled: {
    title: "A heading twice",
    text: says,
    ledger: (v) => `once: ${quoted(v.words[0] ?? "")}`,
    mend: () => "Delete one of them.",
  },
  wrongPart: {
    title: "An item in the wrong part",
    text: (v) => `${quoted(v.words[0] ?? "")} is in ${quoted(v.says)}`,
    ledger: (v) => `by its status it belongs in ${quoted(v.ledger)}`,
    mend: () => "Move it, or check its status in the ledger.",
  },
  calledDone: {
    title: "Called finished, open in the ledger",
    text: says,
    ledger: (v) => (v.ledger === "" ? "status blank" : `status ${quoted(v.ledger)}`),
    mend: () => "Correct the text; if it is finished, set status and completion date in the ledger first.",
  },
  calledOpen: {
    title: "Called open, finished in the ledger",
    text: says,
    ledger: (v) => `status ${quoted(v.ledger)}`,
    mend: () => "Correct the text, or the status in the ledger.",
  },
  deadline: {
    title: "A deadline differs from the ledger",
    text: says,
    ledger: (v) => v.ledger,
    mend: () => "The ledger's deadline holds; for an extension fill in 延期至 and 延期批准.",
  },
  itemDate: {
    title: "A day of an item differs from the ledger",
    text: says,
    ledger: (v) => quoted(v.ledger),
    mend: () =>
      "The ledger's deadline, day of completion or closure holds; where it is wrong, mend the ledger and build again.",
  },
  number: {
    title: "A number out of sequence",
    text: (v) => (v.says === "" ? `${quoted(v.words[0] ?? "")} has none` : `${quoted(v.says)}, ${v.words[0] ?? ""}`),
    ledger: (v) => `should be ${quoted(v.ledger)}`,
    mend: () => "Correct the number; if an item is gone, find it again.",
  },
  impossibleDate: { title: "A date that does not exist", text: says, ledger: none, mend: () => "Check the date." },
  dateDiffers: {
    title: "A date differs from the ledger",
    text: says,
    ledger: (v) => `${day(v)}: ${v.ledger}`,
    mend: () => "Correct the text, or the date in 台账设置 or 通报设置.",
  },
  dateOrder: {
    title: "Dates out of order",
    text: (v) => `${day(v, 1)} ${v.says} is before ${day(v)} ${v.words[0] ?? ""}`,
    ledger: none,
    mend: () => "Start, end, feedback, document: check which one is wrong.",
  },
  leftover: { title: "Something left over", text: says, ledger: none, mend: () => "Fill it in, or delete it." },
  headingMissing: {
    title: "A heading is missing",
    text: () => "not in the text",
    ledger: (v) => quoted(v.ledger),
    mend: () => "Put it in, unless it was left out on purpose.",
  },
  paragraphDoubled: {
    title: "A paragraph twice",
    text: (v) => `the same as paragraph ${v.count}`,
    ledger: none,
    mend: () => "Delete one; if two items are the same, word them so that they differ.",
  },
  dateAfterAsOf: {
    title: "A date after the cut-off day",
    text: says,
    ledger: (v) => `cut-off day: ${v.ledger}`,
    mend: () => "What is done cannot be later than the cut-off day; what is planned should say so.",
  },
  enumeration: {
    title: "一是, 二是 out of sequence",
    text: says,
    ledger: (v) =>
      v.ledger === "二是" && v.says.startsWith("一") ? "only one, no 二是" : `should be ${quoted(v.ledger)}`,
    mend: () => "Correct it; a single point has no 一是.",
  },
  ruleCount: {
    title: "The count of rules differs from their names",
    text: (v) => `${quoted(v.says)}, ${v.count} named`,
    ledger: none,
    mend: () => "Correct the count or name them all; add 等 where not all are named.",
  },
  unpaired: {
    title: "A bracket or quotation mark alone",
    text: (v) => `${quoted(v.says)} has no partner`,
    ledger: none,
    mend: () => "Add the other one, or delete it.",
  },
  markDoubled: { title: "Punctuation twice", text: says, ledger: none, mend: () => "Keep one mark." },
  halfWidth: {
    title: "Half-width punctuation",
    text: (v) => `${v.says} (${v.count})`,
    ledger: none,
    mend: () => "Chinese text has full-width punctuation.",
  },
  unended: {
    title: "A paragraph ends without a full stop",
    text: (v) => `ends “…${v.says}”`,
    ledger: none,
    mend: () => "Add a full stop, or the rest of the sentence.",
  },
  enumerationSpaced: { title: "A space in 一是, 二是", text: says, ledger: none, mend: () => "Delete the space." },
  ruleUnlisted: {
    title: "A rule that 制度清单 does not have",
    text: says,
    ledger: () => "not in 制度清单",
    mend: () => "If it was made or revised in this round, enter it in 制度清单.",
  },
  space: { title: "A space in the text", text: says, ledger: none, mend: () => "Delete it, unless it is meant." },
};

export const list: typeof reference.list = {
  title: "Proofreading",
  summary: (p) => `${grades.must}: ${p.must}, ${grades.verify}: ${p.verify}, ${grades.hint}: ${p.hint}`,
  none: (p) => `Nothing found by ${p.rules} rules, paragraph by paragraph.`,
  group: (p) => `${p.title} (${p.count})`,
  line: (p) => `Paragraph ${p.line}`,
  text: "Text",
  ledger: "Ledger",
  mend: "What to do: ",
  showLine: "In the text",
  showLineLong: (p) => `In the text, paragraph ${p.line}: ${p.title}`,
  showRow: "In the ledger",
  showRowLong: (p) => `In the ledger, the item of paragraph ${p.line}: ${p.title}`,
};
