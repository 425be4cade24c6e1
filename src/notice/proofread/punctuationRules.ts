import { halfWidthMarksIn } from "../halfWidthMarks";
import { itemTexts, type ProofFacts, type ProofLine } from "./facts";
import { hitsOf, proofHit, type ProofHit } from "./finding";

/** Half-width marks beside Chinese: one finding for each line, with all of them. 3:30, 1,000 and addresses are right. */
export const halfWidthMarks = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines.flatMap((line) => {
    const found = halfWidthMarksIn(line.text);
    const [first] = found;
    if (first === undefined) return [];
    const marks = [...new Set(found.map(({ 0: mark }) => mark))];
    const values = { says: marks.join(" "), words: marks, count: found.length };
    return [proofHit(line.index, [first.index, first.index + 1], values, line.issueId)];
  });

/** 。； and 。。; a full stop inside and behind a quotation. ？！ is right. */
export const doubledMarks = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines.flatMap((line) =>
    hitsOf(line, /[。；，、：！？;,]{2,}|[。；，、][”’][。；，、]/g).filter(
      ({ values }) => !/^[！？]+$/.test(values.says),
    ),
  );

/** 〔待补：…〕 is found by its own rule. */
const ended = /[。！？…；;：:!?.〕]["”’）)」』】]*$/;

/** Ends that another paragraph has to follow. */
const goesOn = /[；;：:]["”’）)」』】]*$/;

/** A paragraph of an item that stops without a mark, or the last one with one that promises more. */
export const unendedTexts = (facts: ProofFacts): readonly ProofHit[] => {
  const texts = itemTexts(facts);
  return texts.flatMap(({ index, text, issueId }, at) => {
    const said = text.trim();
    const isLast = texts[at + 1]?.issueId !== issueId;
    return ended.test(said) && !(isLast && goesOn.test(said))
      ? []
      : [proofHit(index, [Math.max(0, text.length - 1), text.length], { says: text.slice(-12) }, issueId)];
  });
};

/** 二 是 */
export const spacedEnumerations = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines.flatMap((line) =>
    hitsOf(line, /(?:^|[。；;：:，,])[一二三四五六七八九十]{1,3}[ \u3000\t]+是/g).map((hit) => {
      const says = hit.values.says.replace(/^[。；;：:，,]/, "");
      return { ...hit, start: hit.end - says.length, values: { ...hit.values, says } };
    }),
  );

/** A space between two Chinese characters; a title may have one. */
export const spaces = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines
    .filter(({ block, index }) => block?.level !== "title" && block?.level !== "issuer" && index > 0)
    .flatMap((line) =>
      hitsOf(line, /\p{sc=Han}[ \u3000\t]+\p{sc=Han}/gu).filter(
        ({ values }) => !/^[一二三四五六七八九十]\s+是$/.test(values.says),
      ),
    );

const pairs: Readonly<Record<string, string>> = {
  "（": "）",
  "《": "》",
  "〈": "〉",
  "“": "”",
  "‘": "’",
  "〔": "〕",
  "【": "】",
  "「": "」",
  "『": "』",
  "[": "]",
};
const closings = new Set(Object.values(pairs));

/** 1） and a） at the start of a clause have no partner. */
const listMark = /(^|[。；;]\s*)([0-9a-zA-Z一二三四五六七八九十]{1,3})[）)]/g;

const unpairedIn = ({ text, index, issueId }: ProofLine): readonly ProofHit[] => {
  const plain = text
    .replace(listMark, (found) => " ".repeat(found.length))
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(/[A-Za-z]’[A-Za-z]/g, "aaa");
  const open: { readonly char: string; readonly at: number }[] = [];
  const hit = (at: number): ProofHit => proofHit(index, [at, at + 1], { says: text[at] ?? "" }, issueId);
  const hits: ProofHit[] = [];
  [...plain.matchAll(/[（）《》〈〉“”‘’〔〕【】「」『』[\]]/g)].forEach(({ 0: char, index: at }) => {
    if (!closings.has(char)) {
      open.push({ char, at });
      return;
    }
    const last = open[open.length - 1];
    if (last !== undefined && pairs[last.char] === char) open.pop();
    else hits.push(hit(at));
  });
  return [...hits, ...open.map(({ at }) => hit(at))].sort((a, b) => a.start - b.start);
};

export const unpairedMarks = ({ lines }: ProofFacts): readonly ProofHit[] => lines.flatMap(unpairedIn);
