import { textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { aspectName } from "../statedCount";
import { bareText } from "./cellMeaning";
import type { SheetOrder } from "./itemOrder";
import { markLike, markStyleOf } from "./markStyle";
import type { StandingRow } from "./standingRows";

type Titles = readonly StandingRow[];
type Parents = SheetOrder["items"][number];

/** The words of a title; its number may stand before them in a cell of its own. */
const wordsOf = ({ cells }: StandingRow): string => textOf(cells.at(-1)?.[1]);

/** A title of the same look with another number and other words. */
const titleLike = (title: StandingRow, text: string, number: number): StandingRow => {
  const words = wordsOf(title);
  const mark = markStyleOf([words]);
  const numbered = (cell: CellValue): CellValue =>
    typeof cell === "number" ? number : markLike({ kind: "chinese", text: textOf(cell) }, number);
  return {
    ...title,
    cells: title.cells.map(([column, cell], at) =>
      at < title.cells.length - 1
        ? [column, numbered(cell)]
        : [column, `${mark === null ? "" : markLike(mark, number)}${text}`],
    ),
  };
};

/**
 * Titles for a 方面 or 问题 that the sheet did not have, where its own are 方面 and, below them, 问题: numbered on. null: they are something else.
 *
 * @param titles of each item of the sheet
 */
export const newTitles = (
  items: SheetOrder["items"],
  titles: readonly Titles[],
): ((parents: Pick<Parents, "aspect" | "problem">) => Titles | null) => {
  const at = (item: number, level: number): StandingRow | undefined => titles[item]?.[level];
  const isAspect = items.every(({ aspect }, item) => {
    const title = at(item, 0);
    return title !== undefined && title.level === 0 && aspectName(wordsOf(title)) === aspect;
  });
  const isProblem =
    items.some((_, item) => at(item, 1) !== undefined) &&
    items.every(({ problem }, item) => {
      const title = at(item, 1);
      return (
        titles[item]?.length === (problem === "" ? 1 : 2) &&
        (title === undefined || bareText(wordsOf(title)) === problem)
      );
    });
  const isFlat = titles.every((own) => own.length <= 1);
  if (!isAspect || !(isProblem || isFlat)) return () => null;
  const ofAspect = new Map<string, StandingRow>();
  const below = new Map<StandingRow, Set<StandingRow>>();
  items.forEach(({ aspect }, item) => {
    const [first, second] = [at(item, 0), at(item, 1)];
    if (first === undefined) return;
    ofAspect.set(aspect, first);
    const own = below.get(first) ?? new Set<StandingRow>();
    if (second !== undefined) own.add(second);
    below.set(first, own);
  });
  const problems = [...below.values()].flatMap((own) => [...own]);
  const example = problems.at(-1);
  const numberOf = (title: StandingRow): string =>
    title.cells.length > 1 ? textOf(title.cells[0]?.[1]) : (markStyleOf([wordsOf(title)])?.text ?? "");
  const first = problems[0];
  const beginsAnew = first !== undefined && problems.slice(1).some((title) => numberOf(title) === numberOf(first));
  const known = new Map<string, Titles>();
  return ({ aspect, problem }) => {
    const key = `${aspect}\u0000${problem}`;
    const made = known.get(key);
    if (made !== undefined) return made;
    const last = [...ofAspect.values()].at(-1);
    if (aspect === "" || last === undefined) return null;
    const top = ofAspect.get(aspect) ?? titleLike(last, aspect, ofAspect.size + 1);
    ofAspect.set(aspect, top);
    const own = below.get(top) ?? new Set<StandingRow>();
    below.set(top, own);
    const now: StandingRow[] = [top];
    if (isProblem && problem !== "" && example !== undefined) {
      const title = titleLike(example, problem, (beginsAnew ? own.size : problems.length) + 1);
      own.add(title);
      problems.push(title);
      now.push(title);
    }
    known.set(key, now);
    return now;
  };
};
