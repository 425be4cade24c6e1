import { ledgerOf, slots } from "../ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm, measure, open } from "../smallLedger";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { said } from "./found";

const aspects = ["抓学习方面", "抓队伍方面", "抓服务方面"];
const stateOf = (n: number) => (n === 4 ? longTerm : n === 8 || n === 12 ? open : {});

/** 3 方面, 6 问题 (3 done), 12 具体问题 (9 done, 2 in progress, 1 long-term), 3 措施 (2 done): 75.0%. */
export const twelve = ledgerOf({
  settings: filledSettings,
  slots: [...filledSlots, ...slots({ 整改态度: "局党组照单全收，即知即改。" })],
  issues: Array.from({ length: 12 }, (_, index) =>
    issue(index + 1, {
      id: `W-${String(index + 1).padStart(6, "0")}`,
      aspect: aspects[Math.floor(index / 4)] ?? "",
      problemSeq: String(Math.floor(index / 2) + 1),
      problem: `问题甲${Math.floor(index / 2) + 1}`,
      text: `巡河记录第${index + 1}册缺页`,
      outcome: `补记第${index + 1}册，专人复核。`,
      ...stateOf(index + 1),
    }),
  ),
  measures: [measure(1, 1), measure(2, 2), measure(3, 8, open)],
});

export const twelveOptions: NoticeOptions = { layout: "A", asOf };
export const twelveBuilt = plainText(buildNotice(twelve, twelveOptions));

/** Figures and rates that are found in a text of its own. */
export const twelveSaid = (text: string): readonly (readonly [string, string])[] => [
  ...said("figure", text, twelve, twelveOptions),
  ...said("rate", text, twelve, twelveOptions),
];
