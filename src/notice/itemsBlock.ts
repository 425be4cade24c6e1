import type { CalendarDate } from "../ledger/calendarDate";
import type { Ledger } from "../ledger/model";
import { headingNumber } from "../ledger/numbering";
import { words } from "../locales";
import type { MissingText, NoticeParagraph, ParagraphLevel } from "./document";
import type { NoticeItem, NoticeItems } from "./items";
import { dueSentence, itemText, withSentence } from "./itemText";
import type { HeadingOf, ItemHeading, NoticeBlock } from "./layouts";

export type ItemsBlock = Extract<NoticeBlock, { kind: "items" }>;

export interface BuiltBlock {
  readonly paragraphs: readonly NoticeParagraph[];
  readonly missing: readonly MissingText[];
  readonly stale: readonly string[];
}

const notice = words("zh-CN").notice;
const headingLevels: Readonly<Record<1 | 2 | 3 | 4, ParagraphLevel>> = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" };
const columnNames: Readonly<Record<HeadingOf, string>> = { aspect: "方面", problem: "问题", issue: "具体问题" };

/** The same order as before, but what has the same key stands together, where the first of it stood. */
const together = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()].flat();
};

/** The items of a part: in order of 序号 and, where the part has such headings, those of one 方面 and one 问题 together. */
export const membersOf = (block: ItemsBlock, listed: readonly NoticeItem[]): readonly NoticeItem[] => {
  const members = listed.filter(
    (item) => block.members === "all" || (item.class === "done") === (block.members === "done"),
  );
  const has = (of: HeadingOf): boolean => block.headings.some((heading) => heading.of === of);
  const byProblem = has("problem") ? together(members, ({ problemKey }) => problemKey) : members;
  return has("aspect") ? together(byProblem, ({ aspectKey }) => aspectKey) : byProblem;
};

/** The words of a heading, and what tells it from the one before. An issue is always a heading of its own. */
const headingOf = (item: NoticeItem, of: HeadingOf): { readonly text: string; readonly key: string } => {
  switch (of) {
    case "aspect":
      return { text: item.aspect, key: item.aspectKey };
    case "problem":
      return { text: item.problem, key: item.problemKey };
    case "issue":
      return { text: item.text, key: "" };
  }
};

/** Numbers of item headings, which may count on from one part to the next. */
export type HeadingCounters = Map<HeadingOf, number>;

/** The items of one part: headings where they change, then label and text of each item. */
export const buildItems = (
  block: ItemsBlock,
  members: readonly NoticeItem[],
  counters: HeadingCounters,
  context: { readonly ledger: Ledger; readonly asOf: CalendarDate; readonly items: NoticeItems },
): BuiltBlock => {
  const { ledger, asOf, items } = context;
  const paragraphs: NoticeParagraph[] = [];
  const missing: MissingText[] = [];
  const stale: string[] = [];
  const headings = block.headings.filter(
    ({ of }) => of === "issue" || (of === "aspect" ? items.hasAspects : items.hasProblems),
  );
  for (const { of, restart } of headings) if (restart === "part") counters.set(of, 0);

  const addHeading = (item: NoticeItem, { of, level }: ItemHeading): void => {
    const n = (counters.get(of) ?? 0) + 1;
    counters.set(of, n);
    let { text } = headingOf(item, of);
    if (text === "") {
      const name = columnNames[of];
      missing.push({ kind: "issueText", name, issueId: item.handle });
      text = notice.missingMark({ name });
    }
    if (of === "issue" && item.undecided) text += notice.undecidedMark;
    const paragraph = { level: headingLevels[level], text: `${headingNumber(level, n)}${text}` };
    paragraphs.push(of === "issue" ? { ...paragraph, issueId: item.handle } : paragraph);
  };

  let above: NoticeItem | null = null;
  for (const item of members) {
    let changed = false;
    for (const heading of headings) {
      const same = above !== null && headingOf(above, heading.of).key === headingOf(item, heading.of).key;
      if (!changed && same && heading.of !== "issue") continue;
      if (changed && heading.restart === "parent") counters.set(heading.of, 0);
      changed = true;
      addHeading(item, heading);
    }
    above = item;

    const text = itemText(ledger, item.issue, item.handle, asOf);
    missing.push(...text.missing);
    if (text.stale) stale.push(item.handle);
    const longTerm = item.class === "longTerm";
    let lines = text.paragraphs;
    if (longTerm && block.dueSentence) {
      const due = dueSentence(item.issue, item.handle);
      missing.push(...due.missing);
      lines = withSentence(lines, due.text);
    }
    const label = notice[longTerm ? block.longTermLabel : block.label];
    lines.forEach((line, index) =>
      paragraphs.push({
        level: index === 0 ? "label" : "body",
        text: index === 0 ? `${label}${line}` : line,
        issueId: item.handle,
      }),
    );
  }
  return { paragraphs, missing, stale };
};

/** Title of an items part. 正在整改 stands for all open items that are neither long-term nor moved. */
export const partTitle = (block: ItemsBlock, members: readonly NoticeItem[]): string | null => {
  if (block.title === null) return null;
  if (block.title !== "byContent") return notice[block.title];
  const has = (test: (item: NoticeItem) => boolean): boolean => members.some(test);
  return notice.openTitle({
    inProgress: has((item) => item.class === "inProgress" || item.class === "notBegun"),
    longTerm: has((item) => item.class === "longTerm"),
    moved: has((item) => item.class === "moved"),
  });
};
