import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { longestTexts } from "./longestTexts";

type Body = Iterable<readonly CellValue[]>;

const whoFields: readonly string[] = ["leader", "leadDept", "persons"];
const whenFields: readonly string[] = ["deadlineText", "due", "finishTime"];
const howFarFields: readonly string[] = ["status", "progress", "currentProgress", "outcome", "closure"];

/**
 * What is to be done stands under a heading of its own kind (矛盾纠纷简要情况, 批示内容, 整改内容): the other columns say who does it and by when, or, of
 * numbered things, who does it and how far it is. A list of people or of meetings has no such columns.
 */
export const tellsOfWork = (fields: ReadonlySet<string>): boolean => {
  const has = (names: readonly string[]): boolean => names.some((name) => fields.has(name));
  return has(whoFields) && (has(whenFields) || (fields.has("seq") && has(howFarFields)));
};

interface Columns {
  /** Those that hold a known field. */
  readonly fields: ReadonlySet<string>;
  readonly indexOf: (field: "seq" | "goal") => number;
  /** Headed columns that hold no known field. */
  readonly free: readonly number[];
}

/** A remark is left blank on most rows, or stands on rows that go on with the item above; the text of an item is neither. */
const standsForItems = (body: Body, column: number, seq: number): boolean => {
  let [rows, texts] = [0, 0];
  for (const row of body) {
    if (row.every((cell) => isBlank(cell))) continue;
    rows += 1;
    if (isBlank(row[column])) continue;
    if (seq >= 0 && isBlank(row[seq])) return false;
    texts += 1;
  }
  return seq >= 0 || texts * 2 >= rows;
};

/**
 * The column of the items in a list of work whose headings name none: the longest texts under a heading of its own kind, or the demands
 * (任务要求) where nothing else says what is to be done. null: no column reads so.
 */
export const itemByTexts = (body: Body, { fields, indexOf, free }: Columns): number | null => {
  if (!tellsOfWork(fields)) return null;
  const goal = indexOf("goal");
  const found = longestTexts(body, free) ?? (goal < 0 ? null : longestTexts(body, [goal]));
  return found !== null && standsForItems(body, found, indexOf("seq")) ? found : null;
};

/** Words of an item that its measures stand below may be few. */
const shortestAbove = 4;

/**
 * The column of the items in a list of measures whose headings name none: to the left of the measures, filled where a row has a 序号 and blank where one
 * without goes on with another measure, as merged cells are. null: no column is so, or no row goes on.
 */
export const itemAboveMeasures = (
  body: Body,
  { seq, measure, free }: { readonly seq: number; readonly measure: number; readonly free: readonly number[] },
): number | null => {
  let columns = free.filter((column) => column < measure);
  let goesOn = false;
  for (const row of body) {
    if (seq < 0 || columns.length === 0) return null;
    if (isBlank(row[measure])) continue;
    const isNumbered = !isBlank(row[seq]);
    goesOn ||= !isNumbered;
    if (columns.some((column) => isBlank(row[column]) === isNumbered))
      columns = columns.filter((column) => isBlank(row[column]) !== isNumbered);
  }
  return goesOn ? longestTexts(body, columns, shortestAbove) : null;
};
