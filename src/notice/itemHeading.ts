import { words } from "../locales";
import { headline } from "./headline";
import type { NoticeItem } from "./items";
import type { HeadingOf, ItemHeading, ItemsBlock } from "./layout";
import type { Paper } from "./paper";
import { unnumbered } from "./ownNumber";
import { quote } from "./quote";
import { slotSwitch } from "./slotReading";

const notice = words("zh-CN").notice;
const columnNames: Readonly<Record<HeadingOf, string>> = { aspect: "方面", problem: "问题", issue: "具体问题" };
/** What a level lacks that has no wording as a task. */
const taskNames: Readonly<Record<HeadingOf, string>> = {
  aspect: "方面",
  problem: "问题的短标题",
  issue: "整改目标",
};

/** What tells a heading from the one before; an issue is always a heading of its own. */
export const headingKey = (item: NoticeItem, of: HeadingOf): string =>
  of === "aspect" ? item.aspectKey : of === "problem" ? item.problemKey : "";

const plainWords = (item: NoticeItem, of: HeadingOf): string => (of === "issue" ? item.text : item[of]);

/** 序号 as the ledger gives it. */
const seqOf = ({ issue }: NoticeItem, of: HeadingOf): string =>
  of === "issue" ? issue.seq : of === "problem" ? issue.problemSeq : "";

/** The words of a level without a number in front; marked where they are missing, or where they are not those of a task. */
const headingWords = (paper: Paper, item: NoticeItem, { of, wording }: ItemHeading): string => {
  const plain = headline(unnumbered(plainWords(item, of), seqOf(item, of)));
  const task = wording === "task" ? item.tasks[of] : null;
  if (task !== null && task.text !== "") {
    if (!task.isTask && of !== "aspect") paper.notTasks.push({ of, issueId: item.handle });
    return headline(unnumbered(task.text, seqOf(item, of)));
  }
  if (plain === "") return paper.lack("issueText", columnNames[of], item.handle);
  return wording === "task" ? `${plain}${paper.lack("issueText", taskNames[of], item.handle)}` : plain;
};

/** A heading has no end of a sentence. */
const withoutEnd = (text: string): string => text.trim().replace(/[。；;，,]+$/, "");

/** 落实部署方面 in 在“…”方面 is 落实部署, 推进不力的问题 in 关于“…”问题的整改 is 推进不力: what follows is not said twice. */
const withoutEcho = (text: string, pattern: string): string => {
  const echo = /[}｝](方面|问题)/.exec(pattern)?.[1];
  const behind = echo === "方面" ? /方面存在的(?:主要|突出)?问题$/.exec(text) : null;
  if (behind !== null && behind.index > 0) return text.slice(0, behind.index);
  if (echo === undefined || !text.endsWith(echo)) return text;
  const shorter = text.slice(0, -echo.length).replace(echo === "问题" ? /的$/ : /$^/, "");
  return shorter === "" ? text : shorter;
};

/** The words of a heading as they are printed, without the number. */
export const headingText = (paper: Paper, item: NoticeItem, heading: ItemHeading, block: ItemsBlock): string => {
  const { slots } = paper.source.ledger;
  const bare = headingWords(paper, item, heading);
  const quoted = slotSwitch(slots, "quoted", block.quoted);
  const shown = (text: string): string => (quoted ? quote(text) : text);
  let text = quoted ? shown(withoutEnd(bare)) : bare;
  if (heading.pattern !== undefined) {
    const pattern = paper.pattern(heading.pattern);
    text = paper.fixed(heading.pattern, { 内容: shown(withoutEcho(withoutEnd(bare), pattern)) });
  }
  return heading.of === "issue" && item.undecided ? `${text}${notice.undecidedMark}` : text;
};
