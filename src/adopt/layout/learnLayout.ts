import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { seqNumbers } from "../../ledger/order";
import { groupBy } from "../../ledger/groupBy";
import { splitParts } from "../../ledger/splitParts";
import type { MappedColumn, SheetMapping } from "../adoption";
import { blockRows, type BlockRow } from "../blockRows";
import type { ForeignSheet } from "../foreignSheet";
import { isStroke } from "../foreignWords";
import type { Field } from "../headings";
import { isInspectedUnit } from "../inspectedUnit";
import { itemColumn, itemField } from "../itemColumns";
import { seqLevel, type ItemRows, type SectionedRow } from "../itemRows";
import { holdsNames } from "../names";
import { isPrepared } from "../preparedRows";
import { separateNumber } from "../numberPrefix";
import { numberIn } from "./markStyle";
import { reachesItems, type MergedTop } from "../mergedTops";
import { isOneCell, listColumns, sheetItems } from "../sheetItems";
import { SheetReader } from "../sheetReader";
import { tickedSheet } from "../tickedSheet";
import { aspectName } from "../statedCount";
import { titleSettings } from "../titleSettings";
import { bareText, cellMeaning, measureTexts, numberedMeaning } from "./cellMeaning";
import { dateStyleOf, plainDates } from "./dateStyle";
import { unsortedMeasures } from "./itemOrder";
import { dittoCells } from "./dittoCells";
import { itemSpans } from "./itemSpans";
import { learnBetween } from "./learnBetween";
import { learnGroups, type LearntRow } from "./learnGroups";
import { levelsApart, levelsOf, titleLevels, wordsOf } from "./learnTitles";
import type { LayoutColumn, LedgerLayout, SectionStyle } from "./ledgerLayout";
import { listCells } from "./listCells";
import { markStyleOf } from "./markStyle";
import { mostUsed } from "./mostUsed";
import { oneCellStyleOf } from "./oneCellStyle";
import { pageFrame } from "./pageFrame";
import { parallelCells } from "./parallelCells";
import { reportedRows } from "./reportedRows";
import { rowPlace } from "./rowPlace";
import { tickStyleOf } from "./tickStyle";
import { WordMemory } from "./wordMemory";

const ownPlace: ReadonlySet<Field> = new Set<Field>(["aspect", "problem", "text"]);

/** The rows of the items with what names each: the item's text and its measure's. */
const learntRows = (
  items: readonly ItemRows[],
  measureAt: number,
  oneCell: boolean,
): readonly (LearntRow & SectionedRow)[] => {
  let [aspect, problem] = [-1, -1];
  let before: ItemRows | undefined;
  return items.flatMap((item, index) => {
    if (item.aspect !== before?.aspect || before === undefined) aspect += 1;
    if (item.beginsProblem || item.aspect !== before?.aspect) problem += 1;
    before = item;
    let measure = "";
    let number = 0;
    return item.rows.map((row, at) => {
      const words = measureAt < 0 ? "" : textOf(row.cells[measureAt]);
      const own = isStroke(words) ? "" : words;
      if (own !== "" && own !== measure) number += 1;
      if (own !== "") measure = own;
      return {
        ...row,
        groups: { aspect, problem, item: index, measure: index * 10_000 + number },
        first: at === 0,
        itemText: bareText(item.text),
        measureText: oneCell ? "" : bareText(measure),
      };
    });
  });
};

/** An item as the import tells it. */
const itemTold = (
  { aspect, problem, text, seq }: ItemRows,
  level: LedgerLayout["seqLevel"],
): LedgerLayout["order"]["items"][number] => ({
  aspect: aspectName(aspect),
  problem: bareText(problem),
  text: bareText(text),
  seq: (level === "issue" ? textOf(seq) : "") || (separateNumber(text)?.number ?? ""),
});

/** 被巡察单位 that is blank below the first of its items, without a merged cell. */
const standsOnce = (
  { field, path }: MappedColumn,
  index: number,
  items: readonly ItemRows[],
  joins: ReadonlyMap<string, number>,
): boolean =>
  joins.size === 0 &&
  isInspectedUnit(field, path.at(-1) ?? "") &&
  items.some(({ rows }) => rows.every(({ cells }) => isBlank(cells[index])));

/** What stands between the names of a column, where no part of them is a phone number below a name. */
const separatorOf = (texts: readonly string[]): string | null =>
  mostUsed(
    texts.flatMap((text) => {
      const parts = splitParts(text);
      return parts.some((part) => /\d{5}/.test(part.text)) ? [] : parts.slice(1).map(({ separator }) => separator);
    }),
  ) ?? null;

const sectionsOf = (
  levels: ReadonlyMap<BlockRow, SectionStyle["level"] | null>,
  sheet: ForeignSheet,
  firstColumn: number,
): readonly SectionStyle[] => {
  const wide = new Map(sheet.merges.filter((area) => area.columnCount > 1).map((area) => [area.row, area]));
  return (["aspect", "problem"] as const).flatMap((level): SectionStyle[] => {
    const own = [...levels].flatMap(([title, each]) => (each === level ? [title] : []));
    const [first] = own;
    if (first === undefined) return [];
    const column = first.cells.findIndex((cell) => !isBlank(cell));
    const memory = new WordMemory();
    const texts = own.map(wordsOf);
    for (const text of texts) memory.add(level === "aspect" ? aspectName(text) : bareText(text), "", text);
    const columnCount = wide.get(first.at)?.columnCount ?? 1;
    return [{ level, column: firstColumn + column, columnCount, mark: markStyleOf(texts), memory }];
  });
};

interface MemoryOptions {
  readonly perMeasure: boolean;
  readonly oneCell: boolean;
  /** The merged cell that says it for a row, where one does. */
  readonly topOf: (row: number) => MergedTop | undefined;
}

/** Words and spellings of a column, with the place of each. */
const memoryOf = (
  column: MappedColumn,
  index: number,
  rows: readonly LearntRow[],
  reader: SheetReader,
  { perMeasure, oneCell, topOf }: MemoryOptions,
): WordMemory => {
  const memory = new WordMemory();
  for (const row of rows) {
    const top = isBlank(row.cells[index]) ? topOf(row.at) : undefined;
    const value = top?.value ?? row.cells[index] ?? "";
    const meaning = cellMeaning(reader, { value, at: top?.at ?? row.at, column }, oneCell);
    if (meaning === null) continue;
    const place = column.field !== null && ownPlace.has(column.field) ? "" : rowPlace(row, perMeasure);
    memory.add(meaning, place, value);
  }
  return memory;
};

/**
 * Words of measures by the 序号 that the import gave them, as `withSeq` counts: as long as a measure has it, the number in front of its text stays, the
 * one of the sheet (3.每季检查 alone) or none.
 */
const addNumbered = (memory: WordMemory, rows: readonly LearntRow[], index: number): void => {
  for (const own of groupBy(rows, ({ groups }) => groups.item).values()) {
    // the rows of further departments of a measure have its number
    const begins = own.map(({ groups }, at) => groups.measure !== own[at - 1]?.groups.measure);
    const firsts = own.filter((_, at) => begins[at]);
    const numbers = firsts.map((row) => separateNumber(textOf(row.cells[index]))?.number ?? "");
    const all = numbers.every((number) => number !== "") && new Set(numbers).size === numbers.length;
    if (firsts.some(({ cells }) => isBlank(cells[index]) || isStroke(textOf(cells[index])))) continue;
    if (!all && firsts.length < own.length) continue;
    let number = -1;
    own.forEach((row, at) => {
      if (begins[at]) number += 1;
      const seq = (all ? numbers[number] : undefined) ?? String(at + 1);
      const words = firsts[number]?.cells[index] ?? "";
      memory.add(numberedMeaning(row.measureText, seq), rowPlace(row, true), words);
    });
  }
};

/** The numbers in front of the texts of a column are those of the column 序号. */
const followsSeq = (rows: readonly LearntRow[], index: number, seq: number): boolean =>
  rows.every((row) => {
    const number = numberIn(textOf(row.cells[index]));
    const own = seqNumbers(textOf(row.cells[seq]));
    return number === null || own === null || own.at(-1) === number;
  });

/**
 * The form of the ledger of a sheet: its headings and everything about how its rows are written, learnt from the body. A form without a body
 * gives the same with defaults: parents merged, one row per measure, days as 2022年9月30日.
 */
export const learnLayout = (asItStands: ForeignSheet, chosen: SheetMapping): LedgerLayout => {
  const { sheet, mapping, ticked } = tickedSheet(asItStands, chosen);
  const { block } = mapping;
  const found = sheetItems(sheet, mapping, true);
  const { items, columns: at, roles, tops } = found;
  const title = titleSettings(sheet, block);
  const reader = new SheetReader(sheet, {
    shareColumns: found.shareColumns,
    feedbackDate: title.feedbackDate,
    planDate: title.planDate,
    sheetYear: title.year,
    sheetYears: title.years,
    asOf: title.asOf,
    immediateDays: 30,
    beforeIncludesPeriod: false,
  });
  const level = seqLevel(items, at);
  const measureCells = items.flatMap(({ rows }) => rows.map(({ cells }) => textOf(cells[at.measure])));
  const ownMeasure = at.measure >= 0 && itemColumn(at) !== at.measure;
  const oneCell = ownMeasure && isOneCell(items, at) ? oneCellStyleOf(measureCells) : null;
  const rows = learntRows(items, ownMeasure ? at.measure : -1, oneCell !== null);
  const frame = pageFrame(asItStands, chosen);
  const itemCells = rows.map((row) => asItStands.cells[row.at] ?? []);
  const ownHeadings = new Map(roles.own.map(({ column, heading }) => [column.index, heading]));
  const groups = learnGroups(mapping, rows, tops, { roles, seqLevel: level, hasText: at.text >= 0 });
  const down = itemSpans(rows, sheet.merges);

  // without a 序号 of their own, measures are numbered by their texts
  const hasSeq = level === "measure" || roles.ofMeasure.get("seq") !== roles.ofIssue.get("seq");
  const countsMeasures = ownMeasure && oneCell === null && !hasSeq;

  const seqAt = level === "measure" ? at.seq : (roles.ofMeasure.get("seq")?.index ?? -1) - block.firstColumn;
  const seqOfMeasure = ({ cells }: LearntRow): string =>
    (hasSeq ? textOf(cells[seqAt]) : "") || (separateNumber(textOf(cells[at.measure]))?.number ?? "");

  const columns = mapping.columns.map((column): LayoutColumn => {
    const index = column.index - block.firstColumn;
    const cells = rows.flatMap((row): CellValue[] => (isBlank(row.cells[index]) ? [] : [row.cells[index] ?? ""]));
    const texts = cells.filter((cell) => typeof cell === "string");
    const group = groups.get(column.index);
    const perMeasure = group?.perMeasure ?? false;
    const formats = sheet.formats?.get(column.index);
    const isDay = ["deadlineText", "due", "extendedTo", "completedOn", "closedOn", "updatedAt"].includes(
      column.field ?? "",
    );
    const shown = rows.flatMap((row) => (typeof row.cells[index] === "number" ? [formats?.[row.at] ?? "General"] : []));
    const format = mostUsed(shown) ?? "General";
    const memory = memoryOf(column, index, rows, reader, {
      perMeasure,
      oneCell: oneCell !== null,
      topOf: (row) => (reachesItems(column) ? tops(column.index, row) : undefined),
    });
    const marked = ticked.find(({ columns: [first] }) => first?.index === column.index);
    const ticks = marked && tickStyleOf(marked, itemCells, frame.firstColumn);
    for (const { word } of marked?.columns ?? []) {
      const meaning = cellMeaning(reader, { value: word, at: block.lastHeadingRow, column }, false);
      if (meaning !== null) memory.add(meaning, "", word);
    }
    if (countsMeasures && column.field === "measure" && index === at.measure) addNumbered(memory, rows, index);
    return {
      at: column.index - frame.firstColumn,
      heading: column.path.at(-1) ?? "",
      field: column.field,
      ownHeading: ownHeadings.get(column.index) ?? null,
      perMeasure,
      group: group?.group ?? "item",
      spread: group?.spread ?? "merged",
      spans: down.spans(column.index),
      ...(standsOnce(column, index, items, down.joins(column.index)) && { carriesDown: true as const }),
      joins: reachesItems(column) || column.field === "measure" ? down.joins(column.index) : new Map(),
      format: isDay && format === "General" ? "yyyy-mm-dd" : format,
      memory,
      numbers: cells.length === 0 || cells.some((cell) => typeof cell === "number"),
      dates: (isDay ? dateStyleOf(cells) : null) ?? plainDates,
      mark: markStyleOf(texts),
      marksFollowSeq: at.seq < 0 || index === at.measure || followsSeq(rows, index, at.seq),
      separator: holdsNames(column.field) ? separatorOf(texts) : null,
      ...(ticks !== undefined && { ticks }),
    };
  });
  const inBody = new Set([...found.rows.map(({ at: row }) => row), ...found.continued]);
  const titles = blockRows(sheet, block).filter(({ at: row, cells }) => !inBody.has(row) && !isPrepared(cells, at));
  const levels = titleLevels(titles, items);
  // where one title says something of its own, all of them stand as they stood
  const apart = [...levels.values()].includes(null);
  const several = items.filter((item) => item.rows.length > 1);
  const headed = several.filter(
    ({ rows: [top, ...others] }) =>
      ownMeasure && isBlank(top?.cells[at.measure]) && others.some(({ cells }) => !isBlank(cells[at.measure])),
  );
  const measureCount = measureCells.flatMap((text) => (text === "" ? [] : measureTexts(text))).length;
  const parts = frame.parts(items, measureCount);
  const fields = new Map(columns.map(({ at: column, field }) => [column, field]));
  const { standing, groupSums } = learnBetween(sheet, block, rows, {
    from: frame.bodyRow,
    to: frame.bodyRow + parts.bodyRows.length,
    pageColumn: frame.firstColumn,
    measureAt: at.measure,
    fieldAt: (column) => fields.get(column) ?? null,
    levels: apart ? levelsApart(titles, items, at.seq) : levelsOf(levels),
    continued: found.continued,
    apart,
    headings: parts.headingRows,
    titleRows: parts.titleRows,
    aspects: items.map(({ aspect }) => aspectName(aspect)),
  });
  return {
    ...parts,
    columns,
    groupSums,
    order: {
      items: items.map((item) => itemTold(item, level)),
      byDepartment: columns.some(({ field, joins }) => field === "leadDept" && joins.size > 0),
      measures: oneCell === null && ownMeasure ? unsortedMeasures(rows, seqOfMeasure) : new Map(),
    },
    measuresOf: down.measures,
    ...(found.departmentTitles !== null && { departmentTitles: found.departmentTitles }),
    sections: apart ? [] : sectionsOf(levels, sheet, block.firstColumn - frame.firstColumn),
    standing,
    dittos: dittoCells(sheet.cells, rows, mapping.columns, frame.firstColumn),
    oneCell,
    listCells: oneCell !== null || !ownMeasure || level === "measure" ? new Map() : listCells(rows, at.measure),
    parallelCells: parallelCells(
      rows,
      mapping.columns,
      { block: block.firstColumn, page: frame.firstColumn },
      { reader, lists: listColumns(mapping, at) },
    ),
    reportedRows:
      level === "measure" || itemColumn(at) === at.measure
        ? new Map()
        : reportedRows(sheet, mapping, rows, at.measure, frame.firstColumn),
    headed: headed.length * 2 > several.length,
    showsExtension: false,
    fontSize: 11,
    itemField: itemField({ has: (field) => at[field] >= 0 }) ?? "measure",
    statusChoices: mapping.statusChoices ?? {},
    seqLevel: level,
  };
};
