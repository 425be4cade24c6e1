import { textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { aspectName, withoutCount } from "../statedCount";
import { bareText } from "./cellMeaning";
import type { LedgerLayout, SectionStyle } from "./ledgerLayout";
import { markLike, numberIn } from "./markStyle";
import { newTitles } from "./newTitles";
import type { PageRow } from "./pageRows";
import type { StandingRow } from "./standingRows";
import { countBelow, withCount, type Below } from "./titleCount";

/** A title above an item of the page. */
export interface TitleAbove extends Pick<StandingRow, "cells" | "merges" | "level"> {
  readonly before: number;
  /** The row of the sheet that it is; null: it had none. */
  readonly from: StandingRow | null;
}

const wordsOf = ({ cells }: Pick<StandingRow, "cells">): string => textOf(cells[0]?.[1]);

const nameOf = (words: string, level: SectionStyle["level"]): string =>
  level === "aspect" ? aspectName(words) : bareText(words);

/** Words of a title that the sheet did not have: numbered and, where the others are, with the count behind. */
const newWords = ({ mark, memory }: SectionStyle, text: string, number: number): string => {
  const counted = memory
    .words()
    .map((words) => textOf(words).trim())
    .find((words) => withoutCount(words).count !== null);
  const count = counted?.slice(withoutCount(counted).title.length) ?? "";
  return `${mark === null ? "" : markLike(mark, number)}${text}${count}`;
};

/** Titles that are the 方面 and 问题 of the items below them. `stood`: the rows of the sheet above a row of the page, where it stands below the same. */
const ofParents = (
  rows: readonly PageRow[],
  sections: readonly SectionStyle[],
  stood: (before: number) => readonly StandingRow[],
): readonly TitleAbove[] => {
  const numbers = new Map<string, number>();
  // a new 方面 amid those of the sheet is numbered behind them
  const used = sections.flatMap(({ level, memory }) =>
    level === "aspect" ? rows.map(({ issue }) => numberIn(textOf(memory.usual(issue.aspect))) ?? 0) : [],
  );
  let lastUsed = used.reduce((most, number) => Math.max(most, number), 0);
  const numberOf = (level: SectionStyle["level"]): number =>
    level === "aspect" && lastUsed > 0 ? (lastUsed += 1) : (numbers.get(level) ?? 1);
  return rows.flatMap((row, before) => {
    const above = rows[before - 1];
    const own = stood(before).filter(({ kind }) => kind === "title");
    return sections.flatMap((style): TitleAbove[] => {
      const text = row.issue[style.level];
      const level = style.level === "aspect" ? 0 : 1;
      const from = own.find((title) => title.level === level && nameOf(wordsOf(title), style.level) === text) ?? null;
      const same = above !== undefined && above.groups[style.level] === row.groups[style.level];
      const isNew = text !== "" && !same && above?.issue[style.level] !== text;
      if (isNew) numbers.set(style.level, (numbers.get(style.level) ?? 0) + 1);
      if (from !== null) return [{ before, from, cells: from.cells, merges: from.merges, level }];
      if (!isNew) return [];
      const { column, columnCount, memory } = style;
      const known = memory.usual(text);
      const words = known ?? newWords(style, text, numberOf(style.level));
      const merges = columnCount > 1 ? [{ column, rowCount: 1, columnCount }] : [];
      return [{ before, from: null, cells: [[column, words]], merges, level }];
    });
  });
};

/** Titles that the ledger has no place for: where those that an item stands under change. A new one stands under those of its 方面 and 问题. */
const asTheyStood = (
  rows: readonly PageRow[],
  { standing: { titles }, order }: LedgerLayout,
): readonly TitleAbove[] => {
  const parentKey = ({ issue: { aspect, problem } }: PageRow): string => `${aspect}\u0000${problem}`;
  const ofParent = new Map<string, readonly StandingRow[]>();
  for (const row of rows) {
    const own = row.place === null ? undefined : titles[row.place];
    if (own !== undefined && row.issue.aspect !== "" && !ofParent.has(parentKey(row)))
      ofParent.set(parentKey(row), own);
  }
  const made = newTitles(order.items, titles);
  let under: readonly StandingRow[] = [];
  return rows.flatMap((row, before) => {
    if (rows[before - 1]?.groups.item === row.groups.item) return [];
    const own = row.place === null ? undefined : titles[row.place];
    const now = own ?? ofParent.get(parentKey(row)) ?? made(row.issue) ?? under;
    const same = now.findIndex((title, at) => title !== under[at]);
    const changed = same < 0 ? [] : now.slice(same);
    under = now;
    return changed.map((from) => ({ before, from, cells: from.cells, merges: from.merges, level: from.level }));
  });
};

/** With the number of what stands below each, where the words name it. */
const counted = (
  titles: readonly TitleAbove[],
  rows: readonly PageRow[],
  before: (title: TitleAbove) => Below | undefined,
): readonly TitleAbove[] =>
  titles.map((title, at) => {
    const words = title.cells.map(([, value]) => value);
    if (!words.some((value) => typeof value === "string" && withoutCount(value.trim()).count !== null)) return title;
    const next = titles.slice(at + 1).find(({ level }) => level <= title.level);
    const own = rows.slice(title.before, next?.before ?? rows.length);
    const items = new Map(own.map(({ groups, issue }) => [groups.item, issue]));
    const now = countBelow(items.values());
    const told = (value: CellValue): CellValue =>
      typeof value === "string" ? withCount(value, before(title), now) : value;
    return { ...title, cells: title.cells.map(([column, value]) => [column, told(value)] as const) };
  });

/** The titles above the items of a page, from top to bottom. */
export const titlesAbove = (
  rows: readonly PageRow[],
  layout: LedgerLayout,
  stood: (before: number) => readonly StandingRow[],
): readonly TitleAbove[] => {
  const { sections, standing, order } = layout;
  const below = (isOf: (item: number) => boolean): Below => countBelow(order.items.filter((_, item) => isOf(item)));
  if (standing.titles.length > 0)
    return counted(asTheyStood(rows, layout), rows, ({ from }) =>
      from === null ? undefined : below((item) => standing.titles[item]?.includes(from) === true),
    );
  return counted(ofParents(rows, sections, stood), rows, (title) => {
    const row = rows[title.before];
    const known = below((item) => order.items[item]?.aspect === row?.issue.aspect);
    return known.items === 0 ? undefined : known;
  });
};
