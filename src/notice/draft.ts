import { isDoneAt } from "../ledger/figures";
import type { CalendarDate } from "../ledger/calendarDate";
import type { Measure } from "../ledger/model";
import { enumeration } from "../ledger/numbering";
import { inSeqOrder } from "../ledger/order";
import { words } from "../locales";
import { withFullWidthMarks } from "./halfWidthMarks";
import { listedTexts, unnumbered } from "./ownNumber";

export interface Draft {
  /** "" where no measure has anything to tell. */
  readonly text: string;
  /** 措施 whose 进展情况 should be there and is blank. */
  readonly lacking: number;
}

/** Punctuation and space at the end of a text, which the joint replaces. */
const trailing = /[\s。；;，,、．.]+$/;
/** Ends that no other mark replaces: an exclamation, a quoted sentence, and what announces the words behind it (如下：, ——). */
const lastingEnd = /[！？!?…：:—]["”’』」）)]*$|。["”’』」）)]+$/;
/** A line that the next one goes on with: its mark is as the writer wants it. */
const goesOn = /[：:，,、；;（(“《—]$/;

/** `text` as a sentence of its own: one full stop where it has no other end (办结；, 办结。。 → 办结。). */
export const closed = (text: string): string => {
  const bare = text.replace(trailing, "");
  return bare === "" || lastingEnd.test(bare) ? bare : `${bare}。`;
};

/** `text` before another of the same paragraph. */
const continued = (text: string): string => {
  const bare = text.replace(trailing, "");
  return lastingEnd.test(bare) ? bare : `${bare}；`;
};

/** Lines of one cell as one run of text: each line but the last becomes a sentence, unless it says that it goes on. */
export const oneLine = (text: string): string => {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.map((line, index) => (index === lines.length - 1 || goesOn.test(line) ? line : closed(line))).join("");
};

/** 一是…；二是…。 in place of numbers that the texts have themselves; a single text has no 一是. */
export const enumerated = (texts: readonly string[]): string => {
  const [only = ""] = texts;
  if (texts.length < 2) return closed(only);
  return texts
    .map((text, index) => {
      const numbered = `${enumeration(index + 1)}${unnumbered(text)}`;
      return index === texts.length - 1 ? closed(numbered) : continued(numbered);
    })
    .join("");
};

const begun = (measure: Measure, asOf: CalendarDate): boolean =>
  measure.status === "正在整改" || measure.status === "基本完成" || isDoneAt(measure, asOf);

/**
 * The text of an item from what its measures report: 一是…；二是…。 in the order of 序号, a single one without 一是, with full-width marks. Uses 进展情况 or, where
 * that is blank, 本期进展; only the punctuation between two reports is set. A report that is a list itself is counted on. A cancelled measure, and one not begun with nothing to report,
 * is left out; one that was begun and reports nothing is marked.
 */
export const draftOutcome = (measures: readonly Measure[], asOf: CalendarDate): Draft => {
  const { missingMark, progressOfMeasure } = words("zh-CN").notice;
  const reports: string[] = [];
  let lacking = 0;
  for (const measure of inSeqOrder(measures)) {
    if (measure.status === "已取消") continue;
    const report = oneLine(withFullWidthMarks(measure.progress === "" ? measure.currentProgress : measure.progress));
    if (report !== "") reports.push(report);
    else if (begun(measure, asOf)) {
      lacking += 1;
      reports.push(missingMark({ name: progressOfMeasure({ seq: measure.seq }) }));
    }
  }
  if (reports.length === lacking) return { text: "", lacking };
  return { text: enumerated(reports.length === 1 ? reports : reports.flatMap(listedTexts)), lacking };
};
