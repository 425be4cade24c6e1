import type { Fields } from "../../src/ledger/change";
import type { CellValue } from "../../src/ledger/model";
import { newSettingRows } from "../../src/notice/newRows";
import type { FixedKey, SlotKey } from "../../src/notice/slotItems";
import { slotDefinitions, slotHint } from "../../src/notice/slots";
import { serial } from "./sampleRows";

const settings: Readonly<Record<string, CellValue>> = {
  单位: "云岭市数据资源服务中心党组",
  巡察批次: "五届市委第六轮巡察",
  进驻日: serial("2026-03-02"),
  反馈日期: serial("2026-05-15"),
  方案批复日: serial("2026-06-12"),
  集中整改截止日: serial("2026-11-15"),
  截至日: serial("2026-11-20"),
};

export const settingRows: readonly Fields[] = newSettingRows().map((row) => ({
  ...row,
  content: settings[String(row.item)] ?? row.content ?? "",
}));

type Section = readonly [title: string, content: string];

const responsibility: readonly Section[] = [
  [
    "加强组织领导，扛牢整改责任",
    "中心党组第一时间召开会议传达学习反馈意见，成立由党组书记任组长的整改工作领导小组，班子成员对照分工认领任务。整改以来先后召开专题会议{专题会议次数}次，研究解决难点堵点问题。",
  ],
  [
    "细化任务清单，明确责任时限",
    "把反馈的问题逐条细化为具体问题、逐条制定整改措施，明确责任领导、牵头科室、责任人和完成时限，形成统一的整改台账，一个问题一个问题抓落实。",
  ],
  [
    "严格督促检查，防止纸面整改",
    "实行双周报告和销号管理，办公室汇总进展、机关纪委复核材料，达不到标准的退回重改。截至{截至日}，经复核同意销号{已销号数}个，约谈{约谈人数}人，清退和收回资金{资金数}万元。",
  ],
  [
    "坚持标本兼治，完善长效机制",
    "把解决具体问题与完善制度结合起来，围绕数据管理、项目建设、干部管理等关键环节新建制度{新建制度数}项、修订制度{修订制度数}项，用制度巩固整改成果。",
  ],
];

const nextSteps: readonly Section[] = [
  [
    "持续抓好未完成事项",
    "对尚未完成的{未完成数:中文}项任务，逐项倒排时间、盯紧节点，由责任领导每月听取一次汇报，完成一项、复核一项、销号一项。",
  ],
  [
    "巩固拓展整改成果",
    "对已经完成的{已完成数}个具体问题适时开展回头看，重点检查制度执行和服务对象感受，防止同类问题再次发生。",
  ],
  [
    "推动整改融入日常",
    "把整改与数字政府建设、公共数据开发利用、安全运维等重点工作一体推进，用业务工作的成效检验整改成效。",
  ],
  [
    "强化党建引领保障",
    "压实管党治党责任，加强干部队伍建设，营造主动担当、敢抓善管的氛围，为全市数据事业发展提供坚强保证。",
  ],
];

const texts: Readonly<Partial<Record<SlotKey | FixedKey, string>>> = {
  title: "中共{单位}关于{监督名称}整改进展情况的通报",
  docNo: "云数党发〔2026〕15号",
  addressee: "中心各党支部、各科室：",
  dispatcher: "中共云岭市委",
  group: "市委第三巡察组",
  inspectionEnd: "2026年4月24日",
  attitude: "中心党组高度重视巡察整改工作，坚决扛起整改主体责任，以有力有效的整改推动事业发展。",
  telephone: "0000-8123456",
  hours: "工作日8:30—17:30",
  address: "云岭市新城区云数路18号数据资源服务中心办公室",
  postcode: "000000",
  mail: "zhenggai@yunling.example",
  signature: "中共{单位}",
  signedOn: "2026年11月25日",
  months: "6",
  printer: "云岭市数据资源服务中心办公室",
  printedOn: "2026年11月25日",
  reportTitle: "中共{单位}关于{监督名称}整改进展情况的报告",
  reportAddressee: "市委巡察工作领导小组办公室",
};

const sections: Readonly<Partial<Record<SlotKey | FixedKey, readonly Section[]>>> = { responsibility, nextSteps };

export const slotRows: readonly Fields[] = slotDefinitions.flatMap(({ key, item, content }) => {
  return (sections[key] ?? [["", texts[key] ?? content] as const]).map(([title, text], index, all) => ({
    item,
    seq: all.length === 1 ? "" : String(index + 1),
    title,
    content: text,
    hint: index === 0 ? slotHint(item) : "",
  }));
});

export const wordingRows: readonly Fields[] = [
  {
    level: "方面",
    original: "巡察和审计监督成果运用方面",
    shortTitle: "监督成果运用",
    publicText: "巡察、审计等监督成果运用方面",
  },
  {
    level: "问题",
    original: "以往监督发现问题改后又有反弹",
    shortTitle: "推动以往问题改彻底、不反弹",
    publicText: "以往监督发现的问题整改不够彻底",
  },
];
