import { seededRandom } from "../../src/ledger/seededRandom";

/** Breaks anywhere; a paragraph that was broken behind whole sentences only is left whole: there a new one may be meant. */
export const torn = (text: string, seed: string, mark = "\n"): string => {
  const random = seededRandom(seed);
  const tear = (line: string): string => {
    const chars = [...line];
    const breaks = chars.map((_, index) => index > 0 && random() < 0.12);
    const isWithin = chars.some(
      (_, index) => breaks[index] && !/[。；！？：][”’）」』]*$/u.test(chars.slice(0, index).join("")),
    );
    return isWithin ? chars.map((char, index) => (breaks[index] ? `${mark}${char}` : char)).join("") : line;
  };
  return text.split("\n").map(tear).join("\n");
};

/** Of one line to four, as titles are set. */
export const titles = [
  "整改进展通报",
  "中共青河区档案服务中心党组关于巡察整改进展情况的通报",
  "中共青河区档案服务中心支部委员会关于区委第二轮巡察反馈意见集中整改进展情况的通报",
  "中共青河区档案和地方志编纂服务中心支部委员会关于落实区委第一巡察组对照“三个聚焦”开展常规巡察反馈意见整改进展情况的通报",
];
