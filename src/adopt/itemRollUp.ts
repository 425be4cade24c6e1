import { dateToSerial } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import { effectiveDue } from "../ledger/figures";
import { decidingRows } from "../ledger/itemRow";
import type { CellValue } from "../ledger/model";
import { splitNames, withoutRepeats } from "../ledger/names";
import { always, parentRow } from "../ledger/parent";
import { deadlineFields, ownDeadline } from "./deadlineFields";
import type { Field } from "./headings";
import { says } from "./heads";
import type { CellGetter, ItemCells } from "./itemCells";
import type { ItemContext } from "./itemParts";
import type { ItemRows } from "./itemRows";
import { distinct, joinedField } from "./joinedCells";
import type { WorkReading } from "./readWork";

type Values = Record<string, CellValue>;

/** "" where it has none, whatever stands there for one of the rows. The words and the day of the row that is due last, and the extension of the one that is due last by its extension. */
const deadlineOf = (readings: readonly WorkReading[]): Values => {
  const { due, effective } = decidingRows(readings.map(({ counted }) => counted));
  const isCancelled = readings.every(({ counted }) => counted.status === "已取消");
  const withoutDay = ({ counted }: WorkReading): boolean =>
    counted.status !== "已取消" && effectiveDue(counted) === null;
  // where no day decides, the words of a row that has none do: 长期坚持
  const words = isCancelled ? readings[0] : (readings[due] ?? readings[effective] ?? readings.find(withoutDay));
  const extended = readings[effective]?.counted.extendedTo ? readings[effective] : undefined;
  const asked = isCancelled || words?.counted.extendedTo === null ? words : undefined;
  const { extendedTo = "", extensionApproval = "" } = (extended ?? asked)?.fields ?? {};
  return {
    deadlineText: words?.fields.deadlineText ?? "",
    due: words?.fields.due ?? "",
    extendedTo,
    extensionApproval,
  };
};

/** A phone number on the line below a name belongs to it. */
const phoneBelow = /\n+(?=[\d+])/g;

/**
 * What an item is by its rows, for the fields that these have of their own.
 *
 * @param noStatus their 销号 tells how they stand
 */
export const fromRows = (cells: ItemCells, readings: readonly WorkReading[], noStatus: boolean): Values => {
  const fields: Values = {};
  for (const key of ["leader", "leadDept", "coDepts", "persons"] as const) {
    // those who help, and people, may stand in the cells of those who lead
    const isWithin = (key === "coDepts" || key === "persons") && !cells.isOfRows(key);
    if (!cells.isOfRows(isWithin ? "leadDept" : key)) continue;
    const [first = "", ...others] = distinct(readings.map((reading) => textOf(reading.fields[key])));
    if (isWithin && first === "") continue;
    fields[key] =
      others.length === 0
        ? first
        : withoutRepeats(
            distinct([first, ...others].flatMap((names) => splitNames(names.replace(phoneBelow, " ")))),
          ).join("、");
  }
  if (deadlineFields.some((field) => cells.isOfRows(field))) Object.assign(fields, deadlineOf(readings));
  const standsByRow = cells.isOfRows("status") || (noStatus && cells.isOfRows("closure"));
  if (!standsByRow && !cells.isOfRows("completedOn")) return fields;
  const counted = readings.map((reading) => reading.counted);
  const row = parentRow(counted, always);
  // 未启动 is no finding where a word was not understood
  const open = row.status === "未启动" && counted.some(({ status }) => status === null || status === "");
  if (standsByRow && row.status !== null && row.status !== "" && !open) fields.status = row.status;
  if (cells.isOfRows("completedOn") && row.completedOn !== null) fields.completedOn = dateToSerial(row.completedOn);
  return fields;
};

/**
 * What an item with a row of its own is: what that one says, field by field, and else what its measures say (`headedRow`). A deadline of its own
 * goes without their extensions, and a status that is not understood is not what they would make of it.
 */
export const withOwnRow = (own: WorkReading, ofHead: CellGetter, rolled: Values): Values => {
  const saysAny = (fields: readonly Field[]): boolean => fields.some((field) => says(ofHead(field)?.value));
  const fields = { ...rolled };
  const ownFields = { ...own.fields };
  const put = (field: Field): void => {
    fields[field] = ownFields[field] ?? "";
  };
  // by when measures were due that are all 已取消 says nothing of their item
  if (saysAny(ownDeadline) || rolled.status === "已取消") deadlineFields.forEach(put);
  else if (rolled.due !== undefined) {
    if (saysAny(["extendedTo"])) (["extendedTo", "extensionApproval"] as const).forEach(put);
    for (const field of deadlineFields) delete ownFields[field];
  }
  if (own.counted.status === null) put("status");
  return { ...fields, ...ownFields };
};

/** 人事科：已完成，已印发办法 for every row of an item without measures, so that nothing of what departments reported is lost. */
const reportLines = (item: ItemRows, cells: ItemCells, { reader }: ItemContext): string =>
  item.rows
    .map((_, row) => {
      const get = cells.ofRow(row);
      const said = distinct([
        reader.statusWords(get("status")),
        reader.text(get("progress") ?? get("currentProgress")),
      ]).join("，");
      const who = reader.text(get("leadDept")) || reader.text(get("persons"));
      return said === "" || who === "" ? said : `${who.replace(/\n/g, "、")}：${said}`;
    })
    .filter((line) => line !== "")
    .join("\n");

/**
 * What is decided about an item: 整改类型, 长期坚持, 销号; from its rows, where these have their own.
 *
 * @param ofHead the cells of its own row, null where it has none
 */
export const decisionsOf = (
  item: ItemRows,
  cells: ItemCells,
  whole: WorkReading,
  byRow: readonly WorkReading[],
  ofHead: CellGetter | null,
  context: ItemContext,
): Values => {
  const fields: Values = {};
  const agree = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);
  const isLive = ({ counted }: WorkReading): boolean => counted.status !== "已取消";
  const live = byRow.some(isLive) ? byRow.filter(isLive) : byRow;
  const several = item.rows.length > 1 && byRow.length > 0;
  const type = several && whole.type === "" ? agree(byRow.map((reading) => reading.type)) : whole.type;
  if (type !== undefined && type !== "") fields.type = type;
  const rolled = several
    ? parentRow(
        byRow.map(({ counted }) => counted),
        always,
      )
    : whole.counted;
  // done ones too: at an earlier day they were open
  const isLongTerm =
    several &&
    rolled.status === "已完成" &&
    byRow.every(({ counted }) => counted.longTerm || counted.status === "已取消");
  fields.longTerm = whole.counted.longTerm || rolled.longTerm || isLongTerm ? "是" : "否";
  // without a column of 销号情况 its days tell it
  const closureOfRows = several && (cells.isOfRows("closure") || cells.isOfRows("closedOn"));
  const saysClosure = ofHead === null ? whole.closure !== "" && !closureOfRows : says(ofHead("closure")?.value);
  const closure =
    saysClosure || (ofHead !== null && whole.closure !== "")
      ? whole.closure
      : closureOfRows
        ? agree(live.map((reading) => reading.closure))
        : several && cells.isOfRows("status") && live.every(({ counted }) => counted.closed)
          ? "已销号"
          : "";
  if (closure !== undefined && closure !== "") fields.closure = closure;
  const closedOn = whole.counted.closedOn ?? (several && cells.isOfRows("closedOn") ? rolled.closedOn : null);
  if (closedOn !== null) fields.closedOn = dateToSerial(closedOn);
  for (const field of ["goal", "feedbackSource"] as const) {
    const text = textOf(joinedField(cells, field, context));
    if (text !== "") fields[field] = text;
  }
  return fields;
};

/** No row of the item has a word on how it stands. */
export const saysNoStatus = (cells: ItemCells, { roles, reader }: ItemContext): boolean =>
  [roles.ofIssue.get("status"), roles.ofMeasure.get("status")].every(
    (column) => column === undefined || cells.written(column).every((cell) => reader.text(cell) === ""),
  );

/** 整改情况: of the item itself; of its rows, where there are no measures that could hold it. */
export const outcomeOf = (item: ItemRows, cells: ItemCells, hasMeasures: boolean, context: ItemContext): string => {
  const perRow = (["status", "progress", "currentProgress"] as const).some((field) => cells.isOfRows(field));
  if (!hasMeasures && item.rows.length > 1 && perRow) return reportLines(item, cells, context);
  const field = context.roles.ofIssue.has("progress") ? "progress" : "currentProgress";
  if (cells.isOfRows(field) && hasMeasures) return "";
  return textOf(joinedField(cells, field, context));
};
