import type { CalendarDate } from "../ledger/calendarDate";
import type { Ledger } from "../ledger/model";
import { words } from "../locales";
import type { MissingText, NotTask, NoticeAnnex, NoticeParagraph, ParagraphLevel } from "./document";
import { fixedText } from "./fixedText";
import type { NoticeItems } from "./items";
import type { NoticeLayout } from "./layout";
import type { NoticeFigures } from "./noticeFigures";
import { fillPlaceholders, printedDate } from "./placeholders";
import { slotContent } from "./slotReading";
import { slotItems, type FixedKey, type SlotKey } from "./slotItems";
import { slotByKey } from "./slots";
import type { ChangeTimes } from "./stale";

/** What a paper is made of. */
export interface PaperSource {
  readonly layout: NoticeLayout;
  readonly ledger: Ledger;
  readonly figures: NoticeFigures;
  readonly items: NoticeItems;
  readonly times: ChangeTimes;
  readonly asOf: CalendarDate;
  readonly decimals: 0 | 1 | 2;
}

type More = Pick<NoticeParagraph, "lead" | "issueId" | "firstIssueId">;

const notice = words("zh-CN").notice;

/** A paper while it is written: its blocks add paragraphs, and what they lack. */
export class Paper {
  readonly paragraphs: NoticeParagraph[] = [];
  readonly missing: MissingText[] = [];
  readonly stale: string[] = [];
  readonly notTasks: NotTask[] = [];
  readonly annexes: NoticeAnnex[] = [];
  /** Names in braces said so far, and those of spelled figures that are zero. */
  readonly said = new Set<string>();
  readonly zeros = new Set<string>();
  /** Parts so far: 一、二、… */
  parts = 0;

  constructor(readonly source: PaperSource) {}

  add(level: ParagraphLevel, text: string, more: More = {}): void {
    if (text !== "") this.paragraphs.push({ level, text, ...more });
  }

  /** Lists what is missing, and gives the mark that stands for it. */
  lack(kind: MissingText["kind"], name: string, issueId?: string): string {
    this.missing.push(issueId === undefined ? { kind, name } : { kind, name, issueId });
    return notice.missingMark({ name });
  }

  fill(text: string, own: Readonly<Record<string, string>> = {}): string {
    const filled = fillPlaceholders(text, { ...this.source, own, said: this.said });
    this.missing.push(...filled.missing);
    for (const zero of filled.zeros) this.zeros.add(zero);
    return filled.text;
  }

  /** A title, label or sentence as this paper words it, its places still in braces. */
  pattern(key: FixedKey): string {
    return fixedText(this.source.ledger.slots, key, this.source.layout.words);
  }

  /** The same with its own places filled in. */
  fixed(key: FixedKey, own: Readonly<Record<string, string>> = {}): string {
    return this.fill(this.pattern(key), own);
  }

  /** 内容 of one row, filled; marked where it is required and blank, else "". */
  slot(key: SlotKey, required: boolean): string {
    const content = slotContent(this.source.ledger.slots, slotItems[key]);
    if (content === "") return required ? this.lack("slot", slotItems[key]) : "";
    const text = this.fill(content);
    return slotByKey(key).kind === "date" ? printedDate(text) : text;
  }
}

/** Lines of a cell, each a paragraph. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
