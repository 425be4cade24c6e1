import type { Ledger } from "../../ledger/model";
import { buildNotice, type NoticeOptions } from "../buildNotice";
import { isHeading } from "../document";
import { numberEnd } from "../headingMark";
import type { CellChange } from "./cellChanges";
import { bare } from "./likeness";
import { wasSent, type SentText } from "./sentText";
import type { TextDifference } from "./takenBack";
import type { Block } from "./tracedNotice";
import { withAccepted } from "./withAccepted";

/** What a paragraph says; which number a heading has is not a matter of its words. */
const saidBy = (level: Block["level"], text: string): string =>
  bare(isHeading(level) ? text.slice(numberEnd(text)) : text);

/** Who changed a paragraph since the paper was sent, where the ledger did. */
const since = (sent: SentText | null, { block, found }: CellChange): Pick<TextDifference, "since"> => {
  if (sent === null) return {};
  if (wasSent(sent, found)) return { since: "ledger" };
  return wasSent(sent, block.text) ? {} : { since: "both" };
};

/** The differences of changed cells, and of each whether the next notice will say it so and who changed the paragraph. */
export const checkedDifferences = (
  ledger: Ledger,
  options: NoticeOptions,
  changes: readonly CellChange[],
  sent: SentText | null,
): readonly TextDifference[] => {
  if (changes.length === 0) return [];
  const all = changes.map(({ difference }) => difference);
  const rebuilt = buildNotice(withAccepted(ledger, all), options);
  const printed = new Set(
    rebuilt.paragraphs.flatMap(({ level, text }) => text.split("\n").map((line) => saidBy(level, line))),
  );
  return changes.map((change) => ({
    ...change.difference,
    ...since(sent, change),
    exact:
      !change.isUnsure &&
      change.found.split("\n").every((line, index) => {
        // only the first line of a run-in heading has its number
        const said = index === 0 ? saidBy(change.block.level, line) : bare(line);
        return said === "" || printed.has(said);
      }),
  }));
};
