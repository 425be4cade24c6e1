import { bare } from "../takeBack/likeness";
import type { ProofFacts, ProofLine } from "./facts";
import { proofHit, type ProofHit } from "./finding";
import { numeral, valueOf } from "./numerals";

const names = "((?:《[^《》]+》[、，和及与]?)+)";
const noun = "(?:规章|管理|内部|工作)?(?:制度|办法|规定|规范|规章|细则|机制)";

/** 《甲》《乙》等3项制度 */
const namesFirst = new RegExp(`${names}(等)?[^，。；《》0-9０-９]{0,6}?${numeral}(?:项|个|部|份)${noun}`, "g");
/** 制度3项：《甲》《乙》《丙》 */
const countFirst = new RegExp(
  `(?:${numeral}(?:项|个|部|份)${noun}|${noun}${numeral}(?:项|个|部|份))[，：:（(]?(?:包括|分别是|分别为|即|有|其中)?${names}(等)?`,
  "g",
);

const countNames = (text: string): number => (text.match(/《/g) ?? []).length;

const check = (
  line: ProofLine,
  found: RegExpExecArray,
  listed: string,
  printed: string,
  isOpen: boolean,
): readonly ProofHit[] => {
  const count = countNames(listed);
  const value = valueOf(printed);
  if (value === null || (isOpen ? count <= value : count === value)) return [];
  const { 0: says, index } = found;
  return [proofHit(line.index, [index, index + says.length], { says, count, words: [printed] }, line.issueId)];
};

/** How many rules the text says, and how many it names. With 等 it may name fewer. */
export const ruleCounts = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines.flatMap((line) => [
    ...[...line.text.matchAll(namesFirst)].flatMap((found) =>
      check(line, found, found[1] ?? "", found[3] ?? "", found[2] !== undefined),
    ),
    ...[...line.text.matchAll(countFirst)].flatMap((found) =>
      check(line, found, found[3] ?? "", found[1] ?? found[2] ?? "", found[4] !== undefined),
    ),
  ]);

const made = new RegExp(
  `(?:制定|出台|印发|修订|新建|建立|健全|完善)(?:并|了|完善|印发|出台|下发|实施){0,3}${names}`,
  "g",
);

/** Rules that the text says were made and that 制度清单 does not have. An empty list knows nothing. */
export const unlistedRules = ({ lines, ledger }: ProofFacts): readonly ProofHit[] => {
  const known = ledger.rules.map(({ name }) => bare(name)).filter((name) => name !== "");
  if (known.length === 0) return [];
  const isListed = (name: string): boolean =>
    known.some((rule) => rule.includes(bare(name)) || bare(name).includes(rule));
  return lines.flatMap((line) =>
    [...line.text.matchAll(made)].flatMap((found) => {
      const from = found.index + found[0].length - (found[1]?.length ?? 0);
      return [...(found[1] ?? "").matchAll(/《([^《》]+)》/g)]
        .filter(([, name]) => !isListed(name ?? ""))
        .map(({ 0: says, index }) =>
          proofHit(line.index, [from + index, from + index + says.length], { says }, line.issueId),
        );
    }),
  );
};
