import type { NoticeLayout } from "../layout";
import { foot, head, nextSteps, organisation } from "./frame";

/** Problems re-worded as tasks, without quotation: （一）, 1.task, （1）task。一是…二是… */
export const layoutE: NoticeLayout = {
  name: {
    "zh-CN": "E 式：把问题改写成整改任务，（一）1.（1）任务。一是……二是……",
    "en-US": "E: problems re-worded as tasks, measures run in",
  },
  sheet: "通报",
  audience: "public",
  blocks: [
    ...head("optional"),
    organisation,
    { kind: "statistics" },
    {
      kind: "items",
      members: "all",
      title: "itemsTitle",
      headings: [
        { of: "aspect", level: 2, restart: "part", wording: "task" },
        { of: "problem", level: 3, restart: "parent", wording: "task" },
        { of: "issue", level: 4, restart: "parent", wording: "task", runIn: true },
      ],
      quoted: false,
      text: { label: null, longTermLabel: null, statusFirst: false, dueSentence: true },
    },
    nextSteps(false),
    ...foot(false),
  ],
};
