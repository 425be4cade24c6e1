import { claims } from "./claims";
import type { ProofFacts } from "./facts";
import { proofHit, type ProofHit } from "./finding";
import { count, ratio } from "./numerals";

/** A number of the statistics behind the words that lead to it, up to its unit. */
const stated = /([^，。；、：（()\d\n]{2,})([0-9]+(?:\.[0-9]+)?(?:%|个|项|条|次|人|万元))/g;
const anyNumber = new RegExp(`[0-9０-９]|${count}(?:个|项|条|次|人|名|万|成)|${ratio}`);

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** The rest of the clause behind each place where the words stand. */
const clausesBehind = (text: string, lead: string): readonly string[] =>
  text
    .split(lead)
    .slice(1)
    .map((rest) => /^[^，。；、：（()\n]*/.exec(rest)?.[0] ?? "");

/**
 * 已完成整改9个 that became 已完成整改大部分: the words that lead to a number of the statistics are still there, and no number behind them.
 * A clause that was taken out as a whole says nothing wrong.
 */
export const goneFigures = ({ blocks, lines, alignment }: ProofFacts): readonly ProofHit[] =>
  blocks.flatMap((block, index) => {
    const at = alignment.linesOf.get(index) ?? [];
    const found = at.map((line) => lines[line]?.text ?? "").join("\n");
    if (block.level !== "body" || block.issueId !== undefined || found === block.text) return [];
    const own = block.pieces.map(({ source, text }) => (source === null ? text : "\n")).join("");
    return [...own.matchAll(stated)].flatMap(({ 1: lead = "", 2: figure = "", index: start }) => {
      const behind = clausesBehind(found, lead);
      const isSaidElsewhere = occurrences(found, figure) >= occurrences(block.text, figure);
      if (behind.length === 0 || behind.some((text) => anyNumber.test(text)) || isSaidElsewhere) return [];
      const line = at.find((each) => lines[each]?.text.includes(lead));
      const place = lines[line ?? -1]?.text.indexOf(lead) ?? -1;
      if (line === undefined || place < 0) return [];
      const says = `${lead}${behind[0] ?? ""}`;
      const its = claims.find(({ pattern }) =>
        [...own.matchAll(pattern)].some(
          (claim) =>
            claim.index >= start - 2 && claim.index < start + lead.length + figure.length && claim[0].includes(figure),
        ),
      );
      const values = { says, ledger: figure, figure: its?.name ?? null };
      return [{ ...proofHit(line, [place, place + says.length], values), grade: "verify" as const }];
    });
  });
