import { dateToSerial } from "../../ledger/calendarDate";
import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { leadAndHelp } from "../../ledger/leadAndHelp";
import { unitsAndPersons } from "../../ledger/unitsAndPersons";
import { isStroke } from "../foreignWords";
import type { Field } from "../headings";
import { measuresIn, separateNumber } from "../numberPrefix";
import type { SheetReader, SourceCell } from "../sheetReader";
import { aspectName } from "../statedCount";

/** A text without the number in front of it. */
export const bareText = (text: string): string => separateNumber(text)?.rest ?? text.trim();

export const statusMeaning = (status: string, closed: boolean, longTerm: boolean): string =>
  `${status}|${closed ? "closed" : ""}|${longTerm ? "longTerm" : ""}`;

export const typeMeaning = (type: string, longTerm: boolean): string => `${type}|${longTerm ? "longTerm" : ""}`;

export const measuresMeaning = (texts: readonly string[]): string => texts.join("\u0001");

/** A measure with the 序号 that it has by its sheet. */
export const numberedMeaning = (text: string, seq: string): string => `${text}\u0004${seq}`;

/** Who leads and who helps, where one cell says both. */
export const unitsMeaning = (units: string, persons: string): string => `${units}\u0002${persons}`;

export const departmentsMeaning = (lead: string, help: string): string => `${lead}\u0001${help}`;

/** What a cell means that says there is nothing to say: / or — or, of names and days, 无. */
export const nothingMeaning = "\u0003";

/** Fields in which 无 means to the import what a stroke means. */
const noneFields: ReadonlySet<Field> = new Set<Field>([
  "leader",
  "leadDept",
  "coDepts",
  "persons",
  "closure",
  "due",
  "extendedTo",
  "completedOn",
  "closedOn",
  "updatedAt",
]);

/** Read as they stand: a stroke is a text there. */
const asTheyStand: ReadonlySet<Field> = new Set<Field>(["aspect", "problem", "text", "seq", "problemSeq"]);

/** The words of a cell of ours that say nothing; those of a column of the user's own come along as they stand. */
export const saysNothing = (field: Field | null, value: CellValue): boolean => {
  if (field === null || asTheyStand.has(field)) return false;
  const words = textOf(value);
  return isStroke(words) || (words === "无" && noneFields.has(field));
};

/** The measures that one cell holds. */
export const measureTexts = (text: string): readonly string[] => {
  const pieces = measuresIn(text);
  return pieces.length > 1 ? pieces.map((piece) => piece.text) : [bareText(text)];
};

/**
 * What a cell of a sheet means to the ledger, as a word that `LedgerRow` cells can be compared with; null where it means nothing that could be
 * written again by its meaning (a blank cell, a word that was not understood or has a note beside it).
 */
export const cellMeaning = (reader: SheetReader, cell: SourceCell, oneCell: boolean): string | null => {
  const { field } = cell.column;
  if (isBlank(cell.value)) return null;
  if (saysNothing(field, cell.value)) return nothingMeaning;
  const day = (date: { year: number; month: number; day: number } | null): string | null =>
    date === null ? null : String(dateToSerial(date));
  switch (field) {
    case "aspect":
      return aspectName(textOf(cell.value));
    case "problem":
    case "text":
      return bareText(textOf(cell.value));
    case "measure":
      return oneCell ? measuresMeaning(measureTexts(textOf(cell.value))) : bareText(textOf(cell.value));
    case "status": {
      const status = reader.status(cell);
      if (status === null || status.status === "" || (status.note ?? "") !== "") return null;
      return statusMeaning(status.status, status.closed, status.longTerm);
    }
    case "type": {
      const type = reader.type(cell);
      return type === null || type.type === "" ? null : typeMeaning(type.type, type.longTerm);
    }
    case "closure":
      return reader.closure(cell) || null;
    case "longTerm": {
      const yes = reader.yes(cell);
      return typeof yes === "boolean" ? (yes ? "是" : "否") : null;
    }
    case "deadlineText":
      return reader.deadlineWords(cell, reader.deadline(cell, "deadlineText")) || null;
    case "extendedTo":
      return day(reader.extension(cell).date);
    case "due":
    case "completedOn":
    case "closedOn":
    case "updatedAt":
      return day(reader.day(cell, field).date);
    case "leadDept": {
      const both = leadAndHelp(textOf(cell.value));
      if (both !== null) return departmentsMeaning(both.lead, both.help);
      const parted = unitsAndPersons(textOf(cell.value));
      return parted === null ? textOf(reader.asShown(cell)) : unitsMeaning(parted.units, parted.persons);
    }
    default:
      return textOf(reader.asShown(cell)) || null;
  }
};
