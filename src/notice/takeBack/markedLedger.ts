import type { CalendarDate } from "../../ledger/calendarDate";
import { measuresByIssue } from "../../ledger/groupBy";
import { rowHandle } from "../../ledger/ids";
import type { Issue, Ledger, Measure, Slot, Wording } from "../../ledger/model";
import { inSeqOrder } from "../../ledger/order";
import { words } from "../../locales";
import type { NoticeLayoutKey } from "../document";
import { draftOutcome } from "../draft";
import { noticeLayouts } from "../layouts";
import { linesOf } from "../paper";
import { printedDate } from "../placeholders";
import { slotsOf, type SlotUse } from "../slotUse";
import { noRow, type TextSource } from "./sources";

/** What begins at a mark: words of a cell, or a placeholder among them. */
export interface MarkedPiece {
  readonly source: TextSource;
  readonly text: string;
  readonly isPlaceholder: boolean;
}

export interface MarkedLedger {
  readonly ledger: Ledger;
  /** By mark: `indexOfMark`. */
  readonly pieces: readonly MarkedPiece[];
}

/** Code points of the two private planes, which no text uses. */
const firstPlane = 0xf0000;
const planeSize = 0xfffe;
const mostMarks = 2 * planeSize;

const markOf = (index: number): string =>
  String.fromCodePoint(firstPlane + (index < planeSize ? index : index - planeSize + 0x10000));

/** The number of the mark that a code point is; -1 for any other character. */
export const indexOfMark = (codePoint: number): number => {
  if (codePoint < firstPlane) return -1;
  const offset = codePoint - firstPlane;
  return offset < planeSize ? offset : offset - 0x10000 + planeSize;
};

const placeholder = /[{｛][^{}｛｝]*[}｝]/g;

class Marking {
  readonly pieces: MarkedPiece[] = [];

  private begin(source: TextSource, text: string, isPlaceholder: boolean): string {
    if (this.pieces.length >= mostMarks) return text;
    this.pieces.push({ source, text, isPlaceholder });
    return `${markOf(this.pieces.length - 1)}${text}`;
  }

  /** Each line of a text with a mark before its first character. `hasPlaceholders`: braces are marked, and what follows them. */
  mark(text: string, source: TextSource, hasPlaceholders = false): string {
    return text
      .split("\n")
      .map((line) => {
        const words = line.trimStart();
        if (words === "") return line;
        const indent = line.slice(0, line.length - words.length);
        return indent + (hasPlaceholders ? this.template(words, source) : this.begin(source, words, false));
      })
      .join("\n");
  }

  private template(words: string, source: TextSource): string {
    const marked: string[] = [];
    let end = 0;
    for (const found of words.matchAll(placeholder)) {
      marked.push(this.begin(source, words.slice(end, found.index), false), this.begin(source, found[0], true));
      end = found.index + found[0].length;
    }
    return [...marked, this.begin(source, words.slice(end), false)].join("");
  }
}

const missing = (name: string): string => words("zh-CN").notice.missingMark({ name });

/** Which words of a level a paper prints. */
interface Audience {
  readonly isPublic: boolean;
  /** Headings are worded as tasks. */
  readonly hasTasks: boolean;
}

const audienceOf = (layout: NoticeLayoutKey): Audience => {
  const { audience, blocks } = noticeLayouts[layout];
  return {
    isPublic: audience === "public",
    hasTasks: blocks.some((block) => "headings" in block && block.headings.some(({ wording }) => wording === "task")),
  };
};

/** What a paper prints where nobody has worded it as a task. */
const untasked = (text: string, name: string): string => (text === "" ? "" : `${text}${missing(name)}`);

const ofTask = { kind: "wording", level: "具体问题", column: "shortTitle" } as const;

const markedIssue = (
  marking: Marking,
  issue: Issue,
  measures: readonly Measure[],
  asOf: CalendarDate,
  { isPublic, hasTasks }: Audience,
): Issue => {
  const issueId = rowHandle(issue.source);
  const heading = issue.publicText || issue.text;
  const task = issue.goal || issue.publicText || untasked(issue.text, "整改目标");
  const at: TextSource = issue.text === "" ? { kind: "issueText", issueId } : { ...ofTask, original: issue.text };
  const column = isPublic ? "publicOutcome" : "outcome";
  const own = isPublic ? issue.publicOutcome || issue.outcome : issue.outcome || issue.publicOutcome;
  const said = own === "" ? draftOutcome(measures, asOf).text || missing("整改情况") : linesOf(own).join("\n");
  return {
    ...issue,
    // printed where 表述 has no 短标题 for it
    goal: hasTasks && task !== "" ? marking.mark(task, at) : issue.goal,
    // in an internal paper stands what the inspection wrote, which is nobody's to change
    publicText: isPublic && heading !== "" ? marking.mark(heading, { kind: "issueText", issueId }) : issue.publicText,
    [column]: marking.mark(said, { kind: "outcome", issueId, column }),
  };
};

/** 方面 and 问题 with their wording, and tasks of 具体问题 where 表述 has them, marked; they stand before the ledger's own rows and win. */
const markedWordings = (marking: Marking, ledger: Ledger, audience: Audience): readonly Wording[] => [
  ...markedUpper(marking, ledger, audience),
  ...(audience.hasTasks ? ledger.wordings : []).flatMap((row): readonly Wording[] =>
    row.level === ofTask.level && row.shortTitle !== ""
      ? [{ ...row, shortTitle: marking.mark(row.shortTitle, { ...ofTask, original: row.original }) }]
      : [],
  ),
];

const markedUpper = (marking: Marking, { issues, wordings }: Ledger, { hasTasks }: Audience): readonly Wording[] =>
  (["方面", "问题"] as const).flatMap((level) => {
    const originals = new Set(issues.map((issue) => (level === "方面" ? issue.aspect : issue.problem)));
    originals.delete("");
    return [...originals].map((original): Wording => {
      const row = wordings.find((wording) => wording.level === level && wording.original === original);
      const at = { kind: "wording", level, original } as const;
      const plain = row?.publicText || original;
      const task =
        row?.shortTitle || row?.publicText || (level === "方面" ? original : untasked(original, "问题的短标题"));
      return {
        source: row?.source ?? noRow,
        level,
        original,
        shortTitle: hasTasks ? marking.mark(task, { ...at, column: "shortTitle" }) : (row?.shortTitle ?? ""),
        publicText: marking.mark(plain, { ...at, column: "publicText" }),
      };
    });
  });

/** Rows of one 项目. Titles and sentences that the add-in words itself (fixed) and choices are no texts of the user's. */
const markedRows = (
  marking: Marking,
  { definition: { item, kind }, required, rows: all }: SlotUse,
  withBlank: boolean,
): readonly (readonly [Slot | null, Slot])[] => {
  if (kind === "choice" || kind === "fixed") return [];
  const rows = inSeqOrder(all.filter((slot) => slot.title !== "" || slot.content !== ""));
  const isSection = kind === "section";
  const marked = rows.map((row, index): readonly [Slot, Slot] => {
    const cell = (column: "title" | "content"): string => {
      const at = { kind: "slot", item, seq: row.seq, column } as const;
      const text = kind === "date" ? printedDate(row[column]) : row[column];
      if (text !== "") return marking.mark(text, at, true);
      const name = `${item}${index + 1}${column === "title" ? "标题" : "内容"}`;
      return withBlank && isSection ? marking.mark(missing(name), at) : "";
    };
    return [row, { ...row, title: cell("title"), content: cell("content") }];
  });
  if (!withBlank || !required || isSection || rows.some(({ content }) => content !== "")) return marked;
  const row = all[0] ?? null;
  const seq = row?.seq ?? "";
  const content = marking.mark(missing(item), { kind: "slot", item, seq, column: "content" });
  return [...marked, [row, { source: row?.source ?? noRow, item, seq, title: row?.title ?? "", content }]];
};

const markedSlots = (
  marking: Marking,
  ledger: Ledger,
  layout: NoticeLayoutKey,
  withBlank: boolean,
): readonly Slot[] => {
  const marked = slotsOf(layout, ledger).flatMap((use) => markedRows(marking, use, withBlank));
  const instead = new Map(marked.flatMap(([row, slot]) => (row === null ? [] : [[row, slot] as const])));
  return [
    ...ledger.slots.map((slot) => instead.get(slot) ?? slot),
    ...marked.flatMap(([row, slot]) => (row ? [] : [slot])),
  ];
};

export interface MarkingOptions {
  readonly layout: NoticeLayoutKey;
  readonly asOf: CalendarDate;
  /** Those that are filled, or also the blank ones that are printed as 〔待补：…〕, or none. */
  readonly slots: "filledAndBlank" | "filled" | "none";
}

/**
 * The ledger with a mark before every text that a paper may print. A paper built from it says by its marks where each of its words
 * comes from, whatever the layout does with them.
 */
export const markedLedger = (ledger: Ledger, { layout, asOf, slots }: MarkingOptions): MarkedLedger => {
  const marking = new Marking();
  const audience = audienceOf(layout);
  const measuresOf = measuresByIssue(ledger.measures);
  const marked: Ledger = {
    ...ledger,
    issues: ledger.issues.map((issue) => markedIssue(marking, issue, measuresOf(issue), asOf, audience)),
    wordings: [...markedWordings(marking, ledger, audience), ...ledger.wordings],
    slots: slots === "none" ? ledger.slots : markedSlots(marking, ledger, layout, slots === "filledAndBlank"),
  };
  return { ledger: marked, pieces: marking.pieces };
};
