import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { HeadingBlock } from "./findHeading";
import { fieldsOfBoth, nearer, type Field, type HeadingMatch } from "./headings";
import { sameText } from "./walkedRows";

type Body = Iterable<readonly CellValue[]>;

/** What a column says it tells about: 措施完成时限 of the measure, as a column below the same caption does; 问题整改状态 of the item. */
type Told = "measure" | "item" | null;

const tellsOf = (path: readonly string[], measurePath: readonly string[]): Told => {
  const caption = path.at(-2);
  if (path.some((words) => words.includes("措施"))) return "measure";
  if (caption !== undefined && caption === measurePath.at(-2)) return "measure";
  return path.some((words) => /问题|事项/.test(words)) ? "item" : null;
};

/** How the cells of a column stand in rows that have no text of their item, or the same again. */
const withinItems = (
  body: Body,
  item: number,
  column: number,
): { readonly repeats: boolean; readonly varies: boolean } => {
  let [text, above]: CellValue[] = ["", ""];
  let [repeats, varies] = [false, false];
  for (const row of body) {
    const [own, cell] = [row[item] ?? "", row[column] ?? ""];
    const goesOn = isBlank(own) || sameText(own, text);
    if (!isBlank(own)) text = own;
    if (!goesOn) above = cell;
    if (!goesOn || isBlank(cell)) continue;
    repeats = true;
    if (isBlank(above)) above = cell;
    else if (!sameText(cell, above)) varies = true;
  }
  return { repeats, varies };
};

interface Levels {
  readonly heading: Pick<HeadingBlock, "paths" | "matches">;
  readonly body: Body;
  readonly holdsStatusWords: (column: number) => boolean;
}

/**
 * Two columns for one field that an item and its measures each have (问题完成时限, 措施完成时限): `columns` keeps the item's, and those of the measures
 * are given. How far something is may be said below 完成情况, too: where status words stand there, and another column has the status of the other.
 * A status that differs within an item is none of the item's, whatever its heading.
 */
export const splitLevels = (
  columns: Map<Field, RecognisedColumn>,
  { heading, body, holdsStatusWords }: Levels,
): ReadonlyMap<Field, RecognisedColumn> => {
  const ofMeasures = new Map<Field, RecognisedColumn>();
  const measure = columns.get("measure");
  const item = columns.get("text") ?? columns.get("problem");
  if (measure === undefined || item === undefined) return ofMeasures;
  const { paths, matches } = heading;
  const told = paths.map((path) => tellsOf(path, paths[measure.index] ?? []));
  const isOfItems = (index: number): boolean => !withinItems(body, item.index, index).varies;

  /** Which of two columns is the measures'; null: they do not differ so. */
  const ofMeasure = (field: Field, one: number, other: number): number | null => {
    const [here, there] = [told[one], told[other]];
    if (here === there) return null;
    if (here === "measure" || there === "measure") {
      const found = here === "measure" ? one : other;
      return field === "status" && !isOfItems(one + other - found) ? null : found;
    }
    // one of them names the item: the other is the measures' where it has a word for each
    const found = here === "item" ? other : one;
    return withinItems(body, item.index, found).repeats && isOfItems(one + other - found) ? found : null;
  };
  const isFree = (index: number): boolean =>
    ![...columns].some(([field, column]) => column.index === index && field !== "progress") &&
    ![...ofMeasures.values()].some((column) => column.index === index);

  const nearestProgress = (): RecognisedColumn | null => {
    let best: { readonly index: number; readonly match: HeadingMatch } | null = null;
    for (const [index, match] of matches.entries()) {
      if (match === null || !("field" in match.meaning) || match.meaning.field !== "progress" || !isFree(index))
        continue;
      if (best === null || nearer(match, best.match)) best = { index, match };
    }
    if (best === null) return null;
    const certainty = best.match.distance === 2 ? "similar" : "exact";
    return { field: "progress", index: best.index, heading: paths[best.index]?.at(-1) ?? "", certainty };
  };

  for (const field of fieldsOfBoth) {
    const first = columns.get(field);
    if (first === undefined) continue;
    for (const [index, match] of matches.entries()) {
      if (match === null || index === first.index || !isFree(index)) continue;
      const { meaning, distance } = match;
      const isSame = "field" in meaning && meaning.field === field && distance < 2;
      const saysHowFar = "field" in meaning ? meaning.field === "progress" : meaning.undecided === "outcome";
      if (!isSame && !(field === "status" && saysHowFar && told[index] !== told[first.index])) continue;
      const found = ofMeasure(field, index, first.index);
      if (found === null || !(isSame || holdsStatusWords(index))) continue;
      const name = paths[index]?.at(-1) ?? "";
      const column: RecognisedColumn = { field, index, heading: name, certainty: isSame ? "exact" : "content" };
      ofMeasures.set(field, found === index ? column : first);
      columns.set(field, found === index ? first : column);
      if (columns.get("progress")?.index === index) {
        columns.delete("progress");
        const next = nearestProgress();
        if (next !== null) columns.set("progress", next);
      }
      break;
    }
  }
  return ofMeasures;
};
