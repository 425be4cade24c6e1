import { formatDateChinese, type CalendarDate } from "../ledger/calendarDate";
import type { Ledger } from "../ledger/model";
import { headingNumber } from "../ledger/numbering";
import { inSeqOrder } from "../ledger/order";
import { formatRate } from "../ledger/rate";
import { words } from "../locales";
import type { MissingText, NoticeDocument, NoticeLayoutKey, NoticeParagraph, ParagraphLevel } from "./document";
import { noticeItems } from "./items";
import { buildItems, membersOf, partTitle, type HeadingCounters } from "./itemsBlock";
import { noticeLayouts, type NoticeBlock } from "./layouts";
import { noticeFigures, type NoticeFigures } from "./noticeFigures";
import { fillPlaceholders, printedDate, slotContent } from "./placeholders";
import { slotDefinitions, slotItems, type SlotKey } from "./slots";

export interface NoticeOptions {
  readonly layout: NoticeLayoutKey;
  /** The day that decides which items are done; all figures are of that day. */
  readonly asOf: CalendarDate;
  /** Decimals of printed rates, default 1. */
  readonly decimals?: 0 | 1 | 2;
}

const notice = words("zh-CN").notice;

/**
 * The finished notice. Slots come from 通报设置, numbers from the tables: they cover all items that are not 已取消, while the list holds the
 * public ones and, marked 〔公开未定〕, those still undecided. Nothing is invented: what is missing is marked 〔待补：…〕 and listed.
 */
export const buildNotice = (ledger: Ledger, options: NoticeOptions): NoticeDocument => {
  const { layout, asOf, decimals = 1 } = options;
  const figures = noticeFigures(ledger, asOf);
  const items = noticeItems(ledger, asOf);
  const source = { ledger, figures, asOf, decimals };
  const paragraphs: NoticeParagraph[] = [];
  const missing: MissingText[] = [];
  const stale: string[] = [];
  const counters: HeadingCounters = new Map();
  let parts = 0;

  const add = (level: ParagraphLevel, text: string): void => {
    if (text !== "") paragraphs.push({ level, text });
  };
  const lack = (kind: MissingText["kind"], name: string): string => {
    missing.push({ kind, name });
    return notice.missingMark({ name });
  };
  const fill = (text: string): string => {
    const filled = fillPlaceholders(text, source);
    missing.push(...filled.missing);
    return filled.text;
  };
  const addLines = (level: ParagraphLevel, text: string): void => {
    for (const line of fill(text).split(/\r\n|\r|\n/)) add(level, line.trim());
  };
  const addPart = (title: string): void => {
    parts += 1;
    add("h1", `${headingNumber(1, parts)}${title}`);
  };
  /** One row's 内容; "" where a slot that is not required is blank. */
  const slotText = (key: SlotKey): string => {
    const content = slotContent(ledger.slots, slotItems[key]);
    const definition = slotDefinitions.find((candidate) => candidate.key === key);
    if (content === "") return definition?.required === true ? lack("slot", slotItems[key]) : "";
    const text = fill(content);
    return definition?.kind === "date" ? printedDate(text) : text;
  };
  const slotRows = (key: SlotKey) =>
    inSeqOrder(
      ledger.slots.filter(({ item, title, content }) => item === slotItems[key] && (title !== "" || content !== "")),
    );

  const addBlock = (block: NoticeBlock): void => {
    switch (block.kind) {
      case "line": {
        const text = slotText(block.slot);
        add(block.level, block.level === "addressee" ? withColon(text) : text);
        return;
      }
      case "paragraphs": {
        const rows = slotRows(block.slot).filter(({ content }) => content !== "");
        for (const { content } of rows) addLines("body", content);
        if (rows.length === 0) add("body", lack("slot", slotItems[block.slot]));
        return;
      }
      case "statistics":
        add("body", figures.issues.total === 0 ? lack("issueText", "具体问题") : statisticsOf(figures, source));
        return;
      case "sections": {
        addPart(notice[block.title]);
        const rows = slotRows(block.slot);
        if (rows.length === 0) add("body", lack("slot", slotItems[block.slot]));
        rows.forEach(({ title, content }, index) => {
          const name = `${slotItems[block.slot]}${index + 1}`;
          add("h2", `${headingNumber(2, index + 1)}${title === "" ? lack("slot", `${name}标题`) : fill(title)}`);
          if (content === "") add("body", lack("slot", `${name}内容`));
          else addLines("body", content);
        });
        return;
      }
      case "items": {
        const members = membersOf(block, items.listed);
        if (members.length === 0) return;
        const title = partTitle(block, members);
        if (title !== null) addPart(title);
        const built = buildItems(block, members, counters, { ledger, asOf, items });
        paragraphs.push(...built.paragraphs);
        missing.push(...built.missing);
        stale.push(...built.stale);
        return;
      }
      case "contact":
        add(
          "contact",
          notice.contactSentence({
            telephone: slotText("telephone"),
            address: slotText("address"),
            postcode: slotText("postcode"),
            mail: slotText("mail"),
          }),
        );
    }
  };

  for (const block of noticeLayouts[layout].blocks) addBlock(block);
  return {
    layout,
    paragraphs,
    sealed: false,
    missing: once(missing),
    stale,
    undecided: items.listed.filter(({ undecided }) => undecided).map(({ handle }) => handle),
    unlisted: items.unlisted,
    listed: items.listed.length,
    counted: items.counted,
  };
};

/** A setting that is blank is named once, however often the text uses it. */
const once = (missing: readonly MissingText[]): readonly MissingText[] => [
  ...new Map(missing.map((entry) => [JSON.stringify([entry.kind, entry.name, entry.issueId]), entry])).values(),
];

const withColon = (text: string): string => (text === "" || /[：:]$/.test(text) ? text : `${text}：`);

const statisticsOf = (
  figures: NoticeFigures,
  { asOf, decimals }: { readonly asOf: CalendarDate; readonly decimals: 0 | 1 | 2 },
): string => {
  const { aspects, problems, problemsPartlyDone, issues, measures, meetings, rulesNew, rulesRevised } = figures;
  return notice.statistics({
    asOf: formatDateChinese(asOf),
    aspects: aspects.total,
    problems: problems.total,
    problemsDone: problems.done,
    problemsPartlyDone,
    issues: issues.total,
    done: issues.done,
    inProgress: issues.inProgress,
    longTerm: issues.longTerm,
    notBegun: issues.notBegun,
    moved: issues.moved,
    cancelled: issues.cancelled,
    rate: formatRate(issues.completionRate, decimals),
    measures: measures.total,
    measuresDone: measures.done,
    meetings,
    rulesNew,
    rulesRevised,
  });
};
