import { rowHandle } from "../../ledger/ids";
import type { Issue, Ledger } from "../../ledger/model";
import type { NoticeOptions } from "../buildNotice";
import { noticeFigures, type NoticeFigures } from "../noticeFigures";
import { withoutAnnexes } from "../takeBack/annexLines";
import { alignText, type Alignment } from "../takeBack/alignText";
import { isHeading } from "../document";
import { headingMark, type HeadingMark } from "../headingMark";
import type { TextLine } from "../takeBack/textLines";
import { tracedNotice, type Block } from "../takeBack/tracedNotice";
import { ownFigures, type OwnFigure } from "./ownFigures";

/** A line of the text, with what it is in the notice. */
export interface ProofLine {
  readonly index: number;
  readonly text: string;
  /** Word numbers it; the number is not in the text. */
  readonly numbered: boolean;
  /** undefined: it is nothing that the notice has. */
  readonly block: Block | undefined;
  readonly issueId: string | undefined;
  readonly isHeading: boolean;
  /** A paragraph; of an item only what is told of it (also behind a heading), not the lines with its people and its deadline. */
  readonly hasText: boolean;
  readonly mark: HeadingMark | null;
}

/** What the rules share, worked out once. */
export interface ProofFacts {
  readonly ledger: Ledger;
  readonly options: NoticeOptions;
  readonly figures: NoticeFigures;
  readonly lines: readonly ProofLine[];
  /** The notice that the ledger gives now. */
  readonly blocks: readonly Block[];
  readonly alignment: Alignment;
  readonly ownFigures: readonly OwnFigure[];
  readonly issueOf: (line: Pick<ProofLine, "issueId">) => Issue | undefined;
}

/** A line that nobody knows and that has the number of a heading, and no sentence behind it. */
const looksLikeHeading = (text: string, mark: HeadingMark | null): boolean =>
  mark !== null && text.length <= 100 && !/[。；;]$/.test(text);

export const gatherFacts = (all: readonly TextLine[], ledger: Ledger, options: NoticeOptions): ProofFacts => {
  const { blocks, document } = tracedNotice(ledger, options);
  const texts = withoutAnnexes(all, document);
  const alignment = alignText(blocks, texts);
  const issues = new Map(ledger.issues.map((issue) => [rowHandle(issue.source), issue]));
  const lines = texts.map(({ text, numbered }, index): ProofLine => {
    const at = alignment.blockOf[index];
    const block = at === undefined ? undefined : blocks[at];
    const mark = headingMark(text);
    // the text of a run-in heading may go on in more paragraphs
    const isFirst = at === undefined || alignment.linesOf.get(at)?.[0] === index;
    const heads = block === undefined ? looksLikeHeading(text, mark) : isFirst && isHeading(block.level);
    const tells = block?.pieces.some(({ source }) => source?.kind === "outcome") === true;
    const hasText = block?.issueId === undefined ? !heads : tells;
    return {
      index,
      text,
      numbered: numbered === true,
      block,
      issueId: block?.issueId,
      isHeading: heads,
      hasText,
      mark,
    };
  });
  return {
    ledger,
    options,
    figures: noticeFigures(ledger, options.asOf),
    lines,
    blocks,
    alignment,
    ownFigures: ownFigures(texts, blocks, alignment),
    issueOf: ({ issueId }) => (issueId === undefined ? undefined : issues.get(issueId)),
  };
};

/** Lines that tell of an item, headings aside. */
export const itemTexts = ({ lines }: ProofFacts): readonly ProofLine[] =>
  lines.filter(({ issueId, hasText }) => issueId !== undefined && hasText);

const label = /^[^，。；：:]{2,14}[：:]/;

/** A text without the label before it: 整改进展情况：. */
export const afterLabel = (text: string): string => text.replace(label, "");
