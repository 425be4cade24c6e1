import { meaningOf } from "../../src/adopt/headings";
import { separateNumber } from "../../src/adopt/numberPrefix";
import { normalStatus } from "../../src/ledger/status";
import { feedback, read } from "../ledger/deadlineReading";

const words = (text: string): readonly string[] => text.split(" ");

/** `reference/ledger-domain.md` 1.2, line by line; headings that it counts to a field and that we keep as they are, are at the end. */
const headings: Readonly<Record<string, string>> = {
  seq: "序号 巡察问题序号 编号 NO. NOs 表单编号",
  issueId: "问题编号",
  feedbackSource: "问题来源 监督来源 监督类型 台账来源 轮次 届次 年度 巡察组 来源 反馈来源",
  unit: "单位名称 一级单位 被巡察单位 被巡察院级党组织名称 单位 整改单位",
  aspect: "主要方面 问题主要方面 （问题）主要方面 问题类别 一级标题 一级分类 隐患类型 方面 问题类型 大类",
  problem: "突出问题 发现的问题 巡察反馈的问题 二级标题 问题摘要 监督事项 反馈问题 存在问题 主要问题",
  text: "具体问题 问题的具体内容 具体问题表述 在审计报告中的表述 三级标题 问题涉及具体事项 具体描述 事项内容 隐患问题描述 具体表现 问题描述 问题内容",
  cause: "原因分析 产生问题的根本原因 根源剖析",
  goal: "整改目标 预期整改结果 整改完成标准 整改要求 整改建议 任务要求",
  measure:
    "整改措施 整改举措 整改措施具体内容（含措施分解） 细化的整改措施 针对根本原因制定的归零措施 整改要求（措施） 具体控制措施 具体措施 工作措施",
  type: "整改类型 整改周期 整改性质 整改分类",
  leader:
    "责任领导 牵头领导 协助整改工作的领导 整改第一责任人 分管领导 牵头厅领导 包抓领导 责任校领导 有限公司责任领导",
  leadDept:
    "牵头部门 责任部门 责任处室 牵头处室 整改牵头部门 整改责任部门 具体责任单位 承办单位 牵头股室 牵头股室（办） 责任科室 责任单位 牵头单位 责任主体",
  coDepts: "配合单位或部门 配合整改部门责任人及联系电话 配合部门 协办单位 业务主管部门会签",
  persons: "责任人 整改责任人 主要责任人 牵头整改部门责任人及联系电话 责任单位责任人 代办人 联系人 具体责任人 经办人",
  deadlineText:
    "整改时限 完成时限 对应的完成时间 预计完成时间 整改期限 化解时限 时间节点 进度安排 目标节点或完成时限 办结时限 计划完成时间 截止时间 时限要求",
  extendedTo: "延期至 调整后时限",
  progress:
    "整改进展 当前整改进展 整改进展情况 整改措施完成情况 完成情况 落实情况 办理情况 落实及上报情况 具体办理情况 化解情况 已采取的整改措施 整改结果 进展 取得的阶段性成效 整改落实情况",
  status: "整改状态 状态 清单状态 是否完成 是否已完成整改 是否已整改完成 是否办结",
  completedOn: "整改完成时间 整改完成日期 措施完成时间 完成日期 实际完成时间",
  effect: "整改成效 成果运营情况 阶段性成效",
  closure: "是否销号 销号情况 验收意见 审核意见 是否审核",
  closedOn: "销号时间 整改验收时间",
  evidence: "整改佐证材料 证明材料 整改措施落实的证明材料 附件材料 佐证材料 印证资料",
  rules: "完善制度情况 建章立制 制度名称",
  money: "问题金额（万元） 问题整改金额（万元） 涉及金额 追缴资金 清退资金 追缴/清退资金",
  account: "追责问题情况 问责党组织数 问责人员数",
  gap: "未整改到位问题原因及下一步计划 未完成原因 下一步措施 存在困难",
  spread: "举一反三情况 举一反三的检查情况",
  urge: "交办督办情况 催办日期 督办情况",
  updatedAt: "更新时间 填报日期",
  note: "备注 自用备注",
  outcome: "整改情况",
  finishTime: "完成时间",
  mainReason: "主要原因",
  task: "整改任务",
  shown: "问题表现",
  // who accepted it is no state, and overdue is computed, never read
  none: "验收人员 是否超期",
};

const fieldOf = (heading: string): string => {
  const meaning = meaningOf(heading)?.meaning;
  return meaning === undefined ? "none" : "field" in meaning ? meaning.field : meaning.undecided;
};

describe("every heading of the reference", () => {
  it.each(Object.entries(headings).flatMap(([field, list]) => words(list).map((heading) => [heading, field])))(
    "%s is %s",
    (heading, field) => {
      expect(fieldOf(heading)).toBe(field);
      expect(fieldOf(` ${heading}\n*`)).toBe(field);
    },
  );
});

/** 1.4, with the decisions of product.md. */
const statuses: Readonly<Record<string, string>> = {
  未启动: "未启动 待整改 未发放 已发放 尚未整改 未整改",
  正在整改:
    "正在整改 整改中 正按序推进 按序时进度推进 序时任务 正在办理中 正在推进 滞后任务 进度滞后 未达到序时进度 申请延期整改 未完成",
  基本完成: "基本完成取得阶段性成果并持续整改 部分整改 阶段性完成整改 待验收",
  "正在整改 long-term": "长期整改 持续整改 长期坚持",
  已完成: "已完成 完成整改 已整改 已整改到位 已整改完成 已办结 已完结",
  "已完成 closed": "已销号 整改销号 同意销号 归零 同意归零",
  已取消: "已取消",
  "not understood": "延期完成 需延期完成 未销号",
};

describe("every status word of the reference", () => {
  it.each(Object.entries(statuses).flatMap(([status, list]) => words(list).map((word) => [word, status])))(
    "%s is %s",
    (word, expected) => {
      const normal = normalStatus(word);
      const flags = [normal?.longTerm === true ? "long-term" : "", normal?.closed === true ? "closed" : ""];
      const read =
        normal === null ? "not understood" : [normal.status, ...flags].filter((part) => part !== "").join(" ");
      expect(read).toBe(expected);
    },
  );
});

describe("every deadline spelling of the reference, after feedback on 10 May 2022", () => {
  it.each([
    ["2022.6.30", "2022-06-30"],
    ["2022-6-30", "2022-06-30"],
    ["2022/6/30", "2022-06-30"],
    ["2022年6月30日", "2022-06-30"],
    [44742, "2022-06-30"],
    ["2019年2月", "2019-02-28"],
    ["2022年6月", "2022-06-30"],
    ["2022年9月底", "2022-09-30"],
    ["9月底前", "2022-09-30 inferred"],
    ["9月底之前", "2022-09-30 inferred"],
    ["12月底前", "2022-12-31 inferred"],
    ["2022年底", "2022-12-31"],
    ["2022年底前", "2022-12-31"],
    ["2022年底（前）", "2022-12-31"],
    ["2024年8月前", "2024-07-31"],
    ["年内", "2022-12-31 inferred"],
    ["一季度末", "2023-03-31 inferred"],
    ["上半年", "2022-06-30 inferred"],
    ["2024年底前，并长期坚持", "2024-12-31 long-term"],
    ["2026年底前", "2026-12-31"],
    ["立行立改", "2022-06-09 inferred"],
    ["即知即改", "2022-06-09 inferred"],
    ["立即整改", "2022-06-09 inferred"],
    ["边巡边改", "2022-06-09 inferred"],
    ["立行立改，长期坚持", "2022-06-09 long-term inferred"],
    ["长期坚持", "none long-term"],
    ["持续推进", "none long-term"],
    ["常态化", "none long-term"],
    ["持续整改", "none long-term"],
    ["3个月内", "2022-08-10 inferred"],
    ["2个月内", "2022-07-10 inferred"],
    ["90天内", "2022-08-08 inferred"],
    ["30日内", "2022-06-09 inferred"],
    ["3日内", "2022-05-13 inferred"],
    ["1-8月", "2022-08-31 inferred"],
    ["7、8月", "2022-08-31 inferred"],
    ["7-8", "2022-08-31 inferred"],
    ["8月：修订办法", "2022-08-31 inferred"],
    ["已完成", "not understood"],
    ["已整改", "not understood"],
  ])("%p is %s", (spelling, expected) => {
    expect(read(spelling, feedback)).toBe(expected);
  });
});

describe("every numbering of the reference", () => {
  it.each([
    ["一、", "1"],
    ["（一）", "1"],
    ["(一)", "1"],
    ["1.", "1"],
    ["1．", "1"],
    ["1、", "1"],
    ["（1）", "1"],
    ["(1)", "1"],
    ["①", "1"],
    ["一是", "1"],
    ["二是", "2"],
    ["二 是", "2"],
    ["第一，", "1"],
    ["1.1 ", "1.1"],
    ["V-1 ", "1"],
  ])("%s stands apart from the text", (mark, number) => {
    expect(separateNumber(`${mark}接待台账没有登记`)).toMatchObject({ number, rest: "接待台账没有登记" });
  });
});
