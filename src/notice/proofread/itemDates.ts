import { splitAtPieces } from "../takeBack/splitAtPieces";
import type { ProofFacts } from "./facts";
import { proofHit, type ProofHit } from "./finding";

const date = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g;
/** The sentence of the planned day has a rule of its own. */
const planned = /该项整改工作(?:计划于|将长期坚持)/;

/** Days that the notice itself says of an item, 该问题已于…销号 and 整改时限：…, where the text has another day in their place. */
export const differentItemDates = ({ blocks, lines, alignment }: ProofFacts): readonly ProofHit[] =>
  blocks.flatMap((block, index) => {
    const at = alignment.linesOf.get(index) ?? [];
    const found = at.map((line) => lines[line]?.text ?? "").join("\n");
    if (block.issueId === undefined || at.length === 0 || found === block.text) return [];
    let start = 0;
    return splitAtPieces(block, found).flatMap(({ piece, found: its }) => {
      const from = start;
      start += its.length;
      if (piece.source !== null || planned.test(piece.text)) return [];
      const [built, said] = [piece.text, its].map((text) => [...text.matchAll(date)]);
      if (built === undefined || said === undefined || built.length !== said.length) return [];
      return said.flatMap(({ 0: says, index: place }, nth) => {
        const ledger = built[nth]?.[0] ?? says;
        if (ledger === says) return [];
        const above = found.slice(0, from + place).split("\n");
        const line = at[above.length - 1];
        const column = above[above.length - 1]?.length ?? 0;
        return line === undefined
          ? []
          : [proofHit(line, [column, column + says.length], { says, ledger }, block.issueId)];
      });
    });
  });
