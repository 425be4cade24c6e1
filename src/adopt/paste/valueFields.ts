import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { cellReaders } from "../cellReaders";
import type { Field } from "../headings";

type Rows = readonly (readonly CellValue[])[];

/** Shorter texts are names and words. */
const shortestText = 8;
const longestDepartment = 12;
const department = /(?:科|室|处|部|局|办|股|站|队|中心|支部|委员会|大队|公司|学院|所)$/;

const parts = (text: string): readonly string[] => text.split(/[、，,\n]/).map((part) => part.trim());

/** 1, 2, 3: each one more than the one above it. */
const counts = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => (/^\d{1,3}[.．、]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  return (
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) && !numbers.includes(Number.NaN)
  );
};

/**
 * What the columns of a table without headings hold, as far as their values alone show it: 序号, 状态, 方面, a time, departments, and the first of
 * the texts, which names the item. Which time, and which of several columns alike, nobody can tell: such columns have no field.
 */
export const valueFields = (rows: Rows, width: number): ReadonlyMap<number, Field> => {
  const read = cellReaders({ statusHeading: "" });
  const columns = Array.from({ length: width }, (_, index) =>
    rows.flatMap((row) => {
      const cell = row[index] ?? "";
      return isBlank(cell) ? [] : [textOf(cell)];
    }),
  );
  const saysWhen = (text: string): boolean => {
    const { understood, needs } = read.deadline(text, null);
    return /[年月日坚持改]|\d{4}/.test(text) && (understood || needs !== undefined);
  };
  const tests: readonly (readonly [Field, (texts: readonly string[]) => boolean])[] = [
    ["seq", counts],
    ["status", (texts) => texts.every((text) => (read.status(text)?.status ?? "") !== "")],
    ["aspect", (texts) => texts.every((text) => /方面$/.test(text))],
    ["deadlineText", (texts) => texts.every(saysWhen)],
    [
      "leadDept",
      (texts) =>
        texts.every((text) => parts(text).every((part) => part.length <= longestDepartment && department.test(part))),
    ],
  ];
  const fits = columns.map((texts) =>
    texts.length === 0 ? null : (tests.find(([, holds]) => holds(texts))?.[0] ?? null),
  );
  const found = new Map<number, Field>();
  for (const [field] of tests) {
    const its = fits.flatMap((each, index) => (each === field ? [index] : []));
    const [only] = its;
    if (only !== undefined && its.length === 1) found.set(only, field);
  }
  const text = columns.findIndex((texts, index) => {
    const length = texts.reduce((sum, each) => sum + each.length, 0);
    return fits[index] === null && texts.length > 0 && length / texts.length >= shortestText;
  });
  if (text >= 0) found.set(text, "text");
  return found;
};
