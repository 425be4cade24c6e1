import { dateToSerial } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { AdoptedIssue, AdoptedMeasure, FoundDays, MappedColumn } from "./adoption";
import { deadlineFields } from "./deadlineFields";
import { isStroke } from "./foreignWords";
import type { Field } from "./headings";
import { ItemCells, type CellGetter } from "./itemCells";
import { partsOf, withSeq, type ItemContext, type Part } from "./itemParts";
import { decisionsOf, fromRows, outcomeOf, saysNoStatus, withOwnRow } from "./itemRollUp";
import type { ItemRows } from "./itemRows";
import { distinct, joined, joinedField } from "./joinedCells";
import { leftOver } from "./leftOver";
import { separateNumber } from "./numberPrefix";
import { readWork, type WorkReading } from "./readWork";
import { ofIssueOnly } from "./rowFields";
import { aspectName } from "./statedCount";

type Values = Record<string, CellValue>;

const headingIn = (column: MappedColumn): string => column.path.at(-1) ?? "";

/** The sheet has a column of its own for what was done, which 导出原格式 would fill. */
const holdsProgress = ({ roles }: ItemContext): boolean =>
  [roles.ofIssue, roles.ofMeasure].some((columns) => columns.has("progress") || columns.has("currentProgress"));

/** What is 已销号 and has no status beside it is 已完成, too. */
const closedIsDone = (reading: WorkReading): WorkReading =>
  reading.closure === "已销号"
    ? {
        ...reading,
        fields: { ...reading.fields, status: "已完成" },
        counted: { ...reading.counted, status: "已完成" },
      }
    : reading;

/** What is done and has a day of 销号 is 已销号, where no column of the sheet says so. Of what is open it is the day that is planned. */
const closedByItsDay = (reading: WorkReading): WorkReading =>
  reading.closure === "" && reading.counted.closedOn !== null && reading.counted.status === "已完成"
    ? { ...reading, closure: "已销号", counted: { ...reading.counted, closed: true } }
    : reading;

/** @param saysOnce the field has one cell for several measures of a row */
const measureOf = (
  part: Part,
  reading: WorkReading,
  cells: ItemCells,
  { saysOnce, ...context }: ItemContext & { readonly saysOnce: (field: Field) => boolean },
): AdoptedMeasure => {
  const { reader, roles, firstRow } = context;
  const [row = 0] = part.rows;
  const get = cells.ofRow(row);
  const fields: Values = { ...reading.fields, text: part.text };
  const extra: Values = {};
  const isOwn = (field: Field): boolean =>
    cells.isOfRows(field) || (roles.ofMeasure.has(field) && roles.ofMeasure.get(field) !== roles.ofIssue.get(field));
  const among = (written: ReturnType<ItemCells["written"]>): CellValue =>
    joined(
      reader,
      part.rows.map((each) => written[each] ?? null),
    );
  const ofPart = (column: MappedColumn): CellValue => among(cells.written(column));
  for (const key of ["progress", "currentProgress", "evidence", "gap"] as const) {
    // what one cell says of several measures is said of their item, once
    const column = isOwn(key) && !(saysOnce(key) && cells.isOfRows(key)) ? roles.ofMeasure.get(key) : undefined;
    const words = column === undefined ? "" : textOf(ofPart(column));
    if (words === "" || isStroke(words)) delete fields[key];
    else fields[key] = words;
  }
  if (reading.account !== "" && cells.isOfRows("status") && !saysOnce("progress") && !holdsProgress(context))
    fields.progress = reading.account;
  const updated = isOwn("updatedAt") ? reader.day(get("updatedAt"), "updatedAt").date : null;
  if (updated !== null) fields.updatedAt = dateToSerial(updated);
  for (const field of ofIssueOnly) {
    const column = roles.ofMeasure.get(field);
    const value = column && cells.isOfRows(field) ? among(cells.reached(column)) : "";
    if (column && value !== "") extra[headingIn(column)] = value;
  }
  for (const { column, heading } of roles.own) {
    if (!roles.isPerRow(column)) continue;
    const value = among(cells.reached(column));
    if (value !== "") extra[heading] = value;
  }
  return { fields, extra, ...reading.found, row: firstRow + (cells.rowAt(row) ?? 0) };
};

/** Of the reading that the item has its days from. */
const foundDays = (fields: Values, readings: readonly WorkReading[]): FoundDays => {
  const sameIn = (key: string, reading: WorkReading): boolean => reading.fields[key] === fields[key];
  const of = readings.find((reading) => sameIn("deadlineText", reading) && sameIn("due", reading));
  const done = readings.find((reading) => sameIn("completedOn", reading));
  const { deadline } = of?.found ?? {};
  const { completedYearFrom } = done?.found ?? {};
  return { ...(deadline && { deadline }), ...(completedYearFrom && { completedYearFrom }) };
};

/** One item of the sheet with its measures. */
export const adoptItem = (item: ItemRows, context: ItemContext): AdoptedIssue => {
  const { reader, roles, firstRow } = context;
  const cells = new ItemCells(item, roles, context.firstColumn, context.tops);
  const parts = partsOf(item, cells, context);
  const holds = (field: Field): boolean => roles.ofIssue.has(field) || roles.ofMeasure.has(field);
  const hasApproval = holds("extensionApproval");
  const dayCloses = !holds("closure");
  const [{ rows: [firstMeasure = 0] } = { rows: [0] }] = parts;
  // a row of the item itself stands above the rows of its measures
  const isHeaded = firstMeasure > 0;
  const isMade = item.rows.every((row) => row.isMade === true);
  const saysOnce = (field: Field): boolean => {
    if (item.rows.length === 1) return parts.length > 1;
    const column = isMade ? roles.ofMeasure.get(field) : undefined;
    return (
      column !== undefined &&
      cells
        .own(column)
        .slice(1)
        .every((cell) => cell === null)
    );
  };
  const ofHead: CellGetter = (field) => cells.ofWhole(field) ?? cells.ofRow(0)(field);
  const noStatus = saysNoStatus(cells, context);
  const read = (get: CellGetter, level: "issue" | "measure"): WorkReading => {
    const reading = readWork(reader, get, level, hasApproval);
    const known = noStatus ? closedIsDone(reading) : reading;
    return dayCloses ? closedByItsDay(known) : known;
  };
  const whole = read(isHeaded ? ofHead : cells.ofWhole, "issue");
  const readings = parts.map(({ rows }) => read(cells.ofRow(rows[0] ?? 0), "measure"));
  const byRow =
    parts.length > 0
      ? readings
      : item.rows.length > 1
        ? item.rows.map((_, row) => read(cells.ofRow(row), "issue"))
        : [];

  const measures = parts.flatMap((part, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [measureOf(part, reading, cells, { ...context, saysOnce })];
  });
  const numbered = withSeq(measures, parts, cells, context);
  const rolled = item.rows.length > 1 ? fromRows(cells, byRow, noStatus) : {};
  const fields: Values = isHeaded ? withOwnRow(whole, ofHead, rolled) : { ...whole.fields, ...rolled };
  for (const key of deadlineFields) if (fields[key] === "") delete fields[key];
  for (const key of ["evidence", "gap"] as const)
    if (cells.isOfRows(key) && (isMade || !saysOnce(key))) {
      if (isMade && saysOnce(key)) fields[key] = textOf(joinedField(cells, key, context));
      else if (measures.length > 0 && !isHeaded) delete fields[key];
      else if (measures.length > 0) continue;
      else fields[key] = textOf(joinedField(cells, key, context));
    }
  Object.assign(
    fields,
    titlesOf(item, context),
    decisionsOf(item, cells, whole, byRow, isHeaded ? ofHead : null, context),
  );
  // one day for all of its rows, which tell how it stands
  if (dayCloses && fields.closure === undefined && fields.closedOn !== undefined && fields.status === "已完成")
    fields.closure = "已销号";
  const headed = ofHead("progress") ?? ofHead("currentProgress");
  const progress = roles.ofIssue.has("progress") ? "progress" : "currentProgress";
  const outcome = isHeaded
    ? reader.text(headed)
    : isMade && saysOnce(progress)
      ? textOf(joinedField(cells, progress, context))
      : outcomeOf(item, cells, measures.length > 0 && !saysOnce(progress), context);
  const account =
    (measures.length === 0 || saysOnce("progress") || !cells.isOfRows("status")) && !holdsProgress(context);
  if (outcome !== "") fields.outcome = outcome;
  else if (account && whole.account !== "") fields.outcome = whole.account;

  const extra: Values = {};
  for (const { column, heading } of roles.own) {
    const ofMeasures = roles.isPerRow(column) && measures.length > 0;
    const value = joined(reader, ofMeasures ? cells.reached(column).slice(0, firstMeasure) : cells.reached(column));
    if (value !== "") extra[heading] = value;
  }
  const remarks = [...whole.remarks];
  byRow.forEach((reading, at) => {
    for (const words of reading.remarks)
      if (!whole.remarks.includes(words))
        remarks.push(byRow.length > 1 ? words.replace("〔原", `〔第${at + 1}项原`) : words);
  });
  const note = cells.isOfRows("note") && measures.length > 0 ? "" : textOf(joinedField(cells, "note", context));
  const say = (words: readonly string[]): string => [note, words.join("")].filter((text) => text !== "").join("\n");
  const told = { fields: { ...fields, note: say(distinct(remarks)) }, extra, measures: numbered };
  const noted = say(distinct([...remarks, ...leftOver(context.columns, cells, told, context)]));
  if (noted !== "") fields.note = noted;

  const days = foundDays(fields, [whole, ...byRow]);
  const { leadDept = "" } = fields;
  const led =
    context.departmentTitles === null || leadDept === ""
      ? numbered
      : numbered.map((measure) => ({ ...measure, fields: { ...measure.fields, leadDept } }));
  return { fields, extra, ...days, measures: led, row: firstRow + (item.rows[0]?.at ?? 0) };
};

/** 方面, 问题 and 具体问题 without their numbers, which are 序号 and 问题序号 where the sheet has none of its own. */
const titlesOf = (item: ItemRows, { seqLevel, departmentTitles }: ItemContext): Values => {
  const fields: Values = { publicity: "未定" };
  const put = (key: string, value: string): void => {
    if (value !== "") fields[key] = value;
  };
  const [problem, text] = [item.problem, item.text].map((words) => ({
    words,
    number: separateNumber(words),
  }));
  put(departmentTitles === "aspect" ? "leadDept" : "aspect", aspectName(item.aspect));
  put(departmentTitles === "problem" ? "leadDept" : "problem", problem?.number?.rest ?? item.problem);
  put("text", text?.number?.rest ?? item.text);
  const problemSeq = seqLevel === "problem" ? item.seqOfProblem : item.problemSeq;
  if (departmentTitles !== "problem") put("problemSeq", textOf(problemSeq) || (problem?.number?.number ?? ""));
  put("seq", (seqLevel === "issue" ? textOf(item.seq) : "") || (text?.number?.number ?? ""));
  return fields;
};
