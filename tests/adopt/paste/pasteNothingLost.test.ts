import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";
import { seededRandom } from "../../../src/ledger/seededRandom";

const numerals = ["一", "二", "三", "四", "五", "六", "七"];
const chapterTitles = [
  "基本情况",
  "巡察发现的主要问题",
  "存在的突出问题",
  "意见建议",
  "整改要求",
  "下一步工作打算",
  "提高政治站位",
];
const labels = ["整改措施", "整改成效", "下一步打算", "存在问题及原因", "长效机制", "原因分析", "存在问题", "责任人"];

/** A document of lines each of which holds one word that no other has. */
const documentOf = (random: () => number): readonly { readonly line: string; readonly word: string }[] => {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const marks = [
    (n: number) => `${numerals[n] ?? "八"}、`,
    (n: number) => `（${numerals[n] ?? "八"}）`,
    (n: number) => `${n + 1}.`,
    (n: number) => `(${n + 1})`,
    (n: number) => `${numerals[n] ?? "八"}是`,
    () => "",
  ];
  let count = 0;
  return Array.from({ length: 4 + Math.floor(random() * 16) }, () => {
    count += 1;
    const word = `甲${String(count).padStart(3, "0")}乙`;
    const mark = pick(marks)(Math.floor(random() * 4));
    const kind = random();
    if (kind < 0.2) return { line: mark + pick(chapterTitles), word: "" };
    if (kind < 0.4) return { line: mark + pick(labels) + pick(["", "："]), word: "" };
    if (kind < 0.5) return { line: `${mark}${pick(labels)}：${word}。`, word };
    return { line: `${mark}关于${word}的${pick(["问题", "问题。", "方面"])}`, word };
  });
};

it("every line of a text is in an item or among those that are named", () => {
  const random = seededRandom("pasted documents");
  for (let round = 0; round < 400; round += 1) {
    const lines = documentOf(random);
    const text = lines.map(({ line }) => line).join("\n");
    const { adoption, left } = adoptPaste(text);
    const found = JSON.stringify([adoption.issues, left]);
    const lost = lines.filter(({ word }) => !found.includes(word)).map(({ line }) => line);
    expect({ text, lost }).toEqual({ text, lost: [] });
  }
});
