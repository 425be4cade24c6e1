import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { seqNumbers } from "../../ledger/order";
import { isList } from "../numberPrefix";
import { bareText, measuresMeaning, nothingMeaning, numberedMeaning } from "./cellMeaning";
import type { LayoutColumn } from "./ledgerLayout";
import { markLike, numberIn } from "./markStyle";
import { inOneCell } from "./oneCellStyle";
import type { PageRow } from "./pageRows";
import { parallelAgain } from "./parallelCells";
import { rowPlace } from "./rowPlace";
import type { WriteContext } from "./saying";
import { say } from "./fieldSaying";

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
