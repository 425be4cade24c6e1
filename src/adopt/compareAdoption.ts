import { dateOf, isBlank, textOf } from "../ledger/cell";
import { columnOf } from "../ledger/cellKind";
import type { Fields } from "../ledger/change";
import { dateToSerial } from "../ledger/calendarDate";
import { cellIn } from "../ledger/extraColumn";
import { measuresByIssue } from "../ledger/groupBy";
import { rowHandle } from "../ledger/ids";
import type { CellValue, Issue, Ledger, Measure, RowSource } from "../ledger/model";
import type { AdoptedIssue, AdoptedMeasure, Adoption } from "./adoption";
import { ownCells, sameWords, type MissingColumn, type OwnCells } from "./compareOwn";
import { changedSettings, type ChangedSetting } from "./compareSettings";
import { sheetTitle, sourceHeading } from "./sourceSheets";
import { isOtherText, matchTexts, type Matchable } from "./matchTexts";

/** A cell that says something else in the newer sheet. */
export interface ChangedCell {
  readonly table: "issues" | "measures";
  /** 编号, or the handle of a row without one (`rowHandle`). */
  readonly id: string;
  /** Column key of `schema.ts`, of a column of the user's own its `extraKey`. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Row of the newer sheet, 1-based. */
  readonly row: number;
  /** The newer sheet does not have the item: its 序号 is that of another row, the one named here. */
  readonly isGone?: true;
  /** The item was found again by 序号 and the beginning of its text alone: it may be another one. */
  readonly isDoubtful?: true;
}

/** A measure that the newer sheet has and the ledger has not, below an issue that both have. */
export interface NewMeasure {
  readonly issueId: string;
  readonly measure: AdoptedMeasure;
}

/** A newer version of a sheet against the ledger. What is gone is only shown: nothing is ever deleted. */
export interface AdoptionComparison {
  readonly newIssues: readonly AdoptedIssue[];
  readonly newMeasures: readonly NewMeasure[];
  readonly changed: readonly ChangedCell[];
  readonly goneIssues: readonly Issue[];
  /** Of issues that both have. */
  readonly goneMeasures: readonly Measure[];
  readonly settings: readonly ChangedSetting[];
  /** The user's own columns: how their cells are written, and which the ledger has not. */
  readonly own: OwnCells;
  readonly missingColumns: readonly MissingColumn[];
  /** Issues and measures that say the same in both. */
  readonly same: number;
  /** Issues that both have, in whatever words. */
  readonly matched: number;
  /** Of the smaller of the two most issues are not in the other: this is hardly a version of the ledger. */
  readonly isOther: boolean;
}

/** What the ledger decides for itself once it is there. */
const keptByLedger: ReadonlySet<string> = new Set(["id", "issueId", "publicity", "updatedAt", "updatedBy"]);

const sameCell = (
  table: "issues" | "measures",
  key: string,
  before: CellValue,
  after: CellValue,
  date1904: boolean,
): boolean => {
  if (columnOf(table, key)?.kind === "date") {
    const [a, b] = [dateOf(before, date1904), dateOf(after)];
    return a !== null && b !== null && dateToSerial(a) === dateToSerial(b);
  }
  return sameWords(before, after);
};

/** A blank of the sheet overwrites nothing, and a 长期坚持 that is not said is no 否. */
const saysNothing = (key: string, before: CellValue, after: CellValue): boolean =>
  isBlank(after) || (key === "longTerm" && after === "否" && isBlank(before));

interface Comparing {
  readonly own: OwnCells;
  readonly date1904: boolean;
  /** New ones stand among them: where the sheet has no 序号, those of all are counted anew, else two would have the same. */
  readonly anyNew: boolean;
}

const changedCells = (
  source: RowSource,
  table: "issues" | "measures",
  { fields, extra, row, isCounted }: AdoptedIssue | AdoptedMeasure,
  { own, date1904, anyNew }: Comparing,
): readonly ChangedCell[] => {
  const id = rowHandle(source);
  const changed: ChangedCell[] = [];
  for (const [column, value] of Object.entries(fields)) {
    const before = source.cells[column] ?? "";
    if (keptByLedger.has(column) || saysNothing(column, before, value)) continue;
    if (column === "seq" && isCounted === true && !anyNew) continue;
    if (sameCell(table, column, before, value, date1904)) continue;
    const kind = columnOf(table, column)?.kind;
    const day = kind === "date" ? dateOf(value) : null;
    const after = day === null ? value : dateToSerial(day, date1904);
    changed.push({ table, id, column, before, after, row });
  }
  const clears = (column: string): void => {
    const before = source.cells[column] ?? "";
    if (isBlank(before) || !isBlank(fields[column])) return;
    changed.push({ table, id, column, before, after: "", row });
  };
  const [oldText, newText] = [textOf(source.cells.text), textOf(fields.text)];
  const isDoubtful = oldText !== "" && newText !== "" && isOtherText(oldText, newText);
  const says = (column: string): boolean => changed.some((cell) => cell.column === column);
  // a day that belongs to other words, a completion of what is open again
  if (says("deadlineText")) clears("due");
  if (says("status") && fields.status !== "已完成") clears("completedOn");
  for (const [column, after] of Object.entries(own.of(table, extra))) {
    const before = cellIn(source, column);
    if (before === undefined || own.isSame(column, before, after)) continue;
    changed.push({ table, id, column, before, after, row });
  }
  return isDoubtful ? changed.map((cell) => ({ ...cell, isDoubtful })) : changed;
};

const isOut = ({ status }: Pick<Issue | Measure, "status">): boolean => status === "已取消" || status === "已移交";

/** An item whose text was forgotten is known by its first measure. `part`: the sheet it is of, where several are compared together. */
const issueKey = (fields: Fields, measure: Fields | undefined, part: string): Matchable => ({
  group: `${textOf(fields.aspect)}|${textOf(fields.problem)}|${part}`,
  seq: textOf(fields.seq),
  text: textOf(fields.text) || textOf(fields.problem) || textOf(measure?.text),
});

const measureKey = (fields: Fields): Matchable => ({
  // the same measure of two departments
  group: textOf(fields.leadDept),
  seq: textOf(fields.seq),
  text: textOf(fields.text),
});

interface Numbered {
  readonly seq: string;
  /** Row of the newer sheet, 1-based. */
  readonly row: number;
}

/**
 * 序号 for rows that the newer sheet has no longer, where another row has theirs now: behind the last. Only among whole numbers of which each stands
 * once: where they begin anew below each 方面, the same number twice is no doubling.
 */
const movedBehind = (
  table: "issues" | "measures",
  there: readonly Numbered[],
  gone: readonly (Issue | Measure)[],
): readonly ChangedCell[] => {
  const whole = (seq: string): boolean => /^[1-9]\d{0,5}$/.test(seq);
  const rows = new Map(there.map(({ seq, row }) => [seq, row]));
  if (rows.size < there.length || !there.every(({ seq }) => whole(seq))) return [];
  const all = [...rows.keys(), ...gone.map(({ seq }) => seq).filter(whole)];
  let last = all.reduce((most, seq) => Math.max(most, Number(seq)), 0);
  return gone.flatMap(({ seq, source }): ChangedCell[] => {
    const row = rows.get(seq);
    if (row === undefined) return [];
    last += 1;
    return [
      {
        table,
        id: rowHandle(source),
        column: "seq",
        before: source.cells.seq ?? "",
        after: String(last),
        row,
        isGone: true,
      },
    ];
  });
};

/**
 * What a newer version of a sheet says against the ledger: items are matched by content and 序号, whatever their order, also where the wording was
 * edited a little. Cells that the sheet leaves blank change nothing. 序号 is the sheet's, which gives the order. A ledger row whose item is not in
 * the sheet is gone there, and stays, behind the others where its 序号 is another's now; of what is 已取消 or 已移交 nobody expects otherwise.
 */
export const compareAdoption = (ledger: Ledger, adoption: Adoption): AdoptionComparison => {
  const date1904 = ledger.date1904 === true;
  const own = ownCells(ledger, adoption);
  const measuresOf = measuresByIssue(ledger.measures);
  const ofSheets = adoption.issues.some(({ sheet }) => sheet !== undefined);
  const matches = matchTexts(
    ledger.issues.map((issue) => {
      const { cells, extra } = issue.source;
      const part = ofSheets ? textOf(extra[sourceHeading]) || textOf(cells.leadDept) : "";
      return issueKey(cells, measuresOf(issue)[0]?.source.cells, part);
    }),
    adoption.issues.map(({ fields, measures, sheet = "" }) => issueKey(fields, measures[0]?.fields, sheetTitle(sheet))),
  );

  const newIssues: AdoptedIssue[] = [];
  const newMeasures: NewMeasure[] = [];
  const changed: ChangedCell[] = [];
  const goneMeasures: Measure[] = [];
  let same = 0;
  const compare = (
    source: RowSource,
    table: "issues" | "measures",
    item: AdoptedIssue | AdoptedMeasure,
    anyNew: boolean,
  ): Numbered => {
    const cells = changedCells(source, table, item, { own, date1904, anyNew });
    if (cells.length === 0) same += 1;
    for (const cell of cells) changed.push(cell);
    const seq = cells.find(({ column }) => column === "seq")?.after ?? source.cells.seq;
    return { seq: textOf(seq), row: item.row };
  };
  const numberOf = ({ fields, row }: AdoptedIssue | AdoptedMeasure): Numbered => ({ seq: textOf(fields.seq), row });

  const numbers = adoption.issues.map((adopted, at): Numbered => {
    const issue = ledger.issues[matches.get(at) ?? -1];
    if (issue === undefined) {
      newIssues.push(adopted);
      return numberOf(adopted);
    }
    const number = compare(issue.source, "issues", adopted, matches.size < adoption.issues.length);
    const olds = measuresOf(issue);
    const found = matchTexts(
      olds.map(({ source }) => measureKey(source.cells)),
      adopted.measures.map(({ fields }) => measureKey(fields)),
    );
    const numbersHere = adopted.measures.map((measure, index): Numbered => {
      const old = olds[found.get(index) ?? -1];
      if (old !== undefined) return compare(old.source, "measures", measure, found.size < adopted.measures.length);
      newMeasures.push({ issueId: rowHandle(issue.source), measure });
      return numberOf(measure);
    });
    const kept = new Set(found.values());
    olds.forEach((measure, index) => {
      if (!kept.has(index) && !isOut(measure)) goneMeasures.push(measure);
    });
    const without = olds.filter((_, index) => !kept.has(index));
    for (const cell of movedBehind("measures", numbersHere, without)) changed.push(cell);
    return number;
  });
  const known = new Set(matches.values());
  const without = ledger.issues.filter((_, at) => !known.has(at));
  for (const cell of movedBehind("issues", numbers, without)) changed.push(cell);
  return {
    newIssues,
    newMeasures,
    changed,
    goneIssues: ledger.issues.filter((issue, at) => !known.has(at) && !isOut(issue)),
    goneMeasures,
    settings: changedSettings(ledger, adoption.settings),
    own,
    missingColumns: own.missing,
    same,
    matched: matches.size,
    isOther: matches.size * 2 < Math.min(ledger.issues.length, adoption.issues.length),
  };
};
