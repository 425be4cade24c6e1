import { figureColumns } from "../ledger/figureColumns";
import type { CellValue } from "../ledger/model";
import { areShares } from "../ledger/statusShare";
import type { CarriedRows } from "./carryOver";
import type { CellReaders } from "./cellReaders";
import { columnWords, filledWords, orElse, type ColumnWords } from "./columnWords";
import { combinationsAsTheyCome } from "./combinations";
import { isDeadlineField } from "./deadlineFields";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";
import { meaningReader, type DecidingField, type Meaning } from "./meaningReader";

const saysOnlyClosed = ({ counted }: Meaning): boolean => counted.status === "" && counted.closed;

/** What is 已销号 is 已完成, too, where no row of its item has a word on how it stands: as the import takes it. */
const closedAsDone = (meanings: readonly Meaning[], items: Int32Array): readonly Meaning[] => {
  const known = new Map<Meaning, Meaning>();
  const asDone = (meaning: Meaning): Meaning => {
    const done = known.get(meaning) ?? {
      ...meaning,
      counted: { ...meaning.counted, status: "已完成" },
      doneByClosure: true,
    };
    known.set(meaning, done);
    return done;
  };
  const all = [...meanings];
  let first = 0;
  let anyWord = false;
  for (let at = 0; at <= all.length; at += 1) {
    if (at === all.length || items[at] !== items[first]) {
      if (!anyWord)
        for (let row = first; row < at; row += 1) {
          const meaning = all[row];
          if (meaning && saysOnlyClosed(meaning)) all[row] = asDone(meaning);
        }
      first = at;
      anyWord = false;
    }
    if (all[at]?.counted.status !== "") anyWord = true;
  }
  return all;
};

/**
 * What each row of a ledger means, by its place. Each distinct combination of deciding cells is read once, and the rows that have it share what it
 * means: a ledger of 100,000 rows holds a few hundred, so that a row costs a few look-ups and no object.
 *
 * @param ofItems the columns of the items, where the others are those of their measures
 */
export const rowMeanings = (
  own: "issues" | "measures" | null,
  columns: ReadonlyMap<Field, RecognisedColumn>,
  readers: CellReaders,
  carried: CarriedRows,
  ofItems: ReadonlyMap<Field, RecognisedColumn> = columns,
): readonly Meaning[] => {
  const rowCount = carried.cells.length;
  /** What no row says decides nothing. */
  const fields = figureColumns.issues.filter(
    (field) => columns.has(field) && [columns, ofItems].some((each) => carried.mayHold(each.get(field)?.index ?? -1)),
  );
  const indexes = fields.map((field) => columns.get(field)?.index ?? -1);
  const filled = (own: ColumnWords, column: number): ColumnWords => {
    const takes = carried.takes(column);
    return takes ? filledWords(own, takes) : own;
  };
  const found = columnWords(carried.cells, indexes).map((own, at) => {
    const [field, index = -1] = [fields[at] ?? "status", indexes[at]];
    const ofItem = ofItems.get(field)?.index ?? index;
    const words = filled(own, index);
    if (ofItem === index || !isDeadlineField(field)) return words;
    // a measure without a day of its own has time as long as its item
    const [above] = columnWords(carried.cells, [ofItem]);
    return above === undefined ? words : orElse(words, filled(above, ofItem));
  });
  const { numbers } = combinationsAsTheyCome(rowCount, found);
  const byField: Partial<Record<DecidingField, ColumnWords>> = Object.fromEntries(
    fields.map((field, at) => [field, found[at]]),
  );
  const shares = own === null && areShares(byField.status?.words ?? []);
  const read = meaningReader(own, columns, readers, shares);
  const readRow = (at: number, yearAbove: number | null): Meaning =>
    read((field: DecidingField): CellValue => {
      const column = byField[field];
      return column?.words[column.numbers[at] ?? 0] ?? "";
    }, yearAbove);

  const { deadlineText: deadlines, extendedTo: extensions } = byField;
  const leanOnYear = (column: ColumnWords | undefined): readonly boolean[] =>
    column?.words.map((cell) => readers.deadline(cell, null).needs === "year") ?? [];
  const leans = leanOnYear(deadlines);
  const extensionLeans = leanOnYear(own === null ? extensions : undefined);
  const anyLeans = leans.includes(true) || extensionLeans.includes(true);
  /** By combination; those that lean on the year above by that year. */
  const known: Meaning[] = [];
  const knownInYear = new Map<number, Meaning[]>();
  const knownBelow = (year: number): Meaning[] => {
    const list = knownInYear.get(year) ?? [];
    knownInYear.set(year, list);
    return list;
  };

  const meanings = new Array<Meaning>(rowCount);
  let yearAbove: number | null = null;
  for (let at = 0; at < rowCount; at += 1) {
    const combination = numbers[at] ?? 0;
    const leaning: boolean =
      anyLeans &&
      yearAbove !== null &&
      (leans[deadlines?.numbers[at] ?? 0] === true || extensionLeans[extensions?.numbers[at] ?? 0] === true);
    const list: Meaning[] = leaning ? knownBelow(yearAbove ?? 0) : known;
    const meaning: Meaning = (list[combination] ??= readRow(at, yearAbove));
    meanings[at] = meaning;
    if (meaning.counted.due !== null) yearAbove = meaning.counted.due.year;
  }
  const anyClosed =
    own === null && (known.some(saysOnlyClosed) || [...knownInYear.values()].flat().some(saysOnlyClosed));
  return anyClosed ? closedAsDone(meanings, carried.items) : meanings;
};
