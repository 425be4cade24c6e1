import type { ItemTextStyle, NoticeLayout } from "../layout";
import { foot, head, nextSteps, organisation, signature, tree } from "./frame";

const progress: ItemTextStyle = {
  label: "progressLabel",
  longTermLabel: "stagedLabel",
  statusFirst: false,
  dueSentence: true,
};

/** The text follows its heading without a label. */
const unlabelled: ItemTextStyle = { label: null, longTermLabel: null, statusFirst: false, dueSentence: true };

/**
 * Every paper that the add-in builds, in the order in which they are offered. A new one is an entry here and nothing else: the choice in the
 * pane, what it asks for, its sheet, its .docx and the tests of structure follow. Parts that papers share are in frame.ts.
 */
const registered = {
  /** By 方面, a part of done items and a part of all others: [Hohhot] in reference/ledger-domain.md, section 0. */
  A: {
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
        text: progress,
      },
      {
        kind: "items",
        members: "open",
        title: "byContent",
        headings: tree,
        quoted: false,
        text: progress,
      },
      nextSteps(true),
      ...foot(false),
    ],
  },

  /** One flat list 一、二、… in order of 序号: [Xiangtan] in reference/ledger-domain.md, section 0. */
  B: {
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
  },

  /** Attitude and figures in one paragraph, then by 方面 with the problems quoted: 关于“…”问题的整改. */
  C: {
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
        text: unlabelled,
      },
      nextSteps(false),
      ...foot(false),
    ],
  },

  /** Problems re-worded as tasks, without quotation: （一）, 1.task, （1）task。一是…二是… */
  E: {
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
        text: unlabelled,
      },
      nextSteps(false),
      ...foot(false),
    ],
  },

  /** Short: the figures, and no item. */
  F: {
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
  },

  /** 整改进展情况报告, for the body that inspected: every item with who, by when, and the proof; three lists go with it. */
  R: {
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
  },
} satisfies Readonly<Record<string, NoticeLayout>>;

export type NoticeLayoutKey = keyof typeof registered;

export const noticeLayouts: Readonly<Record<NoticeLayoutKey, NoticeLayout>> = registered;

export const layoutKeys = Object.keys(registered) as readonly NoticeLayoutKey[];

export const isLayoutKey = (key: unknown): key is NoticeLayoutKey =>
  typeof key === "string" && layoutKeys.some((known) => known === key);

/** Names of the sheets that papers are written to. */
export const paperSheets: readonly string[] = [...new Set(Object.values(noticeLayouts).map(({ sheet }) => sheet))];
