import { dateToSerial } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import { effectiveDue } from "../ledger/figures";
import { splitNames } from "../ledger/names";
import type { CellValue } from "../ledger/model";
import { parentRow } from "../ledger/parent";
import type { AdoptedIssue, AdoptedMeasure, MappedColumn } from "./adoption";
import type { ColumnRoles } from "./columnRoles";
import type { Field } from "./headings";
import { ItemCells } from "./itemCells";
import type { ItemRows } from "./itemRows";
import { measuresIn, separateNumber } from "./numberPrefix";
import { readWork, type WorkReading } from "./readWork";
import type { SheetReader, SourceCell } from "./sheetReader";

export interface ItemContext {
  readonly reader: SheetReader;
  readonly roles: ColumnRoles;
  readonly firstColumn: number;
  /** Row of the sheet of the first row of cells, 1-based. */
  readonly firstRow: number;
  readonly seqLevel: "issue" | "problem" | "measure";
  /** Items have measures; not so in a list of measures, each of which is an item then. */
  readonly hasMeasures: boolean;
  /** Every item has its measures in one cell. */
  readonly oneCell: boolean;
}

/** A measure of an item, or a row of it that has none. */
interface Part {
  readonly text: string;
  readonly number: string;
  /** Rows of the item, from 0. */
  readonly rows: readonly number[];
}

type Values = Record<string, CellValue>;

/** Without a day every 已完成 counts, whatever its 完成日期. */
const always = { year: 9999, month: 12, day: 31 };

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ""))];

/** What tells apart the rows below one measure: each department reports for itself. */
const reported: readonly Field[] = ["status", "completedOn", "leadDept", "persons", "progress"];

/**
 * The measures of an item, in sheet order. Rows below a measure that bring no other one are further departments of it: each becomes a measure
 * with the same text where it reports for itself. Measures in one cell are split at their numbers and lines.
 */
const partsOf = (
  item: ItemRows,
  cells: ItemCells,
  { roles, reader, oneCell, hasMeasures }: ItemContext,
): readonly Part[] => {
  const column = roles.ofMeasure.get("measure");
  if (column === undefined || !hasMeasures) return [];
  const written = cells.written(column);
  const reports = (row: number): boolean =>
    reported.some((field) => {
      const other = roles.ofMeasure.get(field);
      return other !== undefined && roles.isPerRow(other) && (cells.written(other)[row] ?? null) !== null;
    });
  const parts: (Part & { rows: number[] })[] = [];
  item.rows.forEach((_, row) => {
    const text = reader.text(written[row] ?? null);
    const last = parts[parts.length - 1];
    const same = last !== undefined && (text === "" || text === last.text);
    if (text === "" && last === undefined) return;
    if (same && !reports(row)) last.rows.push(row);
    else parts.push({ text: same ? last.text : text, number: "", rows: [row] });
  });
  const split = (part: Part): readonly Part[] => {
    const pieces = oneCell ? measuresIn(part.text) : [];
    if (pieces.length > 1) return pieces.map(({ number, text }) => ({ ...part, number, text }));
    const numbered = separateNumber(part.text);
    return [numbered === null ? part : { ...part, number: numbered.number, text: numbered.rest }];
  };
  return parts.flatMap(split);
};

/** The reading whose day is the last: an item is due when all its measures are. */
const lastDue = (readings: readonly WorkReading[]): WorkReading | null =>
  readings.reduce<WorkReading | null>((best, reading) => {
    const [a, b] = [best && effectiveDue(best.counted), effectiveDue(reading.counted)];
    if (best === null || (a === null && b !== null)) return reading;
    return a !== null && b !== null && dateToSerial(b) > dateToSerial(a) ? reading : best;
  }, null);

/** A phone number on the line below a name belongs to it. */
const phoneBelow = /\n+(?=[\d+])/g;

/** What an item is by its rows, for the fields that these have of their own. */
const fromRows = (cells: ItemCells, readings: readonly WorkReading[]): Values => {
  const fields: Values = {};
  for (const key of ["leader", "leadDept", "coDepts", "persons"] as const) {
    if (!cells.isOfRows(key)) continue;
    const [first = "", ...others] = distinct(readings.map((reading) => textOf(reading.fields[key])));
    fields[key] =
      others.length === 0
        ? first
        : distinct([first, ...others].flatMap((names) => splitNames(names.replace(phoneBelow, " ")))).join("、");
  }
  if ((["deadlineText", "due", "extendedTo"] as const).some((field) => cells.isOfRows(field))) {
    const last = lastDue(readings);
    for (const key of ["deadlineText", "due", "extendedTo", "extensionApproval"])
      if (last?.fields[key] !== undefined) fields[key] = last.fields[key];
  }
  if (!cells.isOfRows("status") && !cells.isOfRows("completedOn")) return fields;
  const counted = readings.map((reading) => reading.counted);
  const row = parentRow(counted, always);
  // 未启动 is no finding where a word was not understood
  const open = row.status === "未启动" && counted.some(({ status }) => status === null || status === "");
  if (cells.isOfRows("status") && row.status !== null && row.status !== "" && !open) fields.status = row.status;
  if (cells.isOfRows("completedOn") && row.completedOn !== null) fields.completedOn = dateToSerial(row.completedOn);
  return fields;
};

/** 人事科：已完成，已印发办法 for every row of an item without measures, so that nothing of what departments reported is lost. */
const reportLines = (item: ItemRows, cells: ItemCells, { reader }: ItemContext): string =>
  item.rows
    .map((_, row) => {
      const get = cells.ofRow(row);
      const said = distinct([reader.text(get("status")), reader.text(get("progress") ?? get("currentProgress"))]).join(
        "，",
      );
      const who = reader.text(get("leadDept")) || reader.text(get("persons"));
      return said === "" || who === "" ? said : `${who.replace(/\n/g, "、")}：${said}`;
    })
    .filter((line) => line !== "")
    .join("\n");

const joined = (reader: SheetReader, written: readonly (SourceCell | null)[]): CellValue => {
  const present = written.filter((cell) => cell !== null);
  const [only] = present;
  if (only === undefined) return "";
  return present.length === 1
    ? reader.asShown(only)
    : distinct(present.map((cell) => textOf(reader.asShown(cell)))).join("\n");
};

const headingIn = (column: MappedColumn): string => column.path.at(-1) ?? "";

/** Fields of an item that its measures have no column for. */
const ofIssueOnly: readonly Field[] = ["type", "longTerm", "goal", "closure", "closedOn", "note", "feedbackSource"];

const measureOf = (part: Part, reading: WorkReading, cells: ItemCells, context: ItemContext): AdoptedMeasure => {
  const { reader, roles, firstRow } = context;
  const [row = 0] = part.rows;
  const get = cells.ofRow(row);
  const fields: Values = { ...reading.fields, text: part.text };
  const extra: Values = {};
  const isOwn = (field: Field): boolean =>
    cells.isOfRows(field) || (roles.ofMeasure.has(field) && roles.ofMeasure.get(field) !== roles.ofIssue.get(field));
  for (const key of ["progress", "currentProgress"] as const)
    if (isOwn(key) && reader.text(get(key)) !== "") fields[key] = reader.text(get(key));
  for (const key of ["evidence", "gap"] as const) if (!isOwn(key)) delete fields[key];
  const updated = isOwn("updatedAt") ? reader.day(get("updatedAt"), "updatedAt").date : null;
  if (updated !== null) fields.updatedAt = dateToSerial(updated);
  for (const field of ofIssueOnly) {
    const column = roles.ofMeasure.get(field);
    const cell = column && cells.isOfRows(field) ? (cells.written(column)[row] ?? null) : null;
    if (column && cell) extra[headingIn(column)] = reader.asShown(cell);
  }
  for (const { column, heading } of roles.own) {
    if (!roles.isPerRow(column)) continue;
    const value = joined(
      reader,
      part.rows.map((each) => cells.written(column)[each] ?? null),
    );
    if (value !== "") extra[heading] = value;
  }
  return { fields, extra, row: firstRow + (cells.rowAt(row) ?? 0) };
};

/** One item of the sheet with its measures. */
export const adoptItem = (item: ItemRows, context: ItemContext): AdoptedIssue => {
  const { reader, roles, firstRow } = context;
  const cells = new ItemCells(item, roles, context.firstColumn);
  const parts = partsOf(item, cells, context);
  const hasApproval = roles.ofIssue.has("extensionApproval") || roles.ofMeasure.has("extensionApproval");
  const whole = readWork(reader, cells.ofWhole, "issue", hasApproval);
  const readings = parts.map(({ rows }) => readWork(reader, cells.ofRow(rows[0] ?? 0), "measure", hasApproval));
  const byRow =
    parts.length > 0
      ? readings
      : item.rows.length > 1
        ? item.rows.map((_, row) => readWork(reader, cells.ofRow(row), "issue", hasApproval))
        : [];

  const measures = parts.flatMap((part, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [measureOf(part, reading, cells, context)];
  });
  const numbered = withSeq(measures, parts, cells, context);
  const fields: Values = { ...whole.fields, ...(item.rows.length > 1 ? fromRows(cells, byRow) : {}) };
  for (const key of ["evidence", "gap"] as const)
    if (cells.isOfRows(key)) {
      if (measures.length > 0) delete fields[key];
      else fields[key] = textOf(joinedField(cells, key, context));
    }
  Object.assign(fields, titlesOf(item, context), decisionsOf(item, cells, whole, byRow, context));
  const outcome = outcomeOf(item, cells, measures.length > 0, context);
  if (outcome !== "") fields.outcome = outcome;

  const remarks = [...whole.remarks];
  byRow.forEach((reading, at) => {
    for (const words of reading.remarks)
      if (!whole.remarks.includes(words))
        remarks.push(byRow.length > 1 ? words.replace("〔原", `〔第${at + 1}项原`) : words);
  });
  const note = cells.isOfRows("note") && measures.length > 0 ? "" : textOf(joinedField(cells, "note", context));
  const noted = [note, distinct(remarks).join("")].filter((text) => text !== "").join("\n");
  if (noted !== "") fields.note = noted;

  const extra: Values = {};
  for (const { column, heading } of roles.own) {
    if (roles.isPerRow(column) && measures.length > 0) continue;
    const value = joined(reader, cells.written(column));
    if (value !== "") extra[heading] = value;
  }
  return { fields, extra, measures: numbered, row: firstRow + (item.rows[0]?.at ?? 0) };
};

const joinedField = (cells: ItemCells, field: Field, { roles, reader }: ItemContext): CellValue => {
  const column = roles.ofIssue.get(field);
  const value = column === undefined ? "" : joined(reader, cells.written(column));
  return typeof value === "string" && reader.isStroke(value) ? "" : value;
};

/** 方面, 问题 and 具体问题 without their numbers, which are 序号 and 问题序号 where the sheet has none of its own. */
const titlesOf = (item: ItemRows, { seqLevel }: ItemContext): Values => {
  const fields: Values = { publicity: "未定" };
  const put = (key: string, value: string): void => {
    if (value !== "") fields[key] = value;
  };
  const [aspect, problem, text] = [item.aspect, item.problem, item.text].map((words) => ({
    words,
    number: separateNumber(words),
  }));
  put("aspect", aspect?.number?.rest ?? item.aspect);
  put("problem", problem?.number?.rest ?? item.problem);
  put("text", text?.number?.rest ?? item.text);
  const problemSeq = seqLevel === "problem" ? item.seq : item.problemSeq;
  put("problemSeq", textOf(problemSeq) || (problem?.number?.number ?? ""));
  put("seq", (seqLevel === "issue" ? textOf(item.seq) : "") || (text?.number?.number ?? ""));
  return fields;
};

/** What is decided about an item: 整改类型, 长期坚持, 销号; from its rows, where these have their own. */
const decisionsOf = (
  item: ItemRows,
  cells: ItemCells,
  whole: WorkReading,
  byRow: readonly WorkReading[],
  context: ItemContext,
): Values => {
  const fields: Values = {};
  const agree = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);
  const several = item.rows.length > 1 && byRow.length > 0;
  const type = several && whole.type === "" ? agree(byRow.map((reading) => reading.type)) : whole.type;
  if (type !== undefined && type !== "") fields.type = type;
  const rolled = several
    ? parentRow(
        byRow.map(({ counted }) => counted),
        always,
      )
    : whole.counted;
  fields.longTerm = whole.counted.longTerm || rolled.longTerm ? "是" : "否";
  const closure =
    several && cells.isOfRows("closure")
      ? agree(byRow.map((reading) => reading.closure))
      : whole.closure === "" && several && cells.isOfRows("status") && byRow.every(({ counted }) => counted.closed)
        ? "已销号"
        : whole.closure;
  if (closure !== undefined && closure !== "") fields.closure = closure;
  const closedOn = several && cells.isOfRows("closedOn") ? rolled.closedOn : whole.counted.closedOn;
  if (closedOn !== null) fields.closedOn = dateToSerial(closedOn);
  for (const field of ["goal", "feedbackSource"] as const) {
    const text = textOf(joinedField(cells, field, context));
    if (text !== "") fields[field] = text;
  }
  return fields;
};

/** 整改情况: of the item itself; of its rows, where there are no measures that could hold it. */
const outcomeOf = (item: ItemRows, cells: ItemCells, hasMeasures: boolean, context: ItemContext): string => {
  const perRow = (["status", "progress", "currentProgress"] as const).some((field) => cells.isOfRows(field));
  if (!hasMeasures && item.rows.length > 1 && perRow) return reportLines(item, cells, context);
  const field = context.roles.ofIssue.has("progress") ? "progress" : "currentProgress";
  if (cells.isOfRows(field) && hasMeasures) return "";
  return textOf(joinedField(cells, field, context));
};

/** 序号 of measures: the sheet's, else the number in front of the text, else counted. */
const withSeq = (
  measures: readonly AdoptedMeasure[],
  parts: readonly Part[],
  cells: ItemCells,
  { roles, seqLevel, reader }: ItemContext,
): readonly AdoptedMeasure[] => {
  const column = seqLevel === "measure" ? roles.ofIssue.get("seq") : roles.ofMeasure.get("seq");
  const isOwn = column !== undefined && (seqLevel === "measure" || column !== roles.ofIssue.get("seq"));
  const used = new Set<string>();
  const numbers = parts.map(({ rows: [row = 0], number }) => {
    const own = isOwn ? reader.text(cells.written(column)[row] ?? null) : "";
    return own || number;
  });
  const all = numbers.every((number) => number !== "" && !used.has(number) && used.add(number));
  return measures.map((measure, at) => ({
    ...measure,
    fields: { ...measure.fields, seq: (all ? numbers[at] : "") || String(at + 1) },
  }));
};
