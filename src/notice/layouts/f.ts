import type { NoticeLayout } from "../layout";
import { foot, head, nextSteps, organisation } from "./frame";

/** Short: the figures, and no item. */
export const layoutF: NoticeLayout = {
  name: {
    "zh-CN": "F 式：简短通报，只写数据，不列具体问题",
    "en-US": "F: short, figures only, no items",
  },
  sheet: "通报",
  audience: "public",
  blocks: [
    ...head("optional"),
    organisation,
    { kind: "statistics", apart: true, title: "overviewTitle", titleIf: "otherParts" },
    nextSteps(false),
    ...foot(false),
  ],
};
