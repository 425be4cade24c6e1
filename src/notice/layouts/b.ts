import type { NoticeLayout } from "../layout";
import { foot, head, organisation } from "./frame";

/** One flat list 一、二、… in order of 序号: [Xiangtan] in reference/ledger-domain.md, section 0. */
export const layoutB: NoticeLayout = {
  name: {
    "zh-CN": "B 式：平铺列出，一、二、三……每项写整改情况",
    "en-US": "B: one flat list 一、二、三…, each with its outcome",
  },
  sheet: "通报",
  audience: "public",
  blocks: [
    ...head("required"),
    organisation,
    { kind: "statistics" },
    {
      kind: "items",
      members: "all",
      title: "itemsTitle",
      titleIf: "otherParts",
      headings: [{ of: "issue", level: 1, restart: "part" }],
      quoted: false,
      text: { label: "outcomeLabel", longTermLabel: "outcomeLabel", statusFirst: false, dueSentence: false },
    },
    ...foot(true),
  ],
};
