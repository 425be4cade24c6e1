import type { CalendarDate } from "../../ledger/calendarDate";
import { rowHandle } from "../../ledger/ids";
import type { Issue, Ledger, Slot, Wording } from "../../ledger/model";
import { inSeqOrder } from "../../ledger/order";
import { words } from "../../locales";
import { itemText } from "../itemText";
import { printedDate } from "../placeholders";
import { slotDefinitions } from "../slots";
import type { TextSource } from "./sources";

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

const markedIssue = (marking: Marking, ledger: Ledger, issue: Issue, asOf: CalendarDate): Issue => {
  const issueId = rowHandle(issue.source);
  const heading = issue.publicText || issue.text;
  const { paragraphs } = itemText(ledger, issue, issueId, asOf);
  return {
    ...issue,
    publicText: heading === "" ? "" : marking.mark(heading, { kind: "issueText", issueId }),
    publicOutcome: marking.mark(paragraphs.join("\n"), { kind: "outcome", issueId }),
  };
};

const noSource = { table: "slots", row: 0, cells: {}, extra: {} } as const;

/** 方面 and 问题 with their public wording, marked; they stand before the ledger's own rows and win. */
const markedWordings = (marking: Marking, { issues, wordings }: Ledger): readonly Wording[] =>
  (["方面", "问题"] as const).flatMap((level) => {
    const originals = new Set(issues.map((issue) => (level === "方面" ? issue.aspect : issue.problem)));
    originals.delete("");
    return [...originals].map((original): Wording => {
      const row = wordings.find((wording) => wording.level === level && wording.original === original);
      const text = row?.publicText || original;
      return {
        source: row?.source ?? noSource,
        level,
        original,
        shortTitle: row?.shortTitle ?? "",
        publicText: marking.mark(text, { kind: "wording", level, original }),
      };
    });
  });

const markedSlots = (marking: Marking, slots: readonly Slot[], withBlank: boolean): readonly Slot[] => {
  const done = new Map<Slot, Slot>();
  const added: Slot[] = [];
  for (const { item, kind, required } of slotDefinitions) {
    if (kind !== "text" && kind !== "date" && kind !== "section") continue;
    const rows = inSeqOrder(slots.filter((slot) => slot.item === item && (slot.title !== "" || slot.content !== "")));
    rows.forEach((row, index) => {
      const at = { kind: "slot", item, seq: row.seq } as const;
      const isSection = kind === "section";
      const cell = (column: "title" | "content", isPrinted: boolean): string => {
        const text = kind === "date" ? printedDate(row[column]) : row[column];
        const blank = `${item}${index + 1}${column === "title" ? "标题" : "内容"}`;
        if (text === "" && !(withBlank && isPrinted)) return "";
        return text === ""
          ? marking.mark(missing(blank), { ...at, column })
          : marking.mark(text, { ...at, column }, true);
      };
      done.set(row, { ...row, title: cell("title", isSection), content: cell("content", isSection) });
    });
    if (withBlank && required && kind !== "section" && rows.every(({ content }) => content === "")) {
      const row = slots.find((slot) => slot.item === item);
      const seq = row?.seq ?? "";
      const content = marking.mark(missing(item), { kind: "slot", item, seq, column: "content" });
      if (row === undefined) added.push({ source: noSource, item, seq, title: "", content });
      else done.set(row, { ...row, content });
    }
  }
  return [...slots.map((slot) => done.get(slot) ?? slot), ...added];
};

/** `slots`: those that are filled, or also the blank ones that are printed as 〔待补：…〕, or none. */
export interface MarkingOptions {
  readonly asOf: CalendarDate;
  readonly slots: "filledAndBlank" | "filled" | "none";
}

/**
 * The ledger with a mark before every text that a notice may print. A notice built from it says by its marks where each of its words
 * comes from, whatever the layout does with them.
 */
export const markedLedger = (ledger: Ledger, { asOf, slots }: MarkingOptions): MarkedLedger => {
  const marking = new Marking();
  const marked: Ledger = {
    ...ledger,
    issues: ledger.issues.map((issue) => markedIssue(marking, ledger, issue, asOf)),
    wordings: [...markedWordings(marking, ledger), ...ledger.wordings],
    slots: slots === "none" ? ledger.slots : markedSlots(marking, ledger.slots, slots === "filledAndBlank"),
  };
  return { ledger: marked, pieces: marking.pieces };
};
