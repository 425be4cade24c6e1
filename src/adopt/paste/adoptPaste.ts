import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { NumberingKind } from "../../ledger/numberedText";
import type { StatusChoices } from "../../ledger/status";
import type { Adoption, SheetMapping } from "../adoption";
import { adoptSheet, type AdoptOptions } from "../adoptSheet";
import { findLedgers } from "../findLedgers";
import type { ForeignSheet } from "../foreignSheet";
import type { Field } from "../headings";
import { asChoices, mapSheet } from "../mapSheet";
import { pastedItems, type PastedField, type PastedItem } from "./pasteItems";
import { pasteLevels, type PasteField, type PasteLevel } from "./pasteLevels";
import { headlessTable, partedTable } from "./headlessTable";
import { asSheet } from "./pastedSheet";
import { placed } from "./pastePlaces";
import { closingLength } from "./pasteClosing";
import { pastedMerges } from "./pastedMerges";
import { isPageNumber, paragraphsOf, type Paragraph } from "./pasteLines";

export type { PasteField, PasteLevel } from "./pasteLevels";

export interface PasteOptions extends AdoptOptions {
  /** The user's choice per numbering; the rest is decided by the levels that are present. */
  readonly levels?: Partial<Readonly<Record<NumberingKind, PasteField>>>;
  /** What words of a status that can mean two things mean. */
  readonly statusChoices?: StatusChoices;
}

export interface PasteAdoption {
  /** Rows are lines of the text (rows of the table), 1-based. */
  readonly adoption: Adoption;
  /** In the order they first appear; empty for a table with headings. */
  readonly levels: readonly PasteLevel[];
  /** Paragraphs that belong to no item: title, introduction, signatures, numbers of pages. */
  readonly left: readonly Paragraph[];
  /** Of a table, whose columns the user can correct like a sheet's; `around`: paragraphs that are no rows of it. */
  readonly table: {
    readonly sheet: ForeignSheet;
    readonly mapping: SheetMapping;
    readonly around: readonly Paragraph[];
  } | null;
}

type Rows = readonly (readonly CellValue[])[];

/** 1. and 一、 in a cell of their own: a list of Word, whose numbers stand before a tab. */
const bareNumber =
  /^(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳])$/;

const isNumberedList = (rows: Rows): boolean =>
  rows.some((row) => row.length === 2) &&
  rows.every((row) => row.length < 2 || (row.length === 2 && bareNumber.test(textOf(row[0] ?? "").trim())));

/** Cells copied from Excel or a Word table come as text with tabs; a cell with line breaks stands in quotes. */
const tableIn = (text: string): Rows | null => {
  if (!text.includes("\t")) return null;
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n?|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [whole, words = "", end] = match;
    const value = words.startsWith('"') && words.length > 1 ? words.slice(1, -1).replace(/""/g, '"') : words;
    rows[rows.length - 1]?.push(value);
    if (whole === "" || end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
};

const allColumns: readonly {
  readonly field: Field;
  readonly heading: string;
  readonly words: PastedField | "measure";
}[] = [
  { field: "seq", heading: "序号", words: "seq" },
  { field: "aspect", heading: "方面", words: "aspect" },
  { field: "problemSeq", heading: "问题序号", words: "problemSeq" },
  { field: "problem", heading: "问题", words: "problem" },
  { field: "text", heading: "具体问题", words: "text" },
  { field: "measure", heading: "整改措施", words: "measure" },
  { field: "type", heading: "整改类型", words: "type" },
  { field: "goal", heading: "整改目标", words: "goal" },
  { field: "leader", heading: "责任领导", words: "leader" },
  { field: "leadDept", heading: "牵头部门", words: "leadDept" },
  { field: "coDepts", heading: "配合部门", words: "coDepts" },
  { field: "persons", heading: "责任人", words: "persons" },
  { field: "deadlineText", heading: "整改时限", words: "deadlineText" },
  { field: "status", heading: "状态", words: "status" },
  { field: "progress", heading: "整改情况", words: "progress" },
  { field: "evidence", heading: "佐证材料", words: "evidence" },
  { field: "cause", heading: "原因分析", words: "cause" },
  { field: "gap", heading: "未完成原因及下一步", words: "gap" },
];

/** The items as a sheet of one row per measure, so that words are read by the rules that hold for every sheet. */
const adoptItems = (
  items: readonly PastedItem[],
  statusChoices: StatusChoices | undefined,
  options: AdoptOptions,
): Adoption => {
  // 原因分析 is a column only where a text has it
  const columns = allColumns.filter(({ words }) => words !== "cause" || items.some((item) => item.words.cause));
  const lines: number[] = [0];
  const cells: CellValue[][] = [columns.map(({ heading }) => heading)];
  for (const { line, words, measures } of items) {
    const [first, ...others] = measures;
    cells.push(
      columns.map((column) => (column.words === "measure" ? (first?.text ?? "") : (words[column.words] ?? ""))),
    );
    lines.push(line);
    for (const measure of others) {
      cells.push(columns.map((column) => (column.words === "measure" ? measure.text : "")));
      lines.push(measure.line);
    }
  }
  const block = {
    firstHeadingRow: 0,
    lastHeadingRow: 0,
    lastRow: cells.length - 1,
    firstColumn: 0,
    lastColumn: columns.length - 1,
  };
  const mapping: SheetMapping = {
    sheet: "",
    block,
    columns: columns.map(({ field, heading }, index) => ({
      index,
      path: [heading],
      field,
      certainty: "content",
      samples: [],
    })),
    ...asChoices(statusChoices),
  };
  const sheet: ForeignSheet = { name: "", firstRow: 1, firstColumn: 1, cells, merges: [], rowsAreItems: true };
  const adoption = adoptSheet(sheet, mapping, options);
  const lineOf = (row: number): number => lines[row - 1] ?? 0;
  return {
    ...adoption,
    issues: adoption.issues.map((issue) => ({
      ...issue,
      row: lineOf(issue.row),
      measures: issue.measures.map((measure) => ({ ...measure, row: lineOf(measure.row) })),
    })),
    problems: adoption.problems.map((problem) => ({ ...problem, row: lineOf(problem.row), column: 1 })),
  };
};

const inOrder = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  [...paragraphs].sort((a, b) => a.line - b.line);

/**
 * A feedback document or an old notice, pasted as text or as a table (rows of cells), as 方面 / 问题 / 具体问题 / 措施 / 整改情况 by its numbering and
 * labels. A table with headings is read like a sheet; one without by its values where they show what an item is, and else its cells are read as
 * paragraphs. Its columns are the user's to name either way.
 */
export const adoptPaste = (input: string | Rows, options: PasteOptions = {}): PasteAdoption => {
  const { levels: chosen = {}, statusChoices, ...context } = options;
  const found = typeof input === "string" ? tableIn(input) : input;
  const isList = typeof input === "string" && found !== null && isNumberedList(found);
  const rows = isList ? null : found;
  const text = isList ? input.replace(/\t/g, "") : input;
  const parted = rows === null ? null : partedTable(rows);
  if (parted !== null) {
    const { around, lastRow } = parted;
    const sheet = asSheet(rows?.slice(0, lastRow + 1) ?? []);
    const [best] = findLedgers([sheet]);
    if (best !== undefined) {
      const mapping = { ...mapSheet(sheet, best.block), ...asChoices(statusChoices) };
      const behind = around.filter(({ line }) => line > lastRow);
      const adoption = adoptSheet(sheet, mapping, context);
      return { adoption, levels: [], left: behind, table: { sheet, mapping, around: behind } };
    }
  }
  const headless = parted === null || rows === null ? null : headlessTable(rows, parted);
  if (headless?.isSure === true) {
    const { sheet, around } = headless;
    const mapping = { ...headless.mapping, ...asChoices(statusChoices) };
    return {
      adoption: adoptSheet(sheet, mapping, context),
      levels: [],
      left: around,
      table: { sheet, mapping, around },
    };
  }
  const all: readonly Paragraph[] =
    rows === null
      ? paragraphsOf(String(text))
      : pastedMerges(rows).cells.flatMap((row, at) =>
          row.filter((cell) => !isBlank(cell)).map((cell) => ({ line: at + 1, text: textOf(cell) })),
        );
  const pages = rows === null ? all.filter(({ text: words }) => isPageNumber(words)) : [];
  const body = all.slice(0, all.length - pages.length);
  const closing = closingLength(body);
  const paragraphs = placed(body.slice(0, body.length - closing), chosen);
  const levels = pasteLevels(paragraphs, chosen);
  const fields = new Map(levels.map(({ kind, field }) => [kind, field]));
  const { items, left } = pastedItems(paragraphs, (kind) => fields.get(kind));
  // nothing but its columns could say what it holds
  const table = headless !== null && items.length === 0 && levels.length === 0 ? headless : null;
  return {
    adoption: adoptItems(items, statusChoices, context),
    levels,
    left: inOrder([...left, ...body.slice(body.length - closing), ...pages]),
    table,
  };
};
