import type { NoticeLayout } from "../layout";
import { head, nextSteps, organisation, signature, tree } from "./frame";

/** 整改进展情况报告, for the body that inspected: every item with who, by when, and the proof; three lists go with it. */
export const layoutR: NoticeLayout = {
  name: {
    "zh-CN": "整改进展情况报告（内部）：逐项写责任、时限、进展和佐证，附台账、制度清单、佐证目录",
    "en-US": "Progress report (internal): every item with people, deadline, progress and evidence; three annexes",
  },
  sheet: "整改报告",
  audience: "internal",
  blocks: [
    ...head("required", { title: "reportTitle", addressee: "reportAddressee", intro: "reportIntro" }),
    organisation,
    { kind: "sections", title: "responsibilityTitle", slot: "responsibility", required: false, style: "headings" },
    { kind: "statistics", title: "overviewTitle" },
    {
      kind: "items",
      members: "all",
      title: "everyItemTitle",
      headings: tree,
      quoted: false,
      text: { label: "outcomeLabel", longTermLabel: "stagedLabel", statusFirst: false, dueSentence: false },
      details: {
        before: [
          [{ field: "goal" }],
          [{ field: "measures", label: "整改措施" }],
          [
            { field: "leader", required: "always" },
            { field: "leadDept", required: "always" },
            { field: "coDepts" },
            { field: "persons", required: "always" },
            { field: "deadline", required: "always" },
          ],
          [{ field: "status", label: "整改状态" }, { field: "closure" }],
        ],
        after: [[{ field: "evidence", required: "done" }], [{ field: "gap", of: "open" }]],
      },
    },
    nextSteps(true),
    { kind: "attachments", annexes: ["ledger", "rules", "evidence"] },
    ...signature(true),
    { kind: "imprint" },
  ],
};
