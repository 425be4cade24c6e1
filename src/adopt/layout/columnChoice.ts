import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { withoutPhones } from "../../ledger/phones";
import type { MergedArea } from "../foreignSheet";
import type { SheetPage } from "./sheetPage";

const internalWords =
  /备注|依据|佐证|证明材料|延期批准|微信|邮箱|身份证|内部|密级|代办|经办|填报人|更新人|更新时间|复查|^公开$|公开表述/;
const phoneWords = /电话|手机|联系方式|联系人/;
const peopleWords = /责任人|负责人|领导/;
/** Columns in whose cells a phone number stands behind a name. */
const withPhones = /人|领导|部门|单位|科室|姓名|联系|电话|手机/;

/** Columns for the unit's own use: they stay behind unless they are asked for. People whose phone numbers stand beside them are no such column. */
export const isInternal = (heading: string): boolean =>
  internalWords.test(heading) || (phoneWords.test(heading) && !peopleWords.test(heading));

const areaAt = (page: SheetPage, row: number, column: number): MergedArea | undefined =>
  page.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );

/** The headings of the columns with the captions above them: 整改责任清单／问题金额（万元）. "" for a column without any. */
export const columnHeadings = (page: SheetPage): readonly string[] => {
  const rows = Array.from({ length: page.headingRowCount }, (_, at) => page.titleRowCount + at);
  return page.columnWidths.map((_, column) => {
    const path: string[] = [];
    for (const row of rows) {
      const area = areaAt(page, row, column);
      const words = textOf(area === undefined ? page.cells[row]?.[column] : page.cells[area.row]?.[area.column]).trim();
      if (words !== "" && words !== path[path.length - 1]) path.push(words);
    }
    return path.join("／");
  });
};

/** A text that stands in a column that goes: beside what stands in the next one that stays. */
const joined = (before: CellValue, behind: CellValue): CellValue =>
  isBlank(before) ? behind : isBlank(behind) ? before : `${textOf(before)}  ${textOf(behind)}`;

/** A page without some of its columns: merged cells become narrower, titles and notes move where their column goes. */
export const keepColumns = (page: SheetPage, keeps: (column: number) => boolean): SheetPage => {
  const kept = page.columnWidths.flatMap((_, column) => (keeps(column) ? [column] : []));
  if (kept.length === page.columnWidths.length || kept.length === 0) return page;
  const places = new Map(kept.map((column, at) => [column, at]));
  const head = page.titleRowCount;
  const end = head + page.headingRowCount + page.bodyRowCount;
  const cells = page.cells.map((row) => [...row]);
  const merges = page.merges.flatMap((area): MergedArea[] => {
    const own = kept.filter((column) => column >= area.column && column < area.column + area.columnCount);
    const [first] = own;
    if (first === undefined) return [];
    const row = cells[area.row];
    if (row && first !== area.column) [row[first], row[area.column]] = [row[area.column] ?? "", ""];
    return area.rowCount * own.length === 1
      ? []
      : [{ ...area, column: places.get(first) ?? 0, columnCount: own.length }];
  });
  const target = (column: number): number =>
    kept.filter((other) => other < column).at(-1) ?? kept.find((other) => other > column) ?? 0;
  cells.forEach((row, r) => {
    if (r >= head && r < end) return;
    row.forEach((value, column) => {
      if (places.has(column) || isBlank(value)) return;
      const to = target(column);
      row[to] = to < column ? joined(row[to] ?? "", value) : joined(value, row[to] ?? "");
    });
  });
  const pick = <T>(row: readonly T[]): readonly T[] => row.filter((_, column) => places.has(column));
  return {
    ...page,
    cells: cells.map(pick),
    formats: page.formats.map(pick),
    columnWidths: pick(page.columnWidths),
    merges,
    centredColumns: page.centredColumns.flatMap((column) => places.get(column) ?? []),
    uncertain: page.uncertain.flatMap(({ row, column }) => {
      const at = places.get(column);
      return at === undefined ? [] : [{ row, column: at }];
    }),
  };
};

/** A page whose names have no phone numbers beside them. Only the rows of items are looked through, in columns of people and departments. */
export const withoutPhoneNumbers = (page: SheetPage): SheetPage => {
  const people = columnHeadings(page).map((heading) => withPhones.test(heading));
  const head = page.titleRowCount + page.headingRowCount;
  const bare = (value: CellValue, column: number): CellValue => {
    if (typeof value !== "string" || people[column] !== true) return value;
    const { rest, phones } = withoutPhones(value);
    return phones.length === 0 ? value : rest.replace(/[ \t]+(?=[、，,;；\n])|(?<=[、，,;；\n])[ \t]+/g, "");
  };
  return {
    ...page,
    cells: page.cells.map((row, r) => (r < head || r >= head + page.bodyRowCount ? row : row.map(bare))),
  };
};
