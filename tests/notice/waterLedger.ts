import type { Fields } from "../../src/ledger/change";
import type { Ledger } from "../../src/ledger/model";
import { newSlotRows } from "../../src/notice/newRows";
import { ledgerOf, section, settings } from "./ledgerRows";
import { issue, longTerm, measure, open, serialOf } from "./smallLedger";

/** 通报设置 as a new ledger has it, some rows filled in. */
export const slotsWith = (contents: Readonly<Record<string, string>>, sections: readonly Fields[] = []): Fields[] => [
  ...newSlotRows()
    .filter(({ item }) => sections.every((row) => row.item !== item))
    .map((row) => ({ ...row, content: contents[String(row.item)] ?? row.content ?? "" })),
  ...sections,
];

export const frame = {
  派出机关: "中共东山区委",
  巡察组: "区委第一巡察组",
  巡察结束日: "2026-2-10",
  成文日期: "2026-10-8",
};

const people = { leader: "周明", leadDept: "河湖科", persons: "吴岚" };

const issues: readonly Fields[] = [
  issue(1, {
    ...people,
    aspect: "落实部署方面",
    problem: "河道巡查不到位",
    text: "部分河段没有按周巡查",
    publicText: "巡查频次不足",
    goal: "巡查全覆盖",
    outcome: "",
    deadlineText: "2026年8月底",
    due: serialOf(8, 31),
    closure: "已销号",
    closedOn: serialOf(8, 20),
    evidence: "巡查记录12份",
  }),
  issue(2, {
    ...people,
    ...longTerm,
    aspect: "落实部署方面",
    problem: "河道巡查不到位",
    text: "巡查记录补写",
    goal: "记录当日上传",
    outcome: "推行电子巡查。",
  }),
  issue(3, {
    ...people,
    ...open,
    aspect: "队伍建设方面",
    problemSeq: "2",
    problem: "学习不够的问题",
    text: "“三会一课”记录不全",
    outcome: "整理记录",
    deadlineText: "2026年9月10日",
    due: serialOf(9, 10),
    gap: "人手不足，年底前补齐",
  }),
  issue(4, {
    ...people,
    aspect: "队伍建设方面",
    problemSeq: "2",
    problem: "学习不够的问题",
    text: "内部事项",
    status: "已移交",
    completedOn: "",
    outcome: "已移交机关纪委",
    deadlineText: "2026年9月底",
    due: serialOf(9, 30),
    publicity: "仅党内",
  }),
];

/** Four fictional items of a water bureau: done and closed, long-term, in progress and late, moved and not public. */
export const waterLedger = (slots: readonly Fields[], more: Readonly<Record<string, string | number>> = {}): Ledger =>
  ledgerOf({
    settings: settings({ 单位: "东山区水务局党组", 进驻日: serialOf(1, 12), 反馈日期: serialOf(3, 5), ...more }),
    slots,
    issues,
    measures: [
      measure(1, 1, { text: "编制巡查表。", progress: "编制巡查表，每周巡查；", evidence: "巡查表" }),
      measure(2, 1, { text: "开展培训", progress: "培训2期。" }),
    ],
    events: [
      { id: "J-000001", kind: "会议", date: serialOf(4, 1) },
      { id: "J-000002", kind: "会议", date: serialOf(5, 6) },
      { id: "J-000003", kind: "约谈", date: serialOf(5, 7), people: 2 },
      { id: "J-000004", kind: "问责", date: serialOf(5, 8), people: 1 },
      { id: "J-000005", kind: "进展", date: serialOf(6, 8), money: 12.5 },
    ],
    rules: [
      {
        id: "Z-000001",
        name: "河道巡查办法",
        kind: "新建",
        docNo: "东水党发〔2026〕2号",
        issuedOn: serialOf(6, 1),
        issueIds: "W-000001、W-000002",
      },
      { id: "Z-000002", name: "学习制度", kind: "修订" },
    ],
    wordings: [
      {
        level: "问题",
        original: "河道巡查不到位",
        shortTitle: "压实河道巡查责任",
        publicText: "河道巡查不够到位",
      },
      { level: "方面", original: "落实部署方面", shortTitle: "落实治水部署" },
    ],
  });

export const organisationRows = [
  section("组织领导", 1, "提高站位", "局党组及时研究。"),
  section("组织领导", 2, "会议推动", "{专题会议日期}召开专题会议{专题会议次数}次。"),
];
