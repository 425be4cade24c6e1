import type { ProofFacts } from "./facts";
import { hitsOf, type ProofHit } from "./finding";

/** What should have been replaced or cut off before anyone reads it. */
const leftover = new RegExp(
  [
    "〔(?:待补|公开未定)[^〕]*〕",
    "[（(【\\[](?:待补充?|待定|待核实?|待填|待完善|此处[^）)】\\]]{0,12})[）)】\\]]",
    "[{｛][^{}｛｝]*[}｝]",
    "[×✕╳]{2,}",
    "(?:^|[^A-Za-z0-9])[XxＸ]{2,}(?![A-Za-z0-9])",
    "[*＊]{2,}",
    "[_＿]{3,}",
    "[?？]{2,}",
    "#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)",
    "展开全文|收起全文|阅读全文|阅读原文|点击查看|评论列表|全部评论|查看评论|责任编辑|责编[：:]|扫一扫|分享到|上一篇|下一篇|打印本页|关闭窗口|返回顶部",
  ].join("|"),
  "g",
);

export const leftovers = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines.flatMap((line) =>
    hitsOf(line, leftover).map((hit) => {
      // the character before XX is looked at and not meant
      const extra = /^[^XxＸ][XxＸ]{2,}$/.test(hit.values.says) ? 1 : 0;
      return { ...hit, start: hit.start + extra, values: { ...hit.values, says: hit.values.says.slice(extra) } };
    }),
  );
