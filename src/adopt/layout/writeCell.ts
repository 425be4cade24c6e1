import {
  addDays,
  compareDates,
  dateFromSerial,
  dateToSerial,
  formatDateChinese,
  parseDate,
  type CalendarDate,
} from "../../ledger/calendarDate";
import { isBlank, textOf } from "../../ledger/cell";
import { parseDeadline } from "../../ledger/deadline";
import { deadlineRules } from "../../ledger/settings";
import { leadAndHelp } from "../../ledger/leadAndHelp";
import { approvedExtension } from "../../ledger/figures";
import type { CellValue, Issue, Measure, Settings } from "../../ledger/model";
import { seqNumbers } from "../../ledger/order";
import { splitParts } from "../../ledger/splitParts";
import { unitsAndPersons } from "../../ledger/unitsAndPersons";
import { ambiguousWordIn, chosenStatus, normalStatus } from "../../ledger/status";
import { notApproved } from "../approvalWords";
import { asksYesNo, type Field } from "../headings";
import { isList } from "../numberPrefix";
import {
  bareText,
  departmentsMeaning,
  unitsMeaning,
  measuresMeaning,
  nothingMeaning,
  numberedMeaning,
  statusMeaning,
  typeMeaning,
} from "./cellMeaning";
import { writeDay } from "./dateStyle";
import type { LayoutColumn, LedgerLayout } from "./ledgerLayout";
import { markLike, numberIn } from "./markStyle";
import { inOneCell } from "./oneCellStyle";
import type { PageRow } from "./pageRows";
import { parallelAgain } from "./parallelCells";
import { rowPlace } from "./rowPlace";

export interface WriteContext {
  readonly layout: LedgerLayout;
  readonly fields: ReadonlySet<Field>;
  readonly settings: Settings;
  /** The words of a 方面 with the number of what it holds by now, where they name one. */
  readonly counted: (words: string, aspect: string) => string;
  /** Headings that came along with the ledger. */
  readonly ownHeadings: ReadonlySet<string>;
  readonly date1904: boolean;
  /** The layout is a form of somebody else's: see `FillOptions`. */
  readonly form: boolean;
  /** What is said of an item as a whole. */
  readonly outcome: (issue: Issue) => string;
}

/** Meanings by which the sheet's own words are looked for, the best first, and what is written where it has none. */
interface Saying {
  readonly meanings: readonly string[];
  readonly otherwise: CellValue;
  /** Other rows' words for the same meaning say more than this (a month for its last day). */
  readonly ownRowOnly?: boolean;
}

const nothing: Saying = { meanings: [], otherwise: "" };
const asItIs = (value: CellValue): Saying =>
  isBlank(value) ? nothing : { meanings: [textOf(value)], otherwise: value, ownRowOnly: true };

const lastNumber = (seq: string): number | null => seqNumbers(seq)?.at(-1) ?? null;

/** A 方面 or 问题 keeps the number that it has in the sheet; others are numbered by their 序号. */
const title = (column: LayoutColumn, text: string, number: number | null, keepsNumber: boolean): CellValue => {
  const bare = bareText(text);
  if (bare === "") return text;
  const known = column.memory.at(bare, "") ?? column.memory.usual(bare);
  // a second number in front of its first would be read as one with it
  if (isList(bare)) return known ?? text;
  const old = known === undefined ? null : numberIn(textOf(known));
  if (
    known !== undefined &&
    (keepsNumber || !column.marksFollowSeq || old === null || old === number || number === null)
  )
    return known;
  return column.mark === null || number === null || !column.marksFollowSeq
    ? text
    : `${markLike(column.mark, number)}${bare}`;
};

const day = (column: LayoutColumn, date: CalendarDate | null, context: WriteContext): Saying =>
  date === null
    ? nothing
    : {
        meanings: [String(dateToSerial(date))],
        otherwise: writeDay(date, column.dates, context.date1904),
        ownRowOnly: true,
      };

/** Names parted the way of the column, where they are parted another way. */
const names = (column: LayoutColumn, text: string): Saying => {
  const parts = splitParts(text);
  const other =
    column.separator !== null && parts.length > 1 && !parts.some((part) => /\d{5}/.test(part.text))
      ? parts.map((part) => part.text).join(column.separator)
      : text;
  return text === "" ? nothing : { meanings: [text], otherwise: other };
};

/** A sheet whose cells of departments name their people says so again: 人事科：张三. */
const unitsWithPersons = (
  column: LayoutColumn,
  { leadDept, persons }: { readonly leadDept: string; readonly persons: string },
  { fields }: WriteContext,
): Saying | null => {
  if (persons === "" || leadDept === "") return null;
  if (!column.memory.words().some((words) => unitsAndPersons(textOf(words)) !== null)) return null;
  const meanings = [unitsMeaning(leadDept, persons)];
  return { meanings, otherwise: fields.has("persons") ? leadDept : `${leadDept}：${persons}` };
};

/** A sheet without a column of 配合部门 says both in one cell, in its own words where they mean the same still. */
const departments = (
  column: LayoutColumn,
  own: { readonly leadDept: string; readonly coDepts: string; readonly persons: string },
  context: WriteContext,
): Saying => {
  const { leadDept, coDepts } = own;
  const { fields } = context;
  const plain = unitsWithPersons(column, own, context) ?? names(column, leadDept);
  if (coDepts === "" || leadDept === "" || fields.has("coDepts")) return plain;
  const saysBoth = column.memory.words().some((words) => leadAndHelp(textOf(words)) !== null);
  return saysBoth
    ? { meanings: [departmentsMeaning(leadDept, coDepts)], otherwise: `${leadDept}牵头，${coDepts}配合` }
    : plain;
};

/** What a form asks is answered in two words, whatever else it has been answered with. */
const answer = (yes: boolean): Saying => ({ meanings: [], otherwise: yes ? "是" : "否" });

const statusInForm = ({ heading }: LayoutColumn, own: Issue | Measure, closed: boolean): Saying => {
  if (own.status === null || own.status === "") return nothing;
  if (asksYesNo(heading)) return answer(own.status === "已完成");
  return said(own.status, closed, own.longTerm, own.status);
};

/** Words for a status, those that mean the most of it first. */
const said = (status: string, closed: boolean, longTerm: boolean, otherwise: string): Saying => ({
  meanings: [
    statusMeaning(status, closed, longTerm),
    statusMeaning(status, closed, !longTerm),
    statusMeaning(status, false, longTerm),
    statusMeaning(status, false, false),
  ],
  otherwise,
});

/**
 * 已销号 in a row holds as long as the item is closed. Where other rows of it were not, the item was not closed by the word, and it holds as long as
 * nothing else is said of its 销号情况.
 */
const isClosed = (column: LayoutColumn, row: PageRow, own: Issue | Measure, { fields }: WriteContext): boolean => {
  const { issue, itemText, measures } = row;
  if (fields.has("closure")) return false;
  if (issue.closure === "已销号") return true;
  if (own === issue || issue.closure !== "" || own.status !== "已完成") return false;
  const closedAt = (measureText: string): boolean =>
    [true, false].some((longTerm) => {
      const place = rowPlace({ itemText, measureText }, column.perMeasure);
      return column.memory.at(statusMeaning("已完成", true, longTerm), place) !== undefined;
    });
  return closedAt(row.measureText) && !measures.every(({ text }) => closedAt(bareText(text)));
};

const status = (column: LayoutColumn, row: PageRow, perMeasure: boolean, context: WriteContext): Saying => {
  const { form, layout } = context;
  const { measure, remarks, index, issue } = row;
  const own = perMeasure && measure !== null ? measure : issue;
  const saysClosed = isClosed(column, row, own, context);
  const closed = saysClosed && own === issue;
  if (form) return statusInForm(column, own, closed);
  const words = remarks.words("status", perMeasure ? index : 0);
  const read = words === undefined ? null : normalStatus(words, { asked: asksYesNo(column.heading) });
  const ambiguous = words === undefined || read !== null ? null : ambiguousWordIn(words);
  const chosen = ambiguous === null ? null : chosenStatus(ambiguous, layout.statusChoices);
  // 未销号 is not true any more of what was closed since
  const holds = chosen !== null && chosen.status === own.status && (chosen.closed || !closed);
  if (words !== undefined && (holds || (read === null ? (own.status ?? "") === "" : read.status === own.status)))
    return { meanings: [], otherwise: words };
  if (own.status === null) return asItIs(own.source.cells.status ?? "");
  if (own.status === "") return nothing;
  const otherwise = !asksYesNo(column.heading) ? own.status : own.status === "已完成" ? "是" : "否";
  return said(own.status, saysClosed, own.longTerm, otherwise);
};

/** 是否销号 is answered by what is known of it; 退回 answers whether an item was closed, and not whether it was looked at (是否审核). */
const closureInForm = ({ heading }: LayoutColumn, closure: Issue["closure"]): Saying => {
  if (closure === "") return nothing;
  if (!asksYesNo(heading)) return { meanings: [closure], otherwise: closure };
  return closure === "退回" && !heading.includes("销号") ? nothing : answer(closure === "已销号");
};

const typeOf = ({ issue, remarks }: PageRow, { fields, form }: WriteContext): Saying => {
  const words = form ? undefined : remarks.words("type", 0);
  if (issue.type === "") return words === undefined ? nothing : { meanings: [], otherwise: words };
  const toldElsewhere =
    issue.type === "长期坚持" ||
    fields.has("longTerm") ||
    parseDeadline(issue.deadlineText, { baseDate: null }).longTerm;
  const long = issue.longTerm && !toldElsewhere;
  return {
    meanings: [typeMeaning(issue.type, issue.longTerm), ...(long ? [] : [typeMeaning(issue.type, !issue.longTerm)])],
    otherwise: long ? `${issue.type}，长期坚持` : issue.type,
  };
};

/** 立行立改 without words: the day that the add-in counted from 反馈日期 is none that the sheet had. */
const isImmediate = ({ type }: Issue, due: CalendarDate, { settings, fields }: WriteContext): boolean =>
  type === "立行立改" &&
  fields.has("type") &&
  settings.feedbackDate !== null &&
  compareDates(addDays(settings.feedbackDate, settings.immediateDays), due) === 0;

/** The words as they stand; a day in the way of the column. */
const writtenDeadline = (column: LayoutColumn, row: PageRow, perMeasure: boolean, context: WriteContext): Saying => {
  const { issue, measure } = row;
  const { deadlineText, due, dueInferred } = perMeasure && measure !== null ? measure : issue;
  if (deadlineText !== "") {
    const date = parseDate(deadlineText);
    return {
      meanings: [deadlineText],
      otherwise: date === null ? deadlineText : writeDay(date, column.dates, context.date1904),
    };
  }
  if (due !== null && !dueInferred && !isImmediate(issue, due, context) && !context.fields.has("due"))
    return { meanings: [], otherwise: writeDay(due, column.dates, context.date1904) };
  const says = issue.type === "立行立改" || issue.type === "长期坚持";
  return says && !context.fields.has("type") ? { meanings: [], otherwise: issue.type } : nothing;
};

const deadline = (column: LayoutColumn, row: PageRow, perMeasure: boolean, context: WriteContext): Saying => {
  const said = writtenDeadline(column, row, perMeasure, context);
  const own = perMeasure && row.measure !== null ? row.measure : row.issue;
  // a measure that is due when its item is was extended with it
  const withItem = own.deadlineText === row.issue.deadlineText ? approvedExtension(row.issue) : null;
  const extension = context.layout.showsExtension ? (approvedExtension(own) ?? withItem) : null;
  if (extension === null) return said;
  const inWords = parseDeadline(own.deadlineText, deadlineRules(context.settings)).extension;
  if (inWords !== undefined && compareDates(inWords.date, extension) === 0) return said;
  const note = `（延期至${formatDateChinese(extension)}）`;
  return { meanings: [], otherwise: `${textOf(said.otherwise)}${note}` };
};

const seqOf = (column: LayoutColumn, { issue, measure }: PageRow, { layout }: WriteContext): Saying => {
  const seq =
    layout.seqLevel === "problem" && !column.perMeasure
      ? issue.problemSeq
      : column.perMeasure && measure !== null
        ? measure.seq
        : issue.seq;
  const number = column.numbers && /^[1-9]\d*$/.test(seq) ? Number(seq) : seq;
  return seq === "" ? nothing : { meanings: [seq], otherwise: number, ownRowOnly: true };
};

const fromOwnColumn = (heading: string, { issue, measure, index }: PageRow, perMeasure: boolean): CellValue => {
  const ofIssue = issue.source.extra[heading] ?? "";
  if (!perMeasure || measure === null) return ofIssue;
  return measure.source.extra[heading] ?? (index === 0 ? ofIssue : "");
};

/** What the measures of an item say, each text once, where they have no rows that could say it. */
const ofAllMeasures = ({ measures }: PageRow, field: "evidence" | "gap", { fields, layout }: WriteContext): string =>
  fields.has("measure") && layout.oneCell === null
    ? ""
    : [...new Set(measures.map((measure) => measure[field]))].filter((text) => text !== "").join("\n");

/** What is said of the item as a whole stands in its first row, where none of its measures says anything of its own. */
const ofItemInstead = (
  { measures, index }: PageRow,
  field: "progress" | "currentProgress" | "evidence" | "gap",
  ofItem: string,
): string => (index === 0 && measures.every((measure) => measure[field] === "") ? ofItem : "");

const say = (column: LayoutColumn, row: PageRow, context: WriteContext): Saying => {
  const { field } = column;
  const { issue, measure, remarks, index } = row;
  const perMeasure = (column.perMeasure || context.layout.itemField === "measure") && measure !== null;
  const own = perMeasure ? measure : issue;
  if (column.ownHeading !== null) {
    const value = fromOwnColumn(column.ownHeading, row, perMeasure);
    // a column that came along says it by itself, be it of the items or of their measures
    const isUnit = field === "unit" && !context.ownHeadings.has(column.ownHeading);
    return asItIs(isUnit ? context.settings.unit : value);
  }
  const ofEach = (value: CellValue): CellValue =>
    perMeasure ? textOf(measure.source.extra[column.heading]) || (index === 0 ? value : "") : value;
  switch (field) {
    case "seq":
      return seqOf(column, row, context);
    case "problemSeq":
      return { ...asItIs(issue.problemSeq), otherwise: issue.problemSeq };
    case "leadDept":
      return departments(column, own, context);
    case "leader":
    case "coDepts":
    case "persons":
      return names(column, own[field]);
    case "status":
      return status(column, row, perMeasure, context);
    case "type":
      return perMeasure ? asItIs(ofEach(issue.type)) : typeOf(row, context);
    case "longTerm":
      if (context.form && asksYesNo(column.heading)) return answer(issue.longTerm);
      return issue.longTerm ? { meanings: ["是"], otherwise: "是" } : { meanings: ["否"], otherwise: "" };
    case "closure": {
      if (context.form) return perMeasure && index > 0 ? nothing : closureInForm(column, issue.closure);
      if (perMeasure) return asItIs(ofEach(issue.closure));
      const words = issue.closure === "" ? remarks.words("closure", 0) : undefined;
      return words === undefined && issue.closure === ""
        ? nothing
        : { meanings: [issue.closure], otherwise: words ?? issue.closure };
    }
    case "deadlineText":
      return deadline(column, row, perMeasure, context);
    case "due":
    case "extendedTo":
    case "completedOn": {
      const words = own[field] === null ? remarks.words(field, perMeasure ? index : 0) : undefined;
      return words === undefined ? day(column, own[field], context) : { meanings: [], otherwise: words };
    }
    case "closedOn": {
      const isOfMeasures = perMeasure && row.measures.some(({ source }) => !isBlank(source.extra[column.heading]));
      return isOfMeasures ? asItIs(measure.source.extra[column.heading] ?? "") : day(column, issue.closedOn, context);
    }
    case "extensionApproval": {
      const words = own[field] === notApproved ? remarks.words(field, perMeasure ? index : 0) : undefined;
      return asItIs(words ?? own[field]);
    }
    case "updatedAt": {
      const at = measure?.updatedAt ?? null;
      return day(column, at === null ? null : dateFromSerial(Math.floor(at)), context);
    }
    case "progress":
      return asItIs(
        perMeasure
          ? measure.progress ||
              (context.fields.has("currentProgress") ? "" : measure.currentProgress) ||
              ofItemInstead(row, "progress", issue.outcome)
          : context.outcome(issue),
      );
    case "currentProgress":
      return asItIs(
        perMeasure
          ? measure.currentProgress ||
              (context.fields.has("progress") ? "" : ofItemInstead(row, "currentProgress", issue.outcome))
          : context.outcome(issue),
      );
    case "evidence":
    case "gap":
      return asItIs(
        own[field] || (perMeasure ? ofItemInstead(row, field, issue[field]) : ofAllMeasures(row, field, context)),
      );
    case "goal":
    case "feedbackSource":
      return asItIs(ofEach(issue[field]));
    case "note":
      return asItIs(ofEach(remarks.note));
    default:
      return nothing;
  }
};

/** The texts that a column of the levels shows; null for every other column. */
const titleCell = (column: LayoutColumn, row: PageRow, { layout, counted }: WriteContext): CellValue | null => {
  const { issue, measure, measures, index } = row;
  const { field } = column;
  if (field === "measure" && layout.oneCell !== null) {
    const texts = measures.map(({ text }) => text);
    const meaning = measuresMeaning(texts);
    const known = column.memory.at(meaning, rowPlace(row, column.perMeasure)) ?? column.memory.usual(meaning);
    return texts.length === 0 ? "" : (known ?? inOneCell(texts, layout.oneCell));
  }
  if (field === "measure" && row.listed !== null) return row.listed;
  if (field === "measure" && measure !== null) {
    const known = column.memory.at(numberedMeaning(bareText(measure.text), measure.seq), rowPlace(row, true));
    return known ?? title(column, measure.text, lastNumber(measure.seq) ?? index + 1, false);
  }
  if (field === layout.itemField) return title(column, issue.text, lastNumber(issue.seq), false);
  if (field === "measure") return "";
  if (field === "aspect") {
    const words = title(column, issue.aspect, row.groups.aspect + 1, true);
    return typeof words === "string" ? counted(words, issue.aspect) : words;
  }
  if (field === "problem") return title(column, issue.problem, lastNumber(issue.problemSeq), true);
  return field === "text" ? title(column, issue.text, lastNumber(issue.seq), false) : null;
};

/** What a cell lists of the measures beside it, each in the words that it had, where it means the same still; null for any other cell. */
const listCell = (column: LayoutColumn, row: PageRow, context: WriteContext): CellValue | null => {
  const { layout, form } = context;
  const cell = form ? undefined : layout.parallelCells.get(row.itemText)?.get(column.at);
  const inOne = layout.oneCell !== null || row.listed !== null;
  if (cell === undefined || !inOne || row.measures.length === 0) return null;
  const ofMeasure = { ...column, perMeasure: true };
  const said = row.measures.map((measure, index): string => {
    const own = { ...row, measure, index, measureText: bareText(measure.text) };
    const { meanings, otherwise } = say(ofMeasure, own, context);
    const before = cell.memory[index];
    for (const words of [before, column.memory])
      for (const meaning of meanings) {
        const known = words?.usual(meaning);
        if (known !== undefined) return textOf(known);
      }
    return textOf(otherwise);
  });
  return parallelAgain(cell, said);
};

/**
 * What stands in a cell of a layout: the words that the sheet had in this row, where they mean the same still; else the words that the sheet
 * uses for it; else the ledger's own.
 */
export const writeCell = (column: LayoutColumn, row: PageRow, context: WriteContext): CellValue => {
  if (row.reported !== null && column.perMeasure) return row.reported[column.at] ?? "";
  const list = listCell(column, row, context);
  if (list !== null) return list;
  const place = rowPlace(row, column.perMeasure);
  // the / or — that stood where the ledger has nothing to say still
  const unlessBlank = (value: CellValue): CellValue =>
    isBlank(value) && !context.form ? (column.memory.at(nothingMeaning, place) ?? value) : value;
  const titled = column.ownHeading === null ? titleCell(column, row, context) : null;
  if (titled !== null) return unlessBlank(titled);
  const { meanings, otherwise, ownRowOnly } = say(column, row, context);
  for (const meaning of meanings) {
    const words = column.memory.at(meaning, place);
    if (words !== undefined) return words;
  }
  if (ownRowOnly === true) return unlessBlank(otherwise);
  for (const meaning of meanings) {
    const words = column.memory.usual(meaning);
    if (words !== undefined) return words;
  }
  return unlessBlank(otherwise);
};
