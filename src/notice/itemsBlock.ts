import { groupBy } from "../ledger/groupBy";
import { headingNumber } from "../ledger/numbering";
import { words } from "../locales";
import type { ParagraphLevel } from "./document";
import { closed } from "./draft";
import { headingKey, headingText } from "./itemHeading";
import { addDetails } from "./itemDetails";
import type { NoticeItem } from "./items";
import { itemLabel, itemLines } from "./itemText";
import type { HeadingOf, ItemHeading, ItemsBlock } from "./layout";
import type { Paper } from "./paper";
import { fixedItems, numberingNames } from "./slotItems";
import { slotChoice, slotContent } from "./slotReading";

const notice = words("zh-CN").notice;
const headingLevels: Readonly<Record<1 | 2 | 3 | 4, ParagraphLevel>> = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" };

/** The same order as before, but what has the same key stands together, where the first of it stood. */
const together = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] =>
  [...groupBy(rows, keyOf).values()].flat();

/** The items of a part: in order of 序号 and, where the part has such headings, those of one 方面 and one 问题 together. */
export const membersOf = (block: ItemsBlock, listed: readonly NoticeItem[]): readonly NoticeItem[] => {
  const members = listed.filter(
    (item) => block.members === "all" || (item.class === "done") === (block.members === "done"),
  );
  const has = (of: HeadingOf): boolean => block.headings.some((heading) => heading.of === of);
  const byProblem = has("problem") ? together(members, ({ problemKey }) => problemKey) : members;
  return has("aspect") ? together(byProblem, ({ aspectKey }) => aspectKey) : byProblem;
};

/** Numbers of item headings, which may count on from one part to the next. */
export type HeadingCounters = Map<HeadingOf, number>;

const restarts = Object.keys(numberingNames) as (keyof typeof numberingNames)[];

/** 编号方式 of 通报设置; null: as the layout has it. */
const chosenRestart = ({ source }: Paper): ItemHeading["restart"] | null => {
  const chosen = slotChoice(source.ledger.slots, "numbering", Object.values(numberingNames));
  return restarts.find((key) => numberingNames[key] === chosen) ?? null;
};

/** Without 问题 above it a 具体问题 is what is put right: 关于“…” would break off. A sentence of the user's own holds. */
const withPatternOfProblem = ({ source }: Paper, { headings }: ItemsBlock, heading: ItemHeading): ItemHeading => {
  const pattern = headings.find(({ of }) => of === "problem")?.pattern;
  return pattern === undefined || slotContent(source.ledger.slots, fixedItems.issuePattern) !== ""
    ? heading
    : { ...heading, pattern };
};

/**
 * The headings that this ledger has, on the upper levels of the block: one without 问题 has no 1. to pass over. In a titled part the topmost
 * number is the part's own.
 */
const headingsOf = (paper: Paper, block: ItemsBlock, titled: boolean): readonly ItemHeading[] => {
  const { hasAspects, hasProblems } = paper.source.items;
  const restart = chosenRestart(paper);
  return block.headings
    .filter(({ of }) => of === "issue" || (of === "aspect" ? hasAspects : hasProblems))
    .map((heading, index) => ({ ...heading, level: block.headings[index]?.level ?? heading.level }))
    .map((heading) => (heading.of === "issue" && !hasProblems ? withPatternOfProblem(paper, block, heading) : heading))
    .map((heading) => (titled && heading.level === 1 ? { ...heading, level: 2 as const } : heading))
    .map((heading) => (restart === null || heading.of === "aspect" ? heading : { ...heading, restart }));
};

/** A heading that its text follows in the same paragraph. */
interface RunIn {
  readonly level: ParagraphLevel;
  readonly text: string;
}

/** Text of an item: behind its heading in the same paragraph, or below it with its label. */
const addText = (paper: Paper, item: NoticeItem, block: ItemsBlock, runIn: RunIn | null): void => {
  const [first = "", ...rest] = itemLines(paper, item, block.text);
  const label = itemLabel(paper, item, block.text);
  const issueId = item.handle;
  if (runIn !== null) paper.add(runIn.level, `${runIn.text}${label}${first}`, { lead: runIn.text.length, issueId });
  else if (label === "") paper.add("body", first, { issueId });
  else paper.add("label", `${label}${first}`, { lead: label.length, issueId });
  for (const line of rest) paper.add("body", line, { issueId });
};

/** The items of one part: headings where they change, then what is said of each item. */
export const addItems = (
  paper: Paper,
  block: ItemsBlock,
  members: readonly NoticeItem[],
  { counters, titled }: { readonly counters: HeadingCounters; readonly titled: boolean },
): void => {
  const headings = headingsOf(paper, block, titled);
  for (const { of, restart } of headings) if (restart === "part") counters.set(of, 0);

  let above: NoticeItem | null = null;
  for (const item of members) {
    let changed = false;
    let runIn: RunIn | null = null;
    for (const heading of headings) {
      const { of, level, restart } = heading;
      const same = above !== null && headingKey(above, of) === headingKey(item, of);
      if (!changed && same && of !== "issue") continue;
      if (changed && restart === "parent") counters.set(of, 0);
      changed = true;
      const n = (counters.get(of) ?? 0) + 1;
      counters.set(of, n);
      const text = `${headingNumber(level, n)}${headingText(paper, item, heading, block)}`;
      if (of !== "issue") paper.add(headingLevels[level], text, { firstIssueId: item.handle });
      else if (heading.runIn === true) runIn = { level: headingLevels[level], text: closed(text) };
      else paper.add(headingLevels[level], text, { issueId: item.handle });
    }
    above = item;
    for (const line of block.details?.before ?? []) addDetails(paper, item, line);
    addText(paper, item, block, runIn);
    for (const line of block.details?.after ?? []) addDetails(paper, item, line);
  }
};

/** Title of an items part. 正在整改 stands for all open items that are neither long-term nor moved. */
export const partTitle = (paper: Paper, block: ItemsBlock, members: readonly NoticeItem[]): string | null => {
  if (block.title === null) return null;
  if (block.title !== "byContent") return paper.fixed(block.title);
  const has = (...classes: readonly NoticeItem["class"][]): boolean =>
    members.some((item) => classes.includes(item.class));
  const kinds = { inProgress: has("inProgress", "notBegun"), longTerm: has("longTerm"), moved: has("moved") };
  return paper.fixed("openTitle", { 整改类别: notice.openKinds(kinds) });
};
