import type { Fields } from "../../src/ledger/change";
import type { EventKind, RuleKind } from "../../src/ledger/schema";
import { sampleId, serial, type IsoDate } from "./sampleRows";

interface SampleEvent {
  readonly kind: EventKind;
  readonly date: IsoDate;
  readonly content: string;
  /** 序号 of the issue, or of the measure as "17.4". */
  readonly of?: string;
  readonly party?: string;
  readonly basis?: string;
  readonly people?: number;
  readonly money?: number;
}

const meeting = (date: IsoDate, content: string, party = "党组"): SampleEvent => ({
  kind: "会议",
  date,
  content,
  party,
});
const closure = (of: string, date: IsoDate): SampleEvent => ({
  kind: "同意销号",
  date,
  of,
  content: "经复核，整改措施落实，佐证材料齐全，同意销号。",
  party: "整改工作领导小组",
  basis: "整改销号审批表",
});
const extension = (of: string): SampleEvent => ({
  kind: "同意延期",
  date: "2026-10-28",
  of,
  content: "同意完成时限延至2026年12月31日，期间每月报告一次进展。",
  party: "整改工作领导小组",
  basis: "云数整改办〔2026〕7号",
});

const events: readonly SampleEvent[] = [
  meeting("2026-05-18", "党组会议传达学习巡察反馈意见，研究部署整改工作，成立整改工作领导小组。"),
  meeting("2026-06-08", "党组会议审议整改方案，逐项确定责任领导、牵头科室和完成时限。"),
  {
    kind: "约谈",
    date: "2026-06-11",
    of: "10",
    content: "就报销审核把关不严约谈财务科相关人员，提出限期改正要求。",
    party: "财务科",
    people: 2,
  },
  {
    kind: "进展",
    date: "2026-06-12",
    of: "10",
    content: "清退多报的伙食补助，缴入单位账户。",
    party: "财务科",
    basis: "缴款凭证",
    money: 3.86,
  },
  {
    kind: "问责",
    date: "2026-06-15",
    of: "10",
    content: "对审核把关不严的工作人员给予批评教育。",
    party: "机关纪委",
    basis: "谈话笔录",
    people: 2,
  },
  closure("2", "2026-07-08"),
  closure("10", "2026-07-08"),
  closure("11", "2026-07-08"),
  meeting("2026-07-13", "整改工作领导小组会议听取首批整改事项完成情况，研究销号办法。", "整改工作领导小组"),
  meeting("2026-08-17", "党组会议听取整改工作推进情况，研究数据目录核对和项目回查中的难点。"),
  closure("1", "2026-09-10"),
  meeting("2026-09-21", "党组召开巡察整改专题民主生活会，班子成员开展批评和自我批评。"),
  {
    kind: "催办",
    date: "2026-09-28",
    of: "13",
    content: "提醒加快支部活动阵地改造，确保按期验收。",
    party: "党建人事科",
  },
  closure("3", "2026-10-12"),
  closure("7", "2026-10-12"),
  meeting("2026-10-19", "整改工作领导小组会议逐项研究未完成事项，明确延期和销号意见。", "整改工作领导小组"),
  closure("9", "2026-10-20"),
  closure("15", "2026-10-20"),
  {
    kind: "退回",
    date: "2026-10-21",
    of: "8",
    content: "意见建议办理结果不完整，退回补充材料后再次申请。",
    party: "整改工作领导小组",
  },
  {
    kind: "申请延期",
    date: "2026-10-22",
    of: "17",
    content: "三笔款项的债务单位已经注销，核销审批需要时间，申请延至2026年12月31日。",
    party: "财务科",
  },
  extension("17"),
  extension("17.2"),
  extension("17.3"),
  {
    kind: "追加措施",
    date: "2026-10-28",
    of: "17.4",
    content: "为防止往来款项再次长期挂账，追加建立按季对账制度。",
    party: "整改工作领导小组",
    basis: "云数整改办〔2026〕7号",
  },
  {
    kind: "进展",
    date: "2026-10-30",
    of: "17",
    content: "收回长期挂账的往来款项15笔。",
    party: "财务科",
    basis: "银行回单",
    money: 38.7,
  },
  {
    kind: "申请销号",
    date: "2026-11-02",
    of: "5",
    content: "三项措施全部完成，第三方已经验证，申请销号。",
    party: "安全运维科",
  },
  closure("4", "2026-11-05"),
  {
    kind: "催办",
    date: "2026-11-09",
    of: "13",
    content: "已超过完成时限，请说明原因并报送下一步计划。",
    party: "党建人事科",
  },
  {
    kind: "申请销号",
    date: "2026-11-10",
    of: "12",
    content: "融合党建品牌已全部建立，评议结果良好，申请销号，转入长期坚持。",
    party: "党建人事科",
  },
  meeting("2026-11-16", "党组会议听取集中整改情况汇报，研究下一步工作。"),
];

/** 第1期 ends on 2026-07-03, each lasts fourteen days; what came before belongs to no period. */
const periodOf = (date: IsoDate): string => {
  const n = Math.ceil((serial(date) - serial("2026-07-03")) / 14) + 1;
  return n < 1 ? "" : `第${n}期`;
};

export const eventRows = (idOfSeq: (seq: string) => string): readonly Fields[] =>
  events.map((event, index) => ({
    id: sampleId("J", index + 1),
    relatedId: event.of === undefined ? "" : idOfSeq(event.of),
    date: serial(event.date),
    period: periodOf(event.date),
    kind: event.kind,
    content: event.content,
    party: event.party ?? "",
    basis: event.basis ?? "",
    people: event.people ?? "",
    money: event.money ?? "",
  }));

const rules: readonly (readonly [
  name: string,
  kind: RuleKind,
  docNo: string,
  issuedOn: IsoDate,
  of: readonly string[],
])[] = [
  ["数字化转型任务调度通报办法", "新建", "云数发〔2026〕8号", "2026-06-08", ["2"]],
  ["谈心谈话工作办法", "新建", "云数党发〔2026〕5号", "2026-06-18", ["8"]],
  ["整改验收销号办法", "新建", "云数整改办〔2026〕3号", "2026-07-15", ["18"]],
  ["机房巡检规程", "修订", "云数发〔2026〕11号", "2026-07-16", ["5", "6"]],
  ["数据目录动态更新办法", "新建", "云数发〔2026〕12号", "2026-07-27", ["3"]],
  ["信息化项目管理办法", "修订", "云数发〔2026〕13号", "2026-07-28", ["9"]],
  ["中层干部轮岗交流办法", "新建", "云数党发〔2026〕9号", "2026-08-12", ["15"]],
  ["全面从严治党责任清单过程评估办法", "新建", "云数党发〔2026〕10号", "2026-09-16", ["7"]],
];

export const ruleRows = (idOfSeq: (seq: string) => string): readonly Fields[] =>
  rules.map(([name, kind, docNo, issuedOn, of], index) => ({
    id: sampleId("Z", index + 1),
    name,
    kind,
    docNo,
    issuedOn: serial(issuedOn),
    issueIds: of.map(idOfSeq).join("、"),
  }));
