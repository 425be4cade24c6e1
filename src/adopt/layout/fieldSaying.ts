import { dateFromSerial } from "../../ledger/calendarDate";
import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { notApproved } from "../approvalWords";
import { asksYesNo } from "../headings";
import type { LayoutColumn } from "./ledgerLayout";
import type { PageRow } from "./pageRows";
import { answer, asItIs, day, names, nothing, type Saying, type WriteContext } from "./saying";
import { departments } from "./partySaying";
import { closureInForm, status, typeOf } from "./statusSaying";
import { deadline } from "./deadlineSaying";

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

export const say = (column: LayoutColumn, row: PageRow, context: WriteContext): Saying => {
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
