import type { ItemTextStyle, NoticeLayout } from "../layout";
import { foot, head, nextSteps, organisation, tree } from "./frame";

const text: ItemTextStyle = {
  label: "progressLabel",
  longTermLabel: "stagedLabel",
  statusFirst: false,
  dueSentence: true,
};

/** By 方面, a part of done items and a part of all others: [Hohhot] in reference/ledger-domain.md, section 0. */
export const layoutA: NoticeLayout = {
  name: {
    "zh-CN": "A 式：主体责任、已完成、其余整改任务、下一步打算，逐项列出整改进展",
    "en-US": "A: responsibility, done items, all other items, next steps; progress item by item",
  },
  sheet: "通报",
  audience: "public",
  blocks: [
    ...head("optional"),
    organisation,
    { kind: "sections", title: "responsibilityTitle", slot: "responsibility", required: true, style: "headings" },
    { kind: "statistics" },
    {
      kind: "items",
      members: "done",
      title: "doneTitle",
      headings: tree,
      quoted: false,
      text,
    },
    {
      kind: "items",
      members: "open",
      title: "byContent",
      headings: tree,
      quoted: false,
      text,
    },
    nextSteps(true),
    ...foot(false),
  ],
};
