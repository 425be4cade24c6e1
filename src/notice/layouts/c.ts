import type { NoticeLayout } from "../layout";
import { foot, head, nextSteps, organisation } from "./frame";

/** Attitude and figures in one paragraph, then by 方面 with the problems quoted: 关于“…”问题的整改. */
export const layoutC: NoticeLayout = {
  name: {
    "zh-CN": "C 式：先写态度和数据，再按方面引述问题，（一）在“…”方面，1.关于“…”问题的整改",
    "en-US": "C: attitude and figures first, then by aspect with the problems quoted",
  },
  sheet: "通报",
  audience: "public",
  blocks: [
    ...head("optional"),
    organisation,
    { kind: "statistics", opening: "attitude" },
    {
      kind: "items",
      members: "all",
      title: "itemsTitle",
      titleIf: "otherParts",
      headings: [
        { of: "aspect", level: 2, restart: "part", pattern: "aspectPattern" },
        { of: "problem", level: 3, restart: "parent", pattern: "problemPattern" },
        { of: "issue", level: 4, restart: "parent", pattern: "issuePattern" },
      ],
      quoted: true,
      text: { label: null, longTermLabel: null, statusFirst: false, dueSentence: true },
    },
    nextSteps(false),
    ...foot(false),
  ],
};
