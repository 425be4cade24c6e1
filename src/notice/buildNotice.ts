import { compareDates, formatDateChinese, type CalendarDate } from "../ledger/calendarDate";
import type { Ledger } from "../ledger/model";
import { cutOffChoice } from "./derivedNames";
import type { MissingText, NoticeDocument, NoticeLayoutKey, NoticeRemark } from "./document";
import { unusableFixed } from "./fixedText";
import { addAttachments, addContact, addImprint, addLine, addParagraphs } from "./frameBlocks";
import { noticeItems } from "./items";
import { addItems, membersOf, partTitle, type HeadingCounters } from "./itemsBlock";
import type { NoticeBlock } from "./layout";
import { noticeLayouts } from "./layouts";
import { noticeFigures } from "./noticeFigures";
import { Paper } from "./paper";
import { addPart, addSections, hasSections } from "./sections";
import { fixedItems, slotItems, type FixedKey, type SlotKey } from "./slotItems";
import { slotChoice, slotSwitch, wrongChoices } from "./slotReading";
import { slotsOf } from "./slotUse";
import { changeTimes } from "./stale";
import { addStatistics } from "./statistics";

export interface NoticeOptions {
  readonly layout: NoticeLayoutKey;
  /** The day that decides which items are done; all figures are of that day. */
  readonly asOf: CalendarDate;
  /** Decimals of printed rates, where not 通报设置 decides. */
  readonly decimals?: 0 | 1 | 2;
}

const decimalsOf = ({ slots }: Ledger): 0 | 1 | 2 => {
  const chosen = slotChoice(slots, "decimals", ["0", "1", "2"]);
  return chosen === "0" ? 0 : chosen === "2" ? 2 : 1;
};

const addBlock = (paper: Paper, block: NoticeBlock, counters: HeadingCounters, hasParts: boolean): void => {
  switch (block.kind) {
    case "line":
      return addLine(paper, block);
    case "paragraphs":
      return addParagraphs(paper, block.slot, block.required);
    case "statistics":
      if (block.title !== undefined && (block.titleIf === undefined || hasParts)) {
        addPart(paper, paper.fixed(block.title));
      }
      return addStatistics(paper, block.opening, block.apart === true);
    case "sections":
      return addSections(paper, block);
    case "items": {
      const members = membersOf(block, paper.source.items.listed);
      if (members.length === 0) return;
      const title = block.titleIf === undefined || hasParts ? partTitle(paper, block, members) : null;
      if (title !== null) addPart(paper, title);
      return addItems(paper, block, members, { counters, titled: title !== null });
    }
    case "contact":
      return addContact(paper, block.required);
    case "attachments":
      return addAttachments(paper, block.annexes);
    case "imprint":
      return addImprint(paper);
  }
};

/** A setting that is blank is named once, however often the text uses it. */
const once = (missing: readonly MissingText[]): readonly MissingText[] => [
  ...new Map(missing.map((entry) => [JSON.stringify([entry.kind, entry.name, entry.issueId]), entry])).values(),
];

/** Rows of 通报设置 that this paper reads and cannot use as they stand. */
const remarksOn = (
  ledger: Ledger,
  { layout, asOf }: NoticeOptions,
  missing: MissingText[],
): readonly NoticeRemark[] => {
  const keys = slotsOf(layout, ledger).map(({ definition }) => definition.key);
  const slotKeys = keys.filter((key): key is SlotKey => key in slotItems);
  const fixedKeys = keys.filter((key): key is FixedKey => key in fixedItems);
  const remarks: NoticeRemark[] = [
    ...wrongChoices(ledger.slots, slotKeys).map((wrong) => ({ kind: "notAChoice" as const, ...wrong })),
    ...unusableFixed(ledger.slots, fixedKeys).map((lacking) => ({ kind: "placeholderLacking" as const, ...lacking })),
  ];
  if (keys.includes("cutOff") && cutOffChoice(ledger) === "集中整改期结束") {
    const end = ledger.settings.concentratedEnd;
    if (end === null) missing.push({ kind: "setting", name: "集中整改截止日" });
    else if (compareDates(end, asOf) !== 0) {
      const [day, concentratedEnd] = [formatDateChinese(asOf), formatDateChinese(end)];
      remarks.push({ kind: "cutOffDiffers", asOf: day, concentratedEnd });
    }
  }
  return remarks;
};

/**
 * The finished paper. Slots come from 通报设置, numbers from the tables: they cover all items that are not 已取消, while the list of a public
 * paper holds the public ones and, marked 〔公开未定〕, those still undecided, which block it. Nothing is invented: what is missing is marked
 * 〔待补：…〕 and listed.
 */
export const buildNotice = (ledger: Ledger, options: NoticeOptions): NoticeDocument => {
  const { layout: key, asOf } = options;
  const layout = noticeLayouts[key];
  const items = noticeItems(ledger, asOf, layout.audience);
  const paper = new Paper({
    layout,
    ledger,
    figures: noticeFigures(ledger, asOf),
    items,
    times: changeTimes(ledger),
    asOf,
    decimals: options.decimals ?? decimalsOf(ledger),
  });
  const counters: HeadingCounters = new Map();
  const hasParts = layout.blocks.some((block) => block.kind === "sections" && hasSections(paper, block));
  for (const block of layout.blocks) addBlock(paper, block, counters, hasParts);

  const lists = layout.blocks.some(({ kind }) => kind === "items");
  const undecided = lists ? items.listed.filter((item) => item.undecided).map(({ handle }) => handle) : [];
  const remarks = [
    ...remarksOn(ledger, options, paper.missing),
    ...[...paper.zeros].map((placeholder) => ({ kind: "zeroInWords" as const, placeholder })),
  ];
  return {
    layout: key,
    paragraphs: paper.paragraphs,
    sealed: slotSwitch(ledger.slots, "sealed", false),
    missing: once(paper.missing),
    stale: paper.stale,
    notTasks: paper.notTasks,
    undecided,
    unlisted: lists ? items.unlisted : [],
    listed: lists ? items.listed.length : 0,
    counted: items.counted,
    blocked: undecided.length > 0,
    remarks,
    annexes: paper.annexes,
  };
};
